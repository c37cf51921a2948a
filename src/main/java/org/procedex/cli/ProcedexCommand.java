package org.procedex.cli;

import org.procedex.jobs.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program. */
@Command(
    name = "procedex",
    description = {
      "Turns a folder of raw-text medical articles into a dataset of procedures,",
      "their indications, contraindications and advantages.",
      "",
      "Without a command: ingest."
    },
    subcommands = {IngestCommand.class, RunsCommand.class, RulesCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = ProcedexCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 the job failed, 2 wrong usage or configuration.",
      "Not medical advice."
    })
final class ProcedexCommand {
  static ProgramVersion version() {
    String version = ProcedexCommand.class.getPackage().getImplementationVersion();
    return new ProgramVersion(version == null ? "development" : version);
  }

  /** Prints what {@code --version} asks for. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"procedex " + version().version()};
    }
  }
}

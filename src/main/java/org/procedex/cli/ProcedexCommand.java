package org.procedex.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
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
    subcommands = {
      IngestCommand.class,
      ValidateCommand.class,
      ScheduleCommand.class,
      RunsCommand.class,
      RulesCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProcedexCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 the job failed, the score is below --min-f1, or an",
      "example of a rule fails; 2 wrong usage or configuration.",
      "Not medical advice."
    })
final class ProcedexCommand {
  static ProgramVersion version() {
    Properties build = new Properties();
    try (InputStream in =
        ProcedexCommand.class.getResourceAsStream("/META-INF/build-info.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the build's version", e);
    }
    return new ProgramVersion(build.getProperty("build.version", "development"));
  }

  /** Prints what {@code --version} asks for. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"procedex " + version().version()};
    }
  }
}

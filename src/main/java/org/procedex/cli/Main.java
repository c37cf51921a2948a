package org.procedex.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.procedex.dataset.PublishException;
import org.procedex.jobs.IngestException;
import org.procedex.jobs.JobFailedException;
import org.procedex.jobs.StoppedException;
import org.procedex.rules.InvalidRulesException;
import org.procedex.rules.RuleBook;
import org.procedex.validate.InvalidGoldException;
import picocli.CommandLine;

/** Entry point of the program. */
public final class Main {
  static final int FAILED = 1;
  static final int USAGE = 2;

  private static final String INGEST = "ingest";
  private static final Set<String> TOP_OPTIONS = Set.of("--help", "-h", "--version", "-V");

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(
        run(
            args,
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
  }

  /** Runs a command; says its exit code: 0 done, 1 failed, 2 wrong usage or configuration. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    String[] given = withCommand(args);
    if (given[0].equals(INGEST)) {
      // Before anything else: what the second compiler has begun by then is for nothing.
      ShortRun.begin();
      readRulesBeside(given);
    }
    CommandLine line = new CommandLine(new ProcedexCommand());
    line.setOut(out);
    line.setErr(err);
    line.setDefaultValueProvider(new ConfiguredDefaults());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (exception, arguments) -> {
          err.println("procedex: " + firstLine(exception.getMessage()) + " (see --help)");
          return USAGE;
        });
    line.setExecutionExceptionHandler(
        (exception, command, result) -> {
          if (exception instanceof InvalidRulesException) {
            err.println("procedex: the rules cannot be used:");
            err.println(exception.getMessage());
            return USAGE;
          }
          if (exception instanceof InvalidGoldException) {
            err.println("procedex: the gold cannot be used:");
            err.println(exception.getMessage());
            return USAGE;
          }
          boolean known =
              exception instanceof IngestException
                  || exception instanceof StoppedException
                  || exception instanceof PublishException
                  || exception instanceof JobFailedException;
          err.println(
              "procedex: "
                  + (known
                      ? exception.getMessage()
                      : "failed: "
                          + exception.getClass().getSimpleName()
                          + ": "
                          + firstLine(exception.getMessage())));
          return FAILED;
        });
    try {
      return line.execute(given);
    } catch (OutOfMemoryError e) {
      err.println("procedex: failed: not enough memory; give more with java -Xmx");
      return FAILED;
    }
  }

  /**
   * The program's own rules are read while the command line is, unless the command line names
   * others; the run then asks for them and finds them read.
   */
  private static void readRulesBeside(String[] given) {
    if (Arrays.stream(given).noneMatch(argument -> argument.startsWith("--rules"))) {
      RuleBook.readAhead();
    }
  }

  /** No command means ingest. */
  private static String[] withCommand(String[] args) {
    boolean options = args.length > 0 && args[0].startsWith("-") && !TOP_OPTIONS.contains(args[0]);
    if (args.length > 0 && !options) {
      return args;
    }
    String[] with = new String[args.length + 1];
    with[0] = INGEST;
    System.arraycopy(args, 0, with, 1, args.length);
    return Arrays.copyOf(with, with.length);
  }

  private static String firstLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "no message" : message.lines().findFirst().orElse("");
  }
}

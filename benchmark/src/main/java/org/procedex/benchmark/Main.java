package org.procedex.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark's command line. */
@Command(
    name = "benchmark",
    description = "How fast Procedex is.",
    subcommands = Main.TableCommand.class,
    mixinStandardHelpOptions = true)
public final class Main {
  private static final long SEED = 20260101;

  private Main() {}

  /** Runs a command; everything behind {@code jmh} goes to JMH. */
  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("jmh")) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Command(description = "Writes generated articles and prints their bytes.")
  int generate(
      @Parameters(paramLabel = "DIR") Path folder,
      @Parameters(paramLabel = "N", description = "1000, 20000, 200000, ...") int articles,
      @Option(names = "--seed", defaultValue = "" + SEED) long seed)
      throws IOException {
    out().println(Corpus.write(folder, seed, articles) + " bytes");
    return 0;
  }

  @Command(description = "Sentence detection alone: CPU and wall seconds.")
  int p1(@Parameters(paramLabel = "DIR") Path folder, @Parameters(paramLabel = "PASSES") int passes)
      throws IOException {
    out().println(SentenceDetection.measure(folder, passes).line());
    return 0;
  }

  @Command(description = "P1, text to records, the same with many rules: CPU and wall seconds.")
  int pure(
      @Parameters(paramLabel = "DIR") Path folder, @Parameters(paramLabel = "RULES") Path rules)
      throws IOException {
    PureFunction.Result result = PureFunction.measure(folder, rules, 4);
    out().println(result.sentences().line());
    out().println(result.records().line());
    out().println(result.manyRules().line());
    return 0;
  }

  @Command(description = "The whole job in a warm JVM: CPU and wall seconds.")
  int warm(
      @Parameters(paramLabel = "DIR") Path folder,
      @Parameters(paramLabel = "SCRATCH") Path scratch,
      @Parameters(paramLabel = "THREADS") int threads) {
    out().println(WarmIngest.measure(folder, scratch, threads).line());
    return 0;
  }

  /** The rows that can be asked for. */
  enum Part {
    INGEST,
    WARM,
    PURE,
    CHANGED,
    LONGEST,
    STARTUP,
    MEMORY,
    SCALE,
    GROWTH
  }

  /** Measures and prints the table. */
  @Command(name = "table", description = "Measures and prints the table; writes it as JSON.")
  static final class TableCommand implements Callable<Integer> {
    @Option(names = "--project", defaultValue = ".", description = "Folder of the project.")
    private Path project = Path.of(".");

    @Option(names = "--scratch", defaultValue = "benchmark/target/scratch")
    private Path scratch = Path.of("benchmark/target/scratch");

    @Option(names = "--json", defaultValue = "benchmark/target/table.json")
    private Path json = Path.of("benchmark/target/table.json");

    @Option(names = "--articles", defaultValue = "20000")
    private int articles;

    @Option(names = "--repeat", defaultValue = "3", description = "Medians of so many runs.")
    private int repeat;

    @Option(names = "--threads", defaultValue = "2")
    private int threads;

    @Option(names = "--seed", defaultValue = "" + SEED)
    private long seed;

    @Option(
        names = "--rows",
        split = ",",
        defaultValue = "ingest,warm,pure,changed,longest,startup,memory",
        description =
            "Any of ${COMPLETION-CANDIDATES}; scale and growth need ten times the articles.")
    private List<Part> parts = List.of();

    @Option(names = "--jvm", description = "An option of the JVM that ingests; repeatable.")
    private List<String> jvm = List.of();

    @Override
    public Integer call() throws IOException {
      Path here = project.toAbsolutePath().normalize();
      Path space = Files.createDirectories(scratch).toAbsolutePath();
      Harness harness =
          new Harness(new Harness.Plan(here, space, seed, articles, repeat, threads, jvm));
      out()
          .printf(
              "%,d articles, %,d bytes, Java %s%n%n%s%n",
              articles, harness.bytes(), System.getProperty("java.version"), Row.HEAD);
      int told = 0;
      for (Part part : parts) {
        measure(harness, part);
        for (Row row : harness.rows().subList(told, harness.rows().size())) {
          out().println(row.line());
        }
        told = harness.rows().size();
        write(harness);
      }
      return 0;
    }

    private static void measure(Harness harness, Part part) throws IOException {
      switch (part) {
        case INGEST -> harness.ingest();
        case WARM -> harness.warm();
        case PURE -> harness.pure();
        case CHANGED -> harness.changed();
        case LONGEST -> harness.longest();
        case STARTUP -> harness.startup();
        case MEMORY -> harness.memory();
        case SCALE -> harness.scale();
        case GROWTH -> harness.growth();
      }
    }

    private void write(Harness harness) throws IOException {
      Map<String, Object> table = new LinkedHashMap<>();
      table.put("articles", articles);
      table.put("bytes", harness.bytes());
      table.put("seed", seed);
      table.put("java", System.getProperty("java.version"));
      table.put("jvm", jvm);
      table.put("rows", harness.rows());
      Files.writeString(
          json,
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(table));
    }
  }

  private static PrintStream out() {
    return new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }
}

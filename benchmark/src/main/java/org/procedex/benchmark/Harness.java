package org.procedex.benchmark;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Measures the rows of the table, each in processes of its own. */
final class Harness {
  private static final double NONE = Double.NaN;
  private static final int CHANGED = 50;
  private static final int ENDLESS = 10_000_000;
  private static final int GROWTH = 10;
  private static final String CLASS_PATH =
      Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();

  /** A file that changed less than two seconds before it was read is read again by the next run. */
  private static final long RACY_MILLIS = 2_500;

  private final Plan plan;
  private final Path corpus;
  private final long bytes;
  private final List<Row> rows = new ArrayList<>();

  /**
   * What to measure.
   *
   * @param project folder of the project, its jar built
   * @param scratch folder for articles and datasets
   * @param articles of the corpus
   * @param repeat how often; medians are told
   * @param threads of {@code ingest}
   * @param jvm options of the JVM that ingests
   */
  record Plan(
      Path project,
      Path scratch,
      long seed,
      int articles,
      int repeat,
      int threads,
      List<String> jvm) {}

  Harness(Plan plan) throws IOException {
    this.plan = plan;
    this.corpus = plan.scratch().resolve("corpus-" + plan.articles());
    this.bytes = Corpus.write(corpus, plan.seed(), plan.articles());
  }

  List<Row> rows() {
    return rows;
  }

  long bytes() {
    return bytes;
  }

  /** CPU and wall of the whole program, each time as a new process. */
  void ingest() throws IOException {
    List<Stopwatch.Cost> p1 = new ArrayList<>();
    List<Stopwatch.Cost> starts = new ArrayList<>();
    List<Stopwatch.Cost> ingests = new ArrayList<>();
    for (int i = 0; i < plan.repeat(); i++) {
      p1.add(sentences(corpus, 3));
      starts.add(start());
      ingests.add(fresh(corpus, plan.jvm()).cost());
    }
    Stopwatch.Cost base = Stopwatch.median(p1);
    Stopwatch.Cost start = Stopwatch.median(starts);
    Stopwatch.Cost all = Stopwatch.median(ingests);
    rows.add(
        new Row(
            "CPU of `ingest`, a new process, start-up subtracted",
            NONE,
            NONE,
            (all.cpu() - start.cpu()) / base.cpu(),
            "× P1",
            "P1 %.2f s, start-up %.2f s, ingest %.2f s"
                .formatted(base.cpu(), start.cpu(), all.cpu())));
    rows.add(
        new Row(
            "wall of the same, %d threads".formatted(plan.threads()),
            NONE,
            NONE,
            (all.wall() - start.wall()) / base.wall(),
            "× P1",
            "P1 %.2f s, start-up %.2f s, ingest %.2f s"
                .formatted(base.wall(), start.wall(), all.wall())));
  }

  /** CPU and wall of the whole job in a JVM that has done it before. */
  void warm() throws IOException {
    List<Stopwatch.Cost> p1 = new ArrayList<>();
    List<Stopwatch.Cost> runs = new ArrayList<>();
    for (int i = 0; i < Math.max(1, plan.repeat() / 2); i++) {
      p1.add(sentences(corpus, 3));
      Path scratch = Files.createTempDirectory(plan.scratch(), "warm");
      List<String> command = new ArrayList<>(plan.jvm());
      command.addAll(benchmark("warm", corpus.toString(), scratch.toString()));
      command.add(Integer.toString(plan.threads()));
      runs.add(Stopwatch.Cost.parse(Child.run(plan.scratch(), command).output()));
      delete(scratch);
    }
    Stopwatch.Cost base = Stopwatch.median(p1);
    Stopwatch.Cost run = Stopwatch.median(runs);
    rows.add(
        new Row(
            "CPU of the whole job, warm",
            6,
            3,
            run.cpu() / base.cpu(),
            "× P1",
            "P1 %.2f s, job %.2f s".formatted(base.cpu(), run.cpu())));
    rows.add(
        new Row(
            "wall of the whole job, warm, %d threads".formatted(plan.threads()),
            3.5,
            1.7,
            run.wall() / base.wall(),
            "× P1",
            "P1 %.2f s, job %.2f s".formatted(base.wall(), run.wall())));
  }

  /** The pure function, with the built-in rules and with ten times as many. */
  void pure() throws IOException {
    Path rules = plan.scratch().resolve("rules-10");
    ManyRules.write(rules, GROWTH);
    String[] found =
        Child.run(plan.scratch(), benchmark("pure", corpus.toString(), rules.toString()))
            .output()
            .split("\n");
    double p1 = Stopwatch.Cost.parse(found[0]).cpu();
    double few = Stopwatch.Cost.parse(found[1]).cpu();
    double many = Stopwatch.Cost.parse(found[2]).cpu();
    rows.add(
        new Row(
            "from text to records, one thread, warm",
            3,
            1.8,
            few / p1,
            "× P1",
            "P1 %.2f s, function %.2f s".formatted(p1, few)));
    rows.add(
        new Row(
            "ten times as many rules",
            1.2,
            1.05,
            many / few,
            "×",
            "%.2f s and %.2f s".formatted(few, many)));
  }

  /** Ten times as many articles. */
  void scale() throws IOException {
    Path large = plan.scratch().resolve("corpus-" + plan.articles() * GROWTH);
    Corpus.write(large, plan.seed(), plan.articles() * GROWTH);
    double start = start().cpu();
    double small = fresh(corpus, plan.jvm()).cost().cpu() - start;
    double grown = fresh(large, plan.jvm()).cost().cpu() - start;
    rows.add(
        new Row(
            "CPU for an article, %,d against %,d"
                .formatted(plan.articles() * GROWTH, plan.articles()),
            1.1,
            1.0,
            grown / small / GROWTH,
            "×",
            "%.1f s and %.1f s".formatted(small, grown)));
  }

  /** Peak resident memory with a small heap. */
  void memory() throws IOException {
    rows.add(peak(corpus, plan.articles(), 280, 200));
  }

  /** The same for ten times as many articles. */
  void growth() throws IOException {
    Path large = plan.scratch().resolve("corpus-" + plan.articles() * GROWTH);
    Corpus.write(large, plan.seed(), plan.articles() * GROWTH);
    rows.add(peak(large, plan.articles() * GROWTH, NONE, NONE));
  }

  private Row peak(Path articles, int number, double bar, double aim) throws IOException {
    List<String> jvm = new ArrayList<>(plan.jvm());
    jvm.add("-Xmx160m");
    Child.Usage usage = fresh(articles, jvm);
    return new Row(
        "peak resident memory with `-Xmx160m`, %,d articles".formatted(number),
        bar,
        aim,
        usage.peakMegabytes(),
        "MB",
        "%.1f s CPU, %.1f s wall".formatted(usage.cost().cpu(), usage.cost().wall()));
  }

  /** A second run after fifty articles changed. */
  void changed() throws IOException {
    Path copy = plan.scratch().resolve("changing");
    delete(copy);
    Corpus.write(copy, plan.seed(), plan.articles());
    Path data = Files.createTempDirectory(plan.scratch(), "changed");
    double start = start().cpu();
    pause();
    double full = ingest(copy, data, plan.jvm(), List.of()).cost().cpu() - start;
    List<Path> files = Corpus.files(copy);
    for (int i = 0; i < CHANGED; i++) {
      Files.writeString(
          files.get(i * (files.size() / CHANGED)),
          "\nThis line is new.\n",
          StandardOpenOption.APPEND);
    }
    pause();
    Child.Usage again = ingest(copy, data, plan.jvm(), List.of());
    delete(data);
    delete(copy);
    rows.add(
        new Row(
            "%d changed of %,d, start-up subtracted, against a full run"
                .formatted(CHANGED, plan.articles()),
            0.2,
            0.05,
            (again.cost().cpu() - start) / full,
            "×",
            "%.2f s and %.2f s CPU".formatted(full, again.cost().cpu() - start)));
  }

  private static void pause() {
    try {
      Thread.sleep(RACY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One article of ten million characters, of each shape, each kilobyte against the average. */
  void longest() throws IOException {
    double start = start().cpu();
    double average = (fresh(corpus, plan.jvm()).cost().cpu() - start) / bytes;
    for (ArticleGenerator.Shape shape : ArticleGenerator.Shape.values()) {
      Path folder = Files.createTempDirectory(plan.scratch(), "long");
      long size =
          Corpus.write(
              folder.resolve("long.txt"), ArticleGenerator.endless(plan.seed(), shape, ENDLESS));
      Path data = Files.createTempDirectory(plan.scratch(), "data");
      Child.Usage usage =
          ingest(folder, data, plan.jvm(), List.of("--max-article-bytes", "100000000"));
      delete(folder);
      delete(data);
      double cpu = usage.cost().cpu() - start;
      rows.add(
          new Row(
              "one article of 10 MB (%s), a kilobyte against the average"
                  .formatted(shape.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')),
              3,
              1.5,
              cpu / size / average,
              "×",
              "%.2f s CPU, %.0f MB resident".formatted(cpu, usage.peakMegabytes())));
    }
  }

  /** From the command line to the end of the sample articles. */
  void startup() throws IOException {
    Path app = plan.scratch().resolve("app");
    delete(app);
    Child.run(
        plan.project(),
        List.of("-Djarmode=tools", "-jar", jar(), "extract", "--destination", app.toString()));
    String archive = app.resolve("procedex.jsa").toString();
    String extracted = app.resolve("procedex.jar").toString();
    samples(List.of("-XX:ArchiveClassesAtExit=" + archive, "-XX:TieredStopAtLevel=1"), extracted);
    List<Double> plain = new ArrayList<>();
    List<Double> shared = new ArrayList<>();
    for (int i = 0; i < plan.repeat() * 2 + 1; i++) {
      plain.add(samples(List.of(), jar()));
      shared.add(
          samples(
              List.of("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1"), extracted));
    }
    rows.add(startRow("start to end of the sample articles, `java -jar`", 3.5, 2.5, plain));
    rows.add(startRow("the same with class-data sharing", 1.5, 1.0, shared));
  }

  private static Row startRow(String what, double bar, double aim, List<Double> walls) {
    double[] values = walls.stream().mapToDouble(Double::doubleValue).toArray();
    double least = java.util.Arrays.stream(values).min().orElse(NONE);
    return new Row(what, bar, aim, Stopwatch.median(values), "s", "least %.2f s".formatted(least));
  }

  private double samples(List<String> jvm, String jar) throws IOException {
    Path data = Files.createTempDirectory(plan.scratch(), "samples");
    List<String> command = new ArrayList<>(jvm);
    command.addAll(List.of("-jar", jar));
    command.addAll(arguments(plan.project().resolve("input"), data));
    double wall = Child.run(plan.project(), command).cost().wall();
    delete(data);
    return wall;
  }

  private Stopwatch.Cost sentences(Path folder, int passes) throws IOException {
    return Stopwatch.Cost.parse(
        Child.run(plan.scratch(), benchmark("p1", folder.toString(), Integer.toString(passes)))
            .output());
  }

  /** The cost of starting and ending: one article. */
  private Stopwatch.Cost start() throws IOException {
    Path one = plan.scratch().resolve("corpus-1");
    Corpus.write(one, plan.seed(), 1);
    return fresh(one, plan.jvm()).cost();
  }

  private Child.Usage fresh(Path articles, List<String> jvm) throws IOException {
    Path data = Files.createTempDirectory(plan.scratch(), "data");
    try {
      return ingest(articles, data, jvm, List.of());
    } finally {
      delete(data);
    }
  }

  private Child.Usage ingest(Path articles, Path data, List<String> jvm, List<String> more)
      throws IOException {
    List<String> command = new ArrayList<>(jvm);
    command.addAll(List.of("-jar", jar()));
    command.addAll(arguments(articles, data));
    command.addAll(more);
    return Child.run(plan.project(), command);
  }

  private List<String> arguments(Path articles, Path data) {
    return List.of(
        "ingest",
        "--input",
        articles.toString(),
        "--output",
        data.resolve("output").toString(),
        "--work",
        data.resolve("work").toString(),
        "--threads",
        Integer.toString(plan.threads()));
  }

  private String jar() {
    return plan.project().resolve("target/procedex.jar").toString();
  }

  private static List<String> benchmark(String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-cp", CLASS_PATH, Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

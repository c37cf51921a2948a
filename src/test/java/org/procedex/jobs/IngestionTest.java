package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionTest {
  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void input() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
  }

  private void write(int number) throws IOException {
    Files.writeString(input.resolve("article-" + number + ".txt"), GeneratedArticle.text(number));
  }

  private IngestReport run(String name, int threads) {
    return run(name, threads, false);
  }

  private IngestReport run(String name, int threads, boolean full) {
    return new Ingestion(
            new IngestSettings(
                input,
                folder.resolve(name + "/output"),
                folder.resolve(name + "/work"),
                null,
                threads,
                full,
                false,
                100_000),
            new ProgramVersion("test"),
            IngestProgress.silent())
        .run();
  }

  /** Every published file but what may differ between equal datasets. */
  private Map<String, String> dataset(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> published = Files.list(folder.resolve(name + "/output"))) {
      for (Path file : published.filter(Files::isRegularFile).toList()) {
        String plain = file.getFileName().toString();
        if (!plain.equals("changes.csv") && !plain.equals("datapackage.json")) {
          files.put(plain, Files.readString(file));
        }
      }
    }
    assertThat(files).containsKeys("records.csv", "sentences.csv", "articles.jsonl");
    return files;
  }

  @Test
  void articlesBecomeADataset() throws IOException {
    write(1);
    write(2);
    IngestReport report = run("a", 2);
    assertThat(report.fresh()).isEqualTo(2);
    assertThat(report.dataset().counts().procedures()).isEqualTo(2);
    assertThat(report.dataset().counts().contraindications()).isEqualTo(4);
    assertThat(dataset("a").get("records.csv"))
        .contains("fracture 1 of the wrist", "Allergy to drug 2")
        .startsWith("record_id,article_id,type,text,");
    assertThat(dataset("a").get("articles.csv").lines()).hasSize(3);
  }

  @Test
  void threadsAndTheOrderOfCreationMakeNoDifference() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, new Random(1));
    for (int number : numbers) {
      write(number);
    }
    run("one", 1);
    Map<String, String> one = dataset("one");
    try (Stream<Path> files = Files.list(input)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Collections.sort(numbers);
    for (int number : numbers) {
      write(number);
    }
    run("two", 2);
    assertThat(dataset("two")).isEqualTo(one);
  }

  @Test
  void whatIsNewChangedOrGoneIsTakenInAndTheRestIsKept() throws IOException {
    for (int i = 0; i < 20; i++) {
      write(i);
    }
    run("a", 2);
    Files.delete(input.resolve("article-3.txt"));
    Files.writeString(input.resolve("article-4.txt"), GeneratedArticle.text(400));
    write(77);
    IngestReport next = run("a", 2);
    assertThat(next.fresh()).isEqualTo(1);
    assertThat(next.removed()).isEqualTo(1);
    assertThat(next.dataset().added()).isPositive();
    run("whole", 1);
    assertThat(dataset("a")).isEqualTo(dataset("whole"));
    IngestReport same = run("a", 2, true);
    assertThat(same.dataset().added() + same.dataset().removed()).isZero();
  }

  @Test
  void badFilesAreReportedAndStopNothing() throws IOException {
    write(1);
    Files.write(input.resolve("empty.txt"), new byte[0]);
    Files.write(input.resolve("binary.txt"), new byte[] {0, 1, 2, 3});
    Files.writeString(input.resolve("large.txt"), "x".repeat(100_001));
    Files.createDirectory(input.resolve("folder.txt"));
    Files.write(
        input.resolve("name, \"quoted\".txt"),
        GeneratedArticle.text(2).getBytes(StandardCharsets.UTF_8));
    IngestReport report = run("a", 2);
    assertThat(report.dataset().articles()).isEqualTo(2);
    assertThat(dataset("a").get("rejected.csv"))
        .contains("empty,empty,", "binary,not-text,", "large,too-large,", "folder,not-a-file,");
    assertThat(dataset("a").get("articles.csv").lines()).hasSize(3);
  }

  @Test
  void aDatasetThatCannotBeWrittenFailsInOneLine() throws IOException {
    write(1);
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/output"), "a file where the folder belongs");
    assertThatThrownBy(() -> run("a", 1))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("the ingestion failed")
        .hasMessageNotContaining("\n");
    Files.delete(folder.resolve("a/output"));
    assertThat(run("a", 1).dataset().articles()).isEqualTo(1);
  }

  @Test
  void twoRunsAtOnceBothEndWell() throws Exception {
    for (int i = 0; i < 40; i++) {
      write(i);
    }
    var first = java.util.concurrent.CompletableFuture.supplyAsync(() -> run("a", 1));
    var second = java.util.concurrent.CompletableFuture.supplyAsync(() -> run("a", 1));
    assertThat(first.get().dataset().articles()).isEqualTo(40);
    assertThat(second.get().dataset().articles()).isEqualTo(40);
    run("alone", 1);
    assertThat(dataset("a")).isEqualTo(dataset("alone"));
  }

  @Test
  void theHistoryTellsEveryRun() throws IOException {
    write(1);
    run("a", 1);
    run("a", 1);
    List<RunHistory.Run> runs = new RunHistory(folder.resolve("a/work")).last(10);
    assertThat(runs).hasSize(2);
    assertThat(runs.get(0).outcome()).isEqualTo("COMPLETED");
    assertThat(runs.get(0).counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 0, 4));
  }

  @Test
  void fiftyOfEachKindGiveWhatAFullRunGivesAndNothingNewExtractsNothing() throws IOException {
    for (int i = 0; i < 400; i++) {
      write(i);
    }
    run("a", 2);
    for (int i = 0; i < 50; i++) {
      write(1000 + i);
      Files.writeString(input.resolve("article-" + i + ".txt"), GeneratedArticle.text(2000 + i));
      Files.delete(input.resolve("article-" + (100 + i) + ".txt"));
    }
    IngestReport next = run("a", 2);
    assertThat(List.of(next.fresh(), next.changed(), next.removed(), next.extracted()))
        .containsExactly(50L, 50L, 50L, 100L);
    run("whole", 2);
    assertThat(dataset("a")).isEqualTo(dataset("whole"));
    IngestReport nothing = run("a", 2);
    assertThat(List.of(nothing.read(), nothing.fresh(), nothing.changed(), nothing.extracted()))
        .containsExactly(400L, 0L, 0L, 0L);
    assertThat(run("a", 2, true).extracted()).isEqualTo(400);
  }

  @Test
  void aDamagedStateIsSetAsideAndBuiltAnew() throws IOException {
    for (int i = 0; i < 30; i++) {
      write(i);
    }
    run("a", 1);
    Map<String, String> sound = dataset("a");
    Path state = folder.resolve("a/work/procedex.mv.db");
    byte[] whole = Files.readAllBytes(state);
    for (Map.Entry<String, byte[]> damage : damages(whole).entrySet()) {
      Files.write(state, damage.getValue());
      run("a", 1);
      assertThat(dataset("a")).as(damage.getKey()).isEqualTo(sound);
    }
    try (Stream<Path> files = Files.list(folder.resolve("a/work"))) {
      assertThat(files.filter(file -> file.toString().contains("damaged-"))).hasSizeBetween(1, 3);
    }
  }

  /** What a power loss, a bad disk or a wrong hand makes of a file. */
  private static Map<String, byte[]> damages(byte[] whole) {
    int size = whole.length;
    Map<String, byte[]> damages = new TreeMap<>();
    damages.put("empty", new byte[0]);
    damages.put("another file", "a shopping list".repeat(1000).getBytes(StandardCharsets.UTF_8));
    damages.put("only the header", Arrays.copyOf(whole, 8192));
    damages.put("half", Arrays.copyOf(whole, size / 2));
    damages.put("a page short", Arrays.copyOf(whole, size - 4096));
    damages.put("a byte short", Arrays.copyOf(whole, size - 1));
    damages.put("longer", Arrays.copyOf(whole, size + 10_000));
    damages.put("zeros at the start", zeroed(whole, 0, 8192));
    damages.put("zeros in the middle", zeroed(whole, size / 3, size / 3 + 8192));
    damages.put("zeros at the end", zeroed(whole, size - 8192, size));
    damages.put("zeros all over", new byte[size]);
    Random random = new Random(3);
    for (int step : new int[] {1, 97, 10_007}) {
      byte[] garbled = whole.clone();
      for (int i = random.nextInt(size / 2); i < size; i += step) {
        garbled[i] = (byte) random.nextInt();
      }
      damages.put("a byte in " + step, garbled);
    }
    return damages;
  }

  private static byte[] zeroed(byte[] whole, int from, int to) {
    byte[] zeroed = whole.clone();
    Arrays.fill(zeroed, from, to, (byte) 0);
    return zeroed;
  }

  @Test
  void anArticleThatChangedBehindItsSizeAndTimeIsTakenIn() throws IOException {
    write(1);
    write(2);
    Path article = input.resolve("article-1.txt");
    FileTime old = FileTime.from(Instant.now().minusSeconds(3600));
    Files.setLastModifiedTime(article, old);
    run("a", 1);
    Files.writeString(article, GeneratedArticle.text(3));
    Files.setLastModifiedTime(article, old);
    IngestReport next = run("a", 1);
    assertThat(List.of(next.changed(), next.extracted())).containsExactly(1L, 1L);
    assertThat(dataset("a").get("records.csv")).contains("Allergy to drug 3");
  }

  @Test
  void aFolderThatGoesAwayUnderARunTakesNoArticleWithIt() throws IOException {
    for (int i = 0; i < 20; i++) {
      write(i);
    }
    run("a", 2);
    Map<String, String> before = dataset("a");
    Path away = folder.resolve("away");
    IngestSettings settings =
        new IngestSettings(
            input,
            folder.resolve("a/output"),
            folder.resolve("a/work"),
            null,
            1,
            true,
            false,
            100_000);
    Ingestion ingestion =
        new Ingestion(
            settings,
            new ProgramVersion("test"),
            new IngestProgress() {
              @Override
              public void begin(long articles) {
                try {
                  Files.move(input, away);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              }
            });
    assertThatThrownBy(ingestion::run)
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("expected the input folder")
        .hasMessageContaining("unchanged");
    assertThat(dataset("a")).isEqualTo(before);
    Files.move(away, input);
    run("a", 2);
    assertThat(dataset("a")).isEqualTo(before);
  }

  @Test
  void theHistoryCanBeReadWhileARunIsAtWork() throws IOException {
    write(1);
    run("a", 1);
    write(2);
    List<String> outcomes = new ArrayList<>();
    IngestSettings settings =
        new IngestSettings(
            input,
            folder.resolve("a/output"),
            folder.resolve("a/work"),
            null,
            1,
            false,
            false,
            100_000);
    IngestProgress progress =
        new IngestProgress() {
          @Override
          public void begin(long articles) {
            new RunHistory(folder.resolve("a/work"))
                .last(10).stream().map(RunHistory.Run::outcome).forEach(outcomes::add);
          }
        };
    new Ingestion(settings, new ProgramVersion("test"), progress).run();
    assertThat(outcomes).endsWith("COMPLETED").hasSizeBetween(1, 2);
  }

  @Test
  void damagedRowsAreExtractedAgainAndNothingElseIs() throws IOException {
    for (int i = 0; i < 30; i++) {
      write(i);
    }
    run("a", 2);
    Map<String, String> sound = dataset("a");
    Path segment = folder.resolve("a/work/rendered/1.seg");
    byte[] whole = Files.readAllBytes(segment);
    Random random = new Random(5);
    for (int damage = 0; damage < 6; damage++) {
      byte[] bytes = Files.readAllBytes(segment);
      for (int flip = 0; flip <= damage; flip++) {
        bytes[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(segment, bytes);
      IngestReport report = run("a", 2);
      assertThat(report.extracted()).as("damage " + damage).isBetween(0L, damage + 1L);
      assertThat(report.fresh() + report.changed()).isZero();
      assertThat(dataset("a")).as("damage " + damage).isEqualTo(sound);
    }
    Files.write(segment, Arrays.copyOf(whole, whole.length / 2));
    assertThat(run("a", 2).extracted()).isBetween(1L, 29L);
    assertThat(dataset("a")).isEqualTo(sound);
    Files.delete(segment);
    assertThat(run("a", 2).extracted()).isEqualTo(30);
    assertThat(dataset("a")).isEqualTo(sound);
    assertThat(new RunHistory(folder.resolve("a/work")).last(100)).hasSizeGreaterThan(8);
  }

  /** The work folder as it was when rows were kept in the database. */
  @Test
  void aWorkFolderOfAnOlderVersionIsReadInAnew() throws Exception {
    for (int i = 0; i < 5; i++) {
      write(i);
    }
    run("a", 1);
    Map<String, String> sound = dataset("a");
    String url = "jdbc:h2:file:" + folder.resolve("a/work/procedex").toAbsolutePath();
    try (var connection = java.sql.DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE entry");
      statement.execute("CREATE TABLE source (article_id VARCHAR PRIMARY KEY, kept BOOLEAN)");
      statement.execute("INSERT INTO source VALUES ('article-1', TRUE)");
      statement.execute("CREATE TABLE rendered (article_id VARCHAR PRIMARY KEY, payload BLOB)");
    }
    Files.delete(folder.resolve("a/work/rendered/1.seg"));
    IngestReport report = run("a", 1);
    assertThat(report.fresh()).isEqualTo(5);
    assertThat(report.dataset().added() + report.dataset().removed()).isZero();
    assertThat(dataset("a")).isEqualTo(sound);
    assertThat(new RunHistory(folder.resolve("a/work")).last(10)).hasSize(2);
  }

  @Test
  void aRunThatIsAskedToStopPublishesNothingAndTheNextGoesOn() throws IOException {
    for (int i = 0; i < 300; i++) {
      write(i);
    }
    IngestSettings settings =
        new IngestSettings(
            input,
            folder.resolve("a/output"),
            folder.resolve("a/work"),
            null,
            1,
            false,
            false,
            100_000);
    Ingestion[] running = new Ingestion[1];
    running[0] =
        new Ingestion(
            settings,
            new ProgramVersion("test"),
            new IngestProgress() {
              @Override
              public void step(long articles) {
                running[0].stop();
              }
            });
    assertThatThrownBy(() -> running[0].run()).isInstanceOf(StoppedException.class);
    assertThat(folder.resolve("a/output/records.csv")).doesNotExist();
    IngestReport next = run("a", 1);
    assertThat(next.extracted()).isPositive().isLessThan(300);
    run("alone", 1);
    assertThat(dataset("a")).isEqualTo(dataset("alone"));
    List<RunHistory.Run> runs = new RunHistory(folder.resolve("a/work")).last(10);
    assertThat(runs.stream().map(RunHistory.Run::outcome)).containsExactly("COMPLETED", "STOPPED");
    assertThat(runs.get(1).counts().fresh()).isPositive();
  }

  @Test
  void whatCouldNotBeReadOrWasTooLargeIsLookedAtAgain() throws IOException {
    Files.writeString(input.resolve("large.txt"), GeneratedArticle.text(1).repeat(1000));
    write(2);
    assertThat(run("a", 1).dataset().rejected()).isEqualTo(1);
    IngestReport same = run("a", 1);
    assertThat(List.of(same.fresh(), same.changed())).containsExactly(0L, 0L);
    IngestReport raised =
        new Ingestion(
                new IngestSettings(
                    input,
                    folder.resolve("a/output"),
                    folder.resolve("a/work"),
                    null,
                    1,
                    false,
                    false,
                    10_000_000),
                new ProgramVersion("test"),
                IngestProgress.silent())
            .run();
    assertThat(raised.dataset().rejected()).isZero();
    assertThat(raised.extracted()).isEqualTo(1);
  }
}

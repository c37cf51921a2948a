package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.Articles;
import org.procedex.Program;
import org.procedex.Published;

/**
 * The real program, killed again and again on its way through the corpus, or through generated
 * articles where that is absent. {@code -Dkill.seed=N} kills at other moments.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillTest {
  private static final int GENERATED = 1_500;

  /** One article of so many is published before the first kill: readers have something to lose. */
  private static final int FIRST = 20;

  private static final Pattern DUE = Pattern.compile("extracting ([0-9]+) articles");
  private static final int TOUCHED = 15;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);

  /**
   * Where a run is killed: up to so long behind something that is seen of it, in parts of the time
   * that the first run takes.
   */
  private enum Moment {
    /** From the start of the process over recovery and scan. */
    STARTING(0.7),
    EXTRACTING(1.5),
    /** While the files are written. */
    PUBLISHING(0.2),
    /** When the last file is written, the folder gets its name and the link turns. */
    TURNING(0.003);

    private final double longest;

    Moment(double longest) {
      this.longest = longest;
    }
  }

  private static final int ATTEMPTS = 8;

  private final Random random = new Random(Long.getLong("kill.seed", 5));
  private final Map<Path, String> texts = new LinkedHashMap<>();
  private final List<Path> articles = new ArrayList<>();
  private final List<String> due = new ArrayList<>();
  private final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);

  @TempDir Path folder;
  private Path input;
  private Path output;

  private void articles() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    output = folder.resolve("killed/output");
    Articles.corpus((name, text) -> put(name.replaceAll("[^A-Za-z0-9]", "-"), text));
    for (int i = 0; texts.size() < GENERATED; i++) {
      put("article-" + i, GeneratedArticle.text(i));
    }
    articles.addAll(texts.keySet());
  }

  private void put(String name, String text) {
    texts.put(input.resolve(name + ".txt"), text);
  }

  /** Writes the articles from one on, each so many. */
  private void write(int from, int step) throws IOException {
    for (int i = from; i < articles.size(); i += step) {
      Files.writeString(articles.get(i), texts.get(articles.get(i)));
    }
  }

  /** Some articles change in every round, come or go, so that every run has something to lose. */
  private void touch(int round) throws IOException {
    for (int i = 0; i < TOUCHED; i++) {
      Path article = articles.get(random.nextInt(articles.size()));
      if (i % 3 == 0 && Files.exists(article)) {
        Files.delete(article);
      } else {
        Files.writeString(article, GeneratedArticle.text(100_000 + 1_000 * round + i));
      }
    }
  }

  private Program program(String name, String log, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("ingest", "--threads", "2"));
    arguments.addAll(List.of("--input", input.toString()));
    arguments.addAll(List.of("--output", folder.resolve(name + "/output").toString()));
    arguments.addAll(List.of("--work", folder.resolve(name + "/work").toString()));
    arguments.addAll(List.of(more));
    return Program.start(folder.resolve(log + ".log"), List.of(), arguments);
  }

  /** Ten kills on the way through the first extraction, ten around publications. */
  private List<Moment> moments() {
    List<Moment> early = new ArrayList<>(Collections.nCopies(3, Moment.STARTING));
    early.addAll(Collections.nCopies(7, Moment.EXTRACTING));
    Collections.shuffle(early, random);
    List<Moment> late = new ArrayList<>(List.of(Moment.STARTING, Moment.EXTRACTING));
    late.addAll(Collections.nCopies(4, Moment.PUBLISHING));
    late.addAll(Collections.nCopies(4, Moment.TURNING));
    Collections.shuffle(late, random);
    early.addAll(late);
    return early;
  }

  @Test
  void killedAtAnyMomentTheDatasetIsThatOfAnUndisturbedRun() throws Exception {
    articles();
    write(0, FIRST);
    long start = System.currentTimeMillis();
    end(program("killed", "first"));
    long first = System.currentTimeMillis() - start;
    write(0, 1);
    AtomicBoolean end = new AtomicBoolean();
    AtomicInteger read = new AtomicInteger();
    CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> keepReading(end, read));
    List<Moment> moments = moments();
    int runs = 0;
    for (Moment moment : moments) {
      boolean killed = false;
      // A run that ended first is tried again, and the next one is killed sooner.
      for (int attempt = 0; !killed && attempt < ATTEMPTS; attempt++) {
        long longest = (long) (moment.longest * first) >> attempt;
        killed = kill(moment, random.nextLong(longest + 1), runs++);
        Published.read(output);
        touch(runs);
      }
      kills.merge(moment, killed ? 1 : 0, Integer::sum);
      assertThat(reader.isDone()).as(reader + ": no reader stops before the end").isFalse();
    }
    Program last = program("killed", "last");
    end(last);
    end.set(true);
    reader.get();
    end(program("undisturbed", "undisturbed"));
    assertThat(Published.read(output))
        .isEqualTo(Published.read(folder.resolve("undisturbed/output")));
    System.out.printf(
        "%d articles, killed at %s in %d runs with %s articles due, dataset read %d times%n",
        articles.size(), kills, runs, due, read.get());
    assertThat(kills.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(moments.size());
    assertThat(read.get()).isPositive();
    assertThat(list(output.resolve(".versions"))).hasSize(2);
    assertThat(Stream.of(list(output), list(output.resolve(".versions"))).flatMap(List::stream))
        .noneMatch(path -> path.toString().endsWith(".tmp"));
  }

  private static void end(Program program) throws Exception {
    assertThat(program.await()).as(program.printed()).isZero();
  }

  /** Whether the program was still at work when it was killed. */
  private boolean kill(Moment moment, long behind, int run) throws Exception {
    long start = System.currentTimeMillis();
    // So that there is much to extract, however far the runs before came.
    String[] more = moment == Moment.EXTRACTING ? new String[] {"--full"} : new String[0];
    Program program = program("killed", "run-" + run, more);
    long patience = System.nanoTime() + PATIENCE;
    while (!program.endsWithin(0) && !isReached(moment, program, start)) {
      assertThat(System.nanoTime()).as(program.printed()).isLessThan(patience);
      Thread.sleep(1);
    }
    Matcher found = DUE.matcher(program.printed());
    due.add(found.find() ? found.group(1) : "?");
    boolean ended = program.endsWithin(behind);
    program.kill();
    assertThat(!ended || program.await() == 0).as(program.printed()).isTrue();
    return !ended;
  }

  private boolean isReached(Moment moment, Program program, long start) throws IOException {
    return switch (moment) {
      case STARTING -> true;
      case EXTRACTING -> program.printed().contains("extracting");
      case PUBLISHING -> isUnfinished("", start);
      case TURNING -> isUnfinished("datapackage.json", start);
    };
  }

  /** Whether this run has begun an edition, and written a file of it. */
  private boolean isUnfinished(String file, long start) throws IOException {
    for (Path version : list(output.resolve(".versions"))) {
      try {
        if (version.toString().endsWith(".tmp")
            && Files.getLastModifiedTime(version.resolve(file)).toMillis() >= start) {
          return true;
        }
      } catch (NoSuchFileException e) {
        // Not yet, or no more.
      }
    }
    return false;
  }

  private static List<Path> list(Path of) throws IOException {
    try (Stream<Path> paths = Files.list(of)) {
      return paths.toList();
    }
  }

  private void keepReading(AtomicBoolean end, AtomicInteger read) {
    while (!end.get()) {
      try {
        Published.read(output);
        read.incrementAndGet();
        Thread.sleep(300);
      } catch (IOException e) {
        throw new CompletionException("a dataset was there and is gone", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}

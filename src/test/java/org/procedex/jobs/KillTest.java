package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.Articles;
import org.procedex.Program;
import org.procedex.Published;

/**
 * The real program, killed again and again. {@code -Dkill.corpus=true} takes every article within
 * reach in place of a few generated ones, {@code -Dkill.times=N} and {@code -Dkill.seed=N} vary it.
 */
class KillTest {
  private static final int TIMES = Integer.getInteger("kill.times", 20);
  private static final int GENERATED = 250;
  private static final int TOUCHED = 15;

  private final Random random = new Random(Long.getLong("kill.seed", 5));

  @TempDir Path folder;
  private final List<Path> articles = new ArrayList<>();

  private void corpus() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    if (Boolean.getBoolean("kill.corpus")) {
      Articles.forEach((name, text) -> write(input, name.replaceAll("[^A-Za-z0-9]", "-"), text));
    } else {
      for (int i = 0; i < GENERATED; i++) {
        write(input, "article-" + i, GeneratedArticle.text(i));
      }
    }
  }

  private void write(Path input, String name, String text) {
    try {
      articles.add(Files.writeString(input.resolve(name + ".txt"), text));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Some articles change in every round, so that every run has something to lose. */
  private void touch(int round) throws IOException {
    for (int i = 0; i < TOUCHED; i++) {
      Path article = articles.get(random.nextInt(articles.size()));
      Files.writeString(article, GeneratedArticle.text(1000 * round + i));
    }
  }

  private Program program(String name) throws IOException {
    return Program.start(
        folder.resolve(name + ".log"),
        "ingest",
        "--input",
        folder.resolve("input").toString(),
        "--output",
        folder.resolve(name + "/output").toString(),
        "--work",
        folder.resolve(name + "/work").toString(),
        "--threads",
        "2");
  }

  @Test
  void killedAtAnyMomentTheDatasetIsThatOfAnUndisturbedRun() throws Exception {
    corpus();
    long start = System.nanoTime();
    assertThat(program("trial").await()).isZero();
    long whole = (System.nanoTime() - start) / 1_000_000;
    AtomicBoolean end = new AtomicBoolean();
    AtomicInteger read = new AtomicInteger();
    CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> keepReading(end, read));
    int killed = 0;
    for (int round = 0; round < TIMES; round++) {
      killed += program("killed").endsWithin(random.nextLong(whole / 8, whole * 5 / 4)) ? 0 : 1;
      assertThat(reader.isDone() && reader.isCompletedExceptionally()).isFalse();
      touch(round);
    }
    Program last = program("killed");
    assertThat(last.await()).as(last.printed()).isZero();
    end.set(true);
    reader.get();
    Program whole2 = program("undisturbed");
    assertThat(whole2.await()).isZero();
    assertThat(Published.read(folder.resolve("killed/output")))
        .usingRecursiveComparison()
        .isEqualTo(Published.read(folder.resolve("undisturbed/output")));
    System.out.printf(
        "%d of %d runs killed within %d ms, %d articles, dataset read %d times%n",
        killed, TIMES, whole, articles.size(), read.get());
    assertThat(killed).isGreaterThan(TIMES / 3);
    assertThat(read.get()).isPositive();
  }

  private void keepReading(AtomicBoolean end, AtomicInteger read) {
    Path output = folder.resolve("killed/output");
    while (!end.get()) {
      try {
        Published.read(output);
        read.incrementAndGet();
        Thread.sleep(20);
      } catch (NoSuchFileException e) {
        assertThat(read.get()).as("a dataset was there and is gone: " + e).isZero();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}

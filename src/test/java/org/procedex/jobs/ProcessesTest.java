package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.Program;
import org.procedex.Published;

/** The real program in processes of its own: two at once, stopped, short of memory, scheduled. */
@Timeout(400)
class ProcessesTest {
  private static final Pattern ENDPOINT = Pattern.compile("http://[0-9.]+:[0-9]+");

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void articles() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    for (int i = 0; i < 60; i++) {
      Files.writeString(input.resolve(i + ".txt"), GeneratedArticle.text(i));
    }
  }

  private String[] ingest(String work, String output) {
    return new String[] {
      "ingest",
      "--input",
      input.toString(),
      "--work",
      folder.resolve(work).toString(),
      "--output",
      folder.resolve(output).toString()
    };
  }

  @Test
  void twoAtOnceOnTheSameFoldersBothEndWell() throws Exception {
    Program one = Program.start(folder.resolve("1.log"), ingest("w", "o"));
    Program two = Program.start(folder.resolve("2.log"), ingest("w", "o"));
    assertThat(one.await()).as(one.printed()).isZero();
    assertThat(two.await()).as(two.printed()).isZero();
    assertThat(Published.read(folder.resolve("o"))).containsKey("records.csv");
    assertThat((one.printed() + two.printed()).split("waiting for it", -1)).hasSize(2);
  }

  @Test
  void twoAtOnceOnTheSameOutputFolderBothEndWell() throws Exception {
    Program one = Program.start(folder.resolve("1.log"), ingest("w1", "o"));
    Program two = Program.start(folder.resolve("2.log"), ingest("w2", "o"));
    assertThat(one.await()).as(one.printed()).isZero();
    assertThat(two.await()).as(two.printed()).isZero();
    assertThat(Published.read(folder.resolve("o"))).containsKey("records.csv");
  }

  @Test
  void aHolderThatDiesBlocksNobody() throws Exception {
    Program dies = Program.start(folder.resolve("1.log"), ingest("w", "o"));
    while (!Files.exists(folder.resolve("w/procedex.mv.db"))) {
      Thread.sleep(10);
    }
    dies.kill();
    Program next = Program.start(folder.resolve("2.log"), ingest("w", "o"));
    assertThat(next.await()).as(next.printed()).isZero();
  }

  @Test
  void tooLittleMemoryIsToldInALineAndTheNextRunRecovers() throws Exception {
    Files.writeString(input.resolve("large.txt"), GeneratedArticle.text(7).repeat(30_000));
    Program small =
        Program.start(folder.resolve("small.log"), List.of("-Xmx40m"), List.of(ingest("w", "o")));
    assertThat(small.await()).isEqualTo(1);
    assertThat(small.printed()).contains("memory", "-Xmx").doesNotContain("\tat ");
    assertThat(folder.resolve("o/records.csv")).doesNotExist();
    Files.delete(input.resolve("large.txt"));
    Program next = Program.start(folder.resolve("next.log"), ingest("w", "o"));
    assertThat(next.await()).as(next.printed()).isZero();
    Published.read(folder.resolve("o"));
  }

  /** The limit on the size of a file stands for a full disk: both refuse the same writes. */
  @Test
  void aStateThatCannotGrowIsToldInALineAndTheNextRunRecovers() throws Exception {
    Program whole = Program.start(folder.resolve("whole.log"), ingest("w", "o"));
    assertThat(whole.await()).as(whole.printed()).isZero();
    long size = Files.size(folder.resolve("w/procedex.mv.db")) / 1024;
    for (long kilobytes : new long[] {20, size / 2, size * 3 / 4}) {
      String work = "w" + kilobytes;
      String output = "o" + kilobytes;
      Program full =
          Program.start(
              folder.resolve(kilobytes + "-full.log"),
              List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "full"),
              List.of("-XX:-UsePerfData"),
              List.of(ingest(work, output)));
      assertThat(full.await()).as(full.printed()).isEqualTo(1);
      assertThat(full.printed()).contains("the disk is full", "free some").doesNotContain("\tat ");
      assertThat(full.printed().contains("the dataset is published"))
          .isEqualTo(Files.exists(folder.resolve(output + "/records.csv")));
      Program next = Program.start(folder.resolve(kilobytes + "-next.log"), ingest(work, output));
      assertThat(next.await()).as(next.printed()).isZero();
      assertThat(Published.read(folder.resolve(output)))
          .isEqualTo(Published.read(folder.resolve("o")));
    }
  }

  @Test
  void aScheduleGoesOnAfterAFailedRunTellsItsHealthAndStopsCleanly() throws Exception {
    Program schedule =
        Program.start(
            folder.resolve("s.log"),
            "schedule",
            "--every",
            "1s",
            "--port",
            "0",
            "--input",
            input.toString(),
            "--work",
            folder.resolve("w").toString(),
            "--output",
            folder.resolve("o").toString());
    try {
      String endpoint = endpoint(schedule);
      await(endpoint, "\"outcome\":\"COMPLETED\"");
      assertThat(get(endpoint + "/actuator/prometheus"))
          .contains("procedex_last_run_success 1.0")
          .contains("procedex_last_run_articles{kind=\"read\"} 60.0")
          .contains("procedex_last_run_age_seconds", "procedex_last_run_duration_seconds");
      Files.move(input, folder.resolve("away"));
      await(endpoint, "\"outcome\":\"FAILED\"");
      Files.move(folder.resolve("away"), input);
      await(endpoint, "\"outcome\":\"COMPLETED\"");
      Files.writeString(input.resolve("late.txt"), GeneratedArticle.text(61).repeat(20_000));
      Thread.sleep(1500);
      long start = System.nanoTime();
      schedule.terminate();
      assertThat(schedule.await()).as(schedule.printed()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
    } finally {
      schedule.kill();
    }
    assertThat(schedule.printed())
        .contains("the run failed, the next one happens", "stopped")
        .doesNotContain("\tat ", "fracture");
    Published.read(folder.resolve("o"));
    Program next = Program.start(folder.resolve("n.log"), ingest("w", "o"));
    assertThat(next.await()).as(next.printed()).isZero();
  }

  @Test
  void aScheduleThatWaitsForItsTimeStopsAtOnce() throws Exception {
    List<String> arguments = new ArrayList<>(List.of(ingest("w", "o")));
    arguments.set(0, "schedule");
    arguments.addAll(List.of("--every", "1h", "--port", "0"));
    Program schedule = Program.start(folder.resolve("s.log"), List.of(), arguments);
    try {
      await(endpoint(schedule), "\"outcome\":\"COMPLETED\"");
      schedule.terminate();
      assertThat(schedule.endsWithin(15_000)).as(schedule.printed()).isTrue();
      assertThat(schedule.await()).isZero();
    } finally {
      schedule.kill();
    }
  }

  private static String endpoint(Program schedule) throws Exception {
    while (true) {
      Matcher found = ENDPOINT.matcher(schedule.printed());
      if (found.find()) {
        return found.group();
      }
      Thread.sleep(100);
    }
  }

  private static void await(String endpoint, String wanted) throws Exception {
    while (!get(endpoint + "/actuator/health").contains(wanted)) {
      Thread.sleep(100);
    }
  }

  private static String get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}

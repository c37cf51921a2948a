package org.procedex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void helpAndVersionAreForNewcomers() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("ingest", "rules", "runs", "Exit codes");
    assertThat(run("ingest", "--help")).isZero();
    assertThat(out.toString()).contains("--input", "--output", "--threads");
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("procedex ");
  }

  @Test
  void wrongUsageIsOneLineAndExitCodeTwo() {
    assertThat(run("ingest", "--colour", "red")).isEqualTo(2);
    assertThat(run("digest")).isEqualTo(2);
    assertThat(run("ingest", "--threads", "many")).isEqualTo(2);
    assertThat(run("ingest", "--threads", "0")).isEqualTo(2);
    assertThat(run("ingest", "--input", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run("schedule")).isEqualTo(2);
    assertThat(run("schedule", "--cron", "@hourly", "--every", "5m")).isEqualTo(2);
    assertThat(run("schedule", "--cron", "61 * * * *")).isEqualTo(2);
    assertThat(run("schedule", "--cron", "0 0 31 2 *")).isEqualTo(2);
    assertThat(run("schedule", "--every", "soon")).isEqualTo(2);
    assertThat(run("schedule", "--every", "0s")).isEqualTo(2);
    assertThat(run("schedule", "--every", "5m", "--port", "70000")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(12).allMatch(line -> line.startsWith("procedex: "));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void badRulesAreAllToldBeforeAnythingStarts() throws IOException {
    assertThat(
            run(
                "ingest",
                "--rules",
                folder.toString(),
                "--work",
                folder + "/w",
                "--output",
                folder + "/o"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("generic.yaml", "advantages.yaml");
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void rulesAreListedTestedAndExplained() {
    assertThat(run("rules", "list")).isZero();
    assertThat(out.toString()).contains("indication.used-to-treat");
    assertThat(run("rules", "test")).isZero();
    assertThat(out.toString()).contains(" 0 failed");
    assertThat(run("rules", "explain", "Laser iridotomy is used to treat glaucoma.")).isZero();
    assertThat(out.toString())
        .contains("record  INDICATION \"glaucoma\" of \"Laser iridotomy\"")
        .contains("fired   indication.used-to-treat")
        .contains("failed  ");
  }

  /** Golden files, end to end; {@code -Dgolden.update=true} writes them anew. */
  @Test
  void theSampleArticlesGiveTheGoldenDataset() throws IOException {
    assertThat(run("--work", folder + "/work", "--output", folder + "/output", "--threads", "2"))
        .isZero();
    assertThat(out.toString()).contains("articles read", "records.csv");
    Map<String, String> found = new TreeMap<>();
    for (String file : new String[] {"records.csv", "sentences.csv", "articles.csv"}) {
      found.put(file, Files.readString(folder.resolve("output").resolve(file)));
    }
    if (Boolean.getBoolean("golden.update")) {
      for (Map.Entry<String, String> file : found.entrySet()) {
        Files.writeString(GOLDEN.resolve(file.getKey()), file.getValue());
      }
    }
    for (Map.Entry<String, String> file : found.entrySet()) {
      assertThat(file.getValue())
          .as(file.getKey() + "; if the change is meant: mvn test -Dgolden.update=true")
          .isEqualTo(Files.readString(GOLDEN.resolve(file.getKey())));
    }
  }
}

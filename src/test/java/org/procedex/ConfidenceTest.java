package org.procedex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.cli.Programs;
import org.procedex.rules.RuleBook;

/** The published confidences are those that the project's gold gives today. */
class ConfidenceTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  @TempDir private Path folder;

  @Test
  void theDataFileIsWhatTheCommandWrites() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    try (Stream<Path> files = Files.walk(GOLD)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        Files.copy(file, articles.resolve(file.getFileName()));
      }
    }
    Path measured = folder.resolve("confidence.yaml");
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    assertThat(
            Programs.run(
                out,
                "ingest",
                "--input",
                articles.toString(),
                "--output",
                folder.resolve("output").toString(),
                "--work",
                folder.resolve("work").toString()))
        .as(told.toString())
        .isZero();
    assertThat(
            Programs.run(
                out,
                "validate",
                "--gold",
                GOLD.toString(),
                "--output",
                folder.resolve("output").toString(),
                "--report",
                folder.resolve("report").toString(),
                "--write-confidence",
                measured.toString()))
        .as(told.toString())
        .isZero();
    assertThat(Files.readString(Path.of("src/main/resources/rules/confidence.yaml")))
        .as("run .ci/measure-confidence")
        .isEqualTo(Files.readString(measured));
  }

  @Test
  void aRuleThatIsUnknownHasThePrecisionOfItsKind() {
    RuleBook rules = RuleBook.builtIn();
    assertThat(rules.confidence("indication.never-seen")).isBetween(0.5, 1.0);
    rules
        .rules()
        .forEach(rule -> assertThat(rules.confidence(rule.id())).as(rule.id()).isBetween(0.0, 1.0));
  }
}

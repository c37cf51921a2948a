package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.article.Article;
import org.procedex.article.ArticleReader;
import org.procedex.rules.RuleBook;

/** What analysts are told they can do. */
class AnalystsTest {
  private static final Pattern SQL =
      Pattern.compile("```sql\\n(.*?)```\\n\\n```text\\n(.*?)```\\n", Pattern.DOTALL);
  private static final RuleBook RULES = RuleBook.builtIn();

  @TempDir Path output;

  private void publish(Map<String, byte[]> files) {
    Pipeline pipeline = Pipeline.of(RULES);
    List<byte[]> rendered = new ArrayList<>();
    files.forEach(
        (id, bytes) -> {
          Article article = ArticleReader.decode(id, bytes).article();
          assertThat(article).as(id).isNotNull();
          rendered.add(RenderedArticle.of(pipeline.process(article), RULES).toBytes());
        });
    DatasetPublisher.to(output)
        .publish(
            RenderedArticles.of(rendered),
            List.of(),
            new PublishInfo("1", "00", Instant.EPOCH, false));
  }

  private static Map<String, byte[]> samples() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    Path input = Path.of("input");
    try (Stream<Path> found = Files.walk(input)) {
      for (Path file : found.filter(f -> f.toString().endsWith(".txt")).toList()) {
        files.put(
            input.relativize(file).toString().replace(".txt", "").replace('\\', '/'),
            Files.readAllBytes(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/analysts.md"})
  void theSqlOfAPageGivesWhatThePageShows(Path file) throws Exception {
    publish(samples());
    String page = Files.readString(file);
    Matcher block = SQL.matcher(page);
    StringBuilder found = new StringBuilder();
    int end = 0;
    while (block.find()) {
      String sql = block.group(1).replace("'output/", "'" + output + "/");
      found.append(page, end, block.start(2));
      DuckDb.rows(sql).forEach(row -> found.append(String.join(" | ", row)).append('\n'));
      end = block.end(2);
    }
    assertThat(end).as("blocks of SQL").isPositive();
    found.append(page, end, page.length());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, found);
    }
    assertThat(found).hasToString(Files.readString(file));
  }

  @Test
  void groupByValuePutsTheSamePeopleTogether() throws Exception {
    publish(
        Map.of(
            "a",
            bytes(
                "Liposuction is an operation that removes fat. Patients with severe mental illness"
                    + " should not undergo liposuction."),
            "b",
            bytes(
                "Hair transplantation is an operation that moves hair.\n\nContraindications:\n"
                    + "1. Severe mental illness\n2. Severe mental illness of the old\n"
                    + "3. Fever\n4. High fever\n5. Crohn's disease\n"),
            "c",
            bytes(
                "Otoplasty is an operation that shapes the ear. Otoplasty is contraindicated in"
                    + " people who have severe\u00a0mental illness."),
            "d",
            bytes(
                "Rhinoplasty is an operation that shapes the nose.\n\nContraindications:\n"
                    + "• Severe Mental Illness\n• Hepatic and renal failure\n• Crohn’s Disease\n"),
            "e",
            bytes(
                "Brow lift is an operation that lifts the brow.\n\nContraindications:\n"
                    + "• those with hepatic/renal failure\n• Individuals having severe mental"
                    + " illness\n• people with a history of severe mental illness\n")));
    List<List<String>> groups =
        DuckDb.rows(
            "SELECT value, string_agg(text, '; ' ORDER BY article_id) FROM read_csv('"
                + output.resolve("contraindications.csv")
                + "', all_varchar=true, header=true) GROUP BY value ORDER BY value");
    assertThat(groups)
        .containsExactly(
            List.of("Crohn's disease", "Crohn's disease; Crohn’s Disease"),
            List.of("fever", "Fever"),
            List.of(
                "hepatic failure; renal failure",
                "Hepatic and renal failure; those with hepatic/renal failure"),
            List.of("high fever", "High fever"),
            List.of(
                "history of severe mental illness",
                "people with a history of severe mental illness"),
            List.of(
                "severe mental illness",
                "Patients with severe mental illness; Severe mental illness;"
                    + " people who have severe\u00a0mental illness; Severe Mental Illness;"
                    + " Individuals having severe mental illness"),
            List.of("severe mental illness of the old", "Severe mental illness of the old"));
  }

  @Test
  void theMembersOfACoordinationCanBeCounted() throws Exception {
    publish(
        Map.of(
            "a",
            bytes(
                "Brow lift is an operation that lifts the brow.\n\nContraindications:\n"
                    + "• hepatic and renal failure\n• Burns (face; hands)\n"),
            "b",
            bytes(
                "Otoplasty is an operation that shapes the ear.\n\nContraindications:\n"
                    + "• Hepatic failure\n")));
    Matcher block =
        Pattern.compile("```sql\\n(.*?);\\n```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("output-schema/data-dictionary.md")));
    assertThat(block.find()).isTrue();
    String sql = block.group(1).replace("'output/", "'" + output + "/") + " ORDER BY condition";
    assertThat(DuckDb.rows(sql))
        .containsExactly(
            List.of("burns (face; hands)", "1"),
            List.of("hepatic failure", "2"),
            List.of("renal failure", "1"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}

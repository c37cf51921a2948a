package org.procedex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

class ValidateCommandTest {
  private static final String GOLD = "src/test/resources/gold/translated";
  private static final Path SCHEMAS = Path.of("output-schema/validation");

  @TempDir private Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void ingest() {
    assertThat(ingest("output")).isZero();
    out = new StringWriter();
    err = new StringWriter();
  }

  private int ingest(String output, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "ingest",
                "--input",
                GOLD + "/articles",
                "--output",
                folder.resolve(output).toString(),
                "--work",
                folder.resolve(output + "-work").toString()));
    line.addAll(List.of(more));
    return Main.run(line.toArray(new String[0]), new PrintWriter(out), new PrintWriter(err));
  }

  private int validate(String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "validate",
                "--output",
                folder.resolve("output").toString(),
                "--report",
                folder.resolve("report").toString()));
    line.addAll(List.of(arguments));
    return Main.run(
        line.toArray(new String[0]), new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private List<Map<String, String>> rows(String file) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        CsvMapper.builder()
            .build()
            .readerFor(Map.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Files.readString(folder.resolve("report").resolve(file)))) {
      return rows.readAll();
    }
  }

  @Test
  void floorsDecideTheExitCodeAndNameWhatFellShort() {
    assertThat(validate("--gold", GOLD, "--min-f1", "0.5")).isZero();
    assertThat(out.toString()).contains("PROCEDURE", "semeval-strict", "95% of F1");
    assertThat(validate("--gold", GOLD, "--min-f1", "0.5", "--min-f1", "ADVANTAGE=0.999"))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith("procedex: expected a relaxed F1 of 0.999 or more for ADVANTAGE but found 0.");
  }

  @Test
  void wrongUsageAndBadGoldAreExitCodeTwo() throws IOException {
    assertThat(validate()).isEqualTo(2);
    assertThat(validate("--gold", GOLD, "--min-f1", "2")).isEqualTo(2);
    assertThat(validate("--gold", GOLD, "--min-f1", "DRUG=0.5")).isEqualTo(2);
    assertThat(validate("--gold", GOLD, "--scheme", "strict")).isEqualTo(2);
    assertThat(validate("--gold", GOLD, "--export", "xml")).isEqualTo(2);
    assertThat(validate("--gold", folder.resolve("none").toString())).isEqualTo(2);
    Path gold = Files.writeString(folder.resolve("gold.csv"), "article_id,type,text\nx,DRUG,a\n");
    assertThat(validate("--gold", gold.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("gold.csv:2: expected one of [PROCEDURE")
        .doesNotContain("Exception");
  }

  @Test
  void aDatasetWithoutTheGoldsArticlesIsRefused() {
    assertThat(validate("--gold", "src/test/resources/gold/clinical")).isEqualTo(2);
    assertThat(err.toString()).contains("expected article 'c01' in the dataset but found none");
  }

  @Test
  void goldAgainstItselfIsAgreementOfOne() throws IOException {
    int code =
        Main.run(
            new String[] {
              "validate",
              "--gold",
              GOLD,
              "--output",
              GOLD,
              "--scheme",
              "linked",
              "--report",
              folder.resolve("report").toString(),
              "--min-f1",
              "1"
            },
            new PrintWriter(out),
            new PrintWriter(err));
    assertThat(code).isZero();
    assertThat(rows("errors.csv")).isEmpty();
  }

  @Test
  void theReportFitsItsSchemas() throws IOException {
    assertThat(validate("--gold", GOLD, "--baseline", GOLD, "--min-f1", "0.1")).isZero();
    JsonNode schema =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(SCHEMAS.resolve("scores.json.schema.json")));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(Files.readString(folder.resolve("report/scores.json")), InputFormat.JSON))
        .isEmpty();
    for (String table : List.of("scores", "rules", "errors", "comparison")) {
      fits(table, rows(table + ".csv"));
    }
  }

  private static void fits(String table, List<Map<String, String>> rows) throws IOException {
    JsonNode schema =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(SCHEMAS.resolve(table + ".schema.json")));
    assertThat(rows).as(table).isNotEmpty();
    List<String> names = new ArrayList<>();
    for (JsonNode field : schema.get("fields")) {
      String name = field.get("name").asString();
      names.add(name);
      List<String> allowed = new ArrayList<>();
      field.path("constraints").path("enum").forEach(value -> allowed.add(value.asString()));
      boolean required = field.path("constraints").path("required").asBoolean(false);
      for (Map<String, String> row : rows) {
        String cell = row.getOrDefault(name, "");
        if (cell.isEmpty()) {
          assertThat(required).as("%s.%s is required", table, name).isFalse();
        } else if (field.get("type").asString().equals("integer")) {
          assertThat(cell).as("%s.%s", table, name).matches("\\d+");
        } else if (field.get("type").asString().equals("number")) {
          assertThat(Double.parseDouble(cell)).as("%s.%s", table, name).isBetween(0.0, 1.0);
        } else if (!allowed.isEmpty()) {
          assertThat(allowed).as("%s.%s", table, name).contains(cell);
        }
      }
    }
    assertThat(rows.get(0).keySet()).containsExactlyElementsOf(names);
  }

  @Test
  void theCommonestKindOfErrorComesFirst() throws IOException {
    assertThat(validate("--gold", GOLD)).isZero();
    Map<String, Integer> counts = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (Map<String, String> row : rows("errors.csv")) {
      String kind = row.getOrDefault("kind", "");
      counts.merge(kind, 1, Integer::sum);
      if (!order.contains(kind)) {
        order.add(kind);
      }
    }
    assertThat(order)
        .isSortedAccordingTo((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
  }

  /** The dataset with half of the records taken away must lose what it had found. */
  @Test
  void aWorseDatasetIsShownAsWorse() throws IOException {
    Path worse = Files.createDirectories(folder.resolve("worse"));
    for (String file : List.of("articles.csv", "sentences.csv", "rejected.csv")) {
      Files.copy(folder.resolve("output").resolve(file), worse.resolve(file));
    }
    List<String> lines = Files.readAllLines(folder.resolve("output/records.csv"));
    List<String> half = new ArrayList<>(lines.subList(0, 1));
    for (int i = 1; i < lines.size(); i += 2) {
      half.add(lines.get(i));
    }
    Files.write(worse.resolve("records.csv"), half);
    int code =
        Main.run(
            new String[] {
              "validate",
              "--gold",
              GOLD,
              "--output",
              worse.toString(),
              "--report",
              folder.resolve("report").toString(),
              "--baseline",
              folder.resolve("output").toString()
            },
            new PrintWriter(out),
            new PrintWriter(err));
    assertThat(code).isZero();
    assertThat(out.toString()).contains("against the baseline", "lost");
    assertThat(rows("comparison.csv"))
        .extracting(row -> row.getOrDefault("change", ""))
        .contains("lost", "false-gone")
        .doesNotContain("false-new");
    JsonNode scores =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(folder.resolve("report/scores.json")));
    JsonNode all = scores.get("baseline").get(4);
    assertThat(all.get("type").asString()).isEqualTo("ALL");
    assertThat(all.get("f1_difference").asDouble()).isLessThan(-0.1);
    assertThat(all.get("share_not_better").asDouble()).isEqualTo(1.0);
  }
}

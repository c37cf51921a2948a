package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The data dictionary says what the schemas say, and its example is a row of the samples. */
class DictionaryTest {
  private static final Path DICTIONARY = Path.of("output-schema/data-dictionary.md");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/records.csv");
  private static final Pattern CELL = Pattern.compile("^\\| `(\\w+)` \\| (.*?) \\|");

  private static List<String> section(String heading) throws IOException {
    List<String> lines = Files.readAllLines(DICTIONARY);
    int start = lines.indexOf("## " + heading);
    assertThat(start).as(heading).isNotNegative();
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).startsWith("## ")) {
      end++;
    }
    return lines.subList(start + 1, end);
  }

  private static List<String> rowsOf(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("| `")).toList();
  }

  @Test
  void everyTableSaysWhatItsSchemaSaysAndNothingElse() throws IOException {
    for (Table table : Table.values()) {
      List<String> section = section(table.file());
      List<String> expected = new ArrayList<>();
      table.schema().get("fields").forEach(field -> expected.add(row(field)));
      assertThat(rowsOf(section)).as(table.file()).isEqualTo(expected);
      List<String> key = new ArrayList<>();
      table.schema().get("primaryKey").forEach(name -> key.add("`" + name.asString() + "`"));
      assertThat(section)
          .contains(
              table.schema().get("description").asString()
                  + " Primary key: "
                  + String.join(", ", key)
                  + ".");
    }
  }

  private static String row(JsonNode field) {
    JsonNode constraints = field.path("constraints");
    List<String> values = new ArrayList<>();
    constraints.path("enum").forEach(value -> values.add("`" + value.asString() + "`"));
    return "| `%s` | %s | %s | %s%s |"
        .formatted(
            field.get("name").asString(),
            field.get("type").asString(),
            constraints.path("required").asBoolean(false) ? "no" : "yes",
            field.get("description").asString(),
            values.isEmpty() ? "" : " One of: " + String.join(", ", values) + ".");
  }

  @Test
  void theDictionaryIsOfThisVersion() throws IOException {
    assertThat(DICTIONARY).content().contains("Schema version " + Table.Schemas.version() + ".");
  }

  @Test
  void theRowExplainedIsARowOfTheSamples() throws Exception {
    List<String> names = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (String line : rowsOf(section("One row, field by field"))) {
      Matcher cell = CELL.matcher(line);
      assertThat(cell.find()).as(line).isTrue();
      names.add(cell.group(1));
      cells.add(cell.group(2).equals("*(empty)*") ? "" : cell.group(2));
    }
    assertThat(names).isEqualTo(Table.RECORDS.columns());
    if (Boolean.getBoolean("golden.update")) {
      cells = refreshed(cells.get(0));
    }
    assertThat(DuckDb.rows("FROM read_csv('" + GOLDEN + "', all_varchar=true, header=true)"))
        .contains(cells);
  }

  /** Writes the cells of the row that the samples give now under the identifier explained. */
  private static List<String> refreshed(String id) throws Exception {
    List<String> row =
        DuckDb.rows(
                "FROM read_csv('"
                    + GOLDEN
                    + "', all_varchar=true, header=true)"
                    + " WHERE record_id = '"
                    + id
                    + "'")
            .get(0);
    List<String> lines = Files.readAllLines(DICTIONARY);
    List<String> explained = rowsOf(section("One row, field by field"));
    for (int i = 0; i < explained.size(); i++) {
      Matcher cell = CELL.matcher(explained.get(i));
      assertThat(cell.find()).isTrue();
      String value = row.get(i).isEmpty() ? "*(empty)*" : row.get(i);
      lines.set(
          lines.indexOf(explained.get(i)),
          new StringBuilder(explained.get(i))
              .replace(cell.start(2), cell.end(2), value)
              .toString());
    }
    Files.write(DICTIONARY, lines);
    return row;
  }

  @Test
  void everyPropertyOfALineIsExplained() {
    JsonNode schema = Table.Schemas.read("articles.jsonl.schema.json");
    List<String> names = new ArrayList<>();
    for (JsonNode properties : schema.findValues("properties")) {
      properties
          .properties()
          .forEach(
              property -> {
                names.add(property.getKey());
                assertThat(property.getValue().path("description").asString(""))
                    .as(property.getKey())
                    .isNotBlank();
              });
    }
    assertThat(names).contains("article_id", "procedures", "mentions", "cue", "sentence");
  }

  @Test
  void everyKeyLeadsToAColumn() {
    for (Table table : Table.values()) {
      for (JsonNode key : table.schema().path("foreignKeys")) {
        JsonNode resource = key.get("reference").get("resource");
        Table target = resource == null ? table : of(resource.asString());
        for (JsonNode field : key.get("reference").get("fields")) {
          assertThat(target.columns()).as(table.label()).contains(field.asString());
        }
      }
    }
  }

  private static Table of(String name) {
    return Table.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }
}

package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.article.Article;
import org.procedex.dedup.Repeat;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.sentence.Mention;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.Strength;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import tools.jackson.databind.json.JsonMapper;

class DatasetPublisherTest {
  private static final List<String> NASTY =
      List.of(
          "plain",
          "\"quoted\", with comma",
          "a\r\nb\rc\nd\u000be\ff\u0085g\u2028h\u2029i",
          "=1+1",
          "+1",
          "-1",
          "@x",
          "NA",
          "null",
          "00123",
          "1E5",
          "\ud83d\ude00 astral \ud835\udc00",
          "\u05e9\u05dc\u05d5\u05dd",
          "#hash",
          "e\u0301");
  private static final String SHARED = "Patients with severe mental illness are excluded here.";
  private static final RuleBook RULES = RuleBook.builtIn();

  @TempDir Path output;

  @Test
  void everyCellIsReadBackAsItWasWritten() throws Exception {
    publish(List.of(nasty("a"), nasty("b")));
    List<List<String>> rows = read("SELECT article_id, text, start_offset, end_offset", "records");
    assertThat(rows).hasSize(2 * NASTY.size());
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      String text = nasty(row.get(0)).article().text();
      int start = text.offsetByCodePoints(0, Integer.parseInt(row.get(2)));
      int end = text.offsetByCodePoints(0, Integer.parseInt(row.get(3)));
      assertThat(text.substring(start, end)).isEqualTo(NASTY.get(i % NASTY.size()));
      assertThat(row.get(1)).isEqualTo(Csv.cell(NASTY.get(i % NASTY.size())));
    }
  }

  @Test
  void rowsAreAsWideAsTheSchemaSays() throws Exception {
    PublishedDataset dataset = publish(List.of(nasty("a"), nasty("b")));
    for (PublishedFile file : dataset.files()) {
      if (!file.name().endsWith(".csv")) {
        continue;
      }
      String table = file.name().replace(".csv", "");
      int width = Table.valueOf(table.toUpperCase(java.util.Locale.ROOT)).columns().size();
      List<List<String>> rows = read("SELECT *", table);
      assertThat(rows).as(table).hasSize((int) file.rows());
      assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(width));
    }
  }

  @Test
  void everyLineFitsItsJsonSchema() throws IOException {
    publish(List.of(nasty("a")));
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("output-schema/articles.jsonl.schema.json")));
    for (String line : Files.readString(output.resolve("articles.jsonl")).split("\n")) {
      assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void theEarliestArticleIsTheOriginal() throws Exception {
    publish(List.of(saying("a"), saying("b"), saying("c")));
    List<List<String>> rows = read("SELECT sentence_id, duplicate_of, similarity", "sentences");
    String original = rows.get(0).get(0);
    assertThat(rows.get(0).get(1)).isEmpty();
    assertThat(rows.get(1).subList(1, 3)).containsExactly(original, "1");
    assertThat(rows.get(2).subList(1, 3)).containsExactly(original, "1");
  }

  @Test
  void changesAreAgainstTheDatasetBefore() throws IOException {
    assertThat(publish(List.of(nasty("a"), nasty("b"))).added()).isEqualTo(2 * NASTY.size());
    PublishedDataset next = publish(List.of(nasty("b"), nasty("c")));
    assertThat(next.added()).isEqualTo(NASTY.size());
    assertThat(next.removed()).isEqualTo(NASTY.size());
    PublishedDataset same = publish(List.of(nasty("b"), nasty("c")));
    assertThat(same.added() + same.removed()).isZero();
  }

  @Test
  void aVersionThatNoReaderEverSawDoesNotPushOutTheOneThatTheyRead() throws IOException {
    publish(List.of(nasty("a")));
    Path read = output.resolve("records.csv").toRealPath();
    Files.createDirectories(output.resolve(".versions/2"));
    Files.writeString(output.resolve(".versions/2/records.csv"), "killed before the link turned");
    publish(List.of(nasty("b")));
    assertThat(read).content().startsWith("record_id,");
    assertThat(output.resolve("records.csv")).content().startsWith("record_id,");
    try (var versions = Files.list(output.resolve(".versions"))) {
      assertThat(versions.map(v -> v.getFileName().toString())).containsExactlyInAnyOrder("1", "2");
    }
  }

  @Test
  void leftoversOfACrashAreRemovedAndForeignFilesNamed() throws IOException {
    Files.createDirectories(output.resolve(".versions/7.tmp/x"));
    Files.writeString(output.resolve("records.csv"), "mine\nmine\n");
    Files.writeString(output.resolve("notes.txt"), "mine");
    publish(List.of(nasty("a")));
    assertThat(output.resolve("records.csv")).content().startsWith("record_id,");
    publish(List.of(nasty("a")));
    publish(List.of(nasty("a")));
    try (var versions = Files.list(output.resolve(".versions"))) {
      assertThat(versions.map(v -> v.getFileName().toString())).containsExactlyInAnyOrder("2", "3");
    }
    try (var files = Files.list(output.resolve(".versions/3"))) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(f -> f.startsWith("."));
    }
    assertThat(output.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void aReaderSeesOneCompleteVersion() throws Exception {
    publish(List.of(nasty("a")));
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                assertThat(output.resolve("datapackage.json")).isNotEmptyFile();
                assertThat(output.resolve("records.csv")).content().endsWith("\r\n");
              }
            });
    for (int i = 0; i < 50; i++) {
      publish(List.of(nasty("a"), nasty("b" + i)));
    }
    done.set(true);
    reader.get();
  }

  @Test
  void whatIsNoRenderedArticleIsRefused() {
    byte[] bytes = RenderedArticle.of(nasty("a"), RULES).toBytes();
    assertThat(RenderedArticle.fromBytes(bytes).toBytes()).isEqualTo(bytes);
    for (int length : List.of(0, 7, 60, 200, bytes.length - 1)) {
      assertThatThrownBy(() -> RenderedArticle.fromBytes(Arrays.copyOf(bytes, length)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected");
    }
    bytes[3] ^= 1;
    assertThatThrownBy(() -> RenderedArticle.fromBytes(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  @ParameterizedTest
  @CsvSource({
    "RECORDS, record_id article_id type text value procedure_id procedure abbreviation strength"
        + " negated section cue sentence_id sentence start_offset end_offset rule confidence"
        + " mentions",
    "PROCEDURES, procedure_id article_id name abbreviation definition indications"
        + " contraindications advantages start_offset end_offset rule confidence mentions",
    "INDICATIONS, record_id article_id procedure_id procedure text value section sentence"
        + " start_offset end_offset rule confidence mentions",
    "CONTRAINDICATIONS, record_id article_id procedure_id procedure text value section sentence"
        + " start_offset end_offset rule confidence mentions strength negated",
    "ADVANTAGES, record_id article_id procedure_id procedure text value section sentence"
        + " start_offset end_offset rule confidence mentions",
    "SENTENCES, sentence_id article_id position start_offset end_offset section text duplicate_of"
        + " similarity",
    "ARTICLES, article_id title sha256 encoding characters sentences repeated_sentences procedures"
        + " indications contraindications advantages",
    "REJECTED, article_id reason detail",
    "CHANGES, change record_id article_id type procedure text",
  })
  void columnsAreThoseOfTheContract(Table table, String columns) {
    assertThat(table.columns()).containsExactly(columns.split(" "));
  }

  @Test
  void theDescriptorTellsHashesSizesAndRows() throws Exception {
    PublishedDataset dataset = publish(List.of(nasty("a"), saying("b")));
    var descriptor =
        JsonMapper.builder().build().readTree(Files.readString(output.resolve("datapackage.json")));
    assertThat(descriptor.get("resources")).hasSize(dataset.files().size());
    for (var resource : descriptor.get("resources")) {
      byte[] bytes = Files.readAllBytes(output.resolve(resource.get("path").asString()));
      var digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(resource.get("hash").asString())
          .isEqualTo("sha256:" + java.util.HexFormat.of().formatHex(digest));
      assertThat(resource.get("bytes").asLong()).isEqualTo(bytes.length);
      assertThat(resource.get("description").asString()).isNotBlank();
    }
  }

  /** Who has the folder only has all that tells what is in it. */
  @Test
  void theDescriptorHoldsEverySchema() throws Exception {
    publish(List.of(nasty("a")));
    JsonMapper mapper = JsonMapper.builder().build();
    var descriptor = mapper.readTree(Files.readString(output.resolve("datapackage.json")));
    for (var resource : descriptor.get("resources")) {
      String file = resource.get("path").asString();
      if (!file.endsWith(".html")) {
        boolean lines = file.endsWith(".jsonl");
        Path schema =
            Path.of(
                "output-schema",
                lines ? file + ".schema.json" : file.replace("csv", "schema.json"));
        assertThat(resource.get(lines ? "procedex:jsonSchema" : "schema"))
            .isEqualTo(mapper.readTree(Files.readString(schema)));
      }
    }
  }

  @Test
  void theSpreadsheetHoldsTextAsText() throws Exception {
    PublishedDataset dataset = publish(List.of(nasty("a")), true);
    assertThat(dataset.files()).anyMatch(file -> file.name().equals("dataset.xlsx"));
    StringBuilder sheets = new StringBuilder();
    try (var zip = new java.util.zip.ZipFile(output.resolve("dataset.xlsx").toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        if (entry.getName().startsWith("xl/worksheets/")) {
          byte[] sheet = zip.getInputStream(entry).readAllBytes();
          sheets.append(new String(sheet, java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    assertThat(sheets).contains("<t>=1+1</t>").contains("<t>00123</t>").doesNotContain("<f>");
  }

  @Test
  void theSameArticlesGiveTheSameBytes() throws IOException {
    publish(List.of(nasty("a"), saying("b")));
    byte[] first = Files.readAllBytes(output.resolve("records.csv"));
    byte[] lines = Files.readAllBytes(output.resolve("articles.jsonl"));
    publish(List.of(nasty("a"), saying("b")));
    assertThat(output.resolve("records.csv")).hasBinaryContent(first);
    assertThat(output.resolve("articles.jsonl")).hasBinaryContent(lines);
  }

  private PublishedDataset publish(List<ArticleResult> results) {
    return publish(results, false);
  }

  private PublishedDataset publish(List<ArticleResult> results, boolean spreadsheet) {
    List<byte[]> stored =
        results.stream().map(each -> RenderedArticle.of(each, RULES).toBytes()).toList();
    return DatasetPublisher.to(output)
        .publish(
            RenderedArticles.of(stored),
            List.of(new RejectedArticle("z", "empty", "no \"text\"")),
            new PublishInfo("1", "00", Instant.EPOCH, spreadsheet));
  }

  private static ArticleResult nasty(String id) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<ExtractedRecord> records = new ArrayList<>();
    for (String words : NASTY) {
      Span span = new Span(text.length(), text.length() + words.length());
      text.append(words).append("\r\n\r\n");
      int position = sentences.size();
      sentences.add(new Sentence(position, span, words));
      records.add(
          new ExtractedRecord(
              position == 0 ? RecordType.PROCEDURE : RecordType.CONTRAINDICATION,
              words,
              position == 0 ? -1 : 0,
              "",
              position == 0 ? span : null,
              position == 0 ? Strength.UNSTATED : Strength.ABSOLUTE,
              false,
              List.of(new Mention(span, span, position, "rule"))));
    }
    return new ArticleResult(
        article(id, text.toString()), "t", sentences, List.of(), records, List.of());
  }

  private static ArticleResult saying(String id) {
    List<Sentence> sentences = List.of(new Sentence(0, new Span(0, SHARED.length()), ""));
    return new ArticleResult(
        article(id, SHARED), "", sentences, List.<Repeat>of(), List.of(), List.of());
  }

  private static Article article(String id, String text) {
    return new Article(id, text, "UTF-8", "0".repeat(64));
  }

  private List<List<String>> read(String select, String table) throws SQLException {
    String sql =
        select
            + " FROM read_csv('"
            + output.resolve(table + ".csv")
            + "', all_varchar=true, header=true, delim=',', quote='\"', escape='\"', nullstr='\\0')";
    return DuckDb.rows(sql);
  }
}

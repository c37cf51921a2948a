package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.article.Article;
import org.procedex.article.ArticleReader;
import org.procedex.rules.RuleBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the bytes of articles with hard characters to the tables, read by DuckDB. */
class NastyArticlesTest {
  private static final List<String> ITEMS =
      List.of(
          "\ud83d\ude00 astral migraine \ud835\udc00",
          "e\u0301tat de mal with combining marks",
          "\u05e9\u05dc\u05d5\u05dd right-to-left pain",
          "family \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 anxiety",
          "\"quoted\" asthma, severe",
          "null",
          "1E5",
          "+1 dB hearing loss",
          "-3 dioptre myopia",
          "@home dialysis failure",
          "=1+1 fever",
          "no-break\u00a0space syndrome");
  private static final List<String> LINES = List.of("=1+1", "00123", "-1", "@x gout", "NA");
  private static final List<String> BREAKS =
      List.of("\r\n", "\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029");
  private static final List<Table> PLACED =
      List.of(
          Table.RECORDS,
          Table.PROCEDURES,
          Table.INDICATIONS,
          Table.CONTRAINDICATIONS,
          Table.SENTENCES);

  private final Map<String, Article> articles = new LinkedHashMap<>();

  /** What stands in the files, decoded here and not by the program. */
  private final Map<String, String> texts = new HashMap<>();

  @TempDir Path output;

  @BeforeEach
  void publish() {
    String text = listing("\r\n");
    add("a", "", text, StandardCharsets.UTF_8);
    add("b", "\ufeff", text, StandardCharsets.UTF_8);
    add("c", "\ufeff", text, StandardCharsets.UTF_16LE);
    add("d", "\ufeff", listing("\n"), StandardCharsets.UTF_16BE);
    for (int i = 0; i < BREAKS.size(); i++) {
      add("e" + i, "", wrapped(BREAKS.get(i)), StandardCharsets.UTF_8);
    }
    add("f", "", legacy("Ménière’s disease", "fièvre élevée"), Charset.forName("windows-1252"));
    add("g", "", legacy("てんかん (epilepsy)", "慢性膵炎をともなう fever"), Charset.forName("Shift_JIS"));
    Pipeline pipeline = Pipeline.of(RuleBook.builtIn());
    List<byte[]> rendered = new ArrayList<>();
    for (Article article : articles.values()) {
      rendered.add(RenderedArticle.of(pipeline.process(article), RuleBook.builtIn()).toBytes());
    }
    DatasetPublisher.to(output)
        .publish(
            RenderedArticles.of(rendered),
            List.of(new RejectedArticle("=z, \"NA\"", "empty", "null")),
            new PublishInfo("1", "00", Instant.EPOCH, false));
  }

  private void add(String id, String mark, String text, Charset charset) {
    Article article = ArticleReader.decode(id, (mark + text).getBytes(charset)).article();
    assertThat(article).as(id).isNotNull();
    assertThat(article.encoding()).isEqualTo(charset.name());
    articles.put(id, article);
    texts.put(id, text);
  }

  private static String legacy(String first, String second) {
    return "Lithotripsy is an operation that removes stones.\r\n\r\nIndications:\r\n- "
        + first
        + "\r\n- "
        + second
        + "\r\n";
  }

  private static String listing(String end) {
    StringBuilder text =
        new StringBuilder("Lithotripsy is an operation that removes stones from a duct.")
            .append(end.repeat(2))
            .append("Indications:")
            .append(end);
    ITEMS.forEach(item -> text.append("• ").append(item).append(end));
    LINES.forEach(line -> text.append("• ").append(line).append(end));
    return text.append(end)
        .append("Contraindications:")
        .append(end)
        .append("• pregnancy, \"late\"")
        .append(end)
        .toString();
  }

  /** A hard-wrapped line: the break stands inside a record. */
  private static String wrapped(String end) {
    return "Papillotomy \ud83d\ude00, which is done in many hospitals, is used to treat chronic"
        + end
        + "pancreatitis of the old.\n\nIt takes an hour.\n";
  }

  private List<List<String>> read(Table table, String columns) throws Exception {
    return DuckDb.rows(
        "SELECT "
            + columns
            + " FROM read_csv('"
            + output.resolve(table.file())
            + "', all_varchar=true, header=true, delim=',', quote='\"', escape='\"', nullstr='')");
  }

  @Test
  void whatTheArticlesListComesOutLetterForLetter() throws Exception {
    for (String id : List.of("a", "b", "c", "d")) {
      assertThat(read(Table.INDICATIONS, "article_id, text"))
          .containsAll(ITEMS.stream().map(item -> List.of(id, item)).toList());
      assertThat(read(Table.SENTENCES, "article_id, text"))
          .containsAll(LINES.stream().map(line -> List.of(id, line)).toList());
    }
    assertThat(read(Table.INDICATIONS, "article_id, text"))
        .contains(List.of("f", "Ménière’s disease"), List.of("g", "てんかん (epilepsy)"));
    for (int i = 0; i < BREAKS.size(); i++) {
      String spaces = " ".repeat(BREAKS.get(i).length());
      assertThat(read(Table.INDICATIONS, "article_id, text, value"))
          .contains(
              List.of(
                  "e" + i,
                  "chronic" + spaces + "pancreatitis of the old",
                  "chronic pancreatitis of the old"));
    }
  }

  @Test
  void everyCellOfEveryTableIsReadAsItWasWritten() throws Exception {
    for (Table table : Table.values()) {
      List<List<String>> written = rfc4180(Files.readString(output.resolve(table.file())));
      assertThat(written.get(0)).isEqualTo(table.columns());
      assertThat(read(table, "*")).as(table.file()).isEqualTo(written.subList(1, written.size()));
    }
  }

  /** The grammar of RFC 4180, read by hand: nothing of the writer's. */
  private static List<List<String>> rfc4180(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && text.charAt(i + 1) == '"') {
        cell.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || c != ',' && c != '\r') {
        cell.append(c);
      } else {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          assertThat(text.charAt(++i)).isEqualTo('\n');
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    assertThat(row).isEmpty();
    return rows;
  }

  @Test
  void offsetsCountCodePoints() throws Exception {
    for (Table table : PLACED) {
      String words = table == Table.PROCEDURES ? "name" : "text";
      List<List<String>> rows = read(table, "article_id, start_offset, end_offset, " + words);
      assertThat(rows).as(table.file()).isNotEmpty();
      for (List<String> row : rows) {
        assertThat(Csv.cell(slice(row.get(0), row.get(1), row.get(2)))).isEqualTo(row.get(3));
      }
    }
    for (List<String> row : read(Table.ARTICLES, "article_id, characters")) {
      String text = texts.get(row.get(0));
      assertThat(row.get(1)).isEqualTo(Integer.toString(text.codePointCount(0, text.length())));
      assertThat(text).doesNotStartWith("\ufeff");
    }
  }

  private String slice(String article, String start, String end) {
    int[] points = texts.get(article).codePoints().toArray();
    int from = Integer.parseInt(start);
    return new String(points, from, Integer.parseInt(end) - from);
  }

  @Test
  void everyMentionIsVerbatimWhereItSays() throws Exception {
    int mentions = 0;
    JsonMapper mapper = JsonMapper.builder().build();
    for (String line : Files.readString(output.resolve("articles.jsonl")).split("\n")) {
      JsonNode article = mapper.readTree(line);
      for (JsonNode mention :
          article.findValues("mentions").stream().flatMap(all -> all.valueStream()).toList()) {
        assertThat(
                slice(
                    article.get("article_id").asString(),
                    mention.get("start_offset").asString(),
                    mention.get("end_offset").asString()))
            .isEqualTo(mention.get("text").asString());
        mentions++;
      }
    }
    assertThat(mentions).isGreaterThan(4 * ITEMS.size());
  }
}

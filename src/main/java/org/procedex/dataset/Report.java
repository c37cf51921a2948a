package org.procedex.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.procedex.dataset.RichestProcedures.Told;
import org.procedex.rules.RecordType;
import tools.jackson.databind.JsonNode;

/**
 * Writes {@code report.html}: the dataset to look at, one page that needs nothing else and runs
 * nothing.
 *
 * <p>It is bounded, and says what it leaves out: procedures beyond the richest ones, statements of
 * a type beyond the first ones, rejected articles beyond the first ones, and all behind a number of
 * characters.
 */
final class Report {
  static final String FILE = "report.html";
  static final int MOST_PROCEDURES = 200;
  static final int MOST_STATEMENTS = 40;
  static final int MOST_REJECTED = 50;
  static final int MOST_CHARACTERS = 2_000_000;

  /** Nothing may be loaded or run, even if an article's words were ever taken for markup. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final RichestProcedures procedures = new RichestProcedures(MOST_PROCEDURES);
  private final StringBuilder out = new StringBuilder();

  /** Whether something of an article would be shown, if no other came. */
  boolean wants(ArticleCounts counts) {
    return procedures.wants(counts);
  }

  /**
   * Takes an article in.
   *
   * @param number its place in the order of ids
   * @param line as in {@code articles.jsonl}
   */
  void add(int number, String articleId, byte[] line) {
    procedures.add(number, articleId, line);
  }

  /**
   * What the page tells of the whole.
   *
   * @param files those that are published beside the page
   */
  record Whole(
      PublishInfo info,
      PublishedDataset.DatasetCounts counts,
      long articles,
      List<RejectedArticle> rejected,
      List<PublishedFile> files) {}

  /** Writes the page; its rows are the procedures that it shows. */
  PublishedFile write(Draft draft, Whole whole) {
    List<Told> told = procedures.byName();
    head(whole);
    int shown = procedures(told, whole.counts().procedures());
    rejected(whole.rejected());
    files(whole);
    line("</body>");
    line("</html>");
    try (HashedFile file = draft.file(FILE)) {
      file.write(out.toString().getBytes(StandardCharsets.UTF_8), shown);
      return file.finish();
    }
  }

  private void head(Whole whole) {
    line("<!doctype html>");
    line("<html lang=\"en\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">");
    line("<title>Procedures in " + count(whole.articles(), "article") + "</title>");
    line("<style>");
    out.append(style());
    line("</style>");
    line("</head>");
    line("<body>");
    line("<header>");
    line("<h1>Medical procedures in " + count(whole.articles(), "article") + "</h1>");
    line(
        "<p class=\"soft\">What the articles say, right or wrong, found by rules. Not medical advice.</p>");
    line("</header>");
    line("<dl class=\"counts\">");
    PublishedDataset.DatasetCounts counts = whole.counts();
    figure("Procedures", counts.procedures());
    figure("Indications", counts.indications());
    figure("Contraindications", counts.contraindications());
    figure("Advantages", counts.advantages());
    figure("Sentences", counts.sentences());
    figure("Repeated sentences", counts.repeatedSentences());
    figure("Articles not taken in", whole.rejected().size());
    line("</dl>");
  }

  private static String style() {
    try (InputStream in = Report.class.getResourceAsStream("/report/report.css")) {
      if (in == null) {
        throw new IllegalStateException("expected the style report/report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void figure(String name, long number) {
    line("<div><dt>" + name + "</dt><dd>" + number(number) + "</dd></div>");
  }

  /** How many procedures the page has room for. */
  private int procedures(List<Told> told, long all) {
    int index = out.length();
    int shown = 0;
    while (shown < told.size() && out.length() < MOST_CHARACTERS) {
      card(told.get(shown));
      shown++;
    }
    String cards = out.substring(index);
    out.setLength(index);
    line("<h2 id=\"procedures\">Procedures</h2>");
    if (shown < all) {
      line(
          "<p class=\"soft\">"
              + number(shown)
              + " of "
              + count(all, "procedure")
              + ": those of which most is said. All are in <a href=\"procedures.csv\">procedures.csv</a>.</p>");
    }
    if (shown == 0) {
      line("<p>The articles name no procedure of which anything is said.</p>");
      return 0;
    }
    line("<p class=\"soft\">Each with the number of statements about it.</p>");
    index(told.subList(0, shown));
    line("<h2>What is said of them</h2>");
    out.append(cards);
    return shown;
  }

  /** Articles that name the same procedure are told apart by their ids. */
  private void index(List<Told> told) {
    Map<String, Long> named =
        told.stream().collect(Collectors.groupingBy(Report::folded, Collectors.counting()));
    line("<ul class=\"index\">");
    for (Told each : told) {
      String article =
          named.getOrDefault(folded(each), 1L) == 1
              ? ""
              : ", <bdi>" + Html.of(each.articleId()) + "</bdi>";
      line(
          "<li><a href=\"#%s\"><bdi>%s</bdi></a> <span class=\"soft\">%s%s</span></li>"
              .formatted(id(each), Html.of(each.name()), number(each.statements()), article));
    }
    line("</ul>");
  }

  private static String folded(Told told) {
    return told.name().toLowerCase(Locale.ROOT);
  }

  private static String id(Told told) {
    return Html.of(told.procedure().get("record_id").asString());
  }

  private void card(Told told) {
    JsonNode procedure = told.procedure();
    String abbreviation = procedure.path("abbreviation").asString("");
    line("<section class=\"card\" id=\"" + id(told) + "\">");
    line(
        "<h3><bdi>%s</bdi>%s</h3>"
            .formatted(
                Html.of(told.name()),
                abbreviation.isEmpty() ? "" : " (<bdi>" + Html.of(abbreviation) + "</bdi>)"));
    String title = told.title().isEmpty() ? "" : ", <bdi>" + Html.of(told.title()) + "</bdi>";
    line(
        "<p class=\"place\">Article <bdi>%s</bdi>%s, characters %s to %s</p>"
            .formatted(
                Html.of(told.articleId()),
                title,
                procedure.get("start_offset").asString(),
                procedure.get("end_offset").asString()));
    String definition = procedure.path("definition").asString("");
    if (!definition.isEmpty()) {
      line("<blockquote dir=\"auto\">" + Html.of(definition) + "</blockquote>");
    }
    line("<div class=\"said\">");
    statements(procedure, RecordType.INDICATION, "Indications");
    statements(procedure, RecordType.CONTRAINDICATION, "Contraindications");
    statements(procedure, RecordType.ADVANTAGE, "Advantages");
    line("</div>");
    line("</section>");
  }

  private void statements(JsonNode procedure, RecordType type, String heading) {
    String name = heading.toLowerCase(Locale.ROOT);
    JsonNode statements = procedure.get(name);
    if (statements.isEmpty()) {
      return;
    }
    line("<div class=\"" + type + "\">");
    line("<h4>" + heading + "</h4>");
    line("<ul>");
    int shown = 0;
    for (JsonNode statement : statements) {
      if (shown++ == MOST_STATEMENTS) {
        line(
            "<li class=\"soft\">and %s more in <a href=\"%s.csv\">%s.csv</a></li>"
                .formatted(number(statements.size() - MOST_STATEMENTS), name, name));
        break;
      }
      statement(statement);
    }
    line("</ul>");
    line("</div>");
  }

  private void statement(JsonNode statement) {
    JsonNode first = statement.get("mentions").get(0);
    String words = statement.get("text").asString();
    line(
        "<li><details><summary><bdi>%s</bdi>%s%s</summary>"
            .formatted(
                Html.of(words),
                tag(statement.path("strength").asString("")),
                tag(statement.path("negated").asBoolean(false) ? "denied" : "")));
    line("<p dir=\"auto\">" + marked(first.get("sentence").asString(), words) + "</p>");
    int mentions = statement.get("mentions").size();
    line(
        "<p class=\"place\">characters %s to %s · rule %s · set off by “<bdi>%s</bdi>” · confidence %s%s</p>"
            .formatted(
                statement.get("start_offset").asString(),
                statement.get("end_offset").asString(),
                Html.of(statement.get("rule").asString()),
                Html.of(first.get("cue").asString()),
                statement.get("confidence").asString(),
                mentions == 1 ? "" : " · said " + mentions + " times"));
    line("</details></li>");
  }

  private static String tag(String word) {
    return word.isEmpty() ? "" : " <span class=\"tag\">" + Html.of(word) + "</span>";
  }

  /**
   * The sentence, the record's words marked: not "old" in "cold", where it stands alone as well.
   */
  private static String marked(String sentence, String words) {
    int first = sentence.indexOf(words);
    int at = first;
    while (at >= 0 && !isWhole(sentence, at, at + words.length())) {
      at = sentence.indexOf(words, at + 1);
    }
    at = at < 0 ? first : at;
    if (at < 0) {
      return Html.of(sentence);
    }
    return Html.of(sentence.substring(0, at))
        + "<mark>"
        + Html.of(words)
        + "</mark>"
        + Html.of(sentence.substring(at + words.length()));
  }

  private static boolean isWhole(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  private void rejected(List<RejectedArticle> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    line("<h2 id=\"rejected\">Articles not taken in</h2>");
    if (rejected.size() > MOST_REJECTED) {
      line(
          "<p class=\"soft\">The first %s of %s. All are in <a href=\"rejected.csv\">rejected.csv</a>.</p>"
              .formatted(number(MOST_REJECTED), number(rejected.size())));
    }
    line("<div class=\"files\"><table>");
    line("<tr><th>Article</th><th>Reason</th><th>Detail</th></tr>");
    for (RejectedArticle article : rejected.subList(0, Math.min(MOST_REJECTED, rejected.size()))) {
      line(
          "<tr><td><bdi>%s</bdi></td><td>%s</td><td><bdi>%s</bdi></td></tr>"
              .formatted(
                  Html.of(article.articleId()),
                  Html.of(article.reason()),
                  Html.of(article.detail())));
    }
    line("</table></div>");
  }

  private void files(Whole whole) {
    line("<h2 id=\"files\">Files</h2>");
    line(
        "<p class=\"soft\">Columns, types, keys and hashes are in <a href=\"datapackage.json\">datapackage.json</a>.</p>");
    line("<div class=\"files\"><table>");
    line("<tr><th>File</th><th class=\"number\">Rows</th><th class=\"number\">Bytes</th></tr>");
    for (PublishedFile file : whole.files()) {
      // What changed depends on the dataset before, and this page on the articles alone.
      boolean compares = file.name().equals(Table.CHANGES.file());
      line(
          "<tr><td><a href=\"%s\">%s</a></td><td class=\"number\">%s</td><td class=\"number\">%s</td></tr>"
              .formatted(
                  file.name(),
                  file.name(),
                  compares ? "" : number(file.rows()),
                  compares ? "" : number(file.bytes())));
    }
    line("</table></div>");
    PublishInfo info = whole.info();
    line(
        "<p class=\"soft\">Procedex %s · schema %s · rules %s</p>"
            .formatted(
                Html.of(info.programVersion()),
                Table.Schemas.version(),
                Html.of(info.rulesFingerprint())));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

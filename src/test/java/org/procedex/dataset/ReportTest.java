package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.article.Article;
import org.procedex.rules.RuleBook;

/** The page shows what there is, says what it leaves out, and runs nothing. */
class ReportTest {
  private static final RuleBook RULES = RuleBook.builtIn();

  @TempDir Path output;

  private String page(Map<String, String> articles, List<RejectedArticle> rejected)
      throws IOException {
    Pipeline pipeline = Pipeline.of(RULES);
    List<byte[]> rendered = new ArrayList<>();
    articles.forEach(
        (id, text) -> {
          Article article = new Article(id, text, "UTF-8", "0".repeat(64));
          rendered.add(RenderedArticle.of(pipeline.process(article), RULES).toBytes());
        });
    DatasetPublisher.to(output)
        .publish(
            RenderedArticles.of(rendered),
            rejected,
            new PublishInfo("1", "00", Instant.EPOCH, false));
    return Files.readString(output.resolve("report.html"));
  }

  private static String listing(String name, List<String> items) {
    return name + " is an operation.\n\nContraindications:\n• " + String.join("\n• ", items) + "\n";
  }

  @Test
  void itShowsTheProcedureWhatIsSaidOfItAndWhere() throws IOException {
    String page =
        page(
            Map.of(
                "a/b",
                "Lithotripsy\n\nLithotripsy is an operation that removes stones. Patients with"
                    + " severe mental illness should not undergo lithotripsy.\n"),
            List.of());
    assertThat(page)
        .contains(
            "<h1>Medical procedures in 1 article</h1>",
            "<dt>Contraindications</dt><dd>1</dd>",
            "<h3><bdi>Lithotripsy</bdi></h3>",
            "Article <bdi>a/b</bdi>, <bdi>Lithotripsy</bdi>, characters 0 to 11",
            "<summary><bdi>Patients with severe mental illness</bdi>",
            "<mark>Patients with severe mental illness</mark> should not undergo lithotripsy.</p>",
            "<a href=\"contraindications.csv\">contraindications.csv</a>")
        .doesNotContain("Articles not taken in</h2>", " of 1 procedure");
  }

  @Test
  void proceduresOfOneNameAreToldApart() throws IOException {
    String same = listing("Lithotripsy", List.of("fever"));
    assertThat(page(Map.of("a/b", same, "c", same), List.of()))
        .contains(
            "<bdi>Lithotripsy</bdi></a> <span class=\"soft\">1, <bdi>a/b</bdi></span>",
            "<bdi>Lithotripsy</bdi></a> <span class=\"soft\">1, <bdi>c</bdi></span>");
    assertThat(page(Map.of("a/b", same), List.of()))
        .contains("<bdi>Lithotripsy</bdi></a> <span class=\"soft\">1</span>");
  }

  @Test
  void wordsAreMarkedWhereTheyStandAlone() throws IOException {
    String text =
        "Lithotripsy is an operation. Lithotripsy in stagnant air is used to treat ague and gnat bites, nat.";
    assertThat(page(Map.of("a", text), List.of())).contains("gnat bites, <mark>nat</mark>.");
  }

  @Test
  void whatArticlesSayIsNeverMarkup() throws IOException {
    String page =
        page(
            Map.of(
                "<script>alert(1)</script>",
                listing(
                    "Lithotripsy",
                    List.of(
                        "<script>alert(1)</script> fever",
                        "\"><img src=x onerror=alert(1)> pain",
                        "R&amp gout",
                        "bell\u0007 cramp"))),
            List.of(new RejectedArticle("<i>", "empty", "\"><svg onload=alert(1)>")));
    assertThat(page)
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; fever",
            "&lt;img src=x onerror=alert(1)&gt; pain",
            "R&amp;amp gout",
            "bell\u2407 cramp",
            "<bdi>&quot;&gt;&lt;svg onload=alert(1)&gt;</bdi>",
            "default-src 'none'")
        .doesNotContain("<script", "<img", "<svg", "<i>", "http:", "https:", "//");
    assertThat(Pattern.compile("<[^>]*\\son\\w+\\s*=").matcher(page).find()).isFalse();
  }

  @Test
  void ofManyProceduresThoseAreKeptOfWhichMostIsSaid() throws IOException {
    Map<String, String> articles = new LinkedHashMap<>();
    for (int i = 0; i < Report.MOST_PROCEDURES + 20; i++) {
      String id = String.format("a%04d", i);
      List<String> items = i < 30 ? List.of("fever") : List.of("fever", "chronic gout");
      articles.put(id, listing("Lithotripsy", items));
    }
    String page = page(articles, List.of());
    assertThat(page)
        .contains("200 of 220 procedures: those of which most is said.")
        .contains("Article <bdi>a0219</bdi>", "Article <bdi>a0009</bdi>")
        .doesNotContain("Article <bdi>a0010</bdi>", "Article <bdi>a0029</bdi>");
    assertThat(page.split("<section class=\"card\"", -1)).hasSize(Report.MOST_PROCEDURES + 1);
  }

  @Test
  void aLongListSaysHowMuchIsLeftOut() throws IOException {
    List<String> items = new ArrayList<>();
    for (char c = 'a'; c < 'a' + 25; c++) {
      items.add(c + "oma of the left kidney");
      items.add(c + "itis of the right lung");
    }
    String page = page(Map.of("a", listing("Lithotripsy", items)), List.of());
    long all = Files.readAllLines(output.resolve("contraindications.csv")).size() - 1;
    assertThat(all).isGreaterThan(Report.MOST_STATEMENTS);
    assertThat(page)
        .contains(
            "and "
                + (all - Report.MOST_STATEMENTS)
                + " more in <a href=\"contraindications.csv\">contraindications.csv</a>");
  }

  @Test
  void thePageStaysSmall() throws IOException {
    Map<String, String> articles = new LinkedHashMap<>();
    for (int i = 0; i < 150; i++) {
      List<String> items = new ArrayList<>();
      for (int j = 0; j < 30; j++) {
        items.add("fever of kind " + j + " " + "that does not end ".repeat(30) + i);
      }
      articles.put(String.format("a%04d", i), listing("Lithotripsy", items));
    }
    String page = page(articles, List.of());
    assertThat(page.length()).isLessThan(Report.MOST_CHARACTERS * 11 / 10);
    assertThat(page).containsPattern("\\d+ of 150 procedures: those of which most is said\\.");
  }

  @Test
  void theFirstOfManyRejectedArticlesAreListed() throws IOException {
    List<RejectedArticle> rejected = new ArrayList<>();
    for (int i = 0; i < Report.MOST_REJECTED + 1; i++) {
      rejected.add(new RejectedArticle("r" + i, "empty", "nothing"));
    }
    assertThat(page(Map.of(), rejected))
        .contains("The first 50 of 51.", "<bdi>r49</bdi>", "name no procedure")
        .doesNotContain("<bdi>r50</bdi>");
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "<a href='x'>&,&lt;a href=&#39;x&#39;&gt;&amp;",
        "plain é \ud83d\ude00,plain é \ud83d\ude00",
        "\u0000\u001b\u007f,\u2400\u241b\ufffd",
        "a\u0085b\u2028c\u000bd\te,a b c d e",
      })
  void markupIsShownAsItStands(String text, String shown) {
    assertThat(Html.of(text)).isEqualTo(shown);
  }

  @Test
  void equalDatasetsAreEqualPages() throws IOException {
    Map<String, String> articles = Map.of("a", listing("Lithotripsy", List.of("fever")));
    byte[] first = page(articles, List.of()).getBytes(StandardCharsets.UTF_8);
    page(articles, List.of());
    assertThat(output.resolve("report.html")).hasBinaryContent(first);
  }
}

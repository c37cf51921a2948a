package org.procedex.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.article.Article;
import org.procedex.dataset.ArticleResult;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

/** How the language says it: sentence by sentence, and heading by heading in every manner. */
class WaysOfSayingTest {
  private static final Path WAYS = Path.of("src/test/resources/ways");
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());
  private static final Pattern RECORD = Pattern.compile("\\[\\[(.+?)]]");
  private static final String[] NAMES = {
    "Vesicoplasty", "Nasal endoscopy", "Laser ablation", "Hip arthroscopy", "Balloon sinuplasty"
  };

  private static Stream<String> lines(String file) throws IOException {
    return Files.readAllLines(WAYS.resolve(file)).stream().filter(line -> !line.startsWith("#"));
  }

  static Stream<String> sentences() throws IOException {
    return lines("sentences.txt");
  }

  static Stream<String> headings() throws IOException {
    return lines("headings.txt");
  }

  /** The records but for procedures, as "TYPE text", in alphabetical order. */
  private static List<String> records(String text) {
    ArticleResult result = PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64)));
    return result.records().stream()
        .filter(found -> found.type() != RecordType.PROCEDURE)
        .map(found -> found.type() + " " + found.mentions().get(0).span().of(text))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentence(String line) {
    String type = line.substring(0, line.indexOf(' '));
    String marked = line.substring(type.length() + 1);
    List<String> expected = new ArrayList<>();
    Matcher record = RECORD.matcher(marked);
    while (record.find()) {
      expected.add(type + " " + record.group(1));
    }
    expected.sort(null);
    for (String name : NAMES) {
      String text =
          name
              + "\n\n"
              + name
              + " is a common operation. "
              + RECORD.matcher(marked).replaceAll("$1");
      assertThat(records(text)).as(text).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("headings")
  void aHeading(String line) {
    String type = line.substring(0, line.indexOf(' '));
    String heading = line.substring(type.length() + 1);
    String bare = heading.endsWith("?") ? heading.substring(0, heading.length() - 1) : heading;
    List<String> items =
        switch (RecordType.valueOf(type)) {
          case ADVANTAGE -> List.of("Small trauma", "Quick recovery", "Less pain");
          case INDICATION -> List.of("Loose bodies in the joint", "Torn labrum", "Early arthritis");
          default -> List.of("Severe infection", "Bleeding tendency", "Ankylosis of the hip");
        };
    String opening =
        "Hip arthroscopy\n\nHip arthroscopy is an operation in which a lens is put into the joint.\n\n";
    String rest = "\n\nPreparation\nFast for six hours before the operation.\n";
    List<String> manners =
        List.of(
            "%s\n1. %s\n2. %s\n3. %s".formatted(heading, items.get(0), items.get(1), items.get(2)),
            "%s\n%s; %s; %s.".formatted(heading, items.get(0), items.get(1), items.get(2)),
            "%s: %s; %s; %s.".formatted(bare, items.get(0), items.get(1), items.get(2)),
            "2. %s\n(1) %s;\n(2) %s;\n(3) %s."
                .formatted(heading, items.get(0), items.get(1), items.get(2)),
            "  %s:1,%s 2,%s 3,%s".formatted(bare, items.get(0), items.get(1), items.get(2)),
            "%s: %s\n%s\n%s".formatted(bare, items.get(0), items.get(1), items.get(2)),
            "%s: %s;\n%s;\n%s.".formatted(bare, items.get(0), items.get(1), items.get(2)),
            "%s: · %s · %s · %s".formatted(bare, items.get(0), items.get(1), items.get(2)),
            "%s: - %s\n- %s\n- %s".formatted(bare, items.get(0), items.get(1), items.get(2)),
            "## %s\n\n* %s\n* %s\n* %s"
                .formatted(heading, items.get(0), items.get(1), items.get(2)));
    List<String> expected = items.stream().map(item -> type + " " + item).sorted().toList();
    for (String manner : manners) {
      assertThat(records(opening + manner + rest)).as(manner).isEqualTo(expected);
    }
  }

  static Stream<Arguments> pages() throws IOException {
    return Arrays.stream(Files.readString(WAYS.resolve("pages.txt")).split("(?m)^== "))
        .skip(1)
        .map(
            page -> {
              int title = page.indexOf('\n');
              int end = page.indexOf("\n=>\n");
              return Arguments.of(
                  page.substring(0, title),
                  page.substring(title + 1, end + 1),
                  page.substring(end + 4).strip().lines().sorted().toList());
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPage(String manner, String text, List<String> expected) {
    ArticleResult result = PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64)));
    List<String> found = new ArrayList<>();
    for (ExtractedRecord each : result.records()) {
      String words = each.type() + " " + each.first().span().of(text);
      found.add(
          each.procedure() < 0
              ? words
              : words + " | " + result.records().get(each.procedure()).first().span().of(text));
    }
    found.sort(null);
    assertThat(found).as(manner).isEqualTo(expected);
  }

  @Test
  void whatAListIsIsToldBeforeTheColon() {
    assertThat(
            records(
                "Radial keratotomy\n\nRadial keratotomy is an operation on the cornea.\n\n"
                    + "The following people are not suitable for radial keratotomy: pregnant women;"
                    + " patients with herpes of the eye.\n\n"
                    + "It is suitable for the following people: pilots; adults with myopia."))
        .containsExactly(
            "CONTRAINDICATION patients with herpes of the eye",
            "CONTRAINDICATION pregnant women",
            "INDICATION adults with myopia",
            "INDICATION pilots");
  }

  @Test
  void bulletsWithinALineAreAList() {
    assertThat(
            records(
                "Radial keratotomy\n\nRadial keratotomy is an operation on the cornea.\n\n"
                    + "Contraindications include: - active herpes - glaucoma - severe diabetes"))
        .containsExactly(
            "CONTRAINDICATION active herpes",
            "CONTRAINDICATION glaucoma",
            "CONTRAINDICATION severe diabetes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What research is being done for gallstones?",
        "Hip arthroscopy is being studied for the treatment of gout.",
        "Different types of treatment are available for patients with gout.",
        "The kidneys filter the blood of people with gout.",
        "People with gout should not eat liver.",
        "See the leaflet, used to treat gout, for more information.",
        "The indications should be strictly controlled.",
        "Gout is not a contraindication.",
      })
  void whatSaysNothingOfTheProcedure(String sentence) {
    assertThat(records("Hip arthroscopy\n\nHip arthroscopy is a common operation. " + sentence))
        .isEmpty();
  }
}

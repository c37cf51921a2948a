package org.procedex.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.procedex.article.Article;
import org.procedex.dataset.ArticleResult;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RuleBook;

/** What an article says does not depend on what became of its line ends, spaces and bullets. */
class LayoutTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static final String ARTICLE =
      """
      Turbinoplasty

      Turbinoplasty is an operation that makes the swollen lower shells of the nose smaller. It is done through the nostrils and takes half an hour. Patients with a deviated septum can undergo septoplasty at the same time.

      Indications
      1. Stuffy nose that has not been helped by sprays for three months
      2. Snoring caused by large turbinates
      3. Vasomotor rhinitis

      Contraindications
      1. Acute infection of the nose
      2. Bleeding tendency
      3. Atrophic rhinitis

      What are the advantages of turbinoplasty?
      - Small trauma
      - Quick recovery
      - No scar on the face

      After the operation the nose is rinsed with salt water, and the crusts are taken off by the doctor after a week. Turbinoplasty is not suitable for children under 6 years. Compared with turbinectomy, turbinoplasty bleeds less and keeps the lining of the nose.
      """;

  private static final Pattern ITEM = Pattern.compile("(?m)^(?:\\d\\.|-) ");

  static Stream<Arguments> disturbances() {
    return Stream.of(
        of("line ends of another system", text -> text.replace("\n", "\r\n")),
        of("no empty lines", text -> text.replaceAll("\n\n+", "\n")),
        of("an empty line behind every line", text -> text.replaceAll("\n+", "\n\n")),
        of("lines broken at 72 characters", text -> wrapped(text, 72)),
        of("lines broken at 90 characters", text -> wrapped(text, 90)),
        of("words parted at the ends of lines", text -> hyphenated(text, 72)),
        of("bullets for numbers", text -> ITEM.matcher(text).replaceAll("• ")),
        of("stars", text -> ITEM.matcher(text).replaceAll("* ")),
        of("bullets without a space", text -> ITEM.matcher(text).replaceAll("·")),
        of("no marks of items", text -> ITEM.matcher(text).replaceAll("")),
        of("items within brackets", text -> text.replaceAll("(?m)^(\\d)\\. ", "($1)")),
        of("items of another script", text -> text.replaceAll("(?m)^(\\d)\\. ", "$1、")),
        of("lists in one line", text -> text.replaceAll("\n(?=\\d\\.|-)", " ")),
        of("no space behind full stops", text -> text.replaceAll("(?<=[a-z])\\. (?=[A-Z])", ".")),
        of("spaces that do not break", text -> text.replace(' ', '\u00A0')),
        of("spaces of a page", text -> text.replace(" the ", "&nbsp;the&#160;")),
        of("spaces of no width", text -> text.replace(" the ", " \u200Bthe ")),
        of("soft hyphens in rules' words", text -> text.replace("suitable", "suit\u00ADable")),
        of("two spaces behind every sentence", text -> typed(text)),
        of("lines of a page", text -> text.replace("\n", "<br/>\n")),
        of("tags of a page", text -> tagged(text)),
        of("headings with colons", text -> text.replaceAll("(?m)^(\\w+ications)$", "$1:")),
        of("numbered headings", text -> numbered(text, "%d. ")),
        of("headings behind Chinese numbers", text -> numbered(text, "%d、")),
        of("marked-up headings", text -> text.replaceAll("(?m)^(\\w+ications|What.*)$", "## $1")),
        of("bold headings", text -> text.replaceAll("(?m)^(\\w+ications|What.*)$", "**$1**")),
        of("headings in brackets", text -> text.replaceAll("(?m)^(\\w+ications)$", "【$1】")),
        of("loud headings", text -> upper(text)),
        of("the first item behind the heading", text -> joined(text, ": ")),
        of(
            "the first item behind the heading, and no marks",
            text -> joined(ITEM.matcher(text).replaceAll(""), ": ")),
        of("items that end in semicolons", text -> text.replaceAll("(?m)^([\\d-].*)$", "$1;")),
        of("small items", text -> text.replaceAll("(?m)^(\\d\\. )([A-Z])", "$1\u0000$2")),
        of("everything in one line", text -> text.replaceAll("(?<!\\A.{13})\n+", " ")));
  }

  private static Arguments of(String name, UnaryOperator<String> disturbance) {
    return Arguments.of(name, disturbance);
  }

  @Test
  void theArticleSaysThis() {
    assertThat(records(ARTICLE))
        .contains(
            "INDICATION vasomotor rhinitis",
            "CONTRAINDICATION children under 6 years",
            "ADVANTAGE no scar on the face",
            "ADVANTAGE bleeds less")
        .hasSize(15);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("disturbances")
  void doesNotMatter(String name, UnaryOperator<String> disturbance) {
    String text = lowered(disturbance.apply(ARTICLE));
    assertThat(records(text)).as(text).isEqualTo(records(ARTICLE));
  }

  /** The records as "TYPE text", in small letters and in alphabetical order. */
  private static List<String> records(String text) {
    ArticleResult result = PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64)));
    return result.records().stream()
        .map(
            found ->
                found.type()
                    + " "
                    + found
                        .first()
                        .span()
                        .of(text)
                        .replaceAll("[\u200B\u00AD]", "")
                        .replaceAll("(?:\\s|\u00A0|&nbsp;|&#160;)+", " ")
                        .toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static String lowered(String text) {
    StringBuilder lowered = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      lowered.append(
          text.charAt(i) == '\u0000' ? Character.toLowerCase(text.charAt(++i)) : text.charAt(i));
    }
    return lowered.toString();
  }

  private static String upper(String text) {
    return Pattern.compile("(?m)^(\\w+ications|What.*)$")
        .matcher(text)
        .replaceAll(heading -> heading.group().toUpperCase(Locale.ROOT));
  }

  private static String numbered(String text, String form) {
    int[] number = {0};
    return Pattern.compile("(?m)^(?=\\w+ications$|What)")
        .matcher(text)
        .replaceAll(heading -> form.formatted(++number[0]));
  }

  private static String typed(String text) {
    return text.replaceAll("(?<=[a-z])\\. (?=[A-Z])", ".  ") + "The nose is packed.  ".repeat(4);
  }

  private static String tagged(String text) {
    return text.replaceAll("(?m)^(?:\\d\\.|-) (.*)$", "<li>$1</li>")
        .replaceAll("(?m)^(\\w+ications|What.*)$", "<h2 class=\"part\">$1</h2>")
        .replaceAll("(?m)^(\\w.*)$", "<p>$1</p>");
  }

  private static String joined(String text, String between) {
    return text.replaceAll("(?m)^(\\w+ications)\n", "$1" + between)
        .replaceAll("(?m)^(What.*)\n", "$1 ");
  }

  /**
   * Lines broken within words of small letters, wherever these leave three letters on both sides.
   */
  private static String hyphenated(String text, int width) {
    StringBuilder parted = new StringBuilder();
    for (String line : text.split("\n")) {
      int length = 0;
      for (String word : line.split(" ")) {
        int room = width - length - 2;
        boolean full = length > 0 && length + 1 + word.length() > width;
        boolean part = full && room > 2 && word.length() > room + 2 && word.matches("[a-z]+");
        if (part) {
          parted.append(' ').append(word, 0, room).append("-\n").append(word.substring(room));
        } else {
          parted.append(full ? "\n" : length > 0 ? " " : "").append(word);
        }
        length = part ? word.length() - room : full ? word.length() : length + 1 + word.length();
      }
      parted.append('\n');
    }
    return parted.toString();
  }

  private static String wrapped(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    for (String line : text.split("\n")) {
      int length = 0;
      for (String word : line.split(" ")) {
        boolean full = length > 0 && length + 1 + word.length() > width;
        wrapped.append(full ? "\n" : length > 0 ? " " : "").append(word);
        length = full ? word.length() : length + (length > 0 ? 1 : 0) + word.length();
      }
      wrapped.append('\n');
    }
    return wrapped.toString();
  }
}

package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags and character references become what they stand for. */
class HtmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Fever</p>|Fever",
        "Fever<br/>Cough|Fever;Cough",
        "Fever<BR>Cough|Fever;Cough",
        "<ul><li>Fever</li><li class=\"x\">Cough</li></ul>|• Fever;• Cough",
        "<h2>Indications</h2>Fever|Indications;Fever",
        "a <b>severe</b> <a href=\"x.html\">fever</a>|a severe fever",
        "fever<!-- see <b>there</b> -->|fever",
        "dry&nbsp;cough&#160;at night|dry cough at night",
        "cough &amp; fever|cough & fever",
        "&ldquo;cough&rdquo;|“ cough”",
        "platelets <5 and age >60|platelets <5 and age >60",
        "fever <in the night> & cough;|fever <in the night> & cough;",
        "<pre|<pre",
        "<!-- fever|<!-- fever"
      })
  void becomeWhatTheyStandFor(String text, String expected) {
    assertThat(lines(text)).isEqualTo(expected.replace(';', expected.contains("&") ? ';' : '\n'));
  }

  @Test
  void anApostropheJoins() {
    Tokens tokens =
        Tokenizer.tokenize("Crohn&#39;s disease, con\u00ADtra&rsquo;s", Lexicon.builder().build());
    assertThat(tokens.size()).isEqualTo(4);
    assertThat(tokens.string(0)).isEqualTo("Crohn&#39;s");
  }

  @Test
  void leaveNoLineEndMoreThanThereIs() {
    assertThat(undone("<p>Fever</p>\n<p>Cough</p>\n").replaceAll("[ \n]*\n[ \n]*", "|"))
        .isEqualTo("   Fever|Cough|");
    assertThat(undone("Fever<br>\nCough").chars().filter(c -> c == '\n').count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- ", "<p", "<li>", "&amp", "&#39;", "< p>", "<a <a "})
  void aMillionOfThemTakeNoTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(undone(text)).hasSameSizeAs(text);
  }

  private static String undone(String text) {
    char[] chars = text.toCharArray();
    Html.undo(chars);
    return new String(chars);
  }

  /** The lines that hold something, with single spaces. */
  private static String lines(String text) {
    StringBuilder lines = new StringBuilder();
    for (String line : undone(text).split("\n")) {
      String words = line.replaceAll(" +", " ").strip();
      lines.append(lines.isEmpty() || words.isEmpty() ? "" : "\n").append(words);
    }
    return lines.toString();
  }
}

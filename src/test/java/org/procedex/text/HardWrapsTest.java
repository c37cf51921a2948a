package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text reads the same whether an editor broke its lines or not. */
class HardWrapsTest {
  private static final String ARTICLE =
      """
      Shoulder arthroplasty

      Shoulder arthroplasty replaces the worn head of the humerus and, where it has to be, the socket of the shoulder blade as well. It is most often done in people over sixty whose nights are spoiled by pain, and it takes about two hours.
      Indications
      1. Arthritis of the shoulder that has not been helped by six months of exercises, tablets and injections into the joint
      2. Fracture of the head of the humerus in four parts, where the bone is too soft to be held by a plate (osteoporosis)
      3) Death of the bone of the head
      Contraindications:
      Active infection of the joint or of the blood; paralysis of the deltoid muscle; and those who cannot keep the arm in a sling for 6 weeks.
      - the sling is worn day and night, also while asleep, for the first fortnight after the operation, whatever the surgeon did
      """;

  @ParameterizedTest
  @CsvSource({"60, 0", "72, 0", "72, 3", "80, 0", "100, 4"})
  void areNotSeen(int width, int indent) {
    assertThat(words(wrapped(ARTICLE, width, "\n" + " ".repeat(indent)))).isEqualTo(words(ARTICLE));
    assertThat(words(wrapped(ARTICLE, width, "\r\n" + " ".repeat(indent))))
        .isEqualTo(words(ARTICLE));
  }

  @Test
  void keepTheLengthOfTheText() {
    char[] chars = wrapped(ARTICLE, 72, "\r\n").toCharArray();
    char[] before = chars.clone();
    HardWraps.undo(chars);
    for (int i = 0; i < chars.length; i++) {
      assertThat(chars[i] == before[i] || chars[i] == ' ' && before[i] <= ' ').isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"60, 0", "72, 3", "80, 0"})
  void partNoWords(int width, int indent) {
    assertThat(letters(hyphenated(ARTICLE, width, "-\n" + " ".repeat(indent))))
        .isEqualTo(letters(ARTICLE));
    assertThat(letters(hyphenated(ARTICLE, width, "-\r\n" + " ".repeat(indent))))
        .isEqualTo(letters(ARTICLE));
  }

  @Test
  void leaveWholeWordsInRecords() {
    assertThat(HardWraps.plain("arth-\nritis of the knee")).isEqualTo("arthritis of the knee");
    assertThat(HardWraps.plain("arth-\r\n   ritis")).isEqualTo("arthritis");
    assertThat(HardWraps.plain("long-\nterm pain")).isEqualTo("long-term pain");
    assertThat(HardWraps.plain("a pain-\nfree, self-sup-\nporting joint"))
        .isEqualTo("a painfree, self-sup-porting joint");
    assertThat(HardWraps.plain("pain at night -\nor at rest"))
        .isEqualTo("pain at night -\nor at rest");
    assertThat(HardWraps.plain("stage-\nIII disease")).isEqualTo("stage-\nIII disease");
    assertThat(HardWraps.plain("pain\nat night")).isEqualTo("pain\nat night");
    assertThat(HardWraps.plain("-\n")).isEqualTo("-\n");
  }

  @Test
  void areNoEndsOfItems() {
    assertUntouched(
        """
        It is done for
        pain of the knee that wakes the patient up at night
        locking of the knee
        a torn meniscus that does not heal after three months
        swelling that comes back
        fluid in the joint
        a cyst in the hollow of the knee with pain on walking
        """);
  }

  @Test
  void areNotBehindLinesWithRoom() {
    assertUntouched(
        """
        The knee is bent at a right angle and held there by a post
        so that the joint opens on the inner side and the camera can
        be moved. The surgeon works through two small cuts beside the
        tendon of the kneecap, and
        fluid is let in through a third
        one that is made above the joint
        on the outer side of the tendon.
        """);
  }

  @Test
  void areNotInLinesLongerThanAnyEditorMakes() {
    String line =
        "the joint is washed and looked at from all sides while the leg is held by ".repeat(2);
    assertUntouched((line + "\n").repeat(6));
  }

  @Test
  void standBeforeNumbersThatCountNothing() {
    String text =
        wrapped(
            "The patient is asked to bend and to stretch the joint as far as it goes, some "
                .repeat(5)
                .strip(),
            70,
            "\n");
    String items =
        text + "\nThe last stitches are taken out when the wound has been dry and well shut for\n";
    assertThat(undone(items + "12 days at least.")).doesNotContain("for\n12");
    assertThat(undone(items + "12. Wound that does not heal.")).contains("for\n12.");
    assertThat(undone(items + "(b) Wound that does not heal.")).contains("for\n(b)");
    assertThat(undone(items + "- Wound that does not heal.")).contains("for\n-");
  }

  private static void assertUntouched(String text) {
    assertThat(undone(text)).isEqualTo(text);
  }

  private static String undone(String text) {
    char[] chars = text.toCharArray();
    HardWraps.undo(chars);
    return new String(chars);
  }

  /** The tokens, a line in a line. */
  private static String words(String text) {
    Tokens tokens = Tokenizer.tokenize(text, Lexicon.builder().build());
    StringBuilder words = new StringBuilder();
    for (int at = 0; at < tokens.size(); at++) {
      words.append(tokens.isBreak(at) ? "\n" : tokens.string(at) + " ");
    }
    return words.toString();
  }

  /** The tokens without what parts them. */
  private static String letters(String text) {
    return words(text).replaceAll("-\\s+", "").replaceAll("\\s+", " ");
  }

  /**
   * Lines filled to the last letter but one, wherever a word leaves three letters on both sides.
   */
  private static String hyphenated(String text, int width, String lineEnd) {
    StringBuilder parted = new StringBuilder();
    for (String line : text.split("\n")) {
      int length = 0;
      for (String word : line.split(" ")) {
        int room = width - length - 2;
        if (length > 0 && length + 1 + word.length() > width) {
          boolean part = room >= 3 && word.length() - room >= 3 && word.matches("[a-z]+");
          parted
              .append(part ? " " + word.substring(0, room) + lineEnd : lineEnd.substring(1))
              .append(part ? word.substring(room) : word);
          length = lineEnd.replaceAll("[-\r\n]", "").length() + word.length() - (part ? room : 0);
        } else {
          parted.append(length > 0 ? " " : "").append(word);
          length += (length > 0 ? 1 : 0) + word.length();
        }
      }
      parted.append('\n');
    }
    return parted.toString();
  }

  private static String wrapped(String text, int width, String lineEnd) {
    StringBuilder wrapped = new StringBuilder();
    for (String line : text.split("\n")) {
      int length = 0;
      for (String word : line.split(" ")) {
        if (length > 0 && length + 1 + word.length() > width) {
          wrapped.append(lineEnd).append(word);
          length = lineEnd.replaceAll("[\r\n]", "").length() + word.length();
        } else {
          wrapped.append(length > 0 ? " " : "").append(word);
          length += (length > 0 ? 1 : 0) + word.length();
        }
      }
      wrapped.append('\n');
    }
    return wrapped.toString();
  }
}

package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.procedex.text.Span;

class Utf8TextTest {
  private static final String[] PIECES = {
    "a", "Knee", " ", "é", "漢", "😀", "𝒜", "\n", "\r\n", "\u000B", "\u0085", "\u2028", "\u2029",
    "Â", "、", "\""
  };
  private static final String[] NARROW = {"a", "Knee", " ", "\n", "\r\n", "\f", "7", "\""};

  @Test
  void everyPositionIsWhereEncodingWhatStandsBeforeItEnds() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      String text = text(random, i % 3 == 0 ? NARROW : PIECES);
      Utf8Text encoded = new Utf8Text(text);
      assertThat(encoded.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
      assertThat(encoded.holdsPairs())
          .isEqualTo(text.chars().anyMatch(c -> c >= 0xD800 && c < 0xE000));
      for (int end = 0; end <= text.length(); end++) {
        boolean inside =
            end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end));
        int expected = bytes(text, inside ? end + 1 : end);
        assertThat(encoded.end(new Span(0, end))).isEqualTo(expected);
        assertThat(encoded.start(new Span(end, end))).isEqualTo(expected);
      }
    }
  }

  private static int bytes(String text, int end) {
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void flatIsEachLineBreakAsOneSpace() {
    Random random = new Random(12);
    for (int i = 0; i < 300; i++) {
      String text = text(random, i % 3 == 0 ? NARROW : PIECES);
      String flat = Csv.cell(text);
      Utf8Text encoded = new Utf8Text(text).flat(text);
      assertThat(encoded.bytes()).isEqualTo(flat.getBytes(StandardCharsets.UTF_8));
      Span all = new Span(0, text.length());
      assertThat(encoded.end(all)).isEqualTo(encoded.bytes().length);
    }
  }

  @Test
  void aSentenceHasItsKeyWhateverStandsAroundItsWords() {
    String plain = "The knee is opened 2 times.";
    String wide = "The  KNEE is， ｏｐｅｎｅｄ ２ times！";

    assertThat(key(plain)).isNotZero().isEqualTo(key(wide)).isNotEqualTo(key(plain + " Again."));
    assertThat(key("Four words: no key")).isZero();
  }

  private static long key(String text) {
    return SentenceKey.of(text, new Utf8Text(text), new Span(0, text.length()));
  }

  private static String text(Random random, String[] pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}

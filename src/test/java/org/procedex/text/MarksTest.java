package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the tokenizer takes down on its way is what going through the text finds. */
class MarksTest {
  private static final String[] PIECES = {
    "A",
    "word",
    "e.g.",
    "3.5",
    "1,000.25",
    ".",
    "!",
    "?",
    "]",
    "[",
    "[1]",
    "[12][3]",
    " ",
    "  ",
    "\n",
    "。",
    "！",
    "？",
    "…",
    "(uh-NEE-me-uh)",
    "scan.jpg",
    "a.b",
    "**",
    "-",
    "’",
    "operateIn",
    "selectivity2.Small",
    "(",
    ")",
    "[a](b.c?d)",
    "٣.٤",
    "\u3000"
  };

  @Test
  void ofTokensAreThoseOfTheText() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(14); pieces >= 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Tokens tokens = Tokenizer.tokenize(text.toString(), Lexicon.builder().build());
      assertThat(positions(tokens.marks()))
          .as(text.toString())
          .isEqualTo(positions(Marks.of(tokens.chars())));
    }
  }

  private static List<Integer> positions(Marks marks) {
    List<Integer> positions = new ArrayList<>();
    for (int mark = 0; mark < marks.size(); mark++) {
      positions.add(marks.position(mark));
    }
    return positions;
  }

  @Test
  void areFoundByPosition() {
    Marks marks = Marks.of("One. Two? [3] Four".toCharArray());
    assertThat(positions(marks)).containsExactly(3, 8, 12);
    assertThat(marks.from(0)).isZero();
    assertThat(marks.from(3)).isZero();
    assertThat(marks.from(4)).isEqualTo(1);
    assertThat(marks.from(13)).isEqualTo(3);
  }
}

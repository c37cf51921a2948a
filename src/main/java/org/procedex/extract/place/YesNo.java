package org.procedex.extract.place;

import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Lines that only answer what was asked. */
final class YesNo {
  /** Tokens of an answer that says nothing else. */
  private static final int LONGEST_ALONE = 4;

  private static final WordSet ANSWERING =
      WordSet.in(
          "no yes not never naturally certainly sure nearly almost mostly usually depends perhaps");

  private YesNo() {}

  /** "Of course not.", "No.", "Nearly.": an answer that says nothing by itself. */
  static boolean isAlone(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int end = sentence.to() - (tokens.symbol(sentence.to() - 1) == '.' ? 1 : 0);
    int from = sentence.from();
    from += tokens.spells(from, "a") && tokens.symbol(from + 1) == '.' ? 2 : 0;
    return end > from
        && end - from < LONGEST_ALONE
        && (tokens.spells(end - 1, "not") || end - from == 1 && ANSWERING.holds(tokens, from));
  }
}

package org.procedex.extract.place;

import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Items that answer for themselves: "White hair: no, wait", "Ingrown hair - yes". */
final class YesNo {
  private static final int LONGEST_ANSWER = 8;

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

  /** The colon or dash before "yes" or "no"; -1 where the item does not end in an answer. */
  static int mark(SentenceTokens item) {
    Tokens tokens = item.tokens();
    int least = Math.max(item.from() + 1, item.to() - LONGEST_ANSWER);
    for (int at = item.to() - 2; at >= least; at--) {
      char c = tokens.symbol(at);
      boolean dash = (c == '-' || c == '→') && tokens.isSpacedBefore(at);
      if ((c == ':' || dash) && (tokens.spells(at + 1, "no") || tokens.spells(at + 1, "yes"))) {
        char behind = at + 2 < item.to() ? tokens.symbol(at + 2) : '.';
        return behind == Tokens.NO_SYMBOL ? -1 : at;
      }
    }
    return -1;
  }

  /** The place that the answer makes of the item's. */
  static Place answered(Place place, SentenceTokens item, int mark) {
    boolean refused = item.tokens().spells(mark + 1, "no");
    return place.saying(refused ? RecordType.CONTRAINDICATION : RecordType.INDICATION);
  }
}

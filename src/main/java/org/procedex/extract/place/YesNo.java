package org.procedex.extract.place;

import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.text.Tokens;

/** Items that answer for themselves: "White hair: no, wait", "Ingrown hair - yes". */
final class YesNo {
  private static final int LONGEST_ANSWER = 8;

  private YesNo() {}

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

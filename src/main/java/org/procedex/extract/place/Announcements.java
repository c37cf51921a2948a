package org.procedex.extract.place;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Words that only say that something follows: "Reasons for a graft include the following", "Below
 * are the main reasons". They name nothing themselves.
 */
final class Announcements {
  private static final WordSet INCLUDING = WordSet.in("include includes including comprise");
  private static final WordSet SHOWN =
      WordSet.in("listed given mentioned described shown outlined discussed detailed summarized");
  private static final WordSet POINTING = WordSet.in("following below here");
  private static final WordSet REASONS =
      WordSet.in(
          "indications contraindications indication contraindication contra-indication"
              + " contra-indications reasons criteria");

  private Announcements() {}

  /** Whether a line or a sentence announces a list and says nothing else. */
  static boolean isOne(Tokens tokens, int from, int to) {
    int last = to - 1;
    while (last > from && !tokens.isWord(last)) {
      last--;
    }
    int before = last - 1;
    return before > from && endsSo(tokens, before, last) || opensSo(tokens, from, last);
  }

  /** "the following", "as follows", "include", "not limited to", "listed below". */
  private static boolean endsSo(Tokens tokens, int before, int last) {
    return tokens.spells(last, "following")
            && tokens.spells(before, "the")
            && !tokens.spells(before - 1, "of")
        || (tokens.spells(last, "follows") || tokens.spells(last, "follow"))
            && tokens.spells(before, "as")
        || INCLUDING.holds(tokens, last)
        || tokens.spells(last, "to") && tokens.spells(before, "limited")
        || tokens.spells(last, "below") && SHOWN.holds(tokens, before);
  }

  /** "The following are some reasons", "Below are the contraindications". */
  private static boolean opensSo(Tokens tokens, int from, int last) {
    int at = tokens.spells(from, "the") ? from + 1 : from;
    if (at + 2 > last
        || !POINTING.holds(tokens, at)
        || !tokens.spells(at + 1, "are") && !tokens.spells(at + 1, "is")) {
      return false;
    }
    for (int i = at + 2; i <= last; i++) {
      if (REASONS.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract.sentence;

import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Whether words in a list are clauses: with a verb of their own, or opened by a word that opens the
 * next one too. A clause tells something, where a bare phrase is said by its place.
 */
public final class ItemClauses {
  private static final WordSet REASONS = WordSet.of("because", "although", "though");

  /** Tokens of a bracket behind an item whose verb is not the words' own. */
  private static final int LONGEST_ASIDE = 30;

  private final WordClasses classes;

  public ItemClauses(WordClasses classes) {
    this.classes = classes;
  }

  /** Whether the words have a verb of their own, not only one in a relative clause. */
  public boolean isSentence(Tokens tokens, int from, int to) {
    return verb(tokens, from, to) >= 0;
  }

  /** The verb of their own that the words have; -1 for none. */
  public int verb(Tokens tokens, int from, int to) {
    boolean relative = false;
    boolean awaited = false;
    int group = -1; // "who have had": the last word of the relative clause's verb
    for (int at = from; at < to; at++) {
      if (at > from && tokens.symbol(at) == '(') {
        int close = PhraseEnds.closing(tokens, at, Math.min(to, at + LONGEST_ASIDE));
        if (tokens.symbol(close + 1) == ',') {
          at = close;
          continue;
        }
      }
      if (tokens.is(at, classes.finite)) {
        if (!awaited && group != at - 1) {
          return at;
        }
        awaited = false;
        group = at;
      }
      boolean opens = tokens.is(at, classes.relative) || at > from && isReason(tokens, at);
      relative |= opens;
      relative &= tokens.symbol(at) != ',';
      awaited |= opens || relative && tokens.is(at, classes.conjunction);
      awaited &= relative;
    }
    return -1;
  }

  /** "because", "although": what follows is told beside. */
  private static boolean isReason(Tokens tokens, int at) {
    return REASONS.holdsSmall(tokens, at);
  }

  /**
   * "When it is cracked, when it hurts or when it is loose.": the token behind the first "when"; -1
   * where the word does not open another clause.
   */
  public int openedAgain(Tokens tokens, int from, int to) {
    if (!tokens.spells(from, "when") && !tokens.spells(from, "if")) {
      return -1;
    }
    String opening = tokens.string(from);
    int again = 0;
    for (int at = from + 2; at < to; at++) {
      if (tokens.spells(at, opening)
          && (tokens.symbol(at - 1) == ',' || tokens.is(at - 1, classes.conjunction))) {
        again++;
      } else if (tokens.symbol(at) == ','
          && at + 1 < to
          && !tokens.spells(at + 1, opening)
          && !tokens.is(at + 1, classes.conjunction)) {
        return -1;
      }
    }
    return again > 0 ? from + 1 : -1;
  }
}

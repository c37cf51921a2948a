package org.procedex.extract.sentence;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which words name a case, that in which something is done or refused: a condition, or people
 * ("students who").
 */
public final class CaseWords {
  private final Tokens tokens;
  private final long classes;
  private final WordSet aiming;

  /**
   * Words of a text.
   *
   * @param further classes that name a case as well
   * @param aiming prepositions behind which another case may stand
   */
  public CaseWords(Tokens tokens, WordClasses classes, long further, WordSet aiming) {
    this.tokens = tokens;
    this.classes = classes.condition | classes.person | further;
    this.aiming = aiming;
  }

  /** Whether one of the words names a case. */
  public boolean hold(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isOne(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a case comes before another preposition. */
  public boolean open(int from, int to) {
    for (int at = from; at < to && !aiming.holds(tokens, at); at++) {
      if (isOne(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOne(int at) {
    return tokens.is(at, classes)
        || tokens.spells(at, "ones") && tokens.spells(at + 1, "with")
        || at + 1 < tokens.size()
            && (tokens.spells(at + 1, "who") || tokens.spells(at + 1, "whose"));
  }
}

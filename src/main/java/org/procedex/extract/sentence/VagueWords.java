package org.procedex.extract.sentence;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Words that say how many circumstances there are, or of what rank, and never which: "only a few
 * specific circumstances", "a handful of reasons".
 */
public final class VagueWords {
  private static final WordSet COUNTING =
      WordSet.in(
          "few specific special handful limited selected select rare exceptional narrow defined"
              + " well-defined distinct main principal common typical important broad wide two three"
              + " four five six seven eight several certain particular following set list couple"
              + " number range variety host multitude series small large different");

  /** Nouns for a circumstance. */
  private static final WordSet CIRCUMSTANCES =
      WordSet.in(
          "circumstances circumstance situations situation reasons scenarios scenario instances"
              + " occasions settings cases purposes");

  private VagueWords() {}

  /** Whether the word counts or ranks what it stands before. */
  public static boolean counts(Tokens tokens, int at) {
    return COUNTING.holds(tokens, at);
  }

  /** Whether the word stands for any circumstance. */
  public static boolean isCircumstance(Tokens tokens, int at) {
    return CIRCUMSTANCES.holds(tokens, at);
  }

  /** "few specific circumstances", "handful of reasons": which is not said. */
  public static boolean areAll(Tokens tokens, int from, int to, WordClasses classes) {
    if (!isCircumstance(tokens, to - 1)) {
      return false;
    }
    for (int at = from; at < to - 1; at++) {
      if (!counts(tokens, at)
          && !isCircumstance(tokens, at)
          && !tokens.is(
              at,
              classes.determiner | classes.adverb | classes.preposition | classes.conjunction)) {
        return false;
      }
    }
    return true;
  }
}

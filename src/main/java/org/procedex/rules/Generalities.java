package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Words that count or sum up what is told behind them: "three diseases: A, B and C", "a variety of
 * conditions including A". They name nothing themselves.
 */
public final class Generalities {
  /** Tokens among which the counting word stands: "one of the two". */
  private static final int REACH = 4;

  private static final WordSet COUNTING =
      WordSet.in(
          "two three four five six seven eight nine ten several many various different certain"
              + " numerous variety range number host series spectrum multitude");

  private static final WordSet BEFORE =
      WordSet.in("a the one any either of these wide broad whole");

  private Generalities() {}

  /** Whether the words from here on count or sum up. */
  public static boolean open(Tokens tokens, int from) {
    int end = Math.min(tokens.size(), from + REACH);
    int at = from;
    while (at < end && BEFORE.holds(tokens, at)) {
      at++;
    }
    return at + 1 < end
        && (COUNTING.holds(tokens, at) || tokens.isNumber(at))
        && tokens.isWord(at + 1);
  }
}

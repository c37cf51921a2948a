package org.procedex.extract.sentence;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What stands before a sentence's subject and only says why, how or when: "Since the graft is his
 * own, …", "Once placed, …", "Under the microscope, …".
 */
public final class FrontedWords {
  /** Reasons and times; conditions ("if") and concessions limit what follows. */
  private static final WordSet OPENING =
      WordSet.in("since because as once thanks due owing by with through under");

  /** Times that are not those of what is told. */
  private static final WordSet ELSEWHERE =
      WordSet.in(
          "past contrast contrary case cases other some rare comparison compared recommended");

  private static final WordSet SUM = WordSet.of("word", "short", "brief", "summary", "sum");

  private static final int LONGEST = 16;

  private FrontedWords() {}

  /** The token behind the comma that ends such words; the first one where there are none. */
  public static int behind(Tokens tokens, int from, int to, WordClasses classes) {
    if (!OPENING.holds(tokens, from) && !sumsUp(tokens, from)) {
      return from;
    }
    int last = Math.min(to - 2, from + LONGEST);
    for (int at = from + 1; at < last; at++) {
      if (tokens.symbol(at) == ',') {
        return tokens.is(at + 1, classes.conjunction) ? from : at + 1;
      }
      if (ELSEWHERE.holds(tokens, at)
          || tokens.is(at, classes.person | classes.merit | classes.quality)) {
        return from;
      }
    }
    return from;
  }

  /** "In a word, …", "In short, …". */
  private static boolean sumsUp(Tokens tokens, int from) {
    return tokens.spells(from, "in")
        && (SUM.holds(tokens, from + 1)
            || tokens.spells(from + 1, "a") && SUM.holds(tokens, from + 2));
  }
}

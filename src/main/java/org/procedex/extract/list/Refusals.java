package org.procedex.extract.list;

import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Items that only refuse, so that those below them tell in what: "Not always suitable". */
final class Refusals {
  private static final int LONGEST = 6;

  /** What does not fit by its own word. */
  private static final WordSet REFUSING =
      WordSet.in("inappropriate unsuitable contraindicated inadvisable unfeasible impractical");

  /** What does not fit behind a denial. */
  private static final WordSet FITTING =
      WordSet.in(
          "appropriate suitable indicated recommended advisable advised feasible applicable usable"
              + " suited advocated");

  private static final WordSet ADVISED = WordSet.in("recommended advisable advised inadvisable");

  private static final WordSet DENYING = WordSet.in("not never rarely seldom isn't");

  /** Words among them that leave it a refusal. */
  private static final WordSet PLAIN =
      WordSet.in(
          "always often usually generally routinely clinically may might be is are necessarily"
              + " entirely in for if when with it relatively sometimes technically");

  private Refusals() {}

  /** Whether the item says nothing but that something does not fit. */
  static boolean isWhole(SentenceTokens item) {
    Tokens tokens = item.tokens();
    boolean denied = false;
    boolean refused = false;
    if (item.to() - item.from() > LONGEST) {
      return false;
    }
    for (int at = item.from(); at < item.to(); at++) {
      boolean fitting = FITTING.holds(tokens, at);
      boolean refusing = REFUSING.holds(tokens, at);
      boolean denying = DENYING.holds(tokens, at);
      if (tokens.isWord(at) && !fitting && !refusing && !denying && !PLAIN.holds(tokens, at)) {
        return false;
      }
      refused |= refusing && !denied || fitting && denied;
      denied |= denying;
    }
    return refused;
  }

  /** "Not recommended": advice, and no rule. */
  static boolean isAdvice(SentenceTokens item) {
    for (int at = item.from(); at < item.to(); at++) {
      if (ADVISED.holds(item.tokens(), at)) {
        return true;
      }
    }
    return false;
  }
}

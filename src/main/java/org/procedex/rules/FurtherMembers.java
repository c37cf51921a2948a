package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Tells where a list goes on though a word stands there that ends others: "not only A but also B",
 * and verbs of people ("who have A, take B or are C"), where each verb begins a further member.
 */
final class FurtherMembers {
  /** What somebody does of whom something else is said. */
  private static final WordSet TAKING =
      WordSet.in(
          "take takes use uses smoke smokes suffer suffers wear wears drink drinks live lives");

  /** Tokens between "not only" and "but also". */
  private static final int LONGEST_ADDED = 30;

  /** Tokens before a member within which those stand of whom it is said. */
  private static final int LONGEST_DESCRIPTION = 5;

  private final WordClasses classes;

  FurtherMembers(WordClasses classes) {
    this.classes = classes;
  }

  /** "not only A but also B": a further member, unless a verb begins what is added. */
  boolean isFurther(Tokens tokens, int but, int to) {
    if (but + 1 >= to || !tokens.spells(but, "but")) {
      return false;
    }
    int next = tokens.spells(but + 1, "also") ? but + 2 : but + 1;
    if (next >= to
        || tokens.is(
            next,
            classes.finite | classes.pronoun | classes.negation | classes.verb | classes.modal)
        || tokens.is(next, classes.benefitVerb) && !tokens.is(next, classes.condition)) {
      return false;
    }
    for (int at = but - 1; at > 0 && at > but - LONGEST_ADDED; at--) {
      if (tokens.is(at, classes.adverb) && tokens.spells(at, "not")) {
        return true;
      }
    }
    return false;
  }

  /** "you have A", "who are A": whether what begins here is said of somebody. */
  boolean isOfSomebody(Tokens tokens, int from) {
    int at = from - 1;
    int least = Math.max(0, from - LONGEST_DESCRIPTION);
    while (at > least && tokens.is(at, classes.determiner | classes.adverb)) {
      at--;
    }
    if (at <= least || !tokens.is(at, classes.have | classes.be)) {
      return false;
    }
    at--;
    while (at > least && tokens.is(at, classes.have | classes.adverb)) {
      at--;
    }
    return tokens.is(at, classes.pronoun | classes.person | classes.relative)
        && !tokens.spells(at, "it")
        && !tokens.spells(at, "there")
        && !tokens.spells(at, "which")
        && !tokens.spells(at, "that");
  }

  /** "…, have diabetes or take aspirin": more that is said of the same people. */
  boolean isNextPredicate(Tokens tokens, int at) {
    return tokens.is(at, classes.have | classes.be) && !tokens.is(at, classes.negation)
        || TAKING.holds(tokens, at);
  }
}

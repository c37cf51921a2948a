package org.procedex.extract.place;

import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a contraindication says of itself behind its name, and is no part of it: "pregnant women
 * wait until delivery", "renal failure calls for caution", "ulcers of the shin forbid it".
 */
final class ItemVerdicts {
  /** Tokens from a verb to the word that makes a verdict of it. */
  private static final int NEAR = 5;

  private static final WordSet OPENING =
      WordSet.in(
          "wait waits forbid forbids prohibit prohibits exclude excludes preclude precludes rule"
              + " rules need needs call calls require requires demand demands ask asks deserve"
              + " deserves want wants belong belongs count counts keep keeps stay stays stand"
              + " stands had should must ought is are");

  private static final WordSet BY_ITSELF =
      WordSet.in(
          "wait waits forbid forbids prohibit prohibits exclude excludes preclude precludes");

  private static final WordSet ASKING =
      WordSet.in(
          "need needs call calls require requires demand demands ask asks deserve deserves want"
              + " wants");

  private static final WordSet CARE =
      WordSet.in("caution care prudence reserve weighing consideration patience thought");

  private static final WordSet BELONGING = WordSet.in("belong belongs count counts");

  private static final WordSet GRADES =
      WordSet.in("relative absolute contraindication contraindications taboo taboos");

  private static final WordSet KEEPING = WordSet.in("keep keeps stay stays stand stands");

  private static final WordSet AWAY = WordSet.of("away", "aside", "off", "back");

  private static final WordSet DUTY = WordSet.of("had", "should", "must", "ought");

  /** What is done to a case, not with it. */
  private static final WordSet DECIDED =
      WordSet.in(
          "wait postponed deferred delayed refused excluded rejected forbidden prohibited weighed"
              + " turned advised avoided cautious careful contraindicated inadvisable barred");

  private static final WordSet SETTLED =
      WordSet.in(
          "treated controlled corrected cured healed settled stabilized lowered dealt evaluated"
              + " assessed examined cleared");

  private final WordClasses classes;

  ItemVerdicts(WordClasses classes) {
    this.classes = classes;
  }

  /** Where the verdict of a contraindication begins; {@code to} where it has none. */
  int start(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to && tokens.symbol(at) != '('; at++) {
      if (OPENING.holds(tokens, at)
          && !tokens.is(at - 1, classes.relative | classes.negation | classes.determiner)
          && (tokens.isWord(at - 1) || isOrder(tokens, at, to))
          && isVerdict(tokens, at, to)) {
        int start = tokens.isWord(at - 1) ? at : at - 1;
        while (start - 1 > from && tokens.is(start - 1, classes.adverb)) {
          start--;
        }
        return start;
      }
    }
    return to;
  }

  /** "[gout], wait until it has gone": what to do about it. */
  private static boolean isOrder(Tokens tokens, int at, int to) {
    return tokens.symbol(at - 1) == ','
        && tokens.spells(at, "wait")
        && at + 1 < to
        && (tokens.spells(at + 1, "for")
            || tokens.spells(at + 1, "until")
            || tokens.spells(at + 1, "till"));
  }

  /** How strongly the verdict that begins at a token refuses, where it tells. */
  Strength strength(Tokens tokens, int start, int to, Strength said) {
    for (int at = start; at < to; at++) {
      if (CARE.holds(tokens, at)
          || tokens.spells(at, "relative")
          || tokens.spells(at, "wait")
          || tokens.spells(at, "waits")
          || tokens.spells(at, "cautious")
          || tokens.spells(at, "careful")
          || tokens.spells(at, "weighed")) {
        return Strength.RELATIVE;
      }
    }
    return said;
  }

  private boolean isVerdict(Tokens tokens, int at, int to) {
    int last = Math.min(to, at + 1 + NEAR);
    if (BY_ITSELF.holds(tokens, at)) {
      return true;
    }
    if (tokens.spells(at, "rule") || tokens.spells(at, "rules")) {
      return holds(tokens, AWAY, at, last) || at + 1 < to && tokens.spells(at + 1, "out");
    }
    if (ASKING.holds(tokens, at)) {
      return holds(tokens, CARE, at, last);
    }
    if (BELONGING.holds(tokens, at)) {
      return holds(tokens, GRADES, at, last);
    }
    if (KEEPING.holds(tokens, at)) {
      return at + 1 < to && AWAY.holds(tokens, at + 1);
    }
    boolean duty = DUTY.holds(tokens, at);
    for (int i = at + 1; i < last; i++) {
      if (DECIDED.holds(tokens, i)
          || SETTLED.holds(tokens, i) && (duty || isFirst(tokens, i, to))
          || duty && tokens.is(i, classes.negation)) {
        return true;
      }
      if (tokens.is(i, classes.negation)) {
        return false; // "the bleeding is not controlled"
      }
    }
    return false;
  }

  /** "is treated first", "are first treated". */
  private static boolean isFirst(Tokens tokens, int at, int to) {
    return tokens.spells(at - 1, "first") || at + 1 < to && tokens.spells(at + 1, "first");
  }

  private static boolean holds(Tokens tokens, WordSet words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}

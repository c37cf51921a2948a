package org.procedex.extract.coordination;

import org.procedex.extract.sentence.Modifiers;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a member among qualities says once it is told apart: that the procedure is less good, that
 * it does not help, or only more of what the member before speaks of.
 */
final class Verdicts {
  /** Adjectives of what is good: "less" before them blames. */
  private static final WordSet GOOD =
      WordSet.of(
          "effective",
          "efficacious",
          "efficient",
          "safe",
          "reliable",
          "accurate",
          "precise",
          "sensitive",
          "specific",
          "successful",
          "suitable",
          "useful",
          "durable",
          "comfortable",
          "convenient",
          "beneficial",
          "predictable",
          "stable",
          "thorough",
          "common",
          "popular",
          "favorable",
          "favourable",
          "satisfactory",
          "good",
          "well",
          "appropriate",
          "desirable",
          "attractive",
          "available",
          "practical",
          "powerful",
          "lasting",
          "complete");

  /** "Rarely cures" denies; "seldom recurs" is a verb. */
  static final WordSet SELDOM = WordSet.of("rarely", "seldom", "hardly");

  private final WordClasses classes;

  Verdicts(WordClasses classes) {
    this.classes = classes;
  }

  /** "less effective", "not as accurate as X": less of what is good. */
  boolean isLessGood(Tokens tokens, Coordination.Member member) {
    int at = member.from();
    while (at + 1 < member.to()
        && tokens.is(at, classes.adverb)
        && !tokens.is(at, classes.negation)) {
      at++;
    }
    boolean not = tokens.spells(at, "not") && at + 1 < member.to();
    boolean less = tokens.spells(at, "less") || tokens.spells(at, "least");
    int good = not ? at + 2 : at + 1;
    return (less || not && (tokens.spells(at + 1, "as") || tokens.spells(at + 1, "so")))
        && good < member.to()
        && GOOD.holds(tokens, good);
  }

  /** "they do not cure it", "rarely cures it": from here on nothing is praised. */
  boolean isDenied(Tokens tokens, Coordination.Member member) {
    for (int at = member.from(); at + 1 < member.to() && at < member.from() + 4; at++) {
      if ((tokens.is(at, classes.negation) || SELDOM.holds(tokens, at))
          && tokens.is(at + 1, classes.benefitVerb | classes.treatVerb)
          && !tokens.is(at, classes.determiner)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a member behind a verb or a quality is one itself, not more of its object. */
  boolean isPredicate(Tokens tokens, Coordination.Member member) {
    for (int at = member.from(); at < member.to(); at++) {
      if (tokens.is(
          at,
          classes.quality
              | classes.merit
              | classes.benefitVerb
              | classes.praiseMark
              | classes.verb
              | classes.finite)) {
        return true;
      }
    }
    int second = member.from() + 1;
    boolean adjective =
        second < member.to()
            && (tokens.is(member.from(), classes.adverb)
                ? Modifiers.looksAdjective(tokens, second) || tokens.endsWith(second, "ed")
                : (tokens.endsWith(member.from(), "ible") || tokens.endsWith(member.from(), "able"))
                    && tokens.is(second, classes.preposition));
    if (adjective) {
      return true;
    }
    String first = tokens.isWord(member.from()) ? tokens.string(member.from()) : "";
    boolean third =
        first.endsWith("s")
            && member.from() + 1 < member.to()
            && tokens.is(member.from() + 1, classes.preposition | classes.adverb);
    return third || first.endsWith("ing");
  }
}

package org.procedex.extract;

import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Which words of a sentence refuse: a verb or an adjective that does so by itself, one that is
 * denied, and what asks for caution.
 */
final class RefusingWords {
  /** Tokens from a denial to what is denied. */
  private static final int LONGEST_DENIAL = 4;

  /** A denial that refuses nobody. */
  private static final WordSet PARTLY =
      WordSet.in("only always necessarily all every everyone each yet just merely limited");

  private static final WordSet CAREFUL = WordSet.in("caution care prudence reserve");

  private static final WordSet GREAT =
      WordSet.in("great greatest extreme special particular increased utmost extra some certain");

  /** Adverbs and adjectives that refuse in part. */
  private static final WordSet HALF =
      WordSet.in("conditionally cautious cautiously reluctantly sparingly prudent prudently");

  /** What is denied of something that is done. */
  private static final WordSet DENIED =
      WordSet.in(
          "shown prescribed appointed carry carried performed perform done do made applied apply"
              + " used use recommended advised advisable suitable indicated allowed permitted"
              + " possible feasible appropriate considered offered given undertaken attempted"
              + " operate operated implanted inserted placed implemented conducted chosen adopted"
              + " advocated started tolerated practised practiced undergo receive accepted accept recommend advise propose");

  /** "ask for caution", "require great care". */
  private static final WordSet ASKING =
      WordSet.in("ask asks call calls require requires need needs demand demands deserve deserves");

  /** Refusing is what people do; a procedure that "avoids" or "excludes" does good. */
  private static final WordSet DOING =
      WordSet.in(
          "avoid refuse refuses decline declines reject rejects forbid forbids prohibit prohibits"
              + " preclude precludes exclude excludes refrain postpone defer abandon against");

  private static final WordSet WEAKENING =
      WordSet.of("less", "rarely", "seldom", "hardly", "scarcely", "barely", "least");

  /** What those are who do not get it. */
  private static final WordSet UNFIT =
      WordSet.in("unsuitable unsuited ineligible unfit contraindicated");

  /** Before "against". */
  private static final WordSet ADVISING =
      WordSet.in(
          "advise advises advised decide decides decided speak speaks warn warns warned counsel"
              + " counsels recommend recommends argue argues");

  /** Words that refuse in a heading and tell of a manner in a sentence. */
  private static final WordSet FAINT = WordSet.of("carefully", "caution", "rashly");

  private final Tokens tokens;
  private final WordClasses classes;
  private final TopicWords topics;

  RefusingWords(Tokens tokens, WordClasses classes, TopicWords topics) {
    this.tokens = tokens;
    this.classes = classes;
    this.topics = topics;
  }

  /**
   * The word that refuses or is denied where a refusal begins.
   *
   * @param start of the clause
   * @param at the token that may refuse
   * @param end of the sentence
   * @return -1 where nothing refuses there
   */
  int refused(int start, int at, int end) {
    int cue = at;
    if (tokens.is(at, classes.negation)) {
      cue = tokens.spells(at, "neither") ? neither(start, at, end) : denied(at, end);
    } else if (!isHalf(at) && !isRefusing(at, end)) {
      return -1;
    }
    return cue < 0 || isTold(at) || topics.namesRefusal(tokens, at, at + 1) ? -1 : cue;
  }

  /** "with caution", "not recommended": in part. */
  Strength strength(int at, int cue) {
    return isHalf(at) || topics.isCautious(tokens, at, cue + 1)
        ? Strength.RELATIVE
        : Strength.UNSTATED;
  }

  /** Whether the word is what people do, no procedure. */
  boolean isDoing(int at) {
    return DOING.holds(tokens, at);
  }

  /** Whether the word stands between what is done and the word that refuses: "carried out". */
  boolean isBetween(int at) {
    return DENIED.holds(tokens, at) || GREAT.holds(tokens, at) || tokens.spells(at, "out");
  }

  boolean isUnfit(int at) {
    return UNFIT.holds(tokens, at);
  }

  static boolean isCare(Tokens tokens, int at) {
    return CAREFUL.holds(tokens, at);
  }

  /** "requires [great] caution", "calls for [caution]". */
  static boolean isBeforeCare(Tokens tokens, int at) {
    return ASKING.holds(tokens, at) || GREAT.holds(tokens, at) || tokens.spells(at, "for");
  }

  private boolean isRefusing(int at, int end) {
    if (tokens.spells(at, "against")) {
      return at > 0 && ADVISING.holds(tokens, at - 1);
    }
    return topics.refusesAlone(tokens, at)
        ? !FAINT.holds(tokens, at)
        : at + 1 < end
            && topics.refusesWithNext(tokens, at)
            && !topics.refusesAlone(tokens, at + 1);
  }

  /** Behind "was", denied itself or weakened: "cannot be avoided", "seldom refused". */
  private boolean isTold(int at) {
    for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
      if (tokens.spells(i, "was")
          || tokens.spells(i, "were")
          || tokens.is(i, classes.negation)
          || WEAKENING.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "with great caution", "only conditionally". */
  private boolean isHalf(int at) {
    if (CAREFUL.holds(tokens, at)) {
      boolean great = at > 0 && GREAT.holds(tokens, at - 1);
      int with = great ? at - 2 : at - 1;
      if (with < 0) {
        return false;
      }
      boolean asked = tokens.spells(with, "for") && with > 0 && ASKING.holds(tokens, with - 1);
      return asked
          || ASKING.holds(tokens, with)
          || (tokens.spells(with, "with") || tokens.spells(with, "under"))
              && (great || tokens.spells(at, "caution"));
    }
    return HALF.holds(tokens, at);
  }

  /** The word that a denial denies; -1 where it denies something else. */
  private int denied(int denial, int end) {
    if (tokens.spells(denial, "no") && !tokens.spells(denial + 1, "longer")) {
      return -1; // "of no use"
    }
    for (int at = denial + 1; at < end && at <= denial + LONGEST_DENIAL; at++) {
      boolean atAll = tokens.spells(at, "all") && tokens.spells(at - 1, "at");
      if (PARTLY.holds(tokens, at) && !atAll || tokens.symbol(at) == ',') {
        return -1;
      }
      if (DENIED.holds(tokens, at)) {
        return at;
      }
    }
    return -1;
  }

  /** "it should be performed neither in A nor during B"; -1 where something else is denied. */
  private int neither(int start, int at, int end) {
    return at > start
            && at + 1 < end
            && DENIED.holds(tokens, at - 1)
            && tokens.is(at + 1, classes.preposition)
        ? at - 1
        : -1;
  }
}

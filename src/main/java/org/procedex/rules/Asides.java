package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Tells what is said along with a record and is no part of it, by the guideline: when, how and for
 * how long something is done, on what it depends, what it is compared with and what to do instead.
 */
final class Asides {
  private static final WordSet INSTEAD =
      WordSet.of("alternative", "adjunct", "substitute", "replacement", "prelude", "supplement");

  /** Those of them that go with "for". */
  private static final WordSet INSTEAD_OF = WordSet.of("substitute", "replacement");

  private static final WordSet PRICES = WordSet.in("cost price expense");

  /** Words before a year. */
  private static final WordSet BEFORE_YEAR = WordSet.of("in", "since", "by", "until", "from");

  /** Conditions whose "to" says to what: "an allergy to latex", "resistance to insulin". */
  private static final WordSet DIRECTED =
      WordSet.in(
          "allergy allergies allergic hypersensitivity sensitivity intolerance resistance reaction"
              + " reactions exposure injury injuries trauma damage metastasis metastases spread");

  private static final WordSet ON_TERMS = WordSet.in("on under at provided");

  /** What something depends on. */
  private static final WordSet TERMS =
      WordSet.in("premise condition assumption understanding proviso prerequisite precondition");

  private static final WordSet TURNS = WordSet.in("contrast turn comparison");

  /** Tokens before a record within which its sentence says that it describes a procedure. */
  private static final int LONGEST_DESCRIPTION = 5;

  private final WordClasses classes;

  Asides(WordClasses classes) {
    this.classes = classes;
  }

  /** "— use a splint instead": what to do, behind a dash. */
  boolean isAdvice(Tokens tokens, int at, int to) {
    char c = tokens.symbol(at);
    return at + 1 < to
        && (c == '-' || c == '—' || c == '–')
        && tokens.isSpacedBefore(at)
        && tokens.isSpacedBefore(at + 1)
        && tokens.is(at + 1, classes.verb)
        && !tokens.endsWith(at + 1, "ed");
  }

  /** "as an alternative to X": in place of what, not what for. */
  static boolean isInstead(Tokens tokens, int at, int to) {
    return at + 3 < to
        && tokens.spells(at, "as")
        && (tokens.spells(at + 1, "an") || tokens.spells(at + 1, "a"))
        && INSTEAD.holds(tokens, at + 2)
        && tokens.spells(at + 3, INSTEAD_OF.holds(tokens, at + 2) ? "for" : "to");
  }

  /** "on the other hand", "by contrast", "in turn": the sentence turns to something else. */
  private static boolean isTurn(Tokens tokens, int at, int noun) {
    return noun == at + 1
        ? (tokens.spells(at, "by") || tokens.spells(at, "in")) && TURNS.holds(tokens, noun)
        : tokens.spells(at + 1, "the") && tokens.spells(noun, "hand");
  }

  /** "on the premise that A", "provided that A", "at present": under which terms or when. */
  static boolean isTerms(Tokens tokens, int at, int to) {
    if (at + 1 >= to || !ON_TERMS.holds(tokens, at)) {
      return at + 1 < to && isTurn(tokens, at, at + 1);
    }
    if (tokens.spells(at, "on") && at + 3 < to && isTurn(tokens, at, at + 3)) {
      return true;
    }
    if (tokens.spells(at, "at")) {
      return tokens.spells(at + 1, "present") && (at + 2 == to || !tokens.isWord(at + 2));
    }
    if (tokens.spells(at, "provided")) {
      return tokens.spells(at + 1, "that") || tokens.spells(at + 1, "the");
    }
    int noun = at + (tokens.spells(at + 1, "the") ? 2 : 1);
    return noun + 1 < to
        && TERMS.holds(tokens, noun)
        && (tokens.spells(noun + 1, "that") || tokens.spells(noun + 1, "of"));
  }

  /** "in 2008", "until surgery can be done": from when or how long, no part of the condition. */
  static boolean isWhen(Tokens tokens, int at, int to) {
    return tokens.spells(at, "until")
        || at + 1 < to
            && BEFORE_YEAR.holds(tokens, at)
            && tokens.isNumber(at + 1)
            && tokens.end(at + 1) - tokens.start(at + 1) == 4
            && (tokens.string(at + 1).startsWith("19") || tokens.string(at + 1).startsWith("20"))
            && (at + 2 >= to || !tokens.isWord(at + 2) || !tokens.endsWith(at + 2, "s"));
  }

  /** "and relatively contraindicated in B", "and never in B": another thing is said of B. */
  static boolean isQualified(Tokens tokens, int at, int to) {
    return at + 2 < to
        && (tokens.spells(at, "and") || tokens.spells(at, "but"))
        && (tokens.spells(at + 1, "relatively")
            || tokens.spells(at + 1, "absolutely")
            || tokens.spells(at + 1, "never")
            || tokens.spells(at + 1, "not") && tokens.spells(at + 2, "at"));
  }

  /** "compared to open surgery": what it is weighed against is no part of the merit. */
  static boolean isComparison(Tokens tokens, int at, int to) {
    return at + 1 < to
            && tokens.spells(at, "compared")
            && (tokens.spells(at + 1, "to") || tokens.spells(at + 1, "with"))
        || isPrice(tokens, at, to);
  }

  /** "at the cost of longer operating time": what one pays for the merit. */
  static boolean isPrice(Tokens tokens, int at, int to) {
    return at + 3 < to
        && tokens.spells(at, "at")
        && tokens.spells(at + 1, "the")
        && PRICES.holds(tokens, at + 2)
        && tokens.spells(at + 3, "of");
  }

  /** "safe when done by trained surgeons": on what it depends is no part of the merit. */
  boolean isProviso(Tokens tokens, int at, int to) {
    if (!tokens.spells(at, "when")) {
      return false;
    }
    int next = at + 1;
    while (next + 1 < to && tokens.is(next, classes.adverb)) {
      next++;
    }
    boolean generic =
        next + 2 < to
            && tokens.is(next, classes.determiner)
            && tokens.is(next + 1, classes.procedureGeneric);
    int subject = generic ? next + 1 : next;
    if (subject + 2 < to
        && (generic || tokens.spells(next, "it"))
        && tokens.is(subject + 1, classes.be)) {
      next = subject + 2;
    }
    return next < to
        && (tokens.spells(next, "done")
            || tokens.is(next, classes.verb) && tokens.endsWith(next, "ed"));
  }

  /** "is a treatment for": of what is described so a relative clause tells how it is done. */
  boolean isDescription(Tokens tokens, int from) {
    int at = from;
    while (at > 0 && from - at < LONGEST_DESCRIPTION && tokens.isWord(at - 1)) {
      at--;
      if (tokens.is(at, classes.procedureGeneric)) {
        return true;
      }
      if (tokens.is(at, classes.be)) {
        return false;
      }
    }
    return false;
  }

  /** "in which the gland is frozen": how it is done, no part of what it is for. */
  boolean isHow(Tokens tokens, int at, int to) {
    return at + 1 < to
        && tokens.is(at, classes.preposition)
        && !tokens.spells(at, "of")
        && tokens.spells(at + 1, "which");
  }

  /**
   * "eases these symptoms by moving the cord": how it is done. "Caused by smoking" tells of the
   * condition.
   */
  boolean isMeans(Tokens tokens, int at, int to) {
    if (at + 1 >= to || !tokens.spells(at, "by") && !tokens.spells(at, "through")) {
      return false;
    }
    int next = at + 1;
    while (next + 1 < to && tokens.is(next, classes.adverb)) {
      next++;
    }
    boolean doing = tokens.isWord(next) && tokens.endsWith(next, "ing");
    return !(tokens.isWord(at - 1)
            && (tokens.endsWith(at - 1, "ed") || tokens.endsWith(at - 1, "en")))
        && !tokens.is(at - 1, classes.conjunction)
        && doing;
  }

  /** "people with gout to walk again": what is hoped for, no part of who they are. */
  boolean isAim(Tokens tokens, int from, int at, int to) {
    if (at + 1 >= to
        || !tokens.spells(at, "to")
        || !tokens.is(at - 1, classes.condition | classes.person)
        || tokens.endsWith(at - 1, "ic")
        || DIRECTED.holds(tokens, at - 1)) {
      return false;
    }
    boolean people = false;
    for (int i = from; i < at; i++) {
      people |= tokens.is(i, classes.person);
    }
    if (tokens.is(at + 1, classes.benefitVerb | classes.treatVerb)) {
      return !tokens.spells(at - 1, "failure");
    }
    return people
        && tokens.isWord(at + 1)
        && !tokens.is(
            at + 1, classes.determiner | classes.condition | classes.person | classes.medicinal);
  }
}

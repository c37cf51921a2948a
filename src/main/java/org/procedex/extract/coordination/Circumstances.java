package org.procedex.extract.coordination;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Circumstances that only say what there is or what somebody has: "if there is a fistula or pus",
 * "when the patient has asthma". What is had is told one by one, where other clauses stay whole.
 */
public final class Circumstances {
  /** What somebody "has" behind which no noun begins. */
  private static final WordSet PARTICIPLES =
      WordSet.in(
          "been lost become begun gone had undergone grown taken come fallen broken torn given got"
              + " gotten swallowed eaten drunk bled");

  /** Words that only say that something is there: "a fistula is present". */
  private static final WordSet THERE =
      WordSet.in("present seen found observed detected suspected noted evident existing");

  /** Verbs of what else somebody does who has something: "has gout, takes heparin". */
  private static final WordSet TAKING = WordSet.of("take", "takes", "use", "uses", "smoke");

  /** Prepositions of a condition beside a clause. */
  private static final WordSet OPENING = WordSet.of("in", "with", "for", "at");

  /** Tokens of a circumstance without a verb. */
  private static final int LONGEST_BARE = 5;

  private final WordClasses classes;

  public Circumstances(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * "there is a fistula, pus or fever", "the patient has a fistula": where what there is or what
   * somebody has begins; -1 where the clause says something else.
   */
  public int held(Tokens tokens, int from, int to) {
    int before = from - 1;
    while (before > 0 && tokens.is(before, classes.determiner | classes.adverb)) {
      before--;
    }
    boolean told =
        before > 0
            && (tokens.is(before, classes.have)
                || tokens.is(before, classes.be) && tokens.spells(before - 1, "there"));
    int at = from;
    if (!told && isBare(tokens, from, to)) {
      return from;
    }
    if (!told) {
      at = behind(tokens, at, to, classes.determiner);
      int holder = at;
      at = behind(tokens, at, to, classes.person | classes.pronoun);
      int have = behind(tokens, at, to, classes.adverb);
      boolean you =
          at == holder + 1 && (tokens.spells(holder, "you") || tokens.spells(holder, "they"));
      if (you
          && have + 1 < to
          && tokens.is(have, classes.be)
          && !tokens.is(have + 1, classes.negation)) {
        return behind(tokens, have + 1, to, classes.determiner);
      }
      boolean in =
          at > holder
              && have + 2 < to
              && tokens.is(have, classes.be)
              && tokens.spells(have + 1, "in");
      if (in) {
        return behind(tokens, have + 2, to, classes.determiner);
      }
      if (at == holder || have >= to || !tokens.is(have, classes.have)) {
        return -1;
      }
      at = behind(tokens, have + 1, to, classes.determiner | classes.adverb);
      at = behindDiagnosed(tokens, at, to);
    }
    boolean joint = at < to && (tokens.spells(at, "both") || tokens.spells(at - 1, "both"));
    return at < to && !joint && isThing(tokens, at) && !isMixed(tokens, at, to) ? at : -1;
  }

  /** "there is a fistula": the token behind "is"; the first one of other words. */
  public int behindThere(Tokens tokens, int from, int to) {
    return from + 2 < to && tokens.spells(from, "there") && tokens.is(from + 1, classes.be)
        ? from + 2
        : from;
  }

  /**
   * "a fistula or pus is found": where what is found ends; the end of the clause where that says
   * more.
   */
  public int foundBefore(Tokens tokens, int from, int to) {
    if (to - from < 2) {
      return to;
    }
    int last = to - 1;
    while (last > from && tokens.symbol(last) != Tokens.NO_SYMBOL) {
      last--;
    }
    int verb = last;
    if (tokens.spells(last, "exist") || tokens.spells(last, "exists")) {
      verb = last;
    } else if (last - 1 > from && THERE.holds(tokens, last) && tokens.is(last - 1, classes.be)) {
      verb = last - 1;
    } else {
      return to;
    }
    if (verb == from || tokens.is(verb - 1, classes.modal | classes.negation | classes.adverb)) {
      return to;
    }
    for (int at = from; at < verb; at++) {
      if (tokens.is(at, classes.finite | classes.pronoun | classes.negation)) {
        return to;
      }
    }
    return verb;
  }

  /**
   * "the ducts are scarred, or with atresia": where a clause ends behind which a condition stands
   * with a preposition of its own; its end where none does.
   */
  public int tail(Tokens tokens, Coordination.Member clause) {
    for (int at = clause.from() + 2; at + 2 < clause.to(); at++) {
      if (tokens.symbol(at) != ',') {
        continue;
      }
      int opening = behind(tokens, at + 1, clause.to(), classes.conjunction);
      if (opening > at + 1
          && OPENING.holds(tokens, opening)
          && isOnlyCondition(tokens, opening + 1, clause.to())) {
        return at;
      }
    }
    return clause.to();
  }

  private boolean isOnlyCondition(Tokens tokens, int from, int to) {
    boolean holds = false;
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.finite | classes.pronoun)) {
        return false;
      }
      holds |= tokens.is(at, classes.condition | classes.person);
    }
    return holds;
  }

  /** "[has] been diagnosed with a fistula": what is had, too; the same token for other words. */
  private int behindDiagnosed(Tokens tokens, int at, int to) {
    return at + 3 < to
            && tokens.spells(at, "been")
            && tokens.spells(at + 1, "diagnosed")
            && tokens.spells(at + 2, "with")
        ? behind(tokens, at + 3, to, classes.determiner)
        : at;
  }

  /** "if pregnant or febrile": no verb at all. */
  private boolean isBare(Tokens tokens, int from, int to) {
    long unfit =
        classes.finite
            | classes.verb
            | classes.pronoun
            | classes.benefitVerb
            | classes.determiner
            | classes.relative;
    for (int at = from; at < to; at++) {
      if (tokens.is(at, unfit)) {
        return false;
      }
    }
    int since = from;
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == ',' || tokens.is(at, classes.conjunction)) {
        since = at + 1;
      }
      if (at - since >= LONGEST_BARE) {
        return false;
      }
    }
    return isThing(tokens, from);
  }

  /** The first token that is none of the classes. */
  public static int behind(Tokens tokens, int from, int to, long skipped) {
    int at = from;
    while (at < to && tokens.is(at, skipped)) {
      at++;
    }
    return at;
  }

  /** What one has, not what one "has failed", "has had" or "has to" do. */
  private boolean isThing(Tokens tokens, int at) {
    boolean done =
        tokens.endsWith(at, "ed") && !tokens.is(at, classes.severity | classes.condition);
    return tokens.isWord(at)
        && !done
        && !PARTICIPLES.holds(tokens, at)
        && !tokens.is(
            at,
            classes.finite
                | classes.negation
                | classes.preposition
                | classes.pronoun
                | (tokens.is(at, classes.condition) ? 0 : classes.verb | classes.earlier));
  }

  /** "has asthma, cannot swallow or is pregnant": not all of it is had. */
  private boolean isMixed(Tokens tokens, int from, int to) {
    boolean relative = false;
    for (int at = from; at < to; at++) {
      relative |= tokens.is(at, classes.relative | classes.subordinator);
      if (!relative && tokens.is(at, classes.finite | classes.pronoun)
          || at > from && tokens.symbol(at - 1) == ',' && TAKING.holds(tokens, at)) {
        return true;
      }
      relative &= tokens.symbol(at) != ',';
    }
    return false;
  }
}

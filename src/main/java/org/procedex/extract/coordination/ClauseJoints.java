package org.procedex.extract.coordination;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which joints part clauses and purposes. A clause stays whole unless the next one has a verb or an
 * opening of its own; a purpose ends where another "to" or "for" or another verb of an aim begins.
 */
final class ClauseJoints {
  /** Words that open a circumstance, whichever opened the one before. */
  private static final WordSet OPENING = WordSet.of("if", "when", "where");

  /** Words of one of several clauses. */
  private static final int LONGEST_CLAUSE = 14;

  /** Tokens within which the verb of another clause stands. */
  private static final int LONGEST_SUBJECT = 6;

  private final WordClasses classes;

  ClauseJoints(WordClasses classes) {
    this.classes = classes;
  }

  /** "if A, if B", "the root is broken or the tooth is loose". */
  boolean partClauses(Joint joint) {
    return isSameOpening(joint)
        || isNextCase(joint)
        || isSecondClause(joint)
        || isOtherClause(joint)
        || isSecondAim(joint);
  }

  /** "the", "where": a word that only opens a clause. */
  boolean opens(Tokens tokens, int at) {
    return tokens.is(at, classes.determiner | classes.subordinator)
        || OPENING.holds(tokens, at)
        || tokens.spells(at, "to")
        || tokens.is(at, classes.have | classes.be);
  }

  /** "to find A and to remove B", "relieve pain, drain pus". */
  boolean partPurposes(Joint joint) {
    return joint.nextSpells("to") || joint.nextSpells("for") || isNextPurpose(joint);
  }

  /** "if A, if B", "when A or if B": an opening again; the first stands before the members. */
  private boolean isSameOpening(Joint joint) {
    Tokens tokens = joint.tokens();
    int opening = joint.from() - 1;
    while (opening > 0 && tokens.is(opening, classes.determiner)) {
      opening--;
    }
    boolean opens = joint.nextIs(classes.subordinator) || OPENING.holds(tokens, joint.next());
    if (opening < 0 || !tokens.isWord(opening) || !opens) {
      return false;
    }
    return joint.closesWith("or") && OPENING.holdsSmall(tokens, joint.next())
        || tokens.string(opening).equalsIgnoreCase(tokens.string(joint.next()));
  }

  /** "[to] ease pain and to close the gap": another "to" and another verb. */
  private boolean isSecondAim(Joint joint) {
    long aim = classes.treatVerb | classes.benefitVerb | classes.verb;
    return joint.nextSpells("to")
        && joint.next() + 1 < joint.to()
        && joint.tokens().is(joint.next() + 1, aim)
        && joint.from() > 0
        && joint.tokens().spells(joint.from() - 1, "to")
        && joint.length() > 1;
  }

  /** "when A, if B": another word that supposes, and a clause behind it. */
  private boolean isNextCase(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    return joint.isComma()
        && next + 2 < joint.to()
        && OPENING.holds(tokens, next)
        && tokens.is(next + 1, classes.determiner | classes.pronoun)
        && joint.from() > 0
        && holdsVerb(tokens, next, Math.min(joint.to(), next + LONGEST_CLAUSE));
  }

  /** "you cannot A or have B": each verb says a circumstance of its own. */
  private boolean isSecondClause(Joint joint) {
    Tokens tokens = joint.tokens();
    boolean verb = false;
    for (int i = joint.from(); i < joint.at() && !verb; i++) {
      verb = tokens.is(i, classes.finite);
    }
    return verb
        && joint.opensWith("or")
        && joint.nextIs(classes.have | classes.be)
        && joint.firstIs(classes.pronoun | classes.negation);
  }

  /** "the root is broken or the tooth is loose": each has a subject and a verb. */
  private boolean isOtherClause(Joint joint) {
    Tokens tokens = joint.tokens();
    int from = joint.from();
    int at = joint.at();
    int next = joint.next();
    if (joint.isComma() && next == at + 1) {
      return joint.nextIs(classes.determiner)
          && holdsVerb(tokens, from, at)
          && isThirdClause(tokens, next, joint.to());
    }
    boolean opening =
        from > 1
            && (joint.length() > 1
                    && tokens.is(from - 1, classes.determiner)
                    && tokens.is(from - 2, classes.subordinator)
                || tokens.is(from - 1, classes.be) && tokens.spells(from - 2, "there"));
    if (joint.isComma() && joint.closesWith("or") && isPlainClause(joint)) {
      return true;
    }
    return joint.closesWith("or")
        && joint.nextIs(classes.determiner)
        && (opening || acts(tokens, from, at))
        && holdsVerb(tokens, next, joint.to());
  }

  /** ", or bleeding returns in spite of drugs": a noun and its verb behind the comma. */
  private boolean isPlainClause(Joint joint) {
    Tokens tokens = joint.tokens();
    int verb = joint.next() + 1;
    int least = Math.min(joint.to(), joint.next() + LONGEST_SUBJECT);
    while (verb < least
        && !tokens.is(verb, classes.finite | classes.verb)
        && !isActing(tokens, verb)) {
      if (!tokens.isWord(verb) || tokens.is(verb, classes.preposition | classes.relative)) {
        return false;
      }
      verb++;
    }
    return verb < least
        && !joint.nextIs(
            classes.finite
                | classes.verb
                | classes.preposition
                | classes.relative
                | classes.pronoun)
        && (tokens.is(verb, classes.finite) || tokens.endsWith(verb, "s"))
        && acts(tokens, joint.from(), joint.at());
  }

  private boolean acts(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (isActing(tokens, at)) {
        return true;
      }
    }
    return holdsVerb(tokens, from, to);
  }

  /** "bleeding returns": a verb that no class knows, right behind a condition. */
  private boolean isActing(Tokens tokens, int at) {
    return tokens.endsWith(at, "s")
        && tokens.is(at - 1, classes.condition)
        && !tokens.is(at, classes.condition | classes.person | classes.organ)
        && tokens.isWord(at + 1)
        && !tokens.is(at + 1, classes.finite);
  }

  /** "the pulp bleeds, or the crown is lost": a clause that another one follows behind an "or". */
  private boolean isThirdClause(Tokens tokens, int from, int to) {
    int limit = Math.min(to - 1, from + LONGEST_CLAUSE);
    for (int at = from + 1; at < limit; at++) {
      if (tokens.spells(at, "or")) {
        return holdsVerb(tokens, from, at)
            && tokens.is(at + 1, classes.determiner)
            && holdsVerb(tokens, at + 1, Math.min(to, at + LONGEST_CLAUSE));
      }
    }
    return false;
  }

  private boolean holdsVerb(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, classes.be | classes.have | classes.modal)) {
        return true;
      }
    }
    return false;
  }

  /** "relieve pain, drain pus or save a tooth": each verb an aim; "clean and dry" are one. */
  private boolean isNextPurpose(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    long aim = classes.treatVerb | classes.benefitVerb | classes.verb;
    return joint.length() > 1
        && !joint.opensWith("and")
        && joint.firstIs(aim)
        && joint.nextIs(aim)
        && !tokens.endsWith(next, "s")
        && !tokens.endsWith(next, "ed")
        && !tokens.endsWith(next, "ing");
  }
}

package org.procedex.extract.statement;

import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Drugs;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Decides whether what a rule of indications or contraindications matched tells for whom a
 * procedure is, or is not: the same words tell for whom a drug is, or what is used during it.
 */
public final class PatientClaims {
  /** "used when a splint is not advised": a circumstance of what is used. */
  private static final WordSet USED =
      WordSet.in("used performed done chosen considered recommended needed required offered");

  /** What is written for people: "patient information". */
  private static final WordSet PRINTED =
      WordSet.in("information leaflet leaflets guide guides booklet factsheet education brochure");

  /** What those do who carry it out: "surgeons operate when the vessel is torn". */
  private static final String OPERATING = "indication.surgeons-operate-when";

  /** Those who carry it out. */
  private static final WordSet CARERS =
      WordSet.in(
          "doctor doctors surgeon surgeons physician physicians clinician clinicians provider"
              + " providers nurse nurses practitioner practitioners");

  private final WordClasses classes;
  private final Discourse discourse;
  private final Drugs drugs;
  private final Subjects subjects;

  public PatientClaims(WordClasses classes, Discourse discourse, Drugs drugs) {
    this.classes = classes;
    this.discourse = discourse;
    this.drugs = drugs;
    this.subjects = new Subjects(classes, drugs);
  }

  /** Whether the match as a whole is said of something else than a procedure. */
  boolean isOfOthers(SentenceTokens sentence, RuleMatch match) {
    if (match.rule().type() == RecordType.INDICATION) {
      return match.procedure() < 0
              && !(discourse.isMainTold() && match.rule().id().equals(OPERATING))
              && subjects.isOther(sentence, match, discourse.isMainTold())
          || subjects.isFronted(sentence, match)
          || match.left() && isShare(sentence, match);
    }
    if (discourse.isOnOther()
        && sentence.procedures().isEmpty()
        && (discourse.topicOf(sentence) < 0
            || match.cueTo() == sentence.to()
            || sentence.tokens().spells(match.cueTo() - 1, "avoid"))) {
      return true; // who must not do what is no procedure
    }
    return match.left()
        ? tellsOfOthers(sentence.tokens(), match.from(), match.to())
            || isFurtherCircumstance(sentence, match)
            || isUse(sentence.tokens(), match)
        : sentence.procedures().isEmpty() && drugs.isSaidOf(sentence, match);
  }

  /**
   * "those that are …", "patients at risk of:" before a list: who or what is told further on; "this
   * patient leaflet": no people; "even if all of it was removed": conceded, and what it is for is
   * told further on; "providers should be careful": those who do it.
   */
  boolean waits(SentenceTokens sentence, Coordination.Member member) {
    Tokens tokens = sentence.tokens();
    boolean open =
        member.to() + 2 == sentence.to()
            && tokens.symbol(member.to() + 1) == ':'
            && tokens.is(member.to(), classes.preposition)
            && !tokens.spells(member.to(), "including");
    boolean printed =
        member.to() - member.from() > 1
            && tokens.is(member.from(), classes.person)
            && PRINTED.holds(tokens, member.from() + 1);
    boolean conceded =
        member.to() - member.from() > 2
            && tokens.spells(member.from(), "even")
            && tokens.is(member.from() + 1, classes.subordinator);
    return open
        || printed
        || conceded
        || CARERS.holds(tokens, member.to() - 1)
        || tokens.spells(member.from(), "those")
            && (tokens.spells(member.from() + 1, "that")
                || tokens.spells(member.from() + 1, "which"));
  }

  /** "Of the 20 million with A, a third need it": those of whom a share is meant. */
  private boolean isShare(SentenceTokens sentence, RuleMatch match) {
    int before = match.from() - 1;
    while (before > sentence.from() && sentence.tokens().is(before, classes.determiner)) {
      before--;
    }
    return before == sentence.from() && sentence.tokens().spells(before, "of");
  }

  /** "Some children", "many affected people": people of whom nothing more is said. */
  boolean isAnybody(Tokens tokens, Coordination.Member member) {
    long counts = classes.determiner | classes.vague;
    int before = member.from() - 1;
    boolean pointed =
        before >= 0 && (tokens.spells(before, "this") || tokens.spells(before, "these"));
    if (pointed && isOnlyPeople(tokens, member)) {
      return true;
    }
    int from = member.from() + (tokens.spells(member.from(), "not") ? 1 : 0);
    if (from == member.to()) {
      return true; // "if not"
    }
    boolean first = tokens.is(from, counts);
    boolean counted =
        first || before >= 0 && !tokens.spells(before, "the") && tokens.is(before, counts);
    for (int at = from + (first ? 1 : 0); at < member.to(); at++) {
      if (!tokens.is(at, classes.person | classes.empty)) {
        return false;
      }
    }
    return counted;
  }

  /** "A woman should not have it if she is ill": the clause behind tells which of them. */
  boolean isToldBehind(SentenceTokens sentence, RuleMatch match, Coordination.Member member) {
    Tokens tokens = sentence.tokens();
    if (!match.left()
        || member.to() - member.from() != 1
        || !tokens.is(member.from(), classes.person)) {
      return false;
    }
    for (int at = match.cueTo(); at + 2 < sentence.to(); at++) {
      if ((tokens.spells(at, "if") || tokens.spells(at, "when") || tokens.spells(at, "while"))
          && tokens.is(at + 1, classes.pronoun)) {
        return true;
      }
    }
    return false;
  }

  /** "[this] patient cohort": people, and nothing that tells who they are. */
  private boolean isOnlyPeople(Tokens tokens, Coordination.Member member) {
    for (int at = member.from(); at < member.to(); at++) {
      if (!tokens.is(at, classes.person | classes.empty)
          && !tokens.spells(at, "cohort")
          && !tokens.spells(at, "population")) {
        return false;
      }
    }
    return true;
  }

  /** "good in patients in whom drugs are contraindicated": that is said of the drugs. */
  private static boolean tellsOfOthers(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.spells(at, "where")
          || tokens.spells(at, "whom")
          || isAlternative(tokens, from, at)
          || USED.holds(tokens, at - 1) && (tokens.spells(at, "when") || tokens.spells(at, "if"))) {
        return true;
      }
    }
    return false;
  }

  /** "When A is low, or B is not advised, it is used": told along with A, of what is used. */
  private boolean isFurtherCircumstance(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    int before = match.from() - 1;
    while (before > sentence.from() && tokens.is(before, classes.determiner)) {
      before--;
    }
    if (before <= sentence.from()
        || !tokens.spells(before, "or")
        || !tokens.is(sentence.from(), classes.subordinator)) {
      return false;
    }
    for (int at = match.cueTo(); at < sentence.to(); at++) {
      if (tokens.symbol(at) == ',') {
        return true;
      }
    }
    return false;
  }

  /** "A useful alternative when X is contraindicated": that is said of X. */
  private static boolean isAlternative(Tokens tokens, int from, int at) {
    return tokens.spells(at, "when")
        && at > from
        && (tokens.spells(at - 1, "alternative") || tokens.spells(at - 1, "option"));
  }

  /** "Routine use of plasma is not recommended": whatever is used, it is nobody who has it. */
  private static boolean isUse(Tokens tokens, RuleMatch match) {
    int use = match.from();
    while (use + 1 < match.to() && use < match.from() + 2 && !tokens.spells(use, "use")) {
      use++;
    }
    return tokens.spells(use, "use") && (use + 1 == match.to() || tokens.spells(use + 1, "of"));
  }
}

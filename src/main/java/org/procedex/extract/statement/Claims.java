package org.procedex.extract.statement;

import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.list.Introductions;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Decides whether what a rule matched, and each member of it, is said of a procedure. Rules see the
 * words beside their cue only; what the rest of the sentence speaks of shows what they are about.
 */
public final class Claims {
  private final WordClasses classes;
  private final Introductions introductions;
  private final MeritClaims merits;
  private final PatientClaims patients;

  public Claims(
      WordClasses classes,
      Introductions introductions,
      MeritClaims merits,
      PatientClaims patients) {
    this.classes = classes;
    this.introductions = introductions;
    this.merits = merits;
    this.patients = patients;
  }

  /** Whether no member of the match can be a record. */
  boolean isVoid(SentenceTokens sentence, RuleMatch match) {
    return match.rule().type() == RecordType.ADVANTAGE
        ? merits.isNoMerit(sentence, match)
        : patients.isOfOthers(sentence, match);
  }

  /** Whether neither the member nor any behind it is a record. */
  boolean isDeniedFrom(Tokens tokens, RuleMatch match, Coordination.Member member) {
    return match.rule().type() == RecordType.ADVANTAGE && merits.isDenied(tokens, member);
  }

  /** Whether the member is no record, though its neighbours may be. */
  boolean isVoid(
      SentenceTokens sentence, RuleMatch match, List<Coordination.Member> members, int i) {
    Coordination.Member member = members.get(i);
    RecordType type = match.rule().type();
    // What was done before may speak against it: "previous irradiation and a tracheostomy".
    boolean done = type == RecordType.CONTRAINDICATION && members.size() > 1;
    return type == RecordType.INDICATION && patients.isAnybody(sentence.tokens(), member)
        || type != RecordType.ADVANTAGE && patients.waits(sentence, member)
        || type == RecordType.CONTRAINDICATION && patients.isToldBehind(sentence, match, member)
        || !done && isProcedure(sentence, type, member)
        || introductions.pointsOn(sentence.tokens(), member.from(), member.to())
        || type == RecordType.ADVANTAGE && merits.isNoMerit(sentence, match, members, i);
  }

  /** A procedure is not what a procedure is for, nor its merit; "simple operation" may be one. */
  private boolean isProcedure(
      SentenceTokens sentence, RecordType type, Coordination.Member member) {
    boolean praise =
        type == RecordType.ADVANTAGE && sentence.tokens().is(member.from(), classes.quality);
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (praise && !phrase.isName()) {
        continue;
      }
      boolean same =
          phrase.from() <= member.from()
              && (member.to() == phrase.to()
                  || member.to() < phrase.to() && (phrase.isName() || praise));
      boolean modified =
          phrase.to() == member.to()
              && phrase.from() - member.from() == 1
              && !phrase.isName()
              && !sentence.tokens().is(member.from(), classes.benefitVerb);
      if (same || modified) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract.statement;

import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.GradeRemarks;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Drugs;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Mention;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.Strength;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * Makes the records of a match that says something of a procedure: for whom it is, for whom it is
 * not, and what is good in it. Every member is said of every procedure that the match is about,
 * unless the sentence tells which is said of which.
 */
public final class Statements {
  private final Discourse discourse;
  private final Drugs drugs;
  private final Claims claims;
  private final MatchedMembers matched;

  public Statements(Discourse discourse, Drugs drugs, Claims claims, MatchedMembers matched) {
    this.discourse = discourse;
    this.drugs = drugs;
    this.claims = claims;
    this.matched = matched;
  }

  /** Adds the records of the match. */
  void find(SentenceTokens sentence, RuleMatch said, List<Draft> found) {
    RuleMatch match = beforeName(sentence, behindFronted(sentence, said));
    if (claims.isVoid(sentence, match)) {
      return;
    }
    Tokens tokens = sentence.tokens();
    Span cue = tokens.span(match.cueFrom(), match.cueTo());
    int[] procedures = discourse.procedures(sentence, match);
    List<Coordination.Member> members = matched.of(sentence, match);
    boolean distributes = distributes(sentence, match, members.size(), procedures.length);
    for (int i = 0; i < members.size(); i++) {
      Coordination.Member member = members.get(i);
      if (claims.isDeniedFrom(tokens, match, member)) {
        break;
      }
      if (claims.isVoid(sentence, match, members, i)) {
        continue;
      }
      if (member.from() >= member.to()
          || tokens.start(member.from()) >= tokens.end(member.to() - 1)) {
        continue; // from one of two joined stretches to the other
      }
      Span span = tokens.span(member.from(), member.to());
      int[] saidOf = distributes ? new int[] {procedures[i]} : procedures;
      for (int procedure : saidOf) {
        if (drugs.isBesideTopic(procedure)) {
          continue;
        }
        Mention mention = new Mention(span, cue, sentence.index(), match.rule().id());
        Strength strength =
            GradeRemarks.behind(tokens, member.to(), sentence.to(), match.rule().strength());
        found.add(
            new Draft(match.rule().type(), mention, procedure, strength, match.rule().negated()));
      }
    }
  }

  /** "for X, A is a contraindication": the words begin behind the name, and are said of it. */
  private static RuleMatch behindFronted(SentenceTokens sentence, RuleMatch match) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; match.left() && match.procedure() < 0 && i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.from() >= match.from()
          && phrase.from() <= match.from() + 1
          && phrase.to() + 1 < match.to()
          && NameRoles.isFrontedFor(sentence, phrase)) {
        return new RuleMatch(
            match.rule(), match.cueFrom(), match.cueTo(), phrase.to() + 1, match.to(), i, true);
      }
    }
    return match;
  }

  /**
   * "For women with A version is considered": the words end before the name that is the subject.
   */
  private static RuleMatch beforeName(SentenceTokens sentence, RuleMatch match) {
    if (!match.left() || match.from() != sentence.from() + 1) {
      return match;
    }
    Tokens tokens = sentence.tokens();
    if (!tokens.spells(sentence.from(), "for") && !tokens.spells(sentence.from(), "in")) {
      return match;
    }
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.isName() && phrase.to() == match.to() && phrase.from() > match.from() + 1) {
        int end = phrase.from();
        return new RuleMatch(
            match.rule(), match.cueFrom(), match.cueTo(), match.from(), end, i, true);
      }
    }
    return match;
  }

  /** "A and B are for X and Y, respectively": each for its own. */
  private static boolean distributes(
      SentenceTokens sentence, RuleMatch match, int members, int procedures) {
    if (members != procedures || members < 2) {
      return false;
    }
    for (int at = match.from(); at < sentence.to() && at <= match.to() + 1; at++) {
      if (sentence.tokens().spells(at, "respectively")) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * A sentence that praises goes on praising: "X hurts less, the scar is small and no stitches are
 * left". What follows the last advantage that a rule found is one too, member by member, as long as
 * each praises.
 */
final class Praise {
  private final WordClasses classes;
  private final Coordination coordination;

  Praise(RuleBook rules, Coordination coordination) {
    this.classes = rules.classes();
    this.coordination = coordination;
  }

  /** Adds the members behind the last advantage. */
  void continued(SentenceTokens sentence, List<Draft> found) {
    Draft last = last(found);
    if (last == null) {
      return;
    }
    Tokens tokens = sentence.tokens();
    int at = tokens.at(last.span().end());
    int to = clauseEnd(sentence, at);
    if (at >= to || !isJoint(tokens, at)) {
      return;
    }
    for (Coordination.Member member :
        coordination.split(tokens, at, to, Coordination.Manner.QUALITIES)) {
      if (!praises(tokens, member)) {
        return;
      }
      Mention mention =
          new Mention(
              tokens.span(member.from(), withoutKind(tokens, member)),
              last.mention().cue(),
              sentence.index(),
              last.mention().rule());
      found.add(
          new Draft(
              RecordType.ADVANTAGE, mention, last.procedure(), last.strength(), last.negated()));
    }
  }

  /** "a safe and effective method": the quality without what has it. */
  private int withoutKind(Tokens tokens, Coordination.Member member) {
    int last = member.to() - 1;
    boolean kind =
        last > member.from()
            && tokens.is(last, classes.procedureGeneric)
            && tokens.is(last - 1, classes.merit);
    return kind ? last : member.to();
  }

  private static @Nullable Draft last(List<Draft> found) {
    Draft last = null;
    for (Draft draft : found) {
      if (draft.type() == RecordType.ADVANTAGE
          && (last == null || draft.span().end() > last.span().end())) {
        last = draft;
      }
    }
    return last;
  }

  private boolean isJoint(Tokens tokens, int at) {
    return tokens.symbol(at) == ',' || tokens.is(at, classes.conjunction);
  }

  private int clauseEnd(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    int at = from;
    while (at < sentence.to()
        && !PhraseEnds.endsClause(tokens.symbol(at))
        && !tokens.is(at, classes.clauseBreak)) {
      at++;
    }
    return at;
  }

  private boolean praises(Tokens tokens, Coordination.Member member) {
    boolean mark = false;
    for (int at = member.from(); at < member.to(); at++) {
      if (tokens.is(at, classes.denial) || tokens.is(at, classes.relative)) {
        return false;
      }
      mark |=
          tokens.is(at, classes.praiseMark | classes.quality | classes.merit | classes.benefitVerb);
    }
    return mark && !tokens.is(member.from(), classes.preposition);
  }
}

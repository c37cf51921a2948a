package org.procedex.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * A sentence that praises goes on praising: "X hurts less, the scar is small and no stitches are
 * left". What follows the last advantage that a rule found is one too, member by member, as long as
 * each praises.
 */
final class Praise {
  private static final WordSet KINDS =
      WordSet.of("way", "means", "option", "choice", "alternative", "solution", "test", "tool");

  private static final WordSet BETTER =
      WordSet.of("faster", "quicker", "safer", "cheaper", "simpler", "easier", "better", "shorter");

  private static final WordSet LESS = WordSet.of("less", "fewer", "lower", "smaller");

  /** What less of is good, besides conditions. */
  private static final WordSet BURDENS =
      WordSet.of(
          "complications",
          "complication",
          "effects",
          "risk",
          "risks",
          "time",
          "stay",
          "cost",
          "costs",
          "blood",
          "scars",
          "reactions",
          "mortality",
          "days");

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
    if (at + 1 < sentence.to() && tokens.spells(at, "but")) {
      contrasted(sentence, at + 1, last, found);
      return;
    }
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

  /** "as good as X but has fewer complications": the first thing behind "but", if it is better. */
  private void contrasted(SentenceTokens sentence, int from, Draft last, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    List<Coordination.Member> members =
        coordination.split(tokens, from, clauseEnd(sentence, from), Coordination.Manner.QUALITIES);
    if (members.isEmpty()) {
      return;
    }
    Coordination.Member member = members.get(0);
    boolean harm = false;
    for (int at = member.from() + 1; at < member.to(); at++) {
      harm |= tokens.is(at, classes.condition) || BURDENS.holds(tokens, at);
      if (tokens.is(at, classes.denial) && !BURDENS.holds(tokens, at)) {
        return;
      }
    }
    if (BETTER.holds(tokens, member.from()) || harm && LESS.holds(tokens, member.from())) {
      found.add(
          new Draft(
              RecordType.ADVANTAGE,
              new Mention(
                  tokens.span(member.from(), member.to()),
                  last.mention().cue(),
                  sentence.index(),
                  last.mention().rule()),
              last.procedure(),
              last.strength(),
              last.negated()));
    }
  }

  /** "a safe and effective method": the quality without what has it. */
  private int withoutKind(Tokens tokens, Coordination.Member member) {
    for (int at = member.from(); at + 2 < member.to(); at++) {
      if (tokens.is(at, classes.merit)
          && (tokens.is(at + 1, classes.procedureGeneric) || KINDS.holds(tokens, at + 1))
          && tokens.is(at + 2, classes.preposition | classes.relative)) {
        return at + 1;
      }
      if (!tokens.is(at, classes.merit | classes.adverb)) {
        break;
      }
    }
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

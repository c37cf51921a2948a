package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.Strength;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/** Records that a sentence says by its own words. */
final class SentenceRules {
  private final RuleBook rules;
  private final Discourse discourse;
  private final Coordination coordination;
  private final ProcedureNames names;
  private final Introductions introductions;

  SentenceRules(
      RuleBook rules,
      Discourse discourse,
      Introductions introductions,
      Coordination coordination,
      ProcedureNames names) {
    this.introductions = introductions;
    this.rules = rules;
    this.discourse = discourse;
    this.coordination = coordination;
    this.names = names;
  }

  /** The procedure that the sentence defines; -1 where it defines none. */
  int defined(SentenceTokens sentence) {
    int[] found = {-1};
    rules
        .naming()
        .match(
            sentence.clauses(),
            match -> {
              if (found[0] < 0 && match.rule().type() == RecordType.PROCEDURE && match.left()) {
                found[0] = define(sentence, match);
              }
            });
    return found[0];
  }

  private int define(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() >= match.from() && phrase.to() <= match.to()) {
        return discourse.number(sentence, phrase);
      }
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (match.rule().id().equals("procedure.also-called")
          && phrase.isName()
          && phrase.from() >= match.cueTo()
          && phrase.from() <= match.cueTo() + 2) {
        return discourse.number(sentence, phrase);
      }
    }
    boolean described =
        (match.rule().id().equals("procedure.is-a")
                || tokens.is(match.to() - 1, rules.classes().procedureGeneric))
            && match.to() - match.from() <= 6
            && tokens.isWord(match.from())
            && !tokens.is(
                match.from(),
                rules.classes().pronoun
                    | rules.classes().anaphor
                    | rules.classes().condition
                    | rules.classes().relative
                    | rules.classes().empty
                    | rules.classes().verb)
            && match.to() - match.from()
                >= 2 - (tokens.is(match.to() - 1, rules.classes().procedureGeneric) ? 0 : 1)
            && !tokens.is(match.to() - 1, rules.classes().person | rules.classes().relative)
            && !hasSubordinate(tokens, match.from(), match.to());
    return described ? names.number(match.from(), match.to(), sentence.index()) : -1;
  }

  private boolean hasSubordinate(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, rules.classes().subordinator | rules.classes().finite)) {
        return true;
      }
    }
    return false;
  }

  /** Takes down that the sentence gives one procedure two names. */
  void equate(SentenceTokens sentence) {
    rules
        .naming()
        .match(
            sentence.clauses(),
            match -> {
              if (match.rule().type() == RecordType.PROCEDURE
                  && match.left()
                  && match.rule().id().endsWith("also-called")) {
                equate(sentence, match);
              }
            });
  }

  private void equate(SentenceTokens sentence, RuleMatch match) {
    ProcedurePhrase first = null;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (!phrase.isName()) {
        continue;
      }
      if (first == null && phrase.from() >= match.from() && phrase.to() <= match.to()) {
        first = phrase;
      } else if (first != null
          && phrase.from() >= match.cueTo()
          && phrase.from() <= match.cueTo() + 2) {
        same(sentence, first, phrase);
        return;
      }
    }
    Tokens tokens = sentence.tokens();
    int next = match.cueTo();
    while (next < sentence.to() && tokens.is(next, rules.classes().determiner)) {
      next++;
    }
    if (first != null && next < sentence.to() && Abbreviations.isShort(tokens, next)) {
      names.abbreviate(discourse.number(sentence, first), tokens.span(next, next + 1));
    }
  }

  /** Of two names the abbreviation steps back behind the full form. */
  private void same(SentenceTokens sentence, ProcedurePhrase first, ProcedurePhrase second) {
    Tokens tokens = sentence.tokens();
    int number = discourse.number(sentence, first);
    if (isShort(tokens, first) && !isShort(tokens, second)) {
      names.spellOut(
          number,
          tokens.span(first.from(), first.from() + 1),
          tokens.span(second.from(), second.to()),
          sentence.index());
    } else if (isShort(tokens, second)) {
      names.abbreviate(number, tokens.span(second.from(), second.from() + 1));
    }
    names.alias(number, second.from(), second.to());
    int other = discourse.number(sentence, second);
    if (other != number) {
      names.unite(other, number);
    }
  }

  /** "TIPSS surgery": an abbreviation, with nothing but generic words behind it. */
  private boolean isShort(Tokens tokens, ProcedurePhrase phrase) {
    for (int at = phrase.from() + 1; at < phrase.to(); at++) {
      if (!tokens.is(at, rules.classes().procedureGeneric)) {
        return false;
      }
    }
    return Abbreviations.isShort(tokens, phrase.from());
  }

  /** All records of the sentence, in rule order. */
  void find(SentenceTokens sentence, List<Draft> found) {
    List<RuleMatch> matches = new ArrayList<>();
    rules
        .matcher()
        .match(
            sentence.clauses(),
            match -> {
              if (rules.contexts().withdrawing(sentence.clauses(), match) == null) {
                matches.add(match);
              }
            });
    for (RuleMatch match : matches) {
      if (match.rule().type() == RecordType.PROCEDURE) {
        procedure(sentence, match, found);
      } else if (sentence.block().kind() != Block.Kind.TITLE
          && sentence.tokens().symbol(sentence.to() - 1) != '?') {
        statement(sentence, match, found);
      }
    }
    if (!found.isEmpty()) {
      new Praise(rules, coordination).continued(sentence, found);
    }
  }

  private void procedure(SentenceTokens sentence, RuleMatch match, List<Draft> found) {
    if (sentence.tokens().symbol(sentence.to() - 1) == '?'
        || sentence.block().kind() == Block.Kind.TITLE) {
      return;
    }
    if (match.left()) {
      int number = define(sentence, match);
      if (number >= 0) {
        names.define(number, sentence, match);
        found.add(named(sentence, match, number));
      }
      return;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() >= match.from() && phrase.to() <= match.to()) {
        int number = discourse.number(sentence, phrase);
        if (!names.get(number).medicinal() || discourse.isTopic(number)) {
          found.add(named(sentence, match, number));
        }
      }
    }
  }

  private Draft named(SentenceTokens sentence, RuleMatch match, int number) {
    ProcedureNames.Name name = names.get(number);
    Span cue = sentence.tokens().span(match.cueFrom(), match.cueTo());
    return Draft.of(
        RecordType.PROCEDURE, name.span(), cue, name.sentence(), match.rule().id(), number);
  }

  /** A procedure is not what a procedure is for, nor its merit; "simple operation" may be one. */
  private boolean isProcedure(
      SentenceTokens sentence, Coordination.Member member, Coordination.Manner manner) {
    boolean praise =
        manner == Coordination.Manner.QUALITIES
            && sentence.tokens().is(member.from(), rules.classes().quality);
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (praise && !phrase.isName()) {
        continue;
      }
      boolean same = phrase.from() <= member.from() && member.to() <= phrase.to();
      boolean modified =
          phrase.to() == member.to() && phrase.from() - member.from() == 1 && !phrase.isName();
      if (same || modified) {
        return true;
      }
    }
    return false;
  }

  private void statement(SentenceTokens sentence, RuleMatch match, List<Draft> found) {
    if (match.rule().type() == RecordType.ADVANTAGE
        && sentence.procedures().isEmpty()
        && !discourse.isMainTold()) {
      return;
    }
    Tokens tokens = sentence.tokens();
    Span cue = tokens.span(match.cueFrom(), match.cueTo());
    int[] procedures = discourse.procedures(sentence, match);
    Coordination.Manner manner =
        match.rule().type() == RecordType.ADVANTAGE
            ? Coordination.Manner.QUALITIES
            : match.rule().findsClause()
                ? Coordination.Manner.CLAUSE
                : match.rule().capturesCue()
                        && !coordination.givesExamples(tokens, match.from(), match.to())
                    ? Coordination.Manner.PURPOSES
                    : Coordination.Manner.NOUNS;
    List<Coordination.Member> members =
        match.rule().negated()
            ? List.of(new Coordination.Member(match.from(), match.to()))
            : coordination.split(tokens, match.from(), match.to(), manner);
    // What was done before may speak against it: "previous irradiation and a tracheostomy".
    boolean done = match.rule().type() == RecordType.CONTRAINDICATION && members.size() > 1;
    for (Coordination.Member member : members) {
      if (manner == Coordination.Manner.QUALITIES && coordination.isDenied(tokens, member)) {
        break;
      }
      boolean praised =
          manner == Coordination.Manner.QUALITIES
              && tokens.is(member.from(), rules.classes().quality);
      if (!done && isProcedure(sentence, member, manner)
          || introductions.pointsOn(tokens, member.from(), member.to())
          || manner == Coordination.Manner.QUALITIES
              && match.rule().capturesCue()
              && member != members.get(0)
              && !coordination.isPredicate(tokens, member)) {
        continue;
      }
      Span span = tokens.span(member.from(), member.to());
      for (int procedure : procedures) {
        if (names.get(procedure).medicinal() && !discourse.isTopic(procedure)) {
          continue;
        }
        Mention mention = new Mention(span, cue, sentence.index(), match.rule().id());
        Strength strength = match.rule().strength();
        found.add(
            new Draft(match.rule().type(), mention, procedure, strength, match.rule().negated()));
      }
    }
  }
}

package org.procedex.extract.praise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Mention;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * A sentence that praises goes on praising: "X hurts less, the scar is small and no stitches are
 * left". What follows the last advantage that a rule found is one too, member by member, as long as
 * each praises.
 */
public final class Praise {
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

  /** Words of a clause that praises before another one does. */
  private static final WordSet PRAISING =
      WordSet.of(
          "no",
          "without",
          "intact",
          "alive",
          "natural",
          "clear",
          "steady",
          "stable",
          "well",
          "easily",
          "once",
          "low",
          "light",
          "free",
          "kept",
          "preserved");

  /** Of these the quality is said, not the clause. */
  private static final WordSet MERITS =
      WordSet.of("advantages", "merits", "benefits", "strengths", "characteristics", "features");

  /** Words of what goes on, or went wrong. */
  private static final WordSet WAITING =
      WordSet.in(
          "what needed required necessary removed loved liked still failed become had he she they you we day");

  private static final WordSet STAYING =
      WordSet.of("stays", "stay", "remain", "looks", "look", "feels", "feel", "lasts", "heals");

  /** How what is no merit comes at the end of a clause. */
  private static final WordSet SLOW = WordSet.in("slowly slow late");

  private static final WordSet RAISING =
      WordSet.of("raises", "increases", "slows", "doubles", "supports", "resists", "withstands");

  private static final int MOST_BEFORE = 8;
  private static final int LONGEST_SUBJECT = 7;
  private static final int LONGEST_CLAUSE = 20;
  private static final int LONGEST_BETWEEN = 16;

  private final WordClasses classes;
  private final Coordination coordination;
  private final TopicWords topics;
  private final ClauseWorth worth;
  private final Attributes attributes;

  public Praise(RuleBook rules, Coordination coordination) {
    this.classes = rules.classes();
    this.coordination = coordination;
    this.topics = rules.topics();
    this.worth = new ClauseWorth(classes);
    this.attributes = new Attributes(classes);
  }

  /** Adds the clauses before and between advantages and the members behind the last one. */
  public void continued(SentenceTokens sentence, List<Draft> found) {
    Draft last = last(found);
    if (last == null) {
      return;
    }
    before(sentence, found);
    between(sentence, found);
    attributes.find(sentence, found);
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
      if (!praises(tokens, member) || coordination.isDenied(tokens, member)) {
        return;
      }
      Mention mention =
          new Mention(
              tokens.span(member.from(), attributes.withoutKind(tokens, member)),
              last.mention().cue(),
              sentence.index(),
              last.mention().rule());
      found.add(
          new Draft(
              RecordType.ADVANTAGE, mention, last.procedure(), last.strength(), last.negated()));
    }
  }

  /**
   * "It makes no flap, the eye stays moist, and it is safe": clauses before an advantage, as long
   * as each praises.
   */
  private void before(SentenceTokens sentence, List<Draft> found) {
    List<Draft> praised = praised(found);
    Tokens tokens = sentence.tokens();
    for (Draft draft : praised.subList(0, Math.min(praised.size(), MOST_BEFORE))) {
      int at = tokens.at(draft.span().start());
      int end = joint(sentence, at);
      for (int times = 0; end > sentence.from() && times < MOST_BEFORE; times++) {
        int start = clauseStart(sentence, end);
        Coordination.Member member = clause(sentence, start, end);
        if (member == null || isTold(tokens, member, found)) {
          break;
        }
        found.add(like(draft, sentence, member));
        end = start - 1;
      }
    }
  }

  /** The advantages among the records, in text order. */
  private static List<Draft> praised(List<Draft> found) {
    List<Draft> praised = new ArrayList<>();
    for (Draft draft : found) {
      if (draft.type() == RecordType.ADVANTAGE) {
        praised.add(draft);
      }
    }
    praised.sort(Comparator.comparingInt(draft -> draft.span().start()));
    return praised;
  }

  /** The words of a member, said as another advantage is. */
  static Draft like(Draft draft, SentenceTokens sentence, Coordination.Member member) {
    Mention mention =
        new Mention(
            sentence.tokens().span(member.from(), member.to()),
            draft.mention().cue(),
            sentence.index(),
            draft.mention().rule());
    return new Draft(
        RecordType.ADVANTAGE, mention, draft.procedure(), draft.strength(), draft.negated());
  }

  /** "reduces A, lengthens B and spares C": a member between two of one series praises as well. */
  private void between(SentenceTokens sentence, List<Draft> found) {
    List<Draft> praised = praised(found);
    Tokens tokens = sentence.tokens();
    for (int i = 0; i + 1 < praised.size() && i < MOST_BEFORE; i++) {
      Draft draft = praised.get(i);
      int from = tokens.at(draft.span().end());
      int to = tokens.at(praised.get(i + 1).span().start());
      if (draft.procedure() != praised.get(i + 1).procedure()
          || to - from < 4
          || to - from > LONGEST_BETWEEN
          || tokens.symbol(from) != ','
          || !isJoint(tokens, to - 1)) {
        continue;
      }
      List<Coordination.Member> members =
          coordination.split(tokens, from, to, Coordination.Manner.QUALITIES);
      if (members.size() == 1
          && isPlain(tokens, from, to)
          && !isTold(tokens, members.get(0), found)) {
        Coordination.Member member = members.get(0);
        found.add(like(draft, sentence, member));
      }
    }
  }

  /** Whether words hold one member and nothing that turns what is told. */
  private boolean isPlain(Tokens tokens, int from, int to) {
    int joints = 0;
    for (int at = from; at < to; at++) {
      joints += tokens.symbol(at) == ',' ? 1 : 0;
      if (tokens.symbol(at) == ';'
          || tokens.symbol(at) == ':'
          || tokens.spells(at, "popular")
          || tokens.is(
              at, classes.denial | classes.relative | classes.subordinator | classes.clauseBreak)) {
        return false;
      }
    }
    return joints <= 2
        && (joints == 1 || tokens.symbol(to - 1) == ',' || tokens.symbol(to - 2) == ',');
  }

  /** The comma before the clause that an advantage stands in; -1 where none is near. */
  private int joint(SentenceTokens sentence, int at) {
    Tokens tokens = sentence.tokens();
    boolean joined = false;
    for (int i = at - 1; i > sentence.from() && i >= at - LONGEST_SUBJECT; i--) {
      if (tokens.symbol(i) == ',' || !joined && at - i > 1 && isBetweenClauses(sentence, i)) {
        return i;
      }
      joined |= tokens.spells(i, "and");
      if (!tokens.isWord(i)
          || tokens.is(i, classes.relative | classes.subordinator | classes.denial)) {
        return -1;
      }
    }
    return -1;
  }

  /** "the rate is high and the cut is small": each of the two has a subject of its own. */
  private boolean isBetweenClauses(SentenceTokens sentence, int and) {
    Tokens tokens = sentence.tokens();
    int start = clauseStart(sentence, and);
    int first = start + (tokens.is(start, classes.determiner) ? 1 : 0);
    return tokens.spells(and, "and")
        && start < and
        && !tokens.is(first, classes.preposition | classes.clauseBreak | classes.pronoun)
        && !tokens.is(and + 1, classes.pronoun | classes.preposition);
  }

  private int clauseStart(SentenceTokens sentence, int end) {
    Tokens tokens = sentence.tokens();
    int at = end;
    while (at > sentence.from() && end - at < LONGEST_CLAUSE) {
      char c = tokens.symbol(at - 1);
      if (c == ',' || c == ';' || c == ':' || PhraseEnds.endsClause(c)) {
        break;
      }
      at--;
    }
    return at;
  }

  /** A whole clause that praises by its own words: "the pain is light", "it makes no flap". */
  private Coordination.@Nullable Member clause(SentenceTokens sentence, int start, int end) {
    Tokens tokens = sentence.tokens();
    int from = start;
    while (from < end && tokens.is(from, classes.conjunction | classes.determiner)) {
      from++;
    }
    if (end - from < 2 || !isOpen(sentence, start)) {
      return null;
    }
    int verb = verb(tokens, from, end);
    boolean named =
        verb > from && isNamed(sentence, from, verb) && !ClauseNeeds.NEEDED.holds(tokens, end - 1);
    if (named && tokens.is(verb, classes.be) && tokens.is(verb + 1, classes.determiner)) {
      return null; // "X is a mild remedy": of its adjectives each is one
    }
    from = named ? verb : from;
    boolean own = named || tokens.is(from, classes.pronoun | classes.anaphor);
    if (verb < 0
        || tokens.is(from, classes.quality)
        || verb > from && MERITS.holds(tokens, verb - 1)) {
      return null;
    }
    if (verb >= end - 1 || verb - from > LONGEST_SUBJECT || verb == from && !own) {
      return null;
    }
    boolean mark = false;
    for (int at = verb; at < end; at++) {
      if (tokens.is(
          at, classes.denial | classes.relative | classes.subordinator | classes.clauseBreak)) {
        return null;
      }
      mark |= at > verb && tokens.is(at, classes.merit) || PRAISING.holds(tokens, at);
    }
    mark |= worth.of(tokens, own ? verb : from, end, own).compareTo(Worth.WEAK) >= 0;
    List<Coordination.Member> members =
        coordination.split(tokens, from, end, Coordination.Manner.QUALITIES);
    return members.size() == 1
            && (mark || !own && isState(sentence, verb, end) && turnsOut(tokens, members.get(0)))
        ? members.get(0)
        : null;
  }

  /** The verb of a clause, its end where there is none; -1 where it is no plain clause. */
  private int verb(Tokens tokens, int from, int end) {
    int verb = from;
    while (verb < end
        && !tokens.is(verb, classes.finite | classes.modal | classes.benefitVerb)
        && !STAYING.holds(tokens, verb)) {
      if (!tokens.isWord(verb) || tokens.is(verb, classes.relative | classes.subordinator)) {
        return -1;
      }
      verb++;
    }
    return verb;
  }

  /** Whether a name is all that stands before the verb. */
  private static boolean isNamed(SentenceTokens sentence, int from, int verb) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() == from && phrase.to() == verb) {
        return true;
      }
    }
    return false;
  }

  /** "bathing is not affected", "the nurse can do it": how things are then. */
  private boolean isState(SentenceTokens sentence, int verb, int end) {
    Tokens tokens = sentence.tokens();
    if (!tokens.is(verb, classes.be | classes.modal) || tokens.is(verb + 1, classes.determiner)) {
      return false;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() < end && phrase.to() > verb - LONGEST_SUBJECT) {
        return false;
      }
    }
    return true;
  }

  /** Nothing before it that it might depend on: "if", "in patients who". */
  private boolean isOpen(SentenceTokens sentence, int start) {
    Tokens tokens = sentence.tokens();
    return start == sentence.from()
        || tokens.symbol(start - 1) == ','
        || tokens.symbol(start - 1) == ';'
        || tokens.symbol(start - 1) == ':';
  }

  static boolean isTold(Tokens tokens, Coordination.Member member, List<Draft> found) {
    Span span = tokens.span(member.from(), member.to());
    for (Draft draft : found) {
      if (draft.type() != RecordType.PROCEDURE && draft.span().overlaps(span)) {
        return true;
      }
    }
    return false;
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

  /** "the patient can talk with the doctor", "the child sees clearly": what people can do. */
  private boolean isAble(Tokens tokens, Coordination.Member member) {
    int at = member.from();
    while (at < member.to() && at < member.from() + 3 && tokens.is(at, classes.determiner)) {
      at++;
    }
    return at + 2 < member.to()
        && tokens.is(at, classes.person)
        && (tokens.spells(at + 1, "can") || tokens.spells(at + 1, "feels"))
        && !tokens.is(at + 2, classes.negation);
  }

  /**
   * "the pressure is steady", "the rods can be used again": how it turns out, told right behind
   * praise, is praise, whatever its words, unless it is about a disease or refuses.
   */
  private boolean turnsOut(Tokens tokens, Coordination.Member member) {
    boolean verb = member.from() > 0 && tokens.is(member.from() - 1, classes.be | classes.modal);
    for (int at = member.from(); at < member.to(); at++) {
      verb |= at > member.from() && tokens.is(at, classes.be | classes.modal | classes.finite);
      if (tokens.is(at, classes.condition | classes.otherTopic | classes.approval)
          || WAITING.holds(tokens, at)
          || tokens.spells(at, "by") && tokens.is(at + 1, classes.determiner)) {
        return false;
      }
    }
    return verb
        && !tokens.is(member.from(), classes.pronoun)
        && !topics.refuses(tokens, member.from(), member.to());
  }

  private boolean praises(Tokens tokens, Coordination.Member member) {
    boolean mark = isAble(tokens, member) || turnsOut(tokens, member);
    for (int at = member.from(); at < member.to(); at++) {
      if (tokens.is(at, classes.denial) || tokens.is(at, classes.relative)) {
        return false;
      }
      mark |=
          at == member.from() && RAISING.holds(tokens, at)
              || tokens.is(
                  at, classes.praiseMark | classes.quality | classes.merit | classes.benefitVerb);
    }
    return mark
        && !tokens.is(member.from(), classes.preposition)
        && !SLOW.holds(tokens, member.to() - 1);
  }
}

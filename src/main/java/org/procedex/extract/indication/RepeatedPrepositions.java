package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.sentence.CaseWords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Members that open with the preposition of the first one once more: "for A, which hurts, and for
 * B", "by runners with A, by cooks and by old men". A rule stops at the first of them.
 */
public final class RepeatedPrepositions {
  private static final WordSet AIMING = WordSet.in("for in with by to on after during against");

  /** "less often", "more rarely". */
  private static final WordSet DEGREES = WordSet.in("less more rarely seldom");

  /** Prepositions of when something is refused, one like another. */
  private static final WordSet CIRCUMSTANCES = WordSet.in("in during after within under at before");

  private static final WordSet CLAUSES = WordSet.in("when if where once after");

  private static final WordSet BREAKING =
      WordSet.in("but although though because since while whereas unless so");

  private final WordClasses classes;
  private final Coordination coordination;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseWords cases;

  public RepeatedPrepositions(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.coordination = coordination;
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cases = new CaseWords(tokens, classes, classes.earlier, WordSet.of("before"));
  }

  /** Adds what goes on with the last indication and the last contraindication of a sentence. */
  public void find(SentenceTokens sentence, List<Draft> found) {
    if (!found.isEmpty()) {
      further(sentence, last(RecordType.INDICATION, found), found);
      further(sentence, last(RecordType.CONTRAINDICATION, found), found);
      between(sentence, first(found), found);
    }
  }

  private static @Nullable Draft first(List<Draft> found) {
    Draft first = null;
    for (Draft draft : found) {
      boolean told = draft.type() == RecordType.CONTRAINDICATION && !draft.negated();
      if (told && (first == null || draft.span().start() < first.span().start())) {
        first = draft;
      }
    }
    return first;
  }

  /**
   * "In acute gout, during a flare, after a stroke it waits": those behind the first that is found.
   */
  private void between(SentenceTokens sentence, @Nullable Draft first, List<Draft> found) {
    if (first == null || first.procedure() < 0) {
      return;
    }
    int at = tokens.at(first.span().end());
    while (at + 2 < sentence.to() && !isEnd(at) && !tokens.is(at, classes.finite)) {
      int next = tokens.symbol(at) == ',' ? at + 1 : at;
      next += tokens.is(next, classes.conjunction) ? 1 : 0;
      if (next > at && CLAUSES.holds(tokens, next) && clause(sentence, first, next + 1, found)) {
        return;
      }
      if (next > at && CIRCUMSTANCES.holds(tokens, next)) {
        at = circumstance(sentence, first, next + 1, found);
      } else {
        at++;
      }
    }
  }

  /**
   * "…, or when the lid is swollen", "when the lid is swollen it must wait": a clause up to the
   * end, to the next one or to what is said of it.
   */
  private boolean clause(SentenceTokens sentence, Draft first, int from, List<Draft> found) {
    int end = from;
    while (end < sentence.to()
        && !isEnd(end)
        && tokens.symbol(end) != ','
        && !tokens.is(end, classes.conjunction)
        && (end == from || !tokens.is(end, classes.pronoun | classes.anaphor))) {
      end++;
    }
    int mark = tokens.symbol(end) == ',' ? end + 1 : end;
    int next = tokens.is(mark, classes.conjunction) ? mark + 1 : mark;
    boolean goesOn = next > end && opens(next);
    int subject = tokens.is(from, classes.determiner) ? from + 1 : from;
    boolean turns = end > from && tokens.is(end, classes.pronoun | classes.anaphor);
    if (!goesOn && !isEnd(end) && !turns
        || tokens.is(from, classes.pronoun | classes.anaphor)
        || clauses.verb(tokens, subject, end) <= subject) {
      return false;
    }
    Span span = tokens.span(subject, end);
    if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
      found.add(more(sentence, first, span));
    }
    if (goesOn) {
      clause(sentence, first, next + 1, found);
    }
    return true;
  }

  private boolean opens(int at) {
    return CLAUSES.holds(tokens, at) || CIRCUMSTANCES.holds(tokens, at);
  }

  /** Adds the case up to the next comma or conjunction, and gives that token. */
  private int circumstance(SentenceTokens sentence, Draft first, int from, List<Draft> found) {
    int end = from;
    while (end < sentence.to()
        && !isEnd(end)
        && tokens.symbol(end) != ','
        && !tokens.is(
            end,
            classes.conjunction
                | classes.finite
                | classes.relative
                | classes.pronoun
                | classes.anaphor)) {
      end++;
    }
    boolean refused = // "…, after a stroke it waits"
        tokens.is(end, classes.pronoun | classes.anaphor)
            && first.mention().cue().end() > tokens.start(end);
    boolean whole =
        refused || tokens.symbol(end) == ',' || tokens.is(end, classes.conjunction) || isEnd(end);
    List<Coordination.Member> members = coordination.split(tokens, from, end, Manner.NOUNS);
    if (whole && members.size() == 1 && cases.open(from, end)) {
      Span span = tokens.span(members.get(0).from(), members.get(0).to());
      if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
        found.add(more(sentence, first, span));
      }
    }
    return end;
  }

  private static @Nullable Draft last(RecordType type, List<Draft> found) {
    Draft last = null;
    for (Draft draft : found) {
      boolean told = draft.type() == type && !draft.negated();
      if (told && (last == null || draft.span().end() > last.span().end())) {
        last = draft;
      }
    }
    return last;
  }

  private void further(SentenceTokens sentence, @Nullable Draft last, List<Draft> found) {
    if (last == null || last.procedure() < 0) {
      return;
    }
    int before = tokens.at(last.span().start()) - 1;
    if (before > sentence.from() && tokens.is(before, classes.determiner)) {
      before--;
    }
    if (before - 2 > sentence.from()
        && tokens.is(before - 1, classes.person)
        && AIMING.holds(tokens, before - 2)) {
      before -= 2; // "by men with gout, by women"
    }
    if (before <= sentence.from() || !AIMING.holds(tokens, before)) {
      return;
    }
    int done = tokens.at(last.span().end());
    for (int at = done; at + 1 < sentence.to() && !isEnd(at); at++) {
      int opening = opening(at, before, sentence.to());
      if (opening > 0) {
        if (clauses.verb(tokens, done, at) >= 0) {
          return;
        }
        done = add(sentence, last, opening, found);
        if (done < 0) {
          return;
        }
        at = done - 1;
      }
    }
  }

  private boolean isEnd(int at) {
    char c = tokens.symbol(at);
    return c == ';' || c == ':' || c == '.' || c == '(' || BREAKING.holds(tokens, at);
  }

  /** Behind ", and also for": the token that follows the preposition; -1 for other words. */
  private int opening(int at, int preposition, int to) {
    int next = at;
    while (next < to
        && (tokens.symbol(next) == ','
            || tokens.is(next, classes.conjunction)
            || next > at
                && (tokens.is(next, classes.adverb | classes.frequency)
                    || DEGREES.holdsSmall(tokens, next)))) {
      next++;
    }
    boolean parted = next > at;
    boolean same = next + 1 < to && tokens.word(next) == tokens.word(preposition);
    return parted && same ? next + 1 : -1;
  }

  /** Adds the members behind the preposition; where they end, or -1 where they are none. */
  private int add(SentenceTokens sentence, Draft last, int from, List<Draft> found) {
    int end = from;
    while (end < sentence.to() && !isEnd(end) && opening(end, from - 1, sentence.to()) < 0) {
      end++;
    }
    boolean verb = tokens.spells(from - 1, "to") && tokens.is(from, classes.verb);
    if (verb || !cases.open(from, end)) {
      return -1;
    }
    for (Coordination.Member member : coordination.split(tokens, from, end, Manner.NOUNS)) {
      if (clauses.isSentence(tokens, member.from(), member.to())
          || !cases.hold(member.from(), member.to())) {
        return -1;
      }
      Span span = tokens.span(member.from(), member.to());
      if (PlacedRecords.has(found, last.type(), span)) {
        return -1;
      }
      found.add(more(sentence, last, span));
    }
    return end;
  }

  private static Draft more(SentenceTokens sentence, Draft before, Span span) {
    String rule =
        before.type() == RecordType.INDICATION
            ? "indication.once-more"
            : "contraindication.once-more";
    return Draft.of(
            before.type(), span, before.mention().cue(), sentence.index(), rule, before.procedure())
        .with(before.strength());
  }
}

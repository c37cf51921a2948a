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
    }
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
      found.add(
          Draft.of(
                  last.type(),
                  span,
                  last.mention().cue(),
                  sentence.index(),
                  last.type() == RecordType.INDICATION
                      ? "indication.once-more"
                      : "contraindication.once-more",
                  last.procedure())
              .with(last.strength()));
    }
    return end;
  }
}

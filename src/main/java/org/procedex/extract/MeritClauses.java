package org.procedex.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Clauses that say what the merits are that the words before them name or like: "has the advantage
 * that no bone is cut, that the leg keeps its length, and that …", "parents value that …". Each is
 * one, whatever its own words.
 */
final class MeritClauses {
  private static final WordSet TURNING = WordSet.of("but", "although", "though", "however");

  /** Words between what names merits and the first clause. */
  private static final int NEAR = 4;

  private static final int MOST = 8;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final SectionRules sections;

  MeritClauses(Reading reading, SectionRules sections) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.sections = sections;
  }

  /** Adds what such clauses tell. */
  void find(SentenceTokens sentence, List<Draft> found) {
    int first = first(sentence);
    if (first < 0 || !discourse.isMainTold()) {
      return;
    }
    Tokens tokens = sentence.tokens();
    Draft told = told(found, tokens.span(first, sentence.to()));
    if (told != null && next(tokens, first + 1, sentence.to()) < 0) {
      return;
    }
    int named =
        told != null ? told.procedure() : discourse.namedIn(sentence.part(sentence.from(), first));
    Place place =
        new Place(
            RecordType.ADVANTAGE,
            Strength.UNSTATED,
            tokens.span(sentence.from(), first + 1),
            named < 0 ? discourse.allHere() : new int[] {named});
    int start = first + 1;
    for (int clauses = 0; start < sentence.to() && clauses < MOST; clauses++) {
      int next = next(tokens, start, sentence.to());
      int end = next < 0 ? sentence.to() : beforeJoint(tokens, start, next);
      int turn = turning(tokens, start, end);
      if (turn - start > 1) {
        within(found, tokens, start, turn);
        sections.counted(sentence, place, start, turn, found);
      }
      if (next < 0 || turn < end) {
        return;
      }
      start = next + 1;
    }
  }

  /** What a rule found in the clauses; null for nothing. */
  private static @Nullable Draft told(List<Draft> found, Span clauses) {
    for (Draft draft : found) {
      if (draft.type() == RecordType.ADVANTAGE && draft.span().overlaps(clauses)) {
        return draft;
      }
    }
    return null;
  }

  /** What a rule found in a part of a clause only. */
  private static void within(List<Draft> found, Tokens tokens, int from, int to) {
    found.removeIf(
        draft ->
            draft.type() == RecordType.ADVANTAGE && draft.span().overlaps(tokens.span(from, to)));
  }

  /** The first "that" behind what names or likes merits; -1 for none. */
  private int first(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from() + 2; at + 2 < sentence.to(); at++) {
      if (tokens.spells(at, "that") && !tokens.is(at + 1, classes.finite | classes.modal)) {
        int from = Math.max(sentence.from(), at - NEAR);
        return isPraised(tokens, from, at)
                && !isDenied(tokens, sentence.from(), at)
                && !topics.isOfOthers(tokens, sentence.from(), at)
            ? at
            : -1;
      }
    }
    return -1;
  }

  private boolean isPraised(Tokens tokens, int from, int that) {
    return topics.namesMerit(tokens, from, that)
        || topics.likes(tokens, that - 1, that) && !tokens.is(that - 1, classes.be);
  }

  private boolean isDenied(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.negation) || tokens.spells(at, "if")) {
        return true;
      }
    }
    return false;
  }

  /** The "that" of the next clause; -1 for none. */
  private int next(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.spells(at, "that")
          && (tokens.symbol(at - 1) == ',' || tokens.is(at - 1, classes.conjunction))) {
        return at;
      }
    }
    return -1;
  }

  private int beforeJoint(Tokens tokens, int from, int that) {
    int end = that;
    while (end > from
        && (tokens.symbol(end - 1) == ',' || tokens.is(end - 1, classes.conjunction))) {
      end--;
    }
    return end;
  }

  private static int turning(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (TURNING.holds(tokens, at) || tokens.symbol(at) == ';') {
        return at;
      }
    }
    return to;
  }
}

package org.procedex.extract.refusal;

import java.util.List;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.refusal.ClauseOpenings.Case;
import org.procedex.extract.refusal.RefusalCues.Cue;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Runs of cases that a clause, an order or a bare word behind them refuses, with a colon, a dash or
 * a comma between: "A, B, C: for all of these it is closed", "D — never", "E, wait until it heals".
 */
final class RefusedRuns {
  private static final WordSet FRONTING = WordSet.in("in with at for during on after within by");

  private static final WordSet DEFINITE =
      WordSet.in("the this that these its our his their her your my it they we you there all");

  private static final WordSet BODY =
      WordSet.in(
          "skin gum gums nerve nerves bone bones wound mucosa tissue ureter duct ducts artery arteries"
              + " vessel vessels vein veins cornea valve joint joints lip lips eye eyes ear ears nose"
              + " throat lung lungs liver kidney kidneys bladder urethra bowel stomach heart uterus");

  private static final WordSet SO = WordSet.in("so therefore hence thus then");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final ClauseOpenings openings;
  private final RunVerdicts verdicts;
  private final RefusalRecords records;

  RefusedRuns(Reading reading, RefusalCues cues, ClauseOpenings openings, RefusalRecords records) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.openings = openings;
    this.verdicts = new RunVerdicts(tokens, classes, topics, cues);
    this.records = records;
  }

  /** Adds what such a run names between two tokens of the sentence; whether there is one. */
  boolean find(SentenceTokens sentence, int start, int end, List<Draft> found) {
    int from = openings.behindJoints(start, end);
    boolean supposing = ClauseOpenings.SUPPOSING.holds(tokens, from);
    int run = -1;
    boolean verb = false;
    for (int at = from; at < end; at++) {
      verb |=
          !supposing && tokens.is(at, classes.finite) && clauses.verb(tokens, from, at + 1) >= 0;
      char c = tokens.symbol(at);
      if (c == '(') {
        at = Math.max(at, PhraseEnds.closing(tokens, at, end));
        continue;
      }
      boolean mark = at > from && (c == ':' || c == '-' && tokens.isSpacedBefore(at));
      if (at == from || !mark && c != ',') {
        continue;
      }
      int next = at + 1;
      while (next < end && !tokens.isWord(next)) {
        next++;
      }
      run = verb || run >= 0 && c != ',' ? run : at;
      Cue cue =
          mark
              ? verdicts.behindMark(sentence, next, end)
              : verb && !SO.holds(tokens, next)
                  ? null
                  : supposing
                      ? verdicts.behindClause(next, end)
                      : verdicts.behindComma(sentence, next, end);
      if (cue != null && run > from && (!verb || FRONTING.holds(tokens, from))) {
        return head(sentence, from, verb ? run : at, cue, found);
      }
      if (c == ':') {
        return false;
      }
    }
    return false;
  }

  /** "A; B; C, these people cannot have it": adds all parts; whether the sentence ends so. */
  boolean findAll(SentenceTokens sentence, int start, int end, List<Draft> found) {
    int mark = start;
    while (start > sentence.from() && mark < end && !pointsBack(mark)) {
      mark++;
    }
    Cue cue =
        start == sentence.from() || mark >= end
            ? null
            : verdicts.behindMark(sentence, mark + 1, end);
    boolean any = false;
    int from = sentence.from();
    for (int at = from; cue != null && at <= mark; at++) {
      if (tokens.symbol(at) == ';' || at == mark) {
        any |= head(sentence, from, at, cue, found);
        from = at + 1;
      }
    }
    return any;
  }

  /** A comma or colon behind which all that stands before is pointed at. */
  private boolean pointsBack(int mark) {
    char c = tokens.symbol(mark);
    return (c == ',' || c == ':') && verdicts.isThese(mark + 1);
  }

  private boolean head(SentenceTokens sentence, int from, int to, Cue cue, List<Draft> found) {
    if (ClauseOpenings.SUPPOSING.holds(tokens, from)) {
      return supposed(sentence, from, to, cue, found);
    }
    int first = FRONTING.holds(tokens, from) ? from + 1 : from;
    if (DEFINITE.holds(tokens, first)
        || tokens.is(first, classes.pronoun | classes.negation)
        || topics.refuses(tokens, first, to)
        || clauses.verb(tokens, first, to) >= 0
        || !openings.isCase(sentence, first, to) && !isHurt(first, to)) {
      return false;
    }
    return add(sentence, cue, new Case(first, to, Manner.NOUNS), found);
  }

  /** "infected skin", "a blocked duct": part of the body, and what is wrong with it. */
  private boolean isHurt(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (BODY.holds(tokens, at) && tokens.endsWith(at - 1, "ed")) {
        return true;
      }
    }
    return false;
  }

  /** "If A has begun, if there is B or C": one by one. */
  private boolean supposed(SentenceTokens sentence, int from, int to, Cue cue, List<Draft> found) {
    boolean any = false;
    int start = from + 1;
    for (int at = start; at <= to; at++) {
      boolean again = at < to && ClauseOpenings.SUPPOSING.holds(tokens, at);
      if (at == to
          || again && (tokens.symbol(at - 1) == ',' || tokens.is(at - 1, classes.conjunction))) {
        int end = at == to ? to : at - 1;
        Case told = openings.clause(start, end);
        any |= told.from() < told.to() && add(sentence, cue, told, found);
        start = at + 1;
      }
    }
    return any;
  }

  /** Adds a case, in place of what seemed to be told there. */
  private boolean add(SentenceTokens sentence, Cue cue, Case told, List<Draft> found) {
    Span span = tokens.span(told.from(), told.to());
    found.removeIf(other -> other.type() != RecordType.PROCEDURE && other.span().overlaps(span));
    return records.add(sentence, cue, told, found);
  }
}

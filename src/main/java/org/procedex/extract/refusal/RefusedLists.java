package org.procedex.extract.refusal;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.refusal.ClauseOpenings.Case;
import org.procedex.extract.refusal.RefusalCues.Cue;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Lists within a sentence of what it refuses: clauses behind a colon ("It is not done when: the
 * root is loose, the patient cannot sit"), or parts behind semicolons that go on with the first
 * one.
 */
final class RefusedLists {
  private static final int FEWEST = 2;

  /** Tokens from what refuses to "include". */
  private static final int LONGEST = 5;

  private static final WordSet AMONG = WordSet.in("among the further other");

  private static final WordSet OPENING = WordSet.in("when to we against not");

  private static final WordSet INCLUDING = WordSet.in("include includes are comprise");

  private static final WordSet ON_ELSE = WordSet.in("it they we he she you this these i");

  private final WordClasses classes;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final RefusalCues cues;
  private final ClauseOpenings openings;
  private final RefusalRecords records;

  RefusedLists(Reading reading, RefusalCues cues, ClauseOpenings openings, RefusalRecords records) {
    this.classes = reading.classes();
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cues = cues;
    this.openings = openings;
    this.records = records;
  }

  /** Adds the clauses from a token on to the end of the sentence. */
  boolean behindColon(SentenceTokens sentence, int from, Cue cue, List<Draft> found) {
    boolean any = false;
    int start = from;
    for (int at = from; at < sentence.to(); at++) {
      boolean last = at == sentence.to() - 1;
      if (tokens.symbol(at) == ';' || last) {
        int end = last && tokens.symbol(at) != '.' ? at + 1 : at;
        any |= records.add(sentence, cue, openings.clauses(start, end), found);
        start = at + 1;
      }
    }
    return any;
  }

  /** "Conditions in which it is not done include A and B": what stands behind "include". */
  boolean included(SentenceTokens sentence, int start, Cue cue, List<Draft> found) {
    int from = openings.behindJoints(start, cue.from());
    while (from < cue.from() && AMONG.holds(tokens, from)) {
      from++;
    }
    boolean named = from < cue.from() && tokens.is(from, classes.empty | classes.person);
    boolean opens = false;
    for (int at = from + 1; at <= cue.from() && at < from + 1 + FEWEST; at++) {
      opens |= tokens.is(at, classes.relative) || OPENING.holds(tokens, at);
    }
    int end = Math.min(sentence.to(), cue.last() + 1 + LONGEST);
    for (int at = cue.last() + 1; named && opens && at < end; at++) {
      if (INCLUDING.holds(tokens, at)) {
        int to = at + 1;
        while (to < sentence.to() && tokens.symbol(to) != ';' && tokens.symbol(to) != '.') {
          to++;
        }
        return records.add(sentence, cue, new Case(at + 1, to, Manner.NOUNS), found);
      }
      if (tokens.symbol(at) != Tokens.NO_SYMBOL) {
        return false;
      }
    }
    return false;
  }

  /** Adds two parts and more behind a semicolon that only name cases. */
  boolean goesOn(SentenceTokens sentence, int semicolon, Cue cue, List<Draft> found) {
    List<Case> more = new ArrayList<>();
    int start = semicolon + 1;
    for (int at = start; tokens.symbol(semicolon) == ';' && at < sentence.to(); at++) {
      if (cues.at(start, at, sentence.to()) != null || tokens.symbol(at) == ':') {
        return false;
      }
      if (tokens.symbol(at) == ';' || at == sentence.to() - 1) {
        int from = tokens.is(start, classes.conjunction) ? start + 1 : start;
        if (!isPart(sentence, from, at)) {
          return false;
        }
        if (clauses.isSentence(tokens, from, at)) {
          more.addAll(openings.clauses(from, at));
        } else {
          more.add(new Case(from, at, Manner.NOUNS));
        }
        start = at + 1;
      }
    }
    return more.size() >= FEWEST && records.add(sentence, cue, more, found);
  }

  private boolean isPart(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() <= from + 1 && phrase.to() > from && phrase.isName()) {
        return false;
      }
    }
    return from < to
        && !ON_ELSE.holds(tokens, from)
        && !tokens.is(from, classes.adverb | classes.preposition);
  }
}

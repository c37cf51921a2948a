package org.procedex.extract.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.refusal.ClauseOpenings.Case;
import org.procedex.extract.refusal.RefusalCues.Cue;
import org.procedex.extract.sentence.CaseWords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Of whom a sentence says the same as of those whom it has just refused: "…, nor in B", "…; so is
 * B", "…, likewise B", "the same goes for B", "…, or whose C hurts".
 */
final class RefusedAlike {
  private static final int NEAR = 4;

  private static final WordSet LATER = WordSet.in("nor also neither likewise equally similarly");

  private static final WordSet SO = WordSet.in("so as nor neither");

  private static final WordSet TOO = WordSet.in("too also likewise equally");

  private static final WordSet DOING = WordSet.in("do does");

  private static final WordSet HOLDING =
      WordSet.in("goes go applies apply is holds true counts valid");

  private static final WordSet REASONS = WordSet.in("because since otherwise so but as for");

  /** Tokens of a sentence that is read. */
  private static final int LONGEST = 120;

  private final WordClasses classes;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseWords cases;
  private final ClauseOpenings openings;
  private final RefusalRecords records;

  RefusedAlike(Reading reading, ClauseOpenings openings, RefusalRecords records) {
    this.classes = reading.classes();
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cases =
        new CaseWords(tokens, classes, classes.earlier | classes.severity, ClauseOpenings.AIMING);
    this.openings = openings;
    this.records = records;
  }

  /** Adds them behind the last one that the sentence has refused. */
  void find(SentenceTokens sentence, List<Draft> found) {
    Draft last = last(found);
    if (last == null
        || sentence.to() - sentence.from() > LONGEST
        || sentence.block().kind() != Block.Kind.TEXT) {
      return;
    }
    int at = tokens.at(last.span().end());
    others(sentence, last, found);
    for (; at + 2 < sentence.to(); at++) {
      int from = behind(at, sentence.to());
      if (from > 0 && add(sentence, last, from, found)) {
        return;
      }
    }
  }

  private static @Nullable Draft last(List<Draft> found) {
    Draft last = null;
    for (Draft draft : found) {
      boolean refused = draft.type() == RecordType.CONTRAINDICATION && !draft.negated();
      if (refused && (last == null || draft.span().end() > last.span().end())) {
        last = draft;
      }
    }
    return last;
  }

  /** Where those begin of whom the words at a token say the same; -1 where they do not. */
  private int behind(int at, int end) {
    int next = at + 1;
    if (LATER.holds(tokens, at) && ClauseOpenings.AIMING.holds(tokens, next)) {
      return next + 1;
    }
    if (SO.holds(tokens, at)
        && (tokens.is(next, classes.be | classes.modal) || DOING.holds(tokens, next))
        && !tokens.is(next + 1, classes.pronoun)) {
      return next + 1;
    }
    if (tokens.spells(at, "the")
        && tokens.spells(next, "same")
        && HOLDING.holds(tokens, next + 1)) {
      int from = next + 2;
      while (from < end && from < next + NEAR && HOLDING.holds(tokens, from)) {
        from++;
      }
      boolean aimed = tokens.spells(from, "of") || ClauseOpenings.AIMING.holds(tokens, from);
      return aimed ? from + 1 : -1;
    }
    boolean parted = tokens.symbol(at) == ',' || tokens.symbol(at) == ';';
    if (parted && isToo(next, end)) {
      return next;
    }
    return parted && LATER.holds(tokens, next) && !tokens.spells(next, "nor") ? next + 1 : -1;
  }

  /** "…, pregnancy too", "…, those under six as well": up to the next mark. */
  private boolean isToo(int from, int end) {
    int mark = from;
    while (mark < end && tokens.isWord(mark)) {
      mark++;
    }
    return mark > from + 1 && tokens.symbol(mark) != ',' && behindToo(mark) < mark;
  }

  /** Where "too" or "as well" begins right before a token; the token where nothing does. */
  private int behindToo(int at) {
    boolean well = tokens.spells(at - 1, "well") && tokens.spells(at - 2, "as");
    return well ? at - 2 : TOO.holds(tokens, at - 1) ? at - 1 : at;
  }

  private boolean add(SentenceTokens sentence, Draft last, int from, List<Draft> found) {
    int end = end(sentence, from);
    boolean half = last.strength() == Strength.RELATIVE;
    Cue cue = new Cue(from - 1, from - 1, half);
    if (from >= end
        || clauses.verb(tokens, from, end) >= 0
        || !cases.hold(from, end)
        || !openings.isCase(sentence, from, end)) {
      return false;
    }
    found.removeIf(
        draft ->
            draft.type() == RecordType.INDICATION && draft.span().overlaps(tokens.span(from, end)));
    return records.add(sentence, cue, new Case(from, end, Manner.NOUNS), found);
  }

  private int end(SentenceTokens sentence, int from) {
    int end = from;
    while (end < sentence.to()
        && tokens.symbol(end) != ';'
        && tokens.symbol(end) != '.'
        && !REASONS.holds(tokens, end)) {
      end++;
    }
    return end > from && tokens.symbol(end - 1) == ',' ? end - 1 : behindToo(end);
  }

  /** "for people who have A, who are B or whose C hurts": those as well, up to the end. */
  private void others(SentenceTokens sentence, Draft last, List<Draft> found) {
    int at = tokens.at(last.span().end());
    if (!holdsWho(tokens.at(last.span().start()), at)) {
      return;
    }
    int from = whoBehind(at);
    while (from > 0 && from < sentence.to()) {
      int end = from;
      while (end < sentence.to()
          && tokens.symbol(end) != '.'
          && tokens.symbol(end) != ';'
          && !REASONS.holds(tokens, end)
          && whoBehind(end) < 0) {
        end++;
      }
      Cue cue = new Cue(at, at, last.strength() == Strength.RELATIVE);
      records.add(sentence, cue, new Case(from, end, Manner.CLAUSE), found);
      from = whoBehind(end);
    }
  }

  private boolean holdsWho(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.spells(at, "who") || tokens.spells(at, "whose")) {
        return true;
      }
    }
    return false;
  }

  /** ", who [have]", "or whose": the token behind; -1 where no such words stand. */
  private int whoBehind(int at) {
    int who = at;
    while (who < at + 3 && (tokens.symbol(who) == ',' || tokens.is(who, classes.conjunction))) {
      who++;
    }
    if (who == at || !tokens.spells(who, "who") && !tokens.spells(who, "whose")) {
      return -1;
    }
    return tokens.is(who + 1, classes.have | classes.be) ? who + 2 : who + 1;
  }
}

package org.procedex.extract.refusal;

import org.jspecify.annotations.Nullable;
import org.procedex.extract.refusal.RefusalCues.Cue;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What refuses a run of cases from behind, without a verb that joins both: a clause that points
 * back at all of them ("in none of the above"), an order ("leave it"), or a bare word ("never").
 */
final class RunVerdicts {
  private static final int SHORT = 7;
  private static final int NEAR = 6;

  /** Words of a bare verdict of which one must be there. */
  private static final WordSet REFUSING =
      WordSet.in(
          "no not never don't forbidden prohibited contraindicated banned taboo unsuitable excluded"
              + " refused impossible postponed avoid avoided wait caution careful cautious cautiously"
              + " cannot can't mustn't shouldn't isn't aren't neither inadvisable rejected off-limits"
              + " relatively relative contraindication");

  private static final WordSet HALF =
      WordSet.in(
          "wait caution careful cautious cautiously relatively relative temporarily better"
              + " recommended advised advisable being postponed care yet");

  private static final WordSet PLAIN =
      WordSet.in(
          "also then so therefore either better best rather strictly absolutely temporarily do it be"
              + " is are use used with great special to for the time being at all must should can may"
              + " of please again still as well too under any circumstances suitable recommended"
              + " allowed advised advisable done performed operated possible accepted admitted an a"
              + " extreme extra particular utmost absolute only until later permitted here had first treat yet hence");

  private static final WordSet PREPOSITIONS = WordSet.in("in under with for at on by given");

  private static final WordSet SUMMING =
      WordSet.in(
          "all any one each both every either anyone everyone whoever of the patients people those"
              + " women children cases conditions persons with having who have like and");

  private static final WordSet POINTING = WordSet.in("these this such those them here above");

  private static final WordSet LEADING =
      WordSet.in("then so therefore hence please better just also first");

  private static final WordSet WAITING =
      WordSet.in("wait waits postpone postpones postponed defer delay");

  /** Behind "wait". */
  private static final WordSet HOW_LONG =
      WordSet.in(
          "until for till a half one two three four six at some first before another the several"
              + " longer");

  private static final WordSet LEAVING =
      WordSet.in("avoid skip refuse forgo omit renounce leave exclude");

  private static final WordSet MOVING = WordSet.in("put puts keep keeps stay stays stand hands");

  private static final WordSet AWAY = WordSet.in("off away clear aside back");

  /** What somebody is told not to do who is not refused. */
  private static final WordSet EASING =
      WordSet.in("worry panic hesitate wait delay forget fear ignore be hurry touch rub press");

  /** Words of which one must stand in a verdict. */
  static final WordSet ANY = WordSet.union(REFUSING, WAITING, LEAVING, MOVING);

  private final Tokens tokens;
  private final WordClasses classes;
  private final RefusalCues cues;
  private final TopicWords topics;

  RunVerdicts(Tokens tokens, WordClasses classes, TopicWords topics, RefusalCues cues) {
    this.tokens = tokens;
    this.classes = classes;
    this.cues = cues;
    this.topics = topics;
  }

  /** What refuses behind the colon or the dash that ends a run; null where nothing does. */
  @Nullable Cue behindMark(SentenceTokens sentence, int from, int end) {
    Cue bare = bare(from, end);
    if (bare != null) {
      return bare;
    }
    Cue order = order(sentence, from, end);
    return order != null
        ? order
        : sumsUp(from, end) || isOnProcedure(sentence, from) ? clause(from, end) : null;
  }

  /** The same behind a comma, where other members may follow. */
  @Nullable Cue behindComma(SentenceTokens sentence, int from, int end) {
    Cue order = order(sentence, from, end);
    if (order != null) {
      return order;
    }
    Cue bare = behindClause(from, end);
    boolean told =
        bare == null
            && tokens.is(
                from, classes.determiner | classes.procedureGeneric | classes.procedureLetters)
            && isOnProcedure(sentence, from);
    return told || bare == null && isThese(from) ? clause(from, end) : bare;
  }

  /** "[A; B], these people cannot have it": what points back at all that stands before. */
  boolean isThese(int from) {
    return POINTING.holds(tokens, from)
        || tokens.spells(from, "all") && POINTING.holds(tokens, from + 1);
  }

  /** The same behind a clause that supposes something: what to do then refuses nobody. */
  @Nullable Cue behindClause(int from, int end) {
    boolean relative = tokens.spells(from, "relatively") || tokens.spells(from, "relative");
    return relative || tokens.spells(from, "no") && from + 1 < end && !isEnd(from + 1, end)
        ? null
        : bare(from, end);
  }

  /** "no", "also not", "then never", "better not": up to a mark. */
  private @Nullable Cue bare(int from, int end) {
    boolean refuses = false;
    boolean half = false;
    if (from >= end || tokens.is(from, classes.be | classes.have)) {
      return null;
    }
    int at = from;
    for (; at < end && tokens.isWord(at) && at - from < SHORT; at++) {
      boolean refusing = REFUSING.holds(tokens, at);
      if (!refusing && !PLAIN.holds(tokens, at)) {
        return null;
      }
      refuses |= refusing;
      half |= HALF.holds(tokens, at);
    }
    return refuses && isEnd(at, end) ? new Cue(from, at - 1, half) : null;
  }

  private boolean isEnd(int at, int end) {
    char c = at < end ? tokens.symbol(at) : '.';
    return c == '.' || c == ',' || c == ';' || c == '!' || c == '(';
  }

  /** "wait until it has healed", "put it off", "keep away", "do not bathe". */
  private @Nullable Cue order(SentenceTokens sentence, int start, int end) {
    int from = start;
    while (from < end && LEADING.holds(tokens, from)) {
      from++;
    }
    if (from >= end) {
      return null;
    }
    if (WAITING.holds(tokens, from)) {
      boolean whole = isEnd(from + 1, end) || HOW_LONG.holds(tokens, from + 1);
      return whole || isObject(sentence, from + 1) ? new Cue(from, from, true) : null;
    }
    if (LEAVING.holds(tokens, from)) {
      return isEnd(from + 1, end) || isObject(sentence, from + 1)
          ? new Cue(from, from, false)
          : null;
    }
    if (MOVING.holds(tokens, from)) {
      return moved(sentence, from, end);
    }
    if (tokens.spells(from, "take") || tokens.spells(from, "be")) {
      boolean care = tokens.spells(from + 1, "care") || tokens.spells(from + 1, "careful");
      return care && isEnd(from + 2, end) ? new Cue(from, from + 1, true) : null;
    }
    return forbidden(sentence, from, end);
  }

  private @Nullable Cue moved(SentenceTokens sentence, int from, int end) {
    boolean put = tokens.spells(from, "put") || tokens.spells(from, "puts");
    int last = Math.min(end, from + (put ? 4 : 3));
    for (int at = from + 1; at < last; at++) {
      if (AWAY.holds(tokens, at)) {
        boolean object = tokens.spells(at + 1, "from") && isObject(sentence, at + 2);
        return put || object || isEnd(at + 1, end) ? new Cue(from, at, put) : null;
      }
    }
    return null;
  }

  /** "don't", "do not cup", "do not operate on it". */
  private @Nullable Cue forbidden(SentenceTokens sentence, int from, int end) {
    int not = tokens.spells(from, "do") ? from + 1 : from;
    boolean denies =
        not > from && tokens.spells(not, "not")
            || tokens.spells(from, "don't")
            || tokens.spells(from, "never");
    if (!denies || not + 1 >= end || EASING.holds(tokens, not + 1) || !tokens.isWord(not + 1)) {
      return null;
    }
    int next = tokens.spells(not + 2, "on") ? not + 3 : not + 2;
    return isEnd(next, end) || isObject(sentence, next) ? new Cue(from, not + 1, false) : null;
  }

  private boolean isObject(SentenceTokens sentence, int at) {
    return tokens.is(at, classes.anaphor) || isOnProcedure(sentence, at);
  }

  /** "in all of these", "such people", "one of them and", "patients of these kinds", "here". */
  private boolean sumsUp(int start, int end) {
    int from = PREPOSITIONS.holds(tokens, start) ? start + 1 : start;
    for (int at = from; at < end && at < from + NEAR; at++) {
      if (POINTING.holds(tokens, at)) {
        return true;
      }
      if (!SUMMING.holds(tokens, at)) {
        return false;
      }
    }
    return false;
  }

  /** "the operation is refused", "we advise against it". */
  private boolean isOnProcedure(SentenceTokens sentence, int from) {
    if (tokens.spells(from, "we") || tokens.spells(from, "i") || tokens.spells(from, "it")) {
      return true;
    }
    int at = tokens.is(from, classes.determiner) ? from + 1 : from;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() == at || phrase.from() == from) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Cue clause(int from, int end) {
    for (int at = from; at < end && tokens.symbol(at) != ';'; at++) {
      Cue cue = cues.at(from, at, end);
      if (cue != null) {
        return cue;
      }
      if (tokens.is(at, classes.negation)) {
        return isForbidden(at, end) ? new Cue(at, at, false) : null;
      }
      if (topics.namesRefusal(tokens, at, at + 1)) {
        return new Cue(at, at, false);
      }
    }
    return null;
  }

  /** "these people must not have it", no "is not a taboo", "need not worry". */
  private boolean isForbidden(int at, int end) {
    boolean must = tokens.is(at, classes.modal) || at > 0 && tokens.is(at - 1, classes.modal);
    return must && at + 2 < end && !EASING.holds(tokens, at + 1);
  }
}

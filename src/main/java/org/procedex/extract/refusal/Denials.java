package org.procedex.extract.refusal;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a denial denies so that somebody is refused: what is done ("is not performed"), what there
 * is for it ("has no road for the scope"), or all of it ("also can not").
 */
final class Denials {
  /** Tokens from a denial to what is denied. */
  private static final int REACH = 5;

  /** Behind a denial. */
  private static final WordSet FITTING =
      WordSet.in(
          "suitable indicated recommended recommend advised advise advisable allowed permitted"
              + " appropriate accepted undergo receive accept eligible treated done performed"
              + " operated candidates candidate admitted admit enter join tolerated given put taken"
              + " placed chosen tried considered encouraged encourage compatible carried made"
              + " used use apply applied offered attempted started begun implanted inserted enrolled recruited punctured vaccinated irradiated"
              + " introduced operate possible feasible justified worth fit"
              + " proceed welcome welcomed undertaken prescribed try tested waste bother profit"
              + " benefit offer shown carry appointed practised practiced conducted scheduled adopted advocated");

  /** The same, if it is the procedure that they have behind them. */
  private static final WordSet HAVING = WordSet.in("do have use get choose");

  /** Behind a denial and an article: "not the place for it", "not a case for the knife". */
  private static final WordSet PLACES =
      WordSet.in(
          "business place job matter domain field task territory case place right suitable good"
              + " best ideal");

  /** "must not take this road". */
  private static final WordSet ROADS = WordSet.in("road path way route step course");

  /** Behind "is not for": nobody is refused. */
  private static final WordSet IDLE = WordSet.in("life ever nothing sale long now everyone all a");

  /** Behind "no" and "nothing": "has no road for the scope", "has nothing to seek". */
  private static final WordSet LACKED =
      WordSet.in(
          "road business sense point seek chance access entry gain candidate candidates borrow win"
              + " expect hope profit benefit");

  /** Participles whose denial refuses nothing: "cannot be avoided", "is not felt". */
  private static final WordSet NEUTRAL =
      WordSet.in(
          "avoided excluded ruled removed needed required controlled corrected cured"
              + " overlooked underestimated ignored expected guaranteed prevented explained reached"
              + " determined distinguished stopped changed closed damaged injured affected limited"
              + " cleared proved covered replaced reversed saved improved"
              + " relieved identified detected visualized visualised wetted washed exposed forgotten"
              + " neglected delayed postponed swallowed need");

  private static final WordSet BOUND = WordSet.in("get lie come stay sit stand swim");

  private static final WordSet BINDING = WordSet.in("must may should shall mustn't shouldn't");

  private static final WordSet PARTLY =
      WordSet.in("only always necessarily yet just merely all every everyone much many");

  private final Tokens tokens;
  private final WordClasses classes;

  Denials(Tokens tokens, WordClasses classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /**
   * The last token of what is denied; -1 where nobody is refused.
   *
   * @param at the denial
   * @param end of the clause
   */
  int last(int at, int end) {
    if (isWhole(at, end)) {
      return Math.min(end - 1, at + 1);
    }
    boolean no = tokens.spells(at, "no") || tokens.spells(at, "nothing");
    boolean lacks = no && !tokens.spells(at + 1, "longer");
    boolean must = at > 0 && BINDING.holds(tokens, at - 1) || BINDING.holds(tokens, at);
    int last = Math.min(end, at + 1 + REACH);
    for (int i = at + 1; i < last; i++) {
      boolean to = i == at + 1 && tokens.spells(i, "to");
      if (tokens.symbol(i) != Tokens.NO_SYMBOL
          || PARTLY.holds(tokens, i)
          || !to && tokens.is(i, classes.condition | classes.preposition)) {
        return -1;
      }
      must |= to || BINDING.holds(tokens, i);
      if (lacks ? LACKED.holds(tokens, i) : fits(at, i, end) || must && isBinding(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean fits(int at, int i, int end) {
    return FITTING.holds(tokens, i) && (!tokens.endsWith(i, "put") || isDone(i)) && !isProved(i)
        || isPlace(at, i)
        || HAVING.holds(tokens, i) && isProcedure(i + 1, end);
  }

  /** "must not lie", "must not be touched". */
  private boolean isBinding(int i) {
    return BOUND.holds(tokens, i) || tokens.endsWith(i, "ed") && !NEUTRAL.holds(tokens, i);
  }

  /** "is not put", no "do not put". */
  private boolean isDone(int i) {
    return tokens.is(i - 1, classes.be) || i > 1 && tokens.is(i - 2, classes.be);
  }

  /** "it", "this", "the operation", "grafting". */
  private boolean isProcedure(int at, int end) {
    if (tokens.is(at, classes.anaphor) || tokens.spells(at, "this") || at >= end) {
      return true;
    }
    long done = classes.procedureGeneric | classes.procedureHead | classes.procedureLetters;
    return tokens.is(at, done) || at + 1 < end && tokens.is(at + 1, done);
  }

  /** "has not been shown to help". */
  private boolean isProved(int at) {
    return tokens.spells(at, "shown")
        && (tokens.spells(at - 1, "been")
            || tokens.is(at + 2, classes.verb | classes.benefitVerb | classes.treatVerb));
  }

  /** "can not" before a mark, "is not for it". */
  private boolean isWhole(int at, int end) {
    boolean can = tokens.is(at, classes.modal) || at > 0 && tokens.is(at - 1, classes.modal);
    char next = at + 1 < end ? tokens.symbol(at + 1) : '.';
    boolean ends = next == '.' || next == ';' || next == ',';
    boolean is = at > 0 && tokens.is(at - 1, classes.be) && tokens.spells(at, "not");
    boolean none =
        tokens.spells(at, "no")
            && tokens.is(at + 1, classes.procedureGeneric)
            && at + 2 < end
            && (ClauseOpenings.AIMING.holds(tokens, at + 2)
                || ClauseOpenings.SUPPOSING.holds(tokens, at + 2));
    return can && ends
        || none && (at == 0 || !tokens.is(at - 1, classes.verb | classes.finite))
        || is && at + 2 < end && tokens.spells(at + 1, "for") && !IDLE.holds(tokens, at + 2);
  }

  /** "not the place", "not take this road". */
  boolean isPlace(int at, int i) {
    return i > at + 1
        && tokens.is(i - 1, classes.determiner)
        && (PLACES.holds(tokens, i)
                && at > 0
                && tokens.is(at - 1, classes.be)
                && (i == at + 2 || tokens.is(at + 1, classes.adverb))
            || ROADS.holds(tokens, i) && tokens.spells(i - 2, "take"));
  }
}

package org.procedex.extract.sentence;

import org.procedex.rules.PhraseEnds;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Where the words of an item end: before its explanation, before what its people should do, and
 * before a remark of somebody else. None of these is what the item names.
 */
public final class ItemEnds {
  /** Words with which one weighs what is done. */
  private static final WordSet JUDGING =
      WordSet.in(
          "best better worse suitable unsuitable advised recommended preferred indicated reason"
              + " reasons contraindication contraindications contraindicated controversial disputed"
              + " effect effects result results possible considered arranged advisable needs enough"
              + " sessions doses");

  private final WordClasses classes;
  private final ItemClauses clauses;

  public ItemEnds(WordClasses classes) {
    this.classes = classes;
    this.clauses = new ItemClauses(classes);
  }

  /** An item ends before its explanation and before what its people should do. */
  public int find(Tokens tokens, int from, int to, RecordType type) {
    boolean relative = false;
    boolean person = false;
    for (int at = from + 1; at < to; at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
        continue;
      }
      if (beginsExplanation(tokens, at, to)) {
        return at;
      }
      relative |= tokens.is(at, classes.relative);
      person |= tokens.is(at - 1, classes.person);
      if (type != RecordType.ADVANTAGE
          && person
          && !relative
          && (tokens.is(at, classes.modal) && !tokens.is(at, classes.negation)
              || tokens.is(at, classes.be) && at + 1 < to && tokens.is(at + 1, classes.negation))) {
        return at;
      }
    }
    return to;
  }

  /** A colon, a dash between spaces, a number of a source, "…, because". */
  private boolean beginsExplanation(Tokens tokens, int at, int to) {
    char c = tokens.symbol(at);
    return c == '\\'
        || c == ':'
        || c == '-' && (tokens.isSpacedBefore(at) || isLooseDash(tokens, at, to))
        || c == '=' && isEqual(tokens, at, to)
        || c == '[' && at + 1 < to && tokens.isNumber(at + 1)
        || tokens.spells(at, "because") && at + 1 < to && !tokens.spells(at + 1, "of")
        || tokens.spells(at, "since") && clauses.isSentence(tokens, at + 1, to)
        || c == ','
            && at + 2 < to
            && (tokens.is(at + 1, classes.subordinator)
                || tokens.spells(at + 1, "in") && tokens.is(at + 2, classes.relative));
  }

  /** "High head = risk of prolapse": what it comes to; "BMI = 40" is a measure. */
  private static boolean isEqual(Tokens tokens, int at, int to) {
    return at + 1 < to
        && tokens.isSpacedBefore(at)
        && tokens.isWord(at + 1)
        && tokens.isWord(at - 1)
        && !tokens.isAcronym(at - 1);
  }

  /** "Gout- the joint is stiff": the space before the dash got lost. */
  private boolean isLooseDash(Tokens tokens, int at, int to) {
    return at + 1 < to
        && tokens.isSpacedBefore(at + 1)
        && tokens.is(
            at + 1, classes.determiner | classes.pronoun | classes.modal | classes.relative);
  }

  /**
   * "Varices (most surgeons say they are no reason)": without the remark on what is done for them.
   * "(the wall may tear)", "(unless …)" tell of the item itself.
   */
  public int withoutRemark(Tokens tokens, int from, int to) {
    int last = to - 1;
    while (last > from && !tokens.isWord(last) && tokens.symbol(last) != ')') {
      last--;
    }
    int open = last;
    while (open > from && tokens.symbol(last) == ')' && tokens.symbol(open) != '(') {
      open--;
    }
    return open > from
            && tokens.symbol(open) == '('
            && !tokens.is(open + 1, classes.subordinator)
            && isJudged(tokens, open + 1, last)
            && clauses.isSentence(tokens, open + 1, last)
        ? open
        : to;
  }

  /** Whether the words say how good or fitting something is. */
  private boolean isJudged(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.quality | classes.merit | classes.outcome | classes.approval)
          || JUDGING.holdsSmall(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Heavy drinkers need to be careful": the token behind the people. */
  public int beforeNeed(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 1 < to; at++) {
      boolean need =
          tokens.spells(at, "need") || tokens.spells(at, "needs") || tokens.spells(at, "have");
      if (need && tokens.spells(at + 1, "to")) {
        boolean people = false;
        for (int i = from; i < at; i++) {
          people |= tokens.is(i, classes.person);
        }
        return people && !clauses.isSentence(tokens, from, at) ? at : to;
      }
    }
    return to;
  }

  /** Whether the mark parts the words, rather than what stands in a bracket. */
  public static boolean isParted(Tokens tokens, char mark, int from, int to) {
    return parting(tokens, mark, from, to) < to;
  }

  /** The first such mark outside of brackets; {@code to} where there is none. */
  public static int parting(Tokens tokens, char mark, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
      }
      if (tokens.symbol(at) == mark) {
        return at;
      }
    }
    return to;
  }
}

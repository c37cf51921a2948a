package org.procedex.extract.coordination;

import org.procedex.rules.Strength;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Remarks on how strongly a thing speaks against what is done, behind the thing and no part of it:
 * "local infection (relative)", "asthma (use with caution)", "cement allergy: absolutely
 * forbidden".
 */
public final class GradeRemarks {
  private static final int LONGEST = 5;

  private static final WordSet RELATIVE =
      WordSet.of(
          "relative",
          "relatively",
          "temporarily",
          "caution",
          "cautious",
          "cautiously",
          "careful",
          "carefully",
          "care");

  /** What is denied of something that is done: "not recommended". */
  private static final WordSet ADVISED = WordSet.of("recommended", "advised", "advisable");

  private static final WordSet ABSOLUTE = WordSet.of("absolute", "absolutely", "strictly");

  private static final WordSet REFUSING =
      WordSet.of(
          "contraindication",
          "contraindicated",
          "forbidden",
          "prohibited",
          "unsuitable",
          "inadvisable",
          "taboo");

  private static final WordSet CARRYING =
      WordSet.of(
          "a", "an", "is", "are", "to", "be", "must", "should", "use", "used", "with", "not", "no",
          "longer", "any", "more", "only", "great");

  private GradeRemarks() {}

  /** The opening bracket of a remark that the words end with; their end where they have none. */
  static int start(Tokens tokens, int from, int to) {
    int last = to;
    while (last > from && tokens.symbol(last - 1) == '.') {
      last--;
    }
    if (last - from < 2 || tokens.symbol(last - 1) != ')') {
      return to;
    }
    int open = last - 2;
    while (open > from && last - open <= LONGEST + 1 && tokens.symbol(open) != '(') {
      open--;
    }
    return open > from && tokens.symbol(open) == '(' && isRemark(tokens, open + 1, last - 1)
        ? open
        : to;
  }

  /** How strong the remark right behind a thing says that it is; else what is said of all. */
  public static Strength behind(Tokens tokens, int at, int limit, Strength said) {
    char mark = at < limit ? tokens.symbol(at) : Tokens.NO_SYMBOL;
    if (mark != '(' && mark != ':' && mark != '-') {
      return said;
    }
    int end = at + 1;
    while (end < limit && end - at <= LONGEST + 1 && tokens.isWord(end)) {
      end++;
    }
    boolean whole =
        mark == '('
            ? end < limit && tokens.symbol(end) == ')'
            : end == limit || tokens.symbol(end) == '.' || tokens.symbol(end) == ';';
    return whole && isRemark(tokens, at + 1, end) ? grade(tokens, at + 1, end, said) : said;
  }

  private static boolean isRemark(Tokens tokens, int from, int to) {
    boolean tells = false;
    for (int at = from; at < to; at++) {
      if (RELATIVE.holds(tokens, at)
          || ABSOLUTE.holds(tokens, at)
          || REFUSING.holds(tokens, at)
          || isAdvisedAgainst(tokens, from, at)) {
        tells = true;
      } else if (!CARRYING.holds(tokens, at)) {
        return false;
      }
    }
    return tells;
  }

  private static boolean isAdvisedAgainst(Tokens tokens, int from, int at) {
    return at > from && ADVISED.holds(tokens, at) && tokens.spells(at - 1, "not");
  }

  private static Strength grade(Tokens tokens, int from, int to, Strength said) {
    for (int at = from; at < to; at++) {
      if (RELATIVE.holds(tokens, at) || isAdvisedAgainst(tokens, from, at)) {
        return Strength.RELATIVE;
      }
      if (ABSOLUTE.holds(tokens, at)) {
        return Strength.ABSOLUTE;
      }
    }
    return said;
  }
}

package org.procedex.extract.coordination;

import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Which tokens separate members: commas, semicolons, slashes, conjunctions, "as well as", "but
 * also"; a slash in a unit does not, and "or more" goes on with a measure.
 */
public final class Separators {
  private final WordClasses classes;
  private final PhraseEnds ends;

  Separators(WordClasses classes, PhraseEnds ends) {
    this.classes = classes;
    this.ends = ends;
  }

  /** How many tokens separate members here; 0 where none do. */
  int width(Tokens tokens, int at, int to) {
    int end = at;
    char c = tokens.symbol(at);
    if (c == ',' || c == ';' || c == '、') {
      end++;
      while (end < to && tokens.is(end, classes.conjunction)) {
        end++;
      }
      return end - at + (end < to ? isWellAs(tokens, end, to) ? 3 : further(tokens, end, to) : 0);
    }
    if (tokens.is(at, classes.clauseBreak)) {
      return further(tokens, at, to);
    }
    if (c == '/') {
      return isUnit(tokens, at - 1) || at + 1 < to && isUnit(tokens, at + 1) ? 0 : 1;
    }
    if (tokens.is(at, classes.conjunction)) {
      return 1;
    }
    return isWellAs(tokens, at, to) ? 3 : 0;
  }

  private static boolean isWellAs(Tokens tokens, int at, int to) {
    return at + 2 < to
        && tokens.spells(at, "as")
        && tokens.spells(at + 1, "well")
        && tokens.spells(at + 2, "as");
  }

  /** "but also", behind "not only": how many tokens; 0 for all else. */
  private int further(Tokens tokens, int at, int to) {
    if (!ends.isFurther(tokens, at, to)) {
      return 0;
    }
    return tokens.spells(at + 1, "also") ? 2 : 1;
  }

  /** "mmol/L", "150/90": no alternatives. */
  private static boolean isUnit(Tokens tokens, int at) {
    return at < 0 || !tokens.isWord(at) || tokens.end(at) - tokens.start(at) <= 2;
  }

  public static boolean isComma(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == ';' || c == '、';
  }

  /** "two or more", "grade 3 or higher": the rest of a measure. */
  boolean isMeasureTail(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    return !joint.isComma()
        && joint.nextIs(classes.comparativeTail)
        && (next + 1 >= joint.to()
            || !tokens.isWord(next + 1)
            || tokens.is(next + 1, classes.preposition)
            || joint.at() > 0
                && (tokens.isNumber(joint.at() - 1) || joint.lastIs(classes.procedureModifier)));
  }
}

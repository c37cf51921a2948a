package org.procedex.extract.sentence;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What stands in a line before the name that it is about: a count ("The second road,", "Choice B:")
 * or a nickname that the name explains ("“The sponge” refers to").
 */
public final class LabelLeads {
  /** Words that count roads, steps and methods. */
  private static final WordSet COUNTS =
      WordSet.in(
          "one two three four five six seven eight nine ten a b c d first second third fourth fifth"
              + " sixth seventh eighth last final next another i ii iii iv v vi vii viii");

  /** What says that a nickname stands for the name behind it. */
  private static final WordSet STANDING =
      WordSet.in("refers means stands is denotes signifies represents");

  private static final String CHINESE = "一二三四五六七八九十";

  private static final int LONGEST_COUNT = 6;
  private static final int LONGEST_NICKNAME = 7;

  private final Tokens tokens;
  private final WordClasses classes;

  public LabelLeads(Tokens tokens, WordClasses classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /** The token behind a count and its mark; the first one where there is no count. */
  public int behindCount(int from, int to) {
    boolean counted = false;
    int least = Math.min(to - 1, from + LONGEST_COUNT);
    for (int at = from; at < least; at++) {
      char c = tokens.symbol(at);
      if (counted && isMark(at)) {
        boolean letter = at == from + 1 && c == ',' && isLetter(from) && !isChinese(from);
        return letter ? from : at + 1;
      }
      if (counted && c == '.' && at == from + 1 && (isRoman(from) || isChinese(from))) {
        return at + 1;
      }
      if (!tokens.isWord(at) && !tokens.isNumber(at)
          || tokens.is(at, classes.finite | classes.person | classes.condition)) {
        return from;
      }
      counted |= tokens.isNumber(at) ? at > from : isCount(at, from);
    }
    return from;
  }

  private boolean isMark(int at) {
    char c = tokens.symbol(at);
    boolean closes = c == ':' || c == ',' || c == '、' || c == ')';
    return closes || c == '-' && tokens.isSpacedBefore(at);
  }

  private boolean isCount(int at, int from) {
    return COUNTS.holds(tokens, at) && !(at == from && tokens.spells(at, "a")) || isChinese(at);
  }

  private boolean isChinese(int at) {
    return numeral(at) >= 0;
  }

  /** Which numeral a translation left standing, from 0; -1 for another word. */
  public int numeral(int at) {
    return isLetter(at) ? CHINESE.indexOf(tokens.text().charAt(tokens.start(at))) : -1;
  }

  private boolean isLetter(int at) {
    return tokens.end(at) - tokens.start(at) == 1;
  }

  private boolean isRoman(int at) {
    for (int i = tokens.start(at); i < tokens.end(at); i++) {
      if ("IVX".indexOf(tokens.text().charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The token where a name may begin: behind signs, a count, a nickname and an article. */
  public int behind(int from, int to) {
    int start = from;
    while (start < to && !tokens.isWord(start) && !tokens.isNumber(start)) {
      start++;
    }
    int at = start > from ? behindNickname(start, to) : start;
    at = behindCount(at, to);
    return at > start && at < to && tokens.is(at, classes.determiner) ? at + 1 : at;
  }

  /** "“The sponge” refers to X" */
  private int behindNickname(int from, int to) {
    int limit = Math.min(to - 1, from + LONGEST_NICKNAME);
    int at = from;
    while (at < limit && tokens.isWord(at)) {
      at++;
    }
    if (at >= limit || !isQuote(tokens.symbol(at)) || !STANDING.holds(tokens, at + 1)) {
      return from;
    }
    at += 2;
    return at < to && (tokens.spells(at, "to") || tokens.spells(at, "for")) ? at + 1 : at;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}

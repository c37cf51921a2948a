package org.procedex.text;

import java.util.Locale;
import java.util.Set;

/**
 * Tells what a line opens with before its words: a bullet, brackets and bold marks, an ordinal.
 * Bullets make items; the rest is passed over, so that headings are known whatever stands before.
 */
final class Openings {
  /** Tokens of a line that is looked through for the bullet it begins with. */
  private static final int LONGEST_LINE = 100;

  /** Words that number a part. */
  private static final Set<String> ORDINALS =
      Set.of(
          "First",
          "Second",
          "Third",
          "Fourth",
          "Fifth",
          "Sixth",
          "Seventh",
          "Firstly",
          "Secondly",
          "Thirdly",
          "I",
          "II",
          "III",
          "IV",
          "V",
          "VI",
          "VII",
          "VIII",
          "IX",
          "X");

  private static final WordSet ORDINAL_WORDS =
      WordSet.of(
          ORDINALS.stream().map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new));

  /** The numerals from one to ten. */
  private static final String CHINESE = "一二三四五六七八九十";

  private Openings() {}

  /** Whether a bullet with words behind it begins here. */
  static boolean isBullet(Tokens tokens, int at) {
    return bulletEnd(tokens, at, Math.min(tokens.size(), at + 2)) > 0;
  }

  /** The token behind a bullet; -1 where no bullet begins the paragraph. */
  static int bulletEnd(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && tokens.symbol(at) == '>') {
      at++;
    }
    if (at + 1 >= to || !isBullet(tokens.symbol(at))) {
      return -1;
    }
    char c = tokens.symbol(at);
    return c == '•' || tokens.isSpacedBefore(at + 1) || isOneOfMany(tokens, at, to) ? at + 1 : -1;
  }

  private static boolean isBullet(char c) {
    return c == '•' || c == '*' || c == '-' || c == '+' || c == '~';
  }

  /** "-Fever" above or below "-Cough": a bullet that lost its space. */
  private static boolean isOneOfMany(Tokens tokens, int at, int to) {
    if (!isDashed(tokens, at)) {
      return false;
    }
    int before = Lines.lastBefore(tokens, at);
    int limit = Math.max(0, before - LONGEST_LINE);
    while (before > limit && !tokens.isBreak(before - 1)) {
      before--;
    }
    return isDashed(tokens, Lines.next(tokens, to)) || before >= 0 && isDashed(tokens, before);
  }

  /** A dash, and a word behind it. */
  private static boolean isDashed(Tokens tokens, int at) {
    return at + 1 < tokens.size() && tokens.symbol(at) == '-' && tokens.isWord(at + 1);
  }

  /** The first token behind opening brackets, quotes, bold marks and an ordinal. */
  static int wordsFrom(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && isOpening(tokens.symbol(at))) {
      at++;
    }
    if (at + 2 < to && isOrdinal(tokens, at) && isBehindOrdinal(tokens.symbol(at + 1))) {
      at += 2;
      while (at < to && isOpening(tokens.symbol(at))) {
        at++;
      }
    }
    return at < to ? at : from;
  }

  private static boolean isOpening(char c) {
    return c == '[' || c == '*' || c == '"' || c == '_' || c == '<' || c == '#';
  }

  private static boolean isBehindOrdinal(char c) {
    return c == ',' || c == '.' || c == '、' || c == ':';
  }

  /** "First, indications", "II. Advantages", "三、Taboos". */
  private static boolean isOrdinal(Tokens tokens, int at) {
    if (!tokens.isWord(at) || Lexicon.isSmallAscii(tokens.chars()[tokens.start(at)])) {
      return false;
    }
    char first = tokens.chars()[tokens.start(at)];
    return ORDINAL_WORDS.holds(tokens, at) && ORDINALS.contains(tokens.string(at))
        || first > 127 && tokens.end(at) - tokens.start(at) <= 2 && CHINESE.indexOf(first) >= 0;
  }

  /** "1.6.2 Offer lavage to": the number of a section of a guideline. */
  static boolean isSection(Tokens tokens, int at, int to) {
    if (at + 2 >= to
        || !tokens.isNumber(at)
        || tokens.number(at) >= 0
        || !tokens.isCapitalized(at + 1)
        || !tokens.isSpacedBefore(at + 1)
        || tokens.end(at + 1) - tokens.start(at + 1) < 2) {
      return false;
    }
    String text = tokens.text();
    int dots = 0;
    for (int i = tokens.start(at); i < tokens.end(at); i++) {
      if (text.charAt(i) == ',') {
        return false;
      }
      dots += text.charAt(i) == '.' ? 1 : 0;
    }
    return dots > 0;
  }
}

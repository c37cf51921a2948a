package org.procedex.text;

import java.util.List;
import java.util.Locale;

/** Reads the number that a list's marker carries: a figure, a letter or a Roman numeral. */
final class Numerals {
  /** Roman numerals, in order. */
  private static final List<String> ROMAN =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv");

  private static final int LONGEST_ROMAN = 4;

  /** The bit that parts small from capital letters in ASCII. */
  private static final int SMALL = 0x20;

  private Numerals() {}

  /** Whether the marker that begins here is the first of its list. */
  static boolean isFirst(Tokens tokens, int at) {
    return value(tokens, at) == 1 || roman(tokens, at) == 1;
  }

  /** Whether the token is a number, a letter that counts or a Roman numeral. */
  static boolean counts(Tokens tokens, int at) {
    return value(tokens, at) > 0 || roman(tokens, at) > 0;
  }

  /** The number that a marker carries; letters count from a; -1 for none. */
  static int value(Tokens tokens, int at) {
    if (tokens.symbol(at) == '(') {
      boolean inner = at + 1 < tokens.size() && tokens.symbol(at + 1) != '(';
      return inner ? value(tokens, at + 1) : -1;
    }
    if (tokens.isWord(at)) {
      if (tokens.end(at) - tokens.start(at) != 1) {
        return -1;
      }
      char c = Lexicon.fold(tokens.text().charAt(tokens.start(at)));
      return c >= 'a' && c <= 'j' ? c - 'a' + 1 : -1;
    }
    return tokens.number(at);
  }

  /** Whether a Roman numeral may begin with the letter, as hardly any word does. */
  static boolean mayBeRoman(char first) {
    int small = first | SMALL;
    return small == 'i' || small == 'v' || small == 'x';
  }

  /** The number that a Roman numeral is, a large one where it begins a line; -1 for none. */
  static int roman(Tokens tokens, int at) {
    int word = tokens.symbol(at) == '(' && at + 1 < tokens.size() ? at + 1 : at;
    if (!tokens.isWord(word)) {
      return -1;
    }
    int from = tokens.start(word);
    int to = tokens.end(word);
    if (to - from > LONGEST_ROMAN) {
      return -1;
    }
    boolean small = true;
    boolean capital = true;
    for (int i = from; i < to; i++) {
      char c = tokens.text().charAt(i);
      small &= c == 'i' || c == 'v' || c == 'x';
      capital &= c == 'I' || c == 'V' || c == 'X';
      if (!small && !capital) {
        return -1;
      }
    }
    if (!small && !Lines.startsLine(tokens, at)) {
      return -1;
    }
    int number = ROMAN.indexOf(tokens.string(word).toLowerCase(Locale.ROOT));
    return number < 0 ? -1 : number + 1;
  }
}

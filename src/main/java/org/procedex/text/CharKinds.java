package org.procedex.text;

/** What tokens are made of: each character is white space, part of a word or number, or none. */
final class CharKinds {
  static final byte SPACE = 1;
  static final byte LETTER = 2;
  static final byte DIGIT = 3;
  static final byte LINE = 4;
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      if (c == ' ' || c == '\t') {
        ASCII[c] = SPACE;
      } else if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C) {
        ASCII[c] = LINE;
      } else if (c >= '0' && c <= '9') {
        ASCII[c] = DIGIT;
      } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        ASCII[c] = LETTER;
      }
    }
  }

  private CharKinds() {}

  /** The character's kind; 0 for a symbol. */
  static int of(char c) {
    return c < 128 ? ASCII[c] : other(c);
  }

  /** Most characters of an English text. */
  static boolean isAsciiLetter(char c) {
    return c < 128 && ASCII[c] == LETTER;
  }

  /** Part of a word. */
  static boolean isWordChar(char c) {
    int kind = of(c);
    return kind == LETTER || kind == DIGIT;
  }

  /** What words stand between. */
  static boolean isWhite(char c) {
    int kind = of(c);
    return kind == SPACE || kind == LINE;
  }

  private static int other(char c) {
    if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
      return LINE;
    }
    if (c == '\u00A0' || isUnseen(c) || Character.isWhitespace(c)) {
      return SPACE;
    }
    if (Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK) {
      return LETTER;
    }
    return Character.isDigit(c) ? DIGIT : 0;
  }

  /** Characters of no width. */
  static boolean isUnseen(char c) {
    return c == '\u200B'
        || c == '\uFEFF'
        || c == Html.JOINT
        || c >= '\u200C' && c <= '\u200F'
        || c == '\u2060';
  }
}

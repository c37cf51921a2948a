package org.procedex.text;

/**
 * Knows what stands within a text and is no word of it: the marks of sources, where links lead,
 * emphasis, how a word is spoken, the names of pictures.
 */
final class InlineMarkup {
  /** A mark that opens a line, with what is repeated of it and the spaces before. */
  private static final int LONGEST_BULLET = 64;

  /** Characters of the marks that may stand behind one, up to the line's end. */
  private static final int LONGEST_MARKS = 24;

  private static final int LONGEST_REFERENCE = 3;
  private static final int LONGEST_SLANT = 40;
  private static final int LONGEST_SPOKEN = 50;

  /** Letters of a link's words, and of what it leads to. */
  private static final int LONGEST_LINK = 120;

  private static final int LONGEST_TARGET = 300;
  private static final int LONGEST_SYLLABLE = 5;

  private static final String[] IMAGES = {"jpg", "jpeg", "png", "svg", "gif", "tif", "webp"};

  private final char[] chars;

  InlineMarkup(char[] chars) {
    this.chars = chars;
  }

  /** "is **not** used": two stars within a line are no text; at its edges they mark headings. */
  boolean isEmphasis(int start) {
    int behind = start + 2;
    if (behind >= chars.length || chars[start + 1] != '*' || chars[behind] == '*') {
      return false;
    }
    while (behind < chars.length
        && (CharKinds.of(chars[behind]) == CharKinds.SPACE || chars[behind] == ':')) {
      behind++;
    }
    int before = start - 1;
    while (before >= 0 && CharKinds.of(chars[before]) == CharKinds.SPACE) {
      before--;
    }
    return behind < chars.length
        && CharKinds.of(chars[behind]) != CharKinds.LINE
        && chars[behind] != '\\'
        && before >= 0
        && CharKinds.of(chars[before]) != CharKinds.LINE
        && !isBullet(before);
  }

  /** "**A**cidosis": whether a word goes on behind the stars that its bold first letter ends in. */
  boolean isBoldInitial(int start, int stars) {
    return stars == start + 1
        && start > 1
        && chars[start - 1] == '*'
        && chars[start - 2] == '*'
        && stars + 2 < chars.length
        && chars[stars + 1] == '*'
        && CharKinds.of(chars[stars + 2]) == CharKinds.LETTER;
  }

  /** "`lobectomy`": the sign around what is set apart; within a word it is an apostrophe. */
  boolean isCode(int at) {
    return at == 0
        || at + 1 >= chars.length
        || !CharKinds.isWordChar(chars[at - 1])
        || !CharKinds.isWordChar(chars[at + 1]);
  }

  /** "always a *relative* reason": one star on each side of words within a line. */
  boolean isSlant(int star) {
    int line = Math.max(0, star - LONGEST_SLANT);
    int end = Math.min(chars.length, star + LONGEST_SLANT);
    if (star == 0 || star + 1 >= chars.length || chars[star - 1] == '*' || chars[star + 1] == '*') {
      return false;
    }
    if (CharKinds.of(chars[star - 1]) == CharKinds.SPACE && CharKinds.isWordChar(chars[star + 1])) {
      return isWithinLine(star) && partner(star + 1, end, 1) > 0;
    }
    if (CharKinds.isWordChar(chars[star - 1]) && !CharKinds.isWordChar(chars[star + 1])) {
      int open = partner(star - 1, line, -1);
      return open > 0
          && CharKinds.of(chars[open - 1]) == CharKinds.SPACE
          && CharKinds.isWordChar(chars[open + 1])
          && isWithinLine(open);
    }
    return false;
  }

  /** The nearest other star in the line, in one direction; -1 where none stands near. */
  private int partner(int from, int limit, int step) {
    for (int i = from; i != limit; i += step) {
      if (CharKinds.of(chars[i]) == CharKinds.LINE) {
        return -1;
      }
      if (chars[i] == '*') {
        return i;
      }
    }
    return -1;
  }

  /** Whether a word stands before in the line. */
  private boolean isWithinLine(int at) {
    int before = at - 1;
    while (before >= 0 && CharKinds.of(chars[before]) == CharKinds.SPACE) {
      before--;
    }
    return before >= 0 && CharKinds.isWordChar(chars[before]);
  }

  /** A mark that opens its line. */
  private boolean isBullet(int at) {
    char c = chars[at];
    if (c != '-' && c != '*' && c != '+' && c != '•' && c != '>' && c != '#') {
      return false;
    }
    int before = at - 1;
    int least = Math.max(0, at - LONGEST_BULLET);
    while (before >= least
        && (CharKinds.of(chars[before]) == CharKinds.SPACE || chars[before] == c)) {
      before--;
    }
    return before < 0 || CharKinds.of(chars[before]) == CharKinds.LINE;
  }

  /** "gene.[1][2] Once": the mark of a source, no text; -1 where none stands here. */
  int referenceEnd(int start) {
    int behind = chars.length;
    int i = start + 1;
    while (i < behind
        && i - start <= LONGEST_REFERENCE
        && CharKinds.of(chars[i]) == CharKinds.DIGIT) {
      i++;
    }
    if (start == 0 || i == start + 1 || i >= behind || chars[i] != ']') {
      return -1;
    }
    boolean attached =
        !CharKinds.isWhite(chars[start - 1]) || isBehindComma(start) || isLast(start, i + 1);
    boolean loose = i + 1 >= behind || !CharKinds.isWordChar(chars[i + 1]) && chars[i + 1] != '(';
    return attached && loose ? i + 1 : -1;
  }

  /** "warts [1] [2]" where the line ends: marks of sources with spaces before them. */
  private boolean isLast(int start, int end) {
    if (start < 2 || chars[start - 1] != ' ' || CharKinds.isWhite(chars[start - 2])) {
      return false;
    }
    int limit = Math.min(chars.length, end + LONGEST_MARKS);
    for (int i = end; i < limit; i++) {
      char c = chars[i];
      if (CharKinds.of(c) == CharKinds.LINE) {
        return true;
      }
      if (c != ' ' && c != '[' && c != ']' && CharKinds.of(c) != CharKinds.DIGIT) {
        return false;
      }
    }
    return limit == chars.length;
  }

  /** "warts, [2] and corns": a mark of a source with a space before it. */
  private boolean isBehindComma(int start) {
    return start > 1
        && chars[start - 1] == ' '
        && (chars[start - 2] == ',' || chars[start - 2] == '.');
  }

  /**
   * "[[Scoliosis]]", "[[spine|Scoliosis]]": where the words begin that a wiki's link shows, behind
   * all of it where that is the mark of a source; -1 where no such link opens here.
   */
  int wikiLinkStart(int start) {
    if (start + 2 >= chars.length || chars[start + 1] != '[') {
      return -1;
    }
    int shown = start + 2;
    boolean digits = true;
    int limit = Math.min(chars.length - 1, start + LONGEST_LINK);
    for (int i = start + 2; i < limit; i++) {
      char c = chars[i];
      if (c == ']') {
        return chars[i + 1] != ']' || i == shown ? -1 : digits ? i + 2 : shown;
      }
      if (c == '[' || CharKinds.of(c) == CharKinds.LINE) {
        return -1;
      }
      digits &= CharKinds.of(c) == CharKinds.DIGIT;
      shown = c == '|' ? i + 1 : shown;
    }
    return -1;
  }

  /** The position behind the brackets that close a wiki's link; -1 where none closes here. */
  int wikiLinkEnd(int start) {
    if (start + 1 >= chars.length || chars[start + 1] != ']') {
      return -1;
    }
    int least = Math.max(0, start - LONGEST_LINK);
    for (int i = start - 1; i > least; i--) {
      if (chars[i] == ']' || CharKinds.of(chars[i]) == CharKinds.LINE) {
        return -1;
      }
      if (chars[i] == '[') {
        return chars[i - 1] == '[' && i < start - 1 ? start + 2 : -1;
      }
    }
    return -1;
  }

  /** "[spinal](spinal.md)": the bracket that opens a link's words is no text. */
  boolean isLink(int start) {
    int close = start + 1;
    int limit = Math.min(chars.length, start + LONGEST_LINK);
    while (close < limit && chars[close] != ']') {
      if (chars[close] == '[' || CharKinds.of(chars[close]) == CharKinds.LINE) {
        return false;
      }
      close++;
    }
    return close < limit && targetEnd(close) > 0;
  }

  /** "](spinal.md)": where a link leads to, no text; -1 where no such thing stands here. */
  int targetEnd(int start) {
    if (start + 2 >= chars.length || chars[start + 1] != '(') {
      return -1;
    }
    int limit = Math.min(chars.length, start + LONGEST_TARGET);
    for (int i = start + 2; i < limit; i++) {
      if (chars[i] == ')') {
        return i > start + 2 ? i + 1 : -1;
      }
      if (CharKinds.isWhite(chars[i]) || chars[i] == '(') {
        return -1;
      }
    }
    return -1;
  }

  /** "(uh-NEE-me-uh)": how a word is spoken, no text; -1 where no such thing stands here. */
  int spokenEnd(int start) {
    int hyphens = 0;
    int syllable = 0;
    int upper = 0;
    boolean stressed = false;
    boolean plain = false;
    for (int i = start + 1; i < chars.length && i - start < LONGEST_SPOKEN; i++) {
      char c = chars[i];
      if (c == '-' || c == ')') {
        if (syllable == 0 || upper != 0 && upper != syllable) {
          return -1;
        }
        stressed |= upper > 1;
        plain |= upper == 0;
        if (c == ')') {
          return hyphens > 1 && stressed && plain ? i + 1 : -1;
        }
        hyphens++;
        syllable = 0;
        upper = 0;
      } else if (Character.isLetter(c) && syllable < LONGEST_SYLLABLE) {
        syllable++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** "Left_kidney.jpg": the name of a picture, no text; -1 where none ends here. */
  int imageEnd(int dot) {
    if (dot + 1 >= chars.length || CharKinds.of(chars[dot + 1]) != CharKinds.LETTER) {
      return -1;
    }
    if (dot == 0 || CharKinds.isWhite(chars[dot - 1])) {
      return -1;
    }
    for (String image : IMAGES) {
      int end = dot + 1 + image.length();
      if (end <= chars.length
          && (end == chars.length || CharKinds.isWhite(chars[end]))
          && matches(image, dot + 1)) {
        return end;
      }
    }
    return -1;
  }

  private boolean matches(String letters, int at) {
    for (int i = 0; i < letters.length(); i++) {
      if (Character.toLowerCase(chars[at + i]) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where what is written without a space begins. */
  int wordStart(int at) {
    int start = at;
    while (start > 0 && !CharKinds.isWhite(chars[start - 1])) {
      start--;
    }
    return start;
  }
}

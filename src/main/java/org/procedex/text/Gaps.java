package org.procedex.text;

/**
 * Tells which white space within a line parts its words as a line end does. Two spaces do where the
 * page has lost a line end there, but not behind a bullet or number, nor in a text whose every
 * sentence was typed so; an ideographic space does unless it was made of something else.
 */
final class Gaps {
  /** Sentence ends before two spaces that show how a text was typed. */
  private static final int FEWEST_TYPED = 5;

  private static final int TYPED_TO_OTHERS = 6;

  /** A list's number with the mark behind it and the space before. */
  private static final int LONGEST_NUMBER = 5;

  private final String text;
  private final char[] chars;

  /** Whether sentences stand before two spaces throughout; 0 for not yet known. */
  private byte typed;

  /** The gaps of a text, of which {@code chars} are what is read. */
  Gaps(String text, char[] chars) {
    this.text = text;
    this.chars = chars;
  }

  /** The position behind the white space that begins here. */
  int end(int start) {
    int end = start;
    while (end < chars.length && CharKinds.of(chars[end]) == CharKinds.SPACE) {
      end++;
    }
    return end;
  }

  /** Whether white space is a gap. */
  boolean isGap(int start, int end) {
    int seen = 0;
    boolean wide = false;
    for (int i = start; i < end; i++) {
      wide |= chars[i] == '\u3000';
      seen += CharKinds.isUnseen(chars[i]) ? 0 : 1;
    }
    boolean atLineEdge = start == 0 || isLine(start - 1) || end == chars.length || isLine(end);
    return (wide || seen > 1)
        && !atLineEdge
        && !isBehindMarker(start)
        && !isMade(start, end)
        && (wide || !isTyped(start, end));
  }

  private boolean isLine(int at) {
    return CharKinds.of(chars[at]) == CharKinds.LINE;
  }

  /** Two spaces behind a full stop in a text that was typed so throughout. */
  private boolean isTyped(int start, int end) {
    if (end - start != 2 || !endsSentence(chars[start - 1])) {
      return false;
    }
    if (typed == 0) {
      typed = (byte) (isTypedThroughout() ? 1 : -1);
    }
    return typed > 0;
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == '?' || c == '!';
  }

  /** Whether all but few sentences that others follow in a line stand before two spaces. */
  private boolean isTypedThroughout() {
    int two = 0;
    int one = 0;
    for (int i = 1; i + 2 < chars.length; i++) {
      if (chars[i] == ' ' && endsSentence(chars[i - 1])) {
        boolean wide = chars[i + 1] == ' ';
        if (Character.isUpperCase(chars[wide ? i + 2 : i + 1])) {
          two += wide ? 1 : 0;
          one += wide ? 0 : 1;
        }
      }
    }
    return two >= FEWEST_TYPED && two > one * TYPED_TO_OTHERS;
  }

  /** Space that was made of something else: of a line end that wraps, or of what a page left. */
  private boolean isMade(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != chars[i]) {
        return true;
      }
    }
    return false;
  }

  /** "- Fever", "12. Fever": the space behind the bullet or number that opens a line is no gap. */
  private boolean isBehindMarker(int start) {
    char c = chars[start - 1];
    int before = start - 2;
    if (c == '.' || c == ')') {
      while (before >= 0 && CharKinds.of(chars[before]) == CharKinds.DIGIT) {
        before--;
      }
      if (before == start - 2 || start - before > LONGEST_NUMBER) {
        return false;
      }
    } else if (c != '-' && c != '*' && c != '+' && c != '•') {
      return false;
    }
    while (before >= 0 && CharKinds.of(chars[before]) == CharKinds.SPACE) {
      before--;
    }
    return before < 0 || isLine(before);
  }
}

package org.procedex.text;

/** Reads a wiki's headings ("=== Children ===") as marked-up ones; the text keeps its length. */
final class WikiHeadings {
  private static final int DEEPEST = 6;

  private WikiHeadings() {}

  /** Writes the marks before a heading's words as "#", and those behind them as spaces. */
  static void unify(String text, char[] chars) {
    if (text.startsWith("=")) {
      line(chars, 0);
    }
    for (int at = text.indexOf("\n="); at >= 0; at = text.indexOf("\n=", at + 2)) {
      line(chars, at + 1);
    }
  }

  private static void line(char[] chars, int start) {
    int words = start;
    while (words < chars.length && chars[words] == '=') {
      words++;
    }
    int level = words - start;
    if (level == 0 || level > DEEPEST) {
      return;
    }
    int end = words;
    while (end < chars.length && CharKinds.of(chars[end]) != CharKinds.LINE) {
      end++;
    }
    while (end > words && CharKinds.of(chars[end - 1]) == CharKinds.SPACE) {
      end--;
    }
    int marks = end;
    while (marks > words && chars[marks - 1] == '=') {
      marks--;
    }
    if (end - marks != level || marks == words) {
      return;
    }
    for (int at = start; at < words; at++) {
      chars[at] = '#';
    }
    for (int at = marks; at < end; at++) {
      chars[at] = ' ';
    }
  }
}

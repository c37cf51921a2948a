package org.procedex.text;

import org.jspecify.annotations.Nullable;

/**
 * How deep bullets stand that are not indented but of several forms: "• Uses:" above "- Fever"
 * above "• Risks:", as texts have them that lost their indentation. Only where a form comes back
 * behind another is one deeper than the other.
 */
final class NestedBullets {
  private static final int DEEPEST = 4;

  /** Spaces before a bullet. */
  private static final int LONGEST_INDENT = 12;

  private static final int LONGEST_QUOTED = 120;

  private final Tokens tokens;
  private final char[] open = new char[DEEPEST];
  private int depth;
  private boolean nested;

  private NestedBullets(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The level of each line's first token, 0 for the outermost; null where nothing is nested. */
  static byte @Nullable [] levels(Tokens tokens) {
    NestedBullets bullets = new NestedBullets(tokens);
    byte[] levels = null;
    int at = Lines.next(tokens, 0);
    while (at < tokens.size()) {
      int end = Lines.end(tokens, at);
      if (!Lines.startsLine(tokens, at)) {
        at = Lines.next(tokens, end);
        continue;
      }
      if (Openings.bulletEnd(tokens, at, end) > 0) {
        if (tokens.start(at) > 0 && isIndented(tokens, at)) {
          return null;
        }
        int level = bullets.enter(bullets.form(at));
        if (level > 0) {
          levels = levels == null ? new byte[tokens.size()] : levels;
          levels[at] = (byte) level;
        }
      } else if (tokens.symbol(at) == '#' || at < 2 || tokens.isBreak(at - 2)) {
        bullets.depth = 0;
      }
      at = Lines.next(tokens, end);
    }
    return bullets.nested ? levels : null;
  }

  /**
   * Makes plain bullets of bold ones, of the letter "o" that word processors leave behind, of
   * bullets that were decoded wrongly and of ">" before short lines; the text keeps its length.
   */
  static void unify(String text, char[] chars) {
    for (int at = text.indexOf("**•**"); at >= 0; at = text.indexOf("**•**", at + 5)) {
      chars[at] = ' ';
      chars[at + 1] = ' ';
      chars[at + 3] = ' ';
      chars[at + 4] = ' ';
    }
    for (int at = text.indexOf("\no"); at >= 0; at = text.indexOf("\no", at + 2)) {
      if (isLoneLetter(chars, at + 1)) {
        chars[at + 1] = '•';
      }
    }
    for (int at = text.indexOf(" o "); at >= 0; at = text.indexOf(" o ", at + 2)) {
      if (startsLine(chars, at)) {
        chars[at + 1] = '•';
      }
    }
    for (int at = text.indexOf("“¢"); at >= 0; at = text.indexOf("“¢", at + 2)) {
      chars[at] = '•';
      chars[at + 1] = ' ';
    }
    unifyQuoted(text, chars);
  }

  /** "o" and a space: no word of English begins a line so. */
  private static boolean isLoneLetter(char[] chars, int at) {
    return at + 2 < chars.length && (chars[at + 1] == ' ' || chars[at + 1] == '\t');
  }

  /** Whether nothing but a few spaces stands before it in its line. */
  private static boolean startsLine(char[] chars, int from) {
    int at = from;
    while (at > 0 && from - at < LONGEST_INDENT && chars[at] == ' ') {
      at--;
    }
    return at > 0 && chars[at] == '\n';
  }

  /** "> fever" above "> cough": what quotes in markdown is a bullet before short lines in a row. */
  private static void unifyQuoted(String text, char[] chars) {
    int before = -1;
    int last = -1;
    for (int at = text.indexOf("\n> "); at >= 0; at = text.indexOf("\n> ", at + 2)) {
      int end = text.indexOf('\n', at + 2);
      end = end < 0 ? text.length() : end;
      if (!isShortLine(text, at + 3, end)) {
        before = -1;
      } else {
        if (before == at) {
          chars[last] = '•';
          chars[at + 1] = '•';
        }
        before = end;
        last = at + 1;
      }
      at = Math.max(at, end - 2);
    }
  }

  /** Words without a colon or a full stop at their end. */
  private static boolean isShortLine(String text, int from, int end) {
    if (end - from > LONGEST_QUOTED || end <= from || !Character.isLetter(text.charAt(from))) {
      return false;
    }
    for (int at = from; at < end; at++) {
      if (text.charAt(at) == ':') {
        return false;
      }
    }
    return text.charAt(end - 1) != '.';
  }

  private static boolean isIndented(Tokens tokens, int at) {
    char before = tokens.text().charAt(tokens.start(at) - 1);
    return before == ' ' || before == '\t';
  }

  /** The bullet as it is written; a bold one is another. */
  private char form(int at) {
    int start = tokens.start(at);
    char c = tokens.text().charAt(start);
    return start > 0 && tokens.text().charAt(start - 1) == '*' ? 'b' : c;
  }

  private int enter(char form) {
    for (int i = 0; i < depth; i++) {
      if (open[i] == form) {
        nested |= depth > i + 1 && (form != '-' && form != '*' && form != '+' || hasOther(i));
        depth = i + 1;
        return i;
      }
    }
    if (depth == DEEPEST) {
      return depth - 1;
    }
    open[depth] = form;
    depth++;
    return depth - 1;
  }

  /** A list of dashes in which one is a star has one level. */
  private boolean hasOther(int above) {
    for (int i = above + 1; i < depth; i++) {
      if (open[i] != '-' && open[i] != '*' && open[i] != '+') {
        return true;
      }
    }
    return false;
  }
}

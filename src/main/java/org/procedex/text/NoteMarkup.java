package org.procedex.text;

/**
 * Reads what note-taking programs write into their pages: headings in bullets ("- # Uses"),
 * properties ("id:: 5"), tags ("#ward") and the marks of gaps to be learned ("{{c1 …}}"). Headings
 * become marked-up ones, the rest spaces; the text keeps its length.
 */
final class NoteMarkup {
  private static final int LONGEST_KEY = 40;
  private static final int LONGEST_TAG = 60;

  private final char[] chars;

  private NoteMarkup(char[] chars) {
    this.chars = chars;
  }

  /** Overwrites the marks by what they stand for; all else is left as it is. */
  static void unify(String text, char[] chars) {
    boolean properties = text.contains(":: ");
    boolean tags = text.contains(" #");
    if (properties || tags) {
      new NoteMarkup(chars).lines(properties, tags);
    }
    if (text.contains("{{c")) {
      new NoteMarkup(chars).gaps();
    }
  }

  private void lines(boolean properties, boolean tags) {
    int start = 0;
    while (start < chars.length) {
      int end = start;
      while (end < chars.length && chars[end] != '\n' && chars[end] != '\r') {
        end++;
      }
      int words = behindSpace(start, end);
      int content = behindBullet(words, end);
      int value = properties ? behindKey(content, end) : -1;
      if (value > 0) {
        clear(start, isName(content, value) ? value : end);
      } else if (tags) {
        if (content > words && isHeading(content, end)) {
          chars[words] = ' ';
        } else if (content > words && isTag(content, end)) {
          clear(content, tagEnd(content, end));
        }
        tagsAtEnd(content, end);
      }
      start = end + 1;
    }
  }

  private int behindSpace(int from, int end) {
    int at = from;
    while (at < end && (chars[at] == ' ' || chars[at] == '\t')) {
      at++;
    }
    return at;
  }

  private int behindBullet(int from, int end) {
    boolean bullet = from + 1 < end && chars[from] == '-' && chars[from + 1] == ' ';
    return bullet ? behindSpace(from + 1, end) : from;
  }

  /** "id:: 5", "logseq.order-list-type:: number": where the value begins; -1 for other words. */
  private int behindKey(int from, int end) {
    int at = from;
    while (at < end && at - from < LONGEST_KEY && isKey(chars[at])) {
      at++;
    }
    return at > from && at + 1 < end && chars[at] == ':' && chars[at + 1] == ':' ? at + 2 : -1;
  }

  /** "alias:: CABG": what the page is called. */
  private boolean isName(int from, int to) {
    String key = new String(chars, from, to - from);
    return key.startsWith("alias") || key.startsWith("title");
  }

  private static boolean isKey(char c) {
    return c >= 'a' && c <= 'z' || c == '-' || c == '.' || c == '_';
  }

  /** "# Uses" behind a bullet. */
  private boolean isHeading(int from, int end) {
    int at = from;
    while (at < end && chars[at] == '#') {
      at++;
    }
    return at > from && at + 1 < end && chars[at] == ' ';
  }

  private boolean isTag(int at, int end) {
    return at + 1 < end
        && chars[at] == '#'
        && (Character.isLetter(chars[at + 1]) || isLinked(at, end));
  }

  /** "#[[Short Note]]". */
  private boolean isLinked(int at, int end) {
    return at + 2 < end && chars[at + 1] == '[' && chars[at + 2] == '[';
  }

  private int tagEnd(int tag, int end) {
    boolean linked = isLinked(tag, end);
    int at = tag + 1;
    while (at < end && at - tag < LONGEST_TAG && (linked || chars[at] != ' ')) {
      if (linked && chars[at] == ']' && at + 1 < end && chars[at + 1] == ']') {
        return at + 2;
      }
      at++;
    }
    return at;
  }

  /** "Uses #ward #[[Short Note]]": tags at the end of a line, from the last one back. */
  private void tagsAtEnd(int from, int lineEnd) {
    int end = lineEnd;
    while (true) {
      while (end > from && (chars[end - 1] == ' ' || chars[end - 1] == '\t')) {
        end--;
      }
      int tag = tagBefore(from, end);
      if (tag < 0) {
        return;
      }
      clear(tag, end);
      end = tag;
    }
  }

  /** Where the tag begins that ends here and has a space before it; -1 where none does. */
  private int tagBefore(int from, int end) {
    int least = Math.max(from + 1, end - LONGEST_TAG);
    for (int at = end - 1; at >= least; at--) {
      if (chars[at] == '#') {
        return chars[at - 1] == ' ' && isTag(at, end) && tagEnd(at, end) == end ? at : -1;
      }
    }
    return -1;
  }

  /** "{{c1 fever}}", "{{c1::fever::hint}}": the words within. */
  private void gaps() {
    for (int at = 0; at + 4 < chars.length; at++) {
      boolean opens = chars[at] == '{' && chars[at + 1] == '{' && chars[at + 2] == 'c';
      if (opens && Character.isDigit(chars[at + 3])) {
        int end = at + 4;
        while (end < chars.length && chars[end] == ':' && end < at + 6) {
          end++;
        }
        clear(at, end);
      } else if (chars[at] == '}' && chars[at + 1] == '}') {
        clear(at, at + 2);
      }
    }
  }

  private void clear(int from, int to) {
    for (int at = from; at < to; at++) {
      chars[at] = ' ';
    }
  }
}

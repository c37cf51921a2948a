package org.procedex.text;

import java.util.Set;

/**
 * Reads what note-taking programs write into their pages: headings in bullets ("- # Uses"),
 * properties ("id:: 5"), tags ("#ward") and the marks of gaps to be learned ("{{c1 …}}"). Headings
 * become marked-up ones, the rest spaces; the text keeps its length.
 */
final class NoteMarkup {
  private static final int LONGEST_KEY = 40;
  private static final int LONGEST_TAG = 60;
  private static final int LONGEST_GAP_MARK = 8;

  /** Keys that say what the page is called. */
  private static final Set<String> KEPT = Set.of("alias", "aliases", "title");

  /** Keys of the program's own. */
  private static final Set<String> OWN =
      Set.of(
          "id",
          "collapsed",
          "deck",
          "tags",
          "tag",
          "created",
          "updated",
          "date",
          "type",
          "template",
          "heading",
          "background-color",
          "public",
          "icon",
          "source",
          "author",
          "url",
          "exclude-from-graph-view");

  private final char[] chars;

  private NoteMarkup(char[] chars) {
    this.chars = chars;
  }

  /** Overwrites the marks by what they stand for; all else is left as it is. */
  static void unify(String text, char[] chars) {
    boolean properties = text.contains(":: ");
    boolean tags =
        text.contains(" #")
            && (properties
                || text.contains("#[[")
                || text.contains("- # ")
                || text.contains("- ##"));
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
        property(start, content, value, end);
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
    return at > from
            && at + 1 < end
            && chars[at] == ':'
            && chars[at + 1] == ':'
            && (at + 2 == end || chars[at + 2] == ' ')
        ? at + 2
        : -1;
  }

  /** "id:: 5" goes, "alias:: CABG" is "CABG", "indications:: fever" a label and what it is of. */
  private void property(int start, int key, int value, int end) {
    String name = new String(chars, key, value - 2 - key);
    if (KEPT.contains(name)) {
      clear(start, value);
    } else if (OWN.contains(name) || name.startsWith("logseq.") || name.startsWith("card-")) {
      clear(start, end);
    } else {
      chars[value - 1] = ' ';
    }
  }

  private static boolean isKey(char c) {
    return c >= 'a' && c <= 'z' || c == '-' || c == '.' || c == '_';
  }

  /** "# Uses" behind a bullet; "# humerus" is short for a fracture. */
  private boolean isHeading(int from, int end) {
    int at = from;
    while (at < end && chars[at] == '#') {
      at++;
    }
    return at > from
        && at + 1 < end
        && chars[at] == ' '
        && !(at == from + 1 && Character.isLowerCase(chars[at + 1]));
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

  /** "{{c1 fever}}", "{{c12::fever}}": the words within. */
  private void gaps() {
    for (int at = 0; at + 1 < chars.length; at++) {
      boolean opens =
          at + 4 < chars.length
              && chars[at] == '{'
              && chars[at + 1] == '{'
              && chars[at + 2] == 'c'
              && Character.isDigit(chars[at + 3]);
      if (opens) {
        int end = at + 4;
        while (end < chars.length
            && end < at + LONGEST_GAP_MARK
            && (chars[end] == ':' || Character.isDigit(chars[end]))) {
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

package org.procedex.text;

/**
 * Line ends that stand in a text only because a line was full. They are told by the width of the
 * lines: where words certainly go on, behind a line without an end and before a small letter, the
 * next word would not have fitted.
 */
final class HardWraps {
  /** A line of more characters than any editor or mail program breaks at: nothing was wrapped. */
  private static final int WIDEST = 132;

  private static final int NARROWEST = 50;

  /** Full lines that must certainly go on before the width of lines is believed. */
  private static final int FEWEST = 3;

  /** Of so many full lines that certainly go on, one may have had room for the next word. */
  private static final int ONE_IN = 10;

  /** A word, or a list's number, that opens a line. */
  private static final int LONGEST_WORD = 60;

  private static final int LONGEST_NUMBER = 4;

  private final char[] chars;
  private int width;

  private HardWraps(char[] chars) {
    this.chars = chars;
  }

  /** Makes spaces of the line ends that only wrap; the text keeps its length. */
  static void undo(char[] chars) {
    HardWraps wraps = new HardWraps(chars);
    if (wraps.measure() && wraps.isWrapped()) {
      wraps.join();
    }
  }

  /** Finds the width of the lines that go on; false where a line is too long for any. */
  private boolean measure() {
    int start = 0;
    while (start < chars.length) {
      int end = lineEnd(start);
      if (end - start > WIDEST) {
        return false;
      }
      int next = nextLine(end);
      if (goesOn(start, end, next)) {
        width = Math.max(width, length(start, end));
      }
      start = next;
    }
    return width >= NARROWEST;
  }

  /** Whether lines that go on are full; much shorter ones are items of lists. */
  private boolean isWrapped() {
    int full = 0;
    int roomy = 0;
    int start = 0;
    while (start < chars.length) {
      int end = lineEnd(start);
      int next = nextLine(end);
      if (isLong(start, end) && goesOn(start, end, next)) {
        if (isFull(start, end, next)) {
          full++;
        } else {
          roomy++;
        }
      }
      start = next;
    }
    return full >= FEWEST && roomy * ONE_IN <= full;
  }

  private void join() {
    int start = 0;
    while (start < chars.length) {
      int end = lineEnd(start);
      int next = nextLine(end);
      if (isLong(start, end) && isFull(start, end, next) && isOpen(start, end, next)) {
        for (int i = end; i < next; i++) {
          chars[i] = ' ';
        }
      }
      start = next;
    }
  }

  private boolean isLong(int start, int end) {
    return length(start, end) > width / 3 * 2;
  }

  /** Words behind which a sentence certainly goes on in the next line. */
  private boolean goesOn(int start, int end, int next) {
    int first = firstOf(next);
    int last = lastOf(start, end);
    return first < chars.length
        && Character.isLowerCase(chars[first])
        && last >= start
        && (Character.isLetterOrDigit(chars[last]) || chars[last] == ',')
        && !isNumbered(first);
  }

  /** Whether the first word of the next line did not fit behind the line. */
  private boolean isFull(int start, int end, int next) {
    int first = firstOf(next);
    if (first >= chars.length || isLineEnd(chars[first])) {
      return false;
    }
    int behind = first;
    while (behind < chars.length && behind - first < LONGEST_WORD && !isSpace(chars[behind])) {
      behind++;
    }
    return length(start, end) + 1 + behind - first > width;
  }

  /** Whether neither the line ends something or announces it nor the next one is an item. */
  private boolean isOpen(int start, int end, int next) {
    char last = chars[lastOf(start, end)];
    int first = firstOf(next);
    char c = chars[first];
    if (last == ':' || last == '：' || isEnd(last) && !Character.isLowerCase(c)) {
      return false;
    }
    return Character.isLetterOrDigit(c) && !isNumbered(first)
        || (c == '(' || c == '（') && !isNumbered(first + 1)
        || c == '"'
        || c == '“';
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == ';' || c == '。' || c == '；';
  }

  /** "2.", "ii)", "b、": what counts an item; "2.5", "40 g" do not. */
  private boolean isNumbered(int at) {
    int i = at;
    boolean digits = i < chars.length && Character.isDigit(chars[i]);
    while (i < chars.length
        && i - at < LONGEST_NUMBER
        && (digits ? Character.isDigit(chars[i]) : isCounting(chars[i], i - at))) {
      i++;
    }
    if (i == at || i >= chars.length) {
      return false;
    }
    char c = chars[i];
    boolean mark = c == '.' || c == ')' || c == '、' || c == '）' || c == '．' || digits && c == ',';
    return mark && (i + 1 >= chars.length || !Character.isDigit(chars[i + 1]));
  }

  /** A letter by itself, or one of a Roman number. */
  private static boolean isCounting(char c, int place) {
    return place == 0 && Character.isLetter(c) || "ivxIVX".indexOf(c) >= 0;
  }

  private int length(int start, int end) {
    return lastOf(start, end) + 1 - start;
  }

  private int lastOf(int start, int end) {
    int last = end - 1;
    while (last >= start && isSpace(chars[last])) {
      last--;
    }
    return last;
  }

  private int firstOf(int next) {
    int first = next;
    while (first < chars.length && (chars[first] == ' ' || chars[first] == '\t')) {
      first++;
    }
    return first;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < chars.length && !isLineEnd(chars[end])) {
      if (++end - start > WIDEST) {
        return end;
      }
    }
    return end;
  }

  private int nextLine(int end) {
    boolean pair = end + 1 < chars.length && chars[end] == '\r' && chars[end + 1] == '\n';
    return Math.min(chars.length, end + (pair ? 2 : 1));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || isLineEnd(c);
  }
}

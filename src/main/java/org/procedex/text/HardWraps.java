package org.procedex.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Line ends that stand in a text only because a line was full. They are told by the width of the
 * lines: where words certainly go on, behind a line without an end and before a small letter, the
 * next word would not have fitted. A word that was parted there is whole again.
 */
public final class HardWraps {
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

  private static final int LONGEST_KEEPING = 6;

  /** A hyphenated line may be as much shorter than others as a syllable is long. */
  private static final int LONGEST_SYLLABLE = 6;

  /** What stands before a hyphen that is the word's own. */
  private static final Set<String> KEEPING =
      Set.of(
          "non", "self", "long", "short", "well", "high", "low", "half", "full", "end", "post",
          "pre", "anti", "co", "cross", "second", "first", "third", "one", "two", "three", "four",
          "large", "small", "single", "double", "follow", "life", "day", "time");

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
        boolean parted = isParted(start, end, next);
        if (parted && !keeps(chars, start, lastOf(start, end))) {
          chars[lastOf(start, end)] = Html.JOINT;
        }
        int from = parted ? lastOf(start, end) + 1 : end;
        Arrays.fill(chars, from, parted ? firstOf(next) : next, parted ? Html.JOINT : ' ');
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
        && (Character.isLetterOrDigit(chars[last])
            || chars[last] == ','
            || isParted(start, end, next))
        && !isNumbered(first);
  }

  private boolean isParted(int start, int end, int next) {
    return isParted(chars, lastOf(start, end), firstOf(next));
  }

  /** "treat-" before "ment". */
  private static boolean isParted(char[] chars, int last, int first) {
    return last > 0
        && isHyphen(chars[last])
        && Character.isLetter(chars[last - 1])
        && first < chars.length
        && Character.isLowerCase(chars[first]);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == Html.JOINT;
  }

  /** Whether the hyphen behind a word stays when the line end goes: "long-" before "term". */
  private static boolean keeps(char[] chars, int start, int hyphen) {
    int from = hyphen;
    while (from > start
        && hyphen - from <= LONGEST_KEEPING
        && Character.isLetter(chars[from - 1])) {
      from--;
    }
    boolean whole = from == start || chars[from - 1] != '-';
    return !whole
        || KEEPING.contains(new String(chars, from, hyphen - from).toLowerCase(Locale.ROOT));
  }

  /** The words of a record without the line ends within words. */
  public static String plain(String words) {
    int at = lineEnd(words, 0);
    if (at < 0) {
      return words;
    }
    char[] chars = words.toCharArray();
    StringBuilder read = new StringBuilder(chars.length);
    int from = 0;
    while (at >= 0) {
      int behind = at;
      while (behind < chars.length && isSpace(chars[behind])) {
        behind++;
      }
      int last = at - 1;
      boolean parted = isParted(chars, last, behind);
      read.append(chars, from, (parted && !keeps(chars, 0, last) ? last : at) - from);
      from = parted ? behind : at;
      at = lineEnd(words, behind);
    }
    return read.append(chars, from, chars.length - from).toString();
  }

  private static int lineEnd(String words, int from) {
    for (int at = from; at < words.length(); at++) {
      if (isLineEnd(words.charAt(at))) {
        return at;
      }
    }
    return -1;
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
    int more = isParted(start, end, next) ? LONGEST_SYLLABLE : 1 + behind - first;
    return length(start, end) + more > width;
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

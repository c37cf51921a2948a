package org.procedex.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a page left in its text: tags, comments and character references. They become the spaces,
 * line ends, bullets and signs that they stand for, place by place, so that the text keeps its
 * length.
 */
public final class Html {
  /** A sign that joins what stands around it, and is nothing itself. */
  static final char JOINT = '\u00AD';

  private static final int LONGEST_TAG = 400;
  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_REFERENCE = 8;

  /** Tags that begin and end a line. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "br",
          "hr",
          "div",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "thead",
          "tbody",
          "tr",
          "td",
          "th",
          "section",
          "article",
          "header",
          "footer",
          "blockquote",
          "title",
          "head",
          "body",
          "html");

  /** Tags within a line. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "i", "u", "em", "strong", "span", "font", "small", "big", "sup", "sub", "mark",
          "img", "abbr", "cite", "code", "ref", "center");

  private static final Map<String, Character> SIGNS =
      Map.ofEntries(
          Map.entry("nbsp", ' '),
          Map.entry("#160", ' '),
          Map.entry("#xa0", ' '),
          Map.entry("ensp", ' '),
          Map.entry("emsp", ' '),
          Map.entry("amp", '&'),
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("quot", '"'),
          Map.entry("#34", '"'),
          Map.entry("ldquo", '“'),
          Map.entry("rdquo", '”'),
          Map.entry("apos", '\''),
          Map.entry("#39", '\''),
          Map.entry("#039", '\''),
          Map.entry("lsquo", '‘'),
          Map.entry("rsquo", '’'),
          Map.entry("#8217", '’'),
          Map.entry("#x27", '\''),
          Map.entry("ndash", '–'),
          Map.entry("#8211", '–'),
          Map.entry("mdash", '—'),
          Map.entry("#8212", '—'),
          Map.entry("bull", '•'),
          Map.entry("#8226", '•'),
          Map.entry("middot", '•'));

  private final char[] chars;
  private boolean unended;

  /** Whether the line is a table's row, whose cells' line ends would end it. */
  private boolean row;

  private Html(char[] chars) {
    this.chars = chars;
  }

  /** Whether there may be anything to undo. */
  public static boolean mayBeIn(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
  }

  /** Overwrites tags, comments and references by what they stand for; all else is left as it is. */
  public static void undo(char[] chars) {
    new Html(chars).run();
  }

  /** The words without tags and references. */
  public static String plain(String words) {
    if (!mayBeIn(words)) {
      return words;
    }
    char[] chars = words.toCharArray();
    undo(chars);
    return new String(chars);
  }

  private void run() {
    int at = 0;
    row = chars.length > 0 && chars[0] == '|';
    while (at < chars.length) {
      char c = chars[at];
      if (c == '\n') {
        row = at + 1 < chars.length && chars[at + 1] == '|';
      }
      at = c == '<' ? tag(at) : c == '&' ? reference(at) : at + 1;
    }
  }

  private int tag(int start) {
    int at = start + 1;
    if (at + 2 < chars.length && chars[at] == '!' && chars[at + 1] == '-') {
      return comment(start);
    }
    boolean closing = at < chars.length && chars[at] == '/';
    at += closing ? 1 : 0;
    int from = at;
    while (at < chars.length && at - from < LONGEST_NAME && isNameLetter(chars[at])) {
      at++;
    }
    int end = tagEnd(at);
    if (at == from || end < 0) {
      return start + 1;
    }
    String name = new String(chars, from, at - from).toLowerCase(Locale.ROOT);
    if (row && (name.equals("li") || BLOCKS.contains(name))) {
      fill(start, end, ' ');
      entryEnd(start, end);
    } else if (name.equals("li")) {
      fill(start, end, closing ? ' ' : '•');
      lineEnd(start, end, closing);
    } else if (BLOCKS.contains(name)) {
      fill(start, end, ' ');
      lineEnd(start, end, closing || name.equals("br"));
    } else if (INLINE.contains(name)) {
      fill(start, end, ' ');
    } else {
      return start + 1;
    }
    return end;
  }

  private static boolean isNameLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** The place behind the tag whose name ends at a place; -1 where it is none. */
  private int tagEnd(int from) {
    if (from < chars.length && chars[from] != '>' && chars[from] != '/' && chars[from] != ' ') {
      return -1;
    }
    for (int at = from; at < chars.length && at < from + LONGEST_TAG; at++) {
      if (chars[at] == '>') {
        return at + 1;
      }
      if (chars[at] == '<') {
        return -1;
      }
    }
    return -1;
  }

  private int comment(int start) {
    for (int at = start + 4; !unended && at + 2 < chars.length; at++) {
      if (chars[at] == '-' && chars[at + 1] == '-' && chars[at + 2] == '>') {
        for (int i = start; i < at + 3; i++) {
          row &= !isLineEnd(chars[i]);
          chars[i] = isLineEnd(chars[i]) ? chars[i] : ' ';
        }
        return at + 3;
      }
    }
    unended = true;
    return start + 1;
  }

  /** The sign first, or the bullet last, and spaces. */
  private void fill(int start, int end, char sign) {
    for (int i = start; i < end; i++) {
      chars[i] = ' ';
    }
    if (sign == '•') {
      chars[end - 2] = sign;
    }
  }

  /** A semicolon for a line end within a table's cell; a bullet behind it is none. */
  private void entryEnd(int start, int end) {
    int before = start - 1;
    int least = Math.max(0, start - LONGEST_TAG);
    while (before > least && chars[before] == ' ') {
      before--;
    }
    if (chars[before] != '|' && chars[before] != ';') {
      chars[start] = ';';
    }
    int bullet = end;
    while (bullet < chars.length && chars[bullet] == ' ') {
      bullet++;
    }
    if (bullet + 1 < chars.length
        && (chars[bullet] == '-' || chars[bullet] == '•' || chars[bullet] == '*')
        && chars[bullet + 1] == ' ') {
      chars[bullet] = ' ';
    }
  }

  /** A line end for the tag, unless one stands beside it. */
  private void lineEnd(int start, int end, boolean behind) {
    int next = end;
    while (behind && next < chars.length && chars[next] == ' ') {
      next++;
    }
    boolean ends = behind ? next == chars.length || isLineEnd(chars[next]) : isAtLineStart(start);
    if (!ends) {
      chars[start] = '\n';
    }
  }

  private boolean isAtLineStart(int start) {
    int before = start - 1;
    int least = Math.max(0, start - LONGEST_TAG);
    while (before >= least && chars[before] == ' ') {
      before--;
    }
    return before < 0 || isLineEnd(chars[before]);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private int reference(int start) {
    int end = start + 1;
    while (end < chars.length
        && end - start <= LONGEST_REFERENCE
        && (isNameLetter(chars[end]) || chars[end] == '#')) {
      end++;
    }
    if (end >= chars.length || chars[end] != ';') {
      return start + 1;
    }
    String name = new String(chars, start + 1, end - start - 1).toLowerCase(Locale.ROOT);
    Character sign = SIGNS.get(name);
    if (sign == null) {
      return start + 1;
    }
    boolean apostrophe = sign == '\'' || sign == '’';
    for (int i = start; i <= end; i++) {
      chars[i] = apostrophe ? JOINT : ' ';
    }
    chars[start] = sign;
    return end + 1;
  }
}

package org.procedex.text;

import java.util.List;
import java.util.Locale;

/**
 * Knows the lines by which an article counts its parts ("1. Colonoscopy", "Second, traction",
 * "Method three: casts"), so that one which counts on from before a heading ends what that lists.
 */
final class CountedParts {
  private static final List<String> WORDS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "firstly",
          "secondly",
          "thirdly",
          "fourthly",
          "fifthly",
          "sixthly",
          "seventhly",
          "eighthly",
          "ninthly",
          "tenthly",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten");

  private static final WordSet COUNTING = WordSet.of(WORDS.toArray(String[]::new));

  /** Words that a count stands behind or before. */
  private static final WordSet KINDS =
      WordSet.in(
          "method methods part way road type kind sort form option choice approach technique plan"
              + " scheme trick weapon move route path procedure operation treatment therapy station"
              + " chapter section topic item generation class");

  private static final String CHINESE = "一二三四五六七八九十";

  private static final char MOST_ASCII = 127;
  private static final int TENS = 10;

  /** Tokens from a line's first to the mark behind its count. */
  private static final int LONGEST_COUNT = 5;

  private static final int LONGEST_LINE = 16;

  /** Marks behind a number. */
  private static final String MARKS = "、.):,";

  private static final int STYLES = MARKS.length() + 1;

  /** Manners of counting: "二、", "（二）", "Second,", and numbers by their marks. */
  private static final int CHINESE_BARE = 0;

  private static final int CHINESE_IN_BRACKETS = 1;
  private static final int BY_WORD = 2;
  private static final int MANNERS = BY_WORD + 1 + 3 * STYLES;

  private final Tokens tokens;
  private final LineForms forms;
  private final ListMarkers markers;
  private final Outline outline;

  /** For each manner the last part's number; 0 for none. */
  private final int[] counted = new int[MANNERS];

  /** For each manner how many headings stood before that part. */
  private final int[] headings = new int[MANNERS];

  /** The manner in which the paragraph before was counted; -1 where it was not. */
  private int last = -1;

  /** Its first word behind the count. */
  private int lastWord;

  private int lastEnd;

  /** The number of the last item below the heading that holds, and that heading. */
  private int listed;

  private int listHeading = -1;

  /** Whether the paragraph read last counts on from before the heading that holds. */
  private boolean part;

  /** The word behind its count if it is nothing but a heading; -1 else. */
  private int heading = -1;

  CountedParts(Layout layout, Outline outline) {
    this.tokens = layout.tokens();
    this.forms = layout.forms();
    this.markers = layout.markers();
    this.outline = outline;
  }

  /** Takes note of a paragraph. Asked once for each, in order, before it is read. */
  void read(Paragraph paragraph) {
    part = false;
    heading = -1;
    takeLastForItem(paragraph);
    int from = paragraph.from();
    int manner = manner(from);
    int number = manner < 0 ? -1 : number(from, manner, paragraph.to());
    if (number < 1) {
      return;
    }
    int before = outline.headings().size();
    if (!outline.isTyped()) {
      count(manner, number, before);
      last = manner;
      lastEnd = paragraph.to();
      lastWord = behindCount(from, lastEnd);
      return;
    }
    listed = outline.current() == listHeading ? listed : 0;
    listHeading = outline.current();
    boolean item = number == listed + 1;
    part = !item && counted[manner] == number - 1 && number > 1 && before > headings[manner];
    if (part) {
      heading = heading(paragraph);
      count(manner, number, heading >= 0 ? before + 1 : before);
    } else {
      listed = number;
    }
  }

  /**
   * "1. Pregnant women are forbidden", "First, indications: fever": the paragraph before has opened
   * the heading that holds and is one of what that lists, so that the next one is none beside it.
   */
  private void takeLastForItem(Paragraph paragraph) {
    int heading = outline.current();
    if (last >= 0 && outline.isTyped() && heading >= headings[last]) {
      Heading opened = outline.headings().get(heading);
      boolean first = tokens.at(opened.words().start()) == lastWord;
      boolean goesOn = tokens.at(opened.words().end()) + 1 < lastEnd && isShort(paragraph);
      if (first && (goesOn || forms.refusesCase(opened))) {
        listed = counted[last];
        listHeading = heading;
      }
    }
    last = -1;
  }

  /** "Second, rupture": behind the count no sentence. */
  private boolean isShort(Paragraph paragraph) {
    int from = behindCount(paragraph.from(), paragraph.to());
    return paragraph.to() - from <= LONGEST_LINE && forms.isFragment(from, paragraph.to());
  }

  private void count(int manner, int number, int before) {
    counted[manner] = number;
    headings[manner] = before;
  }

  /** Whether the paragraph read last opens a part that stands beside the heading that holds. */
  boolean isPart() {
    return part;
  }

  /** The word behind that paragraph's count if it is nothing but the part's heading; -1 else. */
  int heading() {
    return heading;
  }

  /** A short line without a verb, or a question. */
  private int heading(Paragraph paragraph) {
    int to = paragraph.to();
    char end = tokens.symbol(to - 1);
    int from = behindCount(paragraph.from(), to);
    if (!paragraph.isLine() || to - from > LONGEST_LINE) {
      return -1;
    }
    boolean whole = end == '?' || forms.isFragment(from, end == '.' || end == ':' ? to - 1 : to);
    return whole ? from : -1;
  }

  private int behindCount(int from, int to) {
    int behind = Math.min(to - 1, from + LONGEST_COUNT);
    for (int at = from + 1; at < behind; at++) {
      if (!tokens.isWord(at) && !tokens.isNumber(at)) {
        return at + 1;
      }
    }
    return from;
  }

  private int manner(int from) {
    return markers.level(from) > 0 ? mannerOfMarker(from) : mannerOfWord(from);
  }

  /** By what counts and how it is marked: "2.", "(b)", "③". */
  private int mannerOfMarker(int at) {
    boolean opened = tokens.symbol(at) == '(';
    int sign = opened ? at + 1 : at;
    char mark = sign + 1 < tokens.size() ? tokens.symbol(sign + 1) : Tokens.NO_SYMBOL;
    int style = opened ? 0 : 1 + Math.max(0, MARKS.indexOf(mark));
    boolean circled = tokens.symbol(at) == Tokens.CIRCLED;
    return BY_WORD + 1 + (circled ? STYLES : tokens.isWord(sign) ? 2 * STYLES : 0) + style;
  }

  private int mannerOfWord(int from) {
    int word = wordAt(from);
    if (word < tokens.size() && chinese(word) > 0) {
      return word > from ? CHINESE_IN_BRACKETS : CHINESE_BARE;
    }
    boolean counts =
        COUNTING.holds(tokens, from) || KINDS.holds(tokens, from) || tokens.spells(from, "the");
    return counts ? BY_WORD : -1;
  }

  private int wordAt(int from) {
    return tokens.symbol(from) == '(' || tokens.symbol(from) == '[' ? from + 1 : from;
  }

  /** What the line's count is; -1 where it is none. */
  private int number(int from, int manner, int to) {
    if (manner > BY_WORD) {
      int roman = Numerals.roman(tokens, from);
      return roman > 0 ? roman : Numerals.value(tokens, from);
    }
    if (manner < BY_WORD) {
      int word = wordAt(from);
      return word + 1 < to && !tokens.isWord(word + 1) ? chinese(word) : -1;
    }
    return numberInWords(from, Math.min(to, from + LONGEST_COUNT));
  }

  /** "The second road:", "Method 2:"; -1 for other words. */
  private int numberInWords(int from, int to) {
    int found = -1;
    boolean kind = false;
    for (int at = from; at < to; at++) {
      if (isMark(at)) {
        return found;
      }
      boolean isKind = KINDS.holds(tokens, at);
      kind |= isKind;
      if (COUNTING.holds(tokens, at)) {
        found = WORDS.indexOf(tokens.string(at).toLowerCase(Locale.ROOT)) % TENS + 1;
      } else if (kind && tokens.isNumber(at)) {
        found = tokens.number(at);
      } else if (!isKind && (at > from || !tokens.spells(at, "the"))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isMark(int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == ':' || c == '、' || c == '.' || c == '-' && tokens.isSpacedBefore(at);
  }

  private int chinese(int word) {
    char first = tokens.text().charAt(tokens.start(word));
    return tokens.end(word) - tokens.start(word) == 1 && first > MOST_ASCII
        ? CHINESE.indexOf(first) + 1
        : -1;
  }
}

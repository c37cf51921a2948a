package org.procedex.text;

import java.util.Set;

/**
 * Finds the numbers of lists, however they are written and mixed: {@code 1.} {@code 2,} {@code 3、}
 * {@code (4)} {@code 5)} {@code ⑥} {@code a)} {@code iv.}.
 *
 * <p>A number is taken as a marker when it continues a list that is open, or when it is a first one
 * that a second one follows; so decimals, doses and years are left in the text.
 */
final class ListMarkers {
  /** The level of a bullet inside a line. */
  private static final byte DASH = Byte.MAX_VALUE;

  /** Words that no clause ends with: two bullets behind them are a list. */
  private static final Set<String> WAITING =
      Set.of(
          "to",
          "as",
          "have",
          "has",
          "are",
          "is",
          "include",
          "includes",
          "including",
          "for",
          "can",
          "may",
          "if",
          "when",
          "with",
          "by",
          "be",
          "of",
          "or");

  private static final int LOOK_AHEAD = 400;

  /** Roman numerals, in order. */
  private static final java.util.List<String> ROMAN =
      java.util.List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv");

  private static final int LONGEST_ROMAN = 4;

  /** The largest number that a list without marks behind its numbers may reach. */
  private static final int MOST_BARE = 20;

  /** Words behind a number that count or measure. */
  private static final java.util.Set<String> MEASURES =
      java.util.Set.of(
          "days",
          "day",
          "weeks",
          "week",
          "months",
          "month",
          "years",
          "year",
          "hours",
          "hour",
          "minutes",
          "minute",
          "seconds",
          "times",
          "and",
          "per",
          "percent",
          "patients",
          "cases",
          "people",
          "sessions",
          "out",
          "days'",
          "grams",
          "liters",
          "litres",
          "doses",
          "million");

  private final Tokens tokens;
  private final byte[] levels;
  private final int[] expected = new int[8];

  /** What each level is counted in. */
  private final Count[] counts = new Count[8];

  private int open;

  private enum Count {
    NUMBERS,
    LETTERS,
    ROMAN
  }

  private ListMarkers(Tokens tokens) {
    this.tokens = tokens;
    this.levels = new byte[tokens.size() + 1];
  }

  /** The markers of an article. */
  static ListMarkers find(Tokens tokens) {
    ListMarkers markers = new ListMarkers(tokens);
    markers.run();
    return markers;
  }

  /** Whether a marker, number or bullet inside a line, begins at the token. */
  boolean isAt(int token) {
    return levels[token] > 0;
  }

  /** Whether a bullet inside a line begins at the token. */
  boolean isInLine(int token) {
    return levels[token] == DASH;
  }

  /** The nesting level of a number, 1 for the outermost; 0 for bullets and all else. */
  int level(int token) {
    return levels[token] == DASH ? 0 : levels[token];
  }

  private void run() {
    int at = 0;
    while (at < tokens.size()) {
      int end = mayBegin(tokens, at) ? markerEnd(tokens, at, tokens.size()) : -1;
      if (end > 0 && accept(at)) {
        levels[at] = (byte) open;
        at = end;
      } else {
        at++;
      }
    }
    dashes();
  }

  /**
   * "may include: - A. - B. - C": bullets whose line ends were lost. The first stands behind a
   * colon, opens the line or follows words that go on in it ("used to - Repair …"), and others
   * follow. Where the first has a capital, a dash before a small letter explains its item.
   */
  private void dashes() {
    boolean open = false;
    boolean capitals = false;
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.isBreak(at)) {
        open = false;
      } else if (isInnerBullet(tokens, at)) {
        levels[at] = DASH;
      } else if (isDash(tokens, at)) {
        boolean first = at == 0 || tokens.isBreak(at - 1);
        boolean capital = tokens.isCapitalized(at + 1);
        if (!open) {
          boolean introduced = at > 0 && introduces(tokens, at - 1);
          boolean goesOn =
              at > 0
                  && capital
                  && isSmall(at - 1)
                  && capitalsFollow(at) > (WAITING.contains(tokens.string(at - 1)) ? 0 : 1);
          goesOn |=
              at > 0
                  && isSmall(at - 1)
                  && (tokens.spells(at - 1, "you") || tokens.spells(at - 1, "who"))
                  && following(at) > 1;
          open = introduced || goesOn || first && following(at) > 1;
          capitals = capital;
        }
        if (open && !first && (capital || !capitals || !tokens.isWord(at + 1))) {
          levels[at] = DASH;
        }
      }
    }
  }

  /** A colon, or the question mark of a heading. */
  static boolean introduces(Tokens tokens, int at) {
    return tokens.symbol(at) == ':' || tokens.symbol(at) == '?';
  }

  /** A word without a capital. */
  private boolean isSmall(int at) {
    return tokens.isWord(at) && !tokens.isCapitalized(at);
  }

  /** How many spaced dashes before a capital follow in the line, up to two. */
  private int capitalsFollow(int from) {
    int dashes = 0;
    for (int at = from + 1; at < tokens.size() && !tokens.isBreak(at) && dashes < 2; at++) {
      dashes += isDash(tokens, at) && tokens.isCapitalized(at + 1) ? 1 : 0;
    }
    return dashes;
  }

  /** How many spaced dashes follow in the line, up to two. */
  private int following(int from) {
    int dashes = 0;
    for (int at = from + 1; at < tokens.size() && !tokens.isBreak(at) && dashes < 2; at++) {
      dashes += isDash(tokens, at) ? 1 : 0;
    }
    return dashes;
  }

  /** A dash with space on both sides and a word behind it. */
  static boolean isDash(Tokens tokens, int at) {
    return tokens.symbol(at) == '-'
        && at + 1 < tokens.size()
        && (at == 0 || tokens.isSpacedBefore(at) || tokens.isBreak(at - 1))
        && tokens.isSpacedBefore(at + 1)
        && !tokens.isBreak(at + 1);
  }

  /** "suitable for: • fever • cough": a bullet that no line begins with, apart from its words. */
  private static boolean isInnerBullet(Tokens tokens, int at) {
    return tokens.symbol(at) == '•'
        && at > 0
        && at + 1 < tokens.size()
        && !tokens.isBreak(at - 1)
        && tokens.isWord(at + 1)
        && (tokens.isSpacedBefore(at) || tokens.isSpacedBefore(at + 1));
  }

  /** The token behind the marker, number, bullet or dash, that begins here. */
  static int contentFrom(Tokens tokens, int at, int limit) {
    return tokens.symbol(at) == '•' || isDash(tokens, at) ? at + 1 : markerEnd(tokens, at, limit);
  }

  private boolean accept(int at) {
    Count count = count(at);
    int value = count == Count.ROMAN ? roman(tokens, at) : value(tokens, at);
    boolean atStart = at == 0 || tokens.isBreak(at - 1);
    boolean bare = isBare(tokens, at);
    int level = open == 0 || !atStart && !mayStandHere(at) ? -1 : continued(count, value);
    if (level >= 0) {
      open = level + 1;
      expected[level]++;
      return true;
    }
    if (bare) {
      if (value == 1 && hasSecond(at)) {
        push(count, 2);
        return true;
      }
      return false;
    }
    boolean capital = tokens.isCapitalized(at);
    if (value == 1
        && (atStart || mayStandHere(at))
        && (atStart && !capital && count != Count.ROMAN || hasSecond(at))) {
      push(count, 2);
      return true;
    }
    if (atStart && isStrong(at) && count != Count.ROMAN) {
      open = 0;
      push(count, value + 1);
      return true;
    }
    return false;
  }

  /**
   * The level that a number goes on with, -1 for none: of two that wait for it the one that counts
   * as it does ("C." behind "1." and "2." below "B."), else the innermost.
   */
  private int continued(Count count, int value) {
    int innermost = -1;
    for (int level = open - 1; level >= 0; level--) {
      if (expected[level] == value) {
        if (counts[level] == count) {
          return level;
        }
        innermost = innermost < 0 && count != Count.ROMAN ? level : innermost;
      }
    }
    return innermost;
  }

  /** "i." is Roman, unless it is the letter behind "h.". */
  private Count count(int at) {
    int value = value(tokens, at);
    if (roman(tokens, at) > 0) {
      for (int level = 0; level < open; level++) {
        if (counts[level] == Count.LETTERS && expected[level] == value) {
          return Count.LETTERS;
        }
      }
      return Count.ROMAN;
    }
    int word = tokens.symbol(at) == '(' && at + 1 < tokens.size() ? at + 1 : at;
    return tokens.isWord(word) ? Count.LETTERS : Count.NUMBERS;
  }

  private void push(Count count, int next) {
    if (open == expected.length) {
      System.arraycopy(expected, 1, expected, 0, expected.length - 1);
      System.arraycopy(counts, 1, counts, 0, counts.length - 1);
      open--;
    }
    counts[open] = count;
    expected[open++] = next;
  }

  /** Whether a marker of value 2 follows close enough. */
  private boolean hasSecond(int at) {
    int limit = Math.min(tokens.size(), at + LOOK_AHEAD);
    boolean roman = roman(tokens, at) > 0;
    for (int i = at + 1; i < limit; i++) {
      if (mayBegin(tokens, i)
          && (roman ? roman(tokens, i) : value(tokens, i)) == 2
          && markerEnd(tokens, i, tokens.size()) > 0
          && isBare(tokens, i) == isBare(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStrong(int at) {
    return tokens.symbol(at) != Tokens.NO_SYMBOL || !tokens.isWord(at);
  }

  /** A bare number inside a line is a marker only behind punctuation or before a capital. */
  private boolean mayStandHere(int at) {
    if (tokens.symbol(at) == Tokens.CIRCLED || tokens.symbol(at) == '(') {
      return true;
    }
    if (tokens.isWord(at)) {
      return tokens.symbol(at - 1) != Tokens.NO_SYMBOL || tokens.isSpacedBefore(at);
    }
    return tokens.isSpacedBefore(at) || tokens.symbol(at - 1) != Tokens.NO_SYMBOL;
  }

  /** Whether a token looks like a marker, whatever stands around. */
  static boolean looksLikeMarker(Tokens tokens, int at, int limit) {
    return at < limit && markerEnd(tokens, at, limit) > 0;
  }

  /** The token behind the marker that begins here; -1 where none does. */
  static int markerEnd(Tokens tokens, int at, int limit) {
    if (!mayBegin(tokens, at)) {
      return -1;
    }
    int end = -1;
    if (tokens.symbol(at) == Tokens.CIRCLED) {
      end = at + 1;
    } else if (tokens.symbol(at) == '(') {
      end = at + 2 < limit && counts(tokens, at + 1) && tokens.symbol(at + 2) == ')' ? at + 3 : -1;
    } else if (at + 1 < limit && counts(tokens, at) && delimits(tokens, at)) {
      end = at + 2;
    } else if (at + 1 < limit && isBare(tokens, at)) {
      return at + 1;
    }
    if (end < 0) {
      return -1;
    }
    while (end < limit && isDelimiter(tokens.symbol(end)) && !tokens.isSpacedBefore(end)) {
      end++;
    }
    return end < limit && mayFollow(tokens, end) ? end : -1;
  }

  /** False for nearly all tokens: words of some letters, and most symbols. */
  private static boolean mayBegin(Tokens tokens, int at) {
    if (tokens.isWord(at)) {
      return tokens.end(at) - tokens.start(at) == 1 || roman(tokens, at) > 0;
    }
    char c = tokens.symbol(at);
    return c == Tokens.NO_SYMBOL ? tokens.isNumber(at) : c == '(' || c == Tokens.CIRCLED;
  }

  /** "2 Local infection" in a line of its own: a number without a mark, and not of a measure. */
  private static boolean isBare(Tokens tokens, int at) {
    return tokens.isNumber(at)
        && tokens.number(at) > 0
        && tokens.number(at) <= MOST_BARE
        && (at == 0 || tokens.isBreak(at - 1))
        && at + 1 < tokens.size()
        && tokens.isWord(at + 1)
        && tokens.isSpacedBefore(at + 1)
        && tokens.end(at + 1) - tokens.start(at + 1) > 2
        && !MEASURES.contains(tokens.string(at + 1).toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean mayFollow(Tokens tokens, int at) {
    if (tokens.isWord(at)) {
      return true;
    }
    if (tokens.isNumber(at)) {
      return tokens.isSpacedBefore(at) || tokens.number(at - 1) < 0;
    }
    char c = tokens.symbol(at);
    return c == '"' || c == '(' || c == '[' || c == '*' || c == '>' || c == '<' || c > 127;
  }

  private static boolean delimits(Tokens tokens, int at) {
    char c = tokens.symbol(at + 1);
    if (!isDelimiter(c)
        || tokens.isSpacedBefore(at + 1)
        || c == '.' && isAbbreviation(tokens, at)) {
      return false;
    }
    return !tokens.isWord(at)
        || c == ')'
        || c != ':' && tokens.text().charAt(tokens.start(at)) >= 'a'
        || c == '.' && startsLine(tokens, at);
  }

  /** "e.g.", "i.e.": two letters with full stops and nothing between them. */
  private static boolean isAbbreviation(Tokens tokens, int at) {
    return isLetter(tokens, at)
        && (at + 3 < tokens.size()
                && isLetter(tokens, at + 2)
                && tokens.symbol(at + 3) == '.'
                && !tokens.isSpacedBefore(at + 2)
                && !tokens.isSpacedBefore(at + 3)
            || at > 1
                && isLetter(tokens, at - 2)
                && tokens.symbol(at - 1) == '.'
                && !tokens.isSpacedBefore(at - 1)
                && !tokens.isSpacedBefore(at));
  }

  private static boolean isLetter(Tokens tokens, int at) {
    return tokens.isWord(at) && tokens.end(at) - tokens.start(at) == 1;
  }

  /** "A. Local infection": a capital is a number only where it begins a line. */
  private static boolean startsLine(Tokens tokens, int at) {
    return at == 0 || tokens.kind(at - 1) == Tokens.Kind.LINE;
  }

  private static boolean isDelimiter(char c) {
    return c == '.' || c == ',' || c == '、' || c == ')' || c == ':';
  }

  /** Whether the marker that begins here is the first of its list. */
  static boolean isFirst(Tokens tokens, int at) {
    return value(tokens, at) == 1 || roman(tokens, at) == 1;
  }

  private static boolean counts(Tokens tokens, int at) {
    return value(tokens, at) > 0 || roman(tokens, at) > 0;
  }

  /** The number that a Roman numeral is, a large one where it begins a line; -1 for none. */
  private static int roman(Tokens tokens, int at) {
    int word = tokens.symbol(at) == '(' && at + 1 < tokens.size() ? at + 1 : at;
    if (!tokens.isWord(word)) {
      return -1;
    }
    int from = tokens.start(word);
    int to = tokens.end(word);
    if (to - from > LONGEST_ROMAN || "ivxIVX".indexOf(tokens.text().charAt(from)) < 0) {
      return -1;
    }
    boolean small = true;
    boolean capital = true;
    for (int i = from; i < to; i++) {
      char c = tokens.text().charAt(i);
      small &= c == 'i' || c == 'v' || c == 'x';
      capital &= c == 'I' || c == 'V' || c == 'X';
    }
    if (!small && !(capital && startsLine(tokens, at))) {
      return -1;
    }
    int number = ROMAN.indexOf(tokens.string(word).toLowerCase(java.util.Locale.ROOT));
    return number < 0 ? -1 : number + 1;
  }

  /** The number that a marker carries; letters count from a; -1 for none. */
  static int value(Tokens tokens, int at) {
    if (tokens.symbol(at) == '(') {
      boolean inner = at + 1 < tokens.size() && tokens.symbol(at + 1) != '(';
      return inner ? value(tokens, at + 1) : -1;
    }
    if (tokens.isWord(at)) {
      if (tokens.end(at) - tokens.start(at) != 1) {
        return -1;
      }
      char c = Lexicon.fold(tokens.text().charAt(tokens.start(at)));
      return c >= 'a' && c <= 'j' ? c - 'a' + 1 : -1;
    }
    return tokens.number(at);
  }
}

package org.procedex.text;

/**
 * Finds the numbers of lists, however they are written and mixed: {@code 1.} {@code 2,} {@code 3、}
 * {@code (4)} {@code 5)} {@code ⑥} {@code a)} {@code iv.}.
 *
 * <p>A number is taken as a marker when it continues a list that is open, or when it is a first one
 * that a second one follows; so decimals, doses and years are left in the text.
 */
final class ListMarkers {
  /** The level of a bullet inside a line. */
  static final byte DASH = Byte.MAX_VALUE;

  private static final int LOOK_AHEAD = 400;

  private final Tokens tokens;
  private final OpenLists lists = new OpenLists();

  /** For each token the nesting level of the marker that begins there, or 0. */
  private final byte[] levels;

  private ListMarkers(Tokens tokens) {
    this.tokens = tokens;
    this.levels = new byte[tokens.size() + 1];
  }

  /** The markers of an article. */
  static ListMarkers find(Tokens tokens) {
    ListMarkers markers = new ListMarkers(tokens);
    markers.mark();
    new InlineBullets(tokens).mark(markers.levels);
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

  private void mark() {
    int at = 0;
    while (at < tokens.size()) {
      int end = MarkerForms.mayBegin(tokens, at) ? MarkerForms.end(tokens, at, tokens.size()) : -1;
      if (end > 0 && accept(at)) {
        levels[at] = (byte) lists.depth();
        at = end;
      } else if (levels[at] == 0 && BareNumbers.mayBegin(tokens, at)) {
        markBare(at++);
      } else {
        at++;
      }
    }
  }

  /** "1 … 2 … 3 …" within a line: three numbers, or two behind a colon, are a list. */
  private void markBare(int first) {
    int second = BareNumbers.next(tokens, first);
    int third = second < 0 ? -1 : BareNumbers.next(tokens, second);
    if (third < 0 && (second < 0 || !MarkerForms.introduces(tokens, first - 1))) {
      return;
    }
    lists.push(OpenLists.Count.NUMBERS, 2, -1);
    for (int at = first; at >= 0; at = BareNumbers.next(tokens, at)) {
      lists.goOn(OpenLists.Count.NUMBERS, tokens.number(at));
      levels[at] = (byte) lists.depth();
    }
  }

  /** Takes what looks like a marker for one where it goes on with a list or opens one. */
  private boolean accept(int at) {
    OpenLists.Count count = count(at);
    boolean roman = count == OpenLists.Count.ROMAN;
    int value = roman ? Numerals.roman(tokens, at) : Numerals.value(tokens, at);
    boolean opensLine = at == 0 || tokens.isBreak(at - 1);
    boolean apart = opensLine || standsApart(at);
    if (apart && lists.goOn(count, value)) {
      return true;
    }
    if (MarkerForms.isUnclosed(tokens, at) || MarkerForms.isBareWithin(tokens, at)) {
      return false;
    }
    if (apart && value > 2 && isMarked(at) && lists.goOnBehindGap(count, value)) {
      return true;
    }
    boolean bare = MarkerForms.isBare(tokens, at);
    boolean certain = !bare && opensLine && !tokens.isCapitalized(at) && !roman;
    int indent = opensLine ? Paragraph.indent(tokens, at) : -1;
    if (value == 1
        && certain
        && isDotted(at)
        && lists.mayRepeat(indent)
        && !isCounted(at, indent)) {
      return lists.repeat(indent);
    }
    if (value == 1 && apart && (certain || hasSecond(at))) {
      lists.push(count, 2, isDotted(at) ? indent : -1);
      return true;
    }
    if (!bare && opensLine && !tokens.isWord(at) && !roman) {
      lists.clear();
      lists.push(count, value + 1, indent);
      return true;
    }
    return false;
  }

  /** "④", "(4)" and "4、": a number whose list may have lost the one before it. */
  private boolean isMarked(int at) {
    char c = tokens.symbol(at);
    if (c == Tokens.CIRCLED || c == '(') {
      return true;
    }
    char behind = at + 1 < tokens.size() ? tokens.symbol(at + 1) : Tokens.NO_SYMBOL;
    return tokens.isNumber(at) && (behind == ')' || behind == '、' && at > 0);
  }

  /** "1.", as markup writes each number of a list. */
  private boolean isDotted(int at) {
    return tokens.isNumber(at) && at + 1 < tokens.size() && tokens.symbol(at + 1) == '.';
  }

  /** "i." is Roman, unless it is the letter behind "h.". */
  private OpenLists.Count count(int at) {
    if (Numerals.roman(tokens, at) > 0) {
      boolean letter = lists.waitForLetter(Numerals.value(tokens, at));
      return letter ? OpenLists.Count.LETTERS : OpenLists.Count.ROMAN;
    }
    int word = tokens.symbol(at) == '(' && at + 1 < tokens.size() ? at + 1 : at;
    return tokens.isWord(word) ? OpenLists.Count.LETTERS : OpenLists.Count.NUMBERS;
  }

  /**
   * Within a line: brackets and circles tell a marker; a bare one must not touch a word, unless it
   * was cut from one ("loss of hair2、baldness").
   */
  private boolean standsApart(int at) {
    return tokens.symbol(at) == Tokens.CIRCLED
        || tokens.symbol(at) == '('
        || tokens.symbol(at - 1) != Tokens.NO_SYMBOL
        || tokens.isSpacedBefore(at)
        || tokens.isNumber(at) && tokens.isWord(at - 1);
  }

  /** Whether the next number in a line that is as far to the right counts on: "2." */
  private boolean isCounted(int at, int indent) {
    int limit = Math.min(tokens.size(), at + LOOK_AHEAD);
    for (int i = at + 1; i < limit; i++) {
      if (tokens.isBreak(i - 1) && isDotted(i) && Paragraph.indent(tokens, i) == indent) {
        return tokens.number(i) == 2;
      }
    }
    return false;
  }

  /** Whether a marker of value 2 follows close enough. */
  private boolean hasSecond(int at) {
    int limit = Math.min(tokens.size(), at + LOOK_AHEAD);
    boolean roman = Numerals.roman(tokens, at) > 0;
    boolean bare = MarkerForms.isBare(tokens, at);
    for (int i = at + 1; i < limit; i++) {
      if (MarkerForms.mayBegin(tokens, i)
          && (roman ? Numerals.roman(tokens, i) : Numerals.value(tokens, i)) == 2
          && MarkerForms.end(tokens, i, tokens.size()) > 0
          && MarkerForms.isBare(tokens, i) == bare) {
        return true;
      }
    }
    return false;
  }
}

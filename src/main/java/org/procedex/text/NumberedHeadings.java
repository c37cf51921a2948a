package org.procedex.text;

/**
 * Tells of lines with a number which are headings: those that are one question, and those of the
 * series that a known heading before belongs to ("4 Before and after" behind "3 When not?").
 */
final class NumberedHeadings {
  private static final int LONGEST = 12;

  private final Tokens tokens;
  private final ListMarkers markers;

  /** The level of the series' numbers; 0 for none. */
  private int series;

  /** Whether the series' words begin with capitals. */
  private boolean capital;

  /** Whether its numbers end in brackets. */
  private boolean bracketed;

  NumberedHeadings(Layout layout) {
    this.tokens = layout.tokens();
    this.markers = layout.markers();
  }

  /** A known heading begins to hold: its number, where it has one, is of a series. */
  void begin(Paragraph paragraph, Opening opening) {
    boolean numbered = opening.isNumbered() && opening.from() == paragraph.from();
    series = numbered ? markers.level(opening.marker()) : 0;
    capital = numbered && tokens.isCapitalized(opening.words());
    bracketed = numbered && isBracketed(opening);
  }

  /** "(3) small letters" is none of "1. One", "2. Two": an item with a number like theirs. */
  private boolean isAlike(Opening opening) {
    return !capital
        || tokens.isCapitalized(opening.words())
        || isBracketed(opening) == bracketed && !tokens.isWord(opening.words());
  }

  private boolean isBracketed(Opening opening) {
    return tokens.symbol(opening.content() - 1) == ')';
  }

  /** Whether the token is a number of the series. */
  boolean continues(int marker) {
    return series > 0 && markers.level(marker) == series;
  }

  /** Whether a line with a number that no rule knows is a heading. */
  boolean isHeading(Paragraph paragraph, Opening opening) {
    return isQuestion(opening.content(), paragraph.to())
        || continues(opening.marker()) && isShortLine(paragraph) && isAlike(opening);
  }

  private boolean isShortLine(Paragraph paragraph) {
    char last = tokens.symbol(paragraph.to() - 1);
    return paragraph.isLine()
        && paragraph.to() - paragraph.from() <= LONGEST
        && (last == Tokens.NO_SYMBOL || last == ')' || last == ':');
  }

  /** One question: a heading, even where it asks for nothing known. */
  private boolean isQuestion(int from, int to) {
    if (tokens.symbol(to - 1) != '?') {
      return false;
    }
    for (int at = from + 1; at < to; at++) {
      if (markers.isAt(at) || LineForms.startsSentence(tokens, at)) {
        return false;
      }
    }
    return true;
  }
}

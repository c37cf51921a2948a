package org.procedex.text;

/**
 * Tells which lines are items of a list though neither bullet nor number stands before them: lines
 * of their own below a heading that says what is listed, and short ones behind a line that waits
 * for them ("It is done when", "You should not have it if:").
 */
final class LineItems {
  private static final int SHORTEST_SENTENCE = 7;

  private final Tokens tokens;
  private final LineForms forms;
  private final Outline outline;
  private final BlockList blocks;
  private final Lists lists;

  /** The token behind the last item that a line before introduced; -1 for none. */
  private int introducedUpTo = -1;

  /** Whether the last introduced item begins with a small letter. */
  private boolean small;

  /** Whether empty lines stand between the introduced items. */
  private boolean spacedOut;

  /** Whether the last introduced item ended as one that others follow: ";". */
  private boolean open;

  /** Whether it ended the list: a full stop behind items that others followed. */
  private boolean closed;

  LineItems(Layout layout, Outline outline, BlockList blocks, Lists lists) {
    this.tokens = layout.tokens();
    this.forms = layout.forms();
    this.outline = outline;
    this.blocks = blocks;
    this.lists = lists;
  }

  /** Whether the text is an item. Asked once for each text, in order. */
  boolean isItem(Paragraph paragraph, int from, int end) {
    boolean line = paragraph.isLine() && from == paragraph.from() && end == paragraph.to();
    boolean introduced = line && !isHeadingBehind(from, end) && isIntroduced(from, end);
    small = introduced ? isSmall(from) : small;
    introducedUpTo = introduced ? end : -1;
    boolean item =
        introduced
            || line
                && outline.isTyped()
                && outline.reaches(Outline.Reach.LINES)
                && !(closed && isClosing(from, end))
                && !lists.isApartFromNumbers(paragraph, isUnended(from) && forms.textFollows(end))
                && forms.isItem(from, end);
    char last = item ? tokens.symbol(end - 1) : Tokens.NO_SYMBOL;
    closed = open && last == '.';
    open = last == ';' || last == ',';
    return item;
  }

  /** "In short, the doctor decides with the family." behind the last item's full stop. */
  private boolean isClosing(int from, int end) {
    return tokens.symbol(end - 1) == '.' && end - from >= SHORTEST_SENTENCE && !isSmall(from);
  }

  /**
   * "How long does it take?", "The bandage" behind items without capitals: a heading, below which
   * text stands.
   */
  private boolean isHeadingBehind(int from, int end) {
    return introducedUpTo >= 0
        && !isSmall(from)
        && (tokens.symbol(end - 1) == '?' || small && isUnended(from))
        && forms.textFollows(end);
  }

  private boolean isSmall(int at) {
    return Character.isLowerCase(tokens.text().charAt(tokens.start(at)));
  }

  /** A short line behind one that waits for it: "… if you have", "…:". */
  private boolean isIntroduced(int from, int end) {
    if (!forms.mayBeItem(from, end) && !forms.isExplainedItem(from, end)) {
      return false;
    }
    int before = Lines.lastBefore(tokens, from);
    if (!isSmall(from)) {
      return continuesIntroduction(before, from);
    }
    return before >= 0
        && (tokens.symbol(before) == ':' || tokens.isWord(before) || goesOnBehind(before))
        && (blocks.lastIs(Block.Kind.TEXT) || blocks.lastIs(Block.Kind.ITEM));
  }

  /** "fever;" above "cough;" behind a line that waits for them. */
  private boolean goesOnBehind(int before) {
    char mark = tokens.symbol(before);
    return (mark == ';' || mark == ',') && before + 1 == introducedUpTo;
  }

  /** Lines with capitals behind words that cannot end a sentence: "It is done when". */
  private boolean continuesIntroduction(int before, int from) {
    boolean blank = Lines.hasBlankBetween(tokens, before, from);
    if (introducedUpTo >= 0 && before + 1 == introducedUpTo) {
      return !closed && (!blank || spacedOut && isUnended(from) && isUnended(before));
    }
    boolean opens =
        before >= 0
            && blocks.lastIs(Block.Kind.TEXT)
            && (tokens.symbol(before) == ':' || forms.waits(before));
    spacedOut = opens && blank;
    return opens;
  }

  /** Whether the line that holds the token ends without a full stop. */
  private boolean isUnended(int at) {
    char last = tokens.symbol(Lines.end(tokens, at) - 1);
    return last != '.' && last != ':';
  }
}

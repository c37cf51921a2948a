package org.procedex.text;

/**
 * Tells which lines are headings though no rule knows them, so that what stands below them is not
 * taken for a part of what stands above.
 */
final class UnknownHeadings {
  private static final int SHORTEST_LABEL = 5;

  private final Tokens tokens;
  private final LineForms forms;
  private final Outline outline;
  private final BlockList blocks;

  /** Whether the heading that holds is in bold letters. */
  private boolean labelled;

  UnknownHeadings(Layout layout, Outline outline, BlockList blocks) {
    this.tokens = layout.tokens();
    this.forms = layout.forms();
    this.outline = outline;
    this.blocks = blocks;
  }

  /** A heading that no rule knows, or a marked-up one, begins to hold. */
  void forget() {
    labelled = false;
  }

  /** The paragraph's heading, which a rule knows, begins to hold: others may be of its form. */
  void follow(Paragraph paragraph) {
    labelled = isLabel(paragraph);
  }

  boolean isHeading(Paragraph paragraph) {
    if (labelled && isLabel(paragraph)) {
      return true;
    }
    int last = paragraph.to() - 1;
    boolean colon = tokens.symbol(last) == ':';
    boolean waits = colon && last - paragraph.from() > 1 && forms.waits(last - 1);
    boolean first = outline.isTypedByMarkup() && blocks.lastIs(Block.Kind.HEADING);
    if (waits || first && !colon) {
      return false;
    }
    boolean introduces = colon && outline.isTyped() && outline.reaches(Outline.Reach.LINES);
    return !introduces && forms.isHeading(paragraph);
  }

  /** "**Insertion**:": a bold line of its own. */
  private boolean isLabel(Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    char last = tokens.symbol(to - 1);
    return paragraph.isLine()
        && to - from >= SHORTEST_LABEL
        && tokens.symbol(from) == '*'
        && tokens.symbol(from + 1) == '*'
        && (last == ':' || last == '*')
        && tokens.symbol(last == ':' ? to - 2 : to - 1) == '*';
  }
}

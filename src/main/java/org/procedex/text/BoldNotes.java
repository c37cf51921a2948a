package org.procedex.text;

/**
 * Tells where a heading in bold ends because a note stands beside it: "**Position:** supine" behind
 * lines without such a label. Where the first line has one, or where it tells of conditions
 * ("**Spleen:** cyst"), it is an item.
 */
final class BoldNotes {
  private final Tokens tokens;
  private final LineForms forms;
  private final Outline outline;
  private final BlockList blocks;

  /** Whether the heading that holds is in bold. */
  private boolean bold;

  /** Whether the items below it have labels in bold. */
  private boolean items;

  BoldNotes(Layout layout, Outline outline, BlockList blocks) {
    this.tokens = layout.tokens();
    this.forms = layout.forms();
    this.outline = outline;
    this.blocks = blocks;
  }

  /** A heading of another form begins to hold. */
  void forget() {
    bold = false;
    items = false;
  }

  /** A known heading begins to hold with a paragraph. */
  void follow(Paragraph paragraph) {
    bold = Bold.opens(tokens, paragraph.from());
  }

  /** Whether the paragraph ends the heading. */
  boolean isNote(Paragraph paragraph) {
    if (!bold || !outline.isTyped() || !outline.reaches(Outline.Reach.LINES)) {
      return false;
    }
    int from = paragraph.from();
    int to = paragraph.to();
    boolean opens = Bold.opens(tokens, from);
    if (blocks.lastIs(Block.Kind.HEADING)) {
      items = Bold.labelEnd(tokens, from, to) > 0;
      bold = !opens || items || !Bold.holdsAll(tokens, from, to);
      return false;
    }
    int value = opens ? Bold.labelEnd(tokens, from, to) : -1;
    if (value < 0) {
      return opens && Bold.holdsAll(tokens, from, to);
    }
    boolean item = value < to && forms.isFragment(value, to) && forms.tellsCondition(value, to);
    return !items && !item;
  }
}

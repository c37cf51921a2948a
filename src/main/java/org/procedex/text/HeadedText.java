package org.procedex.text;

/**
 * Decides how far a heading reaches that has text in its own paragraph. "Indications: fever" ends
 * with its paragraph, unless that is the first of a list whose other items stand line by line below
 * it, or goes on behind a semicolon.
 */
final class HeadedText {
  /** Steps by which a column stands behind its label at least. */
  private static final int COLUMN = 2;

  private final Tokens tokens;
  private final LineForms forms;
  private final Outline outline;
  private final BlockList blocks;

  /** Whether running text stands under the heading. */
  private boolean holdsText;

  /** Whether the heading's own paragraph may be the first item of a list. */
  private boolean holdsItem;

  /** Whether it is a group with a label of its own: "Knee: arthroscopy, osteotomy". */
  private boolean holdsGroup;

  /** Where the label of the last such group begins; -1 where something else stood since. */
  private int group = -1;

  /** Whether what last stood there ends in a colon right behind the heading. */
  private boolean introduces;

  private boolean afterFragment;

  /** How deep the label is indented whose text stands in a column beside it; -1 for none. */
  private int column = -1;

  HeadedText(Layout layout, Outline outline, BlockList blocks) {
    this.tokens = layout.tokens();
    this.forms = layout.forms();
    this.outline = outline;
    this.blocks = blocks;
  }

  /** A heading begins to hold. */
  void begin() {
    holdsText = false;
    holdsItem = false;
    introduces = false;
    group = -1;
    column = -1;
  }

  /** The heading that begins to hold is a label at the left of a column. */
  void label(Paragraph paragraph) {
    if (!paragraph.isLine() && Lines.startsLine(tokens, paragraph.from())) {
      column = paragraph.indent();
    }
  }

  /** Whether the line stands in the column beside the heading; another line ends the column. */
  private boolean isInColumn(Paragraph paragraph) {
    if (column < 0 || !Lines.startsLine(tokens, paragraph.from())) {
      return false;
    }
    if (paragraph.indent() > column + COLUMN) {
      outline.reachOn();
      return true;
    }
    outline.endPart();
    column = -1;
    return false;
  }

  /** Text is about to stand under the heading. */
  void hold(Paragraph paragraph, int from, int end) {
    boolean first = blocks.lastIs(Block.Kind.HEADING) && end == paragraph.to();
    holdsGroup = first && Labels.isLabelled(tokens, from, end);
    boolean whole = from == paragraph.from() && end == paragraph.to();
    group = holdsGroup || whole && isNextGroup(from, end) ? from : -1;
    // "Contraindications: cannot lie flat", without a full stop: lines with others may follow.
    boolean lone = first && outline.isLoneWord();
    holdsItem = holdsGroup || !lone && first && forms.isUnended(end) && forms.mayBeItem(from, end);
  }

  /** The text that is about to stand under the heading is no item of a list. */
  void holdText(Paragraph paragraph, int end) {
    // "What are its merits? Compared with traction:" above a list: the list is the heading's.
    introduces =
        blocks.lastIs(Block.Kind.HEADING) && end == paragraph.to() && tokens.symbol(end - 1) == ':';
    holdsText |= !blocks.lastIs(Block.Kind.ITEM) && !introduces;
  }

  /** Ends the heading before a paragraph that it does not reach. */
  void endBefore(Paragraph paragraph, boolean item) {
    if (isInColumn(paragraph)) {
      return;
    }
    boolean fragment =
        !item && !paragraph.isLine() && forms.isFragment(paragraph.from(), paragraph.to());
    boolean amongFragments =
        fragment && afterFragment && outline.reaches(Outline.Reach.PARAGRAPH) && outline.isTyped();
    if (!amongFragments) {
      end(paragraph, item);
    }
    afterFragment = fragment;
  }

  private void end(Paragraph paragraph, boolean item) {
    boolean goesOn = goesOn(paragraph.from());
    boolean ownParagraph = outline.reaches(Outline.Reach.PARAGRAPH);
    if (!item && ownParagraph && isNextGroup(paragraph.from(), paragraph.to())) {
      return;
    }
    if (introduces && !item && ownParagraph && outline.isTyped() && isLineBelow(paragraph)) {
      outline.reachOn();
      introduces = false;
    } else if (holdsItem
        && !item
        && ownParagraph
        && isLineBelow(paragraph)
        && (goesOn || isItemBelow(paragraph))) {
      outline.reachOn();
    } else if (!goesOn) {
      if (ownParagraph && (!item || holdsText)) {
        boolean part = outline.endPart();
        holdsText &= !part;
      } else if (outline.reaches(Outline.Reach.NEXT_PARAGRAPH)) {
        outline.reachParagraph();
      }
    }
  }

  private static boolean isLineBelow(Paragraph paragraph) {
    return paragraph.isLine() && !paragraph.afterBlank();
  }

  /** "Second stage: …" behind "First stage: …", "TKR: …" behind "Spacer: …": another group. */
  private boolean isNextGroup(int from, int to) {
    return group >= 0
        && outline.isTyped()
        && (Labels.areAlike(tokens, group, from, to) || Labels.isLetters(tokens, from, to));
  }

  /** The paragraph before ends in a semicolon or a comma: its list goes on here. */
  private boolean goesOn(int from) {
    int before = Lines.lastBefore(tokens, from);
    char c = before < 0 ? Tokens.NO_SYMBOL : tokens.symbol(before);
    return outline.isTyped() && (c == ';' || c == ',' || c == '、');
  }

  /** "Indications: fever" above "cough", line by line: the first item shares the heading's line. */
  private boolean isItemBelow(Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    return forms.isFragment(from, to)
            && (Character.isLowerCase(tokens.text().charAt(tokens.start(from)))
                || !forms.textFollows(to))
        || holdsGroup && Labels.isLabelled(tokens, from, to);
  }
}

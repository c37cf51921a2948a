package org.procedex.text;

import java.util.Arrays;

/** Numbers the lists of an article and adds each item to its own. */
final class Lists {
  private static final int LEVELS = 16;

  private final Tokens tokens;
  private final ListMarkers markers;
  private final Outline outline;
  private final BlockList blocks;
  private final ItemWords words;

  /** The list that an item goes on with; -1 for none. */
  private int list = -1;

  /** For each level of numbers the list that is open there, counted from 1; 0 for none. */
  private final int[] listAtLevel = new int[LEVELS];

  private boolean numberedLast;

  /** The level of a list whose numbers have all been first ones; 0 for none. */
  private int ones;

  Lists(Layout layout, Outline outline, BlockList blocks, ItemWords words) {
    this.tokens = layout.tokens();
    this.markers = layout.markers();
    this.outline = outline;
    this.blocks = blocks;
    this.words = words;
  }

  /** A heading ends the list. */
  void end() {
    list = -1;
    ones = 0;
  }

  /** The list that the text behind an item still belongs to; -1 for none. */
  int open() {
    return list;
  }

  /** The list of an item without a number: that of the item right before it, or a new one. */
  int continued() {
    if (list < 0 || !blocks.lastIs(Block.Kind.ITEM)) {
      list = blocks.size();
    }
    return list;
  }

  /**
   * Whether the paragraph is no part of the numbered list before it, but apart from that.
   *
   * @param headed whether text stands below it as below a heading
   */
  boolean isApartFromNumbers(Paragraph paragraph, boolean headed) {
    return (paragraph.afterBlank() || headed && tokens.isCapitalized(paragraph.from()))
        && blocks.lastIs(Block.Kind.ITEM)
        && numberedLast;
  }

  /** Adds an item with a bullet or a number, and what explains it. */
  void add(Paragraph paragraph, Opening opening, int end) {
    int level = opening.isNumbered() ? markers.level(opening.marker()) : 0;
    numberedLast = level > 0;
    choose(opening.from(), level);
    int depth = level > 0 ? level - 1 : paragraph.indent();
    int from = opening.from();
    int content = opening.content();
    boolean inLine = markers.isInLine(from);
    int own = words.end(content, end);
    if (inLine) {
      own = words.lostEnd(content, own);
    }
    blocks.add(Block.Kind.ITEM, from, content, own, outline.current(), list, depth);
    if (own < end) {
      boolean opens = inLine && tokens.symbol(end - 1) == ':';
      boolean last = end == paragraph.to() || !markers.isAt(end) || opens;
      Block.Kind kind = last ? Block.Kind.TEXT : Block.Kind.NOTE;
      blocks.add(kind, own, own, end, outline.current(), last && inLine ? -1 : list, depth);
    }
  }

  /** Chooses the list of an item: a new one, or the open one of its level. */
  private void choose(int from, int level) {
    boolean behindItem = blocks.lastIs(Block.Kind.ITEM) || blocks.lastIs(Block.Kind.NOTE);
    boolean leveled = level > 0 && level < LEVELS;
    boolean first = level > 0 && Numerals.isFirst(tokens, from);
    if (list < 0 || !behindItem || first && !(leveled && level == ones)) {
      list = blocks.size();
    } else if (leveled && listAtLevel[level] > 0) {
      list = listAtLevel[level] - 1;
    }
    if (leveled) {
      listAtLevel[level] = list + 1;
      Arrays.fill(listAtLevel, level + 1, LEVELS, 0);
      ones = first ? level : ones >= level ? 0 : ones;
    }
  }
}

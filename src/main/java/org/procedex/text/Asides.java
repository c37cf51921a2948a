package org.procedex.text;

/**
 * Reads text beside the page's own, between ":::" and ":::". It stands under no heading of the
 * page, and its lists are its own.
 */
final class Asides {
  private final Tokens tokens;
  private final BlockList blocks;
  private boolean open;
  private int list;

  Asides(Tokens tokens, BlockList blocks) {
    this.tokens = tokens;
    this.blocks = blocks;
  }

  boolean isOpen() {
    return open;
  }

  /** A fence opens an aside or closes the open one; one of another kind does neither. */
  void fence(int from) {
    open ^= tokens.symbol(from) == ':';
  }

  /** Adds a paragraph of the aside. */
  void add(Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    int bullet = Openings.bulletEnd(tokens, from, to);
    if (bullet > 0) {
      blocks.add(Block.Kind.ITEM, from, bullet, to, -1, list, paragraph.indent());
    } else if (blocks.isNote(from)) {
      blocks.add(Block.Kind.NOTE, from, from, to, -1, -1, 0);
    } else {
      list = blocks.size() + 1;
      blocks.add(Block.Kind.TEXT, from, from, to, -1, -1, 0);
    }
  }
}

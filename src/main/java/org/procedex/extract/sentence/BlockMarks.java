package org.procedex.extract.sentence;

import org.procedex.text.Block;
import org.procedex.text.Tokens;

/** What a block begins with: a bullet, a number, an arrow or the words of a plain line. */
public final class BlockMarks {
  private BlockMarks() {}

  /** "↓ Pain": what becomes less or more. */
  public static boolean isArrow(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == '↓' || c == '↑';
  }

  public static boolean isBulleted(Tokens tokens, Block block) {
    return isBullet(tokens, tokens.at(block.span().start()));
  }

  public static boolean isBullet(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == '*' || c == '-' || c == '+' || c == '•';
  }

  /** "**Adults**": the line begins in bold. */
  public static boolean isBold(Tokens tokens, Block block) {
    return isBold(tokens, tokens.at(block.span().start()));
  }

  public static boolean isBold(Tokens tokens, int at) {
    return at >= 0
        && at + 2 < tokens.size()
        && tokens.symbol(at) == '*'
        && tokens.symbol(at + 1) == '*'
        && !tokens.isSpacedBefore(at + 1)
        && tokens.isWord(at + 2)
        && !tokens.isSpacedBefore(at + 2);
  }

  /** "## Laser ablation": a heading with its signs. */
  public static boolean isMarkedUp(Tokens tokens, Block block) {
    return block.kind() == Block.Kind.HEADING
        && tokens.symbol(tokens.at(block.span().start())) == '#';
  }

  /** A line of text, also one that its place makes an item. */
  public static boolean isPlain(Tokens tokens, Block block) {
    return block.kind() == Block.Kind.TEXT
        || block.kind() == Block.Kind.ITEM && (isBold(tokens, block) || isLine(tokens, block));
  }

  /** Neither a bullet nor a number begins it. */
  public static boolean isLine(Tokens tokens, Block block) {
    return !isBulleted(tokens, block)
        && block.span().start() + 1 >= block.content().start() - 1
        && !tokens.isNumber(tokens.at(block.span().start()));
  }

  /** Where a table's cell ends that the words begin in: a bar, or the corner of a frame. */
  public static int cellEnd(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean corner = tokens.symbol(at) == '+' && at + 1 < to && tokens.symbol(at + 1) == '-';
      if (corner || tokens.symbol(at) == '|') {
        return at;
      }
    }
    return to;
  }
}

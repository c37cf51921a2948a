package org.procedex.extract;

import org.procedex.text.Block;
import org.procedex.text.Tokens;

/** What a block begins with: a bullet, a number, an arrow or the words of a plain line. */
final class BlockMarks {
  private BlockMarks() {}

  /** "↓ Pain": what becomes less or more. */
  static boolean isArrow(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == '↓' || c == '↑';
  }

  static boolean isBulleted(Tokens tokens, Block block) {
    char c = tokens.symbol(tokens.at(block.span().start()));
    return c == '*' || c == '-' || c == '+' || c == '•';
  }

  /** Neither a bullet nor a number begins it. */
  static boolean isLine(Tokens tokens, Block block) {
    return !isBulleted(tokens, block)
        && block.span().start() + 1 >= block.content().start() - 1
        && !tokens.isNumber(tokens.at(block.span().start()));
  }
}

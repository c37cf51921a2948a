package org.procedex.extract.sentence;

import org.procedex.text.Block;
import org.procedex.text.Tokens;

/** How far the lines of blocks are indented. */
public final class LineIndent {
  private LineIndent() {}

  /** The characters of white space before the block in its line; 0 for what opens none. */
  public static int of(Tokens tokens, Block block) {
    String text = tokens.text();
    int start = block.span().start();
    int at = start;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n' ? start - at : 0;
  }
}

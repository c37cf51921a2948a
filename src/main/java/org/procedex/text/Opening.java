package org.procedex.text;

/**
 * How a part of a paragraph opens.
 *
 * @param from its first token
 * @param bulleted whether that is a bullet
 * @param marker the token behind the bullet, or behind the name of who speaks
 * @param content the token behind the number that {@code marker} begins; {@code marker} where that
 *     is none
 * @param words its first word, behind brackets and bold marks
 */
record Opening(int from, boolean bulleted, int marker, int content, int words) {
  static Opening of(Layout layout, Speakers speakers, Paragraph paragraph, int from) {
    Tokens tokens = layout.tokens();
    int to = paragraph.to();
    int bullet = from == paragraph.from() ? Openings.bulletEnd(tokens, from, to) : -1;
    int marker = bullet > 0 ? bullet : speakers.end(from, to);
    boolean numbered = marker < to && layout.markers().isAt(marker);
    int content = numbered ? MarkerForms.contentFrom(tokens, marker, to) : marker;
    return new Opening(from, bullet > 0, marker, content, Openings.wordsFrom(tokens, content, to));
  }

  /** The same with other first words. */
  Opening at(int first) {
    return new Opening(from, bulleted, marker, content, first);
  }

  /** Whether a number, or a bullet within the line, stands before the words. */
  boolean isNumbered() {
    return content > marker;
  }

  /** Whether a bullet or a number makes an item of it. */
  boolean isItem() {
    return bulleted || isNumbered();
  }
}

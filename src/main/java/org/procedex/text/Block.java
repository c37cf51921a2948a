package org.procedex.text;

import java.util.Objects;

/**
 * A part of the article. Every character belongs to exactly one block.
 *
 * @param kind what it is
 * @param span all its characters, the marker before and the white space behind included
 * @param content its words: without marker, markup and the white space around
 * @param heading position, in {@link Structure#headings()}, of the heading it stands under or, for
 *     a heading, is; -1 where there is none
 * @param list number of the list an item belongs to; -1 for what is no item
 * @param depth nesting of an item or level of a heading, 0 for the outermost
 */
public record Block(Kind kind, Span span, Span content, int heading, int list, int depth) {
  /** What a block is. */
  public enum Kind {
    TITLE,
    HEADING,
    /** Running text. */
    TEXT,
    /** An item of a list. */
    ITEM,
    /** An explanation that belongs to the item before it. */
    NOTE,
    /** White space and markup without words. */
    BLANK
  }

  public Block {
    Objects.requireNonNull(kind, "kind");
    if (!span.contains(content)) {
      throw new IllegalArgumentException(
          "expected content within " + span + " but found " + content);
    }
  }
}

package org.procedex.text;

import java.util.List;
import java.util.Objects;

/**
 * What the article looks like.
 *
 * @param tokens its tokens
 * @param blocks its parts, in text order, without gap and without overlap
 * @param headings its headings, in text order
 */
public record Structure(Tokens tokens, List<Block> blocks, List<Heading> headings) {
  public Structure {
    Objects.requireNonNull(tokens, "tokens");
    blocks = List.copyOf(blocks);
    headings = List.copyOf(headings);
  }
}

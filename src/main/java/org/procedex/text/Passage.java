package org.procedex.text;

import java.util.List;
import java.util.Objects;

/**
 * A block with its sentences.
 *
 * @param block a block with words
 * @param sentences its sentences, in order, at least one
 */
public record Passage(Block block, List<Sentence> sentences) {
  public Passage {
    Objects.requireNonNull(block, "block");
    sentences = List.copyOf(sentences);
  }
}

package org.procedex.text;

import java.util.Objects;

/**
 * A sentence, heading or list item of an article.
 *
 * @param position 0-based place in the article
 * @param span without the white space around it
 * @param section words of the heading it stands under, white space single; empty above the first
 */
public record Sentence(int position, Span span, String section) {
  public Sentence {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(section, "section");
  }
}

package org.procedex.extract;

import java.util.Objects;
import org.procedex.text.Span;

/**
 * A sentence at which a rule of the program broke off: what was found up to there stays, the rest
 * of the article is read.
 *
 * @param span the sentence in the article's text
 * @param cause what the rule failed with
 */
public record UnreadSentence(Span span, RuntimeException cause) {
  public UnreadSentence {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(cause, "cause");
  }

  /** What was expected, found and where, for the operator; offsets in code points. */
  public String describe(String text) {
    return "expected to read the sentence at offset "
        + text.codePointCount(0, span.start())
        + " to its end but found "
        + cause.getClass().getName()
        + "; the rest of the article is read; report it";
  }
}

package org.procedex.extract.sentence;

import java.util.Objects;
import org.procedex.text.Span;

/**
 * One place where the article says a record.
 *
 * @param span the words of the record
 * @param cue the words that set the rule off; may equal {@code span}
 * @param sentence position of the sentence that holds the span
 * @param rule id of the rule that matched
 */
public record Mention(Span span, Span cue, int sentence, String rule) {
  public Mention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(cue, "cue");
    Objects.requireNonNull(rule, "rule");
  }
}

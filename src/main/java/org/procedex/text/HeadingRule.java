package org.procedex.text;

import java.util.List;
import java.util.Objects;

/**
 * How headings of one topic are worded.
 *
 * @param id rule id
 * @param topic what stands below
 * @param form whether the words make a label ("Indications of X:") or a question
 * @param qualifier {@code absolute}, {@code relative} or empty
 * @param phrases the wordings; each word an element, {@code a|b} for alternatives, {@code w?} for
 *     an optional one, {@code ...} for up to eight words of any kind
 */
public record HeadingRule(
    String id, Topic topic, Form form, String qualifier, List<HeadingPhrase> phrases) {
  /** The grammatical form of a heading. */
  public enum Form {
    LABEL,
    QUESTION
  }

  public HeadingRule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(qualifier, "qualifier");
    phrases = List.copyOf(phrases);
  }
}

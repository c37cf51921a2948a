package org.procedex.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A heading that the article has.
 *
 * @param words its words, without numbers, brackets and the colon
 * @param topics what the text under it is about, at least one
 * @param qualifier {@code absolute}, {@code relative} or empty
 * @param complement what it names behind "of", "for" or "to"; null where it names nothing
 * @param rule id of the heading rule; empty for a heading that no rule knows
 * @param cue the words that the rule recognised; equals {@code words} where no rule did
 */
public record Heading(
    Span words,
    List<Topic> topics,
    String qualifier,
    @Nullable Span complement,
    String rule,
    Span cue) {
  public Heading {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(qualifier, "qualifier");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(cue, "cue");
    topics = List.copyOf(topics);
  }

  /** Whether the text under it is about the topic. */
  public boolean isAbout(Topic topic) {
    return topics.contains(topic);
  }

  /** The same words, of what speaks against it: "Which people should give it up?". */
  Heading refusing(String ruleId) {
    return new Heading(
        words, List.of(Topic.CONTRAINDICATIONS), qualifier, complement, ruleId, words);
  }

  /** Whether no topic but {@link Topic#OTHER} is known. */
  public boolean isOther() {
    return topics.size() == 1 && topics.get(0) == Topic.OTHER;
  }
}

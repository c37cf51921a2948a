package org.procedex.rules;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Words that change what a match means, in the manner of ConText (Harkema et al. 2009): a trigger,
 * a scope, and what becomes of the matches within.
 *
 * @param id unique in the book
 * @param effect what the words say
 * @param types the record types that it withdraws
 * @param scope where the match stands, seen from the words
 * @param reach how many tokens the scope reaches; it ends with the clause in any case
 */
public record ContextRule(
    String id,
    Effect effect,
    Set<RecordType> types,
    Scope scope,
    int reach,
    String description,
    List<String> cues,
    List<String> examples,
    List<String> counterexamples) {
  /** What the words say of what stands in their scope. */
  public enum Effect {
    NEGATION,
    CAUTION,
    UNCERTAINTY,
    COMPARISON,
    HISTORY
  }

  /** The place of the match as seen from the words. */
  public enum Scope {
    /** The match's cue stands behind the words. */
    BEHIND,
    /** The match's cue stands before the words. */
    BEFORE,
    /** The match's own words hold the words. */
    WITHIN,
    /** The match stands in the same sentence. */
    SENTENCE
  }

  public ContextRule {
    Objects.requireNonNull(id, "id");
    types = Set.copyOf(types);
    cues = List.copyOf(cues);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }
}

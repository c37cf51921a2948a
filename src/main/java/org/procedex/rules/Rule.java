package org.procedex.rules;

import java.util.List;
import java.util.Objects;

/**
 * One way in which the language says a record.
 *
 * @param id unique in the book, {@code type.name}
 * @param type of the records it makes
 * @param description for people: what it finds
 * @param origin file and line, for messages
 * @param cues the words that set it off
 * @param before elements before the cue, the nearest first
 * @param after elements behind the cue, the nearest first
 * @param cueCapture whether the cue itself is the record or begins it
 * @param needs what a match needs besides the pattern
 * @param strength for contraindications
 * @param negated whether it denies what it finds
 * @param examples sentences that it must find, with {@code [[ ]]} around the record
 * @param counterexamples sentences in which it must find nothing
 */
public record Rule(
    String id,
    RecordType type,
    String description,
    String origin,
    List<String> cues,
    String pattern,
    List<Element> before,
    List<Element> after,
    CueCapture cueCapture,
    Needs needs,
    Strength strength,
    boolean negated,
    Shape shape,
    List<String> examples,
    List<String> counterexamples) {
  /**
   * What can be told of a pattern before it is tried.
   *
   * @param plain before the cue stand only words and edges, which cost next to nothing to check
   * @param procedure before the cue stands a procedure and no capture
   * @param last the record stands behind the cue, and nothing has to stand behind it
   * @param clause the record is a clause
   */
  record Shape(boolean plain, boolean procedure, boolean last, boolean clause) {
    static Shape of(List<Element> before, List<Element> after) {
      boolean plain = !before.isEmpty();
      boolean procedure = false;
      boolean capture = false;
      for (Element element : before) {
        procedure |= element instanceof Element.Procedure;
        capture |= element instanceof Element.Capture;
        plain &=
            element instanceof Element.Word
                || element instanceof Element.Edge
                || element instanceof Element.Not;
      }
      boolean clause = isClause(before) || isClause(after);
      return new Shape(plain, procedure && !capture, isLast(after), clause);
    }

    private static boolean isLast(List<Element> after) {
      boolean last = false;
      for (Element element : after) {
        boolean free =
            element instanceof Element.Edge
                || element instanceof Element.Word word && word.least() == 0;
        last = element instanceof Element.Capture || last && free;
      }
      return last;
    }

    private static boolean isClause(List<Element> elements) {
      return elements.stream()
          .anyMatch(
              element ->
                  element instanceof Element.Capture capture && capture.extent() == Extent.CLAUSE);
    }
  }

  boolean opensPlainly() {
    return shape.plain();
  }

  boolean followsProcedure() {
    return shape.procedure();
  }

  /** Whether the record begins with the cue, so that the cue's verb or quality opens it. */
  public boolean capturesCue() {
    return cueCapture != CueCapture.NONE;
  }

  /** Whether it holds only under a heading that asks for such records. */
  public boolean needsHeading() {
    return needs.heading();
  }

  /** Whether the record stands behind the cue and nothing has to stand behind it. */
  public boolean endsInRecord() {
    return shape.last();
  }

  /** Whether the record is a clause, which is not split. */
  public boolean findsClause() {
    return shape.clause();
  }

  /** What part the cue has in the record. */
  enum CueCapture {
    /** None: a capture says which words are the record. */
    NONE,
    /** The cue is the record. */
    CUE,
    /** The record begins with the cue and reaches to the end of the clause. */
    PHRASES,
    /** The cue stands inside the record, which reaches to the end of the clause. */
    AROUND
  }

  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(strength, "strength");
    cues = List.copyOf(cues);
    before = List.copyOf(before);
    after = List.copyOf(after);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }
}

package org.procedex.validate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that extraction got wrong.
 *
 * @param gold the gold record concerned, or the one that overlaps most; null for none
 * @param extracted the extracted record concerned, or the one that overlaps most; null for none
 * @param sentence the sentence in question; empty where unknown
 * @param detail what differs, in words
 */
public record ExtractionError(
    Kind kind,
    @Nullable Annotation gold,
    @Nullable Annotation extracted,
    String sentence,
    String detail) {
  /** The kinds of error. */
  public enum Kind {
    /** A gold record that nothing matches. */
    MISSED,
    /** An extracted record that matches nothing. */
    FALSE,
    /** Matched by overlap, but not the same span or text. */
    BOUNDARY,
    /** The words of a gold record under another type. */
    TYPE,
    /** Said of another procedure. */
    LINK,
    /** A contraindication of another strength. */
    STRENGTH,
    /** Denied in one, affirmed in the other. */
    NEGATION;

    /** The kind's name in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The record that the error is about. */
  Annotation subject() {
    Annotation subject = kind == Kind.FALSE ? extracted : gold;
    if (subject == null) {
      throw new IllegalStateException("expected a record in an error of kind " + kind);
    }
    return subject;
  }

  String rule() {
    return extracted == null ? "" : extracted.source().rule();
  }
}

package org.procedex.extract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.Mention;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Span;

/**
 * A record before it has an id.
 *
 * @param type what the record is about
 * @param value form fit for grouping: white space single, shared words restored
 * @param procedure position, in the list this record stands in, of the PROCEDURE record it is said
 *     of; -1 on a PROCEDURE and where none is known
 * @param abbreviation abbreviation of a PROCEDURE; empty where the text gives none
 * @param definition sentence that defines a PROCEDURE; null where there is none
 * @param strength strictness of a CONTRAINDICATION; UNSTATED on other types
 * @param negated whether the article denies the contraindication
 * @param mentions every place that says it, in text order, at least one; the first is the span
 */
public record ExtractedRecord(
    RecordType type,
    String value,
    int procedure,
    String abbreviation,
    @Nullable Span definition,
    Strength strength,
    boolean negated,
    List<Mention> mentions) {
  public ExtractedRecord {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(abbreviation, "abbreviation");
    Objects.requireNonNull(strength, "strength");
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("expected at least one mention of " + type + " " + value);
    }
  }

  /** The first place, which is the record's span. */
  public Mention first() {
    return mentions.get(0);
  }
}

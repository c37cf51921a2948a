package org.procedex.extract.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Topic;

/**
 * What it means to stand somewhere: under a heading, or in a list that a sentence introduces.
 *
 * @param type of the records that stand there; null where the place says nothing
 * @param strength of contraindications
 * @param cue the words that make the place what it is; null where it says nothing
 * @param procedures numbers of the procedures it is said of; empty for none
 */
public record Place(
    @Nullable RecordType type, Strength strength, @Nullable Span cue, int[] procedures) {
  public static final Place NONE = new Place(null, Strength.UNSTATED, null, new int[0]);

  /** A place that says what a procedure is for. */
  static Place indications(Span cue, int procedure) {
    return new Place(RecordType.INDICATION, Strength.UNSTATED, cue, new int[] {procedure});
  }

  public static Place of(Heading heading, int[] procedures) {
    RecordType type =
        heading.isAbout(Topic.INDICATIONS)
            ? RecordType.INDICATION
            : heading.isAbout(Topic.CONTRAINDICATIONS)
                ? RecordType.CONTRAINDICATION
                : heading.isAbout(Topic.ADVANTAGES)
                    ? RecordType.ADVANTAGE
                    : heading.isAbout(Topic.PROCEDURES) ? RecordType.PROCEDURE : null;
    boolean graded = type == RecordType.CONTRAINDICATION;
    return new Place(
        type,
        graded ? strength(heading.qualifier()) : Strength.UNSTATED,
        heading.cue(),
        procedures);
  }

  /** The type of the records of a place that says one. */
  RecordType says() {
    return Objects.requireNonNull(type, "type");
  }

  /** The same place, saying records of another type. */
  public Place saying(RecordType other) {
    return new Place(other, strength, cue, procedures);
  }

  private static Strength strength(String qualifier) {
    return switch (qualifier) {
      case "absolute" -> Strength.ABSOLUTE;
      case "relative" -> Strength.RELATIVE;
      default -> Strength.UNSTATED;
    };
  }
}

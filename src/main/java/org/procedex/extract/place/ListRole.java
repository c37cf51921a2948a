package org.procedex.extract.place;

import java.util.Objects;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Span;

/**
 * What the items of a list without a heading are.
 *
 * @param type of record that each item is
 * @param strength of contraindications
 * @param cue the words that introduce the list
 * @param procedure number of the procedure it is said of; -1 for none, {@link #OF_PLACE} for
 *     whatever procedure the place is about
 * @param named whether the words say which procedure that is
 * @param other number of a second procedure that it is said of as well; -1 for none
 */
public record ListRole(
    RecordType type, Strength strength, Span cue, int procedure, boolean named, int other) {
  /** Stands for whatever procedure the place is about. */
  public static final int OF_PLACE = -2;

  public ListRole {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(strength, "strength");
    Objects.requireNonNull(cue, "cue");
  }

  /** Said of one procedure. */
  public ListRole(RecordType type, Strength strength, Span cue, int procedure, boolean named) {
    this(type, strength, cue, procedure, named, -1);
  }

  /** The same, of another type. */
  public ListRole as(RecordType another) {
    return new ListRole(another, Strength.UNSTATED, cue, procedure, named, other);
  }

  /** The same, of another strength. */
  ListRole graded(Strength told) {
    return new ListRole(type, told, cue, procedure, named, other);
  }

  /** "Both are refused in:": the same, said of two procedures; of one where there are no two. */
  public ListRole of(int[] procedures) {
    return procedures.length == 2
        ? new ListRole(type, strength, cue, procedures[0], true, procedures[1])
        : this;
  }

  /** What it means to stand in the list. */
  public Place place() {
    int[] procedures =
        procedure < 0
            ? new int[0]
            : other < 0 ? new int[] {procedure} : new int[] {procedure, other};
    return new Place(type, strength, cue, procedures);
  }

  /**
   * The same where the list stands in a part of the article that is about certain procedures.
   *
   * @param here what that part is about; empty where nothing says so
   */
  public Place place(int[] here) {
    return named || here.length == 0 ? place() : new Place(type, strength, cue, here);
  }
}

package org.procedex.extract;

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
 */
record ListRole(RecordType type, Strength strength, Span cue, int procedure, boolean named) {
  /** Stands for whatever procedure the place is about. */
  static final int OF_PLACE = -2;

  ListRole {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(strength, "strength");
    Objects.requireNonNull(cue, "cue");
  }

  /** The same, of another type. */
  ListRole as(RecordType other) {
    return new ListRole(other, Strength.UNSTATED, cue, procedure, named);
  }

  /** Whether it is said of whatever the place is about. */
  boolean isOfPlace() {
    return procedure == OF_PLACE;
  }

  /** What it means to stand in the list. */
  Place place() {
    return new Place(type, strength, cue, procedure < 0 ? new int[0] : new int[] {procedure});
  }

  /**
   * The same where the list stands in a part of the article that is about certain procedures.
   *
   * @param here what that part is about; empty where nothing says so
   */
  Place place(int[] here) {
    return named || here.length == 0 ? place() : new Place(type, strength, cue, here);
  }
}

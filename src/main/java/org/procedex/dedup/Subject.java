package org.procedex.dedup;

import org.procedex.rules.RecordType;

/**
 * What two records must share before their words are compared.
 *
 * @param procedure position of the procedure; -1 for none
 */
record Subject(RecordType type, int procedure, boolean negated) {
  private static final int TYPES = RecordType.values().length;

  /** Another number for each subject. */
  int number() {
    return ((procedure + 1) * TYPES + type.ordinal()) * 2 + (negated ? 1 : 0);
  }
}

package org.procedex.validate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a validation found.
 *
 * @param difference against an older dataset; null where none was named
 */
public record ValidationReport(
    Evaluation evaluation,
    Scheme scheme,
    List<Floor> floors,
    @Nullable DatasetDifference difference) {
  public ValidationReport {
    floors = List.copyOf(floors);
  }

  /** The floors that were not reached. */
  public List<Floor> below() {
    return floors.stream().filter(floor -> !floor.holds(evaluation, scheme)).toList();
  }
}

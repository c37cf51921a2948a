package org.procedex.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.procedex.rules.RecordType;

/**
 * An F1 that must be reached.
 *
 * @param type a record type, or {@code ALL}
 * @param least from 0 to 1
 */
public record Floor(String type, double least) {
  public Floor {
    if (!(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException("expected an F1 from 0 to 1 but found " + least);
    }
  }

  /**
   * Reads {@code 0.8} or {@code CONTRAINDICATION=0.8}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Floor parse(String text) {
    int equals = text.indexOf('=');
    String type =
        equals < 0 ? Score.ALL : text.substring(0, equals).strip().toUpperCase(Locale.ROOT);
    List<String> types = new ArrayList<>(List.of(Score.ALL));
    for (RecordType known : RecordType.values()) {
      types.add(known.name());
    }
    if (!types.contains(type)) {
      throw new IllegalArgumentException("expected one of " + types + " but found '" + type + "'");
    }
    try {
      return new Floor(type, Double.parseDouble(text.substring(equals + 1).strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected X or TYPE=X with X from 0 to 1 but found '" + text + "'", e);
    }
  }

  /** What an evaluation reached by a scheme; empty where there is nothing to measure. */
  public OptionalDouble reached(Evaluation evaluation, Scheme scheme) {
    return evaluation.score(scheme.label(), type).f1().value();
  }

  /** Whether it is reached; what cannot be measured is not. */
  public boolean holds(Evaluation evaluation, Scheme scheme) {
    OptionalDouble reached = reached(evaluation, scheme);
    return reached.isPresent() && reached.getAsDouble() >= least;
  }
}

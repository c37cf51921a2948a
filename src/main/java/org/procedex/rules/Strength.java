package org.procedex.rules;

import java.util.Locale;

/** How strictly a contraindication is meant. */
public enum Strength {
  /** The article does not say. */
  UNSTATED,
  ABSOLUTE,
  RELATIVE;

  /** The published form: {@code absolute}, {@code relative} or the empty string. */
  public String label() {
    return this == UNSTATED ? "" : name().toLowerCase(Locale.ROOT);
  }
}

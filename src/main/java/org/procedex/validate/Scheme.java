package org.procedex.validate;

import java.util.Locale;

/** When an extracted record counts as a gold record found. */
public enum Scheme {
  /** The same span, or the same normalised text; for a procedure also the same abbreviation. */
  EXACT,
  /** Spans or words overlap by half (intersection over union), and negation is the same. */
  RELAXED,
  /** As {@link #RELAXED}, and the procedure it is said of matches as well. */
  LINKED;

  /** The scheme's name in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.procedex.text;

/** What the text under a heading is about. */
public enum Topic {
  INDICATIONS,
  CONTRAINDICATIONS,
  ADVANTAGES,
  /** The techniques that the article lists. */
  PROCEDURES,
  /** As the heading before, with a qualifier of its own: "Relative:". */
  SAME,
  /** Anything else that has a heading: steps, complications, preparation, anatomy. */
  OTHER
}

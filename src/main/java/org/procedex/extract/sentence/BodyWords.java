package org.procedex.extract.sentence;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Words for what the body does by itself, which no procedure is praised for. */
public final class BodyWords {
  /** Workings of the body: what is done to them is an effect and praises nothing. */
  private static final WordSet WORKINGS =
      WordSet.in(
          "afterload preload contractility perfusion oxygenation ventilation icp cpp mismatch"
              + " secretion secretions output resistance tone frc gfr diuresis metabolism uptake"
              + " hypoxia hypoxaemia hypoxemia work vasodilation vasoconstriction excitability"
              + " peristalsis");

  private static final WordSet SPACES = WordSet.in("space return delivery flow pressure demand");

  private static final WordSet BODILY =
      WordSet.in("dead venous oxygen blood arterial airway filling intracranial");

  private BodyWords() {}

  /** "afterload", "venous return": what the body does. */
  public static boolean tellWorking(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean joined = at > from && SPACES.holds(tokens, at) && BODILY.holds(tokens, at - 1);
      if (joined || WORKINGS.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}

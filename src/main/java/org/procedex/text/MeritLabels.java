package org.procedex.text;

import java.util.Set;

/**
 * Labels that praise: "Fast recovery: …", "Accurate positioning: …" tell a merit and what it comes
 * from, and are no headings on recovery or on how it is done.
 */
final class MeritLabels {
  private static final WordSet PRAISING =
      WordSet.in(
          "fast faster quick quicker rapid speedy swift prompt accurate precise exact easy easier"
              + " simple simpler short shorter convenient good better excellent superior painless"
              + " low lower cheap safe safer gentle gentler comfortable reliable smooth reduced"
              + " shortened improved lasting light lighter");

  /** Headings of what is praised so. */
  private static final Set<String> RULES =
      Set.of("heading.technique", "heading.preparation", "heading.background", "heading.equipment");

  private MeritLabels() {}

  /** Whether the first of the words before a heading's own praises what that heading is about. */
  static boolean holds(Tokens tokens, int from, int noun, Heading heading) {
    return noun > from && PRAISING.holds(tokens, from) && RULES.contains(heading.rule());
  }
}

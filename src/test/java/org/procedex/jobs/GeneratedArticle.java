package org.procedex.jobs;

/** Articles made up for the tests of the job; each number gives its own records. */
final class GeneratedArticle {
  private GeneratedArticle() {}

  static String text(int number) {
    return "Nerve block number "
        + number
        + "\n\nA nerve block is a technique of numbing a nerve. "
        + "It is suitable for fracture "
        + number
        + " of the wrist; and for burns.\n\n"
        + "Contraindications\n\nInfection of the skin\nAllergy to drug "
        + number
        + "\n";
  }
}

package org.procedex.extract.coordination;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Numbers that a conjunction joins: "grades 2 and 3", "between 4 and 20 mm" are one member. */
final class Measures {
  /** Numbers in words, and those of grades. */
  private static final WordSet COUNTS =
      WordSet.in("one two three four five six seven eight nine ten ii iii iv v vi");

  private static final WordSet ORDINALS =
      WordSet.in("first second third fourth fifth sixth seventh eighth last");

  private Measures() {}

  /** Whether the joint stands between numbers of one member. */
  static boolean hold(Joint joint) {
    return isCounted(joint) || isOtherMeasure(joint) || isRange(joint);
  }

  /**
   * "grades 2 and 3", "at two or three points", "the first and the last rib": they share a noun.
   */
  private static boolean isCounted(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next() + (joint.nextSpells("the") ? 1 : 0);
    if (ORDINALS.holds(tokens, joint.at() - 1) && ORDINALS.holds(tokens, next)) {
      return true;
    }
    return joint.at() - 1 > joint.from()
        && (isCount(tokens, joint.at() - 1) || tokens.spells(joint.at() - 1, "i"))
        && isCount(tokens, joint.next())
        && tokens.isWord(joint.at() - 2);
  }

  /** "more than 3 kg in boys or 2 kg in girls": another measure of the same. */
  private static boolean isOtherMeasure(Joint joint) {
    Tokens tokens = joint.tokens();
    int unit = joint.next() + 1;
    if (joint.isComma()
        || unit >= joint.to()
        || !tokens.isNumber(joint.next())
        || !tokens.isWord(unit)) {
      return false;
    }
    String name = tokens.string(unit);
    for (int i = joint.from() + 1; i < joint.at(); i++) {
      if (tokens.isNumber(i - 1) && tokens.spells(i, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCount(Tokens tokens, int at) {
    return tokens.isNumber(at) || COUNTS.holds(tokens, at);
  }

  /** "between 4 and 20 mm": the two ends of one measure. */
  private static boolean isRange(Joint joint) {
    if (!joint.opensWith("and") || !joint.tokens().isNumber(joint.next())) {
      return false;
    }
    for (int i = joint.at() - 1; i > joint.from(); i--) {
      if (joint.tokens().spells(i, "between")) {
        return true;
      }
    }
    return false;
  }
}

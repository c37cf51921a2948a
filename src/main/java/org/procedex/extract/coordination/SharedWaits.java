package org.procedex.extract.coordination;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What behind a comma or a conjunction cannot stand alone, since it goes on with the words before:
 * "polyp with a stalk or ulcer", "gout or other inflammation", "a stiff hip, unable to bend".
 */
final class SharedWaits {
  /** Behind them stands what somebody has or where it is, and what else he has. */
  private static final WordSet HAVING = WordSet.in("with to by in on of");

  private static final WordSet OTHER = WordSet.of("other", "others");

  /** What comes of the condition before. */
  private static final WordSet HINDERED = WordSet.in("unable cannot can't");

  /** Words between the preposition and the conjunction. */
  private static final int LONGEST_FIRST = 4;

  private static final int LONGEST_REST = 2;

  /** Tokens in which a list shows what parts its members. */
  private static final int LONGEST_LIST = 40;

  private final WordClasses classes;

  /** What stands in no noun phrase of one or two words. */
  private final long unfit;

  SharedWaits(WordClasses classes) {
    this.classes = classes;
    this.unfit =
        classes.preposition
            | classes.relative
            | classes.finite
            | classes.subordinator
            | classes.conjunction
            | classes.person
            | classes.determiner
            | classes.pronoun
            | classes.negation;
  }

  /** Whether what stands behind is no member of its own. */
  boolean hold(Joint joint) {
    if (joint.isComma()) {
      return isHindered(joint);
    }
    if (!joint.opensWith("or") && !joint.opensWith("and")) {
      return false;
    }
    return OTHER.holds(joint.tokens(), joint.next())
        ? !isBehindComma(joint) && joint.lastIs(classes.condition) && !isDone(joint)
        : isRest(joint);
  }

  /** ", unable to lie down", ", cannot hold still": what the condition before hinders. */
  private static boolean isHindered(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    boolean hindered =
        HINDERED.holdsSmall(tokens, next)
            || tokens.spells(next, "can") && tokens.spells(next + 1, "not");
    return hindered
        && next - joint.at() == 1
        && next + 2 < joint.to()
        && isOwnComma(tokens, joint.from());
  }

  /** Whether semicolons part the members, so that a comma need not, or no other comma stands. */
  private static boolean isOwnComma(Tokens tokens, int from) {
    boolean comma = false;
    int least = Math.max(0, from - LONGEST_LIST);
    for (int at = from - 1; at >= least; at--) {
      char c = tokens.symbol(at);
      if (c == ';') {
        return true;
      }
      if (c == '.' || c == ':' || tokens.isBreak(at)) {
        break;
      }
      comma |= c == ',';
    }
    return !comma;
  }

  /** "gout and other small operations": something else that is done. */
  private boolean isDone(Joint joint) {
    Tokens tokens = joint.tokens();
    int end = Math.min(joint.to(), joint.next() + LONGEST_FIRST);
    for (int at = joint.next(); at < end; at++) {
      if (tokens.is(at, classes.procedureGeneric | classes.procedureHead | classes.treatNoun)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBehindComma(Joint joint) {
    return joint.from() > 0 && Separators.isComma(joint.tokens(), joint.from() - 1);
  }

  /** One or two words, where what stands before ends in a preposition and a noun phrase. */
  private boolean isRest(Joint joint) {
    Tokens tokens = joint.tokens();
    int end = joint.next();
    while (end < joint.to() && tokens.isWord(end)) {
      if (tokens.is(end, unfit) || end - joint.next() == LONGEST_REST) {
        return false;
      }
      end++;
    }
    int words = end - joint.next();
    int having = having(joint);
    if (words == 0
        || having < 0
        || end < joint.to() && tokens.symbol(end) == '/'
        || tokens.endsWith(joint.next(), "ing") && !joint.nextIs(classes.condition)) {
      return false;
    }
    boolean condition = tokens.is(end - 1, classes.condition);
    if (condition && !isAlike(joint, having)) {
      return false; // "clot in the vein or sepsis", "gout with coma or sepsis"
    }
    boolean both =
        condition && tokens.spells(having, "of") && tokens.is(having - 1, classes.condition);
    return words == 1
        ? !both || joint.opensWith("or")
        : !both && joint.opensWith("or") && isFirst(joint, having);
  }

  /**
   * Whether the last word before is a condition too; behind another condition only in a list, where
   * commas part the members: "..., gout with ulcers or necrosis, ...".
   */
  private boolean isAlike(Joint joint, int having) {
    Tokens tokens = joint.tokens();
    boolean given =
        tokens.spells(having, "with") && tokens.is(having - 1, classes.condition | classes.person);
    boolean listed = joint.from() == 0 || !tokens.isWord(joint.from() - 1);
    return joint.lastIs(classes.condition) && (listed || !given);
  }

  /** Whether no other preposition stands before: "gout with a joint in pieces or a cyst". */
  private boolean isFirst(Joint joint, int having) {
    for (int at = joint.from() + 1; at < having; at++) {
      if (HAVING.holds(joint.tokens(), at)) {
        return false;
      }
    }
    return true;
  }

  /** The preposition before the first of the two; -1 where none stands near. */
  private int having(Joint joint) {
    Tokens tokens = joint.tokens();
    int least = Math.max(joint.from(), joint.at() - 1 - LONGEST_FIRST);
    for (int at = joint.at() - 1; at > least; at--) {
      if (HAVING.holds(tokens, at)) {
        return at < joint.at() - 1 && !tokens.is(at - 1, classes.empty | classes.treatNoun)
            ? at
            : -1;
      }
      if (!tokens.isWord(at) || tokens.is(at, unfit & ~classes.determiner)) {
        return -1;
      }
    }
    return -1;
  }
}

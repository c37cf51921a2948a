package org.procedex.extract.sentence;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Words below a heading that say what to do: they are no reason for the procedure and none against
 * it, though they stand where reasons do.
 */
public final class Instructions {
  /** Verbs of instructions. */
  private static final WordSet INSTRUCTING =
      WordSet.in(
          "use ensure prioritize prioritise maintain monitor check apply obtain discuss inform"
              + " confirm document reassess consider prepare keep call refer warn observe stop"
              + " start give wait ask feel beware note locate remember tell measure record");

  private static final WordSet FELT = WordSet.of("the", "for", "your", "along", "a");

  /** Verbs of what is looked at first. */
  private static final WordSet REVIEWING = WordSet.in("review assess evaluate look find");

  /** Verbs of how it is done. */
  private static final WordSet STEPS =
      WordSet.in(
          "prepare insert position explain disinfect palpate advance withdraw attach connect drape"
              + " lubricate wash inject place hold grasp aspirate clean ask flush secure");

  /** Verbs of what is done with tools and with the hands, and of nothing that it is done for. */
  private static final WordSet HANDLING =
      WordSet.in(
          "insert attach palpate disinfect lubricate deflate inflate drape flush incise retract"
              + " withdraw advance reposition rotate clamp unclamp tighten anchor zero prime");

  /** "Advance directive": no step. */
  private static final WordSet WISHES =
      WordSet.in("directive directives care decision decisions planning statement refusal");

  private static final WordSet LACKING =
      WordSet.in("limited lack little insufficient no weak poor scarce conflicting");

  private static final WordSet TRYING =
      WordSet.in("try consider attempt start begin avoid use choose prefer");

  /** Verbs of what a surgeon does step by step. */
  private static final WordSet WORKING =
      WordSet.in(
          "pack remove identify mobilize mobilise divide ligate clamp close irrigate dissect expose"
              + " explore excise resect suture tie cut drain open pinch spread"
              + " squeeze push pull lift press");

  private final WordClasses classes;

  /** The list that has gone over to how it is done. */
  private int stepsFrom = -1;

  public Instructions(WordClasses classes) {
    this.classes = classes;
  }

  /** "Insert needle", "Pack the pelvis": how it is done, where no heading says what is listed. */
  public static boolean isStep(Tokens tokens, int at) {
    return STEPS.holds(tokens, at) || HANDLING.holds(tokens, at) || WORKING.holds(tokens, at);
  }

  /** "Review the chart": what to do with something that is pointed at. */
  public static boolean isOrder(Tokens tokens, int at, long determiner) {
    return (INSTRUCTING.holds(tokens, at) || REVIEWING.holds(tokens, at))
        && at + 1 < tokens.size()
        && tokens.is(at + 1, determiner);
  }

  /** "Use gloves", "discuss it with her": what to do, no reason against it. */
  public static boolean isInstruction(Tokens tokens, int at) {
    return INSTRUCTING.holds(tokens, at) && !isFeeling(tokens, at);
  }

  /** "Feel unwell": how somebody is, where "feel the pulse" is what to do. */
  private static boolean isFeeling(Tokens tokens, int at) {
    return tokens.spells(at, "feel") && (at + 1 >= tokens.size() || !FELT.holds(tokens, at + 1));
  }

  /** "Limited evidence on who benefits", "little is known": of what is told nothing is known. */
  public static boolean isUnproven(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to && at < from + 4; at++) {
      if (tokens.spells(at, "evidence") || tokens.spells(at, "data")) {
        return LACKING.holds(tokens, at - 1)
            || at > from + 1 && LACKING.holds(tokens, at - 2) && tokens.spells(at - 1, "of");
      }
    }
    return false;
  }

  /** "Typically try a mask first": what to do, with how often. */
  public static boolean isFrequentOrder(Tokens tokens, int from, long adverbs) {
    return tokens.is(from, adverbs) && TRYING.holds(tokens, from + 1);
  }

  /** "Insert introducer", "Deflate balloon": a step, and no reason against anything. */
  private boolean opensSteps(SentenceTokens sentence, int next) {
    Tokens tokens = sentence.tokens();
    return STEPS.holds(tokens, sentence.from()) && tokens.is(next, classes.determiner)
        || HANDLING.holds(tokens, sentence.from())
            && tokens.isCapitalized(sentence.from())
            && tokens.isWord(next)
            && !WISHES.holds(tokens, next)
            && !tokens.is(next, classes.preposition | classes.be | classes.condition);
  }

  /** "Insert the needle" and whatever follows it in the list: how it is done, not what for. */
  public boolean isStep(SentenceTokens sentence) {
    int next = sentence.from() + 1;
    if (next < sentence.to() && opensSteps(sentence, next)) {
      stepsFrom = sentence.block().list();
    }
    return stepsFrom >= 0 && stepsFrom == sentence.block().list();
  }
}

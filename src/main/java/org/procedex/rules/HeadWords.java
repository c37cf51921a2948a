package org.procedex.rules;

import java.util.List;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which words are heads of a procedure's name: what is a head in one place is a verb or an
 * adjective in another.
 */
final class HeadWords {
  private static final WordSet OF_HEART = WordSet.of("cardiac", "pericardial", "heart");

  private static final WordSet OF_VESSEL =
      WordSet.in("aortic aorta carotid vertebral coronary arterial artery spontaneous intimal");

  /** Two words before "fistula", as in "dural arteriovenous": one that nobody has made. */
  private static final WordSet MALFORMED =
      WordSet.in(
          "dural spinal pulmonary hepatic coronary renal intracranial cerebral congenital acquired"
              + " traumatic large small huge obvious severe iatrogenic uterine high-flow carotid");

  /** Adjectives that stand for a name with its noun left out. */
  private static final List<String> NOUNLESS =
      List.of("epidural", "spinal", "caudal", "paravertebral");

  /** Heads by ellipsis, where no noun follows: "a labour epidural", but "the epidural space". */
  private static final WordSet ELLIPTIC = WordSet.in(String.join(" ", NOUNLESS) + " epidurals");

  /** Before a generic word they say what it is good for or where, and not which one it is. */
  private static final WordSet UNTELLING =
      WordSet.of("diagnostic", "ineffective", "anaesthetic", "anesthetic", "marginal");

  private static final WordSet UNTOLD =
      WordSet.of("approach", "technique", "therapies", "treatments", "treatment");

  /** What a chamber of the heart or blood does by itself, and what is done to it as well. */
  private static final WordSet BODILY =
      WordSet.in("dilation dilatation perfusion shunting shortening oxygenation filling");

  private static final WordSet CHAMBERS =
      WordSet.in(
          "la lv ra rv atrial ventricular annular chamber fractional coronary intracardiac"
              + " intrapulmonary tissue");

  private static final WordSet LETTING =
      WordSet.in("let lets letting make makes making help helps helping to");

  private final WordClasses classes;

  /** Words that no name goes over. */
  private final long boundary;

  HeadWords(WordClasses classes) {
    this.classes = classes;
    boundary = boundary(classes);
  }

  /** The classes of words that no name goes over. */
  static long boundary(WordClasses classes) {
    return classes.finite
        | classes.determiner
        | classes.preposition
        | classes.conjunction
        | classes.relative
        | classes.pronoun
        | classes.adverb
        | classes.verb
        | classes.clauseBreak
        | classes.subordinator
        | classes.person
        | classes.negation
        | classes.trailer;
  }

  /** "Epidural": an adjective that stands for its name where no noun follows. */
  static boolean isNounless(Tokens tokens, int at) {
    return ELLIPTIC.holds(tokens, at);
  }

  /** Whether an adjective, in small letters, stands for a name with its noun left out. */
  static boolean leavesOutNoun(String adjective) {
    return NOUNLESS.contains(adjective);
  }

  boolean isHead(Tokens tokens, int at) {
    return tokens.is(at, classes.procedureLight) && ELLIPTIC.holds(tokens, at)
        ? isElliptic(tokens, at)
        : isPlainHead(tokens, at);
  }

  /** "A labour epidural", "repeat spinal": no noun behind it, and no other adjective before one. */
  private boolean isElliptic(Tokens tokens, int at) {
    if (at > 0 && (tokens.is(at - 1, classes.be) || tokens.symbol(at - 1) == '-')) {
      return false;
    }
    int next = at + 1;
    if (next >= tokens.size()) {
      return true;
    }
    if (tokens.is(next, classes.conjunction) || tokens.symbol(next) == ',') {
      return next + 1 >= tokens.size()
          || !tokens.isWord(next + 1)
          || tokens.is(next + 1, boundary)
          || !tokens.is(next, classes.conjunction) && !ELLIPTIC.holds(tokens, next + 1);
    }
    return tokens.isWord(next)
        ? tokens.is(next, boundary & ~classes.adverb)
        : !tokens.isNumber(next) && tokens.symbol(next) != '-' && tokens.symbol(next) != '/';
  }

  private boolean isPlainHead(Tokens tokens, int at) {
    return tokens.is(at, classes.procedureHead | classes.procedureGeneric | classes.procedureLight)
        && !tokens.is(at, classes.notProcedure)
        && !(at > 0 && tokens.spells(at, "tamponade") && OF_HEART.holds(tokens, at - 1))
        && !(at > 0 && tokens.spells(at, "dissection") && OF_VESSEL.holds(tokens, at - 1))
        && !(at > 1 && tokens.spells(at, "fistula") && MALFORMED.holds(tokens, at - 2))
        && !(tokens.is(at, classes.procedureLetters) && tokens.capitals(at) < 2)
        && !(tokens.is(at, classes.headOrVerb)
            && at > 0
            && (isPlural(tokens, at - 1) || takesObject(tokens, at)))
        && !(tokens.is(at, classes.headBehindModifier)
            && (at == 0 || !tokens.is(at - 1, classes.way | classes.procedureLight)));
  }

  /** "the drug blocks the enzyme": with an ending and an object it is a verb. */
  private boolean takesObject(Tokens tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.isWord(at - 1)
        && (tokens.end(at - 1) - tokens.start(at - 1) > 2 || tokens.isAcronym(at - 1))
        && (tokens.endsWith(at, "s") || isLet(tokens, at))
        && tokens.is(at + 1, classes.determiner);
  }

  /** "Let the bile bypass a segment": what is let do something. */
  private static boolean isLet(Tokens tokens, int at) {
    return at > 2 && (LETTING.holds(tokens, at - 2) || LETTING.holds(tokens, at - 3));
  }

  /** "the kidneys filter", "inhibitors block": behind a plural the head is a verb. */
  boolean isPlural(Tokens tokens, int at) {
    if (!tokens.isWord(at)
        || tokens.isAcronym(at)
        || tokens.is(at, classes.procedureModifier | classes.adverb)) {
      return tokens.is(at, classes.modal | classes.negation);
    }
    return tokens.end(at) - tokens.start(at) > 3
        && tokens.endsWith(at, "s")
        && !tokens.endsWith(at, "ss")
        && !tokens.endsWith(at, "us")
        && !tokens.endsWith(at, "is")
        && !tokens.endsWith(at, "creas")
        && !tokens.endsWith(at, "'s");
  }

  /** "Residual shunt", "conduction block", but "bone conduction implantation": what is wrong. */
  boolean isMishap(Tokens tokens, int head) {
    return tokens.is(head, classes.procedureLight)
        && tokens.is(head - 1, classes.mishap)
        && (!tokens.spells(head - 1, "conduction") || tokens.is(head, classes.headOrVerb));
  }

  /** "Diagnostic approach", "RV perfusion": none in particular, or what the body does itself. */
  boolean isUntold(Tokens tokens, int head) {
    return UNTOLD.holds(tokens, head) && UNTELLING.holds(tokens, head - 1)
        || BODILY.holds(tokens, head) && CHAMBERS.holds(tokens, head - 1);
  }
}

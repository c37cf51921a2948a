package org.procedex.extract.coordination;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which joints of praise have another verb or clause behind them: "takes ten minutes and leaves no
 * scar" says two things, "the mucosa and the bone are kept" one.
 */
final class PredicateJoints {
  /** Verbs of what people do again. */
  private static final WordSet DOING =
      WordSet.of(
          "go",
          "goes",
          "get",
          "gets",
          "heal",
          "heals",
          "recover",
          "recovers",
          "lose",
          "return",
          "returns",
          "resume",
          "resumes",
          "walk",
          "eat",
          "drink",
          "drive",
          "live",
          "help",
          "helps",
          "leave",
          "leaves",
          "work",
          "works",
          "lasts",
          "lets",
          "stays",
          "costs");

  /** Verbs of how something is from then on: "the tooth stays alive". */
  private static final WordSet LASTING =
      WordSet.of(
          "stays",
          "lasts",
          "heals",
          "works",
          "lives",
          "looks",
          "feels",
          "keeps",
          "survives",
          "appears",
          "disappears",
          "returns",
          "begins",
          "ends",
          "improves",
          "rises",
          "falls",
          "drops",
          "closes",
          "recovers",
          "grows",
          "shrinks",
          "softens");

  /** What it did, as a report tells it: "reduced pain and shortened the stay". */
  private static final WordSet DID =
      WordSet.in(
          "reduced lowered improved decreased relieved prevented shortened eased halved restored"
              + " preserved prolonged extended spared saved lessened abolished cleared cured healed"
              + " closed freed controlled stopped helped gave brought produced yielded achieved"
              + " allowed offered left kept avoided increased");

  private static final WordSet PARTICLES = WordSet.of("away", "off", "out", "up", "down");

  private final WordClasses classes;

  PredicateJoints(WordClasses classes) {
    this.classes = classes;
  }

  /** Whether another verb or clause begins behind. */
  boolean opensAnother(Joint joint) {
    return isSeldom(joint)
        || sameForm(joint)
        || joint.nextIs(classes.finite)
        || isClause(joint)
        || isPeople(joint)
        || isNextVerb(joint);
  }

  /** Whether a word is a verb in its plain form, or of what people do. */
  boolean isVerb(Tokens tokens, int at) {
    return tokens.is(at, classes.verb) || DOING.holds(tokens, at);
  }

  /** "clears the stone and seldom recurs": a verb in the third person behind another. */
  private boolean isSeldom(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    return next + 1 < joint.to()
        && tokens.isWord(joint.from())
        && tokens.endsWith(joint.from(), "s")
        && (Verdicts.SELDOM.holds(tokens, next) || joint.nextSpells("never"))
        && tokens.isWord(next + 1)
        && tokens.endsWith(next + 1, "s");
  }

  /** "keeps the pylorus and costs less", "sparing muscle and allowing …": verbs side by side. */
  private boolean sameForm(Joint joint) {
    Tokens tokens = joint.tokens();
    int verb = joint.next();
    while (verb + 1 < joint.to() && tokens.is(verb, classes.adverb)) {
      verb++;
    }
    if (verb + 1 >= joint.to() || !tokens.isWord(joint.from()) || !tokens.isWord(verb)) {
      return false;
    }
    String left = tokens.string(joint.from());
    String right = tokens.string(verb);
    return left.endsWith("ing") && right.endsWith("ing")
        || DID.holds(tokens, joint.from()) && DID.holds(tokens, verb) && joint.length() > 1
        || joint.firstIs(classes.benefitVerb)
            && left.endsWith("s")
            && right.endsWith("s")
            && !tokens.is(verb, classes.condition);
  }

  /** "takes ten minutes and leaves no scar", "improve sleep and help you live": verbs in a row. */
  private boolean isNextVerb(Joint joint) {
    Tokens tokens = joint.tokens();
    int from = joint.from();
    int next = joint.next();
    if (joint.length() < 2
        || next + 1 >= joint.to()
        || !tokens.isWord(next)
        || !tokens.isWord(next + 1)) {
      return false;
    }
    boolean third = tokens.endsWith(from, "s") && tokens.endsWith(next, "s");
    boolean base = !tokens.endsWith(from, "s") && !tokens.endsWith(next, "s");
    boolean verbs =
        joint.firstIs(classes.benefitVerb | classes.verb)
            || DOING.holds(tokens, from)
            || third && tokens.is(from + 1, classes.determiner); // "enlarges the view"
    boolean known = joint.nextIs(classes.benefitVerb | classes.verb) || DOING.holds(tokens, next);
    boolean object =
        tokens.is(
                next + 1,
                classes.determiner
                    | classes.pronoun
                    | classes.quality
                    | classes.negation
                    | classes.person
                    | classes.adverb)
            || PARTICLES.holds(tokens, next + 1);
    if (object && known && tokens.endsWith(next, "s") && !joint.nextIs(classes.condition)) {
      return true; // "done at home and leaves no scar"
    }
    return (verbs || third && known)
        && !tokens.endsWith(next, "ed")
        && !tokens.endsWith(next, "ing")
        && !joint.nextIs(classes.condition)
        && (third && (known || object) || base && known && (object || DOING.holds(tokens, next)));
  }

  boolean isClause(Joint joint) {
    Tokens tokens = joint.tokens();
    for (int i = joint.next() + 1; i < joint.to() && i < joint.next() + 10; i++) {
      if (Separators.isComma(tokens, i) || tokens.is(i, classes.conjunction)) {
        return false;
      }
      if (tokens.is(i, classes.finite)
          || LASTING.holds(tokens, i)
              && (joint.nextIs(classes.determiner)
                  || i == joint.next() + 1 && (i + 1 == joint.to() || isHow(tokens, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** "quickly", "at once". */
  private boolean isHow(Tokens tokens, int at) {
    return tokens.is(at, classes.adverb) || tokens.spells(at, "at") || tokens.endsWith(at, "ly");
  }

  /** "and most people feel better": a clause of its own. */
  private boolean isPeople(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    int at = next;
    while (at + 1 < joint.to() && at < next + 2 && tokens.is(at, classes.determiner)) {
      at++;
    }
    return at + 1 < joint.to()
        && tokens.is(at, classes.person | classes.pronoun)
        && tokens.isWord(at + 1)
        && (at > next
            ? !tokens.is(at + 1, classes.preposition | classes.conjunction | classes.relative)
            : tokens.is(at + 1, classes.finite | classes.verb | classes.modal));
  }

  /** "therapeutic effect is reliable": a subject with its verb. */
  boolean isClauseBefore(Joint joint) {
    for (int i = joint.from() + 1; i < joint.at(); i++) {
      if (joint.tokens().is(i, classes.be | classes.have)) {
        return true;
      }
    }
    return false;
  }

  /** "the mucosa and the bone are kept": both are, so they stay together. */
  boolean shareVerb(Joint joint) {
    Tokens tokens = joint.tokens();
    if (joint.from() > 0 && tokens.is(joint.from() - 1, classes.be)) {
      return false;
    }
    for (int i = joint.from(); i < joint.at(); i++) {
      if (tokens.is(i, classes.finite)) {
        return false;
      }
    }
    for (int i = joint.next() + 1; i < joint.to() && i < joint.next() + 8; i++) {
      if (Separators.isComma(tokens, i) || tokens.is(i, classes.conjunction)) {
        return false;
      }
      if (tokens.is(i, classes.finite)) {
        return tokens.spells(i, "are") || tokens.spells(i, "were");
      }
    }
    return false;
  }
}

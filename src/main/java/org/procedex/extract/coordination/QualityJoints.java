package org.procedex.extract.coordination;

import java.util.List;
import org.procedex.extract.sentence.Modifiers;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which joints part qualities: those behind which another adjective, noun or verb praises, not
 * those that only carry on the object of the first.
 */
final class QualityJoints {
  /** Endings of nouns of what is done. */
  private static final List<String> NOMINAL = List.of("ation", "ition", "ment", "ction", "sion");

  /** Adjectives of what an advantage is that no list of qualities holds. */
  private static final WordSet PLAIN =
      WordSet.of("exact", "deep", "great", "large", "long", "even", "real", "full", "close");

  /** Words that open what only says more. */
  private static final WordSet AFTERTHOUGHT =
      WordSet.of("only", "up", "especially", "about", "usually", "generally");

  /** Before a number they say how exact it is. */
  private static final WordSet SOME =
      WordSet.in("more less than within around over under nearly almost often sometimes mostly");

  private static final WordSet AWAKE = WordSet.of("awake", "conscious");

  /** What becomes less of several conditions. */
  private static final WordSet RISK = WordSet.in("risk risks rate rates chance incidence");

  /** Tokens of the second kind of people, and the verb behind it. */
  private static final int LONGEST_KIND = 4;

  private static final WordSet MEASURES =
      WordSet.in("frequency number severity length duration intensity amount incidence risk");

  private final WordClasses classes;
  private final Modifiers modifiers;
  private final PredicateJoints predicates;

  QualityJoints(WordClasses classes, Modifiers modifiers, PredicateJoints predicates) {
    this.classes = classes;
    this.modifiers = modifiers;
    this.predicates = predicates;
  }

  /** Whether what stands before and behind are two members. */
  boolean part(Joint joint) {
    if (onlyAdverbs(joint) || isBeforeNoun(joint) || isOneNoun(joint) || isOfSameRisk(joint)) {
      return false;
    }
    if (isBehindVerb(joint) || isOfOneDenial(joint) || isOfOneSubject(joint)) {
      return false;
    }
    if (isMeasureOfSame(joint) || isRowOfNouns(joint) || isAwake(joint)) {
      return false;
    }
    if (joint.isComma()) {
      return !isAfterthought(joint);
    }
    if (joint.isSlash() || predicates.shareVerb(joint)) {
      return false;
    }
    if (predicates.isClauseBefore(joint)) {
      return joint.nextIs(classes.benefitVerb | classes.be | classes.modal)
          || predicates.isClause(joint);
    }
    if (joint.length() == 1 && joint.opensWith("or") && joint.nextSpells("no")) {
      return false;
    }
    return isOtherPraise(joint) || predicates.opensAnother(joint);
  }

  /** Another quality, or behind one a noun or a verb of its own: "quick recovery and sparing A". */
  private boolean isOtherPraise(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    int word = next + 1 < joint.to() && joint.nextIs(classes.determiner) ? next + 1 : next;
    while (word > next && word + 1 < joint.to() && tokens.is(word, classes.adverb)) {
      word++;
    }
    if (tokens.is(word, classes.quality | classes.benefitVerb)
        || tokens.spells(word, "be")
        || tokens.spells(word, "to")
            && joint.firstIs(classes.merit)
            && tokens.is(word + 1, classes.benefitVerb)
        || isNextPraise(joint)
        || isPair(joint)
        || isStressed(joint)) {
      return true;
    }
    boolean praised = joint.firstIs(classes.quality) || PLAIN.holds(tokens, joint.from());
    boolean ownArticle =
        word > next && joint.length() > 1 && word + 1 < joint.to() && tokens.spells(next, "a");
    return praised && ownArticle
        || praised
            && (joint.length() > 1 && isOtherNoun(tokens, word, joint.to())
                || predicates.isVerb(tokens, next));
  }

  /** "and very safe", "and greatly eases pain". */
  private boolean isStressed(Joint joint) {
    int second = joint.next() + 1;
    return joint.nextIs(classes.adverb)
        && second < joint.to()
        && (joint.tokens().is(second, classes.quality)
            || joint.tokens().is(second, classes.benefitVerb) && joint.length() > 1);
  }

  /**
   * "easy to learn and widely available", "painless and compatible with ordinary dressings": behind
   * a verb to be one more adjective.
   */
  private boolean isNextPraise(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    if (!joint.firstIs(classes.quality | classes.merit) || next + 1 >= joint.to()) {
      return false;
    }
    boolean lone =
        joint.nextIs(classes.adverb)
            && tokens.isWord(next + 1)
            && (Modifiers.looksAdjective(tokens, next + 1) || tokens.endsWith(next + 1, "ed"))
            && (next + 2 >= joint.to()
                || Separators.isComma(tokens, next + 2)
                || tokens.is(next + 2, classes.preposition | classes.conjunction));
    return lone
        || joint.length() == 1
            && Modifiers.looksAdjective(tokens, next)
            && tokens.is(next + 1, classes.preposition);
  }

  /** "bladeless and rapid", "simple and well tolerated": two words that praise, side by side. */
  private boolean isPair(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    int end = joint.to();
    while (end > next && !tokens.isWord(end - 1)) {
      end--;
    }
    long things = classes.condition | classes.organ | classes.outcome | classes.person;
    return joint.length() == 1
        && tokens.isWord(joint.from())
        && (end - next == 1 || end - next == 2 && joint.firstIs(classes.quality))
        && !joint.firstIs(things)
        && !tokens.is(end - 1, things);
  }

  /** "fewer and shorter seizures": both wait for the noun. */
  private boolean isBeforeNoun(Joint joint) {
    return joint.length() == 1
        && joint.next() + 1 < joint.to()
        && joint.firstIs(classes.comparativeTail)
        && joint.nextIs(classes.comparativeTail)
        && !joint.isComma();
  }

  /** "a longer, healthier life": behind the article both wait for the noun. */
  private boolean isOneNoun(Joint joint) {
    Tokens tokens = joint.tokens();
    int at = joint.at();
    int next = joint.next();
    boolean comparatives =
        joint.isComma()
            && at > joint.from() + 1
            && next + 1 < joint.to()
            && tokens.isWord(at - 1)
            && tokens.isWord(next)
            && tokens.endsWith(at - 1, "er")
            && tokens.endsWith(next, "er")
            && joint.lastIs(classes.quality | classes.comparativeTail)
            && tokens.isWord(next + 1)
            && !tokens.is(
                next + 1,
                classes.conjunction
                    | classes.subordinator
                    | classes.preposition
                    | classes.procedureGeneric);
    if (comparatives) {
      return true;
    }
    return joint.isComma()
        && at > joint.from() + 1
        && next == at + 1
        && next + 1 < joint.to()
        && (tokens.spells(at - 2, "a") || tokens.spells(at - 2, "an"))
        && joint.lastIs(classes.quality | classes.comparativeTail)
        && modifiers.waits(tokens, next)
        && tokens.isWord(next + 1);
  }

  /** "a lower risk of sores, gout and burns": each is what the risk is of. */
  private boolean isOfSameRisk(Joint joint) {
    Tokens tokens = joint.tokens();
    int of = joint.from();
    while (of < joint.at()
        && !(of > joint.from() && tokens.spells(of, "of") && RISK.holds(tokens, of - 1))) {
      of++;
    }
    if (of == joint.at() || !joint.isComma()) {
      return false;
    }
    boolean condition = false;
    for (int at = of; at < joint.to(); at++) {
      if (tokens.is(at, classes.quality | classes.benefitVerb | classes.finite | classes.merit)) {
        return false;
      }
      condition |= at >= joint.next() && tokens.is(at, classes.condition);
    }
    return condition;
  }

  /** "provides quick, safe and even cover": adjectives that wait for the object of one verb. */
  private boolean isBehindVerb(Joint joint) {
    Tokens tokens = joint.tokens();
    int from = joint.from();
    long waiting = classes.quality | classes.merit | classes.comparativeTail | classes.adverb;
    boolean behind =
        joint.firstIs(waiting)
            && from > 0
            && tokens.is(from - 1, classes.have | classes.benefitVerb | classes.verb);
    if (!behind && (joint.at() == from + 1 || !joint.firstIs(classes.benefitVerb))) {
      return false;
    }
    int at = behind ? from : from + 1;
    boolean single = true;
    while (single
        && at < joint.to()
        && (tokens.is(at, waiting | classes.conjunction) || Separators.isComma(tokens, at))) {
      at++;
      single =
          at >= joint.next()
              || tokens.is(at, classes.conjunction)
              || Separators.isComma(tokens, at)
              || tokens.is(at - 1, classes.conjunction | classes.adverb)
              || Separators.isComma(tokens, at - 1);
    }
    return single
        && at > joint.next()
        && at < joint.to()
        && tokens.isWord(at)
        && !tokens.is(at, classes.preposition | classes.subordinator | classes.be | classes.modal);
  }

  /** "the frequency and length of attacks is less": both are of the same. */
  private boolean isMeasureOfSame(Joint joint) {
    Tokens tokens = joint.tokens();
    int of = joint.next() + 1;
    return joint.length() == 1
        && !joint.isComma()
        && of < joint.to()
        && MEASURES.holds(tokens, joint.from())
        && MEASURES.holds(tokens, joint.next())
        && tokens.spells(of, "of");
  }

  /** "no needle or knife is needed": both are denied at once. */
  private boolean isOfOneDenial(Joint joint) {
    Tokens tokens = joint.tokens();
    if (joint.isComma()) {
      return isFirstOfOneDenial(joint);
    }
    if (!joint.opensWith("or") || !tokens.spells(joint.from(), "no")) {
      return false;
    }
    for (int at = joint.from(); at < joint.at(); at++) {
      if (tokens.is(at, classes.finite)) {
        return false;
      }
    }
    return true;
  }

  /** "no fever, rash or itching": denied at once up to the last one. */
  private boolean isFirstOfOneDenial(Joint joint) {
    Tokens tokens = joint.tokens();
    boolean or = false;
    for (int at = joint.from(); at < joint.to(); at++) {
      boolean other =
          tokens.is(at, classes.finite | classes.benefitVerb | classes.merit)
              || tokens.spells(at, "and")
              || at > joint.from() && tokens.is(at, classes.negation);
      if (other) {
        return false;
      }
      or |= at > joint.next() && tokens.spells(at, "or");
    }
    return or && tokens.spells(joint.from(), "no");
  }

  /** "the old and weak can bear it": people of two kinds of whom the same is told. */
  private boolean isOfOneSubject(Joint joint) {
    if (joint.isComma() || joint.length() == 2 && !joint.firstIs(classes.determiner)) {
      return false;
    }
    int people = joint.at() - 1;
    boolean named = joint.lastIs(classes.person);
    if (joint.length() > 2 || !named && !(people > 0 && joint.tokens().spells(people - 1, "the"))) {
      return false;
    }
    int reach = Math.min(joint.to(), joint.next() + LONGEST_KIND);
    for (int at = joint.next() + 1; at < reach; at++) {
      if (joint.tokens().is(at, classes.modal | classes.finite)) {
        return true;
      }
    }
    return false;
  }

  /** ", only about 1 cm", ", up to 90%", ", especially …": more about the member before. */
  private boolean isAfterthought(Joint joint) {
    return AFTERTHOUGHT.holds(joint.tokens(), joint.next())
        || joint.nextIs(classes.relative)
        || isMeasured(joint);
  }

  /** "a short stay, 2 to 3 days", and neither "no scar, 3) cheap" nor "no scar, 90% are cured". */
  private boolean isMeasured(Joint joint) {
    Tokens tokens = joint.tokens();
    int number = joint.next();
    while (number < joint.next() + 2 && SOME.holds(tokens, number)) {
      number++;
    }
    if (number + 1 >= joint.to()
        || !tokens.isNumber(number)
        || !tokens.isWord(number + 1) && tokens.symbol(number + 1) != '%'
        || joint.firstIs(classes.negation)) {
      return false;
    }
    for (int at = number; at < joint.to() && !Separators.isComma(tokens, at); at++) {
      if (tokens.is(at, classes.finite | classes.be | classes.modal)) {
        return false;
      }
    }
    return true;
  }

  /** "colour, grain and hair of the graft are alike": nouns of which the same is told. */
  private boolean isRowOfNouns(Joint joint) {
    Tokens tokens = joint.tokens();
    int at = joint.from();
    long others = classes.quality | classes.merit | classes.adverb | classes.benefitVerb;
    boolean and = false;
    while (at + 2 < joint.to() && tokens.isWord(at) && !tokens.is(at, others)) {
      if (and) {
        return at > joint.at() && (tokens.spells(at + 1, "of") || tokens.is(at + 1, classes.be));
      }
      and = tokens.spells(at + 1, "and");
      if (!and && !Separators.isComma(tokens, at + 1)) {
        return false;
      }
      at += 2;
    }
    return false;
  }

  /** "the singer is conscious and can hum": one state. */
  private boolean isAwake(Joint joint) {
    return joint.opensWith("and")
        && joint.nextIs(classes.modal)
        && AWAKE.holds(joint.tokens(), joint.at() - 1)
        && !joint.tokens().spells(joint.at() - 2, "stays");
  }

  /**
   * "quick recovery and preservation of the bile duct", "high yield and observable embryos": a noun
   * of its own.
   */
  private boolean isOtherNoun(Tokens tokens, int next, int to) {
    if (next + 1 >= to || !tokens.isWord(next)) {
      return false;
    }
    return tokens.spells(next + 1, "of") && isDeed(tokens, next)
        || (tokens.endsWith(next, "able")
                || PLAIN.holds(tokens, next)
                || tokens.spells(next, "more"))
            && tokens.isWord(next + 1)
            && !tokens.is(next + 1, classes.preposition | classes.conjunction);
  }

  private static boolean isDeed(Tokens tokens, int at) {
    for (String ending : NOMINAL) {
      if (tokens.endsWith(at, ending)) {
        return true;
      }
    }
    return false;
  }

  private boolean onlyAdverbs(Joint joint) {
    for (int i = joint.from(); i < joint.at(); i++) {
      if (!joint.tokens().is(i, classes.adverb)) {
        return false;
      }
    }
    return true;
  }
}

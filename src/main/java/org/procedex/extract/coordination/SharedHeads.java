package org.procedex.extract.coordination;

import org.procedex.extract.sentence.Modifiers;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What members share, so that they stay together: a head, a place or a modifier. "Hepatic" of
 * "hepatic and renal failure" is no finding by itself.
 */
final class SharedHeads {
  /** Adjectives of wounds, teeth and people that no ending tells. */
  private static final WordSet PLAIN_ADJECTIVES =
      WordSet.in(
          "deep dirty young younger old older elderly fit frail thin long short wet dry swollen"
              + " thick narrow wide weak tender torn broken loose numb dead open closed anxious"
              + " hard soft large small big late early flat round smooth rough clean cold hot"
              + " isolated bloody stiff tight lean heavy sick ill shallow raised crooked lower"
              + " upper middle tall greater lesser inner outer right left stubborn fresh simple"
              + " complex");

  /** People by their age or sex. */
  private static final WordSet AGES =
      WordSet.in(
          "newborns neonates infants babies toddlers children adolescents teenagers adults men"
              + " women boys girls");

  /** What says nothing without what stands behind it. */
  private static final WordSet OPEN =
      WordSet.in(
          "allergic allergy allergies hypersensitive hypersensitivity intolerant intolerance"
              + " sensitive resistant close near adjacent next clinging attached adherent rich lack");

  private static final WordSet UNSURE =
      WordSet.in(
          "suspected possible probable known recent previous prior uncontrolled untreated"
              + " unexplained");

  /** Where a condition is. */
  private static final WordSet PLACING =
      WordSet.in("on in near around under behind above below between inside");

  /** Tokens from the preposition to what else it is said of. */
  private static final int LONGEST_COMPLEMENT = 6;

  /** "the" and the words of a place. */
  private static final int LONGEST_PLACE = 3;

  private final WordClasses classes;
  private final Separators separators;
  private final Modifiers modifiers;

  SharedHeads(WordClasses classes, Separators separators, Modifiers modifiers) {
    this.classes = classes;
    this.separators = separators;
    this.modifiers = modifiers;
  }

  /** A part of the body, a means or an adjective on both sides of the joint waits for one noun. */
  boolean isOneNoun(Joint joint) {
    return sharesComplement(joint)
        || isOtherMeans(joint)
        || isLonePeople(joint)
        || isLoneOrgan(joint)
        || isSecondThe(joint)
        || isPeopleWithSame(joint)
        || isLoneAdjective(joint);
  }

  /** "benign or malignant tumor": what stands before waits for the head behind. */
  boolean waitsForHead(Joint joint) {
    return modifiers.isModifier(joint.tokens(), joint.from(), joint.at() - 1)
        && hasHeadLater(joint);
  }

  /** "esophageal, small bowel and biliary obstruction": only the last member has the head. */
  boolean sharesHead(Tokens tokens, int from, int to) {
    int end = to;
    while (end > from && !tokens.isWord(end - 1)) {
      end--;
    }
    if (end == from || !tokens.is(end - 1, classes.condition)) {
      return false;
    }
    boolean waiting = false;
    int found = 0;
    int lastSeparator = from;
    for (int at = from; at < end; at++) {
      if (tokens.symbol(at) == ';' || tokens.symbol(at) == '(') {
        return false;
      }
      if (separators.width(tokens, at, end) > 0) {
        waiting |= at > from && modifiers.isModifier(tokens, lastSeparator, at - 1);
        found++;
        lastSeparator = at + separators.width(tokens, at, end);
      }
    }
    if (found < 2 || !waiting) {
      return false;
    }
    for (int at = from; at < lastSeparator; at++) {
      if (tokens.is(at, classes.condition | classes.person)) {
        return false;
      }
    }
    return true;
  }

  /** "ulcers, cracks, or burns, at the puncture site": behind the last comma stands where. */
  boolean sharesPlace(Tokens tokens, int from, int to) {
    int last = -1;
    boolean or = false;
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == ';' || c == '(') {
        return false;
      }
      or |= tokens.is(at, classes.conjunction);
      last = c == ',' ? at : last;
    }
    return or
        && last > from
        && last + 2 < to
        && (tokens.spells(last + 1, "at")
            || tokens.spells(last + 1, "over")
            || tokens.spells(last + 1, "near")
            || tokens.spells(last + 1, "around"))
        && !tokens.is(to - 1, classes.condition);
  }

  /**
   * "cancers of the breast, prostate and other organs", "allergic to latex or iodine", "warts on
   * hands and feet": what a condition is of, on or to goes on.
   */
  private boolean sharesComplement(Joint joint) {
    Tokens tokens = joint.tokens();
    int place = -1;
    for (int i = joint.from() + 1; i < joint.at(); i++) {
      boolean of = tokens.spells(i, "of") && tokens.is(i - 1, classes.condition);
      if (of
          || OPEN.holds(tokens, i - 1) && tokens.is(i, classes.preposition)
          || !joint.isComma()
              && (joint.lastIs(classes.organ)
                  || joint.at() - i == 2 && !joint.lastIs(classes.condition | classes.person))
              && PLACING.holds(tokens, i)
              && tokens.is(i - 1, classes.condition)) {
        place = i;
      }
    }
    if (place < 0 || joint.at() - place > LONGEST_COMPLEMENT) {
      return false;
    }
    int end = joint.next();
    while (end < joint.to()
        && separators.width(tokens, end, joint.to()) == 0
        && !tokens.is(end, classes.relative)) {
      if (tokens.is(
          end, classes.condition | classes.person | classes.preposition | classes.severity)) {
        return false;
      }
      end++;
    }
    return end > joint.next()
        && end - joint.next() <= 2
        && !tokens.is(end - 1, classes.procedureHead | classes.procedureGeneric);
  }

  /** "suspected meningitis or encephalitis": what is not certain, or was lately, holds of both. */
  boolean sharesDoubt(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    return joint.opensWith("or")
        && joint.length() > 1
        && UNSURE.holds(tokens, joint.from())
        && tokens.isWord(next)
        && !tokens.isAcronym(next)
        && !tokens.is(next, classes.person | classes.determiner | classes.preposition)
        && (next + 1 == joint.to()
            || !tokens.isWord(next + 1)
            || tokens.is(next + 1, classes.relative | classes.preposition | classes.conjunction));
  }

  /** "tumor left after radiotherapy or chemotherapy": what was done is no member. */
  private boolean isOtherMeans(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    if (joint.isComma() || !joint.lastIs(classes.procedureHead)) {
      return false;
    }
    int end = next;
    while (end < joint.to()
        && separators.width(tokens, end, joint.to()) == 0
        && tokens.isWord(end)) {
      end++;
    }
    boolean behind = false;
    for (int i = joint.from() + 1; i < joint.at() - 1; i++) {
      behind |= tokens.is(i, classes.preposition | classes.subordinator);
    }
    return behind && end > next && end - next <= 2 && tokens.is(end - 1, classes.procedureHead);
  }

  /** "the weak and old people": one word before, people behind. */
  private boolean isLonePeople(Joint joint) {
    Tokens tokens = joint.tokens();
    int first = joint.firstIs(classes.determiner) ? joint.from() + 1 : joint.from();
    return joint.at() - first == 1
        && tokens.is(joint.at(), classes.conjunction)
        && joint.next() + 1 < joint.to()
        && (!tokens.is(first, classes.condition | classes.person)
            || tokens.spells(first, "pregnant")
            || PLAIN_ADJECTIVES.holds(tokens, first))
        && (tokens.is(joint.next() + 1, classes.person)
            || joint.firstIs(classes.determiner) && tokens.spells(joint.next() + 1, "who"));
  }

  /** "patients with heart and lung diseases": the part of the body waits for the noun behind. */
  private boolean isLoneOrgan(Joint joint) {
    Tokens tokens = joint.tokens();
    int last = joint.at() - 1;
    int end = joint.next() + 1;
    return last > joint.from()
        && !joint.isComma()
        && tokens.is(last, classes.organ)
        && tokens.is(last - 1, classes.preposition)
        && joint.nextIs(classes.organ)
        && end < joint.to()
        && tokens.is(end, classes.condition);
  }

  /** "close to the nipple or the skin": the preposition goes on behind the conjunction. */
  private boolean isSecondThe(Joint joint) {
    Tokens tokens = joint.tokens();
    int the = joint.at() - 2;
    int end = joint.next();
    if (the <= joint.from()
        || joint.isComma()
        || !joint.nextSpells("the")
        || !tokens.spells(the, "the")
        || !tokens.is(the - 1, classes.preposition)
        || !tokens.is(joint.at() - 1, classes.organ)) {
      return false;
    }
    while (++end < joint.to() && tokens.isWord(end)) {
      if (end - joint.next() >= LONGEST_PLACE
          || tokens.is(end, classes.condition | classes.person | classes.preposition)) {
        return false;
      }
    }
    return true;
  }

  /** "children and young adults with asthma": both have it. */
  private boolean isPeopleWithSame(Joint joint) {
    Tokens tokens = joint.tokens();
    if (!joint.opensWith("and") || !AGES.holds(tokens, joint.at() - 1) || joint.length() > 2) {
      return false;
    }
    int last = AGES.holds(tokens, joint.next()) ? joint.next() : joint.next() + 1;
    return last + 1 < joint.to()
        && (AGES.holds(tokens, last) || tokens.spells(last, "people"))
        && (tokens.spells(last + 1, "with") || tokens.is(last + 1, classes.relative));
  }

  /** "deep and dirty wounds", "pain of the upper or lower lip": both words wait for one noun. */
  private boolean isLoneAdjective(Joint joint) {
    Tokens tokens = joint.tokens();
    int last = joint.at() - 1;
    int first = joint.from();
    while (first < last
        && tokens.is(first, classes.determiner | classes.adverb | classes.preposition)) {
      first++;
    }
    boolean alone =
        first == last
            || first < last && tokens.is(last - 1, classes.determiner | classes.preposition);
    if (!alone
        || !tokens.isWord(last)
        || tokens.is(last, classes.condition | classes.person)
        || !(modifiers.waits(tokens, last)
            || PLAIN_ADJECTIVES.holds(tokens, last)
            || tokens.endsWith(last, "ful")
            || last > 0
                && tokens.endsWith(last, "ed")
                && tokens.is(last - 1, classes.determiner))) {
      return false;
    }
    int end = joint.next();
    while (end < joint.to()
        && tokens.isWord(end)
        && separators.width(tokens, end, joint.to()) == 0) {
      if (tokens.is(end, classes.preposition | classes.relative)) {
        break;
      }
      end++;
    }
    return end - joint.next() >= 2
        && !joint.nextIs(
            classes.have | classes.be | classes.verb | classes.negation | classes.determiner);
  }

  /** "trauma/postoperative bleeding": the last word belongs to both. */
  boolean sharesLastWord(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    int end = next;
    while (end < joint.to()
        && !Separators.isComma(tokens, end)
        && tokens.symbol(end) != '/'
        && tokens.symbol(end) != '(') {
      end++;
    }
    return modifiers.isModifier(tokens, joint.from(), joint.at() - 1)
        || joint.length() == 1
            && end - next > 1
            && (!joint.lastIs(classes.condition) || tokens.string(next).startsWith("post"));
  }

  private boolean hasHeadLater(Joint joint) {
    Tokens tokens = joint.tokens();
    for (int i = joint.next(); i < joint.to(); i++) {
      if (tokens.is(i, classes.condition)) {
        return true;
      }
    }
    return joint.to() - joint.next() >= 2;
  }
}

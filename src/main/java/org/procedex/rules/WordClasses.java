package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import org.procedex.text.Lexicon;

/** The word classes that the program itself asks for; generic.yaml must fill each of them. */
public final class WordClasses {
  /** Finite forms of be, have, do and the modals: a clause's verb. */
  public final long finite;

  public final long be;
  public final long have;
  public final long modal;
  public final long negation;
  public final long determiner;
  public final long preposition;
  public final long conjunction;
  public final long relative;
  public final long pronoun;
  public final long adverb;
  public final long verb;
  public final long clauseBreak;
  public final long cataphor;
  public final long medicinal;
  public final long adjunct;
  public final long earlier;
  public final long treatNoun;
  public final long treatVerb;
  public final long vague;
  public final long headOrVerb;
  public final long headBehindModifier;
  public final long way;
  public final long compoundTail;
  public final long frequency;
  public final long healing;
  public final long subordinator;
  public final long person;
  public final long trailer;
  public final long procedureHead;
  public final long procedureGeneric;
  public final long procedureLight;
  public final long procedureLetters;
  public final long procedureModifier;
  public final long notProcedure;
  public final long condition;
  public final long quality;
  public final long benefitVerb;
  public final long anaphor;
  public final long severity;
  public final long empty;
  public final long manner;
  public final long merit;
  public final long otherTopic;
  public final long outcome;
  public final long naming;
  public final long organ;
  public final long comparativeTail;
  public final long approval;
  public final long praiseMark;
  public final long denial;
  public final long depiction;
  public final long mishap;

  WordClasses(Lexicon lexicon) {
    List<String> missing = new ArrayList<>();
    finite = bit(lexicon, "finite", missing);
    be = bit(lexicon, "be", missing);
    have = bit(lexicon, "have", missing);
    modal = bit(lexicon, "modal", missing);
    negation = bit(lexicon, "negation", missing);
    determiner = bit(lexicon, "determiner", missing);
    preposition = bit(lexicon, "preposition", missing);
    conjunction = bit(lexicon, "conjunction", missing);
    relative = bit(lexicon, "relative", missing);
    pronoun = bit(lexicon, "pronoun", missing);
    adverb = bit(lexicon, "adverb", missing);
    verb = bit(lexicon, "verb", missing);
    clauseBreak = bit(lexicon, "clause-break", missing);
    adjunct = bit(lexicon, "adjunct", missing);
    medicinal = bit(lexicon, "medicinal", missing);
    cataphor = bit(lexicon, "cataphor", missing);
    earlier = bit(lexicon, "earlier", missing);
    treatNoun = bit(lexicon, "treat-noun", missing);
    treatVerb = bit(lexicon, "treat-verb", missing);
    vague = bit(lexicon, "vague", missing);
    headOrVerb = bit(lexicon, "head-or-verb", missing);
    headBehindModifier = bit(lexicon, "head-behind-modifier", missing);
    way = bit(lexicon, "way", missing);
    compoundTail = bit(lexicon, "compound-tail", missing);
    frequency = bit(lexicon, "frequency", missing);
    healing = bit(lexicon, "healing", missing);
    subordinator = bit(lexicon, "subordinator", missing);
    person = bit(lexicon, "person", missing);
    trailer = bit(lexicon, "trailer", missing);
    procedureHead = bit(lexicon, "procedure-head", missing);
    procedureGeneric = bit(lexicon, "procedure-generic", missing);
    procedureLight = bit(lexicon, "procedure-light", missing);
    procedureLetters = bit(lexicon, "procedure-letters", missing);
    procedureModifier = bit(lexicon, "procedure-modifier", missing);
    notProcedure = bit(lexicon, "not-procedure", missing);
    condition = bit(lexicon, "condition", missing);
    quality = bit(lexicon, "quality", missing);
    benefitVerb = bit(lexicon, "benefit-verb", missing);
    anaphor = bit(lexicon, "anaphor", missing);
    severity = bit(lexicon, "severity", missing);
    empty = bit(lexicon, "empty", missing);
    manner = bit(lexicon, "manner", missing);
    merit = bit(lexicon, "merit", missing);
    otherTopic = bit(lexicon, "other-topic", missing);
    outcome = bit(lexicon, "outcome", missing);
    naming = bit(lexicon, "naming", missing);
    organ = bit(lexicon, "organ", missing);
    comparativeTail = bit(lexicon, "comparative-tail", missing);
    approval = bit(lexicon, "approval", missing);
    praiseMark = bit(lexicon, "praise-mark", missing);
    denial = bit(lexicon, "denial", missing);
    depiction = bit(lexicon, "depiction", missing);
    mishap = bit(lexicon, "mishap", missing);
    if (!missing.isEmpty()) {
      throw new InvalidRulesException(
          missing.stream()
              .map(name -> "generic.yaml: expected the word class \"" + name + "\", found none")
              .toList());
    }
  }

  private static long bit(Lexicon lexicon, String name, List<String> missing) {
    long bit = lexicon.classBit(name);
    if (bit == 0) {
      missing.add(name);
    }
    return bit;
  }
}

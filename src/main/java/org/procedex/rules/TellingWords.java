package org.procedex.rules;

import java.util.Locale;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Whether a phrase says which procedure it is, and not only that it is one. */
final class TellingWords {
  private static final WordSet PARTS_OF_CARE = WordSet.of("airway", "breathing", "circulation");

  /** What some treatments are done with, and called by. */
  private static final WordSet MEANS =
      WordSet.in(
          "laser light massage exercise injection infusion transfusion traction ultrasound"
              + " radiofrequency hyperthermia hypothermia inhalation nebulization steaming implant"
              + " shunt replacement bath manipulation talk");

  /** How well something is done, and not which thing. */
  private static final WordSet HOW_WELL =
      WordSet.in(
          "thorough complete incomplete remarkable dense short secure clean good better excellent"
              + " satisfactory reliable accurate sufficient poor strong significant rough smooth"
              + " excessive optimal quick fast slow rapid gentle");

  /** What is done through vessels and ducts, of whatever kind. */
  static final WordSet THROUGH = WordSet.in("treatment therapy");

  private static final WordSet TREATING =
      WordSet.of("treatment", "treatments", "therapy", "therapies", "surgery", "surgeries");

  private final WordClasses classes;
  private final HeadWords heads;

  TellingWords(WordClasses classes, HeadWords heads) {
    this.classes = classes;
    this.heads = heads;
  }

  /** "Hemorrhage procedures", "airway procedure": what is done about it, none in particular. */
  private boolean isOfCondition(Tokens tokens, int at) {
    return tokens.isWord(at - 1)
        && (tokens.is(at - 1, classes.condition) || PARTS_OF_CARE.holds(tokens, at - 1))
        && (tokens.spells(at, "procedure") || tokens.spells(at, "procedures"));
  }

  /** "Laser treatment", "massage therapy": what it is done with says which it is. */
  private boolean isMeans(Tokens tokens, int at) {
    return MEANS.holds(tokens, at)
        && at + 1 < tokens.size()
        && tokens.is(at + 1, classes.procedureGeneric)
        && TREATING.holds(tokens, at + 1);
  }

  /** Whether something in the phrase says which procedure it is. */
  boolean name(Tokens tokens, int start, int end) {
    boolean ofDisease =
        end - start > 1
            && tokens.is(end - 1, classes.treatNoun)
            && tokens.is(end - 2, classes.condition | classes.person)
            && tokens.is(end - 1, classes.procedureGeneric)
            && !tokens.string(end - 1).toLowerCase(Locale.ROOT).startsWith("therap");
    if (ofDisease || end - start > 1 && isOfCondition(tokens, end - 1)) {
      return false;
    }
    if (end - start == 2
        && HOW_WELL.holds(tokens, start)
        && !tokens.isCapitalized(start)
        && tokens.is(end - 1, classes.procedureLight)) {
      return false; // "thorough removal of the lesion"
    }
    if (end - start == 2
        && (tokens.spells(start, "therapeutic") && tokens.is(end - 1, classes.procedureLight)
            || tokens.spells(start, "interventional")
                && tokens.isCapitalized(start)
                && THROUGH.holds(tokens, end - 1))) {
      return true;
    }
    int light = 0;
    for (int at = start; at < end; at++) {
      if (!tokens.isWord(at)) {
        continue;
      }
      light += tokens.is(at, classes.procedureLight) ? 1 : 0;
      if (light > 1) {
        return true;
      }
      if (isMeans(tokens, at) && at + 2 == end
          || at + 1 == end && HeadWords.isNounless(tokens, at)) {
        return true;
      }
      boolean head = heads.isHead(tokens, at);
      if (!head
              && !tokens.is(
                  at,
                  classes.procedureModifier
                      | classes.severity
                      | (tokens.is(end - 1, classes.procedureGeneric) ? classes.quality : 0))
          || tokens.is(at, classes.procedureHead)
              && !tokens.is(at, classes.procedureGeneric | classes.procedureLight)) {
        return true;
      }
    }
    return false;
  }
}

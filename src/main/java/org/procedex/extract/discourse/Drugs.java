package org.procedex.extract.discourse;

import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Knows where a drug is spoken of. Articles tell of drugs in the words that they use of procedures
 * ("is used for", "is contraindicated in"), but giving a drug is a procedure only where the article
 * is about it or a word of a procedure follows: "insulin therapy".
 */
public final class Drugs {
  /** Units in which drugs are given. */
  private static final WordSet DOSES = WordSet.in("mg mcg µg μg ml g units iu");

  /** Last words of classes of drugs. */
  private static final WordSet CLASSES =
      WordSet.in(
          "blockers blocker inhibitors inhibitor agonists agonist antagonists antagonist nitrates"
              + " opioids opiates relaxants vasodilators vasopressors thiazides fluids drugs"
              + " laxatives contraceptives");

  /** In what form drugs are taken. */
  private static final WordSet FORMS =
      WordSet.in(
          "drops pills pill tablets tablet ointment ointments cream creams capsules lotion lotions"
              + " syrup medicine medicines medication medications painkillers vitamins supplements");

  /** Words back from the verb to which the subject is looked for. */
  private static final int REACH = 8;

  private final WordClasses classes;
  private final ProcedureNames names;
  private final Discourse discourse;

  public Drugs(WordClasses classes, ProcedureNames names, Discourse discourse) {
    this.classes = classes;
    this.names = names;
    this.discourse = discourse;
  }

  /** "Propranolol", but not "chemotherapy": a word of a drug and not of a procedure. */
  public boolean isDrug(Tokens tokens, int at) {
    return tokens.is(at, classes.medicinal) && !tokens.is(at, classes.procedureHead);
  }

  /** "Oral antibiotics are the treatment of choice": a drug is no procedure. */
  public boolean ends(Tokens tokens, int from, int to) {
    int end = to;
    if (end - 3 > from && tokens.symbol(end - 1) == ')' && tokens.symbol(end - 3) == '(') {
      end -= 3; // "receptor blockers (RBs)"
    }
    return end > from && (isDrug(tokens, end - 1) || FORMS.holds(tokens, end - 1));
  }

  /**
   * Whether a procedure is a drug that the article, the section or the part is not about; a page on
   * a disease tells of chemotherapy as of a treatment.
   */
  public boolean isBesideTopic(int procedure) {
    return names.get(procedure).medicinal()
        && !discourse.isTopic(procedure)
        && !(discourse.isOnOther() && names.get(procedure).key().endsWith("chemotherapy"));
  }

  /** "Beta blockers should be avoided in …": a drug, and no procedure, is what is spoken of. */
  private boolean isSubject(SentenceTokens sentence, int verb) {
    Tokens tokens = sentence.tokens();
    long verbal = classes.be | classes.have | classes.modal | classes.adverb | classes.negation;
    int at = verb - 1;
    int limit = Math.max(sentence.from(), verb - REACH);
    while (at > limit && tokens.is(at, verbal | classes.frequency)) {
      at--;
    }
    return at >= limit && (isDrug(tokens, at) || CLASSES.holds(tokens, at));
  }

  /**
   * "Mannitol 1 g/kg - avoid if …", "NSAIDs: not in …": said of the drug that the note opens with.
   */
  public boolean isSaidOf(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    if (match.procedure() < 0
        && (isDrug(tokens, sentence.from()) || isSubject(sentence, match.cueFrom()))) {
      return true;
    }
    for (int at = sentence.from() + 1; at < match.cueFrom(); at++) {
      if (DOSES.holds(tokens, at) && tokens.isNumber(at - 1)) {
        return true;
      }
    }
    return false;
  }
}

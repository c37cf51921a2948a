package org.procedex.extract.name;

import org.procedex.extract.sentence.Endings;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that only what is said of them tells, as the subject of their sentence: "Minimally invasive
 * gynecology refers to …", "Local blocking is suitable for …".
 */
public final class NamesOfSubjects {
  private static final int LONGEST = 12;
  private static final int LONGEST_ACT = 3;
  private static final int LONGEST_VERB = 6;

  /** First words of what a whole field does in its own way. */
  private static final WordSet WAYS =
      WordSet.in(
          "minimally mini-invasive interventional microsurgery endoscopic microscopic laparoscopic"
              + " robotic arthroscopic thoracoscopic endovascular");

  private static final WordSet FIELDS =
      WordSet.in(
          "urology gynecology gynaecology orthopedics orthopaedics neurosurgery neurology"
              + " cardiology radiology gastroenterology pulmonology pneumology nephrology hepatology"
              + " oncology dermatology proctology andrology otolaryngology otology rhinology"
              + " laryngology ophthalmology stomatology dentistry neuroradiology"
              + " rheumatology medicine");

  /** What is done with hands and tools, and is a name only beside what says how or where. */
  private static final WordSet ACTS =
      WordSet.in(
          "blocking trimming scraping suturing bandaging steaming stripping tying clipping sealing"
              + " patching peeling shaving drilling needling splinting lancing plugging stapling"
              + " ringing pricking rinsing polishing grinding nailing wiring pinning casting"
              + " burning freezing unblocking stitching packing kneading moxa buckling");

  /** The same, where what stands before them says how it is done: "pain reduction" is an aim. */
  private static final WordSet DONE_SOMEHOW =
      WordSet.in("release repair reduction fixation excision removal resection ultrasound closure");

  /** What is done for somebody, where what stands before them says with or to what. */
  private static final WordSet DEEDS =
      WordSet.in(
          "fitting training positioning cleaning implantation stimulation irrigation massage"
              + " perfusion instillation puncturing scaling sanding tapping cupping irradiation");

  /** Of words that tell how people do something: "silent reading", "regular walking". */
  private static final Endings HOW_ENDINGS =
      Endings.of("ing", "al", "ar", "ent", "ant", "ive", "ful", "ous", "ed", "y");

  private static final WordSet HOW =
      WordSet.in("open closed manual primary secondary therapeutic direct simple local");

  private static final WordSet SUITED =
      WordSet.in(
          "suitable used recommended indicated chosen appropriate good fit preferred reserved"
              + " applied selected suited adopted performed choice effective enough applicable");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;

  public NamesOfSubjects(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
  }

  /** Adds them to the known names. */
  public void read() {
    int behind = 0;
    for (Passage passage : page.passages()) {
      Block.Kind kind = passage.block().kind();
      if (kind == Block.Kind.TITLE || kind == Block.Kind.HEADING) {
        continue;
      }
      for (Sentence sentence : passage.sentences()) {
        int from = tokens.at(sentence.span().start(), behind);
        behind = tokens.at(sentence.span().end(), from);
        if (from + 2 < behind && tokens.isWord(from)) {
          if (WAYS.holds(tokens, from)) {
            field(from, behind);
          }
          doneTo(from, behind);
          act(from, behind);
        }
      }
    }
  }

  /** "Microsurgery of hand, wrist and foot is to …": the words before the verb, with all fields. */
  private void field(int from, int to) {
    int last = Math.min(to - 1, from + LONGEST);
    boolean telling = false;
    boolean listed = tokens.spells(from, "microsurgery");
    int at = from;
    while (at < last && !isDefining(at)) {
      listed |= at > from && tokens.spells(at, "of") && isDone(at - 1);
      telling |= FIELDS.holds(tokens, at);
      boolean joins = tokens.symbol(at) == ',' || tokens.is(at, classes.conjunction);
      if (!tokens.isWord(at) && !joins
          || joins && !listed
          || !joins
              && !tokens.spells(at, "of")
              && tokens.is(
                  at,
                  classes.finite
                      | classes.modal
                      | classes.be
                      | classes.have
                      | classes.preposition
                      | classes.relative
                      | classes.pronoun
                      | classes.person
                      | classes.condition)) {
        return;
      }
      at++;
    }
    if (at < last && at > from + 1 && (telling || listed)) {
      page.known().add(tokens.span(from, at));
    }
  }

  /**
   * "Endoscopic therapy of ulcers in old age is to …": a way of treating, whatever it treats;
   * "Grafting of torn nails is to …": with what it is done to, where that is no disease.
   */
  private void doneTo(int from, int to) {
    int head = from;
    int most = Math.min(to, from + 2 * LONGEST_ACT) - LONGEST_ACT;
    while (head < most && !tokens.spells(head + 1, "of")) {
      head++;
    }
    boolean way = WAYS.holds(tokens, from) && tokens.is(head, classes.procedureGeneric);
    if (!tokens.spells(head + 1, "of")
        || !way && (!isDone(head) || tokens.is(head, classes.procedureGeneric))
        || isUnfit(from, head)) {
      return;
    }
    long none = classes.finite | classes.relative | classes.pronoun | classes.conjunction;
    none |= way ? 0 : classes.preposition | classes.person | classes.condition;
    int at = head + 2;
    int last = Math.min(to - 1, at + LONGEST);
    while (at < last && tokens.isWord(at) && !isDefining(at) && !tokens.is(at, none)) {
      at++;
    }
    if (at > head + 2 && at < last && (isDefining(at) || way && tokens.spells(at, "is"))) {
      page.known().add(tokens.span(from, way ? head + 1 : at));
    }
  }

  private boolean isDone(int at) {
    return tokens.is(at, classes.procedureGeneric | classes.procedureHead);
  }

  /** "refers to", "is to", "means", "includes". */
  private boolean isDefining(int at) {
    return tokens.spells(at, "refers") && tokens.spells(at + 1, "to")
        || tokens.spells(at, "is") && (tokens.spells(at + 1, "to") || tokens.spells(at + 1, "the"))
        || tokens.spells(at, "means")
        || tokens.spells(at, "includes");
  }

  /** "Nail scraping (paring) is good for …". */
  private void act(int from, int to) {
    int last = from;
    int end = Math.min(to - LONGEST_ACT, from + LONGEST_ACT);
    while (last < end
        && tokens.isWord(last)
        && (!isAct(from, last) || tokens.isWord(last + 1) && isAct(from, last + 1))) {
      last++;
    }
    if (last >= end || !tokens.isWord(last)) {
      return;
    }
    int behind = last + 1;
    boolean bracketed = tokens.symbol(behind) == '(';
    if (bracketed) {
      behind = PhraseEnds.closing(tokens, behind, to) + 1;
    }
    if (last == from && !bracketed
        || isUnfit(from, last)
        || !isSuited(behind, to) && !isWorking(last, behind)) {
      return;
    }
    for (ProcedurePhrase phrase : page.procedures(from, last + 1)) {
      if (phrase.isName()) {
        return;
      }
    }
    page.known().add(tokens.span(from, last + 1));
  }

  /** "Nerve conduction stimulation shakes the muscle": a verb, by what stands behind it. */
  private boolean isWorking(int last, int verb) {
    return tokens.is(last, classes.procedureLight)
        && tokens.isWord(verb)
        && tokens.endsWith(verb, "s")
        && !tokens.endsWith(verb, "ss")
        && !tokens.is(verb, classes.be | classes.have | classes.preposition)
        && tokens.is(verb + 1, classes.determiner);
  }

  private boolean isAct(int from, int at) {
    return ACTS.holds(tokens, at)
        || isDeed(from, at)
        || at > from && DONE_SOMEHOW.holds(tokens, at) && HOW.holds(tokens, from);
  }

  /** "Hearing aid fitting": what says what is done to what. */
  private boolean isDeed(int from, int at) {
    long none = classes.procedureModifier | classes.empty | classes.quality | classes.verb;
    return at > from
        && DEEDS.holds(tokens, at)
        && !tokens.is(at, classes.condition | classes.procedureGeneric)
        && !tokens.is(at - 1, none)
        && (at - from > 1 || !HOW_ENDINGS.stand(tokens.text(), tokens.end(from)));
  }

  private boolean isUnfit(int from, int last) {
    for (int at = from; at < last; at++) {
      if (tokens.is(
          at,
          classes.condition
              | classes.person
              | classes.determiner
              | classes.preposition
              | classes.adverb
              | classes.anaphor
              | classes.finite
              | classes.negation
              | classes.pronoun
              | classes.subordinator
              | classes.clauseBreak
              | classes.conjunction)) {
        return true;
      }
    }
    return false;
  }

  /** ", which is old, is mild, and is often chosen for": past an aside to what it is good for. */
  private boolean isSuited(int from, int to) {
    boolean verb = false;
    int most = Math.min(to - 1, from + 3 * LONGEST);
    int since = 0;
    for (int at = from; at < most && since < LONGEST_VERB; at++) {
      boolean copula = tokens.is(at, classes.be) || tokens.spells(at, "remains");
      verb |= copula && !tokens.spells(at, "was");
      verb &= !tokens.is(at, classes.negation);
      since = verb && !copula && tokens.symbol(at) != ',' ? since + 1 : 0;
      if (verb && SUITED.holds(tokens, at)) {
        return tokens.spells(at + 1, "for") || tokens.spells(at + 1, "in");
      }
      if (!verb && at >= from + LONGEST_VERB && tokens.symbol(from) != ',') {
        return false;
      }
    }
    return false;
  }
}

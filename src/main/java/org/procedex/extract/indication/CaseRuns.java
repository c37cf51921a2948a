package org.procedex.extract.indication;

import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Runs of cases without a verb of their own, "torn cartilage, early arthritis and athletes who
 * limp": which words are one, and the records that its members make.
 */
public final class CaseRuns {
  /** Tokens of the longest run. */
  private static final int LONGEST = 80;

  /** What is wrong with a part of the body, where no disease is named. */
  private static final WordSet WRONG =
      WordSet.in(
          "torn broken missing crooked swollen narrowed leaky enlarged overactive underactive"
              + " collapsed perforated ruptured inflamed infected undescended worn slipped herniated"
              + " prolapsed dislocated fractured cracked decayed impacted ingrown impaired deformed"
              + " weakened sagging drooping deviated stunted clogged hoarse sprained bruised"
              + " contracted stiff loose unstable calcified exposed scarred elderly aged foreign"
              + " failed unresectable");

  /** Of what there is too much or too little. */
  private static final WordSet BEYOND =
      WordSet.in(
          "below above under over exceeding thicker larger bigger smaller lower higher less");

  /** What else is told in words without a verb. */
  private static final WordSet OTHERS =
      WordSet.in(
          "complication complications risk risks cause causes reason reasons symptom symptoms sign"
              + " signs rate rates incidence mortality morbidity cost costs price fee hospital"
              + " department clinic center centre doctor doctors surgeon surgeons nurse nurses he"
              + " she his her mr mrs miss my our your anesthesia anaesthesia postoperative recovery"
              + " minutes advantage advantages disadvantage disadvantages contraindication"
              + " contraindications diagnosis tests test examination examinations"
              + " hours hour yuan year's trial trials study studies director professor photo figure table");

  /** Words of other lists with which a case may be told: "in the stable stage". */
  private static final WordSet OF_CASES = WordSet.of("stage", "sequelae", "sequela");

  /** Before a name within a case: "relapse after X". */
  private static final WordSet BESIDE =
      WordSet.in("after before despite following to from for by under during without unsuitable");

  /** What was done before and did not help: "failure of X", "recurrence of a plugged X". */
  private static final WordSet FAILING =
      WordSet.in("failure failures failed recurrence relapse unsuccessful incomplete repeated");

  /** Words from there to its name. */
  private static final int FAILED_WITHIN = 3;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final Coordination coordination;
  private final long noOpening;

  public CaseRuns(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.coordination = coordination;
    this.noOpening =
        classes.pronoun
            | classes.relative
            | classes.preposition
            | classes.negation
            | classes.subordinator
            | classes.modal
            | classes.be;
  }

  /** Whether the words are cases and nothing else. */
  boolean isRun(SentenceTokens sentence, int from, int to) {
    if (to <= from || to - from > LONGEST || !opens(from) || clauses.isSentence(tokens, from, to)) {
      return false;
    }
    boolean relative = false;
    boolean own = false; // what is told of people themselves
    for (int at = from; at < to; at++) {
      relative |= tokens.is(at, classes.relative);
      relative &= tokens.symbol(at) != ',' && tokens.symbol(at) != ';';
      own |= relative && tokens.is(at, classes.relative) && !tokens.spells(at, "that");
      own &= relative;
      if (tokens.symbol(at) == ':'
          || tokens.symbol(at) == '?'
          || tokens.symbol(at) == '%' && !(at > from + 2 && tokens.spells(at - 2, "than"))
          || !own && OTHERS.holds(tokens, at)
          || tokens.is(at, classes.otherTopic) && !OF_CASES.holds(tokens, at)
          || isPraise(at)
          || !relative
              && tokens.is(at, classes.pronoun | classes.clauseBreak)
              && !tokens.spells(at, "one")) {
        return false;
      }
    }
    return !namesProcedure(sentence, from, to)
        && !topics.refuses(tokens, from, from + 1)
        && holdsCases(from, to);
  }

  /** "quick", but neither "early" nor "small cysts", "slipped discs without pain". */
  private boolean isPraise(int at) {
    boolean lacking = tokens.spells(at, "without") && tokens.isWord(at - 1);
    return !lacking
        && tokens.is(at, classes.quality | classes.merit)
        && !tokens.is(at, classes.severity | classes.condition)
        && (!tokens.is(at + 1, classes.condition | classes.person) || isScar(at + 1));
  }

  private boolean isScar(int at) {
    return tokens.spells(at, "scar") || tokens.spells(at, "scars");
  }

  /** Whether a case stands before the first preposition: not "a ward for the aged". */
  boolean opensWithCase(int from, int to) {
    int end = from;
    while (end < to && !tokens.is(end, classes.preposition)) {
      end++;
    }
    return isCase(from, end);
  }

  private boolean opens(int from) {
    return tokens.is(from, classes.person | classes.condition)
        || !tokens.is(from, noOpening)
            && !(tokens.is(from, classes.determiner)
                && !tokens.spells(from, "a")
                && !tokens.spells(from, "an")
                && !tokens.spells(from, "all")
                && !tokens.spells(from, "any")
                && !tokens.spells(from, "those"))
            && !(tokens.endsWith(from, "s")
                && tokens.is(from, classes.verb | classes.benefitVerb | classes.treatVerb))
            && !tokens.spells(from, "what")
            && !Instructions.isStep(tokens, from);
  }

  /** Whether a procedure is named that no case is told with: not "relapse after X". */
  boolean namesProcedure(SentenceTokens sentence, int from, int to) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.isName()
          && phrase.from() >= from
          && phrase.to() <= to
          && !(phrase.from() > from && BESIDE.holds(tokens, phrase.from() - 1))
          && !FAILING.holds(tokens, from)
          && !hasFailed(from, phrase.from())) {
        return true;
      }
    }
    return false;
  }

  /** "burns, failure of an earlier X": what did not help before. */
  private boolean hasFailed(int from, int name) {
    for (int at = name - 1; at >= from && at >= name - FAILED_WITHIN; at--) {
      if (FAILING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether half of the members name a case, the first or two others. */
  private boolean holdsCases(int from, int to) {
    int members = 0;
    int cases = 0;
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || isJoint(at)) {
        if (at > start) {
          members++;
          cases += isCase(start, at) ? members == 1 ? 2 : 1 : 0;
        }
        start = at + 1;
      }
    }
    return cases > 1 && cases * 2 >= members;
  }

  private boolean isJoint(int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == ';' || c == '/' || c == '、';
  }

  /** Whether the words name a condition, people or what is wrong with a part of the body. */
  boolean isCase(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition) && !tokens.is(at, classes.empty)
          || tokens.is(at, classes.person | classes.severity)
          || WRONG.holds(tokens, at)
          || BEYOND.holds(tokens, at)
              && at + 1 < to
              && (tokens.isNumber(at + 1) || tokens.isNumber(Math.min(to - 1, at + 2)))
          || at > from && (tokens.spells(at, "who") || tokens.spells(at, "whose"))) {
        return true;
      }
    }
    return false;
  }

  /** Adds a record for each member that none has yet. */
  boolean add(
      SentenceTokens sentence, int from, int to, String rule, int[] procedures, List<Draft> found) {
    boolean any = false;
    int end = to;
    while (end > from
        && !tokens.isWord(end - 1)
        && !tokens.isNumber(end - 1)
        && tokens.symbol(end - 1) != ')') {
      end--;
    }
    Manner manner = ItemEnds.isParted(tokens, ';', from, end) ? Manner.ITEM : Manner.NOUNS;
    int start = from;
    for (int at = from; at <= end; at++) {
      if (at == end || tokens.symbol(at) == ';') {
        any |= addPart(sentence, start, at, manner, rule, procedures, found);
        start = at + 1;
      }
    }
    return any;
  }

  private boolean addPart(
      SentenceTokens sentence,
      int from,
      int to,
      Manner manner,
      String rule,
      int[] procedures,
      List<Draft> found) {
    boolean any = false;
    for (Coordination.Member member : coordination.split(tokens, from, to, manner)) {
      Span span = tokens.span(member.from(), member.to());
      if (PlacedRecords.has(found, RecordType.INDICATION, span)
          || PlacedRecords.has(found, RecordType.CONTRAINDICATION, span)) {
        continue;
      }
      for (int procedure : procedures) {
        found.add(
            Draft.of(
                RecordType.INDICATION, span, sentence.span(), sentence.index(), rule, procedure));
        any = true;
      }
    }
    return any;
  }
}

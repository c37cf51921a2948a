package org.procedex.extract.list;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Whether a few words before a colon, a bracket's end, a question mark or the first number announce
 * cases in everyday words: a label ("Its clientele:", "[Whom]"), a verb without a subject ("Mainly
 * heals:"), those who come for it ("Whoever asks for it:") or what it can do something about
 * ("Troubles it puts an end to:").
 */
public final class AnnouncedCases {
  private static final int LONGEST = 12;
  private static final int LONGEST_LABEL = 6;

  /** Nouns that a label of cases ends in or is made of. */
  private static final WordSet HEADS =
      WordSet.in(
          "object objects target targets candidate candidates crowd crowds field fields domain"
              + " domains territory territories specialty speciality specialties clientele customer"
              + " customers client clients guest guests visitor visitors friends users addressees"
              + " subjects recipients beneficiaries applicants match indication indications occasion"
              + " occasions fit scope range adaptation cases people patients persons diseases"
              + " disease conditions situations illnesses ailments complaints troubles problems"
              + " population groups who whom when priority uses use users reasons");

  /** Nouns of a label that tell what follows only with one of the words below. */
  private static final WordSet PLAIN =
      WordSet.in(
          "cases people patients persons diseases disease conditions situations illnesses"
              + " ailments complaints troubles problems population groups users use uses reasons fit"
              + " match range field fields scope friends visitors guests guest customers clients"
              + " customer client subjects adaptation");

  /** What makes a label of them. */
  private static final WordSet FITTING =
      WordSet.in(
          "its typical suitable applicable suited fitting right best ideal proper appropriate target"
              + " chosen welcome classic treated treatable usual main commonest favourite intended"
              + " eligible good adapted adaptive recommended most common chief who whom for");

  /** Further words of a label. */
  private static final WordSet FILLING =
      WordSet.in(
          "the a our of and to in is are for main chief mainly mostly usual usually common commonly"
              + " first key major it this which what these most general more especially particularly best with");

  /** Verbs of what a procedure does about a disease, in front of a colon without a subject. */
  private static final WordSet HELPING =
      WordSet.in(
          "treats treat cures cure heals heal solves solve fits fit suits suit handles handle helps"
              + " help targets relieves tackles corrects manages removes serves matches benefits"
              + " addresses");

  /** Participles and adjectives that end in a preposition there. */
  private static final WordSet USED =
      WordSet.in(
          "used done given applied performed indicated chosen recommended suitable suited fit good"
              + " best reserved meant intended aimed directed employed practised practiced offered"
              + " prescribed preferred selected applicable taken carried made ideal perfect deals"
              + " deal works work aims effective helpful useful appropriate designed");

  /** Before "to" behind which no verb follows. */
  private static final WordSet GIVEN =
      WordSet.in("given offered suited prescribed directed applicable applied");

  private static final WordSet BEHIND = WordSet.in("for in at with to on against when if");

  /** Who is spoken of. */
  private static final WordSet WHO =
      WordSet.in("who whom whoever those these ones people patients anyone anybody persons which");

  /** What they do who have it done. */
  private static final WordSet TAKING =
      WordSet.in(
          "come comes coming came get gets try use uses choose chooses undergo take takes need needs"
              + " do does have has receive receives ask asks benefit benefits profit profits apply"
              + " qualify qualifies qualified consider want opt opts accept join deserve deserves"
              + " suit suits suited fit fits think see visit seek seeks gain given offered done"
              + " performed treated welcome");

  /** Nouns of what it does something about, "diseases it can deal with". */
  private static final WordSet TROUBLES =
      WordSet.in(
          "diseases disease conditions troubles problems complaints ailments illnesses situations"
              + " cases pains disorders what lesions injuries");

  /** What else the words are on. */
  private static final WordSet OTHERS =
      WordSet.in(
          "after afterwards before result results rate number date year name names afraid fear"
              + " worried worry ask questions question years months days hospital doctor wards"
              + " complication complications careful attention note watch wait avoid late more's"
              + " side was were he she my i mr mrs miss else another other others remaining"
              + " benefit's experience experiences feel feels live eat pay pays costs ago risk how"
              + " why mistake rumor cause causes symptom symptoms sign signs risk risks prepare bring eat");

  private final WordClasses classes;
  private final TopicWords topics;

  public AnnouncedCases(WordClasses classes, TopicWords topics) {
    this.classes = classes;
    this.topics = topics;
  }

  /** Whether the words between two tokens announce cases of what is spoken of. */
  public boolean holds(Tokens tokens, int begin, int to) {
    int from = begin;
    while (from < to && !tokens.isWord(from)) {
      from++;
    }
    if (from >= to || to - from > LONGEST || isElse(tokens, from, to)) {
      return false;
    }
    return isLabel(tokens, from, to)
        || endsInVerb(tokens, from, to)
        || isOfThose(tokens, from, to)
        || isOfTroubles(tokens, from, to);
  }

  private boolean isElse(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (OTHERS.holds(tokens, at)
          || tokens.is(at, classes.negation | classes.otherTopic)
          || tokens.is(at, classes.condition) && !tokens.is(at, classes.empty)
          || tokens.isNumber(at)) {
        return true;
      }
    }
    return topics.refuses(tokens, from, to);
  }

  /** "Who", "Its main territory", "Typical cases", "Objects of the treatment". */
  private boolean isLabel(Tokens tokens, int from, int to) {
    if (to - from > LONGEST_LABEL) {
      return false;
    }
    boolean head = false;
    boolean plain = true;
    boolean fitting = false;
    for (int at = from; at < to; at++) {
      boolean one = HEADS.holds(tokens, at);
      head |= one;
      plain &= !one || PLAIN.holds(tokens, at);
      fitting |= FITTING.holds(tokens, at);
      if (!one
          && !FITTING.holds(tokens, at)
          && !FILLING.holds(tokens, at)
          && !tokens.is(at, classes.procedureGeneric | classes.treatNoun | classes.adverb)) {
        return false;
      }
    }
    return head ? !plain || fitting : to - from == 1 && tokens.spells(from, "for");
  }

  /** "Mainly treats", "Often used for". */
  private boolean endsInVerb(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && (tokens.is(at, classes.adverb) || FILLING.holds(tokens, at))) {
      at++;
    }
    at += at < to && tokens.is(at, classes.anaphor) ? 1 : 0;
    while (at < to && tokens.is(at, classes.adverb | classes.be | classes.modal)) {
      at++;
    }
    if (at >= to) {
      return false;
    }
    if (HELPING.holds(tokens, at)) {
      return at + 1 == to || at + 2 == to && BEHIND.holds(tokens, at + 1);
    }
    int last = to - 1;
    boolean ends = BEHIND.holds(tokens, last);
    if (tokens.spells(last, "to")) {
      ends = GIVEN.holds(tokens, at);
    } else if (tokens.spells(last, "with") || tokens.spells(last, "on")) {
      ends = tokens.spells(at, "deals") || tokens.spells(at, "deal") || tokens.spells(at, "works");
    }
    return ends && USED.holds(tokens, at) && to - at <= LONGEST_LABEL;
  }

  /** "Those who come for it", "Who had better try it", "Whom does it suit". */
  private boolean isOfThose(Tokens tokens, int from, int to) {
    int who = from;
    int least = Math.min(to, from + 3);
    while (who < least && !WHO.holds(tokens, who)) {
      who++;
    }
    if (who >= least || tokens.is(from, classes.pronoun) && !tokens.spells(from, "you")) {
      return false;
    }
    boolean asks =
        tokens.spells(who, "who")
            || tokens.spells(who, "whom")
            || tokens.spells(who, "whoever")
            || tokens.spells(who, "which");
    boolean takes = false;
    boolean it = false;
    for (int at = who + 1; at < to; at++) {
      takes |= TAKING.holds(tokens, at) || USED.holds(tokens, at) || HELPING.holds(tokens, at);
      it |=
          tokens.is(at, classes.anaphor | classes.procedureGeneric | classes.procedureHead)
              || tokens.spells(at, "this")
              || tokens.spells(at, "us")
              || tokens.spells(at, "come")
              || tokens.spells(at, "comes");
      asks |= tokens.is(at, classes.relative) || tokens.is(at, classes.modal);
    }
    return takes && it && asks;
  }

  /** "Diseases it can deal with", "What it is able to solve". */
  private boolean isOfTroubles(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && FILLING.holds(tokens, at)) {
      at++;
    }
    if (at >= to || !TROUBLES.holds(tokens, at)) {
      return false;
    }
    boolean it = false;
    boolean does = false;
    for (int next = at + 1; next < to; next++) {
      it |= tokens.is(next, classes.anaphor) || tokens.spells(next, "this");
      does |=
          HELPING.holds(tokens, next)
              || USED.holds(tokens, next)
              || tokens.is(next, classes.treatVerb)
              || tokens.spells(next, "belong")
              || tokens.spells(next, "end");
    }
    return it && does;
  }
}

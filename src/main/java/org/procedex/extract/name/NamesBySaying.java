package org.procedex.extract.name;

import java.util.List;
import org.procedex.rules.KnownNames;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that no ending tells, but the sentence: "an operation called X", "one test is the X", "your
 * doctor may order a sweat test", "tests such as an X, Y or a Z".
 */
public final class NamesBySaying {
  private static final int LONGEST = 6;

  /** What a name is given to, besides the words that stand for any procedure. */
  private static final WordSet TESTS =
      WordSet.in("test tests exam exams examination examinations scan scans study");

  /** Last words of what is examined by; before each stands what says which. */
  private static final WordSet EXAMINING =
      WordSet.in("test exam scan x-ray swallow smear ultrasound sonogram tomography challenge");

  /** Before such a word: no particular one. */
  private static final WordSet NO_KIND =
      WordSet.in(
          "blood urine lab laboratory diagnostic physical screening medical genetic first next"
              + " additional self vital positive negative this that best only same usual simple"
              + " new clinical case pilot recent large small open single normal abnormal follow-up"
              + " followup follow up other confirmatory entrance school written");

  /** Kinds of pictures that are names by themselves where examples of tests are given. */
  public static final WordSet PICTURES =
      WordSet.in("mri ct ultrasound x-ray x-rays ecg ekg eeg emg mra");

  private static final WordSet CALLED = WordSet.in("called termed named known");

  /** What stands for what the sentence, or the one before, says is done. */
  private static final WordSet POINTING = WordSet.in("this that which it");

  /** Several have one name together, and are several. */
  private static final WordSet JOINTLY =
      WordSet.in("collectively together jointly both all respectively");

  /** One of the words that a name may stand behind; most tokens are none. */
  private static final WordSet TRIGGERS =
      WordSet.in(
          "called termed named known order orders perform performs do does undergo have get request"
              + " arrange such name");

  private static final WordSet ORDERED =
      WordSet.in("done used performed ordered needed recommended advised added required");

  /** "It goes by the name of X", "bears the name X". */
  private static final WordSet BEARING = WordSet.in("by under bears bear carries carry has got");

  /** What is said of the one who examines and of the one examined. */
  private static final WordSet ORDERING =
      WordSet.in("order orders perform performs do does undergo have get request arrange");

  /** Verbs of what a test does. */
  private static final WordSet TELLING =
      WordSet.in(
          "uses use measures checks shows records detects finds takes looks involves identifies"
              + " helps creates can may is lets");

  /** Last words of what is given. */
  private static final WordSet DRUGS =
      WordSet.in(
          "inhibitor inhibitors blocker blockers agonist agonists antagonist antagonists agent"
              + " agents drug drugs pill pills");

  /** Several of them. */
  private static final WordSet PLURAL = WordSet.in("tests exams scans x-rays");

  /** Before "the operation, X, …": then X is something else that is told of that time. */
  private static final WordSet WHEN =
      WordSet.in(
          "after before during in following without despite since until upon on at under within");

  private final RuleBook rules;
  private final WordClasses classes;
  private final Tokens tokens;
  private final KnownNames known;

  /** Words that end the words of a name. */
  private final long ending;

  public NamesBySaying(RuleBook rules, Tokens tokens, KnownNames known) {
    this.rules = rules;
    this.classes = rules.classes();
    this.tokens = tokens;
    this.known = known;
    this.ending =
        classes.finite
            | classes.preposition
            | classes.conjunction
            | classes.relative
            | classes.pronoun
            | classes.subordinator
            | classes.clauseBreak
            | classes.modal;
  }

  /** Whether a name with that last word tells what is examined by, which treats nothing. */
  public static boolean examines(Tokens tokens, int last) {
    boolean heals =
        tokens.spells(last, "ultrasound") && last > 0 && tokens.spells(last - 1, "focused");
    return EXAMINING.holds(tokens, last) && !heals
        || PLURAL.holds(tokens, last)
        || tokens.isAcronym(last) && PICTURES.holds(tokens, last);
  }

  /** Adds to the known names what the sentences tell to be procedures. */
  public void read(List<Passage> passages) {
    int behind = 0;
    for (Passage passage : passages) {
      Block.Kind kind = passage.block().kind();
      for (Sentence sentence : passage.sentences()) {
        int from = tokens.at(sentence.span().start(), behind);
        behind = tokens.at(sentence.span().end(), from);
        if (kind != Block.Kind.TITLE && kind != Block.Kind.HEADING) {
          read(from, behind);
        } else {
          headed(from, behind);
        }
      }
    }
  }

  /** "Surgery (fenestration)" as a heading: the bracket tells which. */
  private void headed(int from, int to) {
    boolean bracketed =
        to - from == 4
            && tokens.is(from, classes.procedureGeneric)
            && tokens.symbol(from + 1) == '('
            && tokens.symbol(to - 1) == ')'
            && tokens.is(from + 2, classes.procedureLight);
    if (bracketed) {
      add(from + 2, to - 1);
    }
  }

  private void read(int from, int to) {
    subject(from, to);
    for (int at = from + 1; at + 1 < to; at++) {
      if (tokens.symbol(at) == ',' && isApposed(tokens, classes, from, at)) {}
      if (!tokens.is(at, classes.be) && !TRIGGERS.holds(tokens, at)) {
        continue;
      }
      if (tokens.spells(at, "name")) {
        borne(from, at, to);
      } else if (CALLED.holds(tokens, at)) {
        called(from, at, to);
        calledTogether(from, at, to);
      } else if (ORDERING.holds(tokens, at) && (tokens.spells(at + 1, "a") || isAn(at + 1))) {
        examined(at + 2, to);
      } else if (tokens.spells(at, "such") && tokens.spells(at + 1, "as")) {
      }
    }
  }

  private boolean isAn(int at) {
    return tokens.spells(at, "an");
  }

  /** "A sweat test uses no needles." */
  private void subject(int from, int to) {
    int start = from;
    while (start < to && tokens.is(start, classes.determiner)) {
      start++;
    }
    if (start < to && tokens.is(start, classes.adverb)) {
      return; // "the most widely known test"
    }
    int end = examining(start, to);
    if (end > 0 && end < to && (TELLING.holds(tokens, end) || isJoined(end, to))) {
      add(start, end);
    }
  }

  /** "X and Y are done when": the verb of both stands behind another. */
  private boolean isJoined(int and, int to) {
    int last = Math.min(to - 1, and + LONGEST);
    if (!tokens.spells(and, "and") && !tokens.spells(and, "or")) {
      return false;
    }
    for (int at = and + 1; at < last; at++) {
      if (tokens.is(at, classes.be)) {
        return ORDERED.holds(tokens, at + 1);
      }
      if (!tokens.isWord(at)) {
        return false;
      }
    }
    return false;
  }

  /** "The operation goes by the name of X": what has no name of its own is given one. */
  private void borne(int from, int name, int to) {
    int before = name - 1;
    while (before > from && tokens.is(before, classes.determiner)) {
      before--;
    }
    boolean given = false;
    for (int at = Math.max(from, before - LONGEST); at < before && !given; at++) {
      given = tokens.is(at, classes.procedureGeneric) || TESTS.holds(tokens, at);
    }
    int start = name + 1;
    start += start < to && tokens.spells(start, "of") ? 1 : 0;
    if (given && BEARING.holds(tokens, before)) {
      add(start, end(start, to));
    }
  }

  /** "may order a barium swallow". */
  private void examined(int from, int to) {
    int end = examining(from, to);
    if (end > 0) {
      add(from, end);
    }
  }

  /** The token behind what is examined by, and a word before it that says which; -1 for none. */
  private int examining(int from, int to) {
    boolean kind = false;
    for (int at = from; at < to && at < from + LONGEST; at++) {
      if (tokens.symbol(at) == '(') {
        int close = PhraseEnds.closing(tokens, at, Math.min(to, at + 3));
        if (close != at + 2) {
          return -1;
        }
        at = close;
        continue;
      }
      if (!isPart(at) || tokens.is(at, classes.verb | classes.determiner)) {
        return -1;
      }
      if (kind && EXAMINING.holds(tokens, at)) {
        boolean last =
            at + 1 == to
                || !tokens.isWord(at + 1)
                || tokens.is(at + 1, ending | classes.verb | classes.benefitVerb)
                || TELLING.holds(tokens, at + 1);
        return last ? at + 1 : -1;
      }
      kind |=
          tokens.isWord(at)
              && !NO_KIND.holds(tokens, at)
              && !tokens.is(at, classes.procedureModifier | classes.empty | classes.adverb);
    }
    return -1;
  }

  /** A word, a number or a hyphen that may stand within a name. */
  private boolean isPart(int at) {
    return tokens.isWord(at) && !tokens.is(at, ending)
        || tokens.isNumber(at)
        || tokens.symbol(at) == '-' && !tokens.isSpacedBefore(at);
  }

  /** "An operation called X", "the method is known as X", "this is called open X". */
  private void called(int from, int verb, int to) {
    int noun = verb - 1;
    while (noun > from && tokens.is(noun, classes.adverb)) {
      noun--;
    }
    boolean told = noun > from && tokens.is(noun, classes.be);
    noun -= told ? 1 : 0;
    boolean given = tokens.is(noun, classes.procedureGeneric) || TESTS.holds(tokens, noun);
    boolean known = tokens.spells(verb, "known");
    int start = verb + 1;
    start += start < to && tokens.spells(start, "as") ? 1 : 0;
    boolean pointed = told && !given && POINTING.holds(tokens, noun);
    if (noun < from || !given && !pointed || known != (start > verb + 1)) {
      return;
    }
    while (start < to && tokens.is(start, classes.determiner)) {
      start++;
    }
    int end = end(start, to);
    if (pointed && !tokens.is(end - 1, classes.procedureHead)) {
      return;
    }
    if (end - start >= (told && !known ? 2 : 1)) {
      add(start, end);
    }
  }

  /**
   * "Scaling and polishing, generally called a tooth bath, uses …": where a verb in the singular
   * goes on, two that have one name are one.
   */
  private void calledTogether(int from, int verb, int to) {
    int comma = verb - 1;
    while (comma > from
        && verb - comma < LONGEST
        && !JOINTLY.holds(tokens, comma)
        && (tokens.is(comma, classes.adverb | classes.be | classes.relative)
            || tokens.spells(comma, "also"))) {
      comma--;
    }
    if (comma < from + 3 || comma > from + 2 * LONGEST || tokens.symbol(comma) != ',') {
      return;
    }
    int end = verb + 1;
    while (end < to && end < verb + 2 * LONGEST && tokens.symbol(end) != ',') {
      end++;
    }
    boolean one =
        end + 1 < to
            && tokens.symbol(end) == ','
            && (tokens.spells(end + 1, "is")
                || tokens.spells(end + 1, "has")
                || tokens.isWord(end + 1)
                    && tokens.endsWith(end + 1, "s")
                    && !tokens.endsWith(end + 1, "ss")
                    && !tokens.is(end + 1, classes.pronoun | classes.determiner));
    int start = from;
    while (start < comma && tokens.is(start, classes.determiner)) {
      start++;
    }
    List<ProcedurePhrase> names =
        one ? rules.chunker().find(tokens, start, comma, known) : List.of();
    if (names.size() == 2
        && names.get(0).isName()
        && names.get(1).isName()
        && names.get(0).from() == start
        && names.get(1).to() == comma
        && names.get(1).from() == names.get(0).to() + 1
        && tokens.spells(names.get(0).to(), "and")) {
      known.add(tokens.span(start, comma));
    }
  }

  /** "A gentler operation, " and what it is behind the comma; "after the operation, " is none. */
  public static boolean isApposed(Tokens tokens, WordClasses classes, int from, int comma) {
    int at = comma - 1;
    if (at <= from || !tokens.is(at, classes.procedureGeneric)) {
      return false;
    }
    long none = classes.preposition | classes.finite | classes.conjunction | classes.pronoun;
    at--;
    while (at > from
        && comma - at < LONGEST
        && tokens.isWord(at)
        && !tokens.is(at, classes.determiner | none)) {
      at--;
    }
    boolean one = tokens.spells(at, "the") || tokens.spells(at, "a") || tokens.spells(at, "an");
    return (one || tokens.spells(at, "another")) && !(at > from && WHEN.holds(tokens, at - 1));
  }

  private int end(int from, int to) {
    int end = from;
    while (end < to && isPart(end) && !tokens.is(end, classes.determiner | classes.verb)) {
      end++;
    }
    return end;
  }

  private void add(int from, int to) {
    if (to <= from || to - from > LONGEST || isUnfit(from, to)) {
      return;
    }
    for (ProcedurePhrase phrase : rules.chunker().find(tokens, from, to, known)) {
      if (phrase.isName() && phrase.to() == to) {
        return;
      }
    }
    known.add(tokens.span(from, to));
  }

  private boolean isUnfit(int from, int to) {
    boolean examined = EXAMINING.holds(tokens, to - 1);
    long unfit =
        classes.person | classes.negation | (examined ? 0 : classes.medicinal | classes.empty);
    for (int at = from; at < to; at++) {
      if (tokens.is(at, unfit) || NamesByUse.isAbstract(tokens, at)) {
        return true;
      }
    }
    return !isSpecific(from, to)
        || DRUGS.holds(tokens, to - 1)
        || tokens.is(to - 1, classes.condition | classes.adverb | classes.quality)
        || !tokens.isWord(to - 1) && to - from > 1
        || tokens.is(from, classes.adverb | classes.verb);
  }

  /** "Follow-up tests": nothing that says which. */
  private boolean isSpecific(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.isWord(at)
          && !NO_KIND.holds(tokens, at)
          && !TESTS.holds(tokens, at)
          && !tokens.is(at, classes.procedureModifier | classes.procedureGeneric)) {
        return true;
      }
    }
    return false;
  }
}

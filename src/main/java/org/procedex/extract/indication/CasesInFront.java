package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Cases that stand in front, and behind them what makes them cases: as the subject ("Bunions and
 * hammer toes are its home ground", "brittle nails also profit from it", "warts can all be frozen")
 * or summed up ("Bunions, hammer toes – for these it is thought of first", and in a sentence of its
 * own "These are the occasions").
 */
public final class CasesInFront {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 90;

  /** Tokens from the verb to what it is said with. */
  private static final int REACH = 7;

  /** Tokens from a verb to its object. */
  private static final int NEAR = 5;

  /** Clauses between semicolons that make a list. */
  private static final int FEWEST_CLAUSES = 3;

  private static final int LONGEST_CLAUSE = 24;

  /** Letters that a participle and the name of what is done begin with: "cupped", "cupping". */
  private static final int STEM = 4;

  /** What cases are of a procedure, by nouns that say so with "its" or "the" before them. */
  private static final WordSet FITTING =
      WordSet.in(
          "object objects target targets candidate candidates match matches specialty specialties"
              + " speciality specialities forte domain domains field fields territory clientele"
              + " customer customers guest guests client clients home ground strength strengths"
              + " stage battlefield speciality stronghold indication indications occasion occasions"
              + " beneficiary beneficiaries applicants addressees kingdom realm business scope range"
              + " reason reasons subject subjects choice patients patient people situations cases"
              + " moment moments task tasks job duty mission opponents enemy enemies");

  /** Before such a noun where it is one of many: "the best match", "suitable objects". */
  private static final WordSet BEST =
      WordSet.in(
          "its the best ideal right perfect typical main chief classic classical suitable proper"
              + " most good excellent commonest usual prime natural true first primary favourite"
              + " favorite");

  /** Nouns that say enough without "its". */
  private static final WordSet ENOUGH =
      WordSet.in("candidate candidates match matches indication indications applicants");

  /** Verbs of those who take a procedure; what they take stands behind. */
  private static final WordSet TAKING =
      WordSet.in(
          "use uses rely relies need needs get gets receive receives undergo undergoes choose"
              + " chooses try tries take takes benefit benefits profit profits deserve deserves"
              + " require requires want wants call calls turn turns change changes switch switches"
              + " come comes go goes resort resorts qualify qualifies"
              + " respond responds yield yields ask asks accept adopt adopts select selects"
              + " prefer prefers fit fits suit suits owe owes lean leans depend depends apply");

  /** What is done to a disease, behind "can all be". */
  private static final WordSet TREATED =
      WordSet.in(
          "treated cured solved handled managed relieved removed dealt corrected tackled operated"
              + " done included considered tried helped improved eliminated cleared addressed");

  /** "are what it is good at", "are where it shows its skill", "are when we use it". */
  private static final WordSet RELATING = WordSet.in("what where when why how");

  /** Words that take up cases told before. */
  private static final WordSet TAKING_UP =
      WordSet.in("these those they all such them this both each here");

  /** Of what is summed up. */
  private static final WordSet SUMMED =
      WordSet.in(
          "situations situation cases case circumstances conditions condition occasions diseases"
              + " patients people problems troubles complaints ailments groups them these those all"
              + " occasion reasons indications moments others lesions injuries kinds types objects");

  /** How a sum says that a procedure is for it, besides the words that offer. */
  private static final WordSet CALLING =
      WordSet.in(
          "turn think thought first reach reached call called suitable suit suits objects object"
              + " occasions candidates needed necessary reasons treat treated solve solved use used"
              + " choose chosen benefit consider considered recommend recommended range scope answer"
              + " right worth propose resort indications specialty field domain done performed");

  /** What else a clause is on. */
  private static final WordSet OTHERS =
      WordSet.in(
          "was were had he she his her mr mrs my complication complications risk risks caution"
              + " cautious carefully twice rare rarely seldom hardly less wait waits before until"
              + " after postoperative cause causes diagnosis stop longer anymore another other no"
              + " not cannot never neither nor without unless exclude excluded although emergency"
              + " doctor's recover recovers insurance percent follow-up antibiotics drugs medicine");

  private static final WordSet DEGREES = WordSet.in("very quite rather only even");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseRuns runs;

  /** The sentence before, if it told nothing; null else. */
  private @Nullable SentenceTokens silent;

  public CasesInFront(Reading reading, CaseRuns runs) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.runs = runs;
  }

  /** A passage begins. */
  public void enter() {
    silent = null;
  }

  /** Adds the cases in front of what a sentence says, or in the sentence that it sums up. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    SentenceTokens before = silent;
    silent = null;
    if (!mayHold(sentence, heading)) {
      return;
    }
    if (before != null && sumsUp(sentence, sentence.from(), sentence.to())) {
      summed(sentence, before, found);
      return;
    }
    boolean told = false;
    int start = sentence.from();
    for (int at = start; at < sentence.to(); at++) {
      char c = tokens.symbol(at);
      boolean end = at + 1 == sentence.to();
      if (c == ';' || end) {
        told |= clause(sentence, start, end && tokens.isWord(at) ? at + 1 : at, found);
        start = at + 1;
      }
    }
    silent = told || tells(found) ? null : sentence;
  }

  private static boolean tells(List<Draft> found) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).type() != RecordType.PROCEDURE) {
        return true;
      }
    }
    return false;
  }

  private boolean mayHold(SentenceTokens sentence, @Nullable Heading heading) {
    return isToldOn(sentence)
        && sentence.to() - sentence.from() <= LONGEST
        && tokens.symbol(sentence.to() - 1) != '?'
        && !discourse.isOnOther()
        && (heading == null
            || !heading.isAbout(Topic.CONTRAINDICATIONS)
                && !topics.isElse(
                    tokens, tokens.at(heading.words().start()), tokens.at(heading.words().end())));
  }

  /** Running text, or an item that begins with a name: "2. X: …; bunions are its objects". */
  private static boolean isToldOn(SentenceTokens sentence) {
    Block.Kind kind = sentence.block().kind();
    ProcedurePhrase name = kind == Block.Kind.ITEM ? sentence.firstName() : null;
    return kind == Block.Kind.TEXT || name != null && name.from() == sentence.from();
  }

  private boolean clause(SentenceTokens sentence, int begin, int to, List<Draft> found) {
    int from = begin;
    while (from < to
        && (tokens.symbol(from) == ','
            || tokens.is(from, classes.conjunction | classes.adverb)
                && !DEGREES.holds(tokens, from)
                && !runs.isCase(from, from + 1))) {
      from++;
    }
    for (int at = from + 1; at + 2 < to; at++) {
      char c = tokens.symbol(at);
      boolean dash =
          c == '-' && (tokens.isSpacedBefore(at) || tokens.text().charAt(tokens.start(at)) != '-');
      if ((dash || c == ':') && sumsUp(sentence, at + 1, to)) {
        return addRun(sentence, from, at, "indication.summed-up", here(sentence), found);
      }
    }
    return subject(sentence, from, to, found);
  }

  /** "for these it is thought of first", "all of them are its objects". */
  private boolean sumsUp(SentenceTokens sentence, int begin, int to) {
    int from = begin;
    while (from < to && tokens.is(from, classes.preposition | classes.conjunction)) {
      from++;
    }
    if (!TAKING_UP.holds(tokens, from) || isElse(from, to)) {
      return false;
    }
    boolean calls = false;
    boolean pointed = from > begin || SUMMED.holds(tokens, from) && from + 1 < to;
    boolean on = false;
    for (int at = from; at < to; at++) {
      pointed |= at > from && at < from + REACH && SUMMED.holds(tokens, at);
      calls |= at > from && (CALLING.holds(tokens, at) || topics.offers(tokens, at, at + 1));
      on |= tokens.spells(at, "it") || tokens.spells(at, "its") || FITTING.holds(tokens, at);
    }
    return calls && pointed && (on || !sentence.procedures().isEmpty());
  }

  /** The sentence before is a run of cases, or clauses between semicolons. */
  private void summed(SentenceTokens sentence, SentenceTokens before, List<Draft> found) {
    int[] procedures = here(sentence);
    if (procedures.length == 0 || before.block() != sentence.block()) {
      return;
    }
    int to = before.to() - (tokens.symbol(before.to() - 1) == '.' ? 1 : 0);
    if (isListOfClauses(before.from(), to)
        || runs.opensWithCase(before.from(), to) && runs.isRun(before, before.from(), to)) {
      runs.add(before, before.from(), to, "indication.summed-up", procedures, found);
    }
  }

  /** Three clauses and more between semicolons, none of them long. */
  private boolean isListOfClauses(int from, int to) {
    int parts = 1;
    int start = from;
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == ';') {
        parts++;
        start = at + 1;
      }
      if (at - start > LONGEST_CLAUSE || tokens.is(at, classes.clauseBreak)) {
        return false;
      }
    }
    return parts >= FEWEST_CLAUSES;
  }

  private int[] here(SentenceTokens sentence) {
    int number = discourse.spokenOf(sentence);
    return number < 0 ? new int[0] : new int[] {number};
  }

  /** Whether a case is told behind the words already, or the words are praise. */
  private boolean isTold(int from, int to, List<Draft> found) {
    Span run = tokens.span(from, to);
    for (int i = 0; i < found.size(); i++) {
      Draft draft = found.get(i);
      boolean behind = draft.span().start() >= run.end();
      if (draft.type() == RecordType.ADVANTAGE
          ? draft.span().overlaps(run)
          : draft.type() != RecordType.PROCEDURE && behind) {
        return true;
      }
    }
    return false;
  }

  private boolean addRun(
      SentenceTokens sentence, int from, int to, String rule, int[] procedures, List<Draft> found) {
    return procedures.length > 0
        && !isTold(from, to, found)
        && runs.isRun(sentence, from, to)
        && runs.add(sentence, from, to, rule, procedures, found);
  }

  private boolean subject(SentenceTokens sentence, int from, int to, List<Draft> found) {
    int verb = firstVerb(from, to);
    if (verb <= from || tokens.is(verb - 1, classes.relative)) {
      return false;
    }
    int end = verb;
    while (end > from && tokens.is(end - 1, classes.adverb)) {
      end--;
    }
    if (!runs.isCase(from, end) || isElse(verb, endOfSaying(verb, to))) {
      return false;
    }
    int[] procedures = said(sentence, verb, to);
    return procedures.length > 0
        && addRun(sentence, from, end, "indication.in-front", procedures, found);
  }

  /** Up to the comma behind what is said: "…, and the effect is not worse". */
  private int endOfSaying(int verb, int to) {
    int at = verb;
    while (at < to && tokens.symbol(at) != ',') {
      at++;
    }
    return at;
  }

  private int firstVerb(int from, int to) {
    int known = clauses.verb(tokens, from, to);
    int end = known < 0 ? to : known;
    boolean relative = false;
    for (int at = from + 1; at < end; at++) {
      relative |= tokens.is(at, classes.relative);
      relative &= tokens.symbol(at) != ',';
      if (!relative && TAKING.holds(tokens, at) && !tokens.is(at - 1, classes.determiner)) {
        return at;
      }
    }
    return known;
  }

  /** The procedures for which what stands behind the cases makes them cases. */
  private int[] said(SentenceTokens sentence, int verb, int to) {
    int at = verb;
    while (at < to && tokens.is(at, classes.modal | classes.adverb)) {
      at++;
    }
    boolean all = isAll(at);
    at += all ? 1 : 0;
    if (TAKING.holds(tokens, at)) {
      return taken(sentence, at + 1, to);
    }
    if (at >= to || !tokens.is(at, classes.be)) {
      return new int[0];
    }
    at++;
    while (at < to && (tokens.is(at, classes.adverb) || isAll(at))) {
      at++;
    }
    if (RELATING.holds(tokens, at)) {
      return tokens.spells(at + 1, "it") || names(sentence, at + 1, at + REACH)
          ? taken(sentence, at, to)
          : new int[0];
    }
    boolean may = tokens.spells(verb, "can") || tokens.spells(verb, "may");
    if (may && isDone(sentence, at)) {
      return named(sentence, at, to);
    }
    return fits(at, to) ? named(sentence, at, to) : new int[0];
  }

  private boolean isAll(int at) {
    return tokens.spells(at, "all") || tokens.spells(at, "both") || tokens.spells(at, "also");
  }

  /** "it", "this method", "X" so near behind; what a name stands for. */
  private int[] taken(SentenceTokens sentence, int from, int to) {
    int least = Math.min(to, from + NEAR);
    if (tokens.spells(from, "me") || tokens.spells(from, "us")) {
      return new int[0];
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.from() < least) {
        return discourse.resolve(sentence, phrase);
      }
    }
    for (int at = from; at < least; at++) {
      if (tokens.spells(at, "it") || tokens.spells(at, "this")) {
        return here(sentence);
      }
    }
    return new int[0];
  }

  private int[] named(SentenceTokens sentence, int from, int to) {
    int[] told = taken(sentence, from, to);
    return told.length > 0 ? told : here(sentence);
  }

  private boolean names(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "its specialty", "the best match", "among its objects". */
  private boolean fits(int from, int to) {
    int least = Math.min(to, from + REACH);
    boolean best = false;
    boolean own = false;
    for (int at = from; at < least; at++) {
      if (FITTING.holds(tokens, at)) {
        return own || best && ENOUGH.holds(tokens, at);
      }
      own |= tokens.spells(at, "its");
      best |= BEST.holds(tokens, at);
      if (tokens.symbol(at) == ',') {
        return false;
      }
    }
    return false;
  }

  /** "can be cured", "can all be cupped" of cupping. */
  private boolean isDone(SentenceTokens sentence, int at) {
    if (TREATED.holds(tokens, at)) {
      return true;
    }
    int number = discourse.spokenOf(sentence);
    return number >= 0 && tokens.endsWith(at, "ed") && isOfOneStem(at, discourse.words(number));
  }

  /** Whether a participle begins as the last word of a name does. */
  private boolean isOfOneStem(int participle, Span name) {
    int last = tokens.at(name.end()) - 1;
    for (int i = 0; i < STEM; i++) {
      char letter = tokens.letter(participle, i);
      if (letter == Tokens.NO_SYMBOL || letter != Character.toLowerCase(tokens.letter(last, i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isElse(int from, int to) {
    for (int at = from; at < to; at++) {
      if (OTHERS.holds(tokens, at) || tokens.symbol(at) == '%' || tokens.is(at, classes.negation)) {
        return true;
      }
    }
    return topics.refuses(tokens, from, to);
  }
}

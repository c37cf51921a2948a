package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.Coordination.Manner;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What a sentence refuses that no rule matches. The words that refuse are few, and so are the
 * places of what they refuse: it stands before the procedure ("With a fistula one must be
 * cautious", "If the root is short it is not to be done") or behind the word that refuses ("it is
 * not shown to children"). A sentence that refuses offers nothing there, whatever else it seems to
 * say.
 */
final class UntoldRefusals {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 90;

  /** Tokens from the subject to the word that refuses. */
  private static final int LONGEST_GROUP = 8;

  /** Tokens of a subject that only its verb tells to be a procedure. */
  private static final int LONGEST_SUBJECT = 6;

  private static final WordSet SUPPOSING = WordSet.in("if when whenever where should while");

  /** Words before what it is refused in, at the beginning of a sentence. */
  private static final WordSet FRONTING = WordSet.in("in with at for during on after within");

  private static final WordSet AIMING = WordSet.in("for in to with on at during after");

  /** What only a procedure is. */
  private static final WordSet DONE =
      WordSet.in("done performed carried undertaken implemented conducted attempted");

  private static final WordSet OPERATING = WordSet.of("operate", "operates");

  /** What conditions and people do not get: "are not allowed", "cannot undergo". */
  private static final WordSet BARRED =
      WordSet.in(
          "suitable indicated recommended advised advisable allowed permitted appropriate accepted"
              + " undergo receive accept do applied applicable eligible");

  private static final WordSet GETTING = WordSet.of("undergo", "receive", "accept");

  /** What else a sentence is on, or who tells a story of one patient. */
  private static final WordSet OTHERS =
      WordSet.in(
          "cause causes complication complications diagnosis diagnosed tests history percent"
              + " trials whether he she his her mr mrs miss aunt uncle my i unless until"
              + " contraindication contraindications obstacle obstacles");

  private static final WordSet REASONS = WordSet.in("because since otherwise so but");

  /** Those who do something themselves. */
  private static final WordSet STAFF =
      WordSet.in("we one you doctors surgeons physicians doctor surgeon physician i they");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Circumstances circumstances;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseWords cases;
  private final RefusingWords words;

  /** A word that refuses, and where the clause around it begins and ends. */
  private record Refusal(SentenceTokens sentence, int from, int cue, int end, Strength strength) {}

  UntoldRefusals(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.circumstances = new Circumstances(classes);
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cases = new CaseWords(tokens, classes, classes.earlier, AIMING);
    this.words = new RefusingWords(tokens, classes, topics);
  }

  /** Adds what the sentence refuses, and takes back what it seemed to offer there. */
  void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    Block block = sentence.block();
    if (block.kind() != Block.Kind.TEXT
        || block.list() >= 0
        || sentence.to() - sentence.from() > LONGEST
        || tokens.symbol(sentence.to() - 1) != '.'
        || discourse.spokenOf(sentence) < 0
        || heading != null && isOnElse(heading)) {
      return;
    }
    boolean refused = refusesAlready(found);
    if (refused
        && !SUPPOSING.holds(tokens, sentence.from())
        && !FRONTING.holds(tokens, sentence.from())) {
      return;
    }
    int start = sentence.from();
    for (int at = start; at < sentence.to(); at++) {
      char c = tokens.symbol(at);
      if (c == ';' || c == ':') {
        start = at + 1;
        continue;
      }
      if (opensNext(at)) {
        start = at + 2;
        at++;
        continue;
      }
      Refusal refusal = refusal(sentence, start, at);
      if (refusal != null && (refused ? front(refusal, found) : read(refusal, found))) {
        return;
      }
    }
  }

  /** ", and in pregnancy it is …": what stands in front of another clause. */
  private boolean opensNext(int at) {
    return tokens.symbol(at) == ','
        && (tokens.spells(at + 1, "and") || tokens.spells(at + 1, "but"))
        && (FRONTING.holds(tokens, at + 2) || SUPPOSING.holds(tokens, at + 2));
  }

  private static boolean refusesAlready(List<Draft> found) {
    for (Draft draft : found) {
      if (draft.type() == RecordType.CONTRAINDICATION) {
        return true;
      }
    }
    return false;
  }

  private boolean isOnElse(Heading heading) {
    return !heading.isAbout(Topic.CONTRAINDICATIONS)
        && topics.isElse(
            tokens, tokens.at(heading.words().start()), tokens.at(heading.words().end()));
  }

  /** What refuses at a token; null where nothing does. */
  private @Nullable Refusal refusal(SentenceTokens sentence, int start, int at) {
    int cue = words.refused(start, at, sentence.to());
    if (cue < 0) {
      return null;
    }
    int from = start;
    while (from < at && isLeading(from)) {
      from++;
    }
    int end = statementEnd(sentence, at + 1);
    if (isOnOthers(from, end)) {
      return null;
    }
    return new Refusal(sentence, from, cue, end, words.strength(at, cue));
  }

  /** Where what is said from a token on ends: at a mark, or before a reason. */
  private int statementEnd(SentenceTokens sentence, int from) {
    int end = from;
    while (end < sentence.to()
        && tokens.symbol(end) != ';'
        && tokens.symbol(end) != '.'
        && !REASONS.holds(tokens, end)) {
      end++;
    }
    return end;
  }

  private boolean isLeading(int at) {
    return tokens.symbol(at) == ','
        || tokens.is(at, classes.conjunction)
        || tokens.is(at, classes.adverb) && !SUPPOSING.holds(tokens, at);
  }

  private boolean isOnOthers(int from, int end) {
    for (int at = from; at < end; at++) {
      if (OTHERS.holds(tokens, at) || tokens.symbol(at) == '?') {
        return true;
      }
    }
    return false;
  }

  private boolean read(Refusal refusal, List<Draft> found) {
    int from = refusal.from();
    int cue = refusal.cue();
    if (isFrontedCaution(refusal)) {
      return behind(refusal, found);
    }
    int subject = subject(refusal);
    if (subject < 0) {
      return barred(refusal, found);
    }
    if (subject > from
        && (SUPPOSING.holds(tokens, from) || FRONTING.holds(tokens, from) || isAsFor(from))) {
      return front(refusal, found);
    }
    return cue + 1 < refusal.end() && !isExpletive(refusal, subject) && behind(refusal, found);
  }

  /** "Patients with a fistula are likewise not allowed to do it", "Keloids ask for caution". */
  private boolean barred(Refusal refusal, List<Draft> found) {
    int from = refusal.from();
    int cue = refusal.cue();
    boolean half = RefusingWords.isCare(tokens, cue);
    if (!half && !BARRED.holds(tokens, cue) && !words.isUnfit(cue)) {
      return false;
    }
    int verb = cue;
    long before = verbal() & ~classes.preposition;
    while (verb > from
        && (tokens.is(verb - 1, before) || half && RefusingWords.isBeforeCare(tokens, verb - 1))) {
      verb--;
    }
    return verb > from
        && verb < cue
        && !FRONTING.holds(tokens, from)
        && !SUPPOSING.holds(tokens, from)
        && !tokens.is(verb - 1, classes.relative)
        && cases.hold(from, verb)
        && !clauses.isSentence(tokens, from, verb)
        && !holdsProcedure(refusal.sentence(), from, verb)
        && isBarredFrom(refusal)
        && add(refusal, from, verb, Manner.NOUNS, found);
  }

  private boolean holdsProcedure(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing else stands behind the word that refuses than what the page is about. */
  private boolean isBarredFrom(Refusal refusal) {
    int next = refusal.cue() + 1;
    return next >= refusal.end()
        || tokens.symbol(next) == ','
        || isOnProcedure(refusal.sentence(), refusal.cue(), refusal.end())
        || GETTING.holds(tokens, refusal.cue()) && tokens.is(next, classes.determiner);
  }

  /** "In A and B it is not done", "if there is A, it is not done". */
  private boolean front(Refusal refusal, List<Draft> found) {
    int from = refusal.from();
    int subject = subject(refusal);
    int to = subject > from && tokens.symbol(subject - 1) == ',' ? subject - 1 : subject;
    while (to > from && tokens.is(to - 1, classes.modal | classes.be)) {
      to--; // "only in A should it be"
    }
    if (to <= from) {
      return false;
    }
    if (SUPPOSING.holds(tokens, from)) {
      return clause(refusal, from + 1, to, found);
    }
    int first = isAsFor(from) ? from + 2 : from + 1;
    return (FRONTING.holds(tokens, from) || isAsFor(from))
        && cases.hold(first, to)
        && !clauses.isSentence(tokens, first, to)
        && add(refusal, first, to, Manner.NOUNS, found);
  }

  private boolean isAsFor(int at) {
    return tokens.spells(at, "as") && tokens.spells(at + 1, "for");
  }

  /** "With caution it is prescribed in A". */
  private boolean isFrontedCaution(Refusal refusal) {
    return refusal.cue() <= refusal.from() + 2
        && (tokens.spells(refusal.from(), "with") || tokens.spells(refusal.from(), "under"))
        && RefusingWords.isCare(tokens, refusal.cue())
        && isOnProcedure(refusal.sentence(), refusal.cue(), refusal.end());
  }

  /** "It is not recommended to drive": something else is refused. */
  private boolean isExpletive(Refusal refusal, int subject) {
    int next = refusal.cue() + 1;
    return tokens.spells(subject, "it")
        && tokens.spells(next, "to")
        && !OPERATING.holds(tokens, next + 1)
        && !tokens.is(next + 1, classes.person | classes.determiner | classes.condition);
  }

  /**
   * Where the procedure or those who do it begin, right before the verbs around the word that
   * refuses; -1 where something else does.
   */
  private int subject(Refusal refusal) {
    int least = Math.max(refusal.from(), refusal.cue() - LONGEST_GROUP);
    for (int at = refusal.cue() - 1; at >= least; at--) {
      ProcedurePhrase phrase = endingBehind(refusal.sentence(), at);
      if (phrase != null && !words.isDoing(refusal.cue())) {
        int from = behindDeterminers(phrase.from(), refusal.from());
        return namesOther(refusal.sentence(), phrase) ? -1 : from;
      }
      if (tokens.spells(at, "it")) {
        return words.isDoing(refusal.cue()) ? -1 : at;
      }
      if (STAFF.holds(tokens, at)) {
        return staff(refusal, at);
      }
      if (tokens.symbol(at) == ',') {
        return -1;
      }
      if (!tokens.is(at, verbal()) && !words.isBetween(at) && at < refusal.cue() - 1) {
        return DONE.holds(tokens, refusal.cue()) ? unnamed(refusal, at) : -1;
      }
    }
    return -1;
  }

  private long verbal() {
    return classes.finite
        | classes.be
        | classes.modal
        | classes.adverb
        | classes.negation
        | classes.verb
        | classes.have
        | classes.preposition;
  }

  /** "one must be cautious", "we do not carry it out". */
  private int staff(Refusal refusal, int at) {
    boolean half = refusal.strength() == Strength.RELATIVE;
    boolean named = isOnProcedure(refusal.sentence(), at, refusal.end());
    boolean any =
        (half || OPERATING.holds(tokens, refusal.cue()))
            && !tokens.spells(at, "you")
            && !tokens.spells(at, "they");
    return named || any ? behindDeterminers(at, refusal.from()) : -1;
  }

  /** "the foramen mirror should not be done": what is done, whatever its name. */
  private int unnamed(Refusal refusal, int last) {
    int least = Math.max(refusal.from(), last - LONGEST_SUBJECT);
    for (int at = last; at >= least; at--) {
      if (tokens.symbol(at) != Tokens.NO_SYMBOL
          || tokens.is(at, classes.condition | classes.person | classes.preposition)) {
        return -1;
      }
      if (tokens.is(at, classes.determiner)) {
        return tokens.spells(at, "the") || tokens.spells(at, "this") ? at : -1;
      }
    }
    return -1;
  }

  private @Nullable ProcedurePhrase endingBehind(SentenceTokens sentence, int last) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.to() == last + 1) {
        return phrase;
      }
    }
    return null;
  }

  private int behindDeterminers(int at, int least) {
    int from = at;
    while (from > least && tokens.is(from - 1, classes.determiner)) {
      from--;
    }
    return from;
  }

  private boolean namesOther(SentenceTokens sentence, ProcedurePhrase phrase) {
    return phrase.isName() && discourse.number(sentence, phrase) != discourse.spokenOf(sentence);
  }

  private boolean isOnProcedure(SentenceTokens sentence, int from, int to) {
    boolean on = false;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        if (namesOther(sentence, phrase)) {
          return false;
        }
        on = true;
      }
    }
    for (int at = from; at < to && !on; at++) {
      on = tokens.spells(at, "it");
    }
    return on;
  }

  /** "it is not shown to children", "we advise against it when the septum is torn". */
  private boolean behind(Refusal refusal, List<Draft> found) {
    int end = refusal.end();
    for (int at = refusal.cue() + 1; at < end; at++) {
      if (tokens.spells(at, "without")) {
        return false; // "must not be done without a test in children"
      }
      if (SUPPOSING.holds(tokens, at)) {
        return clause(refusal, at + 1, end, found);
      }
      if (AIMING.holds(tokens, at) && cases.open(at + 1, end)) {
        return add(refusal, at + 1, end, Manner.NOUNS, found);
      }
    }
    return false;
  }

  /** "there is A or B": A, B; other clauses stay whole. */
  private boolean clause(Refusal refusal, int from, int to, List<Draft> found) {
    int first = circumstances.behindThere(tokens, from, to);
    int held = circumstances.held(tokens, first, to);
    int end = circumstances.foundBefore(tokens, first, to);
    boolean nouns = held >= 0 || end < to || first > from;
    if (!nouns && opensMain(first, to)) {
      return false;
    }
    Manner manner = nouns ? Manner.NOUNS : Manner.CLAUSE;
    return add(refusal, Math.max(first, held), end, manner, found);
  }

  /** "the socket is sound, the ball glides": what follows the clause is not what is refused. */
  private boolean opensMain(int from, int to) {
    boolean verb = false;
    for (int at = from; at + 1 < to; at++) {
      verb |= tokens.is(at, classes.finite);
      if (verb
          && tokens.symbol(at) == ','
          && !tokens.is(at + 1, classes.conjunction | classes.subordinator)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the members, unless as many of them have been found. */
  private boolean add(Refusal refusal, int from, int to, Manner manner, List<Draft> found) {
    if (from >= to) {
      return false;
    }
    SentenceTokens sentence = refusal.sentence();
    List<Draft> told = new ArrayList<>();
    for (Coordination.Member member : coordination.split(tokens, from, to, manner)) {
      if (manner == Manner.NOUNS && clauses.isSentence(tokens, member.from(), member.to())) {
        break;
      }
      Span span = tokens.span(member.from(), member.to());
      told.add(
          Draft.of(
                  RecordType.CONTRAINDICATION,
                  span,
                  sentence.span(),
                  sentence.index(),
                  "contraindication.untold-refusal",
                  discourse.about(sentence))
              .with(refusal.strength()));
    }
    if (told.isEmpty() || told.size() <= count(found, tokens.span(from, to))) {
      return false;
    }
    for (Draft draft : told) {
      found.removeIf(
          other ->
              (other.type() == RecordType.INDICATION || other.type() == RecordType.CONTRAINDICATION)
                  && other.span().overlaps(draft.span()));
      found.add(draft);
    }
    return true;
  }

  private static int count(List<Draft> found, Span within) {
    int count = 0;
    for (Draft draft : found) {
      boolean refused = draft.type() == RecordType.CONTRAINDICATION;
      count += refused && draft.span().overlaps(within) ? 1 : 0;
    }
    return count;
  }
}

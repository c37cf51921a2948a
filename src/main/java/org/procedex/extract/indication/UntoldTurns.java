package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Circumstances;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.CaseWords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What sentences say whose turn it is to say it: behind a question ("And who cannot?"), behind "Not
 * everyone can have it", below a heading of reasons or behind a sentence that refused, each further
 * sentence names another case, however it goes on ("B is in the same category", "C keeps people
 * out", "Next comes D"). Its case is its subject, the clause or the words that open it, or what it
 * says "the only one" is.
 */
public final class UntoldTurns {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 70;

  private static final WordSet SUPPOSING = WordSet.in("if when whenever where once should whoever");

  private static final WordSet FRONTING = WordSet.in("in with at for during on after within");

  private static final WordSet EVERYONE =
      WordSet.in("everyone everybody anyone all every each always anybody");

  private static final WordSet REASONS = WordSet.in("reason reasons obstacle obstacles");

  /** What goes on with what was said. */
  private static final WordSet LATER =
      WordSet.in(
          "also too likewise equally similarly next second third another other others further"
              + " furthermore besides well same so neither nor either moreover finally last");

  private static final WordSet TURNING =
      WordSet.in("but however instead otherwise fortunately yet");

  /** What else a sentence is on. */
  private static final WordSet OTHERS =
      WordSet.in(
          "complication complications he she his her mr mrs miss aunt uncle my i may might alone itself but"
              + " feature features sign signs diagnosis diagnosed tests insurance costs cost price percent please ask asked tell"
              + " rarely sometimes usually occur occurs therefore afterwards because");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Circumstances circumstances;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseWords cases;

  /** What it is the turn of; null for nothing. */
  private @Nullable RecordType turn;

  /** Whether a question or a heading says so, and not only the sentence before. */
  private boolean asked;

  /** The heading whose first text was read. */
  private int headed = -1;

  public UntoldTurns(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.circumstances = new Circumstances(classes);
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cases = new CaseWords(tokens, classes, 0, FRONTING);
  }

  /** A passage begins. */
  public void enter(Block block, @Nullable Heading heading) {
    if (block.kind() != Block.Kind.TEXT) {
      open(null, false);
      return;
    }
    if (heading != null && block.heading() == headed) {
      return;
    }
    headed = block.heading();
    if (heading != null
        && heading.isAbout(Topic.CONTRAINDICATIONS)
        && !heading.isAbout(Topic.INDICATIONS)) {
      open(RecordType.CONTRAINDICATION, true);
    } else if (!asked) {
      turn = null;
    }
  }

  private void open(@Nullable RecordType type, boolean told) {
    turn = type;
    asked = told && type != null;
  }

  /** Adds what the sentence says in its turn, and takes down whose turn is next. */
  public void find(SentenceTokens sentence, List<Draft> found) {
    Block block = sentence.block();
    if (block.kind() != Block.Kind.TEXT || discourse.here() < 0 || !discourse.isMainTold()) {
      return;
    }
    if (tokens.symbol(sentence.to() - 1) == '?') {
      open(question(sentence), true);
      return;
    }
    RecordType said = said(found);
    if (said != null) {
      if (said != turn) {
        open(said, false);
      }
      return;
    }
    if (opensRefusals(sentence)) {
      open(RecordType.CONTRAINDICATION, true);
      return;
    }
    if (turn == null || !found.isEmpty() || tokens.symbol(sentence.to() - 1) != '.') {
      return;
    }
    if (!goesOn(sentence) || !read(sentence, turn, found)) {
      open(null, false);
    }
  }

  private @Nullable RecordType question(SentenceTokens sentence) {
    Topic topic = topics.question(tokens, sentence.from(), sentence.to() - 1);
    return topic == Topic.INDICATIONS
        ? RecordType.INDICATION
        : topic == Topic.CONTRAINDICATIONS ? RecordType.CONTRAINDICATION : null;
  }

  private static @Nullable RecordType said(List<Draft> found) {
    RecordType said = null;
    for (Draft draft : found) {
      RecordType type = draft.type();
      if (type == RecordType.CONTRAINDICATION && !draft.negated()) {
        return type;
      }
      said = type == RecordType.INDICATION ? type : said;
    }
    return said;
  }

  /** "However, not everyone can have it", "There are few reasons not to do it". */
  private boolean opensRefusals(SentenceTokens sentence) {
    boolean reasons = false;
    for (int at = sentence.from(); at + 1 < sentence.to(); at++) {
      reasons |= REASONS.holds(tokens, at);
      if (tokens.is(at, classes.negation)
          && (at < sentence.from() + 3 && EVERYONE.holds(tokens, at + 1)
              || reasons && tokens.spells(at + 1, "to"))) {
        return true;
      }
    }
    return false;
  }

  /** "so the pain is rare", but not "so is gout". */
  private boolean isConsequence(int at) {
    return tokens.spells(at, "so") && !tokens.is(at + 1, classes.finite | classes.modal);
  }

  private boolean goesOn(SentenceTokens sentence) {
    if (sentence.to() - sentence.from() > LONGEST
        || topics.isElse(tokens, sentence.from(), sentence.to())
        || TURNING.holds(tokens, sentence.from())
        || namesOther(sentence)) {
      return false;
    }
    boolean later = false;
    boolean denied = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      denied |= tokens.is(at, classes.negation);
      if (OTHERS.holds(tokens, at)
          || tokens.symbol(at) == '%'
          || denied && topics.refusesAlone(tokens, at)) {
        return false;
      }
      later |= LATER.holds(tokens, at) && !isConsequence(at);
    }
    boolean refuses = topics.refuses(tokens, sentence.from(), sentence.to());
    boolean fits =
        turn == RecordType.INDICATION
            ? !refuses && !denied
            : refuses || !denied && !topics.offers(tokens, sentence.from(), sentence.to());
    return fits && (asked || later);
  }

  private boolean namesOther(SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && discourse.number(sentence, phrase) != discourse.here()) {
        return true;
      }
    }
    return false;
  }

  private boolean read(SentenceTokens sentence, RecordType type, List<Draft> found) {
    boolean any = false;
    int start = sentence.from();
    for (int at = start; at < sentence.to(); at++) {
      char c = tokens.symbol(at);
      if (c == ';' || at == sentence.to() - 1) {
        int end = c == ';' || c == '.' ? at : at + 1;
        any |= clause(sentence, start, end, type, found);
        start = at + 1;
      }
    }
    return any;
  }

  private boolean clause(
      SentenceTokens sentence, int begin, int to, RecordType type, List<Draft> found) {
    int from = begin;
    while (from < to
        && (tokens.symbol(from) == ','
            || tokens.is(from, classes.adverb | classes.conjunction)
                && !SUPPOSING.holds(tokens, from)
            || LATER.holds(tokens, from))) {
      from++;
    }
    if (from >= to || tokens.is(from, classes.pronoun)) {
      return false;
    }
    if (SUPPOSING.holds(tokens, from)) {
      return supposed(sentence, from + 1, to, type, found);
    }
    if (FRONTING.holds(tokens, from)) {
      return (asked || type == RecordType.CONTRAINDICATION)
          && fronted(sentence, from + 1, to, type, found);
    }
    int verb = clauses.verb(tokens, from, to);
    if (verb < 0) {
      return asked && cases.hold(from, to) && add(sentence, from, to, Manner.NOUNS, type, found);
    }
    int end = verb;
    while (end > from
        && tokens.is(end - 1, classes.adverb | classes.modal | classes.be | classes.negation)) {
      end--;
    }
    if (holdsProcedure(sentence, from, end)) {
      return false;
    }
    if (cases.hold(from, end)) {
      return add(sentence, from, end, Manner.NOUNS, type, found);
    }
    int behind = verb + 1;
    return tokens.is(verb, classes.be)
        && end - from <= 4
        && cases.hold(behind, to)
        && clauses.verb(tokens, behind, to) < 0
        && add(sentence, behind, to, Manner.NOUNS, type, found);
  }

  private boolean holdsProcedure(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "If the root is short, one waits": up to the comma behind its verb. */
  private boolean supposed(
      SentenceTokens sentence, int from, int to, RecordType type, List<Draft> found) {
    int verb = clauses.verb(tokens, from, to);
    int comma = verb < 0 ? from : verb;
    while (comma < to && !(tokens.symbol(comma) == ',' && opensMain(comma + 1))) {
      comma++;
    }
    if (verb < 0 || comma >= to) {
      return false;
    }
    int first = circumstances.behindThere(tokens, from, comma);
    int held = circumstances.held(tokens, first, comma);
    int end = circumstances.foundBefore(tokens, first, comma);
    boolean nouns = held >= 0 || end < comma || first > from;
    Manner manner = nouns ? Manner.NOUNS : Manner.CLAUSE;
    return add(sentence, Math.max(first, held), end, manner, type, found);
  }

  private boolean opensMain(int at) {
    return !tokens.is(at, classes.conjunction)
        && !SUPPOSING.holds(tokens, at)
        && !tokens.is(at, classes.relative);
  }

  /** "In an acute stage one waits", "With gout, …". */
  private boolean fronted(
      SentenceTokens sentence, int from, int to, RecordType type, List<Draft> found) {
    int end = from;
    while (end < to && tokens.symbol(end) != ',' && !tokens.is(end, classes.pronoun)) {
      end++;
    }
    return (end < to || asked && clauses.verb(tokens, from, to) < 0)
        && cases.hold(from, end)
        && clauses.verb(tokens, from, end) < 0
        && !holdsProcedure(sentence, from, end)
        && add(sentence, from, end, Manner.NOUNS, type, found);
  }

  private boolean add(
      SentenceTokens sentence,
      int from,
      int to,
      Manner manner,
      RecordType type,
      List<Draft> found) {
    boolean any = false;
    int topic = discourse.topicOf(sentence);
    int procedure = topic >= 0 ? topic : discourse.here();
    for (Coordination.Member member : coordination.split(tokens, from, to, manner)) {
      if (manner == Manner.NOUNS
          && (member.from() > from && tokens.is(member.from(), classes.subordinator)
              || clauses.isSentence(tokens, member.from(), member.to()))) {
        return any; // "since the jaw is growing"
      }
      found.add(
          Draft.of(
                  type,
                  tokens.span(member.from(), member.to()),
                  sentence.span(),
                  sentence.index(),
                  type == RecordType.INDICATION
                      ? "indication.untold-turn"
                      : "contraindication.untold-turn",
                  procedure)
              .with(type == RecordType.CONTRAINDICATION ? strength(sentence) : Strength.UNSTATED));
      any = true;
    }
    return any;
  }

  private Strength strength(SentenceTokens sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.spells(at, "relative")
          || tokens.spells(at, "caution")
          || tokens.spells(at, "cautious")) {
        return Strength.RELATIVE;
      }
      if (tokens.spells(at, "absolute")) {
        return Strength.ABSOLUTE;
      }
    }
    return Strength.UNSTATED;
  }
}

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
import org.procedex.extract.sentence.Instructions;
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
 * What a sentence says that no rule matches, told by the kinds of its words: a condition or people,
 * a word that offers or refuses, and the page's procedure or a word that stands for it. Where the
 * condition stands tells how far it reaches: it is the sentence's subject, a clause of its own, or
 * what stands behind "for", "in" or "by". On a page with sections for all that, they tell it.
 */
public final class UntoldSentences {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 90;

  /** Tokens of a verb group: "should therefore not be". */
  private static final int LONGEST_GROUP = 6;

  /** Words of the shortest clause that says when: not "when planned". */
  private static final int FEWEST = 3;

  /** Words that open a clause in which something is done. */
  private static final WordSet SUPPOSING = WordSet.in("if when once whenever where should");

  /** Words before what something is done for. */
  private static final WordSet AIMING = WordSet.in("for in to by with on at against");

  /** Verbs and nouns that offer, besides those that announce lists. */
  private static final WordSet OFFERING =
      WordSet.in(
          "welcome welcomed priority turn turns adopt adopts adopted receive receives asked"
              + " arranged begun accepted allowed reserved extended prepared given give gives"
              + " choose chooses relieved get invited referred occasions realized realised effected"
              + " conducted executed practised practiced implemented confined restricted appoint"
              + " appoints appointed assign assigns assigned ordered decided justification target"
              + " recommendable");

  /** Those that say enough with people or a condition as their subject. */
  private static final WordSet ENOUGH =
      WordSet.in(
          "welcome welcomed considered recommended accepted operated advised indicated candidates"
              + " suitable eligible");

  /** Behind "get": what comes of itself. */
  private static final WordSet RECOVERING = WordSet.in("better well worse up used lost");

  /** Words that announce lists but tell of anything in a sentence. */
  private static final WordSet IDLE =
      WordSet.in(
          "question scope effect speak deals objects object need needs needed necessary required"
              + " called against used use help cure pays carefully effective made abandon");

  /** What else a sentence is on, or who tells a story of one patient. */
  private static final WordSet OTHERS =
      WordSet.in(
          "cause causes complication complications diagnosis diagnosed excluded tests examination"
              + " examinations inducement inducements roots root mistaken misdiagnosed imitate"
              + " differential history percent appear appears risk risks factor factors incidence"
              + " common trials available whether he she his her mr mrs miss aunt uncle my i");

  /** Those who do something themselves. */
  private static final WordSet STAFF =
      WordSet.in(
          "we doctor doctors surgeon surgeons physician physicians therapist dentist experts"
              + " clinicians specialist specialists");

  /** How many of them, or how well: between the verb and what offers, "are all", "is most". */
  private static final WordSet DEGREES = WordSet.in("all both each more most best better well");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseWords cases;
  private final Circumstances circumstances;

  /** Whether no sections of the page tell what sentences are asked for here. */
  private final boolean prose;

  /** Words that may be a case, and how it stands in the sentence. */
  private record Case(int from, int to, Manner manner, String place) {}

  /** Part of a sentence: the words around the one that offers or refuses. */
  private record Statement(SentenceTokens sentence, int from, int verb, int cue, int end) {}

  public UntoldSentences(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cases = new CaseWords(tokens, classes, 0, AIMING);
    this.circumstances = new Circumstances(classes);
    this.prose = isProse(reading);
  }

  /** Neither notes with marked-up headings nor an answer to a title's question. */
  private boolean isProse(Reading reading) {
    int telling = 0;
    for (Heading heading : reading.page().headings()) {
      if (reading.page().isMarkedUp(heading)) {
        return false;
      }
      telling += tells(heading) ? 1 : 0;
    }
    SentenceTokens title = reading.sentences().first();
    boolean asked = title != null && tokens.symbol(title.to() - 1) == '?';
    return telling < 2 && !asked && (tokens.size() == 0 || tokens.symbol(0) != '#');
  }

  private static boolean tells(Heading heading) {
    return heading.isAbout(Topic.INDICATIONS) || heading.isAbout(Topic.CONTRAINDICATIONS);
  }

  /** Adds what the words tell; for a sentence in which nothing else is found. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    Block block = sentence.block();
    if (!prose
        || block.kind() != Block.Kind.TEXT
        || sentence.to() - sentence.from() > LONGEST
        || tokens.symbol(sentence.to() - 1) != '.'
        || discourse.here() < 0
        || !discourse.isMainTold()
        || heading != null && isOnElse(heading)
        || tokens.spells(sentence.from(), "not")
        || Instructions.isOrder(tokens, sentence.from(), classes.determiner)
        || isOnElse(sentence)) {
      return;
    }
    int start = sentence.from();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      char c = tokens.symbol(at);
      if (c == ';' || c == ':') {
        start = at + 1;
      } else if (isCue(at) && read(statement(sentence, start, at), found)) {
        start = at + 1;
      }
    }
  }

  private boolean isOnElse(Heading heading) {
    return topics.isElse(
        tokens, tokens.at(heading.words().start()), tokens.at(heading.words().end()));
  }

  private boolean isOnElse(SentenceTokens sentence) {
    boolean denied = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      denied |= tokens.is(at, classes.negation);
      if (OTHERS.holds(tokens, at)
          || tokens.symbol(at) == '%'
          || tokens.spells(at, "used") && tokens.spells(at + 1, "to") && tokens.spells(at + 2, "be")
          || denied && topics.namesRefusal(tokens, at, at + 1)) {
        return true; // the last: "is no contraindication"
      }
    }
    return false;
  }

  private boolean isCue(int at) {
    return OFFERING.holds(tokens, at)
            && !(tokens.spells(at, "get") && RECOVERING.holds(tokens, at + 1))
        || (topics.offers(tokens, at, at + 1) || topics.refuses(tokens, at, at + 1))
            && !IDLE.holds(tokens, at);
  }

  private Statement statement(SentenceTokens sentence, int start, int cue) {
    int from = start;
    while (from < cue
        && (tokens.is(from, classes.conjunction | classes.adverb)
                && !SUPPOSING.holds(tokens, from)
                && !tokens.spells(from, "nor")
            || tokens.spells(from, "because")
            || tokens.symbol(from) == ',')) {
      from++;
    }
    long group = classes.finite | classes.be | classes.modal | classes.adverb | classes.negation;
    int verb = cue;
    int least = Math.max(from, cue - LONGEST_GROUP);
    while (verb > least && (tokens.is(verb - 1, group) || DEGREES.holds(tokens, verb - 1))) {
      verb--;
    }
    int end = cue;
    while (end < sentence.to() && tokens.symbol(end) != ';' && tokens.symbol(end) != '.') {
      end++;
    }
    return new Statement(sentence, from, verb, cue, end);
  }

  private boolean read(Statement told, List<Draft> found) {
    int from = told.from();
    int verb = told.verb();
    if (verb > from && tokens.is(verb - 1, classes.relative)
        || told.cue() > 0
            && (tokens.spells(told.cue() - 1, "was") || tokens.spells(told.cue() - 1, "were"))
        || tokens.is(from, classes.negation) && !tokens.spells(from, "nor")) {
      return false; // a relative clause, a story, "not all patients"
    }
    boolean supposed = opensClause(from);
    int comma = supposed || AIMING.holds(tokens, from) ? lastComma(from, verb) : from;
    if (supposed) {
      int first = circumstances.behindThere(tokens, behindOpening(from), comma);
      return comma > first
          && isOnProcedure(told.sentence(), comma, told.end())
          && add(told, new Case(first, comma, Manner.CLAUSE, "clause"), found);
    }
    if (comma > from && cases.hold(from, comma)) {
      return false; // "In children, …": a place as often as a reason
    }
    if (isOnProcedure(told.sentence(), from, verb)
        || holds(STAFF, from, verb) && isOnProcedure(told.sentence(), told.cue(), told.end())) {
      return behind(told, found);
    }
    return verb > from
        && cases.hold(from, verb)
        && !clauses.isSentence(tokens, from, verb)
        && !holds(SUPPOSING, from, verb)
        && !holds(STAFF, from, verb)
        && (verb < told.cue() || !topics.namesRefusal(tokens, verb, verb + 1))
        && !waitsBefore(told.cue(), told.end())
        && !namesOther(told.sentence(), verb, told.end())
        && (isOnProcedure(told.sentence(), verb, told.end())
            || topics.refuses(tokens, verb, told.end())
            || ENOUGH.holds(tokens, told.cue()))
        && add(told, new Case(from, verb, Manner.NOUNS, "subject"), found);
  }

  /** "It is adopted in gout", "the surgeon turns to it when the stone is large". */
  private boolean behind(Statement told, List<Draft> found) {
    for (int at = told.cue() + 1; at < told.end() && !tokens.spells(at, "because"); at++) {
      if (opensClause(at)) {
        int first = behindOpening(at);
        return told.end() - first >= FEWEST
            && !isStory(first, told.end())
            && add(told, new Case(first, told.end(), Manner.CLAUSE, "when"), found);
      }
      boolean verb = tokens.spells(at, "to") && !opensNoun(at + 1);
      if (AIMING.holds(tokens, at) && !verb && cases.open(at + 1, told.end())) {
        return add(told, new Case(at + 1, told.end(), Manner.NOUNS, "behind"), found);
      }
    }
    return false;
  }

  /** "When the stone was large it was left": how it was done once. */
  private boolean isStory(int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      if (tokens.spells(at, "it") && tokens.spells(at + 1, "was")) {
        return true;
      }
    }
    return false;
  }

  /** "Acute otitis should settle before the operation": it waits, and is no reason. */
  private boolean waitsBefore(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.spells(at, "before")) {
        return true;
      }
    }
    return false;
  }

  /** Behind "to": "the", "those who", "old men", no verb. */
  private boolean opensNoun(int at) {
    return tokens.is(at, classes.determiner | classes.person | classes.condition | classes.severity)
        || tokens.is(at + 1, classes.person);
  }

  private boolean opensClause(int at) {
    return SUPPOSING.holds(tokens, at) || behindOpening(at) > at + 1;
  }

  /** The token behind "if", "as soon as", "as long as". */
  private int behindOpening(int at) {
    boolean timed =
        tokens.spells(at, "as")
            && (tokens.spells(at + 1, "soon") || tokens.spells(at + 1, "long"))
            && tokens.spells(at + 2, "as");
    return timed ? at + 3 : at + 1;
  }

  private int lastComma(int from, int to) {
    int at = to - 1;
    while (at > from && tokens.symbol(at) != ',') {
      at--;
    }
    return at;
  }

  private boolean holds(WordSet wanted, int from, int to) {
    for (int at = from; at < to; at++) {
      if (wanted.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words name the procedure or point at it, and name no other. */
  private boolean isOnProcedure(SentenceTokens sentence, int from, int to) {
    if (namesOther(sentence, from, to)) {
      return false;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        return true;
      }
    }
    for (int at = from; at < to; at++) {
      if (tokens.spells(at, "it")) {
        return true;
      }
    }
    return false;
  }

  private boolean namesOther(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()
          && phrase.from() >= from
          && phrase.to() <= to
          && discourse.number(sentence, phrase) != discourse.here()) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands outside the case refuses. */
  private boolean refuses(Statement told, Case is) {
    return is.from() > told.cue()
        ? topics.refuses(tokens, told.from(), is.from())
        : topics.refuses(tokens, is.to(), told.end());
  }

  private boolean add(Statement told, Case is, List<Draft> found) {
    boolean refused = refuses(told, is);
    RecordType type = refused ? RecordType.CONTRAINDICATION : RecordType.INDICATION;
    String rule = (refused ? "contraindication.untold-" : "indication.untold-") + is.place();
    SentenceTokens sentence = told.sentence();
    boolean any = false;
    for (Coordination.Member member : coordination.split(tokens, is.from(), is.to(), is.manner())) {
      if (is.manner() == Manner.NOUNS && clauses.isSentence(tokens, member.from(), member.to())) {
        return any;
      }
      Span span = tokens.span(member.from(), member.to());
      found.add(
          Draft.of(type, span, sentence.span(), sentence.index(), rule, discourse.about(sentence)));
      any = true;
    }
    return any;
  }
}

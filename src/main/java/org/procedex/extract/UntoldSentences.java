package org.procedex.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.Coordination.Manner;
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
 * a word that offers or refuses, and the page's procedure or a word that stands for it. Where they
 * stand tells what the condition is: the sentence's subject, a clause of its own, or what stands
 * behind "for", "in" or "by".
 */
final class UntoldSentences {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 90;

  /** Tokens of a verb group: "should therefore not be". */
  private static final int LONGEST_GROUP = 6;

  /** Words that open a clause in which something is done. */
  private static final WordSet SUPPOSING = WordSet.in("if when once whenever where should");

  /** Words before what something is done for. */
  private static final WordSet AIMING = WordSet.in("for in to by with on against");

  /** Verbs and nouns that offer, besides those that announce lists. */
  private static final WordSet OFFERING =
      WordSet.in(
          "welcome welcomed priority turn turns adopt adopts adopted receive receives asked"
              + " arranged begun accepted allowed reserved extended prepared given"
              + " give gives choose chooses relieved get invited referred occasions");

  /** Those that say enough with people or a condition as their subject. */
  private static final WordSet ENOUGH =
      WordSet.in(
          "welcome welcomed considered recommended accepted operated advised indicated candidates suitable eligible");

  /** Those that do not: they tell of anything. */
  private static final WordSet IDLE =
      WordSet.in(
          "done question scope effect speak deals objects object need needs needed necessary required called against used use help cure pays carefully effective question made abandon");

  /** What else a sentence is on. */
  private static final WordSet OTHERS =
      WordSet.in(
          "cause causes complication complications diagnosis"
              + " diagnosed excluded tests examination examinations inducement inducements roots"
              + " root mistaken misdiagnosed imitate differential history percent"
              + " appear appears risk risks factor factors incidence common");

  /** A story of one patient. */
  private static final WordSet STORY = WordSet.in("he she his her mr mrs miss aunt uncle my i");

  /** Those who do something themselves. */
  private static final WordSet STAFF =
      WordSet.in(
          "we doctor doctors surgeon surgeons physician physicians therapist dentist experts"
              + " clinicians specialist specialists");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final boolean prose;

  UntoldSentences(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.prose = isProse(reading);
  }

  /** Adds what the words tell, where nothing else is found. */
  void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    int here = discourse.here();
    if (here < 0
        || !prose
        || sentence.block().kind() != Block.Kind.TEXT
        || sentence.block().list() >= 0
        || sentence.to() - sentence.from() > LONGEST
        || !discourse.isMainTold()
        || heading != null && isOther(heading)
        || tokens.symbol(sentence.to() - 1) != '.'
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
      } else if (isCue(at) && read(sentence, start, at, here, found)) {
        start = at + 1;
      }
    }
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

  private boolean isOther(Heading heading) {
    int from = tokens.at(heading.words().start());
    int to = tokens.at(heading.words().end());
    return topics.isElse(tokens, from, to);
  }

  private boolean isOnElse(SentenceTokens sentence) {
    boolean denied = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      denied |= tokens.is(at, classes.negation);
      if (denied && topics.namesRefusal(tokens, at, at + 1)) {
        return true; // "is no contraindication"
      }
      if (OTHERS.holds(tokens, at) || STORY.holds(tokens, at)) {
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

  private boolean isCue(int at) {
    return OFFERING.holds(tokens, at)
        || (topics.offers(tokens, at, at + 1) || topics.refuses(tokens, at, at + 1))
            && !IDLE.holds(tokens, at);
  }

  /** The first token of the verb group that ends in the cue. */
  private int group(int from, int cue) {
    int at = cue;
    int least = Math.max(from, cue - LONGEST_GROUP);
    while (at > least
        && tokens.is(
            at - 1,
            classes.be | classes.modal | classes.adverb | classes.negation | classes.finite)) {
      at--;
    }
    return at;
  }

  private boolean read(SentenceTokens sentence, int start, int cue, int here, List<Draft> found) {
    int from = opening(start, cue);
    int verb = group(from, cue);
    int end = end(sentence, cue);
    if (verb > from && tokens.is(verb - 1, classes.relative)
        || tokens.spells(cue - 1, "was")
        || tokens.spells(cue - 1, "were")) {
      return false;
    }
    if (SUPPOSING.holds(tokens, from) || opensAsSoonAs(from)) {
      int comma = lastComma(from, verb);
      int first = tokens.spells(from, "as") ? from + 3 : from + 1;
      return comma > first
          && isAnchored(sentence, comma, end)
          && add(sentence, first, comma, Manner.CLAUSE, refuses(comma, end), "clause", here, found);
    }
    int front = AIMING.holds(tokens, from) ? lastComma(from, verb) : from;
    if (front > from && holdsCase(from, front)) {
      int comma = front;
      return isAnchored(sentence, comma, end)
          && add(
              sentence, from + 1, comma, Manner.NOUNS, refuses(comma, end), "front", here, found);
    }
    boolean procedure = isAnchored(sentence, from, verb);
    boolean staff = !procedure && hasStaff(from, verb);
    if (procedure || staff) {
      return behind(sentence, from, cue, end, staff, here, found);
    }
    return verb > from
        && holdsCase(from, verb)
        && !clauses.isSentence(tokens, from, verb)
        && !namesOther(sentence, verb, end)
        && (isAnchored(sentence, verb, end) || refuses(verb, end) || ENOUGH.holds(tokens, cue))
        && add(sentence, from, verb, Manner.NOUNS, refuses(verb, end), "subject", here, found);
  }

  private boolean behind(
      SentenceTokens sentence,
      int from,
      int cue,
      int end,
      boolean staff,
      int here,
      List<Draft> found) {
    if (staff && !isAnchored(sentence, cue, end)) {
      return false;
    }
    for (int at = cue + 1; at < end; at++) {
      if (SUPPOSING.holds(tokens, at) || opensAsSoonAs(at)) {
        int first = tokens.spells(at, "as") ? at + 3 : at + 1;
        return add(sentence, first, end, Manner.CLAUSE, refuses(from, at), "when", here, found);
      }
      if (AIMING.holds(tokens, at) && opensCase(at + 1, end)) {
        return add(sentence, at + 1, end, Manner.NOUNS, refuses(from, at), "behind", here, found);
      }
    }
    return false;
  }

  /** Behind words that only join the sentence to what stands before it. */
  private int opening(int from, int to) {
    int at = from;
    while (at < to
        && (tokens.is(at, classes.conjunction | classes.adverb) && !SUPPOSING.holds(tokens, at)
            || tokens.symbol(at) == ',')) {
      at++;
    }
    return at;
  }

  private boolean opensAsSoonAs(int at) {
    return tokens.spells(at, "as") && tokens.spells(at + 1, "soon") && tokens.spells(at + 2, "as");
  }

  private int lastComma(int from, int to) {
    int at = to - 1;
    while (at > from && tokens.symbol(at) != ',') {
      at--;
    }
    return at;
  }

  private int end(SentenceTokens sentence, int from) {
    int at = from;
    while (at < sentence.to() && tokens.symbol(at) != ';' && tokens.symbol(at) != '.') {
      at++;
    }
    return at;
  }

  private boolean hasStaff(int from, int to) {
    for (int at = from; at < to; at++) {
      if (STAFF.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnchored(SentenceTokens sentence, int from, int to) {
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

  /** Whether a condition or people come before another preposition. */
  private boolean opensCase(int from, int to) {
    for (int at = from; at < to && !AIMING.holds(tokens, at); at++) {
      if (isCase(at)) {
        return true;
      }
    }
    return false;
  }

  /** A condition, or people: "students who". */
  private boolean isCase(int at) {
    return tokens.is(at, classes.condition | classes.person)
        || tokens.spells(at + 1, "who")
        || tokens.spells(at + 1, "whose");
  }

  private boolean holdsCase(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isCase(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean refuses(int from, int to) {
    return topics.refuses(tokens, from, to);
  }

  private boolean add(
      SentenceTokens sentence,
      int from,
      int to,
      Manner manner,
      boolean refused,
      String place,
      int here,
      List<Draft> found) {
    RecordType type = refused ? RecordType.CONTRAINDICATION : RecordType.INDICATION;
    boolean any = false;
    for (Coordination.Member member : coordination.split(tokens, from, to, manner)) {
      if (manner == Manner.NOUNS && clauses.isSentence(tokens, member.from(), member.to())) {
        return any;
      }
      Span span = tokens.span(member.from(), member.to());
      found.add(
          Draft.of(
              type,
              span,
              sentence.span(),
              sentence.index(),
              (refused ? "contraindication" : "indication") + ".untold-" + place,
              here));
      any = true;
    }
    return any;
  }
}

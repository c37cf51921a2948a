package org.procedex.extract.praise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.QualityMembers;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.Place;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.FrontedWords;
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
 * A sentence of nothing but clauses on how it turns out, where no procedure is named: "The new lid
 * closes fully, tears can flow, the shape is natural, and the cheek is not touched". Where half of
 * them praise by their own words, all do.
 */
public final class PraiseSeries {
  /** Words that turn, limit or demand. */
  private static final WordSet TURNING =
      WordSet.in(
          "but however although though should must may might if when unless until because while"
              + " risk risks cause causes caused lead leads sometimes usually often after before"
              + " disadvantage disadvantages only seldom rarely occasionally age recommended suitable"
              + " unsuitable indicated contraindicated forbidden prohibited caution allowed");

  /** Behind a mark they turn against what was told. */
  private static final WordSet AGAINST =
      WordSet.in("but however although though while whereas yet");

  /** Who is told what to do, or tells of himself. */
  private static final WordSet TALKING = WordSet.in("you we i they he she your our my who which");

  /** What is done step by step. */
  private static final WordSet STEPS =
      WordSet.in(
          "injected sent inserted placed opened punctured introduced sutured washed threaded advanced"
              + " filled sucked dissected implanted clamped drawn pushed connected disinfected");

  private static final WordSet NOTHING = WordSet.of("no", "nothing", "nobody", "without");

  /** What was made better. */
  private static final WordSet BETTERED =
      WordSet.in(
          "shortened reduced lowered relieved spared kept preserved improved rarer stimulated"
              + " protected avoided retained better stable saved halved");

  /** Words of a label before a colon. */
  private static final int LONGEST_LABEL = 16;

  private static final int FEWEST = 3;
  private static final int LONGEST_CLAUSE = 10;
  private static final int LONGEST = 70;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final SectionRules sections;

  public PraiseSeries(Reading reading, SectionRules sections) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.sections = sections;
  }

  /** Adds what such a sentence praises. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    if (!sentence.clauses().mayHold(',') && !sentence.clauses().mayHold(';')
        || sentence.block().kind() != Block.Kind.TEXT && sentence.block().kind() != Block.Kind.ITEM
        || heading != null && !heading.isAbout(Topic.INDICATIONS) && !heading.isOther()
        || !discourse.isMainTold()) {
      return;
    }
    int colon = colon(sentence);
    int named = colon < 0 ? -1 : named(sentence, colon);
    boolean labelled = named >= 0;
    boolean one = found.size() == 1 && found.get(0).type() == RecordType.ADVANTAGE;
    if (!labelled && !one && PlacedRecords.has(found, RecordType.ADVANTAGE, sentence.span())) {
      return;
    }
    int from =
        colon < 0
            ? FrontedWords.behind(sentence.tokens(), sentence.from(), sentence.to(), classes)
            : colon + 1;
    int to = beforeTurn(sentence, from);
    if (names(sentence, from, to)
        || labelled && topics.isElse(sentence.tokens(), sentence.from(), colon)
        || !labelled && sentence.block().kind() == Block.Kind.ITEM
        || !labelled && (!one && !found.isEmpty() || heading != null && heading.isOther())
        || !isSeries(sentence.tokens(), from, to, labelled)) {
      return;
    }
    Place place =
        new Place(
            RecordType.ADVANTAGE,
            Strength.UNSTATED,
            sentence.span(),
            named < 0 ? discourse.spokenHere(sentence) : new int[] {named});
    found.removeIf(
        draft -> draft.type() == RecordType.ADVANTAGE && draft.span().overlaps(sentence.span()));
    sections.counted(sentence, place, from, to, found);
  }

  /** The procedure of a label: its name, or "the former"; -1 for none. */
  private int named(SentenceTokens sentence, int colon) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.to() <= colon && phrase.kind() != ProcedurePhrase.Kind.ANAPHOR) {
        int[] said = discourse.resolve(sentence, phrase);
        return said.length == 0 ? -1 : said[0];
      }
    }
    return -1;
  }

  /** The last token of the series: a mark before "but", or the sentence's last one. */
  private static int beforeTurn(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    for (int at = from; at + 1 < sentence.to(); at++) {
      boolean turns =
          AGAINST.holdsSmall(tokens, at + 1)
              || QualityMembers.isFault(tokens, at + 1, sentence.to());
      if (isMark(tokens, at) && turns) {
        return at + 1;
      }
    }
    return sentence.to();
  }

  private static boolean names(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() >= from && phrase.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** The colon of a label, or of words that point to what follows; -1 for none. */
  private static int colon(SentenceTokens sentence) {
    int to = Math.min(sentence.to() - 2, sentence.from() + LONGEST_LABEL);
    for (int at = sentence.from() + 1; at < to; at++) {
      if (sentence.tokens().symbol(at) == ':') {
        return at;
      }
    }
    return -1;
  }

  private boolean isSeries(Tokens tokens, int from, int end, boolean labelled) {
    int to = end - 1;
    if (tokens.symbol(to) != '.' && !isMark(tokens, to) || to - from > LONGEST) {
      return false;
    }
    int clauses = 0;
    int praising = 0;
    boolean praised = false;
    int start = from;
    for (int at = start; at <= to; at++) {
      if (at < to && !(labelled ? isMark(tokens, at) : parts(tokens, start, at, to))) {
        if (TURNING.holds(tokens, at) || TALKING.holds(tokens, at) || tokens.symbol(at) == ':') {
          return false;
        }
        continue;
      }
      int verb = verb(tokens, start, at);
      if (verb < 0 && !labelled) {
        return false;
      }
      boolean denied = isDenied(tokens, start, verb, at);
      boolean good = isGood(tokens, labelled ? start : verb + 1, at, labelled);
      if (!denied && isBad(tokens, start, at) || verb > 0 && isStep(tokens, verb, at)) {
        return false;
      }
      clauses++;
      praising += denied || good ? 1 : 0;
      praised |= good;
      start = at + 1;
    }
    return clauses >= FEWEST && praised && praising * 2 >= clauses;
  }

  /** A comma, a semicolon, or "and" between two clauses that each have a verb. */
  private boolean parts(Tokens tokens, int from, int at, int to) {
    if (isMark(tokens, at)) {
      return true;
    }
    if (!tokens.spells(at, "and") || at == from || verb(tokens, from, at) < 0) {
      return false;
    }
    int end = at + 1;
    int limit = Math.min(to, at + LONGEST_CLAUSE);
    while (end < limit && !isMark(tokens, end)) {
      end++;
    }
    return verb(tokens, at + 1, end) > 0;
  }

  private static boolean isMark(Tokens tokens, int at) {
    return tokens.symbol(at) == ',' || tokens.symbol(at) == ';';
  }

  /** The verb of a clause with a subject of its own; -1 where it has none. */
  private int verb(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.is(at, classes.finite)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isDenied(Tokens tokens, int from, int verb, int to) {
    int first = tokens.spells(from, "and") ? from + 1 : from;
    if (first < to && NOTHING.holds(tokens, first)) {
      return true;
    }
    for (int at = Math.max(from, verb); at < to && at <= verb + 2; at++) {
      if (tokens.is(at, classes.negation)) {
        return true;
      }
    }
    return false;
  }

  /** "is slowly injected", "are cut". */
  private boolean isStep(Tokens tokens, int verb, int to) {
    for (int at = verb + 1; at < to && at <= verb + 2; at++) {
      if (STEPS.holds(tokens, at)) {
        return tokens.is(verb, classes.be);
      }
    }
    return false;
  }

  private boolean isGood(Tokens tokens, int from, int to, boolean labelled) {
    long good = classes.merit | classes.quality | (labelled ? classes.praiseMark : 0);
    for (int at = from; at < to; at++) {
      if (tokens.is(at, good) || BETTERED.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBad(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition | classes.otherTopic)) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract.praise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.Place;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Merits that are counted up in sentences: "Its merits are obvious. First, the skin is not cut;
 * second, nobody has to fast." What is counted behind words that announce merits is one, whatever
 * its own words.
 */
public final class CountedMerits {
  private static final WordSet ORDINALS =
      WordSet.in(
          "first second third fourth fifth sixth seventh eighth firstly secondly thirdly fourthly"
              + " fifthly lastly finally one two three four five six seven eight");

  /** They end an argument as well. */
  private static final WordSet LAST = WordSet.of("lastly", "finally");

  /** What is counted up before it is told: "has five characteristics". */
  private static final WordSet COUNTED = WordSet.of("characteristics", "features", "traits");

  /** Sentences that may explain what was counted before the next one is. */
  private static final int MOST_BETWEEN = 2;

  /** Words between the ordinal and what is counted: "the second advantage is that". */
  private static final WordSet NOUNS =
      WordSet.in("one advantage benefit merit point strength plus");

  /** Words that turn against what is told, or demand something. */
  private static final WordSet TURNING =
      WordSet.in("but however although though should must disadvantage disadvantages");

  private static final int LONGEST_ANNOUNCEMENT = 16;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final SectionRules sections;
  private @Nullable Place announced;

  /** Sentences since something was counted or announced. */
  private int since;

  public CountedMerits(Reading reading, SectionRules sections) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.sections = sections;
  }

  /** "Second, slight injury." */
  public static boolean isCounted(SentenceTokens sentence) {
    return isNumber(sentence.tokens(), sentence.from());
  }

  /** "second," and what is counted behind it. */
  static boolean isNumber(Tokens tokens, int at) {
    return ORDINALS.holds(tokens, at) && at + 1 < tokens.size() && tokens.symbol(at + 1) == ',';
  }

  /** A passage begins. */
  public void enter(@Nullable Heading heading) {
    if (heading != null && heading.isAbout(Topic.ADVANTAGES)) {
      announced = Place.of(heading, discourse.allHere());
    } else if (heading != null && !heading.isOther() || since > MOST_BETWEEN) {
      announced = null;
    }
  }

  /** Adds what the sentence counts up. */
  public void find(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    if (behindOrdinal(tokens, from, sentence.to()) < 0) {
      int first = announcedWithin(sentence);
      if (first < 0 && !announces(sentence, found)) {
        since++;
        announced = since > MOST_BETWEEN ? null : announced;
        return;
      }
      since = 0;
      int named = discourse.namedIn(sentence);
      announced =
          new Place(
              RecordType.ADVANTAGE,
              Strength.UNSTATED,
              sentence.span(),
              named < 0 ? new int[0] : new int[] {named});
      if (first < 0) {
        return;
      }
      from = first;
      int counting = first;
      found.removeIf(draft -> isOverCount(tokens, counting, draft));
    }
    announced = announced == null ? told(sentence, found) : announced;
    if (announced != null) {
      since = 0;
      add(sentence, from, announced, found);
    }
  }

  /** "First, it leaves no scar.": what is counted first praises, and so does what follows it. */
  private static @Nullable Place told(SentenceTokens sentence, List<Draft> found) {
    if (LAST.holds(sentence.tokens(), sentence.from())) {
      return null;
    }
    for (Draft draft : found) {
      if (draft.type() == RecordType.ADVANTAGE) {
        return new Place(
            RecordType.ADVANTAGE,
            Strength.UNSTATED,
            sentence.span(),
            new int[] {draft.procedure()});
      }
    }
    return null;
  }

  private void add(SentenceTokens sentence, int from, Place place, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int end;
    for (int start = from; start < sentence.to(); start = end + 1) {
      end = end(tokens, start, sentence.to());
      int words = behindOrdinal(tokens, start, end);
      if (words > 0
          && words < end
          && !turns(tokens, words, end)
          && !isTold(found, tokens.span(words, end))) {
        sections.counted(sentence, place, words, end, found);
      }
    }
  }

  /** "no rejection, second": an advantage that ran on into the next one's number. */
  private static boolean isOverCount(Tokens tokens, int from, Draft draft) {
    int end = tokens.at(draft.span().end());
    if (draft.type() != RecordType.ADVANTAGE || end <= from) {
      return false;
    }
    if (tokens.at(draft.span().start()) < from) {
      return true;
    }
    for (int at = tokens.at(draft.span().start()); at < end; at++) {
      if (isNumber(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** The semicolon, or the comma before the next number, that ends what begins here. */
  private static int end(Tokens tokens, int from, int to) {
    int end = ItemEnds.parting(tokens, ';', from, to);
    for (int at = from + 2; at + 2 < end; at++) {
      if (tokens.symbol(at) == ',' && isNumber(tokens, at + 1)) {
        return at;
      }
    }
    return end;
  }

  private static boolean isTold(List<Draft> found, Span words) {
    return PlacedRecords.has(found, RecordType.ADVANTAGE, words)
        || PlacedRecords.has(found, RecordType.CONTRAINDICATION, words)
        || PlacedRecords.has(found, RecordType.INDICATION, words);
  }

  /** "The merits of X, first, …": the ordinal behind words that name merits; -1 for none. */
  private int announcedWithin(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from() + 1; at + 2 < sentence.to(); at++) {
      boolean counted =
          (tokens.symbol(at - 1) == ',' || tokens.symbol(at - 1) == ':')
              && tokens.symbol(at + 1) == ','
              && (tokens.spells(at, "first") || tokens.spells(at, "firstly"));
      if (counted) {
        return isOnMerits(sentence, at) ? at : -1;
      }
    }
    return -1;
  }

  /** "The advantages are obvious.": names merits, and tells none. */
  private boolean announces(SentenceTokens sentence, List<Draft> found) {
    return sentence.to() - sentence.from() <= LONGEST_ANNOUNCEMENT
        && isOnMerits(sentence, sentence.to())
        && !PlacedRecords.has(found, RecordType.ADVANTAGE, sentence.span());
  }

  private boolean isOnMerits(SentenceTokens sentence, int to) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    boolean denied = false;
    for (int at = from; at < to; at++) {
      denied |= tokens.is(at, classes.negation);
    }
    return !denied
        && (topics.namesMerit(tokens, from, to) || countsFeatures(sentence, to))
        && !topics.isElse(tokens, from, to)
        && !topics.isOfOthers(tokens, from, to);
  }

  /** "The laser has the following five characteristics": of what is done. */
  private boolean countsFeatures(SentenceTokens sentence, int to) {
    return (!sentence.procedures().isEmpty() || isSaidOfIt(sentence, to))
        && !topics.tellsOwner(sentence.tokens(), sentence.from(), to)
        && to - sentence.from() > 1
        && COUNTED.holds(sentence.tokens(), to - (endsInMark(sentence, to) ? 2 : 1));
  }

  /** "KPT has these characteristics:", on a page about a procedure: letters for it. */
  private boolean isSaidOfIt(SentenceTokens sentence, int to) {
    Tokens tokens = sentence.tokens();
    int verb = sentence.from() + (tokens.is(sentence.from(), classes.determiner) ? 2 : 1);
    return discourse.isMainTold()
        && verb < to
        && tokens.is(verb, classes.have)
        && !tokens.is(verb - 1, classes.person | classes.condition | classes.negation);
  }

  private static boolean endsInMark(SentenceTokens sentence, int to) {
    return !sentence.tokens().isWord(to - 1);
  }

  private static boolean turns(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (TURNING.holdsSmall(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** The token behind "second,", "first of all,", "the third is that"; -1 where none begins. */
  private int behindOrdinal(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && (tokens.is(at, classes.determiner) || tokens.spells(at, "and"))) {
      at++;
    }
    if (at + 2 >= to || !ORDINALS.holds(tokens, at)) {
      return -1;
    }
    int next = at + 1;
    if (tokens.spells(next, "of") && tokens.spells(next + 1, "all")) {
      next += 2;
    }
    if (next < to && tokens.symbol(next) == ',') {
      return next + 1;
    }
    next += next < to && NOUNS.holds(tokens, next) ? 1 : 0;
    if (next + 1 < to && tokens.spells(next, "is")) {
      return next + (tokens.spells(next + 1, "that") ? 2 : 1);
    }
    return -1;
  }
}

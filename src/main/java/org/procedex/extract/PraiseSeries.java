package org.procedex.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * A sentence of nothing but clauses on how it turns out, where no procedure is named: "The new lid
 * closes fully, tears can flow, the shape is natural, and the cheek is not touched". Where half of
 * them praise by their own words, all do.
 */
final class PraiseSeries {
  /** Words that turn, limit or demand. */
  private static final WordSet TURNING =
      WordSet.in(
          "but however although though should must may might if when unless until because while"
              + " risk risks cause causes caused lead leads sometimes usually often after before"
              + " disadvantage disadvantages only seldom rarely occasionally");

  /** Who is told what to do, or tells of himself. */
  private static final WordSet TALKING = WordSet.in("you we i they he she your our my who which");

  private static final int FEWEST = 3;
  private static final int LONGEST = 70;

  private final WordClasses classes;
  private final Discourse discourse;
  private final SectionRules sections;

  PraiseSeries(Reading reading, SectionRules sections) {
    this.classes = reading.classes();
    this.discourse = reading.discourse();
    this.sections = sections;
  }

  /** Adds what such a sentence praises. */
  void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    if (!sentence.clauses().mayHold(',')
        || sentence.block().kind() != Block.Kind.TEXT
        || heading != null && !heading.isAbout(Topic.INDICATIONS)
        || !discourse.isMainTold()
        || sentence.holdsName()
        || !found.isEmpty()
        || !isSeries(sentence)) {
      return;
    }
    Place place =
        new Place(RecordType.ADVANTAGE, Strength.UNSTATED, sentence.span(), discourse.allHere());
    sections.counted(sentence, place, sentence.from(), sentence.to(), found);
  }

  private boolean isSeries(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int to = sentence.to() - 1;
    if (tokens.symbol(to) != '.' || to - sentence.from() > LONGEST) {
      return false;
    }
    int clauses = 0;
    int praising = 0;
    boolean praised = false;
    int start = sentence.from();
    for (int at = start; at <= to; at++) {
      if (at < to && tokens.symbol(at) != ',') {
        if (TURNING.holds(tokens, at)
            || TALKING.holds(tokens, at)
            || tokens.symbol(at) == ':'
            || tokens.symbol(at) == ';') {
          return false;
        }
        continue;
      }
      int verb = verb(tokens, start, at);
      if (verb < 0) {
        return false;
      }
      boolean denied = isDenied(tokens, verb, at);
      boolean good = isGood(tokens, verb + 1, at);
      if (!denied && isBad(tokens, start, at)) {
        return false;
      }
      clauses++;
      praising += denied || good ? 1 : 0;
      praised |= good;
      start = at + 1;
    }
    return clauses >= FEWEST && praised && praising * 2 >= clauses;
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

  private boolean isDenied(Tokens tokens, int verb, int to) {
    for (int at = verb; at < to && at <= verb + 2; at++) {
      if (tokens.is(at, classes.negation)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGood(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.merit | classes.quality)) {
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

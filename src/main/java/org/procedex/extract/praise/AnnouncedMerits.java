package org.procedex.extract.praise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.Place;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * A line that names merits and tells none stands above lines that tell them, though it has not the
 * form of a heading and they not that of items: "What speaks in its favour, in short.", "Plus
 * points. It is over soon."
 */
public final class AnnouncedMerits {
  private static final WordSet OPENING = WordSet.of("what", "why", "reasons", "where");
  private static final WordSet FAVOUR = WordSet.of("favour", "favor", "for");

  private static final int LONGEST = 14;

  /** Words in which a line tells what it is about. */
  private static final int HEAD = 3;

  /** Words that name merits at the head of a paragraph. */
  private static final int LONGEST_LABEL = 4;

  /** Lines below that tell them. */
  private static final int MOST_LINES = 12;

  /** Longer lines are paragraphs of their own. */
  private static final int LONGEST_LINE = 30;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final SectionRules sections;
  private @Nullable Place announced;
  private int lines;

  public AnnouncedMerits(Reading reading, SectionRules sections) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.sections = sections;
  }

  /** A passage begins. */
  public void enter(Block block, @Nullable Heading heading, List<SentenceTokens> of) {
    if (block.kind() != Block.Kind.TEXT || heading != null && !heading.isOther()) {
      announced = null;
      return;
    }
    SentenceTokens first = of.get(0);
    SentenceTokens last = of.get(of.size() - 1);
    boolean goesOn =
        announced != null
            && ++lines <= MOST_LINES
            && last.to() - first.from() <= LONGEST_LINE
            && first.tokens().symbol(last.to() - 1) != ':'
            && !isOther(first)
            && !OPENING.holds(first.tokens(), first.from());
    if (!goesOn) {
      announced = null;
    }
    if (announced == null && announces(first, of.size())) {
      lines = of.size() > 1 ? MOST_LINES : 0;
      int named = isWeighed(first) ? -1 : discourse.namedIn(first);
      announced =
          new Place(
              RecordType.ADVANTAGE,
              Strength.UNSTATED,
              first.span(),
              named < 0 ? discourse.allHere() : new int[] {named});
    }
  }

  /** Adds what the sentence tells. */
  public void find(SentenceTokens sentence, List<Draft> found) {
    if (announced != null
        && sentence.span().start() > announced.cue().end()
        && !PlacedRecords.has(found, RecordType.ADVANTAGE, sentence.span())) {
      sections.announced(sentence, announced, found);
    }
  }

  /** "Side effects": another line of its kind. */
  private boolean isOther(SentenceTokens line) {
    Tokens tokens = line.tokens();
    int head = Math.min(line.to(), line.from() + HEAD);
    for (int at = line.from(); at < head; at++) {
      if (tokens.is(at, classes.quality | classes.merit | classes.negation)) {
        return false;
      }
    }
    return topics.isElse(tokens, line.from(), head);
  }

  /** "Benefits (compared with a bandage)": what is named is none that has them. */
  private static boolean isWeighed(SentenceTokens line) {
    for (int at = line.from(); at < line.to(); at++) {
      if (line.tokens().symbol(at) == '(' || line.tokens().spells(at, "compared")) {
        return true;
      }
    }
    return false;
  }

  private boolean announces(SentenceTokens line, int sentences) {
    Tokens tokens = line.tokens();
    int from = line.from();
    int to = line.to();
    if (to - from > (sentences > 1 ? LONGEST_LABEL : LONGEST)
        || sentences > 1 && tokens.symbol(to - 1) != '.'
        || !discourse.isMainTold()
        || topics.isElse(tokens, from, to)
        || topics.tellsOwner(tokens, from, to)) {
      return false;
    }
    boolean opens = OPENING.holds(tokens, from);
    boolean favour = false;
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.negation) || !opens && tokens.is(at, classes.finite)) {
        return false;
      }
      favour |= opens && FAVOUR.holds(tokens, at) && speaks(tokens, from, at);
    }
    return favour
        || topics.namesMerit(tokens, from, to)
        || tokens.spells(from, "reasons") && topics.chooses(tokens, from, to);
  }

  private static boolean speaks(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.spells(at, "speaks") || tokens.spells(at, "argues")) {
        return true;
      }
    }
    return false;
  }
}

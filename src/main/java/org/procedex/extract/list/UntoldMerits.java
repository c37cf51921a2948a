package org.procedex.extract.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.praise.ClauseWorth;
import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.SentenceTokens;
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
 * A list that nothing known announces is one of advantages where its items praise: most begin with
 * less of what is bad, with more of what is good, or with what it does for somebody, and none is a
 * step, a rule for afterwards or a finding.
 */
final class UntoldMerits {
  /** Fewer items tell nothing. */
  private static final int FEWEST = 3;

  /** So few do where all of them praise. */
  private static final int FEWEST_ALIKE = 2;

  /** Words before the list that tell of it. */
  private static final int LONGEST = 40;

  /** Tokens of a line that asks for merits, or names them. */
  private static final int LONGEST_TOPIC = 12;

  /** Tokens of a label before an item's colon. */
  private static final int LONGEST_LABEL = 4;

  private static final WordSet ASKING = WordSet.of("what", "why", "where");

  /** What is denied or lessened. */
  private static final WordSet LESSENING =
      WordSet.in("no not without less fewer lower hardly barely rarely seldom nothing almost");

  /** What one is told to do without, or what is found. */
  private static final WordSet OTHERWISE =
      WordSet.in(
          "never controversial generally usually if smoking alcohol coffee driving sport sports sauna food foods fried spicy bath bathing"
              + " lifting wear drink eat eating avoid do should must please only fever appetite"
              + " pulse history allergy evidence known previous response ability consent");

  /** How a thing is done that is done easily. */
  private static final WordSet DONE = WordSet.in("done performed carried completed finished");

  /** What became better or was spared. */
  private static final WordSet BETTERED =
      WordSet.in(
          "shortened reduced lowered relieved spared kept preserved improved stimulated protected"
              + " avoided retained stable saved halved recovers recover");

  /** Parts of the body that have a lower one. */
  private static final WordSet LOWER_PART =
      WordSet.in("lobe lobes limb limbs lip lid eyelid abdomen jaw back pole leg legs teeth tract");

  /** Of so many items one may name a disease. */
  private static final int MOST_DISEASES = 4;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final ClauseWorth worth;
  private final List<Heading> headings;

  /** Notes with marked-up headings list everything. */
  private final boolean marked;

  UntoldMerits(Reading reading) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.worth = new ClauseWorth(classes);
    this.headings = reading.page().headings();
    this.marked = reading.page().isMarkedUp();
  }

  /**
   * What the list is.
   *
   * @param items its items
   * @param before what stands before it
   * @return null where its items or the words before do not tell
   */
  @Nullable ListRole role(List<SentenceTokens> items, SentenceTokens before) {
    Block block = items.get(0).block();
    if (!discourse.isMainTold()
        || marked
        || block.heading() >= 0 && isOther(headings.get(block.heading()), before)
        || isOther(before.tokens(), Math.max(asked(before), before.to() - LONGEST), before.to())
        || !isAskedFor(before)
            && !isTopic(before)
            && !praise(items)
            && !isCommended(items, before)) {
      return null;
    }
    return new ListRole(
        RecordType.ADVANTAGE, Strength.UNSTATED, before.span(), discourse.here(), false);
  }

  /** "Unlike tablets, which …, what speaks for it?": where the question itself begins. */
  private static int asked(SentenceTokens before) {
    Tokens tokens = before.tokens();
    for (int at = before.to() - 2; at > before.from(); at--) {
      if (ASKING.holds(tokens, at) && tokens.symbol(at - 1) == ',') {
        return tokens.symbol(before.to() - 1) == '?' ? at : before.from();
      }
    }
    return before.from();
  }

  /** "Why parents choose it", "What it spares you:": whatever the items are. */
  private boolean isTopic(SentenceTokens before) {
    Tokens tokens = before.tokens();
    int end = tokens.isWord(before.to() - 1) ? before.to() : before.to() - 1;
    return end - before.from() <= LONGEST_TOPIC
        && ASKING.holds(tokens, before.from())
        && tokens.symbol(end) != '.'
        && topics.question(tokens, before.from(), end) == Topic.ADVANTAGES;
  }

  /** "Unlike tablets, what are its strong points?": whatever the items are. */
  private boolean isAskedFor(SentenceTokens before) {
    int asked = asked(before);
    return asked > before.from() && topics.namesMerit(before.tokens(), asked, before.to());
  }

  /** "What it is good at" above items of which hardly one names a disease. */
  private boolean isCommended(List<SentenceTokens> items, SentenceTokens before) {
    Tokens tokens = before.tokens();
    int end = tokens.isWord(before.to() - 1) ? before.to() : before.to() - 1;
    if (tokens.symbol(end) == '.' || !topics.commends(tokens, before.from(), end)) {
      return false;
    }
    int diseases = 0;
    for (SentenceTokens item : items) {
      if (isOther(item)) {
        return false;
      }
      diseases += namesDisease(item) ? 1 : 0;
    }
    return diseases * 2 <= items.size();
  }

  private boolean isOther(Heading heading, SentenceTokens near) {
    Tokens tokens = near.tokens();
    return isOther(tokens, tokens.at(heading.words().start()), tokens.at(heading.words().end()));
  }

  private boolean isOther(Tokens tokens, int from, int to) {
    if (topics.isElse(tokens, from, to)
        || topics.tellsOwner(tokens, from, to)
        || topics.refuses(tokens, from, to)) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.otherTopic | classes.condition)) {
        return true;
      }
    }
    return false;
  }

  private boolean praise(List<SentenceTokens> items) {
    int praising = 0;
    int diseases = 0;
    boolean merit = false;
    for (SentenceTokens item : items) {
      if (isOther(item)) {
        return false;
      }
      if (namesDisease(item)) {
        diseases++;
        continue;
      }
      int from = behindLabel(item);
      boolean good =
          isGood(item.tokens(), from, item.to())
              || worth.of(item.tokens(), from, withoutMark(item), false) == Worth.STRONG;
      merit |= good && !item.tokens().spells(from, "no");
      praising +=
          good || lessens(item.tokens(), from) || mayPraise(item.tokens(), from, item.to()) ? 1 : 0;
    }
    return merit
        && diseases * MOST_DISEASES <= items.size()
        && (items.size() >= FEWEST && praising * 2 > items.size()
            || items.size() >= FEWEST_ALIKE && praising == items.size());
  }

  /** Without the full stop at its end. */
  private static int withoutMark(SentenceTokens item) {
    return item.tokens().isWord(item.to() - 1) ? item.to() : item.to() - 1;
  }

  private static int behindLabel(SentenceTokens item) {
    int end = Math.min(item.to() - 1, item.from() + LONGEST_LABEL);
    for (int at = item.from() + 1; at < end; at++) {
      if (item.tokens().symbol(at) == ':') {
        return at + 1;
      }
    }
    return item.from();
  }

  private boolean isOther(SentenceTokens item) {
    Tokens tokens = item.tokens();
    if (Instructions.isStep(tokens, item.from()) || tokens.symbol(item.to() - 1) == '?') {
      return true;
    }
    for (int at = item.from(); at < item.to(); at++) {
      if (OTHERWISE.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an item names a disease that it does not say is less, or better. */
  private boolean namesDisease(SentenceTokens item) {
    Tokens tokens = item.tokens();
    for (int at = item.from(); at < item.to(); at++) {
      if (LESSENING.holds(tokens, at) || tokens.is(at, classes.benefitVerb)) {
        return false;
      }
      if (isOfDisease(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "can be repeated", "done under local anesthesia", "home on the same day": beside merits one.
   */
  private boolean mayPraise(Tokens tokens, int from, int to) {
    if (DONE.holds(tokens, from) || tokens.spells(from, "can") && tokens.spells(from + 1, "be")) {
      return !holdsNegation(tokens, from, to);
    }
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.praiseMark) || BETTERED.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsNegation(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.negation)) {
        return true;
      }
    }
    return false;
  }

  /** A condition, unless every operation has it: "wound", "pain". */
  private boolean isOfDisease(Tokens tokens, int at) {
    return tokens.is(at, classes.condition) && !tokens.is(at, classes.outcome);
  }

  private static boolean lessens(Tokens tokens, int from) {
    return LESSENING.holds(tokens, from) || LESSENING.holds(tokens, from + 1);
  }

  /** A quality, or a verb of what it does for somebody. */
  private boolean isGood(Tokens tokens, int from, int to) {
    if (tokens.is(from, classes.benefitVerb)) {
      return tokens.endsWith(from, "s");
    }
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.merit) && !(at + 1 < to && LOWER_PART.holds(tokens, at + 1))) {
        return true;
      }
    }
    return tokens.is(from, classes.quality);
  }
}

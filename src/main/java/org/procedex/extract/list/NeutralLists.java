package org.procedex.extract.list;

import java.util.List;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.praise.ClauseWorth;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * "Features", "characteristics": translations head advantages so, and others what a thing looks
 * like. Which it is tells what stands below: where hardly a line praises, nothing is praised.
 */
public final class NeutralLists {
  private static final WordSet NEUTRAL =
      WordSet.of("features", "feature", "characteristics", "characteristic");

  /** Of so many lines one at least praises in a list of advantages. */
  private static final int LINES_FOR_PRAISE = 4;

  /** Fewer lines than these tell nothing. */
  private static final int FEWEST_LINES = 3;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final ClauseWorth worth;

  /** For each heading of the page: lines below it, and those of them that praise. */
  private final int[] lines;

  private final int[] praising;

  public NeutralLists(Reading reading) {
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.worth = new ClauseWorth(classes);
    this.lines = new int[page.headings().size()];
    this.praising = new int[lines.length];
    if (hasNeutral()) {
      count(reading.sentences().all());
    }
  }

  /** Whether the heading that the block stands under is such a word, and praises nothing. */
  public boolean holds(Block block) {
    int at = block.heading();
    return at >= 0
        && isNeutral(page.headings().get(at))
        && lines[at] >= FEWEST_LINES
        && lines[at] > LINES_FOR_PRAISE * praising[at];
  }

  private boolean hasNeutral() {
    for (Heading heading : page.headings()) {
      if (isNeutral(heading)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNeutral(Heading heading) {
    return heading.isAbout(Topic.ADVANTAGES)
        && NEUTRAL.holds(tokens, tokens.at(heading.cue().end()) - 1);
  }

  private void count(List<SentenceTokens> sentences) {
    for (SentenceTokens sentence : sentences) {
      int heading = sentence.block().heading();
      if (heading >= 0 && sentence.block().kind() != Block.Kind.HEADING) {
        lines[heading]++;
        praising[heading] += praises(sentence) ? 1 : 0;
      }
    }
  }

  /** In running text a word like "no" praises as well; an item may be without a thing. */
  private boolean praises(SentenceTokens sentence) {
    boolean text = sentence.block().kind() == Block.Kind.TEXT;
    long praise = classes.merit | classes.benefitVerb | (text ? classes.praiseMark : 0);
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.is(at, praise)) {
        return true;
      }
    }
    return worth.of(tokens, sentence.from(), sentence.to(), true) == ClauseWorth.Worth.STRONG;
  }
}

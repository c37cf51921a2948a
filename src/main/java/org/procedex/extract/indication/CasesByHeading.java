package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.Place;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * Headings below "Indications" that are cases themselves: "### Foreign body", and then sentences
 * that tell of it. What they tell is not what the heading above lists; the case is.
 */
public final class CasesByHeading {
  private static final int LONGEST = 9;

  private final Reading reading;
  private final WordClasses classes;
  private final SectionRules sections;
  private final ItemClauses clauses;

  /** The heading of reasons whose cases may stand as lines below it; null for none. */
  private @Nullable Heading above;

  /** Whether the passage before is an item. */
  private boolean listed;

  /** The heading that was a case last. */
  private int told = -1;

  public CasesByHeading(Reading reading, SectionRules sections) {
    this.reading = reading;
    this.classes = reading.classes();
    this.sections = sections;
    this.clauses = new ItemClauses(classes);
  }

  /** A passage begins: behind a list no further line of text is a case. */
  public void enter(Block block) {
    boolean item = block.kind() == Block.Kind.ITEM;
    above = item && (listed || BlockMarks.isBulleted(reading.tokens(), block)) ? null : above;
    listed = item;
  }

  /** Whether the passage tells of the case that its heading is. */
  public boolean explains(Block block) {
    return block.kind() != Block.Kind.HEADING && told >= 0 && block.heading() == told;
  }

  /** Adds the heading where it is a case. */
  public void find(int passage, SentenceTokens line, Heading heading, List<Draft> found) {
    if (!heading.rule().isEmpty()) {
      above = isReasons(heading) ? heading : null;
      return;
    }
    boolean inherited = isReasons(heading);
    Heading reasons = inherited ? heading : above;
    if (reasons == null) {
      return;
    }
    boolean loose = !inherited && reading.page().isMarkedUp(heading);
    if (loose || !isCase(line) || !isTold(passage + 1, line.block().heading())) {
      above = inherited || !loose && isKind(line) ? above : null;
      return;
    }
    Discourse discourse = reading.discourse();
    if (discourse.isMainTold()) {
      told = line.block().heading();
      sections.named(line, Place.of(reasons, discourse.allHere()), found);
    }
  }

  private static boolean isReasons(Heading heading) {
    return heading.isAbout(Topic.INDICATIONS) || heading.isAbout(Topic.CONTRAINDICATIONS);
  }

  /** "Diagnostic thoracentesis" among the cases: a kind of what is done. */
  private static boolean isKind(SentenceTokens line) {
    for (ProcedurePhrase phrase : line.procedures()) {
      if (phrase.isName()) {
        return true;
      }
    }
    return false;
  }

  /** A few words that name a condition, and nothing that is done. */
  private boolean isCase(SentenceTokens line) {
    Tokens tokens = line.tokens();
    if (line.to() - line.from() > LONGEST
        || !line.procedures().isEmpty()
        || tokens.symbol(line.to() - 1) == '?'
        || reading.page().rules().topics().isElse(tokens, line.from(), line.to())) {
      return false;
    }
    boolean condition = false;
    for (int at = line.from(); at < line.to(); at++) {
      if (tokens.is(at, classes.finite | classes.treatNoun | classes.otherTopic)) {
        return false;
      }
      condition |= tokens.is(at, classes.condition) && !tokens.is(at, classes.empty);
    }
    return condition;
  }

  /** Whether sentences stand below it that tell of it, and not of what is done. */
  private boolean isTold(int passage, int heading) {
    List<Passage> passages = reading.page().passages();
    if (passage >= passages.size()) {
      return false;
    }
    Block block = passages.get(passage).block();
    if (block.kind() != Block.Kind.TEXT || block.heading() != heading) {
      return false;
    }
    Tokens tokens = reading.tokens();
    int from = tokens.at(passages.get(passage).sentences().get(0).span().start());
    int to = tokens.at(passages.get(passage).sentences().get(0).span().end(), from);
    return to - from > LONGEST / 2
        && !reading.page().holdsName(from, to)
        && tokens.symbol(to - 1) == '.'
        && (passages.get(passage).sentences().size() > 1 || clauses.isSentence(tokens, from, to));
  }
}

package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.description.Descriptions;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.indication.CasesByHeading;
import org.procedex.extract.list.ForeignBullets;
import org.procedex.extract.list.Introductions;
import org.procedex.extract.place.AnnouncedGrade;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.place.Place;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.statement.SentenceRules;
import org.procedex.rules.RecordType;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Labels;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * What a sentence says by its place: below a heading, in a list that something before it
 * introduces, or as the end of a sentence that its list begins. What stands behind a heading's
 * list, or only tells of an item, has no place and says what it says by itself.
 */
final class RecordsByPlace {
  private static final int LONGEST_LABEL = 8;

  private final Page page;
  private final Tokens tokens;
  private final Reading reading;
  private final Discourse discourse;
  private final Introductions introductions;
  private final SentenceRules sentenceRules;
  private final SectionRules sectionRules;
  private final Lists lists;
  private final Parts parts;
  private final ForeignBullets foreign;
  private final CasesByHeading headings;
  private final AnnouncedGrade grade;

  /** What was told below the last heading of reasons, and where that heading stands. */
  private int[] placed = {};

  private int placedAt = -2;

  /** The heading that had a list last. */
  private int listed = -1;

  /** Where the last label of a group of items or words begins; -1 where none stood. */
  private int group = -1;

  /** Whether the passage before this one is an item with a bullet. */
  private boolean bulleted;

  /** Whether the block is a step of how it is done, which names nothing of its own. */
  private boolean step;

  /** Whether the passage has no place. */
  private boolean closed;

  /** Whether its heading is marked up as one. */
  private boolean marked;

  private @Nullable Heading heading;
  private @Nullable SentenceTokens first;

  /** The list that items were last read of, and what the sentence before it is about. */
  private int list = -1;

  private int toldAbove = -1;

  RecordsByPlace(
      Reading reading, Passes passes, Lists lists, Parts parts, CasesByHeading headings) {
    this.headings = headings;
    this.reading = reading;
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.discourse = reading.discourse();
    this.introductions = passes.introductions();
    this.sentenceRules = passes.sentences();
    this.sectionRules = passes.sections();
    this.lists = lists;
    this.parts = parts;
    this.foreign = new ForeignBullets(reading);
    this.grade = new AnnouncedGrade(page.rules().topics());
  }

  /** A passage begins. */
  void enter(Block block, @Nullable Heading above, List<SentenceTokens> of) {
    heading = above;
    first = of.get(0);
    if (block.kind() == Block.Kind.ITEM && block.list() != list) {
      list = block.list();
      int lead = first.index() - 1;
      toldAbove = lead < 0 ? -1 : discourse.leadsTo(reading.sentences().get(lead));
    }
    marked = above != null && page.isMarkedUp(above);
    closed =
        isBehindList(block, of)
            || headings.explains(block)
            || lists.nesting().isExplanation(block)
            || isLabel(block, of);
    bulleted = block.kind() == Block.Kind.ITEM && BlockMarks.isBulleted(tokens, block);
    step = block.kind() == Block.Kind.ITEM && Descriptions.isStep(tokens, block, heading);
  }

  /**
   * Adds what the place makes of the sentence.
   *
   * @param found what it says by itself
   */
  void find(SentenceTokens sentence, List<Draft> found) {
    int colon = introductions.colon(sentence);
    ListRole role = colon < 0 ? null : introductions.of(sentence.part(sentence.from(), colon + 1));
    if (role != null && role.type() != RecordType.PROCEDURE) {
      ListRole graded = grade.of(role, sentence, colon);
      sectionRules.listed(sentence.part(colon + 1, sentence.to()), graded, found);
      return;
    }
    int mark = firstColon(sentence);
    if (role == null && mark >= 0 && isUntyped(sentence, mark, found)) {
      int start = behindSemicolon(sentence, mark);
      ListRole told =
          introductions.announcesCases(sentence.part(start, mark + 1), start)
              ? introductions.of(sentence.part(start, mark + 1))
              : lists.roles().within(sentence, start, mark);
      if (told != null) {
        sectionRules.listed(sentence.part(mark + 1, sentence.to()), told, found);
        return;
      }
    }
    boolean elsewhere = closed || !discourse.isMainTold() && foreign.holds(heading);
    Place said = elsewhere ? Place.NONE : place(sentence);
    Place place = grade.of(said, sentence, heading);
    SentenceTokens whole = place.type() == null ? lists.stems().join(sentence) : null;
    if (whole != null) {
      finish(whole, sentence, found);
    }
    boolean opens = sentence == first && !step;
    sectionRules.find(sentence, place, opens, marked, found);
    lists.variants().find(sentence, found);
  }

  /** Whether nothing but the sentence tells of what it lists. */
  private boolean isUntyped(SentenceTokens sentence, int colon, List<Draft> found) {
    int comma = behindClause(sentence, colon);
    for (Draft draft : found) {
      if (draft.type() != RecordType.PROCEDURE
          && draft.span().end() != tokens.start(colon)
          && !(comma >= 0 && draft.span().end() <= tokens.start(comma))) {
        return false;
      }
    }
    return sentence.block().kind() == Block.Kind.TEXT
        && sentence.block().list() < 0
        && !marked
        && (heading == null || heading.isOther())
        && lists.roles().of(sentence) == null;
  }

  /** "When the wrist is stiff, splinting is chosen:": the comma; -1 where no clause opens it. */
  private int behindClause(SentenceTokens sentence, int colon) {
    if (!tokens.is(sentence.from(), page.classes().subordinator)) {
      return -1;
    }
    int at = sentence.from();
    while (at < colon && tokens.symbol(at) != ',') {
      at++;
    }
    return at < colon ? at : -1;
  }

  private int behindSemicolon(SentenceTokens sentence, int colon) {
    int from = colon;
    while (from > sentence.from() && tokens.symbol(from - 1) != ';') {
      from--;
    }
    return from;
  }

  private int firstColon(SentenceTokens sentence) {
    if (tokens.symbol(sentence.from()) == '[') {
      int end = Math.min(sentence.to() - 1, sentence.from() + LONGEST_LABEL);
      for (int at = sentence.from() + 2; at < end; at++) {
        if (tokens.symbol(at) == ']') {
          return at;
        }
      }
    }
    for (int at = sentence.from() + 1; at < sentence.to() - 1; at++) {
      if (tokens.symbol(at) == ':') {
        return at;
      }
    }
    return -1;
  }

  private Place place(SentenceTokens sentence) {
    ListRole role = lists.roles().of(sentence);
    if (role != null && isBehindItems(sentence)) {
      return Place.NONE;
    }
    if (role != null) {
      boolean here =
          parts.isBelowLine(sentence.block()) || role.procedure() < 0 || discourse.part() >= 0;
      Place place = here ? role.place(procedures(sentence)) : role.place();
      boolean led = toldAbove >= 0 && sentence.block().kind() == Block.Kind.ITEM;
      return led && place.procedures().length > 0 ? role.place(new int[] {toldAbove}) : place;
    }
    return heading == null
            || lists.roles().isStray(sentence)
            || isDefinition(sentence)
            || isUntold(heading)
        ? Place.NONE
        : instead(heading, Place.of(heading, here(heading, sentence)));
  }

  /** What a list is said of that its introduction names nothing for. */
  private int[] procedures(SentenceTokens item) {
    int[] here = discourse.allHere();
    int told = here.length == 0 ? discourse.topicOf(item) : -1;
    return told < 0 ? here : new int[] {told};
  }

  /** "Open repair instead if": against the page's own, and for the other where that is named. */
  private Place instead(Heading above, Place place) {
    int last = tokens.at(above.words().end()) - 1;
    if (place.type() != RecordType.CONTRAINDICATION
        || last < 1
        || !tokens.spells(last - 1, "instead")) {
      return place;
    }
    int[] named = sectionRules.named(above, tokens, page.known());
    int main = discourse.main();
    return named.length > 0 && named[0] != main && named[named.length - 1] != main
        ? place.saying(RecordType.INDICATION)
        : place;
  }

  /** "1. … 2. … The plaster stays on.": a sentence in the line of the last item. */
  private boolean isBehindItems(SentenceTokens sentence) {
    return sentence.block().kind() == Block.Kind.TEXT
        && sentence.block().list() >= 0
        && tokens.isCapitalized(sentence.from())
        && tokens.is(sentence.from(), reading.classes().determiner | reading.classes().pronoun);
  }

  /**
   * What stands below a heading is said of. Diseases have no merits: below a heading that names
   * merits it is what the paragraph or the page names most, if nothing tells it surely.
   */
  private int[] here(Heading above, SentenceTokens sentence) {
    int owner = discourse.owner(sentence);
    int[] here = owner >= 0 ? new int[] {owner} : discourse.allHere(sentence);
    int at = sentence.block().heading();
    if (here.length == 0 && !above.isOther() && (at == placedAt || at == placedAt + 1)) {
      here = placed; // "And who may not?" right behind "Who may have X?"
    }
    if (here.length > 0 && !above.isOther()) {
      placed = here;
      placedAt = at;
    }
    if (here.length > 0 || !above.isAbout(Topic.ADVANTAGES) || !tellsMerits(above)) {
      return here;
    }
    int topic = discourse.topicOf(sentence);
    int named = topic >= 0 ? topic : discourse.main();
    return named < 0 ? here : new int[] {named};
  }

  /** Below the title "Merits of X", "X closes the hole by …": what it is. */
  private boolean isDefinition(SentenceTokens sentence) {
    return sentence.index() == 1
        && heading != null
        && heading.isAbout(Topic.ADVANTAGES)
        && heading.words().start() < reading.sentences().get(0).span().end()
        && sentence.firstName() != null
        && sentence.firstName().from() <= sentence.from() + 1;
  }

  /** "Benefits of sleep", on a page that is about no procedure. */
  private boolean isUntold(Heading above) {
    Span of = above.complement();
    return of != null
        && above.isAbout(Topic.ADVANTAGES)
        && !discourse.isMainTold()
        && tokens.spells(tokens.at(of.start()) - 1, "of")
        && isOfOther(above);
  }

  /** "Benefits of sleep": of what is no procedure. */
  private boolean isOfOther(Heading above) {
    Span of = above.complement();
    return of != null
        && page.procedures(tokens.at(of.start()), tokens.at(of.end())).isEmpty()
        && !page.tokens().isAcronym(tokens.at(of.start()));
  }

  /** "Benefits of the laser", but neither "Features of gout" nor "Features". */
  private boolean tellsMerits(Heading above) {
    int from = tokens.at(above.words().start());
    int to = tokens.at(above.words().end());
    for (int at = from; at < to; at++) {
      if (tokens.is(at, reading.classes().condition)) {
        return false;
      }
    }
    return page.rules().topics().namesMerit(tokens, from, to) && !isOfOther(above);
  }

  /** Sentences behind the list that a heading had: what they say, they say by themselves. */
  private boolean isBehindList(Block block, List<SentenceTokens> of) {
    if (block.kind() == Block.Kind.ITEM) {
      listed = block.heading();
    } else if (block.kind() == Block.Kind.TEXT) {
      int from = of.get(0).from();
      boolean alike = group >= 0 && Labels.areAlike(tokens, group, from, tokens.size());
      group = Labels.isLabelled(tokens, from, of.get(0).to()) || alike ? from : group;
      if (alike && block.heading() == listed) {
        return false;
      }
    } else {
      group = -1;
    }
    return block.kind() == Block.Kind.TEXT
        && block.heading() >= 0
        && block.heading() == listed
        && tokens.symbol(of.get(of.size() - 1).to() - 1) == '.';
  }

  /** "Adults" among bullets, or in bold before the first one: whom the bullets below are about. */
  private boolean isLabel(Block block, List<SentenceTokens> of) {
    int behind = of.get(0).to();
    while (behind < tokens.size() && tokens.symbol(behind) == '*') {
      behind++;
    }
    int next = behind;
    while (next < tokens.size() && tokens.isBreak(next)) {
      next++;
    }
    return BlockMarks.isPlain(tokens, block)
        && of.size() == 1
        && of.get(0).to() - of.get(0).from() <= LONGEST_LABEL
        && (bulleted || BlockMarks.isBold(tokens, block))
        && next > behind
        && next < tokens.size()
        && BlockMarks.isBullet(tokens, next)
        && !BlockMarks.isBold(tokens, next);
  }

  /** Adds what an item says as the end of the sentence before its list. */
  private void finish(SentenceTokens whole, SentenceTokens item, List<Draft> found) {
    List<Draft> more = new ArrayList<>();
    sentenceRules.find(whole, null, more);
    List<Draft> before = List.copyOf(found);
    for (Draft draft : more) {
      boolean within = draft.span().start() >= item.span().start();
      if (within && draft.type() != RecordType.PROCEDURE && !has(before, draft)) {
        found.add(draft.cuedFrom(item.span().start()));
      } else if (draft.span().end() <= item.span().start()
          && draft.type() == RecordType.INDICATION
          && reading.isNamed(draft.procedure(), item)) {
        found.add(draft.in(lists.stems().of(item).index()));
      }
    }
  }

  private boolean has(List<Draft> found, Draft draft) {
    for (Draft other : found) {
      if (other.type() == draft.type() && other.span().overlaps(draft.span())) {
        return true;
      }
    }
    return false;
  }
}

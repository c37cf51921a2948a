package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Lexicon;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Techniques that a wiki's page sets side by side as headings below "Procedure" or "Techniques":
 * "### Zadik" above its steps and "Good for thick nails", beside "### Winograd". Ways of doing the
 * same are weighed line by line; parts of doing it are not.
 */
public final class NamesByTechnique {
  private static final int LONGEST = 4;
  private static final int LONGEST_PART = 60;
  private static final int MOST_PARTS = 12;

  /** What the heading above them is called. */
  private static final WordSet WAYS =
      WordSet.in(
          "procedure procedures technique techniques method methods approaches approach maneuvers"
              + " manoeuvres options variations types modalities");

  /** What a part of doing it is called, and no way. */
  private static final WordSet PARTS =
      WordSet.in(
          "before after during preparation setup prep positioning position anesthesia anaesthesia"
              + " analgesia sedation landmarks landmark anatomy insertion removal placement"
              + " confirmation confirm troubleshooting tips pearls pitfalls dosing dose medications"
              + " drugs aftercare follow-up pre post general adult adults pediatric pediatrics peds"
              + " children infants neonates male female men women equipment supplies monitoring"
              + " maintenance measurement settings comparison summary overview step steps consent"
              + " ultrasound site sites side needle catheter right left upper lower anterior"
              + " posterior lateral medial external internal first second third closure dressing"
              + " disposition checklist time-out timeout notes note interpretation results testing"
              + " success failure failed special tools kit care");

  private static final WordSet CHOICE =
      WordSet.in("options choice choices comparison alternatives selection which choosing");

  /** What a line opens with that weighs what the heading names. */
  private static final WordSet WEIGHING =
      WordSet.in(
          "good great best better ideal preferred preferable useful not least less fewer more fast"
              + " faster fastest quick quicker slow slower easy easier easiest simple simpler"
              + " difficult harder hard works downside downsides upside upsides advantage"
              + " advantages disadvantage disadvantages benefit benefits pro pros con cons merit"
              + " merits safe safer well suitable appropriate helpful single one-person higher"
              + " lower excellent avoids contraindicated indicated reserved favored popular"
              + " recommended fewest highest lowest safest simplest cheapest effective comfortable"
              + " painless gentle atraumatic cheap reliable familiar limited drawback drawbacks");

  /** The same where the next word goes on. */
  private static final WordSet OPENING =
      WordSet.in("needs requires avoid use consider can may no does do");

  private static final WordSet GOING_ON =
      WordSet.in("only no little less fewer in if for when with be sedation assistant not");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final List<Passage> passages;
  private final NamesByKind kinds;
  private final NamesByPlace places;

  /** What no word of such a name is. */
  private final long unfit;

  public NamesByTechnique(Page page, NamesByKind kinds, NamesByPlace places) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.passages = page.passages();
    this.kinds = kinds;
    this.places = places;
    this.unfit = classes.condition | classes.organ | classes.quality | classes.severity;
  }

  /** Tells the names that stand side by side. */
  public void read() {
    int next = 0;
    for (int i = 0; i + 1 < passages.size(); i++) {
      Block block = passages.get(i).block();
      if (i >= next && isWays(block)) {
        next = beside(i);
      }
      if (isChoice(block)) {
        lines(i);
      }
      if (passages.get(i + 1).block().kind() == Block.Kind.NOTE) {}
    }
  }

  private boolean isWays(Block block) {
    Heading heading = block.heading() < 0 ? null : page.headings().get(block.heading());
    if (heading == null || !BlockMarks.isMarkedUp(tokens, block)) {
      return false;
    }
    int from = tokens.at(heading.words().start());
    int to = tokens.at(heading.words().end(), from);
    return to - from <= LONGEST
        && (heading.isOther() || heading.isAbout(org.procedex.text.Topic.PROCEDURES))
        && WAYS.holds(tokens, to - 1);
  }

  /** "## Options", "## Which technique": a choice of ways, and not of drugs, places or people. */
  private boolean isChoice(Block block) {
    if (!BlockMarks.isMarkedUp(tokens, block)) {
      return false;
    }
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end(), from);
    long joining = classes.procedureHead | classes.procedureGeneric | classes.preposition;
    for (int at = from; at < to; at++) {
      if (tokens.isWord(at)
          && !CHOICE.holds(tokens, at)
          && !WAYS.holds(tokens, at)
          && !tokens.is(at, joining | classes.determiner)) {
        return false;
      }
    }
    return to - from <= LONGEST && (CHOICE.holds(tokens, to - 1) || CHOICE.holds(tokens, from));
  }

  /**
   * "Wire loop (Bard) Fast Cheap", "Hook: needs two hands": lines most of which weigh what opens
   * them, and none of which weighs a drug or people.
   */
  private void lines(int heading) {
    List<Span> labels = new ArrayList<>();
    int weighed = 0;
    int to = Math.min(passages.size(), heading + MOST_PARTS);
    for (int i = heading + 1; i < to; i++) {
      Block block = passages.get(i).block();
      if (block.kind() == Block.Kind.HEADING) {
        break;
      }
      int from = tokens.at(block.content().start());
      int end = from;
      int last = tokens.at(block.content().end(), from);
      while (end < last
          && end - from <= LONGEST
          && tokens.isWord(end)
          && (end == from || !tokens.isCapitalized(end))) {
        end++;
      }
      int behind = end;
      if (end < last && tokens.symbol(end) == '(') {
        behind = PhraseEnds.closing(tokens, end, last) + 1;
      }
      boolean colon = behind < last && tokens.symbol(behind) == ':';
      behind += colon ? 1 : 0;
      if (behind >= last || !colon && behind == end && !tokens.isCapitalized(behind)) {
        continue;
      }
      if (tokens.is(end - 1, classes.medicinal | classes.person)) {
        return;
      }
      if (!PARTS.holds(tokens, from) && kinds.mayName(from, end) && fits(from, end)) {
        labels.add(tokens.span(from, end));
        weighed += weighs(behind) ? 1 : 0;
      }
    }
    if (2 * weighed > labels.size() && labels.size() > 1) {
      labels.forEach(places::tell);
    }
  }

  /** Reads the headings below the one; gives the passage behind what stands below it. */
  private int beside(int above) {
    int depth = passages.get(above).block().depth();
    List<Span> labels = new ArrayList<>();
    int weighed = 0;
    int parts = 0;
    int at = above + 1;
    while (at < passages.size() && parts <= MOST_PARTS) {
      Block block = passages.get(at).block();
      boolean heading = BlockMarks.isMarkedUp(tokens, block);
      if (heading && block.depth() <= depth) {
        break;
      }
      if (heading) {
        parts++;
        Span label = page.isTyped(block) ? null : label(block);
        boolean weighs = label != null && isWeighed(at);
        weighed += weighs ? 1 : 0;
        if (label != null && (weighs || isUnknown(label))) {
          labels.add(label);
        }
      }
      at++;
    }
    if (weighed > 1 && parts <= MOST_PARTS) {
      labels.forEach(places::tell);
    }
    return at;
  }

  /** Whether a line below the heading weighs what it names. */
  private boolean isWeighed(int heading) {
    int to = Math.min(passages.size(), heading + LONGEST_PART);
    for (int i = heading + 1; i < to; i++) {
      Passage passage = passages.get(i);
      if (BlockMarks.isMarkedUp(tokens, passage.block())) {
        return false;
      }
      for (Sentence line : passage.sentences()) {
        if (weighs(tokens.at(line.span().start()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Good for …", "Avoid in …", "Needs only …". */
  private boolean weighs(int at) {
    return WEIGHING.holds(tokens, at)
        || at + 1 < tokens.size() && OPENING.holds(tokens, at) && GOING_ON.holds(tokens, at + 1);
  }

  /** "Zadik", "Scapular manipulation": the words of a heading that may name a way; else null. */
  private @Nullable Span label(Block block) {
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end(), from);
    int end = from;
    while (end < to && tokens.symbol(end) != '(') {
      boolean joins = tokens.symbol(end) == '-' && !tokens.isSpacedBefore(end);
      if (end - from > 2 * LONGEST || !tokens.isWord(end) && !joins) {
        return null;
      }
      end++;
    }
    boolean whole = end == to || PhraseEnds.closing(tokens, end, to) == to - 1;
    if (end == from || !whole || PARTS.holds(tokens, from) || PARTS.holds(tokens, end - 1)) {
      return null;
    }
    return isName(from, end) || kinds.mayName(from, end) && fits(from, end)
        ? tokens.span(from, end)
        : null;
  }

  private boolean fits(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, unfit)) {
        return false;
      }
    }
    return true;
  }

  private boolean isName(int from, int to) {
    for (ProcedurePhrase phrase : page.procedures(from, to)) {
      if (phrase.isName() && phrase.from() == from && phrase.to() == to) {
        return true;
      }
    }
    return false;
  }

  /** Words that mean nothing to anybody: somebody's name. */
  private boolean isUnknown(Span label) {
    int to = tokens.at(label.end());
    for (int at = tokens.at(label.start()); at < to; at++) {
      if (tokens.isWord(at) && (tokens.word(at) != Lexicon.UNKNOWN || !tokens.isCapitalized(at))) {
        return false;
      }
    }
    return true;
  }
}

package org.procedex.extract.description;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.name.NamesByUse;
import org.procedex.extract.sentence.LineIndent;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.KnownNames;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * Names that a section of a page of notes tells: "## Urinary catheter" with "Indications" below it.
 * Putting the thing in is what has indications; what is given and what one suffers from are none.
 */
public final class NamesBySection {
  private static final int LONGEST = 5;

  /** Passages of a section among which its indications are looked for. */
  private static final int MOST_PASSAGES = 60;

  /** What is put in or on, beside what {@link NamesByUse} knows. */
  private static final WordSet DEVICES =
      WordSet.in(
          "airway airways valve valves balloon balloons cannula cannulas cannulae ring rings pessary"
              + " pessaries cast casts collar collars binder tourniquet tourniquets port ports"
              + " masks implant implants coil coils iud iuds lens lenses crown crowns bridge bridges"
              + " denture dentures veneer veneers inlay inlays onlay onlays appliance appliances"
              + " retainer retainers icd icds vad vads lvad lvads ppm ppms plate plates nail nails"
              + " stocking recorder recorders sling slings seton setons");

  /** Things of any kind: names only with words before them that say which. */
  private static final WordSet VAGUE =
      WordSet.in(
          "monitor monitors monitoring test tests testing device devices scan scans exam exams"
              + " program programs aid aids line lines tube tubes pump pumps shot shots screening"
              + " imaging panel valve valves plate plates ring rings port ports tap lens lenses"
              + " implant implants catheter catheters");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final KnownNames known;

  public NamesBySection(Page page, WordClasses classes) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = classes;
    this.known = page.known();
  }

  /** Adds to the known names what sections with indications are headed by. */
  public void read() {
    List<Passage> passages = page.passages();
    for (int i = 0; i + 1 < passages.size(); i++) {
      Block block = passages.get(i).block();
      Span label = mayBe(block) ? label(block) : null;
      if (label != null && (isHeading(block) ? isHeadOf(passages, i) : isAbove(passages, i))) {
        known.add(label);
      }
    }
  }

  private boolean mayBe(Block block) {
    return isHeading(block) && !isTyped(block) || block.kind() == Block.Kind.ITEM;
  }

  private boolean isHeading(Block block) {
    return block.kind() == Block.Kind.HEADING
        && block.heading() >= 0
        && page.isMarkedUp(page.headings().get(block.heading()));
  }

  /** "Indications", "Contraindications:" and nothing else. */
  private boolean isTyped(Block block) {
    Heading heading = block.heading() < 0 ? null : page.headings().get(block.heading());
    return heading != null
        && (heading.isAbout(Topic.INDICATIONS) || heading.isAbout(Topic.CONTRAINDICATIONS));
  }

  private boolean isTold(Block block) {
    return block.kind() == Block.Kind.HEADING
        && isTyped(block)
        && page.headings().get(block.heading()).complement() == null;
  }

  /** Whether "Indications" stands in the section, before another of its level. */
  private boolean isHeadOf(List<Passage> passages, int at) {
    int depth = passages.get(at).block().depth();
    int to = Math.min(passages.size(), at + MOST_PASSAGES);
    for (int i = at + 1; i < to; i++) {
      Block block = passages.get(i).block();
      if (isHeading(block) && block.depth() <= depth) {
        return false;
      }
      if (isTold(block)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "Indications" is the first thing below the item, and deeper. */
  private boolean isAbove(List<Passage> passages, int at) {
    Block item = passages.get(at).block();
    int next = at + 1;
    while (next < passages.size()
        && next < at + LONGEST
        && (passages.get(next).block().kind() == Block.Kind.BLANK
            || passages.get(next).block().kind() == Block.Kind.TEXT)) {
      next++;
    }
    if (next >= passages.size()) {
      return false;
    }
    Block block = passages.get(next).block();
    return isTold(block) && LineIndent.of(tokens, block) > LineIndent.of(tokens, item);
  }

  /** The name of a thing that is put in or on; null for other words. */
  private @Nullable Span label(Block block) {
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end(), from);
    while (from < to && (tokens.symbol(from) == '*' || tokens.is(from, classes.determiner))) {
      from++;
    }
    int end = from;
    while (end < to
        && end - from <= LONGEST
        && (tokens.isWord(end)
            || (tokens.symbol(end) == '/' || tokens.symbol(end) == '-')
                && !tokens.isSpacedBefore(end))) {
      if (tokens.is(
          end,
          classes.finite
              | classes.preposition
              | classes.conjunction
              | classes.medicinal
              | classes.person
              | classes.procedureGeneric)) {
        return null;
      }
      end++;
    }
    char behind = end < to ? tokens.symbol(end) : '.';
    boolean ended = end == to || behind == ':' || behind == '(' || behind == '*' || behind == '-';
    return end > from
            && ended
            && (end - from > 1 || !VAGUE.holds(tokens, from))
            && end - from <= LONGEST
            && (DEVICES.holds(tokens, end - 1) || NamesByUse.isDevice(tokens, end - 1))
        ? tokens.span(from, end)
        : null;
  }
}

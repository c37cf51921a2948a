package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.LineIndent;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.PhraseEnds;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * What has its own "Pros" and "Cons": a heading or a bullet right above them names a way of doing
 * something, whatever its words: "### Continuous Automated Perimetry", "- Rebound probe".
 */
public final class NamesByWeighing {
  private static final int MOST_PASSAGES = 40;

  /** What parts of a page are called, and what is weighed as a whole. */
  private static final WordSet VAGUE =
      WordSet.in(
          "method methods surgery treatment treatments management comparison discussion application"
              + " applications summary role evidence rationale evaluation assessment options"
              + " general performance interpretation therapy drugs medication medications agents"
              + " fluids diet physiology pathophysiology pharmacology background theory clinical"
              + " modalities techniques approaches types alternatives modes");

  private static final WordSet GOOD = WordSet.in("advantages benefits pros strengths");

  /** Words before "advantages" that say which, and not whose. */
  private static final WordSet KINDS_OF_GOOD =
      WordSet.in(
          "main key major potential possible other additional further clinical technical surgical"
              + " economic social physical mental psychological practical theoretical proven unique"
              + " specific important health cost long-term short-term relative overall general"
              + " patient maternal fetal neonatal medical biological cosmetic functional early late"
              + " immediate comparative significant cardiovascular respiratory anaesthetic"
              + " anesthetic diagnostic therapeutic operative perioperative postoperative");

  private final Page page;
  private final Tokens tokens;
  private final List<Passage> passages;
  private final NamesByKind kinds;
  private final NamesByPlace places;

  public NamesByWeighing(Page page, NamesByKind kinds, NamesByPlace places) {
    this.page = page;
    this.tokens = page.tokens();
    this.passages = page.passages();
    this.kinds = kinds;
    this.places = places;
  }

  /** Adds to the known names what is weighed by itself. */
  public void read() {
    for (int i = 0; i + 1 < passages.size(); i++) {
      Block block = passages.get(i).block();
      if (mayBe(block) && isWeighed(i)) {
        Span label = kinds.label(block);
        if (label != null && !isVague(label)) {
          places.tell(label);
        }
      }
    }
    compare();
    columns();
  }

  /** "| Coil | Clip |" above "| **Advantages** | **Advantages** |": columns that are weighed. */
  private void columns() {
    List<Span> weighed = new ArrayList<>();
    for (Heading heading : page.headings()) {
      Span column = heading.isAbout(Topic.ADVANTAGES) ? heading.complement() : null;
      if (column != null
          && column.end() < heading.words().start()
          && weighed.size() < MOST_PASSAGES
          && !isVague(column)
          && kinds.mayName(tokens.at(column.start()), tokens.at(column.end()))) {
        weighed.add(column);
      }
    }
    if (weighed.size() > 1) {
      weighed.forEach(places::tell);
    }
  }

  /**
   * "Forceps advantages:" and "Suction advantages:": two that are weighed against each other, each
   * with what is good in it.
   */
  private void compare() {
    List<Span> weighed = new ArrayList<>();
    for (Passage passage : passages) {
      Block block = passage.block();
      Heading heading = isHead(block) ? page.heading(block) : null;
      if (heading != null && heading.isAbout(Topic.ADVANTAGES) && weighed.size() < MOST_PASSAGES) {
        Span label = weighed(tokens.at(block.content().start()), tokens.at(block.content().end()));
        if (label != null) {
          weighed.add(label);
        }
      }
    }
    if (weighed.size() > 1) {
      weighed.forEach(places::tell);
    }
  }

  /** The words before "advantages"; null where they name nothing. */
  private @Nullable Span weighed(int first, int to) {
    int from = first;
    while (from < to && tokens.symbol(from) == '*') {
      from++;
    }
    int end = from;
    while (end < to && tokens.isWord(end) && !GOOD.holds(tokens, end)) {
      end++;
    }
    int behind = end;
    if (behind < to && tokens.symbol(behind) == '(') {
      behind = PhraseEnds.closing(tokens, behind, to) + 1;
    }
    boolean fits =
        behind < to
            && end > from
            && GOOD.holds(tokens, behind)
            && !KINDS_OF_GOOD.holds(tokens, from)
            && !VAGUE.holds(tokens, from)
            && !tokens.is(from, page.classes().person)
            && kinds.mayName(from, end);
    return fits ? tokens.span(from, end) : null;
  }

  private boolean isVague(Span label) {
    return VAGUE.holds(tokens, tokens.at(label.start()));
  }

  private boolean mayBe(Block block) {
    boolean bullet = block.kind() == Block.Kind.ITEM || isBullet(block);
    return (bullet || BlockMarks.isMarkedUp(tokens, block)) && !(isHead(block) && isTyped(block));
  }

  /** "Pros", "Indications", as far as the block is that heading itself. */
  private boolean isTyped(Block block) {
    Heading heading = page.heading(block);
    return heading != null && !heading.rule().isEmpty();
  }

  private boolean isBullet(Block block) {
    return isHead(block) && BlockMarks.isBulleted(tokens, block);
  }

  private static boolean isHead(Block block) {
    return block.kind() == Block.Kind.HEADING;
  }

  /** Whether both, what is good and what is bad, stand right below it. */
  private boolean isWeighed(int parent) {
    Block above = passages.get(parent).block();
    boolean section = BlockMarks.isMarkedUp(tokens, above);
    int indent = LineIndent.of(tokens, above);
    int own = -1;
    boolean good = false;
    boolean bad = false;
    int to = Math.min(passages.size(), parent + MOST_PASSAGES);
    for (int i = parent + 1; i < to && !(good && bad); i++) {
      Block block = passages.get(i).block();
      boolean label = isHead(block) && isTyped(block);
      if (BlockMarks.isMarkedUp(tokens, block)) {
        break;
      }
      if (!section && opensLine(block)) {
        int deep = LineIndent.of(tokens, block);
        if (deep <= indent) {
          break;
        }
        own = own < 0 ? deep : own;
        label &= deep == own;
      }
      good |= label && is(block, "heading.advantages");
      bad |= label && is(block, "heading.disadvantages");
    }
    return good && bad;
  }

  private boolean opensLine(Block block) {
    int from = tokens.at(block.span().start());
    return from == 0 || tokens.isBreak(from - 1);
  }

  /** "Pros", and nothing that it is of. */
  private boolean is(Block block, String rule) {
    Heading heading = page.heading(block);
    return heading != null
        && heading.rule().equals(rule)
        && heading.complement() == null
        && heading.cue().start() == heading.words().start();
  }
}

package org.procedex.extract;

import java.util.List;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What has its own "Pros" and "Cons": a heading or a bullet right above them names a way of doing
 * something, whatever its words: "### Continuous Automated Perimetry", "- Rebound probe".
 */
final class NamesByWeighing {
  private static final int MOST_PASSAGES = 40;

  /** What parts of a page are called, and what is weighed as a whole. */
  private static final WordSet VAGUE =
      WordSet.in(
          "method methods surgery treatment treatments management comparison discussion application"
              + " applications summary role evidence rationale evaluation assessment options general"
              + " performance interpretation therapy drugs medication medications agents fluids diet"
              + " physiology pathophysiology pharmacology background theory clinical");

  private static final List<String> DRUGS =
      List.of("ine", "ide", "am", "il", "ol", "one", "in", "ane", "ium", "ate", "ox", "ab", "an");

  private final Page page;
  private final Tokens tokens;
  private final List<Passage> passages;
  private final NamesByKind kinds;
  private final NamesByPlace places;

  NamesByWeighing(Page page, NamesByKind kinds, NamesByPlace places) {
    this.page = page;
    this.tokens = page.tokens();
    this.passages = page.passages();
    this.kinds = kinds;
    this.places = places;
  }

  /** Adds to the known names what is weighed by itself. */
  void read() {
    for (int i = 0; i + 1 < passages.size(); i++) {
      Block block = passages.get(i).block();
      if (mayBe(block) && isWeighed(i)) {
        Span label = kinds.label(block);
        if (label != null && !isVague(label)) {
          places.tell(label);
        }
      }
    }
  }

  private boolean isVague(Span label) {
    int from = tokens.at(label.start());
    return VAGUE.holds(tokens, from)
        || tokens.at(label.end(), from) - from == 1
            && isDrug(from)
            && !page.holdsName(from, from + 1);
  }

  /** "Ketamine": by its ending. */
  private boolean isDrug(int at) {
    for (String ending : DRUGS) {
      if (tokens.endsWith(at, ending)) {
        return true;
      }
    }
    return false;
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
      if (BlockMarks.isMarkedUp(tokens, block)
          && (!section || block.depth() <= above.depth() || !label)) {
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

package org.procedex.extract.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.LineIndent;
import org.procedex.extract.sentence.Page;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Tokens;

/**
 * Headings that are bullets below another that names something else: of "- Paracetamol" with "-
 * Contraindications" below it, on a page that is about no procedure, nothing is said of the one
 * that the page happens to name.
 */
public final class ForeignBullets {
  private static final int LONGEST_LABEL = 4;

  /** Passages above a heading among which the bullet stands that it is below. */
  private static final int MOST_PASSAGES = 40;

  private final Set<Heading> foreign = new HashSet<>();

  public ForeignBullets(Reading reading) {
    Page page = reading.page();
    List<Passage> passages = page.passages();
    for (int i = 1; i < passages.size(); i++) {
      Block block = passages.get(i).block();
      Heading heading = block.kind() == Block.Kind.HEADING ? page.heading(block) : null;
      if (heading != null
          && !heading.isOther()
          && heading.complement() == null
          && !page.isMarkedUp(heading)) {
        Block above = above(reading.tokens(), passages, i);
        if (above != null && isForeign(page, above)) {
          foreign.add(heading);
        }
      }
    }
  }

  /** Whether what stands below the heading is said of something else. */
  public boolean holds(@Nullable Heading heading) {
    return heading != null && !foreign.isEmpty() && foreign.contains(heading);
  }

  private static @Nullable Block above(Tokens tokens, List<Passage> passages, int heading) {
    int indent = LineIndent.of(tokens, passages.get(heading).block());
    for (int i = heading - 1; i >= 0 && indent > 0 && heading - i <= MOST_PASSAGES; i--) {
      Block block = passages.get(i).block();
      if (block.kind() == Block.Kind.HEADING && LineIndent.of(tokens, block) == 0) {
        return null;
      }
      if (block.kind() == Block.Kind.ITEM && LineIndent.of(tokens, block) < indent) {
        return block;
      }
    }
    return null;
  }

  /** A short label that names no procedure. */
  private static boolean isForeign(Page page, Block item) {
    Tokens tokens = page.tokens();
    int from = tokens.at(item.content().start());
    int to = tokens.at(item.content().end(), from);
    int end = from;
    while (end < to && tokens.symbol(end) != '(' && tokens.symbol(end) != ':') {
      end++;
    }
    return end - from <= LONGEST_LABEL && page.procedures(from, to).isEmpty();
  }
}

package org.procedex.extract;

import org.jspecify.annotations.Nullable;
import org.procedex.extract.description.Variants;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;

/**
 * Whether a bullet tells of the bullet that it stands below: "- Mannitol" above "- Used in
 * glaucoma" names what is used, and the page's procedure is not it.
 */
final class Asides {
  /** Words of a bullet that only names something. */
  private static final int LONGEST_LABEL = 6;

  /** Sentences among which the bullet above is looked for. */
  private static final int FARTHEST_LABEL = 30;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final Sentences sentences;
  private final Variants variants;

  Asides(Reading reading, Lists lists) {
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.sentences = reading.sentences();
    this.variants = lists.variants();
  }

  /** Whether a bullet that names a thing and no procedure stands above the sentence's. */
  boolean isBelowLabel(SentenceTokens sentence) {
    Block block = sentence.block();
    if (block.kind() != Block.Kind.ITEM
        || block.depth() == 0
        || page.isTyped(block)
        || sentence.holdsName()
        || variants.of(sentence) >= 0) {
      return false;
    }
    SentenceTokens parent = parent(sentence);
    return parent != null && isLabel(parent);
  }

  private @Nullable SentenceTokens parent(SentenceTokens item) {
    Block block = item.block();
    SentenceTokens parent = null;
    int floor = Math.max(0, item.index() - FARTHEST_LABEL);
    for (int at = item.index() - 1; at >= floor; at--) {
      SentenceTokens above = sentences.get(at);
      Block.Kind kind = above.block().kind();
      boolean own = kind == Block.Kind.ITEM && above.block().list() == block.list();
      if (parent != null && above.block() != parent.block()
          || !own && kind != Block.Kind.NOTE && kind != Block.Kind.BLANK) {
        return parent;
      }
      if (own && above.block().depth() < block.depth()) {
        parent = above;
      }
    }
    return parent;
  }

  /** "Mannitol", "Use of a snare": a thing, and neither a letter nor what the page is about. */
  private boolean isLabel(SentenceTokens item) {
    int words = 0;
    boolean thing = false;
    for (int at = item.from(); at < item.to(); at++) {
      if (tokens.symbol(at) == ':' || tokens.is(at, classes.finite | classes.modal)) {
        return false;
      }
      words += tokens.isWord(at) ? 1 : 0;
      thing |=
          tokens.isWord(at)
              && tokens.end(at) - tokens.start(at) > 1
              && !tokens.is(at, classes.procedureGeneric | classes.empty | classes.person);
    }
    return thing && words <= LONGEST_LABEL && !item.holdsName();
  }
}

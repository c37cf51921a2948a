package org.procedex.extract.place;

import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;

/**
 * Lines that stand below a heading and yet are not said by it: captions of pictures whose place the
 * heading has taken, and citations.
 *
 * <p>A picture leaves its caption right below the heading, so the first line that is none ends
 * them.
 */
final class Captions {
  private final WordClasses classes;

  /** The heading whose lines are looked at. */
  private int heading = -1;

  /** Whether all lines below the heading so far are captions. */
  private boolean leading;

  private boolean captioned;

  Captions(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * "Surface markings of the neck." in a line of its own right below "Indications": what a picture
   * shows whose place the heading has taken.
   *
   * @param type of the records below the heading
   * @param marked whether the heading is marked up as one
   */
  boolean isCaption(SentenceTokens sentence, @Nullable RecordType type, boolean marked) {
    Block block = sentence.block();
    if (block.heading() != heading) {
      heading = block.heading();
      leading = marked;
      captioned = false;
    }
    boolean typed = type == RecordType.INDICATION || type == RecordType.CONTRAINDICATION;
    if (!leading || !typed || BlockMarks.isBulleted(sentence.tokens(), block)) {
      leading = false;
      return false;
    }
    if (sentence.span().start() == block.content().start()) {
      look(sentence);
    }
    return leading;
  }

  /** Looks at the whole block: one that depicts, or that behind such a one tells of nobody. */
  private void look(SentenceTokens first) {
    Block block = first.block();
    Tokens tokens = first.tokens();
    boolean stopped = tokens.text().charAt(block.content().end() - 1) == '.';
    boolean shows = block.kind() == Block.Kind.NOTE;
    boolean tells = false;
    int to = tokens.at(block.content().end());
    for (int at = first.from(); at < to; at++) {
      shows |= tokens.is(at, classes.depiction);
      shows |= stopped && to - at <= 2 && tokens.spells(at, "anatomy");
      tells |= tokens.is(at, classes.condition | classes.person | classes.severity | classes.verb);
    }
    leading = shows || captioned && stopped && !tells;
    captioned |= shows;
  }

  /** "Smith and Jones (2018) Journal 18(5):10-11": volume, issue and pages. */
  static boolean isCitation(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from() + 2; at + 4 < sentence.to(); at++) {
      if (tokens.symbol(at) == '('
          && tokens.isNumber(at - 1)
          && tokens.isNumber(at + 1)
          && tokens.symbol(at + 2) == ')'
          && tokens.symbol(at + 3) == ':'
          && tokens.isNumber(at + 4)) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract;

import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Sentences that speak of the page or of where else something is told: "This page covers children",
 * "For tracheal stents, see @sec-stents". Nothing is said of a procedure there.
 */
final class AboutPage {
  /** Verbs of what a page tells. */
  private static final WordSet COVERS =
      WordSet.in("covers describes discusses reviews outlines highlights summarizes summarises");

  /** What readers shall be able to do: items of a page's objectives begin with them. */
  private static final WordSet LEARNING =
      WordSet.in(
          "identify describe summarize summarise outline explain recall discuss define review");

  /** In what else it is written, or how fully. */
  private static final WordSet PLACES =
      WordSet.of("detail", "depth", "full", "another", "other", "chapter", "section", "the", "its");

  private static final int LONGEST_POINTER = 12;

  private final Tokens tokens;
  private final WordClasses classes;

  AboutPage(Reading reading) {
    this.tokens = reading.tokens();
    this.classes = reading.classes();
  }

  /** "This page covers adults only", "X is covered elsewhere": said of the text itself. */
  boolean holds(SentenceTokens sentence) {
    if (pointsElsewhere(sentence)) {
      return true;
    }
    if (sentence.block().kind() == Block.Kind.ITEM && LEARNING.holds(tokens, sentence.from())) {
      return true;
    }
    for (int at = sentence.from() + 1; at < sentence.to(); at++) {
      if (at - sentence.from() < 4
          && COVERS.holds(tokens, at)
          && tokens.spells(sentence.from(), "this")) {
        return true;
      }
    }
    return false;
  }

  /** "For tracheal stents, see @sec-stents": where it is told. */
  private boolean pointsElsewhere(SentenceTokens sentence) {
    if (!tokens.spells(sentence.from(), "for")) {
      return false;
    }
    int last = Math.min(sentence.to() - 1, sentence.from() + LONGEST_POINTER);
    for (int at = sentence.from() + 2; at < last; at++) {
      if (tokens.spells(at, "see") && tokens.symbol(at - 1) == ',') {
        return !tokens.is(at + 1, classes.determiner | classes.pronoun)
            || PLACES.holds(tokens, at + 1);
      }
    }
    return false;
  }
}

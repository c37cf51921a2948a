package org.procedex.extract.place;

import org.procedex.extract.sentence.ItemClauses;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Labels that praise before a sentence that only explains why: of "Almost painless: the cut is made
 * where no nerves are" the label is the merit. Of "Scars: hardly any are left" it is what follows.
 */
final class PraisingLabels {
  private static final int LONGEST = 6;

  /** "Short", "very short", "no need": a quality so early makes the label praise. */
  private static final int EARLY = 2;

  /** Words of a fragment that may be the merit. */
  private static final int FRAGMENT = 4;

  private final WordClasses classes;
  private final ItemClauses clauses;

  PraisingLabels(WordClasses classes, ItemClauses clauses) {
    this.classes = classes;
    this.clauses = clauses;
  }

  /** The colon behind the label that the words begin with; -1 where they begin with none. */
  int end(Tokens tokens, int from, int to) {
    int last = Math.min(to - 1, from + LONGEST + 1);
    boolean praises = false;
    for (int at = from; at < last; at++) {
      if (tokens.symbol(at) == ':') {
        return praises && at + 2 < to && explains(tokens, at + 1, to) ? at : -1;
      }
      if (!tokens.isWord(at) && tokens.symbol(at) != '-' || tokens.is(at, classes.finite)) {
        return -1;
      }
      praises |=
          tokens.is(at, classes.merit)
              || at - from < EARLY && tokens.is(at, classes.quality) && at + 1 < last;
    }
    return -1;
  }

  /** A sentence or a number: no fragment that could be the merit itself. */
  private boolean explains(Tokens tokens, int from, int to) {
    return tokens.isNumber(from)
        || tokens.is(from, classes.pronoun | classes.person | classes.subordinator)
        || tokens.is(from, classes.determiner | classes.preposition)
            && (clauses.isSentence(tokens, from, to) || to - from > FRAGMENT);
  }
}

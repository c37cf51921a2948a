package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that a sentence counts up: "There are two kinds of operation: open repair and endovascular
 * repair (EVR)". Where one of them is a name by its words, so are the others.
 */
final class CountedWays {
  private static final WordSet COUNTS = WordSet.in("two three four five several following");

  private static final WordSet WAYS =
      WordSet.in(
          "techniques approaches methods procedures operations modalities surgeries ways options"
              + " treatments operation surgery types kinds modes");

  private static final int LONGEST_STEM = 14;
  private static final int LONGEST = 5;
  private static final int MOST = 6;

  /** Names that one article may add. */
  private static final int MOST_NAMES = 60;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;

  private int left = MOST_NAMES;

  CountedWays(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
  }

  /** Adds the members to the known names. */
  void read() {
    for (Passage passage : page.passages()) {
      if (passage.block().kind() == Block.Kind.TEXT) {
        for (Sentence sentence : passage.sentences()) {
          int from = tokens.at(sentence.span().start());
          read(from, tokens.at(sentence.span().end(), from));
        }
      }
    }
  }

  private void read(int from, int to) {
    int colon = from;
    while (colon < to && tokens.symbol(colon) != ':') {
      colon++;
    }
    if (left > 0 && colon + 2 < to && isStem(Math.max(from, colon - LONGEST_STEM), colon)) {
      members(colon + 1, to);
    }
  }

  private boolean isStem(int from, int to) {
    boolean counted = false;
    boolean ways = false;
    for (int at = from; at < to; at++) {
      counted |= COUNTS.holds(tokens, at);
      ways |= counted && WAYS.holds(tokens, at);
    }
    return ways;
  }

  private void members(int from, int to) {
    List<Span> found = new ArrayList<>();
    boolean named = false;
    int start = from;
    for (int at = from; at <= to && found.size() <= MOST; at++) {
      boolean bracket = at < to && tokens.symbol(at) == '(';
      boolean ends =
          at == to
              || bracket
              || tokens.symbol(at) == ','
              || tokens.symbol(at) == '.'
              || tokens.symbol(at) == ';'
              || tokens.is(at, classes.conjunction);
      if (!ends) {
        continue;
      }
      start += start < at && tokens.is(start, classes.determiner) ? 1 : 0;
      if (at > start) {
        if (!isMember(start, at)) {
          return;
        }
        found.add(tokens.span(start, at));
        named |= page.holdsName(start, at);
      }
      if (at < to && tokens.symbol(at) == '.') {
        break;
      }
      at = bracket ? PhraseEnds.closing(tokens, at, to) : at;
      start = at + 1;
    }
    if (named && found.size() > 1 && found.size() <= MOST) {
      left -= found.size();
      found.forEach(page.known()::add);
    }
  }

  private boolean isMember(int from, int to) {
    if (to - from < 2 || to - from > LONGEST) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (!tokens.isWord(at)
          || tokens.is(
              at,
              classes.finite
                  | classes.pronoun
                  | classes.person
                  | classes.medicinal
                  | classes.preposition
                  | classes.negation)) {
        return false;
      }
    }
    return tokens.is(
        to - 1, classes.procedureHead | classes.procedureLight | classes.procedureGeneric);
  }
}

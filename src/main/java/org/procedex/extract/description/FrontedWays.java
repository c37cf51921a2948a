package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Ways of doing one thing that running text sets side by side: "In the open method the ribs are
 * spread. … In the closed method, …". What each is called only the other one tells.
 */
public final class FrontedWays {
  private static final WordSet WAYS = WordSet.in("technique method approach");

  /** Before such a word: told before, or further on. */
  private static final WordSet SUCH =
      WordSet.in(
          "above following described mentioned proposed last latter former present surgical");

  private static final int LONGEST = 7;
  private static final int MOST = 6;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final NamesByPlace places;

  public FrontedWays(Page page, NamesByPlace places) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.places = places;
  }

  /** Adds them to the known names where there are two and more. */
  public void read() {
    List<Span> found = new ArrayList<>();
    for (Passage passage : page.passages()) {
      Block.Kind kind = passage.block().kind();
      if (kind == Block.Kind.TEXT || kind == Block.Kind.ITEM) {
        for (Sentence sentence : passage.sentences()) {
          Span way = way(sentence.span());
          if (way != null) {
            found.add(way);
          }
          if (found.size() > MOST) {
            return;
          }
        }
      }
    }
    if (found.size() > 1) {
      for (int i = 0; i < found.size(); i++) {
        places.tell(found.get(i));
      }
    }
  }

  /** "In the open or half-open method, …": the words behind the article; null for none. */
  private @Nullable Span way(Span sentence) {
    int from = tokens.at(sentence.start());
    int to = Math.min(tokens.at(sentence.end(), from), from + LONGEST + 2);
    if (to - from < 4
        || !tokens.spells(from, "in")
        || !tokens.spells(from + 1, "the") && !tokens.spells(from + 1, "a")) {
      return null;
    }
    long none = classes.preposition | classes.determiner | classes.pronoun | classes.finite;
    boolean telling = false;
    for (int at = from + 2; at < to; at++) {
      if (WAYS.holds(tokens, at)) {
        boolean ends = at + 1 < to && !tokens.spells(at + 1, "of");
        return telling && ends ? tokens.span(from + 2, at + 1) : null;
      }
      if (tokens.symbol(at) == ',' || tokens.is(at, none) || SUCH.holds(tokens, at)) {
        return null;
      }
      telling |= tokens.isWord(at) && !tokens.is(at, classes.procedureModifier | classes.empty);
    }
    return null;
  }
}

package org.procedex.extract.name;

import java.util.List;
import java.util.Set;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What takes up one of several names by the word that tells it from the others: "the split-liver
 * kind" behind "split-liver transplantation".
 */
public final class NamesByKindWord {
  /** What stands for the rest of the name. */
  static final Set<String> ENDINGS =
      Set.of("kind", "type", "variety", "version", "form", "method", "way", "route", "one");

  private static final WordSet KINDS = WordSet.in(String.join(" ", ENDINGS));

  /** Sentences of an article for which it is looked. */
  private static final int MOST = 24;

  /** Tokens before the word among which the whole name stands. */
  private static final int REACH = 400;

  private static final int LONGEST = 8;

  private final Page page;
  private final Tokens tokens;
  private int left = MOST;

  public NamesByKindWord(Page page) {
    this.page = page;
    this.tokens = page.tokens();
  }

  /** Adds to the known names what sentences open with. */
  public void read() {
    for (Passage passage : page.passages()) {
      if (passage.block().kind() == Block.Kind.TEXT) {
        for (Sentence sentence : passage.sentences()) {
          int at = tokens.at(sentence.span().start());
          if (left > 0 && at + 3 < tokens.size() && tokens.spells(at, "the")) {
            read(at + 1);
          }
        }
      }
    }
  }

  private void read(int from) {
    int kind = from + 1;
    while (kind < from + 4 && kind + 1 < tokens.size() && tokens.symbol(kind) == '-') {
      kind += 2;
    }
    if (!KINDS.holds(tokens, kind)) {
      return;
    }
    left--;
    if (isBegun(from, kind)) {
      page.known().add(tokens.span(from, kind + 1));
    }
  }

  /** Whether the words begin a name that the article gave before. */
  private boolean isBegun(int from, int to) {
    int last = Math.max(0, from - REACH);
    for (int at = from - 1; at >= last; at--) {
      if (tokens.isAlike(at, from)) {
        List<ProcedurePhrase> phrases = page.procedures(at, Math.min(tokens.size(), at + LONGEST));
        if (!phrases.isEmpty()
            && phrases.get(0).isName()
            && phrases.get(0).from() == at
            && phrases.get(0).to() > at + to - from) {
          return true;
        }
      }
    }
    return false;
  }
}

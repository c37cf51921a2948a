package org.procedex.extract.description;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Operations that notes list below "Surgical management", "Operations" or "- Surgical", on a page
 * about a disease as well: each item that begins with a name is told as what can be done.
 */
public final class SurgicalLists {
  private static final int LONGEST_STEM = 5;
  private static final int MOST_PASSAGES = 60;

  /** What says that something is done by hand. */
  private static final WordSet SURGICAL =
      WordSet.in(
          "surgical surgery operative operations operation interventional surgeries procedures"
              + " endoscopic invasive interventions");

  /** What else stands in the heading of such a list. */
  private static final WordSet PLAIN =
      WordSet.in(
          "management treatment treatments options option therapy approach approaches techniques"
              + " definitive common main types of the and available methods intervention repair"
              + " elective emergency minimally modalities");

  /** Behind a name: what goes on with what it is for or like. */
  private static final WordSet GOING_ON =
      WordSet.in("for if when in with where via using as to and or +/-");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final List<Passage> passages;
  private final NamesByPlace places;

  public SurgicalLists(Page page, NamesByPlace places) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.passages = page.passages();
    this.places = places;
  }

  /** Tells the names that such lists hold. */
  public void read() {
    for (int i = 0; i + 1 < passages.size(); i++) {
      Passage passage = passages.get(i);
      Block.Kind kind = passage.block().kind();
      boolean single = passage.sentences().size() == 1 && kind != Block.Kind.TITLE;
      if (single && passages.get(i + 1).block().kind() == Block.Kind.ITEM) {
        Span words = passage.sentences().get(0).span();
        int from = tokens.at(words.start());
        if (isStem(from, tokens.at(words.end(), from))) {
          list(i);
        }
      }
    }
  }

  /** "Surgical management", "**Operations:**", "- Surgical". */
  private boolean isStem(int first, int end) {
    int from = first;
    while (from < end && !tokens.isWord(from)) {
      from++;
    }
    int to = end;
    while (to > from && !tokens.isWord(to - 1)) {
      to--;
    }
    boolean surgical = false;
    for (int at = from; at < to; at++) {
      boolean one = SURGICAL.holds(tokens, at);
      surgical |= one;
      if (surgical && tokens.spells(at, "of")) {
        return to - at <= LONGEST_STEM;
      }
      if (at - from >= LONGEST_STEM || !one && !PLAIN.holds(tokens, at)) {
        return false;
      }
    }
    return surgical;
  }

  private void list(int stem) {
    Block above = passages.get(stem).block();
    int to = Math.min(passages.size(), stem + MOST_PASSAGES);
    for (int i = stem + 1; i < to; i++) {
      Block block = passages.get(i).block();
      boolean aside = block.kind() == Block.Kind.NOTE || block.kind() == Block.Kind.BLANK;
      if (aside) {
        continue;
      }
      if (block.kind() != Block.Kind.ITEM
          || above.kind() == Block.Kind.ITEM && block.depth() <= above.depth()) {
        return;
      }
      Span name = name(block);
      if (name != null) {
        places.tell(name);
      }
    }
  }

  /** The name that an item begins with, if what follows is no more than what it is like. */
  private @Nullable Span name(Block block) {
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end(), from);
    while (from < to && (!tokens.isWord(from) || tokens.is(from, classes.determiner))) {
      from++;
    }
    for (ProcedurePhrase phrase : page.procedures(from, to)) {
      if (!phrase.isName() || phrase.from() != from) {
        return null;
      }
      int end = phrase.to();
      int last = end - 1;
      boolean done =
          tokens.is(last, classes.procedureHead | classes.procedureLight)
              || tokens.is(last, classes.procedureGeneric)
              || phrase.kind() == ProcedurePhrase.Kind.ABBREVIATION;
      if (end < to && tokens.symbol(end) == '(') {
        end = PhraseEnds.closing(tokens, end, to) + 1;
      }
      boolean ended = end >= to || !tokens.isWord(end) || GOING_ON.holds(tokens, end);
      return done && ended && !NamesBySaying.examines(tokens, last)
          ? tokens.span(phrase.from(), phrase.to())
          : null;
    }
    return null;
  }
}

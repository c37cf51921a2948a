package org.procedex.extract.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.Clauses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/** All sentences of an article, in the order of the text. Immutable. */
public final class Sentences {
  private static final int NONE = -1;

  private final List<SentenceTokens> all;

  /** The item that each is in or, where it is in a note, below; -1 for none. */
  private final int[] items;

  private Sentences(List<SentenceTokens> all) {
    this.all = all;
    this.items = new int[all.size()];
    for (int i = 0; i < items.length; i++) {
      Block.Kind kind = all.get(i).block().kind();
      boolean note = kind == Block.Kind.NOTE && i > 0;
      items[i] = note ? items[i - 1] : kind == Block.Kind.ITEM ? i : NONE;
    }
  }

  /** Reads the sentences of the passages with the names that are known by now. */
  public static Sentences of(Page page) {
    Tokens tokens = page.tokens();
    List<SentenceTokens> all = new ArrayList<>();
    int behind = 0;
    for (Passage passage : page.passages()) {
      for (Sentence sentence : passage.sentences()) {
        int from = tokens.at(sentence.span().start(), behind);
        int to = tokens.at(sentence.span().end(), from);
        behind = to;
        Clauses clauses = new Clauses(tokens, from, to, page.procedures(from, to));
        all.add(new SentenceTokens(sentence.position(), passage.block(), sentence.span(), clauses));
      }
    }
    return new Sentences(all);
  }

  /** The sentence with index i at place i. */
  public List<SentenceTokens> all() {
    return all;
  }

  public SentenceTokens get(int index) {
    return all.get(index);
  }

  public int size() {
    return all.size();
  }

  /** The first sentence; null where the article has none. */
  public @Nullable SentenceTokens first() {
    return all.isEmpty() ? null : all.get(0);
  }

  /** The sentence that the span begins in. */
  public SentenceTokens at(Span span) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).span().start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return all.get(low);
  }

  /** The item that the note belongs to; null where there is none. */
  public @Nullable SentenceTokens item(int note) {
    return items[note] == NONE ? null : all.get(items[note]);
  }
}

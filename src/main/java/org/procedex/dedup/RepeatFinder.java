package org.procedex.dedup;

import java.util.List;
import org.procedex.text.Passage;
import org.procedex.text.Structure;

/**
 * Finds the sentences of an article that say again what an earlier one said.
 *
 * <p>Three ways: the same letters and digits in the same order; near-identical words anywhere; and
 * a second translation, in other words or another order, within the next few sentences, where what
 * both share is rare in the article. What changes a number, a name with digits, the polarity or a
 * word within the same frame is no repetition. Headings are neither repeated nor repetitions; an
 * item of a list only in the same words.
 *
 * <p>The time is linear in the article: a sentence is compared with {@value RepeatSearch#NEAR}
 * before it, and with a bounded number of those that share one of its rarest words. Safe for
 * threads.
 */
public final class RepeatFinder {
  private final Meanings meanings = new Meanings(Vocabulary.ENGLISH);

  /**
   * The repeats, in text order; each refers to an original, never to another repeat.
   *
   * @param passages of the structure, in text order
   */
  public List<Repeat> find(Structure structure, List<Passage> passages) {
    return new RepeatSearch(Bags.of(structure, passages, meanings)).run();
  }
}

package org.procedex.text;

import java.util.List;

/** Pairs of words in small letters that are looked for among tokens. */
public final class WordPairs {
  /** The pair in a slot: its first word, its second, and what their spellings make together. */
  private final String[] firstWords;

  private final String[] secondWords;
  private final long[] spellings;

  /** A bit for each of the pairs; several may have the same. */
  private final long filter;

  /** The same, by other bits of what their spellings make. */
  private final long secondFilter;

  private WordPairs(List<String[]> pairs) {
    int size = Integer.highestOneBit(Math.max(1, pairs.size())) * 4;
    firstWords = new String[size];
    secondWords = new String[size];
    spellings = new long[size];
    long bits = 0;
    long secondBits = 0;
    for (String[] pair : pairs) {
      long spelling = both(Spelling.of(pair[0]), Spelling.of(pair[1]));
      int slot = slot(spelling);
      while (firstWords[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      firstWords[slot] = pair[0];
      secondWords[slot] = pair[1];
      spellings[slot] = spelling;
      bits |= 1L << spelling;
      secondBits |= 1L << (spelling >>> Integer.SIZE);
    }
    filter = bits;
    secondFilter = secondBits;
  }

  /**
   * The pairs, each two words with a space between them.
   *
   * @throws IllegalArgumentException when one of them is not
   */
  public static WordPairs of(List<String> pairs) {
    List<String[]> words = pairs.stream().map(pair -> pair.split(" ")).toList();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).length != 2) {
        throw new IllegalArgumentException("expected two words but found \"" + pairs.get(i) + "\"");
      }
    }
    return new WordPairs(words);
  }

  /** Different for "rule out" and "out rule". */
  private static long both(long first, long second) {
    return Spelling.join(first, second, 1);
  }

  private int slot(long spelling) {
    return (int) (spelling ^ spelling >>> 32) & (spellings.length - 1);
  }

  /** Whether the token and the one behind it are one of the pairs, case aside. */
  public boolean holds(Tokens tokens, int token) {
    long spelling = both(tokens.spelling(token), tokens.spelling(token + 1));
    if ((filter >>> spelling & secondFilter >>> (spelling >>> Integer.SIZE) & 1) == 0) {
      return false;
    }
    int slot = slot(spelling);
    while (firstWords[slot] != null) {
      if (spellings[slot] == spelling
          && tokens.spells(token, firstWords[slot])
          && tokens.spells(token + 1, secondWords[slot])) {
        return true;
      }
      slot = (slot + 1) & (spellings.length - 1);
    }
    return false;
  }
}

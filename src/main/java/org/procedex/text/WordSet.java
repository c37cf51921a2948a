package org.procedex.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words in small letters that are looked for among tokens, without a string for each token. */
public final class WordSet {
  private final String[] words;
  private final long[] spellings;

  /** How many letters the word in a slot has; 0 where a hyphen or apostrophe is among them. */
  private final int[] lengths;

  /** A bit for each of the words; several may have the same. */
  private final long filter;

  /** The same, by other bits of their spelling: few words that are none pass both. */
  private final long secondFilter;

  private WordSet(Collection<String> words) {
    int size = Integer.highestOneBit(Math.max(1, words.size())) * 4;
    this.words = new String[size];
    this.spellings = new long[size];
    this.lengths = new int[size];
    long bits = 0;
    long secondBits = 0;
    for (String word : words) {
      long spelling = Spelling.of(word);
      int slot = slot(spelling);
      while (this.words[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      this.words[slot] = word;
      spellings[slot] = spelling;
      lengths[slot] = Spelling.letters(word) == word.length() ? word.length() : 0;
      bits |= 1L << spelling;
      secondBits |= 1L << (spelling >>> Integer.SIZE);
    }
    filter = bits;
    secondFilter = secondBits;
  }

  /** A set of the words, each in small letters. */
  public static WordSet of(String... words) {
    return new WordSet(List.of(words));
  }

  /** A set of the words of a text, in small letters with single spaces between them. */
  public static WordSet in(String words) {
    return of(words.split(" "));
  }

  /** A set of all words of the sets. */
  public static WordSet union(WordSet... sets) {
    Set<String> all = new LinkedHashSet<>();
    for (WordSet set : sets) {
      for (String word : set.words) {
        if (word != null) {
          all.add(word);
        }
      }
    }
    return new WordSet(all);
  }

  private int slot(long spelling) {
    return (int) (spelling ^ spelling >>> 32) & (spellings.length - 1);
  }

  /** Whether the token is one of the words, case aside. */
  public boolean holds(Tokens tokens, int token) {
    return mayHold(tokens.spelling(token)) && found(tokens, token) >= 0;
  }

  private boolean mayHold(long spelling) {
    return (filter >>> spelling & secondFilter >>> (spelling >>> Integer.SIZE) & 1) != 0;
  }

  /** Whether the token is one of the words and in small letters. */
  public boolean holdsSmall(Tokens tokens, int token) {
    if (!mayHold(tokens.spelling(token))) {
      return false;
    }
    int slot = found(tokens, token);
    return slot >= 0 && tokens.text().startsWith(words[slot], tokens.start(token));
  }

  private int found(Tokens tokens, int token) {
    long spelling = tokens.spelling(token);
    int slot = slot(spelling);
    while (words[slot] != null) {
      if (spellings[slot] == spelling
          && (tokens.isPlain(token, lengths[slot]) || tokens.spells(token, words[slot]))) {
        return slot;
      }
      slot = (slot + 1) & (spellings.length - 1);
    }
    return -1;
  }
}

package org.procedex.dedup;

import java.util.Arrays;
import org.procedex.dedup.Vocabulary.Kind;
import org.procedex.rules.RecordType;

/**
 * The words of a record's value, as numbers that are equal for case, plural and spelling; equal to
 * others where the words are, in their order. Immutable.
 */
final class ValueWords {
  /** The overlap of values that tell different things. */
  static final double OTHER = -1;

  private final int[] words;
  private final int[] distinct;
  private final int[] exact;
  private final int hash;

  private ValueWords(int[] words, int[] exact) {
    this.words = words;
    this.distinct = distinct(words);
    this.exact = distinct(exact);
    Arrays.sort(this.exact);
    this.hash = Arrays.hashCode(words);
  }

  /** The words of a value; on a PROCEDURE no word stands for another. */
  static ValueWords of(String value, RecordType type) {
    return new Reading(value, type).run();
  }

  private static int[] distinct(int[] numbers) {
    int[] distinct = new int[numbers.length];
    int size = 0;
    for (int number : numbers) {
      if (!has(distinct, size, number)) {
        distinct[size++] = number;
      }
    }
    return size == numbers.length ? distinct : Arrays.copyOf(distinct, size);
  }

  private static boolean has(int[] numbers, int size, int number) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == number) {
        return true;
      }
    }
    return false;
  }

  /** Without articles and prepositions, in their order; not to be changed. */
  int[] words() {
    return words;
  }

  boolean isEmpty() {
    return words.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueWords that
        && hash == that.hash
        && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /**
   * What both share, by what either has; 0 where that is less than asked for, and {@link #OTHER}
   * where a number, a negator or an opposite differs.
   */
  double overlap(ValueWords other, double least) {
    int both = 0;
    for (int word : distinct) {
      both += other.has(word) ? 1 : 0;
    }
    int all = distinct.length + other.distinct.length - both;
    double overlap = all == 0 ? 0 : both / (double) all;
    if (overlap < least) {
      return 0;
    }
    return Arrays.equals(exact, other.exact) && !isOpposed(other) ? overlap : OTHER;
  }

  private boolean has(int word) {
    return has(distinct, distinct.length, word);
  }

  /** Whether a word that only one has is the opposite of one that only the other has. */
  private boolean isOpposed(ValueWords other) {
    for (int word : distinct) {
      if (Vocabulary.ENGLISH.hasOpposite(word) && !other.has(word)) {
        for (int against : other.distinct) {
          if (Vocabulary.ENGLISH.areOpposite(word, against) && !has(against)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Reads a value word by word. */
  private static final class Reading {
    private final char[] text;
    private final RecordType type;
    private final int[] words;
    private final int[] exact;
    private int size;
    private int exactSize;

    Reading(String value, RecordType type) {
      this.text = value.toCharArray();
      this.type = type;
      this.words = new int[text.length / 2 + 1];
      this.exact = new int[words.length];
    }

    ValueWords run() {
      Stemmer stemmer = new Stemmer();
      int from = 0;
      while (from < text.length) {
        int to = from;
        while (to < text.length && Character.isLetterOrDigit(text[to])) {
          to++;
        }
        if (to > from) {
          add(stemmer.stem(text, from, to), isExact(from, to));
        }
        from = to + 1;
      }
      return new ValueWords(Arrays.copyOf(words, size), Arrays.copyOf(exact, exactSize));
    }

    /** A number, or the single letter of "type A". */
    private boolean isExact(int from, int to) {
      boolean letter = from > 0 && to == from + 1 && Character.isUpperCase(text[from]);
      return letter || Character.isDigit(text[from]);
    }

    private void add(int stem, boolean isExact) {
      Vocabulary vocabulary = Vocabulary.ENGLISH;
      int listed = vocabulary.find(stem);
      Kind kind = isExact ? Kind.EXACT : listed < 0 ? Kind.HEAVY : vocabulary.kind(listed);
      boolean literal = listed < 0 || type == RecordType.PROCEDURE;
      int meaning = literal ? stem : vocabulary.meaning(listed);
      if (kind == Kind.EXACT || kind == Kind.NEGATOR || kind == Kind.CONDITION) {
        exact[exactSize++] = meaning;
      }
      if (kind != Kind.STOP) {
        words[size++] = meaning;
      }
    }
  }
}

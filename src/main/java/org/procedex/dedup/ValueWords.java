package org.procedex.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.procedex.dedup.Vocabulary.Kind;
import org.procedex.rules.RecordType;

/**
 * The words of a record's value, as numbers that are equal for case, plural and spelling.
 *
 * @param words without articles and prepositions; in their order
 * @param exact those of the words that have to be the same: numbers, letters, negators
 */
record ValueWords(List<Integer> words, Set<Integer> exact) {
  ValueWords {
    words = List.copyOf(words);
    exact = Set.copyOf(exact);
  }

  /** The words of a value; on a PROCEDURE no word stands for another. */
  static ValueWords of(String value, RecordType type) {
    char[] text = value.toCharArray();
    List<Integer> words = new ArrayList<>();
    Set<Integer> exact = new HashSet<>();
    Stemmer stemmer = new Stemmer();
    int from = 0;
    while (from < text.length) {
      int to = from;
      while (to < text.length && Character.isLetterOrDigit(text[to])) {
        to++;
      }
      if (to > from) {
        add(stemmer.stem(text, from, to), isExact(text, from, to), type, words, exact);
      }
      from = to + 1;
    }
    return new ValueWords(words, exact);
  }

  /** A number, or the single letter of "type A". */
  private static boolean isExact(char[] text, int from, int to) {
    boolean letter = from > 0 && to == from + 1 && Character.isUpperCase(text[from]);
    return letter || Character.isDigit(text[from]);
  }

  private static void add(
      int stem, boolean isExact, RecordType type, List<Integer> words, Set<Integer> exact) {
    Vocabulary vocabulary = Vocabulary.ENGLISH;
    int listed = vocabulary.find(stem);
    Kind kind = isExact ? Kind.EXACT : listed < 0 ? Kind.HEAVY : vocabulary.kind(listed);
    boolean literal = listed < 0 || type == RecordType.PROCEDURE;
    int meaning = literal ? stem : vocabulary.meaning(listed);
    if (kind == Kind.EXACT || kind == Kind.NEGATOR || kind == Kind.CONDITION) {
      exact.add(meaning);
    }
    if (kind != Kind.STOP) {
      words.add(meaning);
    }
  }

  /** What both share, by what either has; 0 where a number, a negator or an opposite differs. */
  double overlap(ValueWords other) {
    if (!exact.equals(other.exact)) {
      return 0;
    }
    List<Integer> left = without(words, other.words);
    List<Integer> right = without(other.words, words);
    int both = distinct(words) - left.size();
    for (int word : left) {
      for (int against : right) {
        if (Vocabulary.ENGLISH.areOpposite(word, against)) {
          return 0;
        }
      }
    }
    int all = both + left.size() + right.size();
    return all == 0 ? 0 : both / (double) all;
  }

  /** The words that stand in one list and not in the other, each once. */
  private static List<Integer> without(List<Integer> some, List<Integer> others) {
    List<Integer> alone = new ArrayList<>();
    for (Integer word : some) {
      if (!others.contains(word) && !alone.contains(word)) {
        alone.add(word);
      }
    }
    return alone;
  }

  private static int distinct(List<Integer> words) {
    int distinct = 0;
    for (int i = 0; i < words.size(); i++) {
      distinct += words.indexOf(words.get(i)) == i ? 1 : 0;
    }
    return distinct;
  }
}

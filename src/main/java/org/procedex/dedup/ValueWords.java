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
    Set<Integer> left = new HashSet<>(words);
    Set<Integer> right = new HashSet<>(other.words);
    Set<Integer> both = new HashSet<>(left);
    both.retainAll(right);
    left.removeAll(both);
    right.removeAll(both);
    boolean opposite =
        left.stream()
            .anyMatch(w -> right.stream().anyMatch(v -> Vocabulary.ENGLISH.areOpposite(w, v)));
    int all = both.size() + left.size() + right.size();
    return all == 0 || opposite || !exact.equals(other.exact) ? 0 : both.size() / (double) all;
  }
}

package org.procedex.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the record that says the same as another; every look-up is bounded. */
final class StatementIndex {
  private static final double NEAR_IDENTICAL = 0.8;
  private static final double IN_REPEATED_SENTENCE = 0.5;
  private static final int MOST_CANDIDATES = 16;

  private record Same(Subject subject, List<Integer> words) {}

  private record Sharing(Subject subject, int word) {}

  private record Told(Subject subject, int original) {}

  private final Map<Integer, Integer> originals = new HashMap<>();
  private final Map<Same, MergedRecord> same = new HashMap<>();
  private final Map<Sharing, List<MergedRecord>> sharing = new HashMap<>();
  private final Map<Told, List<MergedRecord>> told = new HashMap<>();

  StatementIndex(List<Repeat> repeats) {
    repeats.forEach(repeat -> originals.put(repeat.sentence(), repeat.of()));
  }

  void add(Subject subject, MergedRecord record) {
    same.putIfAbsent(new Same(subject, record.words().words()), record);
    for (int word : record.words().words()) {
      put(sharing.computeIfAbsent(new Sharing(subject, word), key -> new ArrayList<>()), record);
    }
    Told key = new Told(subject, original(record.sentence()));
    put(told.computeIfAbsent(key, k -> new ArrayList<>()), record);
  }

  private static void put(List<MergedRecord> records, MergedRecord record) {
    if (records.size() < MOST_CANDIDATES) {
      records.add(record);
    }
  }

  private int original(int sentence) {
    return originals.getOrDefault(sentence, sentence);
  }

  /**
   * The record that was added before and says the same; null where there is none.
   *
   * @param sentence position of the sentence that holds the words
   */
  @Nullable MergedRecord find(Subject subject, ValueWords words, int sentence) {
    MergedRecord equal = same.get(new Same(subject, words.words()));
    if (equal != null && !words.words().isEmpty()) {
      return equal;
    }
    MergedRecord repeated =
        closest(
            words,
            told.getOrDefault(new Told(subject, original(sentence)), List.of()).stream()
                .filter(record -> record.sentence() != sentence)
                .toList(),
            IN_REPEATED_SENTENCE);
    return repeated != null ? repeated : nearIdentical(subject, words);
  }

  private @Nullable MergedRecord nearIdentical(Subject subject, ValueWords words) {
    for (int word : words.words()) {
      MergedRecord found =
          closest(
              words, sharing.getOrDefault(new Sharing(subject, word), List.of()), NEAR_IDENTICAL);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable MergedRecord closest(
      ValueWords words, List<MergedRecord> candidates, double least) {
    MergedRecord closest = null;
    double most = 0;
    for (MergedRecord candidate : candidates) {
      double overlap = words.overlap(candidate.words());
      if (overlap >= least && overlap > most) {
        closest = candidate;
        most = overlap;
      }
    }
    return closest;
  }
}

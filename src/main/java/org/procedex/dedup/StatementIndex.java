package org.procedex.dedup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;

/** Finds the record that says the same as another; every look-up is bounded. */
final class StatementIndex {
  private static final double NEAR_IDENTICAL = 0.8;

  /** What is good is told again in other words; another case would be another record. */
  private static final double SAME_PRAISE = 0.6;

  private static final double IN_REPEATED_SENTENCE = 0.5;

  /** Praise takes other words when it is told again, and a sentence that repeats says no more. */
  private static final double PRAISE_IN_REPEATED_SENTENCE = 0;

  private static final int NO_SENTENCE = -1;

  private record Same(int subject, ValueWords words) {
    /** As a record's own, which is slow in code that is compiled once only. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Same that && subject == that.subject && words.equals(that.words);
    }

    @Override
    public int hashCode() {
      return 31 * subject + words.hashCode();
    }
  }

  private final Map<Integer, Integer> originals = new HashMap<>();
  private final Map<Same, MergedRecord> same = new HashMap<>();
  private final Map<Integer, Map<Gist, MergedRecord>> gists = new HashMap<>();
  private final Candidates sharing = new Candidates();
  private final Candidates told = new Candidates();

  StatementIndex(List<Repeat> repeats) {
    repeats.forEach(repeat -> originals.put(repeat.sentence(), repeat.of()));
  }

  void add(Subject subject, MergedRecord record) {
    int number = subject.number();
    same.putIfAbsent(new Same(number, record.words()), record);
    Gist gist = record.gist();
    if (gist != null) {
      gists.computeIfAbsent(number, key -> new HashMap<>()).putIfAbsent(gist, record);
    }
    for (int word : record.words().words()) {
      sharing.add(number, word, record);
    }
    told.add(number, original(record.sentence()), record);
  }

  private int original(int sentence) {
    return originals.isEmpty() ? sentence : originals.getOrDefault(sentence, sentence);
  }

  /**
   * The record that was added before and says the same; null where there is none.
   *
   * @param gist of its words; null for none
   * @param sentence position of the sentence that holds the words
   */
  @Nullable MergedRecord find(
      Subject subject, ValueWords words, @Nullable Gist gist, int sentence) {
    int number = subject.number();
    MergedRecord equal = words.isEmpty() ? null : same.get(new Same(number, words));
    if (equal != null) {
      return equal;
    }
    MergedRecord alike = gist == null ? null : gists.getOrDefault(number, Map.of()).get(gist);
    if (alike != null) {
      return alike;
    }
    boolean praise = subject.type() == RecordType.ADVANTAGE;
    double least = praise ? PRAISE_IN_REPEATED_SENTENCE : IN_REPEATED_SENTENCE;
    MergedRecord repeated = told.closest(number, original(sentence), words, sentence, least);
    if (repeated != null) {
      return repeated;
    }
    return nearIdentical(number, words, praise ? SAME_PRAISE : NEAR_IDENTICAL);
  }

  private @Nullable MergedRecord nearIdentical(int subject, ValueWords words, double least) {
    for (int word : words.words()) {
      MergedRecord found = sharing.closest(subject, word, words, NO_SENTENCE, least);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}

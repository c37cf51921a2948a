package org.procedex.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Classes by the longest listed ending of a word. */
final class SuffixTable {
  /** Letters that an ending is looked up by, all others being one. */
  private static final int LETTERS = 27;

  /** Nobody changes the letters. */
  private record Suffix(char[] letters, long classes) {}

  /** By the last two letters, longer ones first; single letters stand with all before them. */
  private final Suffix[][] byEnding = new Suffix[LETTERS * LETTERS][];

  SuffixTable(Map<String, Long> classes) {
    List<Suffix> sorted =
        classes.entrySet().stream()
            .map(entry -> new Suffix(entry.getKey().toCharArray(), entry.getValue()))
            .sorted(
                Comparator.comparingInt((Suffix suffix) -> -suffix.letters().length)
                    .thenComparing(Suffix::letters, Arrays::compare))
            .toList();
    for (int ending = 0; ending < byEnding.length; ending++) {
      int wanted = ending;
      byEnding[ending] =
          sorted.stream().filter(suffix -> mayEnd(suffix.letters(), wanted)).toArray(Suffix[]::new);
    }
  }

  private static boolean mayEnd(char[] suffix, int ending) {
    int last = suffix.length - 1;
    return bucket(suffix[last]) == ending % LETTERS
        && (last == 0 || bucket(suffix[last - 1]) == ending / LETTERS);
  }

  private static int bucket(char letter) {
    return letter >= 'a' && letter <= 'z' ? letter - 'a' : LETTERS - 1;
  }

  /**
   * The classes of the text from start to end; 0 where no listed suffix fits behind start.
   *
   * @param start behind the first character of the text
   */
  long classes(char[] text, int start, int end) {
    if (end <= start) {
      return 0;
    }
    int last = bucket(Lexicon.fold(text[end - 1]));
    for (Suffix suffix : byEnding[bucket(Lexicon.fold(text[end - 2])) * LETTERS + last]) {
      if (endsWith(text, start, end, suffix.letters())) {
        return suffix.classes();
      }
    }
    return 0;
  }

  private static boolean endsWith(char[] text, int start, int end, char[] suffix) {
    int from = end - suffix.length;
    if (from < start) {
      return false;
    }
    for (int i = 0; i < suffix.length; i++) {
      if (Lexicon.fold(text[from + i]) != suffix[i]) {
        return false;
      }
    }
    return true;
  }
}

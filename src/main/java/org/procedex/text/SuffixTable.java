package org.procedex.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Classes by the longest listed ending of a word. */
final class SuffixTable {
  private final String[] suffixes;
  private final long[] masks;
  private final int[] firstByLastLetter = new int[27];

  SuffixTable(Map<String, Long> classes) {
    List<String> sorted =
        classes.keySet().stream()
            .sorted(
                (a, b) ->
                    bucket(a) != bucket(b)
                        ? Integer.compare(bucket(a), bucket(b))
                        : a.length() != b.length()
                            ? Integer.compare(b.length(), a.length())
                            : a.compareTo(b))
            .toList();
    suffixes = sorted.toArray(new String[0]);
    masks = sorted.stream().mapToLong(classes::get).toArray();
    Arrays.fill(firstByLastLetter, suffixes.length);
    for (int i = suffixes.length - 1; i >= 0; i--) {
      firstByLastLetter[bucket(suffixes[i])] = i;
    }
  }

  private static int bucket(String suffix) {
    return bucket(suffix.charAt(suffix.length() - 1));
  }

  private static int bucket(char last) {
    return last >= 'a' && last <= 'z' ? last - 'a' : 26;
  }

  /** The classes of the text from start to end; 0 where no listed suffix fits behind start. */
  long classes(char[] text, int start, int end) {
    if (end <= start) {
      return 0;
    }
    int bucket = bucket(Lexicon.fold(text[end - 1]));
    for (int i = firstByLastLetter[bucket]; i < suffixes.length; i++) {
      if (bucket(suffixes[i]) != bucket) {
        return 0;
      }
      if (endsWith(text, start, end, suffixes[i])) {
        return masks[i];
      }
    }
    return 0;
  }

  private static boolean endsWith(char[] text, int start, int end, String suffix) {
    int from = end - suffix.length();
    if (from < start) {
      return false;
    }
    for (int i = 0; i < suffix.length(); i++) {
      if (Lexicon.fold(text[from + i]) != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

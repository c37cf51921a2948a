package org.procedex.dedup;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words two translators may put for the same word of the source. A word may be in several
 * groups; immutable once built.
 */
final class Translations {
  static final int[] NONE = {};

  /** The built-in groups. */
  static final Translations ENGLISH = new Translations(Vocabulary.lines("/dedup/translations.txt"));

  private final LongTable roots = new LongTable(2048);
  private final List<int[]> groups = new ArrayList<>();

  private Translations(List<String> lines) {
    Stemmer stemmer = new Stemmer();
    int group = 0;
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      for (String word : line.split(" ")) {
        stemmer.stem(word.toCharArray(), 0, word.length());
        add(stemmer.root(), group);
      }
      group++;
    }
  }

  private void add(int root, int group) {
    int number = roots.number(root);
    int[] known = number < groups.size() ? groups.get(number) : NONE;
    int[] more = java.util.Arrays.copyOf(known, known.length + 1);
    more[known.length] = group;
    if (number < groups.size()) {
      groups.set(number, more);
    } else {
      groups.add(more);
    }
  }

  /** The groups that a root is in, in ascending order; not to be changed. */
  int[] groups(int root) {
    int number = roots.find(root);
    return number < 0 ? NONE : groups.get(number);
  }

  /** Whether two ascending lists have a group in common. */
  static boolean meet(int[] some, int[] others) {
    int i = 0;
    int j = 0;
    while (i < some.length && j < others.length) {
      if (some[i] == others[j]) {
        return true;
      }
      if (some[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}

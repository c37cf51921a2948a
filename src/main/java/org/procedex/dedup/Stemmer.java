package org.procedex.dedup;

import org.procedex.text.Spelling;

/**
 * Numbers the stems of words: regular inflection and the spelling of either side of the Atlantic
 * are gone.
 *
 * <p>After the first steps of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980),
 * which take off inflection only, so that words of another meaning seldom meet. Not safe for
 * threads; {@link #stem} is free of allocation.
 */
final class Stemmer {
  private char[] letters = new char[32];
  private int length;

  /** The stem's number; equal for equal stems. */
  static int stem(String word) {
    return new Stemmer().stem(word.toCharArray(), 0, word.length());
  }

  /** The stem's number; equal for equal stems. */
  int stem(char[] text, int from, int to) {
    read(text, from, to);
    strip();
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = Hashes.hash(hash, letters[i]);
    }
    return Hashes.spread(hash);
  }

  /** The number of the root of the word that was stemmed last. */
  int root() {
    int hash = 0;
    for (int i = Roots.length(letters, length) - 1; i >= 0; i--) {
      hash = Hashes.hash(hash, letters[i]);
    }
    return Hashes.spread(hash);
  }

  private void read(char[] text, int from, int to) {
    if (to - from > letters.length) {
      letters = new char[to - from];
    }
    length = 0;
    for (int i = from; i < to; i++) {
      char c = Spelling.fold(text[i]);
      if (c == 'e' && length > 0 && isDigraph(letters[length - 1])) {
        letters[length - 1] = 'e';
      } else if (c != Spelling.NOTHING) {
        letters[length++] = c;
      }
    }
  }

  /** "haemorrhage", "oedema". */
  private static boolean isDigraph(char c) {
    return c == 'a' || c == 'o';
  }

  private void strip() {
    if (length > 3 && letters[length - 1] == 's') {
      plural();
    }
    if (length > 4) {
      switch (letters[length - 1]) {
        case 'd' -> past();
        case 'g' -> cut("ing", 5);
        case 'y' -> cut("ly", 5);
        case 't' -> cut("est", 6);
        default -> {}
      }
    }
    ending();
  }

  private void plural() {
    if (length > 4 && ends("ies")) {
      length -= 2;
    } else if (length > 4 && (ends("sses") || ends("shes") || ends("ches") || ends("xes"))) {
      length -= 2;
    } else if (!ends("ss") && !ends("us") && !ends("is")) {
      length--;
    }
  }

  private void past() {
    if (ends("ied")) {
      length -= 2;
    } else if (!ends("eed")) {
      cut("ed", 4);
    }
  }

  /** Takes off the suffix of a word that is longer than this; "stopping" loses one p as well. */
  private void cut(String suffix, int longerThan) {
    if (length <= longerThan || !ends(suffix)) {
      return;
    }
    length -= suffix.length();
    char last = letters[length - 1];
    if (last == letters[length - 2] && last != 's' && last != 'l') {
      length--;
    }
  }

  private void ending() {
    if (length > 3 && letters[length - 1] == 'e') {
      length--;
    }
    if (length > 2 && letters[length - 1] == 'y') {
      letters[length - 1] = 'i';
    }
    if (length > 5 && ends("is")) {
      letters[length - 1] = 'z';
    }
  }

  private boolean ends(String suffix) {
    int from = length - suffix.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < suffix.length(); i++) {
      if (letters[from + i] != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

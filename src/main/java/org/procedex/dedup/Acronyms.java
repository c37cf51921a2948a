package org.procedex.dedup;

/**
 * Whether letters stand for words: each word gives its turn's letter, the first word its initial,
 * the last perhaps more ("CO": carbon monoxide).
 *
 * <p>After A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", PSB 2003, with the words known instead of sought.
 */
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  private Acronyms() {}

  /** Whether a word is two to six capital letters. */
  static boolean isOne(String word) {
    boolean capitals = word.length() >= SHORTEST && word.length() <= LONGEST;
    for (int i = 0; i < word.length() && capitals; i++) {
      capitals = word.charAt(i) >= 'A' && word.charAt(i) <= 'Z';
    }
    return capitals;
  }

  /** Behind the last of the words that the letters stand for, from a place on; -1 for none. */
  static int end(String letters, Words words, Lone full, int from) {
    int given = 0;
    for (int i = from; i < full.size() && !full.isPaired(i) && given < letters.length(); i++) {
      String word = words.form(full.word(i)).text();
      int at = find(word, letters.charAt(given), 0);
      if (at < 0 || given == 0 && at > 0) {
        return -1;
      }
      given++;
      if (i > from && givesAll(word, at + 1, letters, given)) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean givesAll(String word, int from, String letters, int given) {
    int at = from;
    for (int i = given; i < letters.length(); i++) {
      at = find(word, letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static int find(String word, char capital, int from) {
    for (int at = from; at < word.length(); at++) {
      if (Character.toUpperCase(word.charAt(at)) == capital) {
        return at;
      }
    }
    return -1;
  }
}

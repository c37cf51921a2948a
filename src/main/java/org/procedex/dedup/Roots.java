package org.procedex.dedup;

/**
 * Takes the suffixes off a stem that make a noun, a verb or an adjective of it: "evaluation",
 * "evaluate" and "evaluative" have one root.
 *
 * <p>After the later steps of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980).
 * Roots meet that mean different things ("general", "generation"), so they only tell which of the
 * words that two similar sentences do not share may stand for one another.
 */
final class Roots {
  private static final int SHORTEST = 4;
  private static final int MOST_SUFFIXES = 3;

  /** As they are behind the {@link Stemmer}: without a final e, with i for y; longest first. */
  private static final String[] SUFFIXES = {
    "ization", "ation", "ition", "ativ", "itiv", "ment", "ness", "ical", "iti", "abl", "ibl", "ion",
    "anc", "enc", "ant", "ent", "ari", "ori", "ist", "ism", "ous", "ful", "ial", "al", "ic", "iv",
    "iz", "at", "er", "or", "ur", "ag", "ian", "th", "li", "an", "en", "i"
  };

  private Roots() {}

  /** How many of the letters are the root's. */
  static int length(char[] letters, int length) {
    int rest = length;
    for (int i = 0; i < MOST_SUFFIXES; i++) {
      int shorter = cut(letters, rest);
      if (shorter == rest) {
        break;
      }
      rest = shorter;
    }
    return rest;
  }

  private static int cut(char[] letters, int length) {
    for (String suffix : SUFFIXES) {
      int rest = length - suffix.length();
      if (rest >= SHORTEST && ends(letters, length, suffix)) {
        return rest;
      }
    }
    return length;
  }

  private static boolean ends(char[] letters, int length, String suffix) {
    int from = length - suffix.length();
    for (int i = 0; i < suffix.length(); i++) {
      if (letters[from + i] != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

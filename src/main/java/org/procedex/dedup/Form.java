package org.procedex.dedup;

import java.util.List;

/**
 * What a word tells besides its meaning; worked out only for words that a pair of sentences does
 * not share.
 *
 * @param text the word itself
 * @param root of the word, equal for its noun, verb and adjective
 * @param groups of {@link Translations}
 * @param parts of a word with a hyphen, as numbers of meanings
 */
record Form(String text, int root, int[] groups, int[] parts) {
  private static final int SHORTEST_PART = 4;
  private static final int[] NO_PARTS = {};

  /** What {@link #affirmed} is of a word that denies nothing. */
  static final int NOT_DENIED = 0;

  private static final List<String> DENYING = List.of("un", "non");

  private static final String LESS = "less";

  static Form of(String word, Stemmer stemmer) {
    char[] text = word.toCharArray();
    int[] parts = parts(text, stemmer);
    stemmer.stem(text, 0, text.length);
    int root = stemmer.root();
    return new Form(word, root, Translations.ENGLISH.groups(root), parts);
  }

  /** "seizure-free" has two parts, "non-invasive" none. */
  private static int[] parts(char[] text, Stemmer stemmer) {
    for (int i = SHORTEST_PART; i < text.length - SHORTEST_PART; i++) {
      if (text[i] == '-') {
        int first = Vocabulary.ENGLISH.meaningOf(stemmer.stem(text, 0, i));
        int second = Vocabulary.ENGLISH.meaningOf(stemmer.stem(text, i + 1, text.length));
        return new int[] {first, second};
      }
    }
    return NO_PARTS;
  }

  /** The meaning of what a word denies by its prefix or "-less": "unchanged", "painless". */
  int affirmed() {
    String affirmed = stripped();
    return affirmed.isEmpty() ? NOT_DENIED : Vocabulary.ENGLISH.meaningOf(Stemmer.stem(affirmed));
  }

  /** The groups of what it denies: "unaware" is "not" and a word for "know". */
  int[] affirmedGroups() {
    String affirmed = stripped();
    Stemmer stemmer = new Stemmer();
    stemmer.stem(affirmed.toCharArray(), 0, affirmed.length());
    return affirmed.isEmpty() ? NO_PARTS : Translations.ENGLISH.groups(stemmer.root());
  }

  private String stripped() {
    int from = 0;
    int to = text.length();
    if (text.endsWith(LESS)) {
      to -= LESS.length();
    } else {
      for (int i = 0; i < DENYING.size() && from == 0; i++) {
        from = text.startsWith(DENYING.get(i)) ? DENYING.get(i).length() : 0;
      }
    }
    return to - from == text.length() || to - from < SHORTEST_PART ? "" : text.substring(from, to);
  }

  /** Whether it stands for several words. */
  boolean isShort() {
    return parts.length > 0 || isAcronym();
  }

  boolean isAcronym() {
    return Acronyms.isOne(text);
  }
}

package org.procedex.dedup;

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

  /** Whether it stands for several words. */
  boolean isShort() {
    return parts.length > 0 || isAcronym();
  }

  boolean isAcronym() {
    return Acronyms.isOne(text);
  }
}

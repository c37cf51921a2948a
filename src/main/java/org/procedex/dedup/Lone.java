package org.procedex.dedup;

/** The words that one of two sentences has and the other has not, in text order. */
final class Lone {
  /** Sentences that differ in more words are not the same. */
  private static final int MOST = 12;

  private final Words words;
  private final int[] all = new int[MOST];
  private final boolean[] paired = new boolean[MOST];
  private int size;

  Lone(Words words) {
    this.words = words;
  }

  void clear() {
    size = 0;
  }

  /** Whether there was room for one more. */
  boolean add(int word) {
    if (size == MOST) {
      return false;
    }
    paired[size] = false;
    all[size++] = word;
    return true;
  }

  int size() {
    return size;
  }

  int word(int i) {
    return all[i];
  }

  boolean isPaired(int i) {
    return paired[i];
  }

  void pair(int i) {
    paired[i] = true;
  }

  /** Weight of a word, whatever its kind. */
  float weight(int i) {
    return words.kind(all[i]).weight;
  }

  /** Weight of the words that carry a statement and stand for none of the other sentence. */
  float left() {
    float weight = 0;
    for (int i = 0; i < size; i++) {
      weight += paired[i] ? 0 : words.kind(all[i]).statement();
    }
    return weight;
  }

  /** Whether a word is here and stands for none of the other sentence. */
  boolean isLeft(int word) {
    int i = find(word);
    return i >= 0 && !paired[i];
  }

  /** Whether a word is here and stands for one of the other sentence. */
  boolean isPairedWord(int word) {
    int i = find(word);
    return i >= 0 && paired[i];
  }

  private int find(int word) {
    for (int i = 0; i < size; i++) {
      if (all[i] == word) {
        return i;
      }
    }
    return -1;
  }
}

package org.procedex.dedup;

import org.procedex.dedup.Vocabulary.Kind;

/**
 * Pairs the words that only one of two sentences has with words that only the other has, where two
 * translators may have put them for the same word. Not safe for threads.
 */
final class Pairing {
  /** What a pair counts against a word that both have. */
  private static final float CREDIT = 0.9f;

  private final Words words;
  private final Lone left;
  private final Lone right;
  private float shared;
  private int heavy;

  Pairing(Words words, Lone left, Lone right) {
    this.words = words;
    this.left = left;
    this.right = right;
  }

  void run() {
    shared = 0;
    heavy = 0;
    for (int i = 0; i < left.size(); i++) {
      pair(i);
    }
    join(left, right);
    join(right, left);
  }

  /**
   * Whether one of the words alone denies what the other sentence denies with "not": "avoid pulling
   * it", "is unchanged", "painless". The word then stands for the "not" and counts as paired.
   */
  boolean deniesAlone(boolean inLeft) {
    Lone denying = inLeft ? left : right;
    Lone denied = inLeft ? right : left;
    for (int i = 0; i < denying.size(); i++) {
      if (!denying.isPaired(i)) {
        int stripped = words.form(denying.word(i)).affirmed();
        if (stripped != Form.NOT_DENIED && pairStripped(i, denying, denied, stripped)
            || Vocabulary.ENGLISH.denies(words.hash(denying.word(i)))) {
          denying.pair(i);
          return true;
        }
      }
    }
    return false;
  }

  private boolean pairStripped(int i, Lone denying, Lone denied, int stripped) {
    int[] groups = words.form(denying.word(i)).affirmedGroups();
    for (int k = 0; k < denied.size(); k++) {
      if (!denied.isPaired(k)
          && (words.hash(denied.word(k)) == stripped
              || Translations.meet(groups, words.form(denied.word(k)).groups()))) {
        denied.pair(k);
        add(denying.weight(i) + denied.weight(k));
        return true;
      }
    }
    return false;
  }

  /** Weight of what the pairs share. */
  float shared() {
    return shared;
  }

  /** How many of the pairs have a word of full weight. */
  int heavy() {
    return heavy;
  }

  private void pair(int i) {
    int best = -1;
    for (int k = 0; k < right.size(); k++) {
      if (!right.isPaired(k)
          && (best < 0 || right.weight(k) > right.weight(best))
          && mayStandFor(left.word(i), right.word(k))) {
        best = k;
      }
    }
    if (best >= 0) {
      left.pair(i);
      right.pair(best);
      add(left.weight(i) + right.weight(best));
    }
  }

  private void add(float weight) {
    shared += CREDIT * weight / 2;
    heavy += weight > Kind.HEAVY.weight ? 1 : 0;
  }

  private boolean mayStandFor(int word, int otherWord) {
    Form one = words.form(word);
    Form other = words.form(otherWord);
    return (one.root() == other.root() || Translations.meet(one.groups(), other.groups()))
        && !Vocabulary.ENGLISH.areOpposite(words.hash(word), words.hash(otherWord));
  }

  /** Pairs a word with the several words that say the same. */
  private void join(Lone one, Lone several) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.isPaired(i) && words.form(one.word(i)).isShort()) {
        join(one, i, several);
      }
    }
  }

  private void join(Lone one, int i, Lone several) {
    Form form = words.form(one.word(i));
    for (int from = 0; from < several.size(); from++) {
      int end =
          form.isAcronym()
              ? Acronyms.end(form.text(), words, several, from)
              : endOfParts(form.parts(), several, from);
      if (end > from) {
        float weight = one.weight(i);
        for (int k = from; k < end; k++) {
          several.pair(k);
          weight += several.weight(k);
        }
        one.pair(i);
        add(weight);
        return;
      }
    }
  }

  /** "seizure-free" against "free" and "seizures". */
  private int endOfParts(int[] parts, Lone several, int from) {
    if (from + 1 >= several.size() || several.isPaired(from) || several.isPaired(from + 1)) {
      return -1;
    }
    int first = words.hash(several.word(from));
    int second = words.hash(several.word(from + 1));
    boolean same =
        first == parts[0] && second == parts[1] || first == parts[1] && second == parts[0];
    return same ? from + 2 : -1;
  }
}

package org.procedex.dedup;

import java.util.Arrays;
import org.procedex.dedup.Vocabulary.Kind;

/**
 * What praise comes to, however its sentence is built: "no scar", "leaves no scar" and "scarless"
 * are one, as are "repeatable" and "can be repeated". The roots of its words in any order, verbs
 * that only carry them left out, and one sign for everything that denies. Roots of other words may
 * meet, but hardly all of a value's. Immutable.
 */
final class Gist {
  private static final int DENIED = 1;

  /** Letters of the shortest word before "less", and behind "non". */
  private static final int SHORTEST = 4;

  private static final java.util.Set<String> CARRYING =
      java.util.Set.of(
          "costs",
          "leave",
          "leaves",
          "left",
          "leaving",
          "cause",
          "causes",
          "bring",
          "brings",
          "need",
          "needs",
          "requires",
          "produce",
          "produces",
          "form",
          "formed",
          "forms",
          "occurs",
          "remains",
          "feel",
          "feels");

  private static final java.util.Set<String> DENYING = java.util.Set.of("non", "free", "lack");

  private final int[] roots;

  private Gist(int[] roots) {
    this.roots = roots;
  }

  /** The gist of the words of an advantage. */
  static Gist of(String value) {
    int[] roots = new int[value.length() + 1];
    int size = 0;
    Stemmer stemmer = new Stemmer();
    char[] text = value.toCharArray();
    int from = 0;
    while (from < text.length) {
      int to = from;
      while (to < text.length && (Character.isLetterOrDigit(text[to]) || text[to] == '\'')) {
        to++;
      }
      if (to > from) {
        size = add(roots, size, text, from, to, stemmer);
      }
      from = to + 1;
    }
    int[] sorted = Arrays.stream(roots, 0, size).sorted().distinct().toArray();
    return new Gist(sorted);
  }

  private static int add(int[] roots, int before, char[] text, int from, int to, Stemmer stemmer) {
    int size = before;
    String word = new String(text, from, to - from).toLowerCase(java.util.Locale.ROOT);
    int start = from;
    int end = to;
    if (word.endsWith("less") && to - from >= 2 * SHORTEST) {
      roots[size++] = DENIED;
      end -= SHORTEST;
    } else if (word.startsWith("non") && to - from > 2 * SHORTEST) {
      roots[size++] = DENIED;
      start += "non".length();
    } else if (DENYING.contains(word)) {
      roots[size++] = DENIED;
      return size;
    } else if (CARRYING.contains(word)) {
      return size;
    }
    int stem = stemmer.stem(text, start, end);
    int listed = Vocabulary.ENGLISH.find(stem);
    Kind kind = listed < 0 ? Kind.HEAVY : Vocabulary.ENGLISH.kind(listed);
    if (kind == Kind.NEGATOR) {
      roots[size++] = DENIED;
    } else if (kind != Kind.STOP) {
      boolean alone = listed < 0 || Vocabulary.ENGLISH.meaning(listed) == stem;
      roots[size++] = alone ? stemmer.root() : Vocabulary.ENGLISH.meaning(listed);
    }
    return size;
  }

  /** Whether it comes to nothing but a denial. */
  boolean isEmpty() {
    return roots.length == 0 || roots.length == 1 && roots[0] == DENIED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Gist that && Arrays.equals(roots, that.roots);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(roots);
  }
}

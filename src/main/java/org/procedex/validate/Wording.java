package org.procedex.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words in the form in which they are compared: lower case, no punctuation, and without what an
 * annotator may take in or leave out at the front ("patients with", articles, prepositions).
 *
 * @param text the words joined by single spaces; the folded text itself where nothing is left
 * @param words the words in order
 */
record Wording(String text, List<String> words) {
  private static final Set<String> LEADING =
      Set.of(
          "the", "a", "an", "this", "these", "its", "their", "for", "of", "in", "with", "and", "or",
          "have", "has", "having", "those", "who", "are", "is", "be");
  private static final Set<String> PEOPLE =
      Set.of(
          "patient",
          "patients",
          "people",
          "person",
          "persons",
          "those",
          "individual",
          "individuals");
  private static final Set<String> SUFFERING = Set.of("with", "who", "suffering", "having", "have");

  static Wording of(String text) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    List<String> words = split(folded);
    List<String> rest = words.subList(leading(folded, words), words.size());
    if (rest.isEmpty()) {
      rest = words;
    }
    return rest.isEmpty()
        ? new Wording(folded, List.of())
        : new Wording(String.join(" ", rest), List.copyOf(rest));
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (isWord(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static boolean isWord(int c) {
    int kind = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || kind == Character.LETTER_NUMBER
        || kind == Character.OTHER_NUMBER;
  }

  /**
   * How many words at the front do not count. Only words that white space alone parts from the next
   * one are left out: the "a" of "a-wave" stays.
   */
  private static int leading(String text, List<String> words) {
    int at = 0;
    int from = text.indexOf(words.isEmpty() ? "" : words.get(0));
    int[] ends = new int[words.size()];
    boolean[] spaced = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      from = text.indexOf(words.get(i), from);
      from += words.get(i).length();
      ends[i] = from;
      int next = i + 1 < words.size() ? text.indexOf(words.get(i + 1), from) : -1;
      spaced[i] = next > from && text.substring(from, next).isBlank();
    }
    while (at < words.size() && spaced[at]) {
      if (LEADING.contains(words.get(at))) {
        at++;
        continue;
      }
      int people = people(words, spaced, at);
      if (people == 0) {
        break;
      }
      at += people;
    }
    return at;
  }

  /** How many words "patients with" has here; 0 for none. */
  private static int people(List<String> words, boolean[] spaced, int at) {
    if (!PEOPLE.contains(words.get(at)) || at + 1 >= words.size()) {
      return 0;
    }
    String next = words.get(at + 1);
    if (!SUFFERING.contains(next) || !spaced[at + 1]) {
      return 0;
    }
    if (!next.equals("suffering")) {
      return 2;
    }
    return at + 2 < words.size() && words.get(at + 2).equals("from") && spaced[at + 2] ? 3 : 0;
  }

  /** Intersection over union of the words, each as often as it occurs. */
  double overlap(Wording other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return 0;
    }
    List<String> rest = new ArrayList<>(other.words);
    int shared = 0;
    for (String word : words) {
      shared += rest.remove(word) ? 1 : 0;
    }
    return (double) shared / (words.size() + other.words.size() - shared);
  }
}

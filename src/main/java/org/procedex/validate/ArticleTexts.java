package org.procedex.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of the articles' texts, by code points. */
final class ArticleTexts {
  /** Stands for a character that is not known: it equals every other. */
  private static final int UNKNOWN = -1;

  private final Map<String, int[]> points = new HashMap<>();

  /** The whole text of an article is known. */
  void put(String articleId, String text) {
    points.put(articleId, text.codePoints().toArray());
  }

  /** An article of a given length of which nothing else is known yet. */
  void unknown(String articleId, int length) {
    int[] text = new int[length];
    java.util.Arrays.fill(text, UNKNOWN);
    points.put(articleId, text);
  }

  /** Part of an article's text is known. */
  void put(String articleId, int start, String part) {
    int[] text = points.get(articleId);
    if (text != null) {
      int[] more = part.codePoints().toArray();
      System.arraycopy(more, 0, text, start, Math.min(more.length, text.length - start));
    }
  }

  boolean knows(String articleId) {
    return points.containsKey(articleId);
  }

  int length(String articleId) {
    return points.getOrDefault(articleId, new int[0]).length;
  }

  /** The words at the places, joined by a space; characters that are not known as U+FFFD. */
  String slice(String articleId, List<Place> places) {
    int[] text = points.getOrDefault(articleId, new int[0]);
    return places.stream()
        .map(
            place -> {
              StringBuilder slice = new StringBuilder();
              for (int i = place.start(); i < Math.min(place.end(), text.length); i++) {
                slice.appendCodePoint(text[i] == UNKNOWN ? 0xFFFD : text[i]);
              }
              return slice.toString();
            })
        .collect(Collectors.joining(" "));
  }

  /** Whether the words stand at the places; a line break counts as a space. */
  boolean holds(Annotation annotation) {
    int[] text = points.getOrDefault(annotation.articleId(), new int[0]);
    int[] words = annotation.text().codePoints().toArray();
    int at = 0;
    for (Place place : annotation.places()) {
      if (at > 0) {
        if (at >= words.length || !same(' ', words[at++])) {
          return false;
        }
      }
      for (int i = place.start(); i < place.end(); i++) {
        if (at >= words.length || i >= text.length || !same(text[i], words[at++])) {
          return false;
        }
      }
    }
    return at == words.length;
  }

  /** The first place of the words: letter for letter, else whatever the case; null for none. */
  @Nullable Place find(String articleId, String words) {
    int[] text = points.getOrDefault(articleId, new int[0]);
    int[] wanted = words.codePoints().toArray();
    Place place = find(text, wanted, Case.SAME);
    return place != null ? place : find(text, wanted, Case.ANY);
  }

  private enum Case {
    SAME,
    ANY
  }

  private static @Nullable Place find(int[] text, int[] words, Case letters) {
    for (int start = 0; start + words.length <= text.length; start++) {
      int i = 0;
      while (i < words.length && equal(text[start + i], words[i], letters)) {
        i++;
      }
      if (i == words.length && i > 0) {
        return new Place(start, start + i);
      }
    }
    return null;
  }

  private static boolean equal(int a, int b, Case letters) {
    return a != UNKNOWN
        && (same(a, b)
            || letters == Case.ANY && Character.toLowerCase(a) == Character.toLowerCase(b));
  }

  private static boolean same(int a, int b) {
    return a == b || a == UNKNOWN || isSpace(a) && isSpace(b);
  }

  private static boolean isSpace(int c) {
    return c == ' '
        || c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}

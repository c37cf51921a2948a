package org.procedex.text;

import java.util.ArrayList;
import java.util.List;

/** One wording of a heading, compiled against a lexicon's numbers. */
public final class HeadingPhrase {
  private static final int LONGEST_GAP = 8;

  private record Element(int[] words, boolean optional, boolean gap) {}

  private final Element[] elements;

  private HeadingPhrase(List<Element> elements) {
    this.elements = elements.toArray(new Element[0]);
  }

  /**
   * Reads a phrase such as {@code "who is|are ... suitable for?"}; its words join the lexicon.
   *
   * @throws IllegalArgumentException when it is empty or begins with something optional
   */
  public static HeadingPhrase compile(String phrase, Lexicon.Builder lexicon) {
    List<Element> elements = new ArrayList<>();
    for (String part : phrase.strip().split("\\s+")) {
      if (part.equals("...")) {
        elements.add(new Element(new int[0], true, true));
        continue;
      }
      boolean optional = part.endsWith("?");
      String[] alternatives =
          (optional ? part.substring(0, part.length() - 1) : part).split("\\|", -1);
      int[] words = new int[alternatives.length];
      for (int i = 0; i < words.length; i++) {
        if (alternatives[i].isEmpty()) {
          throw new IllegalArgumentException(
              "expected words separated by | but found \"" + part + "\"");
        }
        words[i] = lexicon.word(alternatives[i]);
      }
      elements.add(new Element(words, optional, false));
    }
    if (elements.get(0).optional()) {
      throw new IllegalArgumentException(
          "expected a phrase that begins with a word it needs, found \"" + phrase + "\"");
    }
    return new HeadingPhrase(elements);
  }

  /** The words that a match can begin with. */
  int[] firstWords() {
    return elements[0].words();
  }

  /**
   * Matches the phrase at a token whose word is one of {@link #firstWords()}.
   *
   * @return the token behind the match; -1 where it does not match
   */
  int match(Tokens tokens, int from, int limit) {
    int at = from;
    for (int i = 0; i < elements.length; i++) {
      Element element = elements[i];
      if (element.gap()) {
        at = skipTo(tokens, at, limit, i + 1 < elements.length ? elements[i + 1] : null);
        if (at < 0) {
          return -1;
        }
      } else if (at < limit && (i == 0 || contains(element.words(), tokens.word(at)))) {
        at++;
      } else if (!element.optional()) {
        return -1;
      }
    }
    return at;
  }

  private static int skipTo(
      Tokens tokens, int from, int limit, @org.jspecify.annotations.Nullable Element next) {
    if (next == null) {
      return from;
    }
    for (int at = from; at < limit && at <= from + LONGEST_GAP; at++) {
      if (contains(next.words(), tokens.word(at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean contains(int[] words, int word) {
    if (word == Lexicon.UNKNOWN) {
      return false;
    }
    for (int candidate : words) {
      if (candidate == word) {
        return true;
      }
    }
    return false;
  }
}

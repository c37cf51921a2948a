package org.procedex.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.text.Tokens;
import org.procedex.text.WordPairs;

/**
 * Phrases for which another translator puts other words: "right away" and "immediately". Immutable
 * once built.
 */
final class Idioms {
  /** The built-in phrases. */
  static final Idioms ENGLISH = new Idioms(Vocabulary.lines("/dedup/idioms.txt"));

  /**
   * One of them.
   *
   * @param words of the phrase, in small letters
   * @param meaning the words that stand for it
   */
  record Idiom(List<String> words, List<String> meaning) {
    /** Whether it stands at a token that is its first word. */
    private boolean stands(Tokens tokens, int at, int to) {
      int size = words.size();
      if (to - at < size) {
        return false;
      }
      for (int i = 1; i < size; i++) {
        if (!tokens.spells(at + i, words.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private final WordPairs beginnings;

  /** By their first word, in the order of the file. */
  private final Map<String, List<Idiom>> byFirst = new HashMap<>();

  private Idioms(List<String> lines) {
    List<String> pairs = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("#")) {
        int colon = line.indexOf(':');
        List<String> meaning = List.of(line.substring(colon + 1).strip().split(" "));
        for (List<String> words : spelledOut(line.substring(0, colon).split(" "))) {
          pairs.add(words.get(0) + ' ' + words.get(1));
          byFirst
              .computeIfAbsent(words.get(0), first -> new ArrayList<>())
              .add(new Idiom(words, meaning));
        }
      }
    }
    beginnings = WordPairs.of(pairs);
  }

  /** "no|not more than" is two phrases. */
  private static List<List<String>> spelledOut(String[] words) {
    List<List<String>> phrases = List.of(List.of());
    for (String word : words) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> phrase : phrases) {
        for (String choice : word.split("\\|")) {
          List<String> next = new ArrayList<>(phrase);
          next.add(choice);
          longer.add(next);
        }
      }
      phrases = longer;
    }
    return phrases;
  }

  /** The longest phrase that stands at a token and ends before another, or null. */
  @Nullable Idiom at(Tokens tokens, int token, int to) {
    if (token + 1 >= to || !beginnings.holds(tokens, token)) {
      return null;
    }
    Idiom longest = null;
    String first = tokens.string(token).toLowerCase(Locale.ROOT);
    for (Idiom idiom : byFirst.getOrDefault(first, List.of())) {
      boolean longer = longest == null || idiom.words().size() > longest.words().size();
      if (longer && idiom.stands(tokens, token, to)) {
        longest = idiom;
      }
    }
    return longest;
  }
}

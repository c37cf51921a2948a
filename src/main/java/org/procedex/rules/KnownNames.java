package org.procedex.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/** Names and abbreviations that an article has given to procedures. */
public final class KnownNames {
  private final String text;
  private final Map<Integer, List<Span>> byFirstWord = new HashMap<>();

  /** A bit for the two letters that each name begins with; several pairs have the same. */
  private long firstLetters;

  /** A bit for the letter that each name begins with; several letters have the same. */
  private long initials;

  /** Numbers of the words that stand for what the article is about. */
  private final Set<Integer> standIns = new HashSet<>();

  /** No names yet. */
  public KnownNames(String text) {
    this.text = text;
  }

  /** Adds the words of a span as a name; known ones are not added again. */
  public void add(Span name) {
    if (name.isEmpty()) {
      return;
    }
    int second = name.start() + 1;
    initials |= 1L << small(text.charAt(name.start()));
    firstLetters |= bit(text.charAt(name.start()), second < name.end() ? text.charAt(second) : 0);
    List<Span> names =
        byFirstWord.computeIfAbsent(firstWord(name.start(), name.end()), k -> new ArrayList<>());
    for (Span known : names) {
      if (known.length() == name.length()
          && text.regionMatches(true, known.start(), text, name.start(), name.length())) {
        return;
      }
    }
    names.add(name);
  }

  /** Adds a word that alone stands for what the article is about: "implantation", "the valve". */
  public void addStandIn(Span word) {
    int second = word.start() + 1;
    initials |= 1L << small(text.charAt(word.start()));
    firstLetters |= bit(text.charAt(word.start()), second < word.end() ? text.charAt(second) : 0);
    int plural = text.charAt(word.end() - 1) == 's' ? 1 : 0;
    int whole = firstWord(word.start(), word.end() - plural);
    standIns.add(whole);
    standIns.add(whole * 31 + 's');
  }

  /** Whether the word is one that may stand for what the article is about. */
  boolean isStandIn(Tokens tokens, int at) {
    return !standIns.isEmpty()
        && mayBegin(tokens, at)
        && standIns.contains(firstWord(tokens.start(at), tokens.end(at)));
  }

  private static long bit(char first, int second) {
    int pair = small(first) * 31;
    return 1L << (isLetterOrDigit((char) second) ? pair + small((char) second) : pair);
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c);
  }

  private static int small(char c) {
    return c < 128 ? c | 0x20 : Character.toLowerCase(c);
  }

  /** A number for the letters and digits that a name or token begins with, case aside. */
  private int firstWord(int start, int end) {
    int hash = 0;
    for (int i = start; i < end && Character.isLetterOrDigit(text.charAt(i)); i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return hash;
  }

  /** False where no name begins at the token; told from two letters. */
  boolean mayBegin(Tokens tokens, int at) {
    char first = tokens.letter(at, 0);
    return (initials >>> small(first) & 1) != 0
        && (firstLetters & bit(first, tokens.letter(at, 1))) != 0
        && (tokens.isWord(at) || tokens.isNumber(at));
  }

  /** The token behind the longest name that begins at a token; -1 where none does. */
  int match(Tokens tokens, int at, int to) {
    if (!mayBegin(tokens, at)) {
      return -1;
    }
    int start = tokens.start(at);
    int end = tokens.end(at);
    int best = longest(byFirstWord.get(firstWord(start, end)), tokens, at, to);
    return best < 0 && end - start > 2 && text.charAt(end - 1) == 's'
        ? longest(byFirstWord.get(firstWord(start, end - 1)), tokens, at, to)
        : best;
  }

  private int longest(@Nullable List<Span> names, Tokens tokens, int at, int to) {
    if (names == null) {
      return -1;
    }
    int start = tokens.start(at);
    int best = -1;
    for (Span name : names) {
      int length = name.length();
      if (start + length <= text.length()
          && text.regionMatches(true, name.start(), text, start, length)) {
        best = Math.max(best, endToken(tokens, at, to, start + length));
      }
    }
    return best;
  }

  /** "EKGs", "amputations": the name with the ending of the plural. */
  private static boolean isPlural(Tokens tokens, int at, int end) {
    String text = tokens.text();
    boolean sibilant = text.charAt(end - 1) == 's';
    return tokens.start(at) < end
        && tokens.end(at) == end + (sibilant ? 2 : 1)
        && text.charAt(end) == (sibilant ? 'e' : 's')
        && text.charAt(tokens.end(at) - 1) == 's';
  }

  private static int endToken(Tokens tokens, int at, int to, int end) {
    for (int i = at; i < to; i++) {
      if (tokens.end(i) == end || isPlural(tokens, i, end)) {
        return i + 1;
      }
      if (tokens.end(i) > end) {
        return -1;
      }
    }
    return -1;
  }
}

package org.procedex.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Knows who speaks in a written talk, by "Q:", by "Dr Wu:" and by a name that begins line after
 * line: such words are no part of what is said, and a question ends what was spoken of before.
 */
final class Speakers {
  /** Who asks. */
  private static final Set<String> ASKING =
      Set.of(
          "q",
          "question",
          "host",
          "patient",
          "reporter",
          "guest",
          "moderator",
          "interviewer",
          "netizen",
          "reader");

  /** Who answers. */
  private static final Set<String> ANSWERING =
      Set.of("a", "answer", "doctor", "expert", "editor", "nurse", "director", "professor");

  /** Lines that a name begins before it is believed to be a speaker's. */
  private static final int FEWEST_LINES = 3;

  private static final int LONGEST_QUESTION = 40;

  private final Tokens tokens;
  private final Set<String> names;

  private Speakers(Tokens tokens, Set<String> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** "Fang:", where lines of a talk begin so again and again, and others with "Reporter:". */
  static Speakers of(Tokens tokens) {
    Map<String, Integer> lines = new HashMap<>();
    boolean talk = false;
    for (int at = 0; at + 2 < tokens.size(); at++) {
      boolean labels = tokens.symbol(at + 1) == ':' && tokens.isWord(at);
      if (labels && (at == 0 || tokens.isBreak(at - 1))) {
        talk |= behindRole(tokens, at, tokens.size()) > at;
        if (tokens.isCapitalized(at)) {
          lines.merge(tokens.string(at), 1, Integer::sum);
        }
      }
    }
    lines.values().removeIf(count -> count < FEWEST_LINES);
    return new Speakers(tokens, talk ? Set.copyOf(lines.keySet()) : Set.of());
  }

  /** The token behind "Q:" or "Fang:" that begins here; the first one where none does. */
  int end(int from, int to) {
    int end = behindRole(tokens, from, to);
    boolean named = end == from && from + 2 < to && tokens.symbol(from + 1) == ':';
    return named && names.contains(tokens.string(from)) ? from + 2 : end;
  }

  /** "Reporter:", "Q:": whoever asks speaks. */
  boolean isAsking(int from, int to) {
    return from + 2 < to
        && tokens.isWord(from)
        && (tokens.symbol(from + 1) == ':' || isCounted(tokens, from, to))
        && ASKING.contains(role(tokens, from));
  }

  /** The token behind "Q:", "Doctor:" or "Dr Wu:"; the first one where none stands here. */
  private static int behindRole(Tokens tokens, int from, int to) {
    if (from + 2 >= to || !tokens.isWord(from)) {
      return from;
    }
    if (isTitled(tokens, from, to)) {
      return from + 3;
    }
    if (isDotted(tokens, from)) {
      return from + 2;
    }
    if (isCounted(tokens, from, to)) {
      return isRole(role(tokens, from)) ? from + 3 : from;
    }
    if (tokens.symbol(from + 1) != ':') {
      return from;
    }
    return isRole(role(tokens, from)) ? from + 2 : from;
  }

  /** "Question 5:". */
  private static boolean isCounted(Tokens tokens, int from, int to) {
    return from + 3 < to && tokens.isNumber(from + 1) && tokens.symbol(from + 2) == ':';
  }

  /** "Q. Does it hurt?" as a line. */
  private static boolean isDotted(Tokens tokens, int from) {
    if (tokens.symbol(from + 1) != '.' || !tokens.spells(from, "q")) {
      return false;
    }
    int end = from + 2;
    while (end < tokens.size()
        && end < from + LONGEST_QUESTION
        && tokens.symbol(end) != '?'
        && !tokens.isBreak(end)) {
      end++;
    }
    return end < tokens.size() && tokens.symbol(end) == '?';
  }

  /** The word in small letters; of "Q2" the letter. */
  private static String role(Tokens tokens, int at) {
    String word = tokens.string(at).toLowerCase(Locale.ROOT);
    int end = word.length();
    while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return end == 1 ? word.substring(0, 1) : word;
  }

  private static boolean isRole(String word) {
    return ASKING.contains(word) || ANSWERING.contains(word);
  }

  /** "Director Fang:", "Dr Wu:": a title and a name. */
  private static boolean isTitled(Tokens tokens, int from, int to) {
    if (from + 3 >= to || tokens.symbol(from + 2) != ':' || !tokens.isCapitalized(from + 1)) {
      return false;
    }
    String first = role(tokens, from);
    return isRole(first) || first.equals("dr") || first.equals("mr") || first.equals("ms");
  }
}

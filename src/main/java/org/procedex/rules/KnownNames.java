package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/** Names and abbreviations that an article has given to procedures. */
public final class KnownNames {
  private final String text;
  private final List<Span> names = new ArrayList<>();

  /** No names yet. */
  public KnownNames(String text) {
    this.text = text;
  }

  /** Adds the words of a span as a name; known ones are not added again. */
  public void add(Span name) {
    if (name.isEmpty()) {
      return;
    }
    for (Span known : names) {
      if (known.length() == name.length()
          && text.regionMatches(true, known.start(), text, name.start(), name.length())) {
        return;
      }
    }
    names.add(name);
  }

  /** The token behind the longest name that begins at a token; -1 where none does. */
  int match(Tokens tokens, int at, int to) {
    int best = -1;
    int start = tokens.start(at);
    for (Span name : names) {
      int length = name.length();
      if (text.charAt(name.start()) != text.charAt(start)
          && Character.toLowerCase(text.charAt(name.start()))
              != Character.toLowerCase(text.charAt(start))) {
        continue;
      }
      if (start + length <= text.length()
          && text.regionMatches(true, name.start(), text, start, length)) {
        int end = endToken(tokens, at, to, start + length);
        best = Math.max(best, end);
      }
    }
    return best;
  }

  private static int endToken(Tokens tokens, int at, int to, int end) {
    for (int i = at; i < to; i++) {
      if (tokens.end(i) == end) {
        return i + 1;
      }
      if (tokens.end(i) > end) {
        return -1;
      }
    }
    return -1;
  }
}

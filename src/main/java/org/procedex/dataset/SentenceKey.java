package org.procedex.dataset;

import org.procedex.text.Span;

/** A number for the words of a sentence: letters and digits, case folded, single spaces. */
final class SentenceKey {
  private static final int FEWEST_WORDS = 5;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private SentenceKey() {}

  /** The key; 0 where the sentence has too few words to be compared with other articles. */
  static long of(String text, Span span) {
    long hash = PRIME;
    int words = 0;
    boolean inside = false;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (!inside) {
          words++;
          hash = mix(hash, ' ');
          inside = true;
        }
        hash = mix(hash, c < 128 ? lower(c) : fold(c));
      } else {
        inside = false;
      }
    }
    return words < FEWEST_WORDS ? 0 : hash == 0 ? 1 : hash;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** Full-width letters and digits equal plain ones. */
  private static char fold(char c) {
    char plain = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
    return Character.toLowerCase(Character.toUpperCase(plain));
  }

  private static long mix(long hash, char c) {
    long mixed = (hash ^ c) * PRIME;
    return mixed ^ (mixed >>> 29);
  }
}

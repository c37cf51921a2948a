package org.procedex.dataset;

import org.procedex.text.Span;

/** A number for the words of a sentence: letters and digits, case folded, single spaces. */
final class SentenceKey {
  private static final int FEWEST_WORDS = 5;
  private static final int ASCII = 128;

  /** Letters and digits of ASCII as they are compared; 0 for what is neither. */
  private static final char[] WORDS = words();

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private SentenceKey() {}

  /**
   * The key; 0 where the sentence has too few words to be compared with other articles.
   *
   * @param encoded the same text
   */
  static long of(String text, Utf8Text encoded, Span span) {
    byte[] bytes = encoded.bytes();
    int end = encoded.end(span);
    long hash = PRIME;
    int words = 0;
    char before = 0;
    for (int i = encoded.start(span); i < end; i++) {
      if (bytes[i] < 0) {
        return of(text, span);
      }
      char c = WORDS[bytes[i]];
      words += c != 0 && before == 0 ? 1 : 0;
      hash = add(hash, before, c);
      before = c;
    }
    return value(hash, words);
  }

  private static long of(String text, Span span) {
    long hash = PRIME;
    int words = 0;
    char before = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = word(text.charAt(i));
      words += c != 0 && before == 0 ? 1 : 0;
      hash = add(hash, before, c);
      before = c;
    }
    return value(hash, words);
  }

  /** One more letter or digit; 0 for what parts words. */
  private static long add(long hash, char before, char c) {
    return c == 0 ? hash : mix(before == 0 ? mix(hash, ' ') : hash, c);
  }

  private static long value(long hash, int words) {
    return words < FEWEST_WORDS ? 0 : hash == 0 ? 1 : hash;
  }

  private static char[] words() {
    char[] words = new char[ASCII];
    for (char c = 0; c < ASCII; c++) {
      words[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    return words;
  }

  /** The letter or digit as it is compared; 0 for what is neither. */
  private static char word(char c) {
    if (c < ASCII) {
      return WORDS[c];
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? fold(c) : 0;
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

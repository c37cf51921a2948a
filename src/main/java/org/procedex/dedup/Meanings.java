package org.procedex.dedup;

import org.procedex.dedup.Vocabulary.Kind;
import org.procedex.text.Tokens;

/**
 * What single words mean: their stem or what stands for it, and how they count.
 *
 * <p>A meaning is a number of 64 bits: its own number, which words that mean the same have in every
 * article; how many letters of the word count; and its kind.
 *
 * <p>Most words come again, so the last few thousand are kept. Safe for threads without a lock, as
 * R. Hyatt and T. Mann, "A lock-less transposition table implementation", ICGA Journal 25 (2002):
 * what is kept of a word is its meaning and its spelling mixed with it, so that halves of two
 * entries, of which two threads wrote one each, are told by not fitting, and the word is worked out
 * again.
 */
final class Meanings {
  /** A power of two. */
  private static final int MOST_KEPT = 1 << 14;

  /** Longer words are no numerals. */
  private static final int LONGEST_NUMERAL = 4;

  private static final int KIND_BITS = 4;

  private static final int ONE = Stemmer.stem("one");

  private final Vocabulary vocabulary;

  /** Spelling and meaning mixed, then the meaning, for each word that is kept. */
  private final long[] kept = new long[2 * MOST_KEPT];

  Meanings(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Equal for words that mean the same, in every article. */
  static int number(long meaning) {
    return (int) (meaning >>> Integer.SIZE);
  }

  /** The position of its {@link Kind} among the kinds. */
  static int kind(long meaning) {
    return (int) meaning & (1 << KIND_BITS) - 1;
  }

  private static int letters(long meaning) {
    return (int) meaning >>> KIND_BITS;
  }

  /**
   * The meaning of a word or number.
   *
   * @param stemmer the calling thread's
   */
  long of(Tokens tokens, int token, Stemmer stemmer) {
    if (dependsOnCase(tokens, token)) {
      return read(tokens, token, stemmer);
    }
    long spelling = tokens.spelling(token);
    int slot = (int) (spelling ^ spelling >>> 40) & (MOST_KEPT - 1);
    long known = kept[2 * slot + 1];
    if ((kept[2 * slot] ^ known) != spelling || letters(known) != tokens.letters(token)) {
      known = read(tokens, token, stemmer);
      kept[2 * slot] = spelling ^ known;
      kept[2 * slot + 1] = known;
    }
    return known;
  }

  /** Single letters and Roman numerals, which in small letters are words like others. */
  private static boolean dependsOnCase(Tokens tokens, int token) {
    int length = tokens.end(token) - tokens.start(token);
    return length <= LONGEST_NUMERAL
        && tokens.isCapitalized(token)
        && tokens.capitals(token) == length;
  }

  /** The same of a word in small letters or number that stands in no text. */
  long of(String word, Stemmer stemmer) {
    return read(word.toCharArray(), word.length(), stemmer);
  }

  private long read(Tokens tokens, int token, Stemmer stemmer) {
    return read(tokens.string(token).toCharArray(), tokens.letters(token), stemmer);
  }

  private long read(char[] text, int letters, Stemmer stemmer) {
    int stem = stemmer.stem(text, 0, text.length);
    if (stem == ONE || text.length == 1 && text[0] == '1') {
      return meaning(ONE, letters, Kind.ONE);
    }
    int listed = vocabulary.find(stem);
    Kind kind = listed < 0 ? Kind.HEAVY : vocabulary.kind(listed);
    int number = listed < 0 ? stem : vocabulary.meaning(listed);
    kind = kind == Kind.HEAVY ? unlisted(text) : kind;
    return meaning(number, letters, kind);
  }

  private static long meaning(int number, int letters, Kind kind) {
    return (long) number << Integer.SIZE | (long) letters << KIND_BITS | kind.ordinal();
  }

  /** Numbers, names with digits, single letters and Roman numerals have to be the same. */
  private static Kind unlisted(char[] word) {
    boolean roman = word.length <= LONGEST_NUMERAL;
    for (char c : word) {
      if (c <= '9' && c >= '0' || c > 127 && Character.isDigit(c)) {
        return Kind.EXACT;
      }
      roman &= c == 'I' || c == 'V' || c == 'X';
    }
    boolean letter = word.length == 1 && word[0] >= 'A' && word[0] <= 'Z';
    return roman || letter ? Kind.EXACT : Kind.HEAVY;
  }
}

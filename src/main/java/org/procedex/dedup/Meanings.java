package org.procedex.dedup;

import org.jspecify.annotations.Nullable;
import org.procedex.dedup.Vocabulary.Kind;
import org.procedex.text.Tokens;

/**
 * What single words mean: their stem or what stands for it, and how they count.
 *
 * <p>Most words come again, so the last few thousand are kept. Safe for threads: an entry never
 * changes, and two threads that lose one another's entries only work them out again.
 */
final class Meanings {
  /** A power of two. */
  private static final int MOST_KEPT = 1 << 13;

  /** Longer words are no numerals and no single letters, whatever their case. */
  private static final int LONGEST_NUMERAL = 4;

  /**
   * A word's meaning.
   *
   * @param spelling of the word
   * @param letters that count in it
   * @param number equal for words that mean the same, in every article
   */
  record Meaning(long spelling, int letters, int number, Kind kind) {}

  private static final int ONE = Stemmer.stem("one");

  private final Vocabulary vocabulary;
  private final @Nullable Meaning[] kept = new Meaning[MOST_KEPT];

  Meanings(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The meaning of a word or number.
   *
   * @param stemmer the calling thread's
   */
  Meaning of(Tokens tokens, int token, Stemmer stemmer) {
    if (dependsOnCase(tokens, token)) {
      return read(tokens, token, stemmer);
    }
    long spelling = tokens.spelling(token);
    int slot = (int) (spelling ^ spelling >>> 40) & (MOST_KEPT - 1);
    Meaning known = kept[slot];
    if (known == null || known.spelling() != spelling || known.letters() != tokens.letters(token)) {
      known = read(tokens, token, stemmer);
      kept[slot] = known;
    }
    return known;
  }

  private static boolean dependsOnCase(Tokens tokens, int token) {
    return tokens.end(token) - tokens.start(token) <= LONGEST_NUMERAL
        && Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
  }

  private Meaning read(Tokens tokens, int token, Stemmer stemmer) {
    char[] text = tokens.string(token).toCharArray();
    int stem = stemmer.stem(text, 0, text.length);
    if (stem == ONE || text.length == 1 && text[0] == '1') {
      return new Meaning(tokens.spelling(token), tokens.letters(token), ONE, Kind.ONE);
    }
    int listed = vocabulary.find(stem);
    Kind kind = listed < 0 ? Kind.HEAVY : vocabulary.kind(listed);
    return new Meaning(
        tokens.spelling(token),
        tokens.letters(token),
        listed < 0 ? stem : vocabulary.meaning(listed),
        kind == Kind.HEAVY ? unlisted(text) : kind);
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

package org.procedex.dedup;

import java.util.Arrays;
import org.procedex.dedup.Vocabulary.Kind;
import org.procedex.text.Tokens;

/**
 * The meanings that an article's words have, numbered from 0.
 *
 * <p>Each distinct spelling is stemmed and looked up once. Not safe for threads.
 */
final class Words {
  private static final Kind[] KINDS = Kind.values();

  private final Vocabulary vocabulary;
  private final Stemmer stemmer = new Stemmer();
  private final LongTable spellings;
  private final IntTable meanings;
  private int[] meaningOf;
  private int[] hashes;
  private byte[] kinds;
  private char[] buffer = new char[64];

  Words(Vocabulary vocabulary, int expected) {
    this.vocabulary = vocabulary;
    spellings = new LongTable(expected);
    meanings = new IntTable(expected);
    meaningOf = new int[expected];
    hashes = new int[expected];
    kinds = new byte[expected];
  }

  /** How many meanings there are. */
  int size() {
    return meanings.size();
  }

  /** The meaning's number of the word or number that a token is. */
  int number(Tokens tokens, int token) {
    int spelling = spellings.number(tokens.spelling(token));
    if (spelling == meaningOf.length) {
      meaningOf = Arrays.copyOf(meaningOf, spelling * 2);
    }
    if (meaningOf[spelling] == 0) {
      meaningOf[spelling] = 1 + learn(tokens, token);
    }
    return meaningOf[spelling] - 1;
  }

  private int learn(Tokens tokens, int token) {
    int length = tokens.end(token) - tokens.start(token);
    if (length > buffer.length) {
      buffer = new char[length];
    }
    tokens.text().getChars(tokens.start(token), tokens.end(token), buffer, 0);
    return learn(buffer, 0, length);
  }

  private int learn(char[] text, int from, int to) {
    int stem = stemmer.stem(text, from, to);
    int listed = vocabulary.find(stem);
    int hash = listed < 0 ? stem : vocabulary.meaning(listed);
    int number = meanings.number(hash);
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
      kinds = Arrays.copyOf(kinds, number * 2);
    }
    Kind known = listed < 0 ? Kind.HEAVY : vocabulary.kind(listed);
    hashes[number] = hash;
    kinds[number] = (byte) (known == Kind.HEAVY ? unlisted(text, from, to) : known).ordinal();
    return number;
  }

  /** Numbers, names with digits, single letters and Roman numerals have to be the same. */
  private static Kind unlisted(char[] text, int from, int to) {
    boolean roman = to - from <= 4;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c <= '9' && c >= '0' || c > 127 && Character.isDigit(c)) {
        return Kind.EXACT;
      }
      roman &= c == 'I' || c == 'V' || c == 'X';
    }
    boolean letter = to - from == 1 && text[from] >= 'A' && text[from] <= 'Z';
    return roman || letter ? Kind.EXACT : Kind.HEAVY;
  }

  Kind kind(int number) {
    return KINDS[kinds[number]];
  }

  /** The number that the meaning has in every article. */
  int hash(int number) {
    return hashes[number];
  }
}

package org.procedex.dedup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.procedex.dedup.Vocabulary.Kind;
import org.procedex.text.Tokens;

/**
 * The meanings that an article's words have, numbered from 0.
 *
 * <p>Each distinct spelling is looked up once. Not safe for threads.
 */
final class Words {
  private static final Kind[] KINDS = Kind.values();

  private final Tokens tokens;
  private final Meanings vocabulary;
  private final Stemmer stemmer = new Stemmer();
  private final LongTable meanings;

  /** The spelling in each slot, open addressing; there is one where a meaning is. */
  private long[] spellings;

  /** One more than the meaning's number; 0 in empty slots. */
  private int[] meaningOf;

  private int known;
  private int[] hashes;
  private byte[] kinds;
  private int[] tokenOf;
  private @Nullable Form[] forms = {};

  Words(Tokens tokens, Meanings vocabulary, int expected) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    meanings = new LongTable(expected);
    spellings = new long[Integer.highestOneBit(expected) * 4];
    meaningOf = new int[spellings.length];
    hashes = new int[expected];
    kinds = new byte[expected];
    tokenOf = new int[expected];
  }

  /** How many meanings there are. */
  int size() {
    return meanings.size();
  }

  /** The meaning's number of the word or number that a token is. */
  int number(int token) {
    long spelling = tokens.spelling(token);
    int slot = slot(spelling);
    if (meaningOf[slot] == 0) {
      if (++known * 2 > spellings.length) {
        grow();
        slot = slot(spelling);
      }
      spellings[slot] = spelling;
      meaningOf[slot] = 1 + learn(token);
    }
    return meaningOf[slot] - 1;
  }

  private int slot(long spelling) {
    int mask = spellings.length - 1;
    int slot = (int) (spelling ^ spelling >>> 32) & mask;
    while (meaningOf[slot] != 0 && spellings[slot] != spelling) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = spellings;
    int[] meaningsBefore = meaningOf;
    spellings = new long[before.length * 2];
    meaningOf = new int[spellings.length];
    for (int i = 0; i < before.length; i++) {
      if (meaningsBefore[i] != 0) {
        int slot = slot(before[i]);
        spellings[slot] = before[i];
        meaningOf[slot] = meaningsBefore[i];
      }
    }
  }

  private int learn(int token) {
    long meaning = vocabulary.of(tokens, token, stemmer);
    int number = meanings.number(Meanings.number(meaning));
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
      kinds = Arrays.copyOf(kinds, number * 2);
      tokenOf = Arrays.copyOf(tokenOf, number * 2);
    }
    tokenOf[number] = token;
    hashes[number] = Meanings.number(meaning);
    kinds[number] = (byte) Meanings.kind(meaning);
    return number;
  }

  /** The form of the word that had a meaning last. */
  Form form(int number) {
    if (number >= forms.length) {
      forms = Arrays.copyOf(forms, meanings.size());
    }
    Form form = forms[number];
    if (form == null) {
      form = Form.of(tokens.string(tokenOf[number]), stemmer);
      forms[number] = form;
    }
    return form;
  }

  Kind kind(int number) {
    return KINDS[kinds[number]];
  }

  /** The number that the meaning has in every article. */
  int hash(int number) {
    return hashes[number];
  }
}

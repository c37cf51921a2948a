package org.procedex.dedup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
  private static final int NO_TOKEN = -1;

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

  /** The words that stand in no text, each with its meaning's number. */
  private final Map<String, Integer> spoken = new HashMap<>();

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

  /** The number of what a word in small letters means that stands in no text. */
  int number(String word) {
    Integer known = spoken.get(word);
    if (known == null) {
      int before = meanings.size();
      known = learn(vocabulary.of(word, stemmer), NO_TOKEN);
      spoken.put(word, known);
      if (known == before) {
        setForm(known, Form.of(word, stemmer));
      }
    }
    return known;
  }

  private int learn(int token) {
    return learn(vocabulary.of(tokens, token, stemmer), token);
  }

  private int learn(long meaning, int token) {
    int number = meanings.number(Meanings.number(meaning));
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
      kinds = Arrays.copyOf(kinds, number * 2);
      tokenOf = Arrays.copyOf(tokenOf, number * 2);
    }
    tokenOf[number] = token == NO_TOKEN ? tokenOf[number] : token;
    hashes[number] = Meanings.number(meaning);
    kinds[number] = (byte) Meanings.kind(meaning);
    return number;
  }

  /** The form of the word that had a meaning last. */
  Form form(int number) {
    Form form = number < forms.length ? forms[number] : null;
    if (form == null) {
      form = Form.of(tokens.string(tokenOf[number]), stemmer);
      setForm(number, form);
    }
    return form;
  }

  private void setForm(int number, Form form) {
    if (number >= forms.length) {
      forms = Arrays.copyOf(forms, meanings.size());
    }
    forms[number] = form;
  }

  Kind kind(int number) {
    return KINDS[kinds[number]];
  }

  /** The number that the meaning has in every article. */
  int hash(int number) {
    return hashes[number];
  }
}

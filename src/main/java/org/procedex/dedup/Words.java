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
  private final Meanings known;
  private final Stemmer stemmer = new Stemmer();
  private final LongTable spellings;
  private final LongTable meanings;
  private int[] meaningOf;
  private int[] hashes;
  private byte[] kinds;
  private int[] tokenOf;
  private @Nullable Form[] forms = {};

  Words(Tokens tokens, Meanings known, int expected) {
    this.tokens = tokens;
    this.known = known;
    spellings = new LongTable(expected);
    meanings = new LongTable(expected);
    meaningOf = new int[expected];
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
    int spelling = spellings.number(tokens.spelling(token));
    if (spelling == meaningOf.length) {
      meaningOf = Arrays.copyOf(meaningOf, spelling * 2);
    }
    if (meaningOf[spelling] == 0) {
      meaningOf[spelling] = 1 + learn(token);
    }
    return meaningOf[spelling] - 1;
  }

  private int learn(int token) {
    Meanings.Meaning meaning = known.of(tokens, token, stemmer);
    int number = meanings.number(meaning.number());
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
      kinds = Arrays.copyOf(kinds, number * 2);
      tokenOf = Arrays.copyOf(tokenOf, number * 2);
    }
    tokenOf[number] = token;
    hashes[number] = meaning.number();
    kinds[number] = (byte) meaning.kind().ordinal();
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

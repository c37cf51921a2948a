package org.procedex.dedup;

import java.util.Arrays;
import java.util.List;
import org.procedex.dedup.Vocabulary.Kind;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Spelling;
import org.procedex.text.Structure;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * The words of every sentence that can be repeated, as numbers in flat arrays.
 *
 * <p>Bags stand in text order; headings and titles have none. Within a bag each meaning stands
 * once, where it came first; words without a statement of their own are left out.
 */
final class Bags {
  /** An item of a list, or a sentence that asks or announces: repeated in the same words only. */
  static final int VERBATIM = 1;

  static final int NEGATED = 2;
  static final int QUESTION = 4;

  /** Distinct words that room is made for at first. */
  private static final int MOST_EXPECTED = 4096;

  private static final int FEWEST_OF_SENTENCE = 5;
  private static final int FEWEST_PARTS = 2;
  private static final int LONGEST_LABEL = 8;

  /** Letters for names that are looked at in a sentence. */
  private static final int MOST_NAMES = 8;

  /** The parts of a list are shorter. */
  private static final int WORDS_OF_CLAUSE = 10;

  private static final int FEWEST_WORDS_THAT_TELL = 7;

  private static final WordSet AUXILIARIES =
      WordSet.in(
          "is are was were be been has have had do does did can could may might will would should"
              + " must need needs");

  private static final byte UNASKED = 0;
  private static final byte TELLING = 1;
  private static final byte SILENT = 2;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final Tokens tokens;
  private final long finite;
  private final Words words;
  private int size;
  private int[] sentences;
  private int[] firstTokens;
  private int[] lastTokens;
  private int[] starts;
  private long[] letters;
  private int[] exact;
  private byte[] flags;
  private int[] counts;
  private float[] weights;
  private long[] signatures;
  private int[] items;
  private int stamp;
  private int[] lastStamp;
  private int[] frequencies;
  private char[] buffer = new char[32];

  /** What is known of whether a bag tells something. */
  private final byte[] telling;

  private Bags(Structure structure, int sentenceCount, Meanings meanings) {
    this.tokens = structure.tokens();
    this.finite = tokens.lexicon().classBit("finite");
    int expected = 64 + Math.min(tokens.size() / 3, MOST_EXPECTED);
    this.words = new Words(tokens, meanings, expected);
    items = new int[64 + tokens.size() / 3];
    lastStamp = new int[expected];
    frequencies = new int[expected];
    int capacity = sentenceCount + 1;
    sentences = new int[capacity];
    firstTokens = new int[capacity];
    lastTokens = new int[capacity];
    starts = new int[capacity + 1];
    letters = new long[capacity];
    exact = new int[capacity];
    flags = new byte[capacity];
    counts = new int[capacity];
    weights = new float[capacity];
    signatures = new long[capacity];
    telling = new byte[capacity];
  }

  static Bags of(Structure structure, List<Passage> passages, Meanings meanings) {
    int count = 0;
    for (Passage passage : passages) {
      count += passage.sentences().size();
    }
    Bags bags = new Bags(structure, count, meanings);
    int token = 0;
    for (Passage passage : passages) {
      Block.Kind kind = passage.block().kind();
      boolean repeatable = kind != Block.Kind.TITLE && kind != Block.Kind.HEADING;
      boolean item = kind == Block.Kind.ITEM && passage.sentences().size() == 1;
      for (Sentence sentence : passage.sentences()) {
        if (repeatable) {
          token = bags.add(sentence, token, item ? VERBATIM : 0);
        }
      }
    }
    return bags;
  }

  private int add(Sentence sentence, int firstToken, int flag) {
    int start = sentence.span().start();
    int end = sentence.span().end();
    int token = firstToken;
    while (token < tokens.size() && tokens.start(token) < start) {
      token++;
    }
    int bag = size++;
    sentences[bag] = sentence.position();
    firstTokens[bag] = token;
    while (token < tokens.size() && tokens.end(token) <= end) {
      token++;
    }
    lastTokens[bag] = token;
    int only = flag == VERBATIM && isSentence(firstTokens[bag], token) ? 0 : flag;
    fill(bag, only, firstTokens[bag], token);
    for (int at = starts[bag]; at < starts[bag + 1]; at++) {
      frequencies[items[at]]++;
    }
    return token;
  }

  /** An item of five words and more that a full stop ends is prose. */
  private boolean isSentence(int from, int to) {
    return to - from > FEWEST_OF_SENTENCE && tokens.symbol(to - 1) == '.';
  }

  /**
   * Makes the bag behind the last one that of a part of a sentence; the next part takes its place.
   *
   * @return the bag's number
   */
  int part(int of, int from, int to) {
    firstTokens[size] = from;
    lastTokens[size] = to;
    telling[size] = UNASKED;
    letters[size] = 0;
    exact[size] = 0;
    counts[size] = 0;
    weights[size] = 0;
    signatures[size] = 0;
    fill(size, flags[of] & ~NEGATED, from, to);
    return size;
  }

  private void fill(int bag, int flag, int from, int to) {
    stamp++;
    flags[bag] = (byte) flag;
    starts[bag + 1] = starts[bag];
    if (from == to) {
      return;
    }
    String text = tokens.text();
    flags[bag] |=
        (byte) edges(text.charAt(tokens.start(from)), text.charAt(tokens.end(to - 1) - 1));
    long all = letters[bag];
    int behindIdiom = from;
    for (int token = from; token < to; token++) {
      if (tokens.isWord(token)) {
        counts[bag]++;
        all = Spelling.join(all, tokens.spelling(token), tokens.letters(token));
        behindIdiom = token < behindIdiom ? behindIdiom : putWords(bag, token, to);
      } else if (tokens.isNumber(token)) {
        all = (all ^ '#') * PRIME;
        all = Spelling.join(all, tokens.spelling(token), tokens.letters(token));
        all = (all ^ '#') * PRIME;
        put(bag, words.number(token));
      } else {
        all = symbol(all, tokens.symbol(token));
      }
    }
    letters[bag] = all;
  }

  /** Puts a word, or what a phrase of several means; the token behind. */
  private int putWords(int bag, int token, int to) {
    Idioms.Idiom idiom = Idioms.ENGLISH.at(tokens, token, to);
    if (idiom == null) {
      put(bag, words.number(token));
      return token + 1;
    }
    for (int i = 0; i < idiom.meaning().size(); i++) {
      put(bag, words.number(idiom.meaning().get(i)));
    }
    return token + idiom.words().size();
  }

  /** What the first and the last sign say of a sentence. */
  private static int edges(char first, char last) {
    if (last == '?' || last == '？') {
      return QUESTION | VERBATIM;
    }
    boolean announces = last == ':' || last == '：';
    boolean bullet = first == '-' || first == '*' || first == '•';
    return announces || bullet ? VERBATIM : 0;
  }

  /** Signs that change a number belong to what is said. */
  private static long symbol(long letters, char symbol) {
    boolean plain = symbol == '%' || symbol == '<' || symbol == '>' || symbol == '+';
    return plain || symbol >= '∀' && symbol <= '⋿' ? (letters ^ symbol) * PRIME : letters;
  }

  private void put(int bag, int word) {
    if (word >= lastStamp.length) {
      lastStamp = Arrays.copyOf(lastStamp, lastStamp.length * 2);
      frequencies = Arrays.copyOf(frequencies, lastStamp.length);
    }
    if (lastStamp[word] == stamp) {
      return;
    }
    lastStamp[word] = stamp;
    Kind kind = words.kind(word);
    if (kind == Kind.NEGATOR) {
      flags[bag] |= NEGATED;
    } else if (kind.weight > 0) {
      append(bag, word);
      weights[bag] += kind.weight;
      if (kind == Kind.HEAVY) {
        signatures[bag] |= 1L << words.hash(word);
      }
      if (kind == Kind.EXACT) {
        exact[bag] += Hashes.spread(words.hash(word));
      }
    }
  }

  private void append(int bag, int word) {
    int at = starts[bag + 1]++;
    if (at == items.length) {
      items = Arrays.copyOf(items, at * 2);
    }
    items[at] = word;
  }

  /**
   * Whether a sentence tells something, and does not only list: it has a common verb, or is of some
   * length and not cut into short parts.
   */
  boolean tells(int bag) {
    if (telling[bag] == UNASKED) {
      telling[bag] = findsTelling(bag) ? TELLING : SILENT;
    }
    return telling[bag] == TELLING;
  }

  private boolean findsTelling(int bag) {
    int parts = 0;
    for (int token = firstTokens[bag]; token < lastTokens[bag]; token++) {
      char symbol = tokens.symbol(token);
      if (symbol == ',' || symbol == ';' || symbol == '、') {
        parts += token > firstTokens[bag] ? 1 : 0;
      } else if (AUXILIARIES.holdsSmall(tokens, token) || tokens.is(token, finite)) {
        return true;
      }
    }
    int fewest = parts < FEWEST_PARTS ? FEWEST_WORDS_THAT_TELL : parts * WORDS_OF_CLAUSE;
    return counts[bag] >= fewest;
  }

  /** Whether one has letters for a name that the other lacks ("HDL"), and the other way round. */
  boolean nameOthers(int bag, int other) {
    return hasOtherLetters(bag, other) && hasOtherLetters(other, bag);
  }

  private boolean hasOtherLetters(int bag, int other) {
    int letters = 0;
    for (int token = firstTokens[bag]; token < lastTokens[bag] && letters < MOST_NAMES; token++) {
      if (tokens.isAcronym(token)) {
        letters++;
        if (!holds(other, token)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean holds(int bag, int wanted) {
    int start = tokens.start(wanted);
    int length = tokens.end(wanted) - start;
    for (int token = firstTokens[bag]; token < lastTokens[bag]; token++) {
      if (tokens.end(token) - tokens.start(token) == length
          && tokens.text().regionMatches(tokens.start(token), tokens.text(), start, length)) {
        return true;
      }
    }
    return false;
  }

  /** "Wide excision: …": what stands before a colon is told of. */
  boolean isLabelled(int bag) {
    int to = Math.min(lastTokens[bag], firstTokens[bag] + LONGEST_LABEL);
    for (int token = firstTokens[bag]; token < to; token++) {
      if (tokens.symbol(token) == ':') {
        return true;
      }
    }
    return false;
  }

  /** Whether the word at a token carries no statement of its own, as an article does. */
  boolean isWithoutStatement(int token) {
    return kind(token) == Kind.STOP;
  }

  /** Whether the word at a token begins a condition. */
  boolean isConditional(int token) {
    return kind(token) == Kind.CONDITION;
  }

  private Kind kind(int token) {
    int length = tokens.end(token) - tokens.start(token);
    if (length > buffer.length) {
      buffer = new char[length];
    }
    tokens.text().getChars(tokens.start(token), tokens.end(token), buffer, 0);
    int listed = Vocabulary.ENGLISH.find(new Stemmer().stem(buffer, 0, length));
    return listed < 0 ? Kind.HEAVY : Vocabulary.ENGLISH.kind(listed);
  }

  Tokens tokens() {
    return tokens;
  }

  /** First token of the sentence. */
  int firstToken(int bag) {
    return firstTokens[bag];
  }

  /** Behind the last token of the sentence. */
  int lastToken(int bag) {
    return lastTokens[bag];
  }

  Words words() {
    return words;
  }

  /** How many bags there are. */
  int size() {
    return size;
  }

  /** Position of the sentence. */
  int sentence(int bag) {
    return sentences[bag];
  }

  int from(int bag) {
    return starts[bag];
  }

  int to(int bag) {
    return starts[bag + 1];
  }

  /** The meaning at a place between {@link #from} and {@link #to}. */
  int word(int place) {
    return items[place];
  }

  /** A number for all letters and digits in their order. */
  long letters(int bag) {
    return letters[bag];
  }

  /** A number for the words that have to be the same, in any order. */
  int exact(int bag) {
    return exact[bag];
  }

  int flags(int bag) {
    return flags[bag];
  }

  boolean isQuestion(int bag) {
    return (flags[bag] & QUESTION) != 0;
  }

  /** How many words, numbers aside, the ones without a statement included. */
  int count(int bag) {
    return counts[bag];
  }

  float weight(int bag) {
    return weights[bag];
  }

  /** A bit for each of the words of full weight; two words may have the same. */
  long signature(int bag) {
    return signatures[bag];
  }

  /** In how many bags a meaning is. */
  int frequency(int word) {
    return frequencies[word];
  }
}

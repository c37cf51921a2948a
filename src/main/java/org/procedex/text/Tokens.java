package org.procedex.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words, numbers, symbols and breaks of a text, in order; positions are UTF-16 units.
 *
 * <p>White space other than breaks is not a token. Full-width punctuation carries the symbol of its
 * plain counterpart, so that nobody downstream has to know both.
 */
public final class Tokens {
  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    SYMBOL,
    /** A line end. */
    LINE,
    /** Two or more spaces, or an ideographic space: where translated text starts a paragraph. */
    GAP
  }

  /** The symbol of a token that is none. */
  public static final char NO_SYMBOL = 0;

  /** Longer words in capitals are words that somebody shouts. */
  private static final int LONGEST_ACRONYM = 8;

  private static final int SHOUTED = 5;

  /** Places behind the last token that read as words of no letters and no class. */
  private static final int SPARE = 2;

  /** The bit that parts small from capital letters in ASCII. */
  private static final int CASE = 0x20;

  /** The symbol of a circled number such as ①; its value is {@link #number}. */
  public static final char CIRCLED = '①';

  private static final Kind[] KINDS = Kind.values();

  private final String text;
  private final char[] chars;
  private final Lexicon lexicon;
  private int size;
  private int[] starts;
  private int[] ends;
  private byte[] kinds;
  private char[] symbols;
  private int[] words;
  private long[] classes;
  private long[] spellings;
  private int[] letters;
  private int @Nullable [] origins;
  private @Nullable Places places;
  private final Marks marks;
  private byte @Nullable [] bulletLevels;

  /** None yet; {@code chars} are those of the text, which nobody may change. */
  Tokens(String text, char[] chars, Lexicon lexicon) {
    this.text = text;
    this.chars = chars;
    this.lexicon = lexicon;
    int capacity = 16 + text.length() / 4;
    starts = new int[capacity];
    ends = new int[capacity];
    kinds = new byte[capacity];
    symbols = new char[capacity];
    words = new int[capacity];
    classes = new long[capacity];
    spellings = new long[capacity];
    letters = new int[capacity];
    marks = new Marks(16 + text.length() / 32);
  }

  private Tokens(Tokens first, int from, int to, Tokens second, int nextFrom, int nextTo) {
    int head = to - from;
    this.text = first.text;
    this.chars = first.chars;
    this.lexicon = first.lexicon;
    this.marks = first.marks;
    this.size = head + nextTo - nextFrom;
    starts = Arrays.copyOf(Arrays.copyOfRange(first.starts, from, to), size + SPARE);
    ends = Arrays.copyOf(Arrays.copyOfRange(first.ends, from, to), size + SPARE);
    kinds = Arrays.copyOf(Arrays.copyOfRange(first.kinds, from, to), size + SPARE);
    symbols = Arrays.copyOf(Arrays.copyOfRange(first.symbols, from, to), size + SPARE);
    words = Arrays.copyOf(Arrays.copyOfRange(first.words, from, to), size + SPARE);
    classes = Arrays.copyOf(Arrays.copyOfRange(first.classes, from, to), size + SPARE);
    spellings = Arrays.copyOf(Arrays.copyOfRange(first.spellings, from, to), size + SPARE);
    letters = Arrays.copyOf(Arrays.copyOfRange(first.letters, from, to), size + SPARE);
    System.arraycopy(second.starts, nextFrom, starts, head, size - head);
    System.arraycopy(second.ends, nextFrom, ends, head, size - head);
    System.arraycopy(second.kinds, nextFrom, kinds, head, size - head);
    System.arraycopy(second.symbols, nextFrom, symbols, head, size - head);
    System.arraycopy(second.words, nextFrom, words, head, size - head);
    System.arraycopy(second.classes, nextFrom, classes, head, size - head);
    System.arraycopy(second.spellings, nextFrom, spellings, head, size - head);
    System.arraycopy(second.letters, nextFrom, letters, head, size - head);
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = i < head ? first.origin(from + i) : second.origin(nextFrom + i - head);
    }
    origins = places;
  }

  /**
   * Two stretches of one text as if the second stood right behind the first: "It is used to", and
   * the third of the items behind. Positions are still those of the text.
   */
  public Tokens join(int from, int to, Tokens other, int otherFrom, int otherTo) {
    return new Tokens(this, from, to, other, otherFrom, otherTo);
  }

  /** The place of a token among those of the whole text; differs in what was joined. */
  public int origin(int token) {
    return origins == null ? token : origins[token];
  }

  void add(Kind kind, int start, int end, char symbol) {
    if (size + SPARE >= starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = (byte) kind.ordinal();
    symbols[size] = symbol;
    size++;
  }

  void addWord(int start, int end, int word, long classMask) {
    add(Kind.WORD, start, end, NO_SYMBOL);
    words[size - 1] = word;
    classes[size - 1] = classMask;
  }

  /** Whether the last token is the word "not". */
  boolean endsInNot() {
    return size > 0 && spells(size - 1, "not");
  }

  /** Says what classes the last token is of where the next one tells. */
  void reclassify(long classMask) {
    classes[size - 1] = classMask;
  }

  /** Says what the last token's letters and digits are. */
  void spell(long spelling, int count) {
    spellings[size - 1] = spelling;
    letters[size - 1] = count;
  }

  /** Takes back the last tokens, those that start at the position or behind it. */
  void dropFrom(int position) {
    while (size > 0 && starts[size - 1] >= position) {
      size--;
      words[size] = 0;
      classes[size] = 0;
      spellings[size] = 0;
      letters[size] = 0;
    }
  }

  /** Nothing is added any more. */
  Tokens finish() {
    places = new Places(starts, size, text.length());
    return this;
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    kinds = Arrays.copyOf(kinds, capacity);
    symbols = Arrays.copyOf(symbols, capacity);
    words = Arrays.copyOf(words, capacity);
    classes = Arrays.copyOf(classes, capacity);
    spellings = Arrays.copyOf(spellings, capacity);
    letters = Arrays.copyOf(letters, capacity);
  }

  /** The text that the tokens are of. */
  public String text() {
    return text;
  }

  /** The characters of the text, not to be changed. */
  char[] chars() {
    return chars;
  }

  /** Tells how deep bullets stand by their forms. */
  void level(byte @Nullable [] levels) {
    bulletLevels = levels;
  }

  /** How deep the bullet at the token stands by its form; 0 for all else. */
  int bulletLevel(int token) {
    return bulletLevels == null ? 0 : bulletLevels[token];
  }

  /** Where sentences of the text can end. */
  Marks marks() {
    return marks;
  }

  /** The lexicon that numbered the words. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public Kind kind(int token) {
    return KINDS[kinds[token]];
  }

  /** Whether the token is a word. */
  public boolean isWord(int token) {
    return kinds[token] == 0;
  }

  /** Whether the token is a number. */
  public boolean isNumber(int token) {
    return kinds[token] == 1;
  }

  /** Whether the token is a line end or a gap. */
  public boolean isBreak(int token) {
    return kinds[token] >= 3;
  }

  /** The plain form of a symbol token; {@link #NO_SYMBOL} on all others. */
  public char symbol(int token) {
    return symbols[token];
  }

  /** The word's number in the lexicon; {@link Lexicon#UNKNOWN} on all that is no listed word. */
  public int word(int token) {
    return words[token];
  }

  /** The classes of the word, a bit each; 0 on all that is no word. */
  public long classes(int token) {
    return classes[token];
  }

  /** The {@link Spelling} of a word or number; 0 on all others. */
  public long spelling(int token) {
    return spellings[token];
  }

  /** How many letters and digits count in its {@link Spelling}. */
  public int letters(int token) {
    return letters[token];
  }

  /** Whether the token is a word of so many letters, without hyphen or apostrophe. */
  boolean isPlain(int token, int letters) {
    return this.letters[token] == letters
        && ends[token] - starts[token] == letters
        && kinds[token] == 0;
  }

  /** Whether hyphens, apostrophes or commas stand within the token. */
  public boolean isJoined(int token) {
    return letters[token] != ends[token] - starts[token];
  }

  /** Whether the word is in one of the classes of the mask. */
  public boolean is(int token, long mask) {
    return (classes[token] & mask) != 0;
  }

  /** The letters of the token as they stand. */
  public String string(int token) {
    String listed = lexicon.word(words[token]);
    int length = ends[token] - starts[token];
    return listed.length() == length && text.startsWith(listed, starts[token])
        ? listed
        : text.substring(starts[token], ends[token]);
  }

  /** A character of the token, from 0; {@link #NO_SYMBOL} behind its end. */
  public char letter(int token, int place) {
    int at = starts[token] + place;
    return at < ends[token] ? chars[at] : NO_SYMBOL;
  }

  /** Whether the letters of the token, as they stand, end so. */
  public boolean endsWith(int token, String ending) {
    int from = ends[token] - ending.length();
    return from >= starts[token] && text.startsWith(ending, from);
  }

  /** Whether two tokens have the same letters, case aside. */
  public boolean isAlike(int one, int other) {
    int length = ends[one] - starts[one];
    return length == ends[other] - starts[other]
        && text.regionMatches(true, starts[one], text, starts[other], length);
  }

  /** Whether the token is a word of these letters, case aside. */
  public boolean spells(int token, String word) {
    int start = starts[token];
    int length = word.length();
    if (ends[token] - start != length || kinds[token] != 0) {
      return false;
    }
    char first = chars[start];
    boolean other = first < 128 && ((first ^ word.charAt(0)) & ~CASE) != 0;
    return !other && text.regionMatches(true, start, word, 0, length);
  }

  /** Whether a word begins with an upper-case letter. */
  public boolean isCapitalized(int token) {
    return isWord(token) && isCapital(chars[starts[token]]);
  }

  private static boolean isCapital(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /** How many capitals are in the token. */
  public int capitals(int token) {
    int capitals = 0;
    int end = ends[token];
    for (int i = starts[token]; i < end; i++) {
      char c = chars[i];
      if (!Lexicon.isSmallAscii(c) && isCapital(c)) {
        capitals++;
      }
    }
    return capitals;
  }

  /** Whether a word has at least two letters and none of lower case but a final plural s. */
  public boolean isAcronym(int token) {
    if (!isWord(token)) {
      return false;
    }
    if (Lexicon.isSmallAscii(chars[starts[token]])) {
      return false;
    }
    int end = ends[token];
    if (end - starts[token] > 2 && chars[end - 1] == 's') {
      end--;
    }
    int upper = 0;
    for (int i = starts[token]; i < end; i++) {
      char c = chars[i];
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isUpperCase(c)) {
        upper++;
      }
    }
    return upper >= 2 && end - starts[token] <= LONGEST_ACRONYM && !isShouted(token);
  }

  /** "ELECTROCONVULSIVE THERAPY": a word in capitals beside another, one of them long. */
  private boolean isShouted(int token) {
    return isShouted(token, token - 1) || isShouted(token, token + 1);
  }

  private boolean isShouted(int token, int other) {
    if (other < 0 || other >= size() || !isWord(other)) {
      return false;
    }
    int length = Math.max(ends[token] - starts[token], ends[other] - starts[other]);
    for (int i = starts[other]; i < ends[other]; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return length > SHOUTED && ends[other] - starts[other] > 1;
  }

  /** The value of a number token or circled number; -1 where it is none or not a small whole. */
  public int number(int token) {
    if (symbols[token] == CIRCLED) {
      return circled(text.charAt(starts[token]));
    }
    if (!isNumber(token) || ends[token] - starts[token] > 2) {
      return -1;
    }
    int value = 0;
    for (int i = starts[token]; i < ends[token]; i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int circled(char c) {
    if (c >= '①' && c <= '⑳') {
      return c - '①' + 1;
    }
    if (c >= '⑴' && c <= '⒇') {
      return c - '⑴' + 1;
    }
    return c >= '⒈' && c <= '⒛' ? c - '⒈' + 1 : c >= '❶' && c <= '❿' ? c - '❶' + 1 : -1;
  }

  static boolean isCircled(char c) {
    return circled(c) > 0;
  }

  /** Whether white space or nothing stands between the token and the one before it. */
  public boolean isSpacedBefore(int token) {
    return token == 0 || ends[token - 1] < starts[token];
  }

  /** The first token that starts at or behind the position; {@link #size()} where there is none. */
  public int at(int position) {
    if (places != null) {
      return places.at(position);
    }
    int found = Arrays.binarySearch(starts, 0, size, position);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * The same, where it is not far behind another.
   *
   * @param from a token that starts before the position, or the first
   */
  public int at(int position, int from) {
    if (places != null) {
      return Math.max(from, places.at(position));
    }
    int token = from;
    while (token < size && starts[token] < position) {
      token++;
    }
    return token;
  }

  /** From the start of one token to the end of the token before {@code to}. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }
}

package org.procedex.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that somebody asked about, each with a number and the classes it belongs to.
 *
 * <p>Words are compared without regard to case; a typographic apostrophe equals a plain one. A word
 * that is not listed has the number {@link #UNKNOWN}; the classes of its longest listed suffix come
 * to those of the word itself.
 */
public final class Lexicon {
  private static final String CONTRA = "contra";

  /** The number of every word that is not listed. */
  public static final int UNKNOWN = 0;

  private static final int SHORTEST_STEM = 2;

  private final String[] words;
  private final long[] classes;
  private final char[][] letters;

  /** The words' numbers; negative where a word is not of plain letters and digits alone. */
  private final int[] table;

  /** The spelling of the word in a slot; 0 where none is, so that most look-ups end here. */
  private final long[] spellings;

  private final SuffixTable suffixes;
  private final Map<String, Integer> classBits;

  private Lexicon(Builder builder) {
    words = builder.words.toArray(new String[0]);
    classes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      classes[i] = builder.masks.get(i);
    }
    suffixes = new SuffixTable(builder.suffixes);
    for (int i = 1; i < words.length; i++) {
      char[] word = words[i].toCharArray();
      classes[i] |= suffixClasses(word, 0, word.length);
    }
    classBits = Map.copyOf(builder.classBits);
    letters = new char[words.length][];
    table = new int[Integer.highestOneBit(Math.max(16, words.length)) * 4];
    spellings = new long[table.length];
    for (int id = 1; id < words.length; id++) {
      letters[id] = words[id].toCharArray();
      long spelling = Spelling.of(words[id]);
      int slot = hash(spelling) & (table.length - 1);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = isPlain(letters[id]) ? id : -id;
      spellings[slot] = spelling;
    }
  }

  /** Starts an empty lexicon. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of a word, or {@link #UNKNOWN}. */
  public int id(String word) {
    char[] chars = word.toCharArray();
    return id(chars, 0, chars.length, Spelling.of(word), false);
  }

  /**
   * The number of a word, or {@link #UNKNOWN}.
   *
   * @param plain whether it is of ASCII letters and digits alone, so that its spelling tells it
   */
  int id(char[] text, int start, int end, long spelling, boolean plain) {
    int mask = table.length - 1;
    int slot = hash(spelling) & mask;
    for (long found = spellings[slot]; found != 0; found = spellings[slot]) {
      if (found == spelling) {
        int id = table[slot];
        if (plain && id > 0) {
          return id;
        }
        id = id < 0 ? -id : id;
        if (same(letters[id], text, start, end)) {
          return id;
        }
      }
      slot = (slot + 1) & mask;
    }
    return UNKNOWN;
  }

  private static boolean isPlain(char[] word) {
    for (char c : word) {
      if (!isSmallAscii(c) && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** The classes of a listed word, one bit each. */
  public long classes(int id) {
    return classes[id];
  }

  /** The word with that number, in lower case. */
  public String word(int id) {
    return words[id];
  }

  /** How many numbers are in use; the numbers are 0 to this, exclusive. */
  public int size() {
    return words.length;
  }

  long suffixClasses(char[] text, int start, int end) {
    return suffixes.classes(text, start + SHORTEST_STEM, end);
  }

  /**
   * The bit of a class, or 0 where the lexicon has no class of that name.
   *
   * @param name as the rule files spell it
   */
  public long classBit(String name) {
    Integer bit = classBits.get(name);
    return bit == null ? 0 : 1L << bit;
  }

  /** The names of all classes. */
  public java.util.Set<String> classNames() {
    return classBits.keySet();
  }

  static boolean isSmallAscii(char c) {
    return c >= 'a' && c <= 'z';
  }

  static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }

  /** Words that differ by hyphens and apostrophes alone have the same. */
  private static int hash(long spelling) {
    return (int) (spelling ^ spelling >>> 32);
  }

  private static boolean same(char[] word, char[] text, int start, int end) {
    int parted = isContra(text, start, end) ? CONTRA.length() : end - start;
    if (word.length != end - start - (parted < end - start ? 1 : 0)) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      char c = text[i < parted ? start + i : start + i + 1];
      if (c != word[i] && fold(c) != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** "contra-indicated": the one prefix that is written with a hyphen as often as without. */
  private static boolean isContra(char[] text, int start, int end) {
    int at = start + CONTRA.length();
    if (at + 1 >= end || text[at] != '-') {
      return false;
    }
    for (int i = 0; i < CONTRA.length(); i++) {
      if (fold(text[start + i]) != CONTRA.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Collects words and classes; not safe for threads. */
  public static final class Builder {
    private static final int MOST_CLASSES = 63;

    private final List<String> words = new ArrayList<>(List.of(""));
    private final List<Long> masks = new ArrayList<>(List.of(0L));
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Map<String, Integer> classBits = new LinkedHashMap<>();
    private final Map<String, Long> suffixes = new LinkedHashMap<>();

    private Builder() {}

    /** Lists a word and returns its number. */
    public int word(String word) {
      String key = word.toLowerCase(Locale.ROOT).replace('’', '\'');
      Integer known = ids.get(key);
      if (known != null) {
        return known;
      }
      ids.put(key, words.size());
      words.add(key);
      masks.add(0L);
      return words.size() - 1;
    }

    /**
     * Puts a word, or a suffix written with a leading hyphen, into a class.
     *
     * @throws IllegalArgumentException when there are more than 63 classes
     */
    public Builder put(String className, String word) {
      long bit = 1L << bit(className);
      if (word.length() > 1 && word.charAt(0) == '-') {
        suffixes.merge(word.substring(1).toLowerCase(Locale.ROOT), bit, (a, b) -> a | b);
      } else {
        int id = word(word);
        masks.set(id, masks.get(id) | bit);
      }
      return this;
    }

    private int bit(String className) {
      Integer bit = classBits.get(className);
      if (bit == null) {
        bit = classBits.size();
        if (bit >= MOST_CLASSES) {
          throw new IllegalArgumentException(
              "expected at most " + MOST_CLASSES + " word classes, found another: " + className);
        }
        classBits.put(className, bit);
      }
      return bit;
    }

    /** The finished lexicon. */
    public Lexicon build() {
      return new Lexicon(this);
    }
  }
}

package org.procedex.text;

/**
 * A number for the letters and digits of a word in their order.
 *
 * <p>Case, hyphens, apostrophes and full-width forms do not count. Of equal numbers the words are
 * the same but for what does not count and for accidents of one in 2<sup>64</sup>.
 */
public final class Spelling {
  /** What becomes of hyphens, soft ones too, and apostrophes, and of the commas within numbers. */
  public static final char NOTHING = 0;

  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final char[] ASCII = new char[128];
  private static final long[] POWERS = new long[64];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = c == '-' || c == '\'' || c == ',' ? NOTHING : Character.toLowerCase(c);
    }
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * PRIME;
    }
  }

  private Spelling() {}

  /** The letter that a character counts as, or {@link #NOTHING}. */
  public static char fold(char c) {
    return c < 128 ? ASCII[c] : wide(c);
  }

  private static char wide(char c) {
    return c == '’' || c == '‐' || c == '‑' || c == Html.JOINT
        ? NOTHING
        : Character.toLowerCase(narrow(c));
  }

  /** The ASCII counterpart of a full-width form. */
  private static char narrow(char c) {
    return c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
  }

  /** The number of the letters before and one more; that of no letters is 0. */
  public static long add(long before, char folded) {
    return before * PRIME + folded;
  }

  /**
   * The number of the letters of two stretches, one behind the other.
   *
   * @param letters how many the second has
   */
  public static long join(long first, long second, int letters) {
    long shifted = first;
    int rest = letters;
    while (rest >= POWERS.length) {
      shifted *= POWERS[POWERS.length - 1];
      rest -= POWERS.length - 1;
    }
    return shifted * POWERS[rest] + second;
  }

  /** The number of a word. */
  public static long of(String word) {
    long number = 0;
    for (int i = 0; i < word.length(); i++) {
      char folded = fold(word.charAt(i));
      number = folded == NOTHING ? number : add(number, folded);
    }
    return number;
  }

  /** How many letters and digits of a word count. */
  static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters += fold(word.charAt(i)) == NOTHING ? 0 : 1;
    }
    return letters;
  }
}

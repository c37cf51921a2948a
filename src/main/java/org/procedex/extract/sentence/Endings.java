package org.procedex.extract.sentence;

import java.util.Arrays;

/** Endings of words in small letters; only those are tried that end in the word's last letter. */
public final class Endings {
  private static final int LETTERS = 26;

  /** By their last letter, in the order in which they are listed. */
  private final String[][] byLast = new String[LETTERS][];

  private final String[] all;

  private Endings(String[] all) {
    this.all = all;
    for (int letter = 0; letter < LETTERS; letter++) {
      char last = (char) ('a' + letter);
      byLast[letter] =
          Arrays.stream(all)
              .filter(ending -> ending.charAt(ending.length() - 1) == last)
              .toArray(String[]::new);
    }
  }

  public static Endings of(String... endings) {
    return new Endings(endings.clone());
  }

  /** Whether one of them stands before a place of the text, case aside. */
  public boolean stand(String text, int end) {
    for (String ending : ending(text.charAt(end - 1))) {
      int length = ending.length();
      if (text.regionMatches(true, end - length, ending, 0, length)) {
        return true;
      }
    }
    return false;
  }

  /** Those that end in a letter, case aside; letters beyond ASCII may be the same as one of it. */
  private String[] ending(char last) {
    int letter = (last | 0x20) - 'a';
    return last < 128 && letter >= 0 && letter < LETTERS ? byLast[letter] : all;
  }
}

package org.procedex.text;

import java.util.List;

/** Pairs of words in small letters that are looked for among tokens. */
public final class WordPairs {
  private final WordSet firsts;
  private final String[][] pairs;

  private WordPairs(String[][] pairs) {
    this.pairs = pairs;
    String[] words = new String[pairs.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = pairs[i][0];
    }
    firsts = WordSet.of(words);
  }

  /**
   * The pairs, each two words with a space between them.
   *
   * @throws IllegalArgumentException when one of them is not
   */
  public static WordPairs of(List<String> pairs) {
    String[][] words = new String[pairs.size()][];
    for (int i = 0; i < words.length; i++) {
      words[i] = pairs.get(i).split(" ");
      if (words[i].length != 2) {
        throw new IllegalArgumentException("expected two words but found \"" + pairs.get(i) + "\"");
      }
    }
    return new WordPairs(words);
  }

  /** Whether the token and the one behind it are one of the pairs, case aside. */
  public boolean holds(Tokens tokens, int token) {
    if (!firsts.holds(tokens, token)) {
      return false;
    }
    for (String[] pair : pairs) {
      if (tokens.spells(token, pair[0]) && tokens.spells(token + 1, pair[1])) {
        return true;
      }
    }
    return false;
  }
}

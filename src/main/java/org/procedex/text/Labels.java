package org.procedex.text;

/** Knows the label of a line: a few words, and a colon before what belongs to it. */
public final class Labels {
  private static final int LONGEST = 6;

  /** What is counted in classes. */
  private static final WordSet CLASSES = WordSet.in("category class level tier group line step");

  /** Letters of a word that tells of what kind a group is. */
  private static final int SHORTEST_SHARED = 4;

  private Labels() {}

  /** "Knee: arthroscopy, osteotomy": a label, and what belongs to it in the same line. */
  public static boolean isLabelled(Tokens tokens, int from, int to) {
    return tokens.isWord(from)
        && hasColonSoon(tokens, from, to)
        && tokens.symbol(to - 1) != ':'
        && !tokens.isBreak(to - 1);
  }

  /**
   * "Adults with pain: …" and "Children with pain: …": two labels that share a word, so that what
   * stands behind them is told of groups of one kind.
   */
  public static boolean areAlike(Tokens tokens, int first, int second, int to) {
    int end = colon(tokens, first, to);
    int other = colon(tokens, second, to);
    if (end < 0 || other < 0) {
      return false;
    }
    boolean shared = false;
    boolean same = end - first == other - second;
    for (int at = first; at < end; at++) {
      boolean again = false;
      for (int i = second; i < other && !again; i++) {
        again = tokens.string(at).equalsIgnoreCase(tokens.string(i));
      }
      shared |= again && tokens.string(at).length() >= SHORTEST_SHARED;
      same &= again;
    }
    return shared && !same;
  }

  /** "TKR: loose ligaments": letters as the label. */
  static boolean isLetters(Tokens tokens, int from, int to) {
    return colon(tokens, from, to) == from + 1 && tokens.isAcronym(from);
  }

  /** Whether a label's colon stands behind the few words that begin here. */
  static boolean hasColonSoon(Tokens tokens, int from, int to) {
    for (int at = from; at < to && at < from + LONGEST; at++) {
      char c = tokens.symbol(at);
      if (c != Tokens.NO_SYMBOL) {
        return c == ':';
      }
    }
    return false;
  }

  /** The colon behind words and nothing else, with more behind it; -1 where none is. */
  static int colon(Tokens tokens, int from, int to) {
    int colon = from;
    while (colon < to && colon < from + LONGEST && tokens.isWord(colon)) {
      colon++;
    }
    return colon > from && colon + 1 < to && tokens.symbol(colon) == ':' ? colon : -1;
  }

  /** "Category III", "Tier 2": which class, and nothing of what is in it. */
  public static boolean countsClass(Tokens tokens, int from, int to) {
    return to - from == 2 && CLASSES.holds(tokens, from) && tokens.isCapitalized(from);
  }
}

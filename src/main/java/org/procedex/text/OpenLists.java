package org.procedex.text;

/** The numbered lists that are open within each other, and the number that each waits for. */
final class OpenLists {
  private static final int DEEPEST = 8;

  /** What a list is counted in. */
  enum Count {
    NUMBERS,
    LETTERS,
    ROMAN
  }

  private final int[] expected = new int[DEEPEST];
  private final Count[] counts = new Count[DEEPEST];

  /** How far the first number of each is indented. */
  private final int[] indents = new int[DEEPEST];

  private int open;

  /** How many are open. */
  int depth() {
    return open;
  }

  /** Whether one that counts in letters waits for the number. */
  boolean waitForLetter(int value) {
    for (int level = 0; level < open; level++) {
      if (counts[level] == Count.LETTERS && expected[level] == value) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes on with the list that waits for the number: of two the one that counts as it does ("C."
   * behind "1." and "2." below "B."), else the innermost; those within it end.
   *
   * @return whether one waits for it
   */
  boolean goOn(Count count, int value) {
    int level = waiting(count, value);
    if (level >= 0) {
      open = level + 1;
      expected[level]++;
    }
    return level >= 0;
  }

  /**
   * Goes on with the innermost list where it counts alike and waits for the number before: that one
   * was lost.
   *
   * @return whether it does
   */
  boolean goOnBehindGap(Count count, int value) {
    int level = open - 1;
    boolean goesOn = level >= 0 && counts[level] == count && expected[level] + 1 == value;
    if (goesOn) {
      expected[level] = value + 1;
    }
    return goesOn;
  }

  /**
   * "1." behind "1.", both as far to the right: the list whose numbers the markup leaves to the
   * reader goes on, and waits for another one or a second number.
   *
   * @return whether there is such a list
   */
  boolean repeat(int indent) {
    int level = repeatable(indent);
    open = level < 0 ? open : level + 1;
    return level >= 0;
  }

  /** Whether a list stands there that a first number may go on with. */
  boolean mayRepeat(int indent) {
    return repeatable(indent) >= 0;
  }

  private int repeatable(int indent) {
    for (int level = open - 1; level >= 0; level--) {
      if (counts[level] == Count.NUMBERS && expected[level] == 2 && indents[level] == indent) {
        return level;
      }
    }
    return -1;
  }

  private int waiting(Count count, int value) {
    int innermost = -1;
    for (int level = open - 1; level >= 0; level--) {
      if (expected[level] == value) {
        if (counts[level] == count) {
          return level;
        }
        innermost = innermost < 0 && count != Count.ROMAN ? level : innermost;
      }
    }
    return innermost;
  }

  /**
   * Opens a list within the others, which waits for the number; the outermost may be forgotten.
   *
   * @param indent of its line; -1 where it opens none
   */
  void push(Count count, int next, int indent) {
    if (open == DEEPEST) {
      System.arraycopy(expected, 1, expected, 0, DEEPEST - 1);
      System.arraycopy(counts, 1, counts, 0, DEEPEST - 1);
      System.arraycopy(indents, 1, indents, 0, DEEPEST - 1);
      open--;
    }
    counts[open] = count;
    indents[open] = indent;
    expected[open++] = next;
  }

  /** Ends all. */
  void clear() {
    open = 0;
  }
}

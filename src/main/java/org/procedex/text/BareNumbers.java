package org.procedex.text;

/** Numbers of a list in running text that have lost every mark: "Causes are 1 gout 2 lupus". */
final class BareNumbers {
  /** How many tokens an item may have. */
  private static final int LONGEST_ITEM = 40;

  /** Before the first number, where no colon stands. */
  private static final WordSet LEADS =
      WordSet.in(
          "are is include includes comprise comprises as following namely treats"
              + " contraindications indications advantages");

  private static final WordSet PEOPLE = WordSet.in("patients people cases");
  private static final WordSet TOLD_OF = WordSet.in("with who whose in having of on under");

  private BareNumbers() {}

  /** Whether a list without marks may begin with the number at the token. */
  static boolean mayBegin(Tokens tokens, int at) {
    return at > 0
        && tokens.number(at) == 1
        && (MarkerForms.introduces(tokens, at - 1)
            || tokens.symbol(at - 1) == ']'
            || tokens.symbol(at - 1) == '.' // behind a sentence: a list only if two more follow
            || LEADS.holds(tokens, at - 1))
        && isOne(tokens, at);
  }

  /**
   * Where the number stands that counts on; -1 where the line ends before it.
   *
   * @param at the number before it
   */
  static int next(Tokens tokens, int at) {
    int limit = Math.min(tokens.size() - 2, at + LONGEST_ITEM);
    for (int i = at + 2; i < limit && !tokens.isBreak(i - 1); i++) {
      if (tokens.isNumber(i)
          && tokens.number(i) == tokens.number(at) + 1
          && isOne(tokens, i)
          && !MarkerForms.counts(tokens, i - 1)) {
        return tokens.isAlike(at + 1, i + 1) ? -1 : i;
      }
    }
    return -1;
  }

  private static boolean isOne(Tokens tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.isSpacedBefore(at)
        && !tokens.isBreak(at - 1)
        && tokens.isSpacedBefore(at + 1)
        && (MarkerForms.mayBeCounted(tokens, at + 1) || isOfPeople(tokens, at + 1));
  }

  /** "2 Patients who", "3 cases with": the number counts items, and not the people. */
  private static boolean isOfPeople(Tokens tokens, int word) {
    return PEOPLE.holds(tokens, word)
        && TOLD_OF.holds(tokens, word + 1)
        && tokens.isCapitalized(word);
  }
}

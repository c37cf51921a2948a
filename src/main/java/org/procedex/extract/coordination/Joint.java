package org.procedex.extract.coordination;

import org.procedex.text.Tokens;

/**
 * Where a comma, a slash or a conjunction stands between what may be two members: the words from
 * {@code from} to {@code at}, those that separate, and the words from {@code next} to {@code to}.
 *
 * <p>What stands before {@code from} is parted already; what follows {@code next} may hold more
 * joints.
 */
record Joint(Tokens tokens, int from, int at, int next, int to) {
  /** How many words stand before. */
  int length() {
    return at - from;
  }

  /** Whether the first word before is of one of the classes. */
  boolean firstIs(long classes) {
    return tokens.is(from, classes);
  }

  /** Whether the last word before is of one of the classes. */
  boolean lastIs(long classes) {
    return tokens.is(at - 1, classes);
  }

  /** Whether the first word behind is of one of the classes. */
  boolean nextIs(long classes) {
    return tokens.is(next, classes);
  }

  boolean nextSpells(String word) {
    return tokens.spells(next, word);
  }

  /** Whether what separates opens with the word: "or", but not ", or". */
  boolean opensWith(String word) {
    return tokens.spells(at, word);
  }

  /** Whether what separates closes with the word: "or" and ", or". */
  boolean closesWith(String word) {
    return tokens.spells(next - 1, word);
  }

  boolean isComma() {
    return Separators.isComma(tokens, at);
  }

  boolean isSlash() {
    return tokens.symbol(at) == '/';
  }
}

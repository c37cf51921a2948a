package org.procedex.text;

/** Knows lines that only cite a book. */
final class Books {
  private static final int SHORTEST = 9;
  private static final int LONGEST_PUBLISHER = 12;

  private Books() {}

  /** "Lee, Ann. A Handbook of Skin Grafting. Boston, MA: Hill & Wood, 2012.": no text. */
  static boolean isBook(Tokens tokens, int from, int to) {
    int year = tokens.symbol(to - 1) == '.' ? to - 2 : to - 1;
    if (year < from + SHORTEST
        || !tokens.isNumber(year)
        || tokens.end(year) - tokens.start(year) != 4
        || tokens.symbol(year - 1) != ',') {
      return false;
    }
    int at = year - 2;
    while (at > from
        && at > year - LONGEST_PUBLISHER
        && (tokens.isCapitalized(at) || tokens.symbol(at) == '&' || tokens.symbol(at) == '.')) {
      at--;
    }
    return tokens.symbol(at) == ':' && at < year - 2 && tokens.isCapitalized(at - 1);
  }
}

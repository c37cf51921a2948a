package org.procedex.text;

/** The marks that a heading's words end with, and where such marks are lost. */
final class HeadingEnds {
  private HeadingEnds() {}

  static boolean ends(Tokens tokens, int token) {
    char c = tokens.symbol(token);
    return c != Tokens.NO_SYMBOL
        && (c == '?' || c == ']' || c == '!' || c == '.' || c == ';' || c == ':');
  }

  static boolean closes(Tokens tokens, int at, int limit) {
    char c = tokens.symbol(at);
    if (c == ':' || c == ']' || c == ')' || c == '?' || c == '→') {
      return true;
    }
    if (c == '-' && at + 2 < limit && tokens.symbol(at + 1) == '>') {
      return true;
    }
    if (c == '=') {
      return at + 1 < limit && tokens.symbol(at + 1) == '=';
    }
    if (c == '-' || c == '*' || c == '\\') {
      return at + 1 == limit || tokens.isSpacedBefore(at) || c != '-';
    }
    return c == '.' && (at + 1 == limit || MarkerForms.looksLikeMarker(tokens, at + 1, limit));
  }

  static boolean closesAgain(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ':'
        || c == ']'
        || c == '*'
        || c == '='
        || c == '>'
        || c == '-' && tokens.isSpacedBefore(at) && !MarkerForms.introduces(tokens, at - 1);
  }

  /** "Risks [edit]". */
  static boolean holdsBracket(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == '[') {
        return true;
      }
    }
    return false;
  }

  /** "operateIn": two words of which the second has a capital and no space before. */
  static boolean isGlued(Tokens tokens, int at) {
    return !tokens.isSpacedBefore(at) && tokens.isWord(at - 1) && tokens.isCapitalized(at);
  }
}

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

  /** The bracket that closes a round one opened right before the token; -1 where none does. */
  static int closing(Tokens tokens, int from, int limit) {
    for (int at = from; at < limit; at++) {
      char c = tokens.symbol(at);
      if (c == ')') {
        return at;
      }
      if (c != Tokens.NO_SYMBOL && c != '?' && c != '/' && c != '-' && c != '\'') {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the mark closes a round bracket that stands right before the token. */
  static boolean isRound(Tokens tokens, int from, int mark) {
    return tokens.symbol(mark) == ')' && from > 0 && tokens.symbol(from - 1) == '(';
  }

  /** A mark behind a bracket that goes on with the words before it. */
  static boolean goesOn(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == '.' || c == ';' || c == ')';
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

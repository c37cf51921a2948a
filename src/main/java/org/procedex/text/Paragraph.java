package org.procedex.text;

/**
 * Tokens between two breaks.
 *
 * @param isLine whether line ends or the ends of the text stand on both sides
 * @param afterBlank whether an empty line or the start of the text stands before
 * @param indent how deep white space indents the line, in steps of two spaces or one tab
 */
record Paragraph(int from, int to, boolean isLine, boolean afterBlank, int indent) {
  static Paragraph of(Tokens tokens, int from, int to) {
    boolean startsLine = from == 0 || tokens.kind(from - 1) == Tokens.Kind.LINE;
    boolean endsLine = to == tokens.size() || tokens.kind(to) == Tokens.Kind.LINE;
    boolean blank = from < 2 || startsLine && tokens.kind(from - 2) == Tokens.Kind.LINE;
    return new Paragraph(from, to, startsLine && endsLine, blank, indent(tokens, from));
  }

  /** How deep white space indents the line that begins with the token. */
  static int indent(Tokens tokens, int from) {
    int at = tokens.start(from) - 1;
    int columns = 0;
    while (at >= 0) {
      char c = tokens.text().charAt(at);
      if (c == '\t') {
        columns += 2;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
      at--;
    }
    return columns / 2 + tokens.bulletLevel(from);
  }
}

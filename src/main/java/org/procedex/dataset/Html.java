package org.procedex.dataset;

/** Text in a form that HTML shows as it is and never reads as markup. */
final class Html {
  private static final int PICTURES = 0x2400;

  private Html() {}

  /** For use between tags and in quotes: line breaks as spaces, other controls as pictures. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\t', '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> out.append(' ');
        default -> out.append(c < ' ' ? (char) (PICTURES + c) : shown(c));
      }
    }
    return out.toString();
  }

  private static char shown(char c) {
    boolean hidden = c >= 0x7f && c < 0xa0 || c == '\ufffe' || c == '\uffff';
    return hidden ? '\ufffd' : c;
  }
}

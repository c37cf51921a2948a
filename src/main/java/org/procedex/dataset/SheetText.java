package org.procedex.dataset;

import java.util.regex.Pattern;

/** Text in the form in which a workbook's cell holds it (ST_Xstring of ECMA-376, 22.9.2.19). */
final class SheetText {
  /** The most characters of a cell, in UTF-16 units. */
  static final int LONGEST = 32_767;

  private static final String MORE = "…";
  // XML has no place for these, and a reader may drop blanks at the ends.
  private static final Pattern UNSAFE =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|^\\s|\\s$");
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SheetText() {}

  /** The text, escaped where a reader would take it for something else; cut where too long. */
  static String of(String text) {
    String plain = LOOKS_ESCAPED.matcher(cut(text)).replaceAll("_x005F_");
    return UNSAFE
        .matcher(plain)
        .replaceAll(found -> String.format("_x%04X_", (int) found.group().charAt(0)));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - MORE.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + MORE;
  }
}

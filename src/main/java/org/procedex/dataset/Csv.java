package org.procedex.dataset;

import java.util.List;

/** Writes rows as the contract asks: RFC 4180, comma, CRLF, UTF-8, quotes only where needed. */
public final class Csv {
  private Csv() {}

  /** The rows as bytes; every cell a string, the empty string for no value. */
  public static byte[] rows(List<String[]> rows) {
    CsvRows out = new CsvRows(rows.size() * 256);
    for (String[] row : rows) {
      for (String cell : row) {
        out.verbatim(cell);
      }
      out.end();
    }
    return out.bytes().toBytes();
  }

  static byte[] header(Table table) {
    return rows(List.<String[]>of(table.columns().toArray(new String[0])));
  }

  /** Every line break character as one space, so that a cell is one line of the same length. */
  public static String cell(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBreak(text.charAt(i))) {
        StringBuilder cell = new StringBuilder(text);
        for (int j = i; j < text.length(); j++) {
          if (isBreak(text.charAt(j))) {
            cell.setCharAt(j, ' ');
          }
        }
        return cell.toString();
      }
    }
    return text;
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}

package org.procedex.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes rows as the contract asks: RFC 4180, comma, CRLF, UTF-8, quotes only where needed. */
final class Csv {
  private Csv() {}

  /** The rows as bytes; every cell a string, the empty string for no value. */
  static byte[] rows(List<String[]> rows) {
    StringBuilder out = new StringBuilder(rows.size() * 256);
    for (String[] row : rows) {
      cells(out, row);
      out.append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Adds the cells of a row, without line end. */
  static void cells(StringBuilder out, String... row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      if (needsQuotes(row[i])) {
        out.append('"').append(row[i].replace("\"", "\"\"")).append('"');
      } else {
        out.append(row[i]);
      }
    }
  }

  private static boolean needsQuotes(String cell) {
    return cell.indexOf(',') >= 0
        || cell.indexOf('"') >= 0
        || cell.indexOf('\n') >= 0
        || cell.indexOf('\r') >= 0;
  }

  /** The cells of a row that is one line, its line end taken off. */
  static String[] split(String line) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      int end = quoted ? closing(line, at + 1) + 1 : line.indexOf(',', at);
      end = end < 0 ? line.length() : end;
      cells.add(
          quoted ? line.substring(at + 1, end - 1).replace("\"\"", "\"") : line.substring(at, end));
      at = end + 1;
    }
    return cells.toArray(new String[0]);
  }

  /** The quote that closes a cell; the line's end where none does. */
  private static int closing(String line, int from) {
    int at = line.indexOf('"', from);
    while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
      at = line.indexOf('"', at + 2);
    }
    return at < 0 ? line.length() : at;
  }

  static byte[] header(Table table) {
    return rows(List.<String[]>of(table.columns().toArray(new String[0])));
  }

  /** Every line break character as one space, so that a cell is one line of the same length. */
  static String cell(String text) {
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

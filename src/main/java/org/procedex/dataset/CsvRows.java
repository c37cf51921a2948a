package org.procedex.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.procedex.text.Span;

/**
 * Rows as {@link Csv} writes them, straight into bytes, for the tables that grow with the text. A
 * cell that stands in another row already is copied, quotes and all.
 */
final class CsvRows {
  private static final int MOST_CELLS = 32;

  private final ByteBuilder out;
  private final int[] ends = new int[MOST_CELLS];
  private int cells;

  CsvRows(int expected) {
    out = new ByteBuilder(expected);
  }

  ByteBuilder bytes() {
    return out;
  }

  /** Where the next byte goes. */
  int position() {
    return out.size();
  }

  private void next() {
    if (cells == 0) {
      ends[cells++] = out.size() - 1;
    } else {
      ends[cells++] = out.size();
      out.write(',');
    }
  }

  /** A cell of letters, digits and signs that need no quotes. */
  void plain(String cell) {
    next();
    out.ascii(cell);
  }

  /** A cell of letters and digits with a number behind them. */
  void numbered(String cell, int number) {
    next();
    out.ascii(cell);
    out.decimal(number);
  }

  void number(int cell) {
    next();
    out.decimal(cell);
  }

  /** A cell of any text; a line break is shown as a space. */
  void text(String cell) {
    next();
    int length = cell.length();
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c < ' ' || c == '"' || c == ',' || c > '~') {
        Utf8Text encoded = new Utf8Text(Csv.cell(cell));
        part(encoded.bytes(), 0, encoded.bytes().length);
        return;
      }
    }
    out.ascii(cell);
  }

  /** A cell of any text, its line breaks as they stand. */
  void verbatim(String cell) {
    next();
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
      quoted(bytes, 0, bytes.length);
    } else {
      part(bytes, 0, bytes.length);
    }
  }

  /** A cell that is a part of a text without line breaks. */
  void part(Utf8Text text, Span span) {
    next();
    part(text.bytes(), text.start(span), text.end(span));
  }

  private void part(byte[] text, int from, int to) {
    boolean comma = false;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      if (b > ',') {
        continue;
      }
      if (b == '"') {
        quoted(text, from, to);
        return;
      }
      comma |= b == ',';
    }
    if (comma) {
      out.write('"');
      out.write(text, from, to - from);
      out.write('"');
    } else {
      out.write(text, from, to - from);
    }
  }

  private void quoted(byte[] text, int from, int to) {
    out.write('"');
    int done = from;
    for (int i = from; i < to; i++) {
      if (text[i] == '"') {
        out.write(text, done, i + 1 - done);
        out.write('"');
        done = i + 1;
      }
    }
    out.write(text, done, to - done);
    out.write('"');
  }

  /**
   * Cells that stand in another row.
   *
   * @param from the rows that hold it
   * @param row what its {@link #end} gave
   * @param first the first cell to copy
   * @param last the last one
   */
  void copy(CsvRows from, int[] row, int first, int last) {
    next();
    out.again(from.out, row[first] + 1, row[last + 1]);
  }

  void empty() {
    next();
  }

  /** Ends the row; where its cells ended, the end of the row before in front. */
  int[] end() {
    ends[cells] = out.size();
    out.write('\r');
    out.write('\n');
    int[] row = Arrays.copyOf(ends, cells + 1);
    cells = 0;
    return row;
  }
}

package org.procedex.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code records.csv} read line by line, as bytes; no cell of it holds a line break. */
final class RecordLines implements AutoCloseable {
  private static final int BUFFER = 1 << 17;
  private static final List<String> COLUMNS = Table.RECORDS.columns();
  private static final int RECORD = COLUMNS.indexOf("record_id");
  private static final int ARTICLE = COLUMNS.indexOf("article_id");

  private final @Nullable InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private int next;
  private int filled;
  private boolean ended;
  private int @Nullable [] cells;

  /**
   * The rows of a file; none where the header is not that of the table.
   *
   * @param file null where there is none
   */
  RecordLines(@Nullable Path file) throws IOException {
    in = file == null || !Files.exists(file) ? null : Files.newInputStream(file);
    ended = in == null;
    advance();
    if (isRow()) {
      advance();
    } else {
      ended = true;
    }
  }

  /** Goes to the next line. */
  void advance() throws IOException {
    cells = null;
    start = next;
    if (ended) {
      return;
    }
    int at = next;
    while (true) {
      at = lineEnd(at);
      if (at < filled) {
        next = at + 1;
        break;
      }
      at -= start;
      if (!fill()) {
        next = filled;
        at = filled;
        ended = at == start;
        break;
      }
    }
    end = at > start && buffer[at - 1] == '\r' ? at - 1 : at;
  }

  private int lineEnd(int from) {
    byte[] bytes = buffer;
    int most = filled;
    int at = from;
    while (at < most && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Moves the unfinished line to the front and reads on; false at the end of the file. */
  private boolean fill() throws IOException {
    if (in == null) {
      return false;
    }
    byte[] into = filled - start == buffer.length ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, into, 0, filled - start);
    buffer = into;
    filled -= start;
    start = 0;
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read > 0;
  }

  /** Goes past whole lines that are the same in both, as far as both are in memory. */
  void passSame(RecordLines other) throws IOException {
    int length = ended || other.ended ? 0 : Math.min(filled - start, other.filled - other.start);
    int same =
        Arrays.mismatch(
            buffer, start, start + length, other.buffer, other.start, other.start + length);
    int lines = same < 0 ? length : same;
    while (lines > 0 && buffer[start + lines - 1] != '\n') {
      lines--;
    }
    if (lines > 0) {
      pass(lines);
      other.pass(lines);
    }
  }

  private void pass(int bytes) throws IOException {
    next = start + bytes;
    advance();
  }

  /** Whether both are at the same line. */
  boolean isSame(RecordLines other) {
    return !ended
        && !other.ended
        && Arrays.equals(buffer, start, end, other.buffer, other.start, other.end);
  }

  boolean isAtEnd() {
    return ended;
  }

  /** The line, its end taken off. */
  byte[] line() {
    return Arrays.copyOfRange(buffer, start, end);
  }

  /** The article of the line; null at the end, and where the line is no row of the table. */
  @Nullable String article() {
    if (!isRow()) {
      ended = true;
      return null;
    }
    return cell(ARTICLE);
  }

  /** The record of the line, which must be a row. */
  String record() {
    return cell(RECORD);
  }

  private boolean isRow() {
    if (!ended && cells == null) {
      cells = cells(buffer, start, end, COLUMNS.size());
    }
    return !ended && cells != null && cells.length == COLUMNS.size();
  }

  private String cell(int column) {
    return cell(buffer, start, java.util.Objects.requireNonNull(cells), column);
  }

  /**
   * A cell of a row, without its quotes.
   *
   * @param ends what {@link #cells} gave
   */
  static String cell(byte[] line, int start, int[] ends, int column) {
    int from = column == 0 ? start : ends[column - 1] + 1;
    String cell = new String(line, from, ends[column] - from, StandardCharsets.UTF_8);
    return cell.startsWith("\"") && cell.length() > 1
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  /**
   * Where the cells of a row end.
   *
   * @param expected how many cells there should be
   * @return as many as there are, but at most one more than expected
   */
  static int[] cells(byte[] line, int start, int end, int expected) {
    int[] ends = new int[expected + 1];
    int found = 0;
    boolean quoted = false;
    for (int i = start; i < end && found < expected; i++) {
      if (line[i] == '"') {
        quoted = !quoted;
      } else if (line[i] == ',' && !quoted) {
        ends[found++] = i;
      }
    }
    ends[found++] = end;
    return Arrays.copyOf(ends, found);
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}

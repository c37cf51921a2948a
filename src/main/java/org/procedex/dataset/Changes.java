package org.procedex.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares two {@code records.csv}, article by article, both being in the order of the ids. */
final class Changes {
  private static final List<String> COLUMNS = Table.RECORDS.columns();
  private static final int[] SHOWN =
      List.of("record_id", "article_id", "type", "procedure", "text").stream()
          .mapToInt(COLUMNS::indexOf)
          .toArray();
  private static final int LAST_SHOWN = Arrays.stream(SHOWN).max().orElseThrow();
  private static final byte[] ADDED = {'a', 'd', 'd', 'e', 'd'};
  private static final byte[] COMMA = {','};
  private static final byte[] LINE_END = {'\r', '\n'};

  private final HashedFile out;
  private long added;
  private long removed;

  Changes(HashedFile out) {
    this.out = out;
  }

  long added() {
    return added;
  }

  long removed() {
    return removed;
  }

  /**
   * Writes what changed.
   *
   * @param before the older file; null where there is none
   */
  void compare(@Nullable Path before, Path after) {
    try (RecordLines old = new RecordLines(before);
        RecordLines fresh = new RecordLines(after)) {
      while (skipEqual(old, fresh)) {
        String left = old.article();
        String right = fresh.article();
        if (left == null) {
          addAll(fresh);
          return;
        }
        int order = right == null ? -1 : left.compareTo(right);
        Map<String, byte[]> gone = order <= 0 ? take(old, left) : Map.of();
        Map<String, byte[]> come = order >= 0 ? take(fresh, right) : Map.of();
        write(gone, come);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is left of the older file: what comes is new, however much of it there is. */
  private void addAll(RecordLines fresh) throws IOException {
    for (; !fresh.isAtEnd(); fresh.advance()) {
      writeOwn(fresh.line());
      added++;
    }
  }

  /** Passes what is the same in both; whether anything is left. */
  private static boolean skipEqual(RecordLines old, RecordLines fresh) throws IOException {
    old.passSame(fresh);
    while (old.isSame(fresh)) {
      old.advance();
      fresh.advance();
      old.passSame(fresh);
    }
    return old.article() != null || fresh.article() != null;
  }

  private static Map<String, byte[]> take(RecordLines lines, @Nullable String article)
      throws IOException {
    Map<String, byte[]> taken = new LinkedHashMap<>();
    while (article != null && article.equals(lines.article())) {
      taken.put(lines.record(), lines.line());
      lines.advance();
    }
    return taken;
  }

  private void write(Map<String, byte[]> gone, Map<String, byte[]> come) {
    for (Map.Entry<String, byte[]> row : gone.entrySet()) {
      if (!come.containsKey(row.getKey())) {
        writeForeign(row.getValue());
        removed++;
      }
    }
    for (Map.Entry<String, byte[]> row : come.entrySet()) {
      if (!gone.containsKey(row.getKey())) {
        writeOwn(row.getValue());
        added++;
      }
    }
  }

  /** The older file may have been saved anew by some other program. */
  private void writeForeign(byte[] line) {
    int[] ends = RecordLines.cells(line, 0, line.length, COLUMNS.size());
    String[] row = new String[SHOWN.length + 1];
    row[0] = "removed";
    for (int i = 0; i < SHOWN.length; i++) {
      row[i + 1] = RecordLines.cell(line, 0, ends, SHOWN[i]);
    }
    out.write(Csv.rows(List.<String[]>of(row)), 1);
  }

  /** Cells that this program wrote are shown as they stand, quotes and all. */
  private void writeOwn(byte[] line) {
    int[] ends = RecordLines.cells(line, 0, line.length, LAST_SHOWN + 1);
    out.write(ADDED);
    for (int column : SHOWN) {
      int start = column == 0 ? 0 : ends[column - 1] + 1;
      out.write(COMMA);
      out.write(line, start, ends[column] - start);
    }
    out.write(LINE_END, 1);
  }
}

package org.procedex.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares two {@code records.csv}, article by article, both being in the order of the ids. */
final class Changes {
  private static final int BUFFER = 1 << 16;
  private static final List<String> COLUMNS = Table.RECORDS.columns();
  private static final int RECORD = COLUMNS.indexOf("record_id");
  private static final int ARTICLE = COLUMNS.indexOf("article_id");
  private static final int TYPE = COLUMNS.indexOf("type");
  private static final int TEXT = COLUMNS.indexOf("text");
  private static final int PROCEDURE = COLUMNS.indexOf("procedure");

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
    try (Records old = new Records(before);
        Records fresh = new Records(after)) {
      while (skipEqual(old, fresh)) {
        String left = old.article();
        String right = fresh.article();
        int order = left == null ? 1 : right == null ? -1 : left.compareTo(right);
        Map<String, String[]> gone = order <= 0 ? old.take() : Map.of();
        Map<String, String[]> come = order >= 0 ? fresh.take() : Map.of();
        write(gone, come);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes what is the same in both; whether anything is left. */
  private static boolean skipEqual(Records old, Records fresh) throws IOException {
    while (old.line != null && old.line.equals(fresh.line)) {
      old.advance();
      fresh.advance();
    }
    return old.line != null || fresh.line != null;
  }

  private void write(Map<String, String[]> gone, Map<String, String[]> come) {
    List<String[]> rows = new ArrayList<>();
    gone.forEach(
        (id, row) -> {
          if (!come.containsKey(id)) {
            rows.add(change("removed", row));
            removed++;
          }
        });
    come.forEach(
        (id, row) -> {
          if (!gone.containsKey(id)) {
            rows.add(change("added", row));
            added++;
          }
        });
    out.write(Csv.rows(rows), rows.size());
  }

  private static String[] change(String change, String[] row) {
    return new String[] {change, row[RECORD], row[ARTICLE], row[TYPE], row[PROCEDURE], row[TEXT]};
  }

  /** A {@code records.csv} read article by article; no cell holds a line break. */
  private static final class Records implements AutoCloseable {
    private final @Nullable BufferedReader lines;
    private @Nullable String line;
    private String @Nullable [] row;

    Records(@Nullable Path file) throws IOException {
      lines = file == null || !Files.exists(file) ? null : open(file);
      advance();
      String[] header = row();
      if (header != null && header.length == COLUMNS.size()) {
        advance();
      } else {
        line = null;
      }
    }

    /** A dataset that somebody saved in another encoding shows as changed, no more. */
    private static BufferedReader open(Path file) throws IOException {
      return new BufferedReader(
          new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), BUFFER);
    }

    private void advance() throws IOException {
      line = lines == null ? null : lines.readLine();
      row = null;
    }

    /** The cells of the line; null at the end or where they are not those of a record. */
    private String @Nullable [] row() {
      String unread = line;
      if (row == null && unread != null) {
        String[] cells = Csv.split(unread);
        row = cells;
        if (cells.length != COLUMNS.size()) {
          row = null;
          line = null;
        }
      }
      return row;
    }

    @Nullable String article() {
      String[] cells = row();
      return cells == null ? null : cells[ARTICLE];
    }

    Map<String, String[]> take() throws IOException {
      Map<String, String[]> taken = new LinkedHashMap<>();
      String article = article();
      for (String[] cells = row(); cells != null && cells[ARTICLE].equals(article); cells = row()) {
        taken.put(cells[RECORD], cells);
        advance();
      }
      return taken;
    }

    @Override
    public void close() throws IOException {
      if (lines != null) {
        lines.close();
      }
    }
  }
}

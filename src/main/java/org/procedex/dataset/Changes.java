package org.procedex.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Compares two {@code records.csv}, article by article, both being in the order of the ids. */
final class Changes {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
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
      while (old.article() != null || fresh.article() != null) {
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

  /** A {@code records.csv} read article by article. */
  private static final class Records implements AutoCloseable {
    private final @Nullable MappingIterator<String[]> rows;
    private String @Nullable [] next;

    Records(@Nullable Path file) throws IOException {
      rows =
          file == null || !Files.exists(file)
              ? null
              : MAPPER.readerFor(String[].class).readValues(Files.newInputStream(file));
      advance();
      boolean header = next != null && next.length == COLUMNS.size();
      if (next != null && !header) {
        next = null;
      } else {
        advance();
      }
    }

    private void advance() {
      next = rows != null && rows.hasNextValue() ? rows.nextValue() : null;
      if (next != null && next.length != COLUMNS.size()) {
        next = null;
      }
    }

    @Nullable String article() {
      String[] row = next;
      return row == null ? null : row[ARTICLE];
    }

    Map<String, String[]> take() {
      Map<String, String[]> taken = new LinkedHashMap<>();
      String article = article();
      while (next != null && next[ARTICLE].equals(article)) {
        taken.put(next[RECORD], next);
        advance();
      }
      return taken;
    }

    @Override
    public void close() {
      if (rows != null) {
        rows.close();
      }
    }
  }
}

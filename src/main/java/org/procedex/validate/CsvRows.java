package org.procedex.validate;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** The rows of a CSV file by the names of its header. */
final class CsvRows {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private CsvRows() {}

  /** A row; a cell of a column that the file lacks is empty. */
  static final class Row {
    private final Map<String, Integer> columns;
    private final String[] cells;
    private final long line;

    Row(Map<String, Integer> columns, String[] cells, long line) {
      this.columns = columns;
      this.cells = cells;
      this.line = line;
    }

    String get(String column) {
      Integer at = columns.get(column);
      return at == null || at >= cells.length ? "" : cells[at];
    }

    long line() {
      return line;
    }

    int cells() {
      return cells.length;
    }

    int columns() {
      return columns.size();
    }
  }

  /** A CSV file that cannot be read further. */
  static final class BrokenCsvException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;

    BrokenCsvException(long line, String message, Throwable cause) {
      super(message, cause);
      this.line = line;
    }

    long line() {
      return line;
    }
  }

  static void read(String text, Consumer<List<String>> header, Consumer<Row> rows) {
    try (Reader reader = new StringReader(text)) {
      read(reader, header, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void read(Path file, Consumer<List<String>> header, Consumer<Row> rows) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read(reader, header, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void read(Reader reader, Consumer<List<String>> header, Consumer<Row> rows) {
    long line = 1;
    try (MappingIterator<String[]> all = MAPPER.readerFor(String[].class).readValues(reader)) {
      Map<String, Integer> columns = new HashMap<>();
      if (!all.hasNextValue()) {
        header.accept(List.of());
        return;
      }
      String[] names = all.nextValue();
      for (int i = 0; i < names.length; i++) {
        names[i] = names[i].strip().toLowerCase(Locale.ROOT);
        columns.putIfAbsent(names[i], i);
      }
      header.accept(List.of(names));
      line = next(all);
      while (all.hasNextValue()) {
        String[] cells = all.nextValue();
        if (cells.length > 1 || !cells[0].isEmpty()) {
          rows.accept(new Row(columns, cells, line));
        }
        line = next(all);
      }
    } catch (JacksonException e) {
      throw new BrokenCsvException(
          line,
          "expected a row of CSV but found: "
              + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("")
              + " (unbalanced quotes?)",
          e);
    }
  }

  private static long next(MappingIterator<String[]> all) {
    return all.currentLocation().getLineNr();
  }
}

package org.procedex.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Writes the tables as sheets of a workbook, for people who use one; text stays text. */
final class Spreadsheet {
  private static final String FILE = "dataset.xlsx";
  private static final int MOST_ROWS = 1_048_576;
  private static final Set<String> NUMBERS = Set.of("integer", "number");
  private static final int FLUSH = 500;

  private Spreadsheet() {}

  /** Writes the workbook from the finished CSV files of a folder. */
  static PublishedFile write(Path folder, List<PublishedFile> files) {
    MessageDigest digest = Ids.sha256();
    Path path = folder.resolve(FILE);
    long rows = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest);
        Workbook workbook = new Workbook(out, "Procedex", null)) {
      for (PublishedFile file : files) {
        if (file.name().endsWith(".csv")) {
          rows += table(workbook, folder, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return new PublishedFile(
          FILE, rows, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long table(Workbook workbook, Path folder, PublishedFile file) throws IOException {
    String name = file.name().substring(0, file.name().length() - ".csv".length());
    Table table = Table.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    CsvMapper mapper = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    try (InputStream in = Files.newInputStream(folder.resolve(file.name()));
        MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(in)) {
      String[] header = rows.nextValue();
      long written = 0;
      int part = 1;
      while (part == 1 || rows.hasNextValue()) {
        Worksheet sheet = workbook.newWorksheet(part == 1 ? name : name + " " + part);
        written += sheet(sheet, table, header, rows);
        part++;
      }
      return written;
    }
  }

  private static long sheet(
      Worksheet sheet, Table table, String[] header, MappingIterator<String[]> rows)
      throws IOException {
    sheet.freezePane(0, 1);
    for (int column = 0; column < header.length; column++) {
      sheet.value(0, column, header[column]);
    }
    int row = 1;
    while (row < MOST_ROWS && rows.hasNextValue()) {
      String[] cells = rows.nextValue();
      for (int column = 0; column < cells.length; column++) {
        cell(sheet, row, column, cells[column], table.schema().get("fields").get(column));
      }
      row++;
      if (row % FLUSH == 0) {
        sheet.flush();
      }
    }
    sheet.setAutoFilter(0, 0, row - 1, header.length - 1);
    sheet.finish();
    return row - 1L;
  }

  private static void cell(Worksheet sheet, int row, int column, String text, JsonNode field) {
    if (text.isEmpty()) {
      return;
    }
    if (NUMBERS.contains(field.get("type").asString())) {
      sheet.value(row, column, new java.math.BigDecimal(text));
    } else {
      sheet.inlineString(row, column, text);
    }
  }
}

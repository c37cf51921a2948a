package org.procedex.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Writes the tables as sheets of a workbook, for people who use one; text stays text. */
final class Spreadsheet {
  static final String FILE = "dataset.xlsx";

  /** Rows of the largest sheet that spreadsheet programs open. */
  static final int MOST_ROWS = 1_048_576;

  private static final Set<String> NUMBERS = Set.of("integer", "number");

  /** Columns of whole sentences, which would push those behind them out of sight. */
  private static final Set<String> LONG =
      Set.of("text", "value", "sentence", "definition", "detail");

  private static final double LONG_WIDTH = 60;
  private static final int FLUSH = 500;

  /** What fastexcel says of every sheet, for it streams: false, so that some read one cell. */
  private static final String DIMENSION = "<dimension ref=\"A1\"/>";

  private static final int BEFORE_ROWS = 1024;
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Spreadsheet() {}

  /**
   * Writes the workbook from the finished CSV files of a draft.
   *
   * @param mostRows rows of the largest sheet, its header included; more go to a sheet "name 2"
   */
  static PublishedFile write(Draft draft, List<PublishedFile> files, int mostRows) {
    Path folder = draft.folder();
    Path timed = folder.resolve(FILE + ".timed");
    try {
      long rows = 0;
      try (OutputStream out = Files.newOutputStream(timed);
          Workbook workbook = new Workbook(out, "Procedex", null)) {
        for (PublishedFile file : files) {
          if (file.name().endsWith(".csv")) {
            rows += table(workbook, folder, file, mostRows);
          }
        }
      }
      try (HashedFile file = draft.file(FILE)) {
        withoutTimes(timed, file);
        PublishedFile whole = file.finish();
        return new PublishedFile(FILE, rows, whole.bytes(), whole.sha256());
      } finally {
        Files.delete(timed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** fastexcel writes when the workbook was made, and equal tables are to be equal bytes. */
  private static void withoutTimes(Path timed, HashedFile file) throws IOException {
    try (ZipFile from = new ZipFile(timed.toFile());
        ZipOutputStream to = new ZipOutputStream(file.stream())) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(EARLIEST);
        to.putNextEntry(copy);
        try (InputStream in = from.getInputStream(entry)) {
          if (entry.getName().equals("docProps/core.xml")) {
            String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            to.write(CREATED.matcher(core).replaceAll("").getBytes(StandardCharsets.UTF_8));
          } else if (entry.getName().startsWith("xl/worksheets/")) {
            String head = new String(in.readNBytes(BEFORE_ROWS), StandardCharsets.ISO_8859_1);
            to.write(head.replace(DIMENSION, "").getBytes(StandardCharsets.ISO_8859_1));
            in.transferTo(to);
          } else {
            in.transferTo(to);
          }
        }
      }
    }
  }

  private static long table(Workbook workbook, Path folder, PublishedFile file, int mostRows)
      throws IOException {
    String name = file.name().substring(0, file.name().length() - ".csv".length());
    Table table = Table.valueOf(name.toUpperCase(Locale.ROOT));
    CsvMapper mapper = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    try (InputStream in = Files.newInputStream(folder.resolve(file.name()));
        MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(in)) {
      String[] header = rows.nextValue();
      long written = 0;
      int part = 1;
      while (part == 1 || rows.hasNextValue()) {
        Worksheet sheet = workbook.newWorksheet(part == 1 ? name : name + " " + part);
        written += sheet(sheet, table.columnTypes(), new Rows(header, rows, mostRows));
        part++;
      }
      return written;
    }
  }

  /** What goes into a sheet: a header, and rows up to the limit. */
  private record Rows(String[] header, MappingIterator<String[]> rows, int most) {}

  private static long sheet(Worksheet sheet, List<String> types, Rows from) throws IOException {
    sheet.freezePane(0, 1);
    for (int column = 0; column < from.header().length; column++) {
      sheet.value(0, column, from.header()[column]);
      if (LONG.contains(from.header()[column])) {
        sheet.width(column, LONG_WIDTH);
      }
    }
    int row = 1;
    while (row < from.most() && from.rows().hasNextValue()) {
      String[] cells = from.rows().nextValue();
      for (int column = 0; column < cells.length; column++) {
        if (!cells[column].isEmpty()) {
          if (NUMBERS.contains(types.get(column))) {
            sheet.value(row, column, new BigDecimal(cells[column]));
          } else {
            sheet.inlineString(row, column, SheetText.of(cells[column]));
          }
        }
      }
      row++;
      if (row % FLUSH == 0) {
        sheet.flush();
      }
    }
    sheet.setAutoFilter(0, 0, row - 1, from.header().length - 1);
    sheet.finish();
    return row - 1L;
  }
}

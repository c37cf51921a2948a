package org.procedex.dataset;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Writes rows as the contract asks: RFC 4180, comma, CRLF, UTF-8, quotes only where needed. */
public final class Csv {
  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
          .disable(CsvWriteFeature.ALWAYS_QUOTE_EMPTY_STRINGS)
          .build();
  private static final ObjectWriter WRITER =
      MAPPER
          .writer()
          .with(
              CsvSchema.emptySchema()
                  .withColumnSeparator(',')
                  .withLineSeparator("\r\n")
                  .withoutEscapeChar()
                  .withNullValue(""));

  private Csv() {}

  /** The rows as bytes; every cell a string, the empty string for no value. */
  public static byte[] rows(List<String[]> rows) {
    if (rows.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 256);
    try (SequenceWriter writer = WRITER.writeValues(bytes)) {
      for (String[] row : rows) {
        writer.write(row);
      }
    }
    return bytes.toByteArray();
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

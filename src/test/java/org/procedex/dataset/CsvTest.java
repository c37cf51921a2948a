package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.procedex.text.Span;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

class CsvTest {
  private static final String[] PIECES = {
    "a", "b c", ",", "\"", "\"\"", "\n", "\r\n", " ", "é", "漢", "😀", "#", "=1+1", "'", ";", "\t",
    "\\"
  };

  @Test
  void anotherReaderFindsTheSameCells() {
    Random random = new Random(7);
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      rows.add(new String[] {"r" + i, cell(random), cell(random), cell(random)});
    }

    assertThat(read(Csv.rows(rows))).containsExactlyElementsOf(rows);
  }

  @Test
  void quotesOnlyWhereNeeded() {
    List<String[]> rows = List.<String[]>of(new String[] {"a b", "", "c,d", "say \"x\"", " e "});

    assertThat(new String(Csv.rows(rows), StandardCharsets.UTF_8))
        .isEqualTo("a b,,\"c,d\",\"say \"\"x\"\"\", e \r\n");
  }

  @Test
  void rowsWrittenStraightIntoBytesAreTheSame() {
    Random random = new Random(11);
    List<String[]> rows = new ArrayList<>();
    CsvRows bytes = new CsvRows(0);
    int[] last = {};
    for (int i = 0; i < 2000; i++) {
      String text = cell(random) + "<" + cell(random) + ">" + cell(random);
      Span span = new Span(text.indexOf('<'), text.indexOf('>'));
      String[] row = {cell(random), "r" + i, Csv.cell(span.of(text)), "" + i, "", cell(random)};
      bytes.text(row[0]);
      bytes.plain(row[1]);
      bytes.part(new Utf8Text(Csv.cell(text)), span);
      bytes.number(i);
      if (i % 2 == 0) {
        bytes.empty();
        bytes.text(row[5]);
      } else {
        row[4] = rows.get(i - 1)[2];
        row[5] = rows.get(i - 1)[3];
        bytes.copy(bytes, last, 2, 3);
      }
      last = bytes.end();
      row[0] = Csv.cell(row[0]);
      row[5] = Csv.cell(row[5]);
      rows.add(row);
    }

    assertThat(new String(bytes.bytes().toBytes(), StandardCharsets.UTF_8))
        .isEqualTo(new String(byJackson(rows), StandardCharsets.UTF_8));
  }

  @Test
  void everyCharacterIsQuotedAlike() {
    for (int c = 1; c < Character.MIN_SURROGATE; c++) {
      String text = "a" + (char) c;
      CsvRows bytes = new CsvRows(16);
      bytes.text(text);
      bytes.text("" + (char) c);
      bytes.end();

      assertThat(bytes.bytes().toBytes())
          .isEqualTo(
              byJackson(List.<String[]>of(new String[] {Csv.cell(text), Csv.cell("" + (char) c)})));
      List<String[]> verbatim = List.<String[]>of(new String[] {text, "" + (char) c, ""});
      assertThat(Csv.rows(verbatim)).isEqualTo(byJackson(verbatim));
    }
  }

  @Test
  void aLineFallsIntoTheCellsThatMadeIt() {
    Random random = new Random(13);
    for (int i = 0; i < 2000; i++) {
      String[] row = {"r" + i, Csv.cell(cell(random)), Csv.cell(cell(random)), ""};
      byte[] line = Csv.rows(List.<String[]>of(row));
      int[] ends = RecordLines.cells(line, 0, line.length - 2, row.length);

      assertThat(ends).hasSize(row.length);
      for (int column = 0; column < row.length; column++) {
        assertThat(RecordLines.cell(line, 0, ends, column)).isEqualTo(row[column]);
      }
    }
  }

  @Test
  void aLineWithMoreOrFewerCellsIsToldApart() {
    byte[] line = "a,\"b,c".getBytes(StandardCharsets.UTF_8);
    assertThat(RecordLines.cells(line, 0, line.length, 3)).hasSize(2);
    assertThat(RecordLines.cells(line, 0, line.length, 1)).hasSize(2);
  }

  @Test
  void aPartOfATextIsItsBytes() {
    Random random = new Random(17);
    for (int i = 0; i < 500; i++) {
      StringBuilder made = new StringBuilder();
      while (made.length() < i) {
        made.append(cell(random));
      }
      String text = made.toString();
      Utf8Text encoded = new Utf8Text(text);
      for (int start = 0; start <= text.length(); start += 1 + random.nextInt(9)) {
        if (start < text.length() && Character.isLowSurrogate(text.charAt(start))) {
          continue;
        }
        Span span = new Span(start, text.length());
        byte[] part = Arrays.copyOfRange(encoded.bytes(), encoded.start(span), encoded.end(span));
        assertThat(new String(part, StandardCharsets.UTF_8)).isEqualTo(span.of(text));
      }
    }
  }

  private static byte[] byJackson(List<String[]> rows) {
    CsvSchema schema =
        CsvSchema.emptySchema()
            .withColumnSeparator(',')
            .withLineSeparator("\r\n")
            .withoutEscapeChar();
    return CsvMapper.builder()
        .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
        .disable(CsvWriteFeature.ALWAYS_QUOTE_EMPTY_STRINGS)
        .build()
        .writer(schema)
        .writeValueAsBytes(rows);
  }

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.toString();
  }

  private static List<String[]> read(byte[] csv) {
    CsvMapper mapper = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(csv)) {
      return rows.readAll();
    }
  }
}

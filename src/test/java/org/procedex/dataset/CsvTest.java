package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

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
  void aLineFallsIntoTheCellsThatMadeIt() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      String[] row = {"r" + i, Csv.cell(cell(random)), Csv.cell(cell(random)), ""};
      byte[] line = Csv.each(List.<String[]>of(row)).get(0);

      assertThat(Csv.split(new String(line, StandardCharsets.UTF_8))).containsExactly(row);
    }
  }

  @Test
  void aLineThatIsNoRowIsTakenAsItStands() {
    assertThat(Csv.split("a,\"b,c")).containsExactly("a,\"b,c");
    assertThat(Csv.split("")).isEmpty();
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

package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTest {
  private static final PublishedFile REJECTED = new PublishedFile("rejected.csv", 0, 0, "");

  @TempDir Path folder;

  /** The workbook's parts by name, for as many rejected articles as there are details. */
  private Map<String, String> workbook(List<String> details, int mostRows) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < details.size(); i++) {
      rows.add(new String[] {"a" + i, "empty", details.get(i)});
    }
    Path csv = folder.resolve("rejected.csv");
    Files.write(csv, Csv.header(Table.REJECTED));
    Files.write(csv, Csv.rows(rows), java.nio.file.StandardOpenOption.APPEND);
    Path workbook = folder.resolve("dataset.xlsx");
    Files.deleteIfExists(workbook);
    PublishedFile written;
    try (Draft draft = new Draft(folder, 1)) {
      written = Spreadsheet.write(draft, List.of(REJECTED), mostRows);
    }
    assertThat(written.rows()).isEqualTo(details.size());
    assertThat(written.bytes()).isEqualTo(Files.size(workbook));
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void theHeaderIsFrozenAndFiltersAreOn() throws IOException {
    assertThat(workbook(List.of("x", "y"), 100).get("xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:C3\"");
  }

  @Test
  void aSheetSaysNothingFalseOfItsSizeAndLongCellsHideNoColumn() throws IOException {
    String sheet = workbook(List.of("x".repeat(1000)), 100).get("xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .doesNotContain("<dimension")
        .containsPattern("min=\"3\" max=\"3\" width=\"60(\\.0)?\"");
  }

  @Test
  void aTableWithoutRowsIsASheet() throws IOException {
    assertThat(workbook(List.of(), 100).get("xl/worksheets/sheet1.xml"))
        .contains("<autoFilter ref=\"A1:C1\"");
  }

  @Test
  void aTableThatIsTooLongGoesOnInTheNextSheet() throws IOException {
    Map<String, String> parts = workbook(List.of("u", "v", "w", "x", "y"), 3);
    assertThat(parts.get("xl/workbook.xml"))
        .contains("\"rejected\"", "\"rejected 2\"", "\"rejected 3\"")
        .doesNotContain("\"rejected 4\"");
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("<t>v</t>")
        .doesNotContain("<t>w</t>");
    assertThat(parts.get("xl/worksheets/sheet3.xml"))
        .contains("<t>y</t>", "<autoFilter ref=\"A1:C2\"", "state=\"frozen\"");
  }

  @Test
  void aCellThatIsTooLongIsCutBetweenCharacters() {
    String fits = "x".repeat(SheetText.LONGEST);
    assertThat(SheetText.of(fits)).isEqualTo(fits);
    assertThat(SheetText.of(fits + "x")).hasSize(SheetText.LONGEST).endsWith("x…");
    String astral = "x" + "\ud83d\ude00".repeat(SheetText.LONGEST);
    String cut = SheetText.of(astral);
    assertThat(cut).hasSizeBetween(SheetText.LONGEST - 1, SheetText.LONGEST).endsWith("\ude00…");
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=1+1,=1+1",
        "00123,00123",
        "a _x000D_ b,a _x005F_x000D_ b",
        "_xyz_,_xyz_",
        "bell\u0007,bell_x0007_",
        "tab\tinside,tab\tinside",
        " blanks ,_x0020_blanks_x0020_",
        "\ud83d\ude00,\ud83d\ude00",
      })
  void whatAReaderWouldTakeForSomethingElseIsEscaped(String text, String expected) {
    assertThat(SheetText.of(text)).isEqualTo(expected);
  }

  @Test
  void equalTablesAreEqualBytes() throws Exception {
    Map<String, String> parts = workbook(List.of("x"), 100);
    byte[] first = Files.readAllBytes(folder.resolve("dataset.xlsx"));
    Thread.sleep(5);
    workbook(List.of("x"), 100);
    assertThat(folder.resolve("dataset.xlsx")).hasBinaryContent(first);
    assertThat(parts.get("docProps/core.xml")).doesNotContain("created");
    assertThat(folder.resolve("dataset.xlsx.timed")).doesNotExist();
  }
}

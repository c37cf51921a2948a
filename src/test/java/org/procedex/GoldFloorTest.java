package org.procedex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.cli.Programs;
import org.procedex.jobs.Validation;
import org.procedex.jobs.ValidationSettings;
import org.procedex.report.ScoreTable;
import org.procedex.validate.Floor;
import org.procedex.validate.Scheme;
import org.procedex.validate.ValidationReport;

/** The project's own gold: the score may only go up. Raise a floor when a change earns it. */
class GoldFloorTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "translated, 0.96, PROCEDURE=0.96 INDICATION=0.98 CONTRAINDICATION=0.96 ADVANTAGE=0.95",
    "clinical, 0.96, PROCEDURE=0.90 INDICATION=0.96 CONTRAINDICATION=0.97 ADVANTAGE=0.97",
    "fresh, 0.94, PROCEDURE=0.94 INDICATION=0.94 CONTRAINDICATION=0.92 ADVANTAGE=0.95",
    "hospital, 0.90, PROCEDURE=0.83 INDICATION=0.90 CONTRAINDICATION=0.93 ADVANTAGE=0.89",
    "mixed, 0.89, PROCEDURE=0.95 INDICATION=0.89 CONTRAINDICATION=0.84 ADVANTAGE=0.89",
    "departments, 0.90, PROCEDURE=0.92 INDICATION=0.88 CONTRAINDICATION=0.96 ADVANTAGE=0.86",
    "figurative, 0.85, PROCEDURE=0.90 INDICATION=0.80 CONTRAINDICATION=0.94 ADVANTAGE=0.81",
    "unseen, 0.92, PROCEDURE=0.93 INDICATION=0.95 CONTRAINDICATION=0.92 ADVANTAGE=0.87",
    "talks, 0.89, PROCEDURE=0.95 INDICATION=0.89 CONTRAINDICATION=0.90 ADVANTAGE=0.88",
    "clinics, 0.95, PROCEDURE=0.98 INDICATION=0.94 CONTRAINDICATION=0.97 ADVANTAGE=0.94",
    "kinds, 0.91, PROCEDURE=0.93 INDICATION=0.88 CONTRAINDICATION=0.95 ADVANTAGE=0.89",
    "wards, 0.90, PROCEDURE=0.88 INDICATION=0.90 CONTRAINDICATION=0.94 ADVANTAGE=0.86",
    "prose, 0.73, PROCEDURE=0.79 INDICATION=0.69 CONTRAINDICATION=0.77 ADVANTAGE=0.69",
    "blind, 0.98, PROCEDURE=0.99 INDICATION=0.98 CONTRAINDICATION=1.00 ADVANTAGE=0.96",
    "popular, 0.93, PROCEDURE=0.95 INDICATION=0.95 CONTRAINDICATION=0.94 ADVANTAGE=0.88",
    "leaflets, 0.83, PROCEDURE=0.87 INDICATION=0.85 CONTRAINDICATION=0.84 ADVANTAGE=0.75",
    "manners, 0.87, PROCEDURE=0.93 INDICATION=0.91 CONTRAINDICATION=0.81 ADVANTAGE=0.83",
    "authors, 0.89, PROCEDURE=0.91 INDICATION=0.90 CONTRAINDICATION=0.90 ADVANTAGE=0.86",
    "columns, 0.87, PROCEDURE=0.87 INDICATION=0.86 CONTRAINDICATION=0.91 ADVANTAGE=0.85",
    "siblings, 0.87, PROCEDURE=0.90 INDICATION=0.83 CONTRAINDICATION=0.95 ADVANTAGE=0.83",
    "kin, 0.87, PROCEDURE=0.95 INDICATION=0.84 CONTRAINDICATION=0.92 ADVANTAGE=0.80",
    "spread, 0.78, PROCEDURE=0.90 INDICATION=0.74 CONTRAINDICATION=0.75 ADVANTAGE=0.76",
    "native, 0.69, PROCEDURE=0.75 INDICATION=0.66 CONTRAINDICATION=0.72 ADVANTAGE=0.67",
    "near, 0.89, PROCEDURE=0.94 INDICATION=0.91 CONTRAINDICATION=0.91 ADVANTAGE=0.80",
    "varied, 0.78, PROCEDURE=0.87 INDICATION=0.71 CONTRAINDICATION=0.81 ADVANTAGE=0.80",
    "nearby, 0.89, PROCEDURE=0.90 INDICATION=0.90 CONTRAINDICATION=0.89 ADVANTAGE=0.86",
    "sources, 0.89, PROCEDURE=0.80 INDICATION=0.91 CONTRAINDICATION=0.94 ADVANTAGE=0.80",
  })
  void theScoreStaysAboveItsFloor(String set, String all, String types) {
    Path gold = Path.of("src/test/resources/gold", set);
    Programs.run(
        new PrintWriter(new StringWriter()),
        "ingest",
        "--input",
        gold.resolve("articles").toString(),
        "--output",
        folder.resolve("output").toString(),
        "--work",
        folder.resolve("work").toString());
    List<Floor> floors = Arrays.stream((all + " " + types).split(" ")).map(Floor::parse).toList();
    ValidationReport report =
        new Validation(
                new ValidationSettings(
                    gold,
                    folder.resolve("output"),
                    null,
                    null,
                    folder.resolve("report"),
                    Scheme.RELAXED,
                    floors))
            .run();
    assertThat(report.below()).as(ScoreTable.of(report)).isEmpty();
  }
}

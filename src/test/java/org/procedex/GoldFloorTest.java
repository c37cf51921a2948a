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
    "translated, 0.97, PROCEDURE=0.99 INDICATION=0.98 CONTRAINDICATION=0.97 ADVANTAGE=0.96",
    "clinical, 0.97, PROCEDURE=0.93 INDICATION=0.96 CONTRAINDICATION=0.98 ADVANTAGE=0.97",
    "fresh, 0.94, PROCEDURE=0.96 INDICATION=0.95 CONTRAINDICATION=0.93 ADVANTAGE=0.95",
    "hospital, 0.92, PROCEDURE=0.87 INDICATION=0.91 CONTRAINDICATION=0.95 ADVANTAGE=0.92",
    "mixed, 0.90, PROCEDURE=0.95 INDICATION=0.90 CONTRAINDICATION=0.87 ADVANTAGE=0.91",
    "departments, 0.91, PROCEDURE=0.93 INDICATION=0.89 CONTRAINDICATION=0.96 ADVANTAGE=0.87",
    "figurative, 0.88, PROCEDURE=0.92 INDICATION=0.81 CONTRAINDICATION=0.95 ADVANTAGE=0.89",
    "unseen, 0.93, PROCEDURE=0.95 INDICATION=0.95 CONTRAINDICATION=0.92 ADVANTAGE=0.90",
    "talks, 0.91, PROCEDURE=0.95 INDICATION=0.90 CONTRAINDICATION=0.92 ADVANTAGE=0.88",
    "clinics, 0.96, PROCEDURE=0.98 INDICATION=0.94 CONTRAINDICATION=0.98 ADVANTAGE=0.95",
    "kinds, 0.93, PROCEDURE=0.97 INDICATION=0.90 CONTRAINDICATION=0.97 ADVANTAGE=0.90",
    "wards, 0.91, PROCEDURE=0.89 INDICATION=0.93 CONTRAINDICATION=0.95 ADVANTAGE=0.85",
    "prose, 0.74, PROCEDURE=0.86 INDICATION=0.71 CONTRAINDICATION=0.76 ADVANTAGE=0.64",
    "blind, 0.98, PROCEDURE=1.00 INDICATION=0.98 CONTRAINDICATION=1.00 ADVANTAGE=0.96",
    "popular, 0.93, PROCEDURE=0.96 INDICATION=0.95 CONTRAINDICATION=0.94 ADVANTAGE=0.89",
    "leaflets, 0.84, PROCEDURE=0.92 INDICATION=0.85 CONTRAINDICATION=0.84 ADVANTAGE=0.77",
    "manners, 0.89, PROCEDURE=0.94 INDICATION=0.92 CONTRAINDICATION=0.87 ADVANTAGE=0.85",
    "authors, 0.89, PROCEDURE=0.92 INDICATION=0.90 CONTRAINDICATION=0.92 ADVANTAGE=0.86",
    "columns, 0.88, PROCEDURE=0.88 INDICATION=0.87 CONTRAINDICATION=0.92 ADVANTAGE=0.86",
    "siblings, 0.89, PROCEDURE=0.96 INDICATION=0.84 CONTRAINDICATION=0.95 ADVANTAGE=0.85",
    "kin, 0.89, PROCEDURE=0.95 INDICATION=0.89 CONTRAINDICATION=0.93 ADVANTAGE=0.84",
    "spread, 0.79, PROCEDURE=0.92 INDICATION=0.77 CONTRAINDICATION=0.76 ADVANTAGE=0.77",
    "native, 0.70, PROCEDURE=0.70 INDICATION=0.69 CONTRAINDICATION=0.72 ADVANTAGE=0.67",
    "near, 0.91, PROCEDURE=0.94 INDICATION=0.93 CONTRAINDICATION=0.93 ADVANTAGE=0.85",
    "varied, 0.82, PROCEDURE=0.90 INDICATION=0.77 CONTRAINDICATION=0.85 ADVANTAGE=0.82",
    "nearby, 0.92, PROCEDURE=0.94 INDICATION=0.92 CONTRAINDICATION=0.93 ADVANTAGE=0.90",
    "sources, 0.92, PROCEDURE=0.82 INDICATION=0.94 CONTRAINDICATION=0.95 ADVANTAGE=0.87",
    "adjacent, 0.92, PROCEDURE=0.93 INDICATION=0.93 CONTRAINDICATION=0.92 ADVANTAGE=0.89",
    "springs, 0.90, PROCEDURE=0.87 INDICATION=0.88 CONTRAINDICATION=0.96 ADVANTAGE=0.87",
    "alongside, 0.90, PROCEDURE=0.92 INDICATION=0.89 CONTRAINDICATION=0.91 ADVANTAGE=0.88",
    "wells, 0.80, PROCEDURE=0.76 INDICATION=0.78 CONTRAINDICATION=0.89 ADVANTAGE=0.73",
    "around, 0.88, PROCEDURE=0.89 INDICATION=0.88 CONTRAINDICATION=0.91 ADVANTAGE=0.85",
    "brooks, 0.85, PROCEDURE=0.85 INDICATION=0.86 CONTRAINDICATION=0.90 ADVANTAGE=0.73",
    "across, 0.92, PROCEDURE=0.92 INDICATION=0.93 CONTRAINDICATION=0.93 ADVANTAGE=0.89",
    "creeks, 0.84, PROCEDURE=0.85 INDICATION=0.82 CONTRAINDICATION=0.92 ADVANTAGE=0.72",
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

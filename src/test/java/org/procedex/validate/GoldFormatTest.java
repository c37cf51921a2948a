package org.procedex.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldFormatTest {
  private static final String HEADER =
      "article_id,type,text,start_offset,end_offset,procedure,abbreviation,strength,negated\r\n";
  private static final String ARTICLE =
      "Knee tap (KT) 𝒙.\nKnee tap is for gout, “gouty\narthritis”.\nNot in sepsis; age is no bar.";

  @TempDir private Path folder;

  /** A discontinuous span, astral letters, a line break, gold without offsets, an unmarked name. */
  private void nasty() throws IOException {
    Files.createDirectories(folder.resolve("gold/articles/sub"));
    Files.writeString(folder.resolve("gold/articles/sub/knee.txt"), ARTICLE);
    int gouty = ARTICLE.codePointCount(0, ARTICLE.indexOf("gouty"));
    int sepsis = ARTICLE.codePointCount(0, ARTICLE.indexOf("sepsis"));
    Files.writeString(
        folder.resolve("gold/gold.csv"),
        HEADER
            + "sub/knee,PROCEDURE,Knee tap,0,8,,\"K,\"\"T\"\"\",,false\r\n"
            + "sub/knee,INDICATION,gout,,,Knee tap,,,false\r\n"
            + ("sub/knee,INDICATION,\"gouty\narthritis\"," + gouty + "," + (gouty + 15))
            + ",Knee tap,,,false\r\n"
            + ("sub/knee,CONTRAINDICATION,sepsis," + sepsis + "," + (sepsis + 6))
            + ",Arthroscopy,,relative,false\r\n"
            + "sub/knee,CONTRAINDICATION,bar,,,Knee tap,,absolute,true\r\n");
    Files.writeString(folder.resolve("gold/articles.csv"), "article_id\r\nempty\r\nsub/knee\r\n");
    Files.writeString(folder.resolve("gold/articles/empty.txt"), "Nothing here.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brat", "jsonl", "label-studio", "csv"})
  void goldComesBackWithoutADifference(String format) throws IOException {
    nasty();
    GoldSet.export(folder.resolve("gold"), format, null, folder.resolve(format));
    GoldSet.export(folder.resolve(format), "csv", null, folder.resolve("back"));
    String expected = Files.readString(folder.resolve("gold/gold.csv"));
    String found = Files.readString(folder.resolve("back/gold.csv"));
    // Brat has one line for an annotation: a line break in it comes back as a space.
    assertThat(found.replace("gouty arthritis", "\"gouty\narthritis\"")).isEqualTo(expected);
    assertThat(Files.readString(folder.resolve("back/articles.csv")))
        .isEqualTo(Files.readString(folder.resolve("gold/articles.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"translated", "clinical"})
  void theProjectsGoldGoesRoundEveryFormat(String set) throws IOException {
    Path gold = Path.of("src/test/resources/gold", set);
    Path from = gold;
    for (String format : List.of("brat", "csv", "jsonl", "csv", "label-studio", "csv")) {
      Path to = folder.resolve(set + from.getFileName() + format);
      GoldSet.export(from, format, null, to);
      from = to;
    }
    assertThat(Files.readString(from.resolve("gold.csv")))
        .isEqualTo(Files.readString(gold.resolve("gold.csv")).replaceAll("\r?\n", "\r\n"));
  }

  @Test
  void aDiscontinuousAnnotationBecomesTheStretchThatCoversIt() throws IOException {
    Files.writeString(folder.resolve("x.txt"), "renal and hepatic failure");
    Files.writeString(
        folder.resolve("x.ann"),
        "T1\tIndication 0 5;18 25\trenal failure\nT2\tProcedure 0 5\trenal\n"
            + "R1\tOf Arg1:T1 Arg2:T2\n*\tEquiv T1 T2\n#1\tAnnotatorNotes T1\tsure?\n");
    GoldSet.export(folder, "csv", null, folder.resolve("out"));
    assertThat(Files.readString(folder.resolve("out/gold.csv")))
        .contains("x,INDICATION,renal and hepatic failure,0,25,renal,,,false");
    GoldSet.export(folder, "jsonl", null, folder.resolve("json"));
    GoldSet.export(folder.resolve("json"), "brat", null, folder.resolve("brat"));
    assertThat(Files.readString(folder.resolve("brat/x.ann")))
        .contains("T1\tINDICATION 0 5;18 25\trenal failure");
  }

  @Test
  void labelStudiosUtf16OffsetsAreSeenByTheTextTheyQuote() throws IOException {
    Path file = folder.resolve("export.json");
    Files.writeString(
        file,
        """
        [{"id": 1, "data": {"text": "𝒙𝒙 gout", "article_id": "a"}, "annotations": [
          {"was_cancelled": true, "result": [{"id": "q", "type": "labels",
            "value": {"start": 0, "end": 1, "labels": ["ADVANTAGE"]}}]},
          {"result": [{"id": "q", "type": "labels", "from_name": "label", "to_name": "text",
            "value": {"start": 5, "end": 9, "text": "gout", "labels": ["INDICATION"]}}]}]}]
        """);
    GoldSet.export(file, "csv", null, folder.resolve("out"));
    assertThat(Files.readString(folder.resolve("out/gold.csv"))).contains("INDICATION,gout,3,7");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/a.txt"), "Knee tap is for gout.");
    Files.writeString(
        folder.resolve("gold.csv"),
        HEADER
            + "a,INDICATION,gout,10,14,Knee tap,,,false\n"
            + "a,INDICATED,gout,16,20,Knee tap,,,false\n"
            + "a,INDICATION,lupus,,,Knee tap,,,false\n"
            + "a,INDICATION,gout,16,99,Knee tap,,strong,maybe\n"
            + "a,INDICATION,gout,20,16,Knee tap,,,false\n"
            + "a,INDICATION,gout,16\n"
            + "b,PROCEDURE,Knee tap,0,8,,,,false\n"
            + "a,INDICATION,\"gout,16,20,Knee tap,,,false\n");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("gold.csv"), HEADER);
    Files.writeString(other.resolve("articles.csv"), "article_id\na\n");
    InvalidGoldException exception =
        catchThrowableOfType(
            InvalidGoldException.class,
            () -> GoldSet.read(folder.resolve("gold.csv"), other, null));
    assertThat(exception.problems())
        .extracting(GoldProblem::line, GoldProblem::message)
        .satisfiesExactlyInAnyOrder(
            problem(2, "expected 'gout' at 10 to 14 of article 'a' but found 's fo'"),
            problem(3, "as type but found 'INDICATED'"),
            problem(4, "'lupus' in article 'a' but found them nowhere"),
            problem(5, "as strength but found 'strong'"),
            problem(5, "as negated but found 'maybe'"),
            problem(6, "found '20' and '16'"),
            problem(7, "expected 9 cells but found 4"),
            problem(8, "expected article 'b' in the dataset but found none"),
            problem(9, "unbalanced quotes"));
  }

  private static java.util.function.Consumer<org.assertj.core.groups.Tuple> problem(
      long line, String part) {
    return tuple -> {
      assertThat(tuple.toList().get(0)).isEqualTo(line);
      assertThat(tuple.toList().get(1).toString()).contains(part);
    };
  }

  @Test
  void brokenBytesAndNonsenseLinesAreNamed() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Knee tap is for gout.");
    Files.write(folder.resolve("bad.ann"), "T1\tX\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(
        folder.resolve("a.ann"),
        "T1\tINDICATION 16 20\tgout\nwhat is this\nR1\tOf Arg1:T1 Arg2:T9\nT2\tINDICATION 5 2\tx\n");
    InvalidGoldException exception =
        catchThrowableOfType(
            InvalidGoldException.class,
            () -> GoldSet.export(folder, "csv", null, folder.resolve("out")));
    assertThat(exception.problems())
        .extracting(GoldProblem::line, GoldProblem::message)
        .satisfiesExactlyInAnyOrder(
            problem(2, "found 'what is this'"),
            problem(3, "expected an annotation T9"),
            problem(4, "expected rising offsets but found '5 2'"),
            problem(2, "expected UTF-8 but found the byte 0xE9"));
    assertThat(exception.getMessage()).contains("a.ann:2:", "bad.ann:2:");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void brokenJsonIsNamedWithItsLine() throws IOException {
    Files.writeString(
        folder.resolve("gold.jsonl"),
        "{\"article_id\":\"a\",\"procedures\":[]}\n{\"article_id\":\n[1]\n{\"other\":1}\n");
    InvalidGoldException exception =
        catchThrowableOfType(
            InvalidGoldException.class,
            () -> GoldSet.export(folder, "csv", null, folder.resolve("out")));
    assertThat(exception.problems()).extracting(GoldProblem::line).containsExactly(2L, 3L, 4L);
  }

  @Test
  void anIdThatLeavesTheFolderIsNotWritten() throws IOException {
    Files.writeString(
        folder.resolve("gold.jsonl"),
        "{\"article_id\":\"../../evil\",\"text\":\"x\",\"procedures\":[]}\n");
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> GoldSet.export(folder, "brat", null, folder.resolve("out"))))
        .hasMessageContaining("stays inside the folder");
    assertThat(folder.resolve("../evil.txt")).doesNotExist();
  }
}

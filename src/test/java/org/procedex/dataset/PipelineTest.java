package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.Articles;
import org.procedex.article.Article;
import org.procedex.article.ArticleReader;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.sentence.Mention;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

class PipelineTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  /** A list whose last line waits for more, and an empty line that ends it. */
  private static final String WAITING =
      "Lithotripsy is an operation that removes stones.\n\nContraindications\n"
          + "1. patients with severe\nmental illness\n\nLithotripsy is safe, cheap and\n"
          + "painless. Lithotripsy is safe, cheap and painless.\n";

  private static ArticleResult process(String text) {
    return PIPELINE.process(new Article("a", text, "UTF-8", "0".repeat(64)));
  }

  private static void assertSound(String name, String text) {
    ArticleResult result = process(text);
    for (ExtractedRecord found : result.records()) {
      assertThat(found.value()).as(name).isNotBlank();
      assertThat(found.procedure() < 0).as(name).isEqualTo(found.type() == RecordType.PROCEDURE);
      if (found.procedure() >= 0) {
        assertThat(result.records().get(found.procedure()).type())
            .as(name)
            .isEqualTo(RecordType.PROCEDURE);
      }
      for (Mention mention : found.mentions()) {
        assertThat(mention.span().end()).as(name).isLessThanOrEqualTo(text.length());
        assertThat(mention.span().of(text)).as(name).isNotBlank();
        assertThat(result.sentences().get(mention.sentence()).span().contains(mention.span()))
            .as("%s: the sentence holds the words of %s", name, found)
            .isTrue();
      }
    }
  }

  @Test
  void everyRecordOfEveryArticleIsSound() {
    Articles.forEach(PipelineTest::assertSound);
  }

  @Test
  void mutatedArticlesDoNoHarm() throws IOException {
    String seed = Files.readString(Path.of("input/root-canal.txt"));
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder(seed);
      for (int i = 0; i < 10; i++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.setCharAt(at, (char) random.nextInt(0xD800));
          case 1 -> text.deleteCharAt(at);
          case 2 -> text.insert(at, text.substring(0, Math.min(80, at)));
          default -> text.insert(at, new String(Character.toChars(0x1F600 + random.nextInt(64))));
        }
      }
      assertSound("round " + round, text.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Embolization is used to treat gout and '",
    "'(((((('",
    "'1. 2. 3. '",
    "'Contraindications: '",
    "'a;'",
    "'.'",
    "'[[]] '",
    "'ABC (abcdef ghi) '",
    "'Laser surgery can prevent, '",
    "'x'",
    "'no '",
    "'word\n'",
  })
  void timeIsLinearInTheTextWhateverItIs(String piece) {
    String text = piece.repeat(400_000 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> process(text));
  }

  @Test
  void theSameTextGivesTheSameResult() throws IOException {
    String text = Files.readString(Path.of("input/heart/ablation.txt"));
    assertThat(process(text))
        .isEqualTo(
            Pipeline.of(RuleBook.builtIn())
                .process(new Article("a", text, "UTF-8", "0".repeat(64))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
  void lineBreaksOfEveryKindAreReadAlike(String end) throws IOException {
    List<Path> samples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("input"))) {
      files.filter(Files::isRegularFile).forEach(samples::add);
    }
    List<String> texts = new ArrayList<>(List.of(WAITING));
    for (Path sample : samples) {
      Article article = ArticleReader.decode("a", Files.readAllBytes(sample)).article();
      assertThat(article).isNotNull();
      texts.add(article.text().replace("\r\n", "\n"));
    }
    for (String text : texts) {
      assertThat(said(text.replace("\n", end))).isEqualTo(said(text));
    }
  }

  private static List<String> said(String text) {
    return process(text).records().stream()
        .map(
            found ->
                String.join(
                    "|",
                    found.type().name(),
                    found.value(),
                    found.first().rule(),
                    Integer.toString(found.mentions().size())))
        .toList();
  }

  @Test
  void abbreviationsAreSpelledOut() {
    List<ExtractedRecord> records =
        process(
                "Ureteral stones\n\nExtracorporeal lithotripsy (ESWL) is a method of breaking"
                    + " stones. ESWL is suitable for stones of the renal pelvis.")
            .records();
    assertThat(records.get(0).abbreviation()).isEqualTo("ESWL");
    assertThat(records)
        .filteredOn(found -> found.type() == RecordType.INDICATION)
        .extracting(ExtractedRecord::value)
        .containsExactly("stones of the renal pelvis");
  }
}

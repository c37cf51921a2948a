package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SentenceBoundariesTest {
  private static final SentenceBoundaries.Features FEATURES =
      SentenceBoundaries.Features.of(BoundaryModel.english());
  private static final String[] PIECES = {
    "The", "graft", "heals", "Dr", "U.S", "e.g", "It", "in", "2.5", "No", "“A”", "(see", "p", "7)",
    "etc", "Stents", "are", "b.v", "x", "Also,", "I", "pain", "and", "OK", "3", "Über", "é",
    "\u3000", ".", ".", "!", "?", "...", ".)", ".\"", " ", " ", " ", "  ", "\n", "\t ", "\u00a0",
    "\r\n", "\u0001", "\u001c"
  };

  @Test
  void theyAreThoseThatOpenNlpFinds() throws IOException {
    SentenceDetectorME detector = detector();
    Random random = new Random(4711);
    for (int round = 0; round < 20_000; round++) {
      String text = text(random, 1 + random.nextInt(40));
      assertThat(starts(text)).as(text).isEqualTo(expected(detector, text));
    }
  }

  @Test
  void wordsAndMarksWithoutEndTakeLinearTime() {
    for (String piece : List.of("A.", "a.", "A", "...", ".A  ", "!?")) {
      String text = piece.repeat(1_000_000);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThatCode(() -> starts(text)).doesNotThrowAnyException());
    }
  }

  private static SentenceDetectorME detector() throws IOException {
    String model = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    try (InputStream in = SentenceBoundariesTest.class.getResourceAsStream(model)) {
      return new SentenceDetectorME(new SentenceModel(in));
    }
  }

  /** Without white space at its edges, as every part that is cut is. */
  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder("Word");
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append(random.nextBoolean() ? "end" : ".").toString();
  }

  private static List<Integer> expected(SentenceDetectorME detector, String text) {
    List<Integer> starts = new ArrayList<>();
    for (opennlp.tools.util.Span span : detector.sentPosDetect(text)) {
      starts.add(span.getStart());
    }
    return starts.subList(1, starts.size());
  }

  /** As positions in the text itself though it is a part of a longer one. */
  private static List<Integer> starts(String text) {
    String before = "Before. ";
    char[] chars = (before + text + " Behind.").toCharArray();
    SentenceBoundaries boundaries =
        new SentenceBoundaries(
            FEATURES,
            chars,
            Marks.of(chars),
            new Span(before.length(), before.length() + text.length()));
    List<Integer> starts = new ArrayList<>();
    for (int at = boundaries.next(); at < SentenceBoundaries.NO_MORE; at = boundaries.next()) {
      starts.add(at - before.length());
    }
    return starts;
  }
}

package org.procedex.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** P1, what everything is measured against: OpenNLP's sentence detection alone, one thread. */
final class SentenceDetection {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private final SentenceDetectorME detector;

  SentenceDetection() {
    try (InputStream in = SentenceDetection.class.getResourceAsStream(MODEL)) {
      detector = new SentenceDetectorME(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of sentences. */
  int detect(List<String> texts) {
    int sentences = 0;
    for (String text : texts) {
      sentences += detector.sentPosDetect(text).length;
    }
    return sentences;
  }

  /**
   * The cost of a whole folder, reading and decoding not counted.
   *
   * @param passes over the folder; the first warms up and does not count
   */
  static Stopwatch.Cost measure(Path folder, int passes) throws IOException {
    SentenceDetection detection = new SentenceDetection();
    List<Stopwatch.Cost> costs = new ArrayList<>();
    for (int pass = 0; pass < passes; pass++) {
      Stopwatch.Cost[] sum = {new Stopwatch.Cost(0, 0)};
      Corpus.read(
          folder, texts -> sum[0] = sum[0].plus(Stopwatch.thread(() -> detection.detect(texts))));
      costs.add(sum[0]);
    }
    return Stopwatch.median(costs.subList(1, passes));
  }
}

package org.procedex.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RuleBook;

/** The way from text to records on one thread, in turn with P1 and with ten times the rules. */
final class PureFunction {
  private static final String HASH = "0".repeat(64);

  private PureFunction() {}

  /**
   * Medians over the rounds but the first.
   *
   * @param sentences P1
   * @param records with the built-in rules
   * @param manyRules with ten times as many
   */
  record Result(Stopwatch.Cost sentences, Stopwatch.Cost records, Stopwatch.Cost manyRules) {}

  static Result measure(Path folder, Path manyRules, int rounds) throws IOException {
    SentenceDetection detection = new SentenceDetection();
    Pipeline few = Pipeline.of(RuleBook.builtIn());
    Pipeline many = Pipeline.of(RuleBook.loadUnchecked(manyRules));
    List<List<Stopwatch.Cost>> costs =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      Stopwatch.Cost[] sums = new Stopwatch.Cost[3];
      java.util.Arrays.fill(sums, new Stopwatch.Cost(0, 0));
      Corpus.read(
          folder,
          texts -> {
            sums[0] = sums[0].plus(Stopwatch.thread(() -> detection.detect(texts)));
            sums[1] = sums[1].plus(Stopwatch.thread(() -> records(few, texts)));
            sums[2] = sums[2].plus(Stopwatch.thread(() -> records(many, texts)));
          });
      for (int i = 0; i < sums.length; i++) {
        costs.get(i).add(sums[i]);
      }
    }
    List<Stopwatch.Cost> medians =
        costs.stream().map(list -> Stopwatch.median(list.subList(1, list.size()))).toList();
    return new Result(medians.get(0), medians.get(1), medians.get(2));
  }

  static int records(Pipeline pipeline, List<String> texts) {
    int records = 0;
    for (String text : texts) {
      records += pipeline.process(new Article("article", text, "UTF-8", HASH)).records().size();
    }
    return records;
  }
}

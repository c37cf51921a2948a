package org.procedex.jobs;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an ingestion is to do.
 *
 * @param input folder of the articles; only read
 * @param output folder of the dataset
 * @param work folder of the state
 * @param rules folder of rule files; null for the built-in ones
 * @param threads workers, at least one
 * @param full whether to extract every article again
 * @param spreadsheet whether to write the workbook as well
 * @param largest bytes of the largest article to take in
 */
public record IngestSettings(
    Path input,
    Path output,
    Path work,
    @Nullable Path rules,
    int threads,
    boolean full,
    boolean spreadsheet,
    long largest) {
  private static final int PARTITIONS_PER_THREAD = 4;

  public IngestSettings {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(work, "work");
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least 1 thread but found " + threads);
    }
  }

  /** Into how many parts the articles are shared out at most: a few for each thread. */
  int partitions() {
    return threads * PARTITIONS_PER_THREAD;
  }

  ArticleState.Full extraction() {
    return full ? ArticleState.Full.YES : ArticleState.Full.NO;
  }
}

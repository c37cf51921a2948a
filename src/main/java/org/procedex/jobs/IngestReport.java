package org.procedex.jobs;

import java.time.Duration;
import java.util.Objects;
import org.procedex.dataset.PublishedDataset;

/**
 * What an ingestion came to.
 *
 * @param read article files looked at
 * @param fresh articles taken in or rejected for the first time
 * @param changed articles whose content or rules changed
 * @param removed articles that are gone
 * @param extracted articles that were extracted
 * @param extractedBytes bytes of the articles that were extracted
 * @param dataset what was published
 * @param duration from start to end
 */
public record IngestReport(
    long read,
    long fresh,
    long changed,
    long removed,
    long extracted,
    long extractedBytes,
    PublishedDataset dataset,
    Duration duration) {
  public IngestReport {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(duration, "duration");
  }
}

package org.procedex.jobs;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.validate.Floor;
import org.procedex.validate.Scheme;

/**
 * What a validation works on.
 *
 * @param gold file or folder
 * @param output folder of the dataset to judge, or another annotator's gold
 * @param baseline folder of an older dataset to compare with; null for none
 * @param articles folder of the articles' texts; null for those beside the gold
 * @param report folder of the files that it writes
 * @param floors judged by {@code scheme}
 */
public record ValidationSettings(
    Path gold,
    Path output,
    @Nullable Path baseline,
    @Nullable Path articles,
    Path report,
    Scheme scheme,
    List<Floor> floors) {
  public ValidationSettings {
    floors = List.copyOf(floors);
  }
}

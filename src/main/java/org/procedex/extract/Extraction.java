package org.procedex.extract;

import java.util.List;
import java.util.Objects;

/**
 * What the rules found in an article, before repetitions are merged.
 *
 * @param title words of the title, white space single; empty where there is none
 * @param records procedures first, then the rest, each in text order; every record with one mention
 * @param unread sentences that were read in part, the program's own fault; mostly none
 */
public record Extraction(String title, List<ExtractedRecord> records, List<UnreadSentence> unread) {
  public Extraction {
    Objects.requireNonNull(title, "title");
    records = List.copyOf(records);
    unread = List.copyOf(unread);
  }
}

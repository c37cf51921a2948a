package org.procedex.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first few records that have something of one subject in common, in the order of adding. */
final class Candidates {
  private static final int MOST = 16;
  private static final int END = 0;

  private final LongTable keys = new LongTable(0);
  private final List<MergedRecord> records = new ArrayList<>();
  private int[] heads = new int[64];
  private int[] tails = new int[64];
  private byte[] counts = new byte[64];
  private int[] links = new int[64];

  /** Adds a record to those that share something, unless they are many already. */
  void add(int subject, int shared, MergedRecord record) {
    int key = keys.number(LongTable.pair(subject, shared));
    if (key == heads.length) {
      heads = Arrays.copyOf(heads, key * 2);
      tails = Arrays.copyOf(tails, key * 2);
      counts = Arrays.copyOf(counts, key * 2);
    }
    if (counts[key] == MOST) {
      return;
    }
    counts[key]++;
    records.add(record);
    int posting = records.size();
    if (posting == links.length) {
      links = Arrays.copyOf(links, posting * 2);
    }
    if (heads[key] == END) {
      heads[key] = posting;
    } else {
      links[tails[key]] = posting;
    }
    tails[key] = posting;
  }

  /**
   * The one whose words overlap most, by so much at least; of equals the first; null for none.
   * Where nothing is asked for it is any.
   *
   * @param besides the sentence whose own records do not count
   */
  @Nullable MergedRecord closest(
      int subject, int shared, ValueWords words, int besides, double least) {
    int key = keys.find(LongTable.pair(subject, shared));
    MergedRecord closest = null;
    double most = least > 0 ? 0 : ValueWords.OTHER;
    for (int at = key < 0 ? END : heads[key]; at != END; at = links[at]) {
      MergedRecord candidate = records.get(at - 1);
      if (candidate.sentence() != besides) {
        double overlap = words.overlap(candidate.words(), least);
        if (overlap > most) {
          closest = candidate;
          most = overlap;
        }
      }
    }
    return closest;
  }
}

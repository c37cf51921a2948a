package org.procedex.dedup;

import java.util.List;
import org.procedex.text.Passage;
import org.procedex.text.Structure;

/** Finds repeated sentences. */
public final class RepeatFinder {
  private RepeatFinder() {}

  /** The repeats, in text order. */
  public static List<Repeat> find(Structure structure, List<Passage> passages) {
    return List.of();
  }
}

package org.procedex.dedup;

/** Numbers for the stems of words and for whatever else is looked up. */
final class Hashes {
  private Hashes() {}

  static int hash(int hash, char folded) {
    return hash * 31 + folded;
  }

  /** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
  static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}

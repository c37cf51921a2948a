package org.procedex.dedup;

/** How two spellings of a word are made one: case and full-width forms do not count. */
final class Folding {
  /** What becomes of hyphens and apostrophes, and of the commas within numbers. */
  static final char NOTHING = 0;

  private Folding() {}

  private static final char[] ASCII = new char[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = c == '-' || c == '\'' || c == ',' ? NOTHING : Character.toLowerCase(c);
    }
  }

  static char fold(char c) {
    return c < 128 ? ASCII[c] : wide(c);
  }

  private static char wide(char c) {
    return c == '’' || c == '‐' || c == '‑' ? NOTHING : Character.toLowerCase(narrow(c));
  }

  /** The ASCII counterpart of a full-width form. */
  static char narrow(char c) {
    return c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
  }

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

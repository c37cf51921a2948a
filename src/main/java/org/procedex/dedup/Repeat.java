package org.procedex.dedup;

/**
 * A sentence that says again what an earlier one of the same article said.
 *
 * @param sentence position of the repeating sentence
 * @param of position of the earliest sentence that it repeats
 * @param similarity 0 to 1; 1 for the same words after normalisation
 */
public record Repeat(int sentence, int of, double similarity) {
  public Repeat {
    if (of < 0 || of >= sentence) {
      throw new IllegalArgumentException(
          "expected an earlier sentence than " + sentence + " but found " + of);
    }
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("expected a similarity from 0 to 1, found " + similarity);
    }
  }
}

package org.procedex.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * The weights of OpenNLP's maximum entropy model of where English sentences end, found by the
 * characters of a text themselves; OpenNLP's own detector makes strings and lists for each mark.
 *
 * <p>Immutable and safe for threads.
 */
final class BoundaryModel {
  private static final String ENGLISH = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** The feature that no model has; it weighs nothing. */
  static final int NONE = 0;

  /** The kind of features without a word. */
  private static final char PLAIN = 0;

  private static final int LENGTHS = 64;

  private final int[] slots;
  private final char[] kinds;
  private final char[][] words;
  private final double[] split;
  private final double[] stay;
  private final int[] lengths = new int[LENGTHS];
  private int longest;
  private int size = 1;

  private BoundaryModel(SentenceModel sentences) {
    AbstractModel model = (AbstractModel) sentences.getMaxentModel();
    @SuppressWarnings("unchecked")
    Map<String, Context> features = (Map<String, Context>) model.getDataStructures()[1];
    if (sentences.getAbbreviations() != null || !sentences.useTokenEnd()) {
      throw new IllegalStateException(
          "expected a sentence model that knows no abbreviations and cuts behind words,"
              + " found another");
    }
    slots = new int[Integer.highestOneBit(features.size()) * 4];
    kinds = new char[features.size() + 1];
    words = new char[kinds.length][];
    split = new double[kinds.length];
    stay = new double[kinds.length];
    features.forEach((name, weights) -> put(model, name, weights));
    for (int i = 1; i < LENGTHS; i++) {
      lengths[i] = plain(Integer.toString(i));
    }
  }

  /** The model on the class path. */
  static BoundaryModel english() {
    try (InputStream in = BoundaryModel.class.getResourceAsStream(ENGLISH)) {
      if (in == null) {
        throw new IllegalStateException(
            "expected the sentence model " + ENGLISH + " on the class path but found none");
      }
      return new BoundaryModel(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sentence model " + ENGLISH, e);
    }
  }

  private void put(AbstractModel model, String name, Context weights) {
    boolean plain = name.length() < 2 || name.charAt(1) != '=';
    char kind = plain ? PLAIN : name.charAt(0);
    String word = plain ? name : name.substring(2);
    int feature = size++;
    slots[slot(kind, word.toCharArray(), 0, word.length())] = feature;
    kinds[feature] = kind;
    words[feature] = word.toCharArray();
    longest = Math.max(longest, word.length());
    for (int i = 0; i < weights.getOutcomes().length; i++) {
      boolean splits = model.getOutcome(weights.getOutcomes()[i]).equals(SentenceDetectorME.SPLIT);
      (splits ? split : stay)[feature] = weights.getParameters()[i];
    }
  }

  /** The feature of that name, or {@link #NONE}. */
  int plain(String name) {
    return slots[slot(PLAIN, name.toCharArray(), 0, name.length())];
  }

  /** The feature of a word before a mark that has this many letters, or {@link #NONE}. */
  int length(int letters) {
    return letters < LENGTHS ? lengths[letters] : NONE;
  }

  /**
   * The feature that a word has at one of the places around a mark, or {@link #NONE}.
   *
   * @param kind the place, as OpenNLP writes it
   */
  int word(char kind, char[] text, int from, int to) {
    return to - from > longest ? NONE : slots[slot(kind, text, from, to)];
  }

  /** How much a feature speaks for a sentence's end. */
  double forSplit(int feature) {
    return split[feature];
  }

  /** How much a feature speaks against a sentence's end. */
  double forStay(int feature) {
    return stay[feature];
  }

  private int slot(char kind, char[] text, int from, int to) {
    int hash = kind;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    int mask = slots.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (slots[slot] != NONE && !isSame(slots[slot], kind, text, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isSame(int feature, char kind, char[] text, int from, int to) {
    return kinds[feature] == kind
        && Arrays.equals(words[feature], 0, words[feature].length, text, from, to);
  }
}

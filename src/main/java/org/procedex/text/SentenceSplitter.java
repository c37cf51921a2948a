package org.procedex.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;

/**
 * Cuts running text into sentences by OpenNLP's English model, repaired where it is known to fail:
 * a full stop without a space behind it, abbreviations, list numbers and full-width punctuation.
 */
public final class SentenceSplitter {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "mr", "mrs", "ms", "prof", "fig", "figs", "no", "nos", "vs", "e.g", "i.e", "eg",
          "ie", "approx", "ca", "cf", "al", "st", "vol", "pp", "incl", "resp", "dept", "jr", "sr");

  private static final int LONG = 2000;
  private static final int LONGEST = 3000;

  /** Longer words are none: no model is asked about the stops in them. */
  private static final int LONGEST_WORD = 1000;

  private static final int LONGEST_ABBREVIATION = 20;

  private final SentenceModel model;
  private final ThreadLocal<SentenceDetectorME> detectors;

  private SentenceSplitter(SentenceModel model) {
    this.model = model;
    this.detectors = ThreadLocal.withInitial(() -> new SentenceDetectorME(this.model));
  }

  /** A splitter with the model on the class path; safe for threads. */
  public static SentenceSplitter english() {
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "expected the sentence model " + MODEL + " on the class path but found none");
      }
      return new SentenceSplitter(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sentence model " + MODEL, e);
    }
  }

  /**
   * The sentences of a part of a text, in order, without the white space around them.
   *
   * @param part a span without white space at its edges
   */
  public List<Span> split(String text, Span part) {
    List<Span> sentences = new ArrayList<>();
    if (part.isEmpty()) {
      return sentences;
    }
    int start = part.start();
    int[] ends = boundaries(text, part);
    int next = ends.length > 0 && ends[0] == part.start() ? 1 : 0;
    for (int at = part.start() + 1; at < part.end(); at++) {
      boolean proposed = next < ends.length && ends[next] == at;
      if (proposed) {
        next++;
      } else if (Character.isLetter(text.charAt(at - 1)) && at - start < LONG) {
        continue;
      }
      if (breaksBefore(text, part, at, proposed) || isTooLong(text, start, at)) {
        addTrimmed(text, start, at, sentences);
        start = at;
      }
    }
    addTrimmed(text, start, part.end(), sentences);
    return sentences;
  }

  /** Text without end is cut, at a space or comma while that will do, so that time stays linear. */
  private static boolean isTooLong(String text, int start, int at) {
    int length = at - start;
    if (length < LONG) {
      return false;
    }
    char before = text.charAt(at - 1);
    return isSpace(before)
        || before == ','
        || before == '，'
        || length >= LONGEST && !Character.isLowSurrogate(text.charAt(at));
  }

  /**
   * Where, by the model, sentences begin. From every stop the detector looks for the next white
   * space, so what has none for long is left out.
   */
  private int[] boundaries(String text, Span part) {
    if (part.length() <= LONGEST_WORD) {
      return proposed(text, part);
    }
    IntStream.Builder starts = IntStream.builder();
    int from = part.start();
    int word = from;
    for (int at = from; at <= part.end(); at++) {
      if (at < part.end() && !isSpace(text.charAt(at))) {
        continue;
      }
      if (at - word > LONGEST_WORD) {
        IntStream.of(proposed(text, new Span(from, word))).forEach(starts::add);
        starts.add(word);
        from = at;
      }
      word = at + 1;
    }
    IntStream.of(proposed(text, new Span(from, part.end()))).forEach(starts::add);
    return starts.build().toArray();
  }

  private int[] proposed(String text, Span part) {
    if (!mayHoldSeveral(text, part)) {
      return new int[0];
    }
    opennlp.tools.util.Span[] found =
        detectors.get().sentPosDetect(text.substring(part.start(), part.end()));
    int[] starts = new int[found.length];
    for (int i = 0; i < found.length; i++) {
      starts[i] = part.start() + found[i].getStart();
    }
    return starts;
  }

  /** Whether something that can end a sentence stands before the last character. */
  private static boolean mayHoldSeveral(String text, Span part) {
    for (int i = part.start(); i < part.end() - 1; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?') {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence begins at a position. */
  private static boolean breaksBefore(String text, Span part, int at, boolean proposed) {
    char before = text.charAt(at - 1);
    if (isWideEnd(before)) {
      return true;
    }
    if (!proposed) {
      return isGluedStart(text, part, at);
    }
    int end = lastPrinted(text, part.start(), at);
    return end >= 0 && isEnd(text, end) && !isAbbreviated(text, part.start(), end, at);
  }

  private static boolean isWideEnd(char c) {
    return c == '。' || c == '！' || c == '？';
  }

  /** "…in cirrhosis.Shunts are…": a stop between a small letter and a capitalized word. */
  private static boolean isGluedStart(String text, Span part, int at) {
    char stop = text.charAt(at - 1);
    if (stop != '.' && stop != '!' && stop != '?' || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    if (at - 2 < part.start() || at + 1 >= part.end()) {
      return false;
    }
    char last = text.charAt(at - 2);
    boolean closed = Character.isLowerCase(last) || last == ')' || last == '%' || last == '）';
    boolean glued = closed || Character.isDigit(last) || Character.isUpperCase(last);
    char second = text.charAt(at + 1);
    boolean word = Character.isLetter(second) || second == ' ' || second == '-';
    return glued
        && word
        && !isAbbreviated(text, part.start(), at - 1, at)
        && !isInitial(text, part.start(), at - 2);
  }

  /** "U.S.", "J.B.": a single letter before the stop. */
  private static boolean isInitial(String text, int from, int letter) {
    return Character.isUpperCase(text.charAt(letter))
        && (letter == from || !Character.isLetterOrDigit(text.charAt(letter - 1)));
  }

  private static int lastPrinted(String text, int from, int at) {
    int i = at - 1;
    while (i >= from && isSpace(text.charAt(i))) {
      i--;
    }
    return i >= from ? i : -1;
  }

  /** Whether closing quotes and brackets aside, a sentence can end at a position. */
  private static boolean isEnd(String text, int at) {
    int i = at;
    while (i > 0 && isClosing(text.charAt(i))) {
      i--;
    }
    char c = text.charAt(i);
    return c == '.' || c == '!' || c == '?' || c == '…' || isWideEnd(c) || c == '．';
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '）'
        || c == '】' || c == '*';
  }

  private static boolean isAbbreviated(String text, int from, int stop, int next) {
    if (text.charAt(stop) != '.') {
      return false;
    }
    int i = stop;
    while (i > from && isWordPart(text.charAt(i - 1))) {
      i--;
      if (stop - i > LONGEST_ABBREVIATION) {
        return false;
      }
    }
    String word = text.substring(i, stop);
    if (ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT))) {
      return true;
    }
    if (word.equals("etc")) {
      return Character.isLowerCase(text.charAt(next));
    }
    boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return number && i == from;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u200B'
        || c == '\uFEFF'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  private static void addTrimmed(String text, int start, int end, List<Span> sentences) {
    @Nullable Span trimmed = trim(text, start, end);
    if (trimmed != null) {
      sentences.add(trimmed);
    }
  }

  private static @Nullable Span trim(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? new Span(from, to) : null;
  }
}

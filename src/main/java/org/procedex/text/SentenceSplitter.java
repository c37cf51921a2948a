package org.procedex.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts running text into sentences by OpenNLP's English model, repaired where it is known to fail:
 * a full stop without a space behind it, abbreviations, list numbers and full-width punctuation.
 */
public final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "mr", "mrs", "ms", "prof", "fig", "figs", "no", "nos", "vs", "e.g", "i.e", "eg",
          "ie", "approx", "ca", "cf", "al", "st", "vol", "pp", "incl", "resp", "dept", "jr", "sr");

  /** For each first letter a bit for each length that abbreviations have. */
  private static final int[] LENGTHS = new int[128];

  static {
    for (String abbreviation : ABBREVIATIONS) {
      LENGTHS[abbreviation.charAt(0)] |= 1 << abbreviation.length();
    }
  }

  private static final int LONGEST_ABBREVIATION = 6;
  private static final int LONG = 2000;
  private static final int LONGEST = 3000;

  private final SentenceBoundaries.Features features;

  private SentenceSplitter(BoundaryModel model) {
    this.features = SentenceBoundaries.Features.of(model);
  }

  /** A splitter with the model on the class path; safe for threads. */
  public static SentenceSplitter english() {
    return new SentenceSplitter(BoundaryModel.english());
  }

  /**
   * The sentences of a part of a text, in order, without the white space around them.
   *
   * @param part a span without white space at its edges
   */
  public List<Span> split(String text, Span part) {
    char[] chars = text.toCharArray();
    return split(chars, Marks.of(chars), part);
  }

  /**
   * The same.
   *
   * @param marks those of the text
   */
  List<Span> split(char[] text, Marks marks, Span part) {
    List<Span> sentences = new ArrayList<>();
    if (part.isEmpty()) {
      return sentences;
    }
    int start = part.start();
    SentenceBoundaries boundaries = new SentenceBoundaries(features, text, marks, part);
    int mark = marks.from(part.start());
    int next = boundaries.next();
    int at = part.start() + 1;
    while (at < part.end()) {
      int stop = Math.min(Math.min(next, part.end()), start + LONG);
      while (mark < marks.size() && marks.position(mark) < at - 1) {
        mark++;
      }
      at = candidate(text, at, stop, marks, mark);
      if (at >= part.end()) {
        break;
      }
      boolean proposed = next == at;
      if (proposed) {
        next = boundaries.next();
      }
      if (breaksBefore(text, part, at, proposed) || isTooLong(text, start, at)) {
        addTrimmed(text, start, at, sentences);
        start = at;
      }
      at++;
    }
    addTrimmed(text, start, part.end(), sentences);
    return sentences;
  }

  /** Text without end is cut, at a space or comma while that will do, so that time stays linear. */
  private static boolean isTooLong(char[] text, int start, int at) {
    int length = at - start;
    if (length < LONG) {
      return false;
    }
    char before = text[at - 1];
    return isSpace(before)
        || before == ','
        || before == '，'
        || length >= LONGEST && !Character.isLowSurrogate(text[at]);
  }

  /**
   * The next position at which a sentence can begin though the model sees none begin: behind what
   * can end one, or behind the mark of a source and a space.
   *
   * @param mark the first of the marks that does not stand more than one before {@code from}
   * @return a position up to {@code limit}, or {@code from} where that is not before it
   */
  private static int candidate(char[] text, int from, int limit, Marks marks, int mark) {
    if (from < limit && from > 1 && text[from - 1] == ' ' && text[from - 2] == ']') {
      return from;
    }
    for (int i = mark; i < marks.size() && marks.position(i) < limit - 1; i++) {
      int behind = marks.position(i) + 1;
      if (text[behind - 1] != ']') {
        return behind;
      }
      if (text[behind] == ' ') {
        return behind + 1;
      }
    }
    return Math.max(from, limit);
  }

  /** Whether a sentence begins at a position. */
  private static boolean breaksBefore(char[] text, Span part, int at, boolean proposed) {
    char before = text[at - 1];
    if (Marks.isWide(before)) {
      return true;
    }
    if (!proposed) {
      return isGluedStart(text, part, at) || isBehindReference(text, part, at);
    }
    int end = lastPrinted(text, part.start(), at);
    return end >= 0 && isEnd(text, end) && !isAbbreviated(text, part.start(), end, at);
  }

  /** "…of the gene.[1] Once": a capital behind a stop and the mark of a source. */
  private static boolean isBehindReference(char[] text, Span part, int at) {
    int last = at - 2;
    return last > part.start()
        && text[at - 1] == ' '
        && text[last] == ']'
        && Character.isUpperCase(text[at])
        && beforeReference(text, last) < last
        && isEnd(text, last);
  }

  /** "…in cirrhosis.Shunts are…": a stop between a small letter and a capitalized word. */
  private static boolean isGluedStart(char[] text, Span part, int at) {
    char stop = text[at - 1];
    if (stop != '.' && stop != '!' && stop != '?' || !Character.isUpperCase(text[at])) {
      return false;
    }
    if (at - 2 < part.start() || at + 1 >= part.end()) {
      return false;
    }
    char last = text[at - 2];
    boolean closed = Character.isLowerCase(last) || last == ')' || last == '%' || last == '）';
    boolean glued = closed || Character.isDigit(last) || Character.isUpperCase(last);
    char second = text[at + 1];
    boolean word = Character.isLetter(second) || second == ' ' || second == '-';
    return glued
        && word
        && !isAbbreviated(text, part.start(), at - 1, at)
        && !isInitial(text, part.start(), at - 2);
  }

  /** "U.S.", "J.B.": a single letter before the stop. */
  private static boolean isInitial(char[] text, int from, int letter) {
    return Character.isUpperCase(text[letter])
        && (letter == from || !Character.isLetterOrDigit(text[letter - 1]));
  }

  private static int lastPrinted(char[] text, int from, int at) {
    int i = at - 1;
    while (i >= from && isSpace(text[i])) {
      i--;
    }
    return i >= from ? i : -1;
  }

  /** Whether closing quotes and brackets aside, a sentence can end at a position. */
  private static boolean isEnd(char[] text, int at) {
    int i = beforeReference(text, at);
    while (i > 0 && isClosing(text[i])) {
      i--;
    }
    char c = text[i];
    return c == '.' || c == '!' || c == '?' || c == '…' || Marks.isWide(c) || c == '．';
  }

  /** "…of the gene.[1][2]": the place before the marks of sources. */
  private static int beforeReference(char[] text, int at) {
    int i = at;
    while (i > 2 && text[i] == ']') {
      int open = i - 1;
      while (open > 0 && Character.isDigit(text[open])) {
        open--;
      }
      if (open == i - 1 || text[open] != '[' || open == 0) {
        return i;
      }
      i = open - 1;
    }
    return i;
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '）'
        || c == '】' || c == '*';
  }

  private static boolean isAbbreviated(char[] text, int from, int stop, int next) {
    if (text[stop] != '.') {
      return false;
    }
    int i = stop;
    while (i > from && isWordPart(text[i - 1])) {
      i--;
      if (stop - i > LONGEST_ABBREVIATION) {
        return false;
      }
    }
    if (isListed(text, i, stop)) {
      return true;
    }
    if (stop - i == 3 && text[i] == 'e' && text[i + 1] == 't' && text[i + 2] == 'c') {
      return Character.isLowerCase(text[next]);
    }
    if (stop - i == 1 && Character.isUpperCase(text[i]) && Character.isLowerCase(text[next])) {
      return true; // "E. coli"
    }
    return i == from && isNumber(text, from, stop);
  }

  private static boolean isListed(char[] text, int from, int to) {
    char first = from < to ? Lexicon.fold(text[from]) : 0;
    return first < LENGTHS.length
        && (LENGTHS[first] >>> (to - from) & 1) != 0
        && ABBREVIATIONS.contains(
            new String(text, from, to - from).toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isNumber(char[] text, int from, int to) {
    int i = from;
    while (i < to && Character.isDigit(text[i])) {
      i++;
    }
    return i == to && from < to;
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

  private static void addTrimmed(char[] text, int start, int end, List<Span> sentences) {
    @Nullable Span trimmed = trim(text, start, end);
    if (trimmed != null) {
      sentences.add(trimmed);
    }
  }

  private static @Nullable Span trim(char[] text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text[from])) {
      from++;
    }
    while (to > from && isSpace(text[to - 1])) {
      to--;
    }
    return from < to ? new Span(from, to) : null;
  }
}

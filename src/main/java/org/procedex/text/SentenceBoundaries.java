package org.procedex.text;

/**
 * Where, by OpenNLP's model, sentences of a part of a text begin, one after the other.
 *
 * <p>Decides as {@code SentenceDetectorME} with {@code DefaultSDContextGenerator} does, oddities
 * included, but in time that is linear even where no white space comes. Not safe for threads.
 */
final class SentenceBoundaries {
  /** What {@link #next} says when no more sentence begins. */
  static final int NO_MORE = Integer.MAX_VALUE;

  /** The model knows no word that is nearly as long. */
  private static final int LONGEST_LOOK = 1000;

  private static final double EVEN = StrictMath.log(0.5);

  private final Features features;
  private final BoundaryModel model;
  private final char[] text;
  private final Marks marks;
  private final int from;
  private final int to;
  private int nextMark;
  private int mark;
  private int space = -1;
  private int behindEnd;
  private int begun = -1;
  private int lastPrefix = -2;
  private int lastPrevious;
  private double forSplit;
  private double forStay;

  /** The features that have no word. */
  record Features(
      BoundaryModel model,
      int spaceBefore,
      int spaceBehind,
      int stop,
      int exclamation,
      int question,
      int prefixCapital,
      int previousCapital,
      int suffixCapital,
      int nextCapital) {
    static Features of(BoundaryModel model) {
      return new Features(
          model,
          model.plain("sp"),
          model.plain("sn"),
          model.plain("eos=."),
          model.plain("eos=!"),
          model.plain("eos=?"),
          model.plain("xcap"),
          model.plain("vcap"),
          model.plain("scap"),
          model.plain("ncap"));
    }

    int mark(char c) {
      return c == '.' ? stop : c == '!' ? exclamation : question;
    }
  }

  SentenceBoundaries(Features features, char[] text, Marks marks, Span part) {
    this.features = features;
    this.model = features.model();
    this.text = text;
    this.marks = marks;
    this.nextMark = marks.from(part.start());
    this.from = part.start();
    this.to = part.end();
    this.behindEnd = from;
    this.mark = followingMark();
  }

  /** The position at which the next sentence begins, the first one's aside. */
  int next() {
    while (mark < to - 1) {
      int at = mark;
      mark = followingMark();
      if (space <= at) {
        space = spaceFrom(at + 1);
      }
      boolean inside = mark < space && mark < to && !Character.isUpperCase(text[at + 1]);
      if (inside || at < begun || !splits(at)) {
        continue;
      }
      boolean first = behindEnd == at;
      behindEnd = at + 1;
      if (!first) {
        begun = behindSpace(space);
        if (begun < to) {
          return begun;
        }
      }
    }
    return NO_MORE;
  }

  /** The place of the next mark that the model decides on; where the part ends, for none. */
  private int followingMark() {
    while (nextMark < marks.size()) {
      int at = marks.position(nextMark++);
      if (at >= to) {
        return to;
      }
      if (isMark(text[at])) {
        return at;
      }
    }
    return to;
  }

  private int spaceFrom(int start) {
    int at = start;
    while (at < to && !isSpace(text[at])) {
      at++;
    }
    return at;
  }

  private int behindSpace(int start) {
    int at = start;
    while (at < to && isSpace(text[at])) {
      at++;
    }
    return at;
  }

  private boolean splits(int at) {
    forSplit = EVEN;
    forStay = EVEN;
    if (at > from && isSpace(text[at - 1])) {
      add(features.spaceBefore());
    }
    if (at < to - 1 && isSpace(text[at + 1])) {
      add(features.spaceBehind());
    }
    add(features.mark(text[at]));
    int prefix = prefixFrom(at);
    addPrefix(trimStart(prefix, at), at);
    addWord('v', features.previousCapital(), previousFrom(prefix), prefix);
    if (at == to - 1) {
      addWord('s', features.suffixCapital(), to, to);
      addWord('n', features.nextCapital(), to, to);
    } else {
      int suffixTo = suffixTo(at);
      addWord('s', features.suffixCapital(), at + 1, suffixTo);
      addWord('n', features.nextCapital(), suffixTo + 1, nextTo(suffixTo));
    }
    return forSplit >= forStay;
  }

  private void add(int feature) {
    forSplit += model.forSplit(feature);
    forStay += model.forStay(feature);
  }

  private void addPrefix(int start, int at) {
    int end = trimEnd(start, at);
    add(model.word('x', text, start, end));
    if (start < end) {
      add(model.length(end - start));
      if (Character.isUpperCase(text[start])) {
        add(features.prefixCapital());
      }
    }
  }

  private void addWord(char kind, int capital, int start, int limit) {
    int first = trimStart(start, limit);
    int end = trimEnd(first, limit);
    add(model.word(kind, text, first, end));
    if (first < end && Character.isUpperCase(text[first])) {
      add(capital);
    }
  }

  /** Where the word begins that a mark ends: behind white space or at the mark before. */
  private int prefixFrom(int at) {
    int i = at - 1;
    while (i > from) {
      char c = text[i];
      if (isMark(c)) {
        return i;
      }
      if (isSpace(c)) {
        return firstSpace(i);
      }
      i--;
    }
    return from;
  }

  /** Where the word before begins; a word with many marks is looked through once. */
  private int previousFrom(int prefix) {
    int i = prefix - 1;
    while (i > from && i != lastPrefix && !isSpace(text[i])) {
      i--;
    }
    if (i != lastPrefix || isSpace(text[i])) {
      lastPrevious = i > from ? firstSpace(i) : from;
    }
    lastPrefix = prefix;
    return lastPrevious;
  }

  /** The first of the white space in a row up to a position. */
  private int firstSpace(int last) {
    int i = last;
    while (i > from && isSpace(text[i - 1])) {
      i--;
    }
    return i;
  }

  /** Where the word ends that begins behind a mark: at white space or the next mark. */
  private int suffixTo(int at) {
    for (int i = at + 1; i < to - 1; i++) {
      char c = text[i];
      if (isMark(c)) {
        return i;
      }
      if (isSpace(c)) {
        return behindSpace(i) - 1;
      }
    }
    return to - 1;
  }

  private int nextTo(int suffixTo) {
    int limit = Math.min(to, suffixTo + LONGEST_LOOK);
    for (int i = suffixTo + 2; i < limit; i++) {
      if (isSpace(text[i])) {
        return behindSpace(i) - 1;
      }
    }
    return limit;
  }

  /** As {@link String#trim} does, which knows less white space. */
  private int trimStart(int start, int limit) {
    int i = start;
    while (i < limit && text[i] <= ' ') {
      i++;
    }
    return i;
  }

  private int trimEnd(int start, int limit) {
    int i = limit;
    while (i > start && text[i - 1] <= ' ') {
      i--;
    }
    return i;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  private static boolean isSpace(char c) {
    if (c < 128) {
      return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F;
    }
    return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
  }
}

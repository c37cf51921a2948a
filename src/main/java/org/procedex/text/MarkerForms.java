package org.procedex.text;

import java.util.Locale;
import java.util.Set;

/**
 * Knows what the marker of a list looks like, whatever stands around it: a number with a mark
 * behind it, in brackets or in a circle, or one alone that opens a line and measures nothing.
 */
final class MarkerForms {
  /** The largest number that a list without marks behind its numbers may reach. */
  private static final int MOST_BARE = 20;

  /** Words behind a number that count or measure. */
  private static final Set<String> MEASURES =
      Set.of(
          "days",
          "day",
          "weeks",
          "week",
          "months",
          "month",
          "years",
          "year",
          "hours",
          "hour",
          "minutes",
          "minute",
          "seconds",
          "times",
          "and",
          "per",
          "percent",
          "patients",
          "cases",
          "people",
          "sessions",
          "out",
          "days'",
          "grams",
          "liters",
          "litres",
          "doses",
          "million");

  /** Before a number that counts or grades. */
  private static final WordSet COUNTING =
      WordSet.in(
          "stage grade type class phase level degree figure picture table part chapter step day"
              + " week month age factor group category of to than under over about only at least by"
              + " in for with and or no number from between within after before every all until up"
              + " down on is are covid hepatitis the a");

  private MarkerForms() {}

  /** A colon, or the question mark of a heading: a list may follow. */
  static boolean introduces(Tokens tokens, int at) {
    return tokens.symbol(at) == ':' || tokens.symbol(at) == '?';
  }

  /** A dash with space on both sides and a word behind it. */
  static boolean isDash(Tokens tokens, int at) {
    return tokens.symbol(at) == '-'
        && at + 1 < tokens.size()
        && (at == 0 || tokens.isSpacedBefore(at) || tokens.isBreak(at - 1))
        && tokens.isSpacedBefore(at + 1)
        && !tokens.isBreak(at + 1);
  }

  /** Whether a token looks like a marker. */
  static boolean looksLikeMarker(Tokens tokens, int at, int limit) {
    return at < limit && end(tokens, at, limit) > 0;
  }

  /** The token behind the marker, number or bullet within a line, that begins here. */
  static int contentFrom(Tokens tokens, int at, int limit) {
    int end = tokens.symbol(at) == '•' || isDash(tokens, at) ? at + 1 : end(tokens, at, limit);
    return end < 0 && tokens.isNumber(at) ? at + 1 : end;
  }

  /** The token behind the marker that begins here; -1 where none does. */
  static int end(Tokens tokens, int at, int limit) {
    if (!mayBegin(tokens, at)) {
      return -1;
    }
    int end = -1;
    if (tokens.symbol(at) == Tokens.CIRCLED) {
      end = at + 1;
    } else if (tokens.symbol(at) == '(') {
      end = behindBracket(tokens, at, limit);
    } else if (at + 1 < limit && Numerals.counts(tokens, at) && delimits(tokens, at)) {
      end = at + 2;
    } else if (at + 1 < limit && (isBare(tokens, at) || isBareWithin(tokens, at))) {
      return at + 1;
    }
    if (end < 0) {
      return -1;
    }
    while (end < limit && isDelimiter(tokens.symbol(end)) && !tokens.isSpacedBefore(end)) {
      end++;
    }
    if (end + 1 < limit && tokens.symbol(end) == '-' && !tokens.isSpacedBefore(end)) {
      end++; // "1.- Local infection"
    }
    return end < limit && mayFollow(tokens, end) ? end : -1;
  }

  /** "(3)", and "(3 fever", "(3. fever", which have lost the bracket's end. */
  private static int behindBracket(Tokens tokens, int at, int limit) {
    if (at + 2 >= limit || !Numerals.counts(tokens, at + 1)) {
      return -1;
    }
    if (tokens.symbol(at + 2) == ')') {
      return at + 3;
    }
    if (Numerals.value(tokens, at + 1) < 2
        || Numerals.value(tokens, at + 1) > MOST_BARE
        || tokens.isSpacedBefore(at + 1)) {
      return -1;
    }
    if (tokens.isNumber(at + 1) && isDelimiter(tokens.symbol(at + 2))) {
      return at + 3;
    }
    return tokens.isWord(at + 2)
            && tokens.end(at + 2) - tokens.start(at + 2) > 2
            && !MEASURES.contains(tokens.string(at + 2).toLowerCase(Locale.ROOT))
        ? at + 2
        : -1;
  }

  /** Whether the bracket that opens a marker is not closed right behind its number. */
  static boolean isUnclosed(Tokens tokens, int at) {
    return tokens.symbol(at) == '(' && at + 2 < tokens.size() && tokens.symbol(at + 2) != ')';
  }

  /** False for nearly all tokens: words of some letters, and most symbols. */
  static boolean mayBegin(Tokens tokens, int at) {
    if (tokens.isWord(at)) {
      return tokens.end(at) - tokens.start(at) == 1
          || Numerals.mayBeRoman(tokens.letter(at, 0)) && Numerals.roman(tokens, at) > 0;
    }
    char c = tokens.symbol(at);
    return c == Tokens.NO_SYMBOL ? tokens.isNumber(at) : c == '(' || c == Tokens.CIRCLED;
  }

  /** "2 Local infection" in a line of its own: a number without a mark, and not of a measure. */
  static boolean isBare(Tokens tokens, int at) {
    return tokens.isNumber(at)
        && tokens.number(at) > 0
        && tokens.number(at) <= MOST_BARE
        && (at == 0 || tokens.isBreak(at - 1))
        && at + 1 < tokens.size()
        && tokens.isSpacedBefore(at + 1)
        && mayBeCounted(tokens, at + 1);
  }

  /** A word behind a number that does not say what the number measures. */
  static boolean mayBeCounted(Tokens tokens, int word) {
    return tokens.isWord(word)
        && tokens.end(word) - tokens.start(word) > 2
        && !MEASURES.contains(tokens.string(word).toLowerCase(Locale.ROOT));
  }

  /** A word before a number that counts or grades with it: "stage 2". */
  static boolean counts(Tokens tokens, int word) {
    return COUNTING.holds(tokens, word);
  }

  /** "2.Sties on both lids 3 Polyps": within a line, a capital tells that the mark is lost. */
  static boolean isBareWithin(Tokens tokens, int at) {
    return at > 0
        && tokens.isNumber(at)
        && tokens.number(at) > 1
        && tokens.number(at) <= MOST_BARE
        && at + 2 < tokens.size()
        && !tokens.isBreak(at - 1)
        && tokens.isWord(at - 1)
        && !tokens.isCapitalized(at - 1)
        && !COUNTING.holds(tokens, at - 1)
        && tokens.isSpacedBefore(at)
        && tokens.isSpacedBefore(at + 1)
        && tokens.isCapitalized(at + 1)
        && !tokens.isAcronym(at + 1)
        && tokens.isWord(at + 2)
        && !tokens.isCapitalized(at + 2)
        && mayBeCounted(tokens, at + 1);
  }

  private static boolean mayFollow(Tokens tokens, int at) {
    if (tokens.isWord(at)) {
      return true;
    }
    if (tokens.isNumber(at)) {
      return tokens.isSpacedBefore(at) || tokens.number(at - 1) < 0;
    }
    char c = tokens.symbol(at);
    return c == '"' || c == '(' || c == '[' || c == '*' || c == '>' || c == '<' || c > 127;
  }

  private static boolean delimits(Tokens tokens, int at) {
    char c = tokens.symbol(at + 1);
    if (!isDelimiter(c)
        || tokens.isSpacedBefore(at + 1)
        || c == '.' && isAbbreviation(tokens, at)) {
      return false;
    }
    return !tokens.isWord(at)
        || c == ')'
        || c != ':' && tokens.text().charAt(tokens.start(at)) >= 'a'
        // "A. Local infection": a capital is a number only where it begins a line.
        || c == '.' && Lines.startsLine(tokens, at);
  }

  /** "e.g.", "i.e.": two letters with full stops and nothing between them. */
  private static boolean isAbbreviation(Tokens tokens, int at) {
    return isLetter(tokens, at)
        && (at + 3 < tokens.size()
                && isLetter(tokens, at + 2)
                && tokens.symbol(at + 3) == '.'
                && !tokens.isSpacedBefore(at + 2)
                && !tokens.isSpacedBefore(at + 3)
            || at > 1
                && isLetter(tokens, at - 2)
                && tokens.symbol(at - 1) == '.'
                && !tokens.isSpacedBefore(at - 1)
                && !tokens.isSpacedBefore(at));
  }

  private static boolean isLetter(Tokens tokens, int at) {
    return tokens.isWord(at) && tokens.end(at) - tokens.start(at) == 1;
  }

  private static boolean isDelimiter(char c) {
    return c == '.' || c == ',' || c == '、' || c == ')' || c == ':';
  }
}

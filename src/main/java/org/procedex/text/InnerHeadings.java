package org.procedex.text;

import org.jspecify.annotations.Nullable;

/**
 * Finds where the text of a paragraph is cut by a number or by a heading that lost the line ends
 * around it.
 */
final class InnerHeadings {
  /** Words of a heading without a colon before a list's first number. */
  private static final int LONGEST_RUN_INTO = 6;

  /** Tokens of a heading without a mark that ends the paragraph above a list. */
  private static final int LONGEST_AT_END = 7;

  private final Layout layout;
  private final Tokens tokens;
  private final ListMarkers markers;
  private final Outline outline;

  InnerHeadings(Layout layout, Outline outline) {
    this.layout = layout;
    this.tokens = layout.tokens();
    this.markers = layout.markers();
    this.outline = outline;
  }

  /** Where the text that begins at a token is cut; the paragraph's end where it is whole. */
  int next(Paragraph paragraph, int from) {
    int to = paragraph.to();
    for (int at = Math.max(from, paragraph.from()) + 1; at < to; at++) {
      if (markers.isAt(at)
          || (LineForms.startsSentence(tokens, at) || opensBracket(at)) && isHeading(at, to)
          || isRunInto(at, to)) {
        return at;
      }
    }
    return to;
  }

  private boolean opensBracket(int at) {
    return tokens.symbol(at) == '[' && !Markup.isLink(tokens, at);
  }

  private boolean isHeading(int at, int to) {
    int words = Openings.wordsFrom(tokens, at, to);
    if (words >= to) {
      return false;
    }
    HeadingMatcher.Match match = heading(words, to);
    return match != null
        && (match.terminated() || match.end() < to || isLast(words, to))
        && !goesOn(at, tokens.symbol(match.end() - 1));
  }

  /** The heading that begins within a paragraph; null where none does. */
  HeadingMatcher.@Nullable Match heading(int from, int to) {
    HeadingMatcher.Match match = layout.headingWithin(from, to);
    if (match != null || !isLast(from, to)) {
      return match;
    }
    HeadingMatcher.Match last = layout.headingOfLine(from, to);
    return last != null && last.isTopical() && !last.isGuessed() ? last : null;
  }

  /**
   * "It takes an hour. Contraindications", and the first number in the next line; but behind a
   * colon, as in "Splenectomy: selection of cases", are words of a title.
   */
  boolean isLast(int from, int to) {
    if (to - from > LONGEST_AT_END || from > 0 && tokens.symbol(from - 1) == ':') {
      return false;
    }
    int next = to;
    while (next < tokens.size() && tokens.isBreak(next)) {
      next++;
    }
    return next > to && next < tokens.size() && markers.isAt(next);
  }

  /** "painless; suitable for all ages; cheap": small letters behind a semicolon, and no colon. */
  private boolean goesOn(int at, char end) {
    return tokens.symbol(at - 1) == ';' && !tokens.isCapitalized(at) && end != ':';
  }

  /** "Fever What are the risks?": an item, and a question that is a heading. */
  boolean holdsQuestion(int from, int end) {
    if (tokens.symbol(end - 1) != '?') {
      return false;
    }
    for (int at = from + 1; at < end; at++) {
      if (isRunInto(at, end)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "… and cough Contraindications: fever", "… and cough What are the risks?": a heading that has
   * lost the line ends around it. Within a heading's own paragraph any question ends it.
   */
  private boolean isRunInto(int at, int to) {
    if (!tokens.isCapitalized(at) || !tokens.isSpacedBefore(at)) {
      return false;
    }
    boolean behindWord = tokens.isWord(at - 1) && !tokens.isCapitalized(at - 1);
    if (Questions.beginsAt(tokens, at, to)) {
      return behindWord || outline.reaches(Outline.Reach.PARAGRAPH) && outline.isTyped();
    }
    if (!behindWord || !Labels.hasColonSoon(tokens, at, to) && !hasNumberSoon(at, to)) {
      return false;
    }
    HeadingMatcher.Match match = layout.headingWithin(at, to);
    return match != null
        && match.end() < to
        && (tokens.symbol(match.end() - 1) == ':' || markers.isAt(match.end()))
        && !match.isGuessed();
  }

  private boolean hasNumberSoon(int from, int to) {
    for (int at = from + 1; at < to && at < from + LONGEST_RUN_INTO; at++) {
      if (markers.isAt(at)) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.text;

import org.jspecify.annotations.Nullable;

/**
 * An article before its structure is known: what those who read it look at.
 *
 * @param tokens its tokens
 * @param markers the numbers of its lists
 * @param forms what the forms of its lines tell
 * @param matcher the headings that rules know
 */
record Layout(Tokens tokens, ListMarkers markers, LineForms forms, HeadingMatcher matcher) {

  /** The heading that a line of its own begins with at the token; null where no rule knows one. */
  HeadingMatcher.@Nullable Match headingOfLine(int from, int to) {
    return matcher.match(tokens, from, to, true);
  }

  /** The heading that begins within a paragraph; null where no rule knows one. */
  HeadingMatcher.@Nullable Match headingWithin(int from, int to) {
    return matcher.match(tokens, from, to, false);
  }
}

package org.procedex.extract;

import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What an item is to the items above and below it: one that says what the one above leads to
 * ("increases the pressure") is none of its own, and one that only opens a list of kinds ("lung
 * diseases that are:") says all of them.
 */
final class NestedItems {
  /** Verbs of what the item above leads to. */
  private static final WordSet EXPLAINING =
      WordSet.in(
          "worsens increases impairs raises precipitates exacerbates triggers limits complicates"
              + " masks predisposes produces leads results interferes compromises obscures"
              + " depresses potentiates");

  /** Words at the beginning among which the verb of an explanation stands. */
  private static final int REACH = 6;

  private static final String BULLETS = "*-+•";

  /** Lines above an item among which the one stands that it tells of. */
  private static final int MOST_LINES = 60;

  private final WordClasses classes;

  NestedItems(WordClasses classes) {
    this.classes = classes;
  }

  /** "Lung diseases that are:": the token behind what the items below say the kinds of. */
  int withoutKinds(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int to = sentence.to();
    int at = to - 3;
    return at > sentence.from()
            && tokens.symbol(to - 1) == ':'
            && tokens.is(to - 2, classes.be)
            && tokens.is(at, classes.relative)
        ? at
        : to;
  }

  /** "May lead to bleeding" below another item: it tells of that item and is none. */
  boolean isExplanation(Tokens tokens, Block block) {
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end());
    if (block.depth() == 0 || !BlockMarks.isBulleted(tokens, block)) {
      return false;
    }
    while (from < to && !tokens.isWord(from)) {
      from++;
    }
    boolean opens =
        from < to && tokens.is(from, classes.finite | classes.modal | classes.frequency)
            || isThirdPerson(tokens, from);
    boolean conditional = false;
    for (int at = from; !opens && at < to && at < from + REACH; at++) {
      conditional |= tokens.is(at, classes.relative | classes.subordinator);
      opens = !conditional && tokens.is(at, classes.modal | classes.be);
    }
    return opens && isBelowAnother(tokens.text(), block.span().start());
  }

  /** Whether one of the lines above, up to one that is not indented, is a bullet farther left. */
  private static boolean isBelowAnother(CharSequence text, int start) {
    int line = lineStart(text, start);
    int indent = start - line;
    for (int lines = 0; line > 0 && lines < MOST_LINES; lines++) {
      line = lineStart(text, line - 1);
      int at = line;
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      char c = at < text.length() ? text.charAt(at) : '\n';
      if (c == '\n' || c == '\r') {
        continue;
      }
      if (at - line < indent && BULLETS.indexOf(c) >= 0) {
        return true;
      }
      if (at == line) {
        return false;
      }
    }
    return false;
  }

  private static int lineStart(CharSequence text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /** "Provides", "reduces". */
  private boolean isThirdPerson(Tokens tokens, int at) {
    return tokens.isWord(at)
        && (tokens.is(at, classes.verb | classes.benefitVerb) && tokens.endsWith(at, "s")
            || EXPLAINING.holds(tokens, at));
  }
}

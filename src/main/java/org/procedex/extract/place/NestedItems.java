package org.procedex.extract.place;

import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.SentenceTokens;
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

  /** Verbs of harm, which tell what comes of the item above wherever they stand. */
  private static final WordSet HARMING =
      WordSet.in("worsens precipitates exacerbates impairs interferes predisposes");

  /** What may come of the item above, and what may stand before it. */
  private static final WordSet RISKS = WordSet.in("risk risks danger chance likelihood concern");

  private static final WordSet GREATER =
      WordSet.in("increased increases higher high elevated greater added additional potential");

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
    int above = opens || isRisk(tokens, from, to) ? bulletAbove(tokens.text(), start(block)) : -1;
    return above >= 0 && (opens || !endsInColon(tokens.text(), above));
  }

  private static int start(Block block) {
    return block.span().start();
  }

  /** "Risk of bleeding", "higher chance of leakage", "wrong placement leads to injury". */
  private static boolean isRisk(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && GREATER.holds(tokens, at)) {
      at++;
    }
    if (at + 1 < to
        && RISKS.holds(tokens, at)
        && (tokens.spells(at + 1, "of") || tokens.spells(at + 1, "for"))) {
      return true;
    }
    for (at = from + 1; at < to && at < from + REACH && tokens.isWord(at); at++) {
      boolean leads = tokens.spells(at, "leads") && at + 1 < to && tokens.spells(at + 1, "to");
      if (leads || HARMING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line from a position on ends in a colon: what stands below it are its kinds. */
  private static boolean endsInColon(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n') {
      end++;
    }
    while (end > from && " \t\r*_\\".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > from && text.charAt(end - 1) == ':';
  }

  /**
   * The first of the lines above, up to one that is not indented, that is a bullet farther left:
   * the position of the bullet; -1 where there is none.
   */
  private static int bulletAbove(CharSequence text, int start) {
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
        return at;
      }
      if (at == line) {
        return -1;
      }
    }
    return -1;
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

package org.procedex.extract.place;

import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Lines that stand below a heading and yet are not said by it: captions of pictures whose place the
 * heading has taken, and citations.
 *
 * <p>A picture leaves its caption right below the heading, so the first line that is none ends
 * them.
 */
final class Captions {
  private static final WordSet SHOWING = WordSet.in("showing shows demonstrating with of");

  private static final WordSet SCANS = WordSet.in("ct mri mr xray x-ray cxr ultrasound us echo");

  /** Lines below a heading that are counted to see whether its items end in full stops. */
  private static final int MOST_LINES = 40;

  /** Fewer tokens among items, the full stop with them, are an item. */
  private static final int SHORTEST = 4;

  private final WordClasses classes;

  /** The heading whose lines are looked at. */
  private int heading = -1;

  /** Whether all lines below the heading so far are captions. */
  private boolean leading;

  private boolean captioned;

  /** The end of the last stray line below the heading; -1 for none. */
  private int lastStray = -1;

  /** Whether hardly a line below the heading ends in a full stop. */
  private boolean unstopped;

  /** Whether the block is a line that alone among its kind ends in a full stop. */
  private boolean stray;

  Captions(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * "Surface markings of the neck." in a line of its own right below "Indications": what a picture
   * shows whose place the heading has taken.
   *
   * @param type of the records below the heading
   * @param marked whether the heading is marked up as one
   */
  boolean isCaption(SentenceTokens sentence, @Nullable RecordType type, boolean marked) {
    Block block = sentence.block();
    if (block.heading() != heading) {
      heading = block.heading();
      leading = marked;
      captioned = false;
      unstopped = marked && areUnstopped(sentence.tokens().text(), block.span().start());
      lastStray = -1;
      stray = false;
    }
    boolean typed = type == RecordType.INDICATION || type == RecordType.CONTRAINDICATION;
    if (!typed || BlockMarks.isBulleted(sentence.tokens(), block)) {
      leading = false;
      return false;
    }
    if (sentence.span().start() == block.content().start()) {
      stray = unstopped && isStray(sentence);
      if (leading && !stray) {
        look(sentence);
      }
      captioned |= stray;
      lastStray = stray ? block.content().end() : lastStray;
    }
    return leading || stray;
  }

  /**
   * "Normal orbit, axial cut." above lines that end in no full stop, or behind an empty line below
   * them: only captions are written so.
   */
  private boolean isStray(SentenceTokens first) {
    Tokens tokens = first.tokens();
    Block block = first.block();
    int end = block.content().end();
    if (first.span().end() < end || tokens.symbol(first.to() - 1) != '.') {
      return false;
    }
    boolean apart =
        leading
            || isBehindGap(tokens.text(), block.span().start())
            || lastStray >= 0 && block.span().start() - lastStray <= 2;
    if (!apart && tellsOfCase(tokens, first.from(), first.to())) {
      return false;
    }
    for (int at = first.from(); at < first.to(); at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, first.to());
      } else if (tokens.is(
          at,
          classes.modal
              | classes.be
              | classes.cataphor
              | classes.subordinator
              | classes.negation)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words name a condition, people, a place of many or what was done or failed. */
  private boolean tellsOfCase(Tokens tokens, int from, int to) {
    if (to - from >= SHORTEST && tokens.is(to - 2, classes.depiction)) {
      return false; // "Bile ducts and liver, oblique view."
    }
    if (SHOWING.holds(tokens, from + 2) && tokens.is(from + 1, classes.depiction)) {
      return false; // "Oblique view showing a stone."
    }
    for (int at = from; at < to; at++) {
      if (tokens.spells(at, "of") && SCANS.holds(tokens, at - 1) && tokens.spells(at - 2, "on")) {
        return false; // "Stone on CT of the kidney."
      }
    }
    for (int at = from; at < to; at++) {
      boolean shown = tokens.is(at, classes.depiction);
      if (!shown
              && tokens.is(at, classes.condition | classes.person | classes.severity | classes.verb)
          || tokens.is(at, classes.procedureHead | classes.finite | classes.treatNoun)
          || tokens.endsWith(at, "ed")) {
        return true;
      }
    }
    return to - from < SHORTEST;
  }

  /** Whether an empty line stands before the position. */
  private static boolean isBehindGap(CharSequence text, int start) {
    int lines = 0;
    for (int at = start - 1; at >= 0 && text.charAt(at) <= ' '; at--) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  /** Whether half of the lines up to the next heading, and more, end in no mark. */
  private static boolean areUnstopped(String text, int start) {
    int bare = 0;
    int stopped = 0;
    int line = start;
    for (int lines = 0; lines < MOST_LINES && line < text.length(); lines++) {
      int next = line;
      int last = -1;
      while (next < text.length() && text.charAt(next) != '\n') {
        last = text.charAt(next) > ' ' ? next : last;
        next++;
      }
      boolean deeper = last > line + 2 && text.charAt(line) == '#' && text.charAt(line + 2) == '#';
      if (last >= 0 && text.charAt(line) == '#' && (!deeper || bare > 0)) {
        break;
      }
      stopped = last < 0 && bare == 0 ? 0 : stopped; // captions that stand apart
      if (last >= 0 && !deeper) {
        boolean bulleted = "*-+•".indexOf(text.charAt(line)) >= 0;
        bare += !bulleted && ".;:,".indexOf(text.charAt(last)) < 0 ? 1 : 0;
        stopped += text.charAt(last) == '.' ? 1 : 0;
      }
      line = next + 1;
    }
    return bare > 0 && bare >= stopped;
  }

  /** Looks at the whole block: one that depicts, or that behind such a one tells of nobody. */
  private void look(SentenceTokens first) {
    Block block = first.block();
    Tokens tokens = first.tokens();
    boolean stopped = tokens.text().charAt(block.content().end() - 1) == '.';
    boolean shows = block.kind() == Block.Kind.NOTE;
    boolean tells = false;
    int to = tokens.at(block.content().end());
    for (int at = first.from(); at < to; at++) {
      shows |= tokens.is(at, classes.depiction);
      shows |= stopped && to - at <= 2 && tokens.spells(at, "anatomy");
      tells |= tokens.is(at, classes.condition | classes.person | classes.severity | classes.verb);
    }
    shows &= stopped || !tells || block.kind() == Block.Kind.NOTE;
    leading = shows || captioned && stopped && !tells;
    captioned |= shows;
  }

  /** "Smith and Jones (2018) Journal 18(5):10-11": volume, issue and pages. */
  static boolean isCitation(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from() + 2; at + 4 < sentence.to(); at++) {
      if (tokens.symbol(at) == '('
          && tokens.isNumber(at - 1)
          && tokens.isNumber(at + 1)
          && tokens.symbol(at + 2) == ')'
          && tokens.symbol(at + 3) == ':'
          && tokens.isNumber(at + 4)) {
        return true;
      }
    }
    return false;
  }
}

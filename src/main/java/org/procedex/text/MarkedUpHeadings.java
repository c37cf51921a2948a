package org.procedex.text;

import java.util.List;
import java.util.Locale;

/**
 * Says what a heading that markup makes one ("### Children") is about: what the rules know it for;
 * else, below one that is about something, the same, unless it names a case with rules of its own.
 */
final class MarkedUpHeadings {
  /** Words that refuse where they stand alone among indications. */
  private static final WordSet REFUSING =
      WordSet.in("avoid avoided withhold defer forgo refrain skip unsuitable inappropriate futile");

  private static final int LONGEST_REFUSAL = 2;

  private final Layout layout;
  private final Outline outline;

  /** The level of the last one that stands for itself. */
  private int level;

  /** Whether that one says what the text below it is about. */
  private boolean typed;

  MarkedUpHeadings(Layout layout, Outline outline) {
    this.layout = layout;
    this.outline = outline;
  }

  /**
   * The heading of the words.
   *
   * @param counted whether a number stands before it
   * @param hashes how deep it stands
   */
  Heading heading(int start, int to, boolean counted, int hashes) {
    int from = behindLetter(start, to);
    HeadingMatcher.Match match = layout.headingOfLine(from, to);
    Heading heading = match != null ? match.heading() : outline.unknown(from, to);
    boolean within = typed && hashes > level && outline.isTyped();
    if (within && (match == null || counted && match.isLoose() && !match.isTopical())) {
      return isCase(from, to)
          ? heading
          : isRefusal(from, to) ? refusing(heading) : outline.inherited(heading);
    }
    if (within && heading.isAbout(Topic.SAME)) {
      return heading;
    }
    level = hashes;
    typed = !heading.isOther();
    return heading;
  }

  /** "### Avoid" below indications, alone or with one word more. */
  private boolean isRefusal(int from, int to) {
    return outline.isAbout(Topic.INDICATIONS)
        && to - from <= LONGEST_REFUSAL
        && REFUSING.holds(layout.tokens(), from);
  }

  private static Heading refusing(Heading heading) {
    return new Heading(
        heading.words(),
        List.of(Topic.CONTRAINDICATIONS),
        heading.qualifier(),
        heading.complement(),
        heading.rule(),
        heading.cue());
  }

  /** "B. Late indications": the token behind the letter that counts. */
  private int behindLetter(int from, int to) {
    Tokens tokens = layout.tokens();
    boolean lettered =
        from + 2 < to
            && tokens.isWord(from)
            && tokens.end(from) - tokens.start(from) == 1
            && tokens.isCapitalized(from)
            && (tokens.symbol(from + 1) == '.' || tokens.symbol(from + 1) == ')');
    return lettered ? from + 2 : from;
  }

  /** "#### Indication: fever": the token behind the words that are the heading. */
  int end(int from, int to) {
    HeadingMatcher.Match match = layout.headingOfLine(behindLetter(from, to), to);
    boolean text =
        match != null
            && match.isTopical()
            && match.end() < to
            && layout.tokens().symbol(match.end() - 1) == ':'
            && Markup.hasWords(layout.tokens(), match.end(), to);
    return text ? match.end() : to;
  }

  /** "Biopsy if anticoagulated", "CT before surgery": a case with rules of its own. */
  private boolean isCase(int from, int to) {
    Tokens tokens = layout.tokens();
    boolean against = outline.isAbout(Topic.CONTRAINDICATIONS);
    for (int at = from; at < to; at++) {
      String word = tokens.isWord(at) ? tokens.string(at).toLowerCase(Locale.ROOT) : "";
      if (word.equals("before")
          || word.equals("after")
          || word.equals("during")
          || !against && (word.equals("if") || word.equals("when") || word.equals("unless"))) {
        return true;
      }
    }
    return false;
  }
}

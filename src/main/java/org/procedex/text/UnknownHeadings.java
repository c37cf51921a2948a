package org.procedex.text;

/**
 * Tells which lines are headings though no rule knows them, so that what stands below them is not
 * taken for a part of what stands above.
 */
final class UnknownHeadings {
  private static final int SHORTEST_LABEL = 5;

  private static final int SHORTEST_SENTENCE = 6;

  /** Tokens of a heading that no mark tells. */
  private static final int LONGEST_BARE = 8;

  /** Dots in the number of a section. */
  private static final int MOST_DOTS = 4;

  /** Digits between two dots of a section's number; years have more. */
  private static final int MOST_DIGITS = 2;

  /** Words before the colon of a list that tells what its subject holds. */
  private static final WordSet INCLUDING = WordSet.of("include", "includes", "including");

  /** Subjects of a list that goes on with what the one before told. */
  private static final WordSet GOING_ON =
      WordSet.in(
          "these this those they it others other example examples reason reasons situation"
              + " situations condition conditions circumstance circumstances case cases patient"
              + " patients people candidate candidates group groups factor factors disease diseases"
              + " disorder disorders indication indications contraindication contraindications"
              + " advantage advantages benefit benefits use uses used children adults women men");

  /** What notes have parts on, besides those that rules know. */
  private static final WordSet OF_NOTES =
      WordSet.in(
          "site sites agent agents drugs dose doses dosing route routes size sizes settings modes"
              + " types pearls tips pitfalls evidence landmarks anatomy position positioning"
              + " sedation alternatives physiology views confirmation preparation limitations");

  private static final WordSet TIMES = WordSet.of("before", "after", "during", "afterwards");

  private static final int MOST_OF_NOTES = 3;

  private final Tokens tokens;
  private final LineForms forms;
  private final Outline outline;
  private final BlockList blocks;
  private final ListMarkers markers;

  /** Whether the heading that holds is in bold letters. */
  private boolean labelled;

  UnknownHeadings(Layout layout, Outline outline, BlockList blocks) {
    this.tokens = layout.tokens();
    this.forms = layout.forms();
    this.outline = outline;
    this.blocks = blocks;
    this.markers = layout.markers();
  }

  /** A heading that no rule knows, or a marked-up one, begins to hold. */
  void forget() {
    labelled = false;
  }

  /** The paragraph's heading, which a rule knows, begins to hold: others may be of its form. */
  void follow(Paragraph paragraph) {
    labelled = isLabel(paragraph);
  }

  boolean isHeading(Paragraph paragraph) {
    if (isOfNotes(paragraph)) {
      return true;
    }
    if (labelled && isLabel(paragraph)) {
      return true;
    }
    int last = paragraph.to() - 1;
    boolean colon = tokens.symbol(last) == ':';
    if (colon && (isOfOther(paragraph) || isOnTime(paragraph))) {
      return true;
    }
    boolean waits = colon && last - paragraph.from() > 1 && forms.waits(last - 1);
    boolean first = outline.isTypedByMarkup() && blocks.lastIs(Block.Kind.HEADING);
    if (waits || first && !colon) {
      return false;
    }
    int words = behindSectionNumber(paragraph);
    if (words > paragraph.from()) {
      return forms.isHeading(
          new Paragraph(
              words,
              paragraph.to(),
              paragraph.isLine(),
              paragraph.afterBlank(),
              paragraph.indent()));
    }
    if (isBehindBullets(paragraph)) {
      return true;
    }
    boolean introduces = colon && outline.isTyped() && outline.reaches(Outline.Reach.LINES);
    return !introduces && forms.isHeading(paragraph);
  }

  /**
   * "2.1 Children" with a list below it, under a heading that says what is listed: the token behind
   * the number; -1 for other lines.
   */
  int subsection(Paragraph paragraph) {
    if (!outline.isTyped()
        || !paragraph.isLine()
        || tokens.isWord(paragraph.from()) && !tokens.isNumber(paragraph.from())) {
      return -1;
    }
    int words = behindSectionNumber(paragraph);
    int next = Lines.next(tokens, paragraph.to());
    boolean listed =
        next < tokens.size() && (markers.isAt(next) || Openings.isBullet(tokens, next));
    return words > paragraph.from() && listed && tokens.symbol(paragraph.to() - 1) != '.'
        ? words
        : -1;
  }

  /** A line without a bullet behind those with one, and a sentence below it. */
  private boolean isBehindBullets(Paragraph paragraph) {
    return outline.isTyped()
        && !outline.isTypedByMarkup()
        && paragraph.isLine()
        && paragraph.indent() == 0
        && blocks.lastIsMarked()
        && paragraph.to() - paragraph.from() <= LONGEST_BARE
        && tokens.isCapitalized(paragraph.from())
        && forms.isFragment(paragraph.from(), paragraph.to())
        && isSentence(Lines.next(tokens, paragraph.to()));
  }

  /** A line of some words, with a capital and a full stop, and neither bullet nor number. */
  private boolean isSentence(int from) {
    int end = Lines.end(tokens, from);
    return end - from > SHORTEST_SENTENCE
        && tokens.symbol(end - 1) == '.'
        && tokens.isWord(from)
        && tokens.isCapitalized(from)
        && !markers.isAt(from);
  }

  /** "After it:", "During this:". */
  private boolean isOnTime(Paragraph paragraph) {
    return paragraph.isLine()
        && paragraph.to() - paragraph.from() <= MOST_OF_NOTES
        && TIMES.holds(tokens, paragraph.from());
  }

  /** "Sites" between an empty line and bullets, behind the bullets of another heading. */
  private boolean isOfNotes(Paragraph paragraph) {
    int to = tokens.symbol(paragraph.to() - 1) == ':' ? paragraph.to() - 1 : paragraph.to();
    return paragraph.isLine()
        && paragraph.afterBlank()
        && paragraph.indent() == 0
        && to - paragraph.from() <= MOST_OF_NOTES
        && to > paragraph.from()
        && OF_NOTES.holds(tokens, to - 1)
        && (to - paragraph.from() == 1 || !tokens.spells(to - 1, "evidence")) // "Weak evidence:"
        && blocks.lastIs(Block.Kind.ITEM)
        && Openings.isBullet(tokens, Lines.next(tokens, paragraph.to()));
  }

  /** "3.1.2 Side effects": the token behind a number with dots in it; the first one for none. */
  private int behindSectionNumber(Paragraph paragraph) {
    int at = paragraph.from();
    int dots = 0;
    int digits = 0;
    while (at < paragraph.to() && !tokens.isWord(at) && dots <= MOST_DOTS) {
      if (at > paragraph.from() && tokens.isSpacedBefore(at)) {
        return paragraph.from();
      }
      String word = tokens.string(at);
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        digits = c == '.' ? 0 : digits + 1;
        if (c != '.' && !Character.isDigit(c) || digits > MOST_DIGITS) {
          return paragraph.from();
        }
        dots += c == '.' ? 1 : 0;
      }
      at++;
    }
    boolean numbered =
        dots > 0 && at < paragraph.to() && tokens.isCapitalized(at) && tokens.isSpacedBefore(at);
    return numbered && tokens.symbol(at - 1) != '.' ? at : paragraph.from();
  }

  /**
   * "Storage depends on several things including:" behind the items of a heading's list: another
   * list, of something else. "Less common reasons include:" goes on with the heading's.
   */
  private boolean isOfOther(Paragraph paragraph) {
    int last = paragraph.to() - 2;
    if (!outline.isTyped()
        || !paragraph.isLine()
        || !blocks.lastIs(Block.Kind.ITEM)
        || !INCLUDING.holds(tokens, last)
        || !tokens.isCapitalized(paragraph.from())) {
      return false;
    }
    for (int at = paragraph.from(); at < last; at++) {
      if (GOING_ON.holds(tokens, at)) {
        return false;
      }
    }
    return last - paragraph.from() > 1;
  }

  /** How far the heading reaches that the paragraph is. */
  Outline.Reach reach(Paragraph paragraph) {
    int last = paragraph.to() - 2;
    return last > paragraph.from() && INCLUDING.holds(tokens, last)
        ? Outline.Reach.PARAGRAPH
        : Outline.Reach.LINES;
  }

  /** "Disadvantages of bypass include:": the beginning of a sentence that its list ends. */
  boolean isSentence(HeadingMatcher.Match match) {
    return !match.isTopical()
        && match.heading().complement() != null
        && tokens.symbol(match.end() - 1) == ':'
        && (INCLUDING.holds(tokens, match.end() - 2)
            || tokens.spells(match.end() - 2, "following"));
  }

  /** "**Insertion**:": a bold line of its own. */
  private boolean isLabel(Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    char last = tokens.symbol(to - 1);
    return paragraph.isLine()
        && to - from >= SHORTEST_LABEL
        && tokens.symbol(from) == '*'
        && tokens.symbol(from + 1) == '*'
        && (last == ':' || last == '*')
        && tokens.symbol(last == ':' ? to - 2 : to - 1) == '*';
  }
}

package org.procedex.text;

import java.util.Locale;

/**
 * Tells of bullets that read as headings which are some, and where they end. "- Indications:" with
 * bullets below it holds for those alone; "- Risk of bleeding:" among contraindications is an item,
 * though it has a heading's word.
 */
final class BulletHeadings {
  /** How deep headings that are bullets may stand within each other. */
  private static final int DEEPEST = 8;

  /** Words before the colon of a sentence; "Surgical:" is a label. */
  private static final int SHORTEST_SENTENCE = 3;

  /** What a label ends with that its bullets end. */
  private static final WordSet OPEN = WordSet.in("for in to with where when if");

  /** What a group of indications is of. */
  private static final WordSet PURPOSES =
      WordSet.in(
          "monitoring diagnosis diagnostic management treatment treatments prognosis"
              + " prognostication prevention prophylaxis investigation investigations assessment"
              + " evaluation care postoperative postprocedural perioperative intraoperative"
              + " operative preoperative surgery surgical anaesthesia anesthesia resuscitation");

  private static final int LONGEST_GROUP = 4;

  private final Tokens tokens;
  private final Outline outline;
  private final BlockList blocks;

  /** How deep each open one is indented. */
  private final int[] depth = new int[DEEPEST];

  /** The heading that holds behind each open one. */
  private final int[] outside = new int[DEEPEST];

  private int open;

  /** How deep the items of the list are indented that came last; -1 behind other text. */
  private int itemIndent = -1;

  /** Whether the heading that holds is a bullet. */
  private boolean bulleted;

  /** Whether a sentence with a colon introduces the list: what it asks for are its items. */
  private boolean awaited;

  BulletHeadings(Tokens tokens, Outline outline, BlockList blocks) {
    this.tokens = tokens;
    this.outline = outline;
    this.blocks = blocks;
  }

  /** A marked-up heading follows: what held before the open ones holds again. */
  void leaveAll() {
    if (open > 0) {
      outline.returnTo(outside[0]);
    }
    forget();
  }

  /** A heading that is no bullet begins to hold. */
  void forget() {
    open = 0;
    bulleted = false;
    itemIndent = -1;
  }

  /**
   * A bullet begins to hold as a heading.
   *
   * @param before the heading that held before
   * @param end the token behind the heading
   */
  void enter(Paragraph paragraph, int before, int end) {
    bulleted = true;
    if (open < DEEPEST
        && (end == paragraph.to() ? hasDeeperBullet(paragraph) : isAside(paragraph, before))) {
      depth[open] = paragraph.indent();
      outside[open] = before;
      open++;
    }
  }

  /** "- Common causes: stones" below an item of what is listed: said of that item alone. */
  private boolean isAside(Paragraph paragraph, int before) {
    return before >= 0
        && outline.isTopical(before)
        && !outline.isTyped()
        && paragraph.indent() > itemIndent
        && itemIndent >= 0;
  }

  /** Leaves the bullets that the paragraph does not stand below. */
  void leave(Paragraph paragraph, boolean item) {
    while (open > 0
        && (item ? paragraph.indent() <= depth[open - 1] : !isBelow(paragraph, depth[open - 1]))) {
      open--;
      outline.returnTo(outside[open]);
      bulleted = false;
    }
    if (paragraph.indent() <= itemIndent || itemIndent < 0 || !item) {
      itemIndent = item ? paragraph.indent() : -1;
    }
    if (!item) {
      awaited &= blocks.isNote(paragraph.from());
    } else if (blocks.lastIs(Block.Kind.TEXT)) {
      int before = Lines.lastBefore(tokens, paragraph.from());
      awaited =
          before >= SHORTEST_SENTENCE
              && tokens.symbol(before) == ':'
              && tokens.isWord(before - 1)
              && tokens.isWord(before - 2)
              && tokens.isWord(before - SHORTEST_SENTENCE);
    }
  }

  /** A line that goes on in the bullet before it: indented, or behind a backslash. */
  private boolean isBelow(Paragraph paragraph, int bullet) {
    return paragraph.indent() > bullet
        || blocks.isNote(paragraph.from())
        || blocks.lastIs(Block.Kind.HEADING) && Lines.isBehindBackslash(tokens, paragraph.from());
  }

  /** Whether a bullet that begins as a heading is an item all the same. */
  boolean isItem(Paragraph paragraph, HeadingMatcher.Match match) {
    return match.isAnnounced() && !isOpenLabel(paragraph, match)
        || isAwaited(match)
        || isListed(match) && !(paragraph.indent() > itemIndent && itemIndent >= 0)
        || isOneOf(paragraph, match)
        || isStopped(match)
        || isWhole(match)
        || isExplained(paragraph, match)
        || isOfFindings(paragraph, match)
        || isGroup(paragraph, match)
        || isContrary(paragraph, match);
  }

  /** "- Suited to" with bullets below it, in a list of what the page itself tells. */
  private boolean isOpenLabel(Paragraph paragraph, HeadingMatcher.Match match) {
    return paragraph.indent() == 0
        && (outline.isTyped() || outline.current() < 0)
        && match.end() == paragraph.to()
        && OPEN.holds(
            tokens, tokens.symbol(match.end() - 1) == ':' ? match.end() - 2 : match.end() - 1)
        && hasDeeperBullet(paragraph);
  }

  /**
   * "- Contraindication to anticoagulation" below "## Indications": why it is done; among bullets
   * below contraindications: one of them.
   */
  private boolean isContrary(Paragraph paragraph, HeadingMatcher.Match match) {
    Heading heading = match.heading();
    return heading.isAbout(Topic.CONTRAINDICATIONS)
        && heading.complement() != null
        && (outline.isTypedByMarkup() && outline.isAbout(Topic.INDICATIONS)
            || paragraph.indent() > 0
                && outline.isTyped()
                && outline.isAbout(Topic.CONTRAINDICATIONS)
                && !hasDeeperBullet(paragraph))
        && tokens.symbol(match.end() - 1) != ':'
        && tokens.spells(tokens.at(heading.cue().start()), "contraindication");
  }

  /** "- Monitoring" above deeper bullets below "## Indications": a group of what it is done for. */
  private boolean isGroup(Paragraph paragraph, HeadingMatcher.Match match) {
    boolean within = outline.isTypedByMarkup() && !match.isTopical();
    if (!within || match.end() < paragraph.to() || !outline.isAbout(Topic.INDICATIONS)) {
      return false;
    }
    for (int at = Math.max(paragraph.from(), match.end() - LONGEST_GROUP); at < match.end(); at++) {
      if (PURPOSES.holds(tokens, at)) {
        return hasDeeperBullet(paragraph);
      }
    }
    return false;
  }

  /** "- Treatment of stridor" below "X is indicated for:". */
  private boolean isAwaited(HeadingMatcher.Match match) {
    char last = tokens.symbol(match.end() - 1);
    return awaited && !match.isTopical() && last != ':' && last != '?';
  }

  /** "- Risk of bleeding:" below "Contraindications": an item, whatever else it may be. */
  private boolean isListed(HeadingMatcher.Match match) {
    return outline.isTyped() && !bulleted && !match.isTopical() && match.isLoose();
  }

  /** "- Indications" above "- Techniques": items of a list of contents, with nothing below. */
  private boolean isOneOf(Paragraph paragraph, HeadingMatcher.Match match) {
    if (match.terminated() || match.end() < paragraph.to()) {
      return false;
    }
    int next = Lines.next(tokens, paragraph.to());
    return Openings.isBullet(tokens, next) && Paragraph.indent(tokens, next) <= paragraph.indent();
  }

  /** "- Stroke risk." in a list: an item, though it ends in a heading's word. */
  private boolean isStopped(HeadingMatcher.Match match) {
    return !match.isTopical() && match.isModified() && tokens.symbol(match.end() - 1) == '.';
  }

  /** "- Useful for counting cells", "- Indication for surgery" among what to consider: an item. */
  private boolean isWhole(HeadingMatcher.Match match) {
    Heading heading = match.heading();
    return match.isTopical()
        && tokens.symbol(match.end() - 1) != ':'
        && heading.complement() != null
        && (heading.cue().end() + 1 >= heading.complement().start() || outline.isAmongSteps());
  }

  /** "- Lower risk\\" above its explanation: an item, though it ends in a heading's word. */
  private boolean isExplained(Paragraph paragraph, HeadingMatcher.Match match) {
    return match.end() == paragraph.to()
        && tokens.symbol(match.end() - 1) == '\\'
        && (match.isModified() && !match.isTopical()
            || match.isLoose() && !hasDeeperBullet(paragraph));
  }

  /** "- Features" below another bullet: what is seen there, no merit. */
  private boolean isOfFindings(Paragraph paragraph, HeadingMatcher.Match match) {
    if (paragraph.indent() == 0) {
      return false;
    }
    String cue = match.heading().cue().of(tokens.text()).toLowerCase(Locale.ROOT);
    return cue.equals("features") || cue.equals("characteristics");
  }

  /** Whether a bullet that stands deeper follows the paragraph, or a line that goes on in it. */
  private boolean hasDeeperBullet(Paragraph paragraph) {
    int next = Lines.next(tokens, paragraph.to());
    if (next < tokens.size()
        && tokens.symbol(paragraph.to() - 1) == '\\'
        && !Openings.isBullet(tokens, next)) {
      next = Lines.next(tokens, Lines.end(tokens, next));
    }
    return Openings.isBullet(tokens, next) && Paragraph.indent(tokens, next) > paragraph.indent();
  }
}

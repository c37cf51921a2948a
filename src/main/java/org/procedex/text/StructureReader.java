package org.procedex.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees title, headings, lists and running text in an article, however messy it is.
 *
 * <p>One pass over the tokens. A paragraph ends at a line end, at two spaces or at an ideographic
 * space; headings and list numbers are also found inside paragraphs. How ambiguous input is read is
 * written down in {@code docs/interpretation.md}.
 */
public final class StructureReader {
  /** Parts of an article that stand beside its indications and are no part of them. */
  private static final Set<String> PARTS =
      Set.of(
          "heading.preparation",
          "heading.complications",
          "heading.disadvantages",
          "heading.equipment",
          "heading.sources");

  /** Parts of an article on how it is done. */
  private static final Set<String> STEPS =
      Set.of("heading.technique", "heading.equipment", "heading.complications");

  private static final int LONGEST_NUMBERED_HEADING = 12;

  /** Words of a heading without a colon before a list's first number. */
  private static final int LONGEST_RUN_INTO = 6;

  private static final int LINES_OF_A_SPEAKER = 3;

  /** How deep headings that are bullets may stand within each other. */
  private static final int DEEPEST_BULLET = 8;

  private final HeadingMatcher headingMatcher;
  private final long verbs;
  private final long conditions;
  private final long waiting;

  /**
   * A reader that knows headings by the given matcher.
   *
   * @param lexicon its class {@code finite} holds the verb forms that make a sentence of a line
   */
  public StructureReader(HeadingMatcher headingMatcher, Lexicon lexicon) {
    this.headingMatcher = headingMatcher;
    this.verbs = lexicon.classBit("finite");
    this.conditions = lexicon.classBit("condition");
    this.waiting =
        lexicon.classBit("preposition")
            | lexicon.classBit("subordinator")
            | lexicon.classBit("determiner")
            | lexicon.classBit("be")
            | lexicon.classBit("have")
            | lexicon.classBit("treat-verb");
  }

  /** The structure of a tokenized article; never fails. */
  public Structure read(Tokens tokens) {
    return new Reading(tokens).run();
  }

  /** How far a heading reaches. */
  private enum Scope {
    /** To the next heading. */
    LINES,
    /** To the end of the paragraph and the list items that follow it. */
    PARAGRAPH,
    /** Over the next paragraph, then as PARAGRAPH. */
    NEXT_PARAGRAPH
  }

  private final class Reading {
    private final Tokens tokens;
    private final byte[] markers;
    private final Set<String> speakers;
    private final BlockList blocks;
    private final List<Heading> headings = new ArrayList<>();
    private int current = -1;
    private Scope scope = Scope.LINES;
    private boolean titled;
    private int list = -1;
    private final int[] listAtLevel = new int[16];
    private boolean aside;
    private int asideList;
    private boolean headedText;
    private boolean headedItem;
    private boolean headedGroup;
    private boolean bulleted;
    private boolean labelled;
    private boolean boldHeading;
    private boolean boldItems;
    private boolean underMarkup;
    private boolean numberedLast;
    private int numberedHeadings;
    private boolean spacedOut;
    private int typedLevel;
    private boolean markedUpType;
    private int markedUp = -1;
    private int introducedUpTo = -1;
    private int tableHeader = -1;
    private boolean afterFragment;
    private final int[] bulletDepth = new int[DEEPEST_BULLET];
    private final int[] outside = new int[DEEPEST_BULLET];
    private int bulletsOpen;
    private boolean captioned;
    private int tableEnd;
    private List<Integer> columns = List.of();

    Reading(Tokens tokens) {
      this.tokens = tokens;
      this.markers = ListMarkers.find(tokens);
      this.blocks = new BlockList(tokens);
      this.speakers = speakers();
    }

    Structure run() {
      int at = 0;
      while (at < tokens.size()) {
        if (tokens.isBreak(at)) {
          at++;
          continue;
        }
        int end = Paragraphs.end(tokens, at, markers);
        paragraph(Paragraph.of(tokens, at, end));
        at = end;
      }
      return new Structure(tokens, blocks.finish(), headings);
    }

    private void paragraph(Paragraph paragraph) {
      int from = paragraph.from();
      int to = paragraph.to();
      if (Paragraphs.isFence(tokens, from, to)) {
        aside ^= tokens.symbol(from) == ':';
        blocks.add(Block.Kind.BLANK, from, from, from, -1, -1, 0);
        return;
      }
      if (!Paragraphs.hasWords(tokens, from, to)
          || Paragraphs.isCategory(tokens, from, to)
          || Paragraphs.isBook(tokens, from, to)
          || from < tableEnd) {
        blocks.add(Block.Kind.BLANK, from, from, from, -1, -1, 0);
        if (from >= tableEnd) {
          tableEnd = Paragraphs.ruledTableEnd(tokens, from);
        }
        return;
      }
      if (aside) {
        aside(paragraph);
        return;
      }
      if (tokens.symbol(from) == '|') {
        tableRow(paragraph);
        return;
      }
      tableHeader = -1;
      if (tokens.symbol(from) == '#') {
        markdownHeading(paragraph);
        return;
      }
      boolean item = markers[from] > 0 || Paragraphs.bulletEnd(tokens, from, to) > 0;
      leaveBullet(paragraph, item);
      if (!item && Paragraphs.isAsking(tokens, from, to)) {
        current = -1;
        scope = Scope.LINES;
      }
      boolean fragment =
          !item && !paragraph.isLine() && Paragraphs.isFragment(tokens, from, to, verbs);
      if (!(fragment && afterFragment && scope == Scope.PARAGRAPH && isTyped())) {
        endScope(paragraph, item);
      }
      afterFragment = fragment;
      if (!item && isNote(from)) {
        blocks.add(Block.Kind.NOTE, from, from, to, current, list, 0);
        return;
      }
      if (!titled) {
        titled = true;
        if (!item && Paragraphs.isTitle(tokens, paragraph)) {
          title(paragraph);
          return;
        }
      }
      segments(paragraph);
    }

    /** Text beside the page's own: under no heading, its lists are its own. */
    private void aside(Paragraph paragraph) {
      int from = paragraph.from();
      int bullet = Paragraphs.bulletEnd(tokens, from, paragraph.to());
      if (bullet < 0) {
        boolean note = isNote(from);
        asideList = note ? asideList : blocks.size() + 1;
        blocks.add(note ? Block.Kind.NOTE : Block.Kind.TEXT, from, from, paragraph.to(), -1, -1, 0);
      } else {
        blocks.add(
            Block.Kind.ITEM, from, bullet, paragraph.to(), -1, asideList, paragraph.indent());
      }
    }

    private void endScope(Paragraph paragraph, boolean item) {
      boolean goesOn = goesOn(paragraph.from());
      if (headedItem
          && !item
          && scope == Scope.PARAGRAPH
          && paragraph.isLine()
          && !paragraph.afterBlank()
          && (goesOn || isItemBelow(paragraph))) {
        scope = Scope.LINES;
        return;
      }
      if (goesOn) {
        return;
      }
      if (scope == Scope.PARAGRAPH && (!item || headedText)) {
        boolean part = isPartOfMarkedUp();
        current = part ? markedUp : -1;
        underMarkup |= part;
        headedText &= !part;
        scope = Scope.LINES;
      } else if (scope == Scope.NEXT_PARAGRAPH) {
        scope = Scope.PARAGRAPH;
      }
    }

    /**
     * "Indications: fever" above "cough", line by line: the first item shares the heading's line.
     */
    private boolean isItemBelow(Paragraph paragraph) {
      int from = paragraph.from();
      int to = paragraph.to();
      return Paragraphs.isFragment(tokens, from, to, verbs)
              && (Character.isLowerCase(tokens.text().charAt(tokens.start(from)))
                  || !Paragraphs.textFollows(tokens, to, verbs))
          || headedGroup && Paragraphs.isLabelled(tokens, from, to);
    }

    /** "Relative: pregnancy" below "## Contraindications": what follows stands below that. */
    private boolean isPartOfMarkedUp() {
      return markedUp >= 0
          && current > markedUp
          && !headings.get(markedUp).isOther()
          && headings.get(markedUp).topics().equals(headings.get(current).topics());
    }

    /** "- Indications:" with bullets below it holds for those alone. */
    private void leaveBullet(Paragraph paragraph, boolean item) {
      while (bulletsOpen > 0
          && (item
              ? paragraph.indent() <= bulletDepth[bulletsOpen - 1]
              : !isBelowBullet(paragraph, bulletDepth[bulletsOpen - 1]))) {
        bulletsOpen--;
        current = outside[bulletsOpen];
        scope = Scope.LINES;
        bulleted = false;
      }
    }

    /** A line that goes on in the bullet before it: indented, or behind a backslash. */
    private boolean isBelowBullet(Paragraph paragraph, int depth) {
      return isNote(paragraph.from())
          || paragraph.indent() > depth
          || isBehindBackslash(paragraph.from()) && blocks.lastIs(Block.Kind.HEADING);
    }

    /** Whether a bullet that stands deeper follows the paragraph, or a line that goes on in it. */
    private boolean hasDeeperBullet(Paragraph paragraph) {
      int next = nextLine(paragraph.to());
      if (next < tokens.size() && tokens.symbol(paragraph.to() - 1) == '\\' && !isBullet(next)) {
        while (next < tokens.size() && !tokens.isBreak(next)) {
          next++;
        }
        next = nextLine(next);
      }
      return next < tokens.size()
          && isBullet(next)
          && Paragraph.of(tokens, next, next + 1).indent() > paragraph.indent();
    }

    private int nextLine(int at) {
      int next = at;
      while (next < tokens.size() && tokens.isBreak(next)) {
        next++;
      }
      return next;
    }

    private boolean isBullet(int at) {
      return Paragraphs.bulletEnd(tokens, at, Math.min(tokens.size(), at + 2)) > 0;
    }

    /** The paragraph before ends in a semicolon or a comma: its list goes on here. */
    private boolean goesOn(int from) {
      int before = from - 1;
      while (before >= 0 && tokens.isBreak(before)) {
        before--;
      }
      char c = before < 0 ? Tokens.NO_SYMBOL : tokens.symbol(before);
      return isTyped() && (c == ';' || c == ',' || c == '、');
    }

    private boolean isNote(int from) {
      return isBehindBackslash(from) && blocks.lastIs(Block.Kind.ITEM);
    }

    private boolean isBehindBackslash(int from) {
      int before = from - 1;
      while (before >= 0 && tokens.isBreak(before)) {
        before--;
      }
      return before >= 0 && tokens.symbol(before) == '\\';
    }

    private void title(Paragraph paragraph) {
      int from = Paragraphs.skipOpening(tokens, paragraph.from(), paragraph.to());
      HeadingMatcher.Match match = headingMatcher.match(tokens, from, paragraph.to(), true);
      int heading = -1;
      if (match != null && match.end() == paragraph.to() && isTopical(match)) {
        headings.add(match.heading());
        heading = headings.size() - 1;
        current = heading;
        scope = Scope.LINES;
      }
      blocks.add(Block.Kind.TITLE, paragraph.from(), from, paragraph.to(), heading, -1, 0);
    }

    private void markdownHeading(Paragraph paragraph) {
      int from = paragraph.from();
      int level = 0;
      while (from < paragraph.to() && tokens.symbol(from) == '#') {
        from++;
        level++;
      }
      from = Paragraphs.skipOpening(tokens, from, paragraph.to());
      int to = Paragraphs.attributesFrom(tokens, from, paragraph.to());
      if (markers[from] > 0) {
        from = ListMarkers.contentFrom(tokens, from, to);
      }
      if (from >= to) {
        blocks.add(
            Block.Kind.BLANK, paragraph.from(), paragraph.from(), paragraph.from(), -1, -1, 0);
        return;
      }
      HeadingMatcher.Match match = headingMatcher.match(tokens, from, to, true);
      Heading heading = match != null ? match.heading() : unknown(from, to);
      if (match == null && markedUpType && level > typedLevel && isTyped()) {
        heading = isCase(from, to) ? heading : inherited(heading);
      } else {
        typedLevel = level;
        markedUpType = !heading.isOther();
      }
      if (!titled && heading.isOther()) {
        titled = true;
        current = -1;
        blocks.add(Block.Kind.TITLE, paragraph.from(), from, to, -1, -1, 0);
        return;
      }
      titled = true;
      open(heading, Scope.LINES);
      underMarkup = true;
      markedUp = current;
      blocks.add(Block.Kind.HEADING, paragraph.from(), from, to, current, -1, level - 1);
    }

    /** "Biopsy if anticoagulated", "CT before surgery": a case with rules of its own. */
    private boolean isCase(int from, int to) {
      boolean against = headings.get(current).isAbout(Topic.CONTRAINDICATIONS);
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

    private Heading unknown(int from, int to) {
      Span words = tokens.span(from, to);
      return new Heading(words, List.of(Topic.OTHER), "", null, "", words);
    }

    private void open(Heading heading, Scope reach) {
      bulletsOpen = 0;
      headedText = false;
      headedItem = false;
      bulleted = false;
      labelled = false;
      boldHeading = false;
      boldItems = false;
      underMarkup = false;
      headings.add(heading.isAbout(Topic.SAME) ? inherited(heading) : heading);
      current = headings.size() - 1;
      scope = reach;
      list = -1;
    }

    private Heading inherited(Heading heading) {
      int before = current < 0 && heading.isAbout(Topic.SAME) ? headings.size() - 1 : current;
      List<Topic> topics = before >= 0 ? headings.get(before).topics() : List.of(Topic.OTHER);
      return new Heading(
          heading.words(),
          topics,
          heading.qualifier(),
          heading.complement(),
          heading.rule(),
          heading.cue());
    }

    /** Cuts a paragraph at its headings and list numbers. */
    private void segments(Paragraph paragraph) {
      int at = paragraph.from();
      while (at < paragraph.to()) {
        at = segment(paragraph, at);
      }
    }

    private int segment(Paragraph paragraph, int from) {
      int to = paragraph.to();
      int bullet = from == paragraph.from() ? Paragraphs.bulletEnd(tokens, from, to) : -1;
      int afterBullet = bullet > 0 ? bullet : speakerEnd(from, to);
      boolean numbered = afterBullet < to && markers[afterBullet] > 0;
      int content = numbered ? ListMarkers.contentFrom(tokens, afterBullet, to) : afterBullet;
      int words = Paragraphs.skipOpening(tokens, content, to);
      boolean listed = numbered && markers[afterBullet] == ListMarkers.DASH;
      HeadingMatcher.Match match = words < to ? heading(paragraph, from, words) : null;
      if (match != null && listed && tokens.symbol(match.end() - 1) == '?') {
        match = null;
      }
      if (match != null
          && !(bullet > 0
              && (isListed(match)
                  || isOneOf(paragraph, match)
                  || isStopped(match)
                  || isWhole(match)
                  || isExplained(paragraph, match)
                  || isOfFindings(paragraph, match)))) {
        numberedHeadings = numbered && from == paragraph.from() ? level(afterBullet) : 0;
        boolean label = isSubordinate(paragraph, match);
        boolean marked = underMarkup;
        int before = current;
        int within = bulletsOpen;
        int end = heading(paragraph, from, words, label ? inherited(match) : match);
        underMarkup = label && marked;
        bulleted = bullet > 0;
        bulletsOpen = bulleted ? within : 0;
        if (bulleted && end == to && bulletsOpen < DEEPEST_BULLET && hasDeeperBullet(paragraph)) {
          bulletDepth[bulletsOpen] = paragraph.indent();
          outside[bulletsOpen] = before;
          bulletsOpen++;
        }
        labelled = isLabel(paragraph);
        boldHeading = from == paragraph.from() && Paragraphs.isBold(tokens, from);
        return end;
      }
      if (captioned && bullet < 0 && !numbered && from == paragraph.from()) {
        blocks.add(Block.Kind.NOTE, from, words, to, current, -1, 0);
        return to;
      }
      if (from == paragraph.from() && endsBold(paragraph)) {
        current = -1;
        scope = Scope.LINES;
      }
      if (bullet < 0 && !numbered && from == paragraph.from() && isUnknownHeading(paragraph)) {
        open(unknown(words, to), Scope.LINES);
        blocks.add(Block.Kind.HEADING, from, words, to, current, -1, 0);
        return to;
      }
      if (numbered
          && from == paragraph.from()
          && (isQuestion(content, to) || isNumberedHeading(afterBullet, paragraph))) {
        numberedHeadings = level(afterBullet);
        open(unknown(words, to), Scope.LINES);
        blocks.add(Block.Kind.HEADING, from, words, to, current, -1, 0);
        return to;
      }
      boolean item = bullet > 0 || numbered;
      boolean opens = from == paragraph.from() || isAsked(words, to);
      int asked = item || !opens ? -1 : Paragraphs.questionEnd(tokens, words, to);
      if (asked > 0 && asked < to && isTyped()) {
        open(unknown(words, asked), Scope.PARAGRAPH);
        blocks.add(Block.Kind.HEADING, from, words, asked, current, -1, 0);
        return asked;
      }
      int end = boundary(paragraph, content, item);
      numberedLast = item ? numbered && level(afterBullet) > 0 : numberedLast;
      if (item) {
        item(paragraph, from, content, end, numbered ? level(afterBullet) : 0);
      } else {
        boolean line = isLineItem(paragraph, from, end);
        introducedUpTo = line && isIntroducedLine(paragraph, from, end) ? end : -1;
        boolean first = blocks.lastIs(Block.Kind.HEADING) && end == to;
        headedGroup = first && Paragraphs.isLabelled(tokens, from, end);
        headedItem = headedGroup || first && isFirstItem(from, end);
        headedText |= !line && !blocks.lastIs(Block.Kind.ITEM) && !opensHeadedList(paragraph, end);
        blocks.add(
            line ? Block.Kind.ITEM : Block.Kind.TEXT,
            from,
            content,
            end,
            current,
            line ? continuedList() : -1,
            0);
      }
      return end;
    }

    /** "Contraindications: cannot lie flat", without a full stop: lines with others may follow. */
    private boolean isFirstItem(int from, int end) {
      return Paragraphs.isUnended(tokens, end) && Paragraphs.looksLikeItem(tokens, from, end, 0);
    }

    /** "What are its merits? Compared with traction:" above a list: the list is the heading's. */
    private boolean opensHeadedList(Paragraph paragraph, int end) {
      return blocks.lastIs(Block.Kind.HEADING)
          && end == paragraph.to()
          && tokens.symbol(end - 1) == ':';
    }

    private int speakerEnd(int from, int to) {
      int end = Paragraphs.speakerEnd(tokens, from, to);
      boolean named = end == from && from + 2 < to && tokens.symbol(from + 1) == ':';
      return named && speakers.contains(tokens.string(from)) ? from + 2 : end;
    }

    /** "Fang:", where lines of a talk begin so again and again, and others with "Reporter:". */
    private Set<String> speakers() {
      Map<String, Integer> lines = new HashMap<>();
      boolean talk = false;
      for (int at = 0; at + 2 < tokens.size(); at++) {
        boolean labels = tokens.symbol(at + 1) == ':' && tokens.isWord(at);
        if (labels && (at == 0 || tokens.isBreak(at - 1))) {
          talk |= Paragraphs.speakerEnd(tokens, at, tokens.size()) > at;
          if (tokens.isCapitalized(at)) {
            lines.merge(tokens.string(at), 1, Integer::sum);
          }
        }
      }
      lines.values().removeIf(count -> count < LINES_OF_A_SPEAKER);
      return talk ? Set.copyOf(lines.keySet()) : Set.of();
    }

    /** "Diagnosis" alone in a line below "## Indications": a part of what the markup names. */
    private boolean isSubordinate(Paragraph paragraph, HeadingMatcher.Match match) {
      return underMarkup
          && isTyped()
          && !isTopical(match)
          && !PARTS.contains(match.heading().rule())
          && !match.terminated()
          && match.end() == paragraph.to()
          && tokens.isWord(paragraph.from());
    }

    private HeadingMatcher.Match inherited(HeadingMatcher.Match match) {
      return new HeadingMatcher.Match(inherited(match.heading()), match.end(), match.terminated());
    }

    /** "- Risk of bleeding:" below "Contraindications": an item, whatever else it may be. */
    private boolean isListed(HeadingMatcher.Match match) {
      Heading heading = match.heading();
      boolean bare =
          heading.complement() == null && heading.cue().start() <= heading.words().start();
      return isTyped() && !bulleted && !isTopical(match) && !bare;
    }

    /** "- Stroke risk." in a list: an item, though it ends in a heading's word. */
    private boolean isStopped(HeadingMatcher.Match match) {
      Heading heading = match.heading();
      return !isTopical(match)
          && heading.cue().start() > heading.words().start()
          && tokens.symbol(match.end() - 1) == '.';
    }

    /** "- Features" below another bullet: what is seen there, no merit. */
    private boolean isOfFindings(Paragraph paragraph, HeadingMatcher.Match match) {
      String cue = match.heading().cue().of(tokens.text()).toLowerCase(Locale.ROOT);
      return paragraph.indent() > 0 && (cue.equals("features") || cue.equals("characteristics"));
    }

    /**
     * "- Useful for counting cells", "- Indication for surgery" among what to consider: an item.
     */
    private boolean isWhole(HeadingMatcher.Match match) {
      Heading heading = match.heading();
      return isTopical(match)
          && tokens.symbol(match.end() - 1) != ':'
          && heading.complement() != null
          && (heading.cue().end() + 1 >= heading.complement().start() || isAmongSteps());
    }

    /** "- Lower risk\\" above its explanation: an item, though it ends in a heading's word. */
    private boolean isExplained(Paragraph paragraph, HeadingMatcher.Match match) {
      Heading heading = match.heading();
      boolean modified = heading.cue().start() > heading.words().start();
      return match.end() == paragraph.to()
          && tokens.symbol(match.end() - 1) == '\\'
          && (modified && !isTopical(match)
              || (modified || heading.complement() != null) && !hasDeeperBullet(paragraph));
    }

    /** "- Indications" above "- Techniques": items of a list of contents, with nothing below. */
    private boolean isOneOf(Paragraph paragraph, HeadingMatcher.Match match) {
      if (match.terminated() || match.end() < paragraph.to()) {
        return false;
      }
      int next = paragraph.to();
      while (next < tokens.size() && tokens.isBreak(next)) {
        next++;
      }
      int to = Math.min(tokens.size(), next + 2);
      return Paragraphs.bulletEnd(tokens, next, to) > 0
          && Paragraph.of(tokens, next, to).indent() <= paragraph.indent();
    }

    /** The nesting level of a number; bullets have none. */
    private int level(int marker) {
      return markers[marker] == ListMarkers.DASH ? 0 : markers[marker];
    }

    /** "4 Before and after" behind "3 When can it not be done": of the same series of headings. */
    private boolean isNumberedHeading(int marker, Paragraph paragraph) {
      char last = tokens.symbol(paragraph.to() - 1);
      return numberedHeadings > 0
          && level(marker) == numberedHeadings
          && paragraph.isLine()
          && paragraph.to() - paragraph.from() <= LONGEST_NUMBERED_HEADING
          && (last == Tokens.NO_SYMBOL || last == ')' || last == ':');
    }

    /** A numbered line that is one question: a heading, even where it asks for nothing known. */
    private boolean isQuestion(int from, int to) {
      if (tokens.symbol(to - 1) != '?') {
        return false;
      }
      for (int at = from + 1; at < to; at++) {
        if (markers[at] > 0 || Paragraphs.isSentenceStart(tokens, at)) {
          return false;
        }
      }
      return true;
    }

    private HeadingMatcher.@Nullable Match heading(Paragraph paragraph, int from, int words) {
      boolean whole = from == paragraph.from();
      captioned = false;
      HeadingMatcher.Match match = headingMatcher.match(tokens, words, paragraph.to(), whole);
      if (match != null && runsInto(words, match.end())) {
        return null;
      }
      boolean guessed = match != null && match.heading().rule().equals(HeadingMatcher.GUESSED);
      if (match == null || guessed && !isTopical(match) && !isTyped()) {
        return null;
      }
      boolean loose =
          match.heading().complement() != null
              || match.heading().cue().start() > match.heading().words().start();
      boolean numbered = markers[from] > 0;
      boolean stopped = match.terminated() && tokens.symbol(match.end() - 1) == '.';
      if (underMarkup
          && isTyped()
          && !isTopical(match)
          && (stopped && loose || !match.terminated() && match.end() < paragraph.to())) {
        captioned = stopped && match.heading().rule().equals("heading.technique");
        return null;
      }
      // "1. Fever of unknown cause.": an item, though it ends in a heading's word.
      if (!isTopical(match) && loose && isTyped() && (numbered || !match.terminated())) {
        return null;
      }
      if (underMarkup && isTyped() && !isTopical(match) && loose && waits(match)
          || isTopical(match) && waits(match) && isAmongSteps()) {
        return null;
      }
      if (match.terminated() || isGlued(match.end(), paragraph.to())) {
        return match;
      }
      boolean ends = match.end() == paragraph.to();
      boolean ofSeries = numberedHeadings > 0 && level(from) == numberedHeadings;
      return numbered
          ? (whole && ends && (isTopical(match) || ofSeries) ? match : null)
          : whole || !ends ? match : null;
    }

    /** Below "Technique" or "Equipment", where "Useful in:" is said of a tool or a step. */
    private boolean isAmongSteps() {
      return markedUp >= 0 && STEPS.contains(headings.get(markedUp).rule());
    }

    /** "Treatment of fever in:" below "Indications": the list tells of what. */
    private boolean waits(HeadingMatcher.Match match) {
      int last = match.end() - 1;
      return tokens.symbol(last) == ':' && tokens.is(last - 1, waiting);
    }

    /** "IndicationsFever": what the heading runs into has lost the line end before it. */
    private boolean isGlued(int at, int to) {
      return at < to
          && at > 0
          && tokens.isWord(at)
          && tokens.isWord(at - 1)
          && !tokens.isSpacedBefore(at);
    }

    private boolean isTyped() {
      return current >= 0 && !headings.get(current).isOther();
    }

    private boolean isTopical(HeadingMatcher.Match match) {
      return !match.heading().isOther();
    }

    private int heading(Paragraph paragraph, int from, int words, HeadingMatcher.Match match) {
      boolean ends =
          match.end() == paragraph.to()
              || !Paragraphs.hasWords(
                  tokens,
                  Paragraphs.behindReferences(tokens, match.end(), paragraph.to()),
                  paragraph.to());
      int end = ends ? paragraph.to() : match.end();
      Scope reach =
          !ends ? Scope.PARAGRAPH : paragraph.isLine() ? Scope.LINES : Scope.NEXT_PARAGRAPH;
      open(match.heading(), reach);
      blocks.add(Block.Kind.HEADING, from, words, end, current, -1, 0);
      return end;
    }

    private boolean isUnknownHeading(Paragraph paragraph) {
      boolean introduces =
          tokens.symbol(paragraph.to() - 1) == ':'
              && current >= 0
              && scope == Scope.LINES
              && !headings.get(current).isOther();
      if (labelled && isLabel(paragraph)) {
        return true;
      }
      if (tokens.symbol(paragraph.to() - 1) == ':'
          && paragraph.to() - paragraph.from() > 2
          && tokens.is(paragraph.to() - 2, waiting)) {
        return false;
      }
      boolean first = underMarkup && isTyped() && blocks.lastIs(Block.Kind.HEADING);
      if (first && tokens.symbol(paragraph.to() - 1) != ':') {
        return false;
      }
      return !introduces && Paragraphs.looksLikeHeading(tokens, paragraph, verbs);
    }

    /**
     * "**Position:** supine" behind lines without such a label, below a heading in bold: a note
     * that stands beside it. Where the first line has one, or where it tells of conditions
     * ("**Spleen:** cyst"), it is an item.
     */
    private boolean endsBold(Paragraph paragraph) {
      if (!boldHeading || !isTyped() || scope != Scope.LINES) {
        return false;
      }
      int from = paragraph.from();
      int to = paragraph.to();
      boolean bold = Paragraphs.isBold(tokens, from);
      if (blocks.lastIs(Block.Kind.HEADING)) {
        boldItems = Paragraphs.boldLabelEnd(tokens, from, to) > 0;
        boldHeading = !bold || boldItems || !Paragraphs.isAllBold(tokens, from, to);
        return false;
      }
      int value = bold ? Paragraphs.boldLabelEnd(tokens, from, to) : -1;
      if (value < 0) {
        return bold && Paragraphs.isAllBold(tokens, from, to);
      }
      boolean item =
          value < to
              && Paragraphs.isFragment(tokens, value, to, verbs)
              && Paragraphs.containsClass(tokens, value, to, conditions);
      return !boldItems && !item;
    }

    /** "**Insertion**:": a bold line of its own. */
    private boolean isLabel(Paragraph paragraph) {
      int from = paragraph.from();
      int to = paragraph.to();
      char last = tokens.symbol(to - 1);
      return paragraph.isLine()
          && to - from > 4
          && tokens.symbol(from) == '*'
          && tokens.symbol(from + 1) == '*'
          && (last == ':' || last == '*')
          && tokens.symbol(last == ':' ? to - 2 : to - 1) == '*';
    }

    /** A line of its own under a heading that asks for a list, without a sentence's verb. */
    private boolean isLineItem(Paragraph paragraph, int from, int end) {
      return isIntroducedLine(paragraph, from, end)
          || !isBehindNumbers(paragraph)
              && current >= 0
              && scope == Scope.LINES
              && !headings.get(current).isOther()
              && from == paragraph.from()
              && end == paragraph.to()
              && paragraph.isLine()
              && Paragraphs.looksLikeItem(tokens, from, end, verbs);
    }

    /** A line without a number, apart from the numbered list before it. */
    private boolean isBehindNumbers(Paragraph paragraph) {
      return paragraph.afterBlank() && blocks.lastIs(Block.Kind.ITEM) && numberedLast;
    }

    /** A short line behind one that waits for it: "… if you have", "…:". */
    private boolean isIntroducedLine(Paragraph paragraph, int from, int end) {
      if (!paragraph.isLine()
          || from != paragraph.from()
          || end != paragraph.to()
          || !Paragraphs.looksLikeItem(tokens, from, end, 0)
              && !Paragraphs.looksLikeLabelledItem(tokens, from, end)) {
        return false;
      }
      if (!Character.isLowerCase(tokens.text().charAt(tokens.start(from)))) {
        return continuesIntroduction(from);
      }
      int before = from - 1;
      while (before >= 0 && tokens.isBreak(before)) {
        before--;
      }
      if (before < 0) {
        return false;
      }
      boolean waits = tokens.symbol(before) == ':' || tokens.isWord(before);
      return waits && (blocks.lastIs(Block.Kind.TEXT) || blocks.lastIs(Block.Kind.ITEM));
    }

    /** Lines with capitals behind words that cannot end a sentence: "It is done when". */
    private boolean continuesIntroduction(int from) {
      int before = from - 1;
      while (before >= 0 && tokens.isBreak(before)) {
        before--;
      }
      if (introducedUpTo >= 0 && before + 1 == introducedUpTo) {
        return !hasBlankLine(before, from) || spacedOut && isUnended(from) && isUnended(before);
      }
      boolean opens =
          before >= 0
              && blocks.lastIs(Block.Kind.TEXT)
              && (tokens.symbol(before) == ':' || tokens.is(before, waiting));
      spacedOut = opens && hasBlankLine(before, from);
      return opens;
    }

    /** Whether the line that holds the token ends without a full stop. */
    private boolean isUnended(int at) {
      int end = at + 1;
      while (end < tokens.size() && !tokens.isBreak(end)) {
        end++;
      }
      return tokens.symbol(end - 1) != '.' && tokens.symbol(end - 1) != ':';
    }

    /** Whether an empty line stands between two tokens, whatever ends the lines. */
    private boolean hasBlankLine(int before, int after) {
      int lines = 0;
      for (int at = before + 1; at < after; at++) {
        lines += tokens.kind(at) == Tokens.Kind.LINE ? 1 : 0;
      }
      return lines > 1;
    }

    private int continuedList() {
      if (list < 0 || !blocks.lastIs(Block.Kind.ITEM)) {
        list = blocks.size();
      }
      return list;
    }

    private void item(Paragraph paragraph, int from, int content, int end, int level) {
      int depth = level > 0 ? level - 1 : paragraph.indent();
      if (list < 0
          || !blocks.lastIs(Block.Kind.ITEM) && !blocks.lastIs(Block.Kind.NOTE)
          || level > 0 && ListMarkers.isFirst(tokens, from)) {
        list = blocks.size();
      } else if (level > 0 && level < listAtLevel.length && listAtLevel[level] > 0) {
        list = listAtLevel[level] - 1;
      }
      if (level > 0 && level < listAtLevel.length) {
        listAtLevel[level] = list + 1;
        java.util.Arrays.fill(listAtLevel, level + 1, listAtLevel.length, 0);
      }
      int sentenceEnd = Paragraphs.itemEnd(tokens, content, end);
      if (markers[from] == ListMarkers.DASH) {
        sentenceEnd = Paragraphs.lostEnd(tokens, content, sentenceEnd, verbs);
      }
      blocks.add(Block.Kind.ITEM, from, content, sentenceEnd, current, list, depth);
      if (sentenceEnd < end) {
        boolean opens = markers[from] == ListMarkers.DASH && tokens.symbol(end - 1) == ':';
        boolean last = end == paragraph.to() || markers[end] == 0 || opens;
        boolean behind = last && markers[from] == ListMarkers.DASH;
        blocks.add(
            last ? Block.Kind.TEXT : Block.Kind.NOTE,
            sentenceEnd,
            sentenceEnd,
            end,
            current,
            behind ? -1 : list,
            depth);
      }
    }

    /** Where the text that begins at a token is cut by a number or a heading. */
    private int boundary(Paragraph paragraph, int from, boolean item) {
      int to = paragraph.to();
      for (int at = Math.max(from, paragraph.from()) + 1; at < to; at++) {
        if (markers[at] > 0) {
          return at;
        }
        if (Paragraphs.isSentenceStart(tokens, at) || opensBracketHeading(at)) {
          int words = Paragraphs.skipOpening(tokens, at, to);
          if (words < to) {
            HeadingMatcher.Match match = headingMatcher.match(tokens, words, to, false);
            if (match != null && (match.terminated() || match.end() < to)) {
              return at;
            }
          }
        }
        if (isRunInto(at, to)) {
          return at;
        }
      }
      return to;
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
      if (isAsked(at, to)) {
        return behindWord || scope == Scope.PARAGRAPH && isTyped();
      }
      if (!behindWord || !Paragraphs.hasColonSoon(tokens, at, to) && !hasNumberSoon(at, to)) {
        return false;
      }
      HeadingMatcher.Match match = headingMatcher.match(tokens, at, to, false);
      return match != null
          && match.end() < to
          && (tokens.symbol(match.end() - 1) == ':' || markers[match.end()] > 0)
          && !match.heading().rule().equals(HeadingMatcher.GUESSED);
    }

    /** "Fever What are the risks?": an item, and a question that is a heading. */
    private boolean runsInto(int from, int end) {
      if (tokens.symbol(end - 1) != '?') {
        return false;
      }
      for (int at = from + 1; at < end; at++) {
        if (tokens.isCapitalized(at) && isRunInto(at, end)) {
          return true;
        }
      }
      return false;
    }

    private boolean hasNumberSoon(int from, int to) {
      for (int at = from + 1; at < to && at < from + LONGEST_RUN_INTO; at++) {
        if (markers[at] > 0) {
          return true;
        }
      }
      return false;
    }

    /** "What happens afterwards?" */
    private boolean isAsked(int at, int to) {
      return Paragraphs.isInterrogative(tokens, at)
          && Paragraphs.questionEnd(tokens, at, to) > at + 3;
    }

    private boolean opensBracketHeading(int at) {
      return tokens.symbol(at) == '[' && !Paragraphs.isLink(tokens, at);
    }

    private void tableRow(Paragraph paragraph) {
      List<int[]> cells = Paragraphs.cells(tokens, paragraph);
      boolean header = tableHeader < 0;
      tableHeader = 0;
      if (header) {
        columns = new ArrayList<>();
      }
      for (int i = 0; i < cells.size(); i++) {
        int from = cells.get(i)[0];
        int to = cells.get(i)[1];
        if (from == to) {
          if (header) {
            columns.add(-1);
          }
          continue;
        }
        int bullet = Paragraphs.bulletEnd(tokens, from, to);
        int content = bullet > 0 ? bullet : from;
        if (header) {
          headings.add(columnHeading(from, to));
          columns.add(headings.size() - 1);
          blocks.add(Block.Kind.HEADING, from, from, to, headings.size() - 1, -1, 0);
        } else {
          int heading = i < columns.size() ? columns.get(i) : -1;
          boolean entry = bullet > 0 || heading >= 0 && !headings.get(heading).isOther();
          blocks.add(
              entry ? Block.Kind.ITEM : Block.Kind.TEXT,
              from,
              content,
              to,
              heading,
              entry ? continuedList() : -1,
              0);
        }
      }
    }

    private Heading columnHeading(int from, int to) {
      HeadingMatcher.Match match = headingMatcher.match(tokens, from, to, true);
      return match != null && match.end() == to ? match.heading() : unknown(from, to);
    }
  }
}

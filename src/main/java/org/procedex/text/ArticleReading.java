package org.procedex.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads one article, paragraph by paragraph: cuts each at its headings and list numbers, and asks
 * of each part what it is.
 */
final class ArticleReading {
  private final Layout layout;
  private final Tokens tokens;
  private final Speakers speakers;
  private final BlockList blocks;
  private final Outline outline;
  private final HeadedText headedText;
  private final BulletHeadings bullets;
  private final NumberedHeadings numbers;
  private final CountedParts counted;
  private final UnknownHeadings unknown;
  private final BoldNotes boldNotes;
  private final MarkedUpHeadings markedUp;
  private final InnerHeadings inner;
  private final MatchedHeadings matched;
  private final Lists lists;
  private final LineItems lineItems;
  private final Tables tables;
  private final Asides asides;
  private boolean titled;

  ArticleReading(Layout layout, ItemWords itemWords) {
    this.layout = layout;
    this.tokens = layout.tokens();
    this.speakers = Speakers.of(tokens);
    this.blocks = new BlockList(tokens);
    this.outline = new Outline(tokens);
    this.headedText = new HeadedText(layout, outline, blocks);
    this.bullets = new BulletHeadings(tokens, outline, blocks);
    this.numbers = new NumberedHeadings(layout);
    this.counted = new CountedParts(layout, outline);
    this.unknown = new UnknownHeadings(layout, outline, blocks);
    this.boldNotes = new BoldNotes(layout, outline, blocks);
    this.markedUp = new MarkedUpHeadings(layout, outline);
    this.inner = new InnerHeadings(layout, outline);
    this.matched = new MatchedHeadings(layout, outline, inner, numbers);
    this.lists = new Lists(layout, outline, blocks, itemWords);
    this.lineItems = new LineItems(layout, outline, blocks, lists);
    this.tables = new Tables(layout, outline, blocks, lists);
    this.asides = new Asides(tokens, blocks);
  }

  Structure read() {
    ParagraphEnds ends = new ParagraphEnds(tokens, layout.markers());
    int at = Lines.next(tokens, 0);
    while (at < tokens.size()) {
      int end = ends.end(at);
      paragraph(Paragraph.of(tokens, at, end));
      at = Lines.next(tokens, end);
    }
    return new Structure(tokens, blocks.finish(), outline.headings());
  }

  private void paragraph(Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    if (Markup.isFence(tokens, from, to)) {
      asides.fence(from);
      blocks.addBlank(from);
    } else if (!Markup.hasWords(tokens, from, to)
        || Markup.isCategory(tokens, from, to)
        || Markup.isFiled(tokens, from, to)
        || Books.isBook(tokens, from, to)
        || tables.isRuled(from)) {
      blocks.addBlank(from);
      tables.lookForRules(from);
    } else if (asides.isOpen()) {
      asides.add(paragraph);
    } else if (tokens.symbol(from) == '|') {
      tables.add(paragraph);
    } else {
      tables.end();
      if (tokens.symbol(from) == '#' && Markup.fitsHeading(tokens, paragraph)) {
        markedUpHeading(paragraph);
      } else {
        text(paragraph);
      }
    }
  }

  private void markedUpHeading(Paragraph paragraph) {
    int hashes = Markup.hashes(tokens, paragraph);
    int from = Openings.wordsFrom(tokens, paragraph.from() + hashes, paragraph.to());
    int to = Markup.attributesFrom(tokens, from, paragraph.to());
    boolean counted = layout.markers().isAt(from);
    if (counted) {
      from = MarkerForms.contentFrom(tokens, from, to);
    }
    if (from >= to) {
      blocks.addBlank(paragraph.from());
      return;
    }
    bullets.leaveAll();
    Heading heading = markedUp.heading(from, to, counted, hashes);
    boolean title = !titled && heading.isOther();
    titled = true;
    if (title) {
      blocks.add(Block.Kind.TITLE, paragraph.from(), from, to, -1, -1, 0);
      return;
    }
    beginHeading();
    outline.openMarkedUp(heading, hashes);
    int depth = hashes - 1;
    int end = markedUp.end(from, to);
    blocks.add(Block.Kind.HEADING, paragraph.from(), from, end, outline.current(), -1, depth);
    if (end < to) {
      headedText.hold(paragraph, end, to);
      outline.reachParagraph();
      blocks.add(Block.Kind.TEXT, end, end, to, outline.current(), -1, 0);
    }
  }

  private void text(Paragraph paragraph) {
    int from = paragraph.from();
    int to = paragraph.to();
    boolean item = layout.markers().isAt(from) || Openings.bulletEnd(tokens, from, to) > 0;
    bullets.leave(paragraph, item);
    if (!item && speakers.isAsking(from, to)) {
      outline.close();
    }
    headedText.endBefore(paragraph, item);
    counted.read(paragraph);
    if (counted.isPart() && counted.heading() < 0) {
      outline.close();
      lists.end();
    }
    if (!item && blocks.isNote(from)) {
      blocks.add(Block.Kind.NOTE, from, from, to, outline.current(), lists.open(), 0);
      return;
    }
    boolean first = !titled;
    titled = true;
    if (first && !item && layout.forms().isTitle(paragraph)) {
      title(paragraph);
      return;
    }
    int at = from;
    while (at < to) {
      at = part(paragraph, Opening.of(layout, speakers, paragraph, at));
    }
  }

  private void title(Paragraph paragraph) {
    int to = paragraph.to();
    int words = Openings.wordsFrom(tokens, paragraph.from(), to);
    HeadingMatcher.Match match = layout.headingOfLine(words, to);
    if (match != null && match.end() == to && match.isTopical() && !match.isAnnounced()) {
      outline.openTitle(match.heading());
    }
    blocks.add(Block.Kind.TITLE, paragraph.from(), words, to, outline.current(), -1, 0);
  }

  /**
   * Reads the part of a paragraph that opens so.
   *
   * @return the token behind it
   */
  private int part(Paragraph paragraph, Opening opening) {
    HeadingMatcher.Match match = heading(paragraph, opening);
    if (match != null) {
      return knownHeading(paragraph, opening, match);
    }
    int end = unknownHeading(paragraph, opening);
    if (end > 0) {
      return end;
    }
    end = inner.next(paragraph, opening.content());
    if (opening.isItem()) {
      lists.add(paragraph, opening, end);
    } else {
      words(paragraph, opening, end);
    }
    return end;
  }

  /** The known heading that the part begins with; null where it is none, or an item. */
  private HeadingMatcher.@Nullable Match heading(Paragraph paragraph, Opening opening) {
    if (opening.words() >= paragraph.to()) {
      return null;
    }
    HeadingMatcher.Match match = matched.find(paragraph, opening);
    if (match == null
        || opening.isNumbered()
            && layout.markers().isInLine(opening.marker())
            && tokens.symbol(match.end() - 1) == '?'
        || opening.bulleted() && bullets.isItem(paragraph, match)) {
      return null;
    }
    return match;
  }

  private int knownHeading(Paragraph paragraph, Opening opening, HeadingMatcher.Match match) {
    int to = paragraph.to();
    boolean ends =
        match.end() == to
            || !Markup.hasWords(tokens, Markup.behindReferences(tokens, match.end(), to), to);
    int end = ends ? to : match.end();
    Outline.Reach reach =
        !ends || unknown.isSentence(match)
            ? Outline.Reach.PARAGRAPH
            : paragraph.isLine() ? Outline.Reach.LINES : Outline.Reach.NEXT_PARAGRAPH;
    int before = outline.current();
    boolean part = matched.isPart(paragraph, match);
    beginHeading();
    if (part) {
      outline.openPart(outline.inherited(match.heading()), reach);
    } else {
      outline.open(match.heading(), reach);
    }
    blocks.add(Block.Kind.HEADING, opening.from(), opening.words(), end, outline.current(), -1, 0);
    if (end == to) {
      headedText.label(paragraph);
    }
    numbers.begin(paragraph, opening);
    unknown.follow(paragraph);
    if (opening.from() == paragraph.from()) {
      boldNotes.follow(paragraph);
    }
    if (opening.bulleted()) {
      bullets.enter(paragraph, before, end);
    } else {
      bullets.forget();
    }
    return end;
  }

  /**
   * Reads a heading that no rule knows, or a caption.
   *
   * @return the token behind it; -1 where the part begins with none
   */
  private int unknownHeading(Paragraph paragraph, Opening opening) {
    int to = paragraph.to();
    int words = opening.words();
    boolean whole = opening.from() == paragraph.from();
    if (whole && !opening.isItem() && matched.isCaption()) {
      blocks.add(Block.Kind.NOTE, opening.from(), words, to, outline.current(), -1, 0);
      return to;
    }
    if (whole && counted.heading() >= 0) {
      return unknownHeading(opening.at(counted.heading()), to, Outline.Reach.LINES);
    }
    if (whole && boldNotes.isNote(paragraph)) {
      outline.close();
    }
    if (!opening.isItem()) {
      int titled = whole ? unknown.subsection(paragraph) : -1;
      if (titled > 0) {
        return subsection(paragraph, titled);
      }
      if (whole && unknown.isHeading(paragraph)) {
        return unknownHeading(opening, to, unknown.reach(paragraph));
      }
      if (outline.isTyped() && (whole || Questions.beginsAt(tokens, words, to))) {
        int asked = Questions.end(tokens, words, to);
        return asked > 0 && asked < to
            ? unknownHeading(opening, asked, Outline.Reach.PARAGRAPH)
            : -1;
      }
    } else if (whole && opening.isNumbered() && numbers.isHeading(paragraph, opening)) {
      numbers.begin(paragraph, opening);
      return unknownHeading(opening, to, Outline.Reach.LINES);
    } else if (whole
        && opening.bulleted()
        && outline.isTyped()
        && tokens.symbol(to - 1) == '?'
        && Questions.beginsAt(tokens, words, to)) {
      return unknownHeading(opening, to, Outline.Reach.LINES);
    }
    return -1;
  }

  /** "2.1 Children" below "2 Who may have it", with a list: it is about the same. */
  private int subsection(Paragraph paragraph, int words) {
    beginHeading();
    bullets.forget();
    int to = paragraph.to();
    outline.openPart(outline.inherited(outline.unknown(words, to)), Outline.Reach.LINES);
    blocks.add(Block.Kind.HEADING, paragraph.from(), words, to, outline.current(), -1, 0);
    return to;
  }

  private int unknownHeading(Opening opening, int end, Outline.Reach reach) {
    beginHeading();
    bullets.forget();
    Heading heading = outline.unknown(opening.words(), end);
    int words = tokens.isWord(end - 1) ? end : end - 1;
    boolean refuses =
        layout.matcher().asksForOthers(tokens, opening.words(), words) && outline.awaitsRefusals();
    outline.open(refuses ? heading.refusing(HeadingMatcher.ANNOUNCED) : heading, reach);
    blocks.add(Block.Kind.HEADING, opening.from(), opening.words(), end, outline.current(), -1, 0);
    return end;
  }

  /** A heading ends what belonged to the one before it. */
  private void beginHeading() {
    headedText.begin();
    unknown.forget();
    boldNotes.forget();
    lists.end();
  }

  /** Adds text without bullet or number, which is a line's item or running text. */
  private void words(Paragraph paragraph, Opening opening, int end) {
    int from = opening.from();
    boolean item = lineItems.isItem(paragraph, from, end);
    headedText.hold(paragraph, from, end);
    if (!item) {
      headedText.holdText(paragraph, end);
    }
    Block.Kind kind = item ? Block.Kind.ITEM : Block.Kind.TEXT;
    int list = item ? lists.continued() : -1;
    int content = opening.content();
    if (from == paragraph.from() && Openings.isSection(tokens, content, end)) {
      content++;
    }
    if (item && tokens.isWord(content)) {
      content = opening.words(); // "Second, low cost"
    }
    blocks.add(kind, from, content, end, outline.current(), list, 0);
  }
}

package org.procedex.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables. The first row's cells are headings, each over the cells below it; below a heading
 * such as "Indications" those of "Category" and "Examples" are what it lists. A cell that says no
 * more than "Advantages" is a heading over those behind it in its row or, where it stands below a
 * name, over those below it, of what their column names. A table between lines of dashes has no
 * rows to be told by and is passed over.
 */
final class Tables {
  private static final int SHORTEST_RULE = 4;

  /** Tokens of the longest cell that is taken for the name of its column. */
  private static final int LONGEST_NAME = 12;

  /** First words of a column's heading that only says that the cells are what the section is of. */
  private static final WordSet GENERAL =
      WordSet.in(
          "category categories group groups reason reasons situation situations setting settings"
              + " scenario scenarios circumstance circumstances patient patients example examples"
              + " condition conditions disease diseases case cases");

  /** What the first column is called where it says what each row is on. */
  private static final WordSet ASPECTS =
      WordSet.in("feature features aspect aspects property properties parameter characteristic");

  private final Layout layout;
  private final Tokens tokens;
  private final Outline outline;
  private final BlockList blocks;
  private final Lists lists;

  /** For each column its heading; -1 for one without words. */
  private final List<Integer> columns = new ArrayList<>();

  /** For each column its first row's heading, and the span of that cell; null for a long one. */
  private final List<Integer> heads = new ArrayList<>();

  private final List<@Nullable Span> names = new ArrayList<>();

  /** What the row is on, as its first cell says; null where it says nothing. */
  private @Nullable Heading ofRow;

  private boolean open;

  /** Whether the rows say what each is on, as the first column has no name of its own. */
  private boolean ofAspects;

  /** The marked-up heading above the table, if it says what stands below it; -1 for none. */
  private int section = -1;

  private int ruledUpTo;

  Tables(Layout layout, Outline outline, BlockList blocks, Lists lists) {
    this.layout = layout;
    this.tokens = layout.tokens();
    this.outline = outline;
    this.blocks = blocks;
    this.lists = lists;
  }

  /** Whether a table between lines of dashes reaches over the token. */
  boolean isRuled(int at) {
    return at < ruledUpTo;
  }

  /** Looks whether a table between lines of dashes begins with a line without words. */
  void lookForRules(int from) {
    if (!isRuled(from)) {
      ruledUpTo = ruledEnd(from);
    }
  }

  /** The token behind a table whose first line of dashes begins here; 0 where there is none. */
  private int ruledEnd(int from) {
    if (!isRule(from)) {
      return 0;
    }
    int rules = 0;
    int at = from;
    while (at < tokens.size() && !Lines.isBlank(tokens, at)) {
      rules += isRule(at) ? 1 : 0;
      at++;
    }
    return rules > 1 ? at : 0;
  }

  /** Whether a line begins here that opens with a row of dashes. */
  private boolean isRule(int at) {
    if (at + SHORTEST_RULE > tokens.size() || at > 0 && !tokens.isBreak(at - 1)) {
      return false;
    }
    for (int i = at; i < at + SHORTEST_RULE; i++) {
      if (tokens.symbol(i) != '-') {
        return false;
      }
    }
    return true;
  }

  /** Another paragraph ends the table. */
  void end() {
    open = false;
  }

  /** Adds a row of cells between strokes. */
  void add(Paragraph row) {
    boolean header = !open || isUnderlined(row.to());
    if (header) {
      open = true;
      columns.clear();
      names.clear();
      heads.clear();
      section = outline.isTypedByMarkup() ? outline.current() : -1;
    }
    ofRow = null;
    int column = 0;
    int start = row.from() + 1;
    for (int at = row.from() + 1; at <= row.to(); at++) {
      if (at == row.to() || tokens.symbol(at) == '|') {
        int end = at;
        while (end > start && tokens.isBreak(end - 1)) {
          end--;
        }
        while (start < end && tokens.isBreak(start)) {
          start++;
        }
        if (at < row.to() || end > start) {
          boolean words = Markup.hasWords(tokens, start, end);
          if (header) {
            columns.add(words ? columnHeading(start, end) : -1);
            boolean name = end - start <= LONGEST_NAME;
            names.add(name ? tokens.span(start, Math.max(start + 1, end)) : null);
            heads.add(columns.get(column));
          } else if (words) {
            entries(column, start, end);
          }
          column++;
        }
        start = at + 1;
      }
    }
    if (header && section >= 0) {
      columnsOfSection();
    }
    ofAspects = header ? isOfAspects() : ofAspects;
  }

  /** Whether the next line is "|---|---|": another table begins behind the one before. */
  private boolean isUnderlined(int end) {
    int next = Lines.next(tokens, end);
    if (next + 1 >= tokens.size()
        || tokens.symbol(next) != '|'
        || Lines.hasBlankBetween(tokens, end - 1, next)) {
      return false;
    }
    int dashes = 0;
    for (int at = next + 1; at < tokens.size() && tokens.kind(at) != Tokens.Kind.LINE; at++) {
      char c = tokens.symbol(at);
      if (tokens.isWord(at) || tokens.isNumber(at) || c != '-' && c != ':' && c != '|') {
        return false;
      }
      dashes += c == '-' ? tokens.end(at) - tokens.start(at) : 0;
    }
    return dashes > 2;
  }

  /** Below "## Indications", columns on categories and on examples hold indications. */
  private void columnsOfSection() {
    for (int heading : columns) {
      if (heading >= 0 && outline.isTopical(heading)) {
        return;
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      int heading = columns.get(i);
      if (heading >= 0 && outline.opensWith(heading, GENERAL)) {
        columns.set(i, section);
      }
    }
  }

  private int columnHeading(int from, int to) {
    HeadingMatcher.Match match = layout.headingOfLine(from, to);
    boolean whole = match != null && match.end() == to;
    int heading = outline.add(whole ? resolved(match.heading()) : outline.unknown(from, to));
    blocks.add(Block.Kind.HEADING, from, from, to, heading, -1, 0);
    return heading;
  }

  /** "Absolute" over a column below "## Contraindications": of what the section is of. */
  private Heading resolved(Heading heading) {
    return heading.isAbout(Topic.SAME) && outline.isTyped() ? outline.inherited(heading) : heading;
  }

  /** A cell, or each line of it where the page ends lines within it. */
  private void entries(int column, int from, int to) {
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || isLineEnd(at)) {
        if (Markup.hasWords(tokens, start, at)) {
          cell(column, start, at);
        }
        start = at + 1;
      }
    }
  }

  /** A semicolon that stands for a tag. */
  private boolean isLineEnd(int at) {
    return tokens.symbol(at) == ';' && tokens.text().charAt(tokens.start(at)) == '<';
  }

  private void cell(int column, int from, int to) {
    int bullet = Openings.bulletEnd(tokens, from, to);
    int content = bullet > 0 ? bullet : from;
    int heading = column < columns.size() ? columns.get(column) : -1;
    if (bullet <= 0 && ofRow == null && isLabel(column, from, to)) {
      return;
    }
    if (ofRow != null && column > 0) {
      heading = outline.add(heading >= 0 ? of(ofRow, column) : ofRow);
    }
    boolean entry = bullet > 0 || heading >= 0 && outline.isTopical(heading);
    Block.Kind kind = entry ? Block.Kind.ITEM : Block.Kind.TEXT;
    blocks.add(kind, from, content, to, heading, entry ? lists.continued() : -1, 0);
  }

  /** Whether a cell says no more than what others are: "Advantages". */
  private boolean isLabel(int column, int from, int end) {
    int to = end; // the stars behind it
    while (to > from && (tokens.symbol(to - 1) == '*' || tokens.symbol(to - 1) == '\\')) {
      to--;
    }
    HeadingMatcher.Match match =
        column < columns.size() && from < to ? layout.headingOfLine(from, to) : null;
    if (match == null || match.end() != to || match.heading().isAbout(Topic.SAME)) {
      return false;
    }
    boolean row = column == 0 && ofAspects;
    int above = heads.get(column);
    if (!row && (above < 0 || outline.isTopical(above) || column == 0 && !isBold(from))) {
      return false;
    }
    Heading heading = row ? match.heading() : of(match.heading(), column);
    ofRow = row ? heading : ofRow;
    int place = outline.add(heading);
    if (!row) {
      columns.set(column, place);
    }
    blocks.add(Block.Kind.HEADING, from, from, end, place, -1, 0);
    return true;
  }

  private boolean isBold(int from) {
    int start = tokens.start(from);
    return start > 0 && tokens.text().charAt(start - 1) == '*';
  }

  /** Whether the first column has no name of its own, and no column says what stands in it. */
  private boolean isOfAspects() {
    if (heads.isEmpty()) {
      return false;
    }
    for (int heading : heads) {
      if (heading >= 0 && outline.isTopical(heading)) {
        return false;
      }
    }
    return heads.get(0) < 0 || outline.opensWith(heads.get(0), ASPECTS);
  }

  /** The heading, of what the column is named by. */
  private Heading of(Heading heading, int column) {
    Span name = names.get(column);
    if (name == null) {
      return heading;
    }
    return new Heading(
        heading.words(),
        heading.topics(),
        heading.qualifier(),
        name,
        heading.rule(),
        heading.cue());
  }
}

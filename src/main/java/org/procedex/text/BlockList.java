package org.procedex.text;

import java.util.ArrayList;
import java.util.List;

/** Collects blocks by their first token and gives every character to one of them. */
final class BlockList {
  private record Draft(
      Block.Kind kind, int start, int from, int to, int heading, int list, int depth) {}

  /** Tokens of a line such as "e.g.:". */
  private static final int LONGEST_LEAD = 4;

  private static final WordSet EXAMPLES = WordSet.of("e.g", "eg", "i.e", "including", "such");

  private final Tokens tokens;
  private final List<Draft> drafts = new ArrayList<>();

  BlockList(Tokens tokens) {
    this.tokens = tokens;
  }

  int size() {
    return drafts.size();
  }

  boolean lastIs(Block.Kind kind) {
    return !drafts.isEmpty() && drafts.get(drafts.size() - 1).kind() == kind;
  }

  /** Whether the last block is an item with a bullet or a number. */
  boolean lastIsMarked() {
    Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    return last != null
        && last.kind() == Block.Kind.ITEM
        && tokens.start(last.from()) > last.start();
  }

  /**
   * Whether a paragraph that begins here explains the item before it, which ends in a backslash.
   */
  boolean isNote(int from) {
    return lastIs(Block.Kind.ITEM)
        && (Lines.isBehindBackslash(tokens, from) || leadsToExamples(from));
  }

  /** "e.g.:" right below an item: what it means stands below. */
  private boolean leadsToExamples(int from) {
    int end = Lines.end(tokens, from);
    return tokens.symbol(end - 1) == ':'
        && end - from <= LONGEST_LEAD
        && from > 0
        && !Lines.hasBlankBetween(tokens, Lines.lastBefore(tokens, from), from)
        && EXAMPLES.holds(tokens, from);
  }

  /** Adds a block without words, which begins with the token. */
  void addBlank(int from) {
    add(Block.Kind.BLANK, from, from, from, -1, -1, 0);
  }

  /**
   * Adds a block.
   *
   * @param first its first token, marker included
   * @param from first token of its content
   * @param to token behind its content
   */
  void add(Block.Kind kind, int first, int from, int to, int heading, int list, int depth) {
    int start = drafts.isEmpty() ? 0 : tokens.start(first);
    drafts.add(new Draft(kind, start, from, to, heading, list, depth));
  }

  List<Block> finish() {
    int length = tokens.text().length();
    List<Block> blocks = new ArrayList<>(drafts.size());
    if (drafts.isEmpty() && length > 0) {
      return List.of(new Block(Block.Kind.BLANK, new Span(0, length), new Span(0, 0), -1, -1, 0));
    }
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      int end = i + 1 < drafts.size() ? drafts.get(i + 1).start() : length;
      Span span = new Span(draft.start(), end);
      blocks.add(
          new Block(
              draft.kind(), span, content(draft), draft.heading(), draft.list(), draft.depth()));
    }
    return blocks;
  }

  /** The words: without markup and white space at the edges. */
  private Span content(Draft draft) {
    int from = draft.from();
    int to = draft.to();
    while (to > from && isEdge(to - 1)) {
      to--;
    }
    while (from < to && isEdge(from)) {
      from++;
    }
    return from < to ? tokens.span(from, to) : new Span(draft.start(), draft.start());
  }

  private boolean isEdge(int token) {
    char c = tokens.symbol(token);
    return tokens.isBreak(token) || c == '\\' || c == '*' || c == '#' || c == '|' || c == '_';
  }
}

package org.procedex.extract.list;

import java.util.List;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Tokens;

/**
 * Parts of a page that open with a name as a label, "1. Cupping: the jar …", "[Scraping] A horn …",
 * "Cupping: the jar …" above a line of cases: a paragraph between two of them is about the first
 * one, though it names nothing; one behind the last label only where another item follows.
 */
public final class LabelledParts {
  /** Passages from one label to the next. */
  private static final int NEAR = 16;

  /** A part that goes on as long as cases and merits are told in it. */
  private static final int WHOLE = Integer.MAX_VALUE;

  private final Page page;
  private final Tokens tokens;
  private final List<Passage> passages;
  private final List<SentenceTokens> sentences;
  private final Discourse discourse;
  private final SubjectLines lines;

  /** Whether a label has opened a part, and what the page was about before the first one. */
  private boolean open;

  private int before;

  /** The last of several labels, whose part ends with the paragraph behind it; -1 for none. */
  private int last = -1;

  /** Passages that this part has still. */
  private int left;

  public LabelledParts(Reading reading) {
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.passages = reading.page().passages();
    this.sentences = reading.sentences().all();
    this.discourse = reading.discourse();
    this.lines = new SubjectLines(reading);
  }

  /** Tells the discourse where a passage opens such a part, or stands behind the last one. */
  public void enter(int passage, SentenceTokens first) {
    int label = discourse.isOnOther() ? -1 : label(passage, first);
    leave(passage);
    if (label < 0) {
      beside(passage, first);
      return;
    }
    before = open ? before : discourse.part();
    boolean next = hasNext(passage, first);
    boolean text = passages.get(passage).block().kind() == Block.Kind.TEXT;
    boolean own = next || text || isAmidItems(passage);
    if (next || open) {
      discourse.subItem(own ? label : before);
    }
    if (open && !next && own) {
      last = label;
      left = text ? WHOLE : 1;
    }
    open = next;
  }

  /** "2. Scraping, which …" among items that labels open: a part of its own as well. */
  private void beside(int passage, SentenceTokens first) {
    Block block = passages.get(passage).block();
    if (open
        && block.kind() == Block.Kind.ITEM
        && discourse.part() >= 0
        && SubjectLines.beginsWithName(first)
        && tokens.symbol(first.to() - 1) == '.'
        && !BlockMarks.isBulleted(tokens, block)) {
      discourse.subItem(discourse.number(first, first.procedures().get(0)));
    }
  }

  /** Whether one paragraph stands between the passage and another item: "3. Aftercare: …". */
  private boolean isAmidItems(int passage) {
    return passage + 2 < passages.size()
        && passages.get(passage + 1).block().kind() == Block.Kind.TEXT
        && passages.get(passage + 2).block().kind() != Block.Kind.TEXT;
  }

  /** Ends the last part behind its one paragraph, or where something else begins. */
  private void leave(int passage) {
    if (last < 0) {
      return;
    }
    Block block = passages.get(passage).block();
    boolean goesOn =
        left == WHOLE ? page.isTyped(block) : left > 0 && block.kind() == Block.Kind.TEXT;
    left -= left == WHOLE ? 0 : 1;
    if (!goesOn) {
      if (discourse.part() == last) {
        discourse.subItem(before);
      }
      last = -1;
    }
  }

  /** The procedure of the label that a passage opens with, and its text behind it; -1 for none. */
  private int label(int passage, SentenceTokens first) {
    Block block = passages.get(passage).block();
    if (block.kind() == Block.Kind.HEADING) {
      return isBracket(block) ? lines.subject(first) : -1;
    }
    if (block.kind() == Block.Kind.TEXT) {
      return page.isAboveCases(passage) ? lines.label(first) : -1;
    }
    return block.kind() == Block.Kind.ITEM
            && tokens.symbol(first.to() - 1) == '.'
            && !BlockMarks.isBulleted(tokens, block)
        ? lines.label(first)
        : -1;
  }

  private boolean isBracket(Block block) {
    return tokens.symbol(tokens.at(block.content().end()) - 1) == ']';
  }

  /** Whether the next label of the same manner is near. */
  private boolean hasNext(int passage, SentenceTokens first) {
    Block block = passages.get(passage).block();
    int at = first.index() + passages.get(passage).sentences().size();
    for (int i = passage + 1; i < passages.size() && i <= passage + NEAR; i++) {
      Block other = passages.get(i).block();
      if (other.kind() == block.kind()
          && other.depth() == block.depth()
          && label(i, sentences.get(at)) >= 0) {
        return true;
      }
      at += passages.get(i).sentences().size();
    }
    return false;
  }
}

package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.name.NamesByUse;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.LineIndent;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Kinds of a procedure that a list below "Types", "Classification" or "Techniques" tells apart, or
 * bullets below the procedure's own: "- **Types** - **Split** - **Full**" on a page about grafts.
 * Nothing but the place says that they are procedures.
 */
public final class NamesByKind {
  private static final int LONGEST_STEM = 8;
  private static final int LONGEST = 5;
  private static final int MOST_PASSAGES = 80;
  private static final int MOST_ITEMS = 10;

  /** What a list of kinds is called. */
  private static final WordSet KINDS =
      WordSet.in(
          "types type kinds forms variants variations classification techniques approaches methods"
              + " modes modalities options subtypes categories configuration configurations");

  /** Words before or behind such a word that leave it what it is. */
  private static final WordSet PLAIN =
      WordSet.in(
          "common main different various surgical operative basic available major commonly used"
              + " include includes are following procedure other several key standard and by the"
              + " three two four five specific");

  /** What parts of such a page are called that are no kinds. */
  private static final WordSet PARTS =
      WordSet.in(
          "indication indications contraindication contraindications advantage advantages"
              + " disadvantage disadvantages pros cons uses use sources source properties healing"
              + " complications complication risks equipment technique procedure steps site sites"
              + " donor notes definition examples example timing duration dose position results"
              + " outcome outcomes principle principles mechanism anatomy access approach materials"
              + " features preparation monitoring goals goal aim aims benefits limitations key"
              + " other others none age weight size type types first second third");

  /** Words that say nothing by themselves. */
  private static final WordSet ALONE =
      WordSet.in(
          "combined mixed general regional local open closed right left acute chronic elective"
              + " emergency primary secondary upper lower temporary permanent early late surgical"
              + " medical conservative pharmacological mechanical");

  /** Last words of things that are used. */
  private static final WordSet THINGS =
      WordSet.in(
          "device devices kit machine system systems tool instrument instruments needle needles"
              + " suture sutures agent agents drug drugs gel solution material mesh sheath"
              + " guidewire scalpel knife forceps retractor camera probe electrode electrodes");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final List<Passage> passages;
  private final NamesByPlace places;

  /** What no word of such a name is. */
  private final long unfit;

  public NamesByKind(Page page, NamesByPlace places) {
    this.page = page;
    this.places = places;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.passages = page.passages();
    this.unfit =
        classes.finite
            | classes.pronoun
            | classes.determiner
            | classes.relative
            | classes.person
            | classes.subordinator
            | classes.medicinal
            | classes.negation
            | classes.preposition
            | classes.conjunction
            | classes.severity
            | classes.empty;
  }

  /** Adds to the known names what lists of kinds hold. */
  public void read() {
    for (int i = 0; i + 1 < passages.size(); i++) {
      beside(i);
      Passage passage = passages.get(i);
      Block block = passage.block();
      if (passage.sentences().size() == 1 && block.kind() != Block.Kind.TITLE && mayHead(i)) {
        Span words = passage.sentences().get(0).span();
        int from = tokens.at(words.start());
        int to = tokens.at(words.end(), from);
        if (isStem(i, from, to)) {
          list(i + 1, false);
        } else if (block.kind() == Block.Kind.ITEM && isFamily(from, to)) {
          list(i + 1, true);
        }
      }
    }
  }

  /** "- **Band ligation**" above "- **Surgical clips**": bold bullets beside one that is a name. */
  private void beside(int first) {
    Block block = passages.get(first).block();
    boolean opens =
        block.kind() == Block.Kind.ITEM
            && isBold(block)
            && !page.isTyped(block)
            && !Descriptions.isStep(tokens, block, page.heading(block))
            && (first == 0
                || passages.get(first - 1).block().depth() < block.depth()
                || passages.get(first - 1).block().kind() != Block.Kind.ITEM);
    if (!opens) {
      return;
    }
    List<Span> labels = new ArrayList<>();
    int items = 0;
    int names = 0;
    int to = Math.min(passages.size(), first + MOST_PASSAGES);
    for (int i = first; i < to; i++) {
      Block next = passages.get(i).block();
      boolean item = next.kind() == Block.Kind.ITEM && next.depth() == block.depth();
      boolean line =
          next.kind() == Block.Kind.TEXT
              || next.kind() == Block.Kind.HEADING
                  && !BlockMarks.isMarkedUp(tokens, next)
                  && !BlockMarks.isBulleted(tokens, next);
      if (!item && (line || isAside(next, block))) {
        continue;
      }
      Span label = item ? label(next, true) : null;
      if (label == null) {
        break;
      }
      items++;
      int from = tokens.at(label.start());
      int end = tokens.at(label.end(), from);
      boolean name = isName(from, end);
      names += name ? 1 : 0;
      if (!NamesBySaying.PICTURES.holds(tokens, from) && (name || end - from > 1)) {
        labels.add(label); // "Oxygen", "IVIG" alone may be a drug
      }
    }
    if (items > 1 && items <= MOST_ITEMS && names * 2 >= items) {
      labels.forEach(places::tell);
    }
  }

  /** "- **Label**": two stars before the first word. */
  private boolean isBold(Block block) {
    String text = tokens.text();
    int start = block.content().start();
    return text.startsWith("**", start) || start > 1 && text.startsWith("**", start - 2);
  }

  /** Whether deeper bullets or a list follow. */
  private boolean mayHead(int at) {
    Block block = passages.get(at).block();
    Block next = passages.get(at + 1).block();
    return next.kind() == Block.Kind.ITEM
        && (block.kind() != Block.Kind.ITEM || next.depth() > block.depth());
  }

  /** "- Skin grafts" above bullets: several, so that what stands below may be kinds of them. */
  private boolean isFamily(int from, int to) {
    int last = to - 1;
    while (last > from && !tokens.isWord(last)) {
      last--;
    }
    return tokens.endsWith(last, "s") && isNamed(from, to);
  }

  /** "Types of X", "Classification (by origin)", on a page or below a bullet about X. */
  private boolean isStem(int at, int first, int end) {
    int from = first;
    while (from < end && !tokens.isWord(from)) {
      from++;
    }
    int to = end;
    while (to > from && (tokens.symbol(to - 1) == ':' || tokens.symbol(to - 1) == '*')) {
      to--;
    }
    boolean kinds = false;
    for (int i = from; i < to; i++) {
      if (tokens.symbol(i) == '(') {
        return kinds && PhraseEnds.closing(tokens, i, to) == to - 1 && isOnProcedure(at);
      }
      if (kinds && tokens.spells(i, "of")) {
        return to - i <= LONGEST + 1 && isName(i + 1, to);
      }
      kinds |= KINDS.holds(tokens, i);
      if (i - from >= LONGEST_STEM || !KINDS.holds(tokens, i) && !PLAIN.holds(tokens, i)) {
        return false;
      }
    }
    return kinds && isOnProcedure(at);
  }

  private boolean isName(int from, int to) {
    for (ProcedurePhrase phrase : page.procedures(from, to)) {
      if (phrase.isName() && phrase.to() == to && phrase.from() <= from + 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the nearest line that the block stands below, or the title, is a name. */
  private boolean isOnProcedure(int at) {
    Block block = passages.get(at).block();
    for (int i = at - 1; i >= 0 && i > at - MOST_PASSAGES; i--) {
      Block above = passages.get(i).block();
      boolean higher = above.kind() == Block.Kind.TITLE;
      if (higher && !passages.get(i).sentences().isEmpty()) {
        Span words = passages.get(i).sentences().get(0).span();
        int from = tokens.at(words.start());
        int to = tokens.at(words.end(), from);
        if (above.kind() == Block.Kind.TITLE) {
          return isOnProcedureByTitle();
        }
        return isNamed(from, to);
      }
    }
    return isOnProcedureByTitle();
  }

  private boolean isOnProcedureByTitle() {
    Passage first = passages.get(0);
    if (first.block().kind() != Block.Kind.TITLE || first.sentences().isEmpty()) {
      return false;
    }
    Span words = first.sentences().get(0).span();
    int from = tokens.at(words.start());
    int to = tokens.at(words.end(), from);
    boolean head =
        to - from <= LONGEST
            && tokens.is(to - 1, classes.procedureHead | classes.procedureLight)
            && !tokens.is(from, unfit);
    return head;
  }

  /** Whether a name is all that a line says, brackets and marks aside. */
  private boolean isNamed(int from, int to) {
    for (ProcedurePhrase phrase : page.procedures(from, to)) {
      if (phrase.isName()) {
        int start = from;
        while (start < phrase.from() && !tokens.isWord(start)) {
          start++;
        }
        int end = phrase.to();
        if (end < to && tokens.symbol(end) == '(') {
          end = PhraseEnds.closing(tokens, end, to) + 1;
        }
        while (end < to && !tokens.isWord(end)) {
          end++;
        }
        return start == phrase.from() && end >= to;
      }
    }
    return false;
  }

  /**
   * Adds the labels of the items beside the first.
   *
   * @param whole whether only such items count as are a label and nothing else
   */
  private void list(int first, boolean whole) {
    Block block = passages.get(first).block();
    List<Span> labels = new ArrayList<>();
    int items = 0;
    int to = Math.min(passages.size(), first + MOST_PASSAGES);
    for (int i = first; i < to; i++) {
      Block next = passages.get(i).block();
      if (isAside(next, block)) {
        continue;
      }
      boolean beside =
          next.kind() == Block.Kind.ITEM && next.depth() == block.depth()
              || BlockMarks.isBulleted(tokens, next)
                  && LineIndent.of(tokens, next) == LineIndent.of(tokens, block);
      if (!beside) {
        break;
      }
      items++;
      Span label = next.kind() == Block.Kind.ITEM ? label(next, whole) : null;
      if (label != null) {
        labels.add(label);
      }
    }
    boolean enough = whole ? labels.size() > 1 : labels.size() * 2 > items;
    if (items < 2 || items > MOST_ITEMS || !enough) {
      return;
    }
    labels.forEach(places::tell);
  }

  /** Whether a block stands below an item of the list, or goes on in its line. */
  private boolean isAside(Block next, Block item) {
    if (next.kind() == Block.Kind.NOTE || next.kind() == Block.Kind.BLANK) {
      return true;
    }
    int from = tokens.at(next.span().start());
    boolean opens = from == 0 || tokens.isBreak(from - 1);
    return !opens
        || (next.kind() == Block.Kind.ITEM
            ? next.depth() > item.depth()
            : LineIndent.of(tokens, next) > LineIndent.of(tokens, item));
  }

  /** The words before a bracket, a dash, a colon or the end of a line; null for no name. */
  @Nullable Span label(Block block) {
    return label(block, false);
  }

  /** The words before a bracket, a dash, a colon or the end of an item; null for no name. */
  private @Nullable Span label(Block block, boolean whole) {
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end(), from);
    boolean marked = isBold(block);
    while (from < to && tokens.symbol(from) == '*') {
      from++;
    }
    int end = from;
    while (end < to && end - from <= 2 * LONGEST && isWordOrHyphen(end)) {
      end++;
    }
    int behind = end;
    while (behind < to && tokens.symbol(behind) == '*') {
      behind++;
    }
    if (behind < to && tokens.symbol(behind) == '(') {
      behind = PhraseEnds.closing(tokens, behind, to) + 1;
    }
    while (behind < to && tokens.symbol(behind) == '*') {
      behind++;
    }
    if (behind == to - 1 && tokens.symbol(behind) == '\\') {
      behind = to;
    }
    if (whole && (behind < to || !marked)) {
      return null;
    }
    boolean ended =
        behind >= to
            || tokens.symbol(behind) == ':'
            || tokens.symbol(behind) == '-' && tokens.isSpacedBefore(behind)
            || tokens.symbol(behind) == '.' && behind == to - 1;
    return ended && fits(from, end) ? tokens.span(from, end) : null;
  }

  /** "Elective", "mechanical": alone it says how and not what. */
  private boolean isAdjective(int at) {
    return tokens.endsWith(at, "ive")
        || tokens.endsWith(at, "al")
        || tokens.endsWith(at, "ic")
        || tokens.endsWith(at, "ar")
        || tokens.endsWith(at, "ary")
        || tokens.endsWith(at, "ous")
        || tokens.endsWith(at, "ed");
  }

  private boolean isWordOrHyphen(int at) {
    char c = tokens.symbol(at);
    return tokens.isWord(at) || (c == '-' || c == '/' || c == '~') && !tokens.isSpacedBefore(at);
  }

  private boolean fits(int from, int to) {
    return !THINGS.holds(tokens, to - 1) && mayName(from, to);
  }

  /** Whether words may be a name that only their place tells, also of what is used. */
  boolean mayName(int from, int to) {
    int words = 0;
    for (int at = from; at < to; at++) {
      words += tokens.isWord(at) ? 1 : 0;
      if (words > LONGEST) {
        return false;
      }
      boolean surgical = at == from && to - from > 1 && tokens.spells(at, "surgical");
      if (tokens.is(at, unfit) && !surgical || NamesByUse.isAbstract(tokens, at)) {
        return false;
      }
    }
    int last = to - 1;
    return words > 0
        && tokens.isWord(last)
        && !(words == 1 && (isAdjective(last) || ALONE.holds(tokens, last)))
        && tokens.isWord(from)
        && !PARTS.holds(tokens, from)
        && !tokens.is(last, classes.condition & ~classes.procedureLight)
        && !tokens.is(last, classes.quality | classes.adverb | classes.procedureModifier)
        && !tokens.is(
            from, classes.adverb | classes.benefitVerb | classes.treatVerb | classes.verb);
  }
}

package org.procedex.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.list.SubjectLines;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.LineIndent;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * Which procedures the part of an article is about that a passage stands in: those of its heading,
 * or of a line above it that names one and says nothing of it.
 */
final class Parts {
  /** Tokens of a line that could be a heading. */
  private static final int LONGEST_LINE = 8;

  private final Page page;
  private final Tokens tokens;
  private final Discourse discourse;
  private final Sentences sentences;
  private final Lists lists;
  private final SectionRules sectionRules;
  private final SubjectLines lines;

  /** Items with others below them: how deep each stands, and the part that it stands in. */
  private final Deque<int[]> items = new ArrayDeque<>();

  /** The last of them. */
  private @Nullable Block innermost;

  /** The heading below which a line named what the lines behind it are about. */
  private int subHeading = Integer.MIN_VALUE;

  /** The marked-up heading that named what is told below it. */
  private int namedHeading = Integer.MIN_VALUE;

  /** What a line labels a list below a heading with, and the part before it; -1 for none. */
  private int label = -1;

  private int beforeLabel = -1;
  private int labelHeading = -1;

  /** The numeral of the line that opened the part; -1 for none. */
  private int numeral = -1;

  Parts(Reading reading, Lists lists, SectionRules sectionRules) {
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.discourse = reading.discourse();
    this.sentences = reading.sentences();
    this.lists = lists;
    this.sectionRules = sectionRules;
    this.lines = new SubjectLines(reading);
  }

  /** Tells the discourse that an item has others below it. */
  void enterItem(SentenceTokens parent) {
    leaveItems(parent.block());
    int label = lines.label(parent);
    if (label >= 0) {
      items.addLast(new int[] {LineIndent.of(tokens, parent.block()), discourse.part()});
      innermost = parent.block();
    }
    discourse.sub(label, false);
  }

  /** A bullet that stands no deeper than an item ends what stands below that. */
  private void leaveItems(Block block) {
    if (BlockMarks.isMarkedUp(tokens, block) || block.kind() == Block.Kind.TITLE) {
      items.clear();
    } else if (block != innermost && BlockMarks.isBulleted(tokens, block)) {
      int indent = LineIndent.of(tokens, block);
      while (!items.isEmpty() && indent <= items.getLast()[0]) {
        int[] left = items.removeLast();
        if (indent > 0 || left[0] > indent) {
          discourse.subItem(left[1]);
        }
      }
    }
  }

  /** Tells the discourse where it is. */
  void enter(Block block, @Nullable Heading heading, List<SentenceTokens> of) {
    SentenceTokens first = of.get(0);
    leaveItems(block);
    int[] spoken = spokenOf(heading, first);
    if (spoken.length > 0
        && block.kind() == Block.Kind.TEXT
        && isBelowLine(block)
        && heading != null
        && heading.isOther()
        && discourse.part() >= 0) {
      spoken = new int[] {discourse.part()}; // a line below the heading named another one
    }
    if (heading != null && heading.isOther() && spoken.length > 0) {
      int nearest = nearest(block, first);
      spoken = nearest < 0 ? spoken : new int[] {nearest};
    }
    boolean within =
        heading != null
            && !heading.isOther()
            && (block.kind() != Block.Kind.ITEM || isListed(heading))
            && isWithinLine(block);
    if (within) {
      discourse.enterWithin(spoken);
    } else {
      discourse.enter(spoken);
    }
    int hung = block.kind() == Block.Kind.NOTE ? nearest(block, first) : -1;
    if (hung >= 0) {
      discourse.labelled(first, hung);
    }
    if (block.kind() == Block.Kind.HEADING) {
      if (runsOn(block) && !isWithinLine(block)) {
        discourse.headWithin();
      } else if (!isWithinLine(block)) {
        discourse.endItems();
      }
    } else if (block.kind() == Block.Kind.ITEM && SubjectLines.beginsWithName(first)) {
      discourse.item(block.list());
    }
    if (BlockMarks.isMarkedUp(tokens, block)) {
      discourse.endParts(block.depth());
    } else if (discourse.isOnOther()) {
      endOnOther(block, heading, of);
    }
    SentenceTokens line = lines.line(of);
    boolean bold = BlockMarks.isBold(tokens, block) && BlockMarks.isPlain(tokens, block);
    boolean inherits =
        heading != null && heading.rule().isEmpty() && BlockMarks.isMarkedUp(tokens, block);
    boolean open =
        heading == null
            || heading.isOther()
            || inherits
            || bold
            || lines.countsSubject(first)
            || heading.isAbout(Topic.PROCEDURES) && isAboveText(line);
    leaveLabel(block);
    leaveNumeral(block, first);
    if (line != null && isLabelled(line, heading)) {
      labelHeading = block.heading();
      beforeLabel = label >= 0 ? beforeLabel : discourse.part();
      label = lines.subject(line);
      discourse.subItem(label);
    } else if (line != null && open && isPlain(block, first) && !isOfLine(block)) {
      open(line);
    }
  }

  /** "Banding:" in a line of its own below "Indications", above a list of them. */
  private boolean isLabelled(SentenceTokens line, @Nullable Heading heading) {
    int next = line.index() + 1;
    return isListed(heading)
        && line.block().kind() == Block.Kind.TEXT
        && line.block().list() < 0
        && tokens.symbol(line.to() - 1) == ':'
        && next < sentences.size()
        && sentences.get(next).block().kind() == Block.Kind.ITEM
        && lines.subject(line) >= 0;
  }

  /** Another section, or another label, ends what a label stood above. */
  private void leaveLabel(Block block) {
    if (label >= 0 && block.heading() != labelHeading) {
      if (discourse.part() == label) {
        discourse.subItem(beforeLabel);
      }
      label = -1;
    }
  }

  /** "五、Diet" behind "四、Chemotherapy": the next of the same count is of another part. */
  private void leaveNumeral(Block block, SentenceTokens first) {
    int next = lines.numeral(block);
    if (next >= 0 && lines.subject(first) >= 0) {
      numeral = next;
    } else if (next > numeral && numeral >= 0) {
      discourse.endPart();
      numeral = -1;
    }
  }

  /** What the bullet names that a note or a deeper bullet hangs on; -1 for none. */
  private int nearest(Block block, SentenceTokens first) {
    if (block.kind() == Block.Kind.NOTE) {
      SentenceTokens item = sentences.item(first.index());
      return item == null ? -1 : lines.label(item);
    }
    boolean within = block != innermost && BlockMarks.isBulleted(tokens, block);
    return within && !items.isEmpty() ? discourse.part() : -1;
  }

  /** "Merits: the wound is small": whether text stands behind it in the same line. */
  private boolean runsOn(Block block) {
    String text = tokens.text();
    int at = block.span().end();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && !Character.isWhitespace(text.charAt(at));
  }

  /** "Price: a thousand a session": no section but a line of the part that it stands in. */
  private boolean isLabelOfText(Block block) {
    int next = tokens.at(block.span().end());
    return runsOn(block) && next > 0 && !tokens.isBreak(next - 1) && tokens.symbol(next - 1) == ':';
  }

  /** "[Foot massage] The sole is pressed …": of its own paragraph alone. */
  private boolean isOfLine(Block block) {
    return block.kind() == Block.Kind.HEADING
        && tokens.symbol(tokens.at(block.content().end()) - 1) == ']'
        && runsOn(block);
  }

  /** Whether what stands below a heading is what it lists, and not procedures. */
  static boolean isListed(@Nullable Heading heading) {
    return heading != null && !heading.isOther() && !heading.isAbout(Topic.PROCEDURES);
  }

  /** Whether something else stands in front on the same line, close by. */
  boolean isWithinLine(Block block) {
    int start = block.span().start();
    String text = tokens.text();
    if (start < 2 || Character.isWhitespace(text.charAt(start - 2))) {
      return false;
    }
    char before = text.charAt(start - 1);
    boolean close = before == ' ' || !Character.isWhitespace(before);
    return close && (block.kind() != Block.Kind.ITEM || !BlockMarks.isBulleted(tokens, block));
  }

  /**
   * On a page about something else, a heading or a line that could be one ends what was told
   * before, and a paragraph what the items before it were about; "Drawbacks: slow" ends nothing.
   */
  private void endOnOther(Block block, @Nullable Heading heading, List<SentenceTokens> of) {
    SentenceTokens first = of.get(0);
    boolean line =
        block.kind() == Block.Kind.TEXT
            && of.size() == 1
            && first.to() - first.from() <= LONGEST_LINE
            && tokens.isWord(first.to() - 1)
            && !isWithinLine(block);
    boolean says = heading != null && !heading.isOther() && !heading.isAbout(Topic.PROCEDURES);
    boolean label =
        isLabelOfText(block) || runsOn(block) && heading != null && !heading.rule().isEmpty();
    if (line || block.kind() == Block.Kind.HEADING && !says && !label) {
      discourse.endPart();
    } else if (block.kind() == Block.Kind.TEXT && block.list() < 0) {
      discourse.endItems();
    }
  }

  /** The way of doing it that the sentence is told below; else what its heading names. */
  private int[] spokenOf(@Nullable Heading heading, SentenceTokens sentence) {
    int variant = lists.variants().of(sentence);
    if (variant >= 0) {
      return new int[] {variant};
    }
    return heading == null ? new int[0] : sectionRules.named(heading, tokens, page.known());
  }

  /** Whether nothing but its words says what stands there: no list that is something. */
  private boolean isPlain(Block block, SentenceTokens first) {
    return block.kind() != Block.Kind.ITEM
        || (lists.roles().of(first) == null || isAmongProcedures(first))
            && (block.depth() == 0 || !BlockMarks.isBulleted(tokens, block));
  }

  /** "We do two: ▲ X" with text below it: an item that is announced as a procedure. */
  private boolean isAmongProcedures(SentenceTokens item) {
    ListRole role = lists.roles().of(item);
    return role != null && role.type() == RecordType.PROCEDURE && isAboveText(item);
  }

  /** "2. X" with text below it. */
  private boolean isAboveText(@Nullable SentenceTokens item) {
    return item != null
        && item.block().kind() == Block.Kind.ITEM
        && item.index() + 1 < sentences.size()
        && sentences.get(item.index() + 1).block().kind() == Block.Kind.TEXT;
  }

  private void open(SentenceTokens line) {
    Block block = line.block();
    boolean marked = BlockMarks.isMarkedUp(tokens, block);
    int subject = lines.subject(line);
    if (subject >= 0 && marked) {
      discourse.part(subject, block.depth());
      namedHeading = block.heading();
    } else if (subject >= 0 && isStep(line)) {
      return;
    } else if (subject < 0 && lines.isCounted(line)) {
      discourse.endPart();
    } else if (subject < 0 && lines.opensPart(line)) {
      discourse.leaveItem();
    } else if (subject >= 0 && block.kind() == Block.Kind.ITEM) {
      discourse.subItem(subject);
    } else {
      discourse.sub(subject, !marked && block.kind() == Block.Kind.HEADING);
    }
    subHeading = subject >= 0 ? block.heading() : subHeading;
  }

  /** "Digital block, tourniquet" below "### Zadik": a line of it that begins with a name. */
  private boolean isStep(SentenceTokens line) {
    ProcedurePhrase name = line.firstName();
    return line.block().kind() == Block.Kind.TEXT
        && line.block().heading() == namedHeading
        && name != null
        && line.behindBracket(name.to()) < line.to() - 1;
  }

  /** Whether a line below the block's heading named what the lines behind it are about. */
  boolean isBelowLine(Block block) {
    return block.heading() >= 0 && block.heading() == subHeading;
  }
}

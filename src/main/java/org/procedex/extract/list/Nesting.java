package org.procedex.extract.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Endings;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Labels;
import org.procedex.text.Passage;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * What an item says that has items below it: whether it is a record beside them or only what they
 * are called, and whether they are records or only tell of it. A typed list says neither; the words
 * of the item, of the note behind it and of those below it do.
 */
public final class Nesting {
  /** The last words of a note whose list holds kinds of what the note stands below. */
  private static final WordSet INTRODUCING_KINDS =
      WordSet.of(
          "include",
          "includes",
          "including",
          "as",
          "e.g",
          "i.e",
          "are",
          "is",
          "be",
          "of",
          "following",
          "either",
          "or",
          "eg",
          "ie",
          "criteria",
          "example");

  /** The last words of an item that says something, whatever stands below it. */
  private static final WordSet STATING =
      WordSet.in(
          "required needed necessary unavailable inadequate contraindicated failed anticipated"
              + " expected planned inevitable likely unsuccessful");

  /** Words that only say which of what stands above is meant. */
  private static final WordSet QUALIFYING =
      WordSet.in(
          "known suspected anticipated predicted expected proven presumed confirmed possible likely"
              + " elective emergency emergent urgent rescue unilateral bilateral partial complete"
              + " mild moderate severe acute chronic subacute early late");

  /** Last words of what is a class of conditions. */
  private static final WordSet CLASSES =
      WordSet.in("disease disorder condition pathology abnormality malformation syndrome anomaly");

  /** Last words of a note that tells until when, and what leads over to something. */
  private static final WordSet AIMING = WordSet.in("until pending awaiting");

  private static final WordSet BRIDGES = WordSet.in("bridge bridging");

  /** Words that what stands below a group says in detail. */
  private static final WordSet GENERAL = WordSet.in("complication complications causes reasons");

  /** Words of an item that is a trouble, whatever has it. */
  private static final WordSet TROUBLED =
      WordSet.in("difficult failed failing impossible inadequate poor unsuccessful unsafe");

  /** "Unable to lie flat": first words of an item that tells of somebody, and of no class. */
  private static final WordSet LACKING =
      WordSet.in("unable cannot unwilling incapable refuses declines");

  /** Endings of what only says which of what stands above is meant. */
  private static final Endings ADJECTIVES =
      Endings.of("al", "ar", "ic", "ive", "ous", "ed", "ing", "ant", "ent", "ble", "ory", "ary");

  private static final WordSet ORDERING =
      WordSet.in("consider avoid aim correct reverse treat try choose prefer delay postpone seek");

  private static final WordSet NAMING =
      WordSet.in(
          "includes include including particular example specifically particularly especially namely"
              + " notably mainly chiefly principally");

  /** First words of a note that tells when its item counts; not of "When to stop:". */
  private static final WordSet WHEN = WordSet.in("when if where once");

  /** Words of a note that only says that kinds follow. */
  private static final int LONGEST_NAMING = 4;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final Sentences sentences;
  private final SectionRules sectionRules;

  /** Items that only tell of the item they stand below. */
  private final Set<Block> explanations = new HashSet<>();

  /** Items that say something themselves, whatever stands below them. */
  private final Set<Block> stated = new HashSet<>();

  /** Items whose kinds are told below them. */
  private final Set<Block> general = new HashSet<>();

  public Nesting(Reading reading, SectionRules sectionRules) {
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.sentences = reading.sentences();
    this.sectionRules = sectionRules;
  }

  /**
   * Reads all lists that say something; to be called before anything is asked.
   *
   * @param introduced whether something before the list of an item tells what the list says
   */
  public void read(Predicate<SentenceTokens> introduced) {
    int at = 0;
    for (int i = 0; i < page.passages().size(); i++) {
      Passage passage = page.passages().get(i);
      Block block = passage.block();
      if (block.kind() == Block.Kind.ITEM
          && (page.isTyped(block) || introduced.test(sentences.get(at)))) {
        read(i, sentences.get(at));
      }
      at += passage.sentences().size();
    }
  }

  private void read(int parent, SentenceTokens sentence) {
    Block block = sentence.block();
    boolean told = sectionRules.introducesKinds(sentence);
    boolean named = false;
    boolean aims = false;
    List<Block> below = new ArrayList<>();
    for (int i = parent + 1; i < page.passages().size(); i++) {
      Block next = page.passages().get(i).block();
      if (next.kind() == Block.Kind.NOTE && next.list() == block.list() || isAside(next)) {
        boolean aimed = below.isEmpty() && isAimed(next);
        aims |= aimed;
        boolean own = below.isEmpty() && isCaseOf(sentence, next);
        told |= below.isEmpty() && !aimed && !own && isTelling(next);
        named |= own || below.isEmpty() && isNaming(next);
      } else if (next.kind() == Block.Kind.ITEM
          && next.list() == block.list()
          && next.depth() > block.depth()) {
        below.add(next);
      } else {
        break;
      }
    }
    if (below.isEmpty()) {
      return;
    }
    if (aims) {
      stated.add(block);
      return;
    }
    if (named
        || holdsKind(sentence, below)
        || isClass(sentence, below)
        || isOneWord(sentence) && below.size() > 1 && areThings(below)
        || isGroup(sentence, below)) {
      general.add(block);
    }
    if (isTroubled(sentence) && !holdsCase(below)) {
      told = true;
    }
    if (holdsOrder(below)) {
      told = true;
    }
    if (!isLabel(sentence) && !sentence.isPlural(sentence.lastWord()) && areMeasured(below)) {
      general.remove(block);
      stated.add(block);
    }
    qualify(block, below);
    if (below.size() == 1 && !general.contains(block) && isSaidByOne(sentence, below.get(0))) {
      stated.add(block);
    }
    if (told) {
      explanations.addAll(below);
      stated.add(block);
    } else if (holdsExplanation(below)) {
      addChanges(below);
    }
  }

  /** "Known", "Severe" below an item: which of it is meant, and no item of its own. */
  private void qualify(Block parent, List<Block> below) {
    int qualities = 0;
    for (Block block : below) {
      int from = tokens.at(block.content().start());
      int to = tokens.at(block.content().end());
      if (to - from == 1 && QUALIFYING.holds(tokens, from)) {
        explanations.add(block);
        qualities++;
      }
    }
    if (qualities == below.size()) {
      stated.add(parent);
    }
  }

  /**
   * "- Overdue pregnancy" with "the placenta begins to fail" alone below it: one line does not tell
   * kinds, but why or when.
   */
  private boolean isSaidByOne(SentenceTokens parent, Block child) {
    int last = tokens.at(child.content().end()) - 1;
    return tokens.symbol(parent.to() - 1) != ':'
        && !tokens.is(parent.from(), classes.adverb | classes.verb | classes.procedureModifier)
        && !tokens.spells(parent.from(), "use")
        && !tokens.spells(parent.from(), "other")
        && !parent.isPlural(lastBeforeBracket(parent))
        && !isLabel(parent)
        && !isKindOf(parent, child)
        && tokens.symbol(last) != ':';
  }

  /** "Overdue pregnancy (at 42 weeks)": the last word of what is named. */
  private int lastBeforeBracket(SentenceTokens sentence) {
    int last = sentence.from();
    for (int at = last + 1; at < sentence.to() && tokens.symbol(at) != '('; at++) {
      last = tokens.isWord(at) ? at : last;
    }
    return last;
  }

  /** "Difficult ventilation": what is wrong is said, however it is tried. */
  private boolean isTroubled(SentenceTokens sentence) {
    return TROUBLED.holds(tokens, sentence.from())
        && sentence.to() - sentence.from() > 1
        && tokens.symbol(sentence.to() - 1) != ':'
        && !sentence.isPlural(sentence.lastWord());
  }

  /** "Consider another side", "Use a short one" below an item: what to do where it holds. */
  private boolean holdsOrder(List<Block> below) {
    boolean order = false;
    for (Block block : below) {
      int from = tokens.at(block.content().start());
      order |= ORDERING.holds(tokens, from) || Instructions.isInstruction(tokens, from);
    }
    return order && !holdsCase(below);
  }

  /** "EF <30%", "pH >7" below an item: how it is told that it is so. */
  private boolean areMeasured(List<Block> below) {
    int measured = 0;
    for (Block block : below) {
      int to = tokens.at(block.content().end());
      for (int at = tokens.at(block.content().start()) + 1; at + 1 < to; at++) {
        char c = tokens.symbol(at);
        if (c == '<' || c == '>' || c == '≥' || c == '≤') {
          measured++;
          break;
        }
      }
    }
    return measured * 2 > below.size();
  }

  private boolean holdsCase(List<Block> below) {
    long cases = classes.condition | classes.person | classes.mishap | classes.severity;
    for (Block block : below) {
      int to = tokens.at(block.content().end());
      for (int at = tokens.at(block.content().start()); at < to; at++) {
        if (tokens.is(at, cases)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Cardiac disease" above "Heart failure" and "Aortic stenosis"; "Trauma, e.g." above any. */
  private boolean isClass(SentenceTokens parent, List<Block> below) {
    int last = parent.to() - 1;
    while (last > parent.from() && !tokens.isWord(last)) {
      last--;
    }
    if (last > parent.from() + 1 && (tokens.spells(last, "eg") || tokens.spells(last, "e.g"))) {
      return tokens.symbol(last - 1) == ',' || tokens.symbol(last - 1) == '.';
    }
    if (below.size() < 2 || last == parent.from() || !CLASSES.holds(tokens, last)) {
      return false;
    }
    boolean condition = false;
    for (Block block : below) {
      int from = tokens.at(block.content().start());
      int to = tokens.at(block.content().end(), from);
      boolean quality = to - from == 1 && QUALIFYING.holds(tokens, from);
      if (quality || !tokens.isWord(from) || !isPlain(from, to)) {
        return false;
      }
      condition |= namesCondition(from, to);
    }
    return condition;
  }

  /** "Sick sinus", "Lithium" and no "Over the site", "Resistant to drugs": each a thing. */
  private boolean areThings(List<Block> below) {
    for (Block block : below) {
      int from = tokens.at(block.content().start());
      from += tokens.isWord(from) ? 0 : 1;
      int to = tokens.at(block.content().end(), from);
      int head = from;
      while (head + 1 < to && tokens.isWord(head + 1) && !isLink(head + 1)) {
        head++;
      }
      if (!tokens.isWord(head)
          || isLink(from)
          || tokens.is(head, classes.quality | classes.severity)
          || ADJECTIVES.stand(tokens.text(), tokens.end(head))
          || tokens.endsWith(from, "ing")) {
        return false;
      }
    }
    return !areMeasured(below);
  }

  private boolean isLink(int at) {
    return tokens.is(at, classes.finite | classes.modal | classes.preposition);
  }

  private boolean namesCondition(int from, int to) {
    boolean condition = false;
    for (int at = from; at < to; at++) {
      condition |= tokens.is(at, classes.condition) || tokens.isAcronym(at);
    }
    return condition;
  }

  private boolean isPlain(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isLink(at)) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsKind(SentenceTokens parent, List<Block> below) {
    for (Block block : below) {
      if (isKindOf(parent, block)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsExplanation(List<Block> below) {
    for (Block block : below) {
      if (sectionRules.isExplanation(tokens, block)) {
        return true;
      }
    }
    return false;
  }

  /** "↑ Blood loss" beside another explanation: what it leads to. */
  private void addChanges(List<Block> below) {
    for (Block block : below) {
      if (BlockMarks.isArrow(tokens, tokens.at(block.content().start()))) {
        explanations.add(block);
      }
    }
  }

  /** "Dysrhythmia", "Dysrhythmia (debated)", "↓ Clearance" above kinds of it. */
  private boolean isOneWord(SentenceTokens parent) {
    int from = parent.from();
    boolean arrow = BlockMarks.isArrow(tokens, from);
    while (BlockMarks.isArrow(tokens, from)) {
      from++;
    }
    int end = parent.behindBracket(from + 1);
    return tokens.isWord(from) && !tokens.isAcronym(from) && (arrow || end >= parent.to());
  }

  /** Whether the item has others below it. */
  public boolean isParent(int passage) {
    return page.passages().get(passage).block().kind() == Block.Kind.ITEM && hasChildren(passage);
  }

  /** Whether deeper items of its list follow the item, its notes left aside. */
  private boolean hasChildren(int passage) {
    Block block = page.passages().get(passage).block();
    for (int i = passage + 1; i < page.passages().size(); i++) {
      Block next = page.passages().get(i).block();
      if (isAside(next)) {
        continue;
      }
      if (next.kind() != Block.Kind.ITEM
          || next.list() != block.list() && next.heading() != block.heading()
          || next.depth() <= block.depth()) {
        return false;
      }
      if (!sectionRules.isExplanation(tokens, next)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the item says something of its own, though others stand below it. */
  public boolean speaks(SentenceTokens sentence) {
    Block block = sentence.block();
    return stated.contains(block)
        || LACKING.holds(tokens, sentence.from()) && tokens.symbol(sentence.to() - 1) != ':'
        || isOwnItem(sentence) && !general.contains(block)
        || isPraised(block) && !isLabel(sentence);
  }

  /** Whether what stands there only tells of the item that it stands below. */
  public boolean isExplanation(Block block) {
    return !explanations.isEmpty() && explanations.contains(block);
  }

  /**
   * "- Bridge to recovery\\ … Include:": what the item says, its kinds say with it.
   *
   * @param sentence the first one of the passage
   * @param found what was found in the passage
   */
  public void passOn(int passage, int sentence, List<Draft> found, ListRoles lists) {
    Block block = page.passages().get(passage).block();
    Draft said = null;
    for (Draft draft : found) {
      said = draft.span().equals(block.content()) ? draft : said;
    }
    if (said == null || said.type() == RecordType.PROCEDURE || page.isTyped(block)) {
      return;
    }
    boolean named = false;
    int at = sentence + page.passages().get(passage).sentences().size();
    for (int i = passage + 1; i < page.passages().size(); i++) {
      Block next = page.passages().get(i).block();
      if (isAside(next)) {
        named |= isNaming(next);
      } else if (!named || next.kind() != Block.Kind.ITEM || next.depth() <= block.depth()) {
        return;
      } else {
        lists.nest(sentences.get(at), said);
      }
      at += page.passages().get(i).sentences().size();
    }
  }

  private boolean isAside(Block block) {
    return block.kind() == Block.Kind.NOTE || block.kind() == Block.Kind.BLANK;
  }

  /** "Includes:", "In particular:" below an item: what follows are its kinds. */
  private boolean isNaming(Block note) {
    int last = tokens.at(note.content().end() - 1);
    int from = tokens.at(note.content().start());
    for (int at = last; at > from && last - at <= LONGEST_NAMING; at--) {
      from = tokens.symbol(at) == '.' ? at + 1 : from;
    }
    return tokens.symbol(last) == ':'
        && last - from <= LONGEST_NAMING
        && NAMING.holds(tokens, last - 1);
  }

  /** "Aortic arch surgery" below "Cardiac surgery": the same last word, and others before it. */
  private boolean isKindOf(SentenceTokens parent, Block child) {
    int from = tokens.at(child.content().start());
    int last = tokens.at(child.content().end()) - 1;
    int head = parent.lastWord();
    return last > from
        && head >= parent.from()
        && tokens.isWord(last)
        && tokens.string(last).equalsIgnoreCase(tokens.string(head));
  }

  /** "As a bridge to:", "Until:" below an item: what follows are further cases beside it. */
  private boolean isAimed(Block note) {
    int last = tokens.at(note.content().end() - 1);
    return tokens.symbol(last) == ':'
        && last > 1
        && (AIMING.holds(tokens, last - 1)
            || tokens.spells(last - 1, "to") && BRIDGES.holds(tokens, last - 2));
  }

  /** "**Shock**" above items that are not in bold, "MI with complication" above any: a label. */
  private boolean isGroup(SentenceTokens parent, List<Block> below) {
    boolean bold = BlockMarks.isBold(tokens, tokens.at(parent.block().content().start()) - 2);
    for (Block block : below) {
      bold &= !BlockMarks.isBold(tokens, tokens.at(block.content().start()) - 2);
    }
    for (int at = parent.from(); at < parent.to() && below.size() > 1; at++) {
      bold |= GENERAL.holds(tokens, at);
    }
    return bold;
  }

  /** "**EVAR**\\ Considered when:" below indications: what follows are cases of that name. */
  private boolean isCaseOf(SentenceTokens item, Block note) {
    int last = tokens.at(note.content().end() - 1);
    ProcedurePhrase name = item.firstName();
    return last > 1
        && tokens.symbol(last) == ':'
        && WaitingLines.AWAITING.holds(tokens, last - 1)
        && WaitingLines.USED.holds(tokens, last - 2)
        && name != null
        && name.from() == item.from()
        && item.behindBracket(name.to()) >= item.to();
  }

  /** "Less effective in:" below an item: what follows tells of the item. "Includes:" is kinds. */
  private boolean isTelling(Block note) {
    int last = tokens.at(note.content().end() - 1);
    int word = last > 1 && tokens.symbol(last - 1) == '.' ? last - 2 : last - 1;
    int first = tokens.at(note.content().start());
    boolean when = WHEN.holds(tokens, first) && !tokens.spells(first + 1, "to");
    return tokens.symbol(last) == ':'
        && last > 0
        && !(when && !tokens.is(word, classes.preposition))
        && !NAMING.holds(tokens, word)
        && !INTRODUCING_KINDS.holds(tokens, word);
  }

  /** "Clinical", "B": a label that says nothing good. */
  public boolean isLabel(SentenceTokens sentence) {
    int words = 0;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.is(at, classes.quality | classes.merit | classes.benefitVerb)
          || BlockMarks.isArrow(tokens, at)
          || tokens.isNumber(at)) {
        return false;
      }
      words += tokens.isWord(at) ? 1 : 0;
    }
    boolean several = words == 2 && sentence.isPlural(sentence.lastWord());
    return words == 1 || several || Labels.countsClass(tokens, sentence.from(), sentence.to());
  }

  /** A parent that names a class of things, or no condition, is a label of its children. */
  private boolean isOwnItem(SentenceTokens sentence) {
    int last = sentence.lastWord();
    if (STATING.holds(tokens, last)) {
      return true;
    }
    if (tokens.spells(sentence.from(), "other") || sentence.isPlural(last)) {
      return false;
    }
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.is(
          at,
          classes.condition
              | classes.person
              | classes.mishap
              | classes.procedureHead
              | classes.procedureGeneric)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the list's heading is neither of indications nor of contraindications. */
  private boolean isPraised(Block block) {
    Heading heading = page.heading(block);
    return heading == null
        || !heading.isAbout(Topic.INDICATIONS) && !heading.isAbout(Topic.CONTRAINDICATIONS);
  }
}

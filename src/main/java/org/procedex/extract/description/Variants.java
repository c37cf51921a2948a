package org.procedex.extract.description;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Ways of doing the procedure that a list tells one by one, with what is good in each of them below
 * it: "Can be performed with: - Single shot - Rapid onset - Catheter - …". Such a way is a name by
 * its place, whatever words it is made of.
 */
public final class Variants {
  private static final int LONGEST_NAME = 5;

  /** What a list of ways is called, in its heading or before it. */
  private static final WordSet WAYS =
      WordSet.of(
          "techniques",
          "approaches",
          "options",
          "configurations",
          "methods",
          "modes",
          "types",
          "alternatives",
          "variants",
          "modalities",
          "performed",
          "done",
          "achieved",
          "provided",
          "delivered",
          "sited");

  private static final WordSet PROS = WordSet.of("pros", "advantages", "benefits");

  /** Words that an item opens with that praises. */
  private static final WordSet PRAISING =
      WordSet.of(
          "easy",
          "easier",
          "simple",
          "simpler",
          "rapid",
          "fast",
          "faster",
          "quick",
          "quicker",
          "cheap",
          "cheaper",
          "safe",
          "safer",
          "better",
          "best",
          "greater",
          "less",
          "fewer",
          "lower",
          "reduced",
          "improved",
          "shorter",
          "excellent",
          "reliable",
          "minimal",
          "avoids",
          "reduces",
          "preserves",
          "allows",
          "improves",
          "shortens",
          "spares");

  /** Words behind them that turn the praise round: "less effective", "greater risk", "best for". */
  private static final WordSet TURNING =
      WordSet.of(
          "effective",
          "reliable",
          "accurate",
          "precise",
          "control",
          "suitable",
          "useful",
          "durable",
          "common",
          "commonly",
          "comfortable",
          "efficacy",
          "sensitive",
          "specific",
          "risk",
          "function",
          "reserve",
          "well",
          "for",
          "in",
          "if",
          "when",
          "with",
          "by",
          "to");

  private final Tokens tokens;
  private final WordClasses classes;
  private final ProcedureNames names;
  private final Discourse discourse;
  private final Coordination coordination;
  private final List<SentenceTokens> sentences;
  private final List<Heading> headings;
  private final Map<Integer, Integer> bySentence = new HashMap<>();
  private final Map<Integer, Integer> stems = new HashMap<>();

  public Variants(Reading reading, Coordination coordination) {
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.names = reading.names();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.sentences = reading.sentences().all();
    this.headings = reading.page().headings();
  }

  /** Reads all lists; to be called before anything is asked. */
  public void read() {
    for (int i = 0; i + 1 < sentences.size(); i++) {
      Block block = sentences.get(i).block();
      if (block.kind() == Block.Kind.ITEM && !bySentence.containsKey(sentences.get(i).index())) {
        variant(i);
      }
    }
  }

  /** The way that the sentence is told below; -1 for none. */
  public int of(SentenceTokens sentence) {
    return bySentence.getOrDefault(sentence.index(), -1);
  }

  private void variant(int parent) {
    SentenceTokens item = sentences.get(parent);
    int end = parent + 1;
    boolean pros = false;
    boolean praised = false;
    while (end < sentences.size() && isBelow(sentences.get(end).block(), item.block())) {
      SentenceTokens child = sentences.get(end);
      boolean own = child.block().kind() == Block.Kind.ITEM || isLabel(child.block());
      pros |= own && PROS.holds(tokens, child.from()) && child.to() - child.from() <= 2;
      praised |= own && praises(child);
      end++;
    }
    if (!pros && !(praised && isTold(parent))) {
      return;
    }
    int number = named(item);
    for (int i = parent + 1; number >= 0 && i < end; i++) {
      bySentence.put(sentences.get(i).index(), number);
    }
  }

  private boolean isBelow(Block block, Block item) {
    return block.kind() == Block.Kind.NOTE
        || block.kind() == Block.Kind.BLANK
        || isLabel(block)
        || block.kind() == Block.Kind.ITEM
            && block.depth() > item.depth()
            && (block.list() == item.list() || block.heading() >= 0);
  }

  /** "* Pros:": a bullet that is a heading of those below it. */
  private boolean isLabel(Block block) {
    return block.kind() == Block.Kind.HEADING && BlockMarks.isBulleted(tokens, block);
  }

  /** Whether the list's heading or what stands before the list says that it holds ways. */
  private boolean isTold(int item) {
    int stem = stem(item);
    if (stem < 0) {
      return false;
    }
    int heading = sentences.get(item).block().heading();
    Span words = heading < 0 ? null : headings.get(heading).words();
    return holdsWays(sentences.get(stem).from(), sentences.get(stem).to())
        || words != null && holdsWays(tokens.at(words.start()), tokens.at(words.end()));
  }

  /**
   * The sentence before the item and those beside it; -1 where none is. It is kept, so that of many
   * items each is gone over once.
   */
  private int stem(int item) {
    int depth = sentences.get(item).block().depth();
    int before = item - 1;
    while (before >= 0 && isBeside(sentences.get(before).block(), depth)) {
      Integer known = sentences.get(before).block().depth() == depth ? stems.get(before) : null;
      if (known != null) {
        before = known;
        break;
      }
      before--;
    }
    stems.put(item, before);
    return before;
  }

  private static boolean isBeside(Block block, int depth) {
    return block.kind() == Block.Kind.NOTE
        || block.kind() == Block.Kind.ITEM && block.depth() >= depth;
  }

  private boolean holdsWays(int from, int to) {
    for (int at = from; at < to; at++) {
      if (WAYS.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** The number of what an item names and nothing else; -1 where it is no name. */
  private int named(SentenceTokens item) {
    int to = item.to();
    while (to > item.from() && tokens.symbol(to - 1) == ':') {
      to--;
    }
    long unfit =
        classes.finite
            | classes.pronoun
            | classes.relative
            | classes.person
            | classes.condition
            | classes.preposition
            | classes.subordinator
            | classes.medicinal
            | classes.verb;
    int words = 0;
    for (int at = item.from(); at < to; at++) {
      boolean word = tokens.isWord(at);
      words += word ? 1 : 0;
      if (word && tokens.is(at, unfit)
          || !word && tokens.symbol(at) != '-' && tokens.symbol(at) != '/') {
        return -1;
      }
    }
    for (ProcedurePhrase phrase : item.procedures()) {
      if (phrase.isName() && phrase.to() == to) {
        return discourse.number(item, phrase);
      }
    }
    return words == 0 || words > LONGEST_NAME
        ? -1
        : names.number(tokens.origin(item.from()), tokens.origin(to - 1) + 1, item.index());
  }

  private boolean praises(SentenceTokens item) {
    int at = item.from();
    while (at + 1 < item.to() && tokens.is(at, classes.adverb)) {
      at++;
    }
    if (!PRAISING.holds(tokens, at)) {
      return false;
    }
    for (int next = at + 1; next < item.to() && next <= at + 2; next++) {
      if (TURNING.holds(tokens, next)
          && (next == at + 1 || !tokens.is(next, classes.preposition))) {
        return tokens.spells(at, "easy") && tokens.spells(next, "to");
      }
    }
    return true;
  }

  /** Adds what an item below a way praises, where nothing else was found in it. */
  public void find(SentenceTokens item, List<Draft> found) {
    int number = of(item);
    if (number < 0 || item.block().kind() != Block.Kind.ITEM || !praises(item)) {
      return;
    }
    for (Draft draft : found) {
      if (draft.type() != RecordType.PROCEDURE) {
        return;
      }
    }
    int to = item.from() + 1;
    while (to < item.to() && !tokens.spells(to, "at") && !tokens.spells(to, "but")) {
      to++;
    }
    for (Coordination.Member member :
        coordination.split(tokens, item.from(), to, Coordination.Manner.QUALITIES)) {
      Span span = tokens.span(member.from(), member.to());
      found.add(
          Draft.of(
              RecordType.ADVANTAGE, span, item.span(), item.index(), "advantage.item", number));
    }
  }
}

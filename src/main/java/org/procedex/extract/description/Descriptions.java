package org.procedex.extract.description;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Structure;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * Procedures that an article describes, though it says neither what they are for nor what is good
 * in them: "X involves a small cut", "during X, the surgeon …", "the doctor may perform X", a
 * heading that is a name with text below it. Decides by where a sentence stands which of these it
 * can be.
 */
public final class Descriptions {
  /** Words that say that nothing of it holds, or not yet. */
  private static final WordSet DOUBTING =
      WordSet.of(
          "cautiously",
          "study",
          "researching",
          "experimental",
          "unproven",
          "investigating",
          "investigated",
          "studies",
          "trial",
          "trials",
          "researchers",
          "research",
          "unlike",
          "instead",
          "than",
          "without",
          "risk",
          "complication",
          "complications");

  /** When it is done that is not what the page is about. */
  private static final WordSet BESIDES =
      WordSet.in("beforehand afterwards afterward preoperatively postoperatively");

  /** Tokens among which a doubt stands. */
  private static final int DOUBTS = 36;

  /** Rules of headings of what is no way of doing it. */
  private static final Set<String> AFTERMATH =
      Set.of(
          "heading.complications",
          "heading.preparation",
          "heading.equipment",
          "heading.disadvantages",
          "heading.sources");

  /** What introduces a list of what harms. */
  private static final WordSet HARMFUL =
      WordSet.of("causes", "triggers", "factors", "complications", "symptoms");

  private static final int LONGEST_LINE = 8;

  /** Tokens of what stands between two names of a series. */
  private static final int LONGEST_GAP = 5;

  /** Sentences among which the one that introduces an item stands. */
  private static final int LONGEST_LIST = 30;

  private final Tokens tokens;
  private final WordClasses classes;
  private final Discourse discourse;
  private final List<Heading> headings;
  private final DescribedNames names;
  private final HeadedNames headed;
  private final TestNames tests;
  private final DescribedSubjects subjects;
  private final DescribedObjects objects;
  private final KindsOfMain kinds;
  private final IntroducedNames introduced;

  public Descriptions(
      Structure structure, WordClasses classes, ProcedureNames names, Discourse discourse) {
    this.tokens = structure.tokens();
    this.headings = structure.headings();
    this.classes = classes;
    this.discourse = discourse;
    this.names = new DescribedNames(tokens, classes, names, discourse);
    this.headed = new HeadedNames(tokens, classes, discourse, this.names);
    this.tests = new TestNames(tokens, classes, names);
    this.subjects = new DescribedSubjects(tokens, classes);
    this.objects = new DescribedObjects(tokens, classes);
    this.kinds = new KindsOfMain(tokens, classes, names, discourse);
    this.introduced = new IntroducedNames(tokens, classes, names, discourse);
  }

  /** Adds what the sentences describe. */
  public void find(List<SentenceTokens> sentences, List<Draft> drafts) {
    for (int i = 0; i < sentences.size(); i++) {
      SentenceTokens sentence = sentences.get(i);
      if (sentence.block().kind() != Block.Kind.TITLE) {
        if (sentence.procedures().isEmpty()) {
          unnamed(sentences, i, drafts);
        } else {
          named(sentences, i, drafts);
        }
      }
    }
  }

  private void unnamed(List<SentenceTokens> sentences, int at, List<Draft> drafts) {
    SentenceTokens sentence = sentences.get(at);
    if (heads(sentences, at)) {
      tests.headed(sentence, drafts);
    } else if (sentence.block().kind() == Block.Kind.ITEM && isOther(sentence.block())) {
      tests.listed(sentence, drafts);
      tests.labelled(sentence, headed.goesOn(sentences, at), drafts);
    }
  }

  private void named(List<SentenceTokens> sentences, int at, List<Draft> drafts) {
    SentenceTokens sentence = sentences.get(at);
    Block.Kind kind = sentence.block().kind();
    if (heads(sentences, at)) {
      headed.headed(sentence, drafts);
    } else if (kind != Block.Kind.HEADING) {
      if (kind == Block.Kind.ITEM
          && isOther(sentence.block())
          && !isStep(tokens, sentence.block(), heading(sentence.block()))
          && !isHarmful(sentences, at)) {
        headed.labelled(sentences, at, drafts);
        if (!sentence.holdsName()) {
          tests.labelled(sentence, headed.goesOn(sentences, at), drafts);
        }
      }
      if (!isDoubted(sentence)) {
        described(sentence, drafts);
      }
      if (!isBesides(sentence)) {
        introduced(sentence, drafts);
      }
    }
  }

  private @Nullable Heading heading(Block block) {
    return block.heading() < 0 ? null : headings.get(block.heading());
  }

  /** "1. Needle insertion: …" below "Procedure steps": a part of what the page tells. */
  public static boolean isStep(Tokens tokens, Block block, @Nullable Heading heading) {
    if (heading == null
        || !heading.rule().equals("heading.technique")
        || BlockMarks.isBulleted(tokens, block)) {
      return false;
    }
    int to = tokens.at(heading.words().end());
    for (int at = tokens.at(heading.words().start()); at < to; at++) {
      if (tokens.spells(at, "steps")) {
        return true;
      }
    }
    return false;
  }

  /** "The main causes of X are:" above the item: what harms, not what is done about it. */
  private boolean isHarmful(List<SentenceTokens> sentences, int item) {
    int above = item - 1;
    int last = Math.max(0, item - LONGEST_LIST);
    while (above > last && sentences.get(above).block().kind() != Block.Kind.TEXT) {
      above--;
    }
    SentenceTokens sentence = above < 0 ? sentences.get(item) : sentences.get(above);
    int to = Math.min(sentence.to(), sentence.from() + LONGEST_LINE);
    boolean harmful = false;
    for (int at = sentence.from(); at < to; at++) {
      harmful |= HARMFUL.holds(tokens, at);
    }
    return harmful && sentence.block().kind() == Block.Kind.TEXT;
  }

  /** Whether the block stands under no heading that tells what its items are. */
  private boolean isOther(Block block) {
    return isOther(block, headings);
  }

  /** Whether a block stands under no heading that tells what its items are. */
  static boolean isOther(Block block, List<Heading> headings) {
    if (block.heading() < 0) {
      return true;
    }
    Heading heading = headings.get(block.heading());
    return heading.isAbout(Topic.PROCEDURES)
        || heading.isOther() && !AFTERMATH.contains(heading.rule());
  }

  /** A heading, or what looks like one, with text below it. */
  private boolean heads(List<SentenceTokens> sentences, int at) {
    return at + 1 < sentences.size()
        && sentences.get(at + 1).block().kind() == Block.Kind.TEXT
        && (sentences.get(at).block().kind() == Block.Kind.HEADING
            || isLine(sentences, at)
            || isCountedPart(sentences, at));
  }

  /** "5) Tendon transfer" with text below it: an item alone in its list opens a part. */
  private boolean isCountedPart(List<SentenceTokens> sentences, int at) {
    SentenceTokens sentence = sentences.get(at);
    Block block = sentence.block();
    return block.kind() == Block.Kind.ITEM
        && at > 0
        && sentence.to() - sentence.from() <= LONGEST_LINE
        && sentences.get(at - 1).block().list() != block.list()
        && sentences.get(at + 1).block().list() != block.list()
        && sentences.get(at + 1).to() - sentences.get(at + 1).from() > LONGEST_LINE
        && isOther(block)
        && !isStep(tokens, block, heading(block));
  }

  /** A line of its own that ends without a full stop, before a longer one. */
  private boolean isLine(List<SentenceTokens> sentences, int at) {
    SentenceTokens sentence = sentences.get(at);
    return sentence.block().kind() == Block.Kind.TEXT
        && at > 0
        && sentence.to() - sentence.from() <= LONGEST_LINE
        && tokens.symbol(sentence.to() - 1) != '.'
        && sentences.get(at - 1).block() != sentence.block()
        && sentences.get(at + 1).block() != sentence.block()
        && sentences.get(at + 1).to() - sentences.get(at + 1).from() > LONGEST_LINE;
  }

  /** Unlike what a whole sentence describes, what a clause of it brings in. */
  private void introduced(SentenceTokens sentence, List<Draft> drafts) {
    boolean open = isOther(sentence.block());
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()
          && (introduced.isTold(sentence, phrase)
              || open && introduced.isLettered(sentence, phrase))) {
        names.add(sentence, phrase, "procedure.described", drafts);
      }
    }
  }

  private void described(SentenceTokens sentence, List<Draft> drafts) {
    @Nullable ProcedurePhrase told = null;
    boolean first = true;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && !introduced.isPast(phrase.to(), sentence.to())) {
        boolean opens = first && subjects.opens(sentence, phrase);
        first = false;
        if (opens
            || isDescribed(sentence, phrase)
            || told != null && discourse.isJoint(tokens, told.to(), phrase.from())
            || told != null && isListed(sentence, told, phrase)) {
          names.add(sentence, phrase, "procedure.described", drafts);
          told = phrase;
        }
      }
    }
  }

  /** "A, B, rest, or C": a series that a conjunction closes, short things without a verb in it. */
  private boolean isListed(SentenceTokens sentence, ProcedurePhrase told, ProcedurePhrase next) {
    if (tokens.symbol(told.to()) != ',' || next.from() - told.to() > LONGEST_GAP) {
      return false;
    }
    int to = Math.min(sentence.to(), next.to() + LONGEST_LINE);
    boolean closed = false;
    for (int at = told.to(); at < to && !closed; at++) {
      if (at < next.from() || at >= next.to()) {
        closed = tokens.is(at, classes.conjunction) && tokens.symbol(at - 1) == ',';
        if (!closed && !isSeries(at)) {
          return false;
        }
      }
    }
    return closed;
  }

  private boolean isSeries(int at) {
    return tokens.symbol(at) == ','
        || tokens.isWord(at)
            && !tokens.is(
                at,
                classes.determiner
                    | classes.finite
                    | classes.verb
                    | classes.preposition
                    | classes.pronoun
                    | classes.relative
                    | classes.subordinator);
  }

  private boolean isDescribed(SentenceTokens sentence, ProcedurePhrase phrase) {
    return objects.isDoing(sentence, phrase)
        || subjects.isDoneThere(sentence, phrase)
        || objects.isNext(sentence, phrase)
        || subjects.isTold(sentence, phrase)
        || objects.isCalled(sentence, phrase)
        || objects.isChosen(sentence, phrase)
        || kinds.isTold(sentence, phrase)
        || objects.isExample(sentence, phrase) && !names.isMedicinal(sentence, phrase);
  }

  private boolean isDoubted(SentenceTokens sentence) {
    int to = Math.min(sentence.to(), sentence.from() + DOUBTS);
    for (int at = sentence.from(); at < to; at++) {
      if (tokens.is(at, classes.negation) || DOUBTING.holds(tokens, at)) {
        return true;
      }
    }
    return tokens.symbol(sentence.to() - 1) == '?' || isBesides(sentence);
  }

  /** "A hearing test is done beforehand": what goes before or after what the page is about. */
  private boolean isBesides(SentenceTokens sentence) {
    if (discourse.main() < 0 || !discourse.isMainTold()) {
      return false;
    }
    int to = Math.min(sentence.to(), sentence.from() + DOUBTS);
    for (int at = sentence.from() + 1; at < to; at++) {
      boolean aside =
          (tokens.spells(at, "before") || tokens.spells(at, "after"))
              && (at + 1 >= to
                  || !tokens.isWord(at + 1)
                  || tokens.is(at + 1, classes.procedureGeneric | classes.anaphor)
                  || tokens.is(at + 1, classes.determiner)
                      && at + 2 < to
                      && tokens.is(at + 2, classes.procedureGeneric));
      if (aside || BESIDES.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}

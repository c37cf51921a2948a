package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.KnownNames;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Structure;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/** Finds the records of an article; immutable and safe for threads. */
public final class Extractor {
  private final RuleBook rules;

  /** An extractor by the given rules. */
  public Extractor(RuleBook rules) {
    this.rules = rules;
  }

  /** What the article says. */
  public Extraction extract(Structure structure, List<Passage> passages) {
    return new Run(structure, passages).run();
  }

  /** Rules of headings of what is done and with what, and of what comes of it. */
  private static final Set<String> STEPS =
      Set.of("heading.equipment", "heading.technique", "heading.complications");

  /** Verbs of what a page tells. */
  private static final WordSet COVERS = WordSet.of("covers", "describes", "discusses");

  private static final WordSet COVERED = WordSet.of("covered", "discussed", "described");

  /** Where else something is written. */
  private static final WordSet ELSEWHERE =
      WordSet.of("elsewhere", "separately", "under", "here", "below", "above", "in");

  /** Rules of what is said without a subject. */
  private static final Set<String> ELIDED =
      Set.of("advantage.elided", "advantage.elided-gives", "advantage.elided-denies");

  private final class Run {
    private final Structure structure;
    private final List<Passage> passages;
    private final Tokens tokens;
    private final WordClasses classes = rules.classes();
    private final ProcedureNames names;
    private final Discourse discourse;
    private final KnownNames known;
    private final Page page;
    private final NamesByLetters letters;
    private @Nullable Reading reading;
    private List<SentenceTokens> sentences = List.of();
    private final List<Draft> drafts = new ArrayList<>();
    private final SentenceRules sentenceRules;
    private final SectionRules sectionRules;
    private final Introductions introductions;
    private final Stems stems;
    private final Coordination coordination;
    private final NamesByPlace places;
    private Nesting nesting;
    private Parts parts;
    private OpeningLine openingLine;
    private Examinations examinations;
    private final Enumerations enumerations;
    private Variants variants;
    private int listed = -1;
    private int steps = -1;

    private boolean gained;

    Run(Structure structure, List<Passage> passages) {
      this.structure = structure;
      this.passages = passages;
      this.tokens = structure.tokens();
      this.names = new ProcedureNames(tokens, classes);
      this.discourse = new Discourse(names, classes);
      this.known = new KnownNames(tokens.text());
      this.page = new Page(rules, structure, passages, known);
      this.letters = new NamesByLetters(page);
      this.coordination = new Coordination(classes, rules.phraseEnds());
      this.introductions = new Introductions(rules, discourse);
      this.stems = new Stems(rules, known);
      this.places = new NamesByPlace(rules, tokens, known, structure.headings());
      this.sentenceRules = new SentenceRules(rules, discourse, introductions, coordination, names);
      this.sectionRules = new SectionRules(rules, discourse, coordination, names);
      this.enumerations = new Enumerations(classes, coordination);
    }

    Extraction run() {
      letters.read();
      NamesByDefinition definitions = new NamesByDefinition(page);
      definitions.readPlaces();
      new NamesByUse(rules, tokens, known).read(structure.headings(), passages);
      new NamesBySaying(rules, tokens, known).read(passages);
      definitions.readSentences(sentenceRules);
      letters.read();
      definitions.readLabels();
      places.read(passages);
      reading = new Reading(page, Sentences.of(page), names, discourse);
      sentences = reading.sentences().all();
      variants = new Variants(reading, coordination);
      letters.name(reading, sentenceRules);
      openingLine = new OpeningLine(reading, coordination);
      TitleQuestion question = new TitleQuestion(reading);
      MainProcedure main = new MainProcedure(reading, question, openingLine);
      main.choose(sentenceRules);
      examinations = new Examinations(reading);
      letters.takeUp(reading);
      if (question.isOfSomethingElse()) {
        discourse.asked();
      }
      nesting = new Nesting(reading, sectionRules);
      ListRoles lists = new ListRoles(reading, introductions, stems, openingLine.line());
      lists.read();
      discourse.restart();
      nesting.read();
      variants.read();
      Verdicts verdicts = new Verdicts(reading, sectionRules);
      parts = new Parts(reading, new Lists(lists, stems, variants, nesting), sectionRules);
      int at = 0;
      for (int i = 0; i < passages.size(); i++) {
        Block block = passages.get(i).block();
        int size = passages.get(i).sentences().size();
        boolean parent = nesting.isParent(i);
        if (parent) {
          parts.enterItem(sentences.get(at));
        }
        if (i > 0 && block.kind() != Block.Kind.ITEM && block.list() >= 0) {
          Block before = passages.get(i - 1).block();
          if (before.list() == block.list()) {
            discourse.goOn(before, block);
          }
        }
        if (!parent || nesting.speaks(sentences.get(at))) {
          int known = drafts.size();
          passage(block, sentences.subList(at, at + size), lists);
          if (parent) {
            nesting.passOn(i, at, drafts.subList(known, drafts.size()), lists);
          }
        }
        if (at > 0 && block.kind() == Block.Kind.NOTE) {
          verdicts.find(sentences.get(at - 1), sentences.get(at), drafts);
        }
        at += size;
      }
      main.name(drafts);
      Remedies remedies = new Remedies(tokens, classes, sentences, question.isOfSomethingElse());
      remedies.offer(names, drafts);
      new Descriptions(structure, classes, names, discourse).find(sentences, drafts);
      places.name(reading, drafts);
      remedies.complete(names, drafts);
      return new Extraction(page.title(), new Records(tokens, classes, names, drafts).list());
    }

    private void passage(Block block, List<SentenceTokens> of, ListRoles lists) {
      Heading heading = block.heading() >= 0 ? structure.headings().get(block.heading()) : null;
      enterPart(block, heading);
      parts.enter(block, heading, of);
      boolean closed = isBehindList(block, of) || nesting.isExplanation(block);
      boolean gains = isGained(block, of.get(0));
      boolean marked = heading != null && page.isMarkedUp(heading);
      List<Draft> before = List.of();
      @Nullable SentenceTokens last = null;
      for (SentenceTokens sentence : of) {
        List<Draft> found = new ArrayList<>();
        if (block.kind() != Block.Kind.HEADING) {
          discourse.label(sentence, sentence.from());
          sentenceRules.find(sentence, heading, found);
          withdrawElided(sentence, found);
          Draft told = enumerations.find(sentence, before, found);
          if (told != null) {
            drafts
                .subList(drafts.size() - before.size(), drafts.size())
                .removeIf(draft -> draft.span().equals(told.span()));
          }
          if (last != null && before.isEmpty() && told == null) {
            enumerations.denied(last, sentence, discourse.namedIn(last), found);
          }
          last = sentence;
          int colon = introductions.colon(sentence);
          ListRole role =
              colon < 0 ? null : introductions.of(sentence.part(sentence.from(), colon + 1));
          if (role != null && role.type() != RecordType.PROCEDURE) {
            sectionRules.listed(sentence.part(colon + 1, sentence.to()), role, found);
          } else {
            Place place = closed || gains ? Place.NONE : place(block, heading, lists.of(sentence));
            SentenceTokens whole = place.type() == null ? stems.join(sentence) : null;
            if (whole != null) {
              finish(whole, sentence, found);
            }
            sectionRules.find(sentence, place, sentence == of.get(0), marked, found);
            variants.find(sentence, found);
            if (block.kind() == Block.Kind.NOTE && gained) {
              sectionRules.gain(sentence, place, found);
            }
          }
        }
        openingLine.find(sentence, discourse.main(), found);
        if (!found.isEmpty()) {
          withdraw(sentence, heading, lists.of(sentence), found);
          drafts.addAll(found);
        }
        before = found;
        discourse.leave(sentence);
      }
      gained = gains;
    }

    /**
     * Takes back what is not meant where the sentence stands, or by it.
     *
     * @param role what words before its list say that its items are
     */
    private void withdraw(
        SentenceTokens sentence,
        @Nullable Heading heading,
        @Nullable ListRole role,
        List<Draft> found) {
      if (heading != null && heading.isOther() && isAftermath(heading)) {
        found.removeIf(draft -> draft.type() == RecordType.ADVANTAGE);
      }
      if (heading != null && heading.rule().equals("heading.sources")) {
        found.clear();
      }
      if (heading != null && heading.rule().equals("heading.equipment")) {
        found.removeIf(draft -> isOfTools(draft, sentence));
      }
      if (steps >= 0
          && heading != null
          && heading.isOther()
          && (role == null || !role.named())
          && !sentence.holdsName()) {
        found.removeIf(draft -> draft.type() == RecordType.INDICATION);
      }
      if (isAboutPage(sentence)) {
        found.removeIf(draft -> draft.type() != RecordType.PROCEDURE);
      }
      if (role == null && isAside(sentence)) {
        found.removeIf(
            draft ->
                (draft.type() == RecordType.INDICATION
                        || draft.type() == RecordType.CONTRAINDICATION)
                    && opens(sentence, draft));
      }
      if (tokens.symbol(sentence.to() - 1) == ':') {
        found.removeIf(draft -> draft.type() != RecordType.PROCEDURE && isCutOff(draft, sentence));
      }
      found.removeIf(
          draft ->
              draft.type() != RecordType.PROCEDURE
                  && draft.procedure() >= 0
                  && (examinations.isSample(draft.procedure())
                      || examinations.isTest(draft.procedure()) && !examinations.isOfTest(sentence))
                  && !reading.isNamed(draft.procedure(), sentence));
    }

    /** "- Rubber dam\\ Suitable for children": a note on what is no procedure. */
    private boolean isAside(SentenceTokens sentence) {
      if (sentence.block().kind() != Block.Kind.NOTE || variants.of(sentence) >= 0) {
        return false;
      }
      SentenceTokens item = reading.sentences().item(sentence.index());
      return item != null
          && !item.holdsName()
          && !page.isTyped(item.block())
          && !page.isTyped(sentence.block());
    }

    /** Whether nothing but adverbs stands before what makes the record: its subject is left out. */
    private boolean opens(SentenceTokens sentence, Draft draft) {
      int cue = tokens.at(draft.mention().cue().start());
      for (int at = sentence.from(); at < cue; at++) {
        if (!tokens.is(at, classes.adverb | classes.frequency) && !isWord(at, "most")) {
          return false;
        }
      }
      return true;
    }

    /** "Preferable when:", "improve:": what it is that is said stands below. */
    private boolean isCutOff(Draft draft, SentenceTokens sentence) {
      int last = sentence.to() - 2;
      return last >= sentence.from()
          && draft.span().end() == tokens.end(last)
          && tokens.is(
              last,
              classes.preposition
                  | classes.subordinator
                  | classes.be
                  | classes.modal
                  | classes.benefitVerb);
    }

    /** Takes back what has no subject for another reason than that the page's procedure is it. */
    private void withdrawElided(SentenceTokens sentence, List<Draft> found) {
      if (found.isEmpty()) {
        return;
      }
      boolean elides = mayElide(sentence);
      found.removeIf(
          draft ->
              ELIDED.contains(draft.mention().rule())
                  && !(elides && opens(sentence, draft.mention().cue())));
    }

    /** Whether the words stand at the beginning, or behind a semicolon or a colon. */
    private boolean opens(SentenceTokens sentence, Span words) {
      int at = tokens.at(words.start());
      return at == sentence.from() || tokens.symbol(at - 1) == ';' || tokens.symbol(at - 1) == ':';
    }

    /**
     * Whether a sentence without subject is said of the procedure: an item that holds more than
     * "Reduces:", or text that opens with a capital and is no note on what an item names ("-
     * Mannitol\\ Lowers pressure").
     */
    private boolean mayElide(SentenceTokens sentence) {
      Block.Kind kind = sentence.block().kind();
      return kind == Block.Kind.ITEM
          ? tokens.symbol(sentence.to() - 1) != ':' || sentence.to() - sentence.from() > 2
          : tokens.isCapitalized(sentence.from())
              && (kind != Block.Kind.NOTE || variants.of(sentence) >= 0);
    }

    /** "Economic" under advantages, with a note right below that says what becomes less. */
    private boolean isGained(Block block, SentenceTokens sentence) {
      if (block.kind() != Block.Kind.ITEM
          || block.heading() < 0
          || !structure.headings().get(block.heading()).isAbout(Topic.ADVANTAGES)
          || !nesting.isLabel(sentence)) {
        return false;
      }
      int at = sentence.to();
      int lines = 0;
      while (at < tokens.size() && lines < 2) {
        if (SectionRules.isArrow(tokens, at)) {
          return lines == 1;
        }
        lines += tokens.isBreak(at) ? 1 : 0;
        lines += lines == 0 && tokens.isWord(at) ? 2 : 0;
        at++;
      }
      return false;
    }

    /** Adds what an item says as the end of the sentence before its list. */
    private void finish(SentenceTokens whole, SentenceTokens item, List<Draft> found) {
      List<Draft> more = new ArrayList<>();
      sentenceRules.find(whole, null, more);
      List<Draft> before = List.copyOf(found);
      for (Draft draft : more) {
        boolean within = draft.span().start() >= item.span().start();
        if (within && draft.type() != RecordType.PROCEDURE && !has(before, draft)) {
          found.add(draft.cuedFrom(item.span().start()));
        } else if (draft.span().end() <= item.span().start()
            && draft.type() == RecordType.INDICATION
            && reading.isNamed(draft.procedure(), item)) {
          found.add(draft.in(stems.of(item).index()));
        }
      }
    }

    private boolean has(List<Draft> found, Draft draft) {
      for (Draft other : found) {
        if (other.type() == draft.type() && other.span().overlaps(draft.span())) {
          return true;
        }
      }
      return false;
    }

    /** Sentences behind the list that a heading had: what they say, they say by themselves. */
    private boolean isBehindList(Block block, List<SentenceTokens> of) {
      if (block.kind() == Block.Kind.ITEM) {
        listed = block.heading();
      }
      return block.kind() == Block.Kind.TEXT
          && block.heading() >= 0
          && block.heading() == listed
          && tokens.symbol(of.get(of.size() - 1).to() - 1) == '.';
    }

    /**
     * Whether a heading opens or closes a part on tools, steps or what comes of them: with all
     * below it that has no topic of its own, on a page with markup.
     */
    private void enterPart(Block block, @Nullable Heading heading) {
      if (block.kind() != Block.Kind.HEADING || heading == null || !page.isMarkedUp(heading)) {
        return;
      }
      if (STEPS.contains(heading.rule())) {
        steps = steps < 0 ? block.depth() : Math.min(steps, block.depth());
      } else if (block.depth() <= steps || !heading.isOther()) {
        steps = -1;
      }
    }

    /** "This page covers adults only", "X is covered elsewhere": said of the text itself. */
    private boolean isAboutPage(SentenceTokens sentence) {
      for (int at = sentence.from() + 1; at < sentence.to(); at++) {
        if (at - sentence.from() < 4 && COVERS.holds(tokens, at) && isWord(sentence.from(), "this")
            || tokens.is(at - 1, classes.be)
                && COVERED.holds(tokens, at)
                && at + 1 < sentence.to()
                && ELSEWHERE.holds(tokens, at + 1)) {
          return true;
        }
      }
      return false;
    }

    /** Among equipment, what is praised or used for something is a tool or a drug. */
    private boolean isOfTools(Draft draft, SentenceTokens sentence) {
      return (draft.type() == RecordType.INDICATION || draft.type() == RecordType.ADVANTAGE)
          && !sentence.holdsName();
    }

    /** Under complications, precautions and the like nothing is praised. */
    private boolean isAftermath(Heading heading) {
      return heading.rule().equals("heading.complications")
          || heading.rule().equals("heading.preparation")
          || heading.rule().equals("heading.disadvantages");
    }

    private boolean isWord(int at, String word) {
      return tokens.spells(at, word);
    }

    private Place place(Block block, @Nullable Heading heading, @Nullable ListRole role) {
      if (role != null) {
        boolean part = parts.isBelowLine(block);
        return part ? role.place(discourse.allHere()) : role.place();
      }
      return heading == null ? Place.NONE : Place.of(heading, discourse.allHere());
    }
  }
}

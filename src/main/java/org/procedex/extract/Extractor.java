package org.procedex.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.KnownNames;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.Strength;
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
          "example");

  /** The last words of an item that says something, whatever stands below it. */
  private static final WordSet STATING =
      WordSet.of(
          "required",
          "needed",
          "necessary",
          "unavailable",
          "inadequate",
          "contraindicated",
          "failed",
          "anticipated",
          "expected",
          "planned",
          "inevitable",
          "likely",
          "unsuccessful");

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

  /** Numbers in words that count roads, steps and methods. */
  private static final WordSet COUNTS =
      WordSet.in("one two three four five six seven eight nine ten a b c d");

  private static final int LONGEST_LABEL = 12;
  private static final int LONGEST_NAMING = 4;

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
    private final Set<Block> explanations = new HashSet<>();
    private final Set<Block> stated = new HashSet<>();

    /** Items whose kinds are told below them. */
    private final Set<Block> general = new HashSet<>();

    private OpeningLine openingLine;
    private Examinations examinations;
    private final Enumerations enumerations;
    private Variants variants;
    private int listed = -1;
    private int steps = -1;

    /** The heading below which a line named what the lines behind it are about. */
    private int subHeading = Integer.MIN_VALUE;

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
      ListRoles lists = new ListRoles(reading, introductions, stems, openingLine.line());
      lists.read();
      discourse.restart();
      readNesting();
      variants.read();
      int at = 0;
      for (int i = 0; i < passages.size(); i++) {
        Block block = passages.get(i).block();
        int size = passages.get(i).sentences().size();
        boolean parent = block.kind() == Block.Kind.ITEM && hasChildren(i);
        if (parent) {
          discourse.sub(label(sentences.get(at), block), false);
        }
        if (i > 0 && block.kind() != Block.Kind.ITEM && block.list() >= 0) {
          Block before = passages.get(i - 1).block();
          if (before.list() == block.list()) {
            discourse.goOn(before, block);
          }
        }
        if (!parent
            || stated.contains(block)
            || isOwnItem(sentences.get(at)) && !general.contains(block)
            || isPraised(block) && !isLabel(sentences.get(at))) {
          int known = drafts.size();
          passage(block, sentences.subList(at, at + size), lists);
          if (parent) {
            passOn(i, at, known, lists);
          }
        }
        if (at > 0 && block.kind() == Block.Kind.NOTE) {
          judge(sentences.get(at - 1), sentences.get(at));
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

    /** "- Bridge to recovery\\ … Include:": what the item says, its kinds say with it. */
    private void passOn(int passage, int sentence, int known, ListRoles lists) {
      Block block = passages.get(passage).block();
      Draft said = null;
      for (Draft draft : drafts.subList(known, drafts.size())) {
        said = draft.span().equals(block.content()) ? draft : said;
      }
      if (said == null || said.type() == RecordType.PROCEDURE || page.isTyped(block)) {
        return;
      }
      boolean named = false;
      int at = sentence + passages.get(passage).sentences().size();
      for (int i = passage + 1; i < passages.size(); i++) {
        Block next = passages.get(i).block();
        if (isAside(next)) {
          named |= isNaming(next);
        } else if (!named || next.kind() != Block.Kind.ITEM || next.depth() <= block.depth()) {
          return;
        } else {
          lists.nest(sentences.get(at), said);
        }
        at += passages.get(i).sentences().size();
      }
    }

    /** "Relative contraindication as …" below an item of a list that says nothing of itself. */
    private void judge(SentenceTokens item, SentenceTokens note) {
      if (item.block().kind() != Block.Kind.ITEM || page.isTyped(item.block())) {
        return;
      }
      boolean graded = isWord(note.from(), "relative") || isWord(note.from(), "absolute");
      int from = note.from();
      int to = verdictEnd(from + (graded ? 1 : 0), note.to());
      Strength strength =
          !graded
              ? Strength.UNSTATED
              : isWord(from, "relative") ? Strength.RELATIVE : Strength.ABSOLUTE;
      for (int at = from + 1; to < 0 && at < note.to(); at++) {
        if (tokens.symbol(at - 1) == ';') {
          from = at;
          to = advice(at, note.to());
          strength = Strength.RELATIVE;
        }
      }
      if (to < 0) {
        return;
      }
      Place place =
          new Place(
              RecordType.CONTRAINDICATION, strength, tokens.span(from, to), discourse.allHere());
      List<Draft> found = new ArrayList<>();
      sectionRules.find(item, place, true, false, found);
      drafts.addAll(found);
    }

    /** "contraindication as …": the token behind the verdict; -1 where the words are none. */
    private int verdictEnd(int at, int to) {
      boolean verdict =
          at < to
              && (isWord(at, "contraindication")
                  || isWord(at, "contraindications")
                  || isWord(at, "contraindicated"));
      return verdict ? at + 1 : -1;
    }

    /** "use is not recommended" and nothing else: the token behind it; -1 for other words. */
    private int advice(int from, int to) {
      int at = from;
      if (at + 1 < to && isWord(at, "use") && tokens.is(at + 1, classes.be)) {
        at += 2;
      }
      boolean advises =
          at + 1 < to
              && isWord(at, "not")
              && (isWord(at + 1, "recommended") || isWord(at + 1, "advised"));
      return advises && at + 2 >= to - 1 ? at + 2 : -1;
    }

    /** Finds the items that only explain the item they stand below. */
    private void readNesting() {
      int at = 0;
      for (int i = 0; i < passages.size(); i++) {
        Passage passage = passages.get(i);
        Block block = passage.block();
        if (block.kind() == Block.Kind.ITEM && page.isTyped(block)) {
          nested(i, sentences.get(at));
        }
        at += passage.sentences().size();
      }
    }

    private void nested(int parent, SentenceTokens sentence) {
      Block block = passages.get(parent).block();
      boolean kinds = sectionRules.introducesKinds(sentence);
      boolean noted = false;
      boolean named = false;
      List<Block> below = new ArrayList<>();
      for (int i = parent + 1; i < passages.size(); i++) {
        Block next = passages.get(i).block();
        if (next.kind() == Block.Kind.NOTE && next.list() == block.list() || isAside(next)) {
          noted |= below.isEmpty() && isTelling(next);
          named |= below.isEmpty() && isNaming(next);
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
      if (named || below.stream().anyMatch(next -> isKindOf(sentence, next))) {
        general.add(block);
      }
      if (kinds || noted) {
        explanations.addAll(below);
        stated.add(block);
      } else if (below.stream().anyMatch(next -> sectionRules.isExplanation(tokens, next))) {
        below.stream().filter(this::isChange).forEach(explanations::add);
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
          && (isWord(last - 1, "includes")
              || isWord(last - 1, "include")
              || isWord(last - 1, "including")
              || isWord(last - 1, "particular")
              || isWord(last - 1, "example"));
    }

    /** "Aortic arch surgery" below "Cardiac surgery": the same last word, and others before it. */
    private boolean isKindOf(SentenceTokens parent, Block child) {
      int from = tokens.at(child.content().start());
      int last = tokens.at(child.content().end()) - 1;
      int head = parent.lastWord();
      return last > from
          && head > parent.from()
          && tokens.isWord(last)
          && tokens.string(last).equalsIgnoreCase(tokens.string(head));
    }

    /** "Less effective in:" below an item: what follows tells of the item. "Includes:" is kinds. */
    private boolean isTelling(Block note) {
      int last = tokens.at(note.content().end() - 1);
      return tokens.symbol(last) == ':' && last > 0 && !INTRODUCING_KINDS.holds(tokens, last - 1);
    }

    /** "↑ Blood loss" beside another explanation: what it leads to. */
    private boolean isChange(Block block) {
      return SectionRules.isArrow(tokens, tokens.at(block.content().start()));
    }

    /** "Clinical", "B": a label that says nothing good. */
    private boolean isLabel(SentenceTokens sentence) {
      int words = 0;
      for (int at = sentence.from(); at < sentence.to(); at++) {
        if (tokens.is(at, classes.quality | classes.merit | classes.benefitVerb)
            || SectionRules.isArrow(tokens, at)
            || tokens.isNumber(at)) {
          return false;
        }
        words += tokens.isWord(at) ? 1 : 0;
      }
      return words == 1 || words == 2 && sentence.isPlural(sentence.lastWord());
    }

    /** The way of doing it that the sentence is told below; else what its heading names. */
    private int[] spokenOf(@Nullable Heading heading, SentenceTokens sentence) {
      int variant = variants.of(sentence);
      if (variant >= 0) {
        return new int[] {variant};
      }
      return heading == null ? new int[0] : sectionRules.named(heading, tokens, known);
    }

    private void passage(Block block, List<SentenceTokens> of, ListRoles lists) {
      Heading heading = block.heading() >= 0 ? structure.headings().get(block.heading()) : null;
      enterPart(block, heading);
      discourse.enter(spokenOf(heading, of.get(0)));
      boolean isMarkup =
          block.kind() == Block.Kind.HEADING
              && tokens.symbol(tokens.at(block.span().start())) == '#';
      if (block.kind() == Block.Kind.HEADING) {
        discourse.endItems();
      } else if (block.kind() == Block.Kind.ITEM && beginsWithName(of.get(0))) {
        discourse.item(block.list());
      }
      if (isMarkup) {
        discourse.endParts(block.depth());
      }
      boolean plain =
          block.kind() != Block.Kind.ITEM
              || lists.of(of.get(0)) == null
                  && (block.depth() == 0 || !SectionRules.isBulleted(tokens, block));
      SentenceTokens line = line(of);
      if (line != null && plain && (heading == null || heading.isOther())) {
        int subject = subject(line);
        if (subject >= 0 && isMarkup) {
          discourse.part(subject, block.depth());
        } else if (subject < 0
            && behindCount(line) > line.from()
            && isNoSentence(line, line.from())) {
          discourse.endPart();
        } else if (subject >= 0 && block.kind() == Block.Kind.ITEM) {
          discourse.subItem(subject);
        } else {
          discourse.sub(subject, !isMarkup && block.kind() == Block.Kind.HEADING);
        }
        subHeading = subject >= 0 ? block.heading() : subHeading;
      }
      boolean closed =
          isBehindList(block, of) || !explanations.isEmpty() && explanations.contains(block);
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
          || !isLabel(sentence)) {
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

    /** Whether deeper items of its list follow the item, its notes left aside. */
    private boolean hasChildren(int passage) {
      Block block = passages.get(passage).block();
      for (int i = passage + 1; i < passages.size(); i++) {
        Block next = passages.get(i).block();
        if (next.kind() == Block.Kind.NOTE || next.kind() == Block.Kind.BLANK) {
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

    /** A parent that names a class of things, or no condition, is a label of its children. */
    private boolean isOwnItem(SentenceTokens sentence) {
      int last = sentence.lastWord();
      if (STATING.holds(tokens, last)) {
        return true;
      }
      if (isWord(sentence.from(), "other") || sentence.isPlural(last)) {
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

    private boolean isWord(int at, String word) {
      return tokens.spells(at, word);
    }

    private boolean isPraised(Block block) {
      return block.heading() < 0
          || !structure.headings().get(block.heading()).isAbout(Topic.INDICATIONS)
              && !structure.headings().get(block.heading()).isAbout(Topic.CONTRAINDICATIONS);
    }

    /** The procedure that a bullet with bullets below it begins with: "X: what it is for". */
    private int label(SentenceTokens sentence, Block block) {
      boolean plain = tokens.symbol(sentence.to() - 1) != ':';
      if (plain
          && block.heading() >= 0
          && structure.headings().get(block.heading()).isAbout(Topic.INDICATIONS)) {
        return -1;
      }
      for (ProcedurePhrase phrase : sentence.procedures()) {
        if (phrase.isName() && phrase.from() <= sentence.from() + 2) {
          int end = phrase.to();
          while (end < sentence.to() && tokens.symbol(end) == '*') {
            end++;
          }
          return end >= sentence.to() || tokens.symbol(end) == ':'
              ? discourse.number(sentence, phrase)
              : -1;
        }
      }
      return -1;
    }

    private boolean isBold(SentenceTokens sentence) {
      return sentence.from() > 1 && tokens.symbol(sentence.from()) == '*'
          || sentence.from() > 1
              && tokens.symbol(sentence.from() - 1) == '*'
              && tokens.symbol(sentence.from() - 2) == '*';
    }

    private static boolean beginsWithName(SentenceTokens sentence) {
      List<ProcedurePhrase> phrases = sentence.procedures();
      return !phrases.isEmpty()
          && phrases.get(0).isName()
          && phrases.get(0).from() <= sentence.from() + 1;
    }

    /** The procedure that a line names and says nothing of: what follows is about it. */
    private int subject(SentenceTokens sentence) {
      int counted = behindCount(sentence);
      for (ProcedurePhrase phrase : sentence.procedures()) {
        boolean opens =
            phrase.from() <= sentence.from() + 1
                || counted > sentence.from() && phrase.from() == counted;
        if (phrase.isName() && opens) {
          int end = phrase.to();
          if (end < sentence.to() && tokens.symbol(end) == '(') {
            end = PhraseEnds.closing(tokens, end, sentence.to()) + 1;
          }
          boolean whole =
              end >= sentence.to()
                  || end == sentence.to() - 1 && tokens.symbol(end) == ':'
                  || isAsideBehind(sentence, end)
                  || sentence.block().kind() == Block.Kind.HEADING && isJoinedBehind(sentence, end);
          return whole ? discourse.number(sentence, phrase) : -1;
        }
      }
      return -1;
    }

    /** What a line says, its number aside; null where it is more than a line. */
    private @Nullable SentenceTokens line(List<SentenceTokens> of) {
      SentenceTokens first = of.get(0);
      boolean counted =
          of.size() == 2
              && first.to() - first.from() == 2
              && isRoman(first.from())
              && tokens.symbol(first.from() + 1) == '.';
      return of.size() == 1 ? first : counted ? of.get(1) : null;
    }

    /** "II. …", "Road two: …": the token behind the count; the first where there is none. */
    private int behindCount(SentenceTokens sentence) {
      int at = sentence.from();
      if (at + 2 < sentence.to() && isRoman(at) && tokens.symbol(at + 1) == '.') {
        return at + 2;
      }
      boolean counted =
          at + 3 < sentence.to()
              && tokens.symbol(at + 2) == ':'
              && tokens.isWord(at)
              && (tokens.isNumber(at + 1) || isRoman(at + 1) || COUNTS.holds(tokens, at + 1));
      return counted ? at + 3 : at;
    }

    private boolean isRoman(int at) {
      if (!tokens.isWord(at)) {
        return false;
      }
      for (int i = tokens.start(at); i < tokens.end(at); i++) {
        if ("IVX".indexOf(tokens.text().charAt(i)) < 0) {
          return false;
        }
      }
      return true;
    }

    /** "X, not the one for stones": behind the comma no verb but a relative clause's, no stop. */
    private boolean isAsideBehind(SentenceTokens sentence, int comma) {
      return comma + 1 < sentence.to()
          && tokens.symbol(comma) == ','
          && sentence.to() - comma <= LONGEST_LABEL
          && !tokens.is(comma + 1, classes.preposition | classes.condition | classes.severity)
          && isNoSentence(sentence, comma + 1);
    }

    /** "X ± catheter", "X with or without stent": what may be done with it. */
    private boolean isJoinedBehind(SentenceTokens sentence, int at) {
      char c = tokens.symbol(at);
      boolean joins = c == '\u00b1' || c == '+' || tokens.spells(at, "with");
      return joins && sentence.to() - at <= LONGEST_NAMING + 1 && isPlainTail(sentence, at);
    }

    private boolean isPlainTail(SentenceTokens sentence, int from) {
      for (int at = from; at < sentence.to(); at++) {
        if (tokens.is(at, classes.finite | classes.person | classes.condition)) {
          return false;
        }
      }
      return true;
    }

    /** Whether words have no verb but a relative clause's, no conjunction and no stop. */
    private boolean isNoSentence(SentenceTokens sentence, int from) {
      boolean relative = false;
      for (int at = from; at < sentence.to(); at++) {
        relative |= tokens.is(at, classes.relative);
        if (!relative && tokens.is(at, classes.finite | classes.conjunction)) {
          return false;
        }
      }
      return tokens.isWord(sentence.to() - 1);
    }

    private Place place(Block block, @Nullable Heading heading, @Nullable ListRole role) {
      if (role != null) {
        boolean part = block.heading() >= 0 && block.heading() == subHeading;
        return part ? role.place(discourse.allHere()) : role.place();
      }
      return heading == null ? Place.NONE : Place.of(heading, discourse.allHere());
    }
  }
}

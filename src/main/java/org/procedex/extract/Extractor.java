package org.procedex.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.Clauses;
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
import org.procedex.text.Sentence;
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

  /** Passages in which an article says what it is about: its title, and what follows. */
  private static final int PASSAGES_THAT_NAME = 3;

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

  /** Rules of headings that pages on procedures have, and other pages hardly two of. */
  private static final Set<String> PARTS_OF_PROCEDURES =
      Set.of(
          "heading.indications",
          "heading.contraindications",
          "heading.absolute-contraindications",
          "heading.relative-contraindications",
          "heading.pros-and-cons",
          "heading.technique",
          "heading.equipment");

  /** Headings of pages on diseases. */
  private static final Set<String> PARTS_OF_DISEASES =
      Set.of(
          "epidemiology",
          "etiology",
          "aetiology",
          "pathophysiology",
          "clinical features",
          "clinical manifestations",
          "clinical presentation",
          "presentation",
          "symptoms",
          "signs and symptoms",
          "diagnosis",
          "differential diagnosis",
          "prognosis",
          "management",
          "treatment");

  /** Rules of headings of what is done and with what, and of what comes of it. */
  private static final Set<String> STEPS =
      Set.of("heading.equipment", "heading.technique", "heading.complications");

  /** Verbs of what a page tells. */
  private static final WordSet COVERS = WordSet.of("covers", "describes", "discusses");

  private static final WordSet COVERED = WordSet.of("covered", "discussed", "described");

  /** Where else something is written. */
  private static final WordSet ELSEWHERE =
      WordSet.of("elsewhere", "separately", "under", "here", "below", "above", "in");

  /** Titles of pages that are one of several about something. */
  private static final Set<String> VAGUE_TITLES =
      Set.of(
          "overview",
          "introduction",
          "principles",
          "summary",
          "notes",
          "general principles",
          "procedure",
          "procedures",
          "technique",
          "techniques",
          "treatment",
          "surgery",
          "therapy");

  /** First words of titles that tell what kind of page it is. */
  private static final WordSet CATEGORIES =
      WordSet.of(
          "airway",
          "breathing",
          "circulation",
          "disability",
          "exposure",
          "procedure",
          "procedures",
          "technique",
          "skills",
          "treatment",
          "therapy",
          "surgery");

  /** Rules of what is said without a subject. */
  private static final Set<String> ELIDED =
      Set.of("advantage.elided", "advantage.elided-gives", "advantage.elided-denies");

  private static final int LONGEST_TITLE = 6;

  /** Numbers in words that count roads, steps and methods. */
  private static final WordSet COUNTS =
      WordSet.in("one two three four five six seven eight nine ten a b c d");

  /** Sentences at the beginning that may coin a name. */
  private static final int SENTENCES_THAT_DEFINE = 12;

  private static final int LONGEST_DEFINITION = 60;
  private static final int LONGEST_LABEL = 12;
  private static final int LONGEST_NAMING = 4;

  /** Sentences at the beginning in which a definition tells what the article is about. */
  private static final int SENTENCES_THAT_TELL = 8;

  private final class Run {
    private final Structure structure;
    private final List<Passage> passages;
    private final Tokens tokens;
    private final WordClasses classes = rules.classes();
    private final ProcedureNames names;
    private final Discourse discourse;
    private final KnownNames known;
    private final List<SentenceTokens> sentences = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final CoinedNames coinedNames;
    private final Synonyms synonyms;
    private final Definitions definitions;
    private final SentenceRules sentenceRules;
    private final SectionRules sectionRules;
    private final Introductions introductions;
    private final Stems stems;
    private final Headwords headwords;
    private final NamesByPlace places;
    private final Set<Block> explanations = new HashSet<>();
    private final Set<Block> stated = new HashSet<>();

    /** Items whose kinds are told below them. */
    private final Set<Block> general = new HashSet<>();

    private final OpeningLine openingLine;
    private final Enumerations enumerations;
    private final Variants variants;
    private @Nullable SentenceTokens opening;
    private int listed = -1;
    private int steps = -1;

    /** The heading below which a line named what the lines behind it are about. */
    private int subHeading = Integer.MIN_VALUE;

    /** What the first sentence opens with, saying what it is: "Arthrodesis is the joining of …". */
    private int opened = -1;

    private boolean gained;

    Run(Structure structure, List<Passage> passages) {
      this.structure = structure;
      this.passages = passages;
      this.tokens = structure.tokens();
      this.names = new ProcedureNames(tokens, classes);
      this.discourse = new Discourse(names, classes);
      this.known = new KnownNames(tokens.text());
      Coordination coordination = new Coordination(classes, rules.phraseEnds());
      this.introductions = new Introductions(rules, discourse);
      this.stems = new Stems(rules, known);
      this.headwords = new Headwords(classes);
      this.places = new NamesByPlace(rules, tokens, known, structure.headings());
      Drugs drugs = new Drugs(classes, names, discourse);
      this.coinedNames = new CoinedNames(rules, drugs);
      this.synonyms = new Synonyms(rules, discourse, names);
      this.definitions = new Definitions(rules, discourse, names, drugs);
      Claims claims =
          new Claims(
              classes,
              introductions,
              new MeritClaims(rules, discourse, coordination),
              new PatientClaims(classes, discourse, drugs));
      this.sentenceRules =
          new SentenceRules(
              rules,
              definitions,
              new Statements(discourse, drugs, claims, new MatchedMembers(classes, coordination)),
              new Praise(rules, coordination));
      this.sectionRules = new SectionRules(rules, discourse, coordination, names);
      this.openingLine = new OpeningLine(classes, coordination);
      this.enumerations = new Enumerations(classes, coordination);
      this.variants =
          new Variants(
              tokens, classes, names, discourse, coordination, sentences, structure.headings());
    }

    Extraction run() {
      List<Abbreviations.Definition> abbreviations = Abbreviations.find(tokens, 0, tokens.size());
      knowAbbreviations(abbreviations);
      knowPlaces();
      new NamesByUse(rules, tokens, known).read(structure.headings(), passages);
      new NamesBySaying(rules, tokens, known).read(passages);
      knowDefined();
      knowAbbreviations(abbreviations);
      knowLabelled();
      places.read(passages);
      readSentences();
      nameProcedures(abbreviations);
      opening = openingLine.find(sentences);
      chooseMain();
      takeUpTitle();
      takeUpLetters();
      if (isAskedFor()) {
        discourse.asked();
      }
      ListRoles lists =
          new ListRoles(
              rules, discourse, introductions, stems, sentences, structure.headings(), opening);
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
      nameMain();
      Remedies remedies = new Remedies(tokens, classes, sentences, isAskedFor());
      remedies.offer(names, drafts);
      new Descriptions(structure, classes, names, discourse).find(sentences, drafts);
      nameListed();
      remedies.complete(names, drafts);
      return new Extraction(title(), new Records(tokens, classes, names, drafts).list());
    }

    /** "- Bridge to recovery\\ … Include:": what the item says, its kinds say with it. */
    private void passOn(int passage, int sentence, int known, ListRoles lists) {
      Block block = passages.get(passage).block();
      Draft said = null;
      for (Draft draft : drafts.subList(known, drafts.size())) {
        said = draft.span().equals(block.content()) ? draft : said;
      }
      if (said == null || said.type() == RecordType.PROCEDURE || isTyped(block)) {
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
      if (item.block().kind() != Block.Kind.ITEM || isTyped(item.block())) {
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
        if (block.kind() == Block.Kind.ITEM && isTyped(block)) {
          nested(i, sentences.get(at));
        }
        at += passage.sentences().size();
      }
    }

    private boolean isTyped(Block block) {
      return block.heading() >= 0 && !structure.headings().get(block.heading()).isOther();
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
      int head = lastWord(parent);
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
      return words == 1 || words == 2 && isPlural(lastWord(sentence));
    }

    /**
     * An article whose title is the name of a procedure, or that tells what it is, describes it.
     */
    private void nameMain() {
      int main = discourse.main();
      boolean titled =
          main >= 0
              && !sentences.isEmpty()
              && sentences.get(0).block().kind() == Block.Kind.TITLE
              && (isWholeTitle(main) || isAskedTitle(main));
      if (titled || main >= 0 && main == opened) {
        Span span = names.get(main).span();
        drafts.add(Draft.of(RecordType.PROCEDURE, span, span, 0, "procedure.named", main));
      }
    }

    /** What a list of ways holds, whether anything is said of it or not. */
    private void nameListed() {
      for (Span label : places.told()) {
        int from = tokens.at(label.start());
        SentenceTokens sentence = sentences.get(sentenceAt(label));
        for (ProcedurePhrase phrase : sentence.procedures()) {
          if (phrase.from() <= from + 1 && phrase.isName() && !isDrug(sentence, phrase)) {
            int number = discourse.number(sentence, phrase);
            Span name = names.get(number).span();
            int place = names.get(number).sentence();
            drafts.add(
                Draft.of(RecordType.PROCEDURE, name, name, place, "procedure.listed", number));
            break;
          }
        }
      }
    }

    private boolean isDrug(SentenceTokens sentence, ProcedurePhrase phrase) {
      return names.get(discourse.number(sentence, phrase)).medicinal();
    }

    /** Abbreviations of procedures are names wherever they stand. */
    private void knowAbbreviations(List<Abbreviations.Definition> definitions) {
      for (Abbreviations.Definition definition : definitions) {
        int from = Math.max(0, definition.at() - 10);
        List<ProcedurePhrase> before = rules.chunker().find(tokens, from, definition.at(), known);
        boolean named =
            !before.isEmpty()
                && before.get(before.size() - 1).to() == definition.at()
                && before.get(before.size() - 1).isName();
        if (named) {
          known.add(definition.shortForm());
        }
        boolean listed =
            definition.longForm() != null
                && tokens.is(
                    tokens.at(definition.shortForm().start()), rules.classes().procedureHead);
        if (listed || isLongName(definition, before)) {
          known.add(definition.shortForm());
          known.add(definition.longForm());
        }
      }
      for (int at = 1; at < tokens.size(); at++) {
        if (tokens.is(at - 1, classes.naming) && Abbreviations.isShort(tokens, at)) {
          List<ProcedurePhrase> before =
              rules.chunker().find(tokens, Math.max(0, at - 14), at, known);
          if (holdsName(before)) {
            known.add(tokens.span(at, at + 1));
          }
        }
      }
    }

    /** "Transcervical resection of polyp (TCRP)": more than the name that it begins with. */
    private boolean isLongName(Abbreviations.Definition definition, List<ProcedurePhrase> before) {
      Span whole = definition.longForm();
      if (whole == null) {
        return false;
      }
      for (ProcedurePhrase phrase : before) {
        if (!phrase.isName()) {
          continue;
        }
        int start = tokens.start(phrase.from());
        int end = tokens.end(phrase.to() - 1);
        if (start == whole.start() && end < whole.end()
            || start > whole.start() && end == whole.end() && isNameStart(whole, phrase)) {
          return true;
        }
      }
      return false;
    }

    /** "Peripherally inserted": words before a name that its letters count in. */
    private boolean isNameStart(Span whole, ProcedurePhrase phrase) {
      for (int at = tokens.at(whole.start()); at < phrase.from(); at++) {
        if (!tokens.isWord(at)
            || tokens.is(
                at,
                classes.determiner
                    | classes.preposition
                    | classes.conjunction
                    | classes.pronoun
                    | classes.finite
                    | classes.relative
                    | classes.condition)) {
          return false;
        }
      }
      return true;
    }

    /**
     * "Arthrodesis of the wrist" as a title, or as what the first sentences define: the part of the
     * body belongs to the name.
     */
    private void knowPlaces() {
      for (Passage passage : passages.subList(0, Math.min(PASSAGES_THAT_NAME, passages.size()))) {
        Span span = passage.sentences().get(0).span();
        int from = tokens.at(span.start());
        int to = tokens.at(span.end());
        boolean title = passage.block().kind() == Block.Kind.TITLE;
        for (ProcedurePhrase phrase : rules.chunker().find(tokens, from, to, known)) {
          int end =
              phrase.isName() && (title || phrase.from() == from) ? place(phrase.to(), to) : -1;
          if (end > 0 && (end == to || !title && tokens.is(end, classes.be))) {
            known.add(tokens.span(phrase.from(), end));
          }
        }
      }
    }

    /** "- Wedge excision: An operation in which …": what stands before the colon is a name. */
    private void knowLabelled() {
      for (Passage passage : passages) {
        Block block = passage.block();
        if (block.kind() != Block.Kind.ITEM) {
          continue;
        }
        int from = tokens.at(block.content().start());
        int end = Math.min(tokens.at(block.content().end()), from + LONGEST_LABEL);
        int colon = from;
        while (colon < end && tokens.isWord(colon)) {
          colon++;
        }
        if (colon > from + 1
            && colon + 3 < end
            && tokens.symbol(colon) == ':'
            && tokens.is(colon + 1, classes.determiner)
            && (isWord(colon + 2, "surgical") || isWord(colon + 2, "operation"))) {
          known.add(tokens.span(from, colon));
        } else if (isWayOf(from, colon)) {
          known.add(tokens.span(from, colon));
        }
      }
    }

    /** "Sternal IO:", where "IO" is a procedure's short form: a way of doing it. */
    private boolean isWayOf(int from, int colon) {
      if (colon - from < 2
          || colon - from > 3
          || tokens.symbol(colon) != ':'
          || !tokens.isAcronym(colon - 1)
          || !holdsName(rules.chunker().find(tokens, colon - 1, colon, known))) {
        return false;
      }
      for (int at = from; at < colon - 1; at++) {
        if (tokens.isAcronym(at)
            || tokens.is(
                at,
                classes.determiner
                    | classes.preposition
                    | classes.conjunction
                    | classes.verb
                    | classes.finite
                    | classes.negation
                    | classes.condition
                    | classes.person)) {
          return false;
        }
      }
      return true;
    }

    /** "Warm packing is a technique …": words that only their definition makes a name. */
    private void knowDefined() {
      int seen = 0;
      for (Passage passage : passages) {
        for (Sentence sentence : passage.sentences()) {
          if (seen == SENTENCES_THAT_DEFINE) {
            return;
          }
          boolean told = passage.block().kind() == Block.Kind.TEXT || seen == 0;
          if (told) {
            seen++;
            int from = tokens.at(sentence.span().start());
            int to = Math.min(tokens.at(sentence.span().end()), from + LONGEST_DEFINITION);
            List<ProcedurePhrase> procedures = rules.chunker().find(tokens, from, to, known);
            Span headword = headwords.find(tokens, from, to, procedures);
            if (headword != null) {
              known.add(headword);
            }
            for (Span name : coinedNames.find(new Clauses(tokens, from, to, procedures))) {
              known.add(name);
            }
          }
        }
      }
    }

    /**
     * The token behind "of the" and words that tell no condition; -1 where no such words follow.
     */
    private int place(int from, int to) {
      if (from + 2 >= to
          || !tokens.string(from).equalsIgnoreCase("of")
          || !tokens.string(from + 1).equalsIgnoreCase("the")) {
        return -1;
      }
      int end = from + 2;
      while (end < to
          && end < from + 7
          && tokens.isWord(end)
          && !tokens.is(end, classes.finite | classes.preposition | classes.conjunction)) {
        if (tokens.is(end, classes.condition | classes.person | classes.empty)) {
          return -1;
        }
        end++;
      }
      return end > from + 2 ? end : -1;
    }

    private void readSentences() {
      int behind = 0;
      for (Passage passage : passages) {
        for (Sentence sentence : passage.sentences()) {
          int from = tokens.at(sentence.span().start(), behind);
          int to = tokens.at(sentence.span().end(), from);
          behind = to;
          List<ProcedurePhrase> procedures = rules.chunker().find(tokens, from, to, known);
          sentences.add(
              new SentenceTokens(
                  sentence.position(),
                  passage.block(),
                  sentence.span(),
                  new Clauses(tokens, from, to, procedures)));
        }
      }
    }

    private void nameProcedures(List<Abbreviations.Definition> definitions) {
      int next = 0;
      for (SentenceTokens sentence : sentences) {
        synonyms.read(sentence);
        for (ProcedurePhrase phrase : sentence.procedures()) {
          if (!phrase.isName()) {
            continue;
          }
          int number = names.number(phrase.from(), phrase.to(), sentence.index());
          while (next < definitions.size() && definitions.get(next).at() < phrase.to()) {
            next++;
          }
          if (next < definitions.size() && definitions.get(next).at() == phrase.to()) {
            names.abbreviate(number, definitions.get(next).shortForm());
          }
        }
      }
      names.counted();
      for (Abbreviations.Definition definition : definitions) {
        Span full = definition.longForm();
        if (full != null) {
          names.spellOutKnown(definition.shortForm(), full, sentenceAt(full));
        }
      }
    }

    /** A title that is a name and nothing else. */
    private boolean isWholeTitle(int number) {
      Span title = sentences.get(0).span();
      Span name = names.get(number).span();
      return name.start() == title.start() && name.end() == title.end();
    }

    /** "What is a X?": the name is all that the title asks. */
    private boolean isAskedTitle(int number) {
      SentenceTokens first = sentences.get(0);
      int from = first.from() + 2;
      while (from < first.to() && tokens.is(from, classes.determiner)) {
        from++;
      }
      int to = first.to() - 1;
      Span name = names.get(number).span();
      return asksWhat(first)
          && asks()
          && from < to
          && name.start() == tokens.start(from)
          && name.end() == tokens.end(to - 1);
    }

    /** "What does X mean?": a title that asks leaves the name to the answer. */
    private boolean asks() {
      SentenceTokens first = sentences.get(0);
      return tokens.symbol(first.to() - 1) == '?';
    }

    private int sentenceAt(Span span) {
      int low = 0;
      int high = sentences.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (sentences.get(middle).span().start() <= span.start()) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return sentences.get(low).index();
    }

    /** "ECT" on a page on electroconvulsive therapy, and the other way about: told nowhere. */
    private void takeUpLetters() {
      int main = discourse.main();
      if (main < 0 || !names.get(main).abbreviation().isEmpty()) {
        return;
      }
      Span whole = names.get(main).span();
      for (int i = 0; i < names.size(); i++) {
        Span name = names.get(i).span();
        if (i != main && standsFor(name, whole)) {
          names.abbreviate(main, name);
          names.merge(main, i);
          return;
        }
        if (i != main && standsFor(whole, name)) {
          names.spellOut(main, whole, name, names.get(i).sentence());
          names.merge(main, i);
          return;
        }
      }
    }

    /** Whether the first is letters of the second, the last of them of its last word. */
    private boolean standsFor(Span letters, Span name) {
      int at = tokens.at(letters.start());
      int last = tokens.at(name.end()) - 1;
      return tokens.end(at) == letters.end()
          && tokens.is(at, classes.procedureLetters)
          && standsFor(letters, name, tokens.start(last));
    }

    /** Whether the letters stand in the name in their order, the last of them at its last word. */
    private boolean standsFor(Span letters, Span name, int lastWord) {
      String text = tokens.text();
      int at = name.start();
      for (int i = letters.start(); i < letters.end(); i++) {
        char letter = Character.toLowerCase(text.charAt(i));
        boolean first = i == letters.start();
        at = i == letters.end() - 1 ? Math.max(at, lastWord) : at;
        int found = at;
        while (found < name.end() && Character.toLowerCase(text.charAt(found)) != letter) {
          found++;
        }
        if (found == name.end()
            || first && found != name.start()
            || i == letters.end() - 1 && found != lastWord) {
          return false;
        }
        at = found + 1;
      }
      return true;
    }

    /** What the line below the title begins with is the title's procedure, if it ends alike. */
    private void takeUpTitle() {
      int main = discourse.main();
      if (opening == null || main < 0 || names.get(main).sentence() != sentences.get(0).index()) {
        return;
      }
      ProcedurePhrase echo = openingLine.echo(opening, names.get(main).span());
      if (echo != null) {
        names.merge(main, discourse.number(opening, echo));
      }
    }

    private void chooseMain() {
      int title = -1;
      int defined = -1;
      int seen = 0;
      boolean late = false;
      for (SentenceTokens sentence : sentences) {
        if (sentence.block().kind() == Block.Kind.TITLE) {
          for (ProcedurePhrase phrase : sentence.procedures()) {
            if (phrase.isName() && title < 0) {
              title = discourse.number(sentence, phrase);
            }
          }
        } else if (defined < 0) {
          defined = definitions.defined(sentence);
          if (defined < 0 && seen == 0) {
            defined = definitions.opened(sentence);
            opened = defined;
          }
          late = ++seen > SENTENCES_THAT_TELL;
        }
      }
      if (late && defined >= 0 && !isMostNamed(defined)) {
        defined = -1;
      }
      boolean told = title < 0 && isTitleTold();
      if (title < 0 && (defined < 0 || told) || title >= 0 && endsTitle(title)) {
        int whole = wholeTitle(told);
        if (whole >= 0 && title >= 0) {
          names.merge(whole, title);
        }
        title = whole >= 0 ? whole : title;
      }
      if (title >= 0
          && defined >= 0
          && (names.isShortFor(title, defined) || names.isHeadedByCondition(title, defined))) {
        names.unite(title, defined);
        defined = title;
      }
      if (title >= 0 && defined >= 0 && asks()) {
        title = -1;
      }
      if (title >= 0 && defined >= 0 && names.isVaguer(title, defined)) {
        title = -1;
      }
      if (title >= 0 && (names.get(title).uses() > 1 || defined < 0 || isWholeTitle(title))) {
        discourse.main(title, true);
      } else if (defined >= 0 || title >= 0) {
        discourse.main(defined >= 0 ? defined : title, true);
      } else {
        discourse.main(mostUsed(), isDominant() && !isAskedFor());
      }
    }

    /**
     * "Forearm and Wrist Blocks": the name is the end of a title that has words before it. Of
     * "Cough and bronchoscopy" it has only the last.
     */
    private boolean endsTitle(int number) {
      SentenceTokens first = sentences.get(0);
      Span name = names.get(number).span();
      return name.end() == first.span().end()
          && name.start() > first.span().start()
          && first.procedures().size() == 1
          && !tokens.is(first.from(), classes.verb | classes.adverb)
          && (!tokens.is(tokens.at(name.start()) - 1, classes.conjunction)
              || isPlural(first.to() - 1));
    }

    /**
     * "Airway - Laryngeal mask": the token behind the kind of page; the first for no such title.
     */
    private int behindCategory(SentenceTokens title) {
      int dash = title.from() + 1;
      boolean category =
          dash + 1 < title.to()
              && CATEGORIES.holds(tokens, title.from())
              && (tokens.symbol(dash) == ':'
                  || tokens.symbol(dash) == '-' && tokens.isSpacedBefore(dash));
      return category ? dash + 1 : title.from();
    }

    /** "Laryngeal mask (size 3 to 5)": the bracket's token; the sentence's end for no bracket. */
    private int beforeBracket(SentenceTokens sentence) {
      int at = sentence.from();
      while (at < sentence.to() && tokens.symbol(at) != '(') {
        at++;
      }
      return at;
    }

    /**
     * A short title of an article with sections is a name even where no ending says so.
     *
     * @param told whether the page's form says that its title names a procedure
     */
    private int wholeTitle(boolean told) {
      SentenceTokens first = sentences.isEmpty() ? null : sentences.get(0);
      boolean sections = structure.headings().stream().anyMatch(heading -> !heading.isOther());
      if (first == null
          || !sections && !told
          || first.block().kind() != Block.Kind.TITLE
          || isAskedFor()
          || beforeBracket(first) - first.from() > LONGEST_TITLE
          || tokens.symbol(first.to() - 1) != Tokens.NO_SYMBOL
              && tokens.symbol(first.to() - 1) != ')') {
        return -1;
      }
      int from = behindCategory(first);
      int end = from + 1;
      while (end < first.to()
          && (tokens.isWord(end)
              || tokens.isNumber(end)
              || tokens.symbol(end) == '-' && !tokens.isSpacedBefore(end))) {
        end++;
      }
      if (VAGUE_TITLES.contains(first.span().of(tokens.text()).toLowerCase(Locale.ROOT))) {
        return -1;
      }
      long unfit =
          classes.preposition
              | classes.subordinator
              | classes.finite
              | classes.person
              | classes.pronoun
              | classes.empty;
      boolean chosen =
          told || structure.headings().stream().anyMatch(each -> each.isAbout(Topic.INDICATIONS));
      for (int at = from; at < end; at++) {
        long others = told || chosen && at < end - 1 ? 0 : classes.condition;
        if (tokens.is(at, unfit | others)) {
          return -1;
        }
      }
      known.add(tokens.span(from, end));
      return names.number(from, end, first.index());
    }

    /**
     * Whether the page's form says that its title names a procedure: the line below it tells of
     * something done, or its sections are those of a procedure and none is a disease's.
     */
    private boolean isTitleTold() {
      if (opening != null && openingLine.tellsProcedure(opening)) {
        return true;
      }
      int parts = 0;
      for (Passage passage : passages) {
        Block block = passage.block();
        if (block.kind() != Block.Kind.HEADING || block.depth() > 1 || block.heading() < 0) {
          continue;
        }
        Heading heading = structure.headings().get(block.heading());
        if (!isMarkedUp(heading)) {
          continue;
        }
        String words = heading.words().of(tokens.text()).toLowerCase(Locale.ROOT);
        if (PARTS_OF_DISEASES.contains(words)) {
          return false;
        }
        boolean whole = heading.words().equals(heading.cue());
        parts += whole && PARTS_OF_PROCEDURES.contains(heading.rule()) ? 1 : 0;
      }
      return parts > 1;
    }

    private boolean asksWhat(SentenceTokens sentence) {
      return tokens.spells(sentence.from(), "What")
          && sentence.from() + 1 < sentence.to()
          && tokens.is(sentence.from() + 1, classes.be);
    }

    private boolean holdsCondition(SentenceTokens sentence) {
      for (int at = sentence.from(); at < sentence.to(); at++) {
        if (tokens.is(at, classes.condition)) {
          return true;
        }
      }
      return false;
    }

    /**
     * "Varicose veins", "What are varicose veins?": the answer tells what it is. A title that asks
     * without naming a procedure is about something else.
     */
    private boolean isAskedFor() {
      SentenceTokens first = sentences.isEmpty() ? null : sentences.get(0);
      if (first != null
          && tokens.symbol(first.to() - 1) == '?'
          && (asksWhat(first) || holdsCondition(first))
          && !first.holdsName()) {
        return true;
      }
      SentenceTokens next = sentences.size() > 1 ? sentences.get(1) : null;
      return next != null
          && next.block().kind() == Block.Kind.HEADING
          && tokens.symbol(next.to() - 1) == '?';
    }

    /** Named again and again, and more than a third of the times that any is named. */
    private boolean isProminent(int uses, int all) {
      return uses >= 3 && 3 * uses > all;
    }

    /** Named more often than all others together. */
    private boolean isDominant() {
      int most = 0;
      int all = 0;
      for (int i = 0; i < names.size(); i++) {
        most = Math.max(most, names.get(i).uses());
        all += names.get(i).uses();
      }
      return most >= 3 && 2 * most > all;
    }

    /**
     * Named more often than all others together; on a page that does not ask for something else,
     * more often than any other.
     */
    private boolean isMostNamed(int number) {
      int most = 0;
      for (int i = 0; i < names.size(); i++) {
        most = Math.max(most, names.get(i).uses());
      }
      return isAskedFor() ? isPrevalent(number) : names.get(number).uses() == most;
    }

    private boolean isPrevalent(int number) {
      int uses = 0;
      for (int i = 0; i < names.size(); i++) {
        uses += names.get(i).uses();
      }
      return 2 * names.get(number).uses() > uses;
    }

    private boolean isOfProcedure(Heading heading) {
      return heading.isAbout(Topic.INDICATIONS)
          || heading.isAbout(Topic.CONTRAINDICATIONS)
          || heading.isAbout(Topic.ADVANTAGES);
    }

    /** The procedure named most often; a sample taken is not what a page is about. */
    private int mostUsed() {
      int best = -1;
      int uses = 0;
      for (int i = 0; i < names.size(); i++) {
        if (best < 0 || names.get(i).uses() > names.get(best).uses()) {
          best = i;
        }
        uses += names.get(i).uses();
      }
      boolean sections = structure.headings().stream().anyMatch(this::isOfProcedure);
      boolean sample = best >= 0 && (isSample(best) || isTest(best));
      return best >= 0 && !sample && (sections || isProminent(names.get(best).uses(), uses))
          ? best
          : -1;
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
      boolean marked = isMarkedUp(heading);
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
        if (sentence == opening && discourse.main() >= 0) {
          openingLine.find(sentence, discourse.main(), found);
        }
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
                  && (isSample(draft.procedure())
                      || isTest(draft.procedure()) && !isOfTest(sentence))
                  && !holds(sentence, draft.procedure()));
    }

    /** "- Rubber dam\\ Suitable for children": a note on what is no procedure. */
    private boolean isAside(SentenceTokens sentence) {
      if (sentence.block().kind() != Block.Kind.NOTE || variants.of(sentence) >= 0) {
        return false;
      }
      int at = sentence.index();
      while (at > 0 && sentences.get(at).block().kind() == Block.Kind.NOTE) {
        at--;
      }
      SentenceTokens item = sentences.get(at);
      return item.block().kind() == Block.Kind.ITEM
          && !item.holdsName()
          && !isTyped(item.block())
          && !isTyped(sentence.block());
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

    /** A sample of tissue, and nothing that says of what: no "treatment" stands for it. */
    private boolean isSample(int number) {
      String key = names.get(number).key();
      return key.equals("biopsy") || key.equals("biopsies");
    }

    /** What is examined by, on a page about something else: nothing is treated by it. */
    private boolean isTest(int number) {
      boolean titled = number == discourse.main() && holds(sentences.get(0), number);
      return !titled
          && NamesBySaying.examines(tokens, tokens.at(names.get(number).span().end()) - 1);
    }

    /** "It …", "this test …". */
    private boolean isOfTest(SentenceTokens sentence) {
      int at = sentence.from();
      return isWord(at, "it")
          || isWord(at, "they")
          || at + 1 < sentence.to()
              && tokens.is(at, classes.determiner)
              && NamesBySaying.examines(tokens, at + 1);
    }

    private boolean holds(SentenceTokens sentence, int number) {
      for (ProcedurePhrase phrase : sentence.procedures()) {
        if (phrase.isName() && discourse.number(sentence, phrase) == number) {
          return true;
        }
      }
      return false;
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

    /** "## Indications". */
    private boolean isMarkedUp(@Nullable Heading heading) {
      int at = heading == null ? 0 : heading.words().start() - 1;
      while (at > 0 && tokens.text().charAt(at) == ' ') {
        at--;
      }
      return at >= 0 && heading != null && tokens.text().charAt(at) == '#';
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
            && names(item, draft)) {
          found.add(draft.in(stems.of(item).index()));
        }
      }
    }

    /** Whether the item names the procedure of what its stem says: "X is treated by: …". */
    private boolean names(SentenceTokens item, Draft draft) {
      for (ProcedurePhrase phrase : item.procedures()) {
        if (phrase.isName() && discourse.number(item, phrase) == draft.procedure()) {
          return true;
        }
      }
      return false;
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
      if (block.kind() != Block.Kind.HEADING || heading == null || !isMarkedUp(heading)) {
        return;
      }
      if (STEPS.contains(heading.rule())) {
        steps = steps < 0 ? block.depth() : Math.min(steps, block.depth());
      } else if (block.depth() <= steps || !heading.isOther()) {
        steps = -1;
      }
    }

    private static boolean holdsName(List<ProcedurePhrase> phrases) {
      for (ProcedurePhrase phrase : phrases) {
        if (phrase.isName()) {
          return true;
        }
      }
      return false;
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
      int last = lastWord(sentence);
      if (STATING.holds(tokens, last)) {
        return true;
      }
      if (isWord(sentence.from(), "other") || isPlural(last)) {
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

    private int lastWord(SentenceTokens sentence) {
      int at = sentence.to() - 1;
      while (at > sentence.from() && !tokens.isWord(at)) {
        at--;
      }
      return at;
    }

    private boolean isPlural(int at) {
      return tokens.isWord(at)
          && tokens.endsWith(at, "s")
          && !tokens.endsWith(at, "ss")
          && !tokens.endsWith(at, "us")
          && !tokens.endsWith(at, "is");
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

    private String title() {
      for (Passage passage : passages) {
        if (passage.block().kind() == Block.Kind.TITLE) {
          return TitleWords.of(passage.block(), tokens.text());
        }
      }
      return "";
    }
  }
}

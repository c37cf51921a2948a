package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.description.CoinedNames;
import org.procedex.extract.description.ContrastedNames;
import org.procedex.extract.description.CountedWays;
import org.procedex.extract.description.Descriptions;
import org.procedex.extract.description.FrontedWays;
import org.procedex.extract.description.NamesByDefinition;
import org.procedex.extract.description.NamesByKind;
import org.procedex.extract.description.NamesByLetters;
import org.procedex.extract.description.NamesByPlace;
import org.procedex.extract.description.NamesBySection;
import org.procedex.extract.description.NamesBySeries;
import org.procedex.extract.description.NamesByTechnique;
import org.procedex.extract.description.NamesByWeighing;
import org.procedex.extract.description.Naming;
import org.procedex.extract.description.Remedies;
import org.procedex.extract.description.SurgicalLists;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.list.CaptionedNames;
import org.procedex.extract.name.CombinedNames;
import org.procedex.extract.name.NamesByKindWord;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.name.NamesByUse;
import org.procedex.extract.name.NamesOfSubjects;
import org.procedex.extract.name.NamesWithTails;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.name.TitleForms;
import org.procedex.extract.place.ClauseGrades;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.extract.title.Comparators;
import org.procedex.extract.title.Examinations;
import org.procedex.extract.title.MainProcedure;
import org.procedex.extract.title.NamesByAsking;
import org.procedex.extract.title.NamesByEcho;
import org.procedex.extract.title.OpeningLine;
import org.procedex.extract.title.PassingNames;
import org.procedex.extract.title.SharedPurpose;
import org.procedex.extract.title.SharedStatements;
import org.procedex.extract.title.TitleQuestion;
import org.procedex.rules.KnownNames;
import org.procedex.rules.RuleBook;
import org.procedex.text.Passage;
import org.procedex.text.Structure;
import org.procedex.text.Tokens;

/** Finds the records of an article; immutable and safe for threads. */
public final class Extractor {
  private final RuleBook rules;

  /** An extractor by the given rules. */
  public Extractor(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * What the article says. What procedures it names is learned first, then which of them it is
   * about, then what its lists are; only then can be told of what a sentence speaks.
   */
  public Extraction extract(Structure structure, List<Passage> passages) {
    Tokens tokens = structure.tokens();
    Page page = new Page(rules, structure, passages, new KnownNames(tokens.text()));
    ProcedureNames names = new ProcedureNames(tokens, rules.classes());
    Discourse discourse = new Discourse(names, rules.classes());
    Naming naming = Naming.of(rules, names, discourse);
    Passes passes = Passes.of(rules, names, discourse, naming);
    NamesByLetters letters = new NamesByLetters(page);
    NamesByPlace places = new NamesByPlace(rules, tokens, page.known(), page.headings());
    learnNames(page, letters, places, naming.coined());

    new ContrastedNames(page, names).read();
    Reading reading = new Reading(page, Sentences.of(page), names, discourse);
    letters.name(reading, naming.synonyms());
    CaptionedNames captioned = new CaptionedNames(reading);
    captioned.uniteLetters();
    captioned.uniteAsked();
    OpeningLine opening = new OpeningLine(reading, passes.coordination());
    TitleQuestion question = new TitleQuestion(reading);
    MainProcedure main = new MainProcedure(reading, question, opening);
    main.choose(naming.definitions());
    letters.takeUp(reading);
    captioned.unite();
    boolean asked = question.isOfSomethingElse();
    if (asked) {
      discourse.asked();
    }

    PassingNames passing = new PassingNames(reading);
    List<UnreadSentence> unread = new ArrayList<>();
    List<Draft> drafts = said(reading, passes, opening, passing, unread);
    List<SentenceTokens> sentences = reading.sentences().all();
    Remedies remedies = new Remedies(tokens, rules.classes(), sentences, asked);
    main.name(drafts);
    remedies.offer(names, drafts);
    new Descriptions(structure, rules.classes(), names, discourse).find(sentences, drafts);
    places.name(reading, drafts);
    remedies.complete(names, drafts);
    passing.withdrawKnown(drafts);
    new Comparators(reading).withdraw(drafts);
    new Examinations(reading).withdrawPictures(drafts);
    new ClauseGrades(sentences).grade(drafts);
    Records records = new Records(tokens, rules.classes(), names, drafts);
    return new Extraction(page.title(), records.list(), unread);
  }

  /** What is said of procedures, of each that it is said of. */
  private static List<Draft> said(
      Reading reading,
      Passes passes,
      OpeningLine opening,
      PassingNames passing,
      List<UnreadSentence> unread) {
    Lists lists = Lists.of(reading, passes, opening);
    PassageRecords passages = new PassageRecords(reading, passes, lists, opening);
    List<Draft> drafts = passages.read();
    unread.addAll(passages.unread());
    passing.settle(drafts);
    new SharedStatements(reading).share(drafts);
    new SharedPurpose(reading, passes.coordination()).share(drafts);
    return drafts;
  }

  /** Adds to the known names what each way of giving one tells, in the order they build on. */
  private void learnNames(
      Page page, NamesByLetters letters, NamesByPlace places, CoinedNames coined) {
    List<Passage> passages = page.passages();
    NamesByDefinition definitions = new NamesByDefinition(page);
    letters.read();
    new TitleForms(page).read();
    new NamesByEcho(page).read();
    new CountedWays(page, places).read();
    new NamesByAsking(page).read();
    definitions.readPlaces();
    new NamesWithTails(page).read();
    new NamesByUse(rules, page.tokens(), page.known()).read(page.headings(), passages);
    new NamesBySaying(rules, page.tokens(), page.known()).read(passages);
    new NamesOfSubjects(page).read();
    definitions.readSentences(coined);
    letters.read();
    definitions.readLabels();
    new CombinedNames(page).read();
    places.read(passages);
    NamesByKind kinds = new NamesByKind(page, places);
    kinds.read();
    new NamesByTechnique(page, kinds, places).read();
    new NamesByWeighing(page, kinds, places).read();
    new SurgicalLists(page, places).read();
    new FrontedWays(page, places).read();
    new NamesBySeries(page, places).read();
    new NamesByKindWord(page).read();
    new NamesBySection(page, rules.classes()).read();
    letters.readUntold();
  }
}

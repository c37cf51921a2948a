package org.procedex.extract.title;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.description.Definitions;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * Which procedure an article is about: the one that its title names, else the one that its first
 * sentences define, else the one named most often on a page that has a procedure's sections.
 */
public final class MainProcedure {
  /** With more names it is not looked which of them only headings have. */
  private static final int MOST_NAMED = 60;

  /** Sentences at the beginning in which a definition tells what the article is about. */
  private static final int SENTENCES_THAT_TELL = 8;

  /** Sentences among which the first one on the procedure stands, behind a story. */
  private static final int SENTENCES_THAT_OPEN = 3;

  /** Sentences of a short page. */
  private static final int LONGEST_PLAIN = 30;

  private final Page page;
  private final Sentences sentences;
  private final ProcedureNames names;
  private final Discourse discourse;

  private final TitleQuestion question;
  private final TitleName titleName;
  private final OpeningLine openingLine;
  private final Examinations examinations;
  private final FirstTold firstTold;

  /** Tokens between two names that a title joins: "with or without". */
  private static final int LONGEST_JOINT = 4;

  /** What the first sentence opens with, saying what it is: "Arthrodesis is the joining of …". */
  private int opened = -1;

  /** Whether the first sentence tells what that does, below a title that names nothing. */
  private boolean works;

  public MainProcedure(Reading reading, TitleQuestion question, OpeningLine openingLine) {
    this.page = reading.page();
    this.sentences = reading.sentences();
    this.names = reading.names();
    this.discourse = reading.discourse();
    this.question = question;
    this.titleName = new TitleName(reading, question, openingLine);
    this.openingLine = openingLine;
    this.examinations = new Examinations(reading);
    this.firstTold = new FirstTold(reading);
  }

  /** Tells the discourse which it is. */
  public void choose(Definitions definitions) {
    spellOutTitle();
    int named = named(definitions);
    int defined = defined(named, definitions);
    if (defined < 0 && named >= 0 && names.get(named).mentions() < 2) {
      defined = firstTold.worker(definitions);
    }
    int lettered = defined < 0 ? lettered() : -1;
    defined = named < 0 && lettered >= 0 ? lettered : defined;
    int title = knownBySecond(wholeTitle(named, defined));
    if (title >= 0 && lettered >= 0 && firstTold.isTitle(title, lettered)) {
      defined = lettered;
    }
    if (title >= 0 && defined >= 0) {
      if (names.isShortFor(title, defined)
          || names.isBegun(defined, names.get(title).key())
          || names.isHeadedByCondition(title, defined)
          || !titleJoins() && firstTold.isTitle(title, defined)) {
        names.unite(title, defined);
        defined = title;
        opened = title;
      }
      if (question.asks() || names.isVaguer(title, defined)) {
        title = -1;
      }
    }
    if (title >= 0 && (names.get(title).uses() > 1 || defined < 0 || titleName.isWhole(title))) {
      discourse.main(title, true);
    } else if (defined >= 0 || title >= 0) {
      discourse.main(defined >= 0 ? defined : title, true);
    } else if (!tellsWorker(definitions)) {
      int most = named < 0 && titleName.isOnDisease() ? -1 : mostUsed();
      discourse.main(most, most >= 0 && isDominant() && !question.isOfSomethingElse());
    }
    shorten();
  }

  /**
   * What the text tells of with its letters first; -1 for none, and on a page on something else.
   */
  private int lettered() {
    if (titleName.isOnDisease()) {
      return -1;
    }
    int lettered = firstTold.lettered();
    opened = opened < 0 ? lettered : opened;
    return lettered;
  }

  /** "Shock waves or nephrolithotomy?" as a title, and "percutaneous nephrolithotomy (PCNL)". */
  private void spellOutTitle() {
    SentenceTokens title = sentences.first();
    if (title == null || title.block().kind() != Block.Kind.TITLE) {
      return;
    }
    for (int i = 0; i < title.procedures().size(); i++) {
      ProcedurePhrase phrase = title.procedures().get(i);
      int full = phrase.isName() ? names.onlyLettered(names.numbered(title, phrase)) : -1;
      if (full >= 0
          && phrase.to() - phrase.from() == 1
          && phrase.from() > title.from()
          && title.tokens().is(phrase.from() - 1, page.classes().conjunction)) {
        names.unite(names.numbered(title, phrase), full);
      }
    }
  }

  /** "Splinting or taping": a title of several things is no other name of one. */
  private boolean titleJoins() {
    SentenceTokens title = sentences.get(0);
    int several = 0;
    for (ProcedurePhrase phrase : title.procedures()) {
      several += phrase.isName() ? 1 : 0;
    }
    return several > 1;
  }

  /** "Nose drilling" as a title, of which the text says that X is commonly called "drilling": X. */
  private int knownBySecond(int title) {
    int full = title < 0 ? -1 : names.behindSecond(title);
    if (full >= 0) {
      names.merge(full, title);
    }
    return full >= 0 ? full : title;
  }

  /** "Percutaneous removal of a clot" as a title is what "percutaneous removal" takes up. */
  private void shorten() {
    int main = discourse.main();
    String whole = main < 0 ? "" : names.get(main).key();
    for (int i = 0; i < names.size() && main >= 0; i++) {
      if (names.get(main).mentions() < 2
          && names.get(i).mentions() > 1
          && names.isHeadedByCondition(main, i)) {
        names.unite(main, i);
      } else if (i != main
          && (names.isBegun(i, whole)
              || discourse.isMainTold()
                  && (names.isShortened(i, main)
                      || names.isMeansOf(i, main)
                      || endsAlike(i, main) && isHeaded(i)))) {
        names.merge(main, i);
      }
    }
  }

  /** "Joint injection", "intra-articular injection": whether both end in the same word. */
  private boolean endsAlike(int one, int other) {
    String key = names.get(one).key();
    int space = key.lastIndexOf(' ');
    return space > 0 && names.get(other).key().endsWith(key.substring(space));
  }

  /**
   * "Virtues of joint injection", "contraindications of …": named in two such headings and more.
   */
  private boolean isHeaded(int number) {
    ProcedureNames.Name name = names.get(number);
    if (names.size() > MOST_NAMED
        || !name.abbreviation().isEmpty()
        || sentences.get(name.sentence()).block().kind() != Block.Kind.HEADING) {
      return false;
    }
    int headed = 0;
    for (SentenceTokens sentence : sentences.all()) {
      boolean heading = sentence.block().kind() == Block.Kind.HEADING;
      for (ProcedurePhrase phrase : sentence.procedures()) {
        if (phrase.isName() && names.numbered(sentence, phrase) == number) {
          boolean of =
              phrase.from() > sentence.from() && sentence.tokens().spells(phrase.from() - 1, "of");
          if (!heading || !of) {
            return false;
          }
          headed++;
        }
      }
    }
    return headed > 1;
  }

  /** The first procedure that the title names; -1 where it names none. */
  private int named(Definitions definitions) {
    for (SentenceTokens sentence : sentences.all()) {
      if (sentence.block().kind() == Block.Kind.TITLE) {
        int crumb = behindCrumbs(sentence);
        for (ProcedurePhrase phrase : sentence.procedures()) {
          if (phrase.isName() && titleName.isFamily(sentence, phrase)) {
            return -1;
          }
          if (phrase.isName() && phrase.from() >= crumb && !titleName.isPassing(sentence, phrase)) {
            ProcedurePhrase rest = behindTopic(sentence, phrase, definitions);
            return discourse.number(sentence, rest == null ? phrase : rest);
          }
        }
      }
    }
    return -1;
  }

  /** "Living donation explained: liver transplantation": the title's end, behind its colon. */
  private @Nullable ProcedurePhrase behindTopic(
      SentenceTokens title, ProcedurePhrase first, Definitions definitions) {
    ProcedurePhrase last = title.procedures().get(title.procedures().size() - 1);
    Tokens tokens = title.tokens();
    return last != first
            && last.isName()
            && last.to() == title.to()
            && tokens.symbol(last.from() - 1) == ':'
            && tokens.symbol(first.to()) != ':'
            && definitions.isStrong(tokens, last.from(), last.to())
        ? last
        : null;
  }

  /**
   * "Hernia surgery > Mesh repair": the token behind the last sign; the first where there is none.
   */
  private static int behindCrumbs(SentenceTokens title) {
    int at = title.to() - 2;
    while (at > title.from() && title.tokens().symbol(at) != '>') {
      at--;
    }
    return at > title.from() && title.tokens().isCapitalized(at + 1) ? at + 1 : title.from();
  }

  /** The procedure that is defined first; -1 for none, and for one that comes late and seldom. */
  private int defined(int named, Definitions definitions) {
    int seen = 0;
    for (SentenceTokens sentence : sentences.all()) {
      if (sentence.block().kind() == Block.Kind.TITLE) {
        continue;
      }
      if (seen > 0
          && sentence.block().kind() == Block.Kind.HEADING
          && question.isOfSomethingElse()) {
        return -1; // "What is gout?" is answered, and a treatment that is defined is one of several
      }
      int defined = definitions.defined(sentence);
      if (defined < 0 && seen == 0) {
        defined = definitions.opened(sentence);
        opened = defined;
      }
      if (defined < 0 && named < 0 && seen < SENTENCES_THAT_OPEN) {
        defined = opener(sentence, definitions);
        works = defined >= 0;
        opened = defined;
      }
      seen++;
      if (defined >= 0
          && named >= 0
          && question.asks()
          && tellsNamed(named, sentence, definitions)) {
        return named;
      }
      if (defined >= 0) {
        return seen <= SENTENCES_THAT_TELL || isMostNamed(defined) ? defined : -1;
      }
    }
    return -1;
  }

  /**
   * "What is knee arthroscopy?" above "Arthroscopy is …": whether what is asked for is told too, or
   * what it does is told before another one is defined.
   */
  private boolean tellsNamed(int named, SentenceTokens other, Definitions definitions) {
    int seen = 0;
    for (SentenceTokens sentence : sentences.all()) {
      if (sentence.block().kind() != Block.Kind.TITLE) {
        if (definitions.defined(sentence) == named
            || sentence.index() < other.index() && definitions.worked(sentence) == named) {
          return true;
        }
        if (++seen >= SENTENCES_THAT_TELL) {
          return false;
        }
      }
    }
    return false;
  }

  /**
   * "Cystoscopic laser treatment crushes the stone …" below a title that names nothing: what the
   * first sentence tells to work; -1 where it tells none.
   */
  private int opener(SentenceTokens sentence, Definitions definitions) {
    if (sentence.block().kind() != Block.Kind.TEXT
        || question.isOfSomethingElse()
        || titleName.isOnDisease()) {
      return -1;
    }
    int worker = definitions.worked(sentence);
    return worker >= 0 && !examinations.isSample(worker) && !examinations.isTest(worker)
        ? worker
        : -1;
  }

  /** Whether a short page without a name in its title is about what its sentences say works. */
  private boolean tellsWorker(Definitions definitions) {
    int worker = isPlain() ? worker(definitions) : -1;
    if (worker >= 0) {
      opened = worker;
      discourse.main(worker, true);
    }
    return worker >= 0;
  }

  /** A short page of running text, with no heading on anything else. */
  private boolean isPlain() {
    SentenceTokens title = sentences.first();
    if (title == null
        || title.tokens().symbol(title.to() - 1) == '?'
        || title.tokens().symbol(0) == '#'
        || question.isOfSomethingElse()) {
      return false;
    }
    for (Heading heading : page.headings()) {
      if (!heading.isAbout(Topic.INDICATIONS) && !heading.isAbout(Topic.CONTRAINDICATIONS)) {
        return false;
      }
    }
    return sentences.all().size() <= LONGEST_PLAIN;
  }

  /**
   * "Cystoscopic laser treatment crushes the stone …": the only procedure that a sentence opens
   * with to tell what it does; -1 where there is none, or another one.
   */
  private int worker(Definitions definitions) {
    int worker = -1;
    for (SentenceTokens sentence : sentences.all()) {
      int works = sentence.block().kind() == Block.Kind.TEXT ? definitions.worked(sentence) : -1;
      if (works >= 0 && worker >= 0 && works != worker) {
        return -1;
      }
      worker = works >= 0 ? works : worker;
    }
    return worker >= 0 && isMostNamed(worker) && !examinations.isSample(worker) ? worker : -1;
  }

  /** What the title names, or what it is as a whole; -1 where it names nothing. */
  private int wholeTitle(int named, int defined) {
    if (named >= 0 && isBehindCategory(named)) {
      return named;
    }
    boolean told = named < 0 && !works && titleName.isTold();
    if (named < 0 ? defined >= 0 && !told : !titleName.isEnd(named)) {
      return named;
    }
    int whole = told ? titleName.told() : titleName.untold();
    if (whole >= 0 && named >= 0) {
      names.merge(whole, named);
    }
    return whole >= 0 ? whole : named;
  }

  /** "Anaesthesia - Ankle block": one word that says to what the name behind it belongs. */
  private boolean isBehindCategory(int named) {
    SentenceTokens title = sentences.get(0);
    int mark = title.from() + 1;
    char c = mark < title.to() ? title.tokens().symbol(mark) : Tokens.NO_SYMBOL;
    return (c == ':' || c == '-' && title.tokens().isSpacedBefore(mark))
        && title.tokens().at(names.get(named).span().start()) == mark + 1;
  }

  /** Whether any is named more often than all others together. */
  private boolean isDominant() {
    int most = mostUses();
    return most >= 3 && 2 * most > allUses();
  }

  /**
   * Named as often as any other; on a page about something else, more often than all others
   * together.
   */
  private boolean isMostNamed(int number) {
    int uses = names.get(number).uses();
    return question.isOfSomethingElse()
        ? 2 * uses > allUses() && !examinations.isTest(number)
        : uses == mostUses();
  }

  private int mostUses() {
    int most = 0;
    for (int i = 0; i < names.size(); i++) {
      most = Math.max(most, names.get(i).uses());
    }
    return most;
  }

  private int allUses() {
    int all = 0;
    for (int i = 0; i < names.size(); i++) {
      all += names.get(i).uses();
    }
    return all;
  }

  /**
   * The procedure named most often, on a page with a procedure's sections or more than a third of
   * the times that any is named; a sample taken is not what a page is about, and a page built as
   * those on diseases are is about the disease.
   */
  private int mostUsed() {
    int best = -1;
    for (int i = 0; i < names.size(); i++) {
      int more = best < 0 ? 1 : names.get(i).uses() - names.get(best).uses();
      if (more > 0 || more == 0 && firstTold.isPassing(best) && !firstTold.isPassing(i)) {
        best = i;
      }
    }
    if (best < 0
        || titleName.isOnDisease()
        || examinations.isSample(best)
        || examinations.isTest(best)) {
      return -1;
    }
    int uses = names.get(best).uses();
    return hasSections() || uses >= 3 && 3 * uses > allUses() ? best : -1;
  }

  /** Whether the page has a section that pages on procedures have. */
  private boolean hasSections() {
    for (Heading heading : page.headings()) {
      if (heading.isAbout(Topic.INDICATIONS)
          || heading.isAbout(Topic.CONTRAINDICATIONS)
          || heading.isAbout(Topic.ADVANTAGES) && !isOfThing(heading)) {
        return true;
      }
    }
    return false;
  }

  /** "What are the advantages of oat bran?": of what is no procedure. */
  private boolean isOfThing(Heading heading) {
    Tokens tokens = page.tokens();
    int of = tokens.at(heading.cue().end());
    int to = tokens.at(heading.words().end(), of);
    return of + 1 < to
        && tokens.spells(of, "of")
        && !tokens.is(of + 1, page.classes().pronoun | page.classes().anaphor)
        && page.procedures(of, to).isEmpty();
  }

  /** Adds the procedure where its name is the title, or where the article opens by defining it. */
  public void name(List<Draft> drafts) {
    int main = discourse.main();
    if (main >= 0 && (isTitle(main) || main == opened)) {
      Span span = names.get(main).span();
      int sentence = names.get(main).sentence();
      drafts.add(Draft.of(RecordType.PROCEDURE, span, span, sentence, "procedure.named", main));
    }
    if (main >= 0) {
      nameJoined(main, drafts);
    }
  }

  /** "X +/- Y", "X and Y" as a title: Y as well, where X opens it. */
  private void nameJoined(int main, List<Draft> drafts) {
    SentenceTokens title = sentences.first();
    if (title == null || title.block().kind() != Block.Kind.TITLE) {
      return;
    }
    ProcedurePhrase before = null;
    for (ProcedurePhrase phrase : title.procedures()) {
      int number = phrase.isName() ? discourse.number(title, phrase) : -1;
      boolean opens = before == null && number == main && phrase.from() <= title.from() + 1;
      boolean joined = before != null && number >= 0 && isJoined(title.tokens(), before, phrase);
      if (!opens && !joined) {
        return;
      }
      if (joined && number != main && !names.get(number).medicinal()) {
        drafts.add(names.draft(number, "procedure.named"));
      }
      before = phrase;
    }
  }

  private boolean isJoined(Tokens tokens, ProcedurePhrase one, ProcedurePhrase other) {
    boolean joined = other.from() > one.to() && other.from() - one.to() <= LONGEST_JOINT;
    for (int at = one.to(); at < other.from() && joined; at++) {
      char c = tokens.symbol(at);
      joined =
          c == '+'
              || c == '/'
              || c == '-'
              || c == ','
              || c == '\u00b1'
              || tokens.is(at, page.classes().conjunction)
              || tokens.spells(at, "with")
              || tokens.spells(at, "without");
    }
    return joined;
  }

  /**
   * "Living donation explained: kidney grafting", "Thyroidectomy, total": by marks a part of its
   * own.
   */
  private boolean isApart(SentenceTokens title, Span name) {
    Tokens tokens = title.tokens();
    int from = tokens.at(name.start());
    int to = tokens.at(name.end());
    if (question.isOfSomethingElse() || from < title.from() || to > title.to()) {
      return false;
    }
    boolean opens = from == title.from() || isMark(tokens, from - 1);
    boolean ends = to == title.to() || isMark(tokens, to) && tokens.symbol(to) != '-';
    return opens && ends;
  }

  private static boolean isMark(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ':' || c == ',' || c == '(' || c == '-' || c == '.' || c == '|' || c == '/';
  }

  private boolean isTitle(int number) {
    SentenceTokens first = sentences.first();
    return first != null
        && first.block().kind() == Block.Kind.TITLE
        && (titleName.isWhole(number)
            || question.asksFor(names.get(number).span())
            || isApart(first, names.get(number).span()));
  }
}

package org.procedex.extract.title;

import java.util.Locale;
import java.util.Set;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * Whether a title is a name by its form. A short title of an article with sections is one even
 * where no ending says so, if the page is built as pages on procedures are and not as those on
 * diseases.
 */
final class TitleName {
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

  /** Headings that pages on diseases have, and pages on procedures do not. */
  private static final Set<String> PARTS_OF_DISEASES =
      Set.of(
          "epidemiology",
          "epidemiology and risk factors",
          "etiology",
          "aetiology",
          "pathogenesis",
          "pathophysiology",
          "clinical features",
          "clinical manifestations",
          "clinical presentation",
          "symptoms",
          "signs and symptoms",
          "differential diagnosis",
          "prognosis");

  /** Headings of pages on diseases that may stand on pages on procedures as well. */
  private static final Set<String> PARTS_OF_MANY =
      Set.of("presentation", "diagnosis", "management", "treatment");

  /** Last words of titles of pages that tell of many things. */
  private static final WordSet SUBJECTS =
      WordSet.of(
          "considerations",
          "care",
          "consent",
          "system",
          "systems",
          "response",
          "assessment",
          "principles",
          "physiology",
          "anatomy",
          "targets",
          "definitions",
          "guidelines",
          "protocol",
          "medicine",
          "cardiology",
          "settings",
          "notes",
          "checklist",
          "activity",
          "objectives");

  /** Titles of pages that are one of several about something. */
  private static final Set<String> VAGUE_TITLES =
      Set.of(
          "overview",
          "introduction",
          "procedure snapshot",
          "principles",
          "summary",
          "concept",
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

  /** Words of what is thought, told or found, and not done to anybody. */
  private static final WordSet THOUGHT =
      WordSet.in(
          "interpretation evaluation prevention investigation examination classification"
              + " description definition complication complications dissection perforation rotation"
              + " dislocation obstruction occlusion infection function dysfunction aspiration"
              + " inflammation rupture action introduction indication indications selection"
              + " determination presentation estimation duration location position preparation"
              + " administration education information compression expansion extension fusion"
              + " reduction tension transmission progression distribution absorption metabolism"
              + " ventilation perfusion application regulation malformation interval");

  /** Words in a title behind which stands what the page is not about. */
  private static final WordSet TURNING =
      WordSet.in("besides beyond without instead apart unlike avoiding avoid versus");

  private static final WordSet WAYS =
      WordSet.in(
          "means ways methods kinds types forms techniques approaches weapons tricks operations"
              + " procedures surgeries treatments therapies");

  private static final WordSet SEVERAL =
      WordSet.in("several various different many two three four five six");

  /** Words of one as well as of several: "new treatments of X" is what the page tells of. */
  private static final WordSet SOME = WordSet.in("some the common new");

  private static final int LONGEST_TITLE = 6;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final Sentences sentences;
  private final ProcedureNames names;
  private final TitleQuestion question;
  private final OpeningLine openingLine;

  /** What no word of a name is. */
  private final long unfit;

  /** Of nothing but such words no name is made. */
  private final long general;

  TitleName(Reading reading, TitleQuestion question, OpeningLine openingLine) {
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.sentences = reading.sentences();
    this.names = reading.names();
    this.question = question;
    this.openingLine = openingLine;
    this.unfit =
        classes.preposition
            | classes.subordinator
            | classes.finite
            | classes.person
            | classes.pronoun
            | classes.empty;
    this.general =
        classes.procedureGeneric | classes.procedureModifier | classes.vague | classes.determiner;
  }

  /** "Besides X and Y: …": whether the title turns from what it names to something else. */
  boolean isPassing(SentenceTokens title, ProcedurePhrase phrase) {
    for (int at = phrase.from() - 1; at >= title.from() && tokens.symbol(at) != ':'; at--) {
      if (TURNING.holds(tokens, at)) {
        return true;
      }
      if (tokens.is(at, classes.finite | classes.modal | classes.be)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "Several means of X", never named again, "three rescue methods of the ward": what the page
   * tells of are kinds of it.
   */
  boolean isFamily(SentenceTokens title, ProcedurePhrase phrase) {
    int of = phrase.from() - 1;
    if (of >= title.from() && SEVERAL.holds(tokens, of)) {
      for (int at = phrase.from(); at < phrase.to(); at++) {
        if (WAYS.holds(tokens, at)) {
          return true;
        }
      }
    }
    return of - 2 >= title.from()
        && (tokens.spells(of, "of") || tokens.spells(of, "for"))
        && WAYS.holds(tokens, of - 1)
        && (SEVERAL.holds(tokens, of - 2) || SOME.holds(tokens, of - 2))
        && names.get(names.numbered(title, phrase)).mentions() < 2;
  }

  /** Whether the title is the name and nothing else. */
  boolean isWhole(int number) {
    Span title = sentences.get(0).span();
    Span name = names.get(number).span();
    return name.start() == title.start() && name.end() == title.end();
  }

  /**
   * "Forearm and Wrist Blocks": the name is the end of a title that has words before it. Of "Cough
   * and bronchoscopy" it has only the last.
   */
  boolean isEnd(int number) {
    SentenceTokens first = sentences.get(0);
    Span name = names.get(number).span();
    return name.end() == first.span().end()
        && name.start() > first.span().start()
        && first.procedures().size() == 1
        && !tokens.is(first.from(), classes.verb | classes.adverb)
        && (!tokens.is(tokens.at(name.start()) - 1, classes.conjunction)
            || first.isPlural(first.to() - 1));
  }

  /**
   * Whether the page's form says that its title names a procedure: the line below it tells of
   * something done, or its sections are those of a procedure and none is a disease's.
   */
  boolean isTold() {
    if (openingLine.tellsProcedure()) {
      return true;
    }
    int parts = 0;
    for (Passage passage : page.passages()) {
      Block block = passage.block();
      if (block.kind() != Block.Kind.HEADING || block.depth() > 1 || block.heading() < 0) {
        continue;
      }
      Heading heading = page.headings().get(block.heading());
      if (!page.isMarkedUp(heading)) {
        continue;
      }
      String words = words(heading);
      if (PARTS_OF_DISEASES.contains(words) || PARTS_OF_MANY.contains(words)) {
        return false;
      }
      boolean whole = heading.words().equals(heading.cue());
      parts += whole && PARTS_OF_PROCEDURES.contains(heading.rule()) ? 1 : 0;
    }
    return parts > 1;
  }

  private String words(Heading heading) {
    return heading.words().of(tokens.text()).toLowerCase(Locale.ROOT);
  }

  /** The name that the title is on a page whose form tells so; -1 where it is none. */
  int told() {
    return isLine() ? number(unfit, unfit) : -1;
  }

  /**
   * The name that the title is on another page, which must have sections; -1 where it is none. A
   * condition is no name, but may stand in one on a page that has indications.
   */
  int untold() {
    if (!hasSections() || !isLine() || isOnDisease()) {
      return -1;
    }
    if (isSaidOfOthers()) {
      return -1;
    }
    long stricter = unfit | classes.condition;
    return number(hasIndications() ? unfit : stricter, stricter);
  }

  /**
   * Whether each part that says what something is for stands below a heading that names another
   * procedure, or names one itself: "## Suprapubic catheter" on a page "Bladder".
   */
  private boolean isSaidOfOthers() {
    boolean named = false;
    boolean others = false;
    for (Passage passage : page.passages()) {
      Block block = passage.block();
      if (block.kind() != Block.Kind.HEADING || block.heading() < 0) {
        continue;
      }
      Heading heading = page.headings().get(block.heading());
      if (heading.isAbout(Topic.INDICATIONS) || heading.isAbout(Topic.CONTRAINDICATIONS)) {
        Span object = heading.complement();
        if (!named && (object == null || !isNamed(object))) {
          return false;
        }
        others = true;
      } else if (page.isMarkedUp(heading)) {
        named = isNamed(heading.words());
      }
    }
    return others;
  }

  private boolean isNamed(Span words) {
    int from = tokens.at(words.start());
    return !page.procedures(from, tokens.at(words.end(), from)).isEmpty();
  }

  private boolean hasSections() {
    for (Heading heading : page.headings()) {
      if (!heading.isOther() && !heading.rule().equals("heading.use")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the page is built as pages on diseases are: what it names among causes, findings or
   * remedies is not what it is about, however often.
   */
  boolean isOnDisease() {
    for (Heading heading : page.headings()) {
      if (page.isMarkedUp(heading)) {
        if (PARTS_OF_DISEASES.contains(words(heading))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasIndications() {
    for (Heading heading : page.headings()) {
      if (heading.isAbout(Topic.INDICATIONS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the title is short, no question and no sentence. */
  private boolean isLine() {
    SentenceTokens first = sentences.first();
    return first != null
        && first.block().kind() == Block.Kind.TITLE
        && !question.isOfSomethingElse()
        && beforeBracket(first) - first.from() <= LONGEST_TITLE
        && (tokens.symbol(first.to() - 1) == Tokens.NO_SYMBOL
            || tokens.symbol(first.to() - 1) == ')')
        && !VAGUE_TITLES.contains(first.span().of(tokens.text()).toLowerCase(Locale.ROOT));
  }

  /**
   * Takes the title for a name.
   *
   * @param within classes that make a word unfit for a name that goes on behind it
   * @param last classes that make its last word unfit
   */
  private int number(long within, long last) {
    SentenceTokens first = sentences.get(0);
    int from = behindCategory(first);
    if (tokens.isNumber(from) || tokens.is(from, classes.negation | classes.relative)) {
      return -1; // "05 Stomach": a chapter; "What we offer", "Not for everybody"
    }
    int end = from + 1;
    while (end < first.to()
        && (tokens.isWord(end)
            || tokens.isNumber(end)
            || tokens.symbol(end) == '-' && !tokens.isSpacedBefore(end))) {
      end++;
    }
    boolean particular = false;
    for (int at = from; at < end; at++) {
      boolean object = at == from + 1 && tokens.spells(at, "of") && isDoing(from);
      boolean behindVerb =
          at > from + 1
              && tokens.is(at, classes.determiner)
              && !(tokens.isCapitalized(at) && tokens.spells(at, "a"))
              && !tokens.is(at - 1, classes.preposition | classes.conjunction);
      if (behindVerb || !object && tokens.is(at, at < end - 1 ? within : last)) {
        return -1; // "Cold stops the pain" is a sentence
      }
      particular |= !tokens.is(at, general);
    }
    if (!particular) {
      return -1; // "Other treatment methods"
    }
    if (SUBJECTS.holds(tokens, end - 1)) {
      return -1;
    }
    page.known().add(tokens.span(from, end));
    return names.number(from, end, first.index());
  }

  /** "Induction of labour", "Removal of a ring": what is done to something, and no subject. */
  private boolean isDoing(int at) {
    return !THOUGHT.holds(tokens, at)
        && !SUBJECTS.holds(tokens, at)
        && (tokens.endsWith(at, "tion")
            || tokens.endsWith(at, "sion")
            || tokens.endsWith(at, "val")
            || tokens.is(at, classes.procedureLight | classes.procedureHead));
  }

  /** "Airway - Laryngeal mask": the token behind the kind of page; the first for no such title. */
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
}

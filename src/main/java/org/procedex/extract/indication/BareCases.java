package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.list.AnnouncedCases;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Cases without any verb where the place tells what they are of: behind a procedure's name
 * ("Thermocoagulation — nosebleed, small polyps"), or as a sentence right behind the one that tells
 * how it is done ("A hook draws the vein out. Varicose veins of the calf."). Nothing else is told
 * of a procedure in that place by the names of diseases and people.
 */
public final class BareCases {
  /** Sentences of a paragraph behind which cases no longer stand by themselves. */
  private static final int LATEST = 4;

  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 90;

  /** What else a sentence may turn to: behind it no case stands by itself. */
  private static final WordSet TURNED =
      WordSet.in(
          "complication complications risk risks symptom symptoms cause causes caused history"
              + " diagnosis diagnosed examination reaction reactions side occur occurs happen"
              + " happens suffer suffers suffered complained feel feels felt pain-free ago old"
              + " afraid fear feared watch except unless not cannot no never contraindicated");

  /** Where the page begins with these, its lists tell what comes of what they stand under. */
  private static final WordSet DANGER =
      WordSet.in(
          "complication complications risk risks danger dangers wrong happen happens expect after"
              + " afterwards aftercare side reactions adverse");

  /** What may come of any operation. */
  private static final WordSet COMMON =
      WordSet.in(
          "bleeding infection infections perforation leak leakage swelling redness bruising bruises"
              + " fever pain blisters scabs hematoma");

  /** Sentences with which a page begins. */
  private static final int OPENING = 3;

  private static final WordSet CHIEFLY =
      WordSet.in("mostly mainly chiefly especially primarily particularly principally");

  /** Verbs of what a disease does or the patient is told to do. */
  private static final WordSet DOING =
      WordSet.in(
          "please benefit benefits affects affect lodge lodges break breaks bring brings feel"
              + " feels wear wears report reports lead leads lie lies grow grows appear appears"
              + " arise arises come comes go goes happen happens become becomes begin begins"
              + " form forms spread spreads stay stays rise rises fall falls fade fades"
              + " disappear disappears account accounts follow follows");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Tokens tokens;
  private final CaseRuns runs;
  private final boolean marked;

  /** The first sentence of the passage, and whether it has turned to something else since. */
  private int first = -1;

  private boolean turned;

  /** The same, where what was said of the procedure itself does not count. */
  private boolean strayed;

  /** Whether the sentence before asked for whom it is. */
  private boolean asked;

  private final AnnouncedCases announced;

  private final List<SentenceTokens> sentences;

  public BareCases(Reading reading, CaseRuns runs) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.tokens = reading.tokens();
    this.runs = runs;
    this.announced = new AnnouncedCases(classes, topics);
    this.sentences = reading.sentences().all();
    this.marked = reading.page().isMarkedUp();
  }

  /** A passage begins. */
  public void enter(List<SentenceTokens> of) {
    first = of.get(0).index();
    turned = false;
    strayed = false;
    asked = false;
  }

  /** Adds the cases of a sentence that says nothing else. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    boolean answers = asked;
    asked = false;
    if (!mayHold(sentence, heading)) {
      return;
    }
    boolean told = isTold(found);
    if (tokens.symbol(sentence.to() - 1) == '?') {
      asked = asksForCases(sentence);
      strayed |= !asked;
      turned |= strayed;
      return;
    }
    if (answers && !told && answer(sentence, found)) {
      return;
    }
    int from = opening(sentence);
    if (!told && labelled(sentence, found) || (from > sentence.from() ? strayed : turned)) {
      return;
    }
    int procedure = told || marked ? -1 : spokenOf(sentence);
    if (procedure >= 0 && standsAlone(sentence, from)) {
      runs.add(
          sentence,
          from,
          sentence.to(),
          "indication.behind-what-is-done",
          new int[] {procedure},
          found);
      return;
    }
    strayed |= turns(sentence);
    turned |= told || strayed;
  }

  /** What is told of right before: the name in the line above the passage, else its topic. */
  private int spokenOf(SentenceTokens sentence) {
    int behind = sentence.index() - first;
    SentenceTokens above = first > 0 && behind < LATEST ? sentences.get(first - 1) : null;
    ProcedurePhrase name = above == null ? null : above.firstName();
    if (name != null
        && name.from() <= above.from() + 2
        && above.behindBracket(name.to()) >= above.to() - 1
        && tokens.symbol(above.to() - 1) != '?') {
      boolean later = opensWithDanger(above.index()) || isCommon(sentence.from(), sentence.to());
      return later ? -1 : discourse.number(above, name);
    }
    return behind > 0 && behind < LATEST ? discourse.spokenOf(sentence) : -1;
  }

  /** "What can go wrong" above the first name. */
  private boolean opensWithDanger(int before) {
    for (int i = 0; i < before && i < OPENING; i++) {
      SentenceTokens sentence = sentences.get(i);
      for (int at = sentence.from(); at < sentence.to(); at++) {
        if (DANGER.holds(tokens, at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Pain, swelling of the face, bruises.": several, and nothing else. */
  private boolean isCommon(int from, int to) {
    boolean common = false;
    int parts = 0;
    for (int at = from; at < to; at++) {
      common |= COMMON.holds(tokens, at);
      char c = tokens.symbol(at);
      if (c == ',' || c == ';' || at + 1 == to) {
        if (!common) {
          return false;
        }
        common = false;
        parts++;
      }
    }
    return parts > 1;
  }

  /** "For gout, old burns.", "Mostly gout.": behind the words that only lead to the cases. */
  private int opening(SentenceTokens sentence) {
    int from = sentence.from();
    from += from < sentence.to() - 2 && CHIEFLY.holds(tokens, from) ? 1 : 0;
    return from < sentence.to() - 2 && tokens.spells(from, "for") ? from + 1 : from;
  }

  /** Whether the sentence is nothing but cases that no other sentence takes up. */
  private boolean standsAlone(SentenceTokens sentence, int from) {
    int end = sentence.to() - 1;
    return sentence.block().kind() == Block.Kind.TEXT
        && tokens.isCapitalized(sentence.from())
        && tokens.symbol(end) == '.'
        && !isTakenUp(sentence)
        && (runs.opensWithCase(from, end) || ItemEnds.isParted(tokens, ';', from, end))
        && !holdsVerb(from, end)
        && runs.isRun(sentence, from, end);
  }

  /** Whether it answers a question, or the sentence behind goes on about what it names. */
  private boolean isTakenUp(SentenceTokens sentence) {
    SentenceTokens before = sentences.get(sentence.index() - 1);
    int next = sentence.index() + 1;
    return tokens.symbol(before.to() - 1) == '?'
        || next < sentences.size()
            && sentences.get(next).block() == sentence.block()
            && (tokens.spells(sentence.to(), "they")
                || tokens.spells(sentence.to(), "these")
                || tokens.spells(sentence.to(), "this"));
  }

  /** "Emboli lodge in the brain": a verb in the form of plurals, that no verb we know is. */
  private boolean holdsVerb(int from, int to) {
    boolean relative = false;
    int verbs = 0;
    for (int at = from; at < to; at++) {
      relative |= tokens.is(at, classes.relative);
      relative &= tokens.symbol(at) != ',';
      verbs -= tokens.is(at, classes.relative) ? 1 : 0;
      verbs += tokens.is(at, classes.finite) ? 1 : 0;
      if (verbs > 0 || !relative && isActing(at, to)) {
        return true;
      }
      if (!relative
          && !tokens.is(at, classes.preposition)
          && !tokens.spells(at, "after")
          && !namesWhat(at, from, to)
          && (DOING.holds(tokens, at)
              || tokens.is(at, classes.verb | classes.benefitVerb | classes.treatVerb)
                  && (!tokens.endsWith(at, "ed") || tokens.endsWith(at, "eed"))
                  && !tokens.endsWith(at, "ing"))) {
        return true;
      }
    }
    return false;
  }

  /** "Drop wrist", "strain fractures" behind other cases: what looks like a verb tells which. */
  private boolean namesWhat(int at, int from, int to) {
    char before = at > from ? tokens.symbol(at - 1) : Tokens.NO_SYMBOL;
    return (before == ',' || before == ';')
        && at + 1 < to
        && tokens.isWord(at + 1)
        && !tokens.endsWith(at, "s")
        && !tokens.is(
            at + 1, classes.determiner | classes.pronoun | classes.preposition | classes.adverb);
  }

  /** "Mothers cry", "erysipelas returns": what stands right behind is no more of the noun. */
  private boolean isActing(int at, int to) {
    int next = at + 1;
    if (next >= to
        || !tokens.is(at, classes.person | classes.condition)
        || !tokens.isWord(next)
        || tokens.is(
            next,
            classes.preposition
                | classes.conjunction
                | classes.relative
                | classes.condition
                | classes.person
                | classes.severity
                | classes.adverb)
        || tokens.endsWith(next, "ed") && !tokens.endsWith(next, "eed")
        || tokens.endsWith(next, "ing")) {
      return false;
    }
    char mark = next + 1 < to ? tokens.symbol(next + 1) : ',';
    boolean noun = mark == ',' || mark == ';'; // "acne pits, scars"
    return tokens.is(at, classes.person)
        || tokens.endsWith(next, "s")
            && !(noun && !tokens.is(next, classes.verb) && !DOING.holds(tokens, next));
  }

  private boolean mayHold(SentenceTokens sentence, @Nullable Heading heading) {
    Block.Kind kind = sentence.block().kind();
    return (kind == Block.Kind.TEXT || kind == Block.Kind.ITEM)
        && sentence.to() - sentence.from() <= LONGEST
        && !discourse.isOnOther()
        && (heading == null
            || heading.isOther()
                && !topics.isElse(
                    tokens, tokens.at(heading.words().start()), tokens.at(heading.words().end()))
            || heading.isAbout(Topic.PROCEDURES));
  }

  private boolean asksForCases(SentenceTokens question) {
    int to = question.to() - 1;
    return announced.holds(tokens, question.from(), to)
        || topics.question(tokens, question.from(), to) == Topic.INDICATIONS;
  }

  /** "Who had better have it? Acute synovitis, early arthritis.". */
  private boolean answer(SentenceTokens sentence, List<Draft> found) {
    int procedure = discourse.spokenOf(sentence);
    return procedure >= 0
        && runs.isRun(sentence, sentence.from(), sentence.to() - 1)
        && runs.add(
            sentence,
            sentence.from(),
            sentence.to(),
            "indication.asked-for",
            new int[] {procedure},
            found);
  }

  private static boolean isTold(List<Draft> found) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).type() != RecordType.PROCEDURE) {
        return true;
      }
    }
    return false;
  }

  private boolean turns(SentenceTokens sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (TURNED.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "X (ABC) ---- A, B and C", "X, A; B.": behind the name and its bracket. */
  private boolean labelled(SentenceTokens sentence, List<Draft> found) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    if (phrases.isEmpty()) {
      return false;
    }
    ProcedurePhrase name = phrases.get(0);
    if (!name.isName() || name.from() > sentence.from() + 1) {
      return false;
    }
    int at = sentence.behindBracket(name.to());
    int joint = behindJoint(at, sentence.to());
    int start = joint > at ? CasesBehind.behindFor(tokens, joint) : joint;
    boolean comma = start > at && tokens.symbol(at) == ',';
    int number = start > at ? discourse.number(sentence, name) : -1;
    int end = sentence.to();
    end -= tokens.symbol(end - 1) == '.' ? 1 : 0;
    if (number < 0
        || start >= end
        || comma && (marked || !runs.isCase(start, firstComma(start, end)))
        || comma && holdsVerb(start, end)
        || !runs.isRun(sentence, start, end)) {
      return false;
    }
    return runs.add(sentence, start, end, "indication.behind-name", new int[] {number}, found);
  }

  private int firstComma(int from, int to) {
    int at = from;
    while (at < to && tokens.symbol(at) != ',' && tokens.symbol(at) != ';') {
      at++;
    }
    return at;
  }

  /** Behind a colon, a comma, dashes or dots between a name and what it is for. */
  private int behindJoint(int from, int to) {
    int at = from;
    while (at < to && isJoint(at, from)) {
      at++;
    }
    return at;
  }

  private boolean isJoint(int at, int from) {
    char c = tokens.symbol(at);
    return c == ':'
        || c == ',' && at == from
        || c == '.' && at > from - 1 && at + 1 < tokens.size() && !tokens.isBreak(at + 1)
        || (c == '-' || c == '\u2026')
            && (at > from
                || tokens.isSpacedBefore(at)
                || c != '-'
                || tokens.text().charAt(tokens.start(at)) != '-');
  }
}

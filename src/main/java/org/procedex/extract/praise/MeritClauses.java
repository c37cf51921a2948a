package org.procedex.extract.praise;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.place.Place;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What words that name or like merits point to: "has the advantage that no bone is cut, that the
 * leg keeps its length, and that …", "parents value that …", "is loved for …". Each clause or noun
 * of it is one, whatever its own words.
 */
public final class MeritClauses {
  private static final WordSet TURNING =
      WordSet.in("but although though however yet while whereas against");

  /** With them stands what a thing is good for, and not always what is good about it. */
  private static final WordSet PURPOSES = WordSet.of("for", "in", "by", "with");

  private static final WordSet LINKING =
      WordSet.in("that in on from consists consist count counts");

  private static final WordSet SOMEBODY = WordSet.in("those people patients anyone who whom");

  private static final int[] NONE = {};

  /** Whose doings praise nothing. */
  private static final WordSet OTHERS =
      WordSet.in(
          "machine machines device devices instruments company doctor doctors hospital team");

  private static final int MOST = 8;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final SectionRules sections;
  private final PraiseLead lead;

  public MeritClauses(Reading reading, SectionRules sections) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.sections = sections;
    this.lead = new PraiseLead(classes);
  }

  /** Adds what such words point to, between semicolons. */
  public void find(SentenceTokens sentence, List<Draft> found) {
    if (!sentence.clauses().mayHold(';')) {
      find(sentence, sentence.from(), sentence.to(), found);
      return;
    }
    int end;
    for (int start = sentence.from(); start < sentence.to(); start = end + 1) {
      end = ItemEnds.parting(sentence.tokens(), ';', start, sentence.to());
      find(sentence, start, end, found);
    }
  }

  private void find(SentenceTokens sentence, int from, int to, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int list = lead.behind(tokens, from, to);
    int verb = list < 0 ? lead.mentioned(tokens, from, to) : -1;
    if (list < 0 && verb < 0 || tokens.symbol(sentence.to() - 1) == '?') {
      return;
    }
    list = verb < 0 ? list : from + 1;
    int end = verb < 0 ? turning(tokens, list, to) : verb;
    int procedure = procedure(sentence, from, list, found);
    if (procedure < 0
        || end - list < 2
        || CountedMerits.isNumber(tokens, list)
        || CountedMerits.isNumber(tokens, list + 1)
        || topics.isOfOthers(tokens, from, list)
        || topics.isElse(tokens, from, beforeLink(tokens, from, list - 1))
        || isBroken(tokens, list, end)
        || tokens.symbol(list - 1) == ':'
            && PlacedRecords.has(found, RecordType.INDICATION, tokens.span(list, end))
        || OTHERS.holds(tokens, tokens.is(list, classes.determiner) ? list + 1 : list)
        || PURPOSES.holds(tokens, list - 1) && isForSomebody(tokens, list, end)) {
      return;
    }
    Place place =
        new Place(
            RecordType.ADVANTAGE,
            Strength.UNSTATED,
            tokens.span(from, list),
            new int[] {procedure});
    List<Draft> praised = new ArrayList<>();
    int start = list;
    for (int clauses = 0; start < end && clauses < MOST; clauses++) {
      int next = next(tokens, list, start, end);
      sections.counted(sentence, place, start, next, praised);
      start = next + (next + 1 < end && tokens.spells(next + 1, "that") ? 2 : 1);
    }
    instead(found, praised, tokens.span(list, end));
  }

  /** "that the nerve, and with it the voice, is kept": its first comma parts no clauses. */
  private boolean isBroken(Tokens tokens, int from, int to) {
    int at = from + (tokens.is(from, classes.determiner) ? 2 : 1);
    return (tokens.spells(from - 1, "that") || tokens.spells(from - 1, "because"))
        && at < to
        && tokens.symbol(at) == ',';
  }

  /** "merit consists in that": without the words that only point. */
  private static int beforeLink(Tokens tokens, int from, int to) {
    int end = to;
    while (end > from && LINKING.holds(tokens, end - 1)) {
      end--;
    }
    return end;
  }

  /** Puts what is praised in place of what rules found of it, where that is less. */
  private static void instead(List<Draft> found, List<Draft> praised, Span list) {
    int told = 0;
    boolean before = false;
    for (Draft draft : found) {
      if (draft.span().overlaps(list)) {
        if (draft.type() == RecordType.CONTRAINDICATION) {
          return;
        }
        told += draft.type() == RecordType.ADVANTAGE ? 1 : 0;
        before |= draft.span().start() < list.start();
      }
    }
    if (told < praised.size() || before && told == praised.size()) {
      found.removeIf(draft -> draft.type() != RecordType.PROCEDURE && draft.span().overlaps(list));
      found.addAll(praised);
    }
  }

  /** What is praised: what the words before name, else what is spoken of; -1 for nothing. */
  private int procedure(SentenceTokens sentence, int from, int to, List<Draft> found) {
    ProcedurePhrase before = null;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean compared =
          phrase.from() > sentence.from()
              && NameRoles.isComparison(sentence.tokens(), phrase.from() - 1);
      if (compared || phrase.to() > to) {
        continue;
      }
      boolean takesUp = phrase.kind() == ProcedurePhrase.Kind.ANAPHOR && before != null;
      int[] said = phrase.from() < from || takesUp ? NONE : discourse.resolve(sentence, phrase);
      if (said.length > 0) {
        return said[0];
      }
      before = phrase.isName() ? phrase : before;
    }
    if (before != null) {
      int[] said = discourse.resolve(sentence, before);
      return said.length == 0 ? -1 : said[0];
    }
    return !discourse.isMainTold() && isOfOther(sentence.tokens(), from, to)
        ? -1
        : spokenOf(sentence, found);
  }

  /** "The advantage of ultrasound is": of what is no procedure of the page. */
  private boolean isOfOther(Tokens tokens, int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      if (tokens.spells(at, "of")) {
        return !tokens.is(at + 1, classes.determiner | classes.anaphor | classes.procedureGeneric);
      }
    }
    return false;
  }

  private int spokenOf(SentenceTokens sentence, List<Draft> found) {
    for (Draft draft : found) {
      if (draft.type() == RecordType.ADVANTAGE) {
        return draft.procedure();
      }
    }
    int topic = discourse.topicOf(sentence);
    return topic >= 0 ? topic : discourse.isMainTold() ? discourse.here() : -1;
  }

  /** "is popular for gout": what it is used for. */
  private boolean isForSomebody(Tokens tokens, int from, int to) {
    if (SOMEBODY.holds(tokens, from)) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.merit | classes.quality | classes.negation)) {
        return false;
      }
      if (tokens.is(at, classes.condition | classes.person)
          && !tokens.is(at, classes.outcome | classes.empty)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The joint before the next clause with "that", or noun with its article where the first has one;
   * the end for none.
   */
  private int next(Tokens tokens, int list, int from, int to) {
    boolean nouns = tokens.is(list, classes.determiner);
    for (int at = from + 1; at + 1 < to; at++) {
      boolean and = tokens.is(at, classes.conjunction);
      nouns |= tokens.symbol(at) == ',';
      if ((and || tokens.symbol(at) == ',') && tokens.spells(at + 1, "that")
          || nouns && and && tokens.is(at + 1, classes.determiner)
          || and && PURPOSES.holds(tokens, list - 1) && tokens.isAlike(list - 1, at + 1)) {
        return at;
      }
    }
    return to;
  }

  private int turning(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (TURNING.holdsSmall(tokens, at) || tokens.symbol(at) == ',' && isUse(tokens, at + 1, to)) {
        return at;
      }
    }
    return to;
  }

  /** "…, and it is also used in": told of its use. */
  private boolean isUse(Tokens tokens, int from, int to) {
    int at = from + (tokens.is(from, classes.conjunction) ? 1 : 0);
    return at + 3 < to
        && tokens.is(at, classes.anaphor)
        && tokens.is(at + 1, classes.be)
        && (tokens.is(at + 2, classes.approval) || tokens.is(at + 3, classes.approval));
  }
}

package org.procedex.extract.place;

import java.util.List;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.coordination.QualityMembers;
import org.procedex.extract.place.PlacedRecords.Part;
import org.procedex.extract.place.PlacedRecords.Way;
import org.procedex.extract.place.RunningText.Turn;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.FrontedWords;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What running text below a heading of advantages praises. Right below the heading every fragment
 * does, whatever its words; further down only what has a word of praise, unless it is weighed
 * against, or told of another procedure or time.
 */
final class PlacedPraise {
  /** Words of what is weighed against, or asked for. */
  private static final WordSet WEIGHING =
      WordSet.of("but", "should", "must", "contrary", "contrast");

  /** First words of what was done before, or is done elsewhere. */
  private static final WordSet OTHERWISE =
      WordSet.in(
          "formerly previously traditionally traditional conventional past medicine medicines drugs"
              + " tablets pills medication medications");

  /** Words of what is no merit, told of it. */
  private static final WordSet TURNING =
      WordSet.in(
          "used chosen suitable may might only however also called named first performed done");

  /** Longer sentences tell more than one merit. */
  private static final int LONGEST_OF_IT = 14;

  /** With them a sentence goes on with the merits before it. */
  private static final WordSet ADDING =
      WordSet.in("besides moreover furthermore additionally addition also likewise");

  private static final WordSet OLD = WordSet.of("old", "olden", "earlier", "former");
  private static final WordSet TIMES =
      WordSet.of("days", "times", "method", "methods", "way", "operation", "operations");

  /** Tokens of the name of something else, up to "in turn". */
  private static final int LONGEST_RIVAL = 12;

  private static final WordSet TURNS = WordSet.of("turn", "comparison", "contrast", "hand");
  private static final WordSet LINKS = WordSet.of("in", "by", "other", "contrary");

  private final WordClasses classes;
  private final PlacedRecords records;
  private final ItemClauses clauses;
  private final ItemStarts starts;
  private final PraisingLabels labels;

  PlacedPraise(PlaceContext context, PlacedRecords records) {
    this.classes = context.classes();
    this.records = records;
    this.clauses = new ItemClauses(classes);
    this.starts = new ItemStarts(context);
    this.labels = new PraisingLabels(classes, clauses);
  }

  /** Adds what praises in a sentence, part by part between semicolons. */
  void find(SentenceTokens sentence, Place place, Turn first, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int added = behindAdding(sentence);
    Turn turn = added > sentence.from() ? Turn.OPENING : first;
    if (isOfBefore(tokens, sentence.from()) || isInTurn(tokens, sentence.from(), sentence.to())) {
      return;
    }
    int label = labels.end(tokens, sentence.from(), sentence.to());
    if (label > 0) {
      int from = sentence.from();
      records.instead(sentence, place, new Part(from, label, Manner.QUALITIES, Way.BARE), found);
      return;
    }
    parts(sentence, place, added, turn, found);
  }

  private void parts(
      SentenceTokens sentence, Place place, int added, Turn turn, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int counted = 0;
    int end;
    for (int start = sentence.from(); start < sentence.to(); start = end + 1) {
      end = ItemEnds.parting(tokens, ';', start, sentence.to());
      if (start > sentence.from() && QualityMembers.isBlame(tokens, start, end)) {
        return;
      }
      if (counts(tokens, start, end, counted + 1)) {
        counted++;
        start++;
      }
      if (end > start
          && tokens.symbol(end - 1) != ':'
          && (turn == Turn.OPENING && isOwn(sentence, start, turn)
              || !PlacedRecords.has(found, RecordType.ADVANTAGE, tokens.span(start, end)))) {
        int words = starts.behindLabel(sentence, start == sentence.from() ? added : start, end);
        int from = FrontedWords.behind(tokens, words, end, classes);
        boolean praises =
            isOwn(sentence, from, turn)
                && (turn == Turn.OPENING || !isForSomebody(tokens, from, end, found))
                && (turn == Turn.OPENING
                    ? opens(tokens, from, end)
                    : goesOn(tokens, start, from, end));
        if (praises) {
          records.add(sentence, place, new Part(from, end, Manner.QUALITIES, Way.BARE), found);
        }
      }
    }
  }

  /** "1 small wound; 2 little pain": the number of the part, and none of what it tells. */
  private static boolean counts(Tokens tokens, int from, int to, int number) {
    boolean first = number > 1 || to + 1 < tokens.size() && is(tokens, to + 1, 2);
    return first && to - from > 2 && tokens.isWord(from + 1) && is(tokens, from, number);
  }

  private static boolean is(Tokens tokens, int at, int number) {
    return number < 10
        && tokens.isNumber(at)
        && tokens.end(at) - tokens.start(at) == 1
        && tokens.text().charAt(tokens.start(at)) == (char) ('0' + number);
  }

  /** "In addition, …", "Moreover …": the token behind; the first one where it adds nothing. */
  private static int behindAdding(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    int at = from + (tokens.spells(from, "in") ? 1 : 0);
    if (at + 3 >= sentence.to() || !ADDING.holds(tokens, at)) {
      return from;
    }
    at++;
    return tokens.symbol(at) == ',' ? at + 1 : tokens.spells(at, "to") ? from : at;
  }

  /** Further down, words that say whom or what it is for praise nothing but outside of that. */
  private boolean isForSomebody(Tokens tokens, int from, int to, List<Draft> found) {
    boolean told = false;
    int at = from;
    for (Draft draft : found) {
      if (draft.type() == RecordType.INDICATION || draft.type() == RecordType.CONTRAINDICATION) {
        int end = tokens.at(draft.span().end());
        told |= draft.span().overlaps(tokens.span(from, to));
        while (told && at < to && at < end) {
          Span word = tokens.span(at, at + 1);
          if (tokens.is(at, classes.merit) && !draft.span().overlaps(word)) {
            return false;
          }
          at++;
        }
      }
    }
    return told;
  }

  /** Adds a merit that is counted up, whatever its words. */
  void counted(SentenceTokens sentence, Place place, int from, int to, List<Draft> found) {
    records.add(sentence, place, new Part(from, to, Manner.QUALITIES, Way.BARE), found);
  }

  /** "In the past, …", "The old method …", "Tablets only …": told of something else. */
  private static boolean isOfBefore(Tokens tokens, int from) {
    int at = from + (tokens.spells(from, "in") ? 1 : 0);
    at += tokens.spells(at, "the") ? 1 : 0;
    return OTHERWISE.holds(tokens, at) || OLD.holds(tokens, at) && TIMES.holds(tokens, at + 1);
  }

  /** "Traction, in turn, …", "Rest, by comparison, …": told of what it is weighed against. */
  private static boolean isInTurn(Tokens tokens, int from, int to) {
    int last = Math.min(to - 1, from + LONGEST_RIVAL);
    for (int at = from + 2; at < last; at++) {
      if (TURNS.holds(tokens, at) && tokens.symbol(at + 1) == ',') {
        return LINKS.holds(tokens, at - 1);
      }
    }
    return false;
  }

  /** Right below the heading all praises but a sentence about something else. */
  private boolean opens(Tokens tokens, int from, int to) {
    return !clauses.isSentence(tokens, from, to)
        || !isOthers(tokens, from, to)
        || isPraise(tokens, from, to);
  }

  /** Further down the words themselves have to praise. */
  private boolean goesOn(Tokens tokens, int label, int from, int to) {
    return !clauses.isSentence(tokens, from, to) && isEvaluation(tokens, label, from, to)
        || isPraise(tokens, from, to)
        || tellsOfIt(tokens, from, to);
  }

  /** "It takes ten minutes": told of it among its merits, and of no disease. */
  private boolean tellsOfIt(Tokens tokens, int from, int to) {
    if (!tokens.spells(from, "it") || to - from > LONGEST_OF_IT) {
      return false;
    }
    for (int at = from + 1; at < to; at++) {
      if (WEIGHING.holdsSmall(tokens, at)
          || tokens.is(at, classes.subordinator | classes.clauseBreak | classes.otherTopic)
          || TURNING.holds(tokens, at)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a sentence begins with neither a name, people nor a condition that it depends on. Right
   * below the heading "the operation" is the one that it asks about.
   */
  private boolean isOwn(SentenceTokens sentence, int from, Turn turn) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean subject =
          phrase.from() == from
              || phrase.from() == from + 1 && tokens.is(from, classes.determiner | classes.adverb);
      boolean asked = turn == Turn.OPENING && isTheOne(sentence, phrase);
      if (subject
          && (phrase.isName()
              || phrase.kind() == ProcedurePhrase.Kind.ANAPHOR
                  && !asked
                  && !isPronoun(tokens, phrase))) {
        return false;
      }
    }
    return tokens.spells(from, "because")
        || !tokens.is(from, classes.subordinator | classes.clauseBreak);
  }

  /** "the operation": one noun that any procedure is called by, and no more than one of it. */
  private boolean isTheOne(SentenceTokens sentence, ProcedurePhrase phrase) {
    return phrase.to() - phrase.from() <= 2
        && sentence.tokens().is(phrase.to() - 1, classes.procedureGeneric)
        && !sentence.isPlural(phrase.to() - 1);
  }

  private boolean isPronoun(Tokens tokens, ProcedurePhrase phrase) {
    return phrase.to() - phrase.from() == 1 && tokens.is(phrase.from(), classes.anaphor);
  }

  /** "The movable denture is cheap, but …": weighed against, so the subject is something else. */
  private boolean isOthers(Tokens tokens, int from, int to) {
    if (!tokens.spells(from, "the")) {
      return false;
    }
    if (tokens.is(from + 1, classes.procedureModifier)) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (tokens.isWord(at) && tokens.string(at).equals("but")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Words further down that are no sentence: whether they praise, and tell of no other time.
   *
   * @param label where their label begins
   */
  private boolean isEvaluation(Tokens tokens, int label, int from, int to) {
    for (int at = label; at < from; at++) {
      if (tokens.is(at, classes.subordinator | classes.otherTopic)) {
        return false;
      }
    }
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.merit | classes.benefitVerb | classes.quality | classes.praiseMark)
          && !isFew(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence further down praises. */
  private boolean isPraise(Tokens tokens, int from, int to) {
    int subject = from;
    while (subject < to
        && tokens.is(subject, classes.determiner | classes.adverb | classes.conjunction)) {
      subject++;
    }
    if (subject < to
        && tokens.is(subject - 1, classes.determiner)
        && !tokens.is(subject, classes.outcome | classes.quality | classes.person)) {
      return false;
    }
    boolean praise = false;
    for (int at = from; at < to; at++) {
      if (WEIGHING.holdsSmall(tokens, at)) {
        return false;
      }
      praise |=
          tokens.is(at, classes.merit | classes.benefitVerb | classes.quality)
              && !isFew(tokens, at);
    }
    return praise;
  }

  /** "in a few weeks": a number, no praise. */
  private static boolean isFew(Tokens tokens, int at) {
    return tokens.spells(at, "few") && at > 0 && tokens.spells(at - 1, "a");
  }
}

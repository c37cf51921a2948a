package org.procedex.extract.place;

import java.util.List;
import org.procedex.extract.coordination.Circumstances;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.place.PlacedRecords.Part;
import org.procedex.extract.place.PlacedRecords.Way;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What an item of a list names, where a heading or an introduction says what the items are: all of
 * it but its label and its explanation, unless it tells of another item, of a step or of an effect.
 */
final class ListItems {
  /** Verbs whose object is what it is for. */
  private static final WordSet TREATING =
      WordSet.in(
          "treat cure manage relieve correct control alleviate repair diagnose prevent detect");

  /** What is measured or weighed; without its value it says nothing. */
  private static final WordSet MEASURED =
      WordSet.in("age weight size time timing cost costs sex gender height duration location");

  private static final WordSet AIMS =
      WordSet.in("aim aims aimed goal goals objective objectives purpose effect effects");

  private static final WordSet FORBIDDING =
      WordSet.in(
          "contraindication contraindications contraindicated contra-indication contra-indications"
              + " contra-indicated preclude precludes forbid forbids exclude excludes");

  /** Marks between an item's label and what follows it. */
  private static final int LONGEST_MARK = 6;

  /** Characters before an item among which its words stand that it explains. */
  private static final int LONGEST_REACH = 1_500;

  private final WordClasses classes;
  private final Discourse discourse;
  private final ProcedureNames names;
  private final Coordination coordination;
  private final NestedItems nested;
  private final PlacedRecords records;
  private final Instructions instructions;
  private final ItemClauses clauses;
  private final Circumstances circumstances;
  private final ItemStarts starts;
  private final ItemEnds ends;
  private final PraisingLabels labels;

  ListItems(
      PlaceContext context, NestedItems nested, PlacedRecords records, Instructions instructions) {
    this.classes = context.classes();
    this.discourse = context.discourse();
    this.names = context.names();
    this.coordination = context.coordination();
    this.nested = nested;
    this.records = records;
    this.instructions = instructions;
    this.clauses = new ItemClauses(classes);
    this.circumstances = new Circumstances(classes);
    this.starts = new ItemStarts(context);
    this.ends = new ItemEnds(classes);
    this.labels = new PraisingLabels(classes, clauses);
  }

  /** Adds what the item names. */
  void find(SentenceTokens item, Place place, List<Draft> found) {
    Tokens tokens = item.tokens();
    RecordType type = place.says();
    int end = nested.withoutKinds(item);
    int label = type == RecordType.ADVANTAGE ? labels.end(tokens, item.from(), end) : -1;
    if (label > 0) {
      records.instead(item, place, new Part(item.from(), label, Manner.QUALITIES, Way.ITEM), found);
      return;
    }
    if (isTold(item, type, found) || isUnfinished(tokens, end - 1, type)) {
      return;
    }
    boolean quality = type == RecordType.ADVANTAGE;
    int clause = quality ? -1 : clauses.openedAgain(tokens, item.from(), end);
    if (clause > 0) {
      records.add(item, place, new Part(clause, end, Manner.CLAUSE, Way.ITEM), found);
      return;
    }
    if (isOther(item, type, end - 1) || isAimedEffect(item, place)) {
      return;
    }
    int from = starts.find(item, type, end);
    boolean supposed = !quality && isSupposed(tokens, from, end);
    from += supposed ? 1 : 0;
    int to = ends.withoutRemark(tokens, from, ends.find(tokens, from, end, type));
    int there = quality ? from : circumstances.behindThere(tokens, from, to);
    int foundEnd = supposed ? circumstances.foundBefore(tokens, there, to) : to;
    boolean named = (there > from || foundEnd < to) && !clauses.isSentence(tokens, there, foundEnd);
    Manner manner =
        quality
            ? Manner.QUALITIES
            : supposed
                ? named ? Manner.NOUNS : Manner.CLAUSE
                : isPurpose(item.tokens(), from, to)
                    ? Manner.PURPOSES
                    : isSeveral(item, from, to) ? Manner.NOUNS : Manner.ITEM;
    records.add(
        item,
        place,
        new Part(named ? there : from, named ? foundEnd : to, manner, Way.ITEM),
        found);
    if (type == RecordType.INDICATION && manner == Manner.PURPOSES && from > item.from() + 1) {
      caseBeforePurpose(item, place, from, found);
    } else if (type == RecordType.INDICATION) {
      purposeBehindLabel(item, place, to, end, found);
    }
  }

  /** "Flail knee: to stabilize it in standing": the item names the case, and then what for. */
  private void purposeBehindLabel(
      SentenceTokens item, Place place, int label, int end, List<Draft> found) {
    Tokens tokens = item.tokens();
    int at = label;
    while (at < end && at - label < LONGEST_MARK && isMark(tokens, at)) {
      at++;
    }
    if (at > label && at + 2 < end && isPurpose(tokens, at, end)) {
      int to = ends.withoutRemark(tokens, at + 1, ends.find(tokens, at + 1, end, place.says()));
      records.add(item, place, new Part(at + 1, to, Manner.PURPOSES, Way.ITEM), found);
    }
  }

  /** "Flail knee: to stabilize it": the label, where it names a condition. */
  private void caseBeforePurpose(SentenceTokens item, Place place, int purpose, List<Draft> found) {
    Tokens tokens = item.tokens();
    int label = purpose - 1;
    while (label > item.from() && isMark(tokens, label)) {
      label--;
    }
    if (label + 1 < purpose && tokens.is(label, classes.condition)) {
      records.add(item, place, new Part(item.from(), label + 1, Manner.ITEM, Way.ITEM), found);
    }
  }

  /** A colon, and the marks of bold words and links around it. */
  private static boolean isMark(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ':' || c == '*' || c == ']';
  }

  /** Whether it tells of the item above, or rules have found what it says. */
  private boolean isTold(SentenceTokens item, RecordType type, List<Draft> found) {
    boolean quality = type == RecordType.ADVANTAGE;
    if (!quality && nested.isExplanation(item.tokens(), item.block())) {
      return true;
    }
    if (isDenied(item, type, found)) {
      return true;
    }
    boolean fragment = quality && !clauses.isSentence(item.tokens(), item.from(), item.to());
    return !fragment && PlacedRecords.has(found, type, item.span());
  }

  /** "Age is no contraindication", "Not suitable for gout" below what it is for. */
  private boolean isDenied(SentenceTokens item, RecordType type, List<Draft> found) {
    Tokens tokens = item.tokens();
    if (type == RecordType.INDICATION) {
      return tokens.is(item.from(), classes.negation)
          && PlacedRecords.has(found, RecordType.CONTRAINDICATION, item.span());
    }
    if (type != RecordType.CONTRAINDICATION) {
      return false;
    }
    boolean denied = false;
    for (int at = item.from(); at < item.to(); at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, item.to());
      }
      denied |= at > item.from() && tokens.is(at, classes.negation);
      if (denied && FORBIDDING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Patients with:", "it is": what it names follows; but "the tooth stays where it is". */
  private boolean isUnfinished(Tokens tokens, int last, RecordType type) {
    return tokens.symbol(last) == ':'
        || type != RecordType.ADVANTAGE
            && tokens.is(last, classes.preposition | classes.be | classes.have);
  }

  /** A letter that is left of a number, what comes of it, or what to do. */
  private boolean isOther(SentenceTokens item, RecordType type, int last) {
    Tokens tokens = item.tokens();
    boolean single = last == item.from();
    boolean letter = single && tokens.end(last) - tokens.start(last) == 1;
    return letter
        || type != RecordType.ADVANTAGE && Instructions.isUnproven(tokens, item.from(), item.to())
        || single && MEASURED.holds(tokens, last)
        || isExplainedWord(item)
        || type == RecordType.INDICATION
            && (isEffect(item) || isKind(item) || instructions.isStep(item) || isUse(item))
        || type == RecordType.CONTRAINDICATION
            && (instructions.isStep(item) || Instructions.isInstruction(tokens, item.from()));
  }

  /** "Red flags = fever, weight loss" below "Two red flags": what the words above mean. */
  private static boolean isExplainedWord(SentenceTokens item) {
    Tokens tokens = item.tokens();
    int equals = item.from() + 1;
    while (equals < item.to()
        && equals - item.from() <= LONGEST_MARK
        && tokens.symbol(equals) != '=') {
      equals++;
    }
    if (equals >= item.to() || tokens.symbol(equals) != '=') {
      return false;
    }
    String text = tokens.text();
    int start = tokens.start(item.from());
    int length = tokens.end(equals - 1) - start;
    for (int at = start - length - 1; at >= 0 && at > start - LONGEST_REACH; at--) {
      if (text.regionMatches(true, at, text, start, length)) {
        return true;
      }
    }
    return false;
  }

  /** "Use a long needle": what to take, and no "use in children". */
  private boolean isUse(SentenceTokens item) {
    int next = item.from() + 1;
    return item.tokens().spells(item.from(), "use")
        && next < item.to()
        && !item.tokens().is(next, classes.preposition);
  }

  /** "↓ Blood loss" below what it is done for: what comes of it. */
  private static boolean isEffect(SentenceTokens item) {
    return item.block().depth() > 0
        && item.from() + 1 < item.to()
        && item.tokens().symbol(item.from()) == '↓'
        && !item.tokens().isAcronym(item.from() + 1);
  }

  /** "↑ Filling" behind "Aims to:": what it does to the body. */
  private static boolean isAimedEffect(SentenceTokens item, Place place) {
    Tokens tokens = item.tokens();
    if (place.cue() == null || !BlockMarks.isArrow(tokens, item.from())) {
      return false;
    }
    int end = tokens.at(place.cue().end());
    for (int at = tokens.at(place.cue().start()); at < end; at++) {
      if (AIMS.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Diagnostic biopsy" on a page about biopsy: a kind of what is done, not what it is for. */
  private boolean isKind(SentenceTokens item) {
    int main = discourse.main();
    if (main < 0) {
      return false;
    }
    int end = item.tokens().symbol(item.to() - 1) == '.' ? item.to() - 1 : item.to();
    for (ProcedurePhrase phrase : item.procedures()) {
      if (phrase.isName() && phrase.to() == end && opens(item, phrase)) {
        int number = discourse.number(item, phrase);
        return number == main || names.isKind(number, main);
      }
    }
    return false;
  }

  private boolean opens(SentenceTokens item, ProcedurePhrase phrase) {
    int from = item.from();
    while (from < phrase.from() && item.tokens().is(from, classes.procedureModifier)) {
      from++;
    }
    return from == phrase.from();
  }

  /** "To restore the flow by a graft or a stent": a verb, and what goes with it. */
  private boolean isPurpose(Tokens tokens, int from, int to) {
    int verb = from + 1;
    return tokens.spells(from, "to")
        && verb < to
        && tokens.isWord(verb)
        && !TREATING.holds(tokens, verb)
        && !tokens.is(verb, classes.determiner | classes.condition);
  }

  /** "When stones block the duct": the case follows. */
  private static boolean isSupposed(Tokens tokens, int from, int to) {
    return from + 2 < to
        && (tokens.spells(from, "if")
            || tokens.spells(from, "when")
            || tokens.spells(from, "where"));
  }

  /** Whether each of the nouns is one: behind a label, or in a line that is a sentence's end. */
  private boolean isSeveral(SentenceTokens item, int from, int to) {
    Tokens tokens = item.tokens();
    return from > item.from()
        || isOtherSuchAs(tokens, from, to)
        || BlockMarks.isLine(tokens, item.block())
            && tokens.symbol(item.to() - 1) == '.'
            && coordination.hasManyHad(tokens, from, to);
  }

  /**
   * "During other kinds of surgery such as A and B", "suspicion of certain diseases such as A": the
   * others are A and B.
   */
  private boolean isOtherSuchAs(Tokens tokens, int from, int to) {
    int other = tokens.is(from, classes.preposition) ? from + 1 : from;
    return other < to
        && (tokens.spells(other, "other")
            || countsKinds(tokens, other, to)
            || !tokens.is(other, classes.person) && listsExamples(tokens, other, to))
        && coordination.givesExamples(tokens, other, to);
  }

  /** "Benign disease of the lid, such as sties, cysts, and warts": what it is, by several. */
  private boolean listsExamples(Tokens tokens, int from, int to) {
    int such = -1;
    int members = 0;
    boolean ill = false;
    for (int at = from + 1; at + 1 < to; at++) {
      if (such < 0 && tokens.spells(at, "such") && tokens.spells(at + 1, "as")) {
        such = tokens.symbol(at - 1) == ',' ? at : -1;
      } else if (such > 0
          && (tokens.symbol(at) == ',' || ill && tokens.is(at, classes.conjunction))) {
        members++;
      } else if (tokens.is(at, classes.relative | classes.finite)
          || such < 0 && tokens.symbol(at) == ',' && !tokens.spells(at + 1, "such")) {
        return false;
      }
      ill |= such < 0 && tokens.is(at, classes.condition);
    }
    return members > 0;
  }

  /** "certain diseases such as": which ones is told by the examples alone. */
  private boolean countsKinds(Tokens tokens, int from, int to) {
    boolean counted = false;
    for (int at = from; at + 2 < to && tokens.symbol(at) != ','; at++) {
      if (tokens.spells(at, "such") && tokens.spells(at + 1, "as")) {
        return counted && tokens.is(at - 1, classes.empty);
      }
      counted |=
          tokens.spells(at, "certain")
              || tokens.spells(at, "some")
              || tokens.spells(at, "various")
              || tokens.spells(at, "several");
    }
    return false;
  }
}

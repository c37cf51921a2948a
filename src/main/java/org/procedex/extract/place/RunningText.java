package org.procedex.extract.place;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.place.PlacedRecords.Part;
import org.procedex.extract.place.PlacedRecords.Way;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What running text below a heading of reasons names, part by part between semicolons.
 *
 * <p>Bare phrases are what the heading says. A sentence names reasons only as one of a list, or in
 * an opening line: further down it tells of what has been named.
 */
final class RunningText {
  /** Tokens of a note among sentences. */
  private static final int SHORT_NOTE = 8;

  /** Parts between semicolons that make a list. */
  private static final int LIST = 3;

  /** Tokens of the longest label of a list whose line ends got lost. */
  private static final int LONGEST_LABEL = 8;

  /** Tokens in which a sentence names what it is about. */
  private static final int SUBJECT = 6;

  private static final WordSet ARTICLES = WordSet.in("a an the its their");

  /** Words with which a sentence begins that gives reasons. */
  private static final WordSet REASONING =
      WordSet.in("since because although though while whereas as critics opponents supporters");

  /** What others have written and found. */
  private static final WordSet WRITINGS =
      WordSet.in(
          "trial trials study studies guideline guidelines evidence review reviews authors critics"
              + " guidance surveys");

  /** What is said of all cases, or of what is done: no finding. */
  private static final WordSet VERDICTS =
      WordSet.in(
          "contraindicated forbidden prohibited unsuitable suitable recommended allowed advisable"
              + " banned avoided excluded performed operated treated common frequent necessary"
              + " required needed taboo");

  /** What closes a list with a remark on how it went, and is no finding. */
  private static final WordSet OUTCOMES =
      WordSet.in(
          "effect effects result results rate survival risk cause prognosis recovery success"
              + " outcome outcomes price cost costs stay");

  /** How many of a list are meant. */
  private static final WordSet COUNTING =
      WordSet.in("any one either two three all some both least plus with");

  /** Where a sentence stands among those of its block. */
  enum Turn {
    OPENING,
    FURTHER
  }

  private final WordClasses classes;
  private final PlacedRecords records;
  private final LostBreaks breaks;
  private final ItemClauses clauses;
  private final ItemStarts starts;
  private final ItemEnds ends;

  RunningText(PlaceContext context, PlacedRecords records) {
    this.classes = context.classes();
    this.records = records;
    this.breaks = new LostBreaks(context);
    this.clauses = new ItemClauses(classes);
    this.starts = new ItemStarts(context);
    this.ends = new ItemEnds(classes);
  }

  /** Adds what the sentence names that nothing has said of it yet. */
  void find(SentenceTokens sentence, Place place, Turn turn, List<Draft> found) {
    int colon = anyOf(sentence);
    if (colon > 0) {
      found.removeIf(draft -> draft.type() != RecordType.PROCEDURE);
      int end = beforeAnyOf(sentence.tokens(), sentence.from(), colon);
      records.add(sentence, place, new Part(sentence.from(), end, Manner.ITEM, Way.ITEM), found);
      records.add(
          sentence, place, new Part(colon + 1, sentence.to(), Manner.ITEM, Way.ITEM), found);
      return;
    }
    Tokens tokens = sentence.tokens();
    RecordType type = place.says();
    int end;
    for (int start = sentence.from(); start < sentence.to(); start = end + 1) {
      end = ItemEnds.parting(tokens, ';', start, sentence.to());
      if (end > start
          && !isSaid(found, type, tokens.span(start, end))
          && !isOther(tokens, type, start, end)) {
        if (turn == Turn.OPENING && findings(sentence, place, start, end, found)) {
          continue;
        }
        Part part = part(sentence, turn, start, end);
        if (part != null) {
          records.add(sentence, place, part, found);
        }
      }
    }
  }

  /**
   * "torn ligament, the joint is stiff, loose fragment": adds cases between commas of which one at
   * least is told with a verb; whether they are such.
   */
  private boolean findings(
      SentenceTokens sentence, Place place, int from, int to, List<Draft> found) {
    int[] marks = marks(sentence.tokens(), place.says(), from, to);
    int nouns = from;
    boolean remark = false;
    for (int i = 1; i < marks.length; i++) {
      int start = marks[i - 1] + 1;
      boolean told = clauses.isSentence(sentence.tokens(), start, marks[i]);
      if (told && nouns < start - 1) {
        Part cases = new Part(nouns, start - 1, Manner.NOUNS, Way.BARE);
        records.add(sentence, place, cases, found);
      }
      remark |= told && isRemark(sentence.tokens(), start, marks[i]);
      if (told ? !remark : i == marks.length - 1) {
        Manner manner = told ? Manner.CLAUSE : Manner.NOUNS;
        int first = told ? behindJoint(sentence.tokens(), start) : nouns;
        records.add(sentence, place, new Part(first, marks[i], manner, Way.BARE), found);
      }
      nouns = told ? marks[i] + 1 : nouns;
    }
    return marks.length > 0;
  }

  /** What stands before, between and behind the commas; none where it is no such list. */
  private int[] marks(Tokens tokens, RecordType type, int from, int to) {
    int[] marks = new int[to - from + 2]; // the last may be a comma
    int count = 0;
    int told = 0;
    boolean remark = false;
    marks[count++] = from - 1;
    while (marks[count - 1] < to) {
      int start = marks[count - 1] + 1;
      int end = ItemEnds.parting(tokens, ',', start, to);
      if (clauses.isSentence(tokens, start, end)) {
        told++;
        remark |= isRemark(tokens, start, end);
        if (count == 1 || !remark && !isFinding(tokens, type, start, end, end == to)) {
          return new int[0];
        }
      }
      marks[count++] = end;
    }
    return told > 0 && count > LIST ? Arrays.copyOf(marks, count) : new int[0];
  }

  /** "the effect is good": whatever is told behind it is no finding either. */
  private boolean isRemark(Tokens tokens, int from, int to) {
    return OUTCOMES.holdsSmall(tokens, clauses.verb(tokens, from, to) - 1);
  }

  /** "the joint is stiff", "skin is broken", of what speaks against it also "it does not bend". */
  private boolean isFinding(Tokens tokens, RecordType type, int from, int to, boolean last) {
    int start = behindJoint(tokens, from);
    int verb = clauses.verb(tokens, start, to);
    boolean denied = tokens.is(verb, classes.negation) || tokens.is(verb + 1, classes.negation);
    boolean lacks = denied && type == RecordType.CONTRAINDICATION;
    boolean owned = tokens.is(start, classes.determiner);
    boolean single = tokens.spells(verb, "is") || tokens.spells(verb, "has") || lacks;
    if (verb <= start
        || !lacks && !tokens.is(verb, classes.be | classes.have)
        || tokens.is(start, classes.preposition | classes.subordinator | classes.relative)
        || !owned && (start > from || last && !single)
        || tokens.is(verb + 1, classes.determiner)) {
      return false;
    }
    for (int at = start; at < to; at++) {
      if (tokens.is(at, classes.pronoun | classes.procedureGeneric | classes.clauseBreak)
          || !lacks && tokens.is(at, classes.modal)
          || VERDICTS.holdsSmall(tokens, at)
          || at < verb && !lacks && tokens.is(at, classes.conjunction)) {
        return false;
      }
    }
    return true;
  }

  private int behindJoint(Tokens tokens, int at) {
    return tokens.spells(at, "and") || tokens.spells(at, "or") ? at + 1 : at;
  }

  /** Whether the words are a record already, or open with what denies it: "Not suitable: X". */
  private static boolean isSaid(List<Draft> found, RecordType type, Span within) {
    for (Draft draft : found) {
      boolean denied =
          type == RecordType.INDICATION
              && draft.type() == RecordType.CONTRAINDICATION
              && (draft.mention().cue().start() == within.start()
                  || draft.span().start() == within.start());
      if ((denied || draft.type() == type) && draft.span().overlaps(within)) {
        return true;
      }
    }
    return false;
  }

  /** Words that only introduce what follows, or say what to do. */
  private boolean isOther(Tokens tokens, RecordType type, int from, int to) {
    return tokens.symbol(to - 1) == ':'
        || type == RecordType.INDICATION
            && from + 1 < to
            && (Instructions.isFrequentOrder(tokens, from, classes.adverb | classes.frequency)
                || tokens.spells(from, "compared")) // "Compared with X, it leaves no scar"
        || type == RecordType.CONTRAINDICATION && Instructions.isInstruction(tokens, from);
  }

  /** What of the words names reasons; null where they tell of others. */
  private @Nullable Part part(SentenceTokens sentence, Turn turn, int from, int to) {
    Tokens tokens = sentence.tokens();
    boolean opening = turn == Turn.OPENING;
    int clause = opening ? clauses.openedAgain(tokens, from, to) : -1;
    if (clause > 0) {
      return new Part(clause, to, Manner.CLAUSE, Way.BARE);
    }
    boolean counted = starts.behindCount(tokens, from, to) > from;
    int start = starts.behindLabel(sentence, from, to);
    int end = to;
    boolean finite = clauses.isSentence(tokens, start, to) || isTelling(sentence, start, to);
    if (finite && opening) {
      end = ends.beforeNeed(tokens, start, to);
      finite = end == to;
    }
    if (finite ? isLostList(sentence, start, end) : counted) {
      return new Part(start, end, Manner.ITEM, Way.BARE);
    }
    boolean listed = isListed(sentence);
    if (!finite && (opening || counted || !isToldOn(sentence)) || opening && listed) {
      boolean whole =
          listed
              && !ItemEnds.isParted(tokens, '、', start, end)
              && !ItemEnds.isParted(tokens, ',', start, end);
      Manner manner = finite ? Manner.CLAUSE : whole ? Manner.ITEM : Manner.NOUNS;
      return new Part(start, end, manner, Way.BARE);
    }
    return null;
  }

  /**
   * "Caries reaches the nerve early.", "Since then the criteria …", "Most trials …": a sentence of
   * running text, though its verb is none we know. No noun in the plural stands before an article.
   */
  private boolean isTelling(SentenceTokens sentence, int from, int to) {
    Tokens tokens = sentence.tokens();
    if (sentence.block().kind() != Block.Kind.TEXT
        || tokens.symbol(sentence.to() - 1) != '.'
        || ItemEnds.isParted(tokens, ';', sentence.from(), sentence.to())) {
      return false;
    }
    if (REASONING.holds(tokens, from) || isWorking(sentence, from, to)) {
      return true;
    }
    boolean relative = false;
    for (int at = from + 1; at + 1 < to; at++) {
      relative |= tokens.is(at, classes.relative | classes.subordinator);
      boolean doing =
          !relative
              && tokens.isWord(at)
              && (tokens.endsWith(at, "s") || tokens.endsWith(at, "ed"))
              && !tokens.is(at, classes.preposition | classes.pronoun | classes.determiner)
              && ARTICLES.holdsSmall(tokens, at + 1);
      boolean once = tokens.spells(at - 1, "used") && tokens.spells(at, "to");
      if (doing
          || once && tokens.is(at + 1, classes.be)
          || at < from + SUBJECT && WRITINGS.holdsSmall(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "In a forked duct, stenting achieves …": a name, and behind it what it does. */
  private boolean isWorking(SentenceTokens sentence, int from, int to) {
    Tokens tokens = sentence.tokens();
    long noun = classes.person | classes.condition | classes.compoundTail | classes.procedureHead;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int verb = phrase.to();
      if (phrase.from() >= from && verb + 1 < to && phrase.isName()) {
        boolean works =
            tokens.isWord(verb)
                && tokens.isWord(verb + 1)
                && tokens.endsWith(verb, "s")
                && !tokens.endsWith(verb, "ss")
                && !tokens.is(verb, noun | classes.preposition | classes.relative)
                && !tokens.is(verb + 1, classes.preposition | classes.finite);
        if (works) {
          return true;
        }
      }
    }
    return false;
  }

  /** Three items and more whose line ends got lost, the first no sentence. */
  private boolean isLostList(SentenceTokens sentence, int from, int to) {
    int lost = breaks.find(sentence, from, to);
    return lost > 0
        && !clauses.isSentence(sentence.tokens(), from, lost)
        && breaks.find(sentence, lost, to) > 0;
  }

  /** A further sentence of a paragraph: one that the verbs we know do not show to be one. */
  private boolean isToldOn(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    return sentence.block().kind() == Block.Kind.TEXT
        && tokens.is(sentence.from(), classes.determiner | classes.pronoun)
        && tokens.symbol(sentence.to() - 1) == '.'
        && !ItemEnds.isParted(tokens, ';', sentence.from(), sentence.to())
        && sentence.to() - sentence.from() > SHORT_NOTE;
  }

  /** Three parts and more between semicolons: a list in which a part may be a clause. */
  private static boolean isListed(SentenceTokens sentence) {
    int parts = 1;
    for (int at = sentence.from(); at < sentence.to() - 1; at++) {
      parts += sentence.tokens().symbol(at) == ';' ? 1 : 0;
    }
    return parts >= LIST;
  }

  /**
   * "Unstable patients with bleeding and any of the following: failed clipping Varices", "Babies of
   * up to a week who need a vein: Drugs and fluid Exchange of blood Infusion of sugar": the colon
   * of such a line; -1 where there is none.
   */
  private int anyOf(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    if (!BlockMarks.isLine(tokens, sentence.block())) {
      return -1;
    }
    for (int at = sentence.from() + 2; at < sentence.to() - 1; at++) {
      if (tokens.symbol(at) == ':') {
        boolean points =
            tokens.is(at - 1, classes.cataphor)
                || isOneOf(tokens, at)
                || at - sentence.from() > LONGEST_LABEL
                    && isLostList(sentence, at + 1, sentence.to());
        boolean told = clauses.isSentence(tokens, sentence.from(), at);
        return points && !told && beforeAnyOf(tokens, sentence.from(), at) > sentence.from()
            ? at
            : -1;
      }
    }
    return -1;
  }

  /** "plus any of:", "and one of:" before a colon. */
  private static boolean isOneOf(Tokens tokens, int colon) {
    return tokens.spells(colon - 1, "of")
        && (tokens.isNumber(colon - 2) || COUNTING.holdsSmall(tokens, colon - 2));
  }

  /** The token before "and any of the following". */
  private int beforeAnyOf(Tokens tokens, int from, int colon) {
    int at = colon;
    while (at > from
        && (tokens.is(
                at - 1,
                classes.cataphor
                    | classes.determiner
                    | classes.conjunction
                    | classes.preposition
                    | classes.pronoun)
            || at < colon && COUNTING.holdsSmall(tokens, at - 1)
            || tokens.isNumber(at - 1))) {
      at--;
    }
    return at;
  }
}

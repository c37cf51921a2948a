package org.procedex.extract.place;

import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Modifiers;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Where a line end got lost between two items, as happens when a page becomes plain text: "Local
 * infection Severe anaemia". What tells of it is a capital that the words before do not ask for.
 */
final class LostBreaks {
  /** Words behind the name of whoever found something. */
  private static final WordSet EPONYMS =
      WordSet.in(
          "test sign tube tubes score criteria class classification catheter manoeuvre maneuver"
              + " technique approach stage grade type line needle cannula phenomenon position"
              + " scale law device valve");

  /** Words that limit or time what stands before them: "two tools only", "three weeks old". */
  private static final WordSet LAST = WordSet.in("only alone old ago needed required");

  private final WordClasses classes;
  private final Coordination coordination;

  /** Classes of words that no item ends in. */
  private final long waiting;

  LostBreaks(PlaceContext context) {
    this.classes = context.classes();
    this.coordination = context.coordination();
    this.waiting =
        classes.preposition
            | classes.determiner
            | classes.conjunction
            | classes.relative
            | classes.finite
            | classes.subordinator
            | classes.adverb
            | classes.negation
            | classes.pronoun
            | classes.procedureModifier
            | classes.severity;
  }

  /** The token that begins the words' second item; -1 where they are one. */
  int find(SentenceTokens sentence, int from, int to) {
    Tokens tokens = sentence.tokens();
    boolean line = BlockMarks.isLine(tokens, sentence.block());
    for (int at = from + 1; at + (line ? 0 : 1) < to; at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
        continue;
      }
      boolean closed =
          tokens.is(at - 1, classes.condition) && !tokens.isCapitalized(at - 1)
              || at - 1 == from && tokens.is(at - 1, classes.condition)
              || tokens.symbol(at - 1) == ')';
      boolean fresh =
          closed
              && tokens.isCapitalized(at)
              && (!tokens.isAcronym(at) || line && tokens.symbol(at - 1) == ')')
              && !isLoneLetter(tokens, at, to);
      if (fresh || line && (isFreshLine(tokens, at, to) || isFreshMeasure(tokens, at, to))) {
        return at;
      }
      if (!line && tokens.symbol(at) == ',' || tokens.symbol(at) == ';') {
        return -1;
      }
    }
    return -1;
  }

  /** "Allergy to latex INR >3 Sepsis": letters that are measured, behind a noun, amid others. */
  private boolean isFreshMeasure(Tokens tokens, int at, int to) {
    boolean compared =
        at + 1 < to && (tokens.symbol(at + 1) == '>' || tokens.symbol(at + 1) == '<');
    return compared
        && tokens.isAcronym(at)
        && at + 3 < to
        && tokens.isCapitalized(at + 3)
        && !tokens.isAcronym(at + 3)
        && tokens.isWord(at - 1)
        && isEnd(tokens, at - 1)
        && !tokens.is(at - 1, waiting)
        && !tokens.endsWith(at - 1, "ed")
        && !Modifiers.looksAdjective(tokens, at - 1);
  }

  /** The same among what praises, whose first words are no conditions, in a line of its own. */
  int freshLine(SentenceTokens sentence, int from, int to) {
    if (!BlockMarks.isLine(sentence.tokens(), sentence.block())) {
      return -1;
    }
    Tokens tokens = sentence.tokens();
    for (int at = from + 1; at < to; at++) {
      if (isFreshLine(tokens, at, to) || isFreshValue(tokens, at)) {
        return at;
      }
    }
    return -1;
  }

  /** "Painless Quick No dressing": what praises alone, each with its capital. */
  private boolean isFreshValue(Tokens tokens, int at) {
    return tokens.isCapitalized(at)
        && tokens.isCapitalized(at - 1)
        && isValue(tokens, at)
        && tokens.is(at - 1, classes.merit | classes.quality)
        && !tokens.is(at - 1, classes.negation);
  }

  /** "Hepatitis B and syphilis", unlike "hepatitis B. mild lupus" with a letter that counts. */
  private boolean isLoneLetter(Tokens tokens, int at, int to) {
    return tokens.end(at) - tokens.start(at) == 1
        && (at + 1 >= to
            || tokens.is(at + 1, classes.conjunction | classes.preposition)
            || !tokens.isWord(at + 1) && tokens.symbol(at + 1) != '.');
  }

  /** A capital behind a word that waits for nothing, and not an eponym's: an item of its own. */
  private boolean isFreshLine(Tokens tokens, int at, int to) {
    int before = at - 1;
    boolean lettered = before > 0 && tokens.symbol(before - 1) == '&';
    return isEnd(tokens, before)
        && tokens.isCapitalized(at)
        && !tokens.isAcronym(at)
        && (tokens.end(at) - tokens.start(at) > 2
            || tokens.is(at, classes.preposition | classes.negation))
        && (LAST.holdsSmall(tokens, before)
            || tokens.spells(before, "or") && tokens.isAcronym(before) // an operating room
            || !tokens.is(before, waiting) && !coordination.waits(tokens, before))
        && tokens.string(at).indexOf('\'') < 0
        && tokens.string(at).indexOf('’') < 0
        && (at + 1 >= to || lettered || isValue(tokens, at) || !isPartOfName(tokens, at));
  }

  /** A measure, or a word in small letters unless it is a condition's: an item can end in it. */
  private boolean isEnd(Tokens tokens, int at) {
    return isMeasure(tokens, at)
        || tokens.isWord(at)
            && (!tokens.isCapitalized(at)
                || tokens.is(at, classes.condition) && !tokens.isAcronym(at)
                || isLettersBehindWord(tokens, at));
  }

  /** "> 40", "90%", "<50K": a figure, with the letters of its unit. */
  private static boolean isMeasure(Tokens tokens, int at) {
    boolean figure = tokens.isNumber(at) && at > 0 && !tokens.isWord(at - 1);
    boolean unit =
        at > 1
            && tokens.isWord(at)
            && tokens.isNumber(at - 1)
            && (!tokens.isSpacedBefore(at) || !tokens.isCapitalized(at));
    return figure || unit || tokens.symbol(at) == '%';
  }

  /** "Loose body on CT": letters behind a word in small letters. */
  private static boolean isLettersBehindWord(Tokens tokens, int at) {
    return tokens.symbol(at - 1) == '&'
        || tokens.isAcronym(at)
            && tokens.end(at) - tokens.start(at) < 4
            && tokens.isWord(at - 1)
            && !tokens.isAcronym(at - 1);
  }

  /** "Less", "Cheap": no name begins so. */
  private boolean isValue(Tokens tokens, int at) {
    return tokens.is(at, classes.merit | classes.negation) || tokens.spells(at, "less");
  }

  /** "Fever": a condition that needs no word beside it. */
  private boolean isWhole(Tokens tokens, int at) {
    return tokens.is(at, classes.condition) && !tokens.isAcronym(at);
  }

  /** "Crohn" before "disease", but neither "Known" nor "Bladder" nor "Less". */
  private boolean mayBeEponym(Tokens tokens, int at) {
    long telling =
        classes.severity
            | classes.quality
            | classes.merit
            | classes.negation
            | classes.determiner
            | classes.organ;
    return !tokens.is(at, telling)
        && !tokens.endsWith(at, "ed")
        && !tokens.spells(at, "known")
        && !Modifiers.looksAdjective(tokens, at);
  }

  /** "Crohn disease", "Glasgow Coma", "Mallampati score": a capital that the name has anywhere. */
  private boolean isPartOfName(Tokens tokens, int at) {
    int next = at + 1;
    return tokens.is(next, classes.condition)
            && !tokens.is(next, classes.earlier)
            && mayBeEponym(tokens, at)
        || tokens.isCapitalized(next)
            && !tokens.is(next, classes.negation)
            && !isWhole(tokens, at)
            && !(tokens.isAcronym(next) && Modifiers.looksAdjective(tokens, at))
        || tokens.symbol(next) == '-'
        || EPONYMS.holdsSmall(tokens, next);
  }
}

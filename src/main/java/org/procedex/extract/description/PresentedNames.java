package org.procedex.extract.description;

import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Whether a clause presents a procedure by how it is built, whatever its words are: "the oldest of
 * them is X", "X, in which …", "… is widened by X", "one turns to X", "X … for a condition".
 */
final class PresentedNames {
  /** What is no procedure that comes next. */
  private static final WordSet AIMS =
      WordSet.in(
          "aim goal purpose result results cause reason problem effect effects task step sign"
              + " finding principle target point key trouble danger fear price difference condition"
              + " rest others symptom drawback disadvantage experience");

  /** Verbs with which somebody comes to what is done, before their preposition. */
  private static final WordSet TURNING =
      WordSet.in(
          "turn turns turned resort resorts reach reaches fall falls belongs belong switch"
              + " switches opt opts begin begins start starts made think thinks decide decides");

  private static final WordSet TOWARDS = WordSet.in("to on for with of upon at");

  /** What somebody does who takes it. */
  private static final WordSet TAKING =
      WordSet.in(
          "use uses choose chooses prefer prefers offer offers recommend recommends perform"
              + " performs employ employs favor favors favour favours take takes apply applies");

  /** What a sentence tells that harms, costs or finds. */
  private static final WordSet HARMING =
      WordSet.in(
          "causes brings leads shows finds reveals needs requires carries increases raises damages"
              + " injures irritates provokes triggers excludes rules detects leaves results has"
              + " does says means costs weakens tears confirms proves makes worsens fails was");

  /** What is looked with, taken out or worked with. */
  private static final WordSet LOOKING = WordSet.in("biopsy biopsies knife laser light screening");

  private static final WordSet WHICH = WordSet.in("which whom whose where whereby");

  private static final WordSet PAST = WordSet.in("was were had");

  /** Before a name that is but an example. */
  private static final WordSet AMONG = WordSet.in("including as like of after before than");

  private static final int REACH = 24;
  private static final int LONGEST_ASIDE = 3;

  private final Tokens tokens;
  private final WordClasses classes;

  PresentedNames(Tokens tokens, WordClasses classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /**
   * Whether the clause does so.
   *
   * @param clause its first token
   * @param start the first token of the phrase or of the articles before it
   * @param opens whether nothing stands before these in the clause
   */
  boolean isTold(
      SentenceTokens sentence, int clause, int start, boolean opens, ProcedurePhrase phrase) {
    int last = phrase.to() - 1;
    if (phrase.to() - phrase.from() < 2 && !tokens.is(last, classes.procedureHead)
        || NamesBySaying.examines(tokens, last)
        || LOOKING.holds(tokens, last)
        || tokens.endsWith(last, "scopy")
        || tokens.spells(phrase.from(), "beyond")
        || goesOn(sentence, phrase.to())
        || tokens.is(last, classes.condition) && !tokens.is(last, classes.procedureHead)
        || tokens.is(phrase.from(), classes.earlier | classes.severity)) {
      return false;
    }
    int behind = DescribedNames.behind(sentence, phrase);
    boolean sure = tokens.is(last, classes.procedureHead);
    return isExplained(sentence, start, behind, opens)
        || opens && isForCondition(sentence, behind)
        || start > clause
            && (isComplement(sentence, clause, start, phrase)
                || sure && isAgent(clause, start)
                || isTakenFor(sentence, clause, start, behind));
  }

  /** "The lithotomy position", "the drainage system": more of a name that is none. */
  private boolean goesOn(SentenceTokens sentence, int next) {
    long on =
        classes.preposition
            | classes.conjunction
            | classes.relative
            | classes.finite
            | classes.adverb
            | classes.subordinator;
    return next < sentence.to()
        && tokens.isWord(next)
        && !tokens.is(next, on)
        && !tokens.endsWith(next, "s");
  }

  /** "…, in which the roof is split", "…, whose field is gout". */
  private boolean isExplained(SentenceTokens sentence, int start, int comma, boolean opens) {
    int at = comma + 1;
    if (at + 2 >= sentence.to() || tokens.symbol(comma) != ',' || !opens && isAmong(start - 1)) {
      return false;
    }
    boolean within = tokens.is(at, classes.preposition);
    at += within ? 1 : 0;
    boolean told = opens || within || tokens.is(start - 1, classes.be);
    return told && WHICH.holds(tokens, at) && !PAST.holds(tokens, at + 1);
  }

  private boolean isAmong(int before) {
    return AMONG.holds(tokens, before) || tokens.symbol(before) == '(';
  }

  /** "The oldest of them is X", "there is X", "that is X". */
  private boolean isComplement(
      SentenceTokens sentence, int clause, int start, ProcedurePhrase phrase) {
    boolean bare = start == phrase.from() || tokens.spells(start, "the");
    if (!bare
        || start - 2 < clause
        || !tokens.is(start - 1, classes.be)
        || PAST.holds(tokens, start - 1)
        || tokens.is(start - 2, classes.relative) && !tokens.spells(start - 2, "that")
        || sentence.procedures().get(0).from() < phrase.from()) {
      return false;
    }
    for (int at = clause; at < start - 1; at++) {
      if (AIMS.holds(tokens, at) || tokens.is(at, classes.person)) {
        return false;
      }
    }
    return true;
  }

  /** "The scar is stretched by X", "… by means of X". */
  private boolean isAgent(int clause, int start) {
    int by = start - 1;
    by -= by > clause + 2 && tokens.spells(by, "of") && tokens.spells(by - 1, "means") ? 2 : 0;
    if (by <= clause + 1
        || !tokens.spells(by, "by")
        || tokens.is(by - 1, classes.conjunction)
        || tokens.is(clause, classes.subordinator | classes.clauseBreak)) {
      return false;
    }
    boolean be = false;
    for (int at = by - 1; at > clause && at > by - REACH && !be; at--) {
      if (PAST.holds(tokens, at) || tokens.is(at, classes.relative | classes.have)) {
        return false;
      }
      be = tokens.is(at, classes.be);
    }
    return be;
  }

  /** "For fistula some use X", "with ulcers one turns to X": whoever does it, and for what. */
  private boolean isTakenFor(SentenceTokens sentence, int clause, int start, int behind) {
    int verb = start - 1;
    boolean turned =
        verb > clause && TOWARDS.holds(tokens, verb) && TURNING.holds(tokens, verb - 1);
    return (turned || TAKING.holds(tokens, verb))
        && (isIll(Math.max(sentence.from(), clause - REACH), verb)
            || behind < sentence.to()
                && tokens.spells(behind, "for")
                && isIll(behind, Math.min(sentence.to(), behind + REACH)));
  }

  private boolean isIll(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition)) {
        return true;
      }
    }
    return false;
  }

  /** "X is left to jaundice of tumors", "X offers emphysema a gentler road". */
  private boolean isForCondition(SentenceTokens sentence, int behind) {
    int verb = behind;
    while (verb < sentence.to() && verb < behind + LONGEST_ASIDE && !isVerb(verb)) {
      if (!tokens.is(verb, classes.adverb)) {
        return false;
      }
      verb++;
    }
    if (verb >= sentence.to() || !isVerb(verb) || HARMING.holds(tokens, verb)) {
      return false;
    }
    int to = Math.min(sentence.to(), verb + REACH);
    for (int at = verb + 1; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == ',' || c == ';' || tokens.is(at, classes.subordinator)) {
        return false;
      }
      if (tokens.is(at, classes.condition)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVerb(int at) {
    return tokens.is(at, classes.be | classes.modal)
        || tokens.isWord(at)
            && tokens.endsWith(at, "s")
            && !tokens.endsWith(at, "ss")
            && !tokens.isCapitalized(at)
            && !tokens.is(at, classes.condition | classes.have | classes.person)
            && !tokens.is(at, classes.compoundTail)
            && at + 1 < tokens.size()
            && !tokens.is(at + 1, classes.finite | classes.be);
  }
}

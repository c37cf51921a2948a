package org.procedex.extract.description;

import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Whether a clause, wherever it stands in its sentence, brings a procedure in as what is done:
 * "where it comes back, X is used", "in X the roof is split", "it is done as X", "this is called
 * X". What one clause denies says nothing of the next.
 */
final class IntroducedNames {
  /** What is said of what is done. */
  private static final WordSet CHOSEN =
      WordSet.in(
          "used needed considered recommended preferred sufficient possible enough performed done"
              + " added offered applied indicated required necessary suitable carried");

  /** What the best of them is called. */
  private static final WordSet BEST = WordSet.in("choice standard mainstay");

  /** Before a name: what happens in it. */
  private static final WordSet WITHIN = WordSet.in("in with during");

  private static final WordSet DONE = WordSet.in("done performed carried");

  private static final WordSet CALLED = WordSet.in("called termed named known");

  private static final WordSet POINTING = WordSet.in("it this that which these");

  /** Words that may stand between a comma and a clause's subject. */
  private static final WordSet OPENING =
      WordSet.in("here then today nowadays therefore so now and");

  /** Behind a preposition: what was told before. */
  private static final WordSet THEN = WordSet.in("this that these those such which");

  private static final WordSet TIMES =
      WordSet.in(
          "time point moment stage case cases situation situations circumstances occasion condition"
              + " conditions event patients people children women");

  private static final WordSet PAST = WordSet.of("last", "past", "previous", "former", "old");

  private static final WordSet AGES =
      WordSet.in("century centuries decade decades days times generation generations era age");

  /** What is weighed against, over or not proven. */
  private static final WordSet DOUBTING =
      WordSet.in(
          "unlike instead than without hardly rarely seldom scarcely rare longer study studies"
              + " trial trials research researchers experimental unproven compared risk"
              + " complication complications after before previous");

  private static final WordSet BEARING = WordSet.in("bears carries carry bear has got under by");

  private static final int REACH = 40;
  private static final int LONGEST_TAIL = 6;
  private static final int LONGEST_PLACE = 5;
  private static final int LONGEST_ASIDE = 12;

  /** Before a name: what it is spoken of as, and not when or against what. */
  private static final WordSet SPOKEN = WordSet.in("as by with about in");

  private final Tokens tokens;
  private final WordClasses classes;
  private final ProcedureNames names;
  private final Discourse discourse;
  private final PresentedNames presented;

  IntroducedNames(Tokens tokens, WordClasses classes, ProcedureNames names, Discourse discourse) {
    this.tokens = tokens;
    this.classes = classes;
    this.names = names;
    this.discourse = discourse;
    this.presented = new PresentedNames(tokens, classes);
  }

  /**
   * "…, such as a X (ABC)" on a page about a procedure: what is given letters is not named in
   * passing.
   */
  boolean isLettered(SentenceTokens sentence, ProcedurePhrase phrase) {
    int before = phrase.from() - 1;
    boolean within = before > sentence.from() && tokens.symbol(before) == '(';
    boolean behind = within && phrase.to() + 2 < sentence.to() && tokens.symbol(phrase.to()) == ',';
    int open = within ? before : phrase.to();
    int letters = within && !behind ? before - 1 : phrase.to() + 1;
    if (open >= sentence.to()
        || letters >= sentence.to()
        || tokens.symbol(open) != '('
        || !tokens.isAcronym(letters)
        || behind && tokens.symbol(letters + 1) != ')'
        || phrase.to() - phrase.from() < 2
        || !discourse.isMainTold()
        || NamesBySaying.examines(tokens, phrase.to() - 1)) {
      return false;
    }
    before = within ? behind ? open - 1 : open - 2 : before;
    while (before >= sentence.from() && tokens.is(before, classes.determiner)) {
      before--;
    }
    boolean aside =
        before >= sentence.from()
            && (tokens.is(before, classes.preposition) && !SPOKEN.holds(tokens, before)
                || tokens.is(before, classes.subordinator));
    return !aside
        && !isDoubted(sentence, clause(sentence, phrase.from()), phrase)
        && !names.get(discourse.number(sentence, phrase)).abbreviation().isEmpty();
  }

  /** Whether the phrase is brought in so. */
  boolean isTold(SentenceTokens sentence, ProcedurePhrase phrase) {
    int start = phrase.from();
    while (start > sentence.from() && tokens.is(start - 1, classes.determiner)) {
      start--;
    }
    int clause = clause(sentence, start);
    return tokens.symbol(sentence.to() - 1) != '?'
        && !isDoubted(sentence, clause, phrase)
        && !isPast(phrase.to(), sentence.to())
        && (isUsed(sentence, clause, start, phrase)
            || isWithin(sentence, clause, start, phrase)
            || isDoneAs(sentence, start)
            || isCalled(sentence, start, phrase)
            || isNamed(sentence, start)
            || !isSeveral(phrase)
                && (!discourse.isOnOther() || tokens.is(phrase.to() - 1, classes.procedureHead))
                && presented.isTold(sentence, clause, start, opens(clause, start), phrase));
  }

  /** The token with which the clause begins in which a token stands. */
  private int clause(SentenceTokens sentence, int start) {
    int least = Math.max(sentence.from(), start - REACH);
    int at = start;
    while (at > least && !isBreak(at - 1)) {
      at--;
    }
    return at;
  }

  /** "…, X", "now X", "at this point X", "in such a case X": nothing else before it. */
  private boolean opens(int clause, int start) {
    if (start == clause || start == clause + 1 && OPENING.holds(tokens, clause)) {
      return true;
    }
    if (start - clause < 3
        || start - clause > LONGEST_PLACE
        || !tokens.is(clause, classes.preposition)
        || !THEN.holds(tokens, clause + 1)) {
      return false;
    }
    return TIMES.holds(tokens, start - 1);
  }

  private boolean isBreak(int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == ';' || c == ':' || c == '-' && tokens.isSpacedBefore(at);
  }

  /** "X, a rough operation of the last century, …": what was done once. */
  boolean isPast(int from, int to) {
    if (from >= to || tokens.symbol(from) != ',') {
      return false;
    }
    int last = Math.min(to, from + LONGEST_ASIDE);
    for (int at = from + 2; at < last && !isBreak(at); at++) {
      if (AGES.holds(tokens, at) && PAST.holds(tokens, at - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDoubted(SentenceTokens sentence, int clause, ProcedurePhrase phrase) {
    int to = Math.min(sentence.to(), phrase.to() + LONGEST_TAIL);
    for (int at = clause; at < to; at++) {
      boolean own = at >= phrase.from() && at < phrase.to();
      own |= tokens.spells(at, "instead") && !(at + 1 < to && tokens.spells(at + 1, "of"));
      if (!own && (tokens.is(at, classes.negation) || DOUBTING.holds(tokens, at))) {
        return true;
      }
      if (at >= phrase.to() && isBreak(at)) {
        return false;
      }
    }
    return false;
  }

  /** "…, X is used", "here X is nowadays the first choice", "X in both eyes is possible". */
  private boolean isUsed(SentenceTokens sentence, int clause, int start, ProcedurePhrase phrase) {
    boolean opens = opens(clause, start);
    int at = DescribedNames.behind(sentence, phrase);
    if (!opens || at >= sentence.to() || isListed(sentence, clause) || isSeveral(phrase)) {
      return false;
    }
    int place = at;
    if (tokens.is(at, classes.preposition)) {
      while (place < sentence.to() && place < at + LONGEST_PLACE && !isVerb(place)) {
        if (isBreak(place) || tokens.is(place, classes.relative)) {
          return false;
        }
        place++;
      }
    }
    int verb = place;
    boolean finite = false;
    boolean perfect = verb < sentence.to() && tokens.is(verb, classes.have);
    verb += perfect ? 1 : 0;
    while (verb < sentence.to() && verb < place + LONGEST_TAIL && isVerb(verb)) {
      if (tokens.spells(verb, "was") || tokens.spells(verb, "were")) {
        return false;
      }
      finite |= tokens.is(verb, classes.be | classes.modal);
      verb++;
    }
    return finite && verb < sentence.to() && (CHOSEN.holds(tokens, verb) || isBest(sentence, verb));
  }

  /** "A, B and C are used": which of them begins the series is not known. */
  private boolean isListed(SentenceTokens sentence, int clause) {
    return clause > sentence.from() && tokens.is(clause, classes.conjunction);
  }

  /** "injections and training", "removal of the root": none that has a name of its own. */
  private boolean isSeveral(ProcedurePhrase phrase) {
    for (int at = phrase.from(); at < phrase.to(); at++) {
      if (tokens.is(at, classes.conjunction)) {
        return true;
      }
    }
    return tokens.is(phrase.from(), classes.procedureLight)
        && phrase.to() - phrase.from() > 1
        && tokens.spells(phrase.from() + 1, "of");
  }

  private boolean isVerb(int at) {
    return tokens.is(at, classes.be | classes.modal)
        || tokens.is(at, classes.adverb)
        || tokens.spells(at, "to");
  }

  /** "the first choice", "a standard". */
  private boolean isBest(SentenceTokens sentence, int from) {
    int to = Math.min(sentence.to(), from + LONGEST_TAIL);
    for (int at = from; at < to && tokens.isWord(at); at++) {
      if (BEST.holds(tokens, at)) {
        return at > from;
      }
      if (at == from && !tokens.is(at, classes.determiner)) {
        return false;
      }
    }
    return false;
  }

  /** "In X the roof is split", "with X, a ridge is opened". */
  private boolean isWithin(SentenceTokens sentence, int clause, int start, ProcedurePhrase phrase) {
    if (start != clause + 1 || clause != sentence.from() || !WITHIN.holds(tokens, clause)) {
      return false;
    }
    int at = DescribedNames.behind(sentence, phrase);
    at += at < sentence.to() && tokens.symbol(at) == ',' ? 1 : 0;
    return at + 2 < sentence.to()
        && tokens.is(at, classes.determiner)
        && tokens.is(phrase.to() - 1, classes.procedureHead | classes.procedureLight);
  }

  /** "is carried out either as X … or as Y". */
  private boolean isDoneAs(SentenceTokens sentence, int start) {
    int as = start - 1;
    if (as <= sentence.from() + 1 || !tokens.spells(as, "as")) {
      return false;
    }
    int at = as - 1;
    while (at > sentence.from() && (tokens.spells(at, "either") || tokens.spells(at, "out"))) {
      at--;
    }
    if (DONE.holds(tokens, at)) {
      return true;
    }
    int least = Math.max(sentence.from(), as - REACH);
    boolean other = tokens.is(as - 1, classes.conjunction);
    for (int i = as - 2; other && i > least; i--) {
      if (tokens.spells(i, "as")) {
        return tokens.spells(i - 1, "either") || DONE.holds(tokens, i - 1);
      }
    }
    return false;
  }

  /** "When all of it is changed, it is known as X". */
  private boolean isCalled(SentenceTokens sentence, int start, ProcedurePhrase phrase) {
    int at = start - 1;
    at -= at > sentence.from() && tokens.spells(at, "as") ? 1 : 0;
    int behind = DescribedNames.behind(sentence, phrase);
    boolean whole =
        behind >= sentence.to()
            || !tokens.isWord(behind)
            || tokens.is(
                behind,
                classes.conjunction | classes.preposition | classes.finite | classes.subordinator);
    return whole
        && at > sentence.from() + 1
        && CALLED.holds(tokens, at)
        && tokens.is(at - 1, classes.be)
        && POINTING.holds(tokens, at - 2)
        && tokens.is(phrase.to() - 1, classes.procedureHead | classes.procedureLight)
        && !tokens.is(phrase.to() - 1, classes.condition);
  }

  /** "carries the name X". */
  private boolean isNamed(SentenceTokens sentence, int start) {
    int at = start - 1;
    at -= at > sentence.from() && tokens.spells(at, "of") ? 1 : 0;
    if (at <= sentence.from() || !tokens.spells(at, "name")) {
      return false;
    }
    at--;
    while (at > sentence.from() && tokens.is(at, classes.determiner)) {
      at--;
    }
    return BEARING.holds(tokens, at);
  }
}

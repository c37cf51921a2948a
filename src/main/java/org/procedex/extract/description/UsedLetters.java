package org.procedex.extract.description;

import org.procedex.extract.name.Abbreviations;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Whether what letters stand for is something done, by what the article says of the letters or of
 * the words: "indications for TPN", "TPN is contraindicated", "a new way, liver venous deprivation
 * (LVD)". What is given as a drug, measured or suffered is none.
 */
final class UsedLetters {
  private static final WordSet DONE =
      WordSet.in(
          "indicated contraindicated performed carried recommended suitable done preferred advised"
              + " undertaken initiated started repeated offered reserved chosen adopted considered"
              + " attempted");

  private static final WordSet INDICATING =
      WordSet.in(
          "indications contraindications indication contraindication candidates eligible advantages"
              + " merits superiority");

  private static final WordSet UNDERGOING =
      WordSet.in("undergo undergoing underwent perform performing");

  private static final WordSet LINKS = WordSet.in("for of to from");

  /** What a sentence says that something done does. */
  private static final WordSet DOING =
      WordSet.in(
          "gives removes replaces delivers sends injects places connects separates widens means"
              + " refers involves supplies transplants burns freezes washes stimulates cools warms"
              + " lowers blocks opens closes cuts puts lets transfers returns introduces");

  /** What a clause before it calls it. */
  private static final WordSet WAYS =
      WordSet.in("way method technique procedure operation approach option modality alternative");

  /** Last words of what is given, measured, found or suffered. */
  private static final WordSet OTHERS =
      WordSet.in(
          "score index rate syndrome disease volume level levels fraction scale test tests agent"
              + " agents hormone virus antigen inhibitor inhibitors blocker blockers agonist agonists"
              + " antagonist antagonists acid pressure ratio artery vein nerve joint membrane tissue"
              + " time unit units department association society organization criteria class stage"
              + " factor factors receptor protein enzyme gene system period dose range function"
              + " area center centre life care hospital cell cells drugs drug");

  private static final int MOST_LOOKED_AT = 240_000;
  private static final int LONGEST_WAY = 7;

  /** Letters of a name that only its place tells. */
  private static final int SHORTEST_TOLD = 4;

  private final Tokens tokens;
  private final WordClasses classes;

  /** Tokens that may yet be looked at: many letters in a long text are not gone through. */
  private int left = MOST_LOOKED_AT;

  UsedLetters(Tokens tokens, WordClasses classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /** Whether the article uses the letters, or the words, for something done. */
  boolean isProcedure(Abbreviations.Definition definition, Span whole) {
    int from = tokens.at(whole.start());
    int last = tokens.at(whole.end(), from) - 1;
    if (from >= definition.at()
        || last - from < 1
        || OTHERS.holds(tokens, last)
        || tokens.is(last, classes.condition) && !tokens.is(last, classes.procedureLight)
        || tokens.is(last, classes.person | classes.medicinal)
        || !isNoun(from, last)) {
      return false;
    }
    return isToldAsWay(from) || isDoing(from, definition) || isUsed(definition);
  }

  private boolean isNoun(int from, int last) {
    for (int at = from; at <= last; at++) {
      if (tokens.is(
          at,
          classes.finite
              | classes.pronoun
              | classes.determiner
              | classes.medicinal
              | (at < last ? classes.condition : 0)
              | classes.relative)) {
        return false;
      }
    }
    return tokens.isWord(last);
  }

  /** "A third way has appeared, X (ABC)". */
  private boolean isToldAsWay(int from) {
    if (from < 2 || tokens.symbol(from - 1) != ',' && tokens.symbol(from - 1) != ':') {
      return false;
    }
    int least = Math.max(0, from - 1 - LONGEST_WAY);
    for (int at = from - 2; at >= least && tokens.isWord(at); at--) {
      if (WAYS.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Another method, ABC, …", "a contraindication of ABC": letters that nothing spells out. */
  boolean isTold(int letters) {
    if (letters < 2
        || letters + 1 >= tokens.size()
        || tokens.end(letters) - tokens.start(letters) < SHORTEST_TOLD
        || tokens.endsWith(letters, "s")
        || tokens.is(letters, classes.condition | classes.medicinal | classes.person)
        || NamesBySaying.PICTURES.holds(tokens, letters)) {
      return false;
    }
    char behind = tokens.symbol(letters + 1);
    boolean way =
        tokens.symbol(letters - 1) == ','
            && (behind == ',' || behind == '(')
            && WAYS.holds(tokens, letters - 2);
    return way || tokens.spells(letters - 1, "of") && INDICATING.holds(tokens, letters - 2);
  }

  /** "X (ABC) gives …", where a sentence begins. */
  private boolean isDoing(int from, Abbreviations.Definition definition) {
    int behind = tokens.at(definition.shortForm().end()) + 1;
    boolean opens =
        from == 0
            || tokens.isBreak(from - 1)
            || tokens.symbol(from - 1) == '.'
            || tokens.isCapitalized(from) && !tokens.isCapitalized(from + 1);
    return opens
        && behind + 1 < tokens.size()
        && (DOING.holds(tokens, behind)
            || tokens.is(behind, classes.be) && tokens.spells(behind + 1, "to"));
  }

  /** "Indications for ABC", "ABC is performed". */
  private boolean isUsed(Abbreviations.Definition definition) {
    int letters = tokens.at(definition.shortForm().start());
    return isUsed(letters, 1);
  }

  /** Whether the letters of a token are told to be done, from a token on. */
  boolean isUsed(int letters, int from) {
    int word = tokens.end(letters) - tokens.start(letters);
    for (int at = from; at + 2 < tokens.size() && left > 0; at++) {
      left--;
      if (tokens.end(at) - tokens.start(at) == word && tokens.isAlike(at, letters)) {
        boolean before =
            LINKS.holds(tokens, at - 1) && at > 1 && INDICATING.holds(tokens, at - 2)
                || UNDERGOING.holds(tokens, at - 1);
        if (before || isDone(at == letters ? at + 2 : at + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDone(int from) {
    int at = from;
    boolean verb = false;
    while (at < tokens.size()
        && at < from + 4
        && tokens.is(at, classes.be | classes.modal | classes.adverb | classes.negation)) {
      verb |= tokens.is(at, classes.be);
      at++;
    }
    boolean weighed = at + 1 < tokens.size() && tokens.spells(at, "considered");
    return verb
        && at < tokens.size()
        && DONE.holds(tokens, at)
        && !(weighed && !tokens.is(at + 1, classes.subordinator | classes.preposition));
  }
}

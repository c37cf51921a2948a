package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Decides where the words of a record before its cue begin. They are read backwards: a verb on the
 * way ends them, unless a relative pronoun further on shows that the verb is a member's own.
 */
final class PhraseStarts {
  /** Tokens between a verb and its relative pronoun. */
  private static final int LONGEST_RELATIVE = 8;

  /** Tokens between a predicate and one before it, behind the same relative pronoun. */
  private static final int LONGEST_PREDICATE = 12;

  private static final int LONGEST_INTRODUCTION = 4;

  /** Verbs of those who have found something out. */
  private static final WordSet REPORTING =
      WordSet.in(
          "show shows showed shown suggest suggests suggested indicate indicates indicated"
              + " demonstrate demonstrates demonstrated report reports reported believe believes"
              + " found conclude concludes concluded state states consensus agreement doubt"
              + " note sure clear certain");

  private final WordClasses classes;
  private final FurtherMembers further;

  PhraseStarts(WordClasses classes, FurtherMembers further) {
    this.classes = classes;
    this.further = further;
  }

  /** The first token of the phrase that ends before {@code to}. */
  int start(Tokens tokens, int to, int limit, Extent extent) {
    int from = Math.max(limit, to - PhraseEnds.LONGEST);
    int at = to - 1;
    boolean finiteSeen = false;
    int firstComma = -1;
    int lastComma = -1;
    while (at >= from) {
      char c = tokens.symbol(at);
      if (c == ')') {
        at = PhraseEnds.opening(tokens, at, from) - 1;
        continue;
      }
      if (PhraseEnds.endsClause(c) || c == '(') {
        return at + 1;
      }
      if (c == ',' && (extent == Extent.NP || isIntroduction(tokens, from, at))) {
        return at + 1;
      }
      if (isReported(tokens, at, limit)) {
        return at + 1;
      }
      if (tokens.is(at, classes.clauseBreak)) {
        return at == limit && firstComma > 0 ? firstComma + 1 : at + 1;
      }
      if (c == ',') {
        firstComma = at;
        lastComma = lastComma < 0 ? at : lastComma;
      }
      if (extent.isNominal() && tokens.is(at, classes.finite)) {
        if (!relativeBefore(tokens, from, at)) {
          return Math.max(at, opensClause(tokens, from) ? firstComma : lastComma) + 1;
        }
        finiteSeen = true;
      }
      at--;
    }
    return finiteSeen ? from : Math.max(from, at + 1);
  }

  /** "Whether it is deep or shallow, A, B and C …": the list begins behind its first comma. */
  private boolean opensClause(Tokens tokens, int at) {
    return tokens.is(at, classes.subordinator) || tokens.spells(at, "whether");
  }

  /** "who have gout, take drugs, or are old": each verb is said of "who", however far it stands. */
  private boolean relativeBefore(Tokens tokens, int from, int at) {
    int least = at - LONGEST_RELATIVE;
    for (int i = at - 1; i >= from && i > least; i--) {
      if (tokens.is(i, classes.relative)) {
        return true;
      }
      if (tokens.symbol(i) == ',') {
        int next = PhraseEnds.behind(tokens, i + 1, at, classes.conjunction);
        if (!further.isNextPredicate(tokens, next)) {
          return false;
        }
        least = Math.min(least, i - LONGEST_PREDICATE);
      }
    }
    return false;
  }

  /** "Studies show that", "there is a consensus that": what is reported begins behind it. */
  static boolean isReported(Tokens tokens, int at, int limit) {
    return at > limit && tokens.spells(at, "that") && REPORTING.holds(tokens, at - 1);
  }

  /** "In addition,", "At present,": words before a first comma that are no member. */
  private boolean isIntroduction(Tokens tokens, int from, int comma) {
    for (int i = from; i < comma; i++) {
      if (tokens.symbol(i) == ',') {
        return false;
      }
    }
    return comma - from <= LONGEST_INTRODUCTION
        && (tokens.is(from, classes.preposition | classes.adverb | classes.subordinator)
            || comma == from);
  }
}

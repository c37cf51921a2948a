package org.procedex.rules;

import org.procedex.text.Tokens;

/**
 * Decides where a clause or a predicate ends. Its own verbs stand within it, so that only another
 * subject, a break or what is no part of it can end it.
 */
final class VerbalEnds {
  private final WordClasses classes;
  private final ClauseStarts clauses;
  private final Asides asides;

  VerbalEnds(WordClasses classes, ClauseStarts clauses, Asides asides) {
    this.classes = classes;
    this.clauses = clauses;
    this.asides = asides;
  }

  /** The token behind the words that begin at {@code from}; {@code to} where nothing ends them. */
  int end(Tokens tokens, int from, int to, Extent extent) {
    boolean listed = from > 0 && tokens.symbol(from - 1) == ':';
    boolean aim =
        extent != Extent.PREDICATE
            && from > 1
            && (tokens.spells(from - 1, "to") || tokens.spells(from - 2, "to"));
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == '(') {
        at = PhraseEnds.closing(tokens, at, to);
        continue;
      }
      if (PhraseEnds.endsClause(c) && !(c == ';' && listed)
          || c == ',' && leavesList(tokens, at + 1, to, extent)
          || aim && at > from && turns(tokens, at, to)
          || Asides.isTerms(tokens, at, to)) {
        return at;
      }
      if (at > from) {
        if (tokens.is(at, classes.clauseBreak)) {
          if (clauses.isBreak(tokens, at)) {
            return at;
          }
          continue;
        }
        if (extent == Extent.PREDICATE && Asides.isComparison(tokens, at, to)) {
          return tokens.spells(at - 1, "as") ? at - 1 : at;
        }
        if (isAside(tokens, at, to, extent)) {
          return at;
        }
      }
      if (at + 1 < to
          && tokens.is(at, classes.conjunction)
          && tokens.is(at + 1, classes.pronoun)
          && !tokens.is(at, classes.relative)
          && !(at > from && ClauseStarts.limits(tokens, at))) {
        return at;
      }
    }
    return to;
  }

  /** "[used to] thin the lens, and has few risks": what else is said of the procedure. */
  private boolean turns(Tokens tokens, int at, int to) {
    int verb = at + (tokens.symbol(at) == ',' ? 2 : 1);
    return verb + 1 < to
        && tokens.spells(verb - 1, "and")
        && (tokens.spells(verb, "has") || tokens.spells(verb, "is") || tokens.spells(verb, "can"));
  }

  /** On what a merit depends, and by what means: a clause tells of both, a predicate of neither. */
  private boolean isAside(Tokens tokens, int at, int to, Extent extent) {
    return extent == Extent.PREDICATE && asides.isProviso(tokens, at, to)
        || extent != Extent.CLAUSE && asides.isMeans(tokens, at, to);
  }

  /** Behind a comma: whether something else than more of the same begins. */
  private boolean leavesList(Tokens tokens, int at, int to, Extent extent) {
    int next = PhraseEnds.behind(tokens, at, to, classes.conjunction);
    return next >= to
        || tokens.is(next, classes.clauseBreak | classes.pronoun)
        || next > at && extent == Extent.CLAUSE && isOtherVerb(tokens, next, to)
        || tokens.is(next, classes.preposition) && tokens.spells(next + 1, "which")
        || clauses.isReason(tokens, next, to)
        || Asides.isTerms(tokens, next, to)
        || extent == Extent.CLAUSE && (tokens.spells(next, "its") || tokens.spells(next, "here"))
        || extent != Extent.CLAUSE && tokens.is(next, classes.relative)
        || extent == Extent.PREDICATE && clauses.isSubject(tokens, next, to);
  }

  /** "if it lasts, and involves a cut": another thing that the sentence's subject does. */
  private boolean isOtherVerb(Tokens tokens, int next, int to) {
    int verb = PhraseEnds.behind(tokens, next, to, classes.adverb | classes.frequency);
    return verb + 1 < to
        && tokens.isWord(verb)
        && tokens.endsWith(verb, "s")
        && !tokens.endsWith(verb, "ss")
        && !tokens.is(
            verb, classes.condition | classes.person | classes.finite | classes.preposition)
        && (tokens.is(verb + 1, classes.determiner) || tokens.endsWith(verb + 1, "ing"));
  }
}

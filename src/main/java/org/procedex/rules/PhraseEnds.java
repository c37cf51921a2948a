package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Finds where the words of a record begin and end, and trims what the guideline leaves out. */
public final class PhraseEnds {
  /** Tokens of the longest words of a record. */
  static final int LONGEST = 90;

  private static final int SHORT_GAP = 8;

  /** Tokens of a relative clause before its verb. */
  private static final int LONGEST_OPENING = 6;

  private static final WordSet BEFORE = WordSet.of("prior", "previous", "past");

  private final WordClasses classes;
  private final FurtherMembers further;
  private final ClauseStarts clauses;
  private final NominalEnds nominal;
  private final VerbalEnds verbal;
  private final PhraseStarts starts;
  private final ShortestSpans shortest;

  PhraseEnds(WordClasses classes) {
    this.classes = classes;
    this.further = new FurtherMembers(classes);
    this.clauses = new ClauseStarts(classes);
    Asides asides = new Asides(classes);
    this.nominal = new NominalEnds(classes, further, clauses, asides);
    this.verbal = new VerbalEnds(classes, clauses, asides);
    this.starts = new PhraseStarts(classes, further);
    this.shortest = new ShortestSpans(classes);
  }

  /**
   * "patients whose heart", "scars that a probe": whether the verb of a relative clause is still to
   * come, so that what stands behind is no predicate of the phrase.
   */
  public static boolean isOpenRelative(Tokens tokens, WordClasses classes, int from, int to) {
    int least = Math.max(from, to - LONGEST_OPENING);
    for (int at = to - 1; at >= least; at--) {
      if (tokens.spells(at, "whose")) {
        return at + 1 < to;
      }
      if (tokens.is(at, classes.relative)) {
        return at > from
            && at + 1 < to
            && tokens.is(at + 1, classes.determiner)
            && !PhraseStarts.isReported(tokens, at, from)
            && !tokens.is(at - 1, classes.finite | classes.verb | classes.be);
      }
      if (tokens.symbol(at) == ','
          || tokens.endsWith(at, "ed")
          || tokens.is(at, classes.finite | classes.verb | classes.preposition)) {
        return false;
      }
    }
    return false;
  }

  /** "as it bleeds", "as a means", but not "as seen on films, A and B": the list goes on. */
  static boolean isAsClause(Tokens tokens, WordClasses classes, int as, int to) {
    if (!tokens.spells(as, "as") || tokens.spells(as + 1, "well")) {
      return false;
    }
    int at = as + 1;
    while (at < to && tokens.symbol(at) != ',' && !tokens.is(at, classes.finite)) {
      at++;
    }
    boolean whole = at == to && !tokens.is(as + 1, classes.condition);
    return whole || at < to && tokens.symbol(at) != ',' || tokens.spells(as + 1, "a");
  }

  boolean isOpen(Tokens tokens, int from, int to) {
    return isOpenRelative(tokens, classes, from, to);
  }

  /** The token behind the phrase that begins at {@code from}. */
  int right(Tokens tokens, int from, int limit, Extent extent) {
    int to = Math.min(limit, from + LONGEST);
    return extent.isNominal()
        ? nominal.end(tokens, from, to, extent)
        : verbal.end(tokens, from, to, extent);
  }

  /** The first token of the phrase that ends before {@code to}. */
  int left(Tokens tokens, int to, int limit, Extent extent) {
    return starts.start(tokens, to, limit, extent);
  }

  /** The first token that belongs to the shortest span: no article, conjunction, preposition. */
  public int trimStart(Tokens tokens, int from, int to) {
    return shortest.trimStart(tokens, from, to);
  }

  /** The token behind the shortest span: no closing punctuation, no "etc.", no conjunction. */
  public int trimEnd(Tokens tokens, int from, int to) {
    return shortest.trimEnd(tokens, from, to);
  }

  /** "not only A but also B": a further member, unless a verb begins what is added. */
  public boolean isFurther(Tokens tokens, int but, int to) {
    return further.isFurther(tokens, but, to);
  }

  /** "…, have diabetes or take aspirin": more that is said of the same people. */
  public boolean isNextPredicate(Tokens tokens, int at) {
    return further.isNextPredicate(tokens, at);
  }

  /**
   * "patients who bleed [are not recommended]", "anatomy of the stomach [the operation]": where
   * something else begins behind people or a condition; the end where nothing does.
   */
  public int beforeNext(Tokens tokens, int from, int to) {
    return clauses.beforeNext(tokens, from, to);
  }

  /** "safely and effectively cure": adverbs of manner before a verb belong to it. */
  int mannerStart(Tokens tokens, int verb, int limit) {
    int at = verb;
    while (at > limit
        && (tokens.is(at - 1, classes.adverb)
                && tokens.endsWith(at - 1, "ly")
                && !tokens.is(at - 1, classes.frequency)
            || tokens.is(at - 1, classes.conjunction)
                && at - 1 > limit
                && tokens.is(at - 2, classes.adverb)
                && at < verb)) {
      at--;
    }
    return at;
  }

  boolean isDeterminer(Tokens tokens, int at) {
    return tokens.is(at, classes.determiner);
  }

  /** "with", "after": before a name they tell what the sentence speaks of. */
  boolean opensAdjunct(Tokens tokens, int at) {
    return tokens.is(at, classes.preposition | classes.subordinator);
  }

  /** "the sweating is …", "if it …", "you cannot …": another clause, no other name. */
  boolean opensClause(Tokens tokens, int at, int to) {
    return at < to
        && tokens.is(
            at, classes.determiner | classes.subordinator | classes.pronoun | classes.negation);
  }

  boolean opensWithSubordinator(Tokens tokens, int at) {
    return at < tokens.size() && tokens.is(at, classes.subordinator);
  }

  /** Whether words between a cue and what it governs cannot reach over a token. */
  boolean stopsGap(Tokens tokens, int at, int most) {
    char c = tokens.symbol(at);
    return endsClause(c) && c != ')' || most <= SHORT_GAP && tokens.is(at, classes.clauseBreak);
  }

  /** "prior X", "by previous X": it was done before, and nothing is said of it. */
  boolean isBackground(Tokens tokens, int name) {
    return BEFORE.holds(tokens, name) || name > 0 && BEFORE.holds(tokens, name - 1);
  }

  /** Whether a clause ends at a symbol. */
  public static boolean endsClause(char c) {
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']'
        || c == '[';
  }

  /** The token of the closing bracket; the opening one itself where none closes it. */
  public static int closing(Tokens tokens, int open, int to) {
    int depth = 0;
    for (int at = open; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at;
      }
    }
    return open;
  }

  /** The token of the opening bracket; the closing one itself where none opens it. */
  public static int opening(Tokens tokens, int close, int from) {
    int depth = 0;
    for (int at = close; at >= from; at--) {
      char c = tokens.symbol(at);
      if (c == ')') {
        depth++;
      } else if (c == '(' && --depth == 0) {
        return at;
      }
    }
    return close;
  }

  /** The first token that is none of the classes. */
  static int behind(Tokens tokens, int from, int to, long skipped) {
    int at = from;
    while (at < to && tokens.is(at, skipped)) {
      at++;
    }
    return at;
  }
}

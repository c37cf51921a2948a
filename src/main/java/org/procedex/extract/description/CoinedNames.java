package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.discourse.Drugs;
import org.procedex.extract.name.NamesByUse;
import org.procedex.rules.Clauses;
import org.procedex.rules.ProcedureChunker;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that have no ending or head of a procedure, but that a sentence defines as one: "Botox is a
 * treatment that …". No list could hold them, so that the noun behind the verb has to tell.
 */
public final class CoinedNames {
  /** Tokens behind the verb of a definition within which its noun stands. */
  private static final int REACH = 12;

  private static final int LONGEST_COINED = 6;

  /** Before words that tell when or where. */
  private static final WordSet WHEN = WordSet.in("in at on during since until before after");

  private final RuleBook rules;
  private final WordClasses classes;
  private final Drugs drugs;

  CoinedNames(RuleBook rules, Drugs drugs) {
    this.rules = rules;
    this.classes = rules.classes();
    this.drugs = drugs;
  }

  /** What the sentence names so, in its order. */
  List<Span> find(Clauses clauses) {
    List<Span> found = new ArrayList<>();
    for (RuleMatch match : rules.naming().matches(clauses)) {
      if (match.left()
          && match.from() <= clauses.from() + 2
          && !isBehindPreposition(clauses, match.from())
          && !isNamed(clauses, match.from(), match.to())
          && isDefinedAsProcedure(clauses, match)) {
        coin(clauses.tokens(), match.from(), match.to(), found);
      }
    }
    return found;
  }

  /** "In former times drainage was …": when it was is no part of what is told. */
  private boolean isBehindPreposition(Clauses clauses, int at) {
    return at > clauses.from() && WHEN.holds(clauses.tokens(), at - 1);
  }

  private static boolean isNamed(Clauses clauses, int from, int to) {
    for (ProcedurePhrase phrase : clauses.procedures()) {
      if (phrase.isName() && phrase.from() == from && phrase.to() >= to) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands behind the verb is a kind of procedure: "an operation", "the removal". */
  private boolean isDefinedAsProcedure(Clauses clauses, RuleMatch match) {
    return match.rule().id().equals("procedure.apposed-variant")
        || tellsProcedure(clauses.tokens(), classes, match.cueTo(), clauses.to());
  }

  /** Whether the words behind a definition's verb say that something is done. */
  static boolean tellsProcedure(Tokens tokens, WordClasses classes, int from, int to) {
    long head = classes.procedureGeneric | classes.procedureHead | classes.procedureLight;
    for (int at = from; at < to && at < from + REACH; at++) {
      if (tokens.symbol(at) == '.' || tokens.is(at, classes.relative)) {
        return false;
      }
      boolean link =
          tokens.is(at, classes.preposition)
              && (tokens.spells(at, "for")
                  || !tokens.is(at - 1, classes.empty | classes.vague | head));
      if (link || tokens.is(at, classes.condition | classes.person) && at < from + 4) {
        return false;
      }
      if (tokens.is(at, head) && !isCompound(tokens, classes, at + 1, to)) {
        return true;
      }
    }
    return false;
  }

  /** "A water treatment plant": behind the word stands the noun that it only tells more of. */
  static boolean isCompound(Tokens tokens, WordClasses classes, int at, int to) {
    long other =
        classes.procedureGeneric
            | classes.procedureHead
            | classes.procedureLight
            | classes.preposition
            | classes.relative
            | classes.conjunction
            | classes.subordinator
            | classes.clauseBreak
            | classes.finite
            | classes.modal
            | classes.verb
            | classes.adverb
            | classes.pronoun
            | classes.determiner
            | classes.negation
            | classes.manner
            | classes.naming;
    return at < to
        && tokens.isWord(at)
        && !tokens.is(at, other)
        && !tokens.isAcronym(at)
        && !tokens.endsWith(at, "ed")
        && !tokens.endsWith(at, "ing")
        && !tokens.endsWith(at, "en")
        && !tokens.endsWith(at, "able");
  }

  /** "X or X surgery": each of them. */
  private void coin(Tokens tokens, int from, int to, List<Span> found) {
    int start = from;
    for (int at = from; at <= to; at++) {
      boolean ends =
          at == to
              || tokens.symbol(at) == '('
              || tokens.symbol(at) == ','
              || tokens.is(at, classes.conjunction);
      if (ends) {
        int own = ProcedureChunker.withoutEcho(tokens, start, at);
        if (isCoinable(tokens, own, at)) {
          found.add(tokens.span(own, at));
        } else if (start == from) {
          return; // "surgery to remove one or both glands, called X": no other name of it
        }
        start = at + 1;
      }
      if (at < to && tokens.symbol(at) == '(') {
        return;
      }
    }
  }

  /** "The goal of X is to …", "my preference for X": what is meant by it is not what is done. */
  private boolean isAim(Tokens tokens, int at, boolean opens, int to) {
    boolean governs = at + 1 < to && tokens.is(at + 1, classes.preposition);
    return (opens || governs)
        && NamesByUse.isAbstract(tokens, at)
        && (governs || at + 1 == to)
        && !tokens.is(at, classes.procedureHead);
  }

  private boolean isCoinable(Tokens tokens, int from, int to) {
    if (to <= from || to - from > LONGEST_COINED) {
      return false;
    }
    boolean empty = true;
    for (int at = from; at < to; at++) {
      if (isAim(tokens, at, at == from, to)) {
        return false;
      }
      if (tokens.spells(at, "refer")
          || !tokens.isWord(at) && !tokens.isNumber(at) && tokens.symbol(at) != '-'
          || !(at == from && tokens.spells(at, "left"))
              && tokens.is(
                  at,
                  classes.finite
                      | classes.pronoun
                      | classes.relative
                      | classes.determiner
                      | classes.person
                      | classes.naming
                      | classes.subordinator)) {
        return false;
      }
      empty &= tokens.is(at, classes.procedureGeneric | classes.procedureModifier | classes.empty);
    }
    return !empty
        && !isAbstract(tokens, head(tokens, from, to))
        && !drugs.ends(tokens, from, to)
        && !(isIll(tokens, from, to - 1) || tokens.is(to - 1, classes.naming))
        && !tokens.spells(to - 1, "alone")
        && (tokens.spells(from, "left")
            || !tokens.is(
                from, classes.verb | classes.adverb | classes.preposition | classes.naming));
  }

  /** A condition, but for what is also done: "duct occlusion" with words before it. */
  private boolean isIll(Tokens tokens, int from, int last) {
    return tokens.is(last, classes.condition)
        && !(last > from && tokens.is(last, classes.procedureLight));
  }

  /** "The goal of grafting": the noun that the words are about, before what is said of it. */
  private int head(Tokens tokens, int from, int to) {
    int at = from + 1;
    while (at < to && !tokens.is(at, classes.preposition)) {
      at++;
    }
    return at - 1;
  }

  /** "The goal is to …", "another option is to …": what is to be done is no name. */
  private boolean isAbstract(Tokens tokens, int at) {
    return NamesByUse.isAbstract(tokens, at)
        && !tokens.is(at, classes.procedureGeneric | classes.procedureHead);
  }
}

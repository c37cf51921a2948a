package org.procedex.extract.list;

import java.util.List;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Whether the items of a list are cases: conditions, people and what is wrong with them. */
final class CaseItems {
  /** Fewer items tell nothing. */
  private static final int FEWEST = 2;

  /** Where in an item a verb makes a sentence of it. */
  private static final int VERB_WITHIN = 5;

  /** What is wrong with a part of the body: "torn", "crooked". */
  private static final WordSet WRONG =
      WordSet.in(
          "torn broken missing crooked swollen painful blocked narrowed leaky enlarged overactive"
              + " underactive irregular collapsed perforated ruptured inflamed infected undescended"
              + " worn slipped herniated prolapsed dislocated fractured cracked decayed impacted"
              + " ingrown impaired deformed weakened sagging drooping deviated premature stunted"
              + " clogged frozen hoarse sprained bruised blurred crossed itchy wrinkled bald stiff"
              + " loose failed fails failure unstable delayed excessive abnormal persistent"
              + " recurrent chronic acute severe advanced suspected refusal inability difficulty lack"
              + " unwilling unable intolerant refuse refuses");

  /** Of what there is too much or too little: "platelets below 50", "too old", "score of 3". */
  private static final WordSet BEYOND =
      WordSet.of("too", "below", "above", "under", "over", "score", "index");

  /** A number stands so near behind. */
  private static final int NUMBER_WITHIN = 4;

  /** Among so many diseases one may be told by other words. */
  private static final int MOST_OTHERS = 3;

  private final Tokens tokens;
  private final WordClasses classes;
  private final ItemClauses clauses;

  /** What no noun phrase begins with. */
  private final long noNoun;

  CaseItems(Tokens tokens, WordClasses classes, ItemClauses clauses) {
    this.tokens = tokens;
    this.classes = classes;
    this.clauses = clauses;
    this.noNoun =
        classes.benefitVerb
            | classes.verb
            | classes.negation
            | classes.preposition
            | classes.pronoun
            | classes.subordinator;
  }

  /**
   * Whether most items name a condition or people, and hardly one is a sentence.
   *
   * @param announced whether the words before say that a list follows: then a quarter is enough
   */
  boolean holdConditions(List<SentenceTokens> items, boolean announced) {
    int conditions = 0;
    for (SentenceTokens item : items) {
      conditions += isCondition(item) ? 1 : 0;
      if (Instructions.isStep(tokens, item.from())
          || tokens.symbol(item.from() + 1) == ':' && tokens.is(item.from(), classes.negation)) {
        return false;
      }
    }
    return items.size() >= FEWEST
        && (announced
            ? conditions * 4 >= items.size()
            : conditions * 2 > items.size()
                || conditions > 1 && conditions * 2 == items.size() && areNouns(items));
  }

  /** Whether no item praises, names what is done or is a sentence. */
  private boolean areNouns(List<SentenceTokens> items) {
    for (SentenceTokens item : items) {
      if (item.holdsName() && item.firstName().from() == item.from()
          || tokens.is(item.from(), noNoun)
          || tokens.symbol(item.to() - 1) == ':'
          || tokens.is(item.from(), classes.merit | classes.quality)
              && !tokens.is(item.from(), classes.severity)
          || clauses.isSentence(tokens, item.from(), item.to())) {
        return false;
      }
    }
    return true;
  }

  /** Whether an item names a condition or people, and is no sentence. */
  boolean isCondition(SentenceTokens item) {
    ProcedurePhrase name = item.firstName();
    if (name != null && name.from() == item.from()
        || tokens.is(item.from(), classes.benefitVerb | classes.verb)
            && tokens.endsWith(item.from(), "s")) {
      return false;
    }
    boolean condition = false;
    for (int at = item.from(); at < item.to(); at++) {
      condition |=
          tokens.is(at, classes.condition | classes.person)
              || WRONG.holds(tokens, at)
              || BEYOND.holds(tokens, at) && isAmount(at + 1, item.to());
      if (tokens.is(at, classes.finite)
          && at < item.from() + VERB_WITHIN
          && !tokens.is(at - 1, classes.relative)) {
        return false;
      }
    }
    boolean sentence =
        tokens.symbol(item.to() - 1) == '.'
            && tokens.isCapitalized(item.from())
            && clauses.isSentence(tokens, item.from(), item.to());
    return condition && !sentence;
  }

  /** "gout, lupus, burns": what no other list names, whatever the words before say of it. */
  boolean areDiseases(List<SentenceTokens> items) {
    int others = 0;
    for (SentenceTokens item : items) {
      boolean disease = false;
      for (int at = item.from(); at < item.to(); at++) {
        disease |=
            tokens.is(at, classes.condition) && !tokens.is(at, classes.empty)
                || WRONG.holds(tokens, at);
      }
      boolean praise =
          tokens.is(item.from(), classes.merit | classes.quality | classes.negation)
              && !tokens.is(item.from(), classes.severity);
      if (praise || clauses.isSentence(tokens, item.from(), item.to())) {
        return false;
      }
      others += disease ? 0 : 1;
    }
    return items.size() >= FEWEST && others * MOST_OTHERS <= items.size();
  }

  /** "too much", "under the age of 50", but not "under local anesthesia". */
  private boolean isAmount(int behind, int to) {
    boolean measured = tokens.spells(behind - 1, "score") || tokens.spells(behind - 1, "index");
    if (!measured && !tokens.spells(behind - 1, "under")) {
      return true;
    }
    for (int at = behind; at < to && at < behind + NUMBER_WITHIN; at++) {
      if (tokens.isNumber(at)) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract.list;

import java.util.List;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.WordClasses;
import org.procedex.text.NotingWords;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Lists of what to pay attention to that name whom not to treat: cases, of which one at least is
 * refused ("Precautions: 1. Pregnant women are forbidden 2. gout 3. burns").
 */
final class Precautions {
  private static final int FEWEST_CASES = 2;

  /** Among so many items one may be no case. */
  private static final int MOST_OTHERS = 3;

  /** What one is told to mind when all is done, refuses nobody. */
  private static final WordSet LATER =
      WordSet.in("after afterwards afterward following postoperative");

  /** "Pregnancy must be avoided": told to those who are treated. */
  private static final WordSet ADVISING = WordSet.in("avoided avoid prevented prevent");

  private final UntoldLists lists;
  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final ItemClauses clauses;
  private final TopicWords topics;

  Precautions(Reading reading, UntoldLists lists) {
    this.lists = lists;
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.clauses = new ItemClauses(classes);
    this.topics = page.rules().topics();
  }

  /**
   * "Precautions", "What has to be paid attention to?": what not to do may be whom not to treat.
   */
  boolean announce(SentenceTokens before, int heading) {
    if (NotingWords.stand(tokens, before.from(), before.to())) {
      return !holds(LATER, before.from(), before.to());
    }
    if (heading < 0) {
      return false;
    }
    int from = tokens.at(page.headings().get(heading).words().start());
    int to = tokens.at(page.headings().get(heading).words().end());
    return NotingWords.stand(tokens, from, to) && !holds(LATER, from, to);
  }

  private boolean holds(WordSet words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Pregnant women are forbidden; gout; burns": one item says of all that they are refused. */
  boolean refuse(List<SentenceTokens> items) {
    int refused = 0;
    int cases = 0;
    int others = 0;
    for (SentenceTokens item : items) {
      if (Instructions.isStep(tokens, item.from())
          || Instructions.isInstruction(tokens, item.from())) {
        return false;
      }
      if (topics.refuses(tokens, item.from(), item.to())) {
        boolean whom = refusesWhom(item);
        refused += whom ? 1 : 0;
        others += whom ? 0 : 1;
      } else if (lists.isCondition(item)
          || holds(item, classes.condition)
              && !clauses.isSentence(tokens, item.from(), item.to())) {
        cases++;
      } else {
        others += tokens.is(item.from(), classes.person) ? 0 : 1; // "those who limp must wait"
      }
    }
    return refused > 0 && cases >= FEWEST_CASES && others * MOST_OTHERS <= items.size();
  }

  /** "Pregnant women are forbidden", "contraindicated in gout"; not "the bath is forbidden". */
  private boolean refusesWhom(SentenceTokens item) {
    int verb = clauses.verb(tokens, item.from(), item.to());
    int end = verb > item.from() ? verb : item.to();
    boolean whom = false;
    for (int at = item.from(); at < end; at++) {
      whom |= tokens.is(at, classes.condition | classes.person);
    }
    return whom && !holds(ADVISING, item.from(), item.to());
  }

  private boolean holds(SentenceTokens item, long wanted) {
    for (int at = item.from(); at < item.to(); at++) {
      if (tokens.is(at, wanted)) {
        return true;
      }
    }
    return false;
  }
}

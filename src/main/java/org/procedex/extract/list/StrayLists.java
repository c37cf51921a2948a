package org.procedex.extract.list;

import java.util.HashSet;
import java.util.Set;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Knows the lists that stand below a heading and are not its: a line "Indications include:" has its
 * list; the next one belongs to the sentence before it ("Rejection has several signs, including:"),
 * whatever that says.
 */
final class StrayLists {
  private static final WordSet USES =
      WordSet.in("used use uses useful done performed indicated needed required recommended given");

  /** First words of what tells people what to do. */
  private static final WordSet DUTIES = WordSet.in("instructions aftercare schedule formalities");

  private static final int LONGEST_LABEL = 6;

  private final Reading reading;
  private final WordClasses classes;
  private final ItemClauses clauses;
  private final Set<Integer> strays = new HashSet<>();

  /** The heading that has had a list. */
  private int served = -1;

  StrayLists(Reading reading) {
    this.reading = reading;
    this.classes = reading.classes();
    this.clauses = new ItemClauses(classes);
  }

  /**
   * Takes down a list below a heading that says what it lists. Asked once for each, in order.
   *
   * @param before the sentence before the list
   */
  void see(SentenceTokens before, int heading, int list) {
    if (heading == served
        && before.block().kind() == Block.Kind.TEXT
        && before.tokens().symbol(before.to() - 1) == ':'
        && !reading.page().isMarkedUp(reading.page().headings().get(heading))
        && isOfOthers(before, reading.page().headings().get(heading))) {
      strays.add(list);
    }
    served = heading;
  }

  /** Whether a list is not its heading's. */
  boolean holds(int list) {
    return strays.contains(list);
  }

  /** "Second-line indications (it is one of several means):": the heading's noun again. */
  private boolean isOfSame(Tokens tokens, int from, Heading heading) {
    TopicWords topics = reading.page().rules().topics();
    int to = from;
    while (tokens.isWord(to) && to < from + LONGEST_LABEL) {
      to++;
    }
    return heading.isAbout(Topic.INDICATIONS) && topics.namesUse(tokens, from, to)
        || heading.isAbout(Topic.CONTRAINDICATIONS) && topics.namesRefusal(tokens, from, to)
        || heading.isAbout(Topic.ADVANTAGES) && topics.namesMerit(tokens, from, to);
  }

  /**
   * A sentence of its own, or words on what else there is. "In children:" only says for whom, "it
   * is useful after:" waits for what it is for.
   */
  private boolean isOfOthers(SentenceTokens before, Heading heading) {
    Tokens tokens = before.tokens();
    int last = before.to() - 2;
    if (tokens.is(last, classes.preposition | classes.subordinator)
        && !tokens.is(last - 1, classes.conjunction) // "before and after"
        && !tokens.spells(last, "including")) {
      return false;
    }
    if (isOfSame(tokens, before.from(), heading)) {
      return false;
    }
    boolean other = false;
    for (int at = before.from(); at < before.to(); at++) {
      if (tokens.symbol(at) == '|' || tokens.is(at, classes.person) || USES.holds(tokens, at)) {
        return false;
      }
      other |= tokens.is(at, classes.otherTopic);
    }
    return other
        || clauses.isSentence(tokens, before.from(), before.to())
        || DUTIES.holds(tokens, before.from())
        || reading.page().rules().topics().isElse(tokens, before.from(), before.to())
        || isStep(before.index() + 1) && isStep(before.index() + 2);
  }

  /** "Bring the films": what to do, and nobody's state as "refuse" and "need" are. */
  private boolean isStep(int index) {
    if (index >= reading.sentences().size()) {
      return false;
    }
    SentenceTokens item = reading.sentences().get(index);
    Tokens tokens = item.tokens();
    int from = item.from();
    return Instructions.isStep(tokens, from)
        || Instructions.isInstruction(tokens, from)
        || tokens.is(from, classes.verb)
            && !tokens.is(from, classes.condition | classes.severity | classes.earlier)
            && !tokens.endsWith(from, "ed")
            && !tokens.is(from + 1, classes.condition | classes.preposition);
  }
}

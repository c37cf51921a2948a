package org.procedex.extract.place;

import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Sentences of notes without a verb that stand behind a procedure's name in its paragraph: "X
 * (mesh). Groin hernia in men.": a condition there is what it is done for.
 */
final class NoteFragments {
  /** Verbs of what passes off. */
  private static final WordSet PASSING =
      WordSet.in("get gets heal heals recover recovers resolve resolves subside subsides settle");

  private static final int LONGEST = 16;
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_LABEL = 6;

  private final WordClasses classes;
  private final TopicWords topics;

  NoteFragments(RuleBook rules) {
    this.classes = rules.classes();
    this.topics = rules.topics();
  }

  /** "X (mesh).", "**X**:" at the beginning of the line. */
  private static boolean isBehindLabel(Tokens tokens, int from) {
    int start = from - 1;
    int earliest = Math.max(0, from - LONGEST_LINE);
    while (start > earliest && !tokens.isBreak(start - 1)) {
      start--;
    }
    while (start < from && !tokens.isWord(start)) {
      start++;
    }
    int end = start;
    while (end < from && end - start <= LONGEST_LABEL && tokens.isWord(end)) {
      end++;
    }
    char c = tokens.symbol(end);
    return start > earliest
        && tokens.isCapitalized(start)
        && end - start <= LONGEST_LABEL
        && (c == '.' || c == '(' || c == ':' || c == '*' || c == '-' && tokens.isSpacedBefore(end));
  }

  /** Whether the sentence is no more than a condition. */
  boolean isCondition(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    int to = sentence.to();
    if (to - from > LONGEST
        || tokens.symbol(to - 1) != '.'
        || !tokens.isCapitalized(from)
        || from == 0
        || tokens.isBreak(from - 1)
        || !sentence.procedures().isEmpty()
        || tokens.is(
            from,
            classes.determiner
                | classes.preposition
                | classes.negation
                | classes.pronoun
                | classes.quality
                | classes.merit
                | classes.adverb
                | classes.verb
                | classes.benefitVerb)
        || Instructions.isStep(tokens, from)
        || topics.isElse(tokens, from, to)
        || !isBehindLabel(tokens, from)) {
      return false;
    }
    boolean condition = false;
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (tokens.is(at, classes.otherTopic | classes.pronoun | classes.clauseBreak | classes.finite)
          || PASSING.holds(tokens, at)
          || c == ':'
          || c == '=') {
        return false;
      }
      condition |= tokens.is(at, classes.condition) && !tokens.is(at, classes.empty);
    }
    return condition;
  }
}

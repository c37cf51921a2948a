package org.procedex.extract.title;

import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * Whether the title asks, and for what: a title that asks leaves the name to the answer, and one
 * that asks without naming a procedure is about something else.
 */
public final class TitleQuestion {
  private final Tokens tokens;
  private final WordClasses classes;
  private final Sentences sentences;

  public TitleQuestion(Reading reading) {
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.sentences = reading.sentences();
  }

  /**
   * "What are varicose veins?", "Varicose veins" with such a question below: the page tells what
   * that is, and no procedure is what it is about.
   */
  public boolean isOfSomethingElse() {
    SentenceTokens first = sentences.first();
    if (first != null
        && tokens.symbol(first.to() - 1) == '?'
        && (asksWhat(first) || holdsCondition(first))
        && !first.holdsName()) {
      return true;
    }
    SentenceTokens next = sentences.size() > 1 ? sentences.get(1) : null;
    return next != null
        && next.block().kind() == Block.Kind.HEADING
        && tokens.symbol(next.to() - 1) == '?'
        && !(asksWhat(next) && next.holdsName());
  }

  /** "What is a X?": the name is all that the title asks. */
  boolean asksFor(Span name) {
    SentenceTokens first = sentences.get(0);
    int from = first.from() + 2;
    while (from < first.to() && tokens.is(from, classes.determiner)) {
      from++;
    }
    int to = first.to() - 1;
    return asksWhat(first)
        && asks()
        && from < to
        && name.start() == tokens.start(from)
        && name.end() == tokens.end(to - 1);
  }

  /** "What does X mean?": a title that asks leaves the name to the answer. */
  boolean asks() {
    SentenceTokens first = sentences.get(0);
    return tokens.symbol(first.to() - 1) == '?';
  }

  private boolean asksWhat(SentenceTokens sentence) {
    return tokens.spells(sentence.from(), "What")
        && sentence.from() + 1 < sentence.to()
        && tokens.is(sentence.from() + 1, classes.be);
  }

  private boolean holdsCondition(SentenceTokens sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.is(at, classes.condition)) {
        return true;
      }
    }
    return false;
  }
}

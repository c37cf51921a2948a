package org.procedex.rules;

import java.util.List;
import org.procedex.text.Lexicon;
import org.procedex.text.Tokens;

/** A sentence to match rules in. Not safe for threads. */
public final class Clauses {
  private final Tokens tokens;
  private final int from;
  private final int to;
  private final List<ProcedurePhrase> procedures;
  private boolean summed;
  private long classes;
  private long words;
  private long symbols;

  /**
   * A sentence.
   *
   * @param tokens the article's tokens
   * @param from first token of the sentence
   * @param to token behind it
   * @param procedures the procedure names in it and the words that stand for one, in order
   */
  public Clauses(Tokens tokens, int from, int to, List<ProcedurePhrase> procedures) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.procedures = List.copyOf(procedures);
  }

  /** The article's tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** First token of the sentence. */
  public int from() {
    return from;
  }

  /** The token behind it. */
  public int to() {
    return to;
  }

  /** The procedure names in it and the words that stand for one, in order. */
  public List<ProcedurePhrase> procedures() {
    return procedures;
  }

  /** The classes of all its words. */
  long classes() {
    sum();
    return classes;
  }

  /** A bit for each of its words, as in {@link Element.Word#filter()}. */
  long words() {
    sum();
    return words;
  }

  /** A bit for each of its symbols, as in {@link Element.Word#marks()}. */
  long symbols() {
    sum();
    return symbols;
  }

  /** False only where the symbol stands nowhere in the sentence. */
  public boolean mayHold(char symbol) {
    return (symbols() >>> symbol & 1) != 0;
  }

  private void sum() {
    if (summed) {
      return;
    }
    summed = true;
    for (int at = from; at < to; at++) {
      int word = tokens.word(at);
      classes |= tokens.classes(at);
      words |= word == Lexicon.UNKNOWN ? 0 : 1L << word;
      symbols |= tokens.symbol(at) == Tokens.NO_SYMBOL ? 0 : 1L << tokens.symbol(at);
    }
  }

  /** The procedure phrase that begins at a token; -1 where none does. */
  int procedureFrom(int token) {
    for (int i = 0; i < procedures.size(); i++) {
      if (procedures.get(i).from() == token) {
        return i;
      }
    }
    return -1;
  }

  /** The procedure phrase that ends before a token; -1 where none does. */
  int procedureTo(int token) {
    for (int i = procedures.size() - 1; i >= 0; i--) {
      if (procedures.get(i).to() == token) {
        return i;
      }
    }
    return -1;
  }
}

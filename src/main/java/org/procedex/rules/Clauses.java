package org.procedex.rules;

import java.util.List;
import org.procedex.text.Tokens;

/**
 * A sentence to match rules in.
 *
 * @param tokens the article's tokens
 * @param from first token of the sentence
 * @param to token behind it
 * @param procedures the procedure names in it and the words that stand for one, in order
 */
public record Clauses(Tokens tokens, int from, int to, List<ProcedurePhrase> procedures) {
  public Clauses {
    procedures = List.copyOf(procedures);
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

package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sentence must have somewhere for a rule to match in it; told from its words alone, before
 * any element is tried at its place.
 *
 * @param elements the words that have to be there
 * @param holds classes of which one has to be there; 0 for none
 * @param absent classes of which none may be there
 * @param procedure whether it must speak of a procedure
 */
record Wants(Element.Word[] elements, long holds, long absent, boolean procedure) {
  static Wants of(Rule rule) {
    List<Element.Word> words = new ArrayList<>();
    boolean procedure = rule.needs().procedure();
    for (List<Element> side : List.of(rule.before(), rule.after())) {
      for (Element element : side) {
        if (element instanceof Element.Word word && word.least() > 0) {
          words.add(word);
        } else if (element instanceof Element.Ahead ahead) {
          words.add(ahead.word());
        }
        procedure |= element instanceof Element.Procedure;
      }
    }
    return new Wants(
        words.toArray(new Element.Word[0]), rule.needs().holds(), rule.needs().absent(), procedure);
  }

  /** False only where the rule cannot match. */
  boolean mayBeMet(Clauses clauses) {
    if (procedure && clauses.procedures().isEmpty()
        || holds != 0 && (clauses.classes() & holds) == 0
        || (clauses.classes() & absent) != 0) {
      return false;
    }
    for (Element.Word word : elements) {
      if ((clauses.classes() & word.classes()) == 0
          && (clauses.words() & word.filter()) == 0
          && (clauses.symbols() & word.marks()) == 0) {
        return false;
      }
    }
    return true;
  }
}

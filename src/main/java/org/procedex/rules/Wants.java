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

  /**
   * False only where the rule cannot match.
   *
   * @param speaks whether the sentence speaks of a procedure
   * @param classes of all its words
   * @param words a bit for each of them, as in {@link Element.Word#filter()}
   * @param symbols a bit for each of its symbols, as in {@link Element.Word#marks()}
   */
  boolean mayBeMet(boolean speaks, long classes, long words, long symbols) {
    if (procedure && !speaks
        || holds != 0 && (classes & holds) == 0
        || (classes & absent) != 0) {
      return false;
    }
    for (Element.Word word : elements) {
      if ((classes & word.classes()) == 0
          && (words & word.filter()) == 0
          && (symbols & word.marks()) == 0) {
        return false;
      }
    }
    return true;
  }
}

package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sentence must have somewhere for a rule to match in it; told from its words alone, before
 * any element is tried at its place.
 *
 * @param words a bit for each word of which one has to be there; two may have the same
 * @param classes classes of which one may be there instead; {@link Cues#ANY} where no word has to
 * @param marks a bit for each symbol that may be there instead; two may have the same
 * @param further more words that have to be there
 * @param holds classes of which one has to be there; 0 for none
 * @param absent classes of which none may be there
 * @param procedure whether it must speak of a procedure
 */
record Wants(
    long words,
    long classes,
    long marks,
    Element.Word[] further,
    long holds,
    long absent,
    boolean procedure) {
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
    Element.Word first = words.isEmpty() ? null : words.remove(0);
    return new Wants(
        first == null ? 0 : first.filter(),
        first == null ? Cues.ANY : first.classes(),
        first == null ? 0 : first.marks(),
        words.toArray(new Element.Word[0]),
        rule.needs().holds(),
        rule.needs().absent(),
        procedure);
  }

  /**
   * False only where the rule cannot match. That one of the first words is there was asked before.
   *
   * @param speaks whether the sentence speaks of a procedure
   * @param ofWords the classes of all its words, and {@link Cues#ANY}
   * @param spoken a bit for each of its words, as in {@link Element.Word#filter()}
   * @param written a bit for each of its symbols, as in {@link Element.Word#marks()}
   */
  boolean mayBeMet(boolean speaks, long ofWords, long spoken, long written) {
    if (procedure && !speaks || holds != 0 && (ofWords & holds) == 0 || (ofWords & absent) != 0) {
      return false;
    }
    for (Element.Word word : further) {
      if ((word.classes() & ofWords) == 0
          && (word.filter() & spoken) == 0
          && (word.marks() & written) == 0) {
        return false;
      }
    }
    return true;
  }
}

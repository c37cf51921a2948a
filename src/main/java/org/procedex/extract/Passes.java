package org.procedex.extract;

import org.procedex.rules.RuleBook;

/**
 * The passes over single sentences, made once for an article.
 *
 * @param introductions what sentences say of the lists behind them
 * @param sentences what sentences say by themselves
 * @param sections what places make of sentences
 * @param coordination what all of them split members by
 */
record Passes(
    Introductions introductions,
    SentenceRules sentences,
    SectionRules sections,
    Coordination coordination) {
  static Passes of(RuleBook rules, ProcedureNames names, Discourse discourse) {
    Coordination coordination = new Coordination(rules.classes(), rules.phraseEnds());
    Introductions introductions = new Introductions(rules, discourse);
    return new Passes(
        introductions,
        new SentenceRules(rules, discourse, introductions, coordination, names),
        new SectionRules(rules, discourse, coordination, names),
        coordination);
  }
}

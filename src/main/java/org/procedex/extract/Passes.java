package org.procedex.extract;

import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.description.Naming;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.list.Introductions;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.praise.Praise;
import org.procedex.extract.statement.Claims;
import org.procedex.extract.statement.MatchedMembers;
import org.procedex.extract.statement.MeritClaims;
import org.procedex.extract.statement.PatientClaims;
import org.procedex.extract.statement.SentenceRules;
import org.procedex.extract.statement.Statements;
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
  static Passes of(RuleBook rules, ProcedureNames names, Discourse discourse, Naming naming) {
    Coordination coordination = new Coordination(rules.classes(), rules.phraseEnds());
    Introductions introductions = new Introductions(rules, discourse);
    Claims claims =
        new Claims(
            rules.classes(),
            introductions,
            new MeritClaims(rules, discourse, coordination),
            new PatientClaims(rules.classes(), discourse, naming.drugs()));
    return new Passes(
        introductions,
        new SentenceRules(
            rules,
            naming.definitions(),
            new Statements(
                discourse,
                naming.drugs(),
                claims,
                new MatchedMembers(rules.classes(), coordination)),
            new Praise(rules, coordination)),
        new SectionRules(rules, discourse, coordination, names),
        coordination);
  }
}

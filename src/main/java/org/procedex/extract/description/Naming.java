package org.procedex.extract.description;

import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Drugs;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.rules.RuleBook;

/**
 * How sentences name procedures, made once for an article.
 *
 * @param coined names that only their definition makes one
 * @param synonyms two names that a sentence gives one procedure
 * @param definitions what sentences define
 * @param drugs what is told of drugs
 */
public record Naming(CoinedNames coined, Synonyms synonyms, Definitions definitions, Drugs drugs) {
  public static Naming of(RuleBook rules, ProcedureNames names, Discourse discourse) {
    Drugs drugs = new Drugs(rules.classes(), names, discourse);
    return new Naming(
        new CoinedNames(rules, drugs),
        new Synonyms(rules, discourse, names),
        new Definitions(rules, discourse, names, drugs),
        drugs);
  }
}

package org.procedex.extract.description;

import java.util.List;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Makes records of names that are described, as far as they say which procedure it is: neither a
 * remedy nor "the testing", and no drug's name.
 */
final class DescribedNames {
  /** Last words of names that say too little. */
  private static final WordSet VAGUE =
      WordSet.of(
          "anesthesia",
          "anaesthesia",
          "anesthetic",
          "sedation",
          "testing",
          "light",
          "compression",
          "application");

  private final Tokens tokens;
  private final WordClasses classes;
  private final ProcedureNames names;
  private final Discourse discourse;

  DescribedNames(Tokens tokens, WordClasses classes, ProcedureNames names, Discourse discourse) {
    this.tokens = tokens;
    this.classes = classes;
    this.names = names;
    this.discourse = discourse;
  }

  /** Adds the procedure that the phrase names. */
  void add(SentenceTokens sentence, ProcedurePhrase phrase, String rule, List<Draft> drafts) {
    int last = phrase.to() - 1;
    if (phrase.kind() != ProcedurePhrase.Kind.NAME && !isPicture(phrase)
        || (Remedies.ANY.holds(tokens, last) || VAGUE.holds(tokens, last)) && !isSpecific(phrase)
        || tokens.is(phrase.from(), classes.earlier)) {
      return;
    }
    int number = discourse.number(sentence, phrase);
    if (!names.get(number).medicinal() || tokens.is(last, classes.procedureHead)) {
      drafts.add(names.draft(number, rule));
    }
  }

  /** Whether it is a drug's name. */
  boolean isMedicinal(SentenceTokens sentence, ProcedurePhrase phrase) {
    return names.get(discourse.number(sentence, phrase)).medicinal();
  }

  /** "MRI" among tests: letters that nothing spells out. */
  private boolean isPicture(ProcedurePhrase phrase) {
    return phrase.to() - phrase.from() == 1
        && NamesBySaying.PICTURES.holds(tokens, phrase.from())
        && names.get(names.number(phrase.from(), phrase.to(), 0)).abbreviation().isEmpty();
  }

  /**
   * "arthroscopic procedure", "tooth extraction method", "Z-track method": a head or a letter
   * stands before what is vague.
   */
  private boolean isSpecific(ProcedurePhrase phrase) {
    for (int at = phrase.from(); at < phrase.to() - 1; at++) {
      String text = tokens.text();
      int start = tokens.start(at);
      if (tokens.end(at) - start > 2
          && text.charAt(start + 1) == '-'
          && Character.isUpperCase(text.charAt(start))) {
        return true;
      }
      if (tokens.is(at, classes.procedureHead) && !tokens.is(at, classes.procedureGeneric)) {
        return true;
      }
    }
    return false;
  }

  /** The token behind a name and what stands in a bracket behind it. */
  static int behind(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = phrase.to();
    return at < sentence.to() && sentence.tokens().symbol(at) == '('
        ? PhraseEnds.closing(sentence.tokens(), at, sentence.to()) + 1
        : at;
  }
}

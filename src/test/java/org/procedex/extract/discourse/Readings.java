package org.procedex.extract.discourse;

import java.util.List;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.KnownNames;
import org.procedex.rules.RuleBook;
import org.procedex.text.Passage;
import org.procedex.text.PassageReader;
import org.procedex.text.SentenceSplitter;
import org.procedex.text.Structure;
import org.procedex.text.StructureReader;
import org.procedex.text.Tokenizer;

/** Texts with their sentences, before anything is made of them. */
public final class Readings {
  private static final RuleBook RULES = RuleBook.builtIn();

  private Readings() {}

  public static Reading of(String text) {
    Structure structure =
        new StructureReader(RULES.headings(), RULES.lexicon())
            .read(Tokenizer.tokenize(text, RULES.lexicon()));
    List<Passage> passages = new PassageReader(SentenceSplitter.english()).read(structure);
    Page page = new Page(RULES, structure, passages, new KnownNames(text));
    ProcedureNames names = new ProcedureNames(page.tokens(), page.classes());
    return new Reading(page, Sentences.of(page), names, new Discourse(names, page.classes()));
  }

  /** The words of a procedure's name; none for no procedure. */
  public static String name(Reading reading, int number) {
    return number < 0 ? "" : reading.names().get(number).span().of(reading.tokens().text());
  }
}

package org.procedex.text;

/**
 * Sees title, headings, lists and running text in an article, however messy it is.
 *
 * <p>One pass over the tokens. A paragraph ends at a line end, at two spaces or at an ideographic
 * space; headings and list numbers are also found inside paragraphs. How ambiguous input is read is
 * written down in {@code docs/interpretation.md}.
 */
public final class StructureReader {
  private final HeadingMatcher headingMatcher;
  private final long verbs;
  private final long waiting;
  private final long conditions;

  /**
   * A reader that knows headings by the given matcher.
   *
   * @param lexicon its class {@code finite} holds the verb forms that make a sentence of a line
   */
  public StructureReader(HeadingMatcher headingMatcher, Lexicon lexicon) {
    this.headingMatcher = headingMatcher;
    this.verbs = lexicon.classBit("finite");
    this.waiting =
        lexicon.classBit("preposition")
            | lexicon.classBit("subordinator")
            | lexicon.classBit("determiner")
            | lexicon.classBit("be")
            | lexicon.classBit("have")
            | lexicon.classBit("treat-verb");
    this.conditions = lexicon.classBit("condition");
  }

  /** The structure of a tokenized article; never fails. */
  public Structure read(Tokens tokens) {
    ListMarkers markers = ListMarkers.find(tokens);
    LineForms forms = new LineForms(tokens, verbs, waiting, conditions);
    Layout layout = new Layout(tokens, markers, forms, headingMatcher);
    return new ArticleReading(layout, new ItemWords(tokens, verbs)).read();
  }
}

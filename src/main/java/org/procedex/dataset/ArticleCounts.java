package org.procedex.dataset;

/**
 * How much an article yields.
 *
 * @param characters Unicode code points of its text
 * @param sentences sentences, headings and list items
 * @param repeatedSentences those that repeat an earlier one of the article
 */
public record ArticleCounts(
    int characters,
    int sentences,
    int repeatedSentences,
    int procedures,
    int indications,
    int contraindications,
    int advantages) {
  /** Records of all types. */
  public int records() {
    return procedures + indications + contraindications + advantages;
  }

  /** Rows of a table that articles have rows in. */
  int rows(Table table) {
    return switch (table) {
      case RECORDS -> records();
      case PROCEDURES -> procedures;
      case INDICATIONS -> indications;
      case CONTRAINDICATIONS -> contraindications;
      case ADVANTAGES -> advantages;
      case SENTENCES -> sentences;
      case ARTICLES -> 1;
      case REJECTED, CHANGES -> 0;
    };
  }
}

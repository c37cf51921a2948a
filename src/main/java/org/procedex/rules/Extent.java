package org.procedex.rules;

/** How far the words of a record reach. */
enum Extent {
  /** A noun phrase, to the next comma. */
  NP,
  /** Noun phrases in a row, to the end of the clause. */
  ITEMS,
  /** A clause with its verb. */
  CLAUSE,
  /** A predicate: adjectives or verb phrases in a row, up to the next subject. */
  PREDICATE,
  /** Verb phrases or adjectives in a row: a clause with its verbs, commas included. */
  PHRASES;

  /** Whether a verb ends it. */
  boolean isNominal() {
    return this == NP || this == ITEMS;
  }
}

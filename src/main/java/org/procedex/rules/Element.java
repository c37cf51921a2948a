package org.procedex.rules;

import java.util.Objects;

/** One element of a pattern; the text form is what the rule file says. */
sealed interface Element {
  /** As the rule file spells it, for explanations. */
  String source();

  /**
   * A word out of a list or out of classes, or a symbol.
   *
   * @param words numbers in the lexicon
   * @param filter a bit for each of the words; two may have the same
   * @param classes class bits
   * @param symbols plain symbols
   * @param marks a bit for each of the symbols; two may have the same
   * @param least how often at least
   * @param most how often at most
   */
  record Word(
      String source,
      int[] words,
      long filter,
      long classes,
      String symbols,
      long marks,
      int least,
      int most)
      implements Element {
    public Word {
      Objects.requireNonNull(symbols, "symbols");
      words = words.clone();
    }

    static long filter(int[] words) {
      long filter = 0;
      for (int word : words) {
        filter |= 1L << word;
      }
      return filter;
    }

    static long marks(String symbols) {
      long marks = 0;
      for (int i = 0; i < symbols.length(); i++) {
        marks |= 1L << symbols.charAt(i);
      }
      return marks;
    }

    /** Whether the symbol is one of the listed ones. */
    boolean isMark(char symbol) {
      return (marks >>> symbol & 1) != 0 && symbols.indexOf(symbol) >= 0;
    }

    /** False only where the word is none of the listed ones. */
    boolean mayHold(int word) {
      return (filter >>> word & 1) != 0;
    }
  }

  /** A word that must not stand here; takes no room. */
  record Not(String source, Word word) implements Element {}

  /** A word that must stand here; takes no room. */
  record Ahead(String source, Word word) implements Element {}

  /** Any tokens of the clause, as few as possible. */
  record Gap(String source, int most) implements Element {}

  /** The end of the sentence or a punctuation mark; takes no room. */
  record Edge(String source) implements Element {}

  /** The name of a procedure or, unless only a name will do, words that stand for one. */
  record Procedure(String source, boolean name) implements Element {}

  /** The words that become the record. */
  record Capture(String source, Extent extent) implements Element {}
}

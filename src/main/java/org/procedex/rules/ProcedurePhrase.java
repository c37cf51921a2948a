package org.procedex.rules;

/**
 * Words that name a procedure or stand for one.
 *
 * @param from first token
 * @param to token behind the last
 * @param kind whether it names one
 */
public record ProcedurePhrase(int from, int to, Kind kind) {
  /** How it refers. */
  public enum Kind {
    /** A name: "hip arthroscopy". */
    NAME,
    /** An abbreviation known from elsewhere in the article: "PCNL". */
    ABBREVIATION,
    /** "this operation", "it", "the treatment". */
    ANAPHOR,
    /** "the former". */
    FORMER,
    /** "the latter". */
    LATTER,
    /** "both". */
    BOTH
  }

  /** Whether it names a procedure rather than pointing at one. */
  public boolean isName() {
    return kind == Kind.NAME || kind == Kind.ABBREVIATION;
  }
}

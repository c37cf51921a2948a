package org.procedex.rules;

/**
 * What a rule's match needs besides its pattern.
 *
 * @param holds classes of which the record's words must hold one; 0 for none
 * @param lacks classes of which they must hold none before their first comma; 0 for none
 * @param absent classes that no word of the whole sentence may be of; 0 for none
 * @param procedure whether the sentence must speak of a procedure
 * @param heading whether it must stand under a heading that asks for such records
 */
record Needs(long holds, long lacks, long absent, boolean procedure, boolean heading) {
  static final Needs NOTHING = new Needs(0, 0, 0, false, false);

  boolean holds(Clauses clauses, int from, int to) {
    boolean held = holds == 0;
    boolean first = true;
    for (int at = from; at < to; at++) {
      first &= clauses.tokens().symbol(at) != ',';
      if (first && clauses.tokens().is(at, lacks)) {
        return false;
      }
      held |= clauses.tokens().is(at, holds);
    }
    for (int at = clauses.from(); absent != 0 && at < clauses.to(); at++) {
      if (clauses.tokens().is(at, absent)) {
        return false;
      }
    }
    return held && (!procedure || !clauses.procedures().isEmpty());
  }
}

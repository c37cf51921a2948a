package org.procedex.extract;

import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Span;

/**
 * A record in the making.
 *
 * @param procedure number of its procedure among {@link ProcedureNames}; on a PROCEDURE its own; -1
 *     for none
 */
record Draft(RecordType type, Mention mention, int procedure, Strength strength, boolean negated) {
  static Draft of(RecordType type, Span span, Span cue, int sentence, String rule, int procedure) {
    return new Draft(
        type, new Mention(span, cue, sentence, rule), procedure, Strength.UNSTATED, false);
  }

  Draft with(Strength stronger) {
    return new Draft(type, mention, procedure, stronger, negated);
  }

  Span span() {
    return mention.span();
  }
}

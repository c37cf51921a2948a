package org.procedex.extract.sentence;

import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Span;

/**
 * A record in the making.
 *
 * @param procedure number of its procedure among {@code ProcedureNames}; on a PROCEDURE its own; -1
 *     for none
 */
public record Draft(
    RecordType type, Mention mention, int procedure, Strength strength, boolean negated) {
  public static Draft of(
      RecordType type, Span span, Span cue, int sentence, String rule, int procedure) {
    return new Draft(
        type, new Mention(span, cue, sentence, rule), procedure, Strength.UNSTATED, false);
  }

  public Draft with(Strength stronger) {
    return new Draft(type, mention, procedure, stronger, negated);
  }

  /** The same, said of another procedure. */
  public Draft of(int other) {
    return new Draft(type, mention, other, strength, negated);
  }

  /** The same, said in another sentence. */
  public Draft in(int sentence) {
    Mention moved = new Mention(mention.span(), mention.cue(), sentence, mention.rule());
    return new Draft(type, moved, procedure, strength, negated);
  }

  /** The same, its cue cut where it begins before the position and ends behind it. */
  public Draft cuedFrom(int position) {
    Span cue = mention.cue();
    if (cue.start() >= position || cue.end() <= position) {
      return this;
    }
    Span within = new Span(position, cue.end());
    Mention cut = new Mention(mention.span(), within, mention.sentence(), mention.rule());
    return new Draft(type, cut, procedure, strength, negated);
  }

  /** The same, of other words. */
  public Draft spanning(Span words) {
    Mention moved = new Mention(words, mention.cue(), mention.sentence(), mention.rule());
    return new Draft(type, moved, procedure, strength, negated);
  }

  public Span span() {
    return mention.span();
  }
}

package org.procedex.extract.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Mention;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** "A forbids it, and so does B": what was said of a subject is said of another one. */
public final class Likewise {
  private static final WordSet VERBS =
      WordSet.in("is are do does has have can could may should must will would");

  private final Coordination coordination;

  /** What no subject begins with. */
  private final long unfit;

  public Likewise(WordClasses classes, Coordination coordination) {
    this.coordination = coordination;
    unfit =
        classes.verb
            | classes.be
            | classes.have
            | classes.modal
            | classes.negation
            | classes.adverb
            | classes.preposition;
  }

  /** Adds what the sentence says of the subjects behind "and so does". */
  public void find(SentenceTokens sentence, List<Draft> found) {
    if (found.isEmpty()) {
      return;
    }
    Tokens tokens = sentence.tokens();
    for (int so = sentence.from() + 2; so + 2 < sentence.to(); so++) {
      if (tokens.spells(so, "so") && tokens.spells(so - 1, "and") && VERBS.holds(tokens, so + 1)) {
        Draft said = saidBefore(found, tokens.start(so));
        if (said != null && !tokens.is(so + 2, unfit)) {
          add(sentence, so + 2, said, found);
        }
      }
    }
  }

  private void add(SentenceTokens sentence, int from, Draft said, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int to = from;
    while (to < sentence.to()
        && tokens.symbol(to) != ';'
        && tokens.symbol(to) != '.'
        && !(tokens.spells(to, "and") && tokens.spells(to + 1, "so"))) {
      to++;
    }
    for (Coordination.Member member :
        coordination.split(tokens, from, to, Coordination.Manner.NOUNS)) {
      Mention mention =
          new Mention(
              tokens.span(member.from(), member.to()),
              said.mention().cue(),
              sentence.index(),
              said.mention().rule());
      if (!PlacedRecords.has(found, said.type(), mention.span())) {
        found.add(
            new Draft(said.type(), mention, said.procedure(), said.strength(), said.negated()));
      }
    }
  }

  /** The last subject before the words of which something is said; null where there is none. */
  private static @Nullable Draft saidBefore(List<Draft> found, int before) {
    Draft last = null;
    for (Draft draft : found) {
      boolean subject =
          (draft.type() == RecordType.CONTRAINDICATION || draft.type() == RecordType.INDICATION)
              && !draft.negated()
              && draft.span().end() < before
              && draft.mention().cue().start() >= draft.span().end();
      if (subject && (last == null || draft.span().start() > last.span().start())) {
        last = draft;
      }
    }
    return last;
  }
}

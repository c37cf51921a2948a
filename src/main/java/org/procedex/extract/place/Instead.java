package org.procedex.extract.place;

import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * What is done instead, in a bracket behind a reason against a procedure: "Ruptured spleen
 * (laparotomy instead)". It is done for that very thing, so the reason against the one is a reason
 * for the other.
 */
final class Instead {
  private static final String RULE = "indication.instead";

  private final Discourse discourse;
  private final Coordination coordination;
  private final ProcedureNames names;

  Instead(PlaceContext context) {
    this.discourse = context.discourse();
    this.coordination = context.coordination();
    this.names = context.names();
  }

  /**
   * Adds what the other procedure is for.
   *
   * @return where the reason itself ends: before the bracket where it has several members
   */
  int find(SentenceTokens sentence, int from, int to, List<Draft> found) {
    int open = bracket(sentence.tokens(), from, to);
    if (open < 0) {
      return to;
    }
    List<Coordination.Member> members =
        coordination.split(sentence.tokens(), from, open, Coordination.Manner.ITEM);
    int number = procedure(sentence, open, to);
    if (number >= 0) {
      Span cue = sentence.tokens().span(open + 1, to);
      for (Coordination.Member member : members) {
        Span span = sentence.tokens().span(member.from(), member.to());
        found.add(Draft.of(RecordType.INDICATION, span, cue, sentence.index(), RULE, number));
      }
    }
    return members.size() > 1 ? open : to;
  }

  /** Where the bracket with "instead" opens; -1 where there is none. */
  private static int bracket(Tokens tokens, int from, int to) {
    int open = -1;
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == '(') {
        open = at;
      } else if (open > from && tokens.spells(at, "instead")) {
        return open;
      }
    }
    return -1;
  }

  /** The procedure that the bracket names, if only by its letters; -1 for none. */
  private int procedure(SentenceTokens sentence, int open, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() > open && phrase.to() <= to) {
        int number = discourse.number(sentence, phrase);
        if (number >= 0) {
          return number;
        }
      }
    }
    return open + 2 < to && sentence.tokens().isAcronym(open + 2)
        ? names.number(open + 2, open + 3, sentence.index())
        : -1;
  }
}

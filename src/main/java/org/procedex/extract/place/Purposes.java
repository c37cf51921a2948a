package org.procedex.extract.place;

import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * Adds what a name is for, where the words beside the name say it and no sentence does: behind
 * "for" or a bracket, or as a condition within the name.
 */
final class Purposes {
  private final WordClasses classes;
  private final Discourse discourse;
  private final Coordination coordination;

  Purposes(PlaceContext context) {
    this.classes = context.classes();
    this.discourse = context.discourse();
    this.coordination = context.coordination();
  }

  /**
   * A name that carries what it is for.
   *
   * @param number of its procedure; -1 for none
   * @param rule what its indications are found by
   */
  record Named(SentenceTokens sentence, ProcedurePhrase phrase, int number, String rule) {}

  /** "for", "of", "in", "at", "against": what the name is for may follow. */
  static boolean isLink(Tokens tokens, int at) {
    return tokens.spells(at, "for")
        || tokens.spells(at, "of")
        || tokens.spells(at, "in")
        || tokens.spells(at, "at")
        || tokens.spells(at, "against");
  }

  /** Adds an indication for each of the things that the words name. */
  void add(Named named, int from, int to, List<Draft> found) {
    if (named.number() < 0 || from >= to) {
      return;
    }
    Tokens tokens = named.sentence().tokens();
    int link = named.phrase().to();
    Span cue = tokens.span(link, link + 1);
    for (Coordination.Member member :
        coordination.split(tokens, from, to, Coordination.Manner.NOUNS)) {
      found.add(
          Draft.of(
              RecordType.INDICATION,
              tokens.span(member.from(), member.to()),
              cue,
              named.sentence().index(),
              named.rule(),
              named.number()));
    }
  }

  /** "renal artery stenosis angioplasty": the condition inside a name. */
  void within(SentenceTokens sentence, ProcedurePhrase phrase, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    if (NamesBySaying.examines(tokens, phrase.to() - 1)) {
      return; // "Apnea test": what is brought about
    }
    for (int at = phrase.to() - 2; at >= phrase.from(); at--) {
      if (tokens.is(at, classes.condition)
          && (tokens.is(at, classes.headBehindModifier)
              || !tokens.is(at, classes.procedureHead | classes.procedureLight))
          && !isNoComplaint(tokens, at)) {
        int number = discourse.number(sentence, phrase);
        Named named = new Named(sentence, phrase, number, "indication.in-name");
        add(named, phrase.from(), at + 1, found);
        return;
      }
    }
  }

  /** "shock wave lithotripsy", "negative pressure wound therapy", "weight loss surgery". */
  private static boolean isNoComplaint(Tokens tokens, int at) {
    return tokens.spells(at, "shock") && tokens.spells(at + 1, "wave")
        || at > 0
            && (tokens.spells(at, "wound") && tokens.spells(at - 1, "pressure")
                || tokens.spells(at, "loss") && tokens.spells(at - 1, "weight"));
  }
}

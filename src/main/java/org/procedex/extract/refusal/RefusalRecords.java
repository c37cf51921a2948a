package org.procedex.extract.refusal;

import java.util.List;
import java.util.Set;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.refusal.ClauseOpenings.Case;
import org.procedex.extract.refusal.RefusalCues.Cue;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/** Makes contraindications of the cases that running text refuses, in place of what is mistaken. */
final class RefusalRecords {
  /** Tokens from a name to the end of its clause. */
  private static final int LONGEST_REST = 30;

  private static final String RULE = "contraindication.untold-case";

  /** Rules that go by the place of a case only. */
  private static final Set<String> GUESSED =
      Set.of("indication.bare", "indication.for-fronted", "indication.indications-are-told");

  private final WordClasses classes;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Tokens tokens;
  private final ItemClauses clauses;

  RefusalRecords(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(reading.classes());
  }

  /** Adds the members of all cases; whether any of them is told. */
  boolean add(SentenceTokens sentence, Cue cue, List<Case> told, List<Draft> found) {
    if (told.size() > 1) {
      Span second = tokens.span(told.get(1).from(), told.get(1).to());
      Span first = tokens.span(told.get(0).from(), told.get(0).to());
      found.removeIf(
          other ->
              other.type() != RecordType.PROCEDURE
                  && other.span().overlaps(first)
                  && other.span().overlaps(second));
    }
    boolean any = false;
    for (Case each : told) {
      any |= add(sentence, cue, each, found);
    }
    return any;
  }

  /** Adds the members of a case; whether any of them is told. */
  boolean add(SentenceTokens sentence, Cue cue, Case told, List<Draft> found) {
    boolean any = false;
    int[] of = procedures(sentence, told);
    int end = told.manner() == Manner.NOUNS ? beforeAside(told) : told.to();
    List<Coordination.Member> members = coordination.split(tokens, told.from(), end, told.manner());
    if (members.size() > 1 && members.size() > count(found, told)) {
      Span all = tokens.span(told.from(), end);
      found.removeIf(
          other -> other.type() == RecordType.CONTRAINDICATION && other.span().overlaps(all));
    }
    for (Coordination.Member member : members) {
      if (told.manner() == Manner.NOUNS && clauses.isSentence(tokens, member.from(), member.to())) {
        return any;
      }
      Span span = tokens.span(member.from(), member.to());
      for (int procedure : of) {
        Draft draft =
            Draft.of(
                    RecordType.CONTRAINDICATION,
                    span,
                    sentence.span(),
                    sentence.index(),
                    RULE,
                    procedure)
                .with(cue.half() ? Strength.RELATIVE : Strength.UNSTATED);
        any |= put(draft, cue, found);
      }
    }
    return any;
  }

  /** Drops clauses that reach over a preposition or a word that opens the next case. */
  void dropAcross(int opening, List<Draft> found) {
    if (opening > 0 && tokens.symbol(opening - 1) == ',') {
      Span word = tokens.span(opening, opening + 1);
      found.removeIf(
          other -> other.type() == RecordType.CONTRAINDICATION && other.span().overlaps(word));
    }
  }

  /** Drops what seemed refused where it is what is done: "any suture is put off when". */
  void dropBefore(int from, Cue cue, List<Draft> found) {
    Span subject = tokens.span(from, cue.from());
    found.removeIf(
        other -> other.type() == RecordType.CONTRAINDICATION && subject.contains(other.span()));
  }

  private int count(List<Draft> found, Case told) {
    Span all = tokens.span(told.from(), told.to());
    int count = 0;
    for (Draft draft : found) {
      count += draft.type() == RecordType.CONTRAINDICATION && draft.span().overlaps(all) ? 1 : 0;
    }
    return count;
  }

  /** ", where the nerve runs": told beside. */
  private int beforeAside(Case told) {
    for (int at = told.from() + 1; at < told.to(); at++) {
      if (tokens.symbol(at - 1) == ','
          && (tokens.spells(at, "where") || tokens.spells(at, "which"))) {
        return at - 1;
      }
    }
    return told.to();
  }

  /** Adds it, unless something else has been found there that does not reach too far. */
  private boolean put(Draft draft, Cue cue, List<Draft> found) {
    int refusing = tokens.start(cue.from());
    boolean subject = tokens.is(tokens.at(draft.span().end()), classes.finite);
    found.removeIf(
        other ->
            other.span().overlaps(draft.span())
                && (isMistaken(other, draft, cue, refusing)
                    || subject
                        && other.type() == RecordType.INDICATION
                        && other.span().equals(draft.span())));
    for (Draft other : found) {
      boolean same = other.procedure() != draft.procedure() && other.mention().rule().equals(RULE);
      if (other.type() != RecordType.PROCEDURE && other.span().overlaps(draft.span()) && !same) {
        return other.type() == RecordType.CONTRAINDICATION;
      }
    }
    found.add(draft);
    return true;
  }

  /**
   * A record that reaches into the words that refuse or beyond what they refuse, or that offers
   * where the clause refuses.
   */
  private boolean isMistaken(Draft other, Draft draft, Cue cue, int refusing) {
    boolean reaches = other.span().start() < refusing && refusing < other.span().end();
    boolean beyond =
        other.span().start() > draft.span().start()
            && (other.span().end() > draft.span().end()
                || other.span().end() == draft.span().end()
                    && tokens.endsWith(tokens.at(other.span().start()), "ed"));
    return other.type() == RecordType.CONTRAINDICATION && (reaches || beyond)
        || other.type() == RecordType.INDICATION
            && (reaches
                || draft.span().start() > refusing && other.span().start() > refusing
                || cue.half()
                || other.mention().cue().end() > refusing
                    && other.mention().cue().start() <= refusing
                || GUESSED.contains(other.mention().rule()));
  }

  /**
   * "A large portal shunt is a contraindication": whether nothing but the case has a name in it.
   */
  private static boolean namesOnly(SentenceTokens sentence, Case told) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.get(i).from() < told.from() || phrases.get(i).to() > told.to()) {
        return false;
      }
    }
    return !phrases.isEmpty();
  }

  /** "It is for stones that failed in X; a narrow ureter …": no subject, and a clause before. */
  private boolean isOfOtherClause(ProcedurePhrase phrase, Case told) {
    if (phrase.from() == 0 || !tokens.is(phrase.from() - 1, classes.preposition)) {
      return false;
    }
    int end = Math.min(told.from(), phrase.to() + LONGEST_REST);
    for (int at = phrase.to(); at < end; at++) {
      if (tokens.symbol(at) == ';') {
        return true;
      }
    }
    return false;
  }

  /** What is refused: what the sentence names outside of the case, else what is spoken of. */
  private int[] procedures(SentenceTokens sentence, Case told) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.kind() != ProcedurePhrase.Kind.ANAPHOR
          && (phrase.to() <= told.from() || phrase.from() >= told.to())
          && !(phrase.from() > 0 && tokens.spells(phrase.from() - 1, "by"))
          && !isOfOtherClause(phrase, told)
          && !discourse.isAside(sentence, phrase)) {
        int[] of = discourse.resolve(sentence, phrase);
        if (of.length > 0) {
          return of;
        }
      }
    }
    int topic = namesOnly(sentence, told) ? discourse.topicOf(sentence) : -1;
    int about = topic < 0 ? discourse.about(sentence) : topic;
    return about < 0 ? new int[0] : new int[] {about};
  }
}

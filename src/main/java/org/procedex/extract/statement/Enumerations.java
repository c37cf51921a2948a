package org.procedex.extract.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Mention;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * "It is used in many diseases. These include A, B and C.": what one sentence says in general, the
 * next one tells member by member.
 */
public final class Enumerations {
  /** Words that take up the general word: alone, or before it. */
  private static final WordSet TAKING_UP = WordSet.of("these", "they", "examples", "such");

  /** Tokens before the verb. */
  private static final int LONGEST_SUBJECT = 3;

  /** Words before people who are told further on. */
  private static final WordSet SOME = WordSet.of("some", "certain", "several", "a", "not", "there");

  /** Tokens from the people to the verb that denies. */
  private static final int LONGEST_DENIAL = 8;

  private final WordClasses classes;
  private final Coordination coordination;

  public Enumerations(WordClasses classes, Coordination coordination) {
    this.classes = classes;
    this.coordination = coordination;
  }

  /**
   * Adds the members that a sentence tells.
   *
   * @param before what the sentence before it says
   * @param found what the sentence says by itself, to be added to
   * @return what is left out now, because its members are told; null for nothing
   */
  public @Nullable Draft find(SentenceTokens sentence, List<Draft> before, List<Draft> found) {
    if (before.isEmpty()) {
      return null;
    }
    Tokens tokens = sentence.tokens();
    Draft general = before.get(before.size() - 1);
    int members = isToTell(tokens, general) ? members(sentence) : -1;
    if (members < 0) {
      return null;
    }
    String rule =
        general.type() == RecordType.INDICATION ? "indication.told" : "contraindication.told";
    boolean any = false;
    for (Coordination.Member member :
        coordination.split(tokens, members, sentence.to(), Coordination.Manner.NOUNS)) {
      Mention mention =
          new Mention(
              tokens.span(member.from(), member.to()),
              tokens.span(sentence.from(), members),
              sentence.index(),
              rule);
      for (Draft other : before) {
        if (other.span().equals(general.span())) {
          found.add(new Draft(other.type(), mention, other.procedure(), other.strength(), false));
          any = true;
        }
      }
    }
    return any ? general : null;
  }

  /**
   * Adds who "these" are, behind a sentence such as "Some people should not have it."
   *
   * @param before the sentence before
   * @param procedure what should not be had
   */
  public void denied(
      SentenceTokens before, SentenceTokens sentence, int procedure, List<Draft> found) {
    int members = procedure < 0 || !deniesSome(before) ? -1 : members(sentence);
    if (members < 0) {
      return;
    }
    Tokens tokens = sentence.tokens();
    for (Coordination.Member member :
        coordination.split(tokens, members, sentence.to(), Coordination.Manner.NOUNS)) {
      Span span = tokens.span(member.from(), member.to());
      Span cue = tokens.span(sentence.from(), members);
      found.add(
          Draft.of(
              RecordType.CONTRAINDICATION,
              span,
              cue,
              sentence.index(),
              "contraindication.told",
              procedure));
    }
  }

  /** "Some people should not have it": people of whom nothing else is told. */
  private boolean deniesSome(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    if (!SOME.holds(tokens, from)) {
      return false;
    }
    boolean people = false;
    boolean modal = false;
    for (int at = from; at < sentence.to() && at <= from + LONGEST_DENIAL; at++) {
      people |= tokens.is(at, classes.person);
      modal |= tokens.is(at, classes.modal);
      if (people && modal && tokens.is(at, classes.negation)) {
        return true;
      }
      if (tokens.is(at, classes.condition)) {
        return false;
      }
    }
    return false;
  }

  /** The token behind "These diseases include"; -1 where the sentence does not open so. */
  private int members(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    if (!TAKING_UP.holds(tokens, from)) {
      return -1;
    }
    for (int at = from + 1; at < sentence.to() - 1 && at <= from + LONGEST_SUBJECT; at++) {
      if (tokens.spells(at, "include") || tokens.spells(at, "are") && isPeople(tokens, at + 1)) {
        return at + 1;
      }
      if (!tokens.is(at, classes.empty | classes.condition | classes.adverb | classes.person)) {
        return -1;
      }
    }
    return -1;
  }

  /** "They are people with gout": they are told one by one. */
  private boolean isPeople(Tokens tokens, int at) {
    return tokens.is(at, classes.person) || tokens.is(at + 1, classes.person);
  }

  /** Whether a record says whom the procedure is for or not for, and does so in general. */
  private boolean isToTell(Tokens tokens, Draft draft) {
    return (draft.type() == RecordType.INDICATION || draft.type() == RecordType.CONTRAINDICATION)
        && !draft.negated()
        && isGeneral(tokens, draft);
  }

  /** "many diseases", "a host of conditions that …": a word that names no disease by itself. */
  private boolean isGeneral(Tokens tokens, Draft draft) {
    int from = tokens.at(draft.span().start());
    int to = tokens.at(draft.span().end());
    boolean general = false;
    for (int at = from; at < to && !tokens.is(at, classes.relative); at++) {
      general |= tokens.is(at, classes.empty) && tokens.string(at).endsWith("s");
    }
    return general;
  }
}

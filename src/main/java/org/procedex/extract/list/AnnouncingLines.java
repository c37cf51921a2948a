package org.procedex.extract.list;

import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.VagueWords;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What a line announces that ends in a colon and that no rule knows: by the kind of its words, and
 * only where it waits for a list and names nothing itself that the list could be about. "The doors
 * are closed to patients with:", "Doctors resort to it in:", "Its main virtues are:".
 */
final class AnnouncingLines {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 32;
  private static final int LONGEST_PLAIN = 12;
  private static final int LONGEST_POINTED = 3;

  /** To whom it gives. */
  private static final WordSet RECEIVING =
      WordSet.in("you patient patients the them us people women with through by");

  private static final WordSet OPEN =
      WordSet.in("speak including include includes follows have has");

  /** Before "to": for whom it is; elsewhere a verb may follow. */
  private static final WordSet APPLYING =
      WordSet.in("applies applied applicable suited shown secondary");

  private static final WordSet POINTING = WordSet.in("these those such one any");

  private static final WordSet GENERIC =
      WordSet.in(
          "complaints ailments pathologies indications cases problems features points traits");

  /** What is found and may speak against it. */
  private static final WordSet FOUND = WordSet.in("findings features signs factors results");

  private final WordClasses classes;
  private final TopicWords topics;

  AnnouncingLines(RuleBook rules) {
    this.classes = rules.classes();
    this.topics = rules.topics();
  }

  /** "Cases in which the lamp stays off:". */
  boolean turnsAway(SentenceTokens line) {
    int end = line.to() - 1;
    return end - line.from() <= LONGEST
        && line.tokens().symbol(end) == ':'
        && topics.turnsAway(line.tokens(), line.from(), end);
  }

  /** "What it is good at", "Reasons to like it:": whether they are its merits its list tells. */
  boolean commends(SentenceTokens line) {
    int end = line.tokens().isWord(line.to() - 1) ? line.to() : line.to() - 1;
    return line.tokens().symbol(end) != '.'
        && topics.commends(line.tokens(), line.from(), end)
        && !namesCondition(line, end);
  }

  /** What the line announces; null where it announces nothing. */
  @Nullable RecordType type(SentenceTokens line) {
    if (turnsAway(line)) {
      return RecordType.CONTRAINDICATION;
    }
    Tokens tokens = line.tokens();
    int from = line.from();
    int end = line.to() - 1;
    if (end - from < SHORTEST
        || end - from > LONGEST
        || !isOpen(tokens, end) && !isPlainAnnouncement(tokens, from, end)
        || topics.isElse(tokens, from, end)
        || namesCondition(line, end)) {
      return null;
    }
    boolean waits = waits(tokens, from, end);
    if (topics.refuses(tokens, from, end)) {
      return topics.namesRefusal(tokens, from, end) || waits && isOfAnything(line, end)
          ? RecordType.CONTRAINDICATION
          : null;
    }
    if (denies(tokens, from, end)) {
      return waits && topics.forbids(tokens, from, end) ? RecordType.CONTRAINDICATION : null;
    }
    boolean owned = topics.tellsOwner(tokens, from, end);
    boolean merit = topics.namesMerit(tokens, from, end) || tokens.spells(from + 1, "gain");
    if (!owned && merit && !isBenefiting(tokens, from, end)) {
      return RecordType.ADVANTAGE;
    }
    boolean told = isOfProcedure(line, end);
    if (!owned && told && isPraiseOf(tokens, from, end)) {
      return RecordType.ADVANTAGE;
    }
    if (told && gives(tokens, from, end)
        || waits && told && !owned && topics.likes(tokens, from, end)) {
      return RecordType.ADVANTAGE;
    }
    if (topics.namesUse(tokens, from, end)
        || waits
            && (told || isOfPeople(line, end))
            && !pointsAtOthers(tokens, from, end)
            && topics.offers(tokens, from, end)) {
      return RecordType.INDICATION;
    }
    return null;
  }

  /** "The following patients are not accepted.", "The advantages are obvious.": before a list. */
  private boolean isPlainAnnouncement(Tokens tokens, int from, int end) {
    return tokens.symbol(end) == '.'
        && end - from <= LONGEST_PLAIN
        && (isPointing(tokens, from, end)
            || topics.namesMerit(tokens, from, end)
            || topics.namesRefusal(tokens, from, end));
  }

  /** A colon, or a dash that a translator put for it. */
  private static boolean isOpen(Tokens tokens, int end) {
    char last = tokens.symbol(end);
    return last == ':' || last == '-' && tokens.isSpacedBefore(end);
  }

  private boolean isPointing(Tokens tokens, int from, int end) {
    for (int at = from; at < end; at++) {
      if (tokens.is(at, classes.cataphor)) {
        return true;
      }
    }
    return false;
  }

  /** "The following methods are used": what is used is no condition. */
  private boolean pointsAtOthers(Tokens tokens, int from, int end) {
    int pointing = -1;
    for (int at = from; at < end; at++) {
      pointing = tokens.is(at, classes.cataphor) ? at : pointing;
      if (pointing >= 0
          && at - pointing <= LONGEST_POINTED
          && tokens.is(at, classes.procedureGeneric)) {
        return true;
      }
    }
    return false;
  }

  /** "Patients with one of these diseases are suitable:". */
  private boolean isOfPeople(SentenceTokens line, int end) {
    boolean people = false;
    for (int at = line.from(); at < end; at++) {
      people |= line.tokens().is(at, classes.person) || line.tokens().spells(at, "whoever");
    }
    return people;
  }

  /** "Patients choose it because of:", "… for the following reasons:". */
  boolean isPraise(SentenceTokens line) {
    int end = line.to() - 1;
    return end - line.from() >= SHORTEST
        && end - line.from() <= LONGEST
        && line.tokens().symbol(end) == ':'
        && isPraiseOf(line.tokens(), line.from(), end)
        && !topics.isElse(line.tokens(), line.from(), end)
        && !namesCondition(line, end)
        && isOfProcedure(line, end);
  }

  private boolean isPraiseOf(Tokens tokens, int from, int end) {
    int last = end - 1;
    boolean reasons = tokens.spells(from, "reasons") && tokens.spells(from + 1, "why");
    boolean because =
        reasons
            || tokens.spells(last, "of") && tokens.spells(last - 1, "because")
            || tokens.spells(last, "reasons")
            || tokens.spells(last, "to") && tokens.spells(last - 1, "due");
    if (!because) {
      return false;
    }
    return topics.chooses(tokens, from, end);
  }

  /** Whether it tells of something that is done, or of people and cases. */
  private boolean isOfAnything(SentenceTokens line, int end) {
    for (int at = line.from(); at < end; at++) {
      if (line.tokens().is(at, classes.empty | classes.person)) {
        return true;
      }
    }
    return isOfProcedure(line, end);
  }

  private boolean denies(Tokens tokens, int from, int end) {
    for (int at = from; at < end; at++) {
      if (tokens.is(at, classes.negation) && !tokens.spells(at + 1, "limited")) {
        return true;
      }
    }
    return false;
  }

  /** How strongly a line refuses. */
  Strength strength(SentenceTokens line) {
    return topics.isCautious(line.tokens(), line.from(), line.to())
        ? Strength.RELATIVE
        : Strength.UNSTATED;
  }

  /** "patients with glaucoma": the list is about what the line names. */
  private boolean namesCondition(SentenceTokens line, int end) {
    for (int at = line.from(); at < end; at++) {
      if (line.tokens().is(at, classes.condition)
          && !line.tokens().is(at, classes.empty)
          && !isWithinName(line, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithinName(SentenceTokens line, int at) {
    for (ProcedurePhrase phrase : line.procedures()) {
      if (phrase.from() <= at && at < phrase.to()) {
        return true;
      }
    }
    return false;
  }

  /** "for", "if you have", "the following diseases", "these cases". */
  private boolean waits(Tokens tokens, int from, int end) {
    int last = end - 1;
    boolean as =
        tokens.spells(last, "as") && !tokens.spells(last - 1, "such")
            || tokens.spells(last, "to") && !APPLYING.holds(tokens, last - 1);
    if (!as && tokens.is(last, classes.preposition | classes.be | classes.have | classes.treatVerb)
        || !as && tokens.is(last, classes.subordinator | classes.empty)
        || OPEN.holds(tokens, last)
        || tokens.spells(last, "as") && tokens.spells(last - 1, "such")
        || GENERIC.holds(tokens, last)) {
      return true;
    }
    for (int at = from; at < end; at++) {
      if (tokens.is(at, classes.cataphor)
          || isOpenCircumstance(tokens, at)
          || POINTING.holds(tokens, at)
              && (tokens.is(at + 1, classes.empty) || GENERIC.holds(tokens, at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "situations in which", "reasons why", "cases where": which ones stands below. */
  private boolean isOpenCircumstance(Tokens tokens, int at) {
    if (!VagueWords.isCircumstance(tokens, at)
        && !tokens.is(at, classes.empty)
        && !FOUND.holds(tokens, at)) {
      return false;
    }
    if (tokens.spells(at + 1, "that") || tokens.spells(at + 1, "which")) {
      return true;
    }
    int next = tokens.is(at + 1, classes.preposition) ? at + 2 : at + 1;
    return tokens.spells(next, "which")
        || tokens.spells(next, "when")
        || tokens.spells(next, "where")
        || tokens.spells(next, "why");
  }

  /** "people benefit from it": whom it helps. */
  private boolean isBenefiting(Tokens tokens, int from, int end) {
    for (int at = from; at + 1 < end; at++) {
      if (tokens.spells(at, "benefits") && tokens.spells(at + 1, "from")) {
        return true;
      }
    }
    return false;
  }

  /** "It offers the patient:", "With it you get:". */
  private boolean gives(Tokens tokens, int from, int end) {
    int at = end - 1;
    while (at > from && RECEIVING.holds(tokens, at)) {
      at--;
    }
    return topics.gives(tokens, at);
  }

  /** Whether it tells of something that is done. */
  private boolean isOfProcedure(SentenceTokens line, int end) {
    if (!line.procedures().isEmpty()) {
      return true;
    }
    for (int at = line.from(); at < end; at++) {
      if (line.tokens().is(at, classes.procedureGeneric | classes.anaphor)) {
        return true;
      }
    }
    return false;
  }
}

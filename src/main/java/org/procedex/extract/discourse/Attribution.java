package org.procedex.extract.discourse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Decides which of the procedures in a sentence what a rule matched is said of: the one in its
 * clause and on the cue's other side, rather than one that is compared with or hangs on a
 * preposition.
 */
final class Attribution {
  /** Tokens from a name to what it hangs on, or to the end of what is inserted. */
  private static final int LONGEST_LINK = 6;

  /** Words that open a list of parts. */
  private static final WordSet INCLUDING = WordSet.of("including", "such", "like", "through");

  /** Before "with": what is done at the same time. */
  private static final WordSet COMPANY =
      WordSet.of("combination", "conjunction", "combined", "together", "along");

  /** "…, in this case X is done": what another way begins with. */
  private static final WordSet TURNING =
      WordSet.in("in such this that these those which a case cases event then here instead there");

  private static final int LONGEST_TURN = 5;

  private static final WordSet REASONS = WordSet.of("because", "since");

  private static final WordSet CLASS = WordSet.of("form", "type", "kind", "sort", "branch");

  private final WordClasses classes;
  private final NameRoles roles;

  Attribution(WordClasses classes, NameRoles roles) {
    this.classes = classes;
    this.roles = roles;
  }

  /** What the rule itself says that its match is said of; null where it says nothing of use. */
  @Nullable ProcedurePhrase matched(SentenceTokens sentence, RuleMatch match) {
    if (match.procedure() < 0) {
      return null;
    }
    ProcedurePhrase phrase = lastLabel(sentence, match);
    return roles.isCompared(sentence, phrase)
            || isWithin(phrase, match)
            || NameRoles.isState(sentence, phrase)
            || NameRoles.isBorne(sentence.tokens(), phrase.from() - 1)
            || roles.isSpared(sentence, phrase)
            || isAmongNeeds(sentence, phrase, match)
            || isClass(sentence, phrase)
        ? null
        : subjectOf(sentence, phrase);
  }

  /** "X: …, for A; Y: …, for B": of the names before the words the last that is a label. */
  private static ProcedurePhrase lastLabel(SentenceTokens sentence, RuleMatch match) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    ProcedurePhrase last = phrases.get(match.procedure());
    for (int i = match.procedure() + 1; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.from() >= match.cueFrom()) {
        break;
      }
      if (phrase.to() <= match.cueFrom()
          && phrase.isName()
          && behindLabel(sentence, phrase) > phrase.to()) {
        last = phrase;
      }
    }
    return last;
  }

  /** "It needs X and can be repeated": not X, where the rule's words stand behind it. */
  private boolean isAmongNeeds(SentenceTokens sentence, ProcedurePhrase phrase, RuleMatch match) {
    int before = phrase.from() - 1;
    while (before > sentence.from()
        && sentence.tokens().is(before, classes.determiner | classes.adverb)
        && !sentence.tokens().spells(before, "that")) {
      before--;
    }
    return before > sentence.from()
        && match.cueFrom() >= phrase.to()
        && NameRoles.isPassing(sentence.tokens(), before);
  }

  /** "If the hip replacement is loose": a name within the case is not what refuses or treats it. */
  private static boolean isWithin(ProcedurePhrase phrase, RuleMatch match) {
    return match.from() <= phrase.from() && phrase.to() <= match.to();
  }

  /** What the match is most likely said of; null where nothing in the sentence is. */
  @Nullable ProcedurePhrase likeliest(SentenceTokens sentence, RuleMatch match) {
    ProcedurePhrase best = null;
    int bestScore = 0;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int score = score(sentence, match, phrase);
      if (score > bestScore) {
        bestScore = score;
        best = phrase;
      }
    }
    return best == null ? null : subjectOf(sentence, best);
  }

  private int score(SentenceTokens sentence, RuleMatch match, ProcedurePhrase phrase) {
    if (phrase.from() < match.to() && match.from() < phrase.to()) {
      return 0;
    }
    Tokens tokens = sentence.tokens();
    int before = phrase.from() - 1;
    while (before >= sentence.from()
        && tokens.is(before, classes.determiner | classes.procedureModifier | classes.adverb)) {
      before--;
    }
    if (before >= sentence.from() && NameRoles.isComparison(tokens, before)
        || roles.isCompared(sentence, phrase)
        || NameRoles.isState(sentence, phrase)
        || NameRoles.isBorne(tokens, before)
        || phrase.from() > sentence.from() && tokens.is(phrase.from() - 1, classes.earlier)) {
      return 0;
    }
    if (isOfPeople(sentence, phrase)
        || isBehindReason(tokens, match, phrase)
        || isOfNextClause(sentence, match, phrase)
        || isClass(sentence, phrase)
        || roles.isSpared(sentence, phrase)
        || roles.isPredicate(sentence, phrase)) {
      return 0;
    }
    if (before >= sentence.from() && NameRoles.isPassing(tokens, before)) {
      return 1;
    }
    boolean fronted = NameRoles.isFrontedFor(sentence, phrase);
    boolean oblique =
        before >= sentence.from() && tokens.is(before, classes.preposition) && !fronted;
    boolean near =
        !crosses(
                tokens,
                Math.min(behindLabel(sentence, phrase), match.cueFrom()),
                Math.max(phrase.from(), match.cueFrom()))
            && !isBeforeOther(sentence, phrase, match.cueFrom());
    boolean behind = phrase.from() >= match.cueTo();
    int score = 10;
    score += phrase.isName() ? 4 : phrase.kind() == ProcedurePhrase.Kind.ANAPHOR ? 0 : 6;
    score += near ? 8 : 0;
    score += behind == match.left() || fronted && !behind ? 4 : 0;
    score -= oblique && !behind ? 3 : 0;
    return score;
  }

  /** "A is a relative contraindication, because X …": why, and not what is refused. */
  private static boolean isBehindReason(Tokens tokens, RuleMatch match, ProcedurePhrase phrase) {
    int from = Math.max(match.to(), match.cueTo());
    for (int at = from; at < phrase.from() && phrase.isName(); at++) {
      if (REASONS.holdsSmall(tokens, at)
          || tokens.symbol(at) == ',' && tokens.spells(at + 1, "as")) {
        return true;
      }
    }
    return false;
  }

  /** "A is refused; in B it is not used, and X should be done": the next clause's own subject. */
  private boolean isOfNextClause(SentenceTokens sentence, RuleMatch match, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int behind = Math.max(match.to(), match.cueTo());
    int joint = phrase.from() - 1;
    if (!phrase.isName() || joint < behind) {
      return false;
    }
    while (joint > behind && tokens.is(joint, classes.determiner)) {
      joint--;
    }
    int turn = joint;
    while (turn > behind && joint - turn < LONGEST_TURN && TURNING.holds(tokens, turn)) {
      turn--;
    }
    boolean joined =
        tokens.symbol(joint) == ';'
            || turn < joint && tokens.symbol(turn) == ','
            || tokens.is(joint, classes.conjunction) && tokens.symbol(joint - 1) == ',';
    if (tokens.symbol(phrase.from() - 1) == '(') {
      ProcedurePhrase spelled = endingAt(sentence, phrase.from() - 1);
      return spelled != null
          && spelled.from() > behind
          && tokens.symbol(spelled.from() - 1) != '('
          && isOfNextClause(sentence, match, spelled);
    }
    int verb = sentence.behindBracket(phrase.to());
    return joined
        && verb < sentence.to()
        && tokens.is(verb, classes.be | classes.have | classes.modal | classes.verb);
  }

  /** What the letters in the bracket behind it stand for; null for nothing. */
  private static @Nullable ProcedurePhrase endingAt(SentenceTokens sentence, int end) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.get(i).to() == end) {
        return phrases.get(i);
      }
    }
    return null;
  }

  /** "A form of X that …" without a subject: an entry's definition of what is its kind. */
  private static boolean isClass(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int of = phrase.from() - 1;
    return phrase.isName()
        && of > sentence.from()
        && of <= sentence.from() + 2
        && tokens.spells(of, "of")
        && CLASS.holds(tokens, of - 1);
  }

  /** "dialysis patients", "transplant recipients": people, no procedure. */
  private boolean isOfPeople(SentenceTokens sentence, ProcedurePhrase phrase) {
    return phrase.to() < sentence.to() && sentence.tokens().is(phrase.to(), classes.person);
  }

  /** "…; graft splitting (GS): …": behind the colon of a name that opens a clause, else its end. */
  private static int behindLabel(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int end = sentence.behindBracket(phrase.to());
    boolean opens = phrase.from() == sentence.from() || tokens.symbol(phrase.from() - 1) == ';';
    return opens && end < sentence.to() && tokens.symbol(end) == ':' ? end + 1 : phrase.to();
  }

  /** Whether another clause begins between two tokens. */
  private static boolean crosses(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == ';'
          || c == ':'
          || c == '.'
          || c == ',' && at + 1 < to && NameRoles.CONTRASTING.holdsSmall(tokens, at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "X is for A, and Y is for B": whether another subject and its verb stand before the cue. */
  private boolean isBeforeOther(SentenceTokens sentence, ProcedurePhrase phrase, int cue) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase other : sentence.procedures()) {
      if (other.from() <= phrase.to() || other.to() > cue || !other.isName()) {
        continue;
      }
      int before = other.from() - 1;
      while (before > phrase.to() && tokens.is(before, classes.determiner)) {
        before--;
      }
      if (before > phrase.to()
          && (tokens.symbol(before) == ','
              || tokens.symbol(before - 1) == ','
                  && (tokens.spells(before, "and") || tokens.spells(before, "but"))
              || tokens.is(before, classes.conjunction | classes.subordinator)
                  && holdsVerb(tokens, phrase.to(), before))
          && tokens.is(other.to(), classes.be | classes.have | classes.modal | classes.verb)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsVerb(Tokens tokens, int from, int to) {
    int end = Math.min(to, from + LONGEST_LINK);
    for (int at = from; at < end; at++) {
      if (tokens.is(at, classes.be | classes.have | classes.modal | classes.finite)) {
        return true;
      }
    }
    return false;
  }

  /** "X is a form of Y that …": of two names the one that the other is said of. */
  private ProcedurePhrase subjectOf(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    boolean indefinite = false;
    int at = phrase.from() - 1;
    while (at > sentence.from()
        && phrase.from() - at <= LONGEST_LINK
        && tokens.isWord(at)
        && !tokens.is(at, classes.be)) {
      indefinite |= tokens.is(at, classes.determiner);
      at--;
    }
    ProcedurePhrase outer = outer(sentence, phrase);
    if (outer != null) {
      return outer;
    }
    if (isCompany(sentence, phrase)) {
      ProcedurePhrase first = sentence.procedures().get(0);
      return first.to() < phrase.from() && roles.isSubject(sentence, first) ? first : phrase;
    }
    if (!phrase.isName() || !indefinite || at <= sentence.from() || !tokens.is(at, classes.be)) {
      return phrase;
    }
    for (ProcedurePhrase first : sentence.procedures()) {
      if (first.to() <= at && first.isName() && roles.isSubject(sentence, first)) {
        return first;
      }
    }
    return phrase;
  }

  /** "X combined with Y", "X in combination with Y": what is said is said of X. */
  private static boolean isCompany(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int with = phrase.from() - 1;
    return with > sentence.from() && tokens.spells(with, "with") && COMPANY.holds(tokens, with - 1);
  }

  /**
   * "X, which adds a Y, is …", "X, with Y and Z, treats …": what the insertion belongs to; null
   * where the phrase ends none.
   */
  private @Nullable ProcedurePhrase outer(SentenceTokens sentence, ProcedurePhrase phrase) {
    ProcedurePhrase first = sentence.procedures().get(0);
    return opensInsertion(sentence, first, phrase) && closesInsertion(sentence, phrase)
        ? first
        : null;
  }

  /** "X, which adds a Y": whether the other phrase stands in what is inserted behind the first. */
  private boolean opensInsertion(
      SentenceTokens sentence, ProcedurePhrase first, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int comma = first.to();
    if (comma < sentence.to() && tokens.symbol(comma) == '(') {
      comma = PhraseEnds.closing(tokens, comma, sentence.to()) + 1;
    }
    return first.isName()
        && phrase.isName()
        && first.from() <= sentence.from() + 1
        && comma + 1 < phrase.from()
        && tokens.symbol(comma) == ','
        && (tokens.spells(comma + 1, "which")
            || tokens.spells(comma + 1, "also")
            || tokens.is(comma + 1, classes.preposition)
            || INCLUDING.holdsSmall(tokens, comma + 1));
  }

  /** "Y (Z), is …": whether a comma behind the phrase ends what is inserted. */
  private boolean closesInsertion(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int end = phrase.to();
    int limit = Math.min(sentence.to(), end + LONGEST_LINK);
    while (end < limit && (tokens.isWord(end) || tokens.symbol(end) == '(')) {
      end = tokens.symbol(end) == '(' ? PhraseEnds.closing(tokens, end, limit) + 1 : end + 1;
    }
    return end < limit
        && end + 1 < sentence.to()
        && tokens.symbol(end) == ','
        && tokens.is(
            end + 1, classes.be | classes.have | classes.modal | classes.verb | classes.adverb);
  }
}

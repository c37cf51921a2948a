package org.procedex.extract.list;

import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a line that waits for a list says of it where no rule does: by the word that stands before
 * its colon, and by who or what is spoken of. "To correct:" waits for what is corrected, "Reduces:"
 * for what becomes less, "Patients must not have:" for what speaks against it.
 */
final class WaitingLines {
  /** Last words before a list of what is treated. */
  private static final WordSet TO_BE_TOLD =
      WordSet.of(
          "causes",
          "conditions",
          "problems",
          "symptoms",
          "disorders",
          "diseases",
          "defects",
          "injuries",
          "lesions",
          "complications",
          "following");

  private static final WordSet INCLUDING =
      WordSet.of("includes", "involves", "entails", "requires", "uses", "needs");

  /** What is said of what is chosen. */
  static final WordSet USED =
      WordSet.of(
          "used",
          "required",
          "needed",
          "indicated",
          "recommended",
          "useful",
          "considered",
          "consider",
          "reserved",
          "preferred",
          "preferable",
          "necessary",
          "suitable",
          "appropriate",
          "favoured",
          "favored",
          "offered",
          "helpful",
          "advised",
          "valuable",
          "beneficial",
          "ideal",
          "bridge",
          "bridging",
          "activate",
          "initiate");

  /** Verbs of what somebody may have. */
  private static final WordSet OFFERED =
      WordSet.in(
          "have need needs offered offer recommend recommends recommended suggest suggests suggested"
              + " advise advised consider considered used done given suitable option benefit");

  static final WordSet AWAITING = WordSet.in("for if when where in during after");

  private static final WordSet SHOWN =
      WordSet.of("shown", "proven", "proved", "found", "known", "reported", "demonstrated");

  private static final int LONGEST_USE = 9;

  /** Tokens before the end among which something is denied. */
  private static final int LONGEST_GAP = 4;

  private final WordClasses classes;
  private final Discourse discourse;

  WaitingLines(WordClasses classes, Discourse discourse) {
    this.classes = classes;
    this.discourse = discourse;
  }

  /** What the line says of the list behind it; null where it says nothing of one. */
  @Nullable ListRole of(SentenceTokens sentence) {
    if (isBenefit(sentence)) {
      return here(RecordType.ADVANTAGE, sentence);
    }
    if (isAboutPatients(sentence)) {
      return here(denies(sentence) ? RecordType.CONTRAINDICATION : RecordType.INDICATION, sentence);
    }
    if (isPurpose(sentence) || isWhen(sentence)) {
      return here(RecordType.INDICATION, sentence);
    }
    if (isOnCondition(sentence)) {
      return here(
          refuses(sentence) ? RecordType.CONTRAINDICATION : RecordType.INDICATION, sentence);
    }
    ListRole use = use(sentence);
    return use != null ? use : comparison(sentence);
  }

  /**
   * "Sedation is usually required by day for:", "Consider a drain in patients who are:": what it is
   * used for stands below; null for other words.
   */
  private @Nullable ListRole use(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int last = sentence.to() - 2;
    if (last <= sentence.from() || tokens.symbol(last + 1) != ':' || !waitsForUse(tokens, last)) {
      return null;
    }
    int used = last - 1;
    while (used >= sentence.from() && !USED.holds(tokens, used)) {
      used--;
    }
    if (used < sentence.from() || last - used > LONGEST_USE) {
      return null;
    }
    ProcedurePhrase subject = subject(sentence, used);
    if (subject == null && !opens(sentence, used)) {
      return null;
    }
    int[] procedures =
        subject == null ? new int[] {discourse.here()} : discourse.resolve(sentence, subject);
    return procedures.length == 0 || denies(sentence)
        ? null
        : new ListRole(
            RecordType.INDICATION,
            Strength.UNSTATED,
            tokens.span(used, last + 1),
            procedures[0],
            subject != null && subject.isName());
  }

  /** "for", "when", "bridge to", "in patients who are". */
  private boolean waitsForUse(Tokens tokens, int last) {
    boolean people =
        last > 1
            && (tokens.is(last, classes.be | classes.have)
                    && tokens.is(last - 1, classes.relative)
                    && tokens.is(last - 2, classes.person)
                || isOne(tokens, last, "with") && tokens.is(last - 1, classes.person));
    boolean bridge =
        last > 0
            && isOne(tokens, last, "to")
            && (isOne(tokens, last - 1, "bridge") || isOne(tokens, last - 1, "bridging"));
    return people || bridge || AWAITING.holds(tokens, last);
  }

  /** Who is used: the name nearest before the words, or right behind "consider". */
  private static @Nullable ProcedurePhrase subject(SentenceTokens sentence, int used) {
    ProcedurePhrase subject = null;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean before = phrase.to() <= used;
      boolean object = phrase.from() <= used + 2 && isOne(sentence.tokens(), used, "consider");
      if (before || object && subject == null) {
        subject = phrase;
      }
    }
    return subject;
  }

  /** "Is mostly used for:": nothing before the words that could be used. */
  private boolean opens(SentenceTokens sentence, int used) {
    for (int at = sentence.from(); at < used; at++) {
      if (!sentence
          .tokens()
          .is(at, classes.be | classes.adverb | classes.frequency | classes.modal)) {
        return false;
      }
    }
    return true;
  }

  private ListRole here(RecordType type, SentenceTokens sentence) {
    return new ListRole(type, Strength.UNSTATED, sentence.span(), discourse.here(), false);
  }

  /** "When": the bare question of a note, above a list. */
  private static boolean isWhen(SentenceTokens sentence) {
    return sentence.block().kind() == Block.Kind.HEADING
        && sentence.to() - sentence.from() == 1
        && isOne(sentence.tokens(), sentence.from(), "when");
  }

  /** "To treat:", "To correct one of the causes:", "…, in order to:": the list tells what. */
  private boolean isPurpose(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int last = sentence.to() - 2;
    int verb = sentence.from() + 1;
    if (last > verb && isOne(tokens, last, "to") && isOne(tokens, last - 1, "order")) {
      return tokens.symbol(last + 1) == ':';
    }
    return last >= verb
        && tokens.symbol(last + 1) == ':'
        && isOne(tokens, verb - 1, "to")
        && tokens.is(verb, classes.treatVerb | classes.benefitVerb)
        && (last == verb || TO_BE_TOLD.holds(tokens, last));
  }

  /**
   * "Patients will typically:", "Those undergoing it are usually:", before anything else has a
   * heading: the list tells who they are.
   */
  private boolean isAboutPatients(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int last = sentence.to() - 2;
    if (sentence.block().heading() >= 0
        || last <= sentence.from()
        || tokens.symbol(last + 1) != ':'
        || !tokens.is(
            last, classes.be | classes.have | classes.modal | classes.adverb | classes.frequency)) {
      return false;
    }
    int at = sentence.from();
    while (at < last && tokens.is(at, classes.determiner | classes.procedureModifier)) {
      at++;
    }
    boolean usual = false;
    for (int i = at + 1; i <= last; i++) {
      usual |=
          tokens.is(i, classes.frequency) || isOne(tokens, i, "should") || isOne(tokens, i, "must");
    }
    return tokens.is(at, classes.person) && usual;
  }

  /** "You should not have a graft if you:", "Dialysis may be offered when your child has:". */
  private boolean isOnCondition(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int at = sentence.to() - 2;
    if (at <= sentence.from() || tokens.symbol(at + 1) != ':') {
      return false;
    }
    at -= tokens.is(at, classes.be | classes.have) ? 1 : 0;
    boolean people = tokens.is(at, classes.pronoun | classes.person);
    at -= people ? 1 : 0;
    at -= people && at > sentence.from() && tokens.is(at, classes.determiner) ? 1 : 0;
    boolean supposed =
        at >= sentence.from() && (tokens.spells(at, "if") || tokens.spells(at, "when"));
    boolean named = !sentence.procedures().isEmpty();
    return people
        && supposed
        && (refuses(sentence) ? named || isHad(sentence, at) : named && isOffered(sentence, at));
  }

  /** "You should not have an injection": what is had is told of on the page. */
  private boolean isHad(SentenceTokens sentence, int to) {
    boolean refused = false;
    for (int at = sentence.from(); at < to; at++) {
      Tokens tokens = sentence.tokens();
      if (refused && (tokens.spells(at, "have") || tokens.spells(at, "undergo"))) {
        return true;
      }
      refused |= tokens.is(at, classes.negation);
    }
    return false;
  }

  /** "should not", "avoid". */
  boolean refuses(SentenceTokens sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (sentence.tokens().is(at, classes.negation) || sentence.tokens().spells(at, "avoid")) {
        return !sentence.tokens().spells(at, "avoid") || at < sentence.to() - LONGEST_GAP;
      }
    }
    return false;
  }

  /** Whether it may be had: "you may need", "is offered". */
  private boolean isOffered(SentenceTokens sentence, int to) {
    for (int at = sentence.from(); at < to; at++) {
      if (OFFERED.holds(sentence.tokens(), at)) {
        return true;
      }
    }
    return false;
  }

  /** "Patients must not have:". */
  private boolean denies(SentenceTokens sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (sentence.tokens().is(at, classes.negation)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the line below the title says of the list behind it: "Passage of a scope through the
   * mouth, which permits:"; null where it waits for nothing.
   */
  @Nullable ListRole opening(SentenceTokens line) {
    Tokens tokens = line.tokens();
    int last = line.to() - 2;
    if (isForSomething(line)) {
      return null;
    }
    return last > line.from()
            && tokens.symbol(last + 1) == ':'
            && tokens.is(last, classes.benefitVerb | classes.treatVerb | classes.verb)
            && tokens.endsWith(last, "s")
            && !INCLUDING.holds(tokens, last)
        ? here(RecordType.INDICATION, line)
        : null;
  }

  /** "A pump indicated in X, which provides:": what it is for is said already. */
  private boolean isForSomething(SentenceTokens line) {
    for (int at = line.from() + 1; at + 2 < line.to(); at++) {
      if (USED.holds(line.tokens(), at) && AWAITING.holds(line.tokens(), at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Reduces:", "Have been shown to improve:": what it does good to stands below. */
  private boolean isBenefit(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int verb = sentence.to() - 2;
    if (verb < sentence.from()
        || tokens.symbol(verb + 1) != ':'
        || !tokens.is(verb, classes.benefitVerb)
        || !discourse.isMainTold()) {
      return false;
    }
    return verb == sentence.from()
        ? tokens.string(verb).endsWith("s")
        : isOne(tokens, verb - 1, "to") && isShown(sentence, verb - 1);
  }

  /** "Pulpotomy has been shown", with no other subject. */
  private boolean isShown(SentenceTokens sentence, int to) {
    int from = sentence.from();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      from = phrase.from() == from ? phrase.to() : from;
    }
    boolean shown = false;
    for (int at = from; at < to; at++) {
      shown |= SHOWN.holds(sentence.tokens(), at);
      if (!sentence.tokens().is(at, classes.be | classes.have | classes.modal | classes.adverb)
          && !SHOWN.holds(sentence.tokens(), at)) {
        return false;
      }
    }
    return shown;
  }

  /** "Has many advantages over open repair:": the list tells which; null for other words. */
  private @Nullable ListRole comparison(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    boolean had = false;
    for (int at = sentence.from(); at + 2 < sentence.to(); at++) {
      had |= tokens.is(at, classes.have) || isOne(tokens, at, "offers");
      boolean merit = isOne(tokens, at, "advantages") || isOne(tokens, at, "benefits");
      if (had
          && merit
          && NameRoles.isComparison(tokens, at + 1)
          && tokens.symbol(sentence.to() - 1) == ':') {
        return new ListRole(
            RecordType.ADVANTAGE,
            Strength.UNSTATED,
            tokens.span(at, at + 2),
            discourse.here(),
            false);
      }
    }
    return null;
  }

  private static boolean isOne(Tokens tokens, int at, String word) {
    return tokens.spells(at, word);
  }
}

package org.procedex.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Rule;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.RuleMatcher;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Words that say what a list is that they stand before: "It is suitable for:", "The following
 * people cannot undergo it:". The list may be a list of its own or what is behind the colon.
 */
final class Introductions {
  /** Rules whose list may stand behind further words: "indications in children include:". */
  private static final Set<String> TELLING =
      Set.of(
          "indication.indications-are",
          "contraindication.include",
          "contraindication.relative-include",
          "contraindication.absolute-include",
          "advantage.has-advantages");

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
  private static final WordSet USED =
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
          "ideal");

  /** Verbs of what somebody may have. */
  private static final WordSet OFFERED =
      WordSet.in(
          "have need needs offered offer recommend recommends recommended suggest suggests suggested"
              + " advise advised consider considered used done given suitable option benefit");

  private static final WordSet AWAITING = WordSet.in("for if when where in during after");

  private static final WordSet SHOWN =
      WordSet.of("shown", "proven", "proved", "found", "known", "reported", "demonstrated");

  /** What is said of letters that stand for a list. */
  private static final WordSet REMEMBERED =
      WordSet.in("remembered mnemonic mnemonics acronym memorized memorised recalled");

  private static final int LONGEST_USE = 9;

  private static final int LONGEST_LABEL = 3;
  private static final int LONGEST_GAP = 4;

  private final RuleBook rules;
  private final WordClasses classes;
  private final Discourse discourse;

  Introductions(RuleBook rules, Discourse discourse) {
    this.rules = rules;
    this.classes = rules.classes();
    this.discourse = discourse;
  }

  /** The colon that a list within the sentence may stand behind; -1 where there is none. */
  int colon(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from() + LONGEST_LABEL; at < sentence.to() - 1; at++) {
      if (tokens.symbol(at) == ':') {
        return at;
      }
      if (tokens.symbol(at) == ';') {
        return -1;
      }
    }
    return -1;
  }

  /** What the words say of the list behind them; null where they say nothing of one. */
  @Nullable ListRole of(SentenceTokens sentence) {
    Reading reading = new Reading(sentence);
    rules.matcher().match(sentence.clauses(), reading);
    if (reading.role != null) {
      return reading.role;
    }
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

  /** "for", "when", "in patients who are". */
  private boolean waitsForUse(Tokens tokens, int last) {
    boolean people =
        last > 1
            && (tokens.is(last, classes.be | classes.have)
                    && tokens.is(last - 1, classes.relative)
                    && tokens.is(last - 2, classes.person)
                || isOne(tokens, last, "with") && tokens.is(last - 1, classes.person));
    return people || AWAITING.holds(tokens, last);
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
  private boolean refuses(SentenceTokens sentence) {
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

  private final class Reading implements RuleMatcher.Listener {
    private final SentenceTokens sentence;
    private @Nullable ListRole role;

    Reading(SentenceTokens sentence) {
      this.sentence = sentence;
    }

    @Override
    public void matched(RuleMatch match) {
      if (match.left()
          ? pointsOn(sentence.tokens(), match.from(), match.to())
          : isEmpty(sentence.tokens(), match.from(), match.to())
              || waitsForExamples(sentence, match)) {
        take(match);
      }
    }

    @Override
    public boolean hearsFailures() {
      return true;
    }

    @Override
    public void failed(Rule rule, int cueFrom, int cueTo, String element) {
      boolean waiting =
          rule.endsInRecord()
              && (element.startsWith("[") && !element.startsWith("[cue")
                  || element.equals("!the") && pointsOn(sentence.tokens(), cueTo, sentence.to()));
      boolean kinds = rule.type() == RecordType.PROCEDURE && element.startsWith("[");
      if (cueTo - cueFrom == 1
          && sentence.tokens().is(cueFrom, classes.preposition)
          && !isOne(sentence.tokens(), cueTo, "order")) {
        return; // "In general:", but not "in order to:"
      }
      if (rule.type() == RecordType.CONTRAINDICATION
          && sentence.tokens().is(cueFrom, classes.subordinator)
          && !refuses(sentence)) {
        return; // "You may have it if you have:"
      }
      boolean telling = TELLING.contains(rule.id());
      boolean told = telling && endsInInclude(cueTo);
      if (telling && isMnemonic(cueTo)
          || waiting && (kinds || told || isEmpty(sentence.tokens(), cueTo, sentence.to()))) {
        take(new RuleMatch(rule, cueFrom, cueTo, cueTo, cueTo, -1, false));
      }
    }

    /** "Indications in children with a short gut include:": the list tells which. */
    private boolean endsInInclude(int from) {
      int last = sentence.to() - 1;
      return sentence.tokens().symbol(last) == ':'
          && last - 1 > from
          && (isOne(sentence.tokens(), last - 1, "include")
              || isOne(sentence.tokens(), last - 1, "includes"));
    }

    /** "… can be remembered by the letters AEIOU:": the list tells what they stand for. */
    private boolean isMnemonic(int from) {
      int last = sentence.to() - 1;
      for (int at = from; at < last && sentence.tokens().symbol(last) == ':'; at++) {
        if (REMEMBERED.holds(sentence.tokens(), at)) {
          return true;
        }
      }
      return false;
    }

    /** "People who get it have the following characteristics:" praises nothing. */
    private boolean isOfPeople() {
      for (int at = sentence.from(); at < sentence.to() && at < sentence.from() + 4; at++) {
        if (sentence.tokens().is(at, classes.person)) {
          return sentence.procedures().isEmpty();
        }
      }
      return false;
    }

    /** "Antibiotics should not be started if:" is said of drugs. */
    private boolean isOfDrug(RuleMatch match) {
      return sentence.procedures().isEmpty()
          && match.cueFrom() > sentence.from()
          && sentence.tokens().is(sentence.from(), classes.medicinal);
    }

    private void take(RuleMatch match) {
      Rule rule = match.rule();
      if (role == null
          && !(rule.type() == RecordType.ADVANTAGE && isOfPeople())
          && !isOfDrug(match)
          && !rule.negated()
          && rules.contexts().withdrawing(sentence.clauses(), match) == null) {
        int[] procedures = discourse.procedures(sentence, match);
        role =
            new ListRole(
                rule.type(),
                rule.strength(),
                sentence.tokens().span(match.cueFrom(), match.cueTo()),
                procedures.length == 0 ? discourse.here() : procedures[0],
                !sentence.procedures().isEmpty()
                    || procedures.length > 0 && procedures[0] != discourse.main());
      }
    }
  }

  /** "those who have one of the following conditions": who they are is told further on. */
  boolean pointsOn(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.cataphor)
          && (at == from || tokens.is(at - 1, classes.determiner | classes.person))) {
        return true;
      }
    }
    return false;
  }

  /** "people with lung diseases, including": what follows says who or what is meant. */
  private boolean waitsForExamples(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    int last = sentence.to() - 1;
    while (last > match.from() && tokens.symbol(last) == ':') {
      last--;
    }
    if (match.rule().type() == RecordType.PROCEDURE || last < match.to() - 1) {
      return false;
    }
    boolean examples =
        isOne(tokens, last, "including")
            || isOne(tokens, last, "like")
            || isOne(tokens, last, "as") && isOne(tokens, last - 1, "such");
    return examples && last - match.to() < LONGEST_GAP || isOpenAboutPeople(tokens, match, last);
  }

  /** "people who have": whom it means, and what they have still to come. */
  private boolean isOpenAboutPeople(Tokens tokens, RuleMatch match, int last) {
    if (last - match.to() > 2
        || !tokens.is(last, classes.have | classes.relative | classes.severity)
            && !isOne(tokens, last, "with")) {
      return false;
    }
    boolean people = false;
    for (int at = match.from(); at <= last; at++) {
      people |= tokens.is(at, classes.person);
      if (!tokens.is(
          at,
          classes.person
              | classes.empty
              | classes.severity
              | classes.relative
              | classes.have
              | classes.preposition
              | classes.determiner
              | classes.adverb)) {
        return false;
      }
    }
    return people;
  }

  private static boolean isOne(Tokens tokens, int at, String word) {
    return tokens.spells(at, word);
  }

  /** "the following situations:": nothing that could be the record itself. */
  private boolean isEmpty(Tokens tokens, int from, int to) {
    long pointing = pointsOn(tokens, from, to) ? classes.cataphor | classes.person : 0;
    for (int at = from; at < to; at++) {
      if (tokens.isNumber(at)
          || tokens.isWord(at)
              && !tokens.is(
                  at,
                  pointing
                      | classes.empty
                      | classes.determiner
                      | classes.adverb
                      | classes.preposition
                      | classes.conjunction
                      | classes.be
                      | classes.pronoun)) {
        return false;
      }
    }
    return true;
  }
}

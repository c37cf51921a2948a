package org.procedex.extract.list;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.VagueWords;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Rule;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.RuleMatcher;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Words that say what a list is that they stand before: "It is suitable for:", "The following
 * people cannot undergo it:". The list may be a list of its own or what is behind the colon.
 */
public final class Introductions {
  /** Rules whose list may stand behind further words: "indications in children include:". */
  private static final Set<String> TELLING =
      Set.of(
          "indication.indications-are",
          "contraindication.include",
          "contraindication.relative-include",
          "contraindication.absolute-include",
          "advantage.has-advantages");

  /** What is said of letters that stand for a list. */
  private static final WordSet REMEMBERED =
      WordSet.in("remembered mnemonic mnemonics acronym memorized memorised recalled");

  /** What is done rather than treated, behind "the following". */
  private static final WordSet DONE =
      WordSet.in("test tests exam exams examinations procedure procedures studies scans measures");

  /** First words of a line that is said of nobody. */
  private static final WordSet NOBODY = WordSet.in("no nobody none neither nothing");

  private static final int LONGEST_LABEL = 3;
  private static final int LONGEST_GAP = 4;

  private final RuleBook rules;
  private final WordClasses classes;
  private final Discourse discourse;
  private final WaitingLines lines;
  private final AnnouncingLines announcing;
  private final AnnouncedCases cases;

  public Introductions(RuleBook rules, Discourse discourse) {
    this.rules = rules;
    this.classes = rules.classes();
    this.discourse = discourse;
    this.lines = new WaitingLines(classes, discourse);
    this.announcing = new AnnouncingLines(rules);
    this.cases = new AnnouncedCases(rules.classes(), rules.topics());
  }

  /**
   * What the line below the title says of the list behind it: "Passage of a scope through the
   * mouth, which permits:"; null where it waits for nothing.
   */
  @Nullable ListRole opening(SentenceTokens line) {
    return lines.opening(line);
  }

  /** The colon that a list within the sentence may stand behind; -1 where there is none. */
  public int colon(SentenceTokens sentence) {
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
  public @Nullable ListRole of(SentenceTokens whole) {
    SentenceTokens sentence = announcing(whole);
    ListRole praise = announcing.isPraise(sentence) ? announced(sentence) : null;
    if (praise != null) {
      return praise;
    }
    if (announcing.turnsAway(sentence)) {
      return announced(sentence);
    }
    Reading reading = new Reading(sentence);
    rules.matcher().match(sentence.clauses(), reading);
    if (reading.role != null) {
      if (reading.role.type() == RecordType.INDICATION && announcing.commends(sentence)) {
        return null; // "What it is good at"
      }
      return isDenied(sentence, reading.role)
          ? reading.role.as(RecordType.CONTRAINDICATION)
          : reading.role;
    }
    ListRole told = lines.of(sentence);
    return told != null ? told : announced(sentence);
  }

  /** "Those who come for it:", "[Whom]", "Who had better try it?". */
  public boolean announcesCases(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    int end = sentence.to() - 1;
    char last = tokens.symbol(end);
    return last == ':' || last == ']' || last == '?'
        ? cases.holds(tokens, from, end)
        : tokens.isWord(end) && cases.holds(tokens, from, sentence.to());
  }

  /** "No graft is done in:", "None of these gets a graft:", "A ban on grafts applies to:". */
  private boolean isDenied(SentenceTokens sentence, ListRole role) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    return role.type() == RecordType.INDICATION
        && from + 1 < sentence.to()
        && (isOfNobody(sentence) || isOne(tokens, from + 1, "ban") || deniesDoing(sentence));
  }

  /** "None of the following gets a graft:", but not "No test settles it, but a graft suits:". */
  static boolean isOfNobody(SentenceTokens line) {
    Tokens tokens = line.tokens();
    boolean nobody = NOBODY.holds(tokens, line.from());
    for (int at = line.from() + 1; nobody && at < line.to(); at++) {
      nobody = !isOne(tokens, at, "but") && !isOne(tokens, at, "better");
    }
    return nobody;
  }

  /** "It is not advisable to do it when:", but not "for those who cannot be operated on:". */
  private boolean deniesDoing(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.is(at, classes.relative)) {
        return false;
      }
      if (tokens.is(at, classes.negation)) {
        return !isOne(tokens, at + 1, "only")
            && !isOne(tokens, at + 1, "until")
            && rules.topics().refusesWithNext(tokens, at);
      }
    }
    return false;
  }

  /** "Not all need it, the following do:": the clause behind a denial that points to the list. */
  private SentenceTokens announcing(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    boolean denied = false;
    for (int at = sentence.from(); at + 2 < sentence.to(); at++) {
      denied |= tokens.is(at, classes.negation);
      if (denied
          && tokens.symbol(at) == ','
          && tokens.is(at + 1, classes.determiner)
          && tokens.is(at + 2, classes.cataphor)
          && !tokens.is(sentence.from(), classes.subordinator | classes.preposition)) {
        return sentence.part(at + 1, sentence.to());
      }
    }
    return sentence;
  }

  /** What words that no rule knows announce; null where they announce nothing. */
  private @Nullable ListRole announced(SentenceTokens sentence) {
    RecordType type = announcing.type(sentence);
    if (type == null) {
      type = announcesCases(sentence, sentence.from()) ? RecordType.INDICATION : null;
    }
    if (type == null) {
      return null;
    }
    ProcedurePhrase named = null;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean compared =
          named != null
              && type == RecordType.ADVANTAGE
              && NameRoles.isComparison(sentence.tokens(), phrase.from() - 1);
      boolean other = compared || NameRoles.isBorne(sentence.tokens(), phrase.from() - 1);
      named = named == null || phrase.isName() && !other ? phrase : named;
    }
    int[] procedures = named == null ? new int[0] : discourse.resolve(sentence, named);
    return new ListRole(
            type,
            type == RecordType.CONTRAINDICATION ? announcing.strength(sentence) : Strength.UNSTATED,
            sentence.span(),
            procedures.length == 0 ? discourse.here() : procedures[0],
            named != null && named.isName() && procedures.length > 0)
        .of(procedures);
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
          && !lines.refuses(sentence)) {
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

    /** "The characteristics of the disease are:". */
    private boolean isOfOthers(int cueTo) {
      Tokens tokens = sentence.tokens();
      int to = Math.min(sentence.to(), cueTo + LONGEST_GAP);
      return cueTo < to
          && (isOne(tokens, cueTo, "of") || isOne(tokens, cueTo - 1, "of"))
          && rules.topics().isOfOthers(tokens, cueTo, to);
    }

    /** "Antibiotics should not be started if:" is said of drugs. */
    private boolean isOfDrug(RuleMatch match) {
      return sentence.procedures().isEmpty()
          && match.cueFrom() > sentence.from()
          && sentence.tokens().is(sentence.from(), classes.medicinal);
    }

    /** "The following foods are forbidden after the operation:": nothing forbids the operation. */
    private boolean isOnAftercare() {
      Tokens tokens = sentence.tokens();
      for (ProcedurePhrase phrase : sentence.procedures()) {
        int before = phrase.from() - 1;
        before -= before > sentence.from() && tokens.is(before, classes.determiner) ? 1 : 0;
        if (before >= sentence.from() && isOne(tokens, before, "after")) {
          return true;
        }
      }
      return false;
    }

    /** "The following tests may be done on the sample:": its list names what is done. */
    private boolean isOfTests() {
      Tokens tokens = sentence.tokens();
      int from = sentence.from();
      from += tokens.is(from, classes.determiner) ? 1 : 0;
      int to = Math.min(sentence.to(), from + LONGEST_LABEL);
      for (int at = from + 1; at < to && tokens.is(from, classes.cataphor); at++) {
        if (DONE.holds(tokens, at)) {
          return true;
        }
      }
      return false;
    }

    private void take(RuleMatch match) {
      Rule rule = match.rule();
      if (role == null
          && !(rule.type() == RecordType.ADVANTAGE && (isOfPeople() || isOfOthers(match.cueTo())))
          && !isOfDrug(match)
          && !(rule.type() == RecordType.CONTRAINDICATION && isOnAftercare())
          && !(rule.type() == RecordType.INDICATION && isOfTests())
          && !rule.negated()
          && rules.contexts().withdrawing(sentence.clauses(), match) == null) {
        int[] procedures = discourse.procedures(sentence, match);
        role =
            new ListRole(
                    rule.type(),
                    rule.strength(),
                    sentence.tokens().span(match.cueFrom(), match.cueTo()),
                    procedures.length == 0 ? discourse.here() : procedures[0],
                    sentence.holdsName()
                        || procedures.length > 0 && procedures[0] != discourse.main())
                .of(procedures);
      }
    }
  }

  /** "those who have one of the following conditions": who they are is told further on. */
  public boolean pointsOn(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.cataphor)
          && !(tokens.spells(at, "below") && isMeasure(tokens, at + 1, to))
          && (at == from || tokens.is(at - 1, classes.determiner | classes.person))) {
        return true;
      }
    }
    return false;
  }

  /** "children below ten", "women below the age of 50", but not "patients below who bleed". */
  private boolean isMeasure(Tokens tokens, int behind, int to) {
    long clause = classes.relative | classes.be | classes.have | classes.modal;
    return behind < to && tokens.symbol(behind) == Tokens.NO_SYMBOL && !tokens.is(behind, clause);
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
    boolean follows = isOne(tokens, last, "follows") && isOne(tokens, last - 1, "as");
    return follows && match.rule().type() != RecordType.ADVANTAGE
        || examples && last - match.to() < LONGEST_GAP
        || match.rule().type() == RecordType.INDICATION
            && isFromCauses(tokens, last)
            && last - match.to() <= LONGEST_GAP
        || isOpenAboutPeople(tokens, match, last);
  }

  /** "lung failure, mostly due to", "caused by": the causes are kinds of it. */
  private static boolean isFromCauses(Tokens tokens, int last) {
    return isOne(tokens, last, "to")
            && (isOne(tokens, last - 1, "due") || isOne(tokens, last - 1, "secondary"))
        || isOne(tokens, last, "by") && isOne(tokens, last - 1, "caused")
        || isOne(tokens, last, "from") && isOne(tokens, last - 1, "resulting")
        || isOne(tokens, last, "of") && isOne(tokens, last - 1, "because");
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
              && !VagueWords.isCircumstance(tokens, at)
              && !(VagueWords.counts(tokens, at) && at + 1 < to)
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

package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/** Records that a sentence says by its own words. */
final class SentenceRules {
  /** Rules of lists that may go on behind a semicolon. */
  private static final Set<String> LISTING =
      Set.of(
          "indication.indications-are",
          "indication.indications-are-told",
          "contraindication.include",
          "contraindication.relative-include",
          "contraindication.absolute-include");

  /** Rules whose words are one evaluation: each further member must evaluate, too. */
  private static final Set<String> EVALUATING =
      Set.of("advantage.compared", "advantage.is-quality", "advantage.poses-less");

  /** Rules that praise a noun, which their words begin with. */
  private static final Set<String> SUBJECTS =
      Set.of(
          "advantage.outcome",
          "advantage.little-harm",
          "advantage.cost",
          "advantage.results",
          "advantage.harm-is-rare",
          "advantage.is-spared",
          "advantage.rate-is-over",
          "advantage.rate");

  /** Rules that tell how people fare: who they are belongs to it. */
  private static final Set<String> FARING =
      Set.of(
          "advantage.home-soon",
          "advantage.home-same-day",
          "advantage.home-soon-after",
          "advantage.heals",
          "advantage.heals-after",
          "advantage.returns-soon");

  /** Words for what is good in it. */
  private static final WordSet MERITS =
      WordSet.of("advantages", "advantage", "merits", "benefits", "characteristics", "features");

  /** Rules of clauses that other rules read where the procedure is the subject. */
  private static final Set<String> OWN_SUBJECTS =
      Set.of("advantage.clause-is-simple", "advantage.thing-can-be");

  private static final WordSet HOW_MANY = WordSet.of("most", "many", "all", "some", "elderly");

  /** Verbs whose object alone would not praise: "takes effect", "leaves no scar". */
  private static final WordSet BEARING =
      WordSet.of("takes", "take", "took", "taking", "leaves", "leave", "leaving");

  /** How much there is of something that is not said. */
  private static final WordSet MEASURES =
      WordSet.of("low", "small", "mild", "minimal", "slight", "few", "little", "high");

  /** Doing good to a disease and nothing else: what they govern is what is treated. */
  private static final WordSet TREATING =
      WordSet.of("treat", "cure", "relieve", "alleviate", "manage", "diagnose");

  private static final int LONGEST_MODIFIERS = 3;
  private static final int LONGEST_SUPPOSITION = 8;

  /** Words that open what is only supposed. */
  private static final WordSet SUPPOSING = WordSet.of("if", "unless", "whether", "until");

  /** Participles of how something is carried out, which praise nothing. */
  private static final WordSet DOING =
      WordSet.of("done", "performed", "used", "carried", "made", "given", "based", "named");

  /** Those who do something themselves. */
  private static final WordSet STAFF =
      WordSet.of(
          "doctor",
          "doctors",
          "surgeon",
          "surgeons",
          "nurse",
          "nurses",
          "dentist",
          "team",
          "physician",
          "physicians",
          "anesthesiologist",
          "anaesthetist",
          "therapist");

  private final RuleBook rules;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Definitions definitions;
  private final Drugs drugs;
  private final Introductions introductions;
  private final Subjects subjects;
  private final Circumstances circumstances;

  SentenceRules(
      RuleBook rules,
      Definitions definitions,
      Discourse discourse,
      Introductions introductions,
      Coordination coordination,
      Drugs drugs) {
    this.definitions = definitions;
    this.drugs = drugs;
    this.introductions = introductions;
    this.subjects = new Subjects(rules.classes(), drugs);
    this.circumstances = new Circumstances(rules.classes());
    this.rules = rules;
    this.discourse = discourse;
    this.coordination = coordination;
  }

  /**
   * All records of the sentence, in rule order.
   *
   * @param heading that it stands under; null where there is none
   */
  void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    for (RuleMatch match : rules.matcher().matches(sentence.clauses())) {
      if (rules.contexts().withdrawing(sentence.clauses(), match) != null) {
        continue;
      }
      if (match.rule().type() == RecordType.PROCEDURE) {
        definitions.find(sentence, match, found);
      } else if (sentence.block().kind() != Block.Kind.TITLE
          && sentence.tokens().symbol(sentence.to() - 1) != '?'
          && (!match.rule().needsHeading() || isAbout(heading, match.rule().type()))) {
        statement(sentence, match, found);
      }
    }
    if (!found.isEmpty()) {
      withoutContradictions(sentence.tokens(), found);
    }
    if (!found.isEmpty()) {
      new Praise(rules, coordination).continued(sentence, found);
    }
  }

  /**
   * "For people over 80 it is used with caution": what speaks against it is not what it is for; and
   * that it has no contraindication is no merit.
   */
  private static void withoutContradictions(Tokens tokens, List<Draft> found) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Draft draft = found.get(i);
      if (draft.type() == RecordType.INDICATION && isAgainst(draft, found)
          || draft.type() == RecordType.ADVANTAGE
              && draft.span().of(tokens.text()).contains("contraindication")) {
        found.remove(i);
      }
    }
  }

  private static boolean isAgainst(Draft indication, List<Draft> found) {
    for (Draft other : found) {
      if (other.type() == RecordType.CONTRAINDICATION
          && !other.negated()
          && other.procedure() == indication.procedure()
          && other.span().overlaps(indication.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbout(@Nullable Heading heading, RecordType type) {
    return heading != null
        && heading.isAbout(
            switch (type) {
              case PROCEDURE -> Topic.PROCEDURES;
              case INDICATION -> Topic.INDICATIONS;
              case CONTRAINDICATION -> Topic.CONTRAINDICATIONS;
              case ADVANTAGE -> Topic.ADVANTAGES;
            });
  }

  /** A procedure is not what a procedure is for, nor its merit; "simple operation" may be one. */
  private boolean isProcedure(
      SentenceTokens sentence, Coordination.Member member, Coordination.Manner manner) {
    boolean praise =
        manner == Coordination.Manner.QUALITIES
            && sentence.tokens().is(member.from(), rules.classes().quality);
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (praise && !phrase.isName()) {
        continue;
      }
      boolean same =
          phrase.from() <= member.from()
              && (member.to() == phrase.to()
                  || member.to() < phrase.to() && (phrase.isName() || praise));
      boolean modified =
          phrase.to() == member.to()
              && phrase.from() - member.from() == 1
              && !phrase.isName()
              && !sentence.tokens().is(member.from(), rules.classes().benefitVerb);
      if (same || modified) {
        return true;
      }
    }
    return false;
  }

  /** "to relieve back pain": what is treated is what it is for. */
  private List<Coordination.Member> withoutTreating(
      Tokens tokens, List<Coordination.Member> purposes) {
    List<Coordination.Member> found = new ArrayList<>();
    for (Coordination.Member purpose : purposes) {
      int verb = purpose.from();
      if (verb + 1 < purpose.to() && tokens.spells(verb, "help")) {
        verb++;
      }
      if (TREATING.holds(tokens, verb) && holdsCondition(tokens, verb + 1, purpose.to())) {
        found.addAll(treated(tokens, verb + 1, purpose.to()));
      } else {
        found.add(purpose);
      }
    }
    return found;
  }

  /**
   * Its members where each names a condition; "arthritis of the hip, and of the knee" stays one.
   */
  private List<Coordination.Member> treated(Tokens tokens, int from, int to) {
    List<Coordination.Member> members =
        coordination.split(tokens, from, to, Coordination.Manner.NOUNS);
    for (Coordination.Member member : members) {
      if (!holdsCondition(tokens, member.from(), member.to())) {
        return List.of(new Coordination.Member(members.get(0).from(), to));
      }
    }
    return members;
  }

  private boolean holdsCondition(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, rules.classes().condition)) {
        return true;
      }
    }
    return false;
  }

  /** "good in patients in whom drugs are contraindicated": that is said of the drugs. */
  private static boolean isOfOthers(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.spells(at, "where") || tokens.spells(at, "whom")) {
        return true;
      }
    }
    return false;
  }

  /** "Routine use of plasma is not recommended": whatever is used, it is nobody who has it. */
  private static boolean isUse(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    int use = match.from();
    while (use + 1 < match.to() && use < match.from() + 2 && !tokens.spells(use, "use")) {
      use++;
    }
    return tokens.spells(use, "use") && (use + 1 == match.to() || tokens.spells(use + 1, "of"));
  }

  /** "Some children", "many affected people": people of whom nothing more is said. */
  private boolean isAnybody(Tokens tokens, Coordination.Member member) {
    long counts = rules.classes().determiner | rules.classes().vague;
    int before = member.from() - 1;
    boolean first = tokens.is(member.from(), counts);
    boolean counted =
        first || before >= 0 && !tokens.spells(before, "the") && tokens.is(before, counts);
    for (int at = member.from() + (first ? 1 : 0); at < member.to(); at++) {
      if (!tokens.is(at, rules.classes().person | rules.classes().empty)) {
        return false;
      }
    }
    return counted;
  }

  /** "… of the procedure is low": how much of something, which the word alone does not tell. */
  private static boolean isBareMeasure(Tokens tokens, Coordination.Member member) {
    return member.to() - member.from() == 1 && MEASURES.holds(tokens, member.from());
  }

  /**
   * "The indications include A; B; and C.": the members with those behind semicolons, and without
   * the word that opens a clause again, as in "when there is A or when it is B".
   */
  private List<Coordination.Member> all(
      SentenceTokens sentence, RuleMatch match, List<Coordination.Member> members) {
    Tokens tokens = sentence.tokens();
    WordClasses classes = rules.classes();
    List<Coordination.Member> all = new ArrayList<>();
    for (Coordination.Member member : members) {
      boolean again =
          match.rule().findsClause()
              && member != members.get(0)
              && member.from() + 1 < member.to()
              && tokens.is(member.from(), classes.subordinator);
      all.add(again ? new Coordination.Member(member.from() + 1, member.to()) : member);
    }
    int to = match.to();
    while (LISTING.contains(match.rule().id())
        && to + 1 < sentence.to()
        && tokens.symbol(to) == ';') {
      int end = to + 1;
      while (end < sentence.to() && tokens.symbol(end) != ';' && tokens.symbol(end) != '.') {
        if (tokens.is(end, classes.finite)) {
          return all;
        }
        end++;
      }
      int from = Circumstances.behind(tokens, to + 1, end, classes.conjunction);
      if (from < end) {
        all.addAll(coordination.split(tokens, from, end, Coordination.Manner.NOUNS));
      }
      to = end;
    }
    return all;
  }

  /** "local infection (relative)": the bracket says how strong it is. */
  private static Strength strength(Tokens tokens, int behind, Strength said) {
    if (behind + 2 >= tokens.size()
        || tokens.symbol(behind) != '('
        || tokens.symbol(behind + 2) != ')') {
      return said;
    }
    return tokens.spells(behind + 1, "relative")
        ? Strength.RELATIVE
        : tokens.spells(behind + 1, "absolute") ? Strength.ABSOLUTE : said;
  }

  /** A rule that praises whatever stands where its cue does, with no procedure before it. */
  private static boolean matchesPlain(RuleMatch match) {
    return match.rule().type() == RecordType.ADVANTAGE
        && match.rule().capturesCue()
        && match.procedure() < 0;
  }

  /** "A and B are for X and Y, respectively": each for its own. */
  private static boolean distributes(
      SentenceTokens sentence, RuleMatch match, int members, int procedures) {
    if (members != procedures || members < 2) {
      return false;
    }
    for (int at = match.from(); at < sentence.to() && at <= match.to() + 1; at++) {
      if (sentence.tokens().spells(at, "respectively")) {
        return true;
      }
    }
    return false;
  }

  /** "The mucosa and the bone are preserved": both are. */
  private boolean isSecondSubject(Tokens tokens, RuleMatch match) {
    int before = match.from() - 1;
    while (before > 0
        && match.from() - before <= LONGEST_MODIFIERS
        && tokens.isWord(before)
        && !tokens.is(before, rules.classes().conjunction | rules.classes().preposition)) {
      before--;
    }
    boolean joint =
        before > 0 && tokens.is(before, rules.classes().conjunction | rules.classes().preposition);
    if (!match.rule().id().equals("advantage.is-spared")) {
      return false;
    }
    return !discourse.isMainTold()
        || match.from() >= match.cueFrom()
        || joint
            && (tokens.spells(match.cueFrom(), "are")
                || tokens.is(before, rules.classes().preposition));
  }

  /** A rate without its number, and a clause whose subject is the procedure or nothing at all. */
  private boolean isUnfit(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    if (match.rule().id().equals("advantage.percent-success")) {
      boolean number = false;
      for (int at = match.from(); at < match.cueTo(); at++) {
        number |= tokens.symbol(at) == '%' || tokens.spells(at, "percent");
      }
      return !number;
    }
    if (!OWN_SUBJECTS.contains(match.rule().id())) {
      return false;
    }
    boolean subject =
        match.from() < match.cueFrom()
            && (match.from() == sentence.from()
                || !tokens.isWord(match.from() - 1)
                || tokens.is(
                    match.from() - 1,
                    rules.classes().determiner
                        | rules.classes().conjunction
                        | rules.classes().clauseBreak));
    for (int at = match.from(); at < match.cueFrom(); at++) {
      subject &=
          !tokens.is(at, rules.classes().pronoun | rules.classes().anaphor)
              && !MERITS.holds(tokens, at);
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      subject &= phrase.to() <= match.from() || phrase.from() >= match.cueFrom();
    }
    return !subject;
  }

  /** "If the wound heals well, …", "before the operation the doctor will reduce the dose". */
  private boolean isSupposed(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    if (match.procedure() >= 0) {
      ProcedurePhrase phrase = sentence.procedures().get(match.procedure());
      int before = phrase.from() - 1;
      if (before >= sentence.from() && tokens.is(before, rules.classes().determiner)) {
        before--;
      }
      return match.rule().id().equals("advantage.verb-better")
              && (tokens.is(match.cueFrom() - 1, rules.classes().determiner)
                  || before == sentence.from() && tokens.spells(before, "after"))
          || before >= sentence.from() && SUPPOSING.holds(tokens, before)
          || before == sentence.from()
              && phrase.to() <= match.cueFrom()
              && (tokens.spells(before, "before")
                  || tokens.spells(before, "during")
                      && holdsStaff(tokens, phrase.to(), match.cueFrom())
                  || tokens.spells(before, "after")
                      && holdsStaff(tokens, phrase.to(), match.cueFrom()));
    }
    int floor = Math.max(sentence.from(), match.from() - LONGEST_SUPPOSITION);
    for (int at = match.from() - 1; at >= floor; at--) {
      if (!tokens.isWord(at) && !tokens.isNumber(at)) {
        return false;
      }
      if (SUPPOSING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsStaff(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (STAFF.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "The pain is relieved by tablets": what does it is no procedure. */
  private boolean isDoneByOthers(SentenceTokens sentence, Coordination.Member member) {
    Tokens tokens = sentence.tokens();
    for (int at = member.from() + 1; at + 1 < member.to(); at++) {
      boolean agent =
          tokens.spells(at, "by")
              && tokens.isWord(at - 1)
              && tokens.endsWith(at - 1, "ed")
              && !tokens.isNumber(at + 1)
              && !tokens.spells(at + 1, "about")
              && !tokens.spells(at + 1, "more");
      if (agent) {
        for (ProcedurePhrase phrase : sentence.procedures()) {
          if (phrase.to() > at && phrase.from() <= at + 3) {
            return false;
          }
        }
        return !tokens.endsWith(at + 1, "ing");
      }
    }
    return false;
  }

  /** "surgical" of "the surgical incision is small": what stands before the noun belongs to it. */
  private List<Coordination.Member> withSubject(
      Tokens tokens, SentenceTokens sentence, List<Coordination.Member> members) {
    if (members.isEmpty()) {
      return members;
    }
    Coordination.Member first = members.get(0);
    int from = first.from();
    WordClasses classes = rules.classes();
    long unfit =
        classes.preposition
            | classes.conjunction
            | classes.determiner
            | classes.pronoun
            | classes.relative
            | classes.finite
            | classes.verb
            | classes.adverb
            | classes.person
            | classes.empty
            | classes.procedureGeneric
            | classes.procedureHead
            | classes.procedureLight
            | classes.subordinator
            | classes.clauseBreak
            | classes.negation;
    int floor = Math.max(sentence.from(), from - LONGEST_MODIFIERS);
    while (from > floor
        && (tokens.isWord(from - 1)
            || tokens.isNumber(from - 1)
            || tokens.symbol(from - 1) == '-' && !tokens.isSpacedBefore(from))
        && !tokens.is(from - 1, unfit)
        && !(tokens.isWord(from - 1) && tokens.string(from - 1).endsWith("'s"))) {
      from--;
    }
    boolean whole =
        from < first.from()
            && (from == sentence.from()
                || !tokens.isWord(from - 1)
                || tokens.is(from - 1, classes.conjunction | classes.clauseBreak)
                || tokens.is(from - 1, classes.determiner)
                    && (from - 1 == sentence.from() || !tokens.is(from - 2, classes.preposition)));
    if (!whole) {
      return members;
    }
    List<Coordination.Member> longer = new ArrayList<>(members);
    longer.set(0, new Coordination.Member(from, first.to()));
    return longer;
  }

  /** "most patients can go home", "leaves no scar": with who fares so and with the verb. */
  private List<Coordination.Member> withVerb(
      SentenceTokens sentence, RuleMatch match, List<Coordination.Member> members) {
    int from = match.from();
    boolean one = match.rule().id().equals("advantage.one-is-enough");
    if (members.isEmpty() || members.get(0).from() != from && !one) {
      return members;
    }
    Tokens tokens = sentence.tokens();
    if (from > sentence.from() && BEARING.holds(tokens, from - 1)) {
      from--;
    } else if (FARING.contains(match.rule().id())) {
      from = faring(tokens, sentence.from(), from);
    }
    List<Coordination.Member> longer = new ArrayList<>(members);
    longer.set(0, new Coordination.Member(from, members.get(0).to()));
    return longer;
  }

  /** The first token of those who fare so: no pronoun, and nobody of whom more is told. */
  private int faring(Tokens tokens, int first, int verb) {
    WordClasses classes = rules.classes();
    int at = verb;
    while (at > first
        && (tokens.is(at - 1, classes.modal | classes.be | classes.adverb)
            || tokens.spells(at - 1, "able")
            || tokens.spells(at - 1, "to"))
        && !HOW_MANY.holds(tokens, at - 1)) {
      at--;
    }
    if (at <= first || !tokens.is(at - 1, classes.person) || tokens.spells(at - 1, "those")) {
      return verb;
    }
    at--;
    while (at > first && HOW_MANY.holds(tokens, at - 1)) {
      at--;
    }
    boolean opens =
        at == first
            || !tokens.isWord(at - 1)
            || tokens.is(at - 1, classes.conjunction | classes.determiner | classes.clauseBreak);
    return opens ? at : verb;
  }

  /** "for X, A is a contraindication": the words begin behind the name, and are said of it. */
  private static RuleMatch behindFronted(SentenceTokens sentence, RuleMatch match) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; match.left() && match.procedure() < 0 && i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.from() >= match.from()
          && phrase.from() <= match.from() + 1
          && phrase.to() + 1 < match.to()
          && Discourse.isFrontedFor(sentence, phrase)) {
        return new RuleMatch(
            match.rule(), match.cueFrom(), match.cueTo(), phrase.to() + 1, match.to(), i, true);
      }
    }
    return match;
  }

  private void statement(SentenceTokens sentence, RuleMatch said, List<Draft> found) {
    RuleMatch match = behindFronted(sentence, said);
    if (match.rule().type() == RecordType.ADVANTAGE
        && sentence.procedures().isEmpty()
        && !discourse.isMainTold()) {
      return;
    }
    Tokens tokens = sentence.tokens();
    if (match.rule().type() == RecordType.CONTRAINDICATION
        && match.left()
        && (isOfOthers(tokens, match.from(), match.to()) || isUse(sentence, match))) {
      return;
    }
    if (match.rule().type() == RecordType.CONTRAINDICATION
        && !match.left()
        && sentence.procedures().isEmpty()
        && drugs.isSaidOf(sentence, match)) {
      return;
    }
    if (match.procedure() < 0
        && match.rule().type() == RecordType.INDICATION
        && subjects.isOther(sentence, match, discourse.isMainTold())) {
      return;
    }
    if (match.rule().type() == RecordType.ADVANTAGE
        && (isSupposed(sentence, match)
            || isSecondSubject(tokens, match)
            || isUnfit(sentence, match))) {
      return;
    }
    Span cue = tokens.span(match.cueFrom(), match.cueTo());
    int[] procedures = discourse.procedures(sentence, match);
    int held =
        match.rule().findsClause() ? circumstances.held(tokens, match.from(), match.to()) : -1;
    int from = Math.max(match.from(), held);
    Coordination.Manner manner =
        match.rule().type() == RecordType.ADVANTAGE
            ? Coordination.Manner.QUALITIES
            : match.rule().findsClause() && held < 0
                ? Coordination.Manner.CLAUSE
                : match.rule().capturesCue()
                        && !coordination.givesExamples(tokens, match.from(), match.to())
                    ? Coordination.Manner.PURPOSES
                    : Coordination.Manner.NOUNS;
    List<Coordination.Member> members =
        match.rule().negated()
            ? List.of(new Coordination.Member(match.from(), match.to()))
            : manner == Coordination.Manner.PURPOSES
                ? withoutTreating(tokens, coordination.split(tokens, from, match.to(), manner))
                : all(sentence, match, coordination.split(tokens, from, match.to(), manner));
    members =
        SUBJECTS.contains(match.rule().id()) ? withSubject(tokens, sentence, members) : members;
    members =
        match.rule().type() == RecordType.ADVANTAGE ? withVerb(sentence, match, members) : members;
    boolean distributes = distributes(sentence, match, members.size(), procedures.length);
    // What was done before may speak against it: "previous irradiation and a tracheostomy".
    boolean done = match.rule().type() == RecordType.CONTRAINDICATION && members.size() > 1;
    for (int i = 0; i < members.size(); i++) {
      Coordination.Member member = members.get(i);
      if (manner == Coordination.Manner.QUALITIES && coordination.isDenied(tokens, member)) {
        break;
      }
      if (manner == Coordination.Manner.QUALITIES
          && (coordination.isLessGood(tokens, member)
              || matchesPlain(match) && isDoneByOthers(sentence, member))) {
        continue;
      }
      if (match.rule().type() == RecordType.INDICATION && isAnybody(tokens, member)
          || !done && isProcedure(sentence, member, manner)
          || introductions.pointsOn(tokens, member.from(), member.to())
          || manner == Coordination.Manner.QUALITIES && isBareMeasure(tokens, member)
          || manner == Coordination.Manner.QUALITIES
              && i > 0
              && rules
                  .contexts()
                  .withdrawsWithin(
                      sentence.clauses(), match.rule().type(), member.from(), member.to())
          || manner == Coordination.Manner.QUALITIES
              && (match.rule().capturesCue() || EVALUATING.contains(match.rule().id()))
              && member != members.get(0)
              && !coordination.isPredicate(tokens, member)
          || match.rule().id().equals("advantage.compared")
              && member == members.get(0)
              && DOING.holds(tokens, member.from())) {
        continue;
      }
      Span span = tokens.span(member.from(), member.to());
      int[] saidOf = distributes ? new int[] {procedures[i]} : procedures;
      for (int procedure : saidOf) {
        if (drugs.isBesideTopic(procedure)) {
          continue;
        }
        Mention mention = new Mention(span, cue, sentence.index(), match.rule().id());
        Strength strength = strength(tokens, member.to(), match.rule().strength());
        found.add(
            new Draft(match.rule().type(), mention, procedure, strength, match.rule().negated()));
      }
    }
  }
}

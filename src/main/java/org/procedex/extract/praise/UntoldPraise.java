package org.procedex.extract.praise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.coordination.Coordination.Member;
import org.procedex.extract.coordination.QualityMembers;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.FrontedWords;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Clauses of running text that no rule knows praise where several of a sentence do by the kinds of
 * their words, or one does in a sentence that weighs the procedure against another, or beside
 * praise that was told in so many words.
 */
public final class UntoldPraise {
  private static final String RULE = "advantage.untold";

  /** What is told behind them is weighed against something else. */
  private static final WordSet WEIGHING =
      WordSet.in("compared comparing comparison contrast unlike different");

  /** Words that turn a sentence; what stands behind them is left. */
  private static final WordSet AGAINST =
      WordSet.in("but however although though whereas yet while");

  /** Openings of what is done afterwards, or only supposed. */
  private static final WordSet ELSEWHERE =
      WordSet.in("after before during if when unless until please in at for");

  /** What is conceded before what praises. */
  private static final WordSet CONCEDING = WordSet.of("although", "though", "while");

  /** What it does that is no more than how it is done. */
  private static final WordSet STEPPING =
      WordSet.in(
          "enters comes goes uses begins starts passes consists happens takes pulls neither");

  private static final WordSet RELATING = WordSet.of("which", "who", "has", "needs", "and", "or");

  private static final WordSet RIVAL =
      WordSet.in(
          "open traditional conventional classic classical ordinary old older former earlier usual"
              + " surgery tablets drugs medicine");

  /** Headings of what is done. */
  private static final WordSet DOING =
      WordSet.in("process method methods course performed done happens expect afterwards");

  private static final WordSet REASONS = WordSet.in("because since as thanks due owing");

  private static final int STRONG_POINTS = 2;

  private static final Map<Worth, Integer> POINTS =
      new EnumMap<>(
          Map.of(Worth.BAD, -2, Worth.NONE, 0, Worth.WEAK, 1, Worth.STRONG, STRONG_POINTS));

  /** Points of a sentence of which what praises is taken. */
  private static final int FEWEST = 3;

  /** Praising clauses that carry another one along. */
  private static final int FEWEST_CARRYING = 2;

  private static final int LONGEST_CARRIED = 10;
  private static final int LONGEST_STEP = 4;

  /** Words in which a sentence tells what it is set against. */
  private static final int NEAR = 7;

  private static final WordSet PARTS = WordSet.in("most some half part many much few");

  private static final int LONGEST = 90;
  private static final int LONGEST_OPENING = 14;
  private static final int LONGEST_WEIGHED = 30;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final ClauseWorth worth;

  /** The last sentence that praised. */
  private int praised = -1;

  /** A clause without its subject's pronoun, and what it is worth. */
  private record Judged(Member words, Worth worth, boolean alone, boolean whole) {}

  public UntoldPraise(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.worth = new ClauseWorth(classes);
  }

  /** Adds what praises beside what was found. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    if (sentence.block().kind() != Block.Kind.TEXT
        || sentence.to() - sentence.from() > LONGEST
        || !isSaidOfSome(sentence)
        || sentence.tokens().symbol(sentence.to() - 1) == '?'
        || sentence.tokens().spells(sentence.from(), "neither")
        || isPartOfThem(sentence)
        || heading != null && isOnElse(sentence.tokens(), heading)) {
      return;
    }
    boolean told = PlacedRecords.has(found, RecordType.ADVANTAGE, sentence.span());
    int before = found.size();
    int weighed = behindWeighing(sentence);
    int from = weighed >= 0 ? weighed : behindOpening(sentence, told);
    int known = (weighed >= 0 ? 2 : 0) + (told ? 2 : 0) + (isBelow(heading) ? 1 : 0);
    if (from >= 0 && !isRival(sentence, from)) {
      read(sentence, from, weighed >= 0, known, found);
    }
    int turn = from < 0 ? -1 : beforeTurn(sentence, from);
    if (turn > 0
        && turn + 2 < sentence.to()
        && sentence.tokens().spells(turn, "but")
        && isOn(sentence, turn + 1)) {
      read(sentence, turn + 1, false, 0, found);
    }
    if ((told || found.size() > before) && !CountedMerits.isCounted(sentence)) {
      praised = sentence.index(); // what is counted is explained behind it
    }
  }

  /** "It is slow, but it spares the nerve": what is turned to is the procedure, or how it ends. */
  private boolean isOn(SentenceTokens sentence, int at) {
    Tokens tokens = sentence.tokens();
    int first = at + (tokens.is(at, classes.determiner) ? 1 : 0);
    return tokens.spells(at, "it")
        || tokens.is(first, classes.outcome)
        || subject(sentence, at, sentence.to()) >= 0;
  }

  /** "Most of it is harmless": some of what was told of before, which is no procedure. */
  private static boolean isPartOfThem(SentenceTokens sentence) {
    return PARTS.holds(sentence.tokens(), sentence.from())
        && sentence.tokens().spells(sentence.from() + 1, "of");
  }

  /** Whether the page is about a procedure, or the sentence goes on about one. */
  private boolean isSaidOfSome(SentenceTokens sentence) {
    return discourse.isMainTold()
        || discourse.topicOf(sentence) >= 0
        || !discourse.isOnOther() && procedure(sentence, sentence.from(), List.of()) >= 0;
  }

  private boolean isOnElse(Tokens tokens, Heading heading) {
    int to = tokens.at(heading.words().end());
    int from = behindNumber(tokens, tokens.at(heading.words().start()), to);
    if (heading.isAbout(Topic.CONTRAINDICATIONS) || topics.isElse(tokens, from, to)) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (DOING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "The third step, knee replacement": the token behind the step. */
  private static int behindNumber(Tokens tokens, int from, int to) {
    int comma = from;
    while (comma < to && comma - from < LONGEST_STEP && tokens.symbol(comma) != ',') {
      comma++;
    }
    return comma > from
            && comma + 1 < to
            && tokens.symbol(comma) == ','
            && tokens.spells(comma - 1, "step")
        ? comma + 1
        : from;
  }

  /** The token behind the comma of "Compared with open surgery, …"; -1 where nothing is weighed. */
  private static int behindWeighing(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int last = Math.min(sentence.to(), sentence.from() + LONGEST_WEIGHED);
    boolean weighing = false;
    for (int at = sentence.from(); at < last; at++) {
      weighing |= at - sentence.from() < 3 && WEIGHING.holds(tokens, at);
      if (weighing && tokens.symbol(at) == ',' && !RELATING.holds(tokens, at + 1)) {
        return at + 1;
      }
    }
    return weighing ? sentence.to() : -1;
  }

  /** The token behind words that only say why or when; -1 where they may limit what is told. */
  private int behindOpening(SentenceTokens sentence, boolean told) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    int behind = FrontedWords.behind(tokens, from, sentence.to(), classes);
    if (behind > from || !ELSEWHERE.holds(tokens, from) && !CONCEDING.holds(tokens, from)) {
      return behind;
    }
    int last = Math.min(sentence.to(), from + LONGEST_OPENING);
    boolean placed = CONCEDING.holds(tokens, from) || told && tokens.is(from, classes.preposition);
    for (int at = from; placed && at < last; at++) {
      if (tokens.symbol(at) == ',') {
        return at + 1;
      }
    }
    return -1;
  }

  /** "Open surgery leaves …", "The wig is cheap, but …": of what it is weighed against. */
  private boolean isRival(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    int first = from + (tokens.is(from, classes.determiner) ? 1 : 0);
    if (RIVAL.holds(tokens, first)) {
      return true;
    }
    int near = Math.min(sentence.to() - 1, first + NEAR);
    for (int at = first; at < near; at++) {
      if (tokens.spells(at, "other") && tokens.spells(at + 1, "hand")) {
        return subject(sentence, from, sentence.to()) < 0; // "the plaster, on the other hand"
      }
    }
    if (subject(sentence, from, sentence.to()) >= 0) {
      return false;
    }
    boolean turns = beforeTurn(sentence, from) < sentence.to();
    boolean own =
        tokens.spells(from, "it")
            || tokens.is(first, classes.outcome | classes.person)
            || tokens.is(first + 1, classes.outcome);
    return !own && (turns || tokens.spells(from, "a"));
  }

  private void read(
      SentenceTokens sentence, int from, boolean weighed, int known, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int to = beforeTurn(sentence, from);
    int score = known + (isReasoned(sentence) ? 1 : 0);
    score += praised == sentence.index() - 1 ? 1 : 0;
    if (!mayReach(FEWEST - score - 1, sentence, from, to, found)
        || known == 0 && !worth.mayBeStrong(tokens, from, to)) {
      return; // cutting it into clauses is what is dear
    }
    int subject = subject(sentence, from, to);
    List<Judged> all = judged(sentence, from, to, found);
    boolean strong = known > 0;
    int fragments = 0;
    boolean pure = !all.isEmpty();
    for (Judged one : all) {
      score += POINTS.get(one.worth());
      strong |= one.worth() == Worth.STRONG;
      fragments += one.worth() == Worth.WEAK && worth.isPraise(tokens, one.words().from()) ? 1 : 0;
      pure &= one.worth().compareTo(Worth.NONE) > 0 || isTold(found, tokens, one.words());
    }
    boolean other = subject >= 0 && to < sentence.to() && subject != discourse.here();
    score +=
        pure && (all.size() > 1 || all.get(0).alone() && !other && discourse.isMainTold()) ? 1 : 0;
    strong |= fragments > 1;
    boolean asked = discourse.isMainTold() || subject >= 0 || tokens.spells(from, "it");
    if (score < (asked ? FEWEST : FEWEST + 1) || !strong) {
      return;
    }
    int procedure =
        subject >= 0
            ? subject
            : weighed && discourse.isMainTold()
                ? discourse.here()
                : procedure(sentence, from, found);
    if (procedure < 0) {
      return;
    }
    boolean carries = carries(sentence, all, found);
    for (Judged one : all) {
      boolean along = carries && one.worth() == Worth.NONE && one.whole();
      if ((along || one.worth().compareTo(Worth.NONE) > 0) && !isTold(found, tokens, one.words())) {
        found.add(
            Draft.of(
                RecordType.ADVANTAGE,
                tokens.span(one.words().from(), one.words().to()),
                sentence.span(),
                sentence.index(),
                RULE,
                procedure));
      }
    }
  }

  /** Whether so many clauses praise that those among them do whose words do not tell. */
  private boolean carries(SentenceTokens sentence, List<Judged> all, List<Draft> found) {
    int praising = 0;
    int others = 0;
    for (Judged one : all) {
      if (one.worth() == Worth.BAD) {
        return false;
      }
      boolean good =
          one.worth().compareTo(Worth.NONE) > 0 || isTold(found, sentence.tokens(), one.words());
      praising += good ? 1 : 0;
      others += good ? 0 : 1;
    }
    return praising >= FEWEST_CARRYING && others * 2 <= praising;
  }

  /** A short clause that is neither a reason, a step nor a rest of the one before. */
  private boolean isWhole(SentenceTokens sentence, int floor, int first, Member member) {
    Tokens tokens = sentence.tokens();
    if (isPart(sentence, floor, member)
        || member.to() - first > LONGEST_CARRIED
        || member.to() - first < 2
        || REASONS.holds(tokens, first)
        || tokens.is(first, classes.preposition | classes.relative | classes.clauseBreak)) {
      return false;
    }
    boolean named = isOwn(sentence, first) && !tokens.spells(first, "it");
    if (named && floor > sentence.from()) {
      return false;
    }
    for (int at = floor; at < member.to(); at++) {
      if (tokens.spells(at, "so")
          || STEPPING.holds(tokens, at)
          || tokens.is(at, classes.approval | classes.relative | classes.condition)
          || tokens.is(at, classes.pronoun) && !tokens.spells(at, "it")
          || tokens.spells(at, "was")
          || tokens.spells(at, "were")) {
        return false;
      }
    }
    return true;
  }

  /** Whether enough words that no record has can praise, were each in a strong clause. */
  private boolean mayReach(
      int points, SentenceTokens sentence, int from, int to, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int left = points;
    for (int at = from; at < to; at++) {
      if (worth.mayPraise(tokens, at) && !isTold(found, tokens, new Member(at, at + 1))) {
        left -= STRONG_POINTS;
        if (left <= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Judged> judged(SentenceTokens sentence, int from, int to, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    List<Judged> all = new ArrayList<>();
    int end;
    for (int start = from; start < to; start = end + 1) {
      end = ItemEnds.parting(tokens, ';', start, to);
      if (start > from && QualityMembers.isBlame(tokens, start, end)) {
        break;
      }
      int floor = start;
      boolean before = false;
      for (Member member : coordination.split(tokens, start, end, Manner.QUALITIES)) {
        int first = first(sentence, floor, member);
        boolean subject = isOwn(sentence, first);
        boolean own = subject || before && goesOn(tokens, first);
        before = own || before && isPart(sentence, floor, member);
        int words = subject ? behindSubject(sentence, first, member.to()) : first;
        words = tokens.isNumber(words) ? first : words; // "operation 20 minutes"
        Worth is =
            isPart(sentence, floor, member)
                    || REASONS.holds(tokens, first)
                    || subject && isDenied(tokens, floor, words)
                ? Worth.NONE
                : worth.of(tokens, words, member.to(), own);
        if (isTold(found, tokens, member)) {
          is = Worth.NONE;
        }
        int begin = withoutAuxiliary(tokens, Math.max(words, member.from()), member.to());
        boolean alone = is == Worth.STRONG && worth.isAlone(tokens, words, member.to(), own);
        boolean whole = isWhole(sentence, floor, first, member);
        all.add(new Judged(new Member(begin, member.to()), is, alone, whole));
        floor = member.to();
      }
    }
    return all;
  }

  /** "It is quick, leaves no scar and does not …": a verb for the subject before it. */
  private boolean goesOn(Tokens tokens, int first) {
    return tokens.is(first, classes.finite | classes.be | classes.modal)
        || tokens.endsWith(first, "s")
            && !tokens.is(first, classes.determiner | classes.pronoun)
            && !tokens.is(first + 1, classes.be | classes.finite);
  }

  private static boolean isBelow(@Nullable Heading heading) {
    return heading != null && heading.isAbout(Topic.ADVANTAGES);
  }

  /** "Because nothing is cut, …": what follows is good by it. */
  private static boolean isReasoned(SentenceTokens sentence) {
    return REASONS.holds(sentence.tokens(), sentence.from());
  }

  /** "Neither operation": what it does, it does not do. */
  private boolean isDenied(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.negation)) {
        return true;
      }
    }
    return false;
  }

  /** The rest of a noun behind a preposition, a procedure's name, or less of what is good. */
  private boolean isPart(SentenceTokens sentence, int floor, Member member) {
    Tokens tokens = sentence.tokens();
    if (coordination.isLessGood(tokens, member)
        || member.from() > floor && tokens.is(member.from() - 1, classes.preposition)) {
      return true;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() <= member.from() && phrase.to() >= member.to()) {
        return true;
      }
    }
    return false;
  }

  private int withoutAuxiliary(Tokens tokens, int from, int to) {
    int at = from;
    if (at + 2 < to && tokens.spells(at, "of") && tokens.spells(at + 1, "course")) {
      at += 2;
    }
    while (at + 1 < to
        && tokens.is(at, classes.be | classes.modal | classes.have | classes.pronoun)
        && !tokens.is(at, classes.negation)
        && (!tokens.is(at + 1, classes.negation) || tokens.spells(at + 1, "no"))) {
      at++;
    }
    if (at + 2 < to && topics.namesMerit(tokens, at, at + 1) && tokens.is(at + 1, classes.be)) {
      at += 2;
    }
    while (at + 1 < to && tokens.is(at, classes.determiner) && !tokens.is(at, classes.negation)) {
      at++;
    }
    return at;
  }

  private int procedure(SentenceTokens sentence, int from, List<Draft> found) {
    for (Draft draft : found) {
      if (draft.type() == RecordType.ADVANTAGE) {
        return draft.procedure();
      }
    }
    int topic = discourse.topicOf(sentence);
    if (topic >= 0 || discourse.isMainTold()) {
      return topic >= 0 ? topic : discourse.here();
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean subject = phrase.from() == from || phrase.from() == from + 1;
      boolean points = phrase.kind() == ProcedurePhrase.Kind.ANAPHOR && phrase.from() > from;
      int[] said = subject || points ? discourse.resolve(sentence, phrase) : new int[0];
      if (said.length > 0) {
        return said[0];
      }
    }
    return discourse.silent(sentence);
  }

  private static boolean isTold(List<Draft> found, Tokens tokens, Member member) {
    for (Draft draft : found) {
      if (draft.type() != RecordType.PROCEDURE
          && draft.span().overlaps(tokens.span(member.from(), member.to()))) {
        return true;
      }
    }
    return false;
  }

  /** The first token of a clause, with what was cut from before its words. */
  private int first(SentenceTokens sentence, int floor, Member member) {
    Tokens tokens = sentence.tokens();
    int at = floor;
    if (tokens.is(at, classes.preposition)) {
      int last = Math.min(member.to(), at + 4);
      for (int it = at; it < last; it++) {
        if (tokens.spells(it, "it")) {
          return it;
        }
      }
    }
    while (at < member.from()
        && (!tokens.isWord(at)
            || tokens.is(at, classes.conjunction | classes.determiner | classes.adverb))) {
      at++;
    }
    return at;
  }

  /** Whether a clause's subject is a procedure, or "it". */
  private static boolean isOwn(SentenceTokens sentence, int first) {
    if (sentence.tokens().spells(first, "it")) {
      return true;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() <= first + 1 && phrase.to() > first) {
        return true;
      }
    }
    return false;
  }

  /** The token behind the procedure that a clause begins with. */
  private int behindSubject(SentenceTokens sentence, int first, int to) {
    int at = first;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() <= first + 1 && phrase.to() > first && phrase.to() < to) {
        at = Math.max(at, phrase.to());
      }
    }
    at = sentence.behindBracket(at);
    while (at > first
        && at + 1 < to
        && !sentence.tokens().isWord(at)
        && !sentence.tokens().isNumber(at)) {
      at++;
    }
    return at;
  }

  /** The procedure that the sentence begins with; -1 for none. */
  private int subject(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() <= from + 1 && phrase.to() <= to) {
        int[] said = discourse.resolve(sentence, phrase);
        return said.length == 0 ? -1 : said[0];
      }
    }
    return -1;
  }

  private static int beforeTurn(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    for (int at = from + 1; at < sentence.to(); at++) {
      if (AGAINST.holdsSmall(tokens, at)) {
        return at;
      }
    }
    return sentence.to();
  }
}

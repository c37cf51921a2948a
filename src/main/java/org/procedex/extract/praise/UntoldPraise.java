package org.procedex.extract.praise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Member;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.extract.praise.PraisedClauses.Judged;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.FrontedWords;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
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

  /** Who reports how it turned out, and how that is said. */
  private static final WordSet REPORTERS =
      WordSet.in(
          "studies study series trials trial centres centers registries experience data reports"
              + " reviews results statistics figures practice follow-up surveys");

  private static final WordSet REPORTING =
      WordSet.in(
          "report reports reported show shows showed shown found find finds suggest suggests indicate"
              + " indicates demonstrate demonstrates demonstrated confirm confirms confirmed prove"
              + " proves proved proven");

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

  private static final int LONGEST_STEP = 4;
  private static final int LONGEST_LABEL = 12;

  /** Words in which a sentence tells what it is set against. */
  private static final int NEAR = 7;

  private static final WordSet PARTS = WordSet.in("most some half part many much few");

  private static final int LONGEST = 90;
  private static final int LONGEST_OPENING = 14;
  private static final int LONGEST_WEIGHED = 30;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final ClauseWorth worth;
  private final PraisedClauses clauses;

  /**
   * What is said of one subject.
   *
   * @param floor where its words begin, with those that only open them
   */
  private record Stretch(int floor, int from, int to) {}

  /** The last word of what was weighed against, and in which sentence. */
  private int rival = -1;

  private int weighing = -2;

  /** The last sentence that praised. */
  private int praised = -2;

  public UntoldPraise(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.worth = new ClauseWorth(classes);
    this.clauses = new PraisedClauses(classes, topics, coordination, worth);
  }

  /** Adds what praises beside what was found. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    int label = behindLabel(sentence, heading);
    if (isOnNothing(sentence, label) || heading != null && isOnElse(sentence.tokens(), heading)) {
      return;
    }
    int weighed = label < 0 ? behindWeighing(sentence) : -1;
    if (weighed > 0 && weighed < sentence.to()) {
      rival = weighed - 2; // before its comma
      weighing = sentence.index();
    }
    int end = nextSubject(sentence, Math.max(weighed, sentence.from()));
    Stretch first = new Stretch(Math.max(weighed, sentence.from()), weighed, end);
    if (weighed < 0) {
      boolean told = isTold(sentence, first, found);
      first =
          new Stretch(
              sentence.from(), label < 0 ? behindOpening(sentence, told, found) : label, end);
    }
    int below = isBelow(heading) ? 1 : 0;
    if (first.from() < 0) {
      int it = behindCase(sentence, end);
      first = new Stretch(it, it, end);
    }
    if (first.from() >= 0 && first.from() < end) {
      read(sentence, first, weighed >= 0, below, found);
    }
    while (end + 1 < sentence.to()) {
      int start = end + 1;
      end = nextSubject(sentence, start);
      read(sentence, new Stretch(start, start, end), false, below, found);
    }
    if (PlacedRecords.has(found, RecordType.ADVANTAGE, sentence.span())
        && !CountedMerits.isCounted(sentence)) {
      praised = sentence.index(); // what is counted is explained behind it
    }
  }

  /** A question, a denial, a list's item, or a sentence on nothing that the page is about. */
  private boolean isOnNothing(SentenceTokens sentence, int label) {
    return sentence.block().kind() != Block.Kind.TEXT && label < 0
        || sentence.to() - sentence.from() > LONGEST
        || label < 0 && !isSaidOfSome(sentence)
        || sentence.tokens().symbol(sentence.to() - 1) == '?'
        || sentence.tokens().spells(sentence.from(), "neither")
        || sentence.tokens().spells(sentence.from(), "no")
            && sentence.tokens().symbol(sentence.from() + 1) == ','
        || isPartOfThem(sentence);
  }

  /** Reads what is said of one subject, and behind its "but" of it again. */
  private void read(
      SentenceTokens sentence, Stretch words, boolean weighed, int below, List<Draft> found) {
    int known = (weighed ? 2 : 0) + (isTold(sentence, words, found) ? 2 : 0) + below;
    if (!isRival(sentence, words)) {
      find(sentence, words, weighed, known, found);
    }
    int turn = beforeTurn(sentence, words.from(), words.to());
    if (turn + 2 < words.to()
        && sentence.tokens().spells(turn, "but")
        && isOn(sentence, turn + 1)) {
      find(sentence, new Stretch(words.floor(), turn + 1, words.to()), false, 0, found);
    }
  }

  private static boolean isTold(SentenceTokens sentence, Stretch words, List<Draft> found) {
    if (words.floor() >= words.to()) {
      return false;
    }
    Span span = sentence.tokens().span(words.floor(), words.to());
    return PlacedRecords.has(found, RecordType.ADVANTAGE, span);
  }

  /** The semicolon before the next subject of the sentence; its end where there is none. */
  private int nextSubject(SentenceTokens sentence, int from) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int at = phrase.from() - 1;
      at -= at > from && sentence.tokens().is(at, classes.determiner) ? 1 : 0;
      if (at > from
          && phrase.kind() != ProcedurePhrase.Kind.ANAPHOR
          && sentence.tokens().symbol(at) == ';') {
        return at;
      }
    }
    return sentence.to();
  }

  /** The token behind "Lavage of the joint:", where a label names a procedure; -1 for none. */
  private int behindLabel(SentenceTokens sentence, @Nullable Heading heading) {
    if (!sentence.clauses().mayHold(':')
        || sentence.block().kind() == Block.Kind.TITLE
        || heading != null && !heading.isOther()) {
      return -1;
    }
    int last = Math.min(sentence.to() - 2, sentence.from() + LONGEST_LABEL);
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.kind() == ProcedurePhrase.Kind.ANAPHOR || phrase.from() > sentence.from() + 2) {
        return -1;
      }
      for (int at = phrase.to(); at < last; at++) {
        if (sentence.tokens().symbol(at) == ':') {
          return at + 1;
        }
        if (sentence.tokens().is(at, classes.finite | classes.modal | classes.negation)) {
          return -1; // "X was never said to be this: …"
        }
      }
    }
    return -1;
  }

  /** "It is slow, but it spares the nerve": what is turned to is the procedure, or how it ends. */
  private boolean isOn(SentenceTokens sentence, int at) {
    Tokens tokens = sentence.tokens();
    int first = at + (tokens.is(at, classes.determiner) ? 1 : 0);
    return tokens.spells(at, "it")
        || tokens.is(first, classes.outcome)
        || ClauseForm.isBearer(tokens, first)
        || first > at && ClauseForm.isBearer(tokens, first + 1)
        || subject(sentence, new Stretch(at, at, sentence.to())) >= 0;
  }

  /** "Most of it is harmless": some of what was told of before, which is no procedure. */
  private static boolean isPartOfThem(SentenceTokens sentence) {
    return PARTS.holds(sentence.tokens(), sentence.from())
        && sentence.tokens().spells(sentence.from() + 1, "of");
  }

  /** "In small tears gluing does well, it is quick": the clause that goes on, or -1. */
  private static int behindCase(SentenceTokens sentence, int to) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from() + 1; at + 2 < to; at++) {
      if (tokens.symbol(at) == ',' && tokens.spells(at + 1, "it")) {
        return at + 1;
      }
    }
    return -1;
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
  private int behindOpening(SentenceTokens sentence, boolean told, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    int behind = behindReport(sentence);
    if (behind > from) {
      return behind;
    }
    behind = FrontedWords.behind(tokens, from, sentence.to(), classes);
    if (behind > from || !ELSEWHERE.holds(tokens, from) && !CONCEDING.holds(tokens, from)) {
      return behind;
    }
    behind = praised == sentence.index() - 1 ? behindAfter(tokens, from) : from;
    if (behind > from && behind < sentence.to()) {
      return behind;
    }
    int last = Math.min(sentence.to(), from + LONGEST_OPENING);
    boolean placed =
        CONCEDING.holds(tokens, from)
            || told && tokens.is(from, classes.preposition | classes.subordinator);
    for (int at = from; at < last; at++) {
      if (tokens.symbol(at) == ',') {
        Span opening = tokens.span(from, at);
        return placed || PlacedRecords.has(found, RecordType.INDICATION, opening) ? at + 1 : -1;
      }
    }
    return -1;
  }

  /** "After the operation the dose is halved": the token behind; the first one for others. */
  private int behindAfter(Tokens tokens, int from) {
    int at = from + (tokens.is(from + 1, classes.determiner) ? 2 : 1);
    boolean after = tokens.spells(from, "after") && tokens.is(at, classes.procedureGeneric);
    return after && tokens.is(at + 1, classes.determiner) ? at + 1 : from;
  }

  /** "Large series report that …": what is reported; the sentence's begin where nothing is. */
  private static int behindReport(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int last = Math.min(sentence.to() - 2, sentence.from() + LONGEST_OPENING);
    boolean many = false;
    for (int at = sentence.from(); at < last; at++) {
      many |= REPORTERS.holds(tokens, at);
      if (many && REPORTING.holds(tokens, at)) {
        return tokens.spells(at + 1, "that") ? at + 2 : sentence.from();
      }
      if (!tokens.isWord(at) && !tokens.isNumber(at)) {
        return sentence.from();
      }
    }
    return sentence.from();
  }

  /** "Open surgery leaves …", "The wig is cheap, but …": of what it is weighed against. */
  private boolean isRival(SentenceTokens sentence, Stretch words) {
    int from = words.from();
    int to = words.to();
    Tokens tokens = sentence.tokens();
    int first = from + (tokens.is(from, classes.determiner) ? 1 : 0);
    boolean counterpart =
        tokens.spells(first, "former") && !tokens.is(first + 1, classes.procedureGeneric);
    if (RIVAL.holds(tokens, first) && !counterpart || isWeighedBefore(sentence, first, to)) {
      return true;
    }
    int near = Math.min(to - 1, first + NEAR);
    for (int at = first; at < near; at++) {
      if (tokens.spells(at, "other") && tokens.spells(at + 1, "hand")) {
        return subject(sentence, words) < 0; // "the plaster, on the other hand"
      }
    }
    if (subject(sentence, words) >= 0) {
      return false;
    }
    boolean turns = beforeTurn(sentence, from, to) < to;
    boolean own =
        tokens.spells(from, "it")
            || tokens.is(first, classes.outcome | classes.person)
            || tokens.is(first + 1, classes.outcome)
            || isFragment(tokens, first, beforeTurn(sentence, from, to));
    return !own && (turns || tokens.spells(from, "a"));
  }

  /** "Compared with the bandage, …. The bandage is cheap": the rival is told of in its turn. */
  private boolean isWeighedBefore(SentenceTokens sentence, int first, int to) {
    if (sentence.index() <= weighing || sentence.index() > weighing + 2 || rival < 0) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    if (tokens.is(rival, classes.procedureGeneric)) {
      return false; // "the operation" is any
    }
    int last = Math.min(to, first + NEAR);
    int verb = first;
    while (verb < last && !tokens.is(verb, classes.be | classes.finite | classes.modal)) {
      verb++;
    }
    return verb < last
        && verb > first
        && tokens.string(verb - 1).equalsIgnoreCase(tokens.string(rival));
  }

  /** "Soft skin and no swelling, but …": what has no verb is said of no rival. */
  private boolean isFragment(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.finite | classes.modal | classes.be)) {
        return false;
      }
    }
    return worth.isFragment(tokens, from, to);
  }

  private void find(
      SentenceTokens sentence, Stretch words, boolean weighed, int known, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int from = words.from();
    int to = beforeTurn(sentence, from, words.to());
    int score = known + (isReasoned(sentence) ? 1 : 0);
    score += praised == sentence.index() - 1 ? 1 : 0;
    if (!mayReach(FEWEST - score - 1, sentence, from, to, found)
        || known == 0 && !worth.mayBeStrong(tokens, from, to)) {
      return; // cutting it into clauses is what is dear
    }
    int subject = subject(sentence, new Stretch(words.floor(), from, to));
    List<Judged> all = clauses.of(sentence, from, to, found);
    boolean strong = known > 0;
    boolean acts = subject >= 0 && !isDefined(tokens, from, to);
    score += subject >= 0 && isForSome(tokens, from, to, found) ? 1 : 0;
    int fragments = 0;
    boolean pure = !all.isEmpty();
    for (Judged one : all) {
      score += POINTS.get(one.worth());
      if (one.result()
          && one.worth().compareTo(Worth.NONE) > 0
          && (acts || one.worth() == Worth.STRONG)) {
        score += acts ? STRONG_POINTS : 1; // "it bends, so that the bone is not drilled"
        strong = true;
      }
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

  /** "Bracing is quick and suitable for children": whether it is told for whom. */
  private static boolean isForSome(Tokens tokens, int from, int to, List<Draft> found) {
    return from < to && PlacedRecords.has(found, RecordType.INDICATION, tokens.span(from, to));
  }

  /** "is to tie the neck of the womb, so that …": what it is, and its aim. */
  private boolean isDefined(Tokens tokens, int from, int to) {
    int last = Math.min(to - 1, from + LONGEST_OPENING);
    for (int at = from + 1; at < last; at++) {
      if (tokens.is(at, classes.finite | classes.modal)) {
        return tokens.is(at, classes.be)
            && (tokens.spells(at + 1, "to") || tokens.is(at + 1, classes.determiner));
      }
      if (tokens.spells(at, "refers") || tokens.spells(at, "means")) {
        return true;
      }
    }
    return false;
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
          one.worth().compareTo(Worth.NONE) > 0 || isPraised(found, sentence.tokens(), one.words());
      praising += good ? 1 : 0;
      others += good ? 0 : 1;
    }
    return praising >= FEWEST_CARRYING && others * 2 <= praising;
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

  private static boolean isBelow(@Nullable Heading heading) {
    return heading != null && heading.isAbout(Topic.ADVANTAGES);
  }

  /** "Because nothing is cut, …": what follows is good by it. */
  private static boolean isReasoned(SentenceTokens sentence) {
    return REASONS.holds(sentence.tokens(), sentence.from());
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

  private static boolean isPraised(List<Draft> found, Tokens tokens, Member member) {
    if (member.to() <= member.from()) {
      return false;
    }
    Span words = tokens.span(member.from(), member.to());
    return PlacedRecords.has(found, RecordType.ADVANTAGE, words);
  }

  static boolean isTold(List<Draft> found, Tokens tokens, Member member) {
    if (member.to() <= member.from()) {
      return true; // nothing is left to tell
    }
    for (Draft draft : found) {
      if (draft.type() != RecordType.PROCEDURE
          && draft.span().overlaps(tokens.span(member.from(), member.to()))) {
        return true;
      }
    }
    return false;
  }

  /** The procedure that the sentence begins with; -1 for none. */
  private int subject(SentenceTokens sentence, Stretch words) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= words.floor()
          && phrase.from() <= words.from() + 1
          && phrase.to() <= words.to()) {
        int[] said = discourse.resolve(sentence, phrase);
        return said.length == 0 ? -1 : said[0];
      }
    }
    return -1;
  }

  private static int beforeTurn(SentenceTokens sentence, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (AGAINST.holdsSmall(sentence.tokens(), at)) {
        return at;
      }
    }
    return to;
  }
}

package org.procedex.extract.praise;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.coordination.Coordination.Member;
import org.procedex.extract.coordination.QualityMembers;
import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * The clauses of a sentence and what each is worth: "The clip leaves no thread, the wound closes by
 * itself, and it is used for children" are two that praise and one that does not.
 */
final class PraisedClauses {
  /** What it does that is no more than how it is done. */
  private static final WordSet STEPPING =
      WordSet.in(
          "enters comes goes uses begins starts passes consists happens takes pulls neither");

  /** Behind a semicolon they open a case of its own. */
  private static final WordSet CASES = WordSet.of("when", "if", "unless", "where");

  private static final WordSet REASONS = WordSet.in("because since as thanks due owing");

  /** One of them that does for several is praised itself. */
  private static final WordSet ALONE = WordSet.of("one", "single", "same");

  /** With "which" behind them they open what comes of it. */
  private static final WordSet LINKS = WordSet.of("after", "with", "by", "through");

  private static final int LONGEST_CARRIED = 10;
  private static final int LONGEST_MEANS = 9;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Coordination coordination;
  private final ClauseWorth worth;

  /**
   * A clause without its subject's pronoun, and what it is worth.
   *
   * @param alone whether it praises where nothing else does
   * @param whole whether it is a clause of its own, and no step
   * @param result whether it is told as what comes of the clause before it
   */
  record Judged(Member words, Worth worth, boolean alone, boolean whole, boolean result) {}

  PraisedClauses(
      WordClasses classes, TopicWords topics, Coordination coordination, ClauseWorth worth) {
    this.classes = classes;
    this.topics = topics;
    this.coordination = coordination;
    this.worth = worth;
  }

  /** The clauses in a stretch of a sentence, up to where it blames. */
  List<Judged> of(SentenceTokens sentence, int from, int to, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    List<Judged> all = new ArrayList<>();
    int end;
    for (int start = from; start < to; start = end + 1) {
      end = ItemEnds.parting(tokens, ';', start, to);
      if (start > from
          && (CASES.holds(tokens, start)
              || QualityMembers.isBlame(tokens, start, end)
              || isWeighed(tokens, start, end))) {
        break;
      }
      int floor = start;
      boolean before = false;
      int has = -1;
      for (Member member : coordination.split(tokens, start, end, Manner.QUALITIES)) {
        floor = behindTold(tokens, floor, member.from(), found);
        int first = first(sentence, floor, member);
        boolean subject = isOwn(sentence, first) && !ALONE.holds(tokens, first);
        boolean own = subject || before && goesOn(tokens, first);
        before = own || before && isPart(sentence, floor, member);
        int words = subject ? behindSubject(sentence, first, member.to()) : first;
        words = tokens.isNumber(words) ? first : words; // "operation 20 minutes"
        words = subject ? behindMeans(tokens, words, member.to()) : words;
        Worth is =
            isPart(sentence, floor, member)
                    || REASONS.holds(tokens, first)
                    || subject && isDenied(tokens, floor, words)
                ? Worth.NONE
                : worth.of(tokens, words, member.to(), own);
        if (UntoldPraise.isTold(found, tokens, member)) {
          is = Worth.NONE;
        }
        int begin = withoutAuxiliary(tokens, Math.max(words, member.from()), member.to());
        begin = Math.min(begin, member.to() - 1); // a clause that is all subject, cut short
        boolean alone = is == Worth.STRONG && worth.isAlone(tokens, words, member.to(), own);
        boolean whole = isWhole(sentence, floor, first, member);
        boolean result =
            first > floor && (isThat(tokens, first) || isThat(tokens, first - 1))
                || isSo(tokens, floor, first) && worth.isSlight(tokens, words, member.to());
        has = subject && is == Worth.NONE && tokens.is(words, classes.have) ? all.size() : has;
        all.add(new Judged(new Member(begin, member.to()), is, alone, whole, result));
        floor = member.to();
      }
      if (has >= 0 && isRun(all, has + 1)) {
        Judged first = all.get(has);
        all.set(has, new Judged(first.words(), Worth.STRONG, false, first.whole(), false));
      }
    }
    return all;
  }

  /** "used for gout, quick": behind what is told of its use. */
  private int behindTold(Tokens tokens, int from, int to, List<Draft> found) {
    int comma = to - 1;
    while (comma > from && tokens.symbol(comma) != ',') {
      comma--;
    }
    for (int at = from; at < comma; at++) {
      if (tokens.is(at, classes.subordinator | classes.clauseBreak)) {
        return from;
      }
    }
    return comma > from && UntoldPraise.isTold(found, tokens, new Member(from, comma))
        ? comma + 1
        : from;
  }

  /** "…; the plaster is less costly": told of what it is set against. */
  private boolean isWeighed(Tokens tokens, int from, int to) {
    return from + 4 < to
        && tokens.spells(from, "the")
        && !tokens.is(from + 1, classes.outcome | classes.person)
        && tokens.is(from + 2, classes.be)
        && (tokens.spells(from + 3, "less") || tokens.spells(from + 3, "more"));
  }

  /** "has sealed edges, little swelling and a short stay": most of what it has praises. */
  private static boolean isRun(List<Judged> all, int from) {
    int praising = 0;
    for (Judged one : all.subList(from, all.size())) {
      praising += one.worth().compareTo(Worth.NONE) > 0 ? 1 : 0;
    }
    return praising > 1 && praising == all.size() - from;
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
    if (named
        && (floor > sentence.from() || behindSubject(sentence, first, member.to()) == first)) {
      return false;
    }
    for (int at = floor; at < member.to(); at++) {
      boolean means = tokens.spells(at, "by") || tokens.spells(at, "with");
      if (tokens.spells(at, "so")
          || means && at + 1 < member.to() && tokens.is(at + 1, classes.determiner)
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

  /** "It is quick, leaves no scar and does not …": a verb for the subject before it. */
  private boolean goesOn(Tokens tokens, int first) {
    return tokens.is(first, classes.finite | classes.be | classes.modal)
        || tokens.endsWith(first, "s")
            && !tokens.is(first, classes.determiner | classes.pronoun)
            && !tokens.is(first + 1, classes.be | classes.finite);
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
    at += at + 2 < to && tokens.spells(at, "so") ? 1 : 0;
    while (at + 1 < to
        && tokens.is(at, classes.be | classes.modal | classes.have | classes.pronoun)
        && !tokens.is(at, classes.negation)
        && (!tokens.is(at + 1, classes.negation) || tokens.spells(at + 1, "no"))) {
      at++;
    }
    if (at + 2 < to && topics.namesMerit(tokens, at, at + 1) && tokens.is(at + 1, classes.be)) {
      at += 2;
    }
    while (at + 1 < to
        && tokens.is(at, classes.determiner)
        && !tokens.is(at, classes.negation)
        && !ALONE.holds(tokens, at)) {
      at++;
    }
    return at;
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
    if (at + 2 < member.to() && isThat(tokens, at + 2)) {
      at += 2;
      at += at + 1 < member.to() && tokens.is(at, classes.determiner) ? 1 : 0;
    }
    return at;
  }

  /** "so that", "after which", "with which" before the token. */
  private static boolean isThat(Tokens tokens, int at) {
    return at > 1
        && (tokens.spells(at - 1, "that") && tokens.spells(at - 2, "so")
            || tokens.spells(at - 1, "which") && LINKS.holds(tokens, at - 2));
  }

  /** ", so the nerve is safe": what comes of the clause before it. */
  private static boolean isSo(Tokens tokens, int floor, int first) {
    for (int at = Math.max(1, floor); at <= first; at++) {
      if (tokens.spells(at, "so") && tokens.symbol(at - 1) == ',') {
        return !tokens.spells(at + 1, "that");
      }
    }
    return false;
  }

  /** "Taping under traction hurts little": the verb behind words of how it is done. */
  private int behindMeans(Tokens tokens, int from, int to) {
    if (!tokens.is(from, classes.preposition)) {
      return from;
    }
    int last = Math.min(to, from + LONGEST_MEANS);
    for (int at = from + 1; at < last && !tokens.is(at, classes.relative); at++) {
      if (tokens.is(at, classes.finite | classes.be | classes.have | classes.modal)) {
        return at;
      }
    }
    return from;
  }

  /** Whether a clause's subject is a procedure, or "it". */
  private boolean isOwn(SentenceTokens sentence, int first) {
    if (sentence.tokens().spells(first, "it")) {
      return true;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (isSubject(phrase, sentence, first)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Behind a verb or a quality no subject begins: "makes the operation easier", "short session".
   */
  private boolean isSubject(ProcedurePhrase phrase, SentenceTokens sentence, int first) {
    Tokens tokens = sentence.tokens();
    long before = classes.finite | classes.benefitVerb | classes.merit | classes.quality;
    return phrase.to() > first
        && (phrase.from() <= first && (phrase.isName() || !tokens.is(first, before))
            || phrase.from() == first + 1
                && !tokens.is(first, before)
                && !tokens.is(phrase.from(), classes.determiner));
  }

  /** The token behind the procedure that a clause begins with. */
  private int behindSubject(SentenceTokens sentence, int first, int to) {
    int at = first;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (isSubject(phrase, sentence, first) && phrase.to() < to) {
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
}

package org.procedex.extract.statement;

import java.util.List;
import java.util.Set;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.praise.MeritWords;
import org.procedex.extract.sentence.BodyWords;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ContextMatcher;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Decides whether what a rule of advantages matched praises a procedure. Its words are those of any
 * praise ("is safe", "heals well"), so that who or what is praised, and by what means, has to show
 * that it is no merit of something else.
 */
public final class MeritClaims {
  /** Rules whose words are one evaluation: each further member must evaluate, too. */
  private static final Set<String> EVALUATING =
      Set.of("advantage.compared", "advantage.is-quality", "advantage.poses-less");

  /** Words for what is good in it. */
  private static final WordSet MERITS =
      WordSet.of("advantages", "advantage", "merits", "benefits", "characteristics", "features");

  /** Rules of clauses that other rules read where the procedure is the subject. */
  private static final Set<String> OWN_SUBJECTS =
      Set.of("advantage.clause-is-simple", "advantage.thing-can-be");

  /** What less of is a loss. */
  private static final WordSet GOODS =
      WordSet.of("effect", "efficacy", "success", "survival", "accuracy", "response", "clearance");

  private static final WordSet LESSENING =
      WordSet.in(
          "reduce reduces lower lowers decrease decreases lessen lessens shorten shortens minimize"
              + " minimizes reduced lowered decreased lessened shortened halted stopped slowed");

  private static final WordSet LEADING =
      WordSet.in("the a an his her their your its patient's boy's girl's child's muscle");

  /** What nobody wants less of. */
  private static final WordSet LOST =
      WordSet.in(
          "sight vision hearing fertility strength mobility sensation survival success efficacy"
              + " effectiveness immunity appetite libido visibility accuracy milk life response"
              + " satisfaction patency cure career");

  /** Rules of what something does, told without or far from its name. */
  private static final Set<String> DOES = Set.of("advantage.elided", "advantage.that-benefits");

  /** Words between a quality and the number up to which it holds. */
  private static final WordSet BOUNDS = WordSet.of("at", "below", "above", "under", "over");

  /** Participles of how something is carried out, which praise nothing. */
  private static final WordSet DOING =
      WordSet.of("done", "performed", "used", "carried", "made", "given", "based", "named");

  /** From what share on a rate praises without a word for it. */
  private static final int MOST = 50;

  /** Words that say of a lower rate that it is much. */
  private static final WordSet MUCH = WordSet.of("high", "higher", "highest", "best", "superior");

  /** Words before the noun that is said to be spared. */
  private static final int LONGEST_MODIFIERS = 3;

  /** Of one word, and no merit. */
  private static final WordSet PLAIN =
      WordSet.in(
          "slow long rare common boring risky strenuous traditional uncomfortable difficult costly"
              + " expensive invasive unsafe unpleasant unreliable inaccurate ineffective"
              + " inconvenient");

  private static final WordSet DEMANDING = WordSet.of("must", "should", "shall");

  private static final WordSet FAULTY =
      WordSet.in("leaves leave causes cause brings bring carries carry creates needs requires");

  private static final WordSet MISHAPS =
      WordSet.in(
          "accidentally inadvertently miss mistake overlook confuse damage injure dislodge displace"
              + " perforate forget");

  private final WordClasses classes;
  private final ContextMatcher contexts;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Suppositions suppositions;
  private final Rivals rivals;

  public MeritClaims(RuleBook rules, Discourse discourse, Coordination coordination) {
    this.classes = rules.classes();
    this.contexts = rules.contexts();
    this.discourse = discourse;
    this.coordination = coordination;
    this.suppositions = new Suppositions(classes);
    this.rivals = new Rivals(classes);
  }

  /** "early frostbite of the toes": a stage of a disease, and not "early healing". */
  private boolean isEarlyDisease(Tokens tokens, Coordination.Member member) {
    int head = member.from();
    if (!tokens.spells(head, "early")) {
      return false;
    }
    while (head + 1 < member.to() && !tokens.is(head + 1, classes.preposition)) {
      head++;
    }
    return tokens.is(head, classes.condition) && !tokens.is(head, classes.outcome);
  }

  /** Whether the match as a whole praises nothing of which records are made. */
  boolean isNoMerit(SentenceTokens sentence, RuleMatch match) {
    return sentence.procedures().isEmpty() && isOfNone(sentence)
        || suppositions.holds(sentence, match)
        || rivals.holds(sentence, match)
        || isDemanded(sentence.tokens(), match)
        || isSecondSpared(sentence.tokens(), match)
        || isRateless(sentence.tokens(), match)
        || isLowRate(sentence.tokens(), match)
        || isLessened(sentence.tokens(), match)
        || takesAway(sentence.tokens(), match)
        || isEffect(sentence.tokens(), match)
        || isDefining(sentence.tokens(), match)
        || isOfNoSubject(sentence, match);
  }

  /** Whether the page is about nothing that a sentence without any name is said of. */
  private boolean isOfNone(SentenceTokens sentence) {
    return !discourse.isMainTold() && (discourse.isOnOther() || discourse.silent(sentence) < 0);
  }

  /** Whether the member denies a benefit, and with it whatever follows: "does not relieve pain". */
  boolean isDenied(Tokens tokens, Coordination.Member member) {
    return coordination.isDenied(tokens, member);
  }

  /** Whether one member is no merit, though its neighbours may be. */
  boolean isNoMerit(
      SentenceTokens sentence, RuleMatch match, List<Coordination.Member> members, int i) {
    Tokens tokens = sentence.tokens();
    Coordination.Member member = members.get(i);
    return coordination.isLessGood(tokens, member)
        || isBounded(tokens, member)
        || isPlain(match) && isDoneByOthers(sentence, member)
        || isBareMeasure(tokens, member)
        || isEarlyDisease(tokens, member)
        || i > 0 && (isExample(tokens, member) || isDemand(tokens, member))
        || isMishap(tokens, member)
        || match.rule().id().equals("advantage.compared") && isFault(tokens, member)
        || (i == 0
            ? match.rule().id().equals("advantage.compared") && DOING.holds(tokens, member.from())
            : contexts.withdrawsWithin(
                    sentence.clauses(), RecordType.ADVANTAGE, member.from(), member.to())
                || (match.rule().capturesCue() || EVALUATING.contains(match.rule().id()))
                    && !isAdjective(tokens, match, members, i)
                    && !coordination.isPredicate(tokens, member));
  }

  /** "painless, ambulant and warm": a word in a row of adjectives. */
  private boolean isAdjective(
      Tokens tokens, RuleMatch match, List<Coordination.Member> members, int i) {
    int at = members.get(i).from();
    int before = members.get(i - 1).to() - 1;
    return match.rule().id().equals("advantage.is-quality")
        && at + 1 == members.get(i).to()
        && tokens.is(members.get(0).from(), classes.merit)
        && at - before <= 3
        && !PLAIN.holds(tokens, at)
        && !tokens.is(at, classes.condition | classes.organ | classes.person | classes.approval);
  }

  /** "easy to accidentally close the lobe", "easy to miss": what goes wrong easily. */
  private static boolean isMishap(Tokens tokens, Coordination.Member member) {
    int verb = member.from() + 2;
    return verb < member.to()
        && tokens.spells(member.from(), "easy")
        && tokens.spells(verb - 1, "to")
        && MISHAPS.holds(tokens, verb);
  }

  /** "…, and must not be done in fever", "the effect comes slowly", "those who relapse". */
  private static boolean isDemand(Tokens tokens, Coordination.Member member) {
    int from = member.from();
    int last = member.to() - 1;
    return DEMANDING.holds(tokens, from)
        || tokens.spells(from, "those") && tokens.spells(from + 1, "who")
        || last > from
            && (tokens.spells(last, "slowly") || tokens.spells(last, "slow"))
            && !tokens.spells(last - 1, "not");
  }

  /** "avoids side effects such as fever": what is avoided is no merit. */
  private static boolean isExample(Tokens tokens, Coordination.Member member) {
    int before = member.from() - 1;
    return tokens.spells(before, "as") && tokens.spells(before - 1, "such");
  }

  /** A rule that praises whatever stands where its cue does, with no procedure before it. */
  private static boolean isPlain(RuleMatch match) {
    return match.rule().capturesCue() && match.procedure() < 0;
  }

  /** "It must still have a small volume": what is asked for. */
  private static boolean isDemanded(Tokens tokens, RuleMatch match) {
    int last = Math.max(0, match.cueFrom() - 2);
    for (int at = match.cueFrom() - 1; at >= last; at--) {
      if (DEMANDING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "leaves scars", "the family needs to wait": a fault of what is weighed. */
  private boolean isFault(Tokens tokens, Coordination.Member member) {
    boolean harms = FAULTY.holds(tokens, member.from());
    boolean fault = false;
    for (int at = member.from(); at < member.to(); at++) {
      if (tokens.is(at, classes.negation | classes.merit) || tokens.spells(at, "without")) {
        return false;
      }
      fault |=
          harms && at > member.from() && tokens.is(at, classes.condition)
              || tokens.spells(at, "to")
                  && (tokens.spells(at - 1, "needs") || tokens.spells(at - 1, "has"));
    }
    return fault;
  }

  /** "The mucosa and the bone are preserved": both are, not the second alone. */
  private boolean isSecondSpared(Tokens tokens, RuleMatch match) {
    if (!match.rule().id().equals("advantage.is-spared")) {
      return false;
    }
    if (!discourse.isMainTold() || match.from() >= match.cueFrom()) {
      return true;
    }
    long joint = classes.conjunction | classes.preposition;
    int before = match.from() - 1;
    while (before > 0
        && match.from() - before <= LONGEST_MODIFIERS
        && tokens.isWord(before)
        && !tokens.is(before, joint)) {
      before--;
    }
    return before > 0
        && tokens.is(before, joint)
        && (tokens.spells(match.cueFrom(), "are") || tokens.is(before, classes.preposition));
  }

  /** "has a birth rate of 2 percent": most do not have it, and nothing calls it high. */
  private static boolean isLowRate(Tokens tokens, RuleMatch match) {
    if (!match.rule().id().equals("advantage.achieves-rate")) {
      return false;
    }
    boolean low = false;
    for (int at = match.cueFrom() - 1; at < match.to(); at++) {
      if (MUCH.holds(tokens, at)) {
        return false;
      }
      boolean share = tokens.symbol(at) == '%' || tokens.spells(at, "percent");
      int number = share ? tokens.number(at - 1) : 0;
      low = share ? number > 0 && number < MOST : low;
    }
    return low;
  }

  /** "The success rate is good": a rate without its number. */
  private static boolean isRateless(Tokens tokens, RuleMatch match) {
    if (!match.rule().id().equals("advantage.percent-success")) {
      return false;
    }
    for (int at = match.from(); at < match.cueTo(); at++) {
      if (tokens.symbol(at) == '%' || tokens.spells(at, "percent")) {
        return false;
      }
    }
    return true;
  }

  /** "Its efficacy is reduced", "the risk is reduced by: …": a loss, or what one has to do. */
  private static boolean isLessened(Tokens tokens, RuleMatch match) {
    for (int at = match.cueTo(); at < match.to(); at++) {
      if (tokens.spells(at, "reduced") || tokens.spells(at, "decreased")) {
        boolean means =
            at + 2 < tokens.size() && tokens.spells(at + 1, "by") && tokens.symbol(at + 2) == ':';
        return means || match.cueFrom() == match.from() && holdsGood(tokens, match);
      }
    }
    return false;
  }

  /** "can reduce sight", "lowers the success rate", "the success rate is lower": a loss. */
  private static boolean takesAway(Tokens tokens, RuleMatch match) {
    int verb = match.cueFrom();
    if (LESSENING.holds(tokens, verb)) {
      int at = verb + 1;
      while (at < match.to() && LEADING.holds(tokens, at)) {
        at++;
      }
      return at < match.to() && LOST.holds(tokens, at) && !tokens.spells(at + 1, "loss");
    }
    int last = match.to() - 1;
    return match.rule().id().equals("advantage.outcome")
        && LOST.holds(tokens, verb)
        && (tokens.spells(last, "lower") || tokens.spells(last, "low"));
  }

  /** "Reduces afterload", "improves venous return": what the body does then. */
  private static boolean isEffect(Tokens tokens, RuleMatch match) {
    if (!DOES.contains(match.rule().id())) {
      return false;
    }
    return BodyWords.tellWorking(tokens, match.cueFrom() + 1, match.to());
  }

  /** "X is to give a small dose of …": what is done, and no merit of it. */
  private static boolean isDefining(Tokens tokens, RuleMatch match) {
    int to = match.cueFrom() - 1;
    return match.rule().id().equals("advantage.has-quality")
        && to > 1
        && tokens.spells(to, "to")
        && (tokens.spells(to - 1, "is") || tokens.spells(to - 1, "was"));
  }

  private static boolean holdsGood(Tokens tokens, RuleMatch match) {
    for (int at = match.cueFrom(); at < match.cueTo(); at++) {
      if (GOODS.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "It is simple": the subject is the procedure, which other rules read, or nothing at all. */
  private boolean isOfNoSubject(SentenceTokens sentence, RuleMatch match) {
    if (!OWN_SUBJECTS.contains(match.rule().id())) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    int from = match.from();
    boolean opens =
        from < match.cueFrom()
            && (from == sentence.from()
                || !tokens.isWord(from - 1)
                || tokens.is(
                    from - 1, classes.determiner | classes.conjunction | classes.clauseBreak));
    if (!opens) {
      return true;
    }
    for (int at = from; at < match.cueFrom(); at++) {
      if (tokens.is(at, classes.pronoun | classes.anaphor) || MERITS.holds(tokens, at)) {
        return true;
      }
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.to() > from && phrase.from() < match.cueFrom()) {
        return true;
      }
    }
    return false;
  }

  /** "tolerated at a level of 4", "safe below 2": up to where, and no merit. */
  private static boolean isBounded(Tokens tokens, Coordination.Member member) {
    int bound = member.from() + 1;
    if (bound + 1 >= member.to() || !BOUNDS.holds(tokens, bound)) {
      return false;
    }
    for (int at = bound + 1; at < member.to() && at <= bound + 4; at++) {
      if (tokens.isNumber(at)) {
        return true;
      }
    }
    return false;
  }

  /** "… of the procedure is low": how much of something, which the word alone does not tell. */
  private static boolean isBareMeasure(Tokens tokens, Coordination.Member member) {
    return member.to() - member.from() == 1 && MeritWords.MEASURES.holds(tokens, member.from());
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
}

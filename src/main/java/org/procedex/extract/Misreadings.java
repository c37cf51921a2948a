package org.procedex.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a sentence tells by its own words to be something else than it was taken for: an accident
 * ("fever is the usual reaction"), what patients shall do ("eat nothing on that day"), things that
 * are not brought in, others' opinion, or another procedure where a reason should stand.
 */
final class Misreadings {
  /** Rules that take what stands there whatever its words. */
  private static final Set<String> LOOSE =
      Set.of(
          "advantage.bare",
          "advantage.untold",
          "advantage.has-advantages",
          "advantage.harm-is-rare",
          "advantage.elided-denies",
          "indication.bare",
          "indication.fragment",
          "contraindication.bare",
          "contraindication.untold-case",
          "contraindication.untold-turn");

  /** Rules by which something is unfit for a procedure, or forbidden in somebody. */
  private static final Set<String> REFUSING =
      Set.of(
          "contraindication.unsuitable-for",
          "contraindication.contraindicated-in",
          "contraindication.not-suitable-for",
          "contraindication.is-not-suitable",
          "contraindication.held-unsuitable",
          "contraindication.is-not-recommended",
          "contraindication.absolutely-contraindicated-in");

  private static final String UNSUITABLE_WHEN = "contraindication.unsuitable-when";

  /** Letters that a thing and what is done with it share: "band", "banding". */
  private static final int STEM = 4;

  private static final String LESS = "advantage.people-have-less";

  /** What people lack who are not ill yet, or not free. */
  private static final WordSet LACKED = WordSet.in("symptom symptoms time choice idea children");

  /** Verbs that bid patients or readers do something, where a clause begins with them. */
  private static final WordSet BIDDING =
      WordSet.in(
          "please eat drink listen look bring phone call choose beware shield rinse gargle"
              + " soak wash pay tell ask inform remember");

  private static final WordSet BID_WITH = WordSet.of("off", "back", "out", "on", "away");

  /** Verbs that bid with one of those behind them. */
  private static final WordSet MOVING = WordSet.in("hold come take go put stay keep");

  /** What happens unwished. */
  private static final WordSet ACCIDENTS =
      WordSet.in(
          "reactions reaction complications complication accidents sequelae dangers hazards");

  /** What stands between "are" and such a word. */
  private static final WordSet USUAL =
      WordSet.in(
          "the its their usual common commonest main most frequent possible typical known adverse"
              + " serious rare severe postoperative general some dreaded feared major chief");

  private static final WordSet USUALLY =
      WordSet.in("usual common commonest main frequent possible typical adverse dreaded chief");

  /** Words between a verb and what it tells. */
  private static final int NEAR = 5;

  /** What patients eat, drink, wear and carry. */
  private static final WordSet THINGS =
      WordSet.in(
          "lighter lighters phone phones cosmetics watch watches warmers socks clothes clothing"
              + " soda beans food foods drinks coffee tea cola liquor wine beer juice water makeup"
              + " perfume jewelry matches batteries toys");

  /** What patients do; beside conditions it bars as they do. */
  private static final WordSet DOINGS =
      WordSet.in(
          "meals baths bath sauna saunas swimming intercourse running jumping squatting lifting"
              + " sports sunbathing");

  private static final int LONGEST_THING = 3;

  /** Where things are forbidden, and to whom but patients. */
  private static final WordSet ELSEWHERE =
      WordSet.in(
          "cabin chamber ward room bathroom hospital clinic department visitor visitors companion"
              + " companions escorts relatives staff");

  /** Words that alone say nothing of anything. */
  private static final WordSet EMPTY =
      WordSet.in(
          "one two three four five six both all second third fourth fifth last lastly then thing"
              + " things principle comparison not do merits advantages benefits fine past view"
              + " contrast turn order esp");

  /** Participles of what others think of it, with the words behind them. */
  private static final WordSet HELD =
      WordSet.in(
          "called known named approved asked meant praised talked written recognized recognised"
              + " regarded hailed loved liked welcomed trusted affirmed favored favoured");

  /** What is said of merits that are none, or of which nobody knows. */
  private static final WordSet DOUBTFUL =
      WordSet.in(
          "questionable controversial unclear unknown uncertain unproven disappointing"
              + " self-evident well-known undeniable undisputed");

  /** How an outcome is called that praises nothing. */
  private static final WordSet POOR =
      WordSet.in("less lower poor poorer worse limited mixed modest");

  /** How an outcome is called that tells nothing of what it is for. */
  private static final WordSet LIKE =
      WordSet.in("similar same good better poor poorer mixed varying variable conflicting equal");

  private static final WordSet OUTCOMES =
      WordSet.in("success result results outcome outcomes survival mortality prognosis efficacy");

  private static final WordSet CHANGING = WordSet.in("alter affect change influence");

  private static final WordSet SHARES =
      WordSet.in(
          "half third quarter fifth tenth majority minority percent percentage share proportion"
              + " number fraction handful few");

  private static final WordSet FRACTIONS =
      WordSet.in("half third quarter fifth tenth thirds quarters fifths tenths");

  private static final WordSet COUNTS =
      WordSet.in(
          "one two three four five six seven eight nine ten twenty fifty hundred thousand million");

  private static final WordSet NEARLY = WordSet.in("about around nearly almost roughly some only");

  private static final WordSet PRICES =
      WordSet.in("cost costs price prices fee fees expenses bill");

  private static final WordSet DEAR = WordSet.in("high higher large expensive dear considerable");

  /** Behind them "but" leaves something out. */
  private static final WordSet SAVE =
      WordSet.in("all any anything everything everyone last next none nothing nobody");

  private static final WordSet ONLY = WordSet.of("only", "just", "merely", "simply");

  private static final WordSet SUPPOSING = WordSet.of("if", "unless", "whether");

  /** Words between "if" and what is supposed. */
  private static final int LONGEST_CASE = 8;

  private static final WordSet BY = WordSet.of("by", "as", "for", "about", "of");

  private final WordClasses classes;
  private final Discourse discourse;
  private final Citations citations;

  Misreadings(WordClasses classes, Discourse discourse) {
    this.classes = classes;
    this.discourse = discourse;
    this.citations = new Citations(classes);
  }

  /** Takes back what the sentence does not say. */
  void from(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    if (!found.isEmpty() && citations.cut(sentence, found)) {
      found.removeIf(draft -> isLoose(draft) || draft.mention().rule().endsWith(".item"));
    }
    found.removeIf(draft -> draft.type() != RecordType.PROCEDURE && isOther(sentence, draft));
    withoutThings(tokens, found);
    withoutHealthy(sentence, found);
    cutAtTurns(tokens, found);
    if (!found.isEmpty() && sentence.block().kind() == Block.Kind.TEXT && hasLoose(found)) {
      withoutBids(sentence, found);
      withoutAccidents(sentence, found);
    }
  }

  private static boolean hasLoose(List<Draft> found) {
    for (Draft draft : found) {
      if (LOOSE.contains(draft.mention().rule())) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Most people with gout have no symptoms, and no need to fear": told of the disease, as is what
   * stands behind. "Patients with a bypass have less pain and no symptoms" is told of the bypass.
   */
  private void withoutHealthy(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int person = sentence.from();
    int early = Math.min(sentence.to() - 1, person + LONGEST_THING);
    while (person < early && !tokens.is(person, classes.person)) {
      person++;
    }
    boolean with = tokens.is(person, classes.person) && tokens.spells(person + 1, "with");
    if (with && isWithProcedure(sentence, person + 2)) {
      return;
    }
    for (Draft draft : found) {
      if (draft.type() == RecordType.ADVANTAGE
          && (with || draft.mention().rule().equals(LESS))
          && holdsLack(tokens, draft)) {
        int from = draft.span().start();
        found.removeIf(
            other -> other.type() == RecordType.ADVANTAGE && other.span().start() >= from);
        return;
      }
    }
  }

  /** Whether a procedure stands before the verb. */
  private boolean isWithProcedure(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    int at = from;
    while (at < sentence.to() && tokens.isWord(at) && !tokens.is(at, classes.have)) {
      if (tokens.is(at, classes.procedureHead)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private static boolean holdsLack(Tokens tokens, Draft draft) {
    int at = tokens.at(draft.span().start());
    while (at + 1 < tokens.size() && tokens.end(at + 1) <= draft.span().end()) {
      if (tokens.spells(at, "no") && LACKED.holds(tokens, at + 1)) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** "[no wound] but the effect is slow": praise ends where the sentence turns. */
  private static void cutAtTurns(Tokens tokens, List<Draft> found) {
    for (int i = 0; i < found.size(); i++) {
      Draft draft = found.get(i);
      if (draft.type() == RecordType.ADVANTAGE) {
        int from = tokens.at(draft.span().start());
        int at = from + 1;
        while (at < tokens.size() && tokens.end(at) <= draft.span().end()) {
          if (tokens.spells(at, "but") && !tokens.spells(at + 1, "also") && isTurn(tokens, at)) {
            int last = tokens.symbol(at - 1) == ',' ? at - 2 : at - 1;
            Span before = new Span(draft.span().start(), tokens.end(Math.max(from, last)));
            found.set(i, draft.spanning(before));
            break;
          }
          at++;
        }
      }
    }
  }

  /** Whether "but" turns: not in "not only fat but skin", "all but two", "nothing but skin". */
  private static boolean isTurn(Tokens tokens, int but) {
    if (SAVE.holds(tokens, but - 1)) {
      return false;
    }
    int least = Math.max(1, but - LONGEST_CASE);
    for (int at = but - 1; at >= least && tokens.symbol(at) != ';'; at--) {
      if (tokens.spells(at - 1, "not") && ONLY.holds(tokens, at)) {
        return false;
      }
    }
    return true;
  }

  /** "A needle is unsuitable when …": no procedure, unless it has its name from that. */
  private boolean isOfTool(SentenceTokens sentence, Draft draft) {
    if (draft.procedure() < 0
        || !draft.mention().rule().equals(UNSUITABLE_WHEN)
        || !sentence.procedures().isEmpty()) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    int be = sentence.from() + 1;
    while (be < sentence.to() && !tokens.is(be, classes.be)) {
      be++;
    }
    String thing = tokens.string(be - 1).toLowerCase(Locale.ROOT);
    Span name = discourse.words(draft.procedure());
    return thing.length() < STEM
        || !tokens
            .text()
            .substring(name.start(), name.end())
            .toLowerCase(Locale.ROOT)
            .contains(thing.substring(0, STEM));
  }

  /** Whether the words alone tell it. */
  private boolean isOther(SentenceTokens sentence, Draft draft) {
    Tokens tokens = sentence.tokens();
    int from = tokens.at(draft.span().start());
    boolean single = draft.span().end() == tokens.end(from);
    if (single && EMPTY.holds(tokens, from)) {
      return true;
    }
    if (draft.type() == RecordType.INDICATION) {
      return isShare(tokens, draft, from) || isOutcome(tokens, draft, LIKE);
    }
    if (draft.type() == RecordType.ADVANTAGE) {
      boolean quoted = from + 1 < tokens.size() && !tokens.isWord(from + 1);
      return single
          ? DOUBTFUL.holds(tokens, from) || isOfCase(sentence, from) || isTold(tokens, draft, from)
          : HELD.holds(tokens, from) && (quoted || BY.holds(tokens, from + 1))
              || isOfCase(sentence, from)
              || isBlame(tokens, draft, from)
              || isOutcome(tokens, draft, POOR);
    }
    if (draft.type() == RecordType.CONTRAINDICATION
        && (isWorking(tokens, from) || isPast(tokens, draft, from) || isOfTool(sentence, draft))) {
      return true;
    }
    return REFUSING.contains(draft.mention().rule())
            && (single
                    && (ELSEWHERE.holds(tokens, from)
                        || tokens.is(
                            from,
                            classes.procedureHead
                                | classes.procedureLight
                                | classes.procedureGeneric))
                || isProcedure(sentence, draft, from))
        || draft.mention().rule().startsWith("contraindication.is-")
            && isFronted(sentence, draft, from)
        || single
            && draft.mention().rule().equals("contraindication.untold-case")
            && isProcedure(sentence, draft, from);
  }

  /** ", with less success, in [asthma]": a disease behind praise, and no praise. */
  private boolean isTold(Tokens tokens, Draft draft, int from) {
    return draft.mention().rule().startsWith("advantage.with")
        && tokens.is(from, classes.condition);
  }

  /** "Where it lowers the pressure but …": what it does, and no case. */
  private boolean isWorking(Tokens tokens, int from) {
    return tokens.spells(from, "it")
        && tokens.is(from + 1, classes.benefitVerb)
        && tokens.endsWith(from + 1, "s");
  }

  /** "Brittle bones used to be a taboo, but are treated now", and no "who used to be addicts". */
  private boolean isPast(Tokens tokens, Draft draft, int from) {
    for (int at = from;
        tokens.end(at) < draft.span().end() && !tokens.is(at, classes.relative);
        at++) {
      if (tokens.spells(at, "used") && tokens.spells(at + 1, "to") && tokens.spells(at + 2, "be")) {
        return true;
      }
    }
    return false;
  }

  /** "Less success", "similar results": how it turned out; "does not alter survival". */
  private static boolean isOutcome(Tokens tokens, Draft draft, WordSet how) {
    int from = tokens.at(draft.span().start());
    int end = tokens.at(draft.span().end(), from);
    if (draft.mention().rule().equals("advantage.does-no-harm")
        && OUTCOMES.holds(tokens, end - 1)
        && CHANGING.holds(tokens, end - 2)) {
      return true;
    }
    int next = from + 2;
    next += tokens.spells(next, "rate") || tokens.spells(next, "rates") ? 1 : 0;
    boolean better = how == POOR && tokens.spells(from + 1, "mortality");
    return how.holds(tokens, from)
        && OUTCOMES.holds(tokens, from + 1)
        && !better
        && (end <= next || tokens.spells(next, "than"));
  }

  /** "[about] one in ten people", "seven out of ten": of people, and no "two of four signs". */
  private boolean isOutOf(Tokens tokens, int start, Draft draft) {
    int from = NEARLY.holds(tokens, start) ? start + 1 : start;
    int of = tokens.spells(from + 1, "out") ? from + 2 : from + 1;
    int all = tokens.spells(of + 1, "every") ? of + 2 : of + 1;
    return (tokens.spells(of, "of") || tokens.spells(of, "in"))
        && isCount(tokens, from)
        && isCount(tokens, all)
        && (tokens.end(all) >= draft.span().end()
            || tokens.is(all + 1, classes.person)
            || tokens.is(all + 2, classes.person)
            || tokens.spells(all + 1, "cases"));
  }

  private static boolean isCount(Tokens tokens, int at) {
    return tokens.isNumber(at) || COUNTS.holds(tokens, at);
  }

  /** "a third of the patients", "a small number of men": how many, and not which. */
  private boolean isShare(Tokens tokens, Draft draft, int from) {
    if (isOutOf(tokens, from, draft)) {
      return true;
    }
    int at = from;
    boolean share = tokens.isNumber(from);
    while (at < from + NEAR && tokens.end(at) < draft.span().end() && !tokens.spells(at, "of")) {
      share |= SHARES.holds(tokens, at) || tokens.symbol(at) == '%';
      at++;
    }
    if (!share || !tokens.spells(at, "of")) {
      return false;
    }
    at++;
    while (at < from + 2 * NEAR && tokens.is(at, classes.determiner)) {
      at++;
    }
    boolean fraction = FRACTIONS.holds(tokens, from) || FRACTIONS.holds(tokens, from + 1);
    return (tokens.is(at, classes.person)
            || tokens.spells(at, "cases")
            || fraction && tokens.is(tokens.at(draft.span().end(), from) - 1, classes.condition))
        && tokens.end(at) >= draft.span().end();
  }

  /** "cost of the lens is high", "it has the following merits": no merit, whatever is headed so. */
  private boolean isBlame(Tokens tokens, Draft draft, int from) {
    boolean price = false;
    for (int at = from; at < tokens.size() && tokens.end(at) <= draft.span().end(); at++) {
      price |= PRICES.holds(tokens, at) && at < from + NEAR;
      price &= !tokens.is(at, classes.negation);
      if (tokens.spells(at, "following") && EMPTY.holds(tokens, at + 1)
          || price && DEAR.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "for cysts that are [small]", "if the cyst [is small]": which cases are meant. */
  private boolean isOfCase(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    int least = Math.max(sentence.from(), from - LONGEST_CASE);
    for (int at = from - 1; at >= least && tokens.isWord(at); at--) {
      if (SUPPOSING.holds(tokens, at)) {
        return true;
      }
      if (tokens.is(at, classes.relative)) {
        return at > least
            && tokens.spells(at, "that")
            && tokens.is(at + 1, classes.be)
            && tokens.is(at - 1, classes.condition)
            && !tokens.is(at - 1, classes.outcome);
      }
    }
    return false;
  }

  /** "Burns are not suitable for grafting", "forbidden for both A and B": what is not done. */
  private static boolean isProcedure(SentenceTokens sentence, Draft draft, int from) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()
          && phrase.from() <= from
          && from < phrase.to()
          && sentence.tokens().end(phrase.to() - 1) >= draft.span().end()) {
        return true;
      }
    }
    return false;
  }

  /** "In [gout the operation] is forbidden": two phrases, one behind the other. */
  private boolean isFronted(SentenceTokens sentence, Draft draft, int from) {
    Tokens tokens = sentence.tokens();
    int start = sentence.from();
    int opened = from;
    while (opened > start && from - opened < LONGEST_CASE && tokens.symbol(opened - 1) != ',') {
      opened--;
    }
    if (opened > start || !tokens.is(start, classes.preposition)) {
      return false;
    }
    long apart = classes.condition | classes.person | classes.determiner | classes.organ;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() > from
          && tokens.end(phrase.to() - 1) == draft.span().end()
          && tokens.is(phrase.from() - 1, apart)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Lighters and phones are forbidden in the cabin": nobody is refused for that, nor for what
   * stands beside, unless most of it are conditions or persons.
   */
  private void withoutThings(Tokens tokens, List<Draft> found) {
    int sound = 0;
    int other = 0;
    Set<String> rules = new HashSet<>();
    for (Draft draft : found) {
      if (draft.type() == RecordType.CONTRAINDICATION) {
        if (isLast(tokens, draft, THINGS) || isLast(tokens, draft, DOINGS)) {
          rules.add(draft.mention().rule());
        }
        if (holds(tokens, draft, classes.person | classes.condition)) {
          sound++;
        } else {
          other++;
        }
      }
    }
    boolean rest = sound <= other;
    found.removeIf(
        draft ->
            draft.type() == RecordType.CONTRAINDICATION
                && (rest && rules.contains(draft.mention().rule())
                    || isLast(tokens, draft, THINGS)));
  }

  private static boolean holds(Tokens tokens, Draft draft, long mask) {
    int at = tokens.at(draft.span().start());
    while (at < tokens.size() && tokens.end(at) <= draft.span().end()) {
      if (tokens.is(at++, mask)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a short phrase without a person or condition ends in such a word. */
  private boolean isLast(Tokens tokens, Draft draft, WordSet words) {
    int from = tokens.at(draft.span().start());
    int last = Math.min(tokens.size() - 1, from + LONGEST_THING);
    for (int at = from; at <= last; at++) {
      if (tokens.is(at, classes.person | classes.condition | classes.preposition)) {
        return false;
      }
      if (tokens.end(at) >= draft.span().end()) {
        return words.holds(tokens, at);
      }
    }
    return false;
  }

  /**
   * "Eat nothing before it, and drink water only": up to a semicolon all is bidden. "Do not do it
   * in:" has its list behind the colon.
   */
  private void withoutBids(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    boolean opens = true;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (opens && isBid(tokens, at)) {
        int end = at;
        boolean refusal = tokens.spells(at, "do") || tokens.spells(at, "don't");
        while (end < sentence.to()
            && tokens.symbol(end) != ';'
            && !(refusal && tokens.symbol(end) == ':')) {
          end++;
        }
        int start = tokens.start(at);
        int behind = tokens.end(end - 1);
        found.removeIf(
            draft ->
                LOOSE.contains(draft.mention().rule())
                    && draft.span().start() >= start
                    && draft.span().end() <= behind);
        at = end;
      }
      char c = at < sentence.to() ? tokens.symbol(at) : ';';
      boolean supposed = c == ',' && tokens.is(sentence.from(), classes.subordinator);
      opens = c == ';' || c == ':' || supposed;
    }
  }

  private boolean isBid(Tokens tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    boolean next = tokens.isWord(at + 1) || tokens.isNumber(at + 1) || tokens.symbol(at + 1) == '&';
    return BIDDING.holds(tokens, at) && next && !tokens.is(at + 1, classes.be | classes.modal)
        || MOVING.holds(tokens, at) && BID_WITH.holds(tokens, at + 1)
        || tokens.spells(at, "do") && tokens.spells(at + 1, "not")
        || tokens.spells(at, "don't")
        || tokens.spells(at, "fast") && tokens.spells(at + 1, "for")
        || (tokens.spells(at, "take") || tokens.spells(at, "wear"))
            && tokens.is(at + 1, classes.determiner);
  }

  /**
   * "Nausea and headache are the usual reactions, and most fade": all of it. "The commonest
   * accidents are A and B": what stands behind.
   */
  private void withoutAccidents(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from() + 1; at < sentence.to(); at++) {
      if (ACCIDENTS.holds(tokens, at)) {
        int be = at - 1;
        boolean usual = false;
        while (be > sentence.from() && at - be < NEAR && USUAL.holds(tokens, be)) {
          usual |= USUALLY.holds(tokens, be);
          be--;
        }
        if (be > sentence.from() && at - be > 1 && tokens.is(be, classes.be)) {
          found.removeIf(Misreadings::isLoose);
        } else if (usual && at + 1 < sentence.to() && tokens.is(at + 1, classes.be)) {
          int start = tokens.end(at);
          found.removeIf(draft -> isLoose(draft) && draft.span().start() > start);
        }
      }
    }
  }

  private static boolean isLoose(Draft draft) {
    return LOOSE.contains(draft.mention().rule());
  }
}

package org.procedex.extract.refusal;

import org.jspecify.annotations.Nullable;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What a clause refuses with, as a predicate: a denial of what is done, a word that refuses, a call
 * for care, waiting, or going elsewhere.
 */
final class RefusalCues {
  /** Tokens from a denial to what is denied, and between the parts of what refuses by two words. */
  private static final int REACH = 5;

  private static final int SHORT = 4;

  /** Tokens from what is done about a case to "first" or "before". */
  private static final int LONG = 9;

  /** Verbs and adjectives that refuse by themselves. */
  private static final WordSet REFUSING =
      WordSet.in(
          "forbids precludes prohibits excludes bars vetoes disqualifies contraindicates taboo"
              + " off-limits renounce renounces forgo unsuited disqualify contraindicate preclude"
              + " vetoed debars debar hinders hinder opposes oppose forbid exclude prohibit bar"
              + " meaningless pointless useless senseless futile hopeless"
              + " contraindicated unsuitable inadvisable impossible refused rejected declined barred"
              + " banned forbidden prohibited excluded unfit ineligible");

  /** Verbs that refuse with a particle some words behind: "keeps a child out of it". */
  private static final WordSet CLOSING = WordSet.in("close closes closed shut shuts");

  private static final WordSet DOORS = WordSet.in("door doors road gate");
  private static final WordSet KEEPING = WordSet.in("keep keeps");
  private static final WordSet AWAY = WordSet.in("out away off aside");
  private static final WordSet RULING = WordSet.in("rule rules ruled");
  private static final WordSet OUT = WordSet.of("out");

  private static final WordSet SPEAKING =
      WordSet.in("speak speaks argue argues tell tells weigh weighs advise advises decide decides");

  private static final WordSet AGAINST = WordSet.of("against");
  private static final WordSet LOSING = WordSet.in("loses lose lost");
  private static final WordSet MEANING = WordSet.in("meaning sense point value worth purpose");
  private static final WordSet MAKING = WordSet.in("makes make render renders");
  private static final WordSet MADE =
      WordSet.in(
          "impossible dangerous risky unsuitable useless pointless inadvisable hazardous unsafe unsuited unfit"
              + " unwise futile hopeless harmful");
  private static final WordSet GAINING = WordSet.in("gains gain profits benefits");
  private static final WordSet LITTLE = WordSet.of("nothing", "little");
  private static final WordSet PUTTING = WordSet.in("put puts");
  private static final WordSet PONDERING = WordSet.in("think thinks");
  private static final WordSet AGAIN = WordSet.in("twice over again hard");
  private static final WordSet POOR = WordSet.in("poor bad unsuitable wrong");
  private static final WordSet CANDIDATES =
      WordSet.in("candidate candidates choice subject subjects");
  private static final WordSet WATCHING =
      WordSet.in("watching watch observation monitoring supervision control surveillance");
  private static final WordSet TRYING =
      WordSet.in(
          "attempted tried used performed done given try attempt undertaken allowed applied");
  private static final WordSet STANDING = WordSet.in("stand stands");
  private static final WordSet WAY = WordSet.of("way");
  private static final WordSet LEAVING = WordSet.in("hands give gives given");
  private static final WordSet OFF_ONLY = WordSet.of("off");
  private static final WordSet OFF = WordSet.in("off up");
  private static final WordSet SENDING = WordSet.in("send sends sent turned turn turns");
  private static final WordSet ELSEWHERE = WordSet.in("away elsewhere home down");

  private static final WordSet OTHER_WAY =
      WordSet.in("way road method path route choice solution means procedure operation treatment");

  private static final WordSet CARE =
      WordSet.in(
          "caution cautious cautiously prudence prudent prudently vigilance vigilant restraint"
              + " reluctance reluctant reluctantly hesitate hesitates hesitant hesitation sparingly"
              + " wary circumspection");

  /** With a word that makes it strong. */
  private static final WordSet THINKING =
      WordSet.in(
          "consideration considerations thought thinking attention weighing reflection care"
              + " deliberation reserve");

  private static final WordSet JUDGING = WordSet.in("judgement judgment assessment decision");

  private static final WordSet STRONG =
      WordSet.in(
          "careful special double particular extra great extreme close thorough increased utmost"
              + " individual only asks ask demands demand deserves deserve calls call");

  private static final WordSet WEIGHED =
      WordSet.in(
          "considered weighed thought judged assessed discussed chosen used approaches try"
              + " proceed performed done");

  private static final WordSet TREATED =
      WordSet.in("treated approached operated handled dealt regarded");

  private static final WordSet CAREFULLY = WordSet.in("carefully individually careful");

  private static final WordSet WAITING =
      WordSet.in(
          "wait waits waited waiting postponed postpone postpones deferred defer defers delayed delay"
              + " delays rescheduled cancelled canceled");

  /** Behind "waiting": it is no refusal. */
  private static final WordSet LISTS =
      WordSet.in("list lists time times room rooms period anxiously");

  private static final WordSet CLEARING =
      WordSet.in(
          "treat treated control controlled correct corrected cure cured healed heal settle subside"
              + " stabilise stabilize stabilised stabilized clear cleared drained lowered raised sent"
              + " stop stopped dealt taken lose brought repaired");

  private static final WordSet FIRST = WordSet.in("first beforehand before until instead");

  private static final WordSet ALSO = WordSet.in("likewise equally better best all both together");

  private static final WordSet BEFORE = WordSet.of("before", "beforehand");

  private static final WordSet LATER = WordSet.in("later after");

  private static final WordSet COMING = WordSet.in("come comes return returns asked");

  private static final WordSet OTHERS = WordSet.in("another spare better do does nothing relative");

  private static final WordSet GOING =
      WordSet.in("go goes take choose need needs by find for seek of");

  private static final WordSet ONES = WordSet.of("one", "ones");

  /** Words of which one must be there before anything else is looked at. */
  private static final WordSet ANY =
      WordSet.union(
          REFUSING,
          CLOSING,
          KEEPING,
          RULING,
          SPEAKING,
          STANDING,
          LEAVING,
          SENDING,
          CARE,
          THINKING,
          CAREFULLY,
          WAITING,
          CLEARING,
          COMING,
          OTHERS,
          MAKING,
          GAINING,
          PUTTING,
          PONDERING,
          LOSING,
          POOR,
          JUDGING,
          WordSet.of("under"));

  /** Words of which one must be there in a sentence that refuses. */
  private static final WordSet TRIGGERS =
      WordSet.union(ANY, REFUSING, RunVerdicts.ANY, WordSet.of("nobody", "none"));

  private static final WordSet COUNTING =
      WordSet.in(
          "count counts counted belong belongs remain remains list rank ranks regarded seen");

  private static final WordSet UNFIT = WordSet.in("unfit off-limits taboo");

  private static final WordSet METERS = WordSet.in("one two meter meters metre metres distance");

  /** Alone they tell of a manner, or of what something is good for. */
  private static final WordSet FAINT = WordSet.in("carefully rashly against");

  private static final WordSet HALF =
      WordSet.in(
          "relative relatively temporarily moment recommended recommend advised advise advisable"
              + " better conditionally reason reasons encourage");

  private final Tokens tokens;
  private final WordClasses classes;
  private final TopicWords topics;
  private final Denials denials;

  /** What refuses, where it begins and where it ends. */
  record Cue(int from, int last, boolean half) {}

  RefusalCues(Tokens tokens, WordClasses classes, TopicWords topics) {
    this.tokens = tokens;
    this.classes = classes;
    this.topics = topics;
    this.denials = new Denials(tokens, classes);
  }

  /** Whether a token between two is one without which nothing is refused. */
  boolean mayRefuse(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.negation)
          || TRIGGERS.holds(tokens, at)
          || topics.refusesAlone(tokens, at)
          || topics.refusesWithNext(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What refuses from a token on; null where nothing does.
   *
   * @param start of the clause
   * @param end of the clause
   */
  @Nullable Cue at(int start, int at, int end) {
    if (tokens.is(at, classes.negation)) {
      return denied(at, end);
    }
    boolean any = ANY.holds(tokens, at);
    if (topics.refusesWithNext(tokens, at)) {
      return isToldApart(at) ? null : new Cue(at, at + 1, isHalf(start, at + 1));
    }
    Cue softer = any ? softer(start, at, end) : null;
    if (softer != null) {
      return softer;
    }
    WordSet particles = any ? particles(at) : null;
    if (particles != null) {
      boolean keeps = KEEPING.holds(tokens, at);
      return isToldApart(at) || keeps && !keepsWhom(at, end) ? null : pair(at, end, particles);
    }
    return REFUSING.holds(tokens, at) || topics.refusesAlone(tokens, at) ? alone(start, at) : null;
  }

  /**
   * Whether what refuses tells by itself that a case is its subject: a noun for it ("a taboo", "not
   * the place"), or what is done about cases ("is treated with caution").
   */
  boolean isNamed(Cue cue) {
    boolean treated = cue.half() && CARE.holds(tokens, cue.from()) && isTreated(cue.from());
    return treated
        || denials.isPlace(cue.from(), cue.last())
        || topics.namesRefusal(tokens, cue.from(), cue.last() + 1)
        || ONES.holds(tokens, cue.last())
        || tokens.spells(cue.last(), "contraindicated");
  }

  /** "treated with [great] caution", "is approached cautiously". */
  private boolean isTreated(int at) {
    for (int i = at - 1; i > 0 && i >= at - SHORT; i--) {
      if (TREATED.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** One word that refuses. */
  private @Nullable Cue alone(int start, int at) {
    boolean adjective = isParticiple(at) && !isPassive(at) && at > start + 2; // "forbidden zones"
    return FAINT.holds(tokens, at)
            || adjective
            || isToldApart(at)
            || topics.namesRefusal(tokens, at, at + 1) && !isGrouped(start, at)
        ? null
        : new Cue(at, at, isHalf(start, at));
  }

  /** A call for care, for waiting, or for something else. */
  private @Nullable Cue softer(int start, int at, int end) {
    if (CLOSING.holds(tokens, at) && at > start + 2 && DOORS.holds(tokens, at - 2)) {
      return new Cue(at, at, false); // "the door stays closed"
    }
    Cue useless = useless(at, end);
    if (useless != null) {
      return useless;
    }
    if (JUDGING.holds(tokens, at)) {
      boolean own = at > start && tokens.spells(at - 1, "individual");
      return own ? new Cue(at, at, true) : null;
    }
    if (CARE.holds(tokens, at) || THINKING.holds(tokens, at) && isStrong(start, at)) {
      return new Cue(at, at, true);
    }
    if (PUTTING.holds(tokens, at) || PONDERING.holds(tokens, at)) {
      Cue off = pair(at, end, PUTTING.holds(tokens, at) ? OFF_ONLY : AGAIN);
      if (off == null && tokens.spells(at + 1, "right")) {
        return pair(at, Math.min(end, at + LONG), end, FIRST); // "put right beforehand"
      }
      return off == null ? null : new Cue(at, off.last(), true);
    }
    if (tokens.spells(at, "under")) {
      return watched(start, at, end);
    }
    if (CAREFULLY.holds(tokens, at)) {
      return weighed(start, at, end);
    }
    if (WAITING.holds(tokens, at)) {
      boolean list = at + 1 < end && LISTS.holds(tokens, at + 1);
      boolean adjective = tokens.endsWith(at, "ed") && !isPassive(at);
      return list || adjective ? null : new Cue(at, at, true);
    }
    if (COMING.holds(tokens, at)) {
      boolean told =
          at > start && (tokens.spells(at - 1, "to") || tokens.is(at - 1, classes.modal));
      boolean sure = tokens.spells(at + 1, "sooner") || tokens.spells(at + 1, "first");
      return told && !sure ? comesLater(at, end) : null;
    }
    if (CLEARING.holds(tokens, at)
        && !tokens.spells(start, "the")
        && !tokens.spells(start + 1, "the")) {
      if (tokens.spells(at, "dealt")) {
        return pair(at, end, BEFORE);
      }
      boolean be = at > start + 1 && tokens.is(at - 1, classes.be);
      boolean told = at > start && FIRST.holds(tokens, be ? at - 2 : at - 1);
      Cue first = told ? new Cue(at, at, false) : null;
      return first != null ? first : pair(at, Math.min(end, at + LONG), end, FIRST);
    }
    return OTHERS.holds(tokens, at) ? other(start, at, end) : null;
  }

  /** "can be tried under close observation". */
  private @Nullable Cue watched(int start, int at, int end) {
    boolean close =
        at + 2 < end
            && (CAREFULLY.holds(tokens, at + 1)
                || tokens.spells(at + 1, "close")
                || tokens.spells(at + 1, "strict"))
            && WATCHING.holds(tokens, at + 2);
    return close && at - 1 > start && TRYING.holds(tokens, at - 1)
        ? new Cue(at, at + 2, true)
        : null;
  }

  /** "gains nothing", "a poor candidate". */
  private @Nullable Cue useless(int at, int end) {
    boolean gains = GAINING.holds(tokens, at) && LITTLE.holds(tokens, at + 1);
    boolean poor = POOR.holds(tokens, at) && CANDIDATES.holds(tokens, at + 1);
    return at + 1 < end && (gains || poor) ? new Cue(at, at + 1, false) : null;
  }

  /** "must go another way", "do without it", "had better not", "is a relative one". */
  private @Nullable Cue other(int start, int at, int end) {
    if (at + 1 >= end) {
      return null;
    }
    if (tokens.spells(at, "nothing")) {
      return denied(at, end);
    }
    boolean relative = tokens.spells(at, "relative");
    boolean goes =
        tokens.spells(at, "another")
            ? at > start && GOING.holds(tokens, at - 1) && OTHER_WAY.holds(tokens, at + 1)
            : tokens.spells(at, "better")
                ? tokens.is(at + 1, classes.negation)
                : tokens.spells(at, "spare")
                    ? tokens.endsWith(at + 1, "selves")
                    : relative
                        ? ONES.holds(tokens, at + 1) && isGrouped(start, at)
                        : tokens.spells(at + 1, "without");
    return goes ? new Cue(at, at + 1, relative || tokens.spells(at, "better")) : null;
  }

  /** "are contraindications", "on the list of taboos", "a reason for caution". */
  private boolean isGrouped(int start, int at) {
    for (int i = at - 1; i >= start && at - i <= REACH; i--) {
      if (tokens.is(i, classes.be) || COUNTING.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "should come back later", but "may come back later for a check" is only told when. */
  private @Nullable Cue comesLater(int at, int end) {
    Cue cue = pair(at, end, LATER);
    return cue != null && tokens.spells(cue.last() + 1, "for") ? null : cue;
  }

  private @Nullable Cue pair(int at, int end, WordSet seconds) {
    return pair(at, at + 1 + REACH, end, seconds);
  }

  private @Nullable Cue pair(int at, int limit, int end, WordSet seconds) {
    int last = Math.min(end, limit);
    for (int i = at + 1; i < last && tokens.symbol(i) == Tokens.NO_SYMBOL; i++) {
      if (seconds.holds(tokens, i)) {
        return new Cue(at, i, false);
      }
      if (KEEPING.holds(tokens, at) && (tokens.isNumber(i) || METERS.holds(tokens, i))) {
        return null; // "keep two meters away"
      }
    }
    return null;
  }

  /** "keeps a child out", "keep away from it", not "keeps the air out". */
  private boolean keepsWhom(int at, int end) {
    for (int i = at + 1; i < end && i <= at + REACH; i++) {
      if (tokens.is(i, classes.pronoun | classes.anaphor | classes.person)
          || tokens.spells(i, "hands")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable WordSet particles(int at) {
    if (CLOSING.holds(tokens, at)) {
      return DOORS;
    }
    if (KEEPING.holds(tokens, at)) {
      return AWAY;
    }
    if (RULING.holds(tokens, at)) {
      return OUT;
    }
    if (SPEAKING.holds(tokens, at)) {
      return AGAINST;
    }
    if (STANDING.holds(tokens, at)) {
      return WAY;
    }
    if (MAKING.holds(tokens, at)) {
      return MADE;
    }
    if (LOSING.holds(tokens, at)) {
      return MEANING;
    }
    return LEAVING.holds(tokens, at) ? OFF : SENDING.holds(tokens, at) ? ELSEWHERE : null;
  }

  /** What a doctor looks for first: "must be ruled out". */
  private boolean isToldApart(int at) {
    return (tokens.spells(at, "excluded") || tokens.spells(at, "ruled"))
        && at > 1
        && tokens.spells(at - 1, "be");
  }

  private boolean isParticiple(int at) {
    return tokens.endsWith(at, "ed")
        || tokens.endsWith(at, "less")
        || tokens.endsWith(at, "en")
        || tokens.endsWith(at, "ble")
        || UNFIT.holds(tokens, at);
  }

  private boolean isPassive(int at) {
    for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
      if (tokens.is(i, classes.be)) {
        return true;
      }
      if (!tokens.is(i, classes.adverb) && !ALSO.holds(tokens, i)) {
        return false;
      }
    }
    return false;
  }

  /** "must be weighed carefully", "is carefully considered". */
  private @Nullable Cue weighed(int start, int at, int end) {
    if (at + 2 < end && tokens.endsWith(at + 1, "ed") && tokens.is(at + 2, classes.person)) {
      return null; // "in carefully selected patients"
    }
    for (int i = Math.max(start, at - 2); i <= at + 1; i++) {
      boolean near = i + 2 != at || !tokens.is(at - 1, classes.preposition); // "used in carefully"
      if (i < end && near && WEIGHED.holds(tokens, i)) {
        return new Cue(Math.min(i, at), Math.max(i, at), true);
      }
    }
    boolean last = at + 1 >= end || tokens.symbol(at + 1) != Tokens.NO_SYMBOL;
    return tokens.spells(at, "careful") && last ? new Cue(at, at, true) : null;
  }

  private boolean isStrong(int start, int at) {
    if (at == start + 1 && tokens.spells(start, "with")) {
      return true; // "With care it is done in gout"
    }
    for (int i = Math.max(start, at - 3); i < at; i++) {
      if (STRONG.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Cue denied(int at, int end) {
    int last = denials.last(at, end);
    return last < 0 ? null : new Cue(at, last, isHalf(at, last + 1));
  }

  private boolean isHalf(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (HALF.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }
}

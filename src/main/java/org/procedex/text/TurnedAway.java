package org.procedex.text;

/**
 * Whether words that ask who or when, or name people and cases, send them away without a word that
 * refuses: something is closed, switched off or left where it is, another way is looked for,
 * somebody waits, stays outside or goes home. "When does the door stay shut?", "Cases in which the
 * pump is left in its box:".
 */
final class TurnedAway {
  private static final int EARLY = 3;

  /** Words between "send" and "home". */
  private static final int SENT_WITHIN = 4;

  private static final WordSet WHO = WordSet.in("who whom whose which");

  /** Before the word that asks. */
  private static final WordSet LEADING =
      WordSet.in("in to for with at by of on under and but or so then from against");

  /** Of whom or of which cases it speaks. */
  private static final WordSet CASES =
      WordSet.in(
          "cases case situations situation circumstances conditions people persons person patients"
              + " patient those men women children child crowd groups group occasions moments");

  private static final WordSet JOINING = WordSet.in("who whom which that when where whose");

  /** Something is closed, over or left alone; somebody is not sure. */
  private static final WordSet CLOSING =
      WordSet.in(
          "off shut closed closes locked barred blocked elsewhere instead aside outside untouched"
              + " unsuited unfitted hesitate hesitates hesitant hesitation reluctant reluctantly"
              + " doubtful doubts risky unsafe dangerous useless meaningless pointless senseless"
              + " hopeless futile superfluous unnecessary wait waits renounce renounces forgo"
              + " forgoes abstain abstains disappointed empty-handed unlucky impracticable"
              + " unworkable tricky");

  /** What has an "away", a "down" or an "alone" behind it then. */
  private static final WordSet LEAVING =
      WordSet.in(
          "lay lays laid put puts set left leave leaves let keep keeps kept stay stays send"
              + " sends sent turn turns turned step steps hold holds held pull pulls shy"
              + " shies back backs withdraw withdraws");

  private static final WordSet APART = WordSet.in("away down alone back out without");

  private static final WordSet OTHER = WordSet.in("other another different");

  private static final WordSet WAYS =
      WordSet.in(
          "way ways method methods road roads path paths operation operations treatment treatments"
              + " solution solutions procedure procedures technique techniques means option options"
              + " therapy therapies choice choices doctor specialist route door");

  private static final WordSet ANYTHING =
      WordSet.in("something someone somebody somewhere anything");

  private static final WordSet REMAINING =
      WordSet.in("stay stays stayed remain remains remained rest rests");

  private static final WordSet PLACES =
      WordSet.in("cupboard drawer box cold bag cabinet case shelf silent switched");

  private static final WordSet GOING =
      WordSet.in(
          "go goes going send sends sent stay stays remain remains return returns come back");

  private static final WordSet NO_GOOD =
      WordSet.in(
          "solution help use good place point sense business room reason answer match choice");

  private static final WordSet ARTICLES = WordSet.in("the a an this these that his her their");

  private static final WordSet SPEAKERS = WordSet.in("i me my you your us our");

  private TurnedAway() {}

  /** Whether they do. */
  static boolean holds(Tokens tokens, int from, int to) {
    return asksForWhom(tokens, from, to) && sendsAway(tokens, from, to);
  }

  /** "which people", "in what cases", "when does the doctor", "those who". */
  static boolean asksForWhom(Tokens tokens, int from, int to) {
    int early = Math.min(to, from + EARLY);
    for (int at = from; at < early; at++) {
      if (WHO.holds(tokens, at)) {
        return at == from || at == from + 1 && LEADING.holds(tokens, from);
      }
      if (tokens.spells(at, "when") || tokens.spells(at, "where")) {
        return at == from || tokens.spells(at - 1, "and")
            ? !isOwn(tokens, at, to) && !isClause(tokens, at + 1, to)
            : isOf(tokens, from, at);
      }
      if (CASES.holds(tokens, at)) {
        return isAsked(tokens, from, at) || joins(tokens, at + 1, to);
      }
    }
    return false;
  }

  private static boolean isOf(Tokens tokens, int from, int at) {
    return at > from && CASES.holds(tokens, at - 1);
  }

  /** "When the pump is useless, there is …": a clause, unless a colon or a bracket closes it. */
  private static boolean isClause(Tokens tokens, int at, int to) {
    char mark = to < tokens.size() ? tokens.symbol(to) : Tokens.NO_SYMBOL;
    return ARTICLES.holds(tokens, at) && mark != ':' && mark != ']';
  }

  /** "when may I": what the reader may do. */
  private static boolean isOwn(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (SPEAKERS.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsked(Tokens tokens, int from, int at) {
    return at > from
        && (tokens.spells(at - 1, "what")
            || tokens.spells(at - 1, "these")
            || tokens.spells(at - 1, "such")
            || tokens.spells(at - 1, "following"));
  }

  private static boolean joins(Tokens tokens, int from, int to) {
    for (int at = from; at < Math.min(to, from + EARLY); at++) {
      if (JOINING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sendsAway(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (CLOSING.holds(tokens, at)
          || APART.holds(tokens, at) && leaves(tokens, from, at)
          || PLACES.holds(tokens, at) && has(tokens, from, at, REMAINING)
          || tokens.spells(at, "home") && has(tokens, Math.max(from, at - SENT_WITHIN), at, GOING)
          || OTHER.holds(tokens, at) && WAYS.holds(tokens, at + 1) && at + 1 < to
          || at > from && tokens.spells(at, "else") && ANYTHING.holds(tokens, at - 1)
          || tokens.spells(at, "no") && at + 1 < to && NO_GOOD.holds(tokens, at + 1)
          || tokens.spells(at, "better")
              && (tokens.spells(at + 1, "served") || tokens.spells(at + 1, "off"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(Tokens tokens, int from, int at) {
    return has(tokens, Math.max(from, at - SENT_WITHIN), at, LEAVING);
  }

  private static boolean has(Tokens tokens, int from, int to, WordSet wanted) {
    for (int at = from; at < to; at++) {
      if (wanted.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}

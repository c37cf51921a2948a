package org.procedex.extract.praise;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Words that praise and point to what they praise: "parents value that", "is loved by singers
 * because", "its strength lies in", "for this operation speak", "wins with". Which words praise and
 * which point tells; any of the first goes with any of the second.
 */
final class PraiseLead {
  /** What people do who praise, and what is said of what they praise. */
  private static final WordSet LIKING =
      WordSet.in(
          "praise praises like likes love loves value values appreciate appreciates esteem esteems"
              + " cherish cherishes prize prizes admire admires thank favour favor favours favors"
              + " welcome commend commends enjoy enjoys");

  /** What is said of what is liked. */
  private static final WordSet LIKED =
      WordSet.in(
          "praised liked loved valued appreciated esteemed cherished prized admired favoured favored"
              + " welcomed commended popular fond beloved enthusiastic attractive appealing grateful"
              + " delighted");

  /** What is good of something, and what speaks for it. */
  private static final WordSet MERITS =
      WordSet.in(
          "praise strength strengths appeal attraction attractions charm charms beauty popularity"
              + " favour favor credit gain gains trump trumps asset assets plus pluses forte virtue"
              + " virtues merit merits superiority benefit benefits advantage advantages upside"
              + " upsides highlight highlights secret won gained");

  /** Merits where they are a procedure's own. */
  private static final WordSet TRAITS = WordSet.in("features characteristics traits peculiarities");

  /** Why somebody has it done. */
  private static final WordSet CHOOSING =
      WordSet.in("choose chose prefer like love fond popular favor favour trust chosen preferred");

  /** Behind what is liked: more than the rest of it. */
  private static final WordSet MOST = WordSet.in("above most best especially particularly mainly");

  /** What is done with what is good. */
  private static final WordSet MENTIONED =
      WordSet.in(
          "mentioned praised liked loved valued appreciated esteemed emphasized emphasised stressed"
              + " named cited admired noted favoured favored welcomed");

  /** Adjectives that make a merit of a side. */
  private static final WordSet LIKEABLE =
      WordSet.in("likeable likable good bright strong plus better pleasant beautiful nice sunny");

  private static final WordSet SIDES =
      WordSet.in("side sides point points aspect aspects cards card thing things spots");

  private static final WordSet WINNING =
      WordSet.in(
          "wins win won scores score scored excels excel shines shine convinces convince convinced"
              + " impresses impress impressed attracts prevails");

  /** Behind a word of winning. */
  private static final WordSet MEANS = WordSet.in("with by through thanks");

  private static final WordSet SPEAKING = WordSet.of("speak", "speaks", "argue", "argues");

  /** Verbs between what is good and where it lies. */
  private static final WordSet STANDING =
      WordSet.in(
          "stand stands count counts rank ranks belong belongs speak speaks are is come comes");

  private static final WordSet LYING =
      WordSet.in("lies lie consist consists rests rest stems comes lay");

  /** How clear or how many the merits are: none of them. */
  private static final WordSet OBVIOUS =
      WordSet.in(
          "obvious clear many numerous manifold evident striking still well known also undeniable"
              + " great small often doubtful limited so not seen told counted paid shown worth less more seen");

  /** Words before the comma of "to its credit, …". */
  private static final int LONGEST_FRONT = 4;

  /** Tokens of a clause in which it praises. */
  private static final int HEAD = 14;

  /** Tokens from the word that praises to the one that points. */
  private static final int NEAR = 9;

  /** Words up to a merit that is its own. */
  private static final int LONGEST_OWN = 4;

  private static final int COLON_NEAR = 5;

  private final WordClasses classes;

  PraiseLead(WordClasses classes) {
    this.classes = classes;
  }

  /** The token with which what is praised begins; -1 where nothing is. */
  int behind(Tokens tokens, int from, int to) {
    int head = Math.min(to - 2, from + HEAD);
    for (int at = from; at < head; at++) {
      int list = -1;
      if (LIKING.holds(tokens, at) && isSomebodys(tokens, from, at)
          || LIKED.holds(tokens, at) && isSaid(tokens, from, at)) {
        list = behindLiking(tokens, from, at, to);
      }
      if (list < 0 && isMerit(tokens, from, at)) {
        list = behindMerit(tokens, from, at, to);
      }
      if (list < 0 && tokens.spells(at, "reasons")) {
        list = behindReasons(tokens, at, to);
      }
      if (list < 0 && WINNING.holds(tokens, at) && MEANS.holds(tokens, at + 1)) {
        list = at + 2;
      }
      if (list < 0 && SPEAKING.holds(tokens, at) && tokens.spells(from, "for") && at > from + 1) {
        list = at + 1;
      }
      if (list >= 0) {
        return isDenied(tokens, from, list) ? -1 : list;
      }
    }
    return -1;
  }

  /**
   * "parents like it", "what patients value about it": and neither "like a vice" nor "the value".
   */
  private boolean isSomebodys(Tokens tokens, int from, int at) {
    return at > from
        && !tokens.is(at - 1, classes.determiner | classes.preposition | classes.be)
        && (tokens.is(at + 1, classes.anaphor) && !tokens.spells(at + 1, "this")
            || !tokens.spells(at, "like") && !tokens.spells(at, "thank")
            || what(tokens, from, at));
  }

  /** "is loved", "makes it attractive": and not "your loved ones". */
  private boolean isSaid(Tokens tokens, int from, int at) {
    return at > from && !tokens.is(at - 1, classes.determiner | classes.preposition);
  }

  private static boolean what(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.spells(at, "what")) {
        return true;
      }
    }
    return false;
  }

  private boolean isMerit(Tokens tokens, int from, int at) {
    return MERITS.holds(tokens, at) && !isJoining(tokens, from, at)
        || isSide(tokens, at)
        || TRAITS.holds(tokens, at) && isOwn(tokens, from, at)
        || tokens.spells(at, "good") && tokens.spells(at + 1, "of");
  }

  /** "fever plus one of:" adds, "a great plus:" praises. */
  private boolean isJoining(Tokens tokens, int from, int at) {
    return tokens.spells(at, "plus")
        && at > from
        && tokens.isWord(at - 1)
        && !tokens.is(at - 1, classes.determiner | classes.quality | classes.merit);
  }

  /** "reasons why patients choose it are obvious:". */
  private static int behindReasons(Tokens tokens, int word, int to) {
    boolean chosen = false;
    int last = Math.min(to - 1, word + HEAD);
    for (int at = word + 1; at < last; at++) {
      chosen |= CHOOSING.holds(tokens, at);
      if (tokens.symbol(at) == ':') {
        return chosen ? at + 1 : -1;
      }
    }
    return -1;
  }

  /** "its small wound and early walking are often praised": the verb behind them; -1 for none. */
  int mentioned(Tokens tokens, int from, int to) {
    if (!tokens.spells(from, "its")) {
      return -1;
    }
    for (int at = from + 2; at + 1 < to; at++) {
      if (tokens.is(at, classes.be)) {
        int next = at + 1;
        while (next + 1 < to && tokens.is(next, classes.adverb)) {
          next++;
        }
        return MENTIONED.holds(tokens, next) ? at : -1;
      }
    }
    return -1;
  }

  private static boolean isSide(Tokens tokens, int at) {
    return LIKEABLE.holds(tokens, at) && SIDES.holds(tokens, at + 1);
  }

  private boolean isDenied(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.negation) || tokens.spells(at, "if")) {
        return true;
      }
    }
    return false;
  }

  private int behindLiking(Tokens tokens, int from, int word, int to) {
    boolean what = what(tokens, from, word);
    int near = Math.min(to - 2, word + NEAR);
    for (int at = word + 1; at < near; at++) {
      if (tokens.symbol(at) == ':') {
        return at + 1;
      }
      if (tokens.spells(at, "that") && (what || at <= word + 2) || tokens.spells(at, "because")) {
        return tokens.spells(at + 1, "of") ? at + 2 : at + 1;
      }
      if (tokens.spells(at, "account") && tokens.spells(at - 1, "on")) {
        return at + 2;
      }
      if ((tokens.spells(at, "thanks") || tokens.spells(at, "owing") || tokens.spells(at, "due"))
          && tokens.spells(at + 1, "to")) {
        return at + 2;
      }
      if (MOST.holds(tokens, at) && !what) {
        int next = tokens.spells(at + 1, "all") ? at + 2 : at + 1;
        if (next + 1 < to && tokens.is(next, classes.determiner)) {
          return next;
        }
      }
      if (tokens.spells(at, "for")) {
        int colon = colon(tokens, at, to);
        return colon > 0 ? colon + 1 : at + 1;
      }
      if (what && tokens.is(at, classes.be)) {
        return tokens.spells(at + 1, "that") ? at + 2 : at + 1;
      }
      if (!what && tokens.is(at, classes.finite)) {
        return -1;
      }
    }
    return -1;
  }

  /** "its charm", "the main merit": nothing of somebody else, and not "these". */
  private boolean isOwn(Tokens tokens, int from, int word) {
    return word > from
        && word - from <= LONGEST_OWN
        && (tokens.spells(from, "its")
            || tokens.spells(from, "the")
            || tokens.spells(from, "their")
            || tokens.spells(from, "another")
            || tokens.spells(from, "one"));
  }

  /** Where the list behind "are" begins; -1 where it is no list. */
  private int told(Tokens tokens, int from, int to) {
    int next = tokens.spells(from, "that") ? from + 1 : from;
    if (!OBVIOUS.holds(tokens, next) && !tokens.endsWith(next, "ed")) {
      return next;
    }
    int colon = colon(tokens, next, to);
    return colon > 0 ? colon + 1 : -1;
  }

  /** A clause, and not "that suits". */
  private boolean isOpened(Tokens tokens, int at) {
    return !tokens.is(at, classes.finite | classes.modal | classes.be | classes.verb);
  }

  private static int colon(Tokens tokens, int from, int to) {
    for (int at = from; at < to - 1 && at <= from + COLON_NEAR; at++) {
      if (tokens.symbol(at) == ':') {
        return at;
      }
    }
    return -1;
  }

  private int behindMerit(Tokens tokens, int from, int word, int to) {
    boolean front = tokens.is(from, classes.preposition);
    int near = Math.min(to - 2, word + NEAR);
    for (int at = word + 1; at < near; at++) {
      if (tokens.symbol(at) == ':') {
        return at + 1;
      }
      if (tokens.spells(at, "that")) {
        boolean next = at == word + 1 && (word == 0 || !tokens.spells(word - 1, "a"));
        return (front || next) && isOpened(tokens, at + 1) ? at + 1 : -1;
      }
      boolean lies = LYING.holds(tokens, at) && tokens.is(at + 1, classes.preposition);
      if (lies || tokens.spells(at, "to") && tokens.spells(word, "popularity")) {
        int next = lies ? at + 2 : at + 1;
        return next + 1 < to && tokens.spells(next, "that") ? next + 1 : next;
      }
      if (front && tokens.symbol(at) == ',' && word - from <= LONGEST_FRONT) {
        return tokens.spells(word, "credit") ? at + 1 : -1;
      }
      if (front ? STANDING.holds(tokens, at) : tokens.is(at, classes.be)) {
        return front || isOwn(tokens, from, word) ? told(tokens, at + 1, to) : -1;
      }
    }
    return -1;
  }
}

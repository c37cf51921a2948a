package org.procedex.extract.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Members that praise: where a quality begins behind pronoun and auxiliary, and which of them are
 * none, since they say what the procedure is good for, that it is usual, or blame it.
 */
public final class QualityMembers {
  /** Prepositions whose noun, "it" or "this", is no part of what is said. */
  private static final WordSet DANGLING = WordSet.of("after", "following", "during", "with");

  /** Words that blame. */
  private static final WordSet BLAMING =
      WordSet.in(
          "difficult harder poor poorer limited expensive costly worse defect weakness weaknesses");

  /** Nouns that blame: what stands behind them does, too. */
  private static final WordSet FAULTS =
      WordSet.in(
          "shortcoming shortcomings disadvantage disadvantages drawback drawbacks downside"
              + " downsides demerit demerits regret");

  /** Of a procedure only where something is said to be its own: they are treated, too. */
  private static final WordSet DEFECTS =
      WordSet.in("defect defects weakness weaknesses flaw flaws");

  /** A fault of which they are told is one no longer. */
  private static final WordSet MENDED =
      WordSet.in("avoided rare few reduced removed eliminated overcome minimized");

  /** Adjectives that make a fault of a side. */
  private static final WordSet WEAK = WordSet.in("weak weaker bad dark minus negative");

  /** Before a fault they tell which. */
  private static final WordSet WHICH =
      WordSet.in("its the their a one only main biggest greatest sole chief great");

  /** Parts of a price, which make it low. */
  private static final WordSet SHARES = WordSet.in("half third quarter fifth tenth fraction");

  /** "at the price of": what has to be paid for what is good. */
  private static final WordSet PRICE = WordSet.of("price", "expense");

  /** Words behind "done" that tell how quickly, where or how often. */
  private static final Set<String> HOW_DONE =
      Set.of(
          "in",
          "within",
          "at",
          "under",
          "on",
          "as",
          "repeatedly",
          "again",
          "many",
          "rapidly",
          "quickly",
          "safely",
          "easily",
          "successfully",
          "effectively",
          "painlessly",
          "comfortably",
          "accurately");

  /** Where something proves good: no disease. */
  private static final WordSet PROVING = WordSet.of("clinical", "studies", "trials", "practice");

  /** They ask for something, or tell how it is called. */
  private static final WordSet TELLING = WordSet.in("please what called named nicknamed dubbed");

  /** What is high or low without any merit. */
  private static final WordSet ESTEEM =
      WordSet.in("praise reputation esteem regard fever fame suited choice");

  /** What is good is told of: "the good points of". */
  private static final WordSet POINTS =
      WordSet.in("points sides spots aspects point side spot aspect");

  /** Behind a comma they open what is told beside. */
  private static final WordSet BESIDE =
      WordSet.in("which whereas while generally because so thanks namely");

  private final WordClasses classes;
  private final PhraseEnds ends;

  QualityMembers(WordClasses classes, PhraseEnds ends) {
    this.classes = classes;
    this.ends = ends;
  }

  /** Where a quality begins behind the words that only join it. */
  int start(Tokens tokens, int from, int to) {
    int start = behindIntroduction(tokens, from, to);
    return ends.trimStart(tokens, withoutAuxiliary(tokens, start, to), to);
  }

  /**
   * "relieves pain after" it: without the preposition that a pronoun follows, and without what is
   * told beside of the reason or of what else there is.
   */
  int end(Tokens tokens, int from, int end) {
    int to = beforeReason(tokens, from, end);
    if (to > from && tokens.is(to - 1, classes.be) && tokens.spells(to, "certain")) {
      return to + 1; // a quality, and no determiner
    }
    boolean dangling =
        to - from > 2
            && to < tokens.size()
            && tokens.is(to, classes.pronoun | classes.anaphor)
            && DANGLING.holds(tokens, to - 1);
    return dangling ? to - 1 : to;
  }

  /** "no scar because nothing is cut", "less blood, usually 3 ml", "no seam – a plus". */
  private int beforeReason(Tokens tokens, int from, int to) {
    for (int at = from + 2; at + 1 < to; at++) {
      char c = tokens.symbol(at);
      boolean beside =
          c == ','
                  && BESIDE.holdsSmall(tokens, at + 1)
                  && !tokens.isNumber(at + 2)
                  && (at - from > 2 || !tokens.is(at + 1, classes.relative))
              || c == '-'
                  && tokens.isSpacedBefore(at)
                  && tokens.isSpacedBefore(at + 1)
                  && !tokens.isNumber(at + 1)
              || tokens.spells(at, "because") && !tokens.spells(at + 1, "of")
              || (tokens.spells(at, "since") || tokens.spells(at, "as"))
                  && tokens.is(at + 1, classes.pronoun)
                  && at + 2 < to
                  && tokens.is(at + 2, classes.finite);
      if (beside) {
        return at;
      }
    }
    return to;
  }

  /** "shortcomings, the stent may slip", "its weak side is": what follows blames. */
  public static boolean isBlame(Tokens tokens, int from, int to) {
    return from < to && (BLAMING.holds(tokens, from) || isFault(tokens, from, to));
  }

  /** "the only drawback", "the weak points are", "the price is a second operation". */
  public static boolean isFault(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && at < from + 2 && WHICH.holds(tokens, at)) {
      at++;
    }
    if (at + 1 < to && MENDED.holds(tokens, to - 1)) {
      return false;
    }
    if (at + 1 >= to) {
      return at < to && FAULTS.holds(tokens, at);
    }
    boolean said =
        tokens.spells(at + 1, "is") || tokens.spells(at + 1, "are") || tokens.symbol(at + 1) == ':';
    boolean paid =
        tokens.spells(at, "price")
            && at + 3 < to
            && tokens.spells(at + 1, "is")
            && (tokens.spells(at + 2, "a") || tokens.spells(at + 2, "that"))
            && !SHARES.holds(tokens, at + 3);
    return paid
        || FAULTS.holds(tokens, at)
        || at > from && said && DEFECTS.holds(tokens, at)
        || WEAK.holds(tokens, at)
            && POINTS.holds(tokens, at + 1)
            && !tokens.spells(at + 2, "effect")
            && !tokens.spells(at + 2, "effects");
  }

  /** Whether the words may praise: they say neither what it is for nor when, and do not blame. */
  boolean mayPraise(Tokens tokens, int from, int to) {
    return !(from + 1 < to && isAimed(tokens, from))
        && !isApproval(tokens, from, to)
        && !(from + 1 < to && tokens.spells(from, "low") && tokens.spells(from + 1, "back"))
        && !BLAMING.holds(tokens, from)
        && !FAULTS.holds(tokens, from)
        && !TELLING.holds(tokens, from)
        && !(tokens.spells(from, "so") && from + 1 < to && tokens.spells(from + 1, "do"))
        && !(from + 1 < to
            && tokens.is(from, classes.quality)
            && ESTEEM.holds(tokens, from + 1)
            && !(from + 2 < to && tokens.spells(from + 2, "of")))
        && !(PRICE.holds(tokens, from) && from + 1 < to && tokens.spells(from + 1, "of"))
        && !tokens.is(from, classes.subordinator);
  }

  /** "Firstly, it spares …", "because the wound is small": without the words that only join. */
  private int behindIntroduction(Tokens tokens, int from, int to) {
    if (from + 2 < to && tokens.is(from, classes.adverb) && tokens.symbol(from + 1) == ',') {
      return from + 2;
    }
    if (from + 3 < to && POINTS.holds(tokens, from + 1) && tokens.spells(from + 2, "of")) {
      return from + 3; // "good sides of"
    }
    return tokens.spells(from, "because") || tokens.spells(from, "since") ? from + 1 : from;
  }

  /** "it is safe", "can prevent": without the subject's pronoun and the auxiliary. */
  int withoutAuxiliary(Tokens tokens, int from, int to) {
    int at = from;
    while (at + 1 < to
        && tokens.is(
            at, classes.pronoun | classes.be | classes.have | classes.modal | classes.relative)
        && !tokens.is(at, classes.negation)
        && !isCounting(tokens, at)
        && (!tokens.is(at + 1, classes.negation) || tokens.spells(at + 1, "no"))) {
      at++;
    }
    while (at > from
        && at + 1 < to
        && tokens.is(at, classes.adverb)
        && !tokens.endsWith(at, "ly")) {
      at++;
    }
    return at;
  }

  /** "One operator": how many, and nobody; "one of the safest" is neither. */
  private boolean isCounting(Tokens tokens, int at) {
    long others =
        classes.finite
            | classes.adverb
            | classes.verb
            | classes.benefitVerb
            | classes.quality
            | classes.merit
            | classes.preposition;
    return tokens.spells(at, "one") && !tokens.is(at + 1, others);
  }

  /** "usually done with a needle", "accepted by many": no quality; "done within an hour" is. */
  private boolean isApproval(Tokens tokens, int from, int to) {
    int at = from;
    while (at + 1 < to && (tokens.is(at, classes.adverb) || tokens.spells(at, "more"))) {
      at++;
    }
    if (!tokens.is(at, classes.approval)) {
      return tokens.spells(at, "fit") || tokens.spells(at, "contraindicated");
    }
    boolean out = at + 1 < to && tokens.spells(at + 1, "out");
    at += out && !(at + 3 < to && tokens.spells(at + 3, "home")) ? 1 : 0; // what people do there
    String next = at + 1 < to && tokens.isWord(at + 1) ? tokens.string(at + 1) : "";
    return !HOW_DONE.contains(next);
  }

  /** "effective in psoriasis": what it is good for, no quality. */
  private boolean isAimed(Tokens tokens, int start) {
    String second = tokens.isWord(start + 1) ? tokens.string(start + 1) : "";
    boolean likely = second.equals("likely") || second.equals("prone");
    return likely
        || tokens.is(start, classes.healing)
            && (second.equals("in") || second.equals("for") || second.equals("against"))
            && !(start + 2 < tokens.size() && PROVING.holds(tokens, start + 2));
  }

  /** "effective in A, B and C": behind what it is good for, only a new quality is one. */
  List<Coordination.Member> withoutAims(Tokens tokens, int from, List<Coordination.Member> parts) {
    int first = ends.trimStart(tokens, from, tokens.size());
    if (parts.isEmpty()
        || parts.get(0).from() == first
        || first + 1 >= tokens.size()
        || !isAimed(tokens, first)) {
      return parts;
    }
    List<Coordination.Member> kept = new ArrayList<>();
    for (Coordination.Member part : parts) {
      if (!kept.isEmpty()
          || tokens.is(part.from(), classes.quality | classes.benefitVerb | classes.merit)) {
        kept.add(part);
      }
    }
    return kept;
  }
}

package org.procedex.extract.coordination;

import java.util.Set;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * The edges of members that are noun phrases: without the verbs and prepositions that only carry on
 * the sentence, and without what is said of the members before.
 */
final class NounMembers {
  /** Verbs of what a treatment does, not of a condition. */
  private static final Set<String> WORKINGS =
      Set.of(
          "uses",
          "use",
          "involves",
          "involve",
          "combines",
          "removes",
          "works",
          "provides",
          "contrasts",
          "differs",
          "aims",
          "consists");

  /** "haemolysis, called X", "regardless of the cause": what is told of the member before. */
  private static final WordSet NAMING =
      WordSet.in("called termed named regardless irrespective needless");

  private static final WordSet RATED =
      WordSet.of("success", "satisfaction", "results", "outcomes", "rate", "rates", "effect");

  /** What a condition is said to be, behind its name. */
  private static final WordSet EXPLAINED =
      WordSet.in(
          "condition disease disorder type form kind group sign symptom breakdown build-up"
              + " accumulation destruction swelling narrowing enlargement term state process hazard problem defect illness");

  private final WordClasses classes;
  private final PhraseEnds ends;

  NounMembers(WordClasses classes, PhraseEnds ends) {
    this.classes = classes;
    this.ends = ends;
  }

  /** Where a member behind others begins: "have diabetes", "followed by B", "or after C". */
  int startOfLater(Tokens tokens, int from, int to) {
    int start = behindHave(tokens, from, to);
    while (start + 1 < to && tokens.is(start, classes.frequency)) {
      start++;
    }
    if (start + 2 < to
        && tokens.spells(start, "when")
        && tokens.is(start - 1, classes.conjunction)) {
      return ends.trimStart(tokens, start + 1, to); // "or when the lid is swollen"
    }
    if (start + 2 < to && tokens.spells(start, "followed") && tokens.spells(start + 1, "by")) {
      return ends.trimStart(tokens, start + 2, to);
    }
    return start + 1 < to && tokens.spells(start, "after") && tokens.spells(start - 1, "or")
        ? start + 1
        : start;
  }

  /** "have diabetes", "are allergic to latex", behind other members: without the verb. */
  private int behindHave(Tokens tokens, int from, int to) {
    int at = from;
    while (at + 1 < to && tokens.is(at, classes.have | classes.be)) {
      at++;
    }
    return at > from && !tokens.is(at, classes.negation | classes.verb)
        ? ends.trimStart(tokens, at, to)
        : from;
  }

  /**
   * "kidney failure that uses the abdomen", "warts (which are also frozen)": what is done with
   * something, and what is told beside, is no condition's.
   */
  int ownEnd(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 1 < to; at++) {
      if (tokens.symbol(at) == '(' && tokens.is(at + 1, classes.relative)) {
        return at;
      }
      if (tokens.spells(at, "due") && tokens.spells(at + 1, "to") && isOwner(tokens, at + 2, to)) {
        return at;
      }
      if (tokens.is(at, classes.relative)
          && tokens.isWord(at)
          && WORKINGS.contains(tokens.string(at + 1))
          && !tokens.is(at - 1, classes.person)) {
        return at;
      }
    }
    return to;
  }

  /** "[due to] its speed": a reason for the treatment. */
  private static boolean isOwner(Tokens tokens, int at, int to) {
    return at < to && (tokens.spells(at, "its") || tokens.spells(at, "their"));
  }

  /** ", as in all operations,": no member, while "as gout and lupus" are. */
  boolean isLikened(Tokens tokens, int from, int to) {
    boolean likened = tokens.spells(from, "as");
    for (int at = from; at < to && likened; at++) {
      likened = !tokens.is(at, classes.condition);
    }
    return likened;
  }

  /** ", after resuscitation", ", classified by size": said of the members before, no member. */
  boolean isAdjunct(Tokens tokens, int from, int to) {
    int word = from;
    while (word > 0 && tokens.isWord(word - 1) && tokens.is(word - 1, classes.adjunct)) {
      word--;
    }
    boolean participle =
        from + 1 < to
            && tokens.isWord(from)
            && tokens.endsWith(from, "ed")
            && (tokens.spells(from + 1, "by")
                || tokens.spells(from + 1, "as")
                || tokens.spells(from + 1, "into"));
    if (isApposition(tokens, from) || isRate(tokens, from) || isNaming(tokens, from)) {
      return true;
    }
    boolean other = word > 0 && tokens.spells(word - 1, "or");
    return !other && (word < from || tokens.is(from, classes.adjunct)) || participle;
  }

  private static boolean isNaming(Tokens tokens, int from) {
    return NAMING.holds(tokens, from)
        || from + 1 < tokens.size()
            && tokens.spells(from, "known")
            && tokens.spells(from + 1, "as");
  }

  /** ", with a success rate of 90%": how well, not what for. */
  private static boolean isRate(Tokens tokens, int from) {
    int with = from - 1;
    while (with > 1 && !tokens.spells(with, "with") && with > from - 3) {
      with--;
    }
    return with > 1
        && tokens.spells(with, "with")
        && tokens.symbol(with - 1) == ','
        && (RATED.holds(tokens, from) || RATED.holds(tokens, from + 1));
  }

  /** "sialosis, a condition of the glands", "haemolysis, the breakdown of cells": what it is. */
  private boolean isApposition(Tokens tokens, int from) {
    int before = from - 2;
    if (before < 1
        || tokens.symbol(before) != ','
        || !tokens.isWord(before - 1)
        || !tokens.is(from - 1, classes.determiner)
        || tokens.is(from, classes.condition)
            && !tokens.spells(from - 1, "the")
            && !tokens.spells(from, "inflammation")
            && !isDefined(tokens, from + 1)) {
      return false;
    }
    return (EXPLAINED.holds(tokens, from) || tokens.spells(from, "inflammation"))
        && (tokens.spells(from + 1, "of")
            || tokens.spells(from + 1, "in")
            || tokens.spells(from + 1, "where")
            || tokens.is(from + 1, classes.relative));
  }

  /** "[a disorder] in which bone grows", "[a disease] that thins the cornea". */
  private boolean isDefined(Tokens tokens, int at) {
    return tokens.is(at, classes.relative)
        || tokens.spells(at, "where")
        || tokens.spells(at, "in") && tokens.is(at + 1, classes.relative);
  }

  /** "giving insulin in the treatment of diabetes": what is treated is what it is for. */
  int behindTreatment(Tokens tokens, int from, int to) {
    for (int at = from; at + 3 < to; at++) {
      if (tokens.is(at, classes.condition | classes.person) || !tokens.isWord(at)) {
        return from;
      }
      if (at > from
          && (tokens.spells(at, "in") || tokens.spells(at, "for"))
          && tokens.spells(at + 1, "the")
          && tokens.is(at + 2, classes.treatNoun)
          && tokens.spells(at + 3, "of")) {
        return at + 4;
      }
    }
    return from;
  }
}

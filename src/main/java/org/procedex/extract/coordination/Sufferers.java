package org.procedex.extract.coordination;

import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * People who are told by what they have: "patients with A, B or C" are those with A, those with B
 * and those with C, while "patients with A and B" have both.
 */
final class Sufferers {
  /** People of whom only what they have tells who they are. */
  private static final WordSet ANYBODY =
      WordSet.in(
          "patient patients people persons person individuals individual those ones anyone someone pts");

  /** Words before people who are a part of all: "some patients with A, B and C" have all of it. */
  private static final WordSet SOME = WordSet.of("some", "many", "most", "certain");

  private final WordClasses classes;
  private final PhraseEnds ends;
  private final Separators separators;

  Sufferers(WordClasses classes, PhraseEnds ends, Separators separators) {
    this.classes = classes;
    this.ends = ends;
    this.separators = separators;
  }

  /**
   * "patients with A, B or C", "those who have A, B and C": where what any of them has begins; the
   * first token where they have all of it or other people are told as well.
   */
  int behind(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to
        && tokens.is(at, classes.determiner | classes.adverb)
        && !ANYBODY.holds(tokens, at)) {
      at++;
    }
    if (at + 2 >= to || !ANYBODY.holds(tokens, at)) {
      return from;
    }
    int had = behindHaving(tokens, at + 1, to);
    int more = 0;
    boolean or = false;
    for (int i = had; had > 0 && i < to; i++) {
      if (tokens.symbol(i) == '(') {
        i = PhraseEnds.closing(tokens, i, to);
        continue;
      }
      int width = separators.width(tokens, i, to);
      if (tokens.symbol(i) == ';'
          || width > 0
              && (isOfOthers(tokens, i + width, to)
                  || tokens.spells(i + width - 1, "and")
                      && i + width < to
                      && tokens.is(i + width, classes.have | classes.be))) {
        return from;
      }
      if (width > 0) {
        or |= tokens.spells(i + width - 1, "or");
        more++;
        i += width - 1;
      }
    }
    boolean some = at > 0 && SOME.holds(tokens, at - 1);
    return or || more > 1 && !some ? had : from;
  }

  /** "Anyone with A, B or C": people of whom three things and more are told apart. */
  boolean haveMany(Tokens tokens, int from, int to) {
    int had = behind(tokens, from, to);
    if (had > from && tokens.is(had - 1, classes.be)) {
      return false;
    }
    int more = 0;
    for (int at = had; had > from && at < to; at++) {
      if (tokens.is(at, classes.relative | classes.be)) {
        return false;
      }
      int width = separators.width(tokens, at, to);
      more += width > 0 ? 1 : 0;
      at += Math.max(0, width - 1);
    }
    return more > 1;
  }

  /** "with", "who have", "suffering from": the token behind; -1 where they have nothing. */
  private int behindHaving(Tokens tokens, int from, int to) {
    if (tokens.spells(from, "with") || tokens.spells(from, "having")) {
      return from + 1;
    }
    if (tokens.spells(from, "suffering") && tokens.spells(from + 1, "from")) {
      return from + 2;
    }
    if (!tokens.spells(from, "who")) {
      return -1;
    }
    int have = from + 1;
    while (have + 1 < to && tokens.is(have, classes.adverb)) {
      have++;
    }
    boolean suffer =
        have + 1 < to
            && (tokens.spells(have, "suffer") || tokens.spells(have, "suffers"))
            && tokens.spells(have + 1, "from");
    if (suffer) {
      return have + 2;
    }
    boolean has = have + 1 < to && tokens.is(have, classes.have | classes.be);
    int what = have + 1;
    return has
            && !tokens.is(what, classes.negation | classes.have | classes.be | classes.verb)
            && !tokens.spells(what, "to")
            && (!tokens.endsWith(what, "ed")
                || tokens.is(what, classes.severity | classes.condition))
        ? what
        : -1;
  }

  /** "or children", "and those who …", "and no fever": not one more thing that they may have. */
  private boolean isOfOthers(Tokens tokens, int from, int to) {
    if (from < to && tokens.is(from, classes.negation)
        || tokens.spells(from, "no")
        || tokens.spells(from, "without")) {
      return true;
    }
    for (int at = from; at < to && at < from + 3; at++) {
      if (separators.width(tokens, at, to) > 0
          || tokens.is(at, classes.preposition | classes.relative)) {
        return false;
      }
      if (tokens.is(at, classes.person)) {
        return true;
      }
    }
    return false;
  }

  /** "who are afraid of needles" behind others that they have or are: without "who are". */
  Coordination.Member withoutWho(Tokens tokens, Coordination.Member member) {
    int what = tokens.spells(member.from(), "who") ? member.from() + 1 : member.from();
    while (what + 1 < member.to() && tokens.is(what, classes.have | classes.be)) {
      what++;
    }
    boolean verb = tokens.is(what, classes.negation | classes.verb | classes.modal);
    return what > member.from() + 1 && !verb
        ? new Coordination.Member(ends.trimStart(tokens, what, member.to()), member.to())
        : member;
  }
}

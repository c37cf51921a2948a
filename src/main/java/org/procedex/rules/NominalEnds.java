package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Decides where a noun phrase or a list of them ends. A verb ends it, unless a relative clause or a
 * condition is open that belongs to a member: "cancer that is confined to the lobe".
 */
final class NominalEnds {
  private static final WordSet RANKING =
      WordSet.in("most commonest least second rarest mildest severest deadliest leading");

  /** Behind "but": what else the people of a relative clause do. */
  private static final WordSet GOING_ON = WordSet.in("who whose whom cannot can fail failed");

  /** Of what there is little where something is praised. */
  private static final WordSet LITTLE = WordSet.in("less fewer little");

  /** Of what too little is a reason for it. */
  private static final WordSet HOPED =
      WordSet.in(
          "than response effect benefit hope improvement relief success tolerance or room space"
              + " common often urine hair bone fat tissue skin known");

  private static final WordSet CUTTING =
      WordSet.in("cut cuts incision incisions knife laparotomy thoracotomy craniotomy scalpel");

  /** Tokens from "without" to what is spared. */
  private static final int LONGEST_MEANS = 5;

  private static final WordSet QUICK = WordSet.in("quick quicker rapid fast faster early short");
  private static final WordSet MENDING =
      WordSet.in(
          "recovery healing effect onset rehabilitation operation hospitalization stay time");
  private static final WordSet EASY = WordSet.in("simple easy convenient safe cheap low");
  private static final WordSet DOING =
      WordSet.in("design handling equipment steps price cost costs maneuver manoeuvre use nursing");

  private final WordClasses classes;
  private final FurtherMembers further;
  private final ClauseStarts clauses;
  private final Asides asides;

  NominalEnds(WordClasses classes, FurtherMembers further, ClauseStarts clauses, Asides asides) {
    this.classes = classes;
    this.further = further;
    this.clauses = clauses;
    this.asides = asides;
  }

  /**
   * The token behind the phrases that begin at {@code from}; {@code to} where nothing ends them.
   */
  int end(Tokens tokens, int from, int to, Extent extent) {
    boolean items = extent == Extent.ITEMS;
    boolean listed = from > 0 && tokens.symbol(from - 1) == ':';
    boolean described = asides.isDescription(tokens, from);
    boolean ofSomebody = further.isOfSomebody(tokens, from);
    boolean relative = false;
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == '(') {
        at = PhraseEnds.closing(tokens, at, to);
        continue;
      }
      if (PhraseEnds.endsClause(c) && !(c == ';' && listed)) {
        boolean told =
            items && c == ':' && !listed && at + 1 < to && Generalities.open(tokens, from);
        if (!told) {
          return at;
        }
        listed = true;
      }
      if (items && at > from && isBullet(tokens, at, to)) {
        return at;
      }
      relative &= c != ';';
      int predicate = items && ofSomebody ? nextPredicate(tokens, from, at, to) : -1;
      if (predicate >= 0) {
        at = predicate;
        continue;
      }
      if (c == ',') {
        if (!items
            || leavesList(tokens, at + 1, to)
            || !ofSomebody && isPraise(tokens, at + 1, to)) {
          return at;
        }
        relative = false;
      }
      if (at > from && tokens.is(at, classes.clauseBreak)) {
        if (clauses.isBreak(tokens, at)
            && !further.isFurther(tokens, at, to)
            && !(relative && isSameSubject(tokens, at, to))) {
          return at;
        }
        at += tokens.spells(at, "but") && tokens.spells(at + 1, "also") ? 1 : 0;
        continue;
      }
      if (at > from && isManner(tokens, at, to)) {
        return at;
      }
      if (at > from
          && (asides.isAdvice(tokens, at, to)
              || Asides.isQualified(tokens, at, to)
              || Asides.isInstead(tokens, at, to)
              || Asides.isPrice(tokens, at, to)
              || Asides.isTerms(tokens, at, to)
              || !relative && Asides.isWhen(tokens, at, to)
              || described && asides.isHow(tokens, at, to)
              || asides.isMeans(tokens, at, to)
              || asides.isAim(tokens, from, at, to))) {
        return at;
      }
      if (!relative && at > from && isOtherVerb(tokens, at, to)) {
        return at;
      }
      long verb = relative ? 0 : classes.finite;
      if (tokens.is(at, classes.relative) || at > from && ClauseStarts.limits(tokens, at)) {
        relative = true;
      } else if (tokens.is(at, classes.conjunction)
          && at + 1 < to
          && tokens.is(at + 1, classes.pronoun | verb)
          && !(ofSomebody && tokens.spells(at, "or") && further.isNextPredicate(tokens, at + 1))) {
        return at;
      } else if (at > from
          && (tokens.is(at, classes.manner | verb)
              || !relative && clauses.isNewSubject(tokens, at, to))) {
        return at;
      }
    }
    return to;
  }

  /** "gout simply and safely", "cysts without a cut": how it is done, and no part of the case. */
  private boolean isManner(Tokens tokens, int at, int to) {
    if (tokens.spells(at, "without")) {
      int end = Math.min(to, at + LONGEST_MEANS);
      for (int i = at + 1; i < end && tokens.isWord(i); i++) {
        if (CUTTING.holds(tokens, i)) {
          return true;
        }
      }
      return false;
    }
    boolean paired =
        at + 2 < to
            && tokens.is(at + 1, classes.conjunction)
            && tokens.endsWith(at + 2, "ly")
            && !tokens.is(at + 2, classes.condition);
    return tokens.endsWith(at, "ly")
        && tokens.is(at - 1, classes.condition)
        && (paired || at + 1 == to && tokens.is(at, classes.adverb));
  }

  /** "those who responded once but now have X", "but who": it goes on about the same people. */
  private boolean isSameSubject(Tokens tokens, int but, int to) {
    if (tokens.spells(but, "but") && GOING_ON.holds(tokens, but + 1)) {
      return but + 2 < to;
    }
    int verb = PhraseEnds.behind(tokens, but + 1, to, classes.adverb | classes.frequency);
    return tokens.spells(but, "but")
        && verb + 1 < to
        && (tokens.spells(verb, "have") || tokens.spells(verb, "are") || tokens.spells(verb, "do"));
  }

  /** "… and often involves X": another thing that is said of the subject. */
  private boolean isOtherVerb(Tokens tokens, int and, int to) {
    if (!tokens.is(and, classes.conjunction)) {
      return false;
    }
    int verb = PhraseEnds.behind(tokens, and + 1, to, classes.adverb | classes.frequency);
    return verb + 1 < to
        && tokens.is(verb, classes.verb | classes.benefitVerb)
        && tokens.endsWith(verb, "s")
        && !tokens.is(verb, classes.condition | classes.procedureHead | classes.procedureLight)
        && tokens.isWord(verb + 1)
        && !tokens.spells(verb + 1, "of");
  }

  /** "burns - regular cleaning - gauze": a dash between spaces parts what lost its lines. */
  private static boolean isBullet(Tokens tokens, int at, int to) {
    return tokens.symbol(at) == '-'
        && at + 1 < to
        && tokens.isSpacedBefore(at)
        && tokens.isSpacedBefore(at + 1);
  }

  /** ", have diabetes", "or take aspirin": the verb of more that is said of them; -1 for none. */
  private int nextPredicate(Tokens tokens, int from, int at, int to) {
    if (tokens.symbol(at) == ',') {
      int next = PhraseEnds.behind(tokens, at + 1, to, classes.conjunction);
      return next + 1 < to && further.isNextPredicate(tokens, next) ? next : -1;
    }
    boolean joined = at > from && tokens.spells(at - 1, "or");
    return joined && further.isNextPredicate(tokens, at) ? at : -1;
  }

  /** Behind a comma: whether something else than another member begins. */
  private boolean leavesList(Tokens tokens, int at, int to) {
    int next = PhraseEnds.behind(tokens, at, to, classes.conjunction);
    if (next >= to) {
      return true;
    }
    if (tokens.is(next, classes.clauseBreak) && further.isFurther(tokens, next, to)) {
      return false;
    }
    boolean others = tokens.spells(next, "who") && tokens.spells(next - 1, "or");
    return tokens.is(next, classes.clauseBreak | classes.pronoun | classes.finite | classes.manner)
        || tokens.is(next, classes.relative) && !others
        || clauses.isReason(tokens, next, to)
        || PhraseEnds.isAsClause(tokens, classes, next, to)
        || Asides.isTerms(tokens, next, to)
        || isAttached(tokens, next, to)
        || isRanked(tokens, next, to)
        || isLooseAdverb(tokens, next, to)
        || clauses.isSubject(tokens, next, to);
  }

  /** ", with little pain", ", simple operation": what is good of it, and no member. */
  private boolean isPraise(Tokens tokens, int at, int to) {
    int next = PhraseEnds.behind(tokens, at, to, classes.conjunction);
    next += next < to && tokens.spells(next, "with") ? 1 : 0;
    return next + 1 < to
        && tokens.isWord(next + 1)
        && (LITTLE.holds(tokens, next) && !HOPED.holds(tokens, next + 1)
            || QUICK.holds(tokens, next) && MENDING.holds(tokens, next + 1)
            || EASY.holds(tokens, next) && tokens.is(next + 1, classes.procedureGeneric)
            || EASY.holds(tokens, next) && DOING.holds(tokens, next + 1));
  }

  /** ", with the …", ", in which …", ", not in …": more about what stands before the comma. */
  private boolean isAttached(Tokens tokens, int at, int to) {
    if (at + 1 >= to) {
      return false;
    }
    return tokens.spells(at, "with") && tokens.is(at + 1, classes.determiner)
        || tokens.is(at, classes.preposition)
            && (tokens.spells(at + 1, "whom") || tokens.spells(at + 1, "which"))
        || tokens.spells(at, "not")
            && tokens.is(at, classes.negation)
            && tokens.is(at + 1, classes.preposition);
  }

  /** ", the most common kind of cancer": what it is among its like, no member. */
  private static boolean isRanked(Tokens tokens, int at, int to) {
    return at + 2 < to && tokens.spells(at, "the") && RANKING.holds(tokens, at + 1);
  }

  /** ", ideally within two weeks": more about the whole, no member. */
  private boolean isLooseAdverb(Tokens tokens, int at, int to) {
    return at + 1 < to
        && tokens.is(at, classes.adverb)
        && tokens.endsWith(at, "ly")
        && tokens.is(at + 1, classes.preposition | classes.subordinator);
  }
}

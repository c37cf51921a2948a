package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Finds where the words of a record begin and end, and trims what the guideline leaves out. */
public final class PhraseEnds {
  private static final int LONGEST = 90;
  private static final int SHORT_GAP = 8;
  private static final int LONGEST_DESCRIPTION = 5;

  /** What somebody does of whom something else is said. */
  private static final WordSet TAKING =
      WordSet.in(
          "take takes use uses smoke smokes suffer suffers wear wears drink drinks live lives");

  /** "it is believed that": how it is known, no part of it. */
  private static final WordSet TOLD =
      WordSet.in("believed considered thought known accepted agreed recommended suggested held");

  /** Tokens between "not only" and "but also". */
  private static final int LONGEST_ADDED = 30;

  /** Verbs whose "it" belongs to what is said. */
  private static final WordSet BEARING =
      WordSet.of("tolerate", "tolerates", "bear", "bears", "withstand", "afford", "endure");

  /** Conditions whose "to" says to what: "an allergy to latex", "resistance to insulin". */
  private static final WordSet DIRECTED =
      WordSet.in(
          "allergy allergies allergic hypersensitivity sensitivity intolerance resistance reaction"
              + " reactions exposure injury injuries trauma damage metastasis metastases spread");

  /** "in the setting of A", "in cases of A": the words that only say that there is A. */
  private static final WordSet SETTING =
      WordSet.of("case", "cases", "setting", "settings", "context", "event");

  /** "situations where A": what they are is told behind. */
  private static final WordSet SITUATIONS =
      WordSet.of("situation", "situations", "circumstances", "instances", "settings");

  /** Words before a year. */
  private static final WordSet BEFORE_YEAR = WordSet.of("in", "since", "by", "until", "from");

  /** Words that say how many or which are meant. */
  private static final WordSet COUNTING =
      WordSet.of("certain", "most", "several", "various", "other");

  /** Words that only stress what follows. */
  private static final WordSet FOCUSING =
      WordSet.of("even", "mainly", "mostly", "often", "primarily", "chiefly");

  /** Words that begin the subject of another clause. */
  private static final WordSet NEXT_SUBJECT = WordSet.of("the", "this", "one", "it");

  private static final WordSet PAIRING = WordSet.of("both", "either");

  private final WordClasses classes;

  PhraseEnds(WordClasses classes) {
    this.classes = classes;
  }

  /** The token behind the phrase that begins at {@code from}. */
  int right(Tokens tokens, int from, int limit, Extent extent) {
    boolean listed = from > 0 && tokens.symbol(from - 1) == ':';
    boolean described = isDescription(tokens, from);
    boolean relative = false;
    boolean ofSomebody = nominal(extent) && isOfSomebody(tokens, from);
    int to = Math.min(limit, from + LONGEST);
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == '(') {
        at = closing(tokens, at, to);
        continue;
      }
      if (endsClause(c) && !(c == ';' && listed)) {
        return at;
      }
      relative &= c != ';';
      if (c == ',') {
        if (ofSomebody && extent == Extent.ITEMS) {
          int next = at + 1;
          while (next < to && tokens.is(next, classes.conjunction)) {
            next++;
          }
          if (next + 1 < to && isNextPredicate(tokens, next)) {
            at = next;
            continue;
          }
        }
        if (extent == Extent.NP || leavesList(tokens, at + 1, to, extent)) {
          return at;
        }
        relative = false;
      }
      if (ofSomebody
          && at > from
          && extent == Extent.ITEMS
          && isWord(tokens, at - 1, "or")
          && isNextPredicate(tokens, at)) {
        continue;
      }
      if (tokens.is(at, classes.clauseBreak) && at > from) {
        if (isWord(tokens, at, "so") && tokens.is(at - 1, classes.be)) {
          continue;
        }
        if (nominal(extent) && isFurther(tokens, at, to)) {
          at += isWord(tokens, at + 1, "also") ? 1 : 0;
          continue;
        }
        return at;
      }
      if (at > from
          && nominal(extent)
          && (isAdvice(tokens, at, to)
              || isQualified(tokens, at, to)
              || isWhen(tokens, at, to) && !relative)) {
        return at;
      }
      if (at > from && extent == Extent.PREDICATE && isComparison(tokens, at, to)) {
        return isWord(tokens, at - 1, "as") ? at - 1 : at;
      }
      if (at > from && extent == Extent.PREDICATE && isProviso(tokens, at, to)) {
        return at;
      }
      if (at > from
          && extent != Extent.CLAUSE
          && (nominal(extent) && described && isHow(tokens, at, to)
              || isMeans(tokens, at, to)
              || nominal(extent) && isAim(tokens, from, at, to))) {
        return at;
      }
      if (tokens.is(at, classes.relative) || at > from && isCondition(tokens, at)) {
        relative = true;
      } else if (tokens.is(at, classes.conjunction)
          && at + 1 < to
          && !(ofSomebody && isWord(tokens, at, "or") && isNextPredicate(tokens, at + 1))
          && (tokens.is(at + 1, classes.pronoun)
              || nominal(extent) && !relative && tokens.is(at + 1, classes.finite))) {
        return at;
      } else if (nominal(extent) && !relative && at > from && tokens.is(at, classes.finite)) {
        return at;
      } else if (nominal(extent) && at > from && tokens.is(at, classes.manner)) {
        return at;
      } else if (nominal(extent) && !relative && at > from && isNewSubject(tokens, at, to)) {
        return at;
      }
    }
    return to;
  }

  /** "— use a splint instead": what to do, behind a dash. */
  private boolean isAdvice(Tokens tokens, int at, int to) {
    char c = tokens.symbol(at);
    return at + 1 < to
        && (c == '-' || c == '—' || c == '–')
        && tokens.isSpacedBefore(at)
        && tokens.isSpacedBefore(at + 1)
        && tokens.is(at + 1, classes.verb)
        && !tokens.endsWith(at + 1, "ed");
  }

  /** "in 2008", "until surgery can be done": from when or how long, no part of the condition. */
  private static boolean isWhen(Tokens tokens, int at, int to) {
    return isWord(tokens, at, "until")
        || at + 1 < to
            && BEFORE_YEAR.holds(tokens, at)
            && tokens.isNumber(at + 1)
            && tokens.end(at + 1) - tokens.start(at + 1) == 4
            && (tokens.string(at + 1).startsWith("19") || tokens.string(at + 1).startsWith("20"))
            && (at + 2 >= to || !tokens.isWord(at + 2) || !tokens.endsWith(at + 2, "s"));
  }

  /** "and relatively contraindicated in B": something else is said of what follows. */
  private static boolean isQualified(Tokens tokens, int at, int to) {
    return at + 2 < to
        && (isWord(tokens, at, "and") || isWord(tokens, at, "but"))
        && (isWord(tokens, at + 1, "relatively") || isWord(tokens, at + 1, "absolutely"));
  }

  /** "compared to open surgery": what it is weighed against is no part of the merit. */
  private static boolean isComparison(Tokens tokens, int at, int to) {
    return at + 1 < to
        && isWord(tokens, at, "compared")
        && (isWord(tokens, at + 1, "to") || isWord(tokens, at + 1, "with"));
  }

  /** "safe when done by trained surgeons": on what it depends is no part of the merit. */
  private boolean isProviso(Tokens tokens, int at, int to) {
    if (!isWord(tokens, at, "when")) {
      return false;
    }
    int next = at + 1;
    while (next + 1 < to && tokens.is(next, classes.adverb)) {
      next++;
    }
    boolean spoken =
        next + 2 < to
            && (isWord(tokens, next, "it")
                || tokens.is(next, classes.determiner)
                    && tokens.is(++next, classes.procedureGeneric));
    if (spoken && tokens.is(next + 1, classes.be)) {
      next += 2;
    }
    return next < to
        && (isWord(tokens, next, "done")
            || tokens.is(next, classes.verb) && tokens.endsWith(next, "ed"));
  }

  /** "not only A but also B": a further member, unless a verb begins what is added. */
  public boolean isFurther(Tokens tokens, int but, int to) {
    if (but + 1 >= to || !isWord(tokens, but, "but")) {
      return false;
    }
    int next = isWord(tokens, but + 1, "also") ? but + 2 : but + 1;
    if (next >= to
        || tokens.is(
            next,
            classes.finite | classes.pronoun | classes.negation | classes.verb | classes.modal)
        || tokens.is(next, classes.benefitVerb) && !tokens.is(next, classes.condition)) {
      return false;
    }
    for (int at = but - 1; at > 0 && at > but - LONGEST_ADDED; at--) {
      if (tokens.is(at, classes.adverb) && isWord(tokens, at, "not")) {
        return true;
      }
    }
    return false;
  }

  /** "for people with a graft it is": a pronoun with its verb, where a comma got lost. */
  private boolean isNewSubject(Tokens tokens, int at, int to) {
    return at + 1 < to
        && tokens.is(at, classes.pronoun)
        && tokens.is(at + 1, classes.finite | classes.modal | classes.be)
        && !tokens.is(at - 1, classes.preposition);
  }

  /** "is a treatment for": of what is described so a relative clause tells how it is done. */
  private boolean isDescription(Tokens tokens, int from) {
    int at = from;
    while (at > 0 && from - at < LONGEST_DESCRIPTION && tokens.isWord(at - 1)) {
      at--;
      if (tokens.is(at, classes.procedureGeneric)) {
        return true;
      }
      if (tokens.is(at, classes.be)) {
        return false;
      }
    }
    return false;
  }

  /** "in which the gland is frozen": how it is done, no part of what it is for. */
  private boolean isHow(Tokens tokens, int at, int to) {
    return at + 1 < to
        && tokens.is(at, classes.preposition)
        && !isWord(tokens, at, "of")
        && isWord(tokens, at + 1, "which");
  }

  /**
   * "eases these symptoms by moving the cord": how it is done. "Caused by smoking" tells of the
   * condition.
   */
  private boolean isMeans(Tokens tokens, int at, int to) {
    if (at + 1 >= to || !isWord(tokens, at, "by") && !isWord(tokens, at, "through")) {
      return false;
    }
    int next = at + 1;
    while (next + 1 < to && tokens.is(next, classes.adverb)) {
      next++;
    }
    boolean doing = tokens.isWord(next) && tokens.endsWith(next, "ing");
    return !(tokens.isWord(at - 1)
            && (tokens.endsWith(at - 1, "ed") || tokens.endsWith(at - 1, "en")))
        && !tokens.is(at - 1, classes.conjunction)
        && doing;
  }

  /** "people with gout to walk again": what is hoped for, no part of who they are. */
  private boolean isAim(Tokens tokens, int from, int at, int to) {
    if (at + 1 >= to
        || !isWord(tokens, at, "to")
        || !tokens.is(at - 1, classes.condition | classes.person)
        || tokens.endsWith(at - 1, "ic")
        || DIRECTED.holds(tokens, at - 1)) {
      return false;
    }
    boolean people = false;
    for (int i = from; i < at; i++) {
      people |= tokens.is(i, classes.person);
    }
    if (tokens.is(at + 1, classes.benefitVerb | classes.treatVerb)) {
      return !isWord(tokens, at - 1, "failure");
    }
    return people
        && tokens.isWord(at + 1)
        && !tokens.is(
            at + 1, classes.determiner | classes.condition | classes.person | classes.medicinal);
  }

  /** "cancer if it is confined to the lobe": the clause belongs to what it limits. */
  private static boolean isCondition(Tokens tokens, int at) {
    return isWord(tokens, at, "if") || isWord(tokens, at, "when") || isWord(tokens, at, "while");
  }

  boolean isDeterminer(Tokens tokens, int at) {
    return tokens.is(at, classes.determiner);
  }

  /** "with", "after": before a name they tell what the sentence speaks of. */
  boolean opensAdjunct(Tokens tokens, int at) {
    return tokens.is(at, classes.preposition | classes.subordinator);
  }

  private static boolean nominal(Extent extent) {
    return extent == Extent.NP || extent == Extent.ITEMS;
  }

  /** Whether words between a cue and what it governs cannot reach over a token. */
  boolean stopsGap(Tokens tokens, int at, int most) {
    char c = tokens.symbol(at);
    return endsClause(c) && c != ')' || most <= SHORT_GAP && tokens.is(at, classes.clauseBreak);
  }

  /** Whether a clause ends at a symbol. */
  public static boolean endsClause(char c) {
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']'
        || c == '[';
  }

  /** Behind a comma: whether something else than another member begins. */
  private boolean leavesList(Tokens tokens, int at, int to, Extent extent) {
    if (at >= to) {
      return true;
    }
    int next = at;
    while (next < to && tokens.is(next, classes.conjunction)) {
      next++;
    }
    if (next >= to) {
      return true;
    }
    if (tokens.is(next, classes.clauseBreak) && nominal(extent) && isFurther(tokens, next, to)) {
      return false;
    }
    boolean others =
        nominal(extent) && isWord(tokens, next, "who") && isWord(tokens, next - 1, "or");
    if (tokens.is(next, classes.clauseBreak | classes.pronoun)
        || isReason(tokens, next, to)
        || tokens.is(next, classes.relative) && extent != Extent.CLAUSE && !others) {
      return true;
    }
    if (nominal(extent)) {
      return next + 1 < to
              && isWord(tokens, next, "with")
              && tokens.is(next + 1, classes.determiner)
          || tokens.is(next, classes.finite)
          || tokens.is(next, classes.manner)
          || next + 1 < to
              && tokens.is(next, classes.preposition)
              && (isWord(tokens, next + 1, "whom") || isWord(tokens, next + 1, "which"))
          || next + 1 < to
              && isWord(tokens, next, "not")
              && tokens.is(next, classes.negation)
              && tokens.is(next + 1, classes.preposition)
          || isLooseAdverb(tokens, next, to)
          || isSubject(tokens, next, to);
    }
    return extent == Extent.PREDICATE && isSubject(tokens, next, to);
  }

  /** ", as it spares the nerve": why, no part of what is said. */
  private boolean isReason(Tokens tokens, int at, int to) {
    return at + 1 < to
        && (isWord(tokens, at, "as") || isWord(tokens, at, "since"))
        && tokens.is(at + 1, classes.pronoun);
  }

  /** ", ideally within two weeks": more about the whole, no member. */
  private boolean isLooseAdverb(Tokens tokens, int at, int to) {
    return at + 1 < to
        && tokens.is(at, classes.adverb)
        && tokens.endsWith(at, "ly")
        && tokens.is(at + 1, classes.preposition | classes.subordinator);
  }

  /** "you have A", "who are A": whether what begins here is said of somebody. */
  public boolean isOfSomebody(Tokens tokens, int from) {
    int at = from - 1;
    int least = Math.max(0, from - LONGEST_DESCRIPTION);
    while (at > least && tokens.is(at, classes.determiner | classes.adverb)) {
      at--;
    }
    if (at <= least || !tokens.is(at, classes.have | classes.be)) {
      return false;
    }
    at--;
    while (at > least && tokens.is(at, classes.have | classes.adverb)) {
      at--;
    }
    return tokens.is(at, classes.pronoun | classes.person | classes.relative)
        && !isWord(tokens, at, "it")
        && !isWord(tokens, at, "there")
        && !isWord(tokens, at, "which")
        && !isWord(tokens, at, "that");
  }

  /** "…, have diabetes or take aspirin": more that is said of the same people. */
  public boolean isNextPredicate(Tokens tokens, int at) {
    return tokens.is(at, classes.have | classes.be) && !tokens.is(at, classes.negation)
        || TAKING.holds(tokens, at);
  }

  /** Whether a noun phrase with a verb of its own begins here: a new clause. */
  private boolean isSubject(Tokens tokens, int at, int to) {
    boolean relative = false;
    for (int i = at; i < to && i < at + 12; i++) {
      if (tokens.symbol(i) == ','
          || tokens.is(i, classes.conjunction)
          || endsClause(tokens.symbol(i))) {
        return false;
      }
      relative |= tokens.is(i, classes.relative);
      if (tokens.is(i, classes.finite)) {
        return i > at && !relative;
      }
    }
    return false;
  }

  /** The token of the closing bracket; the opening one itself where none closes it. */
  public static int closing(Tokens tokens, int open, int to) {
    int depth = 0;
    for (int at = open; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at;
      }
    }
    return open;
  }

  /** The first token of the phrase that ends before {@code to}. */
  int left(Tokens tokens, int to, int limit, Extent extent) {
    int from = Math.max(limit, to - LONGEST);
    int at = to - 1;
    boolean finiteSeen = false;
    int firstComma = -1;
    int lastComma = -1;
    while (at >= from) {
      char c = tokens.symbol(at);
      if (c == ')') {
        at = opening(tokens, at, from) - 1;
        continue;
      }
      if (endsClause(c) || c == '(') {
        return at + 1;
      }
      if (c == ',' && (extent == Extent.NP || isIntroduction(tokens, from, at))) {
        return at + 1;
      }
      if (tokens.is(at, classes.clauseBreak)) {
        return at == limit && firstComma > 0 ? firstComma + 1 : at + 1;
      }
      if (c == ',') {
        firstComma = at;
        lastComma = lastComma < 0 ? at : lastComma;
      }
      if (nominal(extent) && tokens.is(at, classes.finite)) {
        if (!relativeBefore(tokens, from, at)) {
          return Math.max(at, opensClause(tokens, from) ? firstComma : lastComma) + 1;
        }
        finiteSeen = true;
      }
      at--;
    }
    return finiteSeen ? from : Math.max(from, at + 1);
  }

  /** "Whether it is deep or shallow, A, B and C …": the list begins behind its first comma. */
  private boolean opensClause(Tokens tokens, int at) {
    return tokens.is(at, classes.subordinator) || isWord(tokens, at, "whether");
  }

  /** "the sweating is …", "if it …", "you cannot …": another clause, no other name. */
  boolean opensClause(Tokens tokens, int at, int to) {
    return at < to
        && tokens.is(
            at, classes.determiner | classes.subordinator | classes.pronoun | classes.negation);
  }

  boolean opensWithSubordinator(Tokens tokens, int at) {
    return at < tokens.size() && tokens.is(at, classes.subordinator);
  }

  private boolean relativeBefore(Tokens tokens, int from, int at) {
    int least = at - 8;
    for (int i = at - 1; i >= from && i > least; i--) {
      if (tokens.is(i, classes.relative)) {
        return true;
      }
      if (tokens.symbol(i) == ',') {
        int next = i + 1;
        while (next < at && tokens.is(next, classes.conjunction)) {
          next++;
        }
        if (!isNextPredicate(tokens, next)) {
          return false;
        }
        least = Math.min(least, i - 12); // "who have gout, take drugs, or are old": all of "who"
      }
    }
    return false;
  }

  /** "In addition,", "At present,": words before a first comma that are no member. */
  private boolean isIntroduction(Tokens tokens, int from, int comma) {
    for (int i = from; i < comma; i++) {
      if (tokens.symbol(i) == ',') {
        return false;
      }
    }
    return comma - from <= 4
        && (tokens.is(from, classes.preposition | classes.adverb | classes.subordinator)
            || comma == from);
  }

  /** The token of the opening bracket; the closing one itself where none opens it. */
  static int opening(Tokens tokens, int close, int from) {
    int depth = 0;
    for (int at = close; at >= from; at--) {
      char c = tokens.symbol(at);
      if (c == ')') {
        depth++;
      } else if (c == '(' && --depth == 0) {
        return at;
      }
    }
    return close;
  }

  /** "safely and effectively cure": adverbs of manner before a verb belong to it. */
  int mannerStart(Tokens tokens, int verb, int limit) {
    int at = verb;
    while (at > limit
        && (tokens.is(at - 1, classes.adverb)
                && tokens.endsWith(at - 1, "ly")
                && !tokens.is(at - 1, classes.frequency)
            || tokens.is(at - 1, classes.conjunction)
                && at - 1 > limit
                && tokens.is(at - 2, classes.adverb)
                && at < verb)) {
      at--;
    }
    return at;
  }

  /** The first token that belongs to the shortest span: no article, conjunction, preposition. */
  public int trimStart(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to) {
      char c = tokens.symbol(at);
      boolean mark =
          tokens.isBreak(at)
              || c != Tokens.NO_SYMBOL
                  && c != '>'
                  && c != '<'
                  && c != '↓'
                  && c != '↑'
                  && c != '('
                  && c != '"'
                  && c != '≥'
                  && c != '≤'
                  && c != '+'
                  && !isSign(tokens, at, to);
      boolean quote = c == '"' && !hasLater(tokens, at + 1, to, '"');
      int phrase = isAdded(tokens, at) ? at + 2 : leadingPhrase(tokens, at, to);
      if (phrase > at) {
        at = phrase;
        continue;
      }
      if (!mark && !quote && !isLeading(tokens, at, to)) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** "=1+1", "@home", "-3 dioptres": a sign that touches what follows belongs to it. */
  private static boolean isSign(Tokens tokens, int at, int to) {
    char c = tokens.symbol(at);
    return at + 1 < to
        && !tokens.isBreak(at + 1)
        && !tokens.isSpacedBefore(at + 1)
        && (c == '=' || c == '@' || c == '-' && tokens.isNumber(at + 1));
  }

  /** "where there is", "specifically in case of": the token behind such words; -1 for none. */
  private int leadingPhrase(Tokens tokens, int at, int to) {
    if (at + 2 < to
        && isWord(tokens, at + 1, "there")
        && tokens.is(at, classes.subordinator | classes.relative)
        && tokens.is(at + 2, classes.be)) {
      return at + 3;
    }
    int told = tokens.is(at, classes.adverb) ? at + 1 : at;
    if (told + 2 < to && isWord(tokens, told + 1, "that") && TOLD.holds(tokens, told)) {
      return told + 2;
    }
    if (at + 3 < to && SITUATIONS.holds(tokens, at)) {
      int where = isWord(tokens, at + 1, "in") ? at + 2 : at + 1;
      if (isWord(tokens, where, "where") || isWord(tokens, where, "which")) {
        return where + 1;
      }
    }
    if (at + 2 < to && SETTING.holds(tokens, at) && isWord(tokens, at + 1, "of")) {
      return at + 2;
    }
    if (at + 3 < to
        && isWord(tokens, at, "the")
        && (isWord(tokens, at + 1, "presence") || SETTING.holds(tokens, at + 1))
        && isWord(tokens, at + 2, "of")) {
      return at + 3;
    }
    if (at + 3 < to
        && tokens.is(at, classes.empty)
        && (tokens.is(at + 1, classes.subordinator | classes.relative))
        && isWord(tokens, at + 2, "there")
        && tokens.is(at + 3, classes.be)) {
      return at + 4;
    }
    if (at + 1 < to && tokens.is(at, classes.pronoun) && tokens.is(at + 1, classes.negation)) {
      return at + 1;
    }
    if (at + 2 < to && tokens.is(at, classes.pronoun) && tokens.isWord(at + 1)) {
      if (tokens.is(at + 1, classes.have)) {
        return at + 2;
      }
      if (tokens.string(at + 1).startsWith("suffer") && isWord(tokens, at + 2, "from")) {
        return at + 3;
      }
    }
    return at + 2 < to
            && tokens.is(at, classes.adverb)
            && tokens.is(at + 1, classes.preposition)
            && !isWord(tokens, at + 1, "to")
        ? at + 1
        : -1;
  }

  /** "not only". */
  private boolean isAdded(Tokens tokens, int at) {
    return tokens.is(at, classes.adverb) && isWord(tokens, at, "not");
  }

  private static boolean isWord(Tokens tokens, int at, String word) {
    return tokens.spells(at, word);
  }

  private boolean isLeading(Tokens tokens, int at, int to) {
    return at + 1 < to
        && !isWord(tokens, at, "without")
        && !isBound(tokens, at)
        && !isCounting(tokens, at, to)
        && (!tokens.is(at, classes.person) || tokens.is(at + 1, classes.person))
        && (tokens.is(at, classes.determiner | classes.conjunction | classes.preposition)
            || FOCUSING.holdsSmall(tokens, at));
  }

  /**
   * "patients who bleed [are not recommended]", "anatomy of the stomach [the operation]": where
   * something else begins behind people or a condition; the end where nothing does.
   */
  public int beforeNext(Tokens tokens, int from, int to) {
    boolean relative = false;
    boolean told = false;
    for (int at = from + 1; at < to; at++) {
      if (tokens.is(at, classes.relative)) {
        relative = true;
        told = false;
      }
      boolean noun = tokens.is(at - 1, classes.condition | classes.person | classes.organ);
      if (noun && !relative && NEXT_SUBJECT.holdsSmall(tokens, at)) {
        return at;
      }
      boolean verb = tokens.is(at, classes.finite | classes.modal);
      boolean goesOn =
          tokens.is(
              at - 1,
              classes.finite
                  | classes.modal
                  | classes.adverb
                  | classes.negation
                  | classes.conjunction
                  | classes.pronoun
                  | classes.relative
                  | classes.subordinator);
      if (verb && told && tokens.isWord(at - 1) && (!goesOn || endsRelative(tokens, at))) {
        return at;
      }
      relative &= !tokens.is(at, classes.subordinator);
      told |= relative && verb;
      told &= relative && tokens.symbol(at) != ',' && !tokens.is(at, classes.conjunction);
    }
    return to;
  }

  /** "who need it frequently are": an adverb that nothing but the clause's verb comes before. */
  private boolean endsRelative(Tokens tokens, int at) {
    return tokens.is(at - 1, classes.adverb)
        && !tokens.is(at - 2, classes.finite | classes.modal | classes.conjunction)
        && tokens.is(at, classes.be | classes.modal);
  }

  /** "certain", "most", "other"; "either side", "both eyes", but not "both A and B". */
  private boolean isCounting(Tokens tokens, int at, int to) {
    if (COUNTING.holds(tokens, at)) {
      return !tokens.is(at + 1, classes.adverb);
    }
    if (!PAIRING.holds(tokens, at)) {
      return false;
    }
    for (int i = at + 1; i <= to && i < tokens.size(); i++) {
      if (tokens.is(i, classes.conjunction) || tokens.symbol(i) == ',') {
        return false;
      }
    }
    return true;
  }

  /** "under 18": the number alone would say nothing. */
  private boolean isBound(Tokens tokens, int at) {
    return tokens.isNumber(at + 1)
        && tokens.is(at, classes.comparativeTail)
        && tokens.is(at, classes.preposition);
  }

  private static boolean hasLater(Tokens tokens, int from, int to, char symbol) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == symbol) {
        return true;
      }
    }
    return false;
  }

  /** The token behind the shortest span: no closing punctuation, no "etc.", no conjunction. */
  public int trimEnd(Tokens tokens, int from, int to) {
    int at = to;
    while (at > from) {
      int last = at - 1;
      char c = tokens.symbol(last);
      if (c == ')' || c == ']') {
        if (c == ')' && opening(tokens, last, from) != last) {
          return at;
        }
      } else if (c == '"') {
        if (count(tokens, from, at, '"') % 2 == 0) {
          return at;
        }
      } else if (c == '%' || c == '+' || c == '°') {
        return at;
      } else if (c == Tokens.NO_SYMBOL
          && !tokens.isBreak(last)
          && (!tokens.is(last, classes.conjunction | classes.determiner | classes.trailer)
              || tokens.isAcronym(last)
              || last > from && tokens.string(last).equals("A"))
          && !tokens.is(last, classes.preposition)
          && (!tokens.is(last, classes.anaphor)
              || last > from && BEARING.holds(tokens, last - 1))) {
        return at;
      }
      at = dropSoOn(tokens, from, last);
    }
    return at;
  }

  /** "and so on", "and other diseases" lose their first words with the last. */
  private int dropSoOn(Tokens tokens, int from, int last) {
    boolean so = last > from && tokens.isWord(last) && tokens.is(last, classes.preposition);
    if (so
        && tokens.string(last).equalsIgnoreCase("on")
        && tokens.string(last - 1).equalsIgnoreCase("so")) {
      return last - 1;
    }
    return last;
  }

  private static int count(Tokens tokens, int from, int to, char symbol) {
    int n = 0;
    for (int at = from; at < to; at++) {
      n += tokens.symbol(at) == symbol ? 1 : 0;
    }
    return n;
  }
}

package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Splits coordinated words into the members that can stand alone, as the guideline asks: members
 * that share a head or a modifier stay together.
 */
final class Coordination {
  /** Words of one of several clauses. */
  private static final int LONGEST_CLAUSE = 14;

  /** Prepositions whose noun, "it" or "this", is no part of what is said. */
  private static final WordSet DANGLING = WordSet.of("after", "following", "during", "with");

  /** Adjectives of what is good: "less" before them blames. */
  private static final WordSet GOOD =
      WordSet.of(
          "effective",
          "efficacious",
          "efficient",
          "safe",
          "reliable",
          "accurate",
          "precise",
          "sensitive",
          "specific",
          "successful",
          "suitable",
          "useful",
          "durable",
          "comfortable",
          "convenient",
          "beneficial",
          "predictable",
          "stable",
          "thorough",
          "common",
          "popular",
          "favorable",
          "favourable",
          "satisfactory",
          "good",
          "well",
          "appropriate",
          "desirable",
          "attractive",
          "available",
          "practical",
          "powerful",
          "lasting",
          "complete");

  /** Endings of nouns of what is done. */
  private static final List<String> NOMINAL = List.of("ation", "ition", "ment", "ction", "sion");

  /** Adjectives of what an advantage is that no list of qualities holds. */
  private static final WordSet PLAIN =
      WordSet.of("exact", "deep", "great", "large", "long", "even", "real", "full", "close");

  private static final WordSet SELDOM = WordSet.of("rarely", "seldom", "hardly");

  /** Verbs of what people do again. */
  private static final WordSet DOING =
      WordSet.of(
          "go",
          "goes",
          "get",
          "gets",
          "heal",
          "heals",
          "recover",
          "recovers",
          "lose",
          "return",
          "returns",
          "resume",
          "resumes",
          "walk",
          "eat",
          "drink",
          "drive",
          "live",
          "help",
          "helps",
          "leave",
          "leaves",
          "work",
          "works",
          "lasts",
          "lets",
          "stays",
          "costs");

  /** Verbs of how something is from then on: "the tooth stays alive". */
  private static final WordSet LASTING =
      WordSet.of(
          "stays", "lasts", "heals", "works", "lives", "looks", "feels", "keeps", "survives");

  private static final WordSet PARTICLES = WordSet.of("away", "off", "out", "up", "down");

  private static final WordSet WHO = WordSet.of("who", "whose");

  /** People of whom only what they have tells who they are. */
  private static final WordSet ANYBODY =
      WordSet.in(
          "patient patients people persons person individuals individual those anyone someone pts");

  /** The same, wherever it is. */
  private static final WordSet ANYWHERE = WordSet.of("anywhere", "elsewhere");

  /** Words before people who are a part of all: "some patients with A, B and C" have all of it. */
  private static final WordSet SOME = WordSet.of("some", "many", "most", "certain");

  /** Words before what is meant above all. */
  private static final WordSet ABOVE_ALL =
      WordSet.in("especially particularly notably specifically");

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

  /** Where something is, and what is used: no hypernyms of conditions. */
  private static final Set<String> PARTS =
      Set.of(
          ("organ organs tissue tissues structures structure sites site areas area parts part"
                  + " places bones muscles vessels nerves joints teeth drugs medications medicines"
                  + " devices instruments tools agents means")
              .split(" "));

  /** Words of a circumstance that leave open which. */
  private static final WordSet VACUOUS =
      WordSet.of(
          "required",
          "needed",
          "necessary",
          "possible",
          "indicated",
          "appropriate",
          "available",
          "feasible",
          "applicable",
          "desired");

  /**
   * "if time permits", "where the patient tolerates": verbs of a circumstance that says nothing.
   */
  private static final WordSet PERMITTING =
      WordSet.of("permits", "permit", "allows", "allow", "tolerates", "tolerate", "requires");

  /** Words that blame. */
  private static final WordSet BLAMING =
      WordSet.of(
          "difficult", "harder", "poor", "poorer", "limited", "expensive", "costly", "worse");

  /** Adjectives of people that no ending tells. */
  private static final Set<String> OF_PEOPLE =
      Set.of("young", "old", "fit", "healthy", "frail", "thin", "obese", "sick", "ill", "weak");

  /** Adjectives of wounds, teeth and people that no ending tells. */
  private static final WordSet PLAIN_ADJECTIVES =
      WordSet.in(
          "deep dirty young younger old older elderly fit frail thin long short wet dry swollen"
              + " thick narrow wide weak tender torn broken loose numb dead open closed anxious"
              + " hard soft large small big late early flat round smooth rough clean cold hot"
              + " isolated bloody stiff tight lean heavy sick ill shallow raised crooked lower upper"
              + " tall");

  /** Units of what is measured; ages are told of people and may stand alone. */
  private static final Set<String> UNITS =
      Set.of(
          "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs",
          "mm", "cm", "m", "ml", "mL", "L", "liters", "litres", "mg", "g", "kg", "mcg", "units",
          "atm", "mmHg", "kPa", "bar", "gauge", "Fr", "French", "joules", "J", "Hz", "percent");

  /** Words behind "done" that tell how quickly, where or how often. */
  private static final java.util.Set<String> HOW_DONE =
      java.util.Set.of(
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

  /** Participles that say more of the member before them. */
  private static final Set<String> LEADING =
      Set.of(
          "causing",
          "requiring",
          "involving",
          "affecting",
          "resulting",
          "leading",
          "limiting",
          "preventing",
          "precluding",
          "interfering",
          "complicating",
          "threatening",
          "producing");

  private static final int LONGEST_PAIRED = 5;

  private final WordClasses classes;
  private final PhraseEnds ends;

  Coordination(WordClasses classes, PhraseEnds ends) {
    this.classes = classes;
    this.ends = ends;
  }

  /** A member: from token, to token. */
  record Member(int from, int to) {}

  /** How much a conjunction splits. */
  enum Manner {
    /** Noun phrases in a sentence: commas, conjunctions and slashes split. */
    NOUNS,
    /** An item of a list: only what is told apart twice splits. */
    ITEM,
    /** Qualities and verb phrases: a split needs a new quality or verb. */
    QUALITIES,
    /** "look for X and Y, and to remove Z": a split needs a new "to" or "for". */
    PURPOSES,
    /** A clause stays whole. */
    CLAUSE
  }

  /** The members, trimmed, in order; never empty unless nothing but marks is there. */
  List<Member> split(Tokens tokens, int from, int to, Manner manner) {
    List<Member> parts = new ArrayList<>();
    if (manner == Manner.NOUNS) {
      int people = behindPeople(tokens, from, to);
      List<Member> had = people > from ? split(tokens, people, to, manner) : parts;
      if (had.size() > 1) {
        return had.stream().map(member -> withoutWho(tokens, member)).toList();
      }
      addBeforeExamples(tokens, from, to, parts);
    }
    int start =
        switch (manner) {
          case NOUNS -> behindTreatment(tokens, behindSuchAs(tokens, from, to), to);
          case QUALITIES -> withoutAuxiliary(tokens, from, to);
          default -> from;
        };
    if (manner == Manner.NOUNS && sharesHead(tokens, start, to)
        || manner != Manner.QUALITIES && sharesPlace(tokens, start, to)) {
      add(tokens, start, to, manner, parts);
      return parts;
    }
    boolean full = manner == Manner.ITEM && isFullList(tokens, start, to);
    for (int at = start; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == '(') {
        at = PhraseEnds.closing(tokens, at, to);
        continue;
      }
      int width = separator(tokens, at, to);
      if (width > 0 && (full && c == ',' || splits(tokens, start, at, at + width, to, manner))) {
        add(tokens, start, at, manner, parts);
        start = at + width + (manner == Manner.CLAUSE ? 1 : 0);
        at = start - 1;
      }
    }
    add(tokens, start, to, manner, parts);
    return manner == Manner.QUALITIES ? withoutAims(tokens, from, parts) : parts;
  }

  /**
   * "patients with A, B or C", "those who have A, B and C": where what any of them has begins; the
   * first token where they have all of it or other people are told as well.
   */
  private int behindPeople(Tokens tokens, int from, int to) {
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
    int separators = 0;
    boolean or = false;
    for (int i = had; had > 0 && i < to; i++) {
      if (tokens.symbol(i) == '(') {
        i = PhraseEnds.closing(tokens, i, to);
        continue;
      }
      int width = separator(tokens, i, to);
      if (tokens.symbol(i) == ';'
          || width > 0
              && (isOfOthers(tokens, i + width, to)
                  || isWord(tokens, i + width - 1, "and")
                      && i + width < to
                      && tokens.is(i + width, classes.have | classes.be))) {
        return from;
      }
      if (width > 0) {
        or |= isWord(tokens, i + width - 1, "or");
        separators++;
        i += width - 1;
      }
    }
    boolean some = at > 0 && SOME.holds(tokens, at - 1);
    return or || separators > 1 && !some ? had : from;
  }

  /** "Anyone with A, B or C": people of whom three things and more are told apart. */
  boolean hasManyHad(Tokens tokens, int from, int to) {
    int had = behindPeople(tokens, from, to);
    if (had > from && tokens.is(had - 1, classes.be)) {
      return false;
    }
    int separators = 0;
    for (int at = had; had > from && at < to; at++) {
      if (tokens.is(at, classes.relative | classes.be)) {
        return false;
      }
      int width = separator(tokens, at, to);
      separators += width > 0 ? 1 : 0;
      at += Math.max(0, width - 1);
    }
    return separators > 1;
  }

  /** "with", "who have", "suffering from": the token behind; -1 where they have nothing. */
  private int behindHaving(Tokens tokens, int from, int to) {
    if (isWith(tokens, from) || isWord(tokens, from, "having")) {
      return from + 1;
    }
    if (isWord(tokens, from, "suffering") && isWord(tokens, from + 1, "from")) {
      return from + 2;
    }
    if (!isWord(tokens, from, "who")) {
      return -1;
    }
    int have = from + 1;
    while (have + 1 < to && tokens.is(have, classes.adverb)) {
      have++;
    }
    boolean suffer =
        have + 1 < to
            && (isWord(tokens, have, "suffer") || isWord(tokens, have, "suffers"))
            && isWord(tokens, have + 1, "from");
    if (suffer) {
      return have + 2;
    }
    boolean has = have + 1 < to && tokens.is(have, classes.have | classes.be);
    int what = have + 1;
    return has
            && !tokens.is(what, classes.negation | classes.have | classes.be | classes.verb)
            && !isWord(tokens, what, "to")
            && (!tokens.endsWith(what, "ed")
                || tokens.is(what, classes.severity | classes.condition))
        ? what
        : -1;
  }

  /** "or children", "and those who …", "and no fever": not one more thing that they may have. */
  private boolean isOfOthers(Tokens tokens, int from, int to) {
    if (from < to && tokens.is(from, classes.negation)
        || isWord(tokens, from, "no")
        || isWord(tokens, from, "without")) {
      return true;
    }
    for (int at = from; at < to && at < from + 3; at++) {
      if (separator(tokens, at, to) > 0 || tokens.is(at, classes.preposition | classes.relative)) {
        return false;
      }
      if (tokens.is(at, classes.person)) {
        return true;
      }
    }
    return false;
  }

  /** "who are afraid of needles" behind others that they have or are: without "who are". */
  private Member withoutWho(Tokens tokens, Member member) {
    int what = isWord(tokens, member.from(), "who") ? member.from() + 1 : member.from();
    while (what + 1 < member.to() && tokens.is(what, classes.have | classes.be)) {
      what++;
    }
    boolean verb = tokens.is(what, classes.negation | classes.verb | classes.modal);
    return what > member.from() + 1 && !verb
        ? new Member(ends.trimStart(tokens, what, member.to()), member.to())
        : member;
  }

  /** "effective in A, B and C": behind what it is good for, only a new quality is one. */
  private List<Member> withoutAims(Tokens tokens, int from, List<Member> parts) {
    int first = ends.trimStart(tokens, from, tokens.size());
    if (parts.isEmpty() || parts.get(0).from() == first || !isAimedAt(tokens, first)) {
      return parts;
    }
    List<Member> kept = new ArrayList<>();
    for (Member part : parts) {
      if (!kept.isEmpty()
          || tokens.is(part.from(), classes.quality | classes.benefitVerb | classes.merit)) {
        kept.add(part);
      }
    }
    return kept;
  }

  private boolean isAimedAt(Tokens tokens, int at) {
    return at + 1 < tokens.size() && isAimed(tokens, at);
  }

  /** "esophageal, small bowel and biliary obstruction": only the last member has the head. */
  private boolean sharesHead(Tokens tokens, int from, int to) {
    int end = to;
    while (end > from && !tokens.isWord(end - 1)) {
      end--;
    }
    if (end == from || !tokens.is(end - 1, classes.condition)) {
      return false;
    }
    boolean waiting = false;
    int separators = 0;
    int lastSeparator = from;
    for (int at = from; at < end; at++) {
      if (tokens.symbol(at) == ';' || tokens.symbol(at) == '(') {
        return false;
      }
      if (separator(tokens, at, end) > 0) {
        waiting |= at > from && isModifier(tokens, lastSeparator, at - 1);
        separators++;
        lastSeparator = at + separator(tokens, at, end);
      }
    }
    if (separators < 2 || !waiting) {
      return false;
    }
    for (int at = from; at < lastSeparator; at++) {
      if (tokens.is(at, classes.condition | classes.person)) {
        return false;
      }
    }
    return true;
  }

  /** "ulcers, cracks, or burns, at the puncture site": behind the last comma stands where. */
  private boolean sharesPlace(Tokens tokens, int from, int to) {
    int last = -1;
    boolean or = false;
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == ';' || c == '(') {
        return false;
      }
      or |= tokens.is(at, classes.conjunction);
      last = c == ',' ? at : last;
    }
    return or
        && last > from
        && last + 2 < to
        && (isWord(tokens, last + 1, "at")
            || isWord(tokens, last + 1, "over")
            || isWord(tokens, last + 1, "near")
            || isWord(tokens, last + 1, "around"))
        && !tokens.is(to - 1, classes.condition);
  }

  /** "tumors such as A and B" says A and B: the first token behind "such as"; else the first. */
  private int behindSuchAs(Tokens tokens, int from, int to) {
    for (int at = isWord(tokens, from, "such") ? from : from + 1; at + 1 < to; at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
      } else if (isWord(tokens, at, "like")
          && tokens.is(at - 1, classes.condition | classes.empty)) {
        return at + 1;
      } else if (isWord(tokens, at, "such")) {
        int as = at + 1;
        while (as + 1 < to && as < at + 4 && tokens.isWord(as) && !isWord(tokens, as, "as")) {
          as++;
        }
        if (isWord(tokens, as, "as") && !isPart(tokens, at - 1)) {
          return Math.min(as + 1, to);
        }
      } else if (tokens.symbol(at - 1) == ',' && isWord(tokens, at, "including")) {
        return at + 1;
      }
    }
    return from;
  }

  /** "has spread to organs such as the lung": the examples are of a place, not of what is there. */
  private static boolean isPart(Tokens tokens, int at) {
    return at > 0 && tokens.isWord(at) && PARTS.contains(tokens.string(at));
  }

  /** "pain or a disease such as A": the examples are of the last member, the first is its own. */
  private void addBeforeExamples(Tokens tokens, int from, int to, List<Member> parts) {
    int examples = behindSuchAs(tokens, from, to);
    int last = -1;
    for (int at = from + 1; at < examples - 2; at++) {
      if (tokens.is(at, classes.relative)) {
        return;
      }
      if (tokens.is(at, classes.conjunction)) {
        last = at;
      }
    }
    if (last > from
        && tokens.is(last - 1, classes.condition)
        && tokens.is(last + 1, classes.determiner)
        && tokens.isWord(last + 1)) {
      add(tokens, from, last, Manner.NOUNS, parts);
    }
  }

  /** Whether the words end in examples, which say what is meant. */
  boolean givesExamples(Tokens tokens, int from, int to) {
    return behindSuchAs(tokens, from, to) > from;
  }

  private static boolean isWord(Tokens tokens, int at, String word) {
    return tokens.spells(at, word);
  }

  private void add(Tokens tokens, int from, int to, Manner manner, List<Member> parts) {
    int start = ends.trimStart(tokens, from, to);
    if (manner == Manner.QUALITIES) {
      start = behindIntroduction(tokens, start, to);
      start = ends.trimStart(tokens, withoutAuxiliary(tokens, start, to), to);
    }
    if (manner == Manner.NOUNS && !parts.isEmpty()) {
      start = behindHave(tokens, start, to);
      if (start + 2 < to && isWord(tokens, start, "followed") && isWord(tokens, start + 1, "by")) {
        start = ends.trimStart(tokens, start + 2, to);
      } else if (start + 1 < to
          && isWord(tokens, start, "after")
          && isWord(tokens, start - 1, "or")) {
        start++;
      }
    }
    int next =
        manner == Manner.NOUNS || manner == Manner.ITEM ? ends.beforeNext(tokens, start, to) : to;
    int own = manner == Manner.NOUNS ? ownEnd(tokens, start, next) : next;
    int end = ends.trimEnd(tokens, start, beforeStrength(tokens, start, own));
    if (manner == Manner.QUALITIES
        && end - start > 2
        && end < tokens.size()
        && tokens.is(end, classes.pronoun | classes.anaphor)
        && DANGLING.holds(tokens, end - 1)) {
      end--;
    }
    boolean aimed =
        manner == Manner.QUALITIES
            && (start + 1 < end && isAimed(tokens, start)
                || start < end && isApproval(tokens, start, end));
    boolean aside =
        manner == Manner.QUALITIES && start < end && BLAMING.holds(tokens, start)
            || tokens.symbol(start) == '(' && PhraseEnds.closing(tokens, start, end) == end - 1
            || manner == Manner.QUALITIES && tokens.is(start, classes.subordinator);
    boolean adjunct =
        manner == Manner.NOUNS && !parts.isEmpty() && start < end && isAdjunct(tokens, start, end);
    if (start < end && !aimed && !aside && !adjunct && saysSomething(tokens, start, end, manner)) {
      parts.add(new Member(start, end));
    }
  }

  /** "overlying infection (relative)": how strong it is, no part of it. */
  private static int beforeStrength(Tokens tokens, int from, int to) {
    int last = to;
    while (last > from && tokens.symbol(last - 1) == '.') {
      last--;
    }
    return last - 3 > from
            && tokens.symbol(last - 1) == ')'
            && tokens.symbol(last - 3) == '('
            && (isWord(tokens, last - 2, "relative") || isWord(tokens, last - 2, "absolute"))
        ? last - 3
        : to;
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

  /** "kidney failure that uses the abdomen": what is done with something is no condition's. */
  private int ownEnd(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 1 < to; at++) {
      if (tokens.is(at, classes.relative)
          && tokens.isWord(at)
          && WORKINGS.contains(tokens.string(at + 1))
          && !tokens.is(at - 1, classes.person)) {
        return at;
      }
    }
    return to;
  }

  /** ", after resuscitation", ", classified by size": said of the members before, no member. */
  private boolean isAdjunct(Tokens tokens, int from, int to) {
    int word = from;
    while (word > 0 && tokens.isWord(word - 1) && tokens.is(word - 1, classes.adjunct)) {
      word--;
    }
    boolean participle =
        from + 1 < to
            && tokens.isWord(from)
            && tokens.endsWith(from, "ed")
            && (isWord(tokens, from + 1, "by")
                || isWord(tokens, from + 1, "as")
                || isWord(tokens, from + 1, "into"));
    boolean other = word > 0 && isWord(tokens, word - 1, "or");
    return !other && (word < from || tokens.is(from, classes.adjunct)) || participle;
  }

  /** "Firstly, it spares …", "because the wound is small": without the words that only join. */
  private int behindIntroduction(Tokens tokens, int from, int to) {
    if (from + 2 < to && tokens.is(from, classes.adverb) && tokens.symbol(from + 1) == ',') {
      return from + 2;
    }
    return isWord(tokens, from, "because") || isWord(tokens, from, "since") ? from + 1 : from;
  }

  /** "usually done with a needle", "accepted by many": no quality; "done within an hour" is. */
  private boolean isApproval(Tokens tokens, int from, int to) {
    int at = from;
    while (at + 1 < to && tokens.is(at, classes.adverb)) {
      at++;
    }
    if (!tokens.is(at, classes.approval)) {
      return false;
    }
    String next = at + 1 < to && tokens.isWord(at + 1) ? tokens.string(at + 1) : "";
    return !HOW_DONE.contains(next);
  }

  /** "effective in psoriasis": what it is good for, no quality. */
  private boolean isAimed(Tokens tokens, int start) {
    String second = tokens.isWord(start + 1) ? tokens.string(start + 1) : "";
    boolean likely = second.equals("likely") || second.equals("prone");
    return likely
        || tokens.is(start, classes.healing)
            && (second.equals("in") || second.equals("for") || second.equals("against"));
  }

  /**
   * Not "many diseases", "patients", "the following situations": words that name nothing; but
   * "short operation" praises.
   */
  private boolean saysSomething(Tokens tokens, int from, int to, Manner manner) {
    if (manner != Manner.QUALITIES
        && (isQuantity(tokens, from, to)
            || isVacuous(tokens, from, to)
            || isBareTreating(tokens, from, to))) {
      return false;
    }
    boolean people = false;
    for (int at = from; at < to; at++) {
      if (manner == Manner.QUALITIES && to - from > 1 && tokens.is(at, classes.quality)) {
        return true;
      }
      people |=
          tokens.is(at, classes.person)
              || tokens.is(at, classes.preposition) && tokens.is(at, classes.comparativeTail);
      if (people && tokens.isNumber(at)) {
        return true;
      }
      if (tokens.isWord(at)
          && !tokens.is(
              at,
              classes.empty
                  | classes.determiner
                  | classes.adverb
                  | classes.be
                  | classes.have
                  | classes.modal
                  | classes.conjunction
                  | classes.preposition
                  | classes.pronoun
                  | classes.relative
                  | classes.procedureGeneric)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "if required (with care)", "if time permits", "a wide variety of uses", "also known as X":
   * nothing is said.
   */
  private static boolean isVacuous(Tokens tokens, int from, int to) {
    if (!tokens.isWord(from)) {
      return false;
    }
    if (VACUOUS.holdsSmall(tokens, from)) {
      return to - from == 1 || tokens.symbol(from + 1) == '(';
    }
    if (to - from <= 4 && PERMITTING.holdsSmall(tokens, to - 1)) {
      return true;
    }
    boolean uses = isWord(tokens, to - 1, "applications") || isWord(tokens, to - 1, "uses");
    return uses && (isWord(tokens, to - 2, "of") || isWord(tokens, to - 2, "other"))
        || isWord(tokens, from, "whilst")
        || isWord(tokens, from, "also") && isWord(tokens, from + 1, "known");
  }

  /** "curing": of what is not said. */
  private boolean isBareTreating(Tokens tokens, int from, int to) {
    return to - from == 1 && tokens.is(from, classes.treatVerb) && tokens.endsWith(from, "ing");
  }

  /** "giving insulin in the treatment of diabetes": what is treated is what it is for. */
  private int behindTreatment(Tokens tokens, int from, int to) {
    for (int at = from; at + 3 < to; at++) {
      if (tokens.is(at, classes.condition | classes.person) || !tokens.isWord(at)) {
        return from;
      }
      if (at > from
          && (isWord(tokens, at, "in") || isWord(tokens, at, "for"))
          && isWord(tokens, at + 1, "the")
          && tokens.is(at + 2, classes.treatNoun)
          && isWord(tokens, at + 3, "of")) {
        return at + 4;
      }
    }
    return from;
  }

  /** "320 minutes", "100 % of oxygen": a number and its unit alone name nothing. */
  private boolean isQuantity(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && !tokens.isWord(at) && !tokens.isNumber(at) && tokens.symbol(at) != '(') {
      at++;
    }
    if (at >= to || !tokens.isNumber(at)) {
      return false;
    }
    int words = 0;
    for (; at < to; at++) {
      if (tokens.is(at, classes.condition | classes.person | classes.severity)) {
        return false;
      }
      words += tokens.isWord(at) && !UNITS.contains(tokens.string(at)) ? 1 : 0;
    }
    return words == 0;
  }

  /** "it is safe", "can prevent": without the subject's pronoun and the auxiliary. */
  private int withoutAuxiliary(Tokens tokens, int from, int to) {
    int at = from;
    while (at + 1 < to
        && tokens.is(
            at, classes.pronoun | classes.be | classes.have | classes.modal | classes.relative)
        && !tokens.is(at, classes.negation)
        && (!tokens.is(at + 1, classes.negation) || isWord(tokens, at + 1, "no"))) {
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

  /** "less effective", "not as accurate as X": less of what is good. */
  boolean isLessGood(Tokens tokens, Member member) {
    int at = member.from();
    while (at + 1 < member.to()
        && tokens.is(at, classes.adverb)
        && !tokens.is(at, classes.negation)) {
      at++;
    }
    boolean not = isWord(tokens, at, "not") && at + 1 < member.to();
    boolean less = isWord(tokens, at, "less") || isWord(tokens, at, "least");
    int good = not ? at + 2 : at + 1;
    return (less || not && (isWord(tokens, at + 1, "as") || isWord(tokens, at + 1, "so")))
        && good < member.to()
        && GOOD.holds(tokens, good);
  }

  /** "they do not cure it", "rarely cures it": from here on nothing is praised. */
  boolean isDenied(Tokens tokens, Member member) {
    for (int at = member.from(); at + 1 < member.to() && at < member.from() + 4; at++) {
      if ((tokens.is(at, classes.negation) || SELDOM.holds(tokens, at))
          && tokens.is(at + 1, classes.benefitVerb)
          && !tokens.is(at, classes.determiner)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a member behind a verb or a quality is one itself, not more of its object. */
  boolean isPredicate(Tokens tokens, Member member) {
    for (int at = member.from(); at < member.to(); at++) {
      if (tokens.is(
          at,
          classes.quality
              | classes.merit
              | classes.benefitVerb
              | classes.praiseMark
              | classes.verb
              | classes.finite)) {
        return true;
      }
    }
    int second = member.from() + 1;
    boolean adjective =
        second < member.to()
            && (tokens.is(member.from(), classes.adverb)
                ? looksAdjective(tokens, second) || tokens.endsWith(second, "ed")
                : (tokens.endsWith(member.from(), "ible") || tokens.endsWith(member.from(), "able"))
                    && tokens.is(second, classes.preposition));
    if (adjective) {
      return true;
    }
    String first = tokens.isWord(member.from()) ? tokens.string(member.from()) : "";
    boolean third =
        first.endsWith("s")
            && member.from() + 1 < member.to()
            && tokens.is(member.from() + 1, classes.preposition | classes.adverb);
    return third || first.endsWith("ing");
  }

  /** How many tokens separate members here; 0 where none do. */
  private int separator(Tokens tokens, int at, int to) {
    int end = at;
    char c = tokens.symbol(at);
    if (c == ',' || c == ';' || c == '、') {
      end++;
      while (end < to && tokens.is(end, classes.conjunction)) {
        end++;
      }
      return end - at + (end < to ? further(tokens, end, to) : 0);
    }
    if (tokens.is(at, classes.clauseBreak)) {
      return further(tokens, at, to);
    }
    if (c == '/') {
      return isUnit(tokens, at - 1) || at + 1 < to && isUnit(tokens, at + 1) ? 0 : 1;
    }
    if (tokens.is(at, classes.conjunction)) {
      return 1;
    }
    boolean wellAs =
        at + 2 < to
            && tokens.spells(at, "as")
            && tokens.string(at + 1).equalsIgnoreCase("well")
            && tokens.string(at + 2).equalsIgnoreCase("as");
    return wellAs ? 3 : 0;
  }

  /** "but also", behind "not only": how many tokens; 0 for all else. */
  private int further(Tokens tokens, int at, int to) {
    if (!ends.isFurther(tokens, at, to)) {
      return 0;
    }
    return isWord(tokens, at + 1, "also") ? 2 : 1;
  }

  /** "mmol/L", "150/90": no alternatives. */
  private static boolean isUnit(Tokens tokens, int at) {
    return at < 0 || !tokens.isWord(at) || tokens.end(at) - tokens.start(at) <= 2;
  }

  private boolean splits(Tokens tokens, int start, int at, int next, int to, Manner manner) {
    if (at <= start || next >= to) {
      return at <= start ? false : next >= to;
    }
    return switch (manner) {
      case CLAUSE ->
          isSameOpening(tokens, start, next)
              || isSecondClause(tokens, start, at, next)
              || isOtherClause(tokens, start, at, next, to);
      case PURPOSES ->
          isWord(tokens, next, "to")
              || isWord(tokens, next, "for")
              || isNextPurpose(tokens, start, at, next);
      case NOUNS ->
          isSecondWho(tokens, start, at, next)
              || !isSecondOf(tokens, start, at, next) && nouns(tokens, start, at, next, to);
      case ITEM ->
          standAlone(tokens, start, to)
              || isWord(tokens, at, "or") && isPhrasePair(tokens, start, at, next, to)
              || tokens.symbol(at) == '/' && isFullPair(tokens, start, at, to)
              || !isComma(tokens, at)
                  && tokens.symbol(at) != '/'
                  && tokens.is(next, classes.person)
                  && !isMeasureTail(tokens, at, next, to);
      case QUALITIES -> qualities(tokens, start, at, next, to);
    };
  }

  /** "evaluation of ascites or of a cyst": the second "of" goes on with the first one's noun. */
  private static boolean isSecondOf(Tokens tokens, int start, int at, int next) {
    if (!isWord(tokens, next, "of")) {
      return false;
    }
    for (int i = start + 1; i < at; i++) {
      if (isWord(tokens, i, "of")) {
        return true;
      }
    }
    return false;
  }

  /** "if A, if B": the clause's own word again; it stands before the first member. */
  private boolean isSameOpening(Tokens tokens, int start, int next) {
    int opening = start - 1;
    while (opening > 0 && tokens.is(opening, classes.determiner)) {
      opening--;
    }
    return opening >= 0
        && tokens.is(next, classes.subordinator)
        && tokens.isWord(opening)
        && tokens.string(opening).equalsIgnoreCase(tokens.string(next));
  }

  /** "the root is broken or the tooth is loose": each has a subject and a verb. */
  private boolean isOtherClause(Tokens tokens, int start, int at, int next, int to) {
    if (isComma(tokens, at) && next == at + 1) {
      return tokens.is(next, classes.determiner)
          && holdsVerb(tokens, start, at)
          && isThirdClause(tokens, next, to);
    }
    boolean opening =
        start > 1
            && (at - start > 1
                    && tokens.is(start - 1, classes.determiner)
                    && tokens.is(start - 2, classes.subordinator)
                || tokens.is(start - 1, classes.be) && isWord(tokens, start - 2, "there"));
    return isWord(tokens, next - 1, "or")
        && tokens.is(next, classes.determiner)
        && (opening || holdsVerb(tokens, start, at))
        && holdsVerb(tokens, next, to);
  }

  /** "the pulp bleeds, or the crown is lost": a clause that another one follows behind an "or". */
  private boolean isThirdClause(Tokens tokens, int from, int to) {
    int limit = Math.min(to - 1, from + LONGEST_CLAUSE);
    for (int at = from + 1; at < limit; at++) {
      if (isWord(tokens, at, "or")) {
        return holdsVerb(tokens, from, at)
            && tokens.is(at + 1, classes.determiner)
            && holdsVerb(tokens, at + 1, Math.min(to, at + LONGEST_CLAUSE));
      }
    }
    return false;
  }

  private boolean holdsVerb(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, classes.be | classes.have | classes.modal)) {
        return true;
      }
    }
    return false;
  }

  /** "relieve pain, drain pus or save a tooth": each verb an aim; "clean and dry" are one. */
  private boolean isNextPurpose(Tokens tokens, int start, int at, int next) {
    long aim = classes.treatVerb | classes.benefitVerb | classes.verb;
    return at - start > 1
        && !isWord(tokens, at, "and")
        && tokens.is(start, aim)
        && tokens.is(next, aim)
        && !tokens.endsWith(next, "s")
        && !tokens.endsWith(next, "ed")
        && !tokens.endsWith(next, "ing");
  }

  /** "those who cannot lie flat or who have asthma": others, where "and who" are the same. */
  private static boolean isSecondWho(Tokens tokens, int start, int at, int next) {
    if (!WHO.holds(tokens, next) || isWord(tokens, next - 1, "and")) {
      return false;
    }
    if (isWord(tokens, next - 1, "or")) {
      return true;
    }
    for (int i = start; i < at; i++) {
      if (WHO.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "you cannot A or have B": each verb says a circumstance of its own. */
  private boolean isSecondClause(Tokens tokens, int start, int at, int next) {
    boolean verb = false;
    for (int i = start; i < at && !verb; i++) {
      verb = tokens.is(i, classes.finite);
    }
    return verb
        && isWord(tokens, at, "or")
        && tokens.is(next, classes.have | classes.be)
        && tokens.is(start, classes.pronoun | classes.negation);
  }

  /**
   * "Contaminated area or open fracture", "new ascites or ascites of unknown origin": two noun
   * phrases that share no word, and nothing besides.
   */
  private boolean isPhrasePair(Tokens tokens, int start, int or, int next, int to) {
    int end = beforeBracket(tokens, start, to);
    while (end > next && !tokens.isWord(end - 1)) {
      end--;
    }
    int last = or - 1;
    if (or - start < 2
        || or - start > LONGEST_PAIRED
        || end - next < 2
        || !tokens.isWord(last)
        || waits(tokens, last)
        || tokens.is(last, classes.organ | classes.procedureModifier | classes.adverb)
        || tokens.string(last).endsWith("ed")
        || tokens.string(next).endsWith("ing")
        || isDescribed(tokens, start) != isDescribed(tokens, next)) {
      return false;
    }
    long unfit =
        classes.preposition
            | classes.relative
            | classes.finite
            | classes.verb
            | classes.subordinator
            | classes.conjunction
            | classes.person
            | classes.negation;
    for (int at = start; at < or; at++) {
      if (!tokens.isWord(at) || tokens.is(at, unfit)) {
        return false;
      }
    }
    int head = -1;
    for (int at = next; at < end; at++) {
      if (separator(tokens, at, end) > 0 || tokens.symbol(at) == '(') {
        return false;
      }
      if (head < 0 && (at + 1 == end || tokens.is(at + 1, classes.preposition))) {
        head = at;
      }
    }
    return head >= 0
        && !tokens.is(next, unfit)
        && (tokens.is(head, classes.condition) || tokens.is(last, classes.condition))
        && (head > next || tokens.is(head, classes.condition));
  }

  /** "acute", "contaminated": a word that what stands behind "or" may share. */
  private boolean isDescribed(Tokens tokens, int at) {
    return tokens.isWord(at)
        && !tokens.is(at, classes.condition)
        && (waits(tokens, at) || tokens.string(at).endsWith("ed"));
  }

  /** "Hemophilia, leukemia": an item of short conditions side by side and nothing else. */
  private boolean standAlone(Tokens tokens, int from, int end) {
    int to = beforeBracket(tokens, from, end);
    int start = from;
    for (int at = from; at <= to; at++) {
      int width = at < to ? separator(tokens, at, to) : 1;
      if (width > 0) {
        boolean slash = at < to && tokens.symbol(at) == '/';
        int last = at - 1;
        while (at == to && last > start && !tokens.isWord(last)) {
          last--;
        }
        if (slash
            || last < start
            || last - start > 2
            || start > from && last == start && waits(tokens, from) && !tokens.isWord(from + 2)
            || !tokens.is(last, classes.condition) && !(last == start && tokens.isAcronym(last))
            || !tokens.isWord(start)) {
          return false;
        }
        start = at + width;
        at = start - 1;
      } else if (at < to
          && tokens.is(
              at,
              classes.preposition
                  | classes.relative
                  | classes.finite
                  | classes.verb
                  | classes.person)) {
        return false;
      }
    }
    return true;
  }

  /** "Ulcers or varices (risk of bleeding)": the token where a bracket at the end opens. */
  private static int beforeBracket(Tokens tokens, int from, int to) {
    int last = to - 1;
    while (last > from && tokens.symbol(last) == '.') {
      last--;
    }
    if (tokens.symbol(last) != ')') {
      return to;
    }
    int open = last;
    while (open > from && tokens.symbol(open) != '(') {
      open--;
    }
    return open > from ? open : to;
  }

  /** "Facial trauma, skull fracture, loose teeth": an item of three full members and more. */
  private boolean isFullList(Tokens tokens, int from, int to) {
    int start = from;
    int members = 0;
    int full = 0;
    for (int at = from; at <= to; at++) {
      if (at < to && tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
        continue;
      }
      if (at < to && tokens.is(at, classes.finite | classes.relative | classes.subordinator)) {
        return false;
      }
      if (at == to || isComma(tokens, at)) {
        int last = at - 1;
        while (last > start && !tokens.isWord(last)) {
          last--;
        }
        if (last < start || at < to && waits(tokens, last)) {
          return false;
        }
        members++;
        boolean whole =
            last > start || tokens.is(last, classes.condition) || tokens.isAcronym(last);
        full += whole ? 1 : 0;
        start = at + 1;
      }
    }
    return members >= 3 && full == members;
  }

  /** Whether a word is an adjective that waits for its noun. */
  boolean waits(Tokens tokens, int at) {
    return tokens.isWord(at)
        && !tokens.is(at, classes.condition | classes.person)
        && (tokens.is(at, classes.severity | classes.quality)
            || looksAdjective(tokens, at)
            || OF_PEOPLE.contains(tokens.string(at)));
  }

  /** "Shock/cardiac dysfunction": both sides are whole and share no word. */
  private boolean isFullPair(Tokens tokens, int start, int slash, int to) {
    int end = slash + 1;
    while (end < to && tokens.isWord(end) && !isComma(tokens, end)) {
      if (tokens.is(end, classes.preposition | classes.relative | classes.conjunction)) {
        return false;
      }
      end++;
    }
    int right = end - slash - 1;
    int left = slash - start;
    int last = slash - 1;
    if (right < 1
        || end < to && tokens.symbol(end) != '/'
        || tokens.isAcronym(last)
        || !tokens.is(last, classes.condition) && !(left > 1 && tokens.endsWith(last, "ing"))
        || tokens.string(slash + 1).startsWith("post")) {
      return false;
    }
    for (int at = start; at < slash; at++) {
      if (tokens.is(at, classes.preposition | classes.relative | classes.conjunction)) {
        return false;
      }
    }
    boolean shared =
        left > 1 && (waits(tokens, start) || tokens.is(start, classes.procedureModifier));
    boolean bare = left == 1 && right == 1 && !waits(tokens, end - 1);
    return right > 1 || bare || !shared && tokens.is(end - 1, classes.condition);
  }

  private static boolean isComma(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == ';' || c == '、';
  }

  /** "two or more", "grade 3 or higher": the rest of a measure. */
  private boolean isMeasureTail(Tokens tokens, int at, int next, int to) {
    return !isComma(tokens, at)
        && tokens.is(next, classes.comparativeTail)
        && (next + 1 >= to
            || !tokens.isWord(next + 1)
            || tokens.is(next + 1, classes.preposition)
            || at > 0 && (tokens.isNumber(at - 1) || tokens.is(at - 1, classes.procedureModifier)));
  }

  private boolean nouns(Tokens tokens, int start, int at, int next, int to) {
    if (tokens.symbol(at) == ';') {
      return true;
    }
    if (isMeasureTail(tokens, at, next, to)
        || isAboveAll(tokens, start, at, next)
        || ANYWHERE.holds(tokens, next)) {
      return false;
    }
    if (isBehindClause(tokens, start, at, next)) {
      return true;
    }
    if (isAlternativePredicate(tokens, start, at, next)) {
      return true;
    }
    if (isWord(tokens, next, "for") && !isWord(tokens, start, "for")
        || isWord(tokens, next, "in") && next + 1 < to && tokens.is(next + 1, classes.person)) {
      return true;
    }
    if (sharesOf(tokens, start, at, next, to) || isOtherMeans(tokens, start, at, next, to)) {
      return false;
    }
    if (isLonePeople(tokens, start, at, next, to) || isLoneAdjective(tokens, start, at, next, to)) {
      return false;
    }
    boolean infinitive =
        isWord(tokens, next, "to")
            && next + 1 < to
            && !tokens.is(next + 1, classes.determiner | classes.pronoun);
    if (isWord(tokens, next, "those") || infinitive) {
      return true;
    }
    if (inRelative(tokens, start, at) && (!isComma(tokens, at) || isBare(tokens, next, to))) {
      return false;
    }
    if (continuesPredicate(tokens, next) || isPersonWithAll(tokens, start, to)) {
      return false;
    }
    if (isModifier(tokens, start, at - 1) && hasHeadLater(tokens, next, to)) {
      return false;
    }
    if (isComma(tokens, at)) {
      return true;
    }
    if (tokens.symbol(at) == '/') {
      return !sharesWord(tokens, start, at, next, to);
    }
    return true;
  }

  /** "caries, especially of the molars and in children": the same, narrowed. */
  private static boolean isAboveAll(Tokens tokens, int start, int at, int next) {
    if (isComma(tokens, at)) {
      return ABOVE_ALL.holds(tokens, next);
    }
    for (int i = at - 1; i > start; i--) {
      if (isComma(tokens, i - 1) && ABOVE_ALL.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "teeth whose root is short or a molar": behind a clause that is complete, another noun. */
  private boolean isBehindClause(Tokens tokens, int start, int at, int next) {
    if (!isWord(tokens, at, "or")
        || !tokens.is(next, classes.determiner)
        || tokens.is(at - 1, classes.condition)
        || !inRelative(tokens, start, at)) {
      return false;
    }
    int be = at - 2;
    while (be > start && tokens.is(be, classes.adverb)) {
      be--;
    }
    return be > start && tokens.is(be, classes.be) && tokens.isWord(at - 1);
  }

  /** "you are pregnant, have diabetes or take aspirin": each is enough. */
  private boolean isAlternativePredicate(Tokens tokens, int start, int at, int next) {
    return !isWord(tokens, at, "and")
        && ends.isNextPredicate(tokens, next)
        && !isWord(tokens, next + 1, "to")
        && !inRelative(tokens, start, at);
  }

  /** "tumor left after radiotherapy or chemotherapy": what was done is no member. */
  private boolean isOtherMeans(Tokens tokens, int start, int at, int next, int to) {
    if (isComma(tokens, at) || !tokens.is(at - 1, classes.procedureHead)) {
      return false;
    }
    int end = next;
    while (end < to && separator(tokens, end, to) == 0 && tokens.isWord(end)) {
      end++;
    }
    boolean behind = false;
    for (int i = start + 1; i < at - 1; i++) {
      behind |= tokens.is(i, classes.preposition | classes.subordinator);
    }
    return behind && end > next && end - next <= 2 && tokens.is(end - 1, classes.procedureHead);
  }

  /** "cancers of the breast, prostate and other organs": a place shares the condition before. */
  private boolean sharesOf(Tokens tokens, int start, int at, int next, int to) {
    int of = -1;
    for (int i = start + 1; i < at; i++) {
      if (isWord(tokens, i, "of") && tokens.is(i - 1, classes.condition)) {
        of = i;
      }
    }
    if (of < 0 || at - of > 6) {
      return false;
    }
    int end = next;
    while (end < to && separator(tokens, end, to) == 0) {
      if (tokens.is(
          end, classes.condition | classes.person | classes.preposition | classes.severity)) {
        return false;
      }
      end++;
    }
    return end - next <= 2;
  }

  /** "and cannot …", "and unwilling to …", "and need …": the same people, no new member. */
  private boolean continuesPredicate(Tokens tokens, int next) {
    if (tokens.is(next, classes.subordinator) || isWord(tokens, next, "where")) {
      return false;
    }
    if (tokens.is(next, classes.severity) && isWord(tokens, next + 1, "to")
        || tokens.isWord(next) && LEADING.contains(tokens.string(next))) {
      return true;
    }
    return tokens.is(next, classes.finite | classes.negation | classes.relative)
        && !(tokens.isWord(next) && tokens.string(next).equalsIgnoreCase("no"));
  }

  /** "patients with A, B and C": the same people have all of them. */
  private boolean isPersonWithAll(Tokens tokens, int start, int to) {
    if (!tokens.is(start, classes.person) || start + 2 >= to || !isWith(tokens, start + 1)) {
      return false;
    }
    boolean and = false;
    for (int i = start; i < to; i++) {
      if (tokens.spells(i, "or")) {
        return false;
      }
      and |= tokens.spells(i, "and");
      if (i > start + 2 && tokens.is(i, classes.person) && followsConjunction(tokens, i, start)) {
        return false;
      }
    }
    return and;
  }

  private boolean followsConjunction(Tokens tokens, int at, int start) {
    for (int i = at - 1; i > start && i >= at - 4; i--) {
      if (tokens.is(i, classes.conjunction)) {
        return true;
      }
    }
    return false;
  }

  /** "the weak and old people": one word before, people behind. */
  private boolean isLonePeople(Tokens tokens, int start, int at, int next, int to) {
    int first = tokens.is(start, classes.determiner) ? start + 1 : start;
    return at - first == 1
        && tokens.is(at, classes.conjunction)
        && next + 1 < to
        && (!tokens.is(first, classes.condition | classes.person)
            || isWord(tokens, first, "pregnant"))
        && tokens.is(next + 1, classes.person);
  }

  /** "frail, elderly patients", "deep and dirty wounds": both words wait for one noun. */
  private boolean isLoneAdjective(Tokens tokens, int start, int at, int next, int to) {
    int last = at - 1;
    int first = start;
    while (first < last
        && tokens.is(first, classes.determiner | classes.adverb | classes.preposition)) {
      first++;
    }
    if (first != last
        || !tokens.isWord(last)
        || tokens.is(last, classes.condition | classes.person)
        || !(waits(tokens, last)
            || PLAIN_ADJECTIVES.holds(tokens, last)
            || tokens.endsWith(last, "ful"))) {
      return false;
    }
    int end = next;
    while (end < to && tokens.isWord(end) && separator(tokens, end, to) == 0) {
      if (tokens.is(end, classes.preposition | classes.relative)) {
        break;
      }
      end++;
    }
    return end - next >= 2
        && !tokens.is(
            next, classes.have | classes.be | classes.verb | classes.negation | classes.determiner);
  }

  private static boolean isWith(Tokens tokens, int at) {
    return tokens.spells(at, "with");
  }

  /** One or two words to the next separator: "tired", in "who are hungry, tired or drunk". */
  private boolean isBare(Tokens tokens, int next, int to) {
    int end = next;
    while (end < to && !isComma(tokens, end) && !tokens.is(end, classes.conjunction)) {
      end++;
    }
    return end - next <= 2 && !tokens.is(end - 1, classes.condition | classes.person);
  }

  private boolean inRelative(Tokens tokens, int start, int at) {
    for (int i = start; i < at; i++) {
      if (tokens.is(i, classes.relative)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a member ends in a word that waits for a noun: "benign", "lung", "left". */
  private boolean isModifier(Tokens tokens, int start, int last) {
    if (!tokens.isWord(last)) {
      return false;
    }
    if (tokens.is(last, classes.organ)) {
      return last == start || last == start + 1 && tokens.is(start, classes.severity);
    }
    if (tokens.is(last, classes.condition | classes.person)) {
      return false;
    }
    boolean participle = last == start && tokens.endsWith(last, "ed");
    return participle
        || tokens.is(last, classes.severity | classes.quality)
        || looksAdjective(tokens, last);
  }

  static boolean looksAdjective(Tokens tokens, int at) {
    int end = tokens.end(at);
    if (end - tokens.start(at) < 4) {
      return false;
    }
    for (String ending : ADJECTIVE_ENDINGS) {
      int length = ending.length();
      if (tokens.text().regionMatches(true, end - length, ending, 0, length)) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> ADJECTIVE_ENDINGS =
      List.of(
          "al", "ic", "ive", "ous", "ary", "ar", "oid", "able", "ible", "ile", "ign", "nant",
          "like");

  private boolean hasHeadLater(Tokens tokens, int next, int to) {
    for (int i = next; i < to; i++) {
      if (tokens.is(i, classes.condition)) {
        return true;
      }
    }
    return to - next >= 2;
  }

  /** "trauma/postoperative bleeding": the last word belongs to both. */
  private boolean sharesWord(Tokens tokens, int start, int at, int next, int to) {
    int end = next;
    while (end < to
        && !isComma(tokens, end)
        && tokens.symbol(end) != '/'
        && tokens.symbol(end) != '(') {
      end++;
    }
    return isModifier(tokens, start, at - 1)
        || at - start == 1 && end - next > 1 && !tokens.is(at - 1, classes.condition)
        || at - start == 1
            && end - next > 1
            && (tokens.is(at - 1, classes.condition)
                ? tokens.string(next).startsWith("post")
                : isModifierLead(tokens, next));
  }

  private boolean isModifierLead(Tokens tokens, int next) {
    return looksAdjective(tokens, next)
        || tokens.is(next, classes.severity)
        || tokens.string(next).startsWith("post");
  }

  private boolean qualities(Tokens tokens, int start, int at, int next, int to) {
    if (onlyAdverbs(tokens, start, at)
        || sharesNoun(tokens, start, at, next, to)
        || isOneNoun(tokens, start, at, next, to)) {
      return false;
    }
    if (isComma(tokens, at)) {
      return !isAfterthought(tokens, next);
    }
    if (tokens.symbol(at) == '/') {
      return false;
    }
    boolean said = start > 0 && tokens.is(start - 1, classes.be);
    if (!said && sharesPluralVerb(tokens, start, at, next, to)) {
      return false;
    }
    int word = next + 1 < to && tokens.is(next, classes.determiner) ? next + 1 : next;
    while (word > next && word + 1 < to && tokens.is(word, classes.adverb)) {
      word++;
    }
    boolean quality =
        tokens.is(word, classes.quality | classes.benefitVerb) || isWord(tokens, word, "be");
    if (startsClause(tokens, start, at)) {
      return tokens.is(next, classes.benefitVerb | classes.be | classes.modal)
          || isClause(tokens, next, to);
    }
    if (isWord(tokens, at, "or") && isWord(tokens, next, "no") && at - start == 1) {
      return false;
    }
    boolean leftPraises = tokens.is(start, classes.quality) || PLAIN.holds(tokens, start);
    return quality
        || isNextPraise(tokens, start, at, next, to)
        || leftPraises && at - start > 1 && isOtherNoun(tokens, word, to)
        || isSeldom(tokens, start, next, to)
        || isPair(tokens, start, at, next, to)
        || sameForm(tokens, start, next, to)
        || leftPraises && (tokens.is(next, classes.verb) || DOING.holds(tokens, next))
        || tokens.is(next, classes.finite)
        || isClause(tokens, next, to)
        || isPeople(tokens, next, to)
        || isNextVerb(tokens, start, at, next, to)
        || tokens.is(next, classes.adverb)
            && next + 1 < to
            && (tokens.is(next + 1, classes.quality)
                || tokens.is(next + 1, classes.benefitVerb) && at - start > 1);
  }

  /**
   * "easy to learn and widely available", "painless and compatible with ordinary dressings": behind
   * a verb to be one more adjective.
   */
  private boolean isNextPraise(Tokens tokens, int start, int at, int next, int to) {
    if (!tokens.is(start, classes.quality | classes.merit) || next + 1 >= to) {
      return false;
    }
    boolean lone =
        tokens.is(next, classes.adverb)
            && tokens.isWord(next + 1)
            && (looksAdjective(tokens, next + 1) || tokens.endsWith(next + 1, "ed"))
            && (next + 2 >= to
                || isComma(tokens, next + 2)
                || tokens.is(next + 2, classes.preposition | classes.conjunction));
    return lone
        || at - start == 1
            && looksAdjective(tokens, next)
            && tokens.is(next + 1, classes.preposition);
  }

  /**
   * "quick recovery and preservation of the bile duct", "high yield and observable embryos": a noun
   * of its own.
   */
  private boolean isOtherNoun(Tokens tokens, int next, int to) {
    if (next + 1 >= to || !tokens.isWord(next)) {
      return false;
    }
    boolean deed = NOMINAL.stream().anyMatch(ending -> tokens.endsWith(next, ending));
    return deed && isWord(tokens, next + 1, "of")
        || (tokens.endsWith(next, "able")
                || PLAIN.holds(tokens, next)
                || isWord(tokens, next, "more"))
            && tokens.isWord(next + 1)
            && !tokens.is(next + 1, classes.preposition | classes.conjunction);
  }

  /** "clears the stone and seldom recurs": a verb in the third person behind another. */
  private boolean isSeldom(Tokens tokens, int start, int next, int to) {
    return next + 1 < to
        && tokens.isWord(start)
        && tokens.endsWith(start, "s")
        && (SELDOM.holds(tokens, next) || isWord(tokens, next, "never"))
        && tokens.isWord(next + 1)
        && tokens.endsWith(next + 1, "s");
  }

  /** "bladeless and rapid", "simple and well tolerated": two words that praise, side by side. */
  private boolean isPair(Tokens tokens, int start, int at, int next, int to) {
    int end = to;
    while (end > next && !tokens.isWord(end - 1)) {
      end--;
    }
    long things = classes.condition | classes.organ | classes.outcome | classes.person;
    return at - start == 1
        && tokens.isWord(start)
        && (end - next == 1 || end - next == 2 && tokens.is(start, classes.quality))
        && !tokens.is(start, things)
        && !tokens.is(end - 1, things);
  }

  /** "fewer and shorter seizures": both wait for the noun. */
  private boolean sharesNoun(Tokens tokens, int start, int at, int next, int to) {
    return at - start == 1
        && next + 1 < to
        && tokens.is(start, classes.comparativeTail)
        && tokens.is(next, classes.comparativeTail)
        && !isComma(tokens, at);
  }

  /** "a longer, healthier life": behind the article both wait for the noun. */
  private boolean isOneNoun(Tokens tokens, int start, int at, int next, int to) {
    boolean comparatives =
        isComma(tokens, at)
            && at > start + 1
            && next + 1 < to
            && tokens.isWord(at - 1)
            && tokens.isWord(next)
            && tokens.endsWith(at - 1, "er")
            && tokens.endsWith(next, "er")
            && tokens.is(at - 1, classes.quality | classes.comparativeTail)
            && tokens.isWord(next + 1)
            && !tokens.is(
                next + 1,
                classes.conjunction
                    | classes.subordinator
                    | classes.preposition
                    | classes.procedureGeneric);
    if (comparatives) {
      return true;
    }
    return isComma(tokens, at)
        && at > start + 1
        && next == at + 1
        && next + 1 < to
        && (isWord(tokens, at - 2, "a") || isWord(tokens, at - 2, "an"))
        && tokens.is(at - 1, classes.quality | classes.comparativeTail)
        && waits(tokens, next)
        && tokens.isWord(next + 1);
  }

  /** "keeps the pylorus and costs less", "sparing muscle and allowing …": verbs side by side. */
  private boolean sameForm(Tokens tokens, int start, int next, int to) {
    int verb = next;
    while (verb + 1 < to && tokens.is(verb, classes.adverb)) {
      verb++;
    }
    if (verb + 1 >= to || !tokens.isWord(start) || !tokens.isWord(verb)) {
      return false;
    }
    String left = tokens.string(start);
    String right = tokens.string(verb);
    return left.endsWith("ing") && right.endsWith("ing")
        || tokens.is(start, classes.benefitVerb)
            && left.endsWith("s")
            && right.endsWith("s")
            && !tokens.is(verb, classes.condition);
  }

  /** "and most people feel better": a clause of its own. */
  private boolean isPeople(Tokens tokens, int next, int to) {
    int at = next;
    while (at + 1 < to && at < next + 2 && tokens.is(at, classes.determiner)) {
      at++;
    }
    return at + 1 < to
        && tokens.is(at, classes.person | classes.pronoun)
        && tokens.isWord(at + 1)
        && (at > next
            ? !tokens.is(at + 1, classes.preposition | classes.conjunction | classes.relative)
            : tokens.is(at + 1, classes.finite | classes.verb | classes.modal));
  }

  /** "takes ten minutes and leaves no scar", "improve sleep and help you live": verbs in a row. */
  private boolean isNextVerb(Tokens tokens, int start, int at, int next, int to) {
    if (at - start < 2 || next + 1 >= to || !tokens.isWord(next) || !tokens.isWord(next + 1)) {
      return false;
    }
    boolean third = tokens.endsWith(start, "s") && tokens.endsWith(next, "s");
    boolean base = !tokens.endsWith(start, "s") && !tokens.endsWith(next, "s");
    boolean verbs =
        tokens.is(start, classes.benefitVerb | classes.verb) || DOING.holds(tokens, start);
    boolean known =
        tokens.is(next, classes.benefitVerb | classes.verb) || DOING.holds(tokens, next);
    boolean object =
        tokens.is(
                next + 1,
                classes.determiner
                    | classes.pronoun
                    | classes.quality
                    | classes.negation
                    | classes.person
                    | classes.adverb)
            || PARTICLES.holds(tokens, next + 1);
    return verbs
        && !tokens.endsWith(next, "ed")
        && !tokens.endsWith(next, "ing")
        && !tokens.is(next, classes.condition)
        && (third && (known || object) || base && known && (object || DOING.holds(tokens, next)));
  }

  /** "the mucosa and the bone are kept": both are, so they stay together. */
  private boolean sharesPluralVerb(Tokens tokens, int start, int at, int next, int to) {
    for (int i = start; i < at; i++) {
      if (tokens.is(i, classes.finite)) {
        return false;
      }
    }
    for (int i = next + 1; i < to && i < next + 8; i++) {
      if (isComma(tokens, i) || tokens.is(i, classes.conjunction)) {
        return false;
      }
      if (tokens.is(i, classes.finite)) {
        return isWord(tokens, i, "are") || isWord(tokens, i, "were");
      }
    }
    return false;
  }

  /** ", only about 1 cm", ", up to 90%", ", especially …": more about the member before. */
  private boolean isAfterthought(Tokens tokens, int next) {
    String word = tokens.isWord(next) ? tokens.string(next).toLowerCase(java.util.Locale.ROOT) : "";
    return word.equals("only")
        || word.equals("up")
        || word.equals("especially")
        || word.equals("about")
        || word.equals("usually")
        || word.equals("generally")
        || tokens.is(next, classes.relative);
  }

  private boolean onlyAdverbs(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!tokens.is(at, classes.adverb)) {
        return false;
      }
    }
    return true;
  }

  /** "therapeutic effect is reliable": a subject with its verb. */
  private boolean startsClause(Tokens tokens, int from, int at) {
    for (int i = from + 1; i < at; i++) {
      if (tokens.is(i, classes.be | classes.have)) {
        return true;
      }
    }
    return false;
  }

  private boolean isClause(Tokens tokens, int next, int to) {
    for (int i = next + 1; i < to && i < next + 10; i++) {
      if (isComma(tokens, i) || tokens.is(i, classes.conjunction)) {
        return false;
      }
      if (tokens.is(i, classes.finite)
          || LASTING.holds(tokens, i) && tokens.is(next, classes.determiner)) {
        return true;
      }
    }
    return false;
  }
}

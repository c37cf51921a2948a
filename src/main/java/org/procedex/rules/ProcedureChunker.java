package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import org.procedex.text.Lexicon;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Finds the words that name a procedure, by the heads and endings that such names have, and the
 * words that stand for one.
 */
public final class ProcedureChunker {
  private static final int MOST_MODIFIERS = 7;
  private static final int SHORTEST_SHOUT = 4;
  private static final WordSet PARTS_OF_CARE = WordSet.of("airway", "breathing", "circulation");
  private static final WordSet MEANS =
      WordSet.of(
          "laser",
          "light",
          "massage",
          "exercise",
          "injection",
          "infusion",
          "transfusion",
          "traction",
          "ultrasound",
          "radiofrequency",
          "hyperthermia",
          "hypothermia",
          "inhalation",
          "nebulization",
          "steaming",
          "implant",
          "shunt",
          "replacement",
          "bath",
          "manipulation",
          "talk");
  private static final WordSet PROGRAM =
      WordSet.of("program", "programs", "programme", "programmes");
  private static final WordSet TREATING =
      WordSet.of("treatment", "treatments", "therapy", "therapies", "surgery", "surgeries");

  /** What goes with any operation: "hernia repair and anesthesia" is one and the care for it. */
  private static final WordSet ANESTHESIA = WordSet.of("anesthesia", "anaesthesia");

  private static final WordSet OF_HEART = WordSet.of("cardiac", "pericardial", "heart");
  private static final WordSet OF_VESSEL =
      WordSet.in("aortic aorta carotid vertebral coronary arterial artery spontaneous intimal");
  private static final WordSet LATIN = WordSet.of("vitro", "vivo", "situ", "utero");

  /** Adjectives that stand for a name with its noun left out. */
  private static final List<String> NOUNLESS =
      List.of("epidural", "spinal", "caudal", "paravertebral");

  /** Heads by ellipsis, where no noun follows: "a labour epidural", but "the epidural space". */
  private static final WordSet ELLIPTIC = WordSet.in(String.join(" ", NOUNLESS) + " epidurals");

  /** "Slower removal" says how it goes, not what it is called. */
  private static final WordSet COMPARING =
      WordSet.of(
          "slower", "faster", "quicker", "longer", "shorter", "better", "worse", "cheaper", "safer",
          "easier", "earlier", "simpler", "fewer", "vs", "versus");

  /** Before a generic word they say what it is good for or where, and not which one it is. */
  private static final WordSet UNTELLING =
      WordSet.of("diagnostic", "ineffective", "anaesthetic", "anesthetic", "marginal");

  private static final WordSet UNTOLD =
      WordSet.of("approach", "technique", "therapies", "treatments", "treatment");

  /** What a chamber of the heart or blood does by itself, and what is done to it as well. */
  private static final WordSet BODILY =
      WordSet.of(
          "dilation",
          "dilatation",
          "perfusion",
          "shunting",
          "shortening",
          "oxygenation",
          "filling");

  private static final WordSet CHAMBERS =
      WordSet.of(
          "la",
          "lv",
          "ra",
          "rv",
          "atrial",
          "ventricular",
          "annular",
          "chamber",
          "fractional",
          "coronary",
          "intracardiac",
          "intrapulmonary",
          "tissue");

  private final WordClasses classes;
  private final int former;
  private final int latter;
  private final int both;
  private final int two;
  private final int thisWord;
  private final Pointing pointing;
  private final JoinedModifiers joined;

  /** A bit for each of these five; other words have the same. */
  private final long counting;

  private final long boundary;

  /** Classes of the words that name or stand for a procedure. */
  private final long telling;

  ProcedureChunker(WordClasses classes, Lexicon lexicon) {
    this.classes = classes;
    former = lexicon.id("former");
    latter = lexicon.id("latter");
    both = lexicon.id("both");
    two = lexicon.id("two");
    thisWord = lexicon.id("this");
    pointing = new Pointing(classes);
    joined = new JoinedModifiers(classes);
    counting = 1L << former | 1L << latter | 1L << both | 1L << two | 1L << thisWord;
    telling =
        classes.procedureHead | classes.procedureGeneric | classes.procedureLight | classes.anaphor;
    boundary =
        classes.finite
            | classes.determiner
            | classes.preposition
            | classes.conjunction
            | classes.relative
            | classes.pronoun
            | classes.adverb
            | classes.verb
            | classes.clauseBreak
            | classes.subordinator
            | classes.person
            | classes.negation
            | classes.trailer;
  }

  /** Whether an adjective, in small letters, stands for a name with its noun left out. */
  public static boolean leavesOutNoun(String adjective) {
    return NOUNLESS.contains(adjective);
  }

  /** The phrases from one token to another, in order. */
  public List<ProcedurePhrase> find(Tokens tokens, int from, int to, KnownNames known) {
    List<ProcedurePhrase> found = List.of();
    int floor = from;
    for (int at = from; at < to; at++) {
      ProcedurePhrase phrase =
          mayBegin(tokens, at, known) ? at(tokens, at, floor, to, known) : null;
      if (phrase != null) {
        phrase = Pointing.ofThisKind(tokens, phrase, floor);
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(phrase);
        floor = phrase.to();
        at = phrase.to() - 1;
      }
    }
    return found;
  }

  /** False for most tokens: words that neither name a procedure nor stand for one. */
  private boolean mayBegin(Tokens tokens, int at, KnownNames known) {
    if (tokens.is(at, telling)) {
      return true;
    }
    int word = tokens.word(at);
    return (counting >>> word & 1) != 0
            && (word == former || word == latter || word == both || word == two || word == thisWord)
        || known.mayBegin(tokens, at);
  }

  private @org.jspecify.annotations.Nullable ProcedurePhrase at(
      Tokens tokens, int at, int floor, int to, KnownNames known) {
    int knownEnd = known.match(tokens, at, to);
    if (knownEnd > 0) {
      int end = extend(tokens, knownEnd - 1, to);
      boolean acronym = tokens.isAcronym(at) && knownEnd == at + 1;
      return new ProcedurePhrase(
          modified(tokens, at, floor),
          end,
          acronym ? ProcedurePhrase.Kind.ABBREVIATION : ProcedurePhrase.Kind.NAME);
    }
    if (!tokens.isWord(at)) {
      return null;
    }
    if (isHead(tokens, at)) {
      return headed(tokens, at, floor, to);
    }
    int word = tokens.word(at);
    if (word == Lexicon.UNKNOWN) {
      return null;
    }
    if (word == thisWord) {
      return at == floor && pointing.isDone(tokens, at + 1, to)
          ? new ProcedurePhrase(at, at + 1, ProcedurePhrase.Kind.ANAPHOR)
          : null;
    }
    if (word == former || word == latter) {
      return new ProcedurePhrase(
          at, at + 1, word == former ? ProcedurePhrase.Kind.FORMER : ProcedurePhrase.Kind.LATTER);
    }
    if (word == both
        || word == two && at > floor && isThe(tokens, at - 1) && standsAlone(tokens, at, to)) {
      int end = at + 1;
      while (end < to && end < at + 3 && tokens.is(end, classes.preposition | classes.pronoun)) {
        end++;
      }
      if (end == at + 1 && end < to && tokens.is(end, classes.procedureGeneric)) {
        end++;
      }
      boolean noun =
          end < to
              && tokens.isWord(end)
              && !tokens.is(end, boundary | classes.procedureGeneric | classes.be | classes.modal);
      return noun ? null : new ProcedurePhrase(at, end, ProcedurePhrase.Kind.BOTH);
    }
    return tokens.is(at, classes.anaphor)
        ? new ProcedurePhrase(at, at + 1, ProcedurePhrase.Kind.ANAPHOR)
        : null;
  }

  private static boolean isThe(Tokens tokens, int at) {
    return tokens.spells(at, "the");
  }

  /** "common to the two:": nothing behind that is counted. */
  private boolean standsAlone(Tokens tokens, int at, int to) {
    return at + 1 >= to || !tokens.isWord(at + 1) && !tokens.isNumber(at + 1);
  }

  private boolean isHead(Tokens tokens, int at) {
    return tokens.is(at, classes.procedureLight) && ELLIPTIC.holds(tokens, at)
        ? isElliptic(tokens, at)
        : isPlainHead(tokens, at);
  }

  /** "A labour epidural", "repeat spinal": no noun behind it, and no other adjective before one. */
  private boolean isElliptic(Tokens tokens, int at) {
    if (at > 0 && (tokens.is(at - 1, classes.be) || tokens.symbol(at - 1) == '-')) {
      return false;
    }
    int next = at + 1;
    if (next >= tokens.size()) {
      return true;
    }
    if (tokens.is(next, classes.conjunction) || tokens.symbol(next) == ',') {
      return next + 1 >= tokens.size()
          || !tokens.isWord(next + 1)
          || tokens.is(next + 1, boundary)
          || !tokens.is(next, classes.conjunction) && !ELLIPTIC.holds(tokens, next + 1);
    }
    return tokens.isWord(next)
        ? tokens.is(next, boundary & ~classes.adverb)
        : !tokens.isNumber(next) && tokens.symbol(next) != '-' && tokens.symbol(next) != '/';
  }

  private boolean isPlainHead(Tokens tokens, int at) {
    return tokens.is(at, classes.procedureHead | classes.procedureGeneric | classes.procedureLight)
        && !tokens.is(at, classes.notProcedure)
        && !(at > 0 && tokens.spells(at, "tamponade") && OF_HEART.holds(tokens, at - 1))
        && !(at > 0 && tokens.spells(at, "dissection") && OF_VESSEL.holds(tokens, at - 1))
        && !(tokens.is(at, classes.procedureLetters) && !tokens.isAcronym(at))
        && !(tokens.is(at, classes.headOrVerb)
            && at > 0
            && (isPlural(tokens, at - 1) || takesObject(tokens, at)))
        && !(tokens.is(at, classes.headBehindModifier)
            && (at == 0 || !tokens.is(at - 1, classes.way | classes.procedureLight)));
  }

  /** "the drug blocks the enzyme": with an ending and an object it is a verb. */
  private boolean takesObject(Tokens tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.isWord(at - 1)
        && tokens.end(at - 1) - tokens.start(at - 1) > 2
        && tokens.endsWith(at, "s")
        && tokens.is(at + 1, classes.determiner);
  }

  /** "the kidneys filter", "inhibitors block": behind a plural the head is a verb. */
  private boolean isPlural(Tokens tokens, int at) {
    if (!tokens.isWord(at)
        || tokens.isAcronym(at)
        || tokens.is(at, classes.procedureModifier | classes.adverb)) {
      return tokens.is(at, classes.modal | classes.negation);
    }
    return tokens.end(at) - tokens.start(at) > 3
        && tokens.endsWith(at, "s")
        && !tokens.endsWith(at, "ss")
        && !tokens.endsWith(at, "us")
        && !tokens.endsWith(at, "is")
        && !tokens.endsWith(at, "creas")
        && !tokens.endsWith(at, "'s");
  }

  /** "X results in less pain": here the word is a verb. */
  private static boolean isResultsIn(Tokens tokens, int at, int to) {
    return at + 1 < to && tokens.spells(at, "results") && tokens.spells(at + 1, "in");
  }

  private @org.jspecify.annotations.Nullable ProcedurePhrase headed(
      Tokens tokens, int head, int floor, int to) {
    int end = extend(tokens, head, to);
    if (end < to
            && tokens.is(end, classes.compoundTail)
            && !isProgram(tokens, head, end)
            && !breaksAtCapital(tokens, end)
            && !isResultsIn(tokens, end, to)
        || head > floor
            && (tokens.is(head, classes.procedureLight) && tokens.is(head - 1, classes.mishap)
                || isUntold(tokens, head))) {
      return null;
    }
    int whole = withModifiers(tokens, head, floor);
    boolean lettered = head > whole && tokens.symbol(head - 1) == ')';
    int start = lettered ? whole : withoutEmpty(tokens, whole, head);
    start = withoutEcho(tokens, start, end);
    boolean described =
        start > floor
            && (tokens.is(end - 1, classes.procedureGeneric)
                || tokens.is(end - 1, classes.headOrVerb)
                    && tokens.is(end - 1, classes.procedureLight)
                    && head - start < 2)
            && isIndefinite(tokens, start - 1);
    if (names(tokens, start, end) && !described) {
      return new ProcedurePhrase(
          joined.start(tokens, start, end, floor), end, ProcedurePhrase.Kind.NAME);
    }
    boolean pointed = whole > floor && tokens.is(whole - 1, classes.determiner);
    if (tokens.is(end - 1, classes.procedureGeneric) && !isVague(tokens, start, floor)) {
      return new ProcedurePhrase(pointed ? whole - 1 : whole, end, ProcedurePhrase.Kind.ANAPHOR);
    }
    if (whole == head && whole > floor && tokens.spells(whole - 1, "this")) {
      return new ProcedurePhrase(whole - 1, end, ProcedurePhrase.Kind.ANAPHOR); // "this block"
    }
    return null;
  }

  /** "Diagnostic approach", "RV perfusion": none in particular, or what the body does itself. */
  private boolean isUntold(Tokens tokens, int head) {
    return UNTOLD.holds(tokens, head) && UNTELLING.holds(tokens, head - 1)
        || BODILY.holds(tokens, head) && CHAMBERS.holds(tokens, head - 1);
  }

  /** "A rehabilitation program": what is trained in it names it. */
  private boolean isProgram(Tokens tokens, int head, int tail) {
    return PROGRAM.holds(tokens, tail)
        && tokens.is(head, classes.procedureLight)
        && !tokens.is(head, classes.headOrVerb);
  }

  /** A word of capitals, of at least four letters. */
  private static boolean isShouted(Tokens tokens, int at) {
    if (!tokens.isWord(at) || tokens.end(at) - tokens.start(at) < SHORTEST_SHOUT) {
      return false;
    }
    for (int i = tokens.start(at); i < tokens.end(at); i++) {
      if (Character.isLowerCase(tokens.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** In "the field of GENE REPAIR" the name is what stands in capitals. */
  private int withModifiers(Tokens tokens, int head, int floor) {
    int start = head;
    boolean shouted = isShouted(tokens, head);
    while (start > floor
        && head - start < MOST_MODIFIERS
        && !tokens.isAcronym(start)
        && modifies(tokens, start - 1, start)
        && !breaksAtCapital(tokens, start)
        && (goesOnWithVerb(tokens, head + 1) || !isBehindAuxiliary(tokens, start - 1, floor))
        && (!shouted || isShouted(tokens, start - 1))) {
      start--;
    }
    return start == head ? acrossLetters(tokens, head, floor) : start;
  }

  /**
   * "Transversus abdominis plane (TAP) block": the letters of the words before them stand within
   * the name; the head's own token for no such letters.
   */
  private int acrossLetters(Tokens tokens, int head, int floor) {
    int letters = head - 2;
    if (letters - 2 < floor
        || tokens.symbol(head - 1) != ')'
        || tokens.symbol(letters - 1) != '('
        || !tokens.isAcronym(letters)
        || tokens.endsWith(letters, "s")) {
      return head;
    }
    int length = tokens.end(letters) - tokens.start(letters);
    int start = letters - 1;
    while (start > floor
        && letters - start < MOST_MODIFIERS
        && modifies(tokens, start - 1, start)
        && !breaksAtCapital(tokens, start)) {
      start--;
      if (letters - 1 - start >= length - 1
          && length > 1
          && Character.toLowerCase(tokens.letter(start, 0))
              == Character.toLowerCase(tokens.letter(letters, 0))) {
        return start;
      }
    }
    return head;
  }

  /** "should hip resurfacing be done": the auxiliary stands before its subject. */
  private boolean goesOnWithVerb(Tokens tokens, int at) {
    return at < tokens.size() && tokens.is(at, classes.be | classes.have | classes.verb);
  }

  /** "may order", "do not attempt": the verb, whatever its word is. */
  private boolean isBehindAuxiliary(Tokens tokens, int at, int floor) {
    int before = at - 1;
    if (before < floor) {
      return false;
    }
    if (tokens.is(before, classes.modal) || tokens.spells(before, "don't")) {
      return true;
    }
    return before > floor
        && tokens.spells(before, "not")
        && (tokens.is(before - 1, classes.modal) || tokens.spells(before - 1, "do"));
  }

  private int withoutEmpty(Tokens tokens, int from, int head) {
    int start = from;
    while (start < head && isEmptyModifier(tokens, start)) {
      start++;
    }
    return start;
  }

  /** "Home X", where X is a name that the article has made known: what says which X. */
  private int modified(Tokens tokens, int name, int floor) {
    int start = withoutEmpty(tokens, withModifiers(tokens, name, floor), name);
    for (int at = start; at < name; at++) {
      if (!tokens.isWord(at)) {
        return name;
      }
    }
    return start;
  }

  /** "different types of treatment", "other procedures": none in particular. */
  private boolean isVague(Tokens tokens, int start, int floor) {
    for (int at = start - 1; at >= floor && at >= start - 3; at--) {
      if (tokens.is(at, classes.vague)) {
        return !(at > floor && Pointing.KINDS.holds(tokens, at) && tokens.spells(at - 1, "this"));
      }
      if (!tokens.is(at, classes.preposition | classes.procedureModifier)) {
        return false;
      }
    }
    return false;
  }

  /** "Chemotherapy Chemotherapy", a heading and its sentence without the line end: once. */
  public static int withoutEcho(Tokens tokens, int start, int end) {
    int half = (end - start) / 2;
    if (half == 0 || (end - start) % 2 != 0) {
      return start;
    }
    for (int i = 0; i < half; i++) {
      if (!tokens.isAlike(start + i, start + half + i)) {
        return start;
      }
    }
    return start + half;
  }

  /** "angina Embolization", "habits Hip repair": a capital behind a small word begins anew. */
  private boolean breaksAtCapital(Tokens tokens, int at) {
    if (!tokens.isCapitalized(at) || tokens.isAcronym(at)) {
      return false;
    }
    boolean small =
        !tokens.isCapitalized(at - 1)
            || at > 1 && tokens.isWord(at - 2) && !tokens.isCapitalized(at - 2);
    return tokens.is(at - 1, classes.procedureGeneric)
        || !tokens.isCapitalized(at - 1) && isPlural(tokens, at - 1)
        || tokens.is(at, classes.procedureGeneric) && !tokens.isCapitalized(at - 1)
        || small && (tokens.is(at - 1, classes.condition) || isHead(tokens, at - 1));
  }

  /** "a gynecological operation": a description, no name. */
  private static boolean isIndefinite(Tokens tokens, int at) {
    return tokens.spells(at, "a") || tokens.spells(at, "an");
  }

  /** "embolization therapy", "stent implantation treatment": heads in a row are one name. */
  private int extend(Tokens tokens, int head, int to) {
    int end = head + 1;
    while (end < to
        && !(tokens.is(end - 1, classes.procedureGeneric)
            && tokens.isCapitalized(end)
            && !tokens.is(end, classes.procedureGeneric))
        && (isHead(tokens, end)
            || tokens.symbol(end) == '/' && end + 1 < to && isHead(tokens, end + 1))) {
      end++;
    }
    if (end + 1 < to
        && end - head == 1
        && tokens.is(end, classes.conjunction)
        && tokens.is(head, classes.procedureLight)
        && tokens.is(end + 1, classes.procedureLight)
        && !ANESTHESIA.holds(tokens, end + 1)) {
      return end + 2;
    }
    return end;
  }

  private boolean modifies(Tokens tokens, int at, int next) {
    if (tokens.isWord(at)) {
      return isLatin(tokens, at)
          || !tokens.is(at, boundary) && !COMPARING.holds(tokens, at) && !isOwner(tokens, at)
          || tokens.is(at, classes.procedureModifier | classes.procedureHead);
    }
    return tokens.symbol(at) == '/' && !(at > 0 && tokens.is(at - 1, classes.condition))
        || tokens.symbol(at) == '-' && !tokens.isSpacedBefore(at) && !tokens.isSpacedBefore(next);
  }

  /** "the nurse's", unlike "Heller's": whose it is does not say which procedure. */
  private static boolean isOwner(Tokens tokens, int at) {
    return tokens.endsWith(at, "'s") && !tokens.isCapitalized(at);
  }

  /** "in vitro", "in situ", "ex vivo": the preposition is part of the name. */
  private static boolean isLatin(Tokens tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.isWord(at)
        && tokens.isWord(at + 1)
        && tokens.spells(at, "in")
        && LATIN.holds(tokens, at + 1);
  }

  private boolean isEmptyModifier(Tokens tokens, int at) {
    return !tokens.isWord(at)
        || tokens.is(at, classes.procedureModifier) && !tokens.is(at, classes.procedureHead);
  }

  /** "Hemorrhage procedures", "airway procedure": what is done about it, none in particular. */
  private boolean isOfCondition(Tokens tokens, int at) {
    return tokens.isWord(at - 1)
        && (tokens.is(at - 1, classes.condition) || PARTS_OF_CARE.holds(tokens, at - 1))
        && (tokens.spells(at, "procedure") || tokens.spells(at, "procedures"));
  }

  /** "Laser treatment", "massage therapy": what it is done with says which it is. */
  private boolean isMeans(Tokens tokens, int at) {
    return MEANS.holds(tokens, at)
        && at + 1 < tokens.size()
        && tokens.is(at + 1, classes.procedureGeneric)
        && TREATING.holds(tokens, at + 1);
  }

  /** Whether something in the phrase says which procedure it is. */
  private boolean names(Tokens tokens, int start, int end) {
    boolean ofDisease =
        end - start > 1
            && tokens.is(end - 1, classes.treatNoun)
            && tokens.is(end - 2, classes.condition | classes.person)
            && tokens.is(end - 1, classes.procedureGeneric)
            && !tokens.string(end - 1).toLowerCase(java.util.Locale.ROOT).startsWith("therap");
    if (ofDisease || end - start > 1 && isOfCondition(tokens, end - 1)) {
      return false;
    }
    int light = 0;
    for (int at = start; at < end; at++) {
      if (!tokens.isWord(at)) {
        continue;
      }
      light += tokens.is(at, classes.procedureLight) ? 1 : 0;
      if (light > 1) {
        return true;
      }
      if (isMeans(tokens, at) && at + 2 == end || at + 1 == end && ELLIPTIC.holds(tokens, at)) {
        return true;
      }
      boolean head = isHead(tokens, at);
      if (!head
              && !tokens.is(
                  at,
                  classes.procedureModifier
                      | classes.severity
                      | (tokens.is(end - 1, classes.procedureGeneric) ? classes.quality : 0))
          || tokens.is(at, classes.procedureHead)
              && !tokens.is(at, classes.procedureGeneric | classes.procedureLight)) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Where a procedure's name begins: which words before its head belong to it. */
final class NameStarts {
  /** "Slower removal" says how it goes, "the name X" that it is called, not what. */
  private static final WordSet COMPARING =
      WordSet.in(
          "slower faster quicker longer shorter better worse cheaper safer easier earlier"
              + " simpler fewer vs versus name alone foundation forbidding precluding"
              + " prohibiting excluding opposing today nowadays tonight");

  /** Behind a verb they belong to it: "carries out hysteroscopy"; "also written colostomy". */
  private static final WordSet PARTICLES =
      WordSet.in("out off up down away written spelled spelt dubbed nicknamed");

  /** Words in "ly" that are no adverbs. */
  private static final WordSet NO_ADVERBS =
      WordSet.in("early family daily weekly monthly hourly belly assembly anomaly only bodily");

  private static final WordSet TIMES =
      WordSet.in("time point moment stage case situation times moments cases situations");

  /** Behind "on this" they link a sentence to the one before. */
  private static final WordSet GROUNDS = WordSet.in("basis foundation ground premise principle");

  private static final WordSet POINTING = WordSet.in("this that these those such");

  private static final WordSet PERIODS =
      WordSet.in("times days years decades centuries period age ages era century past");

  /** Behind "in" they link a sentence to the one before. */
  private static final WordSet LINKING =
      WordSet.in("fact addition practice principle general short brief reality theory essence");

  /** Before such a word: which of them. */
  private static final WordSet BYGONE =
      WordSet.in(
          "former olden old earlier early recent ancient modern bygone past previous last same"
              + " first later coming");

  private static final WordSet LATIN = WordSet.of("vitro", "vivo", "situ", "utero");

  private static final WordSet PEOPLE = WordSet.in("we they you i he she");

  /** With the opening behind them they tell which: "small incision extraction". */
  private static final WordSet SIZES = WordSet.in("small big single one two three");

  private static final WordSet OPENINGS =
      WordSet.in("incision incisions port ports hole holes lung ventricle bundle lumen puncture");

  private static final WordSet COMPARED =
      WordSet.in(
          "compared used performed based combined associated required related increased decreased reduced need repeated continued");

  /** Before letters: which kind, and no adjective by its ending. */
  private static final WordSet KINDS =
      WordSet.in("deep mini home bath pulse whole-body low-dose high-dose low-flow high-flow");

  /** Adjectives that say of no procedure which it is. */
  private static final WordSet PLAIN =
      WordSet.in(
          "conventional traditional classical classic typical usual initial clinical medical"
              + " surgical additional optional potential individual final normal total critical"
              + " actual successive effective intensive extensive expensive excessive previous"
              + " serious obvious various numerous continuous public chronic basic specific academic"
              + " positive negative ideal crucial vital essential general special partial several"
              + " natural real national international hospital professional experimental"
              + " prehospital postoperative preoperative perioperative intraoperative");

  /** Several places or reports, which no name holds. */
  private static final WordSet PLACES =
      WordSet.in(
          "centers centres hospitals clinics institutions departments trials studies reports"
              + " countries regions settings surveys guidelines registries cohorts");

  private static final WordSet SKILLED =
      WordSet.in("experienced skilled expert good trained safe competent right capable practised");

  private static final WordSet DEGREES = WordSet.in("i ii iii iv");

  private static final WordSet ONE = WordSet.in("a an another each every one");

  /** Words in "s" that are no verbs and stand before a head. */
  private static final WordSet SINGULAR =
      WordSet.in("lens forceps biceps triceps quadriceps sports gas pancreas series vas ms does");

  private static final char LONG_DASH = '\u2014';

  private static final int MOST_MODIFIERS = 7;

  private static final int SHORTEST_SHOUT = 4;

  /** Tokens of what a caption tells behind its name. */
  private static final int LONGEST_CAPTION = 9;

  private final WordClasses classes;
  private final HeadWords heads;
  private final long boundary;

  NameStarts(WordClasses classes, HeadWords heads) {
    this.classes = classes;
    this.heads = heads;
    boundary = HeadWords.boundary(classes);
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
  int withModifiers(Tokens tokens, int head, int floor) {
    int start = head;
    boolean shouted = isShouted(tokens, head);
    while (start > floor
        && head - start < MOST_MODIFIERS
        && (!tokens.isAcronym(start) || start < head && isDegree(tokens, start))
        && modifies(tokens, start - 1, start)
        && !breaksAtCapital(tokens, start)
        && (goesOnWithVerb(tokens, head + 1) || !isBehindAuxiliary(tokens, start - 1, floor))
        && (!shouted || isShouted(tokens, start - 1))) {
      start--;
    }
    start = behindVerb(tokens, start, head, floor);
    if (start == head && isKindOfLetters(tokens, head, floor)) {
      return head - 1;
    }
    return start == head ? acrossLetters(tokens, head, floor) : start;
  }

  /** "A machine drives cold gas": behind one thing a word in "s" is what it does. */
  private int behindVerb(Tokens tokens, int start, int head, int floor) {
    if (start <= floor || head - start < 2 || !ONE.holds(tokens, start - 1)) {
      return start;
    }
    for (int at = start + 1; at < head; at++) {
      if (tokens.isWord(at)
          && tokens.endsWith(at, "s")
          && !tokens.endsWith(at, "ss")
          && !tokens.endsWith(at, "us")
          && !tokens.endsWith(at, "is")
          && !tokens.endsWith(at, "'s")
          && !tokens.isCapitalized(at)
          && !tokens.is(at, classes.condition | classes.organ)
          && !SINGULAR.holds(tokens, at)) {
        return at + 1;
      }
    }
    return start;
  }

  /** "Branched EVAR", "repetitive TMS", "VV ECMO": what stands before letters tells a kind. */
  private boolean isKindOfLetters(Tokens tokens, int letters, int floor) {
    int kind = letters - 1;
    return kind >= floor
        && tokens.isAcronym(letters)
        && isKind(tokens, kind)
        && (tokens.isAcronym(kind) || tokens.string(kind).indexOf('-') < 0)
        && !tokens.is(kind, boundary | classes.procedureModifier | classes.earlier | classes.naming)
        && !COMPARED.holds(tokens, kind)
        && (kind == floor
            || !tokens.isWord(kind - 1)
            || tokens.is(
                kind - 1,
                classes.determiner | classes.preposition | classes.conjunction | classes.naming));
  }

  /** A participle, an adjective of which sort, or letters: two, or three with a hyphen. */
  private boolean isKind(Tokens tokens, int at) {
    if (tokens.isAcronym(at)) {
      int length = tokens.end(at) - tokens.start(at);
      return length == 2 || length == 3 && tokens.string(at).charAt(1) == '-';
    }
    if (tokens.endsWith(at, "ed") || KINDS.holds(tokens, at)) {
      return true;
    }
    boolean adjective =
        tokens.endsWith(at, "ive")
            || tokens.endsWith(at, "al")
            || tokens.endsWith(at, "ous")
            || tokens.endsWith(at, "less")
            || tokens.endsWith(at, "ic");
    return adjective
        && !PLAIN.holds(tokens, at)
        && !tokens.is(at, classes.condition | classes.person);
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

  int withoutEmpty(Tokens tokens, int from, int head, int floor) {
    int start = from;
    while (start < head && isEmptyModifier(tokens, start) && !isOfName(tokens, start, head)) {
      start++;
    }
    boolean wave = start > floor && tokens.spells(start, "nm") && tokens.isNumber(start - 1);
    if (start - 1 > floor && tokens.symbol(start - 1) == ':' && isCrystal(tokens, start - 2)) {
      return start - 2;
    }
    return wave ? start - 1 : start; // "308 nm excimer laser therapy"
  }

  /** "Ho:YAG laser": the metal before the crystal, with no space between. */
  private static boolean isCrystal(Tokens tokens, int at) {
    return tokens.isWord(at)
        && tokens.end(at) - tokens.start(at) == 2
        && tokens.isCapitalized(at)
        && !tokens.isSpacedBefore(at + 1)
        && !tokens.isSpacedBefore(at + 2);
  }

  /** "Whole lung lavage", "interventional closure": the word tells which it is. */
  private boolean isOfName(Tokens tokens, int at, int head) {
    return tokens.spells(at, "whole") && head - at == 2
        || SIZES.holds(tokens, at) && OPENINGS.holds(tokens, at + 1)
        || tokens.spells(at, "interventional")
            && (!tokens.is(head, classes.procedureGeneric)
                || tokens.isCapitalized(at) && TellingWords.THROUGH.holds(tokens, head))
        || tokens.spells(at, "therapeutic")
            && head - at == 1
            && tokens.is(head, classes.procedureLight)
            && !tokens.is(head, classes.procedureHead);
  }

  /** "Home X", where X is a name that the article has made known: what says which X. */
  int modified(Tokens tokens, int name, int floor) {
    int start = withoutEmpty(tokens, withModifiers(tokens, name, floor), name, floor);
    for (int at = start; at < name; at++) {
      if (!tokens.isWord(at)) {
        return name;
      }
    }
    return start;
  }

  /** "angina Embolization", "habits Hip repair": a capital behind a small word begins anew. */
  boolean breaksAtCapital(Tokens tokens, int at) {
    if (!tokens.isCapitalized(at) || tokens.isAcronym(at)) {
      return false;
    }
    boolean small =
        !tokens.isCapitalized(at - 1)
            || at > 1 && tokens.isWord(at - 2) && !tokens.isCapitalized(at - 2);
    return tokens.is(at - 1, classes.procedureGeneric)
        || !tokens.isCapitalized(at - 1) && isBehindCaption(tokens, at)
        || !tokens.isCapitalized(at - 1) && heads.isPlural(tokens, at - 1)
        || tokens.is(at, classes.procedureGeneric) && !tokens.isCapitalized(at - 1)
        || small && (tokens.is(at - 1, classes.condition) || heads.isHead(tokens, at - 1));
  }

  /**
   * "Sympathectomy for sweating of the palm Pleurodesis": a capital where the words before it tell
   * what another name is for.
   */
  private boolean isBehindCaption(Tokens tokens, int at) {
    int least = Math.max(0, at - LONGEST_CAPTION);
    for (int i = at - 1; i > least && tokens.isWord(i) && !tokens.isCapitalized(i); i--) {
      if (tokens.spells(i, "for")) {
        return heads.isHead(tokens, i - 1) || tokens.isAcronym(i - 1);
      }
      if (tokens.is(i, classes.finite | classes.conjunction)) {
        return false;
      }
    }
    return false;
  }

  /** "Le Fort I osteotomy": which of several that one name or "type" counts. */
  private static boolean isDegree(Tokens tokens, int at) {
    return DEGREES.holds(tokens, at)
        && tokens.isCapitalized(at)
        && at > 0
        && (tokens.isCapitalized(at - 1) || tokens.spells(at - 1, "type"))
        && tokens.isWord(at - 1);
  }

  private boolean modifies(Tokens tokens, int at, int next) {
    if (tokens.isWord(at)) {
      return isLatin(tokens, at)
          || isDegree(tokens, at)
          || isHow(tokens, at, next)
          || isOpening(tokens, at)
          || !tokens.is(at, boundary)
              && !COMPARING.holds(tokens, at)
              && !isOwner(tokens, at)
              && !isTime(tokens, at)
              && !isPlace(tokens, at)
              && !isVerb(tokens, at)
              && !isLoose(tokens, at, next)
          || tokens.is(at, classes.procedureModifier | classes.procedureHead);
    }
    return tokens.symbol(at) == '/' && !(at > 0 && tokens.is(at - 1, classes.condition))
        || tokens.symbol(at) == '-'
            && tokens.text().charAt(tokens.start(at)) != LONG_DASH
            && !tokens.isSpacedBefore(at)
            && !tokens.isSpacedBefore(next);
  }

  /** "We compare operations", "have tried massage": a verb by what stands before it. */
  private boolean isVerb(Tokens tokens, int at) {
    return at > 0
        && !tokens.isCapitalized(at)
        && !tokens.is(at, classes.procedureLight | classes.procedureHead | classes.quality)
        && (PEOPLE.holds(tokens, at - 1)
            || tokens.is(at - 1, classes.have) && tokens.endsWith(at, "ed"));
  }

  /** "Carries out hysteroscopy", "popularly tip resection": an adverb of what stands before. */
  private boolean isLoose(Tokens tokens, int at, int next) {
    if (PARTICLES.holds(tokens, at)) {
      return !tokens.isCapitalized(at);
    }
    return tokens.endsWith(at, "ly")
        && !tokens.isCapitalized(at)
        && !NO_ADVERBS.holds(tokens, at)
        && !tokens.endsWith(next, "ed");
  }

  /** "Enhanced external counterpulsation", where a line begins: a participle, and no verb. */
  private boolean isOpening(Tokens tokens, int at) {
    return tokens.isCapitalized(at)
        && tokens.endsWith(at, "ed")
        && !tokens.is(at, classes.earlier | classes.procedureModifier | classes.severity)
        && (at == 0 || tokens.isBreak(at - 1) || !tokens.isWord(at - 1))
        && !COMPARED.holds(tokens, at);
  }

  /** "Magnetically controlled", "robotically assisted": the adverb belongs to the participle. */
  private boolean isHow(Tokens tokens, int at, int next) {
    return tokens.is(at, classes.adverb)
        && tokens.endsWith(at, "ically")
        && tokens.endsWith(next, "ed")
        && !tokens.is(next, classes.verb);
  }

  /** "the nurse's", unlike "Heller's": whose it is does not say which procedure. */
  private static boolean isOwner(Tokens tokens, int at) {
    return tokens.endsWith(at, "'s") && !tokens.isCapitalized(at);
  }

  /** "At this point lens exchange is done", "in fact lens exchange": no part of the name. */
  private static boolean isTime(Tokens tokens, int at) {
    return at > 0
        && (TIMES.holds(tokens, at) && POINTING.holds(tokens, at - 1)
            || LINKING.holds(tokens, at) && tokens.spells(at - 1, "in")
            || GROUNDS.holds(tokens, at) && POINTING.holds(tokens, at - 1)
            || tokens.spells(at, "name") && !tokens.isCapitalized(at)
            || PERIODS.holds(tokens, at) && BYGONE.holds(tokens, at - 1));
  }

  /** "In small trials arthrolysis gives …", "in good hands": where it is done or told. */
  private static boolean isPlace(Tokens tokens, int at) {
    return PLACES.holds(tokens, at) && !tokens.isCapitalized(at)
        || tokens.spells(at, "hands") && at > 0 && SKILLED.holds(tokens, at - 1);
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
        || tokens.spells(at, "gold") && tokens.spells(at + 1, "standard")
        || tokens.is(at, classes.procedureModifier) && !tokens.is(at, classes.procedureHead);
  }
}

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
  private static final WordSet PROGRAM =
      WordSet.of("program", "programs", "programme", "programmes");

  /** What goes with any operation: "hernia repair and anesthesia" is one and the care for it. */
  private static final WordSet ANESTHESIA = WordSet.of("anesthesia", "anaesthesia");

  /** What an operation is done with. */
  private static final WordSet MEANS =
      WordSet.of(
          "laser", "balloon", "knife", "ultrasound", "microwave", "radiofrequency", "catheter");

  private static final WordSet PLURALS =
      WordSet.in(
          "methods operations procedures techniques approaches treatments surgeries interventions"
              + " therapies");

  private static final WordSet INSTITUTIONS =
      WordSet.in(
          "clinic clinics department departments centre center institute division faculty society"
              + " association academy journal ward chair unit school college hospital");

  private static final WordSet PRESENTING =
      WordSet.of("introduction", "profile", "overview", "presentation");

  /** Behind "a" and a word that says what of: done to it, and no thing that is put in. */
  private static final WordSet DEEDS =
      WordSet.in("graft transplant repair transfer exchange peel release bypass");

  /** What stays in an opening that was made for it, and is put in or taken out. */
  private static final WordSet TUBES = WordSet.in("tube tubes catheter drain cannula button");

  private final WordClasses classes;
  private final int former;
  private final int latter;
  private final int both;
  private final int two;
  private final int thisWord;
  private final Pointing pointing;
  private final JoinedModifiers joined;
  private final HeadWords heads;
  private final NameStarts starts;
  private final TellingWords telling;

  /** A bit for each of these five; other words have the same. */
  private final long counting;

  private final long boundary;

  /** Classes of the words that name or stand for a procedure. */
  private final long naming;

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
    naming =
        classes.procedureHead | classes.procedureGeneric | classes.procedureLight | classes.anaphor;
    boundary = HeadWords.boundary(classes);
    heads = new HeadWords(classes);
    starts = new NameStarts(classes, heads);
    telling = new TellingWords(classes, heads);
  }

  /** Whether an adjective, in small letters, stands for a name with its noun left out. */
  public static boolean leavesOutNoun(String adjective) {
    return HeadWords.leavesOutNoun(adjective);
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
        ProcedurePhrase before = found.isEmpty() ? null : found.get(found.size() - 1);
        if (before != null && isMeansOf(tokens, before, phrase)) {
          found.remove(found.size() - 1);
          phrase = new ProcedurePhrase(before.from(), phrase.to(), ProcedurePhrase.Kind.NAME);
        }
        found.add(phrase);
        floor = phrase.to();
        at = phrase.to() - 1;
      }
    }
    return found;
  }

  /** "Holmium laser" right before "anterior lithotripsy": what it is done with, one name. */
  private boolean isMeansOf(Tokens tokens, ProcedurePhrase before, ProcedurePhrase phrase) {
    return before.to() == phrase.from()
        && before.kind() == ProcedurePhrase.Kind.NAME
        && phrase.kind() == ProcedurePhrase.Kind.NAME
        && (MEANS.holds(tokens, before.to() - 1)
            || tokens.is(before.to() - 1, classes.procedureLight)
                && !tokens.is(before.to() - 1, classes.procedureGeneric))
        && !tokens.isCapitalized(phrase.from());
  }

  /** False for most tokens: words that neither name a procedure nor stand for one. */
  private boolean mayBegin(Tokens tokens, int at, KnownNames known) {
    if (tokens.is(at, naming)) {
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
          isLetteredFrom(tokens, at, end, to) ? at : starts.modified(tokens, at, floor),
          end,
          acronym ? ProcedurePhrase.Kind.ABBREVIATION : ProcedurePhrase.Kind.NAME);
    }
    if (!tokens.isWord(at)) {
      return null;
    }
    if (known.isStandIn(tokens, at) && standsAlone(tokens, at, floor, to)) {
      boolean pointed = at > floor && tokens.is(at - 1, classes.determiner);
      return new ProcedurePhrase(pointed ? at - 1 : at, at + 1, ProcedurePhrase.Kind.ANAPHOR);
    }
    if (heads.isHead(tokens, at)) {
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
        || word == two && at > floor && isPointed(tokens, at - 1) && standsAlone(tokens, at, to)) {
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

  /** "Graft splitting (GS)": the letters say with which word the name begins. */
  private static boolean isLetteredFrom(Tokens tokens, int at, int end, int to) {
    return end - at > 2
        && end + 2 < to
        && tokens.symbol(end) == '('
        && tokens.symbol(end + 2) == ')'
        && tokens.isAcronym(end + 1)
        && Character.toLowerCase(tokens.letter(at, 0))
            == Character.toLowerCase(tokens.letter(end + 1, 0));
  }

  /** "For the deaf, implantation …", "the valve is …": nothing beside it that tells which one. */
  private boolean standsAlone(Tokens tokens, int at, int floor, int to) {
    boolean opens =
        at == floor
            || !tokens.isWord(at - 1)
            || tokens.is(at - 1, classes.preposition | classes.verb | classes.conjunction)
            || isThe(tokens, at - 1)
            || tokens.spells(at - 1, "this")
            || tokens.spells(at - 1, "these");
    long behind =
        classes.finite
            | classes.modal
            | classes.preposition
            | classes.adverb
            | classes.negation
            | classes.conjunction
            | classes.verb
            | classes.subordinator
            | classes.relative;
    return opens
        && (at + 1 >= to
            || !tokens.isWord(at + 1) && tokens.symbol(at + 1) != '-'
            || tokens.is(at + 1, behind) && !tokens.spells(at + 1, "of"));
  }

  private static boolean isThe(Tokens tokens, int at) {
    return tokens.spells(at, "the");
  }

  private static boolean isPointed(Tokens tokens, int at) {
    return isThe(tokens, at) || tokens.spells(at, "these");
  }

  /** "common to the two:", "these two can treat": nothing behind that is counted. */
  private boolean standsAlone(Tokens tokens, int at, int to) {
    return at + 1 >= to
        || !tokens.isWord(at + 1) && !tokens.isNumber(at + 1)
        || tokens.is(at + 1, classes.be | classes.modal | classes.have | classes.verb);
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
            && !starts.breaksAtCapital(tokens, end)
            && !isResultsIn(tokens, end, to)
        || head > floor && (heads.isMishap(tokens, head) || heads.isUntold(tokens, head))) {
      return null;
    }
    if (head - 2 >= floor
        && tokens.spells(head - 2, "incision")
        && tokens.spells(head - 1, "and")
        && (tokens.spells(head, "drainage") || tokens.spells(head, "curettage"))) {
      // opening and emptying are one act, what else follows a cut is another
      return new ProcedurePhrase(head - 2, end, ProcedurePhrase.Kind.NAME);
    }
    int whole = starts.withModifiers(tokens, head, floor);
    boolean lettered = head > whole && tokens.symbol(head - 1) == ')';
    if (isOfInstitution(tokens, whole, floor) || isInstitution(tokens, end, to)) {
      return null;
    }
    int start = lettered ? whole : starts.withoutEmpty(tokens, whole, head, floor);
    start = withoutEcho(tokens, start, end);
    boolean described =
        start > floor
            && (tokens.is(end - 1, classes.procedureGeneric)
                || tokens.is(end - 1, classes.headOrVerb)
                    && tokens.is(end - 1, classes.procedureLight)
                    && !DEEDS.holds(tokens, end - 1)
                    && head - start < 2)
            && isIndefinite(tokens, start - 1);
    boolean jointly = isOfBoth(tokens, start, end, floor);
    if (jointly) {
      return new ProcedurePhrase(start - 1, end, ProcedurePhrase.Kind.BOTH);
    }
    if (telling.name(tokens, start, end) && !described) {
      return new ProcedurePhrase(
          joined.start(tokens, start, end, floor), end, ProcedurePhrase.Kind.NAME);
    }
    boolean pointed = whole > floor && tokens.is(whole - 1, classes.determiner);
    if (isChosen(tokens, whole, floor)) {
      return null;
    }
    if (tokens.is(end - 1, classes.procedureGeneric) && !isVague(tokens, start, floor)) {
      return new ProcedurePhrase(pointed ? whole - 1 : whole, end, ProcedurePhrase.Kind.ANAPHOR);
    }
    if (whole == head && whole > floor && tokens.spells(whole - 1, "this")) {
      return new ProcedurePhrase(whole - 1, end, ProcedurePhrase.Kind.ANAPHOR); // "this block"
    }
    return null;
  }

  /** "Both keyhole methods": two that were named, by what they have in common. */
  private boolean isOfBoth(Tokens tokens, int start, int end, int floor) {
    return start > floor
        && tokens.word(start - 1) == both
        && end - start > 1
        && tokens.is(end - 1, classes.procedureGeneric)
        && PLURALS.holds(tokens, end - 1);
  }

  /** "Clinic for hand surgery": where it is done is called so. */
  private static boolean isOfInstitution(Tokens tokens, int start, int floor) {
    int link = start - 1;
    link -= link > floor && tokens.spells(link, "the") ? 1 : 0;
    return link > floor
        && (tokens.spells(link, "of") || tokens.spells(link, "for"))
        && INSTITUTIONS.holds(tokens, link - 1);
  }

  /** "Hand surgery department", "Hand surgery: profile of the ward": where it is done. */
  private boolean isInstitution(Tokens tokens, int end, int to) {
    if (!tokens.is(end - 1, classes.procedureGeneric)) {
      return false;
    }
    int at = end;
    if (at + 3 < to && PRESENTING.holds(tokens, at) && tokens.spells(at + 1, "of")) {
      at += tokens.is(at + 2, classes.determiner | classes.pronoun) ? 3 : 2;
    }
    return at < to && INSTITUTIONS.holds(tokens, at);
  }

  /** "The first choice of surgery": any, of which one is chosen. */
  private static boolean isChosen(Tokens tokens, int start, int floor) {
    return start > floor + 1
        && tokens.spells(start - 1, "of")
        && (tokens.spells(start - 2, "choice") || tokens.spells(start - 2, "method"));
  }

  /** "A rehabilitation program": what is trained in it names it. */
  private boolean isProgram(Tokens tokens, int head, int tail) {
    return PROGRAM.holds(tokens, tail)
        && tokens.is(head, classes.procedureLight)
        && !tokens.is(head, classes.headOrVerb);
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

  /** "a gynecological operation": a description, no name. */
  private static boolean isIndefinite(Tokens tokens, int at) {
    return tokens.spells(at, "a") || tokens.spells(at, "an");
  }

  /** "embolization therapy", "cystostomy tube insertion": heads in a row are one name. */
  private int extend(Tokens tokens, int head, int to) {
    int end = head + 1;
    if (end + 1 < to
        && TUBES.holds(tokens, end)
        && tokens.is(end + 1, classes.procedureLight)
        && !tokens.is(end + 1, classes.headOrVerb)) {
      end += 2;
    }
    while (end < to
        && !(tokens.is(end - 1, classes.procedureGeneric)
            && tokens.isCapitalized(end)
            && !tokens.is(end, classes.procedureGeneric))
        && (heads.isHead(tokens, end)
            || tokens.symbol(end) == '/'
                && end + 1 < to
                && heads.isHead(tokens, end + 1)
                && !tokens.is(end + 1, classes.procedureLetters))) {
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
}

package org.procedex.extract.name;

import java.util.List;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Decides what part a procedure's name plays in its sentence, by the words before it: a subject or
 * what a clause opens with stays in mind, what is named in passing or to compare with does not.
 */
public final class NameRoles {
  private static final WordSet WEIGHING =
      WordSet.in("than over versus vs no without not failed after before unlike");

  private static final WordSet LINKS = WordSet.of("with", "to");

  /** Before "to" or "with" what follows is weighed against. */
  private static final WordSet COMPARED =
      WordSet.in(
          "compare compares compared comparing comparison comparable comparably comparative"
              + " comparatively comparisons superior inferior preferable equal equivalent"
              + " alternative");

  private static final WordSet DIFFERENT =
      WordSet.in("different differs differ difference distinguishes distinguished");

  /** Words that set another clause against the first. */
  public static final WordSet CONTRASTING = WordSet.of("while", "whereas", "whilst");

  /** Before what patients have to bear. */
  private static final WordSet BEARING =
      WordSet.in("bear tolerate endure withstand stand survive accept refuse");

  /** What a procedure has. */
  private static final WordSet OWNED =
      WordSet.in(
          "advantage advantages merit merits virtue virtues charm charms benefit benefits good"
              + " strength strengths superiority beauty highlight highlights characteristic"
              + " characteristics feature features disadvantage disadvantages drawback drawbacks"
              + " shortcoming shortcomings indication indications contraindication"
              + " contraindications aim aims purpose goal goals principle essence task point"
              + " points");

  /** Verbs of merits and aims: "the charm of it lies in …". */
  private static final WordSet LYING = WordSet.of("lies", "lie", "include", "includes", "consists");

  /** Words behind which stands what is measured against. */
  private static final WordSet MEASURING = WordSet.of("than", "versus", "vs", "unlike", "besides");

  /** The same before "with" or "to". */
  private static final WordSet COMPARING =
      WordSet.of(
          "compared", "comparison", "contrast", "contrasted", "relative", "opposed", "addition");

  /** Tokens from a name back to what it hangs on. */
  private static final int LONGEST_LINK = 6;

  /** Tokens before the comma behind which a clause begins. */
  private static final int LONGEST_OPENING = 3;

  /** Words of what is weighed against, before its name. */
  private static final WordSet USUAL =
      WordSet.in("open major minor traditional conventional standard classic ordinary usual");

  /** Words before a name that is told in passing. */
  private static final WordSet PASSING =
      WordSet.in(
          "unlike replaces replace replaced replacing avoids avoid avoiding needs need"
              + " needing requires require requiring undergo undergoing undergone underwent"
              + " received receiving refuse refused delays delay postpone precedes precede"
              + " follows facilitates awaiting");

  /** Before what one is spared. */
  private static final WordSet SPARING = WordSet.of("no", "without", "neither", "nor");

  /** Before the next step. */
  private static final WordSet STEPPING =
      WordSet.of("then", "finally", "afterwards", "subsequently", "lastly", "thereafter");

  private static final WordSet TURNING =
      WordSet.in(
          "reach reaches turn turns turned resort resorts resorted switch switches choose chooses"
              + " chose prefer prefers use uses used adopt adopts take takes took did do does try"
              + " tries recommend recommends");

  private static final WordSet TURNERS = WordSet.in("one we they doctors surgeons physicians");

  private static final WordSet SELDOM =
      WordSet.in("seldom rarely hardly scarcely unlikely less longer infrequently");

  private static final WordSet NEEDED =
      WordSet.in("needed required necessary unnecessary demanded");

  private final WordClasses classes;
  private final JoinedNames joined;

  public NameRoles(WordClasses classes, JoinedNames joined) {
    this.classes = classes;
    this.joined = joined;
  }

  /** Whether a phrase can be what its sentence is about: no preposition before, early in it. */
  public boolean isSubject(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int before = phrase.from() - 1;
    while (before >= sentence.from()
        && phrase.from() - before <= LONGEST_LINK
        && (tokens.is(before, classes.determiner) || USUAL.holds(tokens, before))) {
      before--;
    }
    if (isSpared(sentence, phrase)) {
      return false;
    }
    if (before > sentence.from() && tokens.is(before, classes.conjunction)) {
      before = link(sentence, joined.begin(sentence, phrase) - 1);
    }
    return before < sentence.from()
        || !PASSING.holds(tokens, before)
            && !isStep(sentence, before)
            && !isPredicate(sentence, phrase)
            && !isBorne(tokens, before)
            && !tokens.is(
                before,
                classes.preposition
                    | classes.subordinator
                    | classes.negation
                    | classes.earlier
                    | classes.have);
  }

  /** "The duct is opened, then X is done": behind another clause, a step of what is told. */
  private static boolean isStep(SentenceTokens sentence, int before) {
    return before > sentence.from() + 1 && STEPPING.holds(sentence.tokens(), before);
  }

  /** "It is brain surgery after all": what a pronoun's procedure is said to be. */
  public boolean isPredicate(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int be = phrase.from() - 1;
    while (be > sentence.from()
        && phrase.from() - be <= LONGEST_OPENING
        && tokens.is(be, classes.determiner | classes.adverb)) {
      be--;
    }
    return be > sentence.from()
        && tokens.is(be, classes.be)
        && tokens.is(be - 1, classes.anaphor)
        && (be - 1 == sentence.from() || !tokens.isWord(be - 2));
  }

  /** "without X", "cheap, no X", "X is seldom needed": what one is spared. */
  public boolean isSpared(SentenceTokens sentence, ProcedurePhrase phrase) {
    if (!phrase.isName()) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    int before = phrase.from() - 1;
    while (before > sentence.from() && tokens.is(before, classes.procedureModifier)) {
      before--;
    }
    int verb = phrase.to();
    boolean said =
        verb < sentence.to() && tokens.is(verb, classes.be | classes.modal | classes.have);
    if (!said) {
      return before >= sentence.from() && SPARING.holds(tokens, before);
    }
    int last = Math.min(sentence.to(), verb + LONGEST_LINK);
    boolean seldom = false;
    for (int at = verb + 1; at < last && tokens.isWord(at); at++) {
      if (NEEDED.holds(tokens, at)) {
        return seldom;
      }
      seldom |= SELDOM.holds(tokens, at) || tokens.is(at, classes.negation);
    }
    return false;
  }

  /** "Under local or regional anesthesia": in what state it is done, and not what is done. */
  public static boolean isState(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int last = phrase.to() - 1;
    int before = phrase.from() - 1;
    if (before > sentence.from() + 1 && tokens.spells(before, "during")) {
      return true; // "stents placed during X"
    }
    if (!tokens.endsWith(last, "sthesia") && !tokens.spells(last, "sedation")) {
      return false;
    }
    int least = Math.max(sentence.from(), phrase.from() - LONGEST_LINK - 1);
    for (int at = phrase.from() - 1; at >= least && tokens.isWord(at); at--) {
      if (tokens.spells(at, "under")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence names nothing but what one is spared. */
  public boolean namesOnlyAside(SentenceTokens sentence) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      if (!isSpared(sentence, phrases.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Compared with the usual A and B": what the words before a joined name hang on, where that is a
   * preposition or a word of passing; else the token before the name.
   */
  private int link(SentenceTokens sentence, int before) {
    Tokens tokens = sentence.tokens();
    int other = before;
    while (other > sentence.from()
        && before - other < LONGEST_LINK
        && tokens.isWord(other)
        && !tokens.is(other, classes.preposition | classes.finite | classes.verb)) {
      other--;
    }
    boolean links =
        other >= 0 && (tokens.is(other, classes.preposition) || PASSING.holds(tokens, other));
    return links ? other : before;
  }

  /** "The charm of X is that …", "one virtue of X lies in …": whose merit, risk or aim is told. */
  public boolean isOwner(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int of = phrase.from() - 1;
    of -= of > sentence.from() && tokens.is(of, classes.determiner) ? 1 : 0;
    int verb = sentence.behindBracket(phrase.to());
    int start = of - 1;
    while (start > sentence.from() && of - start < LONGEST_OPENING && tokens.isWord(start - 1)) {
      start--;
    }
    boolean opens = start == sentence.from() || tokens.symbol(Math.max(0, start - 1)) == ';';
    return phrase.isName()
        && of > sentence.from()
        && tokens.spells(of, "of")
        && OWNED.holds(tokens, of - 1)
        && opens
        && verb < sentence.to()
        && (tokens.is(verb, classes.be | classes.have) || LYING.holdsSmall(tokens, verb));
  }

  /** "In eversion endarterectomy the artery is turned …": what the sentence tells of. */
  public boolean isFronted(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    boolean pointed =
        phrase.from() == from + 2
            && tokens.is(from + 1, classes.determiner)
            && (tokens.spells(from, "in") || tokens.spells(from, "with"))
            && phrase.to() < sentence.to()
            && tokens.symbol(phrase.to()) == ',';
    return (phrase.from() == from + 1 || pointed)
        && tokens.is(from, classes.preposition)
        && !isComparison(tokens, from);
  }

  /** "…; X is …", "…, while X …": what the rest of the sentence is about. */
  public boolean opensClause(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int before = phrase.from() - 1;
    while (before > sentence.from() && tokens.is(before, classes.determiner)) {
      before--;
    }
    return before > sentence.from()
        && (tokens.symbol(before) == ';' || CONTRASTING.holdsSmall(tokens, before));
  }

  /**
   * Whether a sentence tells of a procedure where it names it: it opens a clause, by itself or
   * behind a preposition, or follows "is" or "called".
   */
  public boolean isTold(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int before = phrase.from() - 1;
    while (before >= sentence.from() && tokens.is(before, classes.determiner)) {
      before--;
    }
    if (before >= sentence.from()
        && (isComparison(tokens, before) || PASSING.holds(tokens, before))) {
      return false;
    }
    if (before >= sentence.from() && tokens.is(before, classes.preposition)) {
      before--;
      return before < sentence.from() || !tokens.isWord(before) && !tokens.isNumber(before);
    }
    return before < sentence.from()
        || !tokens.isWord(before) && !tokens.isNumber(before)
        || tokens.is(before, classes.be | classes.naming | classes.clauseBreak)
        || CONTRASTING.holdsSmall(tokens, before)
        || tokens.is(before, classes.conjunction) && isSaid(sentence, phrase);
  }

  /** "… and X is …": whether a verb stands right behind. */
  private boolean isSaid(SentenceTokens sentence, ProcedurePhrase phrase) {
    int verb = sentence.behindBracket(phrase.to());
    return verb < sentence.to() && sentence.tokens().is(verb, classes.be | classes.modal);
  }

  /** "For X, …" at the beginning of a clause: what the clause is said of. */
  public static boolean isFrontedFor(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int at = phrase.from() - 1;
    return phrase.isName()
        && at >= sentence.from()
        && tokens.spells(at, "for")
        && (at == sentence.from() || tokens.symbol(at - 1) == ';')
        && phrase.to() < sentence.to()
        && tokens.symbol(phrase.to()) == ',';
  }

  /** "Where bone lies bare, one reaches for X.": behind a case what somebody turns to, the end. */
  public boolean isTurnedTo(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    if (!tokens.is(sentence.from(), classes.subordinator | classes.relative)
        && !tokens.spells(sentence.from(), "before")) {
      return false;
    }
    int verb = phrase.from() - 1;
    while (verb > sentence.from()
        && tokens.is(verb, classes.determiner | classes.preposition | classes.adverb)) {
      verb--;
    }
    int who = verb - 1;
    while (who > sentence.from() && tokens.is(who, classes.adverb | classes.modal)) {
      who--;
    }
    int end = sentence.behindBracket(phrase.to());
    boolean ends =
        end >= sentence.to() - 1
            || tokens.symbol(end) == ',' && tokens.is(end + 1, classes.relative);
    return ends
        && TURNING.holds(tokens, verb)
        && (tokens.is(who, classes.person) || TURNERS.holds(tokens, who));
  }

  /** Whether what follows the token is avoided, needed, delayed or the like. */
  public static boolean isPassing(Tokens tokens, int at) {
    return PASSING.holdsSmall(tokens, at);
  }

  /**
   * "Compared with several rounds of X, …", "cheaper than that of X": whether a name is only
   * measured against, however many words stand between.
   */
  public boolean isCompared(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int least = Math.max(sentence.from(), phrase.from() - (phrase.isName() ? LONGEST_LINK : 1));
    for (int at = phrase.from() - 1; at >= least && tokens.isWord(at); at--) {
      if (MEASURING.holds(tokens, at)) {
        return true;
      }
      if (at > sentence.from() && COMPARING.holds(tokens, at - 1) && isWithOrTo(tokens, at)) {
        return true;
      }
      if (tokens.is(
          at, classes.be | classes.have | classes.modal | classes.finite | classes.relative)) {
        return false;
      }
    }
    return false;
  }

  /** "open surgery", "the classic operation": what others are measured against. */
  public boolean isUsual(Tokens tokens, ProcedurePhrase phrase) {
    for (int at = phrase.from(); at < phrase.to(); at++) {
      if (USUAL.holds(tokens, at)) {
        return true;
      }
    }
    return phrase.from() > 0 && USUAL.holds(tokens, phrase.from() - 1);
  }

  /** "ordinary", "traditional": a word for what others are measured against. */
  public static boolean isUsual(Tokens tokens, int at) {
    return USUAL.holds(tokens, at);
  }

  /** "who can not bear X": whether what follows a token is what somebody has to bear. */
  public static boolean isBorne(Tokens tokens, int at) {
    return at >= 0 && BEARING.holds(tokens, at);
  }

  private static boolean isWithOrTo(Tokens tokens, int at) {
    return tokens.spells(at, "with") || tokens.spells(at, "to");
  }

  /** Whether what follows the token is compared with, denied, or past. */
  public static boolean isComparison(Tokens tokens, int at) {
    return WEIGHING.holds(tokens, at)
        || at > 0
            && (LINKS.holds(tokens, at) && COMPARED.holds(tokens, at - 1)
                || tokens.spells(at, "from") && DIFFERENT.holds(tokens, at - 1)
                || tokens.spells(at, "of") && tokens.spells(at - 1, "instead"));
  }
}

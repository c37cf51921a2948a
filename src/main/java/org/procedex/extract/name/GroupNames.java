package org.procedex.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.procedex.extract.coordination.Separators;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Finds the names that begin the members of a group, "Group: X (a/b), Y for c". Words before a name
 * that no verb parts from it belong to it, and letters that nothing spells out are a name where a
 * bracket says what they are for.
 */
public final class GroupNames {
  /** Words before a name that may belong to it. */
  private static final int MOST_BEFORE = 4;

  private static final int LONGEST_LABEL = 6;

  /** What may be said of a name in a bracket, alone or before a comma: how it is. */
  private static final WordSet ASIDE =
      WordSet.in(
          "emergent emergency urgent elective rare rarely common commonest costly cheap expensive"
              + " slow fast quick temporary permanent preferred obsolete optional open closed"
              + " outdated historical invasive non-invasive first-line second-line experimental"
              + " bridge reversible irreversible painful painless");

  private static final String CLOSING = "),;/";

  private static final Comparator<ProcedurePhrase> IN_ORDER =
      Comparator.comparingInt(ProcedurePhrase::from);

  private final WordClasses classes;

  /** Classes of the words that belong to no name. */
  private final long outside;

  public GroupNames(WordClasses classes) {
    this.classes = classes;
    this.outside =
        classes.finite | classes.verb | classes.preposition | classes.person | classes.adverb;
  }

  public static boolean isSeparator(Tokens tokens, int at) {
    return Separators.isComma(tokens, at) || tokens.symbol(at) == ':';
  }

  /** The first token behind the group's own name; of the sentence where it has none. */
  public static int behindLabel(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from();
        at < sentence.to() && at < sentence.from() + LONGEST_LABEL;
        at++) {
      if (tokens.symbol(at) == ':') {
        return at + 1 < sentence.to() ? at + 1 : sentence.from();
      }
      if (tokens.symbol(at) == '(') {
        break;
      }
    }
    return sentence.from();
  }

  /**
   * The names, in order.
   *
   * @param start the token behind the group's name
   */
  public List<ProcedurePhrase> find(SentenceTokens sentence, int start) {
    List<ProcedurePhrase> heads = new ArrayList<>();
    known(sentence, start, heads);
    unknown(sentence, start, heads);
    if (heads.size() < 2) {
      return heads;
    }
    heads.sort(IN_ORDER);
    boolean label =
        start > sentence.from() && heads.get(0).from() < start && heads.get(1).from() == start;
    return label ? heads.subList(1, heads.size()) : heads;
  }

  private void known(SentenceTokens sentence, int start, List<ProcedurePhrase> heads) {
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.from() < start && phrase.from() != sentence.from()) {
        continue;
      }
      int from = phrase.from();
      boolean joined = false;
      while (from > Math.max(start, phrase.from() - MOST_BEFORE)
          && tokens.isWord(from - 1)
          && !tokens.is(from - 1, outside)
          && !joined) {
        joined = isJoint(sentence, i, from - 1);
        from -= joined ? 0 : 1;
      }
      boolean opens =
          joined || from == start || from == sentence.from() || isSeparator(tokens, from - 1);
      if (opens
          && (phrase.isName()
              || from < phrase.from() && !tokens.is(phrase.from(), classes.anaphor))) {
        heads.add(new ProcedurePhrase(from, phrase.to(), ProcedurePhrase.Kind.NAME));
      } else if (phrase.isName() && phrase.from() > 0 && isSeparator(tokens, phrase.from() - 1)) {
        heads.add(phrase);
      }
    }
  }

  /** "X and Y": whether the token joins the name to a whole one before it. */
  private boolean isJoint(SentenceTokens sentence, int phrase, int at) {
    ProcedurePhrase before = phrase > 0 ? sentence.procedures().get(phrase - 1) : null;
    return before != null
        && sentence.tokens().is(at, classes.conjunction)
        && before.to() == at
        && before.isName();
  }

  private void unknown(SentenceTokens sentence, int start, List<ProcedurePhrase> heads) {
    Tokens tokens = sentence.tokens();
    for (int at = start; at + 1 < sentence.to(); at++) {
      if (tokens.symbol(at + 1) == '('
          && (at == start || isSeparator(tokens, at - 1))
          && isUnknown(sentence, at)) {
        heads.add(new ProcedurePhrase(at, at + 1, ProcedurePhrase.Kind.NAME));
      }
    }
  }

  /** "TAVR (severe aortic stenosis)": letters that nothing spells out, with what they are for. */
  private boolean isUnknown(SentenceTokens sentence, int at) {
    Tokens tokens = sentence.tokens();
    if (!tokens.isAcronym(at)) {
      return false;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() <= at && at < phrase.to()) {
        return false;
      }
    }
    if (!isBracketed(sentence, at + 1) || isSpelledOut(tokens, at, sentence.to())) {
      return false;
    }
    boolean condition = false;
    for (int i = at + 2; i < sentence.to() && tokens.symbol(i) != ')'; i++) {
      if (tokens.is(i, classes.finite | classes.modal)) {
        return false; // "GERD (may reflux into the throat)"
      }
      condition |= tokens.is(i, classes.condition);
    }
    return condition;
  }

  /** "COPD (chronic obstructive pulmonary disease)": the bracket has the letters' words. */
  private static boolean isSpelledOut(Tokens tokens, int at, int to) {
    int close = PhraseEnds.closing(tokens, at + 1, to);
    String letters = tokens.string(at).toLowerCase(Locale.ROOT);
    int last = close - 1;
    return close < to
        && last > at + 1
        && initial(tokens, at + 2) == letters.charAt(0)
        && initial(tokens, last) == letters.charAt(letters.length() - 1);
  }

  private static char initial(Tokens tokens, int at) {
    return Character.toLowerCase(tokens.text().charAt(tokens.start(at)));
  }

  /** Where "for" may stand behind a name: behind its letters "(BT)" and a dash. */
  public static int behindLetters(SentenceTokens sentence, ProcedurePhrase name) {
    Tokens tokens = sentence.tokens();
    int at = name.to();
    boolean letters =
        at + 2 < sentence.to()
            && tokens.symbol(at) == '('
            && tokens.symbol(at + 2) == ')'
            && Abbreviations.isShort(tokens, at + 1);
    at = letters ? at + 3 : at;
    int link = at;
    return link > at && tokens.spells(link, "for") ? link : at;
  }

  private static boolean isMark(char c, String marks) {
    return marks.indexOf(c) >= 0;
  }

  /** The first token in a name's bracket behind "(ABC, …", its letters. */
  public static int behindOpening(SentenceTokens sentence, ProcedurePhrase name, int bracket) {
    Tokens tokens = sentence.tokens();
    int first = bracket + 1;
    boolean letters =
        first + 1 < sentence.to()
            && tokens.symbol(first + 1) == ','
            && tokens.isAcronym(first)
            && initial(tokens, first) == initial(tokens, name.from());
    return letters ? first + 2 : first;
  }

  /** Whether a bracket opens here that may say what a name is for: no abbreviation, no verb. */
  public boolean isBracketed(SentenceTokens sentence, int at) {
    Tokens tokens = sentence.tokens();
    if (at + 2 >= sentence.to() || tokens.symbol(at) != '(' || !tokens.isWord(at + 1)) {
      return false;
    }
    boolean abbreviation = tokens.symbol(at + 2) == ')' && Abbreviations.isShort(tokens, at + 1);
    return !abbreviation
        && !tokens.is(
            at + 1, classes.verb | classes.adverb | classes.procedureHead | classes.medicinal)
        && !(tokens.symbol(at + 2) == ':' && tokens.isAcronym(at + 1))
        && !(ASIDE.holds(tokens, at + 1) && isMark(tokens.symbol(at + 2), CLOSING))
        && !isOnlyDone(tokens, at + 1, sentence.to());
  }

  /** "(removal of a lobe)": what is done, with no condition in it. */
  private boolean isOnlyDone(Tokens tokens, int from, int to) {
    if (!isDone(tokens, from)) {
      return false;
    }
    for (int at = from; at < to && tokens.symbol(at) != ')'; at++) {
      if (tokens.is(at, classes.condition | classes.severity | classes.person)) {
        return false;
      }
    }
    return true;
  }

  /** "Surgery to …", "removal of …": what is done, and no condition. */
  public boolean isDone(Tokens tokens, int from) {
    int at = from;
    while (at < tokens.size() && tokens.is(at, classes.determiner | classes.procedureModifier)) {
      at++;
    }
    return at + 1 < tokens.size()
        && tokens.is(at, classes.procedureGeneric | classes.procedureLight)
        && tokens.is(at + 1, classes.preposition);
  }
}

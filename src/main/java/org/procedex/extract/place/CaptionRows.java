package org.procedex.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Modifiers;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Reads captions that stand in a row without punctuation, "X for A Y for B", as a page leaves them
 * whose pictures are lost: each begins with the capital of its name.
 */
final class CaptionRows {
  /** Names with "for" that are captions whatever else stands there. */
  private static final int ROW = 3;

  private static final int LONGEST_PLACE = 7;
  private static final int LONGEST_UNKNOWN = 6;

  private final WordClasses classes;
  private final Discourse discourse;
  private final Purposes purposes;

  CaptionRows(PlaceContext context, Purposes purposes) {
    this.classes = context.classes();
    this.discourse = context.discourse();
    this.purposes = purposes;
  }

  /**
   * Adds what each caption's name is for.
   *
   * @return whether the sentence is such a row
   */
  boolean find(SentenceTokens sentence, List<Draft> found) {
    if (sentence.procedures().size() < 2) {
      return false;
    }
    List<ProcedurePhrase> names = names(sentence);
    if (names.size() < ROW && (names.size() < 2 || goesOn(sentence, names.get(0).from()))) {
      return false;
    }
    addUnknown(sentence, names);
    Tokens tokens = sentence.tokens();
    for (int i = 0; i < names.size(); i++) {
      ProcedurePhrase name = names.get(i);
      int from = name.to() + 1;
      int to = i + 1 < names.size() ? names.get(i + 1).from() : sentence.to();
      int end = end(tokens, from, to);
      int number = discourse.number(sentence, name);
      boolean comma = from < to && tokens.symbol(from) == ',';
      if (end > from && !comma) {
        purposes.add(
            new Purposes.Named(sentence, name, number, "indication.caption"), from, end, found);
      }
    }
    return true;
  }

  /** The names before "for", each from its last capital. */
  private List<ProcedurePhrase> names(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> names = new ArrayList<>();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int end = phrase.isName() ? behindPlace(tokens, phrase.to(), sentence.to()) : sentence.to();
      if (end < sentence.to() && tokens.spells(end, "for")) {
        ProcedurePhrase name =
            fromCapital(
                tokens, new ProcedurePhrase(phrase.from(), end, phrase.kind()), sentence.from());
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** What else begins with a capital and ends before "for" among captions is a name as they are. */
  private void addUnknown(SentenceTokens sentence, List<ProcedurePhrase> names) {
    int known = names.size();
    int next = 0;
    int floor = sentence.from();
    for (int at = sentence.from() + 1; at < sentence.to(); at++) {
      if (!sentence.tokens().spells(at, "for")) {
        continue;
      }
      while (next < known && names.get(next).to() < at) {
        next++;
      }
      if (next == known || names.get(next).to() != at) {
        int start = capital(sentence.tokens(), floor, at);
        if (start >= 0) {
          names.add(new ProcedurePhrase(start, at, ProcedurePhrase.Kind.NAME));
        }
      }
      floor = at + 1;
    }
    if (names.size() > known) {
      names.sort(Comparator.comparingInt(ProcedurePhrase::from));
    }
  }

  /** The capital that begins the words before a token, if they can be a name; -1 for none. */
  private int capital(Tokens tokens, int floor, int to) {
    long unfit = classes.finite | classes.preposition | classes.pronoun | classes.relative;
    unfit |= classes.conjunction | classes.person | classes.determiner | classes.subordinator;
    if (tokens.is(to - 1, classes.condition) && !tokens.is(to - 1, classes.procedureLight)) {
      return -1;
    }
    for (int at = to - 1; at >= floor && at >= to - LONGEST_UNKNOWN; at--) {
      char mark = tokens.symbol(at);
      boolean object =
          tokens.spells(at, "of")
              && at > floor
              && tokens.is(at - 1, classes.procedureHead | classes.procedureLight);
      if (tokens.is(at, unfit) && !object || !tokens.isWord(at) && mark != '-') {
        return -1;
      }
      boolean goesOn =
          at > floor && tokens.isCapitalized(at - 1) && !tokens.is(at - 1, classes.condition);
      if (tokens.isCapitalized(at) && !goesOn) {
        return at;
      }
    }
    return -1;
  }

  /** "Dilation of the ureter": the token behind the part of the body that belongs to the name. */
  private int behindPlace(Tokens tokens, int from, int to) {
    if (from >= to || !tokens.spells(from, "of")) {
      return from;
    }
    for (int at = from + 1; at < to && at < from + LONGEST_PLACE; at++) {
      if (tokens.spells(at, "for")) {
        return at;
      }
      if (!tokens.isWord(at) || tokens.isCapitalized(at) || tokens.is(at, classes.finite)) {
        return from;
      }
    }
    return from;
  }

  /** The part of a name from its last capitalized beginning; null where it has none. */
  private @Nullable ProcedurePhrase fromCapital(Tokens tokens, ProcedurePhrase phrase, int least) {
    for (int at = phrase.to() - 1; at >= phrase.from(); at--) {
      if (tokens.isCapitalized(at)) {
        int start = isKind(tokens, at, least) ? at - 1 : at;
        return new ProcedurePhrase(start, phrase.to(), phrase.kind());
      }
    }
    return tokens.isNumber(phrase.from()) ? phrase : null; // "308 nm laser therapy"
  }

  /** "Awake ECMO": the capital of a word that tells which of what the letters name. */
  private boolean isKind(Tokens tokens, int letters, int least) {
    int kind = letters - 1;
    return kind >= least
        && tokens.isAcronym(letters)
        && tokens.isCapitalized(kind)
        && Modifiers.looksAdjective(tokens, kind)
        && !tokens.is(kind, classes.condition | classes.procedureModifier)
        && (kind == least || !tokens.isCapitalized(kind - 1));
  }

  /** Whether the words are a sentence's, with its verb or a comma. */
  private boolean goesOn(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    for (int at = from; at < sentence.to(); at++) {
      if (tokens.is(at, classes.finite) || tokens.symbol(at) == ',') {
        return true;
      }
    }
    return false;
  }

  /** A capital behind a small word ends a caption, but not in "nevus of Ota", "Crohn disease". */
  private int end(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.isCapitalized(at)
          && !tokens.isCapitalized(at - 1)
          && !tokens.is(at - 1, classes.preposition)
          && !tokens.isAcronym(at)
          && !tokens.is(at, classes.condition)
          && !isEponym(tokens, at, to)) {
        return at;
      }
    }
    return to;
  }

  /** "Parkinson's", "Crohn disease": a capital of the condition's own. */
  private boolean isEponym(Tokens tokens, int at, int to) {
    String word = tokens.string(at);
    return word.indexOf('\'') >= 0
        || word.indexOf('’') >= 0
        || at + 1 < to && tokens.is(at + 1, classes.condition);
  }
}

package org.procedex.extract.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What an encyclopedia sets in capitals where an entry begins: "BLIND NASAL INTUBATION (BNI) is …".
 * All of it is the name, whatever its words are.
 */
public final class Headwords {
  private static final int LONGEST = 12;
  private static final int SHORTEST = 4;

  /** Tokens of the other names between the name and its verb. */
  private static final int LONGEST_ALIASES = 24;

  /** Tokens behind the verb within which an entry says what its name is. */
  private static final int REACH = 9;

  /** What a thing done is called that has no better name: "X is a process in which …". */
  private static final Set<String> DONE =
      Set.of(
          "process",
          "device",
          "incision",
          "practice",
          "regimen",
          "method",
          "approach",
          "program",
          "programme",
          "maneuver",
          "manoeuvre",
          "use",
          "application",
          "protocol",
          "procedure",
          "technique",
          "therapy",
          "treatment",
          "surgery",
          "operation",
          "removal",
          "repair",
          "insertion",
          "placement",
          "intervention",
          "imaging",
          "sampling",
          "withdrawal",
          "rehabilitation");

  /** Of a condition nobody says that it is one of these. */
  private static final Set<String> CERTAIN =
      Set.of("procedure", "technique", "surgery", "operation", "therapy", "insertion", "removal");

  /** What is looked at or taken, and called so: "MARROW EXAMINATION is the study of …". */
  private static final WordSet LAST =
      WordSet.in(
          "examination test testing biopsy sampling screening monitoring assay imaging scan");

  private static final WordSet LOOKING =
      WordSet.in(
          "study examination test recording measurement sampling analysis assessment taking");

  private final WordClasses classes;

  public Headwords(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * The name that the sentence opens with; null where it opens with none, or with one that its
   * words show as it is.
   *
   * @param procedures that the sentence names as far as is known
   */
  public @Nullable Span find(Tokens tokens, int from, int to, List<ProcedurePhrase> procedures) {
    int start = from < to && tokens.is(from, classes.determiner) ? from + 1 : from;
    int end = end(tokens, start, Math.min(to, start + LONGEST));
    if (end <= start || end >= to || !isTold(tokens, end)) {
      return null;
    }
    if (isDone(tokens, start, end, to)) {
      return tokens.span(start, end);
    }
    if (end - start < 2) {
      return null;
    }
    for (ProcedurePhrase phrase : procedures) {
      if (phrase.to() == end && phrase.from() > start && phrase.isName()) {
        return tokens.span(start, end);
      }
    }
    return null;
  }

  /** "X is a process": what the entry says to be something done, and no condition. */
  private boolean isDone(Tokens tokens, int from, int end, int to) {
    int letters = 0;
    for (int at = from; at < end; at++) {
      letters = Math.max(letters, tokens.isWord(at) ? tokens.end(at) - tokens.start(at) : 0);
    }
    int at = verb(tokens, end, to);
    boolean ill = tokens.is(end - 1, classes.condition);
    if (letters < SHORTEST
        || tokens.is(end - 1, classes.person)
        || at + 1 >= to
        || !tokens.spells(at, "is") && !tokens.spells(at, "refers")) {
      return false;
    }
    for (int i = at + 1; i < to && i < at + REACH; i++) {
      if (tokens.symbol(i) != Tokens.NO_SYMBOL && tokens.symbol(i) != '-'
          || tokens.is(i, classes.relative | classes.person)) {
        return false;
      }
      if (tokens.isWord(i) && (ill ? CERTAIN : DONE).contains(tokens.string(i))
          || LOOKING.holds(tokens, i) && LAST.holds(tokens, end - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The token behind letters and other names: "X (ABC), also called Y or Z, is". */
  private int verb(Tokens tokens, int end, int to) {
    int at = tokens.symbol(end) == '(' ? PhraseEnds.closing(tokens, end, to) + 1 : end;
    int last = Math.min(to, at + LONGEST_ALIASES);
    boolean alias =
        at + 1 < last && (tokens.symbol(at) == ',' || tokens.is(at, classes.conjunction));
    for (int i = at + 1; alias && i < last; i++) {
      if (tokens.spells(i, "is") || tokens.spells(i, "refers")) {
        return i;
      }
      if (tokens.is(i, classes.be | classes.modal)) {
        return at;
      }
    }
    return at;
  }

  /** "X is", "X (…", "X, also …", "X or …": the entry goes on behind its name. */
  private boolean isTold(Tokens tokens, int at) {
    return tokens.is(at, classes.be | classes.conjunction)
        || tokens.spells(at, "refers")
        || tokens.symbol(at) == '('
        || tokens.symbol(at) == ',';
  }

  /** The token behind the capitals. */
  private static int end(Tokens tokens, int from, int to) {
    int end = from;
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      int close = tokens.symbol(at) == '(' ? PhraseEnds.closing(tokens, at, to) : at;
      if (isShouted(tokens, at)) {
        end = at + 1;
      } else if (close > at && close + 2 < to && isShouted(tokens, close + 1) && end > from) {
        at = close;
      } else if (c != '-' && c != '–') {
        return end;
      }
    }
    return end;
  }

  private static boolean isShouted(Tokens tokens, int at) {
    if (!tokens.isWord(at)) {
      return false;
    }
    for (int i = tokens.start(at); i < tokens.end(at); i++) {
      if (Character.isLowerCase(tokens.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }
}

package org.procedex.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * What an encyclopedia sets in capitals where an entry begins: "BLIND NASAL INTUBATION (BNI) is …".
 * All of it is the name, whatever its words are.
 */
final class Headwords {
  private static final int LONGEST = 12;

  private final WordClasses classes;

  Headwords(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * The name that the sentence opens with; null where it opens with none, or with one that its
   * words show as it is.
   *
   * @param procedures that the sentence names as far as is known
   */
  @Nullable Span find(Tokens tokens, int from, int to, List<ProcedurePhrase> procedures) {
    int start = from < to && tokens.is(from, classes.determiner) ? from + 1 : from;
    int end = end(tokens, start, Math.min(to, start + LONGEST));
    if (end - start < 2 || end >= to || !isTold(tokens, end)) {
      return null;
    }
    for (ProcedurePhrase phrase : procedures) {
      if (phrase.to() == end && phrase.from() > start && phrase.isName()) {
        return tokens.span(start, end);
      }
    }
    return null;
  }

  /** "X is", "X (…", "X, also …", "X or …": the entry goes on behind its name. */
  private boolean isTold(Tokens tokens, int at) {
    return tokens.is(at, classes.be | classes.conjunction)
        || tokens.symbol(at) == '('
        || tokens.symbol(at) == ',';
  }

  /** The token behind the capitals. */
  private static int end(Tokens tokens, int from, int to) {
    int end = from;
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (isShouted(tokens, at)) {
        end = at + 1;
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

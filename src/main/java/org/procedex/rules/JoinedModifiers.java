package org.procedex.rules;

import java.util.List;
import org.procedex.text.Tokens;

/**
 * "Physical and occupational therapies": two adjectives before one head in the plural are two
 * procedures in one name, as neither would keep its head by itself.
 */
final class JoinedModifiers {
  private static final List<String> ADJECTIVE_ENDINGS = List.of("al", "ic", "ive", "ous", "ar");

  private final WordClasses classes;

  JoinedModifiers(WordClasses classes) {
    this.classes = classes;
  }

  /** Where the name begins, with the adjective that waits for its head. */
  int start(Tokens tokens, int from, int to, int floor) {
    int and = from - 1;
    int waiting = and - 1;
    return to - from == 2
            && waiting >= floor
            && tokens.is(to - 1, classes.procedureGeneric)
            && tokens.endsWith(to - 1, "s")
            && tokens.spells(and, "and")
            && isAdjective(tokens, from)
            && isAdjective(tokens, waiting)
            && opens(tokens, waiting - 1, floor)
        ? waiting
        : from;
  }

  private boolean isAdjective(Tokens tokens, int at) {
    if (!tokens.isWord(at)
        || tokens.is(at, classes.condition | classes.person | classes.procedureModifier)) {
      return false;
    }
    for (String ending : ADJECTIVE_ENDINGS) {
      if (tokens.endsWith(at, ending)) {
        return true;
      }
    }
    return false;
  }

  /** Nothing before it that it could go with. */
  private boolean opens(Tokens tokens, int before, int floor) {
    return before < floor
        || tokens.is(before, classes.determiner | classes.preposition | classes.verb);
  }
}

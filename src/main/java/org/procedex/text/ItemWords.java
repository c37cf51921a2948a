package org.procedex.text;

import java.util.Set;

/**
 * Tells where the words of an item end and what explains it begins: behind its first sentence, or
 * where a sentence follows that lost the full stop before it.
 */
final class ItemWords {
  /** Words that begin a sentence where they have a capital behind a small word. */
  private static final Set<String> OPENERS =
      Set.of(
          "The", "It", "This", "These", "They", "There", "You", "Your", "If", "When", "During",
          "After", "Before", "For", "In", "Some", "Most", "Many", "However", "Because");

  private static final int FEWEST_BEHIND = 4;

  /** Words between the capital of a sentence and its verb. */
  private static final int VERB_WITHIN = 9;

  private final Tokens tokens;
  private final long verbs;

  ItemWords(Tokens tokens, long verbs) {
    this.tokens = tokens;
    this.verbs = verbs;
  }

  /** The token behind an item's own words: behind its first sentence, where others follow. */
  int end(int content, int end) {
    for (int at = content + 2; at < end; at++) {
      char c = tokens.symbol(at - 1);
      if ((c == '.' || c == '!' || c == '?')
          && (tokens.isCapitalized(at) || tokens.capitals(at) > 1) // "tDCS"
          && end - at >= FEWEST_BEHIND
          && !isShortWord(at - 2)) {
        return at;
      }
    }
    return end;
  }

  /**
   * "Relieve pain Keyhole surgery has risks.": the token behind an item that a sentence follows
   * without a full stop between them.
   */
  int lostEnd(int content, int end) {
    for (int at = content + 2; at + 2 < end; at++) {
      if (tokens.isCapitalized(at)
          && !tokens.isAcronym(at)
          && !tokens.spells(at, "I")
          && tokens.isWord(at - 1)
          && !tokens.isCapitalized(at - 1)
          && (OPENERS.contains(tokens.string(at)) || hasVerbSoon(at + 1, end))) {
        return at;
      }
    }
    return end;
  }

  private boolean hasVerbSoon(int from, int end) {
    for (int at = from; at < end && at < from + VERB_WITHIN; at++) {
      if (tokens.is(at, verbs)) {
        return true;
      }
      if (tokens.symbol(at) == ',' || tokens.symbol(at) == '.') {
        return false;
      }
    }
    return false;
  }

  /** "Dr.", "No.", "e.g.": a full stop behind one or two letters ends no item. */
  private boolean isShortWord(int at) {
    return tokens.isWord(at) && tokens.end(at) - tokens.start(at) <= 2 && !tokens.isAcronym(at);
  }
}

package org.procedex.text;

import java.util.Set;

/**
 * Finds bullets whose line ends were lost: "may include: - A. - B. - C". The first stands behind a
 * colon, opens the line or follows words that go on in it ("used to - Repair …"), and others
 * follow. Where the first has a capital, a dash before a small letter explains its item.
 */
final class InlineBullets {
  /** Words that no clause ends with: two bullets behind them are a list. */
  private static final Set<String> WAITING =
      Set.of(
          "to",
          "as",
          "have",
          "has",
          "are",
          "is",
          "include",
          "includes",
          "including",
          "for",
          "can",
          "may",
          "if",
          "when",
          "with",
          "by",
          "be",
          "of",
          "or");

  private final Tokens tokens;

  InlineBullets(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Marks each bullet among the levels of the tokens. */
  void mark(byte[] levels) {
    boolean open = false;
    boolean capitals = false;
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.symbol(at) == Tokens.NO_SYMBOL) {
        open &= !tokens.isBreak(at);
      } else if (isInnerBullet(at)) {
        levels[at] = ListMarkers.DASH;
      } else if (MarkerForms.isDash(tokens, at)) {
        boolean capital = tokens.isCapitalized(at + 1);
        if (!open) {
          open = opens(at);
          capitals = capital;
        }
        boolean first = at == 0 || tokens.isBreak(at - 1);
        if (open && !first && (capital || !capitals || !tokens.isWord(at + 1))) {
          levels[at] = ListMarkers.DASH;
        }
      }
    }
  }

  /** Whether a spaced dash is the first of a list's. */
  private boolean opens(int at) {
    if (at == 0 || tokens.isBreak(at - 1)) {
      return following(at) > 1;
    }
    int before = at - 1;
    if (MarkerForms.introduces(tokens, before)) {
      return true;
    }
    return isSmall(before)
        && (tokens.isCapitalized(at + 1)
                && capitalsFollow(at) > (WAITING.contains(tokens.string(before)) ? 0 : 1)
            || (tokens.spells(before, "you") || tokens.spells(before, "who")) && following(at) > 1);
  }

  /** A word without a capital. */
  private boolean isSmall(int at) {
    return tokens.isWord(at) && !tokens.isCapitalized(at);
  }

  /** How many spaced dashes before a capital follow in the line, up to two. */
  private int capitalsFollow(int from) {
    int dashes = 0;
    for (int at = from + 1; at < tokens.size() && !tokens.isBreak(at) && dashes < 2; at++) {
      dashes += MarkerForms.isDash(tokens, at) && tokens.isCapitalized(at + 1) ? 1 : 0;
    }
    return dashes;
  }

  /** How many spaced dashes follow in the line, up to two. */
  private int following(int from) {
    int dashes = 0;
    for (int at = from + 1; at < tokens.size() && !tokens.isBreak(at) && dashes < 2; at++) {
      dashes += MarkerForms.isDash(tokens, at) ? 1 : 0;
    }
    return dashes;
  }

  /** "suitable for: • fever • cough": a bullet that no line begins with, apart from its words. */
  private boolean isInnerBullet(int at) {
    return tokens.symbol(at) == '•'
        && at > 0
        && at + 1 < tokens.size()
        && !tokens.isBreak(at - 1)
        && tokens.isWord(at + 1)
        && (tokens.isSpacedBefore(at) || tokens.isSpacedBefore(at + 1));
  }
}

package org.procedex.extract.sentence;

import java.util.Set;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which words wait for a noun: "benign", "lung" and "left" alone name nothing, so that what they
 * stand before is said of them as well.
 */
public final class Modifiers {
  /** Adjectives of people that no ending tells. */
  private static final Set<String> OF_PEOPLE =
      Set.of("young", "old", "fit", "healthy", "frail", "thin", "obese", "sick", "ill", "weak");

  /** Endings of adjectives, in medicine as elsewhere. */
  private static final Endings ADJECTIVE_ENDINGS =
      Endings.of(
          "al", "ic", "iac", "ive", "ous", "ary", "ar", "oid", "able", "ible", "ile", "ign", "nant",
          "like", "ized", "ised");

  /** Nouns that end like adjectives. */
  private static final WordSet NOUNS =
      WordSet.in("year scar clinic hospital canal collar sugar proposal interval signal profile");

  private final WordClasses classes;

  public Modifiers(WordClasses classes) {
    this.classes = classes;
  }

  /** Whether a word is an adjective that waits for its noun. */
  public boolean waits(Tokens tokens, int at) {
    return tokens.isWord(at)
        && !tokens.is(at, classes.condition | classes.person)
        && (tokens.is(at, classes.severity | classes.quality)
            || looksAdjective(tokens, at)
            || OF_PEOPLE.contains(tokens.string(at)));
  }

  /** Whether a member ends in a word that waits for a noun: "benign", "lung", "left". */
  public boolean isModifier(Tokens tokens, int start, int last) {
    if (!tokens.isWord(last)) {
      return false;
    }
    if (tokens.is(last, classes.organ)) {
      return last == start || last == start + 1 && tokens.is(start, classes.severity);
    }
    if (tokens.is(last, classes.condition | classes.person)) {
      return false;
    }
    boolean participle =
        last == start && (tokens.endsWith(last, "ed") || tokens.spells(last, "known"));
    return participle
        || tokens.is(last, classes.severity | classes.quality)
        || looksAdjective(tokens, last);
  }

  public static boolean looksAdjective(Tokens tokens, int at) {
    int end = tokens.end(at);
    return end - tokens.start(at) >= 4
        && ADJECTIVE_ENDINGS.stand(tokens.text(), end)
        && !NOUNS.holds(tokens, at);
  }
}

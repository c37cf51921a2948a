package org.procedex.extract.discourse;

import java.util.Set;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Decides whether a pronoun or a generic noun agrees with what it would take up: in number, "these
 * procedures", "neither of them", and in kind, for "surgery" is no radiotherapy.
 */
final class Agreement {
  /** Last words of names of what is trained. */
  private static final Set<String> EXERCISES =
      Set.of("training", "exercise", "exercises", "physiotherapy", "rehabilitation", "massage");

  private final ProcedureNames names;
  private final WordClasses classes;
  private final PageParts parts;

  Agreement(ProcedureNames names, WordClasses classes, PageParts parts) {
    this.names = names;
    this.classes = classes;
    this.parts = parts;
  }

  /** "these procedures", "one of the two operations". */
  static boolean isPlural(Tokens tokens, ProcedurePhrase phrase) {
    int last = phrase.to() - 1;
    return last > phrase.from() && tokens.isWord(last) && tokens.endsWith(last, "s");
  }

  /** "neither of them", "either of these". */
  static boolean isOfNeither(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int at = phrase.from() - 2;
    return at >= sentence.from()
        && tokens.spells(at + 1, "of")
        && (tokens.spells(at, "neither") || tokens.spells(at, "either"));
  }

  /**
   * "Surgery" stands for no chemotherapy, nor for a therapy by rays; on a page about a disease,
   * where nothing points with it, for none at all: -1 instead of those. For what is trained it
   * stands no more, but for what the article is about.
   */
  int fitting(Tokens tokens, ProcedurePhrase phrase, int number) {
    if (number >= 0 && isOpen(tokens, phrase) && isKeyhole(number)) {
      return -1;
    }
    if (!isSurgery(tokens, phrase)) {
      return number;
    }
    boolean bare = parts.isAsked() && !tokens.is(phrase.from(), classes.determiner);
    if (bare || number >= 0 && isTherapy(number)) {
      return -1;
    }
    int main = parts.main();
    boolean exercise = number >= 0 && isExercise(number);
    return exercise ? (main >= 0 && !isExercise(main) ? main : -1) : number;
  }

  /** "Open surgery": no keyhole operation, whatever was told of last. */
  private static boolean isOpen(Tokens tokens, ProcedurePhrase phrase) {
    int second = phrase.from() + 1;
    return tokens.spells(phrase.from(), "open")
        || second < phrase.to() && tokens.spells(second, "open");
  }

  private boolean isKeyhole(int number) {
    String key = names.get(number).key();
    return key.contains("scop") || key.contains("percutaneous") || key.contains("endovascular");
  }

  /** "surgery", "the operation": nothing else. */
  private boolean isSurgery(Tokens tokens, ProcedurePhrase phrase) {
    for (int at = phrase.from(); at < phrase.to(); at++) {
      if (!tokens.spells(at, "surgery")
          && !tokens.spells(at, "operation")
          && !tokens.spells(at, "surgeries")
          && (at == phrase.to() - 1 || !tokens.is(at, classes.determiner))) {
        return false;
      }
    }
    return true;
  }

  private boolean isTherapy(int number) {
    ProcedureNames.Name name = names.get(number);
    return name.medicinal()
        || name.key().endsWith("radiation")
        || name.key().endsWith("chemotherapy")
        || name.key().endsWith("radiotherapy");
  }

  /** What is trained, which no operation is. */
  private boolean isExercise(int number) {
    String key = names.get(number).key();
    return EXERCISES.contains(key.substring(key.lastIndexOf(' ') + 1));
  }
}

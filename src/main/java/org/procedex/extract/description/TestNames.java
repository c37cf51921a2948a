package org.procedex.extract.description;

import java.util.List;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Tests that no name of a procedure is known for: what a heading or an item calls a test or a scan,
 * with a word before it that says which. Without such a word it may be any test.
 */
final class TestNames {
  /** What is examined by: one, for several are a class of them. */
  private static final WordSet TESTS =
      WordSet.of("test", "scan", "x-ray", "smear", "exam", "tap", "study");

  /** Before such a word: no particular one. */
  private static final WordSet NO_KIND =
      WordSet.of(
          "blood",
          "case",
          "clinical",
          "cohort",
          "pilot",
          "research",
          "urine",
          "lab",
          "diagnostic",
          "physical",
          "screening",
          "medical",
          "genetic",
          "first",
          "next",
          "additional",
          "self",
          "vital");

  /** What was found in somebody: no word on what the test is. */
  private static final WordSet FOUND =
      WordSet.in(
          "raised normal abnormal positive negative elevated high low increased decreased seen"
              + " found unremarkable pending");

  /** Tokens behind a label in which such a word is looked for. */
  private static final int FINDING = 4;

  /** Words that say which test it is. */
  private static final int LONGEST_KIND = 4;

  private final Tokens tokens;
  private final WordClasses classes;
  private final ProcedureNames names;

  TestNames(Tokens tokens, WordClasses classes, ProcedureNames names) {
    this.tokens = tokens;
    this.classes = classes;
    this.names = names;
  }

  /** "Stress Test" as a heading: what is examined by, and a word that says which. */
  void headed(SentenceTokens heading, List<Draft> drafts) {
    int last = heading.to() - 1;
    while (last > heading.from() && !tokens.isWord(last)) {
      last--;
    }
    int from = heading.from();
    while (from < last && !tokens.isWord(from)) {
      from++;
    }
    add(heading, from, last, drafts);
  }

  /** "- A field test that finds where sight ends": one of several tests. */
  void listed(SentenceTokens item, List<Draft> drafts) {
    int from = item.from();
    if (!tokens.spells(from, "a") && !tokens.spells(from, "an")) {
      return;
    }
    int last = from + 1;
    while (last < item.to() && last < from + LONGEST_KIND && !TESTS.holds(tokens, last)) {
      last++;
    }
    if (last + 2 < item.to()
        && (tokens.is(last + 1, classes.relative) || tokens.spells(last + 1, "to"))) {
      add(item, from + 1, last, drafts);
    }
  }

  /** "- Wrist ultrasound (WUS). It shows …": the label of an item that goes on with it. */
  void labelled(SentenceTokens item, boolean goesOn, List<Draft> drafts) {
    int last = item.from();
    while (last + 1 < item.to() && last < item.from() + LONGEST_KIND && isWord(last + 1)) {
      last++;
    }
    int end = item.behindBracket(last + 1);
    boolean told =
        end < item.to()
            && (tokens.symbol(end) == '.' && end + 1 == item.to() && goesOn
                || tokens.symbol(end) == ':' && end + 2 < item.to());
    if (told && !tokens.spells(last, "tests") && !isFound(end + 1, item.to())) {
      add(item, item.from(), last, drafts);
    }
  }

  /** "Tryptase test: is raised", "Stool test: amoebae are seen". */
  private boolean isFound(int from, int to) {
    for (int at = from; at < Math.min(to, from + FINDING); at++) {
      if (FOUND.holds(tokens, at)) {
        return tokens.is(at - 1, classes.be) || at == from;
      }
    }
    return false;
  }

  private boolean isWord(int at) {
    return tokens.isWord(at) || tokens.symbol(at) == '-';
  }

  private boolean isTest(int last) {
    return TESTS.holds(tokens, last)
        || NamesBySaying.examines(tokens, last)
        || tokens.endsWith(last, "gram")
        || tokens.spells(last, "ray") && tokens.spells(last - 1, "x");
  }

  /** Adds the words as a name, unless they say no more than that it is a test. */
  private void add(SentenceTokens sentence, int from, int last, List<Draft> drafts) {
    if (last <= from || last - from > LONGEST_KIND || !isTest(last)) {
      return;
    }
    for (int at = from; at < last; at++) {
      if (!tokens.isWord(at) && tokens.symbol(at) != '-'
          || NO_KIND.holds(tokens, at)
          || tokens.is(
              at,
              classes.determiner
                  | classes.preposition
                  | classes.finite
                  | classes.pronoun
                  | classes.conjunction
                  | classes.verb
                  | classes.empty
                  | classes.procedureModifier)) {
        return;
      }
    }
    int number = names.number(from, last + 1, sentence.index());
    drafts.add(names.draft(number, "procedure.heading"));
  }
}

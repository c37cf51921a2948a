package org.procedex.extract.coordination;

import java.util.Set;
import org.procedex.rules.Generalities;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Where words give examples, which say what is meant: "tumors such as A and B" tells A and B, not
 * tumors.
 */
final class Examples {
  /** Where something is, and what is used: no hypernyms of conditions. */
  private static final Set<String> PARTS =
      Set.of(
          ("organ organs tissue tissues structures structure sites site areas area parts part"
                  + " places bones muscles vessels nerves joints teeth drugs medications medicines"
                  + " devices instruments tools agents means treatments therapies measures remedies"
                  + " techniques exercises")
              .split(" "));

  /** Words for any conditions: "several conditions including A and B" says A and B. */
  private static final WordSet KINDS =
      WordSet.in(
          "conditions disorders problems diseases ailments complaints illnesses reasons purposes"
              + " situations circumstances");

  /** What a condition comes with. */
  private static final WordSet SIGNS =
      WordSet.in("symptom symptoms signs manifestations discomfort features findings factors");

  private static final WordSet DONE =
      WordSet.in("surgery surgeries operation operations procedure procedures interventions");

  private static final WordSet PAST =
      WordSet.of("history", "previous", "prior", "earlier", "former", "past", "had", "after");

  private final WordClasses classes;

  Examples(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * "tumors such as A", "two defects: A", "a range of tumors including A" say A: where it begins.
   */
  int behind(Tokens tokens, int from, int to) {
    for (int at = tokens.spells(from, "such") ? from : from + 1; at + 1 < to; at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
      } else if (tokens.spells(at, "like")
          && tokens.is(at - 1, classes.condition | classes.empty)) {
        return at + 1;
      } else if (tokens.spells(at, "such")) {
        int as = at + 1;
        while (as + 1 < to && as < at + 4 && tokens.isWord(as) && !tokens.spells(as, "as")) {
          as++;
        }
        if (tokens.spells(as, "as") && !isPart(tokens, at - 1) && !isHad(tokens, from, at - 1)) {
          return Math.min(as + 1, to);
        }
      } else if (tokens.spells(at, "including")
              && (tokens.symbol(at - 1) == ',' || KINDS.holds(tokens, at - 1))
          || (tokens.symbol(at) == ':' || tokens.spells(at, "including"))
              && !tokens.is(at - 1, classes.preposition)
              && Generalities.open(tokens, from)) {
        return at + 1;
      }
    }
    return from;
  }

  /** "people with loud jobs such as A and B" as an item: where A begins, if no more is told. */
  int ofItem(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 2 < to && tokens.isWord(at); at++) {
      if (tokens.spells(at, "such") && tokens.spells(at + 1, "as")) {
        boolean two = false;
        for (int i = at + 3; i < to; i++) {
          two |= tokens.spells(i, "and") || tokens.spells(i, "or") || tokens.symbol(i) == ',';
          if (tokens.is(i, classes.finite | classes.relative | classes.preposition)) {
            return from;
          }
        }
        return two
                && !SIGNS.holds(tokens, at - 1)
                && !isPart(tokens, at - 1)
                && !isHad(tokens, from, at - 1)
            ? at + 2
            : from;
      }
    }
    return from;
  }

  /**
   * "firm wishes, such as A and B" as an item: the comma where examples begin that only explain;
   * the end where there are none.
   */
  int explaining(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 2 < to; at++) {
      if (tokens.spells(at, "such")
          && tokens.symbol(at - 1) == ','
          && tokens.spells(at + 1, "as")) {
        return at - 1;
      }
    }
    return to;
  }

  /** "patients with a history of surgery such as A": what was done, not what is there. */
  private static boolean isHad(Tokens tokens, int from, int at) {
    if (!DONE.holds(tokens, at)) {
      return false;
    }
    for (int i = from; i < at; i++) {
      if (PAST.holds(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "has spread to organs such as the lung": the examples are of a place, not of what is there. */
  private static boolean isPart(Tokens tokens, int at) {
    return at > 0 && tokens.isWord(at) && PARTS.contains(tokens.string(at));
  }

  /**
   * "pain or a disease such as A", "pain, fever and diseases such as A": the examples are of the
   * last member, those before are their own.
   *
   * @return the token behind those; -1 where there are none
   */
  int endBefore(Tokens tokens, int from, int to) {
    int examples = behind(tokens, from, to);
    int last = -1;
    boolean comma = false;
    boolean linked = false;
    for (int at = from + 1; at < examples - 2; at++) {
      if (tokens.is(at, classes.relative)) {
        return -1;
      }
      linked |=
          tokens.is(at, classes.preposition) && !tokens.is(at - 1, classes.conjunction)
              || tokens.symbol(at) == '(';
      boolean part = tokens.symbol(at) == ',' && at < examples - 3;
      comma |= part;
      if (part || tokens.is(at, classes.conjunction) && tokens.symbol(at - 1) != ',') {
        last = at;
      }
    }
    boolean own =
        last > from
            && tokens.is(last - 1, classes.condition)
            && (comma && !linked
                || tokens.is(last + 1, classes.determiner) && tokens.isWord(last + 1));
    return own ? last : -1;
  }
}

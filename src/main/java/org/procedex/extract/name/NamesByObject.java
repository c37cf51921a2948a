package org.procedex.extract.name;

import org.procedex.rules.KnownNames;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that tell what is done and to what, where the sentence says that it is done for a disease:
 * "surgical removal of the spleen may be needed", "treatment may include repair of the lid".
 */
final class NamesByObject {
  private static final int LONGEST_NAME = 6;

  /** What is done to a part of the body or to what is in it. */
  static final WordSet REMOVING =
      WordSet.in(
          "removal repair replacement excision resection insertion placement"
              + " reconstruction ligation drainage dilation implantation fusion release closure"
              + " injection transplantation correction extraction");

  private static final WordSet CALLED_FOR =
      WordSet.in(
          "used applied suitable chosen selected needed required recommended considered necessary"
              + " indicated performed done tried contraindicated offered");

  private static final WordSet TREATED = WordSet.of("treated", "managed");

  /** What is done for a disease, before what it consists of. */
  private static final WordSet TREATMENT = WordSet.in("treatment treatments management options");

  private static final WordSet INCLUDING =
      WordSet.in("include includes including involve involves consists be is require requires");

  private static final int MOST_BEFORE = 4;

  private final WordClasses classes;
  private final Tokens tokens;
  private final KnownNames known;

  NamesByObject(WordClasses classes, Tokens tokens, KnownNames known) {
    this.classes = classes;
    this.tokens = tokens;
    this.known = known;
  }

  /** Adds to the known names what the sentence tells to be one. */
  void read(int from, int to) {
    done(from, to);
    treated(from, to);
  }

  /** "Surgical removal of the spleen may be needed": with what it is done to, it is a name. */
  private void done(int from, int to) {
    int head = from;
    while (head < to
        && head < from + MOST_BEFORE
        && tokens.isWord(head)
        && !tokens.is(head, classes.procedureLight)
        && !tokens.is(head, classes.preposition | classes.finite | classes.condition)) {
      head++;
    }
    if (head + 3 >= to || !REMOVING.holds(tokens, head) || !tokens.spells(head + 1, "of")) {
      return;
    }
    int start = from;
    while (start < head && tokens.is(start, classes.determiner | classes.adverb)) {
      start++;
    }
    int end = head + 2;
    while (end < to && tokens.isWord(end) && end - head <= LONGEST_NAME && !isVerb(end)) {
      if (end > head + 2
          && tokens.is(
              end,
              classes.preposition | classes.conjunction | classes.pronoun | classes.subordinator)) {
        return;
      }
      end++;
    }
    int verb = end;
    while (verb < to
        && verb < end + 3
        && tokens.is(verb, classes.be | classes.modal | classes.adverb)) {
      verb++;
    }
    if (end > head + 3
        && verb > end
        && verb < to
        && CALLED_FOR.holds(tokens, verb)
        && !tokens.is(end - 1, classes.person)) {
      known.add(tokens.span(start, end));
    }
  }

  /** "It is treated by surgical removal of the nail", "treatment may include repair of the lid". */
  private void treated(int from, int to) {
    boolean treatment = false;
    for (int at = from + 1; at + 4 < to; at++) {
      treatment |= TREATMENT.holds(tokens, at - 1);
      boolean by = TREATED.holds(tokens, at - 1) && tokens.is(at, classes.preposition);
      if (by || treatment && INCLUDING.holds(tokens, at)) {
        doneToWhole(at + 1, to);
        return;
      }
    }
  }

  private void doneToWhole(int from, int to) {
    int start = from;
    start += tokens.spells(start, "of") ? 1 : 0;
    int head = start;
    while (head < to && head < start + 3 && tokens.isWord(head) && !REMOVING.holds(tokens, head)) {
      head++;
    }
    if (head + 3 >= to || !REMOVING.holds(tokens, head) || !tokens.spells(head + 1, "of")) {
      return;
    }
    int end = head + 2;
    while (end < to && end - head <= LONGEST_NAME && tokens.isWord(end)) {
      if (end > head + 2
          && tokens.is(
              end,
              classes.preposition
                  | classes.conjunction
                  | classes.finite
                  | classes.relative
                  | classes.subordinator)) {
        break;
      }
      end++;
    }
    for (int at = start; at < head; at++) {
      boolean part = tokens.is(at, classes.determiner | classes.adverb | classes.verb);
      start = part || tokens.is(at, classes.preposition) ? at + 1 : start;
    }
    boolean told = start < head || tokens.is(head + 2, classes.determiner);
    if (end > head + 2 + (told ? 0 : 1)) {
      known.add(tokens.span(start, end));
    }
  }

  private boolean isVerb(int at) {
    return tokens.is(at, classes.finite | classes.be | classes.modal | classes.relative);
  }
}

package org.procedex.extract.description;

import java.util.List;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;

/**
 * Names that stand as a heading over what is told of them: in a line of their own, or before the
 * colon of an item.
 */
final class HeadedNames {
  /** Words of a name that tells its kind of removal or insertion from others. */
  private static final int SHORTEST_KIND = 4;

  private final Tokens tokens;
  private final WordClasses classes;
  private final Discourse discourse;
  private final DescribedNames described;

  HeadedNames(Tokens tokens, WordClasses classes, Discourse discourse, DescribedNames described) {
    this.tokens = tokens;
    this.classes = classes;
    this.discourse = discourse;
    this.described = described;
  }

  /** A heading that is a name and nothing else. */
  void headed(SentenceTokens heading, List<Draft> drafts) {
    for (ProcedurePhrase phrase : heading.procedures()) {
      int from = heading.from();
      while (from < phrase.from() && tokens.symbol(from) == '*') {
        from++;
      }
      boolean counted = heading.block().kind() == Block.Kind.ITEM; // parts beside other parts
      if (phrase.isName()
          && phrase.from() == from
          && isWhole(heading, phrase)
          && (counted || !isStep(phrase))) {
        described.add(heading, phrase, "procedure.heading", drafts);
      }
    }
  }

  /** "Catheter removal" on a page about an operation: a part of it rather than another one. */
  private boolean isStep(ProcedurePhrase phrase) {
    int words = 0;
    for (int at = phrase.from(); at < phrase.to(); at++) {
      words += tokens.isWord(at) ? 1 : 0;
      words -= tokens.symbol(at) == '/' ? 1 : 0;
    }
    int last = phrase.to() - 1;
    return discourse.isMainTold()
        && words < SHORTEST_KIND
        && tokens.is(last, classes.procedureLight)
        && !tokens.is(last, classes.procedureHead);
  }

  /** Nothing else, or only what is done with it: "X + Y". */
  private boolean isWhole(SentenceTokens heading, ProcedurePhrase phrase) {
    int end = DescribedNames.behind(heading, phrase);
    while (end < heading.to() && (tokens.symbol(end) == ':' || tokens.symbol(end) == '*')) {
      end++;
    }
    return end >= heading.to() || tokens.symbol(end) == '±' || tokens.symbol(end) == '+';
  }

  /** "- **X**: a cut is made", "- X. If you …": an item that tells of what it names. */
  void labelled(List<SentenceTokens> sentences, int place, List<Draft> drafts) {
    SentenceTokens item = sentences.get(place);
    int from = item.from();
    while (from < item.to() && tokens.symbol(from) == '*') {
      from++;
    }
    for (ProcedurePhrase phrase : item.procedures()) {
      if (!phrase.isName() || phrase.from() != from) {
        continue;
      }
      int end = DescribedNames.behind(item, phrase);
      while (end < item.to() && tokens.symbol(end) == '*') {
        end++;
      }
      boolean told =
          end + 2 < item.to()
                  && (tokens.symbol(end) == ':'
                      || tokens.symbol(end) == '-' && tokens.isSpacedBefore(end))
              || end == item.to() - 1 && tokens.symbol(end) == '.' && goesOn(sentences, place);
      if (told) {
        described.add(item, phrase, "procedure.described", drafts);
      }
      return;
    }
  }

  /** Whether more is said on the same line. */
  boolean goesOn(List<SentenceTokens> sentences, int at) {
    if (at + 1 == sentences.size()) {
      return false;
    }
    for (int i = sentences.get(at).to(); i < sentences.get(at + 1).from(); i++) {
      if (tokens.isBreak(i)) {
        return false;
      }
    }
    return true;
  }
}

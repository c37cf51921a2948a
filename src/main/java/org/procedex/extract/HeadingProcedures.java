package org.procedex.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.KnownNames;
import org.procedex.rules.ProcedureChunker;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;

/**
 * Which procedures a heading is about: "Indications for X" is about X whatever stands below it,
 * while what it compares with ("advantages over Y") is only measured against.
 */
final class HeadingProcedures {
  private final ProcedureChunker chunker;
  private final WordClasses classes;
  private final Discourse discourse;
  private final ProcedureNames names;

  /** The heading that was looked at last, as one has many sentences below it. */
  private @Nullable Heading chunked;

  private List<ProcedurePhrase> namedThere = List.of();

  HeadingProcedures(ProcedureChunker chunker, PlaceContext context) {
    this.chunker = chunker;
    this.classes = context.classes();
    this.discourse = context.discourse();
    this.names = context.names();
  }

  /** The procedure that a heading names, or both of "A and B"; none where it names none. */
  int[] of(Heading heading, Tokens tokens, KnownNames known) {
    if (heading != chunked) {
      chunked = heading;
      int to = tokens.at(heading.words().end());
      namedThere = chunker.find(tokens, tokens.at(heading.words().start()), to, known);
    }
    if (namedThere.isEmpty()) {
      return new int[0];
    }
    int from = tokens.at(heading.words().start());
    int[] found = {};
    ProcedurePhrase last = null;
    for (ProcedurePhrase phrase : namedThere) {
      if (isCompared(tokens, phrase, from) || isMainInShort(tokens, phrase, from)) {
        continue;
      }
      if (phrase.isName()) {
        int number = names.number(phrase.from(), phrase.to(), 0);
        boolean joint = last != null && discourse.isJoint(tokens, last.to(), phrase.from());
        found = joint && found[0] != number ? new int[] {found[0], number} : new int[] {number};
        last = phrase;
      } else if (phrase.kind() == ProcedurePhrase.Kind.BOTH && found.length == 0) {
        found = discourse.two();
      } else if (phrase.kind() == ProcedurePhrase.Kind.FORMER
          || phrase.kind() == ProcedurePhrase.Kind.LATTER) {
        int number = discourse.counterpart(phrase.kind());
        found = number < 0 ? found : new int[] {number};
      }
    }
    return found;
  }

  /** "What is good about the keyhole method?", named nowhere else: what the page is about. */
  private boolean isMainInShort(Tokens tokens, ProcedurePhrase phrase, int from) {
    if (!phrase.isName()
        || phrase.from() == from
        || !discourse.isMainTold()
        || !tokens.is(phrase.to() - 1, classes.procedureGeneric)
        || !tokens.is(phrase.from() - 1, classes.determiner)) {
      return false;
    }
    int number = names.number(phrase.from(), phrase.to(), 0);
    return number != discourse.main() && names.get(number).mentions() < 2;
  }

  /** "over X", "than the X" behind other words of the heading. */
  private boolean isCompared(Tokens tokens, ProcedurePhrase phrase, int from) {
    int before = phrase.from() - 1;
    if (before > from && tokens.is(before, classes.determiner)) {
      before--;
    }
    return before > from && NameRoles.isComparison(tokens, before);
  }
}

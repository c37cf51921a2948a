package org.procedex.extract.place;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.rules.KnownNames;
import org.procedex.rules.ProcedureChunker;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * Which procedures a heading is about: "Indications for X" is about X whatever stands below it,
 * while what it compares with ("advantages over Y") is only measured against.
 */
final class HeadingProcedures {
  private static final int[] NONE = {};

  /** Words that count parts of the page: what a counted heading tells of is no part of another. */
  private static final WordSet COUNTED =
      WordSet.in("first second third fourth fifth sixth seventh one two three four five six");

  private static final int LONGEST_KIND = 2;

  private final ProcedureChunker chunker;
  private final WordClasses classes;
  private final Discourse discourse;
  private final ProcedureNames names;

  /** The heading that was looked at last, as one has many sentences below it. */
  private @Nullable Heading chunked;

  private List<ProcedurePhrase> namedThere = List.of();

  /** The procedure that the heading's words stand for by what it places or does; -1 for none. */
  private int meant = -1;

  /** Whether that heading says how strong what the one before it names is. */
  private boolean grade;

  /** What that heading is about. */
  private int[] last = NONE;

  /** What the one before it was about. */
  private int[] before = NONE;

  HeadingProcedures(ProcedureChunker chunker, PlaceContext context) {
    this.chunker = chunker;
    this.classes = context.classes();
    this.discourse = context.discourse();
    this.names = context.names();
  }

  /** The procedure that a heading names, or both of "A and B"; none where it names none. */
  int[] of(Heading heading, Tokens tokens, KnownNames known) {
    Span words = words(heading);
    int from = tokens.at(words.start());
    int to = tokens.at(words.end(), from);
    if (heading != chunked) {
      grade = chunked != null && isGrade(chunked, heading);
      chunked = heading;
      before = last;
      namedThere = chunker.find(tokens, from, to, known);
      meant = discourse.byMeans(tokens, from, to);
      meant = meant < 0 && namedThere.isEmpty() ? byKind(tokens, from, to) : meant;
    }
    last = told(tokens, from, to);
    if (last.length == 0) {
      last = meant >= 0 ? new int[] {meant} : grade ? before : NONE;
    }
    return last;
  }

  /** "Relative contraindications:" right behind "Contraindications of X: absolute: …". */
  private static boolean isGrade(Heading above, Heading heading) {
    return heading.isAbout(Topic.CONTRAINDICATIONS)
        && above.isAbout(Topic.CONTRAINDICATIONS)
        && !heading.qualifier().isEmpty();
  }

  /** "Hybrid:" beside "hybrid dialysis": the one name that begins so; -1 for none or several. */
  private int byKind(Tokens tokens, int from, int end) {
    int to = end;
    while (to > from + 1 && (!tokens.isWord(to - 1) || tokens.spells(to - 1, "only"))) {
      to--;
    }
    long general = classes.procedureModifier | classes.severity | classes.condition;
    if (to - from > LONGEST_KIND || tokens.is(from, general | classes.person)) {
      return -1;
    }
    return tokens.isAcronym(from) && to == from + 1
        ? names.onlyByLetters(from)
        : names.only(tokens.span(from, to).of(tokens.text()).toLowerCase(Locale.ROOT) + ' ');
  }

  /** Its words; of "Advantages" in a table's cell those of its column, which stand above. */
  private static Span words(Heading heading) {
    Span complement = heading.complement();
    return complement != null && complement.end() < heading.words().start()
        ? complement
        : heading.words();
  }

  private int[] told(Tokens tokens, int from, int to) {
    int[] found = NONE;
    ProcedurePhrase named = null;
    for (ProcedurePhrase phrase : namedThere) {
      if (isCompared(tokens, phrase, from) || isMainInShort(tokens, phrase, from)) {
        continue;
      }
      if (phrase.isName()) {
        int number = names.number(phrase.from(), phrase.to(), 0);
        boolean joint = named != null && discourse.isJoint(tokens, named.to(), phrase.from());
        found = joint && found[0] != number ? new int[] {found[0], number} : new int[] {number};
        named = phrase;
      } else if (phrase.kind() == ProcedurePhrase.Kind.BOTH && found.length == 0) {
        found = discourse.two();
      } else if (phrase.kind() == ProcedurePhrase.Kind.FORMER
          || phrase.kind() == ProcedurePhrase.Kind.LATTER) {
        int number = discourse.counterpart(phrase.kind());
        found = number < 0 ? found : new int[] {number};
      } else if (found.length == 0 && isPointing(tokens, phrase, from)) {
        found = before;
      }
    }
    return found.length > 0 ? found : ofCount(tokens, from, to);
  }

  /** "Taboos common to the three", "of all three methods", "Merits of these two". */
  private int[] ofCount(Tokens tokens, int from, int to) {
    for (int at = from + 2; at < to; at++) {
      boolean two = tokens.spells(at, "two");
      boolean before =
          tokens.spells(at - 1, "the")
              || tokens.spells(at - 1, "these")
              || tokens.spells(at - 1, "all")
              || two && tokens.spells(at - 2, "the");
      boolean alone = at + 1 >= to || tokens.is(at + 1, classes.procedureGeneric);
      if (before && (two && alone || tokens.spells(at, "three"))) {
        return two ? discourse.two() : discourse.three();
      }
    }
    return NONE;
  }

  /** "Who cannot have it?", "Limits of this operation": what the heading before was about. */
  private boolean isPointing(Tokens tokens, ProcedurePhrase phrase, int from) {
    return phrase.kind() == ProcedurePhrase.Kind.ANAPHOR
        && !isCounted(tokens, from)
        && (tokens.is(phrase.from(), classes.anaphor) || tokens.spells(phrase.from(), "this"));
  }

  /** "Third, who cannot have it?" */
  private static boolean isCounted(Tokens tokens, int from) {
    return COUNTED.holds(tokens, from) || from > 1 && COUNTED.holds(tokens, from - 2);
  }

  /** "What is good about the keyhole method?", named nowhere else: what the page is about. */
  private boolean isMainInShort(Tokens tokens, ProcedurePhrase phrase, int from) {
    if (!phrase.isName()
        || phrase.from() == from
        || !discourse.isMainTold()
        || !tokens.is(phrase.to() - 1, classes.procedureGeneric)
        || !tokens.is(phrase.from() - 1, classes.determiner)
            && !(tokens.spells(phrase.from() - 1, "of") && phrase.to() - phrase.from() == 2)) {
      return false;
    }
    int number = names.number(phrase.from(), phrase.to(), 0);
    return number != discourse.main() && names.get(number).mentions() < 2;
  }

  /** "over X", "than the X", "compared with ordinary X" behind other words of the heading. */
  private boolean isCompared(Tokens tokens, ProcedurePhrase phrase, int from) {
    for (int at = phrase.from() - 1; at > from; at--) {
      if (NameRoles.isComparison(tokens, at)) {
        return true;
      }
      boolean on = phrase.isName() || tokens.is(at, classes.determiner);
      if (!on || !tokens.isWord(at) || tokens.is(at, classes.conjunction | classes.finite)) {
        return false;
      }
    }
    return false;
  }
}

package org.procedex.extract.title;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Takes back what was said of a procedure that the article only names in passing: within a
 * condition ("patients on dialysis"), to compare with, or as what is avoided, refused or done
 * before. On a page about one procedure nothing is said of such a name; it is said of that one.
 */
public final class PassingNames {
  /** Words before a name that is no more than a circumstance. */
  private static final WordSet CIRCUMSTANCE =
      WordSet.in(
          "on bear stand tolerate endure awaiting want wants conversion refuse refuses refusing"
              + " decline declines convert against like as rounds waiting failing");

  /** Words before what is offered as well: "who needs X if …". */
  private static final WordSet NEEDING =
      WordSet.in("need needs needing require requires requiring undergo undergoing");

  /** What everybody knows, and is no more than mentioned where a sentence tells of it. */
  private static final WordSet KNOWN = WordSet.in("yoga dialysis caesarean cesarean massage");

  /** Rules of names by what a sentence tells of them. */
  private static final Set<String> DESCRIBING =
      Set.of("procedure.described", "procedure.is-a", "procedure.also-called");

  /** With more names than these an article is about many, and all of them keep what is theirs. */
  private static final int MOST_NAMES = 40;

  private static final int LONGEST_LINK = 3;

  private final Tokens tokens;
  private final WordClasses classes;
  private final Sentences all;
  private final List<SentenceTokens> sentences;
  private final ProcedureNames names;
  private final Discourse discourse;

  /** Whether the article is about what is examined by. */
  private boolean tested;

  /** Where what is said begins, in order, and the furthest end of what begins until there. */
  private int[] starts = {};

  private int[] ends = {};

  public PassingNames(Reading reading) {
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.all = reading.sentences();
    this.sentences = all.all();
    this.names = reading.names();
    this.discourse = reading.discourse();
  }

  /** Gives what is said of such names to the article's procedure. */
  public void settle(List<Draft> drafts) {
    int main = discourse.main();
    if (main < 0 || !discourse.isMainTold() || names.size() > MOST_NAMES) {
      return;
    }
    int last = tokens.at(names.get(main).span().end()) - 1;
    tested =
        NamesBySaying.examines(tokens, last)
            || tokens.endsWith(last, "graphy")
            || tokens.endsWith(last, "metry")
            || tokens.endsWith(last, "gram");
    boolean[] owning = new boolean[names.size()];
    boolean[] told = new boolean[names.size()];
    boolean[] needed = new boolean[names.size()];
    told[main] = true;
    for (Draft draft : drafts) {
      int number = draft.procedure();
      if (number >= 0) {
        told[number] |=
            draft.type() == RecordType.PROCEDURE
                || draft.mention().rule().equals("indication.instead");
        owning[number] |= draft.type() != RecordType.PROCEDURE;
        needed[number] |= draft.type() == RecordType.INDICATION;
      }
    }
    readSpans(drafts);
    for (int number = 0; number < owning.length; number++) {
      if (owning[number] && !told[number] && isPassing(number, needed[number])) {
        give(drafts, number, main);
      }
    }
  }

  private static void give(List<Draft> drafts, int from, int to) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.procedure() == from && draft.type() != RecordType.PROCEDURE) {
        drafts.set(i, draft.of(to));
      }
    }
    drafts.removeIf(draft -> draft.procedure() == from && draft.type() == RecordType.PROCEDURE);
  }

  private boolean isPassing(int number, boolean needed) {
    ProcedureNames.Name name = names.get(number);
    if (!name.abbreviation().isEmpty() || name.definition() != null) {
      return false;
    }
    boolean found = false;
    for (SentenceTokens sentence : sentences) {
      for (ProcedurePhrase phrase : sentence.procedures()) {
        if (phrase.isName() && names.numbered(sentence, phrase) == number) {
          if (!isPassing(sentence, phrase, needed)) {
            return false;
          }
          found = true;
        }
      }
    }
    return found;
  }

  private boolean isPassing(SentenceTokens sentence, ProcedurePhrase phrase, boolean needed) {
    Block.Kind kind = sentence.block().kind();
    return kind != Block.Kind.TITLE
        && kind != Block.Kind.HEADING
        && sentence.tokens() == tokens
        && (!tested && NamesBySaying.examines(tokens, phrase.to() - 1)
            || isHung(sentence, phrase, needed)
            || isWithin(phrase));
  }

  /** "Than X", "after X", "needs X", "patients on X". */
  private boolean isHung(SentenceTokens sentence, ProcedurePhrase phrase, boolean needed) {
    int before = phrase.from() - 1;
    int least = Math.max(sentence.from(), before - LONGEST_LINK);
    while (before >= least
        && tokens.is(before, classes.determiner | classes.procedureModifier | classes.severity)) {
      before--;
    }
    before -= before > least && tokens.spells(before, "of") ? 1 : 0;
    return before >= least
        && (NameRoles.isComparison(tokens, before)
            || NameRoles.isPassing(tokens, before)
                && !(needed && NEEDING.holdsSmall(tokens, before))
            || CIRCUMSTANCE.holdsSmall(tokens, before)
            || tokens.is(before, classes.earlier));
  }

  /** Whether the name is a part of what is said. */
  private boolean isWithin(ProcedurePhrase phrase) {
    Span name = tokens.span(phrase.from(), phrase.to());
    int found = Arrays.binarySearch(starts, name.start() + 1);
    int behind = found >= 0 ? found : -found - 1;
    while (behind > 0 && starts[behind - 1] > name.start()) {
      behind--;
    }
    return behind > 0 && ends[behind - 1] >= name.end();
  }

  private void readSpans(List<Draft> drafts) {
    List<Span> spans = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.type() != RecordType.PROCEDURE) {
        spans.add(draft.span());
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    starts = new int[spans.size()];
    ends = new int[spans.size()];
    int furthest = 0;
    for (int i = 0; i < starts.length; i++) {
      furthest = Math.max(furthest, spans.get(i).end());
      starts[i] = spans.get(i).start();
      ends[i] = furthest;
    }
  }

  /**
   * Takes back the names of what everybody knows where nothing is said of them: "Yoga is a good
   * habit". Not in a list of names.
   */
  public void withdrawKnown(List<Draft> drafts) {
    boolean[] owning = new boolean[names.size()];
    boolean known = false;
    Set<Integer> listing = new HashSet<>();
    for (Draft draft : drafts) {
      boolean name = draft.type() == RecordType.PROCEDURE;
      boolean here = name && isKnown(draft);
      known |= here;
      if (name && !here) {
        listing.add(draft.mention().sentence());
      }
      if (!name && draft.procedure() >= 0) {
        owning[draft.procedure()] = true;
      }
    }
    if (known) {
      drafts.removeIf(
          draft ->
              draft.type() == RecordType.PROCEDURE
                  && draft.procedure() != discourse.main()
                  && !(draft.procedure() >= 0 && owning[draft.procedure()])
                  && !listing.contains(draft.mention().sentence())
                  && isKnown(draft));
    }
  }

  private boolean isKnown(Draft draft) {
    int at = tokens.at(draft.span().start());
    return DESCRIBING.contains(draft.mention().rule())
        && tokens.end(at) == draft.span().end()
        && KNOWN.holds(tokens, at)
        && !Examinations.isDefined(draft, all);
  }
}

package org.procedex.extract.place;

import java.util.List;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.GroupNames;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Names of procedures that are told of by being listed: as the members of a list of techniques, or
 * before the colon of an item that says what each is.
 */
final class ListedNames {
  private final WordClasses classes;
  private final Discourse discourse;
  private final ProcedureNames names;

  ListedNames(PlaceContext context) {
    this.classes = context.classes();
    this.discourse = context.discourse();
    this.names = context.names();
  }

  /** Every name that begins a member of a list of techniques. */
  void members(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int before = phrase.from() - 1;
      boolean opens =
          phrase.from() == sentence.from()
              || GroupNames.isSeparator(tokens, before)
              || tokens.is(before, classes.conjunction);
      if (phrase.kind() == ProcedurePhrase.Kind.NAME && opens) {
        add(sentence, phrase, found);
      }
    }
  }

  /**
   * "- Wedge biopsy: a piece is cut out.": a name, and behind a colon what it is. "A and B:" are
   * two names.
   *
   * @return whether it is one
   */
  boolean labelled(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int end = sentence.from();
    int count = 0;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean joined =
          phrase.from() == end
              || count > 0
                  && phrase.from() == end + 1
                  && (tokens.is(end, classes.conjunction) || tokens.symbol(end) == ',');
      if (phrase.kind() != ProcedurePhrase.Kind.NAME || !joined) {
        break;
      }
      end = phrase.to();
      count++;
    }
    if (end < sentence.to() && tokens.symbol(end) == '(') {
      end = PhraseEnds.closing(tokens, end, sentence.to()) + 1;
    }
    boolean told = end + 1 < sentence.to() && (tokens.symbol(end) == ':' || isDash(tokens, end));
    for (int i = 0; told && i < count; i++) {
      add(sentence, sentence.procedures().get(i), found);
    }
    return told && count > 0;
  }

  /** "Wedge biopsy—A piece is cut out": a long dash, or one between spaces. */
  private static boolean isDash(Tokens tokens, int at) {
    return tokens.symbol(at) == '-'
        && tokens.isCapitalized(at + 1)
        && (tokens.text().charAt(tokens.start(at)) != '-' || tokens.isSpacedBefore(at));
  }

  private void add(SentenceTokens sentence, ProcedurePhrase phrase, List<Draft> found) {
    found.add(names.draft(discourse.number(sentence, phrase), "procedure.listed"));
  }
}

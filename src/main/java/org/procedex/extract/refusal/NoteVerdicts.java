package org.procedex.extract.refusal;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.Place;
import org.procedex.extract.place.SectionRules;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a note says of the item that it stands below, in a list whose heading says nothing:
 * "Relative contraindication as …" makes the item a contraindication, of which the note tells why,
 * and "Requires a bypass." what the bypass is for.
 */
public final class NoteVerdicts {
  private static final WordSet DEMANDING =
      WordSet.in("require requires need needs mandates necessitates warrants");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final Discourse discourse;
  private final SectionRules sectionRules;

  public NoteVerdicts(Reading reading, SectionRules sectionRules) {
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.discourse = reading.discourse();
    this.sectionRules = sectionRules;
  }

  /** Adds what the note makes of the item. */
  public void find(SentenceTokens item, SentenceTokens note, List<Draft> drafts) {
    if (item.block().kind() != Block.Kind.ITEM || page.isTyped(item.block())) {
      return;
    }
    if (demand(item, note, drafts)) {
      return;
    }
    boolean graded =
        tokens.spells(note.from(), "relative") || tokens.spells(note.from(), "absolute");
    int from = note.from();
    int to = verdictEnd(from + (graded ? 1 : 0), note.to());
    Strength strength =
        !graded
            ? Strength.UNSTATED
            : tokens.spells(from, "relative") ? Strength.RELATIVE : Strength.ABSOLUTE;
    for (int at = from + 1; to < 0 && at < note.to(); at++) {
      if (tokens.symbol(at - 1) == ';') {
        from = at;
        to = advice(at, note.to());
        strength = Strength.RELATIVE;
      }
    }
    boolean goesOn = to > 0 && to < note.to() && tokens.is(to, classes.preposition);
    if (to < 0 || goesOn && !tokens.spells(to, "as") && item.holdsName()) {
      return;
    }
    Place place =
        new Place(
            RecordType.CONTRAINDICATION, strength, tokens.span(from, to), discourse.allHere());
    List<Draft> found = new ArrayList<>();
    sectionRules.find(item, place, true, false, found);
    drafts.addAll(found);
  }

  /**
   * "Usually requires a bypass." below "Long stenosis", on a page about the bypass: what it is for.
   */
  private boolean demand(SentenceTokens item, SentenceTokens note, List<Draft> drafts) {
    int verb = note.from();
    while (verb < note.to()
        && tokens.is(verb, classes.adverb | classes.frequency | classes.modal)) {
      verb++;
    }
    if (verb >= note.to() || !DEMANDING.holds(tokens, verb)) {
      return false;
    }
    for (ProcedurePhrase phrase : note.procedures()) {
      boolean demanded = phrase.isName() && phrase.from() > verb && phrase.from() <= verb + 2;
      if (demanded && discourse.number(note, phrase) == discourse.main()) {
        int[] procedure = {discourse.main()};
        Span cue = tokens.span(verb, verb + 1);
        Place place = new Place(RecordType.INDICATION, Strength.UNSTATED, cue, procedure);
        sectionRules.find(item, place, true, false, drafts);
        return true;
      }
    }
    return false;
  }

  /** "contraindication as …": the token behind the verdict; -1 where the words are none. */
  private int verdictEnd(int at, int to) {
    boolean verdict =
        at < to
            && (tokens.spells(at, "contraindication")
                || tokens.spells(at, "contraindications")
                || tokens.spells(at, "contraindicated"));
    return verdict ? at + 1 : -1;
  }

  /** "use is not recommended" and nothing else: the token behind it; -1 for other words. */
  private int advice(int from, int to) {
    int at = from;
    if (at + 1 < to && tokens.spells(at, "use") && tokens.is(at + 1, classes.be)) {
      at += 2;
    }
    boolean advises =
        at + 1 < to
            && tokens.spells(at, "not")
            && (tokens.spells(at + 1, "recommended") || tokens.spells(at + 1, "advised"));
    return advises && at + 2 >= to - 1 ? at + 2 : -1;
  }
}

package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What is done instead of what speaks for or against a procedure: "Ruptured spleen (laparotomy
 * instead)", "Better served by a bypass." in the line below. It is done for that very thing.
 */
public final class Instead {
  private static final WordSet PERFORMING =
      WordSet.in("perform do use needs requires choose prefer offer undertake");

  private static final WordSet PREFERRED =
      WordSet.in("instead first preferred favoured favored better safer advised recommended");

  /** What one is told to do where a procedure will not do. */
  private static final WordSet SENDING =
      WordSet.in(
          "go proceed call refer use perform do consider needs need requires require choose prefer"
              + " convert switch offer try");

  private static final WordSet SERVED =
      WordSet.in("served treated managed handled done addressed dealt");

  private final WordClasses classes;
  private final Discourse discourse;
  private final Coordination coordination;

  public Instead(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.discourse = reading.discourse();
    this.coordination = coordination;
  }

  /**
   * "Better served by a bypass.", "Perform a bypass." below a case for or against something else:
   * it is what the bypass is done for.
   */
  public void elsewhere(SentenceTokens item, SentenceTokens note, List<Draft> drafts) {
    ProcedurePhrase name = item.block().kind() == Block.Kind.ITEM ? note.firstName() : null;
    if (name == null || !isServed(note, name)) {
      return;
    }
    int number = discourse.number(note, name);
    int least = Math.max(0, drafts.size() - NoteCases.MOST_TOLD);
    for (int i = drafts.size() - 1; i >= least; i--) {
      Draft draft = drafts.get(i);
      boolean told = draft.mention().sentence() == item.index() && !draft.negated();
      if (told
          && draft.procedure() != number
          && (draft.type() == RecordType.INDICATION
              || draft.type() == RecordType.CONTRAINDICATION)) {
        Span span = draft.span();
        drafts.add(
            Draft.of(
                RecordType.INDICATION,
                span,
                note.span(),
                item.index(),
                "indication.elsewhere",
                number));
      }
    }
  }

  /**
   * Nothing but "perform" or "better served by" before the name in the note's last part, and
   * nothing behind it but "instead" or "preferred".
   */
  private boolean isServed(SentenceTokens note, ProcedurePhrase name) {
    Tokens tokens = note.tokens();
    int from = name.from();
    while (from > note.from()
        && tokens.symbol(from - 1) != ';'
        && !NoteCases.isPointer(tokens, from - 1)) {
      from--;
    }
    int before = name.from() - 1;
    while (before > from
        && (tokens.is(before, classes.determiner) || tokens.symbol(before) == '*')) {
      before--;
    }
    int end = note.behindBracket(name.to());
    boolean preferred = end < note.to() && PREFERRED.holds(tokens, end);
    boolean whole = preferred || end >= note.to() - 1;
    boolean ordered = before == from && PERFORMING.holds(tokens, before);
    boolean served =
        (tokens.spells(before, "by") || tokens.spells(before, "with"))
            && before - from <= NoteCases.MOST_BEFORE_NAME
            && SERVED.holds(tokens, before - 1);
    return whole && (ordered || served || preferred && before < from);
  }

  /**
   * "Ruptured spleen (go straight to laparotomy)", "Torn valve: leave it and call for a surgical
   * repair": behind a mark one is sent to another procedure, which is for what the words before it
   * tell.
   */
  public void sent(SentenceTokens line, List<Draft> found) {
    int least = Math.max(0, found.size() - NoteCases.MOST_TOLD);
    Draft told = firstRefused(found, least);
    ProcedurePhrase name = told == null || told.negated() ? null : lastName(line);
    int mark = name == null ? -1 : sending(line, name);
    if (told == null || name == null || mark < 0) {
      return;
    }
    Tokens tokens = line.tokens();
    for (int at = line.from(); at < mark; at++) {
      if (tokens.symbol(at) == ';' && tokens.symbol(mark) == ':') {
        return;
      }
    }
    int number = discourse.number(line, name);
    int start = tokens.start(mark);
    boolean behind = told.span().start() > start;
    if (number == told.procedure() || behind && tokens.symbol(mark) != ':') {
      return;
    }
    int from = behind ? line.from() : tokens.at(told.span().start());
    for (int i = found.size() - 1; i >= least; i--) {
      Draft draft = found.get(i);
      boolean reaches = draft.type() != RecordType.PROCEDURE && draft.span().end() > start;
      if (reaches && (draft.span().start() > start || tokens.symbol(mark) != '(')) {
        found.remove(i);
      }
    }
    Span words = tokens.span(from, mark);
    if (told.span().end() > start && tokens.symbol(mark) != '(') {
      found.add(told.spanning(words));
    }
    Span cue = tokens.span(mark, mark + 1);
    List<Coordination.Member> members = coordination.split(tokens, from, mark, Manner.ITEM);
    for (int i = found.size() - 1; i >= least && members.size() > 1; i--) {
      Draft draft = found.get(i);
      int first = tokens.at(draft.span().start());
      if (first < mark && draft.span().end() > start) {
        found.set(i, draft.spanning(tokens.span(first, mark)));
      }
    }
    for (Coordination.Member member : members) {
      Span span = tokens.span(member.from(), member.to());
      found.add(
          Draft.of(RecordType.INDICATION, span, cue, line.index(), "indication.instead", number));
    }
  }

  private static @Nullable Draft firstRefused(List<Draft> found, int least) {
    Draft told = null;
    for (int i = least; i < found.size(); i++) {
      Draft draft = found.get(i);
      boolean first = told == null || draft.span().start() < told.span().start();
      told = first && draft.type() == RecordType.CONTRAINDICATION ? draft : told;
    }
    return told;
  }

  private static @Nullable ProcedurePhrase lastName(SentenceTokens line) {
    ProcedurePhrase last = null;
    for (ProcedurePhrase phrase : line.procedures()) {
      last = phrase.isName() ? phrase : last;
    }
    return last;
  }

  /** The colon, dash, bracket or arrow behind which words send to the name; -1 for none. */
  private int sending(SentenceTokens line, ProcedurePhrase name) {
    Tokens tokens = line.tokens();
    int mark = name.from() - 1;
    int behind = line.behindBracket(name.to());
    boolean sends = behind < line.to() && tokens.spells(behind, "instead");
    boolean near = true;
    boolean same = true;
    while (mark > line.from() && !isMark(tokens, mark)) {
      same &= tokens.symbol(mark) != ',';
      if (tokens.symbol(mark) == ';' || same && isForbidding(tokens, mark)) {
        return -1;
      }
      boolean verb = near && SENDING.holds(tokens, mark);
      sends |= verb;
      near &= !verb && isBeforeName(tokens, mark);
      near &= name.from() - mark <= NoteCases.MOST_BEFORE_NAME;
      mark--;
    }
    return sends && mark > line.from() ? mark : -1;
  }

  /** "never call for", "avoid": what stands behind is not to be done. */
  private boolean isForbidding(Tokens tokens, int at) {
    return tokens.is(at, classes.negation) || tokens.spells(at, "avoid");
  }

  /** "straight to an urgent": between the verb and the name. */
  private boolean isBeforeName(Tokens tokens, int at) {
    long none = classes.finite | classes.negation | classes.pronoun | classes.subordinator;
    return tokens.isWord(at)
        && !tokens.is(at, none | classes.earlier)
        && (NoteCases.LEADING.holds(tokens, at) || !tokens.is(at, classes.preposition));
  }

  private static boolean isMark(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ':'
        || c == '('
        || NoteCases.isPointer(tokens, at)
        || c == '-' && tokens.isSpacedBefore(at);
  }
}

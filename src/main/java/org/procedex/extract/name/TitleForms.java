package org.procedex.extract.name;

import java.util.List;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * Titles whose form makes a name of them as a whole: "Permacath (dialysis line) insertion", where a
 * bracket stands within it, "PECS I and II blocks", where numbers tell its kinds apart, and
 * "Percutaneous removal of a clot", where the head needs its object.
 */
public final class TitleForms {
  private static final int LONGEST = 8;

  /** Characters of a line that may be a name. */
  private static final int LONGEST_LINE = 100;

  /** Words behind the bracket that go on with the name. */
  private static final int MOST_BEHIND = 3;

  /** Words of a name that does not say what is done without its object. */
  private static final int LONGEST_WAITING = 2;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;

  /** What no word of a name before its bracket is. */
  private final long unfit;

  public TitleForms(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.unfit =
        classes.preposition
            | classes.subordinator
            | classes.finite
            | classes.person
            | classes.pronoun
            | classes.conjunction
            | classes.verb
            | classes.condition;
  }

  /** Adds to the known names what the title is. */
  public void read() {
    List<Passage> passages = page.passages();
    if (passages.isEmpty() || passages.get(0).block().kind() != Block.Kind.TITLE) {
      return;
    }
    int from = tokens.at(passages.get(0).sentences().get(0).span().start());
    int to = tokens.at(passages.get(0).sentences().get(0).span().end(), from);
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == '#') {
        to = at; // a tag behind it
      }
    }
    bracketed(from, to);
    counted(from, to);
    completed(from, to);
    plain(from, to);
    for (Passage passage : passages) {
      Span line = passage.sentences().get(0).span();
      if (passage.sentences().size() == 1 && line.end() - line.start() <= LONGEST_LINE) {
        int first = tokens.at(line.start());
        bracketed(first, tokens.at(line.end(), first));
      }
    }
  }

  /** "Gentle removal of a plantar wart": nothing but what is done and to what tells which it is. */
  private void plain(int from, int to) {
    int head = from;
    while (head < to
        && head - from < LONGEST_WAITING
        && tokens.is(head, classes.procedureModifier | classes.quality | classes.adverb)
        && !NamesByObject.REMOVING.holds(tokens, head)) {
      head++;
    }
    if (head + 2 >= to
        || !NamesByObject.REMOVING.holds(tokens, head)
        || !tokens.spells(head + 1, "of")
        || page.holdsName(from, to)
        || !tellsCases()) {
      return;
    }
    int end = behindNoun(head + 2, to);
    if (end > head + 2 && (end == to || isMark(end))) {
      page.known().add(tokens.span(from, end));
    }
  }

  /** Whether the page tells for whom something is, or is not: nothing else has such parts. */
  private boolean tellsCases() {
    for (Heading heading : page.headings()) {
      if (heading.isAbout(Topic.INDICATIONS) || heading.isAbout(Topic.CONTRAINDICATIONS)) {
        return true;
      }
    }
    return false;
  }

  /** "Ureteroscopic removal of stone fragments", "Keratoplasty with a femtosecond laser". */
  private void completed(int from, int to) {
    for (ProcedurePhrase phrase : page.procedures(from, to)) {
      if (!phrase.isName() || phrase.from() > from && isPart(phrase.from() - 1)) {
        continue;
      }
      int end = withObject(phrase, to);
      end = withMeans(end, to);
      if (end > phrase.to() && (end == to || isMark(end))) {
        page.known().add(tokens.span(phrase.from(), end));
      }
      return;
    }
  }

  /** The token behind "of stone fragments", where the head alone does not say what is done. */
  private int withObject(ProcedurePhrase phrase, int to) {
    int last = phrase.to() - 1;
    boolean waits =
        tokens.is(last, classes.procedureLight)
            && !tokens.is(last, classes.procedureGeneric | classes.headOrVerb)
            && last - phrase.from() < LONGEST_WAITING;
    return waits && last + 2 < to && tokens.spells(last + 1, "of")
        ? behindNoun(last + 2, to)
        : phrase.to();
  }

  /** The token behind "with a femtosecond laser", "by the posterior approach". */
  private int withMeans(int at, int to) {
    boolean with = at + 1 < to && tokens.spells(at, "with");
    boolean by = at + 1 < to && (tokens.spells(at, "by") || tokens.spells(at, "through"));
    if (!with && !by) {
      return at;
    }
    int end = behindNoun(at + 1, to);
    return with || end > at + 1 && tokens.is(end - 1, classes.procedureGeneric) ? end : at;
  }

  /** The token behind a noun and the words that stand before it. */
  private int behindNoun(int from, int to) {
    int end = from;
    while (end < to
        && end - from < LONGEST
        && isPart(end)
        && !tokens.is(end, unfit & ~classes.condition)) {
      end++;
    }
    return end;
  }

  private boolean isMark(int at) {
    char c = tokens.symbol(at);
    return c == ':' || c == ',' || c == '(' || c == '-' || c == '.' || c == '|';
  }

  /** "X (Y) insertion": the bracket belongs to the name that ends behind it. */
  private void bracketed(int from, int to) {
    int open = from;
    while (open < to && tokens.symbol(open) != '(') {
      if (open - from >= LONGEST || !isPart(open) || tokens.is(open, unfit)) {
        return;
      }
      open++;
    }
    int close = open + 1 < to ? PhraseEnds.closing(tokens, open, to) : open;
    int last = to - 1;
    if (open == from
        || close <= open
        || last <= close
        || last - close > MOST_BEHIND + 1
        || !tokens.is(last, classes.procedureHead | classes.procedureLight)
            && !(last - close > 2 && tokens.is(last, classes.procedureGeneric))) {
      return;
    }
    for (int at = close + 1; at <= last; at++) {
      if (!isPart(at) || tokens.is(at, unfit)) {
        return;
      }
    }
    page.known().add(tokens.span(from, to));
  }

  /** "PECS I and II blocks". */
  private void counted(int from, int to) {
    int last = to - 1;
    int and = from + 1;
    while (and + 1 < last && !tokens.is(and, classes.conjunction) && tokens.symbol(and) != '/') {
      if (and - from >= LONGEST || !isPart(and)) {
        return;
      }
      and++;
    }
    if (and + 2 == last
        && and > from + 1
        && isNumeral(and - 1)
        && isNumeral(and + 1)
        && tokens.is(last, classes.procedureHead | classes.procedureLight)) {
      page.known().add(tokens.span(from, to));
    }
  }

  private boolean isPart(int at) {
    return tokens.isWord(at)
        || tokens.isNumber(at)
        || tokens.symbol(at) == '-' && !tokens.isSpacedBefore(at);
  }

  /** "II", "2", "B". */
  private boolean isNumeral(int at) {
    if (tokens.isNumber(at)) {
      return true;
    }
    if (!tokens.isWord(at)) {
      return false;
    }
    boolean letter = tokens.end(at) - tokens.start(at) == 1;
    for (int i = tokens.start(at); i < tokens.end(at); i++) {
      char c = tokens.text().charAt(i);
      if ("IVX".indexOf(c) < 0 && !(letter && Character.isUpperCase(c))) {
        return false;
      }
    }
    return true;
  }
}

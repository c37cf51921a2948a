package org.procedex.extract.description;

import java.util.List;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that a usual word tells apart: "Open fundoplication. The cut is longer …" beside the
 * laparoscopic one, "Surgical drainage is preferred" on a page about needle drainage, "diagnostic
 * and operative arthroscopy" side by side. Such a word says nothing elsewhere, and is left out of
 * names.
 */
public final class ContrastedNames {
  private static final WordSet APART =
      WordSet.in("open surgical minimally conventional traditional standard classic");

  /** Words that tell one from another of the same that stands beside it. */
  private static final WordSet BESIDE =
      WordSet.in(
          "open operative surgical therapeutic conventional traditional palliative preventive"
              + " elective emergency primary secondary interventional outpatient adjuvant");

  /** Tokens of a name that such a word opens. */
  private static final int LONGEST = 5;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final ProcedureNames names;

  /** The first word and the last of the title's name; -1 where it has none. */
  private int titleFirst = -1;

  private int titleLast = -1;

  public ContrastedNames(Page page, ProcedureNames names) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.names = names;
  }

  /** Tells the names in which the word is kept. */
  public void read() {
    for (Passage passage : page.passages()) {
      Block.Kind kind = passage.block().kind();
      if (kind == Block.Kind.TITLE && !passage.sentences().isEmpty()) {
        title(passage.sentences().get(0).span());
      } else if (kind == Block.Kind.HEADING && !passage.sentences().isEmpty()) {
        Span words = passage.sentences().get(0).span();
        heading(tokens.at(words.start()), tokens.at(words.end()));
      } else if (kind == Block.Kind.TEXT || kind == Block.Kind.ITEM) {
        boolean opens = true;
        for (Sentence sentence : passage.sentences()) {
          sentence(sentence.span(), opens && !page.isTyped(passage.block()));
          opens = false;
        }
      }
    }
  }

  private void title(Span words) {
    int from = tokens.at(words.start());
    int to = tokens.at(words.end(), from);
    for (ProcedurePhrase phrase : page.procedures(from, to)) {
      if (phrase.isName()) {
        titleFirst = phrase.from();
        titleLast = phrase.to() - 1;
        return;
      }
    }
    if (to - from <= LONGEST && tokens.is(to - 1, classes.procedureLight)) {
      titleFirst = from;
      titleLast = to - 1;
    }
  }

  /** "### Open reduction in theatre" on a page on closed hip reduction. */
  private void heading(int from, int to) {
    boolean other =
        titleLast > titleFirst
            && titleFirst >= 0
            && APART.holds(tokens, from)
            && !tokens.isAlike(titleFirst, from);
    int last = other ? echo(titleLast, from, to) : -1;
    if (last > 0 && (last + 1 == to || tokens.is(last + 1, classes.preposition))) {
      tell(from, last + 1);
    }
  }

  private void sentence(Span words, boolean opens) {
    int from = tokens.at(words.start());
    int to = tokens.at(words.end(), from);
    beside(from, to);
    for (int at = from; tokens.spells(from, "if") && at < Math.min(to, from + LONGEST); at++) {
      if (tokens.symbol(at) == ':') {
        heading(at + 1, to); // "If it fails: open reduction"
      }
    }
    while (from < to && tokens.symbol(from) == '*') {
      from++;
    }
    if (from + 1 >= to || !APART.holds(tokens, from)) {
      return;
    }
    for (ProcedurePhrase phrase : page.procedures(from, to)) {
      if (phrase.isName()) {
        int last = phrase.to() - 1;
        boolean apart =
            phrase.from() <= from + 2
                && last > from
                && tokens.is(last, classes.procedureHead)
                && !tokens.is(last, classes.procedureGeneric);
        if (apart && (opens && isLabel(phrase.to(), to) || isOther(from, phrase.to()))
            || phrase.from() <= from + 1
                && (isLettered(from, phrase.to(), to) || isOpen(from, last, to))) {
          tell(from, phrase.to());
        }
        return;
      }
    }
  }

  /** "Diagnostic hysteroscopy and operative hysteroscopy": names of their own beside each other. */
  private void beside(int from, int to) {
    for (int at = from + 2; at + 1 < to; at++) {
      if (BESIDE.holds(tokens, at) && tokens.is(at - 1, classes.conjunction)) {
        List<ProcedurePhrase> names = page.procedures(Math.max(from, at - 2 * LONGEST), at - 1);
        ProcedurePhrase before = names.isEmpty() ? null : names.get(names.size() - 1);
        int head = before == null || before.to() != at - 1 ? -1 : echo(before.to() - 1, at, to);
        if (head > 0 && before != null && before.to() - before.from() > 1) {
          tell(at, head + 1);
          tell(before.from(), before.to());
        }
      }
    }
  }

  /** Where the word comes again behind the modifier, as the head of what it opens; -1 for none. */
  private int echo(int word, int modifier, int to) {
    for (int at = modifier + 1; at < to && at <= modifier + LONGEST && tokens.isWord(at); at++) {
      if (tokens.isAlike(word, at)) {
        return at;
      }
      if (tokens.is(at, classes.preposition | classes.finite | classes.conjunction)) {
        return -1;
      }
    }
    return -1;
  }

  private void tell(int from, int to) {
    names.keep(from, to);
    page.known().add(tokens.span(from, to));
  }

  /** "Open tarsal release (OTR)": letters that count the word. */
  private boolean isLettered(int from, int open, int to) {
    return open + 2 < to
        && tokens.symbol(open) == '('
        && tokens.isAcronym(open + 1)
        && tokens.letter(open + 1, 0) == Character.toUpperCase(tokens.letter(from, 0))
        && tokens.symbol(open + 2) == ')';
  }

  /** Nothing but a full stop, a bracket or a colon behind the name. */
  private boolean isLabel(int end, int to) {
    char c = end < to ? tokens.symbol(end) : '.';
    return end >= to || c == '*' || c == ':' || c == '(' || c == '.' && end == to - 1;
  }

  /**
   * "Open meniscal repair is …", "open … with a graft turns the …": by the cut, with words between
   * that tell of what.
   */
  private boolean isOpen(int from, int last, int to) {
    int next = last + 1;
    if (next < to && tokens.spells(next, "with")) {
      while (next < to && next - last <= LONGEST && !goesOn(next)) {
        next++;
      }
    }
    return tokens.spells(from, "open")
        && last > from + 1
        && next < to
        && !tokens.is(last, classes.procedureGeneric)
        && goesOn(next);
  }

  private boolean goesOn(int verb) {
    return tokens.is(verb, classes.be | classes.have | classes.modal | classes.finite)
        || tokens.endsWith(verb, "s") && tokens.is(verb + 1, classes.determiner);
  }

  /** Told of on a page about another way of the same: "needle drainage". */
  private boolean isOther(int from, int end) {
    return titleLast > titleFirst
        && titleFirst >= 0
        && end < tokens.size()
        && tokens.isAlike(titleLast, end - 1)
        && !tokens.isAlike(titleFirst, from)
        && tokens.is(end, classes.be | classes.modal | classes.finite)
        && !tokens.is(titleFirst, classes.organ);
  }
}

package org.procedex.extract.name;

import java.util.List;
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
 * Two procedures that a sentence tells of as one: "Pleurectomy combined with lavage is used for …",
 * "Combined gastroscopy and colonoscopy saves …", "Plasma turbinoplasty and septoplasty uses …".
 */
public final class CombinedNames {
  /** Tokens of one of the two, and of what stands before it. */
  private static final int LONGEST = 9;

  /** Tokens between the two. */
  private static final int LONGEST_LINK = 4;

  private static final WordSet JOINED = WordSet.in("combined combination together coupled plus");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;

  public CombinedNames(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
  }

  /** Adds to the known names those that the sentences make of two. */
  public void read() {
    int behind = 0;
    for (Passage passage : page.passages()) {
      for (Sentence sentence : passage.sentences()) {
        Span span = sentence.span();
        int from = tokens.at(span.start(), behind);
        behind = tokens.at(span.end(), from);
        boolean text = passage.block().kind() != Block.Kind.TITLE;
        for (int at = from + 1; at + 1 < behind; at++) {
          if (text && (tokens.spells(at, "and") || JOINED.holds(tokens, at))) {
            join(from, at, behind);
          }
        }
      }
    }
  }

  private void join(int from, int link, int to) {
    if (!tokens.is(link - 1, classes.procedureHead | classes.procedureLight)) {
      return;
    }
    List<ProcedurePhrase> before = page.procedures(Math.max(from, link - LONGEST), link);
    ProcedurePhrase first = before.isEmpty() ? null : before.get(before.size() - 1);
    if (first == null || !first.isName() || first.to() != link) {
      return;
    }
    int next = behindLink(link, to);
    List<ProcedurePhrase> after =
        next < 0 ? List.of() : page.procedures(next, Math.min(to, next + LONGEST));
    ProcedurePhrase second = after.isEmpty() ? null : after.get(0);
    if (second == null || !second.isName() || second.from() != next) {
      return;
    }
    boolean one =
        tokens.spells(link, "and")
            ? isOne(from, first, second, to)
            : opensClause(from, first.from()) && goesOn(second.to(), to);
    if (one) {
      boolean combined = first.from() > from && tokens.spells(first.from() - 1, "combined");
      int start = combined ? first.from() - 1 : first.from();
      page.known().add(tokens.span(start, second.to()));
    }
  }

  /** "and", "plus", "combined with", "in combination with": the token behind; -1 for another. */
  private int behindLink(int link, int to) {
    if (tokens.spells(link, "and") || tokens.spells(link, "plus")) {
      return link + 1 < to ? link + 1 : -1;
    }
    int with = link + 1;
    return with + 1 < to && with - link < LONGEST_LINK && tokens.spells(with, "with")
        ? with + 1
        : -1;
  }

  /** "Combined A and B"; "fine A and B uses", where what follows is said of one. */
  private boolean isOne(int from, ProcedurePhrase first, ProcedurePhrase second, int to) {
    boolean combined = tokens.spells(first.from(), "combined") || isCombined(from, first.from());
    boolean shared =
        second.to() - second.from() == 1
            && first.to() - first.from() > 1
            && tokens.is(second.from(), classes.procedureHead)
            && tokens.is(first.to() - 1, classes.procedureHead);
    boolean both =
        tokens.is(first.to() - 1, classes.procedureLight)
            && tokens.is(second.to() - 1, classes.procedureLight)
            && !tokens.isAcronym(second.from());
    return (combined || shared || both)
        && opensClause(
            from,
            combined && !tokens.spells(first.from(), "combined") ? first.from() - 1 : first.from())
        && isSingular(second.to(), to);
  }

  private boolean isCombined(int from, int at) {
    return at > from && tokens.spells(at - 1, "combined");
  }

  /** Behind a break, or a determiner behind one. */
  private boolean opensClause(int from, int at) {
    int before = at - 1;
    before -= before >= from && tokens.is(before, classes.determiner) ? 1 : 0;
    return before < from || !tokens.isWord(before) || tokens.spells(before, "and");
  }

  /** A verb that says something of one thing. */
  private boolean isSingular(int at, int to) {
    return at + 1 < to
        && (tokens.spells(at, "is")
            || tokens.spells(at, "has")
            || tokens.isWord(at)
                && tokens.endsWith(at, "s")
                && !tokens.endsWith(at, "ss")
                && !tokens.is(at, classes.pronoun | classes.procedureHead | classes.condition)
                && tokens.is(at + 1, classes.determiner));
  }

  /** A verb, or "for", or what the two are called. */
  private boolean goesOn(int at, int to) {
    return at + 1 < to
        && (tokens.is(at, classes.be | classes.modal | classes.have)
            || tokens.spells(at, "for")
            || tokens.symbol(at) == ',' && tokens.is(at + 1, classes.relative | classes.determiner)
            || tokens.isWord(at)
                && tokens.endsWith(at, "s")
                && tokens.is(at + 1, classes.determiner));
  }
}

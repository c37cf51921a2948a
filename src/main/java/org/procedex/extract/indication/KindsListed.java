package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What is listed behind a colon of a case that is told before it: "It is chosen for diseases of the
 * nail: fungus, warts, an ingrown edge" tells of the three, not of diseases of the nail.
 */
public final class KindsListed {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 120;

  private static final int LONGEST_KIND = 24;

  /** Kinds of a list. */
  private static final int FEWEST = 2;

  /** Of so many kinds one must name a case. */
  private static final int MOST = 4;

  /** What is praised or told of a result, and no case. */
  private static final WordSet PRAISING =
      WordSet.in(
          "less fewer little quick quickly fast good better safe simple easy light cheap accurate"
              + " definite exact rapid minimal percent what how");

  /** What praises where no disease follows. */
  private static final WordSet MEASURING =
      WordSet.in("high higher low lower short shorter long longer");

  /** What a verb may end in that tells of cases further on: "solves three problems". */
  private static final WordSet TROUBLES =
      WordSet.in(
          "problems problem diseases disease troubles conditions disorders complaints situations"
              + " cases illnesses ailments difficulties");

  private final WordClasses classes;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseRuns runs;

  public KindsListed(Reading reading, CaseRuns runs) {
    this.classes = reading.classes();
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.runs = runs;
  }

  /** Puts the kinds in place of the case before the colon. */
  public void find(SentenceTokens sentence, List<Draft> found) {
    if (found.isEmpty()
        || sentence.block().kind() != Block.Kind.TEXT
        || sentence.to() - sentence.from() > LONGEST) {
      return;
    }
    Draft whole = beforeColon(sentence, found);
    int colon = whole == null ? -1 : tokens.at(whole.span().end());
    int end = colon < 0 ? -1 : end(sentence, colon);
    if (whole == null || end < 0) {
      return;
    }
    Span listed = tokens.span(colon, end);
    found.removeIf(draft -> isReplaced(draft, whole, listed));
    int[] procedures = {whole.procedure()};
    runs.add(sentence, colon + 1, end, "indication.kind", procedures, found);
  }

  private static boolean isReplaced(Draft draft, Draft whole, Span listed) {
    return draft.type() == whole.type() && draft.span().equals(whole.span())
        || draft.type() == RecordType.INDICATION && draft.span().overlaps(listed);
  }

  /** The case, or "solves three problems", that ends at a colon; null for none. */
  private @Nullable Draft beforeColon(SentenceTokens sentence, List<Draft> found) {
    String text = tokens.text();
    for (int i = 0; i < found.size(); i++) {
      Draft draft = found.get(i);
      int end = draft.span().end();
      boolean told =
          draft.type() == RecordType.INDICATION
              || draft.type() == RecordType.ADVANTAGE && TROUBLES.holds(tokens, tokens.at(end) - 1);
      if (told
          && end < sentence.span().end()
          && (text.charAt(end) == ':' || text.charAt(end) == '：')) {
        return draft;
      }
    }
    return null;
  }

  /** The token behind the last of the kinds that are listed behind the colon; -1 for no list. */
  private int end(SentenceTokens sentence, int colon) {
    boolean semicolons = ItemEnds.isParted(tokens, ';', colon + 1, sentence.to() - 1);
    int kinds = 0;
    int cases = 0;
    int start = colon + 1;
    for (int at = start; at < sentence.to(); at++) {
      boolean last = at == sentence.to() - 1;
      if (last || parts(at, semicolons)) {
        int to = last && tokens.isWord(at) ? at + 1 : at;
        if (to > start && !isKind(sentence.part(start, to), semicolons)) {
          return listed(kinds, cases, start - 1);
        }
        kinds += holdsKind(start, to) ? 1 : 0;
        cases += runs.isCase(start, to) ? 1 : 0;
        start = at + 1;
      }
    }
    return listed(kinds, cases, sentence.to());
  }

  /** Whether there is anything but what joins: ", and" is none. */
  private boolean holdsKind(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!tokens.is(at, classes.conjunction)) {
        return true;
      }
    }
    return false;
  }

  private static int listed(int kinds, int cases, int end) {
    return kinds >= FEWEST && cases * MOST >= kinds ? end : -1;
  }

  private boolean parts(int at, boolean semicolons) {
    char c = tokens.symbol(at);
    return c == ';' || !semicolons && (c == ',' || c == '、' || tokens.is(at, classes.conjunction));
  }

  /** Words that may name a case: no clause, no praise, nothing that is done. */
  private boolean isKind(SentenceTokens part, boolean listed) {
    int to = part.to();
    int from = part.from();
    while (from < to && tokens.is(from, classes.conjunction)) {
      from++;
    }
    return from == to
        || to - from <= LONGEST_KIND
            && !tokens.is(from, classes.pronoun | classes.preposition | classes.subordinator)
            && !PRAISING.holds(tokens, from)
            && (!MEASURING.holds(tokens, from) || listed || runs.isCase(from + 1, to))
            && !runs.namesProcedure(part, from, to)
            && !clauses.isSentence(tokens, from, to);
  }
}

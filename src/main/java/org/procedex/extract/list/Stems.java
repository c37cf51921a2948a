package org.procedex.extract.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.Clauses;
import org.procedex.rules.KnownNames;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;

/**
 * Unfinished sentences that each item of the list behind them ends: "Doctors use keyhole surgery
 * to", "It may:". Stem and item are read as one sentence; what is found in the item counts.
 */
public final class Stems {
  private static final int LONGEST = 45;
  private static final int LONGEST_CASE = 14;
  private static final int LONGEST_WHOLE = 120;

  private final RuleBook rules;
  private final WordClasses classes;
  private final KnownNames known;
  private final Map<Integer, SentenceTokens> byList = new HashMap<>();
  private final Map<Integer, SentenceTokens> byItem = new HashMap<>();

  public Stems(RuleBook rules, KnownNames known) {
    this.rules = rules;
    this.classes = rules.classes();
    this.known = known;
  }

  /** The sentence stands before a list that says nothing else of itself. */
  void open(SentenceTokens before, int list) {
    if (isUnfinished(before)) {
      byList.put(list, before);
    }
  }

  /** The item ends in a colon and opens a list below it. */
  void nest(SentenceTokens parent, SentenceTokens child) {
    SentenceTokens whole = join(parent);
    byItem.put(child.index(), whole == null ? parent : whole);
  }

  private boolean isUnfinished(SentenceTokens sentence) {
    Block.Kind kind = sentence.block().kind();
    Tokens tokens = sentence.tokens();
    char last = tokens.symbol(sentence.to() - 1);
    boolean label = kind == Block.Kind.HEADING && last == ':';
    if (kind != Block.Kind.TEXT && kind != Block.Kind.ITEM && kind != Block.Kind.NOTE && !label) {
      return false;
    }
    return sentence.to() - sentence.from() <= LONGEST
        && (last == ':' || last == Tokens.NO_SYMBOL || last == ')');
  }

  /** Whether the stem waits for more, or the item begins as words do that go on: "To …". */
  private boolean goOn(SentenceTokens stem, int to, SentenceTokens item) {
    long waiting =
        classes.preposition
            | classes.be
            | classes.have
            | classes.modal
            | classes.relative
            | classes.determiner
            | classes.verb
            | classes.benefitVerb;
    long opening = classes.preposition | classes.subordinator;
    boolean subject =
        to - 2 >= stem.from()
            && stem.tokens().is(to - 1, classes.pronoun)
            && stem.tokens().is(to - 2, classes.subordinator);
    return subject
        || isCase(stem)
        || stem.tokens().is(to - 1, waiting | classes.subordinator)
        || item.tokens().is(item.from(), opening)
        || endsInProcedure(stem, to) && isPredicate(item);
  }

  /** "If the drain fails:": a case, and below it what is done. */
  private boolean isCase(SentenceTokens stem) {
    Tokens tokens = stem.tokens();
    int last = stem.to() - 1;
    if (!tokens.spells(stem.from(), "if")
        || tokens.symbol(last) != ':'
        || last - stem.from() > LONGEST_CASE) {
      return false;
    }
    for (int at = stem.from(); at < last; at++) {
      if (tokens.symbol(at) == ',') {
        return false;
      }
    }
    return !tokens.spells(last - 1, "consider");
  }

  /** "This block:", "Epidural analgesia:": a subject and nothing else. */
  private static boolean endsInProcedure(SentenceTokens stem, int to) {
    for (ProcedurePhrase phrase : stem.procedures()) {
      if (phrase.to() == to) {
        int from = phrase.from();
        return from <= stem.from() + 1 || stem.tokens().symbol(from - 1) == '.';
      }
    }
    return false;
  }

  /** "Avoids a scar", "Is quick", "Can be repeated": words that wait for a subject. */
  private boolean isPredicate(SentenceTokens item) {
    Tokens tokens = item.tokens();
    int at = item.from();
    while (at + 1 < item.to() && tokens.is(at, classes.adverb)) {
      at++;
    }
    return tokens.is(at, classes.be | classes.have | classes.modal)
        || tokens.is(at, classes.benefitVerb | classes.verb) && tokens.endsWith(at, "s");
  }

  /** The sentence that the item ends; null where there is none. */
  public @Nullable SentenceTokens of(SentenceTokens item) {
    if (byItem.isEmpty() && byList.isEmpty()) {
      return null;
    }
    SentenceTokens stem = byItem.get(item.index());
    return stem != null || item.block().kind() != Block.Kind.ITEM
        ? stem
        : byList.get(item.block().list());
  }

  /** The stem and the item as one sentence; null where the item has no stem. */
  public @Nullable SentenceTokens join(SentenceTokens item) {
    SentenceTokens stem = of(item);
    if (stem == null || stem.index() == item.index()) {
      return null;
    }
    int to = stem.to();
    boolean whole = isCase(stem);
    while (!whole && to > stem.from() && stem.tokens().symbol(to - 1) == ':') {
      to--;
    }
    int end = Math.min(item.to(), item.from() + LONGEST_WHOLE - LONGEST);
    if (to == stem.from() || to - stem.from() > LONGEST || !goOn(stem, to, item)) {
      return null;
    }
    Tokens joined = stem.tokens().join(stem.from(), to, item.tokens(), item.from(), end);
    List<ProcedurePhrase> procedures = rules.chunker().find(joined, 0, joined.size(), known);
    return new SentenceTokens(
        item.index(), stem.block(), item.span(), new Clauses(joined, 0, joined.size(), procedures));
  }
}

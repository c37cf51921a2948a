package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.text.Lexicon;
import org.procedex.text.Tokens;

/**
 * Matches all rules in a sentence: one look at each word finds the cues, and only where one stands
 * are the elements of its rule tried. Every element advances or fails, so time is linear.
 */
public final class RuleMatcher {
  private static final int LONGEST = 90;

  private record Cue(Rule rule, Element.Word[] words) {}

  private final Cue[][] byWord;
  private final Cue[][] byClass;
  private final long cueClasses;
  private final PhraseEnds ends;

  RuleMatcher(
      List<Rule> rules, List<List<List<Element.Word>>> cues, Lexicon lexicon, PhraseEnds ends) {
    List<List<Cue>> words = new ArrayList<>();
    for (int i = 0; i < lexicon.size(); i++) {
      words.add(List.of());
    }
    List<List<Cue>> classes = new ArrayList<>();
    for (int i = 0; i < Long.SIZE; i++) {
      classes.add(List.of());
    }
    long mask = 0;
    for (int i = 0; i < rules.size(); i++) {
      for (List<Element.Word> elements : cues.get(i)) {
        Cue cue = new Cue(rules.get(i), elements.toArray(new Element.Word[0]));
        for (int word : elements.get(0).words()) {
          words.set(word, with(words.get(word), cue));
        }
        mask |= elements.get(0).classes();
        for (int bit = 0; bit < Long.SIZE; bit++) {
          if ((elements.get(0).classes() >>> bit & 1) != 0) {
            classes.set(bit, with(classes.get(bit), cue));
          }
        }
      }
    }
    byWord =
        words.stream().map(l -> l.isEmpty() ? null : l.toArray(new Cue[0])).toArray(Cue[][]::new);
    byClass = classes.stream().map(l -> l.toArray(new Cue[0])).toArray(Cue[][]::new);
    cueClasses = mask;
    this.ends = ends;
  }

  private static List<Cue> with(List<Cue> cues, Cue cue) {
    List<Cue> more = cues.isEmpty() ? new ArrayList<>() : cues;
    more.add(cue);
    return more;
  }

  /** Hears of what happens at each cue. */
  public interface Listener {
    /** A rule matched. */
    void matched(RuleMatch match);

    /**
     * A rule whose cue occurs did not match.
     *
     * @param element the element at which it failed, as the rule file spells it
     */
    default void failed(Rule rule, int cueFrom, int cueTo, String element) {}
  }

  /** Whether a rule's cue may begin at the token. */
  public boolean mayBegin(Tokens tokens, int at) {
    return byWord[tokens.word(at)] != null || tokens.is(at, cueClasses);
  }

  /** Tries every rule whose cue occurs in the sentence, in text order, then in rule order. */
  public void match(Clauses clauses, Listener listener) {
    Tokens tokens = clauses.tokens();
    for (int at = clauses.from(); at < clauses.to(); at++) {
      Cue[] cues = byWord[tokens.word(at)];
      if (cues != null) {
        tryAll(cues, clauses, at, listener);
      }
      long hit = tokens.classes(at) & cueClasses;
      while (hit != 0) {
        int bit = Long.numberOfTrailingZeros(hit);
        tryAll(byClass[bit], clauses, at, listener);
        hit &= hit - 1;
      }
    }
  }

  private void tryAll(Cue[] cues, Clauses clauses, int at, Listener listener) {
    for (Cue cue : cues) {
      int end = words(clauses, cue.words(), at);
      if (end > 0) {
        tryRule(cue.rule(), clauses, at, end, listener);
      }
    }
  }

  private static int words(Clauses clauses, Element.Word[] words, int from) {
    int at = from;
    for (Element.Word word : words) {
      int next = ahead(clauses, word, at);
      if (next < 0) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  private static int ahead(Clauses clauses, Element.Word word, int from) {
    int at = from;
    int times = 0;
    while (times < word.most() && at < clauses.to() && fits(clauses.tokens(), word, at)) {
      at++;
      times++;
    }
    return times >= word.least() ? at : -1;
  }

  private static int back(Clauses clauses, Element.Word word, int to) {
    int at = to;
    int times = 0;
    while (times < word.most() && at > clauses.from() && fits(clauses.tokens(), word, at - 1)) {
      at--;
      times++;
    }
    return times >= word.least() ? at : -1;
  }

  static boolean fits(Tokens tokens, Element.Word word, int at) {
    if (tokens.is(at, word.classes())) {
      return true;
    }
    char symbol = tokens.symbol(at);
    if (symbol != Tokens.NO_SYMBOL) {
      return word.symbols().indexOf(symbol) >= 0;
    }
    int id = tokens.word(at);
    if (id != Lexicon.UNKNOWN) {
      for (int wanted : word.words()) {
        if (wanted == id) {
          return true;
        }
      }
    }
    return false;
  }

  private void tryRule(Rule rule, Clauses clauses, int cueFrom, int cueTo, Listener listener) {
    if (rule.followsProcedure() && clauses.procedures().isEmpty()) {
      listener.failed(rule, cueFrom, cueTo, "<procedure>");
      return;
    }
    Attempt attempt = new Attempt(clauses);
    // What is cheap to see comes first: most cues are small words in the wrong place.
    Element failed = rule.opensPlainly() ? attempt.before(rule.before(), cueFrom) : null;
    if (failed != null) {
      listener.failed(rule, cueFrom, cueTo, failed.source());
      return;
    }
    failed = attempt.after(rule.after(), cueTo);
    if (failed == null) {
      failed = attempt.before(rule.before(), cueFrom);
    } else if (failed instanceof Element.Capture) {
      Element other = attempt.before(rule.before(), cueFrom);
      failed = other == null ? failed : other;
    }
    if (failed != null) {
      listener.failed(rule, cueFrom, cueTo, failed.source());
      return;
    }
    attempt.captureCue(rule.cueCapture(), cueFrom, cueTo);
    int from = ends.trimStart(clauses.tokens(), attempt.from, attempt.to);
    int to = ends.trimEnd(clauses.tokens(), from, attempt.to);
    if (from >= to) {
      listener.failed(rule, cueFrom, cueTo, "[...]");
      return;
    }
    if (!rule.needs().holds(clauses, from, to)) {
      listener.failed(rule, cueFrom, cueTo, "needs");
      return;
    }
    listener.matched(
        new RuleMatch(rule, cueFrom, cueTo, from, to, attempt.procedure, attempt.to <= cueFrom));
  }

  /** The elements of one rule at one cue. */
  private final class Attempt {
    private final Clauses clauses;
    private final Tokens tokens;
    private int from = -1;
    private int to = -1;
    private int procedure = -1;

    Attempt(Clauses clauses) {
      this.clauses = clauses;
      this.tokens = clauses.tokens();
    }

    void captureCue(Rule.CueCapture capture, int cueFrom, int cueTo) {
      if (capture == Rule.CueCapture.NONE) {
        return;
      }
      if (capture == Rule.CueCapture.AROUND) {
        to = ends.right(tokens, cueTo, clauses.to(), Extent.PREDICATE);
        return;
      }
      from =
          capture == Rule.CueCapture.CUE
              ? cueFrom
              : ends.mannerStart(tokens, cueFrom, clauses.from());
      to =
          capture == Rule.CueCapture.CUE
              ? cueTo
              : ends.right(tokens, cueTo, clauses.to(), Extent.PREDICATE);
    }

    @Nullable Element after(List<Element> elements, int start) {
      int at = start;
      for (int i = 0; i < elements.size(); i++) {
        int next = oneAfter(elements, i, at);
        if (next < 0) {
          return elements.get(i);
        }
        at = next;
      }
      return null;
    }

    private int oneAfter(List<Element> elements, int i, int at) {
      Element element = elements.get(i);
      if (element instanceof Element.Word word) {
        return ahead(clauses, word, at);
      }
      if (element instanceof Element.Not not) {
        return at < clauses.to() && fits(tokens, not.word(), at) ? -1 : at;
      }
      if (element instanceof Element.Ahead wanted) {
        return at < clauses.to() && fits(tokens, wanted.word(), at) ? at : -1;
      }
      if (element instanceof Element.Edge) {
        return at == clauses.to()
                || PhraseEnds.endsClause(tokens.symbol(at))
                || tokens.symbol(at) == ','
            ? at
            : -1;
      }
      if (element instanceof Element.Procedure) {
        return procedureAfter(at, ((Element.Procedure) element).name());
      }
      if (element instanceof Element.Capture capture) {
        from = at;
        int limit = captureLimit(elements, i, at);
        to = limit < 0 ? -1 : ends.right(tokens, at, limit, capture.extent());
        return to > from ? Math.max(to, limitReached(elements, i, limit)) : -1;
      }
      return gapAfter(elements, i, at);
    }

    /** A capture reaches to the next element's first fit, where there is one. */
    private int captureLimit(List<Element> elements, int i, int at) {
      if (i + 1 >= elements.size()) {
        return clauses.to();
      }
      for (int end = at + 1; end <= clauses.to() && end <= at + LONGEST; end++) {
        if (new Attempt(clauses).after(elements.subList(i + 1, elements.size()), end) == null) {
          return end;
        }
        if (end < clauses.to() && PhraseEnds.endsClause(tokens.symbol(end))) {
          return -1;
        }
      }
      return -1;
    }

    private int limitReached(List<Element> elements, int i, int limit) {
      return i + 1 < elements.size() ? limit : -1;
    }

    private int procedureAfter(int at, boolean name) {
      int found = clauses.procedureFrom(at);
      if (found < 0 || name && !clauses.procedures().get(found).isName()) {
        return -1;
      }
      procedure = found;
      return behindBracket(clauses.procedures().get(found).to());
    }

    private int gapAfter(List<Element> elements, int i, int at) {
      if (i + 1 >= elements.size()) {
        return at;
      }
      int most = ((Element.Gap) elements.get(i)).most();
      for (int end = at; end <= clauses.to() && end <= at + most; end++) {
        if (elements.get(i + 1) instanceof Element.Capture || oneAfter(elements, i + 1, end) >= 0) {
          return end;
        }
        if (end < clauses.to() && ends.stopsGap(tokens, end, most)) {
          return -1;
        }
      }
      return -1;
    }

    @Nullable Element before(List<Element> elements, int start) {
      int at = start;
      for (int i = 0; i < elements.size(); i++) {
        int next = oneBefore(elements, i, at);
        if (next < 0) {
          return elements.get(i);
        }
        at = next;
      }
      return null;
    }

    private int oneBefore(List<Element> elements, int i, int at) {
      Element element = elements.get(i);
      if (element instanceof Element.Word word) {
        return back(clauses, word, at);
      }
      if (element instanceof Element.Not not) {
        return at > clauses.from() && fits(tokens, not.word(), at - 1) ? -1 : at;
      }
      if (element instanceof Element.Ahead wanted) {
        return at > clauses.from() && fits(tokens, wanted.word(), at - 1) ? at : -1;
      }
      if (element instanceof Element.Edge) {
        return at == clauses.from()
                || PhraseEnds.endsClause(tokens.symbol(at - 1))
                || tokens.symbol(at - 1) == ','
            ? at
            : -1;
      }
      if (element instanceof Element.Procedure) {
        return procedureBefore(at, ((Element.Procedure) element).name());
      }
      if (element instanceof Element.Capture capture) {
        to = at;
        int limit = leftLimit(elements, i, at, capture.extent());
        from = limit < 0 ? -1 : ends.left(tokens, at, limit, capture.extent());
        return from >= 0 && to > from ? i + 1 < elements.size() ? limit : from : -1;
      }
      return gapBefore(elements, i, at);
    }

    private int leftLimit(List<Element> elements, int i, int at, Extent extent) {
      if (i + 1 >= elements.size()) {
        return clauses.from();
      }
      // A comma may begin a clause or part the members: all members are better than the last.
      if (extent == Extent.ITEMS) {
        int whole = ends.left(tokens, at, clauses.from(), extent);
        int start = ends.opensWithSubordinator(tokens, whole) ? whole + 1 : whole;
        if (start < at
            && new Attempt(clauses).before(elements.subList(i + 1, elements.size()), start)
                == null) {
          return start;
        }
      }
      for (int start = at - 1; start >= clauses.from() && start >= at - LONGEST; start--) {
        if (tokens.symbol(start) == ')') {
          start = PhraseEnds.opening(tokens, start, clauses.from());
          if (tokens.symbol(start) == '(') {
            continue;
          }
        }
        if (new Attempt(clauses).before(elements.subList(i + 1, elements.size()), start) == null) {
          return start;
        }
        if (PhraseEnds.endsClause(tokens.symbol(start))) {
          return -1;
        }
      }
      return -1;
    }

    /** "lithotripsy (ESWL)": the bracket behind a name belongs to it. */
    private int behindBracket(int at) {
      if (at + 2 < clauses.to() && tokens.symbol(at) == '(') {
        int close = PhraseEnds.closing(tokens, at, Math.min(clauses.to(), at + 6));
        return close > at ? close + 1 : at;
      }
      return at;
    }

    private int beforeBracket(int at) {
      if (at - 3 > clauses.from() && tokens.symbol(at - 1) == ')') {
        for (int i = at - 2; i > clauses.from() && i >= at - 6; i--) {
          if (tokens.symbol(i) == '(') {
            return i;
          }
        }
      }
      return at;
    }

    private int procedureBefore(int at, boolean name) {
      int found = clauses.procedureTo(beforeBracket(at));
      if (found < 0 || name && !clauses.procedures().get(found).isName()) {
        return -1;
      }
      procedure = found;
      return clauses.procedures().get(found).from();
    }

    private int gapBefore(List<Element> elements, int i, int at) {
      if (i + 1 >= elements.size()) {
        return at;
      }
      int most = ((Element.Gap) elements.get(i)).most();
      for (int start = at; start >= clauses.from() && start >= at - most; start--) {
        if (elements.get(i + 1) instanceof Element.Capture
            || oneBefore(elements, i + 1, start) >= 0) {
          return start;
        }
        if (start > clauses.from() && ends.stopsGap(tokens, start - 1, most)) {
          return -1;
        }
      }
      return -1;
    }
  }
}

package org.procedex.rules;

import java.util.ArrayList;
import java.util.Collections;
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

  private final @Nullable Cues[] byWord;
  private final @Nullable Cues[] byClass;
  private final long cueClasses;
  private final PhraseEnds ends;

  RuleMatcher(
      List<Rule> rules, List<List<List<Element.Word>>> cues, Lexicon lexicon, PhraseEnds ends) {
    List<List<Cues.Cue>> words = empty(lexicon.size());
    List<List<Cues.Cue>> classes = empty(Long.SIZE);
    long mask = 0;
    for (int i = 0; i < rules.size(); i++) {
      for (List<Element.Word> elements : cues.get(i)) {
        Cues.Cue cue = Cues.Cue.of(rules.get(i), elements);
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
    byWord = indexed(words);
    byClass = indexed(classes);
    cueClasses = mask;
    this.ends = ends;
  }

  private static List<List<Cues.Cue>> empty(int size) {
    return new ArrayList<>(Collections.nCopies(size, List.of()));
  }

  private static List<Cues.Cue> with(List<Cues.Cue> cues, Cues.Cue cue) {
    List<Cues.Cue> more = cues.isEmpty() ? new ArrayList<>() : cues;
    more.add(cue);
    return more;
  }

  private static @Nullable Cues[] indexed(List<List<Cues.Cue>> cues) {
    return cues.stream().map(l -> l.isEmpty() ? null : new Cues(l)).toArray(Cues[]::new);
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

    /** Whether it hears of failures; if not, rules that cannot match are not tried. */
    default boolean hearsFailures() {
      return false;
    }
  }

  /** Whether a rule's cue may begin at the token. */
  public boolean mayBegin(Tokens tokens, int at) {
    return byWord[tokens.word(at)] != null || tokens.is(at, cueClasses);
  }

  private static final class Matches implements Listener {
    private List<RuleMatch> found = List.of();

    @Override
    public void matched(RuleMatch match) {
      found = found.isEmpty() ? new ArrayList<>() : found;
      found.add(match);
    }
  }

  /** What matches in the sentence, in text order, then in rule order. */
  public List<RuleMatch> matches(Clauses clauses) {
    Matches matches = new Matches();
    match(clauses, matches);
    return matches.found;
  }

  /** Tries every rule whose cue occurs in the sentence, in text order, then in rule order. */
  public void match(Clauses clauses, Listener listener) {
    Tokens tokens = clauses.tokens();
    Attempt attempt = null;
    int to = clauses.to();
    for (int at = clauses.from(); at < to; at++) {
      Cues cues = byWord[tokens.word(at)];
      long hit = tokens.classes(at) & cueClasses;
      if (cues == null && hit == 0) {
        continue;
      }
      attempt = attempt == null ? new Attempt(clauses, listener) : attempt;
      int second = at + 1 < to ? tokens.word(at + 1) : Lexicon.UNKNOWN;
      attempt.second(at + 1);
      if (cues != null) {
        attempt.all(cues.before(second), at);
      }
      while (hit != 0) {
        int bit = Long.numberOfTrailingZeros(hit);
        attempt.all(byClass[bit].before(second), at);
        hit &= hit - 1;
      }
    }
  }

  private static int words(Clauses clauses, Element.Word[] words, int first, int from) {
    int at = from;
    for (int i = first; i < words.length; i++) {
      int next = ahead(clauses, words[i], at);
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
      return word.isMark(symbol);
    }
    int id = tokens.word(at);
    if (id != Lexicon.UNKNOWN && word.mayHold(id)) {
      for (int wanted : word.words()) {
        if (wanted == id) {
          return true;
        }
      }
    }
    return false;
  }

  /** The elements of one rule after the other, each at its cue. */
  private final class Attempt {
    private final Clauses clauses;
    private final Tokens tokens;
    private final Listener listener;
    private final boolean hearsFailures;
    private final boolean speaks;
    private final long classes;
    private final long words;
    private final long symbols;
    private long secondWord;
    private long secondClasses;
    private long secondMark;
    private int from;
    private int to;
    private int procedure;

    Attempt(Clauses clauses, Listener listener) {
      this.clauses = clauses;
      this.tokens = clauses.tokens();
      this.listener = listener;
      this.hearsFailures = listener.hearsFailures();
      this.speaks = !clauses.procedures().isEmpty();
      this.classes = clauses.classes() | Cues.ANY;
      this.words = clauses.words();
      this.symbols = clauses.symbols();
    }

    /** What stands behind the token at which cues are tried next. */
    void second(int at) {
      boolean none = at >= clauses.to();
      int word = none ? Lexicon.UNKNOWN : tokens.word(at);
      char symbol = none ? Tokens.NO_SYMBOL : tokens.symbol(at);
      secondWord = word == Lexicon.UNKNOWN ? 0 : 1L << word;
      secondClasses = (none ? 0 : tokens.classes(at)) | Cues.ANY;
      secondMark = symbol == Tokens.NO_SYMBOL ? 0 : 1L << symbol;
    }

    void all(Cues.Cue[] cues, int at) {
      long word = secondWord;
      long ofClasses = secondClasses;
      long mark = secondMark;
      for (Cues.Cue cue : cues) {
        if (((cue.secondWords() & word)
                    | (cue.secondClasses() & ofClasses)
                    | (cue.secondMarks() & mark))
                != 0
            && (hearsFailures || mayMatch(cue))) {
          int end = behind(cue.words(), at);
          if (end > 0) {
            one(cue, at, end);
          }
        }
      }
    }

    private boolean mayMatch(Cues.Cue cue) {
      return ((cue.wantedWords() & words)
                  | (cue.wantedClasses() & classes)
                  | (cue.wantedMarks() & symbols))
              != 0
          && cue.wants().mayBeMet(speaks, classes, words, symbols);
    }

    /** The token behind the cue whose first word stands at a token; -1 for none. */
    private int behind(Element.Word[] words, int at) {
      if (words[0].most() != 1) {
        return words(clauses, words, 0, at);
      }
      return words.length == 1 ? at + 1 : words(clauses, words, 1, at + 1);
    }

    private void one(Cues.Cue cue, int cueFrom, int cueTo) {
      Rule rule = cue.rule();
      if (rule.followsProcedure() && !speaks) {
        failed(rule, cueFrom, cueTo, "<procedure>");
        return;
      }
      from = -1;
      to = -1;
      procedure = -1;
      Element failed = around(cue, cueFrom, cueTo);
      if (failed != null) {
        if (hearsFailures) {
          listener.failed(rule, cueFrom, cueTo, failed.source());
        }
        return;
      }
      captureCue(rule.cueCapture(), cueFrom, cueTo);
      int first = ends.trimStart(tokens, from, to);
      int last = ends.trimEnd(tokens, first, to);
      if (first >= last) {
        failed(rule, cueFrom, cueTo, "[...]");
        return;
      }
      if (!rule.needs().holds(clauses, first, last)) {
        failed(rule, cueFrom, cueTo, "needs");
        return;
      }
      listener.matched(new RuleMatch(rule, cueFrom, cueTo, first, last, procedure, to <= cueFrom));
    }

    private void failed(Rule rule, int cueFrom, int cueTo, String element) {
      if (hearsFailures) {
        listener.failed(rule, cueFrom, cueTo, element);
      }
    }

    /**
     * The element that does not match. What is cheap to see comes first: most cues are small words
     * in the wrong place.
     */
    private @Nullable Element around(Cues.Cue cue, int cueFrom, int cueTo) {
      Element early = cue.rule().opensPlainly() ? before(cue.before(), 0, cueFrom) : null;
      if (early != null) {
        return early;
      }
      Element behind = after(cue.after(), 0, cueTo);
      if (behind == null || behind instanceof Element.Capture) {
        Element before = before(cue.before(), 0, cueFrom);
        return before == null ? behind : before;
      }
      return behind;
    }

    /** Whether the elements from one of them on match, what they capture aside. */
    private boolean wouldMatchAfter(Element[] elements, int first, int start) {
      int keptFrom = from;
      int keptTo = to;
      int keptProcedure = procedure;
      boolean matches = after(elements, first, start) == null;
      from = keptFrom;
      to = keptTo;
      procedure = keptProcedure;
      return matches;
    }

    private boolean wouldMatchBefore(Element[] elements, int first, int start) {
      int keptFrom = from;
      int keptTo = to;
      int keptProcedure = procedure;
      boolean matches = before(elements, first, start) == null;
      from = keptFrom;
      to = keptTo;
      procedure = keptProcedure;
      return matches;
    }

    void captureCue(Rule.CueCapture capture, int cueFrom, int cueTo) {
      if (capture == Rule.CueCapture.NONE) {
        return;
      }
      if (capture == Rule.CueCapture.AROUND) {
        from = behindOpening(from, cueFrom);
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

    /** "With keyhole surgery the pain is light": behind what the sentence opens with. */
    private int behindOpening(int start, int cueFrom) {
      for (ProcedurePhrase phrase : clauses.procedures()) {
        boolean opens =
            phrase.from() == start + 1
                || phrase.from() == start + 2 && ends.isDeterminer(tokens, start + 1);
        if (opens && phrase.to() < cueFrom && ends.opensAdjunct(tokens, start)) {
          return beforeCue(phrase.to(), cueFrom);
        }
      }
      return start;
    }

    private int beforeCue(int name, int cueFrom) {
      int behind = behindBracket(name);
      return behind < cueFrom && tokens.symbol(behind) == ','
          ? behind + 1
          : Math.min(behind, cueFrom);
    }

    private @Nullable Element after(Element[] elements, int first, int start) {
      int at = start;
      for (int i = first; i < elements.length; i++) {
        int next = oneAfter(elements, i, at);
        if (next < 0) {
          return elements[i];
        }
        at = next;
      }
      return null;
    }

    private int oneAfter(Element[] elements, int i, int at) {
      Element element = elements[i];
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
    private int captureLimit(Element[] elements, int i, int at) {
      if (i + 1 >= elements.length) {
        return clauses.to();
      }
      for (int end = at + 1; end <= clauses.to() && end <= at + LONGEST; end++) {
        if (mayBegin(elements[i + 1], end)
            && !goesOn(elements[i], end)
            && wouldMatchAfter(elements, i + 1, end)) {
          return end;
        }
        if (end < clauses.to() && PhraseEnds.endsClause(tokens.symbol(end))) {
          return -1;
        }
      }
      return -1;
    }

    /** "if A is low, or B is high, it is …": the comma does not end the clause. */
    private boolean goesOn(Element capture, int at) {
      return at + 1 < clauses.to()
          && tokens.symbol(at) == ','
          && ((Element.Capture) capture).extent() == Extent.CLAUSE
          && tokens.spells(at + 1, "or")
          && ends.opensClause(tokens, at + 2, clauses.to());
    }

    /** False only where the element is a word that does not stand there; cheap. */
    private boolean mayBegin(Element element, int at) {
      return !(element instanceof Element.Word word)
          || word.least() == 0
          || at < clauses.to() && fits(tokens, word, at);
    }

    /** A word that may be missing says nothing of where a gap before it ends. */
    private boolean isOptional(Element element) {
      return element instanceof Element.Word word && word.least() == 0;
    }

    private int limitReached(Element[] elements, int i, int limit) {
      return i + 1 < elements.length ? limit : -1;
    }

    private int procedureAfter(int at, boolean name) {
      int found = clauses.procedureFrom(at);
      if (found < 0
          || ends.isBackground(tokens, at)
          || name && !clauses.procedures().get(found).isName()) {
        return -1;
      }
      procedure = found;
      return behindBracket(clauses.procedures().get(found).to());
    }

    private int gapAfter(Element[] elements, int i, int at) {
      if (i + 1 >= elements.length) {
        return at;
      }
      int most = ((Element.Gap) elements[i]).most();
      for (int end = at; end <= clauses.to() && end <= at + most; end++) {
        if (elements[i + 1] instanceof Element.Capture
            || (isOptional(elements[i + 1])
                ? wouldMatchAfter(elements, i + 1, end)
                : oneAfter(elements, i + 1, end) >= 0)) {
          return end;
        }
        if (end < clauses.to() && ends.stopsGap(tokens, end, most)) {
          return -1;
        }
      }
      return -1;
    }

    private @Nullable Element before(Element[] elements, int first, int start) {
      int at = start;
      for (int i = first; i < elements.length; i++) {
        int next = oneBefore(elements, i, at);
        if (next < 0) {
          return elements[i];
        }
        at = next;
      }
      return null;
    }

    private int oneBefore(Element[] elements, int i, int at) {
      Element element = elements[i];
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
                || PhraseStarts.isReported(tokens, at - 1, clauses.from())
            ? at
            : -1;
      }
      if (element instanceof Element.Procedure) {
        return procedureBefore(at, ((Element.Procedure) element).name());
      }
      if (element instanceof Element.Capture capture) {
        if (ends.isOpen(tokens, clauses.from(), at)) {
          return -1;
        }
        to = at;
        int limit = leftLimit(elements, i, at, capture.extent());
        from = limit < 0 ? -1 : ends.left(tokens, at, limit, capture.extent());
        return from >= 0 && to > from ? i + 1 < elements.length ? limit : from : -1;
      }
      return gapBefore(elements, i, at);
    }

    private int leftLimit(Element[] elements, int i, int at, Extent extent) {
      if (i + 1 >= elements.length) {
        return clauses.from();
      }
      // A comma may begin a clause or part the members: all members are better than the last.
      if (extent == Extent.ITEMS) {
        int whole = ends.left(tokens, at, clauses.from(), extent);
        int start = ends.opensWithSubordinator(tokens, whole) ? whole + 1 : whole;
        if (start < at && wouldMatchBefore(elements, i + 1, start)) {
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
        if (wouldMatchBefore(elements, i + 1, start)) {
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
      if (found < 0
          || ends.isBackground(tokens, clauses.procedures().get(found).from())
          || name && !clauses.procedures().get(found).isName()) {
        return -1;
      }
      procedure = found;
      return clauses.procedures().get(found).from();
    }

    private int gapBefore(Element[] elements, int i, int at) {
      if (i + 1 >= elements.length) {
        return at;
      }
      int most = ((Element.Gap) elements[i]).most();
      for (int start = at; start >= clauses.from() && start >= at - most; start--) {
        if (elements[i + 1] instanceof Element.Capture
            || (isOptional(elements[i + 1])
                ? wouldMatchBefore(elements, i + 1, start)
                : oneBefore(elements, i + 1, start) >= 0)) {
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

package org.procedex.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Recognises headings by their wording, on a line of their own and inside a paragraph. */
public final class HeadingMatcher {
  /** What is used is not what it is used for: "Materials used in X". */
  private static final WordSet MEANS =
      WordSet.in(
          "technologies technology techniques methods materials equipment instruments devices"
              + " drugs medicines agents tools images scans solutions");

  private static final int MOST_MODIFIERS = 5;
  private static final int LONGEST_COMPLEMENT = 14;
  private static final int LONGEST_QUESTION = 26;
  private static final int SHORTEST_GLUED = 15;
  private static final int LONG_WORD = 10;
  private static final int LONGEST_TAIL = 4;

  /** Tokens of a heading in round brackets. */
  private static final int LONGEST_BRACKET = 10;

  /** Before a label's noun: what is told turns on it, and is something else. */
  private static final WordSet TURNING = WordSet.of("on", "upon", "without");

  /** Behind a label's noun: of how many it is told, "common to the two", "roughly the same for". */
  private static final WordSet SHARING =
      WordSet.in(
          "common shared same similar alike identical joint are is that which all both roughly"
              + " basically almost nearly largely much mostly the to by for of in two three four"
              + " them these");

  private static final WordSet SHARED =
      WordSet.in("common shared same similar alike identical joint");

  /** The rule of words that are no heading behind others: "Use:", but not "Tobacco use:". */
  static final String ALONE = "heading.use";

  static final String GUESSED = "heading.guessed";

  /** As guessed, by words that are less sure. */
  static final String ANNOUNCED = "heading.announced";

  private record Wording(HeadingRule rule, HeadingPhrase phrase) {}

  private static final Wording[] NONE = {};

  private final Wording[][] questions;
  private final Wording[][] labels;
  private final Lexicon lexicon;
  private final TopicWords topics;
  private final int[] gluedEndings;

  /** A bit for each letter that one of them ends with; several have the same. */
  private final long lastLetters;

  private final long stops;

  /** Verbs of what it does: "X reduces the risk of Y" is no heading on risks. */
  private final long benefits;

  private final long links;
  private final long determiners;

  /** What a heading may begin with before "the indications": "about", "mainly". */
  private final long openings;

  /** Verbs of what is done with something. */
  private final long participles;

  /** Words that may stand before them: what is done, or how. */
  private final long procedures;

  private final long announcing;

  /** The word whose headings "C/I" is short for. */
  private final int contra;

  /**
   * A matcher for the given rules.
   *
   * @param lexicon the lexicon that the phrases were compiled with; its class {@code heading-stop}
   *     holds words that no label contains, {@code heading-link} those that begin a complement,
   *     {@code announcing} those that say that a list comes
   * @param topics tell what headings are about that no rule knows
   */
  public HeadingMatcher(List<HeadingRule> rules, Lexicon lexicon, TopicWords topics) {
    this.topics = topics;
    questions = byFirstWord(rules, HeadingRule.Form.QUESTION, lexicon);
    labels = byFirstWord(rules, HeadingRule.Form.LABEL, lexicon);
    this.lexicon = lexicon;
    contra = lexicon.id("contra");
    gluedEndings =
        IntStream.range(0, lexicon.size())
            .filter(word -> questions[word] != NONE || labels[word] != NONE)
            .boxed()
            .filter(word -> lexicon.word(word).length() >= LONG_WORD)
            .sorted(
                java.util.Comparator.comparingInt((Integer word) -> -lexicon.word(word).length())
                    .thenComparing(word -> lexicon.word(word)))
            .mapToInt(Integer::intValue)
            .toArray();
    long bits = 0;
    for (int word : gluedEndings) {
      String ending = lexicon.word(word);
      bits |= 1L << ending.charAt(ending.length() - 1);
    }
    lastLetters = bits;
    stops = lexicon.classBit("heading-stop");
    benefits = lexicon.classBit("benefit-verb");
    links = lexicon.classBit("heading-link");
    determiners = lexicon.classBit("determiner");
    openings = lexicon.classBit("preposition") | lexicon.classBit("adverb") | determiners;
    participles = lexicon.classBit("use-verb");
    procedures =
        lexicon.classBit("procedure-head")
            | lexicon.classBit("procedure-light")
            | lexicon.classBit("procedure-generic")
            | lexicon.classBit("adverb")
            | lexicon.classBit("frequency")
            | lexicon.classBit("be")
            | lexicon.classBit("heading-stop");
    announcing = lexicon.classBit("announcing");
  }

  private static Wording[][] byFirstWord(
      List<HeadingRule> rules, HeadingRule.Form form, Lexicon lexicon) {
    TreeMap<Integer, List<Wording>> index = new TreeMap<>();
    for (HeadingRule rule : rules) {
      for (HeadingPhrase phrase : rule.form() == form ? rule.phrases() : List.<HeadingPhrase>of()) {
        for (int word : phrase.firstWords()) {
          index.computeIfAbsent(word, w -> new ArrayList<>()).add(new Wording(rule, phrase));
        }
      }
    }
    Wording[][] byFirstWord = new Wording[lexicon.size()][];
    Arrays.fill(byFirstWord, NONE);
    index.forEach((word, wordings) -> byFirstWord[word] = wordings.toArray(NONE));
    return byFirstWord;
  }

  /**
   * A heading that begins at a token.
   *
   * @param heading what it says
   * @param end the token behind it, its terminator included
   * @param terminated whether a colon, bracket, question mark or the like closed it
   */
  public record Match(Heading heading, int end, boolean terminated) {
    /** Whether it says what the text below it is about. */
    boolean isTopical() {
      return !heading.isOther();
    }

    /** Whether other words stand before those that the rule knows: "lower risk". */
    boolean isModified() {
      return heading.cue().start() > heading.words().start();
    }

    /** Whether it has more than the words that the rule knows: "risk of bleeding". */
    boolean isLoose() {
      return heading.complement() != null || isModified();
    }

    /** Whether no rule knows it, but its words and what it ends with are those of a heading. */
    boolean isGuessed() {
      return isGuess(heading.rule());
    }

    /** Whether only words that items hold as well say what it is about. */
    boolean isAnnounced() {
      return heading.rule().equals(ANNOUNCED);
    }
  }

  /**
   * The heading that begins at the token, if one does.
   *
   * @param from first token behind numbers and opening brackets
   * @param limit end of the paragraph
   * @param alone whether {@code from} to {@code limit} is a paragraph, so that its end terminates
   */
  public @Nullable Match match(Tokens tokens, int from, int limit, boolean alone) {
    if (tokens.symbol(from) == '(') {
      return bracketed(tokens, from + 1, limit, alone);
    }
    int last = Math.min(limit, from + LONGEST_QUESTION);
    int mark = from;
    while (mark < last && !HeadingEnds.ends(tokens, mark)) {
      mark++;
    }
    return match(tokens, from, mark, limit, alone);
  }

  /** "(Who may not)", "(Indications) gout; lupus": a heading in round brackets. */
  private @Nullable Match bracketed(Tokens tokens, int from, int limit, boolean alone) {
    int mark = HeadingEnds.closing(tokens, from, Math.min(limit, from + LONGEST_BRACKET));
    boolean goesOn =
        mark + 1 < limit && (HeadingEnds.goesOn(tokens, mark + 1) || tokens.is(mark + 1, stops));
    if (mark <= from || !tokens.isCapitalized(from) || goesOn) {
      return null;
    }
    Match match = match(tokens, from, mark, limit, alone);
    return match != null && match.end() > mark ? match : null;
  }

  private @Nullable Match match(Tokens tokens, int from, int mark, int limit, boolean alone) {
    Match question = question(tokens, from, mark, limit);
    if (question != null) {
      return question;
    }
    Match label = label(tokens, from, limit, alone);
    if (label != null && (label.isTopical() || !label.isModified())) {
      return label; // but "The pluses of the method" is no heading on methods
    }
    Match guess = guess(tokens, from, mark, limit, alone);
    return guess != null && (label == null || guess.isTopical()) ? guess : label;
  }

  /** "Which of them does the surgeon look at?": others than those it is done for. */
  boolean asksForOthers(Tokens tokens, int from, int to) {
    return topics.asksForOthers(tokens, from, to);
  }

  /**
   * A question, words in brackets or a short line that no rule knows.
   *
   * @param mark the first mark that can end it, or where looking for one ended
   */
  private @Nullable Match guess(Tokens tokens, int from, int mark, int limit, boolean alone) {
    int last = Math.min(limit, from + LONGEST_QUESTION);
    boolean round = mark < last && HeadingEnds.isRound(tokens, from, mark);
    int end = Math.min(from + 1, mark);
    while (end < mark && !HeadingEnds.isGlued(tokens, end)) {
      end++;
    }
    char c = end < last ? tokens.symbol(end) : Tokens.NO_SYMBOL;
    if (end == from || end == last && last < limit) {
      return null;
    }
    boolean glued = end < last && c == Tokens.NO_SYMBOL;
    boolean opened = c == ']' && from > 0 && tokens.symbol(from - 1) == '[';
    boolean bracketed =
        opened
            || round && !glued
            || c == ']' && alone && !HeadingEnds.holdsBracket(tokens, from, end);
    boolean closed = bracketed || c == '?' || alone && (c == ':' || end == limit);
    Topic topic =
        closed && !glued && topics.turnsAway(tokens, from, end)
            ? Topic.CONTRAINDICATIONS
            : bracketed
                ? HeadingGuess.bracketed(tokens, from, end)
                : c == '?' || glued || c == ':' && alone
                    ? HeadingGuess.asked(tokens, from, end)
                    : null;
    if (topic == null && !bracketed && alone && (c == ':' || end == limit)) {
      topic = HeadingGuess.labelled(tokens, from, end);
    }
    String rule = GUESSED;
    if (topic == null
        && !glued
        && (bracketed
            || c == '?'
            || c == ':' && (alone || !tokens.spells(from, "not"))
            || alone && end == limit)) {
      topic = topics.heading(tokens, from, end, bracketed || c == '?');
      rule = topic == null ? GUESSED : ANNOUNCED;
    }
    int behind = end < limit && !glued ? end + 1 : end;
    while (!glued && behind < limit && HeadingEnds.closesAgain(tokens, behind)) {
      behind++;
    }
    boolean listed = behind < limit && tokens.symbol(behind) == ',';
    if (topic == null && opened && tokens.isWord(from) && (alone || opensPart(tokens, from, end))) {
      topic = Topic.OTHER;
    }
    if (topic == null || bracketed && listed) {
      return null;
    }
    Span words = tokens.span(from, end);
    Heading heading = new Heading(words, List.of(topic), "", null, rule, words);
    return new Match(heading, behind, end < limit);
  }

  /**
   * "… of the vein. [Wire ablation] The wire is …": words in a bracket behind a sentence, with a
   * capital; but not "[Who]".
   */
  private static boolean opensPart(Tokens tokens, int from, int end) {
    return tokens.isCapitalized(from)
        && (end - from > 1 || tokens.isAcronym(from))
        && from > 1
        && tokens.symbol(from - 2) == '.'
        && !Markup.isLink(tokens, from - 1);
  }

  private @Nullable Match question(Tokens tokens, int from, int mark, int limit) {
    int last = Math.min(limit, from + LONGEST_QUESTION);
    boolean asked =
        mark < last
            && (tokens.symbol(mark) == '?'
                || tokens.symbol(mark) == ']'
                || HeadingEnds.isRound(tokens, from, mark));
    boolean colon = mark < last && tokens.symbol(mark) == ':';
    if (!asked && !colon && mark != limit) {
      return null;
    }
    int opening = colon && tokens.isAcronym(from) ? from + 2 : from + 1;
    int latest = asked ? mark : Math.min(mark, opening);
    for (int at = from; at < latest; at++) {
      for (Wording wording : wordings(questions, tokens, at)) {
        int end = wording.phrase().match(tokens, at, mark);
        if (end > 0) {
          HeadingRule rule = wording.rule();
          if (rule.topic() == Topic.OTHER
              && (topics.isOfUse(tokens, from, mark)
                  || HeadingGuess.asked(tokens, from, mark) == Topic.CONTRAINDICATIONS)) {
            return null; // "What are the symptoms for surgery?"
          }
          Heading known = heading(tokens, from, mark, rule, rule.qualifier(), at, end, null);
          boolean refuses =
              (asked || mark == limit)
                  && known.isAbout(Topic.INDICATIONS)
                  && topics.heading(tokens, from, mark, true) == Topic.CONTRAINDICATIONS;
          return new Match(
              refuses ? known.refusing(ANNOUNCED) : known,
              asked || colon ? mark + 1 : mark,
              asked || colon);
        }
      }
    }
    return null;
  }

  private @Nullable Match label(Tokens tokens, int from, int limit, boolean alone) {
    int last = Math.min(limit, from + MOST_MODIFIERS + 1);
    for (int at = from; at < last; at++) {
      Match best = null;
      int slashed = slashedEnd(tokens, at, limit);
      for (Wording wording : slashed > 0 ? labels[contra] : wordings(labels, tokens, at)) {
        int end = slashed > 0 ? slashed : wording.phrase().match(tokens, at, limit);
        if (end > 0) {
          Match match = labelled(tokens, from, at, end, limit, wording.rule(), alone);
          if (match != null && (best == null || match.end() > best.end())) {
            best = match;
          }
        }
      }
      if (best != null) {
        boolean turned = at > from && TURNING.holds(tokens, at - 1);
        if (turned || MeritLabels.holds(tokens, from, at, best.heading())) {
          return null;
        }
        return best.heading().isAbout(Topic.INDICATIONS) && topics.isUnfit(tokens, from, at)
            ? new Match(best.heading().refusing(ANNOUNCED), best.end(), best.terminated())
            : best;
      }
      if (!tokens.isWord(at) && tokens.symbol(at) != '/'
          || tokens.is(at, stops)
          || tokens.is(at, benefits) && tokens.endsWith(at, "s")) {
        return null;
      }
    }
    return null;
  }

  /** Whether it is the rule of headings that no rule of the rule files knows. */
  static boolean isGuess(String rule) {
    return rule.equals(GUESSED) || rule.equals(ANNOUNCED);
  }

  /** "C/I": the token behind the letters; -1 for other words. */
  private static int slashedEnd(Tokens tokens, int at, int limit) {
    return at + 2 < limit
            && tokens.symbol(at + 1) == '/'
            && tokens.spells(at, "c")
            && (tokens.spells(at + 2, "i") || tokens.spells(at + 2, "is"))
        ? at + 3
        : -1;
  }

  private @Nullable Match labelled(
      Tokens tokens, int from, int cue, int cueEnd, int limit, HeadingRule rule, boolean alone) {
    if (cue > from && (isSaidOfOther(tokens, from, cue) || rule.id().equals(ALONE))) {
      return null;
    }
    int at = cueEnd;
    int complement = -1;
    if (at < limit && cueEnd - cue > 1 && tokens.is(cueEnd - 1, links)) {
      complement = at;
      at = skipComplement(tokens, complement, limit);
      if (at < limit && tokens.symbol(at) == '.') {
        return null;
      }
    } else if (at < limit && tokens.is(at, links)) {
      complement = at + 1;
      if (complement < limit
          && tokens.is(complement, links | stops)
          && rule.topic() != Topic.OTHER) {
        complement++;
      }
      at = skipComplement(tokens, complement, limit);
    }
    int wordsEnd = at;
    String qualifier = rule.qualifier();
    if (complement < 0) {
      int tail = tailEnd(tokens, at, limit);
      if (tail > at) {
        String graded = Grades.of(tokens, at, tail);
        qualifier = qualifier.isEmpty() ? graded : qualifier;
        at = tail;
      }
    }
    if (complement >= 0 && complement < at && rule.id().equals(ALONE)) {
      return null; // "Use with caution:", "Use in children"
    }
    int announced = skipAnnouncement(tokens, at, limit);
    int told = isShared(tokens, at, announced) ? announced : wordsEnd;
    if (rule.topic() != Topic.OTHER || complement < 0 || announced + 1 == limit) {
      at = announced;
    }
    boolean closed = at < limit && HeadingEnds.closes(tokens, at, limit);
    if (closed && tokens.symbol(at) == '.' && holdsLink(tokens, from, cue)) {
      return null;
    }
    if (rule.id().equals(ALONE) && !(closed && tokens.symbol(at) == ':')) {
      return null; // "## Use": how it is done
    }
    if (closed) {
      do {
        at++;
      } while (at < limit && HeadingEnds.closesAgain(tokens, at));
    } else if (at < limit
        && !opensList(tokens, at)
        && !breaksCase(tokens, from, cueEnd, at)
        && !opensParts(tokens, at, limit, rule)) {
      return null;
    } else if (at == limit && !alone && complement < 0 && cueEnd - from < 1) {
      return null;
    }
    if (rule.topic() == Topic.ADVANTAGES
        && complement > 0
        && tokens.spells(complement - 1, "of")
        && topics.isOfOthers(tokens, complement, wordsEnd)) {
      return new Match(HeadingGuess.other(tokens, from, wordsEnd), at, closed);
    }
    Span rest = complement > 0 && complement < wordsEnd ? tokens.span(complement, wordsEnd) : null;
    return new Match(heading(tokens, from, told, rule, qualifier, cue, cueEnd, rest), at, closed);
  }

  /**
   * "Electrodes applied to the scalp:", "Explain the purpose of the visit": the heading's words are
   * said of something that is no procedure, or are an object.
   */
  private boolean isSaidOfOther(Tokens tokens, int from, int cue) {
    int before = cue - 1;
    if (tokens.spells(cue, "benefit") && topics.isPeople(tokens, before)) {
      return true; // "The following people benefit from it:"
    }
    if (MEANS.holds(tokens, before)) {
      return tokens.is(cue, participles);
    }
    if (tokens.is(before, determiners)) {
      return before > from && !tokens.is(from, openings);
    }
    return tokens.is(cue, participles)
        && tokens.isWord(before)
        && tokens.isWord(cue)
        && tokens.endsWith(cue, "ed")
        && !tokens.is(before, procedures);
  }

  /**
   * "[1]", "(relative)", "/precautions", ": absolute" behind a heading's noun, up to the end or a
   * colon: the token behind it; the first one where nothing of the kind follows.
   */
  private static int tailEnd(Tokens tokens, int from, int limit) {
    int at = from;
    while (at < limit && tokens.symbol(at) == '[') {
      int end = Markup.behindReferences(tokens, at, limit);
      if (end == at) {
        return from;
      }
      at = end;
    }
    char c = at < limit ? tokens.symbol(at) : Tokens.NO_SYMBOL;
    boolean joined = c == '&' && at + 1 < limit && isCaution(tokens, at + 1);
    if (c == '(' || c == '/' || joined) {
      int end = at + 1;
      while (end < limit && end <= at + LONGEST_TAIL && tokens.isWord(end)) {
        end++;
      }
      boolean bracketed = end < limit && tokens.symbol(end) == ')';
      at = c != '(' ? end : bracketed ? end + 1 : at;
      at = Markup.behindReferences(tokens, at, limit);
    } else if ((c == ':' || c == '-') && at + 2 == limit && Grades.isOne(tokens, at + 1)) {
      at = limit;
    }
    return at == limit || tokens.symbol(at) == ':' || tokens.symbol(at) == '*' ? at : from;
  }

  /** "Look for signs of shock and contraindications.": a sentence that ends in the noun. */
  private boolean holdsLink(Tokens tokens, int from, int cue) {
    for (int at = from; at < cue; at++) {
      if (tokens.is(at, links)) {
        return true;
      }
    }
    return false;
  }

  /** "Contraindications & precautions": what goes with them. */
  private static boolean isCaution(Tokens tokens, int at) {
    String word = tokens.string(at).toLowerCase(java.util.Locale.ROOT);
    return word.startsWith("precaution") || word.startsWith("caution") || word.equals("warnings");
  }

  private static Heading heading(
      Tokens tokens,
      int from,
      int to,
      HeadingRule rule,
      String qualifier,
      int cue,
      int cueEnd,
      @Nullable Span complement) {
    return new Heading(
        tokens.span(from, to),
        List.of(rule.topic()),
        qualifier,
        complement,
        rule.id(),
        tokens.span(cue, Math.max(cue + 1, cueEnd)));
  }

  private int skipComplement(Tokens tokens, int from, int limit) {
    int at = from;
    while (at < limit && at < from + LONGEST_COMPLEMENT) {
      char c = tokens.symbol(at);
      if (c != Tokens.NO_SYMBOL && c != '/' && c != '-' && c != '(' && c != ')' && c != '"') {
        break;
      }
      if (tokens.isNumber(at) && opensList(tokens, at)) {
        break;
      }
      if (c == '(' && opensList(tokens, at)
          || c == ')' && !hasOpening(tokens, from, at)
          || c == Tokens.CIRCLED) {
        break;
      }
      if (tokens.is(at, stops)) {
        break;
      }
      at++;
    }
    return at;
  }

  /**
   * "are as follows", "include", "common to both", "are nearly the same": words that only say that
   * the list comes, or of how many it is told; none of the label.
   */
  private int skipAnnouncement(Tokens tokens, int from, int limit) {
    int at = from;
    int last = Math.min(limit, from + LONGEST_COMPLEMENT);
    while (at < last && (tokens.is(at, announcing) || SHARING.holds(tokens, at))) {
      at++;
    }
    boolean shared = isShared(tokens, from, at);
    int end = at;
    while (shared && end < limit && end <= at + LONGEST_TAIL && tokens.isWord(end)) {
      end++;
    }
    if (end > at && closesShared(tokens, end, limit)) {
      return end;
    }
    return at == limit || tokens.symbol(at) == ':' || shared && closesShared(tokens, at, limit)
        ? at
        : from;
  }

  private static boolean isShared(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (SHARED.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closesShared(Tokens tokens, int at, int limit) {
    char c = at < limit ? tokens.symbol(at) : ':';
    return c == ':' || c == ']' || c == ')';
  }

  private static boolean hasOpening(Tokens tokens, int from, int at) {
    for (int i = at - 1; i >= from; i--) {
      if (tokens.symbol(i) == '(') {
        return true;
      }
    }
    return false;
  }

  private static boolean opensList(Tokens tokens, int at) {
    return MarkerForms.looksLikeMarker(tokens, at, tokens.size());
  }

  /** A lost colon: a label that begins with a capital runs into a word that does, too. */
  private boolean breaksCase(Tokens tokens, int from, int cueEnd, int at) {
    return at == cueEnd
        && tokens.isCapitalized(from)
        && tokens.isCapitalized(at)
        && !tokens.isCapitalized(cueEnd - 1) == cueEnd - from > 1
        && !tokens.isAcronym(at)
        && !tokens.is(at, stops);
  }

  /** A lost colon: behind the label stand parts between semicolons, and no sentence. */
  private boolean opensParts(Tokens tokens, int from, int limit, HeadingRule rule) {
    int parts = 0;
    for (int at = from; at < limit && rule.topic() != Topic.OTHER; at++) {
      char c = tokens.symbol(at);
      if (c == ';') {
        parts++;
      } else if (c == '.' && at + 1 < limit || c == '?' || parts == 0 && tokens.is(at, stops)) {
        return false;
      }
    }
    return parts > 1;
  }

  private Wording[] wordings(Wording[][] byFirstWord, Tokens tokens, int at) {
    int word = tokens.word(at);
    return byFirstWord[word == Lexicon.UNKNOWN ? glued(tokens, at) : word];
  }

  /** False for small letters with which no such noun ends. */
  private boolean mayEnd(char last) {
    return !Lexicon.isSmallAscii(last) || (lastLetters >>> last & 1) != 0;
  }

  /**
   * "Generaltransplantcontraindications": the heading's noun that ends a long word whose spaces
   * were lost; {@link Lexicon#UNKNOWN} for none.
   */
  private int glued(Tokens tokens, int at) {
    int length = tokens.end(at) - tokens.start(at);
    if (length < SHORTEST_GLUED || !mayEnd(tokens.chars()[tokens.end(at) - 1])) {
      return Lexicon.UNKNOWN;
    }
    for (int word : gluedEndings) {
      String ending = lexicon.word(word);
      if (tokens
          .text()
          .regionMatches(true, tokens.end(at) - ending.length(), ending, 0, ending.length())) {
        return word;
      }
    }
    return Lexicon.UNKNOWN;
  }
}

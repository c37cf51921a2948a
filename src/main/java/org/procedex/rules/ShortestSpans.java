package org.procedex.rules;

import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Trims the words of a record to the shortest span, as the guideline asks: no article, conjunction
 * or preposition before it, nor words that only say that there is something ("in case of A"), and
 * no punctuation and no "and so on" behind it.
 */
final class ShortestSpans {
  /** "it is believed that": how it is known, no part of it. */
  private static final WordSet TOLD =
      WordSet.in("believed considered thought known accepted agreed recommended suggested held");

  /** Verbs whose "it" belongs to what is said. */
  private static final WordSet BEARING =
      WordSet.of("tolerate", "tolerates", "bear", "bears", "withstand", "afford", "endure");

  /** "in the setting of A", "in cases of A": the words that only say that there is A. */
  private static final WordSet SETTING =
      WordSet.of("case", "cases", "setting", "settings", "context", "event");

  /** "situations where A": what they are is told behind. */
  private static final WordSet SITUATIONS =
      WordSet.of("situation", "situations", "circumstances", "instances", "settings");

  /** Words that say how many or which are meant. */
  private static final WordSet COUNTING =
      WordSet.of("certain", "most", "several", "various", "other");

  /** Words that only stress what follows. */
  private static final WordSet FOCUSING =
      WordSet.of("even", "mainly", "mostly", "often", "primarily", "chiefly");

  /** Words that only link what follows to what was said. */
  private static final WordSet LINKING =
      WordSet.in(
          "also therefore thereby moreover furthermore besides hence thus consequently additionally"
              + " accordingly likewise firstly secondly thirdly fourthly finally lastly");

  /** "the fact that A": that it is so is told behind. */
  private static final WordSet FACTS =
      WordSet.of("fact", "point", "plus", "advantage", "benefit", "merit", "virtue");

  private static final WordSet RATES = WordSet.in("rate rates survival success cure response");

  private static final WordSet PAIRING = WordSet.of("both", "either");

  private final WordClasses classes;

  ShortestSpans(WordClasses classes) {
    this.classes = classes;
  }

  /** The first token that belongs to the shortest span: no article, conjunction, preposition. */
  int trimStart(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to) {
      int phrase = isAdded(tokens, at) ? at + 2 : leadingPhrase(tokens, at, to);
      if (phrase > at) {
        at = phrase;
      } else if (isMark(tokens, at, to) || isLeading(tokens, at, to)) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** A symbol that says nothing of what follows, unlike "<" or an opening bracket. */
  private static boolean isMark(Tokens tokens, int at, int to) {
    char c = tokens.symbol(at);
    if (tokens.isBreak(at) || c == Tokens.NO_SYMBOL) {
      return tokens.isBreak(at);
    }
    return switch (c) {
      case '>', '<', '↓', '↑', '(', '≥', '≤', '+' -> false;
      case '"' -> !hasLater(tokens, at + 1, to, '"');
      default -> !isSign(tokens, at, to);
    };
  }

  /** "=1+1", "@home", "-3 dioptres": a sign that touches what follows belongs to it. */
  private static boolean isSign(Tokens tokens, int at, int to) {
    char c = tokens.symbol(at);
    return at + 1 < to
        && !tokens.isBreak(at + 1)
        && !tokens.isSpacedBefore(at + 1)
        && (c == '=' || c == '@' || c == '-' && tokens.isNumber(at + 1));
  }

  /** "where there is", "specifically in case of": the token behind such words; -1 for none. */
  private int leadingPhrase(Tokens tokens, int at, int to) {
    if (at + 2 < to
        && tokens.is(at, classes.subordinator | classes.relative)
        && isThere(tokens, at + 1)) {
      return at + 3;
    }
    int told = tokens.is(at, classes.adverb) ? at + 1 : at;
    if (told + 2 < to && tokens.spells(told + 1, "that") && TOLD.holds(tokens, told)) {
      return told + 2;
    }
    if (at + 2 < to && tokens.spells(at + 1, "that") && FACTS.holds(tokens, at)) {
      return at + 2;
    }
    if (at + 2 < to && tokens.is(at, classes.be) && tokens.spells(at + 1, "why")) {
      return at + 2; // "that is why A"
    }
    if (at + 2 < to && tokens.spells(at, "followed") && tokens.spells(at + 1, "by")) {
      return at + 2; // "A is the commonest, followed by B"
    }
    if (at + 2 < to
        && tokens.spells(at, "for")
        && (tokens.spells(at + 1, "example") || tokens.spells(at + 1, "instance"))) {
      return at + 2;
    }
    int setting = behindSetting(tokens, at, to);
    if (setting >= 0) {
      return setting;
    }
    if (at + 3 < to
        && tokens.is(at, classes.empty)
        && tokens.is(at + 1, classes.subordinator | classes.relative)
        && isThere(tokens, at + 2)) {
      return at + 4;
    }
    if (at + 1 < to && tokens.is(at, classes.pronoun)) {
      int having = behindHaving(tokens, at, to);
      if (having >= 0) {
        return having;
      }
    }
    return at + 2 < to
            && tokens.is(at, classes.adverb)
            && tokens.is(at + 1, classes.preposition)
            && !tokens.spells(at + 1, "to")
        ? at + 1
        : -1;
  }

  /** "there is". */
  private boolean isThere(Tokens tokens, int at) {
    return tokens.spells(at, "there") && tokens.is(at + 1, classes.be);
  }

  /** "situations in which", "case of", "the presence of". */
  private static int behindSetting(Tokens tokens, int at, int to) {
    if (at + 3 < to && SITUATIONS.holds(tokens, at)) {
      int where = tokens.spells(at + 1, "in") ? at + 2 : at + 1;
      if (tokens.spells(where, "where") || tokens.spells(where, "which")) {
        return where + 1;
      }
    }
    if (at + 2 < to && SETTING.holds(tokens, at) && tokens.spells(at + 1, "of")) {
      return at + 2;
    }
    return at + 3 < to
            && tokens.spells(at, "the")
            && (tokens.spells(at + 1, "presence") || SETTING.holds(tokens, at + 1))
            && tokens.spells(at + 2, "of")
        ? at + 3
        : -1;
  }

  /** "you have", "they suffer from"; of "you cannot" the pronoun only. */
  private int behindHaving(Tokens tokens, int pronoun, int to) {
    int verb = pronoun + 1;
    if (tokens.is(verb, classes.negation)) {
      return verb;
    }
    if (verb + 1 >= to || !tokens.isWord(verb)) {
      return -1;
    }
    if (tokens.is(verb, classes.have)) {
      return verb + 1;
    }
    boolean suffers = tokens.string(verb).startsWith("suffer") && tokens.spells(verb + 1, "from");
    return suffers ? verb + 2 : -1;
  }

  /** "not only". */
  private boolean isAdded(Tokens tokens, int at) {
    return tokens.is(at, classes.adverb) && tokens.spells(at, "not");
  }

  private boolean isLeading(Tokens tokens, int at, int to) {
    return at + 1 < to
        && !tokens.spells(at, "without")
        && !isBound(tokens, at)
        && !isCounting(tokens, at, to)
        && (!tokens.is(at, classes.person) || tokens.is(at + 1, classes.person))
        && (tokens.is(at, classes.determiner | classes.conjunction | classes.preposition)
            || FOCUSING.holdsSmall(tokens, at)
            || tokens.spells(at, "selected") && tokens.is(at + 1, classes.person)
            || LINKING.holds(tokens, at));
  }

  /** "certain", "most", "other"; "either side", "both eyes", but not "both A and B". */
  private boolean isCounting(Tokens tokens, int at, int to) {
    if (COUNTING.holds(tokens, at)) {
      return !tokens.is(at + 1, classes.adverb);
    }
    if (!PAIRING.holds(tokens, at)) {
      return false;
    }
    for (int i = at + 1; i <= to && i < tokens.size(); i++) {
      if (tokens.is(i, classes.conjunction) || tokens.symbol(i) == ',') {
        return false;
      }
    }
    return true;
  }

  /** "under 18": the number alone would say nothing. */
  private boolean isBound(Tokens tokens, int at) {
    return tokens.isNumber(at + 1)
        && tokens.is(at, classes.comparativeTail)
        && tokens.is(at, classes.preposition);
  }

  private static boolean hasLater(Tokens tokens, int from, int to, char symbol) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == symbol) {
        return true;
      }
    }
    return false;
  }

  /** The token behind the shortest span: no closing punctuation, no "etc.", no conjunction. */
  int trimEnd(Tokens tokens, int from, int to) {
    int at = to;
    while (at > from) {
      int last = at - 1;
      char c = tokens.symbol(last);
      if (last - 1 > from && tokens.spells(last, "well") && tokens.spells(last - 1, "as")) {
        at = last - 1;
        continue;
      }
      if (c == ')' || c == ']') {
        int open = c == ')' ? PhraseEnds.opening(tokens, last, from) : last;
        if (open != last) {
          if (open <= from || !isRate(tokens, open, last)) {
            return at;
          }
          at = open;
          continue;
        }
      } else if (c == '"') {
        if (count(tokens, from, at, '"') % 2 == 0) {
          return at;
        }
      } else if (c == '%' || c == '+' || c == '°') {
        return at;
      } else if (c == Tokens.NO_SYMBOL
          && !tokens.isBreak(last)
          && (!tokens.is(
                  last, classes.conjunction | classes.determiner | classes.trailer | classes.modal)
              || tokens.isAcronym(last)
              || last > from && tokens.string(last).equals("A"))
          && !tokens.is(last, classes.preposition)
          && (!tokens.is(last, classes.anaphor)
              || last > from && BEARING.holds(tokens, last - 1))) {
        return at;
      }
      at = dropSoOn(tokens, from, last);
    }
    return at;
  }

  /** "(cure rate 50 %)", "(survival 90%)": how often it goes well, no part of what it is for. */
  private static boolean isRate(Tokens tokens, int open, int close) {
    boolean percent = false;
    boolean rate = false;
    for (int at = open + 1; at < close; at++) {
      percent |= tokens.symbol(at) == '%' || tokens.spells(at, "percent");
      rate |= RATES.holds(tokens, at);
    }
    return percent && rate;
  }

  /** "and so on", "and other diseases" lose their first words with the last. */
  private int dropSoOn(Tokens tokens, int from, int last) {
    boolean so = last > from && tokens.isWord(last) && tokens.is(last, classes.preposition);
    if (so
        && tokens.string(last).equalsIgnoreCase("on")
        && tokens.string(last - 1).equalsIgnoreCase("so")) {
      return last - 1;
    }
    return last;
  }

  private static int count(Tokens tokens, int from, int to, char symbol) {
    int n = 0;
    for (int at = from; at < to; at++) {
      n += tokens.symbol(at) == symbol ? 1 : 0;
    }
    return n;
  }
}

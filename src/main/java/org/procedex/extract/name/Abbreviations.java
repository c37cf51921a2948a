package org.procedex.extract.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Finds abbreviations that the article spells out, by the algorithm of Schwartz and Hearst (2003),
 * "A simple algorithm for identifying abbreviation definitions in biomedical text", extended to the
 * reversed form "ABC (long form)" and to "long form, ABC for short," and "(referred to as ABC)", to
 * "ABC stands for long form" and to "the full name of ABC is long form".
 */
public final class Abbreviations {
  private static final int LONGEST = 10;
  private static final int LONGEST_APPOSITION = 5;

  /** Letters of "of", "and", "for". */
  private static final int LONGEST_JOINT = 3;

  private static final WordSet SHORTENING =
      WordSet.of("abbreviation", "short", "acronym", "shorthand", "initials", "abbreviated");

  /** Tokens of what it is done with. */
  private static final int LONGEST_TOOL = 5;

  /** Before "name of ABC": it is spelled out behind. */
  private static final WordSet FULL = WordSet.of("full", "complete", "whole", "long");

  /** Behind letters that are a name they say no more. */
  private static final WordSet GENERIC =
      WordSet.in("surgery operation procedure technique treatment therapy method");

  private static final WordSet POINTING = WordSet.in("the its whose with a");

  private Abbreviations() {}

  /**
   * An abbreviation and what it stands for.
   *
   * @param longForm null where a bracket holds an abbreviation that no words before it spell out
   * @param at first token of the bracket
   */
  public record Definition(Span shortForm, @Nullable Span longForm, int at) {}

  /** All definitions between two tokens, in order. */
  public static List<Definition> find(Tokens tokens, int from, int to) {
    List<Definition> found = new ArrayList<>();
    for (int at = from + 1; at < to; at++) {
      char c = tokens.symbol(at);
      Definition definition =
          c == '('
              ? bracket(tokens, from, at, to)
              : c == ','
                  ? apposition(tokens, from, at, to)
                  : isShort(tokens, at) ? told(tokens, from, at, to) : null;
      if (definition != null) {
        found.add(definition);
      }
    }
    return found;
  }

  private static @Nullable Definition bracket(Tokens tokens, int from, int open, int to) {
    int close = open + 1;
    while (close < to && tokens.symbol(close) != ')' && close - open <= 14) {
      close++;
    }
    if (close >= to || tokens.symbol(close) != ')' || close == open + 1) {
      return null;
    }
    int inner = shortForm(tokens, open + 1, close);
    if (inner > 0) {
      Span abbreviation = tokens.span(open + 1, inner);
      Span whole = longBefore(tokens, from, open, abbreviation);
      int behind = whole == null ? open : tokens.at(whole.end());
      boolean cut = behind < open && tokens.spells(behind, "with");
      return new Definition(abbreviation, whole, cut ? behind : open);
    }
    Definition told = told(tokens, from, open, open + 1, close);
    if (told != null) {
      return told;
    }
    if (isShort(tokens, open + 1) && isForShort(tokens, open + 2, close)) {
      return new Definition(tokens.span(open + 1, open + 2), null, open);
    }
    int before = open - 1;
    if (isShort(tokens, before) && close - open > 2) {
      Span abbreviation = tokens.span(before, open);
      Span whole = tokens.span(open + 1, close);
      int start = longStart(tokens.text(), whole, abbreviation.of(tokens.text()));
      return start < 0 ? null : new Definition(abbreviation, new Span(start, whole.end()), before);
    }
    return null;
  }

  /** "(TIPS for short)", whatever the letters spell out. */
  private static boolean isForShort(Tokens tokens, int at, int close) {
    int link = at < close && tokens.symbol(at) == ',' ? at + 1 : at;
    return close - link == 2 && tokens.spells(link, "for") && tokens.spells(link + 1, "short");
  }

  /** ", TIPS in English", ", abbreviated as TIPS,": between commas; the letters must fit. */
  private static @Nullable Definition apposition(Tokens tokens, int from, int comma, int to) {
    int end = comma + 1;
    while (end < to && end - comma <= LONGEST_APPOSITION && !isEnd(tokens.symbol(end))) {
      end++;
    }
    return end < to && isEnd(tokens.symbol(end)) || end == to
        ? told(tokens, from, comma, comma + 1, end)
        : null;
  }

  private static @Nullable Definition told(Tokens tokens, int from, int letters, int to) {
    Definition behind = behind(tokens, letters, to);
    return behind == null ? above(tokens, from, letters) : behind;
  }

  /** "Partial nephrectomy" in a line, and below it "The abbreviation is PN": the line's words. */
  private static @Nullable Definition above(Tokens tokens, int from, int letters) {
    int end = letters - 3;
    if (end <= from + 1 || !SHORTENING.holds(tokens, letters - 2)) {
      return null;
    }
    end -= tokens.isBreak(end) ? 0 : 1;
    if (!tokens.isBreak(end) || !tokens.isWord(end - 1)) {
      return null;
    }
    Span abbreviation = tokens.span(letters, letters + 1);
    Span whole = longBefore(tokens, from, end, abbreviation);
    return whole == null ? null : new Definition(abbreviation, whole, end);
  }

  /** "TIPS stands for …": the words behind, up to where they end. */
  private static @Nullable Definition behind(Tokens tokens, int letters, int to) {
    int first = behindNaming(tokens, letters + 1, to);
    if (first < 0) {
      return null;
    }
    int end = first;
    while (end < to && end - first <= LONGEST && !isEnd(tokens.symbol(end))) {
      end++;
    }
    Span abbreviation = tokens.span(letters, letters + 1);
    Span whole = end > first ? tokens.span(first, end) : abbreviation;
    boolean spelled =
        longStart(tokens.text(), whole, abbreviation.of(tokens.text())) == whole.start()
            || isByInitials(tokens, letters, first, end);
    return end > first && spelled ? new Definition(abbreviation, whole, letters) : null;
  }

  /** "PGT", "procedure for gout and tophi": a letter for each word but the smallest. */
  private static boolean isByInitials(Tokens tokens, int letters, int from, int to) {
    int left = tokens.end(letters) - tokens.start(letters);
    int next = 0;
    for (int at = from; at < to; at++) {
      boolean fits =
          next < left
              && Character.toLowerCase(tokens.letter(at, 0))
                  == Character.toLowerCase(tokens.letter(letters, next));
      next += fits ? 1 : 0;
      if (!fits && (at == from || tokens.end(at) - tokens.start(at) > LONGEST_JOINT)) {
        return false;
      }
    }
    return next == left;
  }

  /**
   * The token behind "stands for", "is the abbreviation of", "is short for", and behind "is" where
   * "the full name of" stands before; -1 for no such.
   */
  private static int behindNaming(Tokens tokens, int at, int to) {
    if (at + 2 >= to) {
      return -1;
    }
    int full = behindFullName(tokens, at, to);
    if (full > 0) {
      return full;
    }
    int link = at + 1;
    if (at > 3
        && tokens.spells(at, "is")
        && tokens.spells(at - 2, "of")
        && (tokens.spells(at - 3, "name") || tokens.spells(at - 3, "form"))
        && FULL.holds(tokens, at - 4)) {
      return tokens.spells(link, "the") ? link + 1 : link;
    }
    if (!tokens.spells(at, "stands")) {
      link += tokens.spells(link, "the") || tokens.spells(link, "an") ? 1 : 0;
      if (!tokens.spells(at, "is") || !SHORTENING.holds(tokens, link)) {
        return -1;
      }
      link += tokens.spells(link + 1, "form") || tokens.spells(link + 1, "name") ? 2 : 1;
    }
    int first = link + 1;
    first += first < to && tokens.spells(first, "the") ? 1 : 0;
    return first < to && (tokens.spells(link, "for") || tokens.spells(link, "of")) ? first : -1;
  }

  /** Behind "ABC surgery, whose full name is"; -1 where no such words follow the letters. */
  private static int behindFullName(Tokens tokens, int behind, int to) {
    int at = behind + (GENERIC.holds(tokens, behind) ? 1 : 0);
    boolean aside = tokens.symbol(at) == ',';
    at += aside ? 1 : 0;
    at += POINTING.holds(tokens, at) ? 1 : 0;
    if (at + 3 >= to || !FULL.holds(tokens, at) || !tokens.spells(at + 1, "name")) {
      return -1;
    }
    at += 2;
    at += tokens.spells(at, "of") && tokens.spells(at + 1, "which") ? 2 : 0;
    boolean said =
        tokens.spells(at, "is") || tokens.spells(at, "being") || tokens.symbol(at) == ':';
    if (!said && !aside) {
      return -1;
    }
    at += said ? 1 : 0;
    at += at < to && tokens.spells(at, "the") ? 1 : 0;
    return at < to ? at : -1;
  }

  /** The abbreviation among some words whose letters the words before them spell out. */
  private static @Nullable Definition told(Tokens tokens, int from, int at, int first, int end) {
    for (int i = first; i < end; i++) {
      if (isShort(tokens, i)) {
        Span abbreviation = tokens.span(i, i + 1);
        Span whole = longBefore(tokens, from, at, abbreviation);
        if (whole != null
            && (whole.end() - whole.start() > 2 * LONGEST
                || end - first > 2 && isByInitials(tokens, i, tokens.at(whole.start()), at))) {
          return new Definition(abbreviation, whole, at);
        }
      }
    }
    return null;
  }

  /** The token behind the abbreviation that opens a bracket: "(ESD)", "(ESD, 2004)". */
  private static int shortForm(Tokens tokens, int at, int close) {
    int end = isPair(tokens, at) ? at + 3 : at + 1;
    if (end == at + 1 && !isShort(tokens, at)) {
      return -1;
    }
    end = end == at + 1 && isTwoGroups(tokens, at, close) ? close : end;
    if (end == close || tokens.symbol(end) == ',' || tokens.symbol(end) == ';') {
      return end;
    }
    return -1;
  }

  /** "(VP ECLS)": letters behind letters, and nothing else. */
  private static boolean isTwoGroups(Tokens tokens, int at, int close) {
    return at + 2 == close && tokens.isAcronym(at) && tokens.isAcronym(at + 1);
  }

  /** "D&C": two letters and what joins them. */
  private static boolean isPair(Tokens tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.symbol(at + 1) == '&'
        && isLetter(tokens, at)
        && isLetter(tokens, at + 2);
  }

  private static boolean isLetter(Tokens tokens, int at) {
    return tokens.isWord(at) && tokens.end(at) - tokens.start(at) == 1;
  }

  public static boolean isShort(Tokens tokens, int at) {
    if (at < 0 || !tokens.isWord(at)) {
      return false;
    }
    int length = tokens.end(at) - tokens.start(at);
    return length >= 2 && length <= LONGEST && tokens.capitals(at) >= 2;
  }

  private static @Nullable Span longBefore(Tokens tokens, int from, int open, Span abbreviation) {
    String shortText = abbreviation.of(tokens.text());
    int joint = open - 1;
    while (joint > from + 1 && open - joint < LONGEST_TOOL && !tokens.spells(joint, "with")) {
      joint--;
    }
    if (joint > from + 1
        && tokens.spells(joint, "with")
        && isInitial(tokens, joint - 1, shortText.charAt(shortText.length() - 1))) {
      Span plain = longBefore(tokens, Math.max(from, open - 2 * LONGEST), joint, abbreviation);
      if (plain != null) {
        return plain; // "renal denervation with an ultrasound probe (RD)"
      }
    }
    int words = Math.min(shortText.length() + 5, shortText.length() * 2);
    int first = open;
    while (first > from && open - first < words && !partsNames(tokens.symbol(first - 1))) {
      first--;
    }
    int last = open;
    if (first == last) {
      return null;
    }
    Span before = tokens.span(first, last);
    int start = longStart(tokens.text(), before, shortText);
    return start < 0 ? null : new Span(withInitial(tokens, first, start, shortText), before.end());
  }

  /** "Enhanced external counterpulsation (EECP)": both of the first letters begin a word. */
  private static int withInitial(Tokens tokens, int least, int start, String letters) {
    int at = tokens.at(start);
    boolean both =
        at > least
            && letters.length() > 2
            && tokens.isWord(at - 1)
            && tokens.start(at) == start
            && isInitial(tokens, at - 1, letters.charAt(0))
            && isInitial(tokens, at, letters.charAt(1));
    if (both) {
      return tokens.start(at - 1);
    }
    // "Skin and soft tissue expansion (STE)": either of two that are joined may have the letter.
    boolean joined =
        at - 1 > least
            && letters.length() > 2
            && tokens.spells(at - 1, "and")
            && tokens.isWord(at - 2)
            && tokens.start(at) == start
            && isInitial(tokens, at - 2, letters.charAt(0))
            && at - 2 == 0;
    return joined ? tokens.start(at - 2) : start;
  }

  private static boolean isInitial(Tokens tokens, int at, char letter) {
    return Character.toLowerCase(tokens.letter(at, 0)) == Character.toLowerCase(letter);
  }

  /** "X +/- Y (X&Y)" are two names, each with a letter. */
  private static boolean partsNames(char c) {
    return isEnd(c) || c == '+' || c == '\u00b1';
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == ';' || c == ':' || c == '(' || c == ')' || c == ',' || c == '?';
  }

  /**
   * Where the long form begins: every letter of the abbreviation found from right to left, the
   * first one at the start of a word; -1 where that is not so.
   */
  private static int longStart(String text, Span within, String abbreviation) {
    int at = within.end() - 1;
    for (int i = abbreviation.length() - 1; i >= 0; i--) {
      char wanted = Character.toLowerCase(abbreviation.charAt(i));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= within.start()
          && (!isLetterOf(text, at, wanted)
              || i == 0 && at > within.start() && Character.isLetterOrDigit(text.charAt(at - 1)))) {
        at--;
      }
      if (at < within.start()) {
        return -1;
      }
      at--;
    }
    return at + 1;
  }

  /** A letter of the long form, or the X that stands for "cross" in "CXL". */
  private static boolean isLetterOf(String text, int at, char wanted) {
    return Character.toLowerCase(text.charAt(at)) == wanted
        || wanted == 'x' && text.regionMatches(true, at, "cross", 0, "cross".length());
  }
}

package org.procedex.text;

import java.util.Locale;
import java.util.Set;

/**
 * Tells where a word ends though no white space follows, and where it goes on though no letter
 * does: words that lost the space between them are two, one with a hyphen is one.
 */
final class WordEnds {
  /** Letters that no formula has before its number. */
  private static final int LONG_WORD = 5;

  private static final int SHORTEST_GLUED = 4;
  private static final int LONG_GLUED = 7;

  /** Soft hyphens in a row within a word. */
  private static final int LONGEST_JOINT = 12;

  /** Words that a verb is written together with: "it's". */
  private static final Set<String> CONTRACTED = Set.of("it", "that", "there", "he", "she");

  private static final int LONGEST_CONTRACTED = 5;

  private final char[] chars;
  private final Lexicon lexicon;

  WordEnds(char[] chars, Lexicon lexicon) {
    this.chars = chars;
    this.lexicon = lexicon;
  }

  /**
   * "operateIn", "IndicationsFever": a space or a line end was lost before the capital. A trade
   * name begins with a capital and is short or unknown ("GreenLight").
   */
  boolean isGluedWord(int start, int at, long spelling) {
    if (at - start < SHORTEST_GLUED
        || at + 1 >= chars.length
        || !Character.isLetter(chars[at + 1])) {
      return false;
    }
    for (int i = start + 1; i < at; i++) {
      if (!Character.isLowerCase(chars[i])) {
        return false;
      }
    }
    if (Character.isLowerCase(chars[start])) {
      return true;
    }
    return at - start >= LONG_GLUED
        && Character.isLowerCase(chars[at + 1])
        && lexicon.id(chars, start, at, spelling, false) != Lexicon.UNKNOWN;
  }

  /** "good selectivity2.Small": a list number whose space was lost, behind a long small word. */
  boolean isGluedNumber(int start, int at) {
    if (at - start < LONG_WORD || at + 1 >= chars.length) {
      return false;
    }
    for (int i = at - LONG_WORD; i < at; i++) {
      if (!Character.isLowerCase(chars[i])) {
        return false;
      }
    }
    char next = chars[at + 1];
    return (next == '.' || next == '、' || next == '，' || next == ',' || next == ')' || next == '）')
        && (at + 2 >= chars.length || CharKinds.of(chars[at + 2]) != CharKinds.DIGIT);
  }

  /** "it's", "that's": the verb behind the apostrophe is a word of its own. */
  boolean isVerb(int start, int i) {
    if (chars[i] != '\'' && chars[i] != '’'
        || chars[i + 1] != 's'
        || i + 2 < chars.length && CharKinds.isWordChar(chars[i + 2])) {
      return false;
    }
    return i - start <= LONGEST_CONTRACTED
        && CONTRACTED.contains(new String(chars, start, i - start).toLowerCase(Locale.ROOT));
  }

  /** A hyphen, soft or hard, or an apostrophe between two letters or digits belongs to the word. */
  boolean isJoint(int i) {
    char c = chars[i];
    if (c != '-' && c != '\'' && c != '’' && c != '‐' && c != '‑' && c != Html.JOINT) {
      return false;
    }
    int behind = i + 1;
    while (behind < chars.length && chars[behind] == Html.JOINT && behind - i < LONGEST_JOINT) {
      behind++;
    }
    return behind < chars.length && CharKinds.isWordChar(chars[behind]);
  }
}

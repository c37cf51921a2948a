package org.procedex.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.procedex.extract.sentence.Modifiers;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * Gives the members of a coordination the words that they share: "hepatic failure; renal failure"
 * of "hepatic and renal failure".
 *
 * <p>Only where each member but the last is a single word that waits for the head behind: a part of
 * the body, a degree or an adjective. All else stays as it is.
 */
final class SharedWords {
  private static final String BETWEEN = "; ";
  private static final int LONGEST_HEAD = 3;

  /** One thing each, whatever their grammar. */
  private static final List<String> NAMES =
      List.of("head and neck", "spinal and bulbar", "myelodysplastic/myeloproliferative");

  private final Tokens tokens;
  private final WordClasses classes;

  SharedWords(Tokens tokens, WordClasses classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /** What a word waits for a head as. */
  private enum Kind {
    NONE,
    PART,
    DEGREE,
    QUALITY,
    /** "pregnant", "lactating": what women can be. */
    STATE
  }

  /**
   * Each member with the words that all share; "" where nothing is shared for certain.
   *
   * @param start of the words without "patients with" and its like
   */
  String restored(Span span, int start) {
    int from = tokens.at(start);
    int to = tokens.at(span.end(), from);
    if (!hasSeparator(from, to)) {
      return "";
    }
    int first = from + 1 < to && isLead(from) && separator(from + 1, to) == 0 ? from + 1 : from;
    List<Integer> waiting = waiting(first, to);
    if (waiting.isEmpty() || isName(tokens.start(from))) {
      return "";
    }
    int head = waiting.get(waiting.size() - 1) + 1;
    if (!isHead(head, headEnd(head, to), waiting)) {
      return "";
    }
    String lead = first > from ? tokens.string(from) + " " : "";
    String rest = " " + tokens.text().substring(tokens.start(head), span.end());
    Set<String> members = new LinkedHashSet<>();
    waiting.forEach(word -> members.add(Values.plain(lead + tokens.string(word) + rest)));
    return String.join(BETWEEN, members);
  }

  /** "chronic" of "chronic heart or lung disease". */
  private boolean isLead(int at) {
    return kind(at) == Kind.DEGREE && kind(at + 1) != Kind.DEGREE;
  }

  /** The words that wait, the last of them right before the head; none where it is otherwise. */
  private List<Integer> waiting(int from, int to) {
    List<Integer> waiting = new ArrayList<>();
    int at = from;
    while (at + 1 < to && (kind(at) != Kind.NONE || isBeforePost(at, to))) {
      waiting.add(at);
      int next = at + 1 + separator(at + 1, to);
      if (next == at + 1) {
        return waiting.size() > 1 && isJoined(waiting.get(waiting.size() - 2) + 1, at)
            ? waiting
            : List.of();
      }
      at = next;
    }
    return List.of();
  }

  /** "trauma/postoperative bleeding". */
  private boolean isBeforePost(int at, int to) {
    return tokens.isWord(at)
        && at + 2 < to
        && tokens.symbol(at + 1) == '/'
        && tokens.string(at + 2).startsWith("post");
  }

  private Kind kind(int at) {
    if (!tokens.isWord(at)) {
      return Kind.NONE;
    }
    if (tokens.is(at, classes.severity)) {
      return Kind.DEGREE;
    }
    if (tokens.is(at, classes.organ)) {
      return Kind.PART;
    }
    boolean adjective = Modifiers.looksAdjective(tokens, at) || tokens.endsWith(at, "iac");
    if (tokens.is(at, classes.condition | classes.person)) {
      return adjective ? Kind.STATE : Kind.NONE;
    }
    return adjective ? Kind.QUALITY : tokens.endsWith(at, "ing") ? Kind.STATE : Kind.NONE;
  }

  private boolean hasSeparator(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isMark(at) || tokens.is(at, classes.conjunction)) {
        return true;
      }
    }
    return false;
  }

  /** How many commas, slashes, ampersands and conjunctions stand here. */
  private int separator(int at, int to) {
    int end = at;
    while (end < to && (isMark(end) || tokens.is(end, classes.conjunction))) {
      end++;
    }
    return end - at;
  }

  private boolean isMark(int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == '、' || isPair(at);
  }

  private boolean isPair(int at) {
    return tokens.symbol(at) == '/' || tokens.symbol(at) == '&';
  }

  /** Whether more than a comma joins: "severe, general symptoms" are severe and general. */
  private boolean isJoined(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isPair(at) || tokens.is(at, classes.conjunction)) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(int start) {
    String text = tokens.text();
    return NAMES.stream().anyMatch(name -> text.regionMatches(true, start, name, 0, name.length()));
  }

  /** Behind the head: where it ends, or what says more about it begins. */
  private int headEnd(int head, int to) {
    int end = head;
    while (end < to && tokens.isWord(end) && !isMore(end)) {
      end++;
    }
    return end == to || isMore(end) ? end : head;
  }

  private boolean isMore(int at) {
    return tokens.is(at, classes.preposition | classes.relative)
        && !tokens.is(at, classes.conjunction);
  }

  /**
   * Whether all that wait can be said of the head: one word, or more whose first is no member's.
   */
  private boolean isHead(int head, int end, List<Integer> waiting) {
    int words = end - head;
    if (words < 1 || words > LONGEST_HEAD || isJoined(head, end)) {
      return false;
    }
    int last = end - 1;
    boolean condition = tokens.is(last, classes.condition);
    if (words == 1 && tokens.string(last).toLowerCase(Locale.ROOT).equals("women")) {
      return true;
    }
    if (all(waiting, Kind.DEGREE)) {
      return condition;
    }
    boolean qualities = all(waiting, Kind.QUALITY);
    return switch (words) {
      case 1 -> (condition || qualities && isThing(last)) && none(waiting, Kind.STATE);
      case 2 -> qualities && Modifiers.looksAdjective(tokens, head) && isThing(last);
      default -> false;
    };
  }

  private boolean all(List<Integer> waiting, Kind kind) {
    return waiting.stream().allMatch(at -> kind(at) == kind);
  }

  private boolean none(List<Integer> waiting, Kind kind) {
    return waiting.stream().noneMatch(at -> kind(at) == kind);
  }

  private boolean isThing(int at) {
    return !tokens.is(at, classes.verb | classes.finite | classes.determiner | classes.adverb)
        && !tokens.is(at, classes.person | classes.empty)
        && !Modifiers.looksAdjective(tokens, at);
  }

  /**
   * The word of the next record that this one lost: "tumors", where "brain" and "spinal cord
   * tumors" are two records of one coordination; "" where none is lost for certain.
   */
  String lost(Span span, Span next) {
    int from = tokens.at(span.start());
    int to = tokens.at(span.end());
    int nextFrom = tokens.at(next.start());
    int nextTo = tokens.at(next.end());
    if (to - from > LONGEST_HEAD
        || separator(to, nextFrom) != nextFrom - to
        || !isJoined(to, nextFrom)
        || !tokens.is(to - 1, classes.organ)) {
      return "";
    }
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition | classes.person | classes.preposition)) {
        return "";
      }
    }
    int end = headEnd(nextFrom, nextTo);
    boolean headed = end - nextFrom > 1 && tokens.is(end - 1, classes.condition);
    return headed && !holds(nextFrom, end, tokens.string(to - 1)) ? tokens.string(end - 1) : "";
  }

  private boolean holds(int from, int to, String word) {
    for (int at = from; at < to; at++) {
      if (tokens.string(at).equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }
}

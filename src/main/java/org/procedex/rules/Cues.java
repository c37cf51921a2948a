package org.procedex.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.procedex.text.Lexicon;

/**
 * The cues that begin with one word or class, by the word behind it: of hundreds that begin alike
 * only those are tried whose second word stands there.
 */
final class Cues {
  /** The bit of no class: it is set wherever something stands, and where nothing is asked for. */
  static final long ANY = Long.MIN_VALUE;

  /**
   * One cue of a rule with what stands around it.
   *
   * @param secondWords a bit for each word that can stand second; two may have the same
   * @param secondClasses the classes that can stand second; {@link #ANY} where anything can
   * @param secondMarks a bit for each symbol that can stand second; two may have the same
   * @param wantedWords those of {@link Wants#words()}, here because most cues fail by them
   * @param wantedClasses those of {@link Wants#classes()}
   * @param wantedMarks those of {@link Wants#marks()}
   */
  record Cue(
      Rule rule,
      Element.Word[] words,
      Element[] before,
      Element[] after,
      long secondWords,
      long secondClasses,
      long secondMarks,
      long wantedWords,
      long wantedClasses,
      long wantedMarks,
      Wants wants) {
    static Cue of(Rule rule, List<Element.Word> words) {
      Second second = Second.of(words);
      Wants wants = Wants.of(rule);
      return new Cue(
          rule,
          words.toArray(new Element.Word[0]),
          rule.before().toArray(new Element[0]),
          rule.after().toArray(new Element[0]),
          second.words(),
          second.classes(),
          second.marks(),
          wants.words(),
          wants.classes(),
          wants.marks(),
          wants);
    }

    /** Whether the second token has to be one of listed words. */
    boolean hasSecond() {
      return words.length > 1
          && words[0].most() == 1
          && words[0].least() == 1
          && words[1].least() > 0
          && words[1].classes() == 0
          && words[1].symbols().isEmpty();
    }

    boolean mayGoOn(int second) {
      return !hasSecond() || Arrays.stream(words[1].words()).anyMatch(word -> word == second);
    }
  }

  /**
   * What can stand second, told without trying: of the elements behind the first, up to one that
   * has to be there.
   *
   * @param words a bit for each word; two may have the same
   * @param classes {@link #ANY} where the cue may be one token long
   * @param marks a bit for each symbol; two may have the same
   */
  record Second(long words, long classes, long marks) {
    static Second of(List<Element.Word> elements) {
      long words = 0;
      long classes = 0;
      long marks = 0;
      for (int i = elements.get(0).most() > 1 ? 0 : 1; i < elements.size(); i++) {
        Element.Word element = elements.get(i);
        words |= element.filter();
        classes |= element.classes();
        marks |= element.marks();
        if (i > 0 && element.least() > 0) {
          return new Second(words, classes, marks);
        }
      }
      return new Second(words, classes | ANY, marks);
    }
  }

  private final int[] seconds;
  private final long secondFilter;
  private final int[] table;
  private final Cue[][] bySecond;
  private final Cue[] others;

  /** In the order in which they are to be tried. */
  Cues(List<Cue> cues) {
    TreeSet<Integer> words = new TreeSet<>();
    for (Cue cue : cues) {
      if (cue.hasSecond()) {
        Arrays.stream(cue.words()[1].words()).forEach(words::add);
      }
    }
    seconds = words.stream().mapToInt(Integer::intValue).toArray();
    secondFilter = Element.Word.filter(seconds);
    table = table(seconds);
    bySecond = new Cue[seconds.length][];
    for (int i = 0; i < seconds.length; i++) {
      bySecond[i] = going(cues, seconds[i]);
    }
    others = going(cues, Lexicon.UNKNOWN);
  }

  private static Cue[] going(List<Cue> cues, int second) {
    List<Cue> going = new ArrayList<>();
    for (Cue cue : cues) {
      if (cue.mayGoOn(second)) {
        going.add(cue);
      }
    }
    return going.toArray(new Cue[0]);
  }

  /** Those that can be whole where this word comes second. */
  Cue[] before(int second) {
    if (second == Lexicon.UNKNOWN || (secondFilter >>> second & 1) == 0) {
      return others;
    }
    int slot = second & (table.length - 1);
    while (table[slot] >= 0 && seconds[table[slot]] != second) {
      slot = (slot + 1) & (table.length - 1);
    }
    return table[slot] < 0 ? others : bySecond[table[slot]];
  }

  /** Where each of the numbers stands; -1 in empty slots. */
  private static int[] table(int[] numbers) {
    int[] table = new int[Integer.highestOneBit(Math.max(1, numbers.length)) * 4];
    Arrays.fill(table, -1);
    for (int i = 0; i < numbers.length; i++) {
      int slot = numbers[i] & (table.length - 1);
      while (table[slot] >= 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i;
    }
    return table;
  }
}

package org.procedex.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.procedex.text.Lexicon;
import org.procedex.text.Tokens;

/**
 * The cues that begin with one word or class, by the word behind it: of hundreds that begin alike
 * only those are tried whose second word stands there.
 */
final class Cues {
  /** One cue of a rule with what stands around it. */
  record Cue(
      Rule rule,
      Element.Word[] words,
      Element[] before,
      Element[] after,
      Second second,
      Wants wants) {
    static Cue of(Rule rule, List<Element.Word> words) {
      return new Cue(
          rule,
          words.toArray(new Element.Word[0]),
          rule.before().toArray(new Element[0]),
          rule.after().toArray(new Element[0]),
          Second.of(words),
          Wants.of(rule));
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
   * @param any whether the cue may be one token long
   * @param words a bit for each word; two may have the same
   */
  record Second(boolean any, long words, long classes, boolean symbols) {
    static Second of(List<Element.Word> elements) {
      long words = 0;
      long classes = 0;
      boolean symbols = false;
      for (int i = elements.get(0).most() > 1 ? 0 : 1; i < elements.size(); i++) {
        Element.Word element = elements.get(i);
        words |= element.filter();
        classes |= element.classes();
        symbols |= !element.symbols().isEmpty();
        if (i > 0 && element.least() > 0) {
          return new Second(false, words, classes, symbols);
        }
      }
      return new Second(true, words, classes, symbols);
    }

    boolean allows(Tokens tokens, int at) {
      int word = tokens.word(at);
      return tokens.is(at, classes)
          || word != Lexicon.UNKNOWN && (words >>> word & 1) != 0
          || symbols && tokens.symbol(at) != Tokens.NO_SYMBOL;
    }
  }

  private final int[] seconds;
  private final long secondFilter;
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
    int found = Arrays.binarySearch(seconds, second);
    return found < 0 ? others : bySecond[found];
  }
}

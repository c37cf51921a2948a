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
  /** One cue of a rule with what stands around it. */
  record Cue(Rule rule, Element.Word[] words, Element[] before, Element[] after) {
    static Cue of(Rule rule, List<Element.Word> words) {
      return new Cue(
          rule,
          words.toArray(new Element.Word[0]),
          rule.before().toArray(new Element[0]),
          rule.after().toArray(new Element[0]));
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

  private final int[] seconds;
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
    if (second == Lexicon.UNKNOWN) {
      return others;
    }
    int found = Arrays.binarySearch(seconds, second);
    return found < 0 ? others : bySecond[found];
  }
}

package org.procedex.extract.title;

import java.util.List;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What a page asks for and then tells to be something done: "What is a tilt table study?", "It is a
 * test in which …", and a title that is the name of a test, with a word that says which.
 */
public final class NamesByAsking {
  /** Passages in which a page asks what it is about. */
  private static final int PASSAGES_THAT_ASK = 4;

  private static final int LONGEST = 6;
  private static final int SHORTEST_ANSWER = 4;

  /** Words behind the verb within which the answer says what it is. */
  private static final int REACH = 8;

  private static final WordSet ANSWERING = WordSet.in("it this they these");

  private static final WordSet KINDS = WordSet.in("type kind form sort");

  private static final WordSet DONE =
      WordSet.in(
          "test tests exam examination procedure procedures operation surgery treatment therapy"
              + " technique scan x-ray");

  /** What is examined by. */
  private static final WordSet TESTS =
      WordSet.in("test exam scan x-ray x-rays swallow smear scintigraphy study series");

  /** Before such a word: no particular one. */
  private static final WordSet NO_KIND =
      WordSet.in(
          "blood urine lab laboratory diagnostic physical screening medical genetic clinical case"
              + " cohort pilot research self vital new other large small control");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;

  /** What no word of such a name is. */
  private final long unfit;

  public NamesByAsking(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.unfit =
        classes.finite
            | classes.relative
            | classes.pronoun
            | classes.person
            | classes.subordinator
            | classes.conjunction
            | classes.determiner;
  }

  /** Adds to the known names what is asked for, and what test the title names. */
  public void read() {
    List<Passage> passages = page.passages();
    for (int i = 0; i < passages.size() && i < PASSAGES_THAT_ASK; i++) {
      Passage passage = passages.get(i);
      Block.Kind kind = passage.block().kind();
      if (kind != Block.Kind.TITLE && kind != Block.Kind.HEADING) {
        continue;
      }
      Sentence line = passage.sentences().get(0);
      int from = tokens.at(line.span().start());
      int to = tokens.at(line.span().end(), from);
      int asked = asked(from, to);
      int kindOf = asked > from && i + 1 < passages.size() ? answer(passages.get(i + 1)) : -1;
      if (kindOf >= 0) {
        add(asked, to - 1, kindOf);
      } else if (kind == Block.Kind.TITLE && i == 0) {
        addTest(from, to);
      }
    }
  }

  /** "What is a X?", "What is (are) X ?": where the name begins; -1 for another line. */
  private int asked(int from, int to) {
    if (to - from < SHORTEST_ANSWER
        || !tokens.spells(from, "what")
        || !tokens.is(from + 1, classes.be)
        || tokens.symbol(to - 1) != '?') {
      return -1;
    }
    int at = from + 2;
    if (tokens.symbol(at) == '(') {
      at += 3;
    }
    return at < to && tokens.is(at, classes.determiner) ? at + 1 : at;
  }

  /** "It is a test that …": the word that says what it is; -1 where none does. */
  private int answer(Passage passage) {
    if (passage.block().kind() != Block.Kind.TEXT) {
      return -1;
    }
    Sentence sentence = passage.sentences().get(0);
    int from = tokens.at(sentence.span().start());
    int to = tokens.at(sentence.span().end(), from);
    if (to - from < SHORTEST_ANSWER
        || !ANSWERING.holds(tokens, from)
        || !tokens.is(from + 1, classes.be)) {
      return -1;
    }
    for (int at = from + 2; at < to && at < from + REACH; at++) {
      boolean kind = tokens.spells(at, "of") && KINDS.holds(tokens, at - 1);
      if (!kind && tokens.is(at, classes.relative | classes.condition | classes.preposition)) {
        return -1;
      }
      if (DONE.holds(tokens, at) && !(at + 1 < to && DONE.holds(tokens, at + 1))) {
        return at;
      }
    }
    return -1;
  }

  /** "Gastric emptying scan." as a title. */
  private void addTest(int from, int to) {
    int end = tokens.symbol(to - 1) == '.' ? to - 1 : to;
    if (end - from < 2 || !TESTS.holds(tokens, end - 1)) {
      return;
    }
    for (int at = from; at < end - 1; at++) {
      if (NO_KIND.holds(tokens, at) || tokens.is(at, classes.preposition)) {
        return;
      }
    }
    add(from, end, end - 1);
  }

  /** Adds the name, and what kind of thing it is as what stands for it: "the scan". */
  private void add(int from, int to, int kind) {
    if (to <= from || to - from > LONGEST || tokens.is(to - 1, classes.condition)) {
      return;
    }
    for (int at = from; at < to; at++) {
      if (!tokens.isWord(at) && !tokens.isNumber(at) && tokens.symbol(at) != '-'
          || tokens.is(at, unfit)) {
        return;
      }
    }
    page.known().add(tokens.span(from, to));
    page.known().addStandIn(tokens.span(kind, kind + 1));
    if (TESTS.holds(tokens, to - 1)) {
      page.known().addStandIn(tokens.span(to - 1, to));
    }
  }
}

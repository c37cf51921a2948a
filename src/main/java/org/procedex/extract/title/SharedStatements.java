package org.procedex.extract.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What is said of all the procedures that a page has told of: "All three are forbidden in gout",
 * "Whichever is chosen, the following people need it:". It is said of each of them.
 */
public final class SharedStatements {
  private static final WordSet OPENING = WordSet.of("all", "any", "each", "none", "whichever");

  private static final WordSet POINTING = WordSet.of("of", "the", "these", "above", "mentioned");

  /** Counts; a word's place is its number, less three. */
  private static final List<String> COUNTS = List.of("three", "four", "five", "six");

  private static final int MOST = 6;

  /** Sentences of an article that are shared; for each all records are looked through. */
  private static final int MOST_SHARED = 10;

  private final Tokens tokens;
  private final WordClasses classes;
  private final List<SentenceTokens> sentences;

  public SharedStatements(Reading reading) {
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.sentences = reading.sentences().all();
  }

  /** Gives to each procedure what is said of all of them. */
  public void share(List<Draft> drafts) {
    int seen = 0;
    for (int i = 0; i < sentences.size() && seen < MOST_SHARED; i++) {
      int count = count(sentences.get(i));
      if (count > 0) {
        seen++;
        share(i, end(i), count, drafts);
      }
    }
  }

  /** How many a sentence is said of; most where it does not say; 0 where of no such. */
  private int count(SentenceTokens sentence) {
    if (sentence.block().kind() == Block.Kind.HEADING) {
      return headed(sentence);
    }
    int from = sentence.from();
    for (int at = from; at < sentence.to(); at++) {
      if (OPENING.holds(tokens, at) && (at == from || !tokens.isWord(at - 1))) {
        return tokens.spells(at, "whichever") ? chosen(sentence, at) : counted(sentence, at + 1);
      }
    }
    return 0;
  }

  /** "Contraindications of the three operations", "Who can have none of these methods?" */
  private int headed(SentenceTokens sentence) {
    for (int at = sentence.from() + 1; at < sentence.to(); at++) {
      int number = POINTING.holds(tokens, at - 1) || OPENING.holds(tokens, at - 1) ? number(at) : 0;
      int next = at + 1;
      boolean generic =
          next < sentence.to()
              && tokens.is(next, classes.procedureGeneric)
              && tokens.endsWith(next, "s");
      if (number > 0 && (generic || number < MOST && (next >= sentence.to() - 1))) {
        return number;
      }
    }
    return 0;
  }

  /** The number that a word is; most for "these" and "above"; 0 for others. */
  private int number(int at) {
    int place = tokens.isWord(at) ? COUNTS.indexOf(tokens.string(at)) : -1;
    return place >= 0
        ? place + 3
        : tokens.spells(at, "these") || tokens.spells(at, "above") ? MOST : 0;
  }

  /** "Whichever is chosen", "whichever method is used". */
  private int chosen(SentenceTokens sentence, int at) {
    int next = at + 1;
    next += next < sentence.to() && tokens.is(next, classes.procedureGeneric) ? 1 : 0;
    return next < sentence.to() && tokens.is(next, classes.be) ? MOST : 0;
  }

  /** "All three are", "all the above operations are", "none of the three may". */
  private int counted(SentenceTokens sentence, int from) {
    int at = from;
    int count = 0;
    boolean above = false;
    while (at < sentence.to() && tokens.isWord(at)) {
      int number = COUNTS.indexOf(tokens.string(at));
      if (number < 0 && !POINTING.holds(tokens, at)) {
        break;
      }
      count = number < 0 ? count : number + 3;
      above |= tokens.spells(at, "above") || tokens.spells(at, "these");
      at++;
    }
    if (at < sentence.to() && tokens.is(at, classes.person)) {
      return 0; // "None of the three women had fever"
    }
    boolean generic = at < sentence.to() && tokens.is(at, classes.procedureGeneric);
    at += generic ? 1 : 0;
    boolean said =
        at < sentence.to()
            && tokens.is(at, classes.be | classes.have | classes.modal | classes.finite);
    return said && (count > 0 || above && generic) ? (count > 0 ? count : MOST) : 0;
  }

  /** The sentence behind what is said: behind its list where a colon announces one. */
  private int end(int sentence) {
    int end = sentence + 1;
    boolean heading = sentences.get(sentence).block().kind() == Block.Kind.HEADING;
    if (heading) {
      int of = end < sentences.size() ? sentences.get(end).block().heading() : -1;
      while (end < sentences.size()
          && sentences.get(end).block().kind() != Block.Kind.HEADING
          && sentences.get(end).block().heading() == of) {
        if (sentences.get(end++).holdsName()) {
          return sentence; // each has its own
        }
      }
    } else if (tokens.symbol(sentences.get(sentence).to() - 1) == ':') {
      while (end < sentences.size()
          && sentences.get(end).block().kind() == Block.Kind.ITEM
          && sentences.get(end).block().list() == sentences.get(sentence + 1).block().list()) {
        end++;
      }
    }
    return end;
  }

  private void share(int from, int to, int count, List<Draft> drafts) {
    List<Draft> said = new ArrayList<>();
    Set<Integer> before = new LinkedHashSet<>();
    Set<Integer> all = new LinkedHashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Integer owner = draft.procedure();
      int sentence = draft.mention().sentence();
      if (draft.type() == RecordType.PROCEDURE || owner < 0) {
        continue;
      }
      if (sentence >= from && sentence < to) {
        said.add(draft);
      } else {
        all.remove(owner);
        all.add(owner);
        if (sentence < from) {
          before.remove(owner);
          before.add(owner);
        }
      }
    }
    List<Integer> owners = List.copyOf(before.size() > 1 ? before : all);
    int least = count < MOST ? count : 2;
    if (said.isEmpty() || owners.size() < least || count == MOST && owners.size() > MOST) {
      return;
    }
    Set<Draft> moved = new HashSet<>(said);
    drafts.removeIf(moved::contains);
    Set<Draft> known = new HashSet<>(drafts);
    for (Integer owner : owners.subList(Math.max(0, owners.size() - count), owners.size())) {
      for (Draft draft : said) {
        Draft of = draft.of(owner);
        if (known.add(of)) {
          drafts.add(of);
        }
      }
    }
  }
}

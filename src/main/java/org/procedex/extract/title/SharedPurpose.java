package org.procedex.extract.title;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What several procedures of a page are for together, as its title or first sentences tell: "Two
 * operations for snoring", "There are three ways to treat a stye". It is said of each of them.
 */
public final class SharedPurpose {
  /** Counts in words; a word's place is its number. */
  private static final List<WordSet> COUNTS =
      List.of(
          WordSet.of("two", "both"),
          WordSet.of("three"),
          WordSet.of("four"),
          WordSet.of("five"),
          WordSet.of("six"));

  private static final WordSet SEVERAL = WordSet.in("several various different which choose");

  /** What is counted and done. */
  private static final WordSet WAYS =
      WordSet.in(
          "operation operations surgery surgeries method methods way ways technique techniques"
              + " treatment treatments therapy therapies procedure procedures means approach"
              + " approaches option options weapons swords keys arms guns roads paths solutions"
              + " remedies axes cards tricks moves interventions kinds types ablation");

  private static final WordSet LINKS = WordSet.in("for against to");

  private static final WordSet TREATING =
      WordSet.in("treat treating treatment cure curing fight fighting dealing deal with of");

  /** Sentences from the beginning among which one may tell. */
  private static final int EARLY = 12;

  private static final int LONGEST = 16;

  private static final int LONGEST_TITLE = 40;

  /** Tokens from the count to what is counted, and from there to the link. */
  private static final int NEAR = 7;

  /** Owners where nothing says how many. */
  private static final int MOST = 6;

  private final Tokens tokens;
  private final WordClasses classes;
  private final List<SentenceTokens> sentences;
  private final Coordination coordination;
  private final int names;

  public SharedPurpose(Reading reading, Coordination coordination) {
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.sentences = reading.sentences().all();
    this.coordination = coordination;
    this.names = reading.names().size();
  }

  /** Gives it to each procedure of which something is told. */
  public void share(List<Draft> drafts) {
    int last = Math.min(sentences.size(), EARLY);
    for (int i = 0; i < last; i++) {
      SentenceTokens sentence = sentences.get(i);
      boolean title = sentence.block().kind() == Block.Kind.TITLE;
      if ((title || sentence.block().kind() == Block.Kind.TEXT) && !sentence.holdsName()) {
        int to = Math.min(sentence.to(), sentence.from() + LONGEST_TITLE);
        for (int at = sentence.from(); at < to; at++) {
          int count = count(at);
          if (count > 0
              && (title || count < MOST && isThere(sentence, at))
              && share(sentence, at, count, drafts)) {
            return;
          }
        }
      }
    }
  }

  /** How many are counted by the word; most where it does not say; 0 for other words. */
  private int count(int at) {
    for (int i = 0; i < COUNTS.size(); i++) {
      if (COUNTS.get(i).holds(tokens, at)) {
        return i + 2;
      }
    }
    return SEVERAL.holds(tokens, at) ? MOST : 0;
  }

  /** "There are", "at present there are mainly". */
  private boolean isThere(SentenceTokens sentence, int count) {
    for (int at = sentence.from(); at < count; at++) {
      if (tokens.spells(at, "there") && tokens.is(at + 1, classes.be)) {
        return true;
      }
    }
    return false;
  }

  private boolean share(SentenceTokens sentence, int from, int count, List<Draft> drafts) {
    int way = within(WAYS, from + 1, Math.min(sentence.to(), from + 1 + NEAR));
    int link = way < 0 ? -1 : within(LINKS, way + 1, Math.min(sentence.to(), way + 1 + NEAR));
    if (link < 0 || tokens.spells(link, "to") && !TREATING.holds(tokens, link + 1)) {
      return false;
    }
    for (int at = way + 1; at < link; at++) {
      if (tokens.is(at, classes.procedureGeneric)) {
        return false; // "Three keys of surgery for gout": of one
      }
    }
    int start = link + 1;
    while (start < sentence.to()
        && (TREATING.holds(tokens, start) || tokens.is(start, classes.determiner))) {
      start++;
    }
    int end = end(start, sentence.to());
    List<Integer> owners = owners(drafts);
    boolean shared =
        end > start
            && owners.size() > 1
            && owners.size() <= count + 1
            && holdsCondition(start, end);
    if (shared) {
      for (Coordination.Member member :
          coordination.split(tokens, start, end, Coordination.Manner.NOUNS)) {
        add(sentence, tokens.span(member.from(), member.to()), owners, drafts);
      }
    }
    return shared;
  }

  private int within(WordSet wanted, int from, int to) {
    for (int at = from; at < to; at++) {
      if (wanted.holds(tokens, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Where the purpose ends; the first token where more than its name stands. */
  private int end(int from, int to) {
    int end = from;
    while (end < to && end - from <= LONGEST && (tokens.isWord(end) || tokens.symbol(end) == ',')) {
      if (tokens.is(
          end, classes.finite | classes.pronoun | classes.relative | classes.procedureGeneric)) {
        return from;
      }
      end++;
    }
    return end - from > LONGEST ? from : end;
  }

  private boolean holdsCondition(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition) && !tokens.is(at, classes.empty)) {
        return true;
      }
    }
    return false;
  }

  /** The procedures of which anything else is told. */
  private List<Integer> owners(List<Draft> drafts) {
    boolean[] owning = new boolean[names];
    for (Draft draft : drafts) {
      if (draft.procedure() >= 0 && draft.type() != RecordType.PROCEDURE) {
        owning[draft.procedure()] |= !draft.mention().rule().equals("indication.title");
      }
    }
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < names; i++) {
      if (owning[i]) {
        owners.add(i);
      }
    }
    return owners;
  }

  private static void add(
      SentenceTokens sentence, Span span, List<Integer> owners, List<Draft> drafts) {
    drafts.removeIf(draft -> draft.type() == RecordType.INDICATION && draft.span().overlaps(span));
    for (int owner : owners) {
      drafts.add(
          Draft.of(
              RecordType.INDICATION,
              span,
              sentence.span(),
              sentence.index(),
              "indication.shared",
              owner));
    }
  }
}

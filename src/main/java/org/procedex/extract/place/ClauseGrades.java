package org.procedex.extract.place;

import java.util.BitSet;
import java.util.List;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * How strongly a clause refuses, by its adverb, where no rule has told: "for toddlers it is
 * absolutely forbidden", "is not done for the time being while the skin peels".
 *
 * <p>A clause ends at a comma, semicolon or full stop; of several members the words before the
 * first and behind the last count.
 */
public final class ClauseGrades {
  /** Tokens from a member to the word that grades it. */
  private static final int FARTHEST = 14;

  private static final WordSet ABSOLUTE = WordSet.in("absolutely categorically");

  private static final WordSet RELATIVE =
      WordSet.in("temporarily provisionally caution cautious cautiously careful carefully");

  /** Behind these it is told when, why or who, and not how strongly. */
  private static final WordSet ELSE =
      WordSet.in("unless until till because since as if even which who whose that and but");

  /** What is refused outright is not graded by how carefully something is done. */
  private static final WordSet OUTRIGHT = WordSet.in("must never forbidden prohibited");

  /** What a label before a colon says. */
  private static final WordSet LABELS = WordSet.in("absolute relative");

  private static final WordSet TIMES = WordSet.in("being moment present now");
  private static final WordSet DONE = WordSet.in("operation surgery procedure treatment method");

  /** What takes up what stands before a comma: "For toddlers, it is …". */
  private static final WordSet TAKING_UP = WordSet.in("it this we one you");

  private static final WordSet ALL = WordSet.in("these they all");

  /** Tokens of a sentence in which it grades what stands before it. */
  private static final int OPENING = 7;

  private final List<SentenceTokens> sentences;

  /** Sentences that a later one says are relative. */
  private final BitSet gradedBehind = new BitSet();

  public ClauseGrades(List<SentenceTokens> sentences) {
    this.sentences = sentences;
    boolean graded = false;
    for (int i = sentences.size() - 1; i > 0; i--) {
      SentenceTokens behind = sentences.get(i);
      boolean grades = areRelative(behind);
      boolean item = behind.block().kind() == Block.Kind.ITEM;
      boolean together = behind.block().heading() == sentences.get(i - 1).block().heading();
      graded = together && (grades || graded && item);
      gradedBehind.set(i - 1, graded);
    }
  }

  /** "These are all relative contraindications." behind a list of them. */
  private static boolean areRelative(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    if (!ALL.holds(tokens, sentence.from()) || tokens.symbol(sentence.to() - 1) == ':') {
      return false;
    }
    int to = Math.min(sentence.to(), sentence.from() + OPENING);
    for (int at = sentence.from(); at < to; at++) {
      if (tokens.spells(at, "relative")) {
        return !AnnouncedGrade.DENYING.holds(tokens, at - 1);
      }
    }
    return false;
  }

  /** Grades the contraindications without a grade. */
  public void grade(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (isUngraded(draft)) {
        int last = i;
        while (last + 1 < drafts.size() && isMember(draft, drafts.get(last + 1))) {
          last++;
        }
        boolean behind = gradedBehind.get(draft.mention().sentence());
        Strength told = behind ? Strength.RELATIVE : told(draft, drafts.get(last));
        for (int k = i; k <= last && told != Strength.UNSTATED; k++) {
          drafts.set(k, drafts.get(k).with(told));
        }
        i = last;
      }
    }
  }

  private static boolean isUngraded(Draft draft) {
    return draft.type() == RecordType.CONTRAINDICATION
        && draft.strength() == Strength.UNSTATED
        && !draft.negated();
  }

  private static boolean isMember(Draft first, Draft next) {
    return isUngraded(next)
        && next.mention().sentence() == first.mention().sentence()
        && next.mention().rule().equals(first.mention().rule());
  }

  private Strength told(Draft first, Draft last) {
    SentenceTokens sentence = sentences.get(first.mention().sentence());
    Tokens tokens = sentence.tokens();
    int from = Math.max(sentence.from(), tokens.at(first.span().start()));
    int to = Math.min(sentence.to(), tokens.at(last.span().end()));
    int start = from > sentence.from() && tokens.symbol(from - 1) == ':' ? from - 1 : from;
    if (start < from && start > sentence.from() && LABELS.holds(tokens, start - 1)) {
      return tokens.spells(start - 1, "absolute") ? Strength.ABSOLUTE : Strength.RELATIVE;
    }
    while (start > sentence.from() && from - start < FARTHEST && !isEnd(tokens, start - 1)) {
      start--;
    }
    int end = to;
    while (end < sentence.to() && end - to < FARTHEST && !endsClause(tokens, end, to)) {
      end++;
    }
    Strength behind = graded(tokens, to, end);
    return behind == Strength.UNSTATED ? graded(tokens, start, from) : behind;
  }

  private static boolean isEnd(Tokens tokens, int at) {
    char symbol = tokens.symbol(at);
    return symbol == ',' || symbol == ';' || symbol == '.' || symbol == ':' || tokens.isBreak(at);
  }

  /** A comma right behind the member does not end it where the next words take it up. */
  private static boolean endsClause(Tokens tokens, int at, int to) {
    boolean resumed =
        at == to
            && tokens.symbol(at) == ','
            && at + 2 < tokens.size()
            && (TAKING_UP.holds(tokens, at + 1)
                || tokens.spells(at + 1, "the") && DONE.holds(tokens, at + 2));
    boolean labelled = at == to && tokens.symbol(at) == ':';
    return isEnd(tokens, at) && !resumed && !labelled;
  }

  private static Strength graded(Tokens tokens, int from, int to) {
    boolean outright = false;
    for (int at = from; at < to && !ELSE.holds(tokens, at); at++) {
      boolean denied = at > from && AnnouncedGrade.DENYING.holds(tokens, at - 1);
      if (ABSOLUTE.holds(tokens, at) && at + 1 < to && isRefused(tokens, at + 1) && !denied) {
        return Strength.ABSOLUTE;
      }
      outright |= OUTRIGHT.holds(tokens, at);
      boolean time = tokens.spells(at, "for") && isTime(tokens, at + 1, to);
      if ((RELATIVE.holds(tokens, at) || time) && !denied && !outright) {
        return Strength.RELATIVE;
      }
    }
    return Strength.UNSTATED;
  }

  /** What "absolutely" is said of where it grades. */
  private static boolean isRefused(Tokens tokens, int at) {
    return tokens.spells(at, "not") || AnnouncedGrade.REFUSED.holds(tokens, at);
  }

  /** "the time being", "the moment", "now". */
  private static boolean isTime(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && (tokens.spells(at, "the") || tokens.spells(at, "time"))) {
      at++;
    }
    return at < to && TIMES.holds(tokens, at);
  }
}

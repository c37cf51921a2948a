package org.procedex.extract.coordination;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.sentence.Modifiers;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Splits coordinated words into the members that can stand alone, as the guideline asks: members
 * that share a head or a modifier stay together.
 */
public final class Coordination {
  /** "men who": what is told of them stands elsewhere. */
  private static final WordSet LEFT_OPEN = WordSet.of("who", "whose", "whom");

  private final PhraseEnds ends;
  private final Separators separators;
  private final Modifiers modifiers;
  private final Joints joints;
  private final Sufferers sufferers;
  private final Examples examples;
  private final NounMembers nouns;
  private final QualityMembers qualities;
  private final Substance substance;
  private final Verdicts verdicts;

  public Coordination(WordClasses classes, PhraseEnds ends) {
    this.ends = ends;
    this.separators = new Separators(classes, ends);
    this.modifiers = new Modifiers(classes);
    this.joints = new Joints(classes, ends, separators, modifiers);
    this.sufferers = new Sufferers(classes, ends, separators);
    this.examples = new Examples(classes);
    this.nouns = new NounMembers(classes, ends);
    this.qualities = new QualityMembers(classes, ends);
    this.substance = new Substance(classes);
    this.verdicts = new Verdicts(classes);
  }

  /** A member: from token, to token. */
  public record Member(int from, int to) {}

  /** How much a conjunction splits. */
  public enum Manner {
    /** Noun phrases in a sentence: commas, conjunctions and slashes split. */
    NOUNS,
    /** An item of a list: only what is told apart twice splits. */
    ITEM,
    /** Qualities and verb phrases: a split needs a new quality or verb. */
    QUALITIES,
    /** "look for X and Y, and to remove Z": a split needs a new "to" or "for". */
    PURPOSES,
    /** A clause stays whole. */
    CLAUSE
  }

  /** The members, trimmed, in order, without those that say nothing. */
  public List<Member> split(Tokens tokens, int from, int to, Manner manner) {
    if (manner == Manner.NOUNS) {
      int had = sufferers.behind(tokens, from, to);
      List<Member> members = had > from ? split(tokens, had, to, manner) : List.of();
      if (members.size() > 1) {
        return members.stream().map(member -> sufferers.withoutWho(tokens, member)).toList();
      }
    }
    int given = manner == Manner.ITEM ? examples.ofItem(tokens, from, to) : from;
    if (given > from) {
      return split(tokens, given, to, Manner.NOUNS);
    }
    Splitting splitting = new Splitting(tokens, manner);
    splitting.split(from, to);
    return manner == Manner.QUALITIES
        ? qualities.withoutAims(tokens, from, splitting.members)
        : splitting.members;
  }

  /** One coordination and the members found so far. */
  private final class Splitting {
    private final Tokens tokens;
    private final Manner manner;
    private final List<Member> members = new ArrayList<>();
    private boolean blamed;

    Splitting(Tokens tokens, Manner manner) {
      this.tokens = tokens;
      this.manner = manner;
    }

    void split(int from, int to) {
      if (manner == Manner.NOUNS) {
        int first = examples.endBefore(tokens, from, to);
        if (first >= 0) {
          add(addAllButLast(from, first), first);
        }
      }
      int named = manner == Manner.ITEM ? examples.ofItem(tokens, from, to) : from;
      if (named > from) {
        members.addAll(Coordination.this.split(tokens, named, to, Manner.NOUNS));
        return;
      }
      int start =
          switch (manner) {
            case NOUNS -> nouns.behindTreatment(tokens, examples.behind(tokens, from, to), to);
            case QUALITIES -> qualities.withoutAuxiliary(tokens, from, to);
            default -> from;
          };
      add(joints.holdTogether(tokens, start, to, manner) ? start : addAllButLast(start, to), to);
    }

    /** Adds what joints part; the last member begins at the token that is returned. */
    private int addAllButLast(int from, int to) {
      boolean item = manner == Manner.ITEM;
      boolean commas = item && joints.partAtCommas(tokens, from, to);
      int least = item ? examples.explaining(tokens, from, to) : to;
      int start = from;
      for (int at = from; at < least; at++) {
        char c = tokens.symbol(at);
        if (c == '(') {
          at = PhraseEnds.closing(tokens, at, to);
          continue;
        }
        int width = separators.width(tokens, at, to);
        if (width > 0 && (commas && c == ',' || parts(start, at, at + width, to))) {
          add(start, at);
          start = at + width;
          start += manner == Manner.CLAUSE && joints.opensClause(tokens, start) ? 1 : 0;
          at = start - 1;
        }
      }
      return start;
    }

    private boolean parts(int start, int at, int next, int to) {
      return at > start
          && (next >= to || joints.part(new Joint(tokens, start, at, next, to), manner));
    }

    private void add(int from, int to) {
      int start = ends.trimStart(tokens, from, to);
      if (manner == Manner.QUALITIES) {
        start = qualities.start(tokens, start, to);
        blamed |= QualityMembers.isFault(tokens, start, to);
      } else if (manner == Manner.NOUNS && !members.isEmpty()) {
        start = nouns.startOfLater(tokens, start, to);
      }
      int end = end(start, to);
      boolean open = start < end && LEFT_OPEN.holds(tokens, end - 1);
      boolean aside =
          isAside(start, end) || manner == Manner.NOUNS && nouns.isLikened(tokens, from, end);
      if (start < end && !open && !aside && !blamed && saysSomething(start, end)) {
        members.add(new Member(start, end));
      }
    }

    private int end(int start, int to) {
      int next =
          manner == Manner.NOUNS || manner == Manner.ITEM ? ends.beforeNext(tokens, start, to) : to;
      int own = manner == Manner.NOUNS ? nouns.ownEnd(tokens, start, next) : next;
      int end = ends.trimEnd(tokens, start, GradeRemarks.start(tokens, start, own));
      return manner == Manner.QUALITIES ? qualities.end(tokens, start, end) : end;
    }

    /** All of it in brackets. */
    private boolean isAside(int from, int to) {
      return tokens.symbol(from) == '(' && PhraseEnds.closing(tokens, from, to) == to - 1;
    }

    private boolean saysSomething(int from, int to) {
      return switch (manner) {
        case QUALITIES ->
            qualities.mayPraise(tokens, from, to) && substance.isPraise(tokens, from, to);
        case NOUNS ->
            (members.isEmpty() || !nouns.isAdjunct(tokens, from, to))
                && substance.isThing(tokens, from, to);
        default -> substance.isThing(tokens, from, to);
      };
    }
  }

  /** "Anyone with A, B or C": people of whom three things and more are told apart. */
  public boolean hasManyHad(Tokens tokens, int from, int to) {
    return sufferers.haveMany(tokens, from, to);
  }

  /** Whether the words end in examples, which say what is meant. */
  public boolean givesExamples(Tokens tokens, int from, int to) {
    return examples.behind(tokens, from, to) > from;
  }

  /** Whether a word is an adjective that waits for its noun. */
  public boolean waits(Tokens tokens, int at) {
    return modifiers.waits(tokens, at);
  }

  /** "less effective", "not as accurate as X": less of what is good. */
  public boolean isLessGood(Tokens tokens, Member member) {
    return verdicts.isLessGood(tokens, member);
  }

  /** "they do not cure it", "rarely cures it": from here on nothing is praised. */
  public boolean isDenied(Tokens tokens, Member member) {
    return verdicts.isDenied(tokens, member);
  }

  /** Whether a member behind a verb or a quality is one itself, not more of its object. */
  public boolean isPredicate(Tokens tokens, Member member) {
    return verdicts.isPredicate(tokens, member);
  }
}

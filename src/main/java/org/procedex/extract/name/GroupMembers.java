package org.procedex.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.procedex.extract.coordination.Separators;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * The members of a group, "Group: X (a/b), Y for c, Z", that are names by their place alone: beside
 * one that is known, or in a line behind another such line.
 */
public final class GroupMembers {
  private static final int LONGEST = 7;

  /** Lines longer than this are none. */
  private static final int LONGEST_LINE = 80;

  private static final String[] DEEDS = {"ion", "ment", "ing", "age", "ery", "system"};

  private final WordClasses classes;
  private final GroupNames heads;

  /** Classes of the words that belong to no name. */
  private final long unfit;

  public GroupMembers(WordClasses classes, GroupNames heads) {
    this.classes = classes;
    this.heads = heads;
    this.unfit =
        classes.finite
            | classes.pronoun
            | classes.person
            | classes.relative
            | classes.conjunction
            | classes.subordinator
            | classes.negation
            | classes.medicinal
            | classes.empty;
  }

  /**
   * All members of the line, in order.
   *
   * @param start the token behind the group's own name
   * @param known the members that are names by their words
   * @param list whether these make a list of the line; else it follows one, and a member has to
   *     show what it is for
   */
  public List<ProcedurePhrase> find(
      SentenceTokens sentence, int start, List<ProcedurePhrase> known, boolean list) {
    if (sentence.to() - start > LONGEST_LINE) {
      return known;
    }
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> all = new ArrayList<>(known);
    boolean shown = list || !known.isEmpty();
    int from = start;
    for (int at = start; at <= sentence.to(); at++) {
      if (at < sentence.to() && tokens.symbol(at) == '(') {
        at = Math.min(PhraseEnds.closing(tokens, at, sentence.to()), sentence.to() - 1);
      }
      boolean stops = at == sentence.to() || tokens.symbol(at) == '.';
      if (!stops && !Separators.isComma(tokens, at)) {
        continue;
      }
      if (at > from && tokens.is(from, classes.relative)) {
        break;
      }
      int named = known(all, from, at);
      int end = at > from ? end(tokens, named < 0 ? from : all.get(named).from(), at) : from;
      if (named >= 0 && isLonger(tokens, all.get(named), end)) {
        all.set(
            named,
            new ProcedurePhrase(
                all.get(named).from(), end, ProcedurePhrase.Kind.NAME)); // all of it
      } else if (at > from && named < 0) {
        boolean purpose = end < at && isShown(sentence, end, at);
        if (end == from || end < at && !purpose || end == at && !isDeed(tokens, from, end)) {
          return list ? known : List.of();
        }
        shown |= purpose || end == at && isDoneTo(tokens, from);
        all.add(new ProcedurePhrase(from, end, ProcedurePhrase.Kind.NAME));
      }
      if (stops) {
        break;
      }
      from = at + 1;
    }
    all.sort(Comparator.comparingInt(ProcedurePhrase::from));
    return shown ? all : List.of();
  }

  /** "Diode laser epilation", "removal of the ring (…)": more words than those that are known. */
  private boolean isLonger(Tokens tokens, ProcedurePhrase known, int end) {
    return end > known.to()
        && (tokens.spells(known.to(), "of")
            ? tokens.symbol(end) == '('
            : isDeed(tokens, known.from(), end));
  }

  private static int known(List<ProcedurePhrase> known, int from, int to) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).from() < to && known.get(i).to() > from) {
        return i;
      }
    }
    return -1;
  }

  /** The token behind the words that may be a name; the first where none are. */
  private int end(Tokens tokens, int from, int to) {
    int end = from;
    boolean of = false;
    while (end < to && (tokens.isWord(end) || tokens.symbol(end) == '-')) {
      boolean the = tokens.is(end, classes.determiner) && tokens.spells(end - 1, "of");
      boolean opens = tokens.spells(end, "of") && end > from;
      of |= opens;
      if (tokens.is(end, classes.preposition | classes.determiner) && !opens && !the) {
        break;
      }
      if (tokens.is(end, unfit) && !the) {
        return from;
      }
      end++;
    }
    int last = end - 1;
    boolean ill =
        end > from
            && tokens.is(last, classes.condition)
            && (of || !tokens.is(last, classes.procedureLight | classes.procedureHead));
    return ill || end - from > LONGEST ? from : end;
  }

  /** A bracket or "for" with a condition. */
  private boolean isShown(SentenceTokens sentence, int from, int to) {
    Tokens tokens = sentence.tokens();
    int at = from;
    boolean letters =
        at + 2 < to && tokens.symbol(at + 2) == ')' && Abbreviations.isShort(tokens, at + 1);
    at += letters ? 3 : 0;
    if (at >= to || !tokens.spells(at, "for") && !heads.isBracketed(sentence, at)) {
      return false;
    }
    for (int i = at + 1; i < to; i++) {
      if (tokens.is(i, classes.condition | classes.person)) {
        return true;
      }
    }
    return false;
  }

  /** "Plexus destruction", "removal of coins": something that is done. */
  private boolean isDeed(Tokens tokens, int from, int to) {
    if (isDoneTo(tokens, from)) {
      return true;
    }
    boolean done = false;
    for (String deed : DEEDS) {
      done |= tokens.endsWith(to - 1, deed);
    }
    return to - from > 1 && (done || tokens.is(to - 1, classes.procedureLight));
  }

  private boolean isDoneTo(Tokens tokens, int from) {
    return tokens.is(from, classes.procedureLight) && tokens.spells(from + 1, "of");
  }
}

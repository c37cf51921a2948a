package org.procedex.extract.discourse;

import org.procedex.extract.name.JoinedNames;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.text.Tokens;

/**
 * Knows which two procedures "the former", "the latter" and "both" stand for at each point of the
 * article: two that a sentence tells of side by side are taken up sooner than two that followed
 * each other.
 */
final class Pairs {
  private static final int[] NONE = {};

  private final ProcedureNames names;
  private final JoinedNames joined;
  private final NameRoles roles;

  /** The last two that a conjunction joined. */
  private int[] pair = NONE;

  /** The two that were spoken of last, one after the other. */
  private int[] recent = NONE;

  /** The one that was spoken of before them; -1 for none. */
  private int earlier = -1;

  /** The two that one sentence names, and where they were last spoken of as such. */
  private int[] told = NONE;

  private int toldSentence = -1;

  Pairs(ProcedureNames names, JoinedNames joined, NameRoles roles) {
    this.names = names;
    this.joined = joined;
    this.roles = roles;
  }

  /** The article is read from its beginning again. */
  void restart() {
    recent = NONE;
    earlier = -1;
    pair = NONE;
    told = NONE;
    toldSentence = -1;
  }

  /** The two that "these procedures" stands for; none where no two were joined. */
  int[] joined() {
    return pair;
  }

  /** The two that are spoken of: joined by a conjunction, else the last two subjects. */
  int[] two() {
    return pair.length == 2 ? pair : recent;
  }

  /** The last three that were spoken of; none where there were fewer. */
  int[] three() {
    boolean all = earlier >= 0 && earlier != recent[0] && earlier != recent[1];
    return all ? new int[] {earlier, recent[0], recent[1]} : NONE;
  }

  /** The two that "the former" or "both" takes up where it stands. */
  int[] two(SentenceTokens sentence, int at) {
    int[] here = twoNamed(sentence, at);
    if (here.length == 2) {
      return here;
    }
    boolean fresh = told.length == 2 && sentence.index() - toldSentence <= 1;
    return fresh ? told : two();
  }

  /** What "the former" or "the latter" stands for now; -1 for nothing. */
  int counterpart(ProcedurePhrase.Kind kind) {
    int[] two = two();
    return two.length < 2 ? -1 : kind == ProcedurePhrase.Kind.FORMER ? two[0] : two[1];
  }

  /** The article goes on from one procedure to another. */
  void follow(int before, int next) {
    if (before >= 0 && next >= 0 && next != before) {
      boolean third = recent.length == 2 && recent[0] != next;
      earlier = third && recent[1] == before ? recent[0] : earlier;
      recent = new int[] {before, next};
    }
  }

  /**
   * What the sentence leaves behind for the next one.
   *
   * @param named the procedures it names, each once, in the order of their names
   * @param distinct how many these are
   * @param two that a conjunction joins in it; empty for none
   */
  void leave(SentenceTokens sentence, int[] named, int distinct, int[] two) {
    if (two.length == 2) {
      pair = two;
    } else if (distinct == 2 && pair.length == 0 && recent.length == 0) {
      pair = new int[] {named[0], named[1]};
    }
    if (distinct > 1) {
      tell(twoNamed(sentence, sentence.to()), sentence.index());
    } else if (sentence.index() - toldSentence == 1 && takesUpTwo(sentence)) {
      toldSentence = sentence.index();
    }
  }

  private void tell(int[] two, int sentence) {
    if (two.length == 2) {
      told = two;
      toldSentence = sentence;
    }
  }

  /** The two procedures that a sentence names before a token; none where it names more or fewer. */
  private int[] twoNamed(SentenceTokens sentence, int to) {
    int first = -1;
    int second = -1;
    int joint = -1;
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (!phrase.isName() || phrase.to() > to || JoinedNames.isBracketed(tokens, phrase)) {
        continue;
      }
      if (phrase.from() != joint && !roles.isTold(sentence, phrase)) {
        continue;
      }
      joint = joined.behindJoint(tokens, phrase.to(), to);
      int number = names.number(sentence, phrase);
      if (first < 0 || number == first) {
        first = number;
      } else if (second < 0 || number == second) {
        second = number;
      } else {
        return NONE;
      }
    }
    return second < 0 ? NONE : new int[] {first, second};
  }

  /** "The former …": the next sentence may go on with "the latter". */
  private static boolean takesUpTwo(SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.kind() == ProcedurePhrase.Kind.FORMER
          || phrase.kind() == ProcedurePhrase.Kind.LATTER
          || phrase.kind() == ProcedurePhrase.Kind.BOTH) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract.title;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Procedures that a page only names to blame them: "Curettage is quick, but it hurts". The little
 * praise before the blame is all that is said of such a one, so that nothing is. On a page that
 * weighs several against each other they are its matter.
 */
public final class Comparators {
  private static final WordSet TURNING = WordSet.in("but however yet whereas");

  /** Words before a name that say that something newer has come. */
  private static final WordSet OLD =
      WordSet.in(
          "traditional conventional classic classical ordinary old older former earlier usual");

  private static final int SHORTEST_ENTRY = 8;

  /** Words before the name in the subject. */
  private static final int LONGEST_SUBJECT = 4;

  private final Reading reading;
  private final Tokens tokens;
  private final WordClasses classes;
  private final Sentences sentences;
  private final ProcedureNames names;
  private final Discourse discourse;

  public Comparators(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.sentences = reading.sentences();
    this.names = reading.names();
    this.discourse = reading.discourse();
  }

  /** Takes back what is praised in those that are blamed in the same sentence. */
  public void withdraw(List<Draft> drafts) {
    int main = discourse.main();
    if (main < 0 || isEntry(sentences.get(0))) {
      return;
    }
    int[] praised = new int[names.size()];
    boolean[] told = new boolean[praised.length];
    told[main] = true;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      int number = draft.procedure();
      if (number >= 0) {
        int place = draft.mention().sentence() + 1;
        told[number] |=
            draft.type() != RecordType.ADVANTAGE || praised[number] > 0 && praised[number] != place;
        praised[number] = place;
      }
    }
    Set<Integer> blamed = new HashSet<>();
    for (int number = 0; number < praised.length; number++) {
      if (!told[number] && praised[number] > 0 && isBlamed(number, praised[number] - 1)) {
        blamed.add(number);
      }
    }
    if (!blamed.isEmpty() && (isTitled(main) || isOnlyRival(blamed, praised, main))) {
      drafts.removeIf(draft -> blamed.contains(draft.procedure()));
    }
  }

  /** "CURETTAGE is an operation …": an encyclopedia, which weighs without selling anything. */
  private boolean isEntry(SentenceTokens first) {
    int from = first.from() + (tokens.is(first.from(), classes.determiner) ? 1 : 0);
    if (first.to() - from <= SHORTEST_ENTRY || tokens.end(from) - tokens.start(from) < 4) {
      return false;
    }
    for (int i = tokens.start(from); i < tokens.end(from); i++) {
      if (!Character.isUpperCase(tokens.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the title names the procedure, or begins to: "the hyperbaric oxygen chamber". */
  private boolean isTitled(int main) {
    SentenceTokens title = sentences.get(0);
    if (reading.isNamed(main, title)) {
      return true;
    }
    int first = tokens.at(names.get(main).span().start());
    for (int at = title.from(); at + 1 < title.to() && title.tokens() == tokens; at++) {
      if (tokens.string(at).equalsIgnoreCase(tokens.string(first))
          && tokens.string(at + 1).equalsIgnoreCase(tokens.string(first + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether only one is blamed, beside the page's own, which is not. */
  private boolean isOnlyRival(Set<Integer> blamed, int[] praised, int main) {
    int place = praised[blamed.iterator().next()] - 1;
    return blamed.size() == 1
        && isBesideMain(place, main)
        && !(praised[main] > 0 && isBlamed(main, praised[main] - 1));
  }

  /** Whether the sentence or one beside it names the page's procedure. */
  private boolean isBesideMain(int index, int main) {
    for (int at = Math.max(0, index - 1); at <= index + 1 && at < sentences.all().size(); at++) {
      if (reading.isNamed(main, sentences.get(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence, no item of a list, has the name as its subject, and turns. */
  private boolean isBlamed(int number, int index) {
    SentenceTokens sentence = sentences.get(index);
    if (sentence.tokens() != tokens || sentence.block().kind() == Block.Kind.ITEM) {
      return false;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && names.numbered(sentence, phrase) == number) {
        return isSubject(sentence, phrase)
            && (turns(phrase.to(), sentence.to())
                || isOld(sentence, phrase) && lacks(phrase.to(), sentence.to()));
      }
    }
    return false;
  }

  private boolean isSubject(SentenceTokens sentence, ProcedurePhrase phrase) {
    if (phrase.from() - sentence.from() > LONGEST_SUBJECT) {
      return false;
    }
    for (int at = sentence.from(); at < phrase.from(); at++) {
      if (!tokens.isWord(at)
          || tokens.is(at, classes.finite | classes.be | classes.modal | classes.pronoun)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOld(SentenceTokens sentence, ProcedurePhrase phrase) {
    for (int at = sentence.from(); at <= phrase.from(); at++) {
      if (OLD.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Ordinary scaling is cheap, it cannot reach the root". */
  private boolean lacks(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.spells(at, "cannot") || tokens.spells(at, "than")) {
        return true;
      }
    }
    return false;
  }

  private boolean turns(int from, int to) {
    for (int at = from; at < to && tokens.symbol(at) != ';'; at++) {
      if (TURNING.holdsSmall(tokens, at)) {
        return !tokens.spells(at + 1, "also");
      }
    }
    return false;
  }
}

package org.procedex.extract.name;

import java.util.List;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Decides which names of a sentence a conjunction joins, "A, B and C", because what is said of one
 * of them is said of all.
 */
public final class JoinedNames {
  private static final int[] NONE = {};

  private final ProcedureNames names;
  private final WordClasses classes;

  public JoinedNames(ProcedureNames names, WordClasses classes) {
    this.names = names;
    this.classes = classes;
  }

  /** Whether nothing but a conjunction stands between two tokens, brackets aside. */
  public boolean isJoint(Tokens tokens, int from, int to) {
    boolean conjunction = false;
    int depth = 0;
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth > 0 || c == ')') {
        continue;
      }
      conjunction |= tokens.is(at, classes.conjunction);
      if (!tokens.is(at, classes.conjunction | classes.determiner) && c != ',') {
        return false;
      }
    }
    return conjunction;
  }

  /** The token behind the commas and conjunctions that begin at a token. */
  public int behindJoint(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to
        && (tokens.is(at, classes.conjunction | classes.determiner) || tokens.symbol(at) == ',')) {
      at++;
    }
    return at;
  }

  /** Two names with nothing but a conjunction between them; none where there are no such two. */
  public int[] two(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    ProcedurePhrase before = null;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (!phrase.isName() || isBracketed(tokens, phrase)) {
        continue;
      }
      if (before != null && isJoint(tokens, before.to(), phrase.from())) {
        int first = names.number(sentence, before);
        int second = names.number(sentence, phrase);
        if (first != second) {
          return new int[] {first, second};
        }
      }
      before = phrase;
    }
    return NONE;
  }

  /** The procedure that is named, or all of "A, B and C" where it is one of them. */
  public int[] series(SentenceTokens sentence, ProcedurePhrase phrase) {
    List<ProcedurePhrase> all = sentence.procedures();
    int at = place(all, phrase);
    int first = at;
    while (first > 0 && isListed(sentence.tokens(), all.get(first - 1), all.get(first))) {
      first--;
    }
    int last = at;
    while (at >= 0
        && last + 1 < all.size()
        && isListed(sentence.tokens(), all.get(last), all.get(last + 1))) {
      last++;
    }
    if (first == last
        || !isJoint(sentence.tokens(), all.get(last - 1).to(), all.get(last).from())) {
      return new int[] {names.number(sentence, phrase)};
    }
    return all.subList(first, last + 1).stream()
        .mapToInt(one -> names.number(sentence, one))
        .distinct()
        .toArray();
  }

  /** "Compared with A and B": where the first of what a conjunction joins to the phrase begins. */
  int begin(SentenceTokens sentence, ProcedurePhrase phrase) {
    int from = phrase.from();
    List<ProcedurePhrase> all = sentence.procedures();
    for (int i = place(all, phrase) - 1;
        i >= 0 && all.get(i).isName() && isJoint(sentence.tokens(), all.get(i).to(), from);
        i--) {
      from = all.get(i).from();
    }
    return from;
  }

  /** "X (Y)": another name of what stands before the bracket, no further procedure. */
  public static boolean isBracketed(Tokens tokens, ProcedurePhrase phrase) {
    return phrase.from() > 0 && tokens.symbol(phrase.from() - 1) == '(';
  }

  /** Two names with nothing but a comma or a conjunction between them. */
  private boolean isListed(Tokens tokens, ProcedurePhrase before, ProcedurePhrase after) {
    boolean comma = after.from() - before.to() == 1 && tokens.symbol(before.to()) == ',';
    return before.isName()
        && after.isName()
        && (comma || isJoint(tokens, before.to(), after.from()));
  }

  private static int place(List<ProcedurePhrase> all, ProcedurePhrase phrase) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).from() == phrase.from() && all.get(i).to() == phrase.to()) {
        return i;
      }
    }
    return -1;
  }
}

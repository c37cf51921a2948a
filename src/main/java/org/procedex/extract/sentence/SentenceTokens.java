package org.procedex.extract.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.Clauses;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * A sentence with its tokens.
 *
 * @param index position among the article's sentences
 * @param block what it stands in
 * @param span without the white space around
 * @param clauses its tokens and the procedures it names
 */
public record SentenceTokens(int index, Block block, Span span, Clauses clauses) {
  public Tokens tokens() {
    return clauses.tokens();
  }

  public int from() {
    return clauses.from();
  }

  public int to() {
    return clauses.to();
  }

  public List<ProcedurePhrase> procedures() {
    return clauses.procedures();
  }

  /** The token behind the brackets that open at a token; the token itself where none do. */
  public int behindBracket(int at) {
    return at + 2 < to() && tokens().symbol(at) == '('
        ? PhraseEnds.closing(tokens(), at, to()) + 1
        : at;
  }

  /** Whether it names a procedure. */
  public boolean holdsName() {
    return firstName() != null;
  }

  /** The first phrase that names a procedure; null where none does. */
  public @Nullable ProcedurePhrase firstName() {
    List<ProcedurePhrase> phrases = procedures();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.get(i).isName()) {
        return phrases.get(i);
      }
    }
    return null;
  }

  /** Its last word; its first token where it has none behind that. */
  public int lastWord() {
    int at = to() - 1;
    while (at > from() && !tokens().isWord(at)) {
      at--;
    }
    return at;
  }

  /** Whether a token of it ends as plurals do. */
  public boolean isPlural(int at) {
    Tokens tokens = tokens();
    return tokens.isWord(at)
        && tokens.endsWith(at, "s")
        && !tokens.endsWith(at, "ss")
        && !tokens.endsWith(at, "us")
        && !tokens.endsWith(at, "is");
  }

  /** The part of the sentence between two of its tokens, as if it stood alone. */
  public SentenceTokens part(int from, int to) {
    List<ProcedurePhrase> within = new ArrayList<>();
    for (ProcedurePhrase phrase : procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        within.add(phrase);
      }
    }
    return new SentenceTokens(
        index, block, tokens().span(from, to), new Clauses(tokens(), from, to, within));
  }
}

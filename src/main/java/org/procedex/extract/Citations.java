package org.procedex.extract;

import java.util.List;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Who is cited for what a sentence says: "short stay (Miller et al.)", "Smith AB, et al.". */
final class Citations {
  /** Small words in names of those who wrote something. */
  private static final WordSet OF_NAMES = WordSet.in("and de da di del la le van der den von");

  private final WordClasses classes;

  Citations(WordClasses classes) {
    this.classes = classes;
  }

  /** Cuts sources in brackets off; whether the sentence names a source or heads columns. */
  boolean cut(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    boolean source = isOfColumns(sentence);
    for (int at = sentence.from() + 1; at < sentence.to() && !source; at++) {
      if (tokens.spells(at, "al") && tokens.spells(at - 1, "et")) {
        int open = bracket(sentence, at);
        source = open < 0 ? isOfNames(sentence, at - 1) : open == sentence.from();
        if (open > sentence.from()) {
          cutBefore(tokens, open, at, found);
        }
      }
    }
    return source;
  }

  /** "Column 1 Column 2": the heads of a table that nobody has named. */
  private static boolean isOfColumns(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int next = sentence.from() + 1;
    return tokens.spells(next - 1, "column1")
        || tokens.spells(next - 1, "column")
            && tokens.isNumber(next)
            && (next + 1 >= sentence.to() || tokens.spells(next + 1, "column"));
  }

  /** The bracket that is open at a token; -1 where none is. */
  private static int bracket(SentenceTokens sentence, int at) {
    Tokens tokens = sentence.tokens();
    for (int open = at - 1; open >= sentence.from(); open--) {
      char c = tokens.symbol(open);
      if (c == ')' || c == ']') {
        return -1;
      }
      if (c == '(' || c == '[') {
        return open;
      }
    }
    return -1;
  }

  /** "Smith AB, Miller C, et al.": those who wrote something, and nothing before them. */
  private boolean isOfNames(SentenceTokens sentence, int to) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from(); at < to; at++) {
      boolean name = tokens.isCapitalized(at) && !tokens.is(at, classes.person | classes.condition);
      if (tokens.isWord(at) && !name && !OF_NAMES.holds(tokens, at)) {
        return false;
      }
    }
    return true;
  }

  /** "[short stay] (Miller et al.)": who found it is no part of what is found. */
  private static void cutBefore(Tokens tokens, int open, int in, List<Draft> found) {
    int close = in;
    while (close < tokens.size() && tokens.symbol(close) != ')' && tokens.symbol(close) != ']') {
      close++;
    }
    int start = tokens.start(open);
    int end = tokens.end(Math.min(close, tokens.size() - 1));
    found.removeIf(
        draft ->
            draft.type() != RecordType.PROCEDURE
                && draft.span().start() >= start
                && draft.span().end() <= end);
    for (int i = 0; i < found.size(); i++) {
      Span span = found.get(i).span();
      if (span.start() < start && span.end() > start && span.end() <= end) {
        found.set(i, found.get(i).spanning(new Span(span.start(), tokens.end(open - 1))));
      }
    }
  }
}

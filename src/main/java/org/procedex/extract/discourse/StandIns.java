package org.procedex.extract.discourse;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * Words in quotes that an article gives a procedure for a second name: "Thread lift (TL), which
 * people call the "golden line", is …". As a label, "Golden line: …", they stand for it.
 */
public final class StandIns {
  /** Words between the comma and the quotes: "which many patients like to call the". */
  private static final int LONGEST_LINK = 7;

  private static final int LONGEST_NAME = 4;

  private record StandIn(Span words, int procedure) {}

  /** Each sentence is compared with all of them. */
  private static final int MOST = 16;

  private final Tokens tokens;
  private final Discourse discourse;
  private final List<StandIn> all = new ArrayList<>();

  /** Those that the sentences give. */
  public StandIns(Reading reading) {
    this.tokens = reading.tokens();
    this.discourse = reading.discourse();
    for (SentenceTokens sentence : reading.sentences().all()) {
      if (sentence.clauses().mayHold('"')) {
        read(sentence);
      }
    }
  }

  private void read(SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int comma = sentence.behindBracket(phrase.to());
      if (!phrase.isName() || comma >= sentence.to() || tokens.symbol(comma) != ',') {
        continue;
      }
      int open = quotes(comma, LONGEST_LINK, sentence.to());
      int close = open < 0 ? -1 : quotes(open, LONGEST_NAME + 1, sentence.to());
      if (close > open + 1 && all.size() < MOST) {
        all.add(new StandIn(tokens.span(open + 1, close), discourse.number(sentence, phrase)));
      }
    }
  }

  /** Quotes with nothing but words before them; -1 where none are. */
  private int quotes(int from, int most, int to) {
    for (int at = from + 1; at < to && at <= from + most; at++) {
      if (tokens.symbol(at) == '"') {
        return at;
      }
      if (!tokens.isWord(at)) {
        return -1;
      }
    }
    return -1;
  }

  /** Tells the discourse what a sentence is about whose label is one of them. */
  public void label(SentenceTokens sentence) {
    for (int i = 0; i < all.size(); i++) {
      Span words = all.get(i).words();
      int end = sentence.span().start() + words.length();
      String text = tokens.text();
      if (end < sentence.span().end()
          && (text.charAt(end) == ':' || text.charAt(end) == '：')
          && text.regionMatches(
              true, sentence.span().start(), text, words.start(), words.length())) {
        discourse.labelled(sentence, all.get(i).procedure());
        return;
      }
    }
  }
}

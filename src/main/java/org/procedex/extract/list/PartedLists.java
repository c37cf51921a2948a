package org.procedex.extract.list;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.text.Tokens;

/** Lists within a sentence: parts between semicolons, else commas, else slashes. */
final class PartedLists {
  /** Fewer parts between commas are no list. */
  private static final int FEWEST = 3;

  private PartedLists() {}

  /** The parts from a token to the end of the sentence; none where they are no list. */
  static List<SentenceTokens> parts(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    int to = sentence.to();
    if (to > from && (tokens.symbol(to - 1) == '.' || tokens.symbol(to - 1) == ';')) {
      to--;
    }
    boolean semicolons = ItemEnds.isParted(tokens, ';', from, to);
    boolean commas = semicolons || ItemEnds.isParted(tokens, ',', from, to);
    char mark = semicolons ? ';' : commas ? ',' : '/';
    List<SentenceTokens> parts = new ArrayList<>();
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || tokens.symbol(at) == mark || !semicolons && tokens.symbol(at) == '、') {
        if (at > start) {
          parts.add(sentence.part(start, at));
          if (parts.get(parts.size() - 1).holdsName()) {
            return List.of();
          }
        }
        start = at + 1;
      }
    }
    return semicolons || parts.size() >= FEWEST ? parts : List.of();
  }
}

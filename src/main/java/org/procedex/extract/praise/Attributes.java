package org.procedex.extract.praise;

import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/** Adjectives that praise before the noun of what is done: "a mild, clean and cheap remedy". */
final class Attributes {
  private static final WordSet KINDS =
      WordSet.of("way", "means", "option", "choice", "alternative", "solution", "test", "tool");

  /** More words that are half of one adjective. */
  private static final WordSet BEFORE_WORD = WordSet.in("short long less more fast well");

  private static final int MOST = 8;

  private final WordClasses classes;

  Attributes(WordClasses classes) {
    this.classes = classes;
  }

  /** "a safe and lasting method, and …": the adjectives that wait for one noun. */
  void find(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int looked = 0;
    for (int i = 0; i < found.size() && looked < MOST; i++) {
      Draft draft = found.get(i);
      if (draft.type() != RecordType.ADVANTAGE
          || !draft.mention().rule().equals("advantage.attributive")) {
        continue;
      }
      looked++;
      int at = tokens.at(draft.span().end());
      int next = at + 1;
      Coordination.Member member = new Coordination.Member(next, next + 1);
      if (next + 1 < sentence.to()
          && (tokens.symbol(at) == ',' || tokens.is(at, classes.conjunction))
          && tokens.is(next, classes.merit | classes.quality)
          && !tokens.is(next + 1, classes.preposition | classes.conjunction)
          && tokens.isWord(next + 1)
          && !tokens.spells(next, "minimally")
          && (isKind(tokens, next + 1) || !isMeasure(tokens, next))
          && !Praise.isTold(tokens, member, found)) {
        found.add(Praise.like(draft, sentence, member));
      }
    }
  }

  /** "a safe and effective method": the quality without what has it. */
  int withoutKind(Tokens tokens, Coordination.Member member) {
    for (int at = member.from(); at + 2 < member.to(); at++) {
      if (tokens.is(at, classes.merit)
          && isKind(tokens, at + 1)
          && tokens.is(at + 2, classes.preposition | classes.relative)) {
        return at + 1;
      }
      if (!tokens.is(at, classes.merit | classes.adverb)) {
        break;
      }
    }
    int last = member.to() - 1;
    if (last == member.from() || !isKind(tokens, last)) {
      return member.to();
    }
    boolean wide =
        last - 2 >= member.from()
            && tokens.is(last - 2, classes.merit)
            && !tokens.is(last - 1, classes.merit | classes.outcome | classes.condition)
            && !tokens.spells(last - 2, "minimally")
            && !MeritWords.MEASURES.holds(tokens, last - 2);
    return wide ? last - 1 : tokens.is(last - 1, classes.merit) ? last : member.to();
  }

  /** "low" of "a safe, low risk operation", "fast" of "fast acting": it tells of the next word. */
  private static boolean isMeasure(Tokens tokens, int at) {
    return MeritWords.MEASURES.holds(tokens, at) || BEFORE_WORD.holds(tokens, at);
  }

  private boolean isKind(Tokens tokens, int at) {
    return tokens.is(at, classes.procedureGeneric) || KINDS.holds(tokens, at);
  }
}

package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.text.Lexicon;
import org.procedex.text.Tokens;

/** Finds the context rule that withdraws a match, if one does. */
public final class ContextMatcher {
  /**
   * Words that set a context rule off.
   *
   * @param types a bit for each type of records that it withdraws
   */
  private record Trigger(ContextRule rule, Element.Word[] words, int types) {
    static Trigger of(ContextRule rule, List<Element.Word> words) {
      int types = 0;
      for (RecordType type : rule.types()) {
        types |= 1 << type.ordinal();
      }
      return new Trigger(rule, words.toArray(new Element.Word[0]), types);
    }

    boolean withdraws(RecordType type) {
      return (types >>> type.ordinal() & 1) != 0;
    }
  }

  private final Trigger[][] byWord;
  private final long finite;
  private final long conjunction;
  private final long determiner;
  private final long benefitVerb;
  private final long versus;
  private final long adverb;

  ContextMatcher(List<ContextRule> rules, List<List<List<Element.Word>>> cues, Lexicon lexicon) {
    List<List<Trigger>> index = new ArrayList<>();
    for (int i = 0; i < lexicon.size(); i++) {
      index.add(new ArrayList<>(0));
    }
    for (int i = 0; i < rules.size(); i++) {
      for (List<Element.Word> words : cues.get(i)) {
        for (int word : words.get(0).words()) {
          index.get(word).add(Trigger.of(rules.get(i), words));
        }
      }
    }
    finite = lexicon.classBit("finite");
    conjunction = lexicon.classBit("conjunction");
    determiner = lexicon.classBit("determiner");
    benefitVerb = lexicon.classBit("benefit-verb");
    versus = lexicon.classBit("versus");
    adverb = lexicon.classBit("adverb");
    byWord = index.stream().map(l -> l.toArray(new Trigger[0])).toArray(Trigger[][]::new);
  }

  /** The first context rule in whose scope the match stands; null where none does. */
  public @Nullable ContextRule withdrawing(Clauses clauses, RuleMatch match) {
    Tokens tokens = clauses.tokens();
    RecordType type = match.rule().type();
    int to = clauses.to();
    for (int at = clauses.from(); at < to; at++) {
      for (Trigger trigger : byWord[tokens.word(at)]) {
        if (trigger.withdraws(type)
            && !adds(tokens, at)
            && !isComparedWith(tokens, trigger.rule(), clauses.from(), at)) {
          int end = end(clauses, trigger.words(), at);
          if (end > 0 && reaches(tokens, trigger.rule(), at, end, match)) {
            return trigger.rule();
          }
        }
      }
    }
    return null;
  }

  /** Whether a rule that looks within the words of a record withdraws one of several members. */
  public boolean withdrawsWithin(Clauses clauses, RecordType type, int from, int to) {
    for (int at = from; at < to; at++) {
      for (Trigger trigger : byWord[clauses.tokens().word(at)]) {
        if (trigger.rule().scope() == ContextRule.Scope.WITHIN && trigger.withdraws(type)) {
          int end = end(clauses, trigger.words(), at);
          if (end > 0 && end <= to && !clauses.tokens().is(from, benefitVerb)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "over open surgery": what it is weighed against, not what the sentence is about. */
  private boolean isComparedWith(Tokens tokens, ContextRule rule, int from, int at) {
    return rule.effect() == ContextRule.Effect.COMPARISON && at > from && tokens.is(at - 1, versus);
  }

  /** "not only": more is told, nothing denied. */
  private boolean adds(Tokens tokens, int at) {
    return tokens.is(at, adverb) && tokens.spells(at, "not");
  }

  private static int end(Clauses clauses, Element.Word[] words, int from) {
    int at = from;
    for (Element.Word word : words) {
      int times = 0;
      while (times < word.most()
          && at < clauses.to()
          && RuleMatcher.fits(clauses.tokens(), word, at)) {
        at++;
        times++;
      }
      if (times < word.least()) {
        return -1;
      }
    }
    return at;
  }

  private boolean reaches(Tokens tokens, ContextRule rule, int from, int to, RuleMatch match) {
    return switch (rule.scope()) {
      case BEHIND ->
          to <= match.cueFrom()
              && !(match.left() && match.from() < from && to < match.to()) // "A that is not B"
              && (rule.effect() != ContextRule.Effect.NEGATION
                  || to == match.cueFrom()
                  || !tokens.is(match.cueFrom(), finite))
              && near(tokens, to, match.cueFrom(), rule);
      case BEFORE -> match.cueTo() <= from && near(tokens, match.cueTo(), from, rule);
      case WITHIN ->
          match.from() <= from
              && to <= match.to()
              && !tokens.is(match.from(), benefitVerb)
              && !isOtherMember(tokens, match.from(), from);
      case SENTENCE -> true;
    };
  }

  /** "quick, and chosen for people with a high risk": behind a comma, another member. */
  private static boolean isOtherMember(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == ',') {
        return true;
      }
    }
    return false;
  }

  private boolean near(Tokens tokens, int from, int to, ContextRule rule) {
    if (to - from > rule.reach()) {
      return false;
    }
    // "Compared with drugs, …": behind the comma of a comparison stands what is better.
    boolean bridges = rule.effect() != ContextRule.Effect.COMPARISON;
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == ',' && at == from && bridges) {
        continue;
      }
      boolean clause =
          rule.effect() == ContextRule.Effect.NEGATION
              && at + 1 < to
              && tokens.is(at, conjunction)
              && tokens.is(at + 1, determiner);
      if (c == '.' || c == ';' || c == ',' || c == ':' || clause) {
        return false;
      }
    }
    return true;
  }
}

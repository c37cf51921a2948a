package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.Abbreviations;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Takes down where a sentence gives one procedure two names, "X, also called Y", so that what is
 * said of either is said of both.
 */
final class Synonyms {
  /** Tokens between the pronoun and the name that is told of it. */
  private static final int LONGEST_POINTING = 7;

  /** Sentences below the title among which it is told what else it is called. */
  private static final int LATEST_OPENING = 6;

  private static final WordSet CALLED = WordSet.in("called known termed named");

  private static final WordSet CALL =
      WordSet.in("call calls called name names nickname dub know knows term style");

  /** The name by which those call it who know. */
  private static final WordSet FULL =
      WordSet.in("formal full medical scientific proper official correct technical professional");

  private final RuleBook rules;
  private final WordClasses classes;
  private final Discourse discourse;
  private final ProcedureNames names;

  /** The last sentence that has named a procedure. */
  private @Nullable SentenceTokens last;

  Synonyms(RuleBook rules, Discourse discourse, ProcedureNames names) {
    this.rules = rules;
    this.classes = rules.classes();
    this.discourse = discourse;
    this.names = names;
  }

  /** Takes down the second names that a sentence gives that holds a name. */
  void read(SentenceTokens sentence) {
    equateHeadwords(sentence);
    equateFronted(sentence);
    equateBracketed(sentence);
    equatePointed(sentence);
    equateWithin(sentence);
    equateByCalling(sentence);
    for (RuleMatch match : rules.equating().matches(sentence.clauses())) {
      if (match.left()) {
        equate(sentence, match);
      }
    }
    equateOpening(sentence);
    last = sentence;
  }

  /** The number of the procedure that a sentence names, if it is but one; -1 else. */
  private int onlyOne(SentenceTokens sentence) {
    int only = -1;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()) {
        int number = discourse.number(sentence, phrase);
        if (only >= 0 && number != only) {
          return -1;
        }
        only = number;
      }
    }
    return only;
  }

  /** "Also known as the X" in the first sentences: of what the title or the one before names. */
  private void equateOpening(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    ProcedurePhrase name = sentence.firstName();
    int from = sentence.from();
    boolean also =
        tokens.spells(from, "aka") || tokens.spells(from, "also") && CALLED.holds(tokens, from + 1);
    if (!also || last == null || name == null || name.from() > from + LONGEST_POINTING) {
      return;
    }
    boolean title = last.block().kind() == Block.Kind.TITLE && sentence.index() <= LATEST_OPENING;
    int known = title || sentence.index() == last.index() + 1 ? onlyOne(last) : -1;
    if (known >= 0) {
      names.alias(known, name.from(), name.to());
      names.merge(known, discourse.number(sentence, name));
    }
  }

  /** "Its formal name is X", "it is also called X": of what the sentence before named. */
  private void equatePointed(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    ProcedurePhrase name = sentence.firstName();
    if (last == null || name == null || sentence.index() != last.index() + 1) {
      return;
    }
    int from = sentence.from();
    int at = name.from();
    while (at > from && tokens.is(at - 1, classes.determiner)) {
      at--;
    }
    boolean pointed =
        tokens.is(from, classes.anaphor)
            || tokens.spells(from, "this")
            || tokens.spells(from, "the") && tokens.is(from + 1, classes.procedureGeneric);
    if (!pointed || at - from > LONGEST_POINTING || at - from < 3) {
      return;
    }
    boolean full =
        tokens.is(at - 1, classes.be)
            && tokens.spells(at - 2, "name")
            && FULL.holds(tokens, at - 3);
    int called = at - 1 - (tokens.spells(at - 1, "as") ? 1 : 0);
    boolean also =
        CALLED.holds(tokens, called)
            && tokens.spells(called - 1, "also")
            && tokens.is(called - 2, classes.be);
    if (!full && !also) {
      return;
    }
    int known = onlyOne(last);
    if (known < 0) {
      return;
    }
    names.alias(known, name.from(), name.to());
    names.merge(known, discourse.number(sentence, name));
    if (full) {
      names.rename(known, tokens.span(name.from(), name.to()), sentence.index());
    }
  }

  /** "The X is no knife, its scientific name is Y": of what the sentence has named itself. */
  private void equateWithin(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    ProcedurePhrase first = sentence.firstName();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int at = phrase.from();
      while (at > sentence.from() && tokens.is(at - 1, classes.determiner)) {
        at--;
      }
      if (first != null
          && phrase.isName()
          && at - 4 > first.to()
          && tokens.is(at - 1, classes.be)
          && tokens.spells(at - 2, "name")
          && FULL.holds(tokens, at - 3)
          && tokens.spells(at - 4, "its")) {
        same(sentence, first, phrase);
        names.rename(
            discourse.number(sentence, first),
            tokens.span(phrase.from(), phrase.to()),
            sentence.index());
        return;
      }
    }
  }

  /** "X, and patients often call it Y", "people know it as Y": of what the sentence has named. */
  private void equateByCalling(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    ProcedurePhrase first = sentence.firstName();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int at = phrase.from() - 1;
      while (at > sentence.from()
          && (tokens.is(at, classes.determiner) || tokens.symbol(at) == '"')) {
        at--;
      }
      at -= at > sentence.from() && tokens.spells(at, "as") ? 1 : 0;
      if (first != null
          && phrase.isName()
          && at - 1 > first.to()
          && tokens.is(at, classes.anaphor)
          && CALL.holds(tokens, at - 1)) {
        same(sentence, first, phrase);
        return;
      }
    }
  }

  private static boolean isAlso(Tokens tokens, int at) {
    return tokens.spells(at, "also")
        || CALLED.holds(tokens, at)
        || tokens.spells(at, "as") && CALLED.holds(tokens, at - 1);
  }

  /**
   * "X (the Y operation)", "X (Y) is …" where a sentence opens: a name and nothing else in the
   * bracket behind another.
   */
  private void equateBracketed(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 1; i < phrases.size(); i++) {
      ProcedurePhrase first = phrases.get(i - 1);
      ProcedurePhrase second = phrases.get(i);
      boolean article = tokens.spells(first.to() + 1, "the");
      if (first.isName()
          && second.isName()
          && tokens.symbol(first.to()) == '('
          && second.from() == first.to() + (article ? 2 : 1)
          && second.to() < sentence.to()
          && tokens.symbol(second.to()) == ')'
          && (article || areLetters(tokens, second) || isDefined(sentence, first, second))) {
        same(sentence, first, second);
      } else if (isVague(sentence, first, second)) {
        same(sentence, first, second);
        names.rename(
            discourse.number(sentence, first),
            tokens.span(second.from(), second.to()),
            sentence.index());
      }
    }
  }

  /** "X (VA ECMO)": letters, and before them which kind. */
  private static boolean areLetters(Tokens tokens, ProcedurePhrase phrase) {
    for (int at = phrase.from(); at < phrase.to(); at++) {
      if (!tokens.isAcronym(at)) {
        return false;
      }
    }
    return phrase.to() - phrase.from() > 1;
  }

  /** "Destructive surgery (cordotomy) costs …": one sentence tells of it, and no more. */
  private boolean isVague(SentenceTokens sentence, ProcedurePhrase first, ProcedurePhrase second) {
    Tokens tokens = sentence.tokens();
    int verb = second.to() + 1;
    return first.from() == sentence.from()
        && first.to() - first.from() > 1
        && second.isName()
        && !tokens.isAcronym(second.from())
        && second.from() == first.to() + 1
        && tokens.symbol(first.to()) == '('
        && tokens.symbol(second.to()) == ')'
        && tokens.is(first.to() - 1, classes.procedureGeneric)
        && !tokens.is(second.to() - 1, classes.procedureGeneric)
        && tokens.is(second.to() - 1, classes.procedureHead)
        && verb < sentence.to()
        && tokens.endsWith(verb, "s")
        && !tokens.is(verb, classes.be | classes.have | classes.preposition | classes.subordinator);
  }

  /** "X (Y) is a …": the sentence opens with both and says what they are. */
  private boolean isDefined(
      SentenceTokens sentence, ProcedurePhrase first, ProcedurePhrase second) {
    Tokens tokens = sentence.tokens();
    int start = sentence.from();
    start += tokens.is(start, classes.determiner) ? 1 : 0;
    int verb = second.to() + 1;
    return first.from() == start
        && verb + 1 < sentence.to()
        && (tokens.spells(verb, "refers")
            || tokens.spells(verb, "means")
            || tokens.spells(verb, "is") && tokens.is(verb + 1, classes.determiner));
  }

  /** "Also known as Y, X is …": what the sentence opens with and its subject. */
  private void equateFronted(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> phrases = sentence.procedures();
    int at = sentence.from();
    if (phrases.size() < 2
        || !tokens.spells(at, "also")
        || !tokens.spells(at + 1, "known") && !tokens.spells(at + 1, "called")) {
      return;
    }
    at += tokens.spells(at + 2, "as") ? 3 : 2;
    at += tokens.is(at, classes.determiner) ? 1 : 0;
    ProcedurePhrase alias = phrases.get(0);
    ProcedurePhrase subject = phrases.get(1);
    int next = alias.to() + 1;
    boolean opens =
        subject.from() == next || subject.from() == next + 1 && tokens.is(next, classes.determiner);
    if (alias.isName()
        && subject.isName()
        && alias.from() == at
        && tokens.symbol(alias.to()) == ','
        && opens) {
      same(sentence, subject, alias);
    }
  }

  /**
   * "X or Y is a technique" where an entry begins, "X (ABC), also Y, is a technique" where any
   * sentence opens: both are its names.
   */
  private void equateHeadwords(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> phrases = sentence.procedures();
    if (phrases.size() < 2 || phrases.get(0).from() > sentence.from() + 1) {
      return;
    }
    ProcedurePhrase first = phrases.get(0);
    int or = sentence.behindBracket(first.to());
    int behind = 1;
    while (behind + 1 < phrases.size() && phrases.get(behind).from() < or) {
      behind++;
    }
    ProcedurePhrase second = phrases.get(behind);
    int next = sentence.behindBracket(second.to());
    boolean apposed = tokens.symbol(or) == ',' && next < sentence.to();
    next += apposed && tokens.symbol(next) == ',' ? 1 : 0;
    boolean told =
        next + 1 < sentence.to()
            && (tokens.spells(next, "refers")
                || tokens.spells(next, "is") && tokens.is(next + 1, classes.determiner));
    boolean named =
        apposed
            ? isNamed(tokens, or, second.from())
            : sentence.index() <= 1 && second.from() == or + 1 && tokens.spells(or, "or");
    if (told && named && first.isName() && second.isName()) {
      same(sentence, first, second);
    }
  }

  /** ", also", ", in older books called the" up to the name behind it. */
  private boolean isNamed(Tokens tokens, int comma, int name) {
    int at = name - 1;
    long before = classes.determiner | classes.procedureModifier;
    while (at > comma && (tokens.is(at, before) || tokens.symbol(at) == '"')) {
      at--;
    }
    return at > comma
        && at - comma <= LONGEST_POINTING
        && (tokens.spells(at, "or") || isAlso(tokens, at));
  }

  /** "X, also called Y": of the name before the cue and the one behind it. */
  private void equate(SentenceTokens sentence, RuleMatch match) {
    ProcedurePhrase first = null;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (!phrase.isName()) {
        continue;
      }
      if (first == null && phrase.from() >= match.from() && phrase.to() <= match.to()) {
        first = beforeBracket(sentence, phrase);
      } else if (first != null
          && (phrase.from() >= match.cueTo()
              || phrase.from() >= match.cueFrom() && phrase.to() > match.cueTo())
          && phrase.from() <= behindQuoted(sentence.tokens(), match.cueTo()) + 2) {
        same(sentence, first, phrase);
        if (tellsFullName(sentence.tokens(), match)) {
          int from = Math.max(phrase.from(), match.cueTo());
          ProcedurePhrase full = tellsOfOther(sentence.tokens(), match) ? first : phrase;
          names.rename(
              discourse.number(sentence, first),
              sentence.tokens().span(full == first ? full.from() : from, full.to()),
              sentence.index());
        }
        equateFurther(sentence, first, phrase);
        return;
      }
    }
    if (first != null) {
      abbreviate(sentence, first, match.cueTo());
    }
  }

  /** "Also called "the little knife" or Y": the token of the conjunction behind the quotation. */
  private int behindQuoted(Tokens tokens, int from) {
    int to = Math.min(tokens.size(), from + LONGEST_POINTING);
    for (int at = from + 1; at < to; at++) {
      if (tokens.is(at, classes.conjunction)) {
        boolean quoted = !tokens.isWord(at - 1) && tokens.symbol(at - 1) != ',';
        return quoted && tokens.symbol(at - 1) == tokens.symbol(from) ? at : from;
      }
    }
    return from;
  }

  /** "X (ABC, also called Y)": of X is told what the bracket tells; else the phrase itself. */
  private static ProcedurePhrase beforeBracket(SentenceTokens sentence, ProcedurePhrase phrase) {
    for (ProcedurePhrase before : sentence.procedures()) {
      if (before.isName()
          && before.to() == phrase.from() - 1
          && sentence.tokens().symbol(before.to()) == '(') {
        return before;
      }
    }
    return phrase;
  }

  /** "X, also called a TURP": letters that nothing else shows to be a name. */
  private void abbreviate(SentenceTokens sentence, ProcedurePhrase name, int behind) {
    Tokens tokens = sentence.tokens();
    int next = behind;
    while (next < sentence.to() && tokens.is(next, classes.determiner)) {
      next++;
    }
    if (next < sentence.to() && tokens.isAcronym(next) && Abbreviations.isShort(tokens, next)) {
      names.abbreviate(discourse.number(sentence, name), tokens.span(next, next + 1));
    }
  }

  /** "X, also called Y or Z", "… Y (y), Z, or W": the names behind the second one. */
  private void equateFurther(
      SentenceTokens sentence, ProcedurePhrase first, ProcedurePhrase second) {
    Tokens tokens = sentence.tokens();
    ProcedurePhrase before = second;
    List<ProcedurePhrase> members = new ArrayList<>();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() < before.to() || !phrase.isName()) {
        continue;
      }
      int joint = sentence.behindBracket(before.to());
      int next = joint;
      next += next < phrase.from() && tokens.symbol(next) == ',' ? 1 : 0;
      int also = next > joint ? behindCalled(tokens, next, phrase.from()) : next;
      boolean closes = tokens.spells(next, "or") || also > next;
      next = also > next ? also : closes ? next + 1 : next;
      boolean joins = next > joint;
      while (next < phrase.from() && tokens.is(next, classes.determiner)) {
        next++;
      }
      if (!joins || phrase.from() != next) {
        if (phrase.from() < joint) {
          continue; // within the bracket
        }
        return;
      }
      members.add(phrase);
      if (closes) {
        members.forEach(member -> same(sentence, first, member));
        return;
      }
      before = phrase;
    }
  }

  /** "…, commonly known as": the token behind; the first one where no such words stand. */
  private int behindCalled(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && (tokens.is(at, classes.adverb) || tokens.spells(at, "also"))) {
      at++;
    }
    boolean called = at > from && at < to && CALLED.holds(tokens, at);
    return called ? at + (tokens.spells(at + 1, "as") ? 2 : 1) : from;
  }

  /** "whose full name is". */
  private static boolean tellsFullName(Tokens tokens, RuleMatch match) {
    for (int at = match.cueFrom(); at < match.cueTo(); at++) {
      if (FULL.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "the scientific name of": what stands before it is the full name. */
  private static boolean tellsOfOther(Tokens tokens, RuleMatch match) {
    return tokens.spells(match.cueTo() - 1, "of") || tokens.spells(match.cueTo() - 1, "for");
  }

  /** Of two names the abbreviation steps back behind the full form. */
  private void same(SentenceTokens sentence, ProcedurePhrase first, ProcedurePhrase second) {
    Tokens tokens = sentence.tokens();
    int number = discourse.number(sentence, first);
    if (isShort(tokens, first) && !isShort(tokens, second)) {
      names.spellOut(
          number,
          tokens.span(first.from(), first.from() + 1),
          tokens.span(second.from(), second.to()),
          sentence.index());
    } else if (isShort(tokens, second) || areLetters(tokens, second)) {
      int end = areLetters(tokens, second) ? second.to() : second.from() + 1;
      names.abbreviate(number, tokens.span(second.from(), end));
    }
    names.alias(number, second.from(), second.to());
    int other = discourse.number(sentence, second);
    if (other != number) {
      names.unite(other, number);
    }
  }

  /** "TIPSS surgery": an abbreviation, with nothing but generic words behind it. */
  private boolean isShort(Tokens tokens, ProcedurePhrase phrase) {
    for (int at = phrase.from() + 1; at < phrase.to(); at++) {
      if (!tokens.is(at, classes.procedureGeneric)) {
        return false;
      }
    }
    return tokens.isAcronym(phrase.from()) && Abbreviations.isShort(tokens, phrase.from());
  }
}

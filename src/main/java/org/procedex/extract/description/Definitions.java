package org.procedex.extract.description;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Drugs;
import org.procedex.extract.name.NamesByUse;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedureChunker;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Knows which procedure a sentence defines or names: "X is a procedure that …", "the procedure is
 * called X". Where X is no name that is known, its words become one, unless they look like anything
 * else that sentences say something about.
 */
public final class Definitions {
  /** Tokens behind the verb of a definition within which its noun stands. */
  private static final int REACH = 12;

  private static final int LONGEST_NAME = 8;

  /** Tokens from a dash that stands for a verb to the noun that tells. */
  private static final int LONGEST_DASHED = 6;

  private static final int LONGEST_TIME = 6;

  /** Words of a time that is over. */
  private static final WordSet BYGONE =
      WordSet.in(
          "past former formerly previously old olden times days once originally traditionally"
              + " earlier");

  /** What may go wrong. */
  private static final WordSet HARM =
      WordSet.in("risk risks complication complications effects hazards dangers");

  private final RuleBook rules;
  private final WordClasses classes;
  private final Discourse discourse;
  private final ProcedureNames names;
  private final Drugs drugs;

  Definitions(RuleBook rules, Discourse discourse, ProcedureNames names, Drugs drugs) {
    this.rules = rules;
    this.classes = rules.classes();
    this.discourse = discourse;
    this.names = names;
    this.drugs = drugs;
  }

  /** The procedure that the sentence defines; -1 where it defines none. */
  public int defined(SentenceTokens sentence) {
    for (RuleMatch match : rules.naming().matches(sentence.clauses())) {
      int number = match.left() ? define(sentence, match) : -1;
      if (number >= 0) {
        return number;
      }
    }
    return -1;
  }

  /** "Arthrodesis is the joining of …": the name that a sentence opens with; -1 for none. */
  public int opened(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean opens =
          phrase.from() == sentence.from()
              || phrase.from() == sentence.from() + 1
                  && tokens.is(sentence.from(), classes.determiner);
      int next = sentence.behindBracket(phrase.to());
      if (phrase.isName() && opens && next < sentence.to()) {
        boolean told =
            tokens.is(next, classes.be) && !tokens.is(next + 1, classes.negation)
                || tokens.spells(next, "refers")
                || tokens.is(next, classes.have) && tokens.spells(next + 1, "been")
                || isDashed(sentence, next);
        return told ? discourse.number(sentence, phrase) : -1;
      }
    }
    return -1;
  }

  /**
   * "Arthrodesis joins the bones …": the name that opens a sentence on what it does; -1 for none.
   */
  public int worked(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean opens =
          phrase.from() == sentence.from()
              || phrase.from() == sentence.from() + 1
                  && tokens.is(sentence.from(), classes.determiner | classes.preposition)
              || isBehindClause(sentence, phrase);
      int next = sentence.behindBracket(phrase.to());
      boolean strong =
          phrase.to() - phrase.from() > 1 || tokens.is(phrase.to() - 1, classes.procedureHead);
      if (!phrase.isName() || !opens || !strong || next + 1 >= sentence.to()) {
        continue;
      }
      boolean verb =
          tokens.isWord(next)
              && tokens.endsWith(next, "s")
              && !tokens.endsWith(next, "ss")
              && !tokens.spells(next, "does")
              && !tokens.is(next, classes.condition | classes.procedureHead)
              && !tokens.is(next, classes.be | classes.have | classes.modal);
      boolean works =
          verb
              && (tokens.is(next + 1, classes.determiner | classes.preposition)
                  || tokens.isWord(next + 1) && !tokens.is(next + 1, classes.finite));
      return works ? discourse.number(sentence, phrase) : -1;
    }
    return -1;
  }

  /** "Where pills fail, X opens …": what the main clause begins with. */
  private boolean isBehindClause(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int before = phrase.from() - 1;
    while (before > sentence.from()
        && tokens.is(before, classes.determiner | classes.procedureModifier)) {
      before--;
    }
    return before > sentence.from()
        && tokens.symbol(before) == ','
        && tokens.is(sentence.from(), classes.subordinator);
  }

  /** "Cystoscopic laser treatment", "thyroidectomy", and not "heavy training". */
  public boolean isStrong(Tokens tokens, int from, int to) {
    return to - from > 2 || tokens.is(to - 1, classes.procedureHead);
  }

  /** "X — an orthopedic operation": the dash stands for the verb. */
  private boolean isDashed(SentenceTokens sentence, int dash) {
    Tokens tokens = sentence.tokens();
    int to = Math.min(sentence.to(), dash + LONGEST_DASHED);
    if (tokens.symbol(dash) != '-' || !tokens.isSpacedBefore(dash)) {
      return false;
    }
    for (int at = dash + 1; at < to && tokens.isWord(at); at++) {
      if (tokens.is(at, classes.preposition | classes.finite | classes.person)) {
        return false;
      }
      if (tokens.is(at, classes.procedureGeneric)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the procedures that a match of a rule of procedures defines or names. */
  public void find(SentenceTokens sentence, RuleMatch match, List<Draft> found) {
    if (sentence.tokens().symbol(sentence.to() - 1) == '?'
        || sentence.block().kind() == Block.Kind.TITLE) {
      return;
    }
    if (match.left()) {
      int number = define(sentence, match);
      if (number >= 0) {
        names.define(number, sentence, match);
        found.add(named(sentence, match, number));
      }
      return;
    }
    if (tellsHarm(sentence, match)) {
      return;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (isNameWithin(phrase, match)) {
        int number = discourse.number(sentence, phrase);
        if (!drugs.isBesideTopic(number)
            || sentence.tokens().is(phrase.to() - 1, classes.procedureHead)) {
          found.add(named(sentence, match, number));
        }
      }
    }
  }

  /** "Risks of it include dural puncture": what may go wrong is none of its kinds. */
  private static boolean tellsHarm(SentenceTokens sentence, RuleMatch match) {
    for (int at = sentence.from(); at < match.cueFrom(); at++) {
      if (HARM.holds(sentence.tokens(), at)) {
        return true;
      }
    }
    return false;
  }

  private Draft named(SentenceTokens sentence, RuleMatch match, int number) {
    ProcedureNames.Name name = names.get(number);
    Span cue = sentence.tokens().span(match.cueFrom(), match.cueTo());
    return Draft.of(
        RecordType.PROCEDURE, name.span(), cue, name.sentence(), match.rule().id(), number);
  }

  private int define(SentenceTokens sentence, RuleMatch match) {
    if (isBygone(sentence, match)) {
      return -1;
    }
    ProcedurePhrase name = name(sentence, match);
    if (name != null) {
      return discourse.number(sentence, name);
    }
    if (!isNewName(sentence, match)) {
      return -1;
    }
    int own = ProcedureChunker.withoutEcho(sentence.tokens(), match.from(), match.to());
    return names.number(own, match.to(), sentence.index());
  }

  /** "In former times X was a blind operation": what is no longer done so is not defined. */
  private boolean isBygone(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    if (!tokens.spells(match.cueFrom(), "was") && !tokens.spells(match.cueFrom(), "were")) {
      return false;
    }
    int to = Math.min(match.from() + 1, sentence.from() + LONGEST_TIME);
    for (int at = sentence.from(); at < to; at++) {
      if (BYGONE.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** The name that is defined: among the words before the verb, behind it, or in front of them. */
  private @Nullable ProcedurePhrase name(SentenceTokens sentence, RuleMatch match) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (isNameWithin(phrase, match)) {
        return phrase;
      }
    }
    boolean calls =
        match.rule().id().equals("procedure.also-called")
            && !sentence.tokens().is(match.to() + 1, classes.relative);
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (calls
          && phrase.isName()
          && phrase.from() >= match.cueTo()
          && phrase.from() <= match.cueTo() + 2) {
        return phrase;
      }
    }
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()
          && phrase.to() < match.from()
          && (tokens.symbol(phrase.to()) == ',' || tokens.symbol(phrase.to()) == '(')
          && phrase.from() <= sentence.from() + 1) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean isNameWithin(ProcedurePhrase phrase, RuleMatch match) {
    return phrase.isName() && phrase.from() >= match.from() && phrase.to() <= match.to();
  }

  /** Whether the words before the verb are a name that nothing but this definition makes one. */
  private boolean isNewName(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    int from = match.from();
    int to = match.to();
    boolean generic = tokens.is(to - 1, classes.procedureGeneric);
    return (generic
            || match.rule().id().equals("procedure.is-a")
            || match.rule().id().equals("procedure.is-kind-of"))
        && to - from <= LONGEST_NAME
        && to - from >= (generic ? 2 : 1)
        && tokens.isWord(from)
        && isSubject(sentence, match)
        && !isToldAside(tokens, match, sentence.to())
        && !drugs.ends(tokens, from, to)
        && !isNoName(tokens, from, to)
        && !(generic && isNoneInParticular(tokens, from, to - 1))
        && !opensNoName(tokens, from)
        && !tokens.is(to - 1, classes.person | classes.relative)
        && !tokens.spells(to - 1, "alone");
  }

  /** Words that no name begins with: "it", "this", "gout", "called". */
  private boolean opensNoName(Tokens tokens, int at) {
    return tokens.is(
        at,
        classes.pronoun
            | classes.anaphor
            | classes.condition
            | classes.determiner
            | classes.relative
            | classes.empty
            | classes.naming
            | classes.verb);
  }

  /** "The goals of research are to …", "clinical trials are …": what is told is no procedure. */
  private boolean isNoName(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean last = at == to - 1;
      boolean goal =
          NamesByUse.isAbstract(tokens, at)
              && !tokens.is(at, classes.procedureHead)
              && (!last || to - from == 1 || !tokens.is(at, classes.procedureGeneric));
      if (goal || last && tokens.is(at, classes.compoundTail)) {
        return true;
      }
    }
    return false;
  }

  /** "A better approach is to …": which one is not said. */
  private boolean isNoneInParticular(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!tokens.is(at, classes.procedureModifier)) {
        return false;
      }
    }
    return true;
  }

  /** "X is an emergency that requires treatment": the treatment is not what X is. */
  private boolean isToldAside(Tokens tokens, RuleMatch match, int to) {
    for (int at = match.cueTo(); at < to && at < match.cueTo() + REACH; at++) {
      if (tokens.is(at, classes.procedureGeneric)) {
        return CoinedNames.isCompound(tokens, classes, at + 1, to);
      }
      if (tokens.is(at, classes.relative)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The use of drugs, mainly aspirin, is a …": what opens its sentence is defined, no insertion.
   */
  private boolean isSubject(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    int from = match.from();
    while (from > sentence.from() && tokens.is(from - 1, classes.determiner | classes.adverb)) {
      from--;
    }
    for (int at = match.from(); at < match.to(); at++) {
      if (tokens.spells(at, "to")
          || tokens.is(at, classes.empty)
              && at + 1 < match.to()
              && tokens.is(at + 1, classes.preposition)) {
        return false;
      }
    }
    return from == sentence.from();
  }
}

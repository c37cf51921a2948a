package org.procedex.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.description.Definitions;
import org.procedex.extract.praise.Praise;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * Records that a sentence says by its own words: decides which matches of the rules may speak here,
 * and takes back records that contradict each other.
 */
public final class SentenceRules {
  /** Rules of circumstances in which a procedure is chosen. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of("indication.performed-when", "indication.suitable-when");

  /** Rules that take a participle for a quality: "is used for early shingles". */
  private static final Set<String> PREDICATES = Set.of("advantage.is-quality");

  private final RuleBook rules;
  private final Definitions definitions;
  private final Statements statements;
  private final Praise praise;

  public SentenceRules(
      RuleBook rules, Definitions definitions, Statements statements, Praise praise) {
    this.rules = rules;
    this.definitions = definitions;
    this.statements = statements;
    this.praise = praise;
  }

  /**
   * All records of the sentence, in rule order.
   *
   * @param heading that it stands under; null where there is none
   */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    List<RuleMatch> matches = rules.matcher().matches(sentence.clauses());
    for (int i = 0; i < matches.size(); i++) {
      RuleMatch match = matches.get(i);
      if (rules.contexts().withdrawing(sentence.clauses(), match) != null
          || isNextSentence(sentence, match)
          || match.rule().id().equals("contraindication.cannot-bear")
              && isTheirs(sentence, match.cueFrom())
          || isListedAgainst(sentence, heading, match)) {
        continue;
      }
      if (match.rule().type() == RecordType.PROCEDURE) {
        definitions.find(sentence, match, found);
      } else if (sentence.block().kind() != Block.Kind.TITLE
          && sentence.tokens().symbol(sentence.to() - 1) != '?'
          && (!match.rule().needsHeading() || isAbout(heading, match.rule().type()))) {
        statements.find(sentence, match, found);
      }
    }
    if (!found.isEmpty()) {
      withoutContradictions(sentence.tokens(), found);
    }
    if (!found.isEmpty()) {
      praise.continued(sentence, found);
    }
  }

  /** "Contraindications: - X: high fever": what a list refuses does not praise. */
  private static boolean isListedAgainst(
      SentenceTokens sentence, @Nullable Heading heading, RuleMatch match) {
    return match.rule().type() == RecordType.ADVANTAGE
        && sentence.block().kind() == Block.Kind.ITEM
        && heading != null
        && heading.isAbout(Topic.CONTRAINDICATIONS)
        && !heading.isAbout(Topic.ADVANTAGES);
  }

  /** "Colectomy If the cancer is large, …": a heading that a sentence runs into. */
  private static boolean isNextSentence(SentenceTokens sentence, RuleMatch match) {
    String rule = match.rule().id();
    return (rule.equals("indication.name-if") || rule.equals("advantage.has-benefited"))
        && sentence.tokens().isCapitalized(match.cueFrom());
  }

  /**
   * "For people over 80 it is used with caution": what speaks against it is not what it is for; and
   * that it has no contraindication is no merit.
   */
  private void withoutContradictions(Tokens tokens, List<Draft> found) {
    found.removeIf(
        draft -> draft.type() == RecordType.CONTRAINDICATION && isOfOthers(tokens, draft, found));
    found.removeIf(
        draft -> draft.type() == RecordType.INDICATION && isPraised(tokens, draft, found));
    List<Draft> refusals = refusals(found);
    found.removeIf(
        draft ->
            draft.type() == RecordType.INDICATION && isAgainst(draft, refusals)
                || draft.type() == RecordType.ADVANTAGE
                    && draft.span().of(tokens.text()).contains("contraindication"));
  }

  /** What the sentence refuses; mostly nothing, however much it tells. */
  private static List<Draft> refusals(List<Draft> found) {
    List<Draft> refusals = new ArrayList<>();
    for (Draft draft : found) {
      if (draft.type() == RecordType.CONTRAINDICATION && !draft.negated()) {
        refusals.add(draft);
      }
    }
    return refusals;
  }

  /** "It is chosen when other options are unsuitable": what is unsuitable is something else. */
  private boolean isOfOthers(Tokens tokens, Draft contraindication, List<Draft> found) {
    for (Draft other : found) {
      if (other.type() == RecordType.INDICATION
          && (CIRCUMSTANCES.contains(other.mention().rule())
              || isWithin(tokens, contraindication.mention().cue(), other.span()))
          && other.span().start() <= contraindication.span().start()
          && (other.span().overlaps(contraindication.span())
              || isWithin(tokens, contraindication.mention().cue(), other.span()))) {
        return true;
      }
    }
    return false;
  }

  /** "somebody whose liver can take none": tells who they are. */
  private static boolean isTheirs(SentenceTokens sentence, int verb) {
    for (int at = verb - 1; at > sentence.from() && sentence.tokens().isWord(at); at--) {
      if (sentence.tokens().spells(at, "whose")) {
        return true;
      }
    }
    return false;
  }

  /** "It is used in those who are unsuitable for X": what refuses is told of them. */
  private boolean isWithin(Tokens tokens, Span words, Span span) {
    if (words.start() <= span.start() || words.end() >= span.end()) {
      return false;
    }
    for (int at = tokens.at(span.start()); tokens.start(at) < words.start(); at++) {
      if (tokens.is(at, rules.classes().relative)) {
        return true;
      }
    }
    return false;
  }

  /** "the first choice for ulcers, with low cost": what praises is not what it is for. */
  private boolean isPraised(Tokens tokens, Draft indication, List<Draft> found) {
    WordClasses classes = rules.classes();
    long praising = classes.quality | classes.merit;
    int first = tokens.at(indication.span().start());
    if (!tokens.is(first, praising)) {
      return false;
    }
    if (tokens.end(first) == indication.span().end() && tokens.is(first, classes.merit)) {
      return true; // "used for locked fingers, quick and …"
    }
    for (Draft other : found) {
      if (other.type() == RecordType.ADVANTAGE
          && other.span().equals(indication.span())
          && !PREDICATES.contains(other.mention().rule())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAgainst(Draft indication, List<Draft> refusals) {
    for (Draft other : refusals) {
      if (other.procedure() == indication.procedure() && other.span().overlaps(indication.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbout(@Nullable Heading heading, RecordType type) {
    return heading != null
        && heading.isAbout(
            switch (type) {
              case PROCEDURE -> Topic.PROCEDURES;
              case INDICATION -> Topic.INDICATIONS;
              case CONTRAINDICATION -> Topic.CONTRAINDICATIONS;
              case ADVANTAGE -> Topic.ADVANTAGES;
            });
  }
}

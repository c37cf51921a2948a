package org.procedex.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.procedex.extract.coordination.Circumstances;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.praise.MeritWords;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Splits what a rule matched into the members that become records, each in its own words: "for A
 * and B" is two indications, "to relieve A" is for A, and a clause or what is denied stays whole.
 */
public final class MatchedMembers {
  /** Rules of lists that may go on behind a semicolon. */
  private static final Set<String> LISTING =
      Set.of(
          "indication.indications-are",
          "indication.indications-are-told",
          "contraindication.include",
          "contraindication.relative-include",
          "contraindication.absolute-include");

  /** Parts behind semicolons that one statement goes on with, and tokens of each. */
  private static final int MOST_PARTS = 16;

  private static final int LONGEST_PART = 60;

  private static final Set<RecordType> CASES =
      Set.of(RecordType.INDICATION, RecordType.CONTRAINDICATION);

  /** Doing good to a disease and nothing else: what they govern is what is treated. */
  private static final WordSet TREATING =
      WordSet.of("treat", "cure", "relieve", "alleviate", "manage", "diagnose");

  /** Tokens of a bracket that tells what a word means: "(an irregular heartbeat)". */
  private static final int SHORTEST_GLOSS = 4;

  private final WordClasses classes;
  private final Coordination coordination;
  private final Circumstances circumstances;
  private final MeritWords meritWords;
  private final ItemClauses clauses;

  public MatchedMembers(WordClasses classes, Coordination coordination) {
    this.classes = classes;
    this.coordination = coordination;
    this.circumstances = new Circumstances(classes);
    this.meritWords = new MeritWords(classes);
    this.clauses = new ItemClauses(classes);
  }

  /** The members in their order; none where nothing that was matched is one. */
  List<Coordination.Member> of(SentenceTokens sentence, RuleMatch match) {
    if (isPredicate(sentence, match)) {
      return List.of();
    }
    List<Coordination.Member> members =
        match.rule().negated()
            ? List.of(new Coordination.Member(match.from(), match.to()))
            : split(sentence, match);
    return match.rule().type() == RecordType.ADVANTAGE
        ? meritWords.widened(sentence, match, members)
        : withoutGlosses(sentence.tokens(), members);
  }

  /** "urinary retention (the bladder does not empty)": what the word means is no part of it. */
  private List<Coordination.Member> withoutGlosses(
      Tokens tokens, List<Coordination.Member> members) {
    List<Coordination.Member> found = members;
    for (int i = 0; i < members.size(); i++) {
      Coordination.Member member = members.get(i);
      int open = member.to() - 1;
      if (tokens.symbol(open) == ')') {
        open = PhraseEnds.opening(tokens, open, member.from());
        boolean explains =
            tokens.is(open + 1, classes.determiner) && member.to() - open > SHORTEST_GLOSS;
        if (open > member.from() && explains) {
          found = found == members ? new ArrayList<>(members) : found;
          found.set(i, new Coordination.Member(member.from(), open));
        }
      }
    }
    return found;
  }

  /** "The pains are brought on by cold and may be eased by X": the verb is no condition. */
  private boolean isPredicate(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    int first = match.from();
    if (match.rule().type() != RecordType.INDICATION
        || match.rule().findsClause()
        || first >= match.cueFrom()
        || !tokens.endsWith(first, "ed")
        || !tokens.is(first + 1, classes.preposition)) {
      return false;
    }
    int before = first - 1;
    while (before > sentence.from() && tokens.is(before, classes.adverb)) {
      before--;
    }
    return before > sentence.from() && tokens.is(before, classes.be);
  }

  private List<Coordination.Member> split(SentenceTokens sentence, RuleMatch match) {
    Tokens tokens = sentence.tokens();
    int held =
        match.rule().findsClause() ? circumstances.held(tokens, match.from(), match.to()) : -1;
    int to =
        match.rule().findsClause()
            ? circumstances.foundBefore(tokens, match.from(), match.to())
            : match.to();
    int from = Math.max(match.from(), held);
    Coordination.Manner manner = manner(tokens, match, to < match.to() ? from : held);
    List<Coordination.Member> members = coordination.split(tokens, from, to, manner);
    return manner == Coordination.Manner.PURPOSES || isTreating(tokens, manner, members)
        ? withoutTreating(tokens, members)
        : all(sentence, match, members);
  }

  /** How the words hang together, which their kind and the rule's shape tell. */
  private Coordination.Manner manner(Tokens tokens, RuleMatch match, int held) {
    if (match.rule().type() == RecordType.ADVANTAGE) {
      return Coordination.Manner.QUALITIES;
    }
    if (match.rule().findsClause() && held < 0) {
      return Coordination.Manner.CLAUSE;
    }
    return match.rule().capturesCue()
            && !coordination.givesExamples(tokens, match.from(), match.to())
        ? Coordination.Manner.PURPOSES
        : Coordination.Manner.NOUNS;
  }

  /** "so as to treat gout and fever": a purpose, though told as a clause. */
  private static boolean isTreating(
      Tokens tokens, Coordination.Manner manner, List<Coordination.Member> members) {
    return manner == Coordination.Manner.CLAUSE
        && members.size() == 1
        && TREATING.holds(tokens, members.get(0).from());
  }

  /** "to relieve back pain": what is treated is what it is for. */
  private List<Coordination.Member> withoutTreating(
      Tokens tokens, List<Coordination.Member> purposes) {
    List<Coordination.Member> found = new ArrayList<>();
    for (Coordination.Member purpose : purposes) {
      int verb = purpose.from();
      if (verb + 1 < purpose.to() && tokens.spells(verb, "help")) {
        verb++;
      }
      if (TREATING.holds(tokens, verb) && holdsCondition(tokens, verb + 1, purpose.to())) {
        found.addAll(treated(tokens, verb + 1, purpose.to()));
      } else {
        found.add(purpose);
      }
    }
    return found;
  }

  /**
   * Its members where each names a condition; "arthritis of the hip, and of the knee" stays one.
   */
  private List<Coordination.Member> treated(Tokens tokens, int from, int to) {
    List<Coordination.Member> members =
        coordination.split(tokens, from, to, Coordination.Manner.NOUNS);
    for (Coordination.Member member : members) {
      if (!holdsCondition(tokens, member.from(), member.to())) {
        return List.of(new Coordination.Member(members.get(0).from(), to));
      }
    }
    return members;
  }

  private boolean holdsCondition(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition)) {
        return true;
      }
    }
    return false;
  }

  /** "when there is A or when it is B": without the word that opens a clause again. */
  private List<Coordination.Member> all(
      SentenceTokens sentence, RuleMatch match, List<Coordination.Member> members) {
    Tokens tokens = sentence.tokens();
    List<Coordination.Member> all = new ArrayList<>();
    for (Coordination.Member member : members) {
      boolean again =
          match.rule().findsClause()
              && member != members.get(0)
              && member.from() + 1 < member.to()
              && tokens.is(member.from(), classes.subordinator);
      Coordination.Member own =
          again ? new Coordination.Member(member.from() + 1, member.to()) : member;
      int tail = match.rule().findsClause() ? circumstances.tail(tokens, own) : own.to();
      if (tail < own.to()) {
        all.add(new Coordination.Member(own.from(), tail));
        int behind = Circumstances.behind(tokens, tail + 1, own.to(), classes.conjunction) + 1;
        all.addAll(coordination.split(tokens, behind, own.to(), Coordination.Manner.NOUNS));
      } else {
        all.add(own);
      }
    }
    if (LISTING.contains(match.rule().id())) {
      addBehindSemicolons(sentence, match.to(), all);
    } else if (CASES.contains(match.rule().type()) && !match.rule().findsClause()) {
      addCasesBehindSemicolons(sentence, match.to(), all);
    }
    return all;
  }

  /** "It is suitable for A; B; C. ": parts that only name a case, up to the first that does not. */
  private void addCasesBehindSemicolons(
      SentenceTokens sentence, int behind, List<Coordination.Member> all) {
    Tokens tokens = sentence.tokens();
    int to = behindReason(tokens, behind, sentence.to());
    int parts = 0;
    while (to + 1 < sentence.to() && tokens.symbol(to) == ';' && parts < MOST_PARTS) {
      int end = ItemEnds.parting(tokens, ';', to + 1, sentence.to());
      end = tokens.symbol(end - 1) == '.' ? end - 1 : end;
      int from = Circumstances.behind(tokens, to + 1, end, classes.conjunction);
      if (from >= end
          || end - from > LONGEST_PART
          || offersAgain(tokens, from)
          || !isCase(sentence, from, end, parts > 0)) {
        return;
      }
      parts++;
      all.addAll(coordination.split(tokens, from, end, Coordination.Manner.NOUNS));
      to = end;
    }
  }

  /** "[A] because of a weak lung;": the semicolon behind what is no part of a case. */
  private int behindReason(Tokens tokens, int from, int to) {
    boolean reason =
        from + 1 < to
            && (tokens.spells(from, "because")
                || tokens.spells(from, "due")
                || tokens.spells(from, "owing"));
    int at = from;
    while (reason && at < to && tokens.isWord(at) && !tokens.is(at, classes.finite)) {
      at++;
    }
    return reason && at < to && tokens.symbol(at) == ';' ? at : from;
  }

  /** "indicated for fever": a part with words of its own that say what it is. */
  private boolean offersAgain(Tokens tokens, int from) {
    return tokens.is(from + 1, classes.preposition)
        && (tokens.endsWith(from, "ed")
            || tokens.is(from, classes.verb | classes.finite | classes.quality));
  }

  /**
   * Whether a part names a case and tells nothing of it; the first one by the kind of its words.
   */
  private boolean isCase(SentenceTokens sentence, int from, int to, boolean further) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() > from + 1) {
        break;
      }
      if (phrase.to() > from) {
        return false;
      }
    }
    boolean named = further;
    for (int at = from; at < to; at++) {
      char symbol = tokens.symbol(at);
      if (symbol == ':' || symbol == '?' || tokens.is(at, classes.otherTopic)) {
        return false;
      }
      named |= tokens.is(at, classes.condition | classes.person | classes.severity);
    }
    return named
        && !tokens.is(
            from,
            classes.preposition
                | classes.adverb
                | classes.pronoun
                | classes.merit
                | classes.negation)
        && !clauses.isSentence(tokens, from, to);
  }

  /** "The indications include A; B; and C.": those behind semicolons, unless one is a clause. */
  private void addBehindSemicolons(
      SentenceTokens sentence, int behind, List<Coordination.Member> all) {
    Tokens tokens = sentence.tokens();
    int to = behind;
    while (to + 1 < sentence.to() && tokens.symbol(to) == ';') {
      int end = to + 1;
      while (end < sentence.to() && tokens.symbol(end) != ';' && tokens.symbol(end) != '.') {
        if (tokens.is(end, classes.finite)) {
          return;
        }
        end++;
      }
      int from = Circumstances.behind(tokens, to + 1, end, classes.conjunction);
      if (from < end) {
        all.addAll(coordination.split(tokens, from, end, Coordination.Manner.NOUNS));
      }
      to = end;
    }
  }
}

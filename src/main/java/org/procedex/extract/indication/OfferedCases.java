package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.CaseWords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What a clause offers a procedure for that no rule matches, told by the kinds of its words: a
 * procedure or a word that stands for it, a word that offers, and a condition or people. They stand
 * behind a preposition ("X is the way out for A"), open the clause ("for A the choice falls on X")
 * or are its subject ("A is straightened by X", "A and B are its customers"). A clause that
 * refuses, denies or tells of complications offers nothing.
 */
public final class OfferedCases {
  /** Tokens of the longest sentence that is looked at. */
  private static final int LONGEST = 90;

  /** Tokens from the procedure to the word that offers. */
  private static final int REACH = 8;

  /** Tokens from what offers to the preposition of the case. */
  private static final int NEAR = 4;

  /** Words of the shortest clause that says when. */
  private static final int FEWEST = 3;

  private static final WordSet FRONTING = WordSet.in("for in with against on at");
  private static final WordSet AIMING = WordSet.in("for in against on at to of with by");
  private static final WordSet SUPPOSING = WordSet.in("if when whenever where once");
  private static final WordSet MEANS = WordSet.in("by with using through via");

  private static final WordSet BREAKING =
      WordSet.in("but while whereas although though because since unless until however");

  private static final WordSet CHOOSERS = WordSet.union(OfferWords.CHOICE, OfferWords.STAFF);

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final Tokens tokens;
  private final ItemClauses clauses;
  private final CaseWords cases;

  /** A part of a sentence without a semicolon. */
  private record Clause(SentenceTokens sentence, int from, int to) {}

  public OfferedCases(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
    this.cases = new CaseWords(tokens, classes, 0, WordSet.union(AIMING, SUPPOSING));
  }

  /** Adds what clauses offer in which nothing else is found to be offered or refused. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    if (sentence.procedures().isEmpty() || !mayOffer(sentence, heading)) {
      return;
    }
    int start = sentence.from();
    boolean offered = false;
    for (int at = start; at < sentence.to(); at++) {
      if (at + 1 == sentence.to() && tokens.isWord(at)) {
        read(new Clause(sentence, start, at + 1), found);
      } else if (isEnd(at) && (at > start || !BREAKING.holds(tokens, at))) {
        if (offered) {
          read(new Clause(sentence, start, at), found);
        }
        start = at + 1;
        offered = false;
      } else {
        offered |=
            at == start && FRONTING.holds(tokens, at)
                || OfferWords.ANY.holds(tokens, at)
                || MEANS.holds(tokens, at);
      }
    }
  }

  private boolean mayOffer(SentenceTokens sentence, @Nullable Heading heading) {
    Block.Kind kind = sentence.block().kind();
    return (kind == Block.Kind.TEXT || kind == Block.Kind.ITEM)
        && sentence.to() - sentence.from() <= LONGEST
        && (tokens.symbol(sentence.to() - 1) == '.' || isUnended(sentence))
        && !discourse.isOnOther()
        && (heading == null
            || !heading.isAbout(Topic.CONTRAINDICATIONS)
                && (discourse.topicOf(sentence) >= 0
                    || !topics.isElse(
                        tokens,
                        tokens.at(heading.words().start()),
                        tokens.at(heading.words().end()))));
  }

  /** A sentence whose full stop got lost before a number or a line end. */
  private boolean isUnended(SentenceTokens sentence) {
    return sentence.block().kind() == Block.Kind.TEXT
        && tokens.isWord(sentence.to() - 1)
        && clauses.verb(tokens, sentence.from(), sentence.to()) > sentence.from();
  }

  private boolean isEnd(int at) {
    char c = tokens.symbol(at);
    return c == ';' || c == ':' || c == '.' || BREAKING.holds(tokens, at);
  }

  private void read(Clause clause, List<Draft> found) {
    int from = clause.from();
    while (from < clause.to()
        && (tokens.symbol(from) == ','
            || tokens.is(from, classes.conjunction | classes.adverb)
                && !tokens.spells(from, "nor"))) {
      from++;
    }
    while (from >= 0 && from < clause.to()) {
      Clause rest = new Clause(clause.sentence(), from, clause.to());
      if (isTold(rest, found) || OfferWords.OTHERS.holds(tokens, from)) {
        return;
      }
      int next = FRONTING.holds(tokens, from) ? fronted(rest, found) : subject(rest, found);
      if (next < 0) {
        next = behind(rest, found);
      }
      from = next < 0 && from > clause.from() + REACH ? behindComma(from, clause.to()) : next;
    }
  }

  /** Behind a clause that offered: the next one, where this one does not. */
  private int behindComma(int from, int to) {
    int at = from;
    while (at < to && tokens.symbol(at) != ',') {
      at++;
    }
    return at < to ? behindJoint(at, to) : -1;
  }

  private boolean isTold(Clause clause, List<Draft> found) {
    Span within = tokens.span(clause.from(), clause.to());
    for (Draft draft : found) {
      if ((draft.type() == RecordType.INDICATION || draft.type() == RecordType.CONTRAINDICATION)
          && draft.span().overlaps(within)) {
        return true;
      }
    }
    return false;
  }

  /** "For A the choice falls on X", "in A, X is the way out", "for A there is X". */
  private int fronted(Clause clause, List<Draft> found) {
    int verb = clauses.verb(tokens, clause.from(), clause.to());
    int offer = anyIn(OfferWords.ANY, clause.from() + 1, clause.to());
    if (verb < 0 || offer >= 0 && offer < verb && !cases.hold(offer, verb)) {
      verb = offer;
    }
    if (verb < 0) {
      return -1;
    }
    int end = subjectStart(clause, verb);
    ProcedurePhrase phrase = phrase(clause.sentence(), end, clause.to());
    boolean there = tokens.spells(end, "there");
    boolean told =
        phrase != null
            && (there || anyIn(OfferWords.ANY, end, clause.to()) >= 0)
            && (phrase.to() <= verb || anyIn(CHOOSERS, end, verb + 1) >= 0)
            && !isElse(end, clause.to())
            && !isAside(phrase);
    boolean fits =
        told
            && (cases.open(clause.from() + 1, end)
                || there && phrase.isName() && tokens.spells(clause.from(), "for"))
            && (tokens.spells(clause.from(), "for") || isCondition(clause.from() + 1, end))
            && phrase(clause.sentence(), clause.from(), clause.from() + NEAR) == null;
    return fits && add(clause, phrase, clause.from() + 1, end, Manner.NOUNS, found)
        ? clause.to()
        : -1;
  }

  /** "in children" tells where as often as for whom. */
  private boolean isCondition(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition | classes.relative)) {
        return true;
      }
    }
    return false;
  }

  /** Where the subject of a verb begins: at a procedure, a pronoun or an article. */
  private int subjectStart(Clause clause, int verb) {
    for (ProcedurePhrase phrase : clause.sentence().procedures()) {
      if (phrase.from() > clause.from() + 1 && phrase.to() <= verb && verb - phrase.to() <= REACH) {
        int start = phrase.from();
        return tokens.is(start - 1, classes.determiner) ? start - 1 : start;
      }
    }
    int at = verb;
    int least = Math.max(clause.from() + 2, verb - NEAR);
    while (at > least && tokens.symbol(at - 1) != ',') {
      at--;
      if (tokens.is(at, classes.determiner | classes.pronoun) || CHOOSERS.holds(tokens, at)) {
        boolean some = tokens.is(at - 1, classes.determiner);
        return some ? at - 1 : at;
      }
    }
    return tokens.symbol(at - 1) == ',' ? at : verb;
  }

  /** "A is straightened by X", "A and B are its customers". */
  private int subject(Clause clause, List<Draft> found) {
    int from = clause.from();
    int verb = clauses.verb(tokens, from, clause.to());
    verb = verb < 0 ? anyIn(OfferWords.SERVED, from + 1, clause.to()) : verb;
    if (verb <= from
        || !cases.hold(from, verb)
        || tokens.is(from, classes.preposition | classes.pronoun | classes.subordinator)
        || tokens.is(verb - 1, classes.relative)
        || OfferWords.KNOWN.holds(tokens, from)
        || anyIn(OfferWords.STAFF, from, verb) >= 0
        || isDenied(from, verb)
        || phrase(clause.sentence(), from, verb) != null) {
      return -1;
    }
    int to = Math.min(clause.to(), verb + REACH);
    for (int at = verb; at < to && tokens.symbol(at) != ','; at++) {
      boolean means = MEANS.holds(tokens, at) && at > verb + 1 && isDoing(verb, at);
      if (means || OfferWords.SERVED.holds(tokens, at)) {
        ProcedurePhrase phrase =
            phrase(clause.sentence(), means ? at : verb, Math.min(clause.to(), at + REACH));
        boolean near = phrase != null && (!means || phrase.from() - at <= NEAR);
        return near
                && !isAside(phrase)
                && !isElse(verb, Math.min(clause.to(), Math.max(at, phrase.to()) + 2))
                && add(clause, phrase, from, verb, Manner.NOUNS, found)
            ? Math.min(clause.to(), behindJoint(phrase.to(), clause.to()))
            : -1;
      }
    }
    return -1;
  }

  private int behindJoint(int at, int to) {
    int next = at;
    while (next < to && (tokens.symbol(next) == ',' || tokens.is(next, classes.conjunction))) {
      next++;
    }
    return next;
  }

  /** Before "by X": a participle of what is done to a condition, "is straightened", "are burnt". */
  private boolean isDoing(int verb, int means) {
    int participle = means - 1;
    while (participle > verb && OfferWords.PARTICLES.holds(tokens, participle)) {
      participle--;
    }
    return participle > verb
        && (tokens.endsWith(participle, "ed") || OfferWords.DONE.holds(tokens, participle))
        && !OfferWords.BEFALLING.holds(tokens, participle);
  }

  private boolean isDenied(int from, int to) {
    return tokens.is(from, classes.negation)
        || from > 0 && tokens.spells(from - 1, "not")
        || anyIn(OfferWords.OTHERS, from, to) >= 0;
  }

  /** "X is the way out for A", "we take it for A", "X shows its value when A". */
  private int behind(Clause clause, List<Draft> found) {
    for (ProcedurePhrase phrase : clause.sentence().procedures()) {
      if (phrase.from() < clause.from() || phrase.to() > clause.to()) {
        continue;
      }
      int offer = offerNear(clause, phrase);
      if (offer < 0 || isAside(phrase)) {
        continue;
      }
      int anchor = Math.max(offer, phrase.to() - 1);
      int to = Math.min(clause.to(), anchor + NEAR + 1);
      for (int at = anchor + 1; at < to && tokens.symbol(at) != ','; at++) {
        boolean supposes = SUPPOSING.holds(tokens, at);
        boolean aims = AIMING.holds(tokens, at) && fits(offer, at);
        if (supposes || aims && cases.open(at + 1, clause.to())) {
          return isElse(clause.from(), at) && !isLasting(clause, offer, at)
              ? -1
              : supposes ? when(clause, phrase, offer, at, found) : aim(clause, phrase, at, found);
        }
        if (tokens.is(at, classes.finite | classes.negation)) {
          break;
        }
      }
    }
    return -1;
  }

  /** "was first approved for": the only story that offers. */
  private boolean isLasting(Clause clause, int offer, int to) {
    int others = 0;
    for (int at = clause.from(); at < to; at++) {
      boolean was = tokens.spells(at, "was") || tokens.spells(at, "were");
      others += !was && OfferWords.OTHERS.holds(tokens, at) ? 1 : 0;
    }
    return OfferWords.LASTING.holds(tokens, offer)
        && others == 0
        && !topics.refuses(tokens, clause.from(), to)
        && !isNegated(clause.from(), to);
  }

  private int aim(Clause clause, ProcedurePhrase phrase, int at, List<Draft> found) {
    if (OfferWords.POINTING.holds(tokens, at + 1)) {
      return -1;
    }
    int end = beforeNextName(clause, at + 1);
    return add(clause, phrase, at + 1, end, Manner.NOUNS, found) ? end : -1;
  }

  /** "when A, when B, or in C": clauses, and what stands behind a preposition among them. */
  private int when(Clause clause, ProcedurePhrase phrase, int offer, int at, List<Draft> found) {
    if (!OfferWords.CALLING.holds(tokens, offer)
        || clause.to() - at <= FEWEST
        || tokens.is(at + 1, classes.pronoun)) {
      return -1;
    }
    int start = at + 1;
    Manner manner = Manner.CLAUSE;
    boolean any = false;
    for (int next = start; next <= clause.to(); next++) {
      int opening = next == clause.to() ? next : opening(next, clause.to());
      if (opening >= next) {
        any |= add(clause, phrase, start, next, manner, found);
        manner = SUPPOSING.holds(tokens, opening) ? Manner.CLAUSE : Manner.NOUNS;
        start = opening + 1;
        next = opening;
      }
    }
    return any ? clause.to() : -1;
  }

  /** Behind a joint: the "when" or the preposition of the next member; -1 where none opens. */
  private int opening(int joint, int to) {
    int at = joint;
    while (at < to && (tokens.symbol(at) == ',' || tokens.is(at, classes.conjunction))) {
      at++;
    }
    boolean opens =
        at > joint
            && at < to
            && (SUPPOSING.holds(tokens, at)
                || FRONTING.holds(tokens, at) && cases.open(at + 1, to));
    return opens ? at : -1;
  }

  /** "of", "with" and "by" are no aims behind any word: "a matter of", "the choice with". */
  private boolean fits(int offer, int preposition) {
    if (tokens.spells(offer, "goes") && !tokens.spells(preposition, "to")) {
      return false;
    }
    return tokens.spells(preposition, "of")
        ? OfferWords.OWNING.holds(tokens, offer)
        : !tokens.spells(preposition, "by")
            && (!tokens.spells(preposition, "with") || OfferWords.CALLING.holds(tokens, offer))
            && !(tokens.spells(preposition, "to")
                && (tokens.isNumber(preposition - 1)
                    || !tokens.is(
                        preposition + 1,
                        classes.determiner
                            | classes.person
                            | classes.condition
                            | classes.severity)));
  }

  /** The word that offers, behind the procedure or right before it; -1 for none. */
  private int offerNear(Clause clause, ProcedurePhrase phrase) {
    int at = clause.sentence().behindBracket(phrase.to());
    int to = Math.min(clause.to(), at + REACH);
    int offer = -1;
    for (; at < to && tokens.symbol(at) != ',' && !tokens.is(at, classes.relative); at++) {
      boolean aims = AIMING.holds(tokens, at) && !tokens.spells(at, "on");
      if (aims && offer >= 0) {
        return offer;
      }
      boolean offers =
          OfferWords.OFFERED.holds(tokens, at) && !OfferWords.DAMPING.holds(tokens, at - 1);
      offer = offers ? at : offer;
    }
    if (offer >= 0) {
      return offer;
    }
    int least = Math.max(clause.from(), phrase.from() - NEAR);
    for (at = phrase.from() - 1; at >= least; at--) {
      if (OfferWords.CHOOSING.holds(tokens, at)) {
        return anyIn(OfferWords.STAFF, Math.max(clause.from(), at - NEAR), at) >= 0 ? at : -1;
      }
    }
    return -1;
  }

  private int anyIn(WordSet words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.holds(tokens, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Up to where another procedure is told of: "A, Y for B". */
  private int beforeNextName(Clause clause, int from) {
    for (ProcedurePhrase phrase : clause.sentence().procedures()) {
      if (phrase.isName() && phrase.from() > from && phrase.from() < clause.to()) {
        int end = phrase.from();
        while (end > from && tokens.is(end - 1, classes.conjunction | classes.determiner)) {
          end--;
        }
        if (end > from && tokens.symbol(end - 1) == ',') {
          return end - 1;
        }
      }
    }
    return clause.to();
  }

  /** The first phrase between two tokens that stands for a procedure. */
  private @Nullable ProcedurePhrase phrase(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() <= to) {
        return phrase;
      }
    }
    return null;
  }

  /** "after X", "than X": told beside. */
  private boolean isAside(ProcedurePhrase phrase) {
    int before = phrase.from() - 1;
    while (before > 0 && tokens.is(before, classes.determiner)) {
      before--;
    }
    return before >= 0 && OfferWords.ASIDE.holds(tokens, before);
  }

  /** Whether words deny, refuse, tell a story or are on something else. */
  private boolean isElse(int from, int to) {
    return isNegated(from, to)
        || anyIn(OfferWords.OTHERS, from, to) >= 0
        || topics.refuses(tokens, from, to);
  }

  private boolean isNegated(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.negation)
          && !(tokens.spells(at, "not") && tokens.spells(at + 1, "only"))) {
        return true;
      }
    }
    return false;
  }

  private boolean add(
      Clause clause, ProcedurePhrase phrase, int from, int to, Manner manner, List<Draft> found) {
    SentenceTokens sentence = clause.sentence();
    int[] procedures = discourse.resolve(sentence, phrase);
    if (procedures.length == 0) {
      return false;
    }
    boolean any = false;
    int limit = beforeSaid(from, to, found);
    for (Coordination.Member member : coordination.split(tokens, from, limit, manner)) {
      if (manner == Manner.NOUNS) {
        if (clauses.isSentence(tokens, member.from(), member.to())
            || tokens.is(member.from(), classes.relative | classes.pronoun)) {
          return any;
        }
        if (any && !isCase(member)) {
          continue;
        }
      }
      Span span = tokens.span(member.from(), member.to());
      for (int procedure : procedures) {
        found.add(
            Draft.of(
                RecordType.INDICATION,
                span,
                sentence.span(),
                sentence.index(),
                "indication.offered",
                procedure));
      }
      any = true;
    }
    return any;
  }

  /** A later member names a case, or opens with a preposition as the first did: "for A, for B". */
  private boolean isCase(Coordination.Member member) {
    int before = member.from() - 1;
    if (tokens.is(before, classes.determiner)) {
      before--;
    }
    return cases.hold(member.from(), member.to()) || FRONTING.holds(tokens, before);
  }

  /** Up to what is told of it already: "for A with little pain". */
  private int beforeSaid(int from, int to, List<Draft> found) {
    int end = to;
    for (Draft draft : found) {
      int start = tokens.at(draft.span().start());
      if (draft.type() == RecordType.ADVANTAGE && start > from && start < end) {
        end = start;
      }
    }
    return end;
  }
}

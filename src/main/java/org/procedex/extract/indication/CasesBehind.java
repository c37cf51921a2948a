package org.procedex.extract.indication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * Cases that stand behind everyday words about what has just been told of: "it copes with bunions
 * and flat feet", "Given to runners with heel spurs", "…, mostly in gout and arthritis", "Most
 * people come for bunions"; and in front of how it turns out: "For gout the effect is excellent".
 */
public final class CasesBehind {
  private static final int LONGEST = 90;

  /** Tokens from the subject to the word that offers, and from there to the preposition. */
  private static final int REACH = 6;

  private static final int NEAR = 4;

  /** What is said of a procedure with a case behind a preposition. */
  private static final WordSet OFFERING =
      WordSet.in(
          "for deals deal copes cope excels excel shines excellent good strong best skilled"
              + " unbeatable unrivalled matchless brilliant match weapon way answer remedy solution"
              + " expert specialist specialises specializes master taken called kept meant made"
              + " thought intended aimed aims directed turned turns applied given chosen done used"
              + " performed offered suited fit ideal perfect end care fights wins helps works"
              + " guided led sent destined right born designed reserved tailor-made worth effective"
              + " successful approved licensed licenced registered authorised authorized");

  /** Before a clause with another subject. */
  private static final WordSet CONTRASTING = WordSet.in("while whereas whilst but");

  /** What an operation does. */
  private static final WordSet DONE =
      WordSet.in(
          "sewn sutured stitched excised removed resected trimmed shaved drilled released grafted"
              + " fixed pinned plated drained divided repaired replaced reshaped straightened"
              + " tightened shortened lengthened anchored reattached opened set put placed cut");

  /** What a thing is that is for a case, and no cause, site or age of it. */
  private static final WordSet HELPING =
      WordSet.in(
          "drug remedy medicine way method means tool operation procedure solution answer help"
              + " relief cure choice option alternative technique treatment therapy weapon rescue"
              + " probe device instrument implant aid test light ultraviolet laser ray machine");

  /** What goes along with every operation and calls for no step of its own. */
  private static final WordSet ATTENDING =
      WordSet.in("pain swelling bleeding infection anesthesia anaesthesia fever nausea comfort");

  /** Verbs with the case right behind them. */
  private static final WordSet TAKING =
      WordSet.in(
          "matches suits fits targets treats cures heals solves handles tackles conquers defeats"
              + " serves benefits helps masters addresses relieves removes fights");

  private static final WordSet AIMING = WordSet.in("for in at with of to against on");

  /** Before a preposition with which a sentence without a subject begins. */
  private static final WordSet USED =
      WordSet.in(
          "given used done applied performed indicated chosen recommended suitable suited fit good"
              + " best reserved meant intended aimed directed employed offered prescribed preferred"
              + " selected taken tried kept ideal excellent mostly mainly chiefly especially usually"
              + " often commonly particularly primarily mostly above");

  private static final WordSet CHIEFLY =
      WordSet.in("mostly mainly chiefly especially primarily particularly usually principally");

  /** Those who come. */
  private static final WordSet MANY =
      WordSet.in("most majority share many half thirds quarters bulk percentage part crowd");

  private static final WordSet COMING = WordSet.in("come comes came visit visits seek ask");

  /** What turns out well. */
  private static final WordSet OUTCOME =
      WordSet.in(
          "result results effect effects outcome outcomes success response efficacy benefit"
              + " improvement cure");

  /** What else the sentence is on. */
  private static final WordSet OTHERS =
      WordSet.in(
          "was were had he she his her mr mrs my complication complications risk risks caution"
              + " cautious carefully twice rarely seldom hardly less wait waits before until after"
              + " cause causes causing diagnosis stop poor worse worst bad limited no not cannot"
              + " never neither nor without unless exclude excluded side medicine drugs antibiotics"
              + " days weeks hours minutes month week day night winter summer first-aid responsible"
              + " back follow-up check-up recovery prevention");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Tokens tokens;
  private final CaseRuns runs;
  private final ItemClauses clauses;

  public CasesBehind(Reading reading, CaseRuns runs) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.tokens = reading.tokens();
    this.runs = runs;
    this.clauses = new ItemClauses(classes);
  }

  /** Adds the cases of a sentence in which none is told yet. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    if (!mayHold(sentence, heading) || isTold(found)) {
      return;
    }
    int start = sentence.from();
    for (int at = start; at < sentence.to(); at++) {
      boolean end = at + 1 == sentence.to();
      boolean contrast = CONTRASTING.holds(tokens, at) && isNamed(sentence, at);
      if (tokens.symbol(at) == ';' || end || contrast) {
        clause(sentence, start, end && tokens.isWord(at) ? at + 1 : at, found);
        start = at + 1;
      }
    }
  }

  /** "while grafting": the next clause has a subject of its own. */
  private boolean isNamed(SentenceTokens sentence, int at) {
    int next = tokens.is(at + 1, classes.determiner) ? at + 2 : at + 1;
    return isNameAt(sentence, next);
  }

  private boolean mayHold(SentenceTokens sentence, @Nullable Heading heading) {
    return sentence.block().kind() == Block.Kind.TEXT
        && sentence.to() - sentence.from() <= LONGEST
        && tokens.symbol(sentence.to() - 1) != '?'
        && !discourse.isOnOther()
        && (heading == null
            || !heading.isAbout(Topic.CONTRAINDICATIONS)
                && !topics.isElse(
                    tokens, tokens.at(heading.words().start()), tokens.at(heading.words().end())));
  }

  private static boolean isTold(List<Draft> found) {
    for (int i = 0; i < found.size(); i++) {
      RecordType type = found.get(i).type();
      if ((type == RecordType.INDICATION || type == RecordType.CONTRAINDICATION)
          && !found.get(i).mention().rule().equals("indication.better-effect")) {
        return true;
      }
    }
    return false;
  }

  private void clause(SentenceTokens sentence, int begin, int to, List<Draft> found) {
    int from = begin;
    while (from < to && (tokens.symbol(from) == ',' || tokens.is(from, classes.conjunction))) {
      from++;
    }
    if (from >= to) {
      return;
    }
    int start = behindOffer(sentence, from, to);
    start = start < 0 ? behindUse(from, to) : start;
    start = start < 0 ? behindThoseWhoCome(from, to) : start;
    int step = start < 0 ? beforeStep(sentence, from, to) : -1;
    if (step > from) {
      add(sentence, from, from + 1, step, "indication.before-outcome", found);
      return;
    }
    int behind = start > 0 ? cut(start, to) : to;
    if (isElse(from, behind)) {
      return;
    }
    if (start > 0) {
      add(sentence, from, start, behind, "indication.behind-offer", found);
      return;
    }
    int end = beforeOutcome(sentence, from, to);
    if (end > from) {
      add(sentence, from, from + 1, end, "indication.before-outcome", found);
      return;
    }
    int comma = lastChiefly(from, to);
    if (comma > from) {
      add(sentence, from, comma, to, "indication.chiefly", found);
    }
  }

  private void add(
      SentenceTokens sentence, int begin, int from, int to, String rule, List<Draft> found) {
    int number = about(sentence, begin, from);
    boolean doing = tokens.endsWith(from, "ing") && !tokens.is(from, classes.condition);
    if (number >= 0 && !doing && runs.opensWithCase(from, to) && runs.isRun(sentence, from, to)) {
      runs.add(sentence, from, to, rule, new int[] {number}, found);
    }
  }

  /** What the clause names first, else the sentence, else what is spoken of. */
  private int about(SentenceTokens sentence, int begin, int to) {
    ProcedurePhrase named = null;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && (named == null || named.from() < begin && phrase.to() <= to)) {
        named = phrase;
      }
    }
    if (named != null) {
      return discourse.number(sentence, named);
    }
    return to > sentence.from() ? discourse.spokenOf(sentence) : -1;
  }

  /** A denial in a relative clause is the case's own: "for gout that tablets cannot calm". */
  private boolean isElse(int from, int to) {
    int relative = to;
    for (int at = from; at < to; at++) {
      boolean own = at > relative && tokens.is(at, classes.negation);
      if (OTHERS.holds(tokens, at) && !own || tokens.symbol(at) == '%') {
        return true;
      }
      relative =
          tokens.symbol(at) == ','
              ? to
              : relative == to && tokens.is(at, classes.relative) ? at : relative;
    }
    return topics.refuses(tokens, from, firstRelative(from, to));
  }

  private int firstRelative(int from, int to) {
    int at = from;
    while (at < to && !tokens.is(at, classes.relative)) {
      at++;
    }
    return at;
  }

  /** "It deals above all with …", "X matches …": where the cases begin; -1 for no such words. */
  private int behindOffer(SentenceTokens sentence, int from, int to) {
    int at = subjectEnd(sentence, from);
    if (at < 0) {
      return -1;
    }
    int least = Math.min(to, at + REACH);
    boolean isThing =
        tokens.is(at, classes.be) && (tokens.spells(at + 1, "a") || tokens.spells(at + 1, "an"));
    for (; at < least && tokens.symbol(at) != ','; at++) {
      if (TAKING.holds(tokens, at)) {
        return at + 1;
      }
      boolean title = tokens.spells(at, "for") && !tokens.is(at - 1, classes.be | classes.adverb);
      if (title && isThing && HELPING.holds(tokens, at - 1)) {
        return tokens.is(at + 1, classes.person) ? -1 : at + 1;
      }
      if (title || OfferWords.DAMPING.holds(tokens, at)) {
        return -1;
      }
      if (OFFERING.holds(tokens, at)) {
        return behindAim(at, to);
      }
    }
    return -1;
  }

  /** The token behind "it", "this method" or a name that the clause begins with; -1 for none. */
  private int subjectEnd(SentenceTokens sentence, int from) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() == from
          || phrase.from() == from + 1 && tokens.is(from, classes.determiner)) {
        return sentence.behindBracket(phrase.to());
      }
    }
    return tokens.is(from, classes.anaphor) && !tokens.spells(from, "its") ? from + 1 : -1;
  }

  private int behindAim(int from, int to) {
    int start = AIMING.holds(tokens, from) ? from : from + 1;
    int least = Math.min(to, start + REACH);
    for (int at = start; at < least && tokens.symbol(at) != ','; at++) {
      if (AIMING.holds(tokens, at) && !isPlace(at, to)) {
        int next = AIMING.holds(tokens, at + 1) ? at + 2 : at + 1;
        boolean treating = tokens.is(next, classes.treatVerb) && tokens.endsWith(next, "ing");
        return treating ? next + 1 : next;
      }
    }
    return -1;
  }

  /** "in many countries for", "at home and abroad for": where, and not what for. */
  private boolean isPlace(int from, int to) {
    int least = Math.min(to, from + NEAR + 2);
    for (int at = from + 1; at < least; at++) {
      if (tokens.spells(at, "for")) {
        return !tokens.spells(from, "for") && !runs.isCase(from + 1, at);
      }
    }
    return false;
  }

  /** The token behind "for", "mainly used in" and the like; the first where there is no such. */
  static int behindFor(Tokens tokens, int from) {
    int at = from;
    while (at < from + NEAR && USED.holds(tokens, at)) {
      at++;
    }
    boolean aims = tokens.spells(at, "for") || at > from && tokens.spells(at, "in");
    return aims ? at + 1 : from;
  }

  /** "Given to …", "Mostly for …", "For … ." without a verb. */
  private int behindUse(int from, int to) {
    int at = from;
    boolean first = tokens.spells(at, "first") && tokens.spells(at + 1, "of");
    at += first ? 3 : 0; // "First of all for"
    while (at < to && at < from + NEAR && USED.holds(tokens, at)) {
      at++;
    }
    if (at >= to
        || !AIMING.holds(tokens, at)
        || at == from && !tokens.spells(at, "for")
        || tokens.spells(at, "of")) {
      return -1;
    }
    return at > from || isWholeRun(at + 1, to) ? at + 1 : -1;
  }

  private boolean isWholeRun(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) != ',' && tokens.is(at, classes.relative)) {
        while (at + 1 < to && tokens.symbol(at + 1) != ',') {
          at++; // its verb is none of the sentence
        }
      } else if (tokens.is(at, classes.finite)) {
        return false;
      }
    }
    return true;
  }

  /** "Most of our patients come for …", "the lion's share comes with …". */
  private int behindThoseWhoCome(int from, int to) {
    boolean many = false;
    int least = Math.min(to, from + REACH + NEAR);
    for (int at = from; at < least; at++) {
      many |= MANY.holds(tokens, at);
      if (many && COMING.holds(tokens, at)) {
        int next = at + 1;
        next += tokens.spells(next, "to") && tokens.spells(next + 1, "us") ? 2 : 0;
        boolean because = tokens.spells(next, "because") && tokens.spells(next + 1, "of");
        return because
            ? next + 2
            : tokens.spells(next, "for") || tokens.spells(next, "with") ? next + 1 : -1;
      }
    }
    return -1;
  }

  /**
   * "For A and B the effect is excellent", "in A it is the first choice": where the rest begins.
   */
  private int beforeOutcome(SentenceTokens sentence, int from, int to) {
    if (!tokens.spells(from, "for") && !tokens.spells(from, "in") && !tokens.spells(from, "with")) {
      return -1;
    }
    for (int at = from + 2; at < to - 2; at++) {
      boolean outcome =
          tokens.is(at, classes.determiner) && OUTCOME.holds(tokens, at + 1)
              || OUTCOME.holds(tokens, at) && tokens.symbol(at - 1) == ',';
      boolean pronoun = tokens.spells(at, "it") || tokens.spells(at, "we");
      if (outcome || pronoun || isNameAt(sentence, at)) {
        return praises(at + 1, to, pronoun) ? at : -1;
      }
    }
    return -1;
  }

  /**
   * "For torn menisci, the rim is sewn" right below the name of what is done: the comma before what
   * is done for them; -1 for none.
   */
  private int beforeStep(SentenceTokens sentence, int from, int to) {
    if (from > sentence.from()
        || !tokens.spells(from, "for")
        || ATTENDING.holds(tokens, from + 1)
        || tokens.is(from + 1, classes.person)
        || sentence.span().start() != sentence.block().content().start()
        || discourse.part() < 0
        || topics.refuses(tokens, from, to)) {
      return -1;
    }
    for (int at = to - 1; at > from + 2; at--) {
      if (tokens.symbol(at - 1) == ',') {
        return tokens.is(at, classes.determiner) && isStep(at, to) ? at - 1 : -1;
      }
    }
    return -1;
  }

  /** "the rim is sewn", but not "the sugar is checked". */
  private boolean isStep(int at, int to) {
    int be = clauses.verb(tokens, at, to);
    return be > at
        && be - at <= NEAR
        && tokens.is(be, classes.be)
        && !tokens.is(at, classes.person)
        && !tokens.is(be - 1, classes.person)
        && DONE.holds(tokens, be + 1);
  }

  private boolean isNameAt(SentenceTokens sentence, int at) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() == at) {
        return phrase.isName();
      }
    }
    return false;
  }

  private boolean praises(int from, int to, boolean pronoun) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.quality | classes.merit | classes.healing)
          || tokens.spells(at, "satisfactory")
          || tokens.spells(at, "choice")
          || pronoun && (tokens.spells(at, "operate") || tokens.spells(at, "wonders"))) {
        return true;
      }
    }
    return false;
  }

  /** ", mostly in A and B" at the end: where the cases begin; -1 for none. */
  private int lastChiefly(int from, int to) {
    for (int at = to - 3; at > from + 2; at--) {
      if (CHIEFLY.holds(tokens, at)
          && tokens.symbol(at - 1) == ','
          && (tokens.spells(at + 1, "in") || tokens.spells(at + 1, "for"))) {
        return at + 2;
      }
    }
    return -1;
  }

  /** Up to where the sentence goes on: ", which", ", and it", "but". */
  private int cut(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.clauseBreak) && !tokens.is(at, classes.relative)) {
        return tokens.symbol(at - 1) == ',' ? at - 1 : at;
      }
      if (tokens.symbol(at) == ','
          && (tokens.is(at + 1, classes.pronoun)
              || tokens.spells(at + 1, "which")
              || tokens.spells(at + 1, "where")
              || tokens.is(at + 1, classes.conjunction)
                  && tokens.is(at + 2, classes.pronoun | classes.finite))) {
        return at;
      }
    }
    return to;
  }
}

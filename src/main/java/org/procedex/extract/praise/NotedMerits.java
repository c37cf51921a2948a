package org.procedex.extract.praise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.coordination.Coordination.Member;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.praise.ClauseWorth.Worth;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.BodyWords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What notes praise without a subject, behind the name of what they are about: "### Foam: Quick,
 * kind to the septum, and dissolves by itself".
 */
public final class NotedMerits {
  private static final String RULE = "advantage.noted";

  /** Words that turn what is told; what stands behind them is left. */
  private static final WordSet TURNING =
      WordSet.in("but however although though whereas yet while if unless except when");

  /** Behind praise they say when it holds: "painless if the water is warm". */
  private static final WordSet CONDITIONS = WordSet.of("if", "unless");

  /** With a capital they begin the next line. */
  private static final WordSet ORDERING =
      WordSet.in("avoid use not consider reserve contraindicated requires needs only best");

  /** Of a good they are more, of a burden less. */
  private static final WordSet COMPARING =
      WordSet.in(
          "higher better greater longer more good excellent high superior similar equal highest"
              + " best greatest longest");

  private static final WordSet LESSENING =
      WordSet.in(
          "no without less fewer lower shorter smaller minimal little low reduced fewest least"
              + " lowest shortest smallest");

  /** What more of is good, besides outcomes. */
  private static final WordSet GOODS =
      WordSet.in(
          "success patency survival accuracy satisfaction comfort control view views visualisation"
              + " visualization access exposure analgesia relief efficacy yield cosmesis tolerance"
              + " results result outcome outcomes healing quality mobility function");

  /** What less of is good, besides what ClauseWorth knows. */
  private static final WordSet BURDENS =
      WordSet.in(
          "sedation traction force monitoring time stay removal assistant assistants contrast"
              + " exposure incidence rate requirement kit supervision training skill expertise"
              + " steps equipment instruments sternotomy laparotomy thoracotomy strain"
              + " drugs anaesthetist anesthetist theatre failures attempts misplacements");

  /** "No survival benefit": what is denied is good. */
  private static final WordSet GAINS =
      WordSet.in("benefit benefits advantage difference improvement gain");

  /** "Easiest to learn", "Fastest in a crisis". */
  private static final WordSet SUPERLATIVES =
      WordSet.in("easiest fastest quickest cheapest simplest safest gentlest");

  /** Who bears it. */
  private static final WordSet BORNE = WordSet.of("tolerated", "accepted", "liked", "suited");

  private static final WordSet HOW = WordSet.of("well", "better", "easily", "readily");

  /** Last words of headings on who does it, and when it is over. */
  private static final WordSet ELSEWHERE =
      WordSet.in("team staff personnel nurses night home questions battery");

  private static final WordSet DOERS =
      WordSet.in("surgeon surgeons doctor doctors nurse nurses assistant assistants operator");

  private static final WordSet ACTING =
      WordSet.in("get gets need needs have has stay stays receive");

  /** What is to be avoided afterwards is no merit: "no exposure to sun". */
  private static final WordSet OUTDOORS = WordSet.in("sun sunlight noise smoke dust cold heat");

  /** Words between a fragment's first word and what it is told of. */
  private static final int NEAR = 4;

  private static final int LONGEST = 40;

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final ClauseWorth worth;
  private final Sentences sentences;
  private final boolean marked;

  public NotedMerits(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.worth = new ClauseWorth(classes);
    this.sentences = reading.sentences();
    this.marked = reading.page().isMarkedUp();
  }

  /** Adds what a note praises. */
  public void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int from = marked ? behindName(sentence) : sentence.from();
    boolean labelled = from > sentence.from();
    if (!marked
        || sentence.to() - from > LONGEST
        || !praises(tokens, from)
        || !tokens.isCapitalized(from) && !(labelled && tokens.symbol(from - 1) == ':')
        || isAskedOrDone(sentence)
        || !isNote(sentence)
        || heading != null && isOnElse(tokens, heading)) {
      return;
    }
    int procedure = labelled ? named(sentence) : discourse.topicOf(sentence);
    procedure = procedure < 0 ? discourse.here() : procedure;
    if (isFasting(sentence, procedure)) {
      return;
    }
    for (int start = from; procedure >= 0 && start < sentence.to(); ) {
      int end = end(tokens, start, sentence.to());
      if (!opens(tokens, start, end) || CONDITIONS.holdsSmall(tokens, end)) {
        return;
      }
      add(sentence, start, end, procedure, found);
      boolean mark = tokens.symbol(end) == ':' || tokens.symbol(end) == ';';
      start = mark ? end + 1 : isFresh(tokens, end) ? end : sentence.to();
    }
  }

  /** "Fast or slow?", "Low risk patients get one nurse", "… by the assistant". */
  private boolean isAskedOrDone(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      boolean doer = tokens.is(at, classes.person) || DOERS.holds(tokens, at);
      boolean acts = doer && at + 1 < sentence.to() && ACTING.holds(tokens, at + 1);
      boolean by = doer && isBehindBy(tokens, at);
      boolean out = OUTDOORS.holds(tokens, at) && tokens.spells(at - 1, "to");
      if (tokens.symbol(at) == '?' || acts || by || out || tokens.spells(at, "through")) {
        return true;
      }
    }
    return false;
  }

  /** "- Fast, give oxygen": a bullet on what to do, where no way among others is told of. */
  private boolean isFasting(SentenceTokens sentence, int procedure) {
    Tokens tokens = sentence.tokens();
    return tokens.spells(sentence.from(), "fast")
        && tokens.symbol(sentence.from() + 1) == ','
        && sentence.block().kind() == Block.Kind.ITEM
        && procedure == discourse.main();
  }

  private static boolean isBehindBy(Tokens tokens, int at) {
    return tokens.spells(at - 1, "by") || tokens.spells(at - 2, "by");
  }

  /** "Fast Cheap": a line end got lost before what praises on its own. */
  private boolean isFresh(Tokens tokens, int at) {
    return tokens.isWord(at - 1) && mayOpen(tokens, at);
  }

  private void add(SentenceTokens sentence, int from, int end, int procedure, List<Draft> found) {
    Span words = sentence.tokens().span(from, end);
    found.removeIf(
        draft ->
            draft.type() == RecordType.ADVANTAGE
                && draft.span().overlaps(words)
                && draft.span().end() > words.end()); // it ran over a lost line end
    if (PlacedRecords.has(found, RecordType.ADVANTAGE, words)) {
      return;
    }
    for (Member member : members(sentence.tokens(), from, end)) {
      found.add(
          Draft.of(
              RecordType.ADVANTAGE,
              sentence.tokens().span(member.from(), member.to()),
              sentence.span(),
              sentence.index(),
              RULE,
              procedure));
    }
  }

  /** The fragment's members, up to the first that does not praise. */
  private List<Member> members(Tokens tokens, int from, int end) {
    List<Member> praised = new ArrayList<>();
    for (Member member : coordination.split(tokens, from, end, Manner.QUALITIES)) {
      Worth is = worth.of(tokens, member.from(), member.to(), true);
      boolean good = is.compareTo(Worth.WEAK) >= 0 || opens(tokens, member.from(), member.to());
      if (!praised.isEmpty() && !good) {
        return praised;
      }
      praised.add(member);
    }
    return praised;
  }

  /** "Wire loop (Bard) Fast", "Hook: fewest steps": the token behind the name that opens a line. */
  private static int behindName(SentenceTokens sentence) {
    ProcedurePhrase name = sentence.firstName();
    if (name == null || name.from() != sentence.from()) {
      return sentence.from();
    }
    int at = sentence.behindBracket(name.to());
    return at < sentence.to() && sentence.tokens().symbol(at) == ':' ? at + 1 : at;
  }

  private int named(SentenceTokens sentence) {
    ProcedurePhrase name = sentence.firstName();
    return name == null ? -1 : discourse.number(sentence, name);
  }

  /** Whether a first word can open praise. */
  private boolean mayOpen(Tokens tokens, int at) {
    return tokens.isCapitalized(at) && praises(tokens, at);
  }

  private boolean praises(Tokens tokens, int at) {
    return tokens.is(at, classes.merit | classes.benefitVerb)
        || COMPARING.holds(tokens, at)
        || LESSENING.holds(tokens, at)
        || SUPERLATIVES.holds(tokens, at)
        || HOW.holds(tokens, at)
        || ClauseForm.ASKING.holds(tokens, at)
        || tokens.is(at, classes.adverb) && tokens.is(at + 1, classes.merit);
  }

  /** Running text, a bullet or the note below one that is a name: no numbered step. */
  private boolean isNote(SentenceTokens sentence) {
    Block.Kind kind = sentence.block().kind();
    if (kind == Block.Kind.NOTE) {
      SentenceTokens item = sentences.item(sentence.index());
      return item != null && item.holdsName();
    }
    return kind == Block.Kind.TEXT
        || kind == Block.Kind.ITEM
            && (BlockMarks.isBulleted(sentence.tokens(), sentence.block())
                || BlockMarks.isLine(sentence.tokens(), sentence.block()));
  }

  private boolean isOnElse(Tokens tokens, Heading heading) {
    int last = tokens.at(heading.words().end()) - 1;
    return !heading.isOther()
        || ELSEWHERE.holds(tokens, last)
        || tokens.is(last, classes.medicinal) && !tokens.is(last, classes.procedureHead)
        || topics.isElse(
            tokens, tokens.at(heading.words().start()), tokens.at(heading.words().end()));
  }

  /** The token where the fragment ends: a colon, a bracket, or where it turns. */
  private int end(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == ':'
          || c == ';'
          || c == '|'
          || TURNING.holdsSmall(tokens, at)
          || isFresh(tokens, at)
          || ORDERING.holds(tokens, at) && tokens.isCapitalized(at)) {
        return at;
      }
    }
    return to;
  }

  private boolean opens(Tokens tokens, int from, int end) {
    int at = from + (tokens.is(from, classes.adverb) && tokens.is(from + 1, classes.merit) ? 1 : 0);
    int last = Math.min(end, at + NEAR);
    if (isSentence(tokens, at + 1, end) || BodyWords.tellWorking(tokens, at + 1, end)) {
      return false;
    }
    if (HOW.holds(tokens, from)) {
      return BORNE.holds(tokens, from + 1);
    }
    if (SUPERLATIVES.holds(tokens, at)) {
      return isAlone(tokens, at + 1, end) || tokens.is(at + 1, classes.procedureGeneric);
    }
    if (LESSENING.holds(tokens, at)) {
      return isOf(tokens, at + 1, last, false);
    }
    if (COMPARING.holds(tokens, at)) {
      return isOf(tokens, at + 1, last, true);
    }
    if (tokens.is(at, classes.merit)) {
      return isAlone(tokens, at + 1, end) || isOf(tokens, at + 1, last, true);
    }
    return tokens.endsWith(at, "s")
        && worth.of(tokens, at, clauseEnd(tokens, at, end), true) == Worth.STRONG;
  }

  private int clauseEnd(Tokens tokens, int from, int end) {
    int at = from;
    while (at < end && tokens.symbol(at) != ',' && tokens.symbol(at) != '.') {
      at++;
    }
    return at;
  }

  /** A verb before the first mark: the first words are a subject. */
  private boolean isSentence(Tokens tokens, int from, int end) {
    for (int at = from; at < end && tokens.symbol(at) != ','; at++) {
      if (tokens.is(at, classes.finite | classes.modal)) {
        return true;
      }
    }
    return false;
  }

  /** "Fast.", "Fast, …", "Kind to the skin", "Simple and cheap". */
  private boolean isAlone(Tokens tokens, int at, int end) {
    return at >= end
        || !tokens.isWord(at)
        || tokens.is(at, classes.preposition | classes.conjunction)
        || tokens.spells(at, "than")
        || tokens.spells(at, "enough");
  }

  /** Whether one of the words is a burden, or a good. */
  private boolean isOf(Tokens tokens, int from, int to, boolean good) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.preposition) || !good && GAINS.holds(tokens, at + 1)) {
        return false;
      }
      boolean is =
          good
              ? GOODS.holds(tokens, at)
                  || ClauseForm.GOOD_RATES.holds(tokens, at)
                  || worth.isPraise(tokens, at)
              : BURDENS.holds(tokens, at)
                  || ClauseWorth.BURDENS.holds(tokens, at)
                  || tokens.is(at, classes.merit);
      if (is) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Knows what "this operation", "it", "the former" and "both" stand for at each point of the
 * article, and so which procedure a statement is said of.
 */
final class Discourse {
  private static final int[] NONE = {};
  private static final int LONGEST_LINK = 6;
  private static final int LONGEST_SUBJECT = 10;

  /** Words of what was once done. */
  private static final WordSet PAST =
      WordSet.of("formerly", "previously", "historically", "traditionally", "once", "originally");

  /** Words that open a list of parts. */
  private static final WordSet INCLUDING = WordSet.of("including", "such", "like", "through");

  /** Last words of names of what is trained. */
  private static final Set<String> EXERCISES =
      Set.of("training", "exercise", "exercises", "physiotherapy", "rehabilitation", "massage");

  /** Sentences within which a pronoun may take up a procedure on a page that is about none. */
  private static final int PATIENCE = 2;

  private final ProcedureNames names;
  private final WordClasses classes;
  private final PageParts parts = new PageParts();
  private final JoinedNames joined;
  private final NameRoles roles;
  private int topic = -1;
  private int topicBlock = -1;
  private int topicSentence = -1;
  private int blockSeen = -1;
  private int[] pair = NONE;

  /** The two that were spoken of last, one after the other. */
  private int[] recent = NONE;

  /** The two that one sentence names, and where they were last spoken of as such. */
  private int[] told = NONE;

  private int toldSentence = -1;

  Discourse(ProcedureNames names, WordClasses classes) {
    this.names = names;
    this.classes = classes;
    this.joined = new JoinedNames(names, classes);
    this.roles = new NameRoles(classes, joined);
  }

  /**
   * What the article is about.
   *
   * @param told whether its title or a definition says so; else it is only named most often
   */
  void main(int number, boolean told) {
    parts.main(number, told);
  }

  int main() {
    return parts.main();
  }

  /** The page asks about something, as pages on a disease do: "What is gout?". */
  void asked() {
    parts.ask();
  }

  /** Whether a sentence that names nothing may be taken to speak of the article's procedure. */
  boolean isMainTold() {
    return parts.isMainTold();
  }

  /** Whether the article, its section or its part is about the procedure. */
  boolean isTopic(int procedure) {
    return parts.isAbout(procedure);
  }

  /** A section begins; its heading names these procedures, or none. */
  void enter(int[] procedures) {
    parts.enter(procedures);
  }

  /** A heading of a page's own markup closes the parts beside it and within those. */
  void endParts(int depth) {
    parts.endParts(depth);
  }

  /** A heading of a page's own markup opens a part about the procedure. */
  void part(int procedure, int depth) {
    parts.part(procedure, depth);
  }

  /** A counted line opens a part about something that no name is known of. */
  void endPart() {
    parts.endPart();
  }

  /**
   * A line that names a procedure opens a part about it; another heading closes the part.
   *
   * @param procedure -1 where the line names none
   */
  void sub(int procedure, boolean atHeading) {
    parts.sub(procedure, atHeading);
  }

  /** An item of a list begins with a procedure's name. */
  void item(int list) {
    parts.item(list);
  }

  /** The item is about that procedure and so is what follows it. */
  void subItem(int procedure) {
    parts.subItem(procedure);
  }

  /** A heading ends a list of procedures. */
  void endItems() {
    parts.endItems();
  }

  /** The procedures of what stands in a place: its label's, else those that the place names. */
  int[] said(int[] procedures) {
    return parts.said(procedures);
  }

  /** The procedures of whatever stands here without naming one. */
  int[] allHere() {
    return parts.allHere();
  }

  /** The procedure of whatever stands here without naming one. */
  int here() {
    return parts.here();
  }

  /** The article is read from its beginning again. */
  void restart() {
    topic = -1;
    topicBlock = -1;
    topicSentence = -1;
    blockSeen = -1;
    recent = NONE;
    pair = NONE;
    told = NONE;
    toldSentence = -1;
    parts.restart();
  }

  /**
   * "X: …", "X (ABC) — …": what follows in the block is about it.
   *
   * @return the token behind the label that begins at a token; -1 where none begins there
   */
  int label(SentenceTokens sentence, int from) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (!phrase.isName() || phrase.from() != from) {
        continue;
      }
      int end = labelEnd(sentence, phrase);
      int number = end < 0 ? -1 : number(sentence, phrase);
      int last = phrase.to() - 1;
      boolean family =
          sentence.tokens().is(last, classes.procedureGeneric)
              && sentence.tokens().endsWith(last, "s");
      if (number < 0 || family || names.get(number).mentions() < 2) {
        return -1;
      }
      parts.label(number);
      topic = number;
      topicBlock = sentence.block().span().start();
      topicSentence = sentence.index();
      return end;
    }
    return -1;
  }

  /** The token behind the colon or the dash that follows a name and its bracket; -1 for none. */
  private static int labelEnd(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int at = phrase.to();
    if (at < sentence.to() && tokens.symbol(at) == '(') {
      int end = Math.min(sentence.to(), at + LONGEST_LINK);
      while (at < end && tokens.symbol(at) != ')' && tokens.symbol(at) != ':') {
        at++;
      }
      at += at < end && tokens.symbol(at) == ')' ? 1 : 0;
    }
    boolean label =
        at + 1 < sentence.to()
            && (tokens.symbol(at) == ':'
                || tokens.symbol(at) == '-'
                    && (tokens.text().charAt(tokens.start(at)) != '-'
                        || tokens.isSpacedBefore(at)));
    return label ? at + 1 : -1;
  }

  /** The first procedure that a sentence names, else that of whatever stands here. */
  int namedIn(SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()) {
        return number(sentence, phrase);
      }
    }
    return parts.here();
  }

  /** What follows an item's first sentence is about what the item is about. */
  void goOn(Block item, Block rest) {
    if (topicBlock == item.span().start()) {
      topicBlock = rest.span().start();
    }
  }

  /** The procedure that the sentence's paragraph has been about so far; -1 for none. */
  int topicOf(SentenceTokens sentence) {
    return topicBlock == sentence.block().span().start() ? topic : -1;
  }

  /** The procedures that a phrase stands for. */
  int[] resolve(SentenceTokens sentence, ProcedurePhrase phrase) {
    return switch (phrase.kind()) {
      case NAME, ABBREVIATION -> joined.series(sentence, phrase);
      case FORMER -> counted(two(sentence, phrase.from()), 0);
      case LATTER -> counted(two(sentence, phrase.from()), 1);
      case BOTH -> bothOrHere(two(sentence, phrase.from()));
      case ANAPHOR -> pronoun(sentence, phrase);
    };
  }

  private int[] bothOrHere(int[] two) {
    return two.length == 2 ? two : one(parts.here());
  }

  private int[] counted(int[] two, int place) {
    return one(two.length == 2 ? two[place] : parts.here());
  }

  private int[] pronoun(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    if (isOfNeither(sentence, phrase)) {
      int[] two = two(sentence, phrase.from());
      if (two.length == 2) {
        return two;
      }
    }
    return pair.length == 2 && isPlural(tokens, phrase)
        ? pair
        : one(fitting(tokens, phrase, anaphor(sentence, phrase)));
  }

  /** "neither of them", "either of these". */
  private static boolean isOfNeither(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int at = phrase.from() - 2;
    return at >= sentence.from()
        && tokens.spells(at + 1, "of")
        && (tokens.spells(at, "neither") || tokens.spells(at, "either"));
  }

  /** The two that "the former" or "both" takes up where it stands. */
  private int[] two(SentenceTokens sentence, int at) {
    int[] here = twoNamed(sentence, at);
    if (here.length == 2) {
      return here;
    }
    boolean fresh = told.length == 2 && sentence.index() - toldSentence <= 1;
    return fresh ? told : two();
  }

  /** The two procedures that a sentence names before a token; none where it names more or fewer. */
  private int[] twoNamed(SentenceTokens sentence, int to) {
    int first = -1;
    int second = -1;
    int joint = -1;
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (!phrase.isName() || phrase.to() > to || JoinedNames.isBracketed(tokens, phrase)) {
        continue;
      }
      if (phrase.from() != joint && !roles.isTold(sentence, phrase)) {
        continue;
      }
      joint = joined.behindJoint(tokens, phrase.to(), to);
      int number = number(sentence, phrase);
      if (first < 0 || number == first) {
        first = number;
      } else if (second < 0 || number == second) {
        second = number;
      } else {
        return NONE;
      }
    }
    return second < 0 ? NONE : new int[] {first, second};
  }

  /**
   * "Surgery" stands for no chemotherapy, nor for a therapy by rays; on a page about a disease,
   * where nothing points with it, for none at all: -1 instead of those.
   */
  private int fitting(Tokens tokens, ProcedurePhrase phrase, int number) {
    boolean surgery = true;
    for (int at = phrase.from(); at < phrase.to(); at++) {
      surgery &=
          tokens.spells(at, "surgery")
              || tokens.spells(at, "operation")
              || tokens.spells(at, "surgeries")
              || at < phrase.to() - 1 && tokens.is(at, classes.determiner);
    }
    boolean therapy =
        number >= 0
            && (names.get(number).medicinal()
                || names.get(number).key().endsWith("radiation")
                || names.get(number).key().endsWith("chemotherapy")
                || names.get(number).key().endsWith("radiotherapy"));
    boolean bare = parts.isAsked() && !tokens.is(phrase.from(), classes.determiner);
    boolean exercise = surgery && number >= 0 && isExercise(number);
    return surgery && (therapy || bare)
        ? -1
        : exercise ? (parts.main() >= 0 && !isExercise(parts.main()) ? parts.main() : -1) : number;
  }

  /** What is trained, which no operation is. */
  private boolean isExercise(int number) {
    String key = names.get(number).key();
    return EXERCISES.contains(key.substring(key.lastIndexOf(' ') + 1));
  }

  /** The two that are spoken of: joined by a conjunction, else the last two subjects. */
  int[] two() {
    return pair.length == 2 ? pair : recent;
  }

  /** "these procedures", "one of the two operations". */
  private static boolean isPlural(Tokens tokens, ProcedurePhrase phrase) {
    int last = phrase.to() - 1;
    return last > phrase.from() && tokens.isWord(last) && tokens.endsWith(last, "s");
  }

  private static int[] one(int number) {
    return number < 0 ? NONE : new int[] {number};
  }

  /** What "the former" or "the latter" stands for now; -1 for nothing. */
  int counterpart(ProcedurePhrase.Kind kind) {
    int[] two = two();
    return two.length < 2 ? -1 : kind == ProcedurePhrase.Kind.FORMER ? two[0] : two[1];
  }

  private int anaphor(SentenceTokens sentence, ProcedurePhrase anaphor) {
    int subject = -1;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()
          && phrase.to() <= anaphor.from()
          && (subject < 0
              ? roles.isSubject(sentence, phrase)
              : roles.opensClause(sentence, phrase))) {
        subject = number(sentence, phrase);
      }
    }
    if (subject >= 0) {
      return subject;
    }
    if (!parts.isMainTold() && isBare(sentence.tokens(), anaphor)) {
      return -1;
    }
    if (isTopicOf(sentence, PATIENCE)) {
      return topic;
    }
    boolean pronoun = sentence.tokens().is(anaphor.from(), classes.anaphor);
    boolean opens = sentence.span().start() == sentence.block().content().start();
    return pronoun && !opens && !parts.isHeaded() && blockSeen == sentence.block().span().start()
        ? -1
        : parts.here();
  }

  /**
   * Whether the procedure that was spoken of last is still spoken of: in the same paragraph, and on
   * a page that is about no procedure only so many sentences on.
   */
  private boolean isTopicOf(SentenceTokens sentence, int patience) {
    return topic >= 0
        && topicBlock == sentence.block().span().start()
        && (parts.isMainTold() || sentence.index() - topicSentence <= patience);
  }

  /** "surgery", "treatment": a generic word that nothing points with. */
  private boolean isBare(Tokens tokens, ProcedurePhrase phrase) {
    return phrase.to() - phrase.from() == 1
        && tokens.is(phrase.from(), classes.procedureGeneric)
        && (phrase.from() == 0 || !tokens.is(phrase.from() - 1, classes.determiner));
  }

  /** Whether nothing but a conjunction stands between two tokens, brackets aside. */
  boolean isJoint(Tokens tokens, int from, int to) {
    return joined.isJoint(tokens, from, to);
  }

  /** The number of the procedure that a phrase of the sentence names. */
  int number(SentenceTokens sentence, ProcedurePhrase phrase) {
    return names.number(sentence, phrase);
  }

  /** What the sentence leaves behind for the next one. */
  void leave(SentenceTokens sentence) {
    if (sentence.procedures().isEmpty()) {
      blockSeen = sentence.block().span().start();
      return;
    }
    int[] named = new int[sentence.procedures().size()];
    int distinct = 0;
    int subject = -1;
    boolean passing = parts.isMainTold() && (tellsOfThePast(sentence) || takesUp(sentence));
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()) {
        int number = number(sentence, phrase);
        if (!holds(named, distinct, number)) {
          named[distinct++] = number;
        }
        if (subject < 0
            && !passing
            && (roles.isSubject(sentence, phrase) || roles.isFronted(sentence, phrase))) {
          subject = number;
        }
      }
    }
    int[] two = named.length > 1 ? joined.two(sentence) : NONE;
    boolean paired =
        two.length == 2
            && subject >= 0
            && parts.isMainTold()
            && topic >= 0
            && (two[0] == subject || two[1] == subject)
            && two[0] != topic
            && two[1] != topic;
    subject = paired ? -1 : subject;
    if (subject >= 0) {
      if (topic >= 0 && subject != topic) {
        recent = new int[] {topic, subject};
      }
      topic = subject;
      topicBlock = sentence.block().span().start();
    }
    if (subject >= 0 || isTopicOf(sentence, PATIENCE)) {
      topicSentence = sentence.index();
    }
    if (subject >= 0) {
      blockSeen = -1;
    }
    if (two.length == 2) {
      pair = two;
    } else if (distinct == 2 && pair.length == 0 && recent.length == 0) {
      pair = new int[] {named[0], named[1]};
    }
    if (distinct > 1) {
      tell(twoNamed(sentence, sentence.to()), sentence.index());
    } else if (sentence.index() - toldSentence == 1 && takesUpTwo(sentence)) {
      toldSentence = sentence.index();
    }
  }

  private void tell(int[] two, int sentence) {
    if (two.length == 2) {
      told = two;
      toldSentence = sentence;
    }
  }

  /** "The former …": the next sentence may go on with "the latter". */
  private static boolean takesUpTwo(SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.kind() == ProcedurePhrase.Kind.FORMER
          || phrase.kind() == ProcedurePhrase.Kind.LATTER
          || phrase.kind() == ProcedurePhrase.Kind.BOTH) {
        return true;
      }
    }
    return false;
  }

  /** "It replaces X", "this operation avoids X": X is named in passing. */
  private boolean takesUp(SentenceTokens sentence) {
    ProcedurePhrase first = sentence.procedures().get(0);
    Tokens tokens = sentence.tokens();
    int verb = first.to();
    while (verb < sentence.to() && tokens.is(verb, classes.adverb | classes.modal)) {
      verb++;
    }
    return first.kind() == ProcedurePhrase.Kind.ANAPHOR
        && first.from() == sentence.from()
        && verb < sentence.to()
        && tokens.isWord(verb)
        && !tokens.is(verb, classes.be)
        && topic >= 0;
  }

  /** "Formerly, X was used": what is told of next is not X. */
  private boolean tellsOfThePast(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    if (PAST.holds(tokens, from)
        || from + 1 < sentence.to()
            && tokens.spells(from, "before")
            && tokens.symbol(from + 1) == ','
        || from + 2 < sentence.to()
            && tokens.spells(from, "in")
            && tokens.spells(from + 1, "the")
            && tokens.spells(from + 2, "past")) {
      return true;
    }
    for (int at = from + 1; at < sentence.to() && at < from + LONGEST_SUBJECT; at++) {
      if (PAST.holds(tokens, at) && tokens.is(at - 1, classes.be)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(int[] numbers, int size, int wanted) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The procedures that a match is said of. */
  int[] procedures(SentenceTokens sentence, RuleMatch match) {
    if (match.procedure() < 0 && sentence.tokens().spells(sentence.from(), "neither")) {
      int[] two = two(sentence, sentence.from());
      if (two.length == 2) {
        return two;
      }
    }
    if (match.procedure() >= 0 && !isFrontedComparison(sentence, match)) {
      return resolve(sentence, subjectOf(sentence, sentence.procedures().get(match.procedure())));
    }
    ProcedurePhrase best = null;
    int bestScore = 0;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int score = score(sentence, match, phrase);
      if (score > bestScore) {
        bestScore = score;
        best = phrase;
      }
    }
    if (best != null) {
      int[] found = resolve(sentence, subjectOf(sentence, best));
      if (found.length > 0) {
        return found;
      }
    }
    boolean silent = sentence.procedures().isEmpty() && !parts.isHeaded() && isTopicOf(sentence, 1);
    return silent ? one(topic) : parts.isMainTold() ? one(parts.here()) : NONE;
  }

  /** "Compared to open repair, patients have less pain": said of what is not named. */
  private static boolean isFrontedComparison(SentenceTokens sentence, RuleMatch match) {
    int from = sentence.procedures().get(match.procedure()).from();
    int opening = sentence.from();
    return from == opening + 2
        && (sentence.tokens().spells(opening, "Compared")
            || sentence.tokens().spells(opening, "compared"))
        && NameRoles.isComparison(sentence.tokens(), from - 1);
  }

  /** "X is a form of Y that …": of two names the one that the other is said of. */
  private ProcedurePhrase subjectOf(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    boolean indefinite = false;
    int at = phrase.from() - 1;
    while (at > sentence.from()
        && phrase.from() - at <= LONGEST_LINK
        && tokens.isWord(at)
        && !tokens.is(at, classes.be)) {
      indefinite |= tokens.is(at, classes.determiner);
      at--;
    }
    ProcedurePhrase outer = outer(sentence, phrase);
    if (outer != null) {
      return outer;
    }
    if (!phrase.isName() || !indefinite || at <= sentence.from() || !tokens.is(at, classes.be)) {
      return phrase;
    }
    for (ProcedurePhrase first : sentence.procedures()) {
      if (first.to() <= at && first.isName() && roles.isSubject(sentence, first)) {
        return first;
      }
    }
    return phrase;
  }

  /**
   * "X, which adds a Y, is …", "X, with Y and Z, treats …": what the insertion belongs to; null
   * where the phrase ends none.
   */
  private @Nullable ProcedurePhrase outer(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    ProcedurePhrase first = sentence.procedures().get(0);
    int comma = first.to();
    if (comma < sentence.to() && tokens.symbol(comma) == '(') {
      comma = PhraseEnds.closing(tokens, comma, sentence.to()) + 1;
    }
    boolean inserted =
        first.isName()
            && phrase.isName()
            && first.from() <= sentence.from() + 1
            && comma + 1 < phrase.from()
            && tokens.symbol(comma) == ','
            && (tokens.spells(comma + 1, "which")
                || tokens.spells(comma + 1, "also")
                || tokens.is(comma + 1, classes.preposition)
                || INCLUDING.holdsSmall(tokens, comma + 1));
    if (!inserted) {
      return null;
    }
    int end = phrase.to();
    int limit = Math.min(sentence.to(), end + LONGEST_LINK);
    while (end < limit && (tokens.isWord(end) || tokens.symbol(end) == '(')) {
      end = tokens.symbol(end) == '(' ? PhraseEnds.closing(tokens, end, limit) + 1 : end + 1;
    }
    boolean closes =
        end < limit
            && end + 1 < sentence.to()
            && tokens.symbol(end) == ','
            && tokens.is(
                end + 1, classes.be | classes.have | classes.modal | classes.verb | classes.adverb);
    return closes ? first : null;
  }

  private int score(SentenceTokens sentence, RuleMatch match, ProcedurePhrase phrase) {
    if (phrase.from() < match.to() && match.from() < phrase.to()) {
      return 0;
    }
    Tokens tokens = sentence.tokens();
    int before = phrase.from() - 1;
    while (before >= sentence.from()
        && tokens.is(before, classes.determiner | classes.procedureModifier)) {
      before--;
    }
    if (before >= sentence.from() && NameRoles.isComparison(tokens, before)) {
      return 0;
    }
    if (isOfPeople(sentence, phrase)) {
      return 0;
    }
    boolean fronted = NameRoles.isFrontedFor(sentence, phrase);
    boolean oblique =
        before >= sentence.from() && tokens.is(before, classes.preposition) && !fronted;
    boolean near =
        !crosses(
            tokens,
            Math.min(phrase.to(), match.cueFrom()),
            Math.max(phrase.from(), match.cueFrom()));
    boolean behind = phrase.from() >= match.cueTo();
    int score = 10;
    score += phrase.isName() ? 4 : phrase.kind() == ProcedurePhrase.Kind.ANAPHOR ? 0 : 6;
    score += near ? 8 : 0;
    score += behind == match.left() || fronted && !behind ? 4 : 0;
    score -= oblique && !behind ? 3 : 0;
    return score;
  }

  /** "dialysis patients", "transplant recipients": people, no procedure. */
  private boolean isOfPeople(SentenceTokens sentence, ProcedurePhrase phrase) {
    return phrase.to() < sentence.to() && sentence.tokens().is(phrase.to(), classes.person);
  }

  private static boolean crosses(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == ';'
          || c == ':'
          || c == '.'
          || c == ',' && at + 1 < to && NameRoles.CONTRASTING.holdsSmall(tokens, at + 1)) {
        return true;
      }
    }
    return false;
  }
}

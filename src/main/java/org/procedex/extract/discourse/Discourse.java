package org.procedex.extract.discourse;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.name.JoinedNames;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Says at each point of the article which procedures a name, a pronoun or a statement stands for,
 * from what the sentence, the paragraph and the part of the page are about.
 */
public final class Discourse {
  private static final int[] NONE = {};

  /** Tokens in the bracket behind a name that is a label. */
  private static final int LONGEST_BRACKET = 6;

  /** Behind the name in a label: "X alone: …". */
  private static final WordSet ALONE = WordSet.in("alone only itself especially specifically");

  private final ProcedureNames names;
  private final WordClasses classes;
  private final PageParts parts = new PageParts();
  private final JoinedNames joined;
  private final Pairs pairs;
  private final NameRoles roles;
  private final RunningTopic topic;
  private final Agreement agreement;
  private final Attribution attribution;

  /**
   * Lists of which two items and more begin with a name and a colon, each about its own, and depths
   * of such items, which headings between them part.
   */
  private final BitSet labelledLists = new BitSet();

  private final BitSet labelledDepths = new BitSet();

  /** Things that stand for procedures; null before all names are read. */
  private @Nullable Means means;

  public Discourse(ProcedureNames names, WordClasses classes) {
    this.names = names;
    this.classes = classes;
    this.joined = new JoinedNames(names, classes);
    this.roles = new NameRoles(classes, joined);
    this.pairs = new Pairs(names, joined, roles);
    this.topic = new RunningTopic(parts, names, classes, roles);
    this.agreement = new Agreement(names, classes, parts);
    this.attribution = new Attribution(classes, roles);
  }

  /** Reads which lists tell their items apart by procedures. */
  public void readLabels(List<SentenceTokens> sentences) {
    BitSet once = new BitSet();
    BitSet onceAtDepth = new BitSet();
    for (SentenceTokens sentence : sentences) {
      int list = sentence.block().list();
      List<ProcedurePhrase> phrases = sentence.procedures();
      if (list >= 0
          && !phrases.isEmpty()
          && phrases.get(0).isName()
          && phrases.get(0).from() == sentence.from()
          && sentence.span().start() == sentence.block().content().start()
          && isTold(sentence, labelEnd(sentence, phrases.get(0)))) {
        (once.get(list) ? labelledLists : once).set(list);
        int depth = sentence.block().depth();
        if (BlockMarks.isBulleted(sentence.tokens(), sentence.block())) {
          continue;
        }
        (onceAtDepth.get(depth) ? labelledDepths : onceAtDepth).set(depth);
      }
    }
  }

  /** Something stands behind the label, and not "the removal of …", which explains the name. */
  private boolean isTold(SentenceTokens sentence, int end) {
    return end >= 0 && end < sentence.to() && !sentence.tokens().is(end, classes.determiner);
  }

  /** The article is read from its beginning again. */
  public void restart() {
    parts.restart();
    topic.restart();
    pairs.restart();
  }

  /**
   * What the article is about.
   *
   * @param told whether its title or a definition says so; else it is only named most often
   */
  public void main(int number, boolean told) {
    parts.main(number, told);
  }

  public int main() {
    return parts.main();
  }

  /** The page asks about something, as pages on a disease do: "What is gout?". */
  public void asked() {
    parts.ask();
  }

  /** Whether a sentence that names nothing may be taken to speak of the article's procedure. */
  public boolean isMainTold() {
    return parts.isMainTold();
  }

  /** Whether the article, its section or its part is about the procedure. */
  public boolean isTopic(int procedure) {
    return parts.isAbout(procedure);
  }

  /** A section begins; its heading names these procedures, or none. */
  public void enter(int[] procedures) {
    parts.enter(procedures);
  }

  /** "X (ABC): … Advantages: …": within its line the label holds behind a heading as well. */
  public void enterWithin(int[] procedures) {
    parts.enterWithin(procedures);
  }

  /** A heading of a page's own markup closes the parts beside it and within those. */
  public void endParts(int depth) {
    parts.endParts(depth);
  }

  /** A heading of a page's own markup opens a part about the procedure. */
  public void part(int procedure, int depth) {
    parts.part(procedure, depth);
  }

  /** A counted line opens a part about something that no name is known of. */
  public void endPart() {
    parts.endPart();
  }

  /**
   * A line that names a procedure opens a part about it; another heading closes the part.
   *
   * @param procedure -1 where the line names none
   */
  public void sub(int procedure, boolean atHeading) {
    parts.sub(procedure, atHeading);
  }

  /** An item of a list begins with a procedure's name. */
  public void item(int list) {
    parts.item(list);
  }

  /** The procedure of the part; -1 for none. */
  public int part() {
    return parts.sub();
  }

  /** The item is about that procedure and so is what follows it. */
  public void subItem(int procedure) {
    parts.subItem(procedure);
  }

  /** Whether the page asks about something that is no procedure. */
  public boolean isOnOther() {
    return parts.isOnOther();
  }

  /** A heading, or what else is no item, ends a list of procedures. */
  public void endItems() {
    parts.endItems();
  }

  /** A counted line beside those that opened parts names nothing. */
  public void leaveItem() {
    parts.leaveItem();
  }

  /** A heading with its text behind it in the same line. */
  public void headWithin() {
    parts.headWithin();
  }

  /** The procedures of what stands in a place: its label's, else those that the place names. */
  public int[] said(int[] procedures) {
    return parts.said(procedures);
  }

  /** The procedures of whatever stands here without naming one. */
  public int[] allHere() {
    return parts.allHere();
  }

  /**
   * The same for a sentence. "X is quick. Indications: …" in one line: what the line is about so
   * far.
   */
  public int[] allHere(SentenceTokens sentence) {
    int told = parts.isOfLine() ? topic.of(sentence) : -1;
    return told >= 0 ? one(told) : parts.allHere();
  }

  /** What a paragraph goes on about, else whatever the place is about. */
  public int[] spokenHere(SentenceTokens sentence) {
    int told = parts.isHeaded() ? -1 : topic.of(sentence);
    return told >= 0 ? one(told) : parts.allHere();
  }

  /**
   * What the items behind a sentence are said of that leads to them, "Scraping is done for": what
   * its paragraph is about; -1 where that is only named in passing.
   */
  public int leadsTo(SentenceTokens lead) {
    Block.Kind kind = lead.block().kind();
    int told = kind == Block.Kind.TEXT || kind == Block.Kind.ITEM ? topic.of(lead) : -1;
    return told >= 0 && !names.isSlight(told) ? told : -1;
  }

  /** The procedure of whatever stands here without naming one. */
  public int here() {
    return parts.here();
  }

  /** What follows an item's first sentence is about what the item is about. */
  public void goOn(Block item, Block rest) {
    topic.goOn(item, rest);
  }

  /**
   * What stands behind a heading within a line is about what the line was about, unless that is
   * only named in passing in a part that is about another one.
   */
  public void goOnWithin(Block line, Block rest) {
    int told = topic.last();
    if (told >= 0 && (parts.sub() < 0 || parts.sub() == told || !names.isSlight(told))) {
      topic.goOn(line, rest);
    }
  }

  /** "The charm of X lies in …": whose it is; -1 where the sentence tells of none. */
  public int owner(SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (roles.isOwner(sentence, phrase)) {
        return names.number(sentence, phrase);
      }
    }
    return -1;
  }

  /** An item of a line's list names another procedure: the line is about what it was about. */
  public void speakOf(SentenceTokens sentence, int procedure) {
    topic.label(sentence, procedure);
  }

  /** The procedure that the sentence's paragraph has been about so far; -1 for none. */
  public int topicOf(SentenceTokens sentence) {
    return topic.of(sentence);
  }

  /** What a sentence that names nothing is said of; -1 for nothing. */
  public int silent(SentenceTokens sentence) {
    return topic.silent(sentence);
  }

  /** Whether nothing but a conjunction stands between two tokens, brackets aside. */
  public boolean isJoint(Tokens tokens, int from, int to) {
    return joined.isJoint(tokens, from, to);
  }

  /** The two that are spoken of: joined by a conjunction, else the last two subjects. */
  public int[] two() {
    return pairs.two();
  }

  /** The last three that were spoken of; none where there were fewer. */
  public int[] three() {
    return pairs.three();
  }

  /** What "the former" or "the latter" stands for now; -1 for nothing. */
  public int counterpart(ProcedurePhrase.Kind kind) {
    return pairs.counterpart(kind);
  }

  /** The number of the procedure that a phrase of the sentence names. */
  public int number(SentenceTokens sentence, ProcedurePhrase phrase) {
    return names.number(sentence, phrase);
  }

  /** "SC:" where one name is "suction-cup delivery": the kind that letters tell; -1 for none. */
  public int byLetters(int token) {
    return names.onlyByLetters(token);
  }

  /** The words that name a procedure. */
  public Span words(int number) {
    return names.get(number).span();
  }

  /** "No X", "it is X after all": named by the way, while something else is spoken of. */
  public boolean isAside(SentenceTokens sentence, ProcedurePhrase phrase) {
    return phrase.isName()
        && (roles.isSpared(sentence, phrase) || roles.isPredicate(sentence, phrase));
  }

  /** The first procedure that a sentence names, else that of whatever stands here. */
  public int namedIn(SentenceTokens sentence) {
    ProcedurePhrase first = sentence.firstName();
    return first == null ? parts.here() : names.number(sentence, first);
  }

  /**
   * "X: …", "X (ABC) — …": what follows in the block is about it.
   *
   * @return the token behind the label that begins at a token; -1 where none begins there
   */
  public int label(SentenceTokens sentence, int from) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (!phrase.isName() || phrase.from() != from) {
        continue;
      }
      int end = labelEnd(sentence, phrase);
      int number = end < 0 ? -1 : names.number(sentence, phrase);
      int last = phrase.to() - 1;
      boolean family =
          sentence.tokens().is(last, classes.procedureGeneric)
              && sentence.tokens().endsWith(last, "s");
      int list = sentence.block().list();
      boolean opens =
          sentence.span().start() == sentence.block().content().start()
              && (sentence.block().kind() == Block.Kind.TEXT
                  || list >= 0
                      && (labelledLists.get(list) || labelledDepths.get(sentence.block().depth())));
      if (number < 0 || family || !opens && names.isSlight(number)) {
        return -1;
      }
      parts.label(number);
      topic.label(sentence, number);
      return end;
    }
    return -1;
  }

  /** All names have been read, and with them the things that stand for procedures. */
  public void means(Means things) {
    means = things;
  }

  /** What the things among these words stand for, if they name nothing; -1 for nothing. */
  public int byMeans(Tokens tokens, int from, int to) {
    return means == null ? -1 : means.in(tokens, from, to);
  }

  /** "The filter is …", "Filter: …": tells what is spoken of by the thing that it is done with. */
  public void speakOfMeans(SentenceTokens sentence) {
    int label = means == null ? -1 : means.label(sentence);
    if (label >= 0) {
      labelled(sentence, label);
      return;
    }
    int spoken = means == null ? -1 : means.spokenOf(sentence);
    boolean asked = sentence.tokens().symbol(sentence.to() - 1) == '?';
    boolean turns = asked || topic.of(sentence) < 0 || isBehindGap(sentence);
    if (spoken >= 0 && !parts.isHeaded() && turns) {
      topic.label(sentence, spoken);
    }
  }

  /** "… for a day. The balloon is …": a paragraph whose line end was lost. */
  private static boolean isBehindGap(SentenceTokens sentence) {
    int start = sentence.span().start();
    return start > 2 && sentence.tokens().text().startsWith("  ", start - 2);
  }

  /** What follows in the block is about a procedure for which the sentence's label stands. */
  public void labelled(SentenceTokens sentence, int procedure) {
    parts.label(procedure);
    topic.label(sentence, procedure);
  }

  /** "Steroid injection. It is put into the joint.": a sentence that is nothing but the name. */
  private static boolean opensText(SentenceTokens sentence, ProcedurePhrase phrase) {
    Span content = sentence.block().content();
    return sentence.block().kind() == Block.Kind.TEXT
        && (phrase.from() == sentence.from() || sentence.tokens().symbol(phrase.from() - 1) == ',')
        && sentence.span().start() == content.start()
        && sentence.span().end() + 1 < content.end();
  }

  /** The token behind the colon or the dash that follows a name and its bracket; -1 for none. */
  private static int labelEnd(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int at = phrase.to();
    if (at < sentence.to() && tokens.symbol(at) == '(') {
      int end = Math.min(sentence.to(), at + LONGEST_BRACKET);
      while (at < end && tokens.symbol(at) != ')' && tokens.symbol(at) != ':') {
        at++;
      }
      at += at < end && tokens.symbol(at) == ')' ? 1 : 0;
    }
    at += at < sentence.to() && ALONE.holds(tokens, at) ? 1 : 0;
    if (at == sentence.to() - 1 && tokens.symbol(at) == '.' && opensText(sentence, phrase)) {
      return sentence.to();
    }
    boolean label =
        at + 1 < sentence.to()
            && (tokens.symbol(at) == ':'
                || tokens.symbol(at) == '-'
                    && (tokens.text().charAt(tokens.start(at)) != '-'
                        || tokens.isSpacedBefore(at)));
    return label ? at + 1 : -1;
  }

  /** The procedures that a match is said of. */
  public int[] procedures(SentenceTokens sentence, RuleMatch match) {
    if (match.procedure() < 0 && sentence.tokens().spells(sentence.from(), "neither")) {
      int[] two = pairs.two(sentence, sentence.from());
      if (two.length == 2) {
        return two;
      }
    }
    ProcedurePhrase matched = attribution.matched(sentence, match);
    if (matched != null) {
      return resolve(sentence, matched);
    }
    ProcedurePhrase likeliest = attribution.likeliest(sentence, match);
    if (likeliest != null) {
      int[] found = resolve(sentence, likeliest);
      if (found.length > 0) {
        return found;
      }
    }
    return one(topic.silent(sentence, match));
  }

  /** The procedures that a phrase stands for. */
  public int[] resolve(SentenceTokens sentence, ProcedurePhrase phrase) {
    return switch (phrase.kind()) {
      case NAME, ABBREVIATION -> named(sentence, phrase);
      case FORMER -> counted(pairs.two(sentence, phrase.from()), 0);
      case LATTER -> counted(pairs.two(sentence, phrase.from()), 1);
      case BOTH -> bothOrHere(pairs.two(sentence, phrase.from()));
      case ANAPHOR -> pronoun(sentence, phrase);
    };
  }

  private int[] named(SentenceTokens sentence, ProcedurePhrase phrase) {
    int[] all = joined.series(sentence, phrase);
    return all.length == 1 && isMainInShort(sentence, phrase, all[0]) ? one(parts.main()) : all;
  }

  /** "The single-port operation has …", named nowhere else: what the page is about. */
  private boolean isMainInShort(SentenceTokens sentence, ProcedurePhrase phrase, int number) {
    Tokens tokens = sentence.tokens();
    return number != parts.main()
        && parts.main() >= 0
        && parts.here() == parts.main()
        && parts.isMainTold()
        && names.isSlight(number)
        && phrase.from() > sentence.from()
        && (tokens.spells(phrase.from() - 1, "the")
            || phrase.from() > sentence.from() + 1 && tokens.spells(phrase.from() - 2, "the"))
        && tokens.is(phrase.to() - 1, classes.procedureGeneric)
        && !isWay(sentence, phrase)
        && !roles.isUsual(tokens, phrase);
  }

  /** "In the closed technique, …": where a sentence opens so, another way is told elsewhere. */
  private static boolean isWay(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    return phrase.from() == sentence.from() + 2
        && tokens.spells(sentence.from(), "in")
        && tokens.spells(phrase.to() - 1, "technique");
  }

  private int[] bothOrHere(int[] two) {
    return two.length == 2 ? two : one(parts.here());
  }

  private int[] counted(int[] two, int place) {
    return one(two.length == 2 ? two[place] : parts.here());
  }

  private int[] pronoun(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens tokens = sentence.tokens();
    int[] pair = pairs.joined();
    if (Agreement.isOfNeither(sentence, phrase)) {
      int[] two = pairs.two(sentence, phrase.from());
      if (two.length == 2) {
        return two;
      }
    }
    int coined = coined(sentence, phrase);
    if (coined >= 0) {
      return one(coined);
    }
    int counted = countedBefore(sentence, phrase);
    if (counted >= 0) {
      return one(counted);
    }
    if (topic.isUnpointed(tokens, phrase)) {
      return NONE;
    }
    return pair.length == 2 && Agreement.isPlural(tokens, phrase)
        ? pair
        : one(agreement.fitting(tokens, phrase, unmeasured(sentence, phrase)));
  }

  /** "Knot therapy" behind "Knot therapy means …": what that has made a name; -1 for nothing. */
  private int coined(SentenceTokens sentence, ProcedurePhrase phrase) {
    long general = classes.determiner | classes.anaphor | classes.procedureModifier;
    return phrase.kind() == ProcedurePhrase.Kind.ANAPHOR
            && phrase.to() - phrase.from() > 1
            && !sentence.tokens().is(phrase.from(), general | classes.procedureGeneric)
        ? names.coined(phrase.from(), phrase.to())
        : -1;
  }

  /** "The former is for A; its scar is small": whose; -1 where a name or neither opens it. */
  private int countedBefore(SentenceTokens sentence, ProcedurePhrase pronoun) {
    ProcedurePhrase first = sentence.procedures().get(0);
    boolean counts =
        first.kind() == ProcedurePhrase.Kind.FORMER || first.kind() == ProcedurePhrase.Kind.LATTER;
    if (!counts
        || first.from() > sentence.from() + 1
        || !sentence.tokens().is(pronoun.from(), classes.anaphor)) {
      return -1;
    }
    ProcedurePhrase last = first;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= pronoun.from()) {
        break;
      }
      last = phrase.isName() && roles.opensClause(sentence, phrase) ? phrase : last;
    }
    int[] of = resolve(sentence, last);
    return of.length == 1 ? of[0] : -1;
  }

  /** "Compared with X, it is …": "it" is not X, but what was told of before. */
  private int unmeasured(SentenceTokens sentence, ProcedurePhrase pronoun) {
    int number = topic.takenUp(sentence, pronoun);
    if (number < 0 || !isMeasured(sentence, number) || topic.of(sentence) == number) {
      return number;
    }
    if (topic.last() >= 0 && topic.last() != number) {
      return topic.last();
    }
    int[] two = pairs.two();
    int other = two.length < 2 ? -1 : two[0] == number ? two[1] : two[0];
    return other >= 0 ? other : number;
  }

  /** Whether a procedure is measured against wherever the sentence names it. */
  private boolean isMeasured(SentenceTokens sentence, int number) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    boolean measured = false;
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.isName() && names.numbered(sentence, phrase) == number) {
        if (!roles.isCompared(sentence, phrase)) {
          return false;
        }
        measured = true;
      }
    }
    return measured;
  }

  /**
   * What a sentence is about that nothing in it is said of by a rule: what its pronoun takes up,
   * what its paragraph goes on about, else what its place is about.
   */
  public int about(SentenceTokens sentence) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.get(i).kind() == ProcedurePhrase.Kind.ANAPHOR) {
        int[] taken = pronoun(sentence, phrases.get(i));
        if (taken.length == 1) {
          return taken[0];
        }
      }
    }
    int silent = topic.silent(sentence);
    silent = silent < 0 ? topic.of(sentence) : silent;
    return silent < 0 ? parts.here() : silent;
  }

  /**
   * What a sentence without a rule may be said of: what its paragraph goes on about, else what its
   * place is about; -1 where neither tells.
   */
  public int spokenOf(SentenceTokens sentence) {
    int told = topic.of(sentence);
    return told >= 0 ? told : parts.isMainTold() ? parts.here() : -1;
  }

  /**
   * Whether a sentence among what is good about the article's procedure tells of another one, never
   * named elsewhere: it is weighed against, and not what is spoken of next.
   */
  public boolean isWeighed(SentenceTokens sentence) {
    ProcedurePhrase first = sentence.firstName();
    boolean part = parts.sub() >= 0 && parts.sub() != parts.main();
    boolean opens = sentence.span().start() == sentence.block().content().start();
    if (first == null
        || parts.isHeaded()
        || parts.isWithinLine() && !opens
        || !parts.isMainTold()
        || part) {
      return false;
    }
    int number = names.number(sentence, first);
    return number != parts.main()
        && parts.main() >= 0
        && first.from() <= sentence.from() + 1
        && names.isSlight(number);
  }

  /** The sentence tells of what is weighed against. */
  public void weighed(SentenceTokens sentence) {
    topic.pass(sentence);
  }

  /** What the sentence leaves behind for the next one. */
  public void leave(SentenceTokens sentence) {
    leave(sentence, List.of());
  }

  /**
   * The same where it is known what the sentence says: a name within a case or a quality, "failed
   * dialysis", "avoids laparotomy", is not spoken of next.
   */
  public void leave(SentenceTokens sentence, List<Draft> said) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    if (phrases.isEmpty()) {
      topic.pass(sentence);
      return;
    }
    ProcedurePhrase about = topic.subject(sentence, said);
    int[] named = new int[phrases.size()];
    int distinct = 0;
    int subject = -1;
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.isName()) {
        int number = names.number(sentence, phrase);
        if (!holds(named, distinct, number)) {
          named[distinct++] = number;
        }
        subject = phrase == about ? number : subject;
      }
    }
    int[] two = named.length > 1 ? joined.two(sentence) : NONE;
    subject = topic.isAside(subject, two) ? -1 : subject;
    subject = subject < 0 && about == null ? saidOf(said, named, distinct) : subject;
    boolean opens = subject < 0 && phrases.get(0).from() == sentence.from();
    subject = opens ? coined(sentence, phrases.get(0)) : subject;
    pairs.follow(topic.last(), subject);
    topic.leave(sentence, subject);
    pairs.leave(sentence, named, distinct, two);
  }

  /**
   * "In A one turns to X": the one procedure that a sentence names and says something of, whatever
   * its subject is; -1 for none or several.
   */
  private static int saidOf(List<Draft> said, int[] named, int distinct) {
    int found = -1;
    for (int i = 0; i < said.size(); i++) {
      Draft draft = said.get(i);
      if (draft.type() != RecordType.PROCEDURE) {
        if (found >= 0 && draft.procedure() != found) {
          return -1;
        }
        found = draft.procedure();
      }
    }
    return found >= 0 && holds(named, distinct, found) ? found : -1;
  }

  private static boolean holds(int[] numbers, int size, int wanted) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private static int[] one(int number) {
    return number < 0 ? NONE : new int[] {number};
  }
}

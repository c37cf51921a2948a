package org.procedex.extract.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.JoinedNames;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Labels;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What a list is that nothing known announces, told by its items: conditions and people, on a page
 * about a procedure, are what it is done for, unless the words before them are on something else or
 * refuse. There are more ways to announce a list than rules can name; what is listed tells more.
 */
public final class UntoldLists {
  /** So many items are looked at. */
  private static final int MOST = 40;

  /** Tokens of a sentence without a verb that is an item. */
  private static final int LONGEST_FRAGMENT = 30;

  /** Labels in a row that are looked at. */
  private static final int MOST_LABELS = 12;

  /** Words before the list that tell of it. */
  private static final int LONGEST = 40;

  /** What else is listed of conditions. */
  private static final WordSet OTHERS =
      WordSet.in(
          "types type kinds forms grades classification classified means meaning example examples"
              + " differential diagnosis signs suggest suggests indicate indicates include"
              + " arise arises lead leads result results consequence consequences complain complains history");

  /** Words on what else is listed that sentences of other lists hold as well. */
  private static final WordSet FAINT =
      WordSet.in(
          "ask asked told home call visit bring prepare prepared care how waiting again exam drug"
              + " drugs medicine medicines medication medications depend depends develop factor"
              + " factors before after exams examination test tests material occur occurs");

  /** Said of a risk where that is good. */
  private static final WordSet FALLING =
      WordSet.in(
          "decreases decrease decreased falls fall reduced reduces reduce lower lowered lowers less"
              + " low small little no without avoids spared minimal");

  /** A denial so near the colon denies what is listed. */
  private static final int LAST_WORDS = 4;

  private static final WordSet NEEDING = WordSet.in("need needs needed necessary required");

  private static final WordSet GRADES = WordSet.of("relative", "absolute");

  private static final WordSet ALL = WordSet.in("all each every everybody everyone");

  private static final WordSet REMAINING = WordSet.of("remaining", "other", "others", "rest");

  private static final WordSet ASKING = WordSet.of("who", "whom", "which", "what", "when", "where");

  private final Page page;
  private final WordClasses classes;
  private final ItemClauses clauses;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Tokens tokens;
  private final List<SentenceTokens> sentences;
  private final List<Heading> headings;
  private final NameRoles roles;
  private final Precautions precautions;
  private final boolean marked;
  private final CaseItems cases;

  /** The last sentence whose list is of those turned away. */
  private int turnedAway = -1;

  UntoldLists(Reading reading) {
    this.page = reading.page();
    this.classes = reading.classes();
    this.clauses = new ItemClauses(classes);
    this.roles = new NameRoles(classes, new JoinedNames(reading.names(), classes));
    this.topics = page.rules().topics();
    this.discourse = reading.discourse();
    this.tokens = reading.tokens();
    this.sentences = reading.sentences().all();
    this.headings = page.headings();
    this.marked = page.isMarkedUp();
    this.cases = new CaseItems(tokens, classes, clauses);
    this.precautions = new Precautions(reading, this);
  }

  /** Whether an item names a condition or people, and is no sentence. */
  boolean isCondition(SentenceTokens item) {
    return cases.isCondition(item);
  }

  /** "gout, lupus, burns": what no other list names, whatever the words before say of it. */
  boolean areDiseases(List<SentenceTokens> items) {
    return cases.areDiseases(items);
  }

  /** The items of the list that begins here, so many as are looked at. */
  List<SentenceTokens> items(int first) {
    int list = sentences.get(first).block().list();
    List<SentenceTokens> items = new ArrayList<>();
    for (int i = first; i < sentences.size() && items.size() < MOST; i++) {
      SentenceTokens sentence = sentences.get(i);
      if (sentence.block().list() != list) {
        break;
      }
      if (sentence.block().kind() == Block.Kind.ITEM) {
        items.add(sentence);
      }
    }
    return items;
  }

  /**
   * "Pulpitis. Cracked teeth that hurt. Failure of an earlier filling.": the index behind sentences
   * without a verb that stand in a row as items do.
   */
  int endOfRow(int first) {
    int at = first;
    char mark = Tokens.NO_SYMBOL;
    while (at < sentences.size() && at - first < MOST && isFragment(sentences.get(at))) {
      char end = end(sentences.get(at));
      if (at > first && end != mark) {
        return mark == ',' || mark == ';' || mark == '.' ? at + 1 : at; // the last item's full stop
      }
      mark = end;
      at++;
    }
    return at;
  }

  private char end(SentenceTokens sentence) {
    char last = tokens.symbol(sentence.to() - 1);
    return last == '.' || last == ';' || last == ',' || last == '-' ? last : Tokens.NO_SYMBOL;
  }

  private boolean isFragment(SentenceTokens sentence) {
    char last = tokens.symbol(sentence.to() - 1);
    boolean ended = last == '.' || last == ';';
    return sentence.block().kind() == Block.Kind.TEXT
        && sentence.to() - sentence.from() <= LONGEST_FRAGMENT
        && (ended || BlockMarks.isLine(tokens, sentence.block()))
        && last != ':'
        && last != '?'
        && last != '!'
        && !tokens.is(sentence.from(), classes.otherTopic) // "Complications come early."
        && !isShouted(sentence)
        && !holds(sentence, classes.pronoun)
        && !clauses.isSentence(tokens, sentence.from(), sentence.to());
  }

  /** "CHILDREN": a line of capitals heads others. */
  boolean isShouted(SentenceTokens sentence) {
    String text = tokens.text();
    for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What the list is.
   *
   * @param items its items
   * @param before what stands before it
   * @return null where its items or the words before do not tell
   */
  @Nullable ListRole role(List<SentenceTokens> items, SentenceTokens before) {
    Block.Kind kind = before.block().kind();
    boolean ofPlace = !discourse.isMainTold();
    boolean alone = ofPlace && !isBelowName(before); // its items must tell
    if (kind == Block.Kind.TITLE || alone && !isNameLabel(before)) {
      return null;
    }
    int heading = items.get(0).block().heading();
    if (precautions.announce(before, heading) && precautions.refuse(items)) {
      return new ListRole(
          RecordType.CONTRAINDICATION,
          Strength.UNSTATED,
          before.span(),
          ofPlace ? ListRole.OF_PLACE : discourse.here(),
          false);
    }
    if (heading >= 0 && isOther(headings.get(heading))) {
      return null;
    }
    int asked = asked(before);
    int from = Math.max(asked, before.to() - LONGEST);
    if (isOther(from, before.to())
        || topics.namesMerit(tokens, from, before.to()) && !cases.areDiseases(items)) {
      return null;
    }
    if (before.to() - 2 >= before.from()
        && tokens.spells(before.to() - 2, "to")
        && !topics.refuses(tokens, from, before.to())) {
      return null; // "It is used to:": each item ends the sentence
    }
    boolean offers = offersOrRefuses(from, before.to());
    boolean ended = tokens.symbol(before.to() - 1) == '.';
    boolean told = marked || !ended && topics.isElse(tokens, from, before.to());
    if (told && !offers && !points(before)
        || waits(before) && denies(before) && !refuses(before, from)
        || !cases.holdConditions(items, !marked && !alone && (offers || waits(before)))) {
      return null;
    }
    ProcedurePhrase named = null;
    for (ProcedurePhrase phrase : before.procedures()) {
      boolean names = phrase.isName() || phrase.kind() == ProcedurePhrase.Kind.BOTH;
      named = names && !isPassing(before, named, phrase) ? phrase : named;
    }
    int[] procedures = named == null ? new int[0] : discourse.resolve(before, named);
    boolean refuses =
        refuses(before, from)
            || tokens.spells(from, "unless")
            || asked < before.from() && deniesWhom(asked, before.from())
            || goesOn(before);
    turnedAway = refuses ? before.index() : -1;
    return new ListRole(
            refuses ? RecordType.CONTRAINDICATION : RecordType.INDICATION,
            Strength.UNSTATED,
            before.span(),
            procedures.length > 0 ? procedures[0] : ofPlace ? ListRole.OF_PLACE : discourse.here(),
            procedures.length > 0)
        .of(procedures);
  }

  /** "Stenting is left for those who cannot bear bypass surgery:": not what is only passed by. */
  private boolean isPassing(
      SentenceTokens sentence, @Nullable ProcedurePhrase told, ProcedurePhrase phrase) {
    return told != null
        && told.isName()
        && phrase.isName()
        && roles.isTold(sentence, told)
        && !roles.isTold(sentence, phrase);
  }

  /** "Selection of grafting:", "Grafts:": no verb, and a name or what stands for one. */
  boolean isNameLabel(SentenceTokens before) {
    return (before.holdsName() || discourse.byMeans(tokens, before.from(), before.to()) >= 0)
        && tokens.symbol(before.to() - 1) == ':'
        && before.to() - before.from() <= LONGEST_FRAGMENT
        && clauses.verb(tokens, before.from(), before.to()) < 0;
  }

  /** Whether a paragraph that goes on with "it" opens with a name. */
  private boolean isBelowName(SentenceTokens before) {
    int at = before.index();
    while (at > 0 && sentences.get(at - 1).block() == before.block()) {
      at--;
    }
    SentenceTokens opening = sentences.get(at);
    return at < before.index()
        && !discourse.isOnOther()
        && opening.holdsName()
        && SubjectLines.beginsWithName(opening)
        && !before.procedures().isEmpty()
        && !before.holdsName();
  }

  /**
   * What a list within a sentence is: the words before its colon must tell something, or name what
   * is done; behind "the remaining ones" it is what the sentence before refused.
   */
  @Nullable ListRole within(List<SentenceTokens> parts, SentenceTokens before) {
    int verb = clauses.verb(tokens, before.from(), before.to());
    boolean row = verb < 0 && isRow(before);
    boolean ill = false; // "X syndrome is common: fever, pain"
    for (int at = before.from(); at < (verb < 0 ? before.to() : verb); at++) {
      ill |= tokens.is(at, classes.condition) && !tokens.is(at, classes.person);
    }
    if (ill && !row) {
      return null;
    }
    boolean tells = verb >= 0 || row || before.holdsName();
    boolean offers = offersOrRefuses(before.from(), before.to()) || holds(before, classes.person);
    if (!tells && !offers && !REMAINING.holds(tokens, before.from() + 1)) {
      return null;
    }
    return role(parts, before);
  }

  /** "Eyelid: ptosis, cysts. Brow: …": one of several labels, behind words on nothing else. */
  private boolean isRow(SentenceTokens before) {
    int first = before.index();
    while (first > 0 && before.index() - first < MOST_LABELS && isLabelled(first - 1)) {
      first--;
    }
    SentenceTokens above = sentences.get(Math.max(0, first - 1));
    return first > 0
        && isLabelled(before.index())
        && (first < before.index() || isLabelled(first + 1))
        && !isOther(above.from(), above.to())
        && !topics.isElse(tokens, above.from(), above.to())
        && !topics.refuses(tokens, above.from(), above.to());
  }

  private boolean isLabelled(int index) {
    SentenceTokens line = index < sentences.size() ? sentences.get(index) : null;
    return line != null
        && line.block().kind() == Block.Kind.TEXT
        && Labels.isLabelled(tokens, line.from(), line.to());
  }

  /** "Whom do we look at twice:": behind what it is done for, others than those. */
  boolean asksForOthers(SentenceTokens before) {
    int end = tokens.isWord(before.to() - 1) ? before.to() : before.to() - 1;
    return topics.asksForOthers(tokens, before.from(), end);
  }

  /** What an item says of those below it by the words that offer or refuse; null where none do. */
  @Nullable ListRole headed(SentenceTokens item) {
    Topic topic = marked ? null : topics.question(tokens, item.from(), item.to());
    RecordType type =
        topic == Topic.INDICATIONS
            ? RecordType.INDICATION
            : topic == Topic.CONTRAINDICATIONS ? RecordType.CONTRAINDICATION : null;
    return type == null
        ? null
        : new ListRole(type, Strength.UNSTATED, item.span(), ListRole.OF_PLACE, false);
  }

  /** "Who is refused? Mainly:", "Taboos. Of the eye:": where what is right before begins. */
  private int asked(SentenceTokens before) {
    if (before.index() == 0) {
      return before.from();
    }
    SentenceTokens asks = sentences.get(before.index() - 1);
    boolean few = asks.to() - asks.from() <= LAST_WORDS;
    return asks.block() == before.block() && (few || tokens.symbol(asks.to() - 1) == '?')
        ? asks.from()
        : before.from();
  }

  /** "Those of the ear are:", "the others are:", behind the list of those who are refused. */
  private boolean goesOn(SentenceTokens before) {
    if (before.index() == 0 || topics.offers(tokens, before.from(), before.to())) {
      return false;
    }
    SentenceTokens last = sentences.get(before.index() - 1);
    if (REMAINING.holds(tokens, before.from() + 1)) {
      return topics.refuses(tokens, last.from(), last.to());
    }
    int verb = clauses.verb(tokens, before.from(), before.to());
    return turnedAway == last.index()
        && last.block() == before.block()
        && (verb < 0 || tokens.is(verb, classes.be));
  }

  /** "Closed to:", "those that may not are:", "it is not that every knee bears it:". */
  private boolean refuses(SentenceTokens before, int from) {
    int last = before.to() - 1;
    boolean denied = false;
    boolean refused = topics.refuses(tokens, from, before.to()) || Introductions.isOfNobody(before);
    for (int at = from + 1; at < last; at++) {
      boolean late = at >= last - LAST_WORDS;
      denied |= late && tokens.spells(at, "not") && !isOfPeople(from, at);
      int no = tokens.spells(at - 1, "that") ? at - 2 : at - 1;
      refused |= ALL.holds(tokens, at) && no >= from && tokens.is(no, classes.negation);
      refused |= GRADES.holds(tokens, at) && !tokens.isWord(at + 1); // "(only relative):"
    }
    return refused && !isSpared(before) || denied && tokens.symbol(last) == ':';
  }

  /** "The dead tissue need not be taken out.": what is spared, and nobody is sent away. */
  private boolean isSpared(SentenceTokens before) {
    boolean spared = false;
    for (int at = before.from(); at < before.to(); at++) {
      spared |=
          tokens.is(at, classes.negation)
              && (NEEDING.holds(tokens, at + 1)
                  || NEEDING.holds(tokens, at - 1)
                  || tokens.spells(at + 1, "have") && tokens.spells(at + 2, "to"));
      if (tokens.is(at, classes.person | classes.cataphor) || tokens.symbol(at) == ':') {
        return false;
      }
    }
    return spared;
  }

  /** "Who will not be invited?". */
  private boolean deniesWhom(int from, int to) {
    boolean denies = false;
    for (int at = from; at < to; at++) {
      denies |= tokens.is(at, classes.negation);
    }
    return denies && ASKING.holds(tokens, tokens.is(from, classes.preposition) ? from + 1 : from);
  }

  /** "The doctor wrote one of the following:". */
  private boolean waits(SentenceTokens before) {
    return tokens.symbol(before.to() - 1) == ':' || points(before);
  }

  private boolean points(SentenceTokens before) {
    return holds(before, classes.cataphor);
  }

  /** Whether it denies something else than "who cannot eat:", what people cannot who are meant. */
  private boolean denies(SentenceTokens before) {
    for (int at = before.from(); at < before.to(); at++) {
      if (tokens.is(at, classes.negation) && !isOfPeople(before.from(), at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a denial of what is done stands right behind "who", "who can", "whose legs". */
  private boolean isOfPeople(int from, int denial) {
    if (!tokens.isWord(denial + 1) || tokens.is(denial + 1, classes.be)) {
      return false; // "those that may not are:"
    }
    for (int at = denial - 1; at >= from && denial - at <= LAST_WORDS - 1; at--) {
      if (tokens.is(at, classes.relative)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(SentenceTokens sentence, long wanted) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.is(at, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Notes with marked-up headings list everything; there the words before must say a little. */
  private boolean offersOrRefuses(int from, int to) {
    return topics.offers(tokens, from, to) || topics.refuses(tokens, from, to);
  }

  private boolean isOther(Heading heading) {
    return isOther(tokens.at(heading.words().start()), tokens.at(heading.words().end()));
  }

  private boolean isOther(int from, int to) {
    boolean other = false;
    for (int at = from; at < to; at++) {
      boolean risk = tokens.spells(at, "risk") || tokens.spells(at, "risks");
      other |=
          !risk
              && !(at > from && tokens.is(at - 1, classes.negation) && isOfPeople(from, at - 1))
              && (tokens.is(at, classes.otherTopic)
                  || OTHERS.holds(tokens, at)
                  || topics.isElse(tokens, at, at + 1) && !FAINT.holds(tokens, at));
      other |= risk && !isFalling(from, to);
    }
    return other;
  }

  /** "The risk of clots decreases": praise, and no list of risks. */
  private boolean isFalling(int from, int to) {
    for (int at = from; at < to; at++) {
      if (FALLING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.GroupMembers;
import org.procedex.extract.name.GroupNames;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Reads lines that list procedures with what each is for, "Group: X (a/b), Y for c". They have no
 * verb, so a condition beside each name has to tell them from names in passing.
 */
final class Groups {
  /** Words that only say that something is for what follows. */
  private static final WordSet USED =
      WordSet.in(
          "used suitable applied applicable indicated suited reserved aimed chosen preferred fit"
              + " appropriate recommended");

  /** Sentences from one such line to the next. */
  private static final int NEAR = 2;

  /** Words between a name and its colon. */
  private static final int MOST_BEFORE_COLON = 5;

  private final WordClasses classes;
  private final Discourse discourse;
  private final ProcedureNames names;
  private final Purposes purposes;
  private final GroupNames heads;
  private final GroupMembers placed;

  /** The last sentence that was such a line with a name of its own; -1 for none. */
  private int last = -1;

  Groups(PlaceContext context, Purposes purposes) {
    this.classes = context.classes();
    this.discourse = context.discourse();
    this.names = context.names();
    this.purposes = purposes;
    this.heads = new GroupNames(classes);
    this.placed = new GroupMembers(classes, heads);
  }

  /**
   * Adds the procedures and what each is for.
   *
   * @param type of the records that the place asks for; null where it asks for none
   * @return whether the sentence is such a list
   */
  boolean find(SentenceTokens sentence, @Nullable RecordType type, List<Draft> found) {
    boolean behind = last >= 0 && sentence.index() - last <= NEAR;
    if (!behind && sentence.procedures().isEmpty() && !sentence.clauses().mayHold('(')) {
      return false; // neither names nor letters in need of a bracket
    }
    int start = GroupNames.behindLabel(sentence);
    List<ProcedurePhrase> members = heads.find(sentence, start);
    boolean list = !members.isEmpty() && isList(sentence, type, start, members);
    if (isOpen(sentence, type, start) && (list || behind)) {
      members = placed.find(sentence, start, members, list);
    } else if (!list) {
      return false;
    }
    if (members.isEmpty()) {
      return false;
    }
    last = start > sentence.from() ? sentence.index() : -1;
    for (ProcedurePhrase head : members) {
      found.add(names.draft(discourse.number(sentence, head), "procedure.group"));
      purposes.within(sentence, head, found);
      purpose(sentence, members, head, found);
    }
    return true;
  }

  /** A line with the group's own name, no procedure's, where nothing is said against or for it. */
  private static boolean isOpen(SentenceTokens sentence, @Nullable RecordType type, int start) {
    return start > sentence.from()
        && type != RecordType.CONTRAINDICATION
        && type != RecordType.ADVANTAGE
        && !isNamed(sentence, start - 1);
  }

  private boolean isList(
      SentenceTokens sentence,
      @Nullable RecordType type,
      int start,
      List<ProcedurePhrase> members) {
    int bracketed = 0;
    int linked = 0;
    for (ProcedurePhrase head : members) {
      int link = GroupNames.behindLetters(sentence, head);
      bracketed +=
          heads.isBracketed(sentence, head.to()) || heads.isBracketed(sentence, link) ? 1 : 0;
      linked += isForCondition(sentence.tokens(), link, sentence.to()) ? 1 : 0;
    }
    if (bracketed > 1 || linked > 1) {
      return true;
    }
    if (type == RecordType.CONTRAINDICATION || type == RecordType.ADVANTAGE) {
      return false;
    }
    if (type == null && isStep(sentence, members.get(0))) {
      return false;
    }
    ProcedurePhrase first = members.get(0);
    boolean opens = first.from() == sentence.from();
    return opens && bracketed == 1 && isOneGroup(sentence, first)
        || opens && isItem(sentence, first)
        || bracketed == 1 && isLabelled(sentence, start, first)
        || members.size() == 1 && isCaption(sentence, first)
        || type != null && isAskedFor(sentence, type, start, members);
  }

  /** "3. Thoracotomy: cut, spread": behind the colon stands what to do; "(commonest cause)". */
  private boolean isStep(SentenceTokens sentence, ProcedurePhrase first) {
    Tokens tokens = sentence.tokens();
    int next = first.to();
    return next + 1 < sentence.to()
        && (tokens.symbol(next) == ':' && Instructions.isStep(tokens, next + 1)
            || tokens.symbol(next) == '(' && tokens.spells(next + 1, "most"));
  }

  /** Below a heading that asks for it: a list without a verb, whose label names no procedure. */
  private boolean isAskedFor(
      SentenceTokens sentence, RecordType type, int start, List<ProcedurePhrase> members) {
    ProcedurePhrase first = members.get(0);
    return (type == RecordType.INDICATION
            || type == RecordType.PROCEDURE && !isNamed(sentence, start - 1))
        && sentence.block().kind() != Block.Kind.NOTE
        && sentence.tokens().symbol(sentence.to() - 1) != ':'
        && first.from() == start
        && (members.size() > 1 || start > sentence.from() || isLinked(sentence, first))
        && !hasFinite(sentence, start);
  }

  /** "Wedge excision: excision of a part": the label is a name, what follows explains it. */
  private static boolean isNamed(SentenceTokens sentence, int colon) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() == sentence.from()) {
        return phrase.isName() && phrase.to() == colon;
      }
    }
    return false;
  }

  private boolean isLinked(SentenceTokens sentence, ProcedurePhrase head) {
    int next = GroupNames.behindLetters(sentence, head);
    return next < sentence.to()
        && (sentence.tokens().spells(next, "for") || heads.isBracketed(sentence, next));
  }

  /** "Procedure (condition, condition)." and nothing else. */
  private boolean isOneGroup(SentenceTokens sentence, ProcedurePhrase head) {
    Tokens tokens = sentence.tokens();
    int close = head.to();
    boolean condition = false;
    while (close < sentence.to() && tokens.symbol(close) != ')') {
      condition |= tokens.is(close, classes.condition | classes.person);
      close++;
    }
    return condition && sentence.to() - close <= 2;
  }

  /** "Procedure: condition, condition". */
  private boolean isItem(SentenceTokens sentence, ProcedurePhrase head) {
    return sentence.block().kind() != Block.Kind.HEADING
        && isConditionList(sentence, behindColon(sentence, head));
  }

  /** "Group: procedure (condition)". */
  private boolean isLabelled(SentenceTokens sentence, int start, ProcedurePhrase head) {
    return start > sentence.from() && head.from() == start && !hasFinite(sentence, start);
  }

  /** "Apexification for young teeth with dead pulp." and nothing else. */
  private boolean isCaption(SentenceTokens sentence, ProcedurePhrase head) {
    Tokens tokens = sentence.tokens();
    int link = GroupNames.behindLetters(sentence, head);
    if (sentence.block().kind() == Block.Kind.HEADING
        || head.from() != sentence.from()
        || link + 1 >= sentence.to()
        || !tokens.spells(link, "for")
        || tokens.symbol(sentence.to() - 1) == ':') {
      return false;
    }
    boolean condition = false;
    for (int at = link + 1; at < sentence.to(); at++) {
      if (tokens.is(at, classes.finite | classes.pronoun) || tokens.symbol(at) == ';') {
        return false;
      }
      condition |= tokens.is(at, classes.condition | classes.person);
    }
    return condition;
  }

  /** "for hemiplegia,": up to the next separator no sentence, but a condition or people. */
  private boolean isForCondition(Tokens tokens, int at, int to) {
    if (at >= to || !tokens.spells(at, "for")) {
      return false;
    }
    boolean condition = false;
    for (int i = at + 1; i < to && !GroupNames.isSeparator(tokens, i); i++) {
      if (tokens.is(i, classes.finite)) {
        return false;
      }
      condition |= tokens.is(i, classes.condition | classes.person);
    }
    return condition;
  }

  private boolean hasFinite(SentenceTokens sentence, int start) {
    Tokens tokens = sentence.tokens();
    for (int at = start; at < sentence.to() && !tokens.is(at, classes.relative); at++) {
      at = tokens.symbol(at) == '(' ? close(sentence, at) : at;
      if (at < sentence.to() && tokens.is(at, classes.finite)) {
        return true;
      }
    }
    return false;
  }

  /** Whether behind a colon stand conditions and no sentence. */
  private boolean isConditionList(SentenceTokens sentence, int colon) {
    Tokens tokens = sentence.tokens();
    if (colon < 0 || heads.isDone(tokens, colon) || tokens.is(colon, classes.quality)) {
      return false;
    }
    boolean condition = false;
    for (int at = colon; at < sentence.to(); at++) {
      if (tokens.is(at, classes.finite)) {
        return false;
      }
      condition |= tokens.is(at, classes.condition | classes.person);
    }
    return condition;
  }

  /** The token behind a colon that follows the name and its bracket; -1 where none does. */
  private int behindColon(SentenceTokens sentence, ProcedurePhrase head) {
    Tokens tokens = sentence.tokens();
    int at = head.to();
    while (at < sentence.to()
        && at < head.to() + MOST_BEFORE_COLON
        && (tokens.isWord(at) || tokens.symbol(at) == '*')
        && !tokens.is(at, classes.finite | classes.verb)) {
      at++;
    }
    if (at < sentence.to() && tokens.symbol(at) == '(') {
      at = close(sentence, at) + 1;
    }
    return at + 1 < sentence.to() && tokens.symbol(at) == ':' ? at + 1 : -1;
  }

  /** The bracket that closes the one before; the sentence's end where none does. */
  private static int close(SentenceTokens sentence, int from) {
    int close = from;
    while (close < sentence.to() && sentence.tokens().symbol(close) != ')') {
      close++;
    }
    return close;
  }

  /** Adds what a member is for: what stands behind its colon, in its bracket or behind "for". */
  private void purpose(
      SentenceTokens sentence,
      List<ProcedurePhrase> members,
      ProcedurePhrase head,
      List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int next = behindJoined(tokens, members, head);
    next = next == head.to() ? GroupNames.behindLetters(sentence, head) : next;
    int colon = behindColon(sentence, head);
    int number = discourse.number(sentence, head);
    Purposes.Named named = new Purposes.Named(sentence, head, number, "indication.group");
    if (colon > 0) {
      if (isConditionList(sentence, colon)) {
        int from = behindUse(tokens, colon, sentence.to());
        while (from < sentence.to()) { // "such as" in one part holds for that alone
          int end = ItemEnds.parting(tokens, ';', from, sentence.to());
          purposes.add(named, from, end, found);
          from = end + 1;
        }
      }
    } else if (heads.isBracketed(sentence, next)) {
      int opening = GroupNames.behindOpening(sentence, head, next);
      purposes.add(named, opening, close(sentence, opening), found);
    } else if (next < sentence.to() && Purposes.isLink(tokens, next)) {
      boolean series = members.size() == 1 && isSeries(sentence, next + 1);
      int end = series ? seriesEnd(sentence, next + 1) : memberEnd(sentence, next + 1);
      purposes.add(named, next + 1, end, found);
    }
  }

  /** "X and Y for A": both are for A. */
  private int behindJoined(Tokens tokens, List<ProcedurePhrase> members, ProcedurePhrase head) {
    int at = members.indexOf(head) + 1;
    boolean joined =
        at < members.size()
            && members.get(at).from() == head.to() + 1
            && tokens.is(head.to(), classes.conjunction);
    return joined ? members.get(at).to() : head.to();
  }

  private static int memberEnd(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    int end = from;
    while (end < sentence.to()
        && !GroupNames.isSeparator(tokens, end)
        && tokens.symbol(end) != '.') {
      end++;
    }
    return end;
  }

  /** Where nothing else is named, commas part what the name is for and do not end it. */
  private static int seriesEnd(SentenceTokens sentence, int from) {
    int end = memberEnd(sentence, from);
    while (end < sentence.to() && sentence.tokens().symbol(end) == ',') {
      end = memberEnd(sentence, end + 1);
    }
    return end;
  }

  /** "trauma, tumours or burns": behind commas nothing but more of it, the last one joined. */
  private boolean isSeries(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    long parting =
        classes.finite | classes.verb | classes.relative | classes.pronoun | classes.subordinator;
    boolean comma = false;
    boolean joined = false;
    for (int at = from; at < sentence.to() && tokens.symbol(at) != ';'; at++) {
      comma |= tokens.symbol(at) == ',';
      joined |= comma && tokens.is(at, classes.conjunction);
      if (comma && tokens.is(at, parting) && !tokens.is(at, classes.condition)) {
        return false;
      }
    }
    return joined && !hasTo(sentence, from);
  }

  private static boolean hasTo(SentenceTokens sentence, int from) {
    for (int at = from; at < sentence.to(); at++) {
      if (sentence.tokens().spells(at, "to")) {
        return true;
      }
    }
    return false;
  }

  /** "mainly used for gout", "suits the young": the words behind what only says that it is for. */
  private int behindUse(Tokens tokens, int from, int to) {
    int at = from;
    while (at + 1 < to && tokens.is(at, classes.adverb)) {
      at++;
    }
    boolean suits = tokens.spells(at, "suits") || tokens.spells(at, "treats");
    if (suits && at + 1 < to) {
      return at + 1;
    }
    boolean used = USED.holds(tokens, at) && at + 2 < to && tokens.is(at + 1, classes.preposition);
    return used ? at + 2 : from;
  }
}

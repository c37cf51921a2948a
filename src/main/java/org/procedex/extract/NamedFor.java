package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that carry what they are for: "X of Y" in a title, "X for A Z for B" in captions, "Group: X
 * (a/b), Z for c" in lists, and a condition inside a name.
 */
final class NamedFor {
  private final WordClasses classes;
  private final Discourse discourse;
  private final Coordination coordination;
  private final ProcedureNames names;

  NamedFor(
      WordClasses classes, Discourse discourse, Coordination coordination, ProcedureNames names) {
    this.classes = classes;
    this.discourse = discourse;
    this.coordination = coordination;
    this.names = names;
  }

  /** Words that only say that something is for what follows. */
  private static final WordSet USED =
      WordSet.in(
          "used suitable applied applicable indicated suited reserved aimed chosen preferred fit"
              + " appropriate recommended");

  private static final java.util.Comparator<ProcedurePhrase> IN_ORDER =
      java.util.Comparator.comparingInt(ProcedurePhrase::from);

  /** "X of Y", "X for Y" in a title. */
  void title(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int link = phrase.to();
      boolean treatment =
          !phrase.isName()
              && phrase.kind() == ProcedurePhrase.Kind.ANAPHOR
              && tokens.is(link - 1, classes.procedureGeneric);
      boolean asked = tokens.symbol(sentence.to() - 1) == '?' && !sentence.holdsName();
      if (!phrase.isName() && (!treatment || asked)) {
        continue;
      }
      if (link + 1 < sentence.to() && isFor(tokens, link)) {
        int number = phrase.isName() ? discourse.number(sentence, phrase) : discourse.main();
        int end = link + 1;
        while (end < sentence.to()
            && !isTitleEnd(tokens, end)
            && (end == link + 1 || !isFresh(tokens, end))) {
          end++;
        }
        boolean nested = hasLink(sentence, link + 1, end);
        if (!nested && (isWord(tokens, link, "for") || holdsCondition(tokens, link + 1, end))) {
          captured(sentence, phrase, link + 1, end, number, "indication.title", found);
        }
      }
      if (phrase.isName()) {
        within(sentence, phrase, found);
      }
    }
  }

  /** "What are the treatments for surgery for gout": the inner name is for it. */
  private boolean hasLink(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() >= from && phrase.to() + 1 < to && isFor(sentence.tokens(), phrase.to())) {
        return true;
      }
    }
    return false;
  }

  /** "of the knee", "in the clinic" tell a place; "of hemangioma" tells what for. */
  private boolean holdsCondition(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition | classes.person)) {
        return true;
      }
    }
    return false;
  }

  /** A capital behind a condition or people: a second title runs on. */
  private boolean isFresh(Tokens tokens, int at) {
    return tokens.isCapitalized(at)
        && !tokens.isCapitalized(at - 1)
        && tokens.is(at - 1, classes.condition | classes.person);
  }

  private boolean isTitleEnd(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ','
        || c == ':'
        || c == '?'
        || c == '.'
        || c == '-'
        || c == '!'
        || c == '|'
        || tokens.isBreak(at)
        || tokens.spells(at, "in");
  }

  private static boolean isFor(Tokens tokens, int at) {
    return isWord(tokens, at, "for")
        || isWord(tokens, at, "of")
        || isWord(tokens, at, "in")
        || isWord(tokens, at, "against");
  }

  private static boolean isWord(Tokens tokens, int at, String word) {
    return tokens.spells(at, word);
  }

  private void captured(
      SentenceTokens sentence,
      ProcedurePhrase phrase,
      int from,
      int to,
      int number,
      String rule,
      List<Draft> found) {
    if (number < 0 || from >= to) {
      return;
    }
    Tokens tokens = sentence.tokens();
    Span cue = tokens.span(phrase.to(), phrase.to() + 1);
    for (Coordination.Member member :
        coordination.split(tokens, from, to, Coordination.Manner.NOUNS)) {
      found.add(
          Draft.of(
              RecordType.INDICATION,
              tokens.span(member.from(), member.to()),
              cue,
              sentence.index(),
              rule,
              number));
    }
  }

  /** "renal artery stenosis angioplasty": the condition inside a name. */
  private void within(SentenceTokens sentence, ProcedurePhrase phrase, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    for (int at = phrase.to() - 2; at >= phrase.from(); at--) {
      if (tokens.is(at, classes.condition)
          && (tokens.is(at, classes.headBehindModifier)
              || !tokens.is(at, classes.procedureHead | classes.procedureLight))) {
        int number = discourse.number(sentence, phrase);
        captured(sentence, phrase, phrase.from(), at + 1, number, "indication.in-name", found);
        return;
      }
    }
  }

  /** "X for A Y for B": captions in a row, each name beginning with a capital. */
  boolean captions(SentenceTokens sentence, List<Draft> found) {
    if (sentence.procedures().size() < 2) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> heads = new ArrayList<>();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.to() < sentence.to() && isWord(tokens, phrase.to(), "for")) {
        ProcedurePhrase head = fromCapital(tokens, phrase);
        if (head != null) {
          heads.add(head);
        }
      }
    }
    if (heads.size() < 3 && (heads.size() < 2 || hasFinite(sentence, heads.get(0).from()))) {
      return false;
    }
    for (int i = 0; i < heads.size(); i++) {
      ProcedurePhrase head = heads.get(i);
      int from = head.to() + 1;
      int to = i + 1 < heads.size() ? heads.get(i + 1).from() : sentence.to();
      int end = captionEnd(tokens, from, to);
      int number = discourse.number(sentence, head);
      if (end > from && !hasComma(tokens, head.to(), Math.min(to, from + 1))) {
        captured(sentence, head, from, end, number, "indication.caption", found);
      }
    }
    return true;
  }

  private boolean hasFinite(SentenceTokens sentence, int from) {
    for (int at = from; at < sentence.to(); at++) {
      if (sentence.tokens().is(at, classes.finite) || sentence.tokens().symbol(at) == ',') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasComma(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == ',') {
        return true;
      }
    }
    return false;
  }

  /** The part of a name from its last capitalized beginning; null where it has none. */
  private static @Nullable ProcedurePhrase fromCapital(Tokens tokens, ProcedurePhrase phrase) {
    for (int at = phrase.to() - 1; at >= phrase.from(); at--) {
      if (tokens.isCapitalized(at)) {
        return new ProcedurePhrase(at, phrase.to(), phrase.kind());
      }
    }
    return null;
  }

  /** A capital behind a small word ends a caption, unless it is a condition's own. */
  private int captionEnd(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.isCapitalized(at)
          && !tokens.isCapitalized(at - 1)
          && !tokens.isAcronym(at)
          && !tokens.is(at, classes.condition)
          && !isEponym(tokens, at, to)) {
        return at;
      }
    }
    return to;
  }

  /** "Parkinson's", "Crohn disease": a capital of the condition's own. */
  private boolean isEponym(Tokens tokens, int at, int to) {
    String word = tokens.string(at);
    return word.indexOf('\'') >= 0
        || word.indexOf('’') >= 0
        || at + 1 < to && tokens.is(at + 1, classes.condition);
  }

  /** "Group: procedure (condition/condition), procedure for condition". */
  boolean groups(SentenceTokens sentence, @Nullable RecordType type, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int start = behindLabel(sentence);
    List<ProcedurePhrase> heads = heads(sentence, start);
    if (heads.isEmpty()) {
      return false;
    }
    int bracketed = 0;
    int linked = 0;
    for (ProcedurePhrase head : heads) {
      bracketed += isConditionBracket(sentence, head.to()) ? 1 : 0;
      linked += isForCondition(tokens, head.to(), sentence.to()) ? 1 : 0;
    }
    boolean listed =
        (type == RecordType.INDICATION
                || type == RecordType.PROCEDURE && !isNamed(sentence, start - 1))
            && sentence.block().kind() != Block.Kind.NOTE
            && tokens.symbol(sentence.to() - 1) != ':'
            && heads.get(0).from() == start
            && (heads.size() > 1 || start > sentence.from() || isLinked(sentence, heads.get(0)))
            && !hasFinite(sentence, tokens, start);
    boolean alone =
        bracketed == 1
            && heads.get(0).from() == sentence.from()
            && type != RecordType.CONTRAINDICATION
            && type != RecordType.ADVANTAGE
            && isOneGroup(sentence, heads.get(0));
    boolean item =
        sentence.block().kind() != Block.Kind.HEADING
            && heads.get(0).from() == sentence.from()
            && isConditionList(sentence, afterColon(sentence, heads.get(0)))
            && type != RecordType.CONTRAINDICATION
            && type != RecordType.ADVANTAGE;
    boolean labelled =
        bracketed > 0
            && start > sentence.from()
            && heads.get(0).from() == start
            && type != RecordType.CONTRAINDICATION
            && type != RecordType.ADVANTAGE
            && !hasFinite(sentence, tokens, start);
    boolean caption =
        heads.size() == 1
            && type != RecordType.CONTRAINDICATION
            && type != RecordType.ADVANTAGE
            && isCaption(sentence, heads.get(0));
    if (bracketed < 2 && linked < 2 && !listed && !item && !alone && !labelled && !caption) {
      return false;
    }
    for (ProcedurePhrase head : heads) {
      group(sentence, head, heads.size() == 1, found);
    }
    return true;
  }

  /** "for hemiplegia,": up to the next separator no sentence, but a condition or people. */
  private boolean isForCondition(Tokens tokens, int at, int to) {
    if (at >= to || !isWord(tokens, at, "for")) {
      return false;
    }
    boolean condition = false;
    for (int i = at + 1; i < to && !isSeparator(tokens, i); i++) {
      if (tokens.is(i, classes.finite)) {
        return false;
      }
      condition |= tokens.is(i, classes.condition | classes.person);
    }
    return condition;
  }

  /** "Apexification for young teeth with dead pulp." and nothing else. */
  private boolean isCaption(SentenceTokens sentence, ProcedurePhrase head) {
    Tokens tokens = sentence.tokens();
    int link = head.to();
    if (sentence.block().kind() == Block.Kind.HEADING
        || head.from() != sentence.from()
        || link + 1 >= sentence.to()
        || !isWord(tokens, link, "for")
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
    int next = head.to();
    return next < sentence.to()
        && (isWord(sentence.tokens(), next, "for") || isConditionBracket(sentence, next));
  }

  /** Whether behind a colon stand conditions and no sentence. */
  private boolean isConditionList(SentenceTokens sentence, int colon) {
    if (colon < 0 || isDone(sentence.tokens(), colon)) {
      return false;
    }
    boolean condition = false;
    for (int at = colon; at < sentence.to(); at++) {
      if (sentence.tokens().is(at, classes.finite)
          || sentence.tokens().is(at, classes.quality) && at == colon) {
        return false;
      }
      condition |= sentence.tokens().is(at, classes.condition | classes.person);
    }
    return condition;
  }

  /** "Surgery to …", "removal of …": what is done, and no condition. */
  private boolean isDone(Tokens tokens, int from) {
    int at = from;
    while (at < tokens.size() && tokens.is(at, classes.determiner | classes.procedureModifier)) {
      at++;
    }
    return at + 1 < tokens.size()
        && tokens.is(at, classes.procedureGeneric | classes.procedureLight)
        && tokens.is(at + 1, classes.preposition);
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

  private boolean hasFinite(SentenceTokens sentence, Tokens tokens, int start) {
    for (int at = start; at < sentence.to(); at++) {
      if (tokens.is(at, classes.finite)) {
        return true;
      }
    }
    return false;
  }

  private static int behindLabel(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from(); at < sentence.to() && at < sentence.from() + 6; at++) {
      if (tokens.symbol(at) == ':') {
        return at + 1 < sentence.to() ? at + 1 : sentence.from();
      }
      if (tokens.symbol(at) == '(') {
        break;
      }
    }
    return sentence.from();
  }

  /** "COPD (chronic obstructive pulmonary disease)": the bracket has the letters' words. */
  private static boolean isSpelledOut(Tokens tokens, int at, int to) {
    int close = PhraseEnds.closing(tokens, at + 1, to);
    String letters = tokens.string(at).toLowerCase(java.util.Locale.ROOT);
    int last = close - 1;
    return close < to
        && last > at + 1
        && initial(tokens, at + 2) == letters.charAt(0)
        && initial(tokens, last) == letters.charAt(letters.length() - 1);
  }

  private static char initial(Tokens tokens, int at) {
    return Character.toLowerCase(tokens.text().charAt(tokens.start(at)));
  }

  /** The names that begin a member; words before a head that no verb parts from it belong to it. */
  private List<ProcedurePhrase> heads(SentenceTokens sentence, int start) {
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> heads = new ArrayList<>();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() < start && phrase.from() != sentence.from()) {
        continue;
      }
      int from = phrase.from();
      while (from > Math.max(start, phrase.from() - 4)
          && tokens.isWord(from - 1)
          && !tokens.is(
              from - 1,
              classes.finite
                  | classes.verb
                  | classes.preposition
                  | classes.person
                  | classes.adverb)) {
        from--;
      }
      boolean opens = from == start || from == sentence.from() || isSeparator(tokens, from - 1);
      boolean whole = opens && (phrase.isName() || from < phrase.from());
      if (whole) {
        heads.add(new ProcedurePhrase(from, phrase.to(), ProcedurePhrase.Kind.NAME));
      } else if (phrase.isName() && phrase.from() > 0 && isSeparator(tokens, phrase.from() - 1)) {
        heads.add(phrase);
      }
    }
    for (int at = start; at + 1 < sentence.to(); at++) {
      boolean bracketed = tokens.symbol(at + 1) == '(';
      if (bracketed
          && (at == start || isSeparator(tokens, at - 1))
          && isUnknownName(sentence, at)) {
        heads.add(new ProcedurePhrase(at, at + 1, ProcedurePhrase.Kind.NAME));
      }
    }
    if (heads.isEmpty()) {
      return heads;
    }
    heads.sort(IN_ORDER);
    boolean label =
        heads.size() > 1
            && start > sentence.from()
            && heads.get(0).from() < start
            && heads.get(1).from() == start;
    return label ? heads.subList(1, heads.size()) : heads;
  }

  /** "TAVR (severe aortic stenosis)": letters that nothing spells out, with what they are for. */
  private boolean isUnknownName(SentenceTokens sentence, int at) {
    Tokens tokens = sentence.tokens();
    if (!tokens.isAcronym(at)) {
      return false;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() <= at && at < phrase.to()) {
        return false;
      }
    }
    if (!isConditionBracket(sentence, at + 1) || isSpelledOut(tokens, at, sentence.to())) {
      return false;
    }
    for (int i = at + 2; i < sentence.to() && tokens.symbol(i) != ')'; i++) {
      if (tokens.is(i, classes.condition)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeparator(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == ';' || c == ':' || c == '、';
  }

  private boolean isConditionBracket(SentenceTokens sentence, int at) {
    Tokens tokens = sentence.tokens();
    if (at + 2 >= sentence.to() || tokens.symbol(at) != '(' || !tokens.isWord(at + 1)) {
      return false;
    }
    boolean abbreviation = tokens.symbol(at + 2) == ')' && Abbreviations.isShort(tokens, at + 1);
    return !abbreviation
        && !tokens.is(at + 1, classes.verb | classes.adverb | classes.procedureHead)
        && !isOnlyDone(tokens, at + 1, sentence.to());
  }

  /** "(removal of a lobe)": what is done, with no condition in it. */
  private boolean isOnlyDone(Tokens tokens, int from, int to) {
    if (!isDone(tokens, from)) {
      return false;
    }
    for (int at = from; at < to && tokens.symbol(at) != ')'; at++) {
      if (tokens.is(at, classes.condition | classes.severity | classes.person)) {
        return false;
      }
    }
    return true;
  }

  /** The token behind a colon that follows the name and its bracket; -1 where none does. */
  private int afterColon(SentenceTokens sentence, ProcedurePhrase head) {
    Tokens tokens = sentence.tokens();
    int at = head.to();
    while (at < sentence.to()
        && at < head.to() + 5
        && (tokens.isWord(at) || tokens.symbol(at) == '*')
        && !tokens.is(at, classes.finite | classes.verb)) {
      at++;
    }
    if (at < sentence.to() && tokens.symbol(at) == '(') {
      while (at < sentence.to() && tokens.symbol(at) != ')') {
        at++;
      }
      at++;
    }
    return at + 1 < sentence.to() && tokens.symbol(at) == ':' ? at + 1 : -1;
  }

  /** "mainly used for gout", "suits the young": the words behind what only says that it is for. */
  private int behindUse(Tokens tokens, int from, int to) {
    int at = from;
    while (at + 1 < to && tokens.is(at, classes.adverb)) {
      at++;
    }
    boolean suits = isWord(tokens, at, "suits") || isWord(tokens, at, "treats");
    if (suits && at + 1 < to) {
      return at + 1;
    }
    boolean used = USED.holds(tokens, at) && at + 2 < to && tokens.is(at + 1, classes.preposition);
    return used ? at + 2 : from;
  }

  /** "trauma, tumours or burns": behind commas nothing but more of it, the last one joined. */
  private boolean isSeries(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    boolean comma = false;
    boolean joined = false;
    for (int at = from; at < sentence.to() && tokens.symbol(at) != ';'; at++) {
      comma |= tokens.symbol(at) == ',';
      joined |= comma && tokens.is(at, classes.conjunction);
      if (comma
          && tokens.is(
              at,
              classes.finite
                  | classes.verb
                  | classes.relative
                  | classes.pronoun
                  | classes.subordinator)
          && !tokens.is(at, classes.condition)) {
        return false;
      }
    }
    return joined && !hasTo(tokens, from, sentence.to());
  }

  private static boolean hasTo(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isWord(tokens, at, "to")) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param only whether nothing else is named: commas then part what it is for, as in "block for
   *     trauma, tumours or burns"
   */
  private void group(
      SentenceTokens sentence, ProcedurePhrase head, boolean only, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int number = discourse.number(sentence, head);
    found.add(names.draft(number, "procedure.group"));
    within(sentence, head, found);
    int next = head.to();
    int colon = afterColon(sentence, head);
    if (colon > 0) {
      if (isConditionList(sentence, colon)) {
        int from = behindUse(tokens, colon, sentence.to());
        captured(sentence, head, from, sentence.to(), number, "indication.group", found);
      }
    } else if (isConditionBracket(sentence, next)) {
      int close = next + 1;
      while (close < sentence.to() && tokens.symbol(close) != ')') {
        close++;
      }
      captured(sentence, head, next + 1, close, number, "indication.group", found);
    } else if (next < sentence.to() && isFor(tokens, next)) {
      int end = next + 1;
      boolean series = only && isSeries(sentence, end);
      while (end < sentence.to()
          && (series && tokens.symbol(end) == ',' || !isSeparator(tokens, end))
          && tokens.symbol(end) != '.') {
        end++;
      }
      captured(sentence, head, next + 1, end, number, "indication.group", found);
    }
  }

  /**
   * "- Wedge biopsy: a piece is cut out.": a name, and behind a colon what it is. "A and B:" are
   * two names.
   *
   * @return whether it is one
   */
  boolean labelled(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int end = sentence.from();
    int count = 0;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean joined =
          phrase.from() == end
              || count > 0
                  && phrase.from() == end + 1
                  && (tokens.is(end, classes.conjunction) || tokens.symbol(end) == ',');
      if (phrase.kind() != ProcedurePhrase.Kind.NAME || !joined) {
        break;
      }
      end = phrase.to();
      count++;
    }
    if (end < sentence.to() && tokens.symbol(end) == '(') {
      end = PhraseEnds.closing(tokens, end, sentence.to()) + 1;
    }
    boolean told = end + 1 < sentence.to() && (tokens.symbol(end) == ':' || isDash(tokens, end));
    for (int i = 0; told && i < count; i++) {
      ProcedurePhrase phrase = sentence.procedures().get(i);
      found.add(names.draft(discourse.number(sentence, phrase), "procedure.listed"));
    }
    return told && count > 0;
  }

  /** "Wedge biopsy—A piece is cut out": a long dash, or one between spaces. */
  private static boolean isDash(Tokens tokens, int at) {
    return tokens.symbol(at) == '-'
        && tokens.isCapitalized(at + 1)
        && (tokens.text().charAt(tokens.start(at)) != '-' || tokens.isSpacedBefore(at));
  }

  /** Every name of a list of techniques. */
  void listed(SentenceTokens sentence, List<Draft> found) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean opens =
          phrase.from() == sentence.from()
              || isSeparator(sentence.tokens(), phrase.from() - 1)
              || sentence.tokens().is(phrase.from() - 1, classes.conjunction);
      if (phrase.kind() == ProcedurePhrase.Kind.NAME && opens) {
        found.add(names.draft(discourse.number(sentence, phrase), "procedure.listed"));
      }
    }
  }
}

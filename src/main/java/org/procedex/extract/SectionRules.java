package org.procedex.extract;

import java.util.List;
import java.util.Set;
import org.procedex.rules.KnownNames;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/** Records that the place says: the items and bare phrases under a heading or in a list. */
final class SectionRules {
  /** Items that deny their heading. */
  private static final Set<String> NONE = Set.of("none", "nil", "none known", "none absolute");

  /** What stands where nobody has written anything yet. */
  private static final Set<String> GAPS =
      Set.of("insert", "insert here", "todo", "tbd", "tba", "n/a", "na", "unknown", "see above");

  private final WordClasses classes;
  private final RuleBook rules;
  private final Discourse discourse;
  private final Coordination coordination;
  private final ProcedureNames names;
  private final NamedFor namedFor;

  SectionRules(
      RuleBook rules, Discourse discourse, Coordination coordination, ProcedureNames names) {
    this.rules = rules;
    this.classes = rules.classes();
    this.discourse = discourse;
    this.coordination = coordination;
    this.names = names;
    this.namedFor = new NamedFor(classes, discourse, coordination, names);
  }

  /** The procedure that a heading names, or both of "A and B"; none where it names none. */
  int[] named(Heading heading, Tokens tokens, KnownNames known) {
    int from = tokens.at(heading.words().start());
    int to = tokens.at(heading.words().end());
    int[] found = {};
    ProcedurePhrase last = null;
    for (ProcedurePhrase phrase : rules.chunker().find(tokens, from, to, known)) {
      int before = phrase.from() - 1;
      if (before > from && tokens.is(before, classes.determiner)) {
        before--;
      }
      if (before > from && Discourse.isComparison(tokens, before)) {
        continue;
      }
      if (phrase.isName()) {
        int number = names.number(phrase.from(), phrase.to(), 0);
        boolean joint = last != null && discourse.isJoint(tokens, last.to(), phrase.from());
        found = joint && found[0] != number ? new int[] {found[0], number} : new int[] {number};
        last = phrase;
      } else if (phrase.kind() == ProcedurePhrase.Kind.FORMER
          || phrase.kind() == ProcedurePhrase.Kind.LATTER) {
        int number = discourse.counterpart(phrase.kind());
        found = number < 0 ? found : new int[] {number};
      }
    }
    return found;
  }

  /** Adds what the place makes of the sentence to what the sentence says by itself. */
  void find(SentenceTokens sentence, Place place, boolean first, List<Draft> found) {
    Block.Kind kind = sentence.block().kind();
    if (kind == Block.Kind.TITLE) {
      namedFor.title(sentence, found);
      return;
    }
    if (namedFor.captions(sentence, found) || namedFor.groups(sentence, place.type(), found)) {
      return;
    }
    if (kind == Block.Kind.NOTE) {
      conditions(sentence, found);
      return;
    }
    RecordType type = place.type();
    if (sentence.tokens().symbol(sentence.to() - 1) == '?') {
      return;
    }
    if (type == null) {
      conditions(sentence, found);
      return;
    }
    if (type == RecordType.PROCEDURE) {
      conditions(sentence, found);
      namedFor.listed(sentence, found);
    } else if (kind == Block.Kind.ITEM) {
      if (first) {
        item(sentence, place, type, found);
      }
    } else {
      prose(sentence, place, type, first, found);
    }
  }

  /**
   * "X: removes poison through a membrane. Renal failure; poisoning by methanol.": a sentence of
   * nothing but conditions, behind what was said of a procedure.
   */
  private void conditions(SentenceTokens sentence, List<Draft> found) {
    int procedure = discourse.topicOf(sentence);
    if (procedure < 0 || !found.isEmpty()) {
      return;
    }
    Tokens tokens = sentence.tokens();
    int parts = 0;
    boolean condition = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.symbol(at) == ';' || at == sentence.to() - 1) {
        condition |= tokens.is(at, classes.condition);
        parts += condition ? 1 : 0;
        condition = false;
      }
      if (tokens.is(at, classes.pronoun)) {
        return;
      }
      condition |= tokens.is(at, classes.condition);
    }
    if (parts > 1 && !isSentence(tokens, sentence.from(), sentence.to())) {
      Place place = Place.indications(sentence.span(), procedure);
      prose(sentence, place, RecordType.INDICATION, false, found);
    }
  }

  /** Adds what a list holds that stands behind a colon in a sentence. */
  void listed(SentenceTokens behind, ListRole role, List<Draft> found) {
    found.removeIf(draft -> draft.type() == role.type());
    prose(behind, role.place(), role.type(), true, found);
  }

  private static boolean has(List<Draft> found, RecordType type, Span within) {
    for (Draft draft : found) {
      if (draft.type() == type && draft.span().overlaps(within)) {
        return true;
      }
    }
    return false;
  }

  private void item(SentenceTokens sentence, Place place, RecordType type, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int last = sentence.to() - 1;
    if (has(tokens, ';', sentence.from(), last)) {
      prose(sentence, place, type, true, found);
      return;
    }
    boolean explained = type != RecordType.ADVANTAGE && isExplanation(tokens, sentence.block());
    if (explained || has(found, type, sentence.span())) {
      return;
    }
    if (tokens.symbol(last) == ':'
        || tokens.is(last, classes.preposition | classes.be | classes.have)) {
      return;
    }
    int from = afterLabel(tokens, sentence.from(), sentence.to());
    int to = itemEnd(tokens, from, sentence.to(), type);
    Coordination.Manner manner =
        type == RecordType.ADVANTAGE
            ? Coordination.Manner.QUALITIES
            : from > sentence.from() ? Coordination.Manner.NOUNS : Coordination.Manner.ITEM;
    add(sentence, place, type, from, to, manner, "item", found);
  }

  /** "May lead to bleeding" below another item: it tells of that item and is none. */
  boolean isExplanation(Tokens tokens, Block block) {
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end());
    if (block.depth() == 0 || !isBulleted(tokens, block)) {
      return false;
    }
    while (from < to && !tokens.isWord(from)) {
      from++;
    }
    boolean opens =
        from < to && tokens.is(from, classes.finite | classes.modal) || isThirdPerson(tokens, from);
    boolean conditional = false;
    for (int at = from; !opens && at < to && at < from + 6; at++) {
      conditional |= tokens.is(at, classes.relative | classes.subordinator);
      opens = !conditional && tokens.is(at, classes.modal | classes.be);
    }
    return opens;
  }

  private static boolean isBulleted(Tokens tokens, Block block) {
    char c = tokens.symbol(tokens.at(block.span().start()));
    return c == '*' || c == '-' || c == '+' || c == '•';
  }

  /** "Provides", "reduces". */
  private boolean isThirdPerson(Tokens tokens, int at) {
    return tokens.is(at, classes.verb | classes.benefitVerb) && tokens.string(at).endsWith("s");
  }

  private static boolean has(Tokens tokens, char symbol, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
      }
      if (tokens.symbol(at) == symbol) {
        return true;
      }
    }
    return false;
  }

  /** An item ends before its explanation and before what its people should do. */
  private int itemEnd(Tokens tokens, int from, int to, RecordType type) {
    boolean relative = false;
    boolean person = false;
    for (int at = from + 1; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == '\\' || c == ':' || c == '-' && tokens.isSpacedBefore(at)) {
        return at;
      }
      if (c == ',' && at + 1 < to && tokens.is(at + 1, classes.subordinator)) {
        return at;
      }
      relative |= tokens.is(at, classes.relative);
      person |= tokens.is(at - 1, classes.person);
      if (type != RecordType.ADVANTAGE
          && person
          && !relative
          && tokens.is(at, classes.modal)
          && !tokens.is(at, classes.negation)) {
        return at;
      }
    }
    return to;
  }

  /** "Nervous system: …": the words behind a label, where the label is no item itself. */
  private int afterLabel(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to && at < from + 5; at++) {
      if (tokens.symbol(at) == ':') {
        boolean telling =
            tokens.is(at - 1, classes.condition)
                || tokens.is(at - 1, classes.quality) && !has(tokens, ',', at, to);
        return telling || at + 1 >= to ? from : at + 1;
      }
    }
    return from;
  }

  /** Running text under a heading, part by part between semicolons. */
  private void prose(
      SentenceTokens sentence, Place place, RecordType type, boolean first, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int start = sentence.from();
    for (int at = start; at <= sentence.to(); at++) {
      if (at < sentence.to() && tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, sentence.to());
      }
      if (at == sentence.to() || tokens.symbol(at) == ';') {
        boolean own = type == RecordType.ADVANTAGE && first && isOwn(sentence, start);
        if (at > start && (own || !has(found, type, tokens.span(start, at)))) {
          part(sentence, place, type, first, start, at, found);
        }
        start = at + 1;
      }
    }
  }

  private void part(
      SentenceTokens sentence,
      Place place,
      RecordType type,
      boolean first,
      int from,
      int to,
      List<Draft> found) {
    Tokens tokens = sentence.tokens();
    if (tokens.symbol(to - 1) == ':') {
      return;
    }
    int start = afterLabel(tokens, from, to);
    boolean finite = isSentence(tokens, start, to);
    if (type == RecordType.ADVANTAGE) {
      boolean opening = first && !isOthers(tokens, start, to);
      if (isOwn(sentence, start) && (!finite || opening || isPraise(sentence, start, to))) {
        add(sentence, place, type, start, to, Coordination.Manner.QUALITIES, "bare", found);
      }
    } else if (!finite || first && isListed(sentence)) {
      add(
          sentence,
          place,
          type,
          start,
          to,
          finite ? Coordination.Manner.CLAUSE : Coordination.Manner.NOUNS,
          "bare",
          found);
    }
  }

  /** Whether the words have a verb of their own, not only one in a relative clause. */
  private boolean isSentence(Tokens tokens, int from, int to) {
    boolean relative = false;
    boolean awaited = false;
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.finite)) {
        if (!awaited) {
          return true;
        }
        awaited = false;
      }
      relative |= tokens.is(at, classes.relative);
      relative &= tokens.symbol(at) != ',';
      awaited |= tokens.is(at, classes.relative) || relative && tokens.is(at, classes.conjunction);
      awaited &= relative;
    }
    return false;
  }

  /** Three parts and more between semicolons: a list in which a part may be a clause. */
  private static boolean isListed(SentenceTokens sentence) {
    int parts = 1;
    for (int at = sentence.from(); at < sentence.to() - 1; at++) {
      parts += sentence.tokens().symbol(at) == ';' ? 1 : 0;
    }
    return parts >= 3;
  }

  /** Whether a sentence begins with neither a name, people nor a condition that it depends on. */
  private boolean isOwn(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean subject =
          phrase.from() == from
              || phrase.from() == from + 1 && tokens.is(from, classes.determiner | classes.adverb);
      if (subject
          && (phrase.isName()
              || phrase.kind() == ProcedurePhrase.Kind.ANAPHOR && !isPronoun(tokens, phrase))) {
        return false;
      }
    }
    boolean because = tokens.isWord(from) && tokens.string(from).equalsIgnoreCase("because");
    return because || !tokens.is(from, classes.subordinator | classes.clauseBreak);
  }

  private boolean isPronoun(Tokens tokens, ProcedurePhrase phrase) {
    return phrase.to() - phrase.from() == 1 && tokens.is(phrase.from(), classes.anaphor);
  }

  /** "The movable denture is cheap, but …": weighed against, so the subject is something else. */
  private boolean isOthers(Tokens tokens, int from, int to) {
    if (!tokens.isWord(from) || !tokens.string(from).equalsIgnoreCase("the")) {
      return false;
    }
    if (tokens.is(from + 1, classes.procedureModifier)) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (tokens.isWord(at) && tokens.string(at).equals("but")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence further down under a heading of advantages praises. */
  private boolean isPraise(SentenceTokens sentence, int from, int to) {
    Tokens tokens = sentence.tokens();
    int subject = from;
    while (subject < to
        && tokens.is(subject, classes.determiner | classes.adverb | classes.conjunction)) {
      subject++;
    }
    if (subject < to
        && tokens.is(subject - 1, classes.determiner)
        && !tokens.is(subject, classes.outcome | classes.quality | classes.person)) {
      return false;
    }
    boolean praise = false;
    for (int at = from; at < to; at++) {
      String word = tokens.isWord(at) ? tokens.string(at) : "";
      if (word.equals("but") || word.equals("should") || word.equals("must")) {
        return false;
      }
      praise |= tokens.is(at, classes.merit | classes.benefitVerb | classes.quality);
    }
    return praise;
  }

  /** "Local infection Severe anaemia": where a line end got lost between two items; -1 for none. */
  private int lostBreak(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 1 < to; at++) {
      boolean closed =
          tokens.is(at - 1, classes.condition) && !tokens.isCapitalized(at - 1)
              || at - 1 == from && tokens.is(at - 1, classes.condition)
              || tokens.symbol(at - 1) == ')';
      if (closed && tokens.isCapitalized(at) && !tokens.isAcronym(at)) {
        return at;
      }
      if (tokens.symbol(at) == ',' || tokens.symbol(at) == ';') {
        return -1;
      }
    }
    return -1;
  }

  private void add(
      SentenceTokens sentence,
      Place place,
      RecordType type,
      int from,
      int to,
      Coordination.Manner manner,
      String way,
      List<Draft> found) {
    String rule = type.name().toLowerCase(java.util.Locale.ROOT) + "." + way;
    Span cue = place.cue() == null ? sentence.span() : place.cue();
    int lost = lostBreak(sentence.tokens(), from, to);
    if (lost > 0 && manner != Coordination.Manner.QUALITIES) {
      add(sentence, place, type, from, lost, manner, way, found);
      add(sentence, place, type, lost, to, manner, way, found);
      return;
    }
    for (Coordination.Member member : coordination.split(sentence.tokens(), from, to, manner)) {
      Span span = sentence.tokens().span(member.from(), member.to());
      if (has(found, type, span)) {
        continue;
      }
      String words = span.of(sentence.tokens().text()).toLowerCase(java.util.Locale.ROOT);
      boolean none = NONE.contains(words);
      if (none && type != RecordType.CONTRAINDICATION || GAPS.contains(words)) {
        continue;
      }
      for (int procedure : place.procedures()) {
        Mention mention = new Mention(span, cue, sentence.index(), rule);
        found.add(new Draft(type, mention, procedure, place.strength(), none));
      }
    }
  }
}

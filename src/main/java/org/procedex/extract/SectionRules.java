package org.procedex.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.procedex.text.WordSet;

/** Records that the place says: the items and bare phrases under a heading or in a list. */
final class SectionRules {
  /** Tokens of a note among sentences. */
  private static final int SHORT_NOTE = 8;

  /** Items that deny their heading. */
  private static final Set<String> NONE = Set.of("none", "nil", "none known", "none absolute");

  /** What stands where nobody has written anything yet. */
  private static final Set<String> GAPS =
      Set.of("insert", "insert here", "todo", "tbd", "tba", "n/a", "na", "unknown", "see above");

  /** Words before a list whose colon and line ends got lost. */
  private static final Set<String> LABELS =
      Set.of(
          "Diagnostic",
          "Therapeutic",
          "Diagnosis",
          "Treatment",
          "Primary",
          "Secondary",
          "Emergent",
          "Urgent",
          "Elective",
          "Adults",
          "Pediatric",
          "Paediatric",
          "General");

  /** Verbs of what the item above leads to. */
  private static final WordSet EXPLAINING =
      WordSet.of(
          "worsens",
          "increases",
          "impairs",
          "raises",
          "precipitates",
          "exacerbates",
          "triggers",
          "limits",
          "complicates",
          "masks",
          "predisposes",
          "produces",
          "leads",
          "results",
          "interferes",
          "compromises",
          "obscures",
          "depresses",
          "potentiates");

  /** Verbs of instructions. */
  private static final WordSet INSTRUCTING =
      WordSet.of(
          "use",
          "ensure",
          "prioritize",
          "prioritise",
          "maintain",
          "monitor",
          "check",
          "apply",
          "obtain",
          "discuss",
          "inform",
          "confirm",
          "document",
          "reassess",
          "consider",
          "prepare",
          "keep",
          "call",
          "refer",
          "warn",
          "observe",
          "stop",
          "start",
          "give",
          "wait");

  /** Verbs of how it is done. */
  private static final WordSet STEPS =
      WordSet.in(
          "prepare insert position explain disinfect palpate advance withdraw attach connect drape"
              + " lubricate wash inject place hold grasp aspirate clean ask flush secure");

  /** Verbs of those who have seen what comes of it, and of what it offers. */
  private static final WordSet REPORTING =
      WordSet.of(
          "report",
          "reports",
          "reported",
          "feel",
          "shown",
          "demonstrated",
          "offers",
          "provides",
          "experience");

  private static final int LONGEST_REPORTER = 14;

  /** Words behind the name of whoever found something. */
  private static final Set<String> EPONYMS =
      Set.of(
          "test",
          "sign",
          "tube",
          "tubes",
          "score",
          "criteria",
          "class",
          "classification",
          "catheter",
          "manoeuvre",
          "maneuver",
          "technique",
          "approach",
          "stage",
          "grade",
          "type",
          "line",
          "needle",
          "cannula",
          "phenomenon",
          "position",
          "scale",
          "law",
          "device",
          "valve");

  /** Numbers in words. */
  private static final WordSet ORDINALS =
      WordSet.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "firstly",
          "secondly",
          "thirdly",
          "fourthly",
          "lastly",
          "finally");

  private static final int LONGEST_NONE = 13;

  /** How a place says a record, with the rule that says so for each type. */
  private enum Way {
    ITEM,
    BARE,
    NOTE;

    private final Map<RecordType, String> rules = new EnumMap<>(RecordType.class);

    Way() {
      for (RecordType type : RecordType.values()) {
        rules.put(type, (type.name() + "." + name()).toLowerCase(java.util.Locale.ROOT));
      }
    }

    String rule(RecordType type) {
      return rules.getOrDefault(type, "");
    }
  }

  private final WordClasses classes;
  private final RuleBook rules;
  private final Discourse discourse;
  private final Coordination coordination;
  private final ProcedureNames names;
  private final NamedFor namedFor;
  private final long waiting;
  private int captionHeading = -1;

  /** The list that has gone over to how it is done. */
  private int stepsFrom = -1;

  private boolean leading;
  private @Nullable Heading chunked;
  private List<ProcedurePhrase> namedThere = List.of();
  private boolean captioned;

  SectionRules(
      RuleBook rules, Discourse discourse, Coordination coordination, ProcedureNames names) {
    this.rules = rules;
    this.classes = rules.classes();
    this.discourse = discourse;
    this.coordination = coordination;
    this.names = names;
    this.waiting =
        classes.preposition
            | classes.determiner
            | classes.conjunction
            | classes.relative
            | classes.finite
            | classes.subordinator
            | classes.adverb
            | classes.negation
            | classes.pronoun;
    this.namedFor = new NamedFor(classes, discourse, coordination, names);
  }

  /** The procedure that a heading names, or both of "A and B"; none where it names none. */
  int[] named(Heading heading, Tokens tokens, KnownNames known) {
    if (heading != chunked) {
      chunked = heading;
      int to = tokens.at(heading.words().end());
      namedThere = rules.chunker().find(tokens, tokens.at(heading.words().start()), to, known);
    }
    if (namedThere.isEmpty()) {
      return new int[0];
    }
    int from = tokens.at(heading.words().start());
    int[] found = {};
    ProcedurePhrase last = null;
    for (ProcedurePhrase phrase : namedThere) {
      int before = phrase.from() - 1;
      if (before > from && tokens.is(before, classes.determiner)) {
        before--;
      }
      if (before > from && NameRoles.isComparison(tokens, before)) {
        continue;
      }
      if (phrase.isName()) {
        int number = names.number(phrase.from(), phrase.to(), 0);
        boolean joint = last != null && discourse.isJoint(tokens, last.to(), phrase.from());
        found = joint && found[0] != number ? new int[] {found[0], number} : new int[] {number};
        last = phrase;
      } else if (phrase.kind() == ProcedurePhrase.Kind.BOTH && found.length == 0) {
        found = discourse.two();
      } else if (phrase.kind() == ProcedurePhrase.Kind.FORMER
          || phrase.kind() == ProcedurePhrase.Kind.LATTER) {
        int number = discourse.counterpart(phrase.kind());
        found = number < 0 ? found : new int[] {number};
      }
    }
    return found;
  }

  /**
   * Adds what the place makes of the sentence to what the sentence says by itself.
   *
   * @param first whether it is the first of its block
   * @param marked whether its heading is marked up as one ("## Indications")
   */
  void find(
      SentenceTokens sentence, Place place, boolean first, boolean marked, List<Draft> found) {
    Block.Kind kind = sentence.block().kind();
    if (kind == Block.Kind.TITLE) {
      namedFor.title(sentence, found);
      return;
    }
    if (isCaption(sentence, place.type(), marked)) {
      found.clear();
      return;
    }
    if (isCitation(sentence)
        || namedFor.captions(sentence, found)
        || namedFor.groups(sentence, place.type(), found)) {
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
      if (kind != Block.Kind.ITEM || !first || !namedFor.labelled(sentence, found)) {
        conditions(sentence, found);
      }
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

  /**
   * "Surface markings of the neck." in a line of its own right below "Indications": what a picture
   * shows whose place the heading has taken.
   */
  private boolean isCaption(SentenceTokens sentence, @Nullable RecordType type, boolean marked) {
    Block block = sentence.block();
    Tokens tokens = sentence.tokens();
    if (block.heading() != captionHeading) {
      captionHeading = block.heading();
      leading = marked;
      captioned = false;
    }
    boolean typed = type == RecordType.INDICATION || type == RecordType.CONTRAINDICATION;
    if (!leading || !typed || isBulleted(tokens, block)) {
      leading = false;
      return false;
    }
    if (sentence.span().start() == block.content().start()) {
      boolean stopped = tokens.text().charAt(block.content().end() - 1) == '.';
      boolean shows = block.kind() == Block.Kind.NOTE;
      boolean tells = false;
      int to = tokens.at(block.content().end());
      for (int at = sentence.from(); at < to; at++) {
        shows |= tokens.is(at, classes.depiction);
        shows |= stopped && to - at <= 2 && isWord(tokens, at, "anatomy");
        tells |=
            tokens.is(at, classes.condition | classes.person | classes.severity | classes.verb);
      }
      leading = shows || captioned && stopped && !tells;
      captioned |= shows;
    }
    return leading;
  }

  /** "Smith and Jones (2018) Journal 18(5):10-11": volume, issue and pages. */
  private static boolean isCitation(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    for (int at = sentence.from() + 2; at + 4 < sentence.to(); at++) {
      if (tokens.symbol(at) == '('
          && tokens.isNumber(at - 1)
          && tokens.isNumber(at + 1)
          && tokens.symbol(at + 2) == ')'
          && tokens.symbol(at + 3) == ':'
          && tokens.isNumber(at + 4)) {
        return true;
      }
    }
    return false;
  }

  /** "If bleeding continues, …", "Consider a filter": what to do, no item. */
  private boolean isAdvice(Tokens tokens, int from, int to) {
    int open = from;
    while (open < to
        && tokens.symbol(open) != '('
        && !(open > from
            && (isWord(tokens, open, "when")
                || isWord(tokens, open, "if")
                || isWord(tokens, open, "unless")))) {
      open++;
    }
    return tokens.is(from, classes.subordinator | classes.modal | classes.negation)
        || tokens.is(from, classes.verb) && !isWord(tokens, from, "need")
        || isSentence(tokens, from, open);
  }

  private static boolean isWord(Tokens tokens, int at, String word) {
    return tokens.spells(at, word);
  }

  /** Adds what a list holds that stands behind a colon in a sentence. */
  void listed(SentenceTokens behind, ListRole role, List<Draft> found) {
    found.removeIf(draft -> draft.type() == role.type());
    prose(behind, role.place(), role.type(), true, found);
  }

  /** "Not suitable: X": the words open with what denies it. */
  private static boolean isDenied(List<Draft> found, Span within) {
    for (Draft draft : found) {
      if (draft.type() == RecordType.CONTRAINDICATION
          && draft.mention().cue().start() == within.start()
          && draft.span().overlaps(within)) {
        return true;
      }
    }
    return false;
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
    int end = withoutKinds(tokens, sentence.from(), sentence.to());
    int last = end - 1;
    if (has(tokens, ';', sentence.from(), last)) {
      prose(sentence, place, type, true, found);
      return;
    }
    boolean explained = type != RecordType.ADVANTAGE && isExplanation(tokens, sentence.block());
    boolean qualities =
        type == RecordType.ADVANTAGE && !isSentence(tokens, sentence.from(), sentence.to());
    if (explained || !qualities && has(found, type, sentence.span())) {
      return;
    }
    if (tokens.symbol(last) == ':'
        || tokens.is(last, classes.preposition | classes.be | classes.have)) {
      return;
    }
    int opening = openedAgain(tokens, sentence.from(), end);
    if (type != RecordType.ADVANTAGE && opening > 0) {
      add(sentence, place, type, opening, end, Coordination.Manner.CLAUSE, Way.ITEM, found);
      return;
    }
    boolean letter = last == sentence.from() && tokens.end(last) - tokens.start(last) == 1;
    if (letter || type == RecordType.INDICATION && isEffect(sentence)) {
      return;
    }
    if (type == RecordType.CONTRAINDICATION && isInstruction(tokens, sentence.from())
        || type == RecordType.INDICATION && isStep(sentence)) {
      return;
    }
    int named = discourse.label(sentence, sentence.from());
    int behind = named > 0 && named < end ? named : afterLabel(tokens, sentence.from(), end);
    int from = afterAvoid(tokens, type, behind, end);
    boolean labelled =
        isLine(tokens, sentence.block())
            && from + 2 < end
            && LABELS.contains(tokens.string(from))
            && tokens.isCapitalized(from + 1)
            && !tokens.isAcronym(from + 1);
    from += labelled ? 1 : 0;
    boolean supposed =
        type != RecordType.ADVANTAGE
            && from + 2 < end
            && (isWord(tokens, from, "if")
                || isWord(tokens, from, "when")
                || isWord(tokens, from, "where"));
    from += supposed ? 1 : 0;
    from = type == RecordType.ADVANTAGE ? behindReport(tokens, from, end) : from;
    int to = withoutRemark(tokens, from, itemEnd(tokens, from, end, type));
    int alternative = type == RecordType.CONTRAINDICATION ? instead(tokens, from, to) : -1;
    if (alternative > 0) {
      alternative(sentence, from, alternative, to, found);
      boolean several =
          coordination.split(tokens, from, alternative, Coordination.Manner.ITEM).size() > 1;
      to = several ? alternative : to;
    }
    Coordination.Manner manner =
        type == RecordType.ADVANTAGE
            ? Coordination.Manner.QUALITIES
            : supposed
                ? Coordination.Manner.CLAUSE
                : from > sentence.from()
                        || answers(tokens, from, to)
                        || isLine(tokens, sentence.block())
                            && tokens.symbol(sentence.to() - 1) == '.'
                            && coordination.hasManyHad(tokens, from, to)
                    ? Coordination.Manner.NOUNS
                    : Coordination.Manner.ITEM;
    add(sentence, place, type, from, to, manner, Way.ITEM, found);
  }

  /**
   * "When it is cracked, when it hurts or when it is loose.": the token behind the first "when"; -1
   * where the word does not open another clause.
   */
  private int openedAgain(Tokens tokens, int from, int to) {
    if (!isWord(tokens, from, "when") && !isWord(tokens, from, "if")) {
      return -1;
    }
    String opening = tokens.string(from);
    int again = 0;
    for (int at = from + 2; at < to; at++) {
      if (isWord(tokens, at, opening)
          && (tokens.symbol(at - 1) == ',' || tokens.is(at - 1, classes.conjunction))) {
        again++;
      } else if (tokens.symbol(at) == ','
          && at + 1 < to
          && !isWord(tokens, at + 1, opening)
          && !tokens.is(at + 1, classes.conjunction)) {
        return -1;
      }
    }
    return again > 0 ? from + 1 : -1;
  }

  /** "In fever, in shock and in those who bleed": each member has the preposition of the first. */
  private static boolean answers(Tokens tokens, int from, int to) {
    if (!isWord(tokens, from, "in") && !isWord(tokens, from, "for")) {
      return false;
    }
    String opening = tokens.string(from);
    for (int at = from + 2; at < to; at++) {
      if (isWord(tokens, at, opening)
          && (tokens.symbol(at - 1) == ','
              || isWord(tokens, at - 1, "and")
              || isWord(tokens, at - 1, "or"))) {
        return true;
      }
    }
    return false;
  }

  /** "Users report less pain", "patients feel that it is gentler": the words behind the verb. */
  private int behindReport(Tokens tokens, int from, int to) {
    int verb = from + 1;
    while (verb < to && verb < from + LONGEST_REPORTER && !isReport(tokens, verb)) {
      if (tokens.symbol(verb) == ',' || tokens.is(verb, classes.relative | classes.negation)) {
        return from;
      }
      verb++;
    }
    if (verb + 1 >= to || !isReport(tokens, verb)) {
      return from;
    }
    if (!tokens.spells(verb + 1, "that")) {
      return verb + 1;
    }
    for (int at = verb + 2; at + 1 < to; at++) {
      if (tokens.is(at, classes.be)) {
        return at + 1;
      }
    }
    return verb + 2;
  }

  private static boolean isReport(Tokens tokens, int at) {
    return REPORTING.holdsSmall(tokens, at);
  }

  /** "Use gloves", "discuss it with her": what to do, no reason against it. */
  private static boolean isInstruction(Tokens tokens, int at) {
    return INSTRUCTING.holds(tokens, at);
  }

  /** "Insert the needle" and whatever follows it in the list: how it is done, not what for. */
  private boolean isStep(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int next = sentence.from() + 1;
    if (next < sentence.to()
        && STEPS.holds(tokens, sentence.from())
        && tokens.is(next, classes.determiner)) {
      stepsFrom = sentence.block().list();
    }
    return stepsFrom >= 0 && stepsFrom == sentence.block().list();
  }

  /** "Avoid joints": the words behind the verb that the heading says already. */
  private int afterAvoid(Tokens tokens, RecordType type, int from, int to) {
    if (type != RecordType.CONTRAINDICATION
        || from + 1 >= to
        || !tokens.spells(from, "Avoid") && !tokens.spells(from, "avoid")) {
      return from;
    }
    int next = from + 1;
    while (next + 1 < to && tokens.is(next, classes.preposition | classes.subordinator)) {
      next++;
    }
    return next;
  }

  /** "↓ Blood loss" below what it is done for: what comes of it. */
  private boolean isEffect(SentenceTokens sentence) {
    return sentence.block().depth() > 0
        && sentence.from() + 1 < sentence.to()
        && sentence.tokens().symbol(sentence.from()) == '↓'
        && !sentence.tokens().isAcronym(sentence.from() + 1);
  }

  /** "Varices (most surgeons say they are no reason)": without the remark. */
  private int withoutRemark(Tokens tokens, int from, int to) {
    int last = to - 1;
    while (last > from && !tokens.isWord(last) && tokens.symbol(last) != ')') {
      last--;
    }
    int open = last;
    while (open > from && tokens.symbol(last) == ')' && tokens.symbol(open) != '(') {
      open--;
    }
    return open > from && tokens.symbol(open) == '(' && isSentence(tokens, open + 1, last)
        ? open
        : to;
  }

  /** "Ruptured spleen (do laparotomy instead)": where the bracket with "instead" opens; or -1. */
  private static int instead(Tokens tokens, int from, int to) {
    int open = -1;
    for (int at = from; at < to; at++) {
      if (tokens.symbol(at) == '(') {
        open = at;
      } else if (open > from && isWord(tokens, at, "instead")) {
        return open;
      }
    }
    return -1;
  }

  /** What is done instead is done for that very thing. */
  private void alternative(SentenceTokens sentence, int from, int open, int to, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int number = -1;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (number < 0 && phrase.isName() && phrase.from() > open && phrase.to() <= to) {
        number = discourse.number(sentence, phrase);
      }
    }
    if (number < 0 && open + 2 < to && tokens.isAcronym(open + 2)) {
      number = names.number(open + 2, open + 3, sentence.index());
    }
    for (Coordination.Member member :
        coordination.split(tokens, from, open, Coordination.Manner.ITEM)) {
      if (number >= 0) {
        Span span = tokens.span(member.from(), member.to());
        Span cue = tokens.span(open + 1, to);
        found.add(
            Draft.of(
                RecordType.INDICATION, span, cue, sentence.index(), "indication.instead", number));
      }
    }
  }

  /** "Lung diseases that are:": the token behind what the items below say the kinds of. */
  private int withoutKinds(Tokens tokens, int from, int to) {
    int at = to - 3;
    return at > from
            && tokens.symbol(to - 1) == ':'
            && tokens.is(to - 2, classes.be)
            && tokens.is(at, classes.relative)
        ? at
        : to;
  }

  /** "Lung diseases that are:": an item whose children only say what it is like. */
  boolean introducesKinds(SentenceTokens sentence) {
    return withoutKinds(sentence.tokens(), sentence.from(), sentence.to()) < sentence.to();
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
        from < to && tokens.is(from, classes.finite | classes.modal | classes.frequency)
            || isThirdPerson(tokens, from);
    boolean conditional = false;
    for (int at = from; !opens && at < to && at < from + 6; at++) {
      conditional |= tokens.is(at, classes.relative | classes.subordinator);
      opens = !conditional && tokens.is(at, classes.modal | classes.be);
    }
    return opens;
  }

  /** "Economic" with a note below it: the benefit is what the note says becomes more or less. */
  void gain(SentenceTokens note, Place place, List<Draft> found) {
    Tokens tokens = note.tokens();
    for (int at = note.to() - 2; at >= note.from(); at--) {
      if (isArrow(tokens, at)) {
        int to = itemEnd(tokens, at, note.to(), RecordType.ADVANTAGE);
        add(note, place, RecordType.ADVANTAGE, at, to, Coordination.Manner.CLAUSE, Way.NOTE, found);
        return;
      }
    }
  }

  static boolean isArrow(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == '↓' || c == '↑';
  }

  /** Neither a bullet nor a number begins it. */
  private static boolean isLine(Tokens tokens, Block block) {
    return !isBulleted(tokens, block)
        && block.span().start() + 1 >= block.content().start() - 1
        && !tokens.isNumber(tokens.at(block.span().start()));
  }

  static boolean isBulleted(Tokens tokens, Block block) {
    char c = tokens.symbol(tokens.at(block.span().start()));
    return c == '*' || c == '-' || c == '+' || c == '•';
  }

  /** "Provides", "reduces". */
  private boolean isThirdPerson(Tokens tokens, int at) {
    return tokens.isWord(at)
        && (tokens.is(at, classes.verb | classes.benefitVerb) && tokens.endsWith(at, "s")
            || EXPLAINING.holds(tokens, at));
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
      if (c == '[' && at + 1 < to && tokens.isNumber(at + 1)) {
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
          && (tokens.is(at, classes.modal) && !tokens.is(at, classes.negation)
              || tokens.is(at, classes.be) && at + 1 < to && tokens.is(at + 1, classes.negation))) {
        return at;
      }
    }
    return to;
  }

  /** "Heavy drinkers need to be careful": the token behind the people. */
  private int beforeNeed(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 1 < to; at++) {
      boolean need =
          isWord(tokens, at, "need") || isWord(tokens, at, "needs") || isWord(tokens, at, "have");
      if (need && isWord(tokens, at + 1, "to")) {
        boolean people = false;
        for (int i = from; i < at; i++) {
          people |= tokens.is(i, classes.person);
        }
        return people && !isSentence(tokens, from, at) ? at : to;
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

  /**
   * "Unstable patients with bleeding and any of the following: failed clipping Varices": the colon
   * of such a line; -1 where there is none.
   */
  private int anyOf(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    if (!isLine(tokens, sentence.block())) {
      return -1;
    }
    for (int at = sentence.from() + 2; at < sentence.to() - 1; at++) {
      if (tokens.symbol(at) == ':') {
        boolean points = tokens.is(at - 1, classes.cataphor);
        boolean told = isSentence(tokens, sentence.from(), at);
        return points && !told && beforeAnyOf(tokens, sentence.from(), at) > sentence.from()
            ? at
            : -1;
      }
    }
    return -1;
  }

  /** The token before "and any of the following". */
  private int beforeAnyOf(Tokens tokens, int from, int colon) {
    int at = colon;
    while (at > from
        && (tokens.is(
                at - 1,
                classes.cataphor
                    | classes.determiner
                    | classes.conjunction
                    | classes.preposition
                    | classes.pronoun)
            || isWord(tokens, at - 1, "least")
            || tokens.isNumber(at - 1))) {
      at--;
    }
    return at;
  }

  /** Running text under a heading, part by part between semicolons. */
  private void prose(
      SentenceTokens sentence, Place place, RecordType type, boolean first, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int colon = type == RecordType.ADVANTAGE ? -1 : anyOf(sentence);
    if (colon > 0) {
      found.removeIf(draft -> draft.type() != RecordType.PROCEDURE);
      int end = beforeAnyOf(tokens, sentence.from(), colon);
      Coordination.Manner item = Coordination.Manner.ITEM;
      add(sentence, place, type, sentence.from(), end, item, Way.ITEM, found);
      add(sentence, place, type, colon + 1, sentence.to(), item, Way.ITEM, found);
      return;
    }
    int start = sentence.from();
    for (int at = start; at <= sentence.to(); at++) {
      if (at < sentence.to() && tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, sentence.to());
      }
      if (at == sentence.to() || tokens.symbol(at) == ';') {
        boolean own = type == RecordType.ADVANTAGE && first && isOwn(sentence, start);
        boolean denied =
            type == RecordType.INDICATION && at > start && isDenied(found, tokens.span(start, at));
        if (at > start && !denied && (own || !has(found, type, tokens.span(start, at)))) {
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
    boolean instruction = type == RecordType.CONTRAINDICATION && isInstruction(tokens, from);
    if (tokens.symbol(to - 1) == ':' || instruction) {
      return;
    }
    int clause = openedAgain(tokens, from, to);
    if (clause > 0 && first && type != RecordType.ADVANTAGE) {
      add(sentence, place, type, clause, to, Coordination.Manner.CLAUSE, Way.BARE, found);
      return;
    }
    int counted = afterOrdinal(tokens, from, to);
    int named = discourse.label(sentence, from);
    int start = named > 0 && named < to ? named : afterLabel(tokens, counted, to);
    boolean finite = isSentence(tokens, start, to);
    if (finite && type != RecordType.ADVANTAGE && first) {
      int need = beforeNeed(tokens, start, to);
      finite = need == to;
      to = need;
    }
    if (finite && type != RecordType.ADVANTAGE) {
      int lost = lostBreak(tokens, start, to, isLine(tokens, sentence.block()));
      boolean listed = lost > 0 && !isSentence(tokens, start, lost);
      if (listed && lostBreak(tokens, lost, to, isLine(tokens, sentence.block())) > 0) {
        add(sentence, place, type, start, to, Coordination.Manner.ITEM, Way.BARE, found);
        return;
      }
    }
    if (counted > from && !finite && type != RecordType.ADVANTAGE) {
      add(sentence, place, type, start, to, Coordination.Manner.ITEM, Way.BARE, found);
    } else if (type == RecordType.ADVANTAGE) {
      boolean opening = first && !isOthers(tokens, start, to);
      boolean fragment = !finite && (first || isEvaluation(tokens, from, start, to));
      if (isOwn(sentence, start) && (fragment || opening || isPraise(sentence, start, to))) {
        add(sentence, place, type, start, to, Coordination.Manner.QUALITIES, Way.BARE, found);
      }
    } else if (!finite && (first || !isToldOn(sentence)) || first && isListed(sentence)) {
      add(
          sentence,
          place,
          type,
          start,
          to,
          finite
              ? Coordination.Manner.CLAUSE
              : isListed(sentence) && !has(tokens, '、', start, to) && !has(tokens, ',', start, to)
                  ? Coordination.Manner.ITEM
                  : Coordination.Manner.NOUNS,
          Way.BARE,
          found);
    }
  }

  /** Words further down that are no sentence: whether they praise, and tell of no other time. */
  private boolean isEvaluation(Tokens tokens, int from, int start, int to) {
    for (int at = from; at < start; at++) {
      if (tokens.is(at, classes.subordinator | classes.otherTopic)) {
        return false;
      }
    }
    for (int at = start; at < to; at++) {
      if (tokens.is(at, classes.merit | classes.benefitVerb | classes.quality | classes.praiseMark)
          && !isFew(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "in a few weeks": a number, no praise. */
  private static boolean isFew(Tokens tokens, int at) {
    return isWord(tokens, at, "few") && at > 0 && isWord(tokens, at - 1, "a");
  }

  /** "Second, …": the words behind a number in words. */
  private static int afterOrdinal(Tokens tokens, int from, int to) {
    return from + 2 < to && tokens.symbol(from + 1) == ',' && ORDINALS.holds(tokens, from)
        ? from + 2
        : from;
  }

  /** A further sentence of a paragraph: one that the verbs we know do not show to be one. */
  private boolean isToldOn(SentenceTokens sentence) {
    return sentence.block().kind() == Block.Kind.TEXT
        && sentence.tokens().is(sentence.from(), classes.determiner | classes.pronoun)
        && sentence.tokens().symbol(sentence.to() - 1) == '.'
        && !has(sentence.tokens(), ';', sentence.from(), sentence.to())
        && sentence.to() - sentence.from() > SHORT_NOTE;
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
      boolean opens = tokens.is(at, classes.relative) || at > from && isReason(tokens, at);
      relative |= opens;
      relative &= tokens.symbol(at) != ',';
      awaited |= opens || relative && tokens.is(at, classes.conjunction);
      awaited &= relative;
    }
    return false;
  }

  private static final WordSet REASONS = WordSet.of("because", "although", "though");

  /** "because", "although": what follows is told beside. */
  private static boolean isReason(Tokens tokens, int at) {
    return REASONS.holdsSmall(tokens, at);
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
    boolean because = tokens.spells(from, "because");
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
      if (word.equals("but")
          || word.equals("should")
          || word.equals("must")
          || word.equals("contrary")
          || word.equals("contrast")) {
        return false;
      }
      praise |=
          tokens.is(at, classes.merit | classes.benefitVerb | classes.quality)
              && !isFew(tokens, at);
    }
    return praise;
  }

  /** "Local infection Severe anaemia": where a line end got lost between two items; -1 for none. */
  private int lostBreak(Tokens tokens, int from, int to, boolean line) {
    for (int at = from + 1; at + (line ? 0 : 1) < to; at++) {
      if (tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
        continue;
      }
      boolean closed =
          tokens.is(at - 1, classes.condition) && !tokens.isCapitalized(at - 1)
              || at - 1 == from && tokens.is(at - 1, classes.condition)
              || tokens.symbol(at - 1) == ')';
      boolean fresh = closed && tokens.isCapitalized(at) && !tokens.isAcronym(at);
      if (fresh || line && isFreshLine(tokens, at, to)) {
        return at;
      }
      if (!line && tokens.symbol(at) == ',' || tokens.symbol(at) == ';') {
        return -1;
      }
    }
    return -1;
  }

  /** A capital behind a word that waits for nothing, and not an eponym's: an item of its own. */
  private boolean isFreshLine(Tokens tokens, int at, int to) {
    int before = at - 1;
    boolean last = at + 1 >= to;
    boolean measured =
        tokens.isNumber(before) && before > 0 && !tokens.isWord(before - 1)
            || tokens.symbol(before) == '%';
    boolean small =
        measured
            || tokens.isWord(before)
                && (!tokens.isCapitalized(before)
                    || tokens.is(before, classes.condition) && !tokens.isAcronym(before));
    return small
        && tokens.isCapitalized(at)
        && !tokens.isAcronym(at)
        && tokens.end(at) - tokens.start(at) > 2
        && !tokens.is(before, waiting | classes.procedureModifier | classes.severity)
        && !coordination.waits(tokens, before)
        && tokens.string(at).indexOf('\'') < 0
        && tokens.string(at).indexOf('’') < 0
        && (last
            || !(tokens.is(at + 1, classes.condition) && !tokens.is(at, classes.severity))
                && !tokens.isCapitalized(at + 1)
                && tokens.symbol(at + 1) != '-'
                && !(tokens.isWord(at + 1) && EPONYMS.contains(tokens.string(at + 1))));
  }

  private void add(
      SentenceTokens sentence,
      Place place,
      RecordType type,
      int from,
      int to,
      Coordination.Manner manner,
      Way way,
      List<Draft> found) {
    String rule = way.rule(type);
    Span cue = place.cue() == null ? sentence.span() : place.cue();
    boolean line = isLine(sentence.tokens(), sentence.block());
    int lost =
        manner == Coordination.Manner.QUALITIES ? -1 : lostBreak(sentence.tokens(), from, to, line);
    if (lost > 0) {
      add(sentence, place, type, from, lost, manner, way, found);
      int next = lostBreak(sentence.tokens(), lost, to, line);
      if (!isAdvice(sentence.tokens(), lost, next > 0 ? next : to)) {
        add(sentence, place, type, lost, to, manner, way, found);
      }
      return;
    }
    for (Coordination.Member member : coordination.split(sentence.tokens(), from, to, manner)) {
      Span span = sentence.tokens().span(member.from(), member.to());
      if (has(found, type, span)) {
        continue;
      }
      String words = span.length() > LONGEST_NONE ? "" : words(sentence, span);
      boolean none = NONE.contains(words);
      if (none && type != RecordType.CONTRAINDICATION || GAPS.contains(words)) {
        continue;
      }
      for (int procedure : discourse.said(place.procedures())) {
        Mention mention = new Mention(span, cue, sentence.index(), rule);
        found.add(new Draft(type, mention, procedure, place.strength(), none));
      }
    }
  }

  private static String words(SentenceTokens sentence, Span span) {
    return span.of(sentence.tokens().text()).toLowerCase(java.util.Locale.ROOT);
  }
}

package org.procedex.extract.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.description.NamesByPlace;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.praise.CountedMerits;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * Finds out what a list says whose heading got lost: the sentence before it introduces it ("It is
 * suitable for the following situations:"), or it follows the definition of the procedure and its
 * items are conditions.
 */
public final class ListRoles {
  /** So many sentences without a verb in a row are a list. */
  private static final int FEWEST_IN_ROW = 3;

  private static final WordSet FEATURES =
      WordSet.in("features feature characterized characterised characteristics characteristic");

  private final Reading reading;
  private final RuleBook rules;
  private final WordClasses classes;
  private final Discourse discourse;
  private final List<SentenceTokens> sentences;
  private final List<Heading> headings;
  private final Fences fences;
  private final Introductions introductions;
  private final Stems stems;
  private final @Nullable SentenceTokens opening;
  private final Map<Integer, ListRole> roles = new HashMap<>();
  private final Map<Integer, ListRole> nested = new HashMap<>();
  private final StrayLists strays;
  private final UntoldLists untold;
  private final UntoldMerits untoldMerits;
  private boolean defined;

  /** The first sentence that was not asked yet whether it defines something. */
  private int unasked;

  private boolean indicated;

  /** Whether a heading has told what speaks against it. */
  private boolean refused;

  /** The sentence behind the last row of sentences without verbs. */
  private int rowEnd;

  public ListRoles(
      Reading reading, Introductions introductions, Stems stems, @Nullable SentenceTokens opening) {
    this.reading = reading;
    this.headings = reading.page().headings();
    this.fences = new Fences(reading);
    this.opening = opening;
    this.introductions = introductions;
    this.stems = stems;
    this.rules = reading.page().rules();
    this.classes = reading.classes();
    this.discourse = reading.discourse();
    this.sentences = reading.sentences().all();
    this.strays = new StrayLists(reading);
    this.untold = new UntoldLists(reading);
    this.untoldMerits = new UntoldMerits(reading);
  }

  /** What the list is that the sentence stands in; null where nothing says so. */
  public @Nullable ListRole of(SentenceTokens sentence) {
    ListRole inner = nested.get(sentence.index());
    return inner != null ? inner : roles.get(sentence.block().list());
  }

  /** Whether the sentence stands in a list that is not its heading's. */
  public boolean isStray(SentenceTokens sentence) {
    return strays.holds(sentence.block().list());
  }

  /** Takes down that an item says what another said whose kind it is. */
  void nest(SentenceTokens item, Draft said) {
    nested.put(
        item.index(),
        new ListRole(said.type(), said.strength(), said.mention().cue(), said.procedure(), true));
  }

  /** Reads all introductions; to be called before the roles are asked for. */
  public void read() {
    int list = -1;
    for (int i = 0; i < sentences.size(); i++) {
      SentenceTokens sentence = sentences.get(i);
      Block block = sentence.block();
      if (block.kind() == Block.Kind.ITEM && block.list() != list && i > 0) {
        list = block.list();
        opened(i, list);
      }
      nest(i);
      nestBelowNote(i);
      if (i >= rowEnd) {
        row(i);
      }
      indicated |= block.heading() >= 0 && headings.get(block.heading()).isAbout(Topic.INDICATIONS);
      refused |=
          block.heading() >= 0 && headings.get(block.heading()).isAbout(Topic.CONTRAINDICATIONS);
      discourse.leave(sentence);
    }
  }

  /** "Use with caution in:" as an item: what it says holds for the items below it. */
  private void nest(int parent) {
    SentenceTokens sentence = sentences.get(parent);
    Block block = sentence.block();
    boolean introduces =
        block.kind() == Block.Kind.ITEM && sentence.tokens().symbol(sentence.to() - 1) == ':';
    ListRole role = introduces ? introductions.of(sentence) : null;
    if (role == null && isRefusalAbove(parent)) {
      introduces = true;
      role = refusal(sentence);
    }
    if (role == null && !introduces && isHeadingAbove(parent)) {
      role = untold.headed(sentence);
      role = role == null ? null : role.of(both(sentence));
      introduces = role != null;
    }
    SentenceTokens whole = introduces && role == null ? stems.join(sentence) : null;
    if (whole != null) {
      role = introductions.of(whole);
    }
    for (int i = parent + 1; introduces && i < sentences.size(); i++) {
      Block below = sentences.get(i).block();
      if (below.kind() == Block.Kind.NOTE) {
        continue;
      }
      if (below.list() != block.list() || below.depth() <= block.depth()) {
        return;
      }
      if (role != null) {
        nested.put(sentences.get(i).index(), role);
      } else {
        stems.nest(sentence, sentences.get(i));
      }
    }
  }

  /** "- Not always suitable" with bullets below: they tell in what. */
  private boolean isRefusalAbove(int parent) {
    SentenceTokens sentence = sentences.get(parent);
    return sentence.block().kind() == Block.Kind.ITEM
        && parent + 1 < sentences.size()
        && isBelow(sentences.get(parent + 1).block(), sentence.block())
        && sentences.get(parent + 1).block().list() == sentence.block().list()
        && Refusals.isWhole(sentence);
  }

  /** "■ Impossible in these cases" with deeper bullets below: a heading by its place. */
  private boolean isHeadingAbove(int parent) {
    SentenceTokens sentence = sentences.get(parent);
    Block block = sentence.block();
    return block.kind() == Block.Kind.ITEM
        && parent + 1 < sentences.size()
        && isBelow(sentences.get(parent + 1).block(), block)
        && sentences.get(parent + 1).block().list() == block.list()
        && sentence.tokens().symbol(sentence.to() - 1) != '.'
        && (block.heading() < 0 || headings.get(block.heading()).isOther());
  }

  private ListRole refusal(SentenceTokens sentence) {
    Strength strength = Refusals.isAdvice(sentence) ? Strength.RELATIVE : Strength.UNSTATED;
    return new ListRole(
            RecordType.CONTRAINDICATION, strength, sentence.span(), ListRole.OF_PLACE, false)
        .of(both(sentence));
  }

  /** "Both operations are impossible": the two that are meant; none where it says no such thing. */
  private int[] both(SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.kind() == ProcedurePhrase.Kind.BOTH) {
        return discourse.resolve(sentence, phrase);
      }
    }
    return new int[0];
  }

  /** "- Coiling\\ … Preferred for:" with bullets below: what the note says holds for them. */
  private void nestBelowNote(int at) {
    SentenceTokens note = sentences.get(at);
    if (note.block().kind() != Block.Kind.NOTE
        || note.tokens().symbol(note.to() - 1) != ':'
        || at + 1 >= sentences.size()) {
      return;
    }
    Block first = sentences.get(at + 1).block();
    SentenceTokens item = first.kind() == Block.Kind.ITEM ? reading.sentences().item(at) : null;
    if (item == null || !isBelow(first, item.block())) {
      return;
    }
    ListRole role = introductions.of(note);
    if (role == null) {
      return;
    }
    int named = named(item);
    if (named >= 0) {
      role = new ListRole(role.type(), role.strength(), role.cue(), named, true);
    } else if (!isGeneric(item)) {
      return;
    }
    for (int i = at + 1; i < sentences.size(); i++) {
      Block below = sentences.get(i).block();
      if (below.kind() != Block.Kind.NOTE) {
        if (!isBelow(below, item.block())) {
          return;
        }
        nested.put(sentences.get(i).index(), role);
      }
    }
  }

  /** "Therapeutic interventions": what the article is about, by another word. */
  private boolean isGeneric(SentenceTokens item) {
    boolean generic = false;
    for (int at = item.from(); at < item.to(); at++) {
      if (!item.tokens().is(at, classes.procedureGeneric | classes.procedureModifier)) {
        return false;
      }
      generic |= item.tokens().is(at, classes.procedureGeneric);
    }
    return generic;
  }

  private static boolean isBelow(Block block, Block item) {
    return block.kind() == Block.Kind.ITEM && block.depth() > item.depth();
  }

  /** The procedure that an item names and nothing else, "**Nailing** (IMN)"; -1 for none. */
  private int named(SentenceTokens item) {
    for (ProcedurePhrase phrase : item.procedures()) {
      if (phrase.isName() && phrase.from() == item.from()) {
        int end = behindStars(item, item.behindBracket(behindStars(item, phrase.to())));
        return end == item.to() ? discourse.number(item, phrase) : -1;
      }
    }
    return -1;
  }

  private static int behindStars(SentenceTokens item, int from) {
    int at = from;
    while (at < item.to() && item.tokens().symbol(at) == '*') {
      at++;
    }
    return at;
  }

  private void opened(int first, int list) {
    SentenceTokens before = sentences.get(fences.before(first));
    if (before.block().kind() == Block.Kind.TITLE) {
      return;
    }
    int heading = sentences.get(first).block().heading();
    boolean typed =
        heading >= 0
            && !headings.get(heading).isOther()
            && !headings.get(heading).isAbout(Topic.PROCEDURES);
    if (typed) {
      strays.see(before, heading, list);
    }
    if (!typed && NamesByPlace.countsWays(before.tokens(), before.from(), before.to())) {
      return;
    }
    if (typed && !maySpeakAgainst(headings.get(heading), before)) {
      return;
    }
    ListRole role = introductions.of(before);
    if (role == null
        && typed
        && headings.get(heading).isAbout(Topic.ADVANTAGES)
        && untold.isNameLabel(before)) {
      role = untold.role(untold.items(first), before); // behind the merits in a line of their own
      if (role != null) {
        roles.put(list, role);
        return;
      }
    }
    if (role == null && before == opening) {
      role = introductions.opening(before);
    }
    if (typed && (role == null || role.type() == RecordType.INDICATION)) {
      int other = otherSubject(before);
      if (other >= 0) {
        roles.put(
            list,
            new ListRole(RecordType.INDICATION, Strength.UNSTATED, before.span(), other, true));
        return;
      }
    }
    if (typed
        && (role == null
            || role.type() != RecordType.CONTRAINDICATION && !isBenefits(before, role))) {
      return;
    }
    if (role == null && isHeadingAbove(first) && untold.headed(sentences.get(first)) != null) {
      return;
    }
    if (role == null) {
      role = untold(first, before);
    }
    if (role == null) {
      stems.open(before, list);
      if (before.block().kind() == Block.Kind.HEADING) {
        return;
      }
    }
    if (role != null) {
      roles.put(list, role);
    } else if (sentences.get(first).block().heading() < 0
        && (isDefinedBefore(first) || opensWithName(before))
        && !indicated
        && isNoLabel(before, sentences.get(first))
        && !tellsOther(before)
        && discourse.main() >= 0
        && holdsConditions(first, list)) {
      Span cue = before.span();
      roles.put(
          list,
          new ListRole(RecordType.INDICATION, Strength.UNSTATED, cue, discourse.main(), true));
    }
  }

  /** "Pulpitis. Cracked teeth. Failure of a filling.": a list whose items end as sentences do. */
  private void row(int first) {
    int end = untold.endOfRow(first);
    rowEnd = Math.max(end, first + 1);
    int heading = sentences.get(first).block().heading();
    if (end - first < FEWEST_IN_ROW
        || first == 0
        || untold.isShouted(sentences.get(first - 1))
        || heading >= 0 && !headings.get(heading).isOther()
        || CountedMerits.isCounted(sentences.get(first))
        || CountedMerits.isCounted(sentences.get(first + 1))) {
      return;
    }
    int from =
        end - first > FEWEST_IN_ROW && !untold.isCondition(sentences.get(first))
            ? first + 1
            : first;
    ListRole role = untold(sentences.subList(from, end), sentences.get(from - 1));
    for (int i = from; i < end && role != null; i++) {
      nested.put(sentences.get(i).index(), role);
    }
  }

  /** What the items tell of the list. */
  private @Nullable ListRole untold(int first, SentenceTokens before) {
    int heading = sentences.get(first).block().heading();
    if (heading >= 0 && !headings.get(heading).isOther()) {
      return null;
    }
    return untold(untold.items(first), before);
  }

  private @Nullable ListRole untold(List<SentenceTokens> items, SentenceTokens before) {
    ListRole merits = untoldMerits.role(items, before);
    if (merits != null) {
      return merits;
    }
    ListRole role = untold.role(items, before);
    if (role == null || !indicated || role.type() == RecordType.CONTRAINDICATION) {
      return role;
    }
    return !refused && untold.asksForOthers(before) ? role.as(RecordType.CONTRAINDICATION) : null;
  }

  /** What a list within a sentence is, behind its colon; null where nothing tells. */
  public @Nullable ListRole within(SentenceTokens sentence, int from, int colon) {
    List<SentenceTokens> parts = PartedLists.parts(sentence, colon + 1);
    if (parts.isEmpty()) {
      return null;
    }
    SentenceTokens before = sentence.part(from, colon + 1);
    ListRole merits = untoldMerits.role(parts, before);
    return merits != null ? merits : untold.within(parts, before);
  }

  /**
   * "It is our pride: gout, lupus, burns": what sounds like praise before diseases is none; null
   * where they are the features of something.
   */
  public @Nullable ListRole behind(SentenceTokens sentence, int colon, ListRole role) {
    if (role.type() != RecordType.ADVANTAGE
        || !untold.areDiseases(PartedLists.parts(sentence, colon + 1))) {
      return role;
    }
    for (int at = sentence.from(); at < colon; at++) {
      if (FEATURES.holds(sentence.tokens(), at)) {
        return null;
      }
    }
    return role.as(RecordType.INDICATION);
  }

  /** "The balloon dilation is quick." before a list: it goes on about that. */
  private static boolean opensWithName(SentenceTokens sentence) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() <= sentence.from() + 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Not to be used in:" in a line of its own below "Indications", "Lasers are not suitable for"
   * behind the last item above the first number.
   */
  private boolean maySpeakAgainst(Heading heading, SentenceTokens before) {
    Tokens tokens = before.tokens();
    Block.Kind kind = before.block().kind();
    boolean line = kind == Block.Kind.TEXT && tokens.symbol(before.to() - 1) == ':';
    boolean behind =
        kind == Block.Kind.NOTE
            && (tokens.symbol(before.to() - 1) == ':'
                || tokens.is(before.to() - 1, classes.preposition));
    return heading.isAbout(Topic.INDICATIONS) && (line || behind);
  }

  /**
   * "Venting is preferred when the ventricle is stiff, i.e.:" below the indications of something
   * else: another procedure that the sentence opens with; -1 for none.
   */
  private int otherSubject(SentenceTokens before) {
    for (ProcedurePhrase phrase : before.procedures()) {
      if (!phrase.isName() || phrase.from() > before.from() + 2) {
        return -1;
      }
      int verb = behindStars(before, before.behindBracket(behindStars(before, phrase.to())));
      int number = discourse.number(before, phrase);
      return number != discourse.main()
              && verb < before.to()
              && before.tokens().is(verb, classes.be | classes.modal)
              && !before.tokens().is(verb + 1, classes.negation)
          ? number
          : -1;
    }
    return -1;
  }

  /** "Benefits to the child may include:" below what it is for. */
  private static boolean isBenefits(SentenceTokens before, ListRole role) {
    return role.type() == RecordType.ADVANTAGE
        && (before.tokens().spells(before.from(), "benefits")
            || before.tokens().spells(before.from(), "advantages"));
  }

  /** "Doors closed to", "Who may visit?": a label or a question tells of what its list is. */
  private boolean isNoLabel(SentenceTokens before, SentenceTokens first) {
    Tokens tokens = before.tokens();
    char last = tokens.symbol(before.to() - 1);
    if (last == '?' || last == ']') {
      return false;
    }
    boolean sentence =
        last == '.'
            || last == '!'
            || last == ';'
            || Character.isLowerCase(tokens.text().charAt(first.span().start()));
    for (int at = before.from(); at < before.to() && !sentence; at++) {
      sentence = tokens.is(at, classes.finite);
    }
    return sentence;
  }

  /** Whether the sentence before speaks of complications, symptoms, steps: its list is theirs. */
  private boolean tellsOther(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    if (tokens.symbol(sentence.to() - 1) == ':') {
      return true;
    }
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.is(at, classes.otherTopic) && !tokens.spells(at - 1, "without")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence before this one defines something; few articles ask. */
  private boolean isDefinedBefore(int sentence) {
    while (!defined && unasked < sentence) {
      defined = isDefinition(sentences.get(unasked++));
    }
    return defined;
  }

  private boolean isDefinition(SentenceTokens sentence) {
    for (RuleMatch match : rules.naming().matches(sentence.clauses())) {
      if (match.left()) {
        return true;
      }
    }
    return false;
  }

  /** Whether most items of the list name a condition or people, and none is a full sentence. */
  private boolean holdsConditions(int first, int list) {
    int items = 0;
    int conditions = 0;
    for (int i = first; i < sentences.size(); i++) {
      SentenceTokens sentence = sentences.get(i);
      if (sentence.block().list() != list || sentence.block().kind() != Block.Kind.ITEM) {
        break;
      }
      items++;
      if (Instructions.isStep(sentence.tokens(), sentence.from())) {
        return false;
      }
      boolean condition = false;
      for (int at = sentence.from(); at < sentence.to(); at++) {
        condition |= sentence.tokens().is(at, classes.condition | classes.person);
        if (sentence.tokens().is(at, classes.finite) && at < sentence.from() + 4) {
          return false;
        }
      }
      conditions += condition ? 1 : 0;
    }
    return items >= 2 && conditions * 2 > items;
  }
}

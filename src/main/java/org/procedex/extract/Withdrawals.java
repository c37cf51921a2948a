package org.procedex.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.list.NeutralLists;
import org.procedex.extract.place.ListRole;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.title.Examinations;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Lexicon;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What is found and not meant, by what stands around it: a drug among the equipment is no
 * procedure's use, what comes of a procedure praises nothing, and a sentence may speak of the page.
 */
final class Withdrawals {
  /** Rules of headings of what is done and with what, and of what comes of it. */
  private static final Set<String> STEPS =
      Set.of("heading.equipment", "heading.technique", "heading.complications");

  /** Rules of what is praised by standing below a heading that says so. */
  private static final Set<String> BY_PLACE =
      Set.of("advantage.item", "advantage.bare", "advantage.note");

  private static final WordSet WORKING = WordSet.in("works work acts succeeds suits");

  private static final WordSet BEST = WordSet.in("best well better only mainly");

  /** What is at hand in an operating room. */
  private static final WordSet TOOLS =
      WordSet.in("kit kits drip drips meds drug drugs agent agents scope cuff circuit blanket");

  /** How names of drugs end, besides the endings of which no other word is. */
  private static final List<String> DRUG_ENDINGS =
      List.of("ine", "one", "olol", "olam", "sin", "xin", "rin");

  private static final WordSet INDICATIONS = WordSet.of("indication", "indications");
  private static final WordSet CONTRAINDICATIONS =
      WordSet.in("contraindication contraindications contra-indication contra-indications");
  private static final int SHORTEST_DRUG = 7;

  /** Below such a heading what is told without a name is told of a drug. */
  private static final WordSet AGENTS =
      WordSet.in("agents agent drugs drug medications medication dosing pharmacology doses");

  private static final int NO_DRUGS = Integer.MAX_VALUE;
  private static final int LONGEST_LABEL = 4;

  /** "Doctors use it to find:" waits for what is found. */
  private static final WordSet SEEKING =
      WordSet.in("find detect diagnose identify check show see assess evaluate examine confirm");

  private static final WordSet HEALING = WordSet.in("cure relieve fix heal guarantee replace");

  private static final WordSet SOME = WordSet.in("risks drawbacks disadvantages");

  private static final WordSet AFTERWARDS =
      WordSet.in("after expectations expectation recovery convalescence rehabilitation notes");

  private final Reading reading;
  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final Lists lists;
  private final Examinations examinations;
  private final NeutralLists neutral;
  private final AboutPage about;
  private final Misreadings misreadings;

  /** How deep the heading stands that opened the part on tools or steps; -1 outside of one. */
  private int steps = -1;

  /** Whether the heading within that part is the name of a way of doing it. */
  private boolean named;

  /** The first sentence of the paragraph. */
  private @Nullable SentenceTokens within;

  /** How deep the heading on drugs stands that holds. */
  private int drugs = NO_DRUGS;

  /** Whether a heading below it has named one of them. */
  private boolean agent;

  /** Whether a sentence has. */
  private boolean agentTold;

  Withdrawals(Reading reading, Lists lists) {
    this.reading = reading;
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.lists = lists;
    this.examinations = new Examinations(reading);
    this.neutral = new NeutralLists(reading);
    this.about = new AboutPage(reading);
    this.misreadings = new Misreadings(classes, reading.discourse());
  }

  /**
   * Takes down whether a heading opens or closes a part on tools, steps or what comes of them: with
   * all below it that has no topic of its own, on a page with markup.
   */
  void enter(Block block, @Nullable Heading heading, List<SentenceTokens> of) {
    within = of.isEmpty() ? null : of.get(0);
    if (block.kind() != Block.Kind.HEADING || heading == null) {
      return;
    }
    if (!heading.isOther() && !agent) {
      drugs = NO_DRUGS; // "Indications of the block" below "Choice of drugs"
    }
    if (!page.isMarkedUp(heading)) {
      return;
    }
    named = !of.isEmpty() && isName(of.get(0));
    drugs = block.depth() <= drugs ? NO_DRUGS : drugs;
    agent = drugs < NO_DRUGS; // "### Ketamine"
    agentTold = agent;
    if (drugs == NO_DRUGS && !of.isEmpty() && isOnDrugs(of.get(0))) {
      drugs = block.depth();
    }
    if (STEPS.contains(heading.rule())) {
      steps = steps < 0 ? block.depth() : Math.min(steps, block.depth());
    } else if (block.depth() <= steps || !heading.isOther()) {
      steps = -1;
    }
  }

  /**
   * "**Wire plug (WP)**: a plug is set. Suitable for …": whether the paragraph opens with a name.
   */
  private boolean isBelowName() {
    ProcedurePhrase name =
        within != null && within.block().kind() == Block.Kind.TEXT ? within.firstName() : null;
    return name != null && name.from() <= within.from() + 2;
  }

  /** "## Agents", "### Choice of drug". */
  private boolean isOnDrugs(SentenceTokens heading) {
    return heading.to() - heading.from() <= LONGEST_LABEL
        && AGENTS.holds(tokens, heading.lastWord());
  }

  /** "### Zadik (nail fold)": a name, and no more than a bracket behind it. */
  private boolean isName(SentenceTokens heading) {
    ProcedurePhrase name = heading.firstName();
    return name != null
        && name.from() == heading.from()
        && (name.to() == heading.to() || tokens.symbol(name.to()) == '(');
  }

  /** Takes back what is not meant where the sentence stands, or by it. */
  void from(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    ListRole role = lists.roles().of(sentence);
    if (heading != null) {
      below(heading, sentence, found);
    }
    if (steps >= 0
        && !named
        && heading != null
        && heading.isOther()
        && (role == null || !role.named())
        && !sentence.holdsName()
        && !isBelowName()
        && !isOnName(sentence)) {
      found.removeIf(draft -> draft.type() == RecordType.INDICATION);
    }
    if (drugs < NO_DRUGS && !sentence.holdsName()) {
      found.removeIf(draft -> draft.type() != RecordType.PROCEDURE);
    }
    if (about.holds(sentence)) {
      found.removeIf(draft -> draft.type() != RecordType.PROCEDURE);
    }
    if (role == null && !found.isEmpty() && isAside(sentence)) {
      found.removeIf(draft -> isReason(draft) && opens(sentence, draft));
    }
    if (tokens.symbol(sentence.to() - 1) == ':') {
      found.removeIf(draft -> draft.type() != RecordType.PROCEDURE && isCutOff(draft, sentence));
    }
    found.removeIf(
        draft -> isOfExamination(draft, sentence) || isOfItself(draft) || isHelped(draft));
    if (!found.isEmpty() && tokens.spells(sentence.from(), "whether")) {
      found.removeIf(Withdrawals::isAsked);
    }
    withoutRefused(found);
    misreadings.from(sentence, found);
    List<Draft> all = List.copyOf(found);
    found.removeIf(draft -> isStateOfCase(draft, all));
    if (!page.isTyped(sentence.block()) && isLabelledTool(sentence)) {
      found.removeIf(draft -> isOfTools(draft, sentence));
    }
  }

  /** "Whether it suits your aunt, please ask": nobody is told to be suited. */
  private static boolean isAsked(Draft draft) {
    String rule = draft.mention().rule();
    return draft.type() == RecordType.INDICATION
        && !rule.equals("indication.whether")
        && !rule.startsWith("indication.untold");
  }

  /** "Milrinone: it lowers …", "Spray kit: helps …": a line that is on a drug or a tool. */
  private boolean isLabelledTool(SentenceTokens sentence) {
    if (sentence.block().kind() != Block.Kind.TEXT
        || sentence.span().start() != sentence.block().content().start()) {
      return false;
    }
    int colon = sentence.from();
    while (colon < sentence.to() && tokens.isWord(colon)) {
      colon++;
    }
    int words = colon - sentence.from();
    return words > 0
        && words <= LONGEST_LABEL
        && colon + 1 < sentence.to()
        && tokens.symbol(colon) == ':'
        && (TOOLS.holds(tokens, colon - 1) || words == 1 && soundsLikeDrug(colon - 1));
  }

  private boolean soundsLikeDrug(int at) {
    boolean unknown = tokens.word(at) == Lexicon.UNKNOWN;
    if (!unknown || tokens.end(at) - tokens.start(at) < SHORTEST_DRUG) {
      return !unknown && tokens.is(at, classes.medicinal);
    }
    for (String ending : DRUG_ENDINGS) {
      if (tokens.endsWith(at, ending)) {
        return true;
      }
    }
    return false;
  }

  /** "Neither can be done in a day-care patient": what is refused praises nothing. */
  private static void withoutRefused(List<Draft> found) {
    boolean praised = false;
    for (Draft draft : found) {
      praised |= draft.type() == RecordType.ADVANTAGE;
    }
    for (Draft refused : praised ? List.copyOf(found) : List.<Draft>of()) {
      if (refused.type() == RecordType.CONTRAINDICATION && !refused.negated()) {
        found.removeIf(
            draft -> draft.type() == RecordType.ADVANTAGE && draft.span().overlaps(refused.span()));
      }
    }
  }

  /**
   * "For gout, with good kidneys", "works best in the old": said of those who have it, and no merit
   * of what is done.
   */
  private boolean isStateOfCase(Draft draft, List<Draft> found) {
    int from = draft.type() == RecordType.ADVANTAGE ? tokens.at(draft.span().start()) : 0;
    boolean works = WORKING.holds(tokens, from) && BEST.holds(tokens, from + 1);
    if (!works && !draft.mention().rule().equals("advantage.with-quality")) {
      return false;
    }
    for (Draft other : found) {
      if (other.type() == RecordType.INDICATION && other.span().overlaps(draft.span())) {
        return true;
      }
    }
    return false;
  }

  /** Takes back what is not meant below such a heading. */
  private void below(Heading heading, SentenceTokens sentence, List<Draft> found) {
    if (neutral.holds(sentence.block())) {
      found.removeIf(draft -> BY_PLACE.contains(draft.mention().rule()));
    }
    if (!found.isEmpty() && (deniesHelp(sentence) || isOnAnother(sentence, found))) {
      found.removeIf(draft -> draft.mention().rule().equals("advantage.bare"));
    }
    if (heading.isOther() && (isAftermath(heading) || isAdvice(heading))) {
      found.removeIf(draft -> draft.type() == RecordType.ADVANTAGE);
    }
    if (heading.rule().equals("heading.sources")) {
      found.clear();
    }
    if (heading.rule().equals("heading.equipment")) {
      found.removeIf(draft -> isOfTools(draft, sentence));
    }
  }

  /** "Open surgery leaves a scar": it begins with a procedure, and none of whose praise is told. */
  private boolean isOnAnother(SentenceTokens sentence, List<Draft> found) {
    if (sentence.block().kind() != Block.Kind.TEXT || sentence.procedures().isEmpty()) {
      return false;
    }
    ProcedurePhrase first = sentence.procedures().get(0);
    int opening = tokens.is(sentence.from(), classes.negation) ? 0 : 1; // "Open", and not "no"
    if (!first.isName() || first.from() > sentence.from() + opening) {
      return false;
    }
    int told = reading.discourse().number(sentence, first);
    for (Draft draft : found) {
      if (draft.type() == RecordType.ADVANTAGE && draft.procedure() == told) {
        return false;
      }
    }
    return true;
  }

  /** "It can help some people prevent attacks": what it helps them do, and no people. */
  private boolean isHelped(Draft draft) {
    if (draft.type() != RecordType.INDICATION
        || !draft.mention().rule().equals("indication.helps-people")) {
      return false;
    }
    int from = tokens.at(draft.span().start());
    int to = tokens.at(draft.span().end(), from);
    for (int at = from; at + 2 < to && at < from + LONGEST_LABEL; at++) {
      if (tokens.is(at, classes.person)) {
        return tokens.is(at + 1, classes.benefitVerb) && !tokens.endsWith(at + 1, "ing");
      }
    }
    return false;
  }

  /** "It won't cure the disease", "it has some risks": no praise, whatever the heading says. */
  private boolean deniesHelp(SentenceTokens sentence) {
    for (int at = sentence.from(); at + 1 < sentence.to(); at++) {
      if (tokens.is(at, classes.negation) && HEALING.holds(tokens, at + 1)
          || tokens.is(at, classes.have)
              && (SOME.holds(tokens, at + 1)
                  || tokens.spells(at + 1, "some")
                      && at + 2 < sentence.to()
                      && SOME.holds(tokens, at + 2))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is said of a sample or a test that the sentence does not speak of. */
  private boolean isOfExamination(Draft draft, SentenceTokens sentence) {
    int procedure = draft.procedure();
    return draft.type() != RecordType.PROCEDURE
        && procedure >= 0
        && (examinations.isSample(procedure)
            || examinations.isTest(procedure) && !examinations.isOfTest(sentence))
        && !reading.isNamed(procedure, sentence);
  }

  /**
   * "These contraindications apply to grafting as well": said of the reasons, and none itself. But
   * "Contraindication to heparin" is an item.
   */
  private boolean isOfItself(Draft draft) {
    int first = tokens.at(draft.span().start());
    boolean opens =
        tokens.spells(first, "contraindication")
            && tokens.spells(first + 1, "to")
            && tokens.isCapitalized(first);
    if (draft.negated() || !isReason(draft) || opens) {
      return false;
    }
    boolean having = false;
    WordSet itself = draft.type() == RecordType.INDICATION ? INDICATIONS : CONTRAINDICATIONS;
    int to = tokens.at(draft.span().end());
    for (int at = tokens.at(draft.span().start()); at < to; at++) {
      having |= tokens.is(at, classes.have) || tokens.spells(at, "with");
      having &= !tokens.is(at, classes.be);
      if (itself.holds(tokens, at)) {
        return !having;
      }
    }
    return false;
  }

  private boolean isReason(Draft draft) {
    return draft.type() == RecordType.INDICATION || draft.type() == RecordType.CONTRAINDICATION;
  }

  /** "- Rubber dam\\ Suitable for children": a note on what is no procedure. */
  private boolean isAside(SentenceTokens sentence) {
    if (sentence.block().kind() != Block.Kind.NOTE || lists.variants().of(sentence) >= 0) {
      return false;
    }
    SentenceTokens item = reading.sentences().item(sentence.index());
    return item != null
        && !item.holdsName()
        && !page.isTyped(item.block())
        && !page.isTyped(sentence.block());
  }

  /** "- **Seton**\\ Preferred in fistulas": a note on what a bullet names and nothing else. */
  private boolean isOnName(SentenceTokens sentence) {
    SentenceTokens item =
        sentence.block().kind() == Block.Kind.NOTE
            ? reading.sentences().item(sentence.index())
            : null;
    ProcedurePhrase name = item == null ? null : item.firstName();
    if (item == null || name == null || name.from() != item.from()) {
      return false;
    }
    int end = item.behindBracket(name.to());
    while (end < item.to() && tokens.symbol(end) == '*') {
      end++;
    }
    return item.behindBracket(end) >= item.to();
  }

  /** Whether nothing but adverbs stands before what makes the record: its subject is left out. */
  private boolean opens(SentenceTokens sentence, Draft draft) {
    int cue = tokens.at(draft.mention().cue().start());
    for (int at = sentence.from(); at < cue; at++) {
      if (!tokens.is(at, classes.adverb | classes.frequency) && !tokens.spells(at, "most")) {
        return false;
      }
    }
    return true;
  }

  /** "Preferable when:", "improve:": what it is that is said stands below. */
  private boolean isCutOff(Draft draft, SentenceTokens sentence) {
    int last = sentence.to() - 2;
    if (last > sentence.from()
        && draft.span().start() == tokens.start(last - 1)
        && tokens.is(last - 1, classes.person)
        && tokens.is(last, classes.preposition)) {
      return true; // "anyone with:"
    }
    return last > sentence.from()
        && draft.span().end() == tokens.end(last)
        && (tokens.spells(last, "follows") && tokens.spells(last - 1, "as")
            || isLeftOpen(last)
            || draft.span().start() == tokens.start(last) && SEEKING.holds(tokens, last));
  }

  private boolean isLeftOpen(int last) {
    return tokens.is(
        last,
        classes.preposition
            | classes.subordinator
            | classes.be
            | classes.modal
            | classes.benefitVerb);
  }

  /** Among equipment, what is praised or used for something is a tool or a drug. */
  private boolean isOfTools(Draft draft, SentenceTokens sentence) {
    return (draft.type() == RecordType.INDICATION || draft.type() == RecordType.ADVANTAGE)
        && !sentence.holdsName();
  }

  /** Before it, and what to mind; how it went afterwards may be praised. */
  private boolean isAdvice(Heading heading) {
    if (!heading.rule().equals("heading.preparation")) {
      return false;
    }
    int to = tokens.at(heading.words().end());
    for (int at = tokens.at(heading.words().start()); at < to; at++) {
      if (AFTERWARDS.holds(tokens, at)) {
        return false;
      }
    }
    return true;
  }

  /** Under complications and the like nothing is praised. */
  private boolean isAftermath(Heading heading) {
    return heading.rule().equals("heading.complications")
        || heading.rule().equals("heading.disadvantages");
  }
}

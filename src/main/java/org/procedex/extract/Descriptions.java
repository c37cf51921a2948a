package org.procedex.extract;

import java.util.List;
import java.util.Set;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Structure;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * Procedures that an article describes, though it says neither what they are for nor what is good
 * in them: "X involves a small cut", "during X, the surgeon …", "the doctor may perform X", a
 * heading that is a name with text below it.
 */
final class Descriptions {
  /** Verbs of what a procedure does or is made of. */
  private static final WordSet DESCRIBING =
      WordSet.of(
          "involves",
          "involve",
          "entails",
          "entail",
          "uses",
          "use",
          "removes",
          "replaces",
          "delivers",
          "measures",
          "consists",
          "destroys",
          "employs",
          "works");

  /** Behind "is": how it is done. */
  private static final WordSet DONE =
      WordSet.of("done", "performed", "carried", "given", "delivered", "administered", "achieved");

  /** What is said of the one who does it. */
  private static final WordSet DOING =
      WordSet.of(
          "perform",
          "performs",
          "do",
          "does",
          "recommend",
          "recommends",
          "suggest",
          "suggests",
          "offer",
          "offers",
          "order",
          "orders",
          "advise",
          "advises");

  /** What is said of the one to whom it is done. */
  private static final WordSet UNDERGOING =
      WordSet.of("need", "require", "undergo", "receive", "have", "get");

  /** Those who do it. */
  private static final WordSet DOER =
      WordSet.of(
          "doctor",
          "doctors",
          "surgeon",
          "surgeons",
          "physician",
          "physicians",
          "specialist",
          "specialists",
          "dentist",
          "dentists",
          "provider",
          "providers",
          "therapist",
          "therapists",
          "clinician",
          "clinicians",
          "cardiologist",
          "dermatologist",
          "ophthalmologist",
          "urologist",
          "neurosurgeon",
          "team");

  /** What is examined by: one, for several are a class of them. */
  private static final WordSet TESTS = WordSet.of("test", "scan", "x-ray", "smear", "exam", "tap");

  /** Before such a word: no particular one. */
  private static final WordSet NO_KIND =
      WordSet.of(
          "blood",
          "urine",
          "lab",
          "diagnostic",
          "physical",
          "screening",
          "medical",
          "genetic",
          "first",
          "next",
          "additional",
          "self",
          "vital");

  /** What examples are given of. */
  private static final WordSet KINDS =
      WordSet.of(
          "treatments",
          "therapies",
          "options",
          "surgeries",
          "remedies",
          "treatment",
          "therapy",
          "tests",
          "exams",
          "techniques");

  private static final WordSet CALLED = WordSet.of("called", "termed", "named", "known");

  /** Behind "may be": what is taken into view. */
  private static final WordSet CHOSEN =
      WordSet.of(
          "used",
          "needed",
          "tried",
          "considered",
          "recommended",
          "required",
          "necessary",
          "performed",
          "done",
          "helpful",
          "offered",
          "appropriate");

  /** Before a name: what is told of it, rather than of another thing done at the time. */
  private static final WordSet WITHIN = WordSet.of("in", "during");

  /** Before "to": what is done next. */
  private static final WordSet PROCEEDING =
      WordSet.in("on proceed convert escalate progress switch");

  private static final WordSet GOING = WordSet.of("go", "goes", "move", "moves");

  /** What is done with hands, tools and waves. */
  private static final WordSet ACTING =
      WordSet.in(
          "makes takes packs joins puts places opens cuts sends passes applies inserts creates"
              + " attaches divides removes exposes examines looks injects moves turns pulls pushes"
              + " stimulates heats freezes fills drains closes reshapes shaves scrapes stretches"
              + " connects combines introduces blows shines bypasses");

  /** Behind "is the": what the best or the usual of them is. */
  private static final WordSet BEING =
      WordSet.in("test way means method exam choice mainstay alternative");

  /** Words that say that nothing of it holds, or not yet. */
  private static final WordSet DOUBTING =
      WordSet.of(
          "cautiously",
          "study",
          "researching",
          "experimental",
          "unproven",
          "investigating",
          "investigated",
          "studies",
          "trial",
          "trials",
          "researchers",
          "research",
          "unlike",
          "instead",
          "than",
          "without",
          "risk",
          "complication",
          "complications");

  /** Last words of names that say too little. */
  private static final WordSet VAGUE =
      WordSet.of(
          "anesthesia",
          "anaesthesia",
          "anesthetic",
          "sedation",
          "testing",
          "light",
          "compression",
          "application");

  private static final int REACH = 12;

  /** Rules of headings of what is no way of doing it. */
  private static final Set<String> AFTERMATH =
      Set.of(
          "heading.complications",
          "heading.preparation",
          "heading.equipment",
          "heading.disadvantages",
          "heading.sources");

  private static final int LONGEST_LIST = 24;
  private static final int LONGEST_TAIL = 4;
  private static final int SHORTEST_KIND = 4;
  private static final int LONGEST_LINE = 8;

  private final Tokens tokens;
  private final WordClasses classes;
  private final ProcedureNames names;
  private final Discourse discourse;
  private final List<Heading> headings;

  Descriptions(
      Structure structure, WordClasses classes, ProcedureNames names, Discourse discourse) {
    this.tokens = structure.tokens();
    this.headings = structure.headings();
    this.classes = classes;
    this.names = names;
    this.discourse = discourse;
  }

  /** Adds what the sentences describe. */
  void find(List<SentenceTokens> sentences, List<Draft> drafts) {
    for (int i = 0; i < sentences.size(); i++) {
      SentenceTokens sentence = sentences.get(i);
      Block.Kind kind = sentence.block().kind();
      if (sentence.procedures().isEmpty()) {
        if (kind != Block.Kind.TITLE
            && i + 1 < sentences.size()
            && sentences.get(i + 1).block().kind() == Block.Kind.TEXT
            && (kind == Block.Kind.HEADING || isLine(sentences, i))) {
          examined(sentence, drafts);
        }
        if (kind == Block.Kind.ITEM && isOther(sentence.block())) {
          measuring(sentence, drafts);
        }
        continue;
      }
      if (kind == Block.Kind.HEADING) {
        SentenceTokens next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
        if (next != null && next.block().kind() == Block.Kind.TEXT) {
          headed(sentence, drafts);
        }
      } else if (kind != Block.Kind.TITLE && isLine(sentences, i)) {
        headed(sentence, drafts);
      } else if (kind != Block.Kind.TITLE) {
        if (kind == Block.Kind.ITEM && isOther(sentence.block())) {
          labelled(sentence, goesOn(sentences, i), drafts);
        }
        if (!isDoubted(sentence)) {
          described(sentence, drafts);
        }
      }
    }
  }

  /** Whether the block stands under no heading that tells what its items are. */
  private boolean isOther(Block block) {
    return isOther(block, headings);
  }

  /** Whether a block stands under no heading that tells what its items are. */
  static boolean isOther(Block block, List<Heading> headings) {
    if (block.heading() < 0) {
      return true;
    }
    Heading heading = headings.get(block.heading());
    return heading.isAbout(Topic.PROCEDURES)
        || heading.isOther() && !AFTERMATH.contains(heading.rule());
  }

  /** Whether more is said on the same line. */
  private boolean goesOn(List<SentenceTokens> sentences, int at) {
    if (at + 1 == sentences.size()) {
      return false;
    }
    for (int i = sentences.get(at).to(); i < sentences.get(at + 1).from(); i++) {
      if (tokens.isBreak(i)) {
        return false;
      }
    }
    return true;
  }

  /** "- **X**: a cut is made", "- X. If you …": an item that tells of what it names. */
  private void labelled(SentenceTokens item, boolean goesOn, List<Draft> drafts) {
    int from = item.from();
    while (from < item.to() && tokens.symbol(from) == '*') {
      from++;
    }
    for (ProcedurePhrase phrase : item.procedures()) {
      if (!phrase.isName() || phrase.from() != from) {
        continue;
      }
      int end = behind(item, phrase);
      while (end < item.to() && tokens.symbol(end) == '*') {
        end++;
      }
      boolean told =
          end + 2 < item.to()
                  && (tokens.symbol(end) == ':'
                      || tokens.symbol(end) == '-' && tokens.isSpacedBefore(end))
              || goesOn && end == item.to() - 1 && tokens.symbol(end) == '.';
      if (told) {
        add(item, phrase, "procedure.described", drafts);
      }
      return;
    }
  }

  /** "- A field test that finds where sight ends": one of several tests. */
  private void measuring(SentenceTokens item, List<Draft> drafts) {
    int from = item.from();
    if (!tokens.spells(from, "a") && !tokens.spells(from, "an")) {
      return;
    }
    int last = from + 1;
    while (last < item.to() && last < from + LONGEST_TAIL && !TESTS.holds(tokens, last)) {
      last++;
    }
    if (last + 2 < item.to()
        && (tokens.is(last + 1, classes.relative) || tokens.spells(last + 1, "to"))) {
      examined(item, from + 1, last, drafts);
    }
  }

  /** "Stress Test" as a heading: what is examined by, and a word that says which. */
  private void examined(SentenceTokens heading, List<Draft> drafts) {
    int last = heading.to() - 1;
    while (last > heading.from() && !tokens.isWord(last)) {
      last--;
    }
    int from = heading.from();
    while (from < last && !tokens.isWord(from)) {
      from++;
    }
    examined(heading, from, last, drafts);
  }

  private void examined(SentenceTokens sentence, int from, int last, List<Draft> drafts) {
    if (last <= from || last - from > LONGEST_TAIL || !TESTS.holds(tokens, last)) {
      return;
    }
    for (int at = from; at < last; at++) {
      if (!tokens.isWord(at) && tokens.symbol(at) != '-'
          || NO_KIND.holds(tokens, at)
          || tokens.is(
              at,
              classes.determiner
                  | classes.preposition
                  | classes.finite
                  | classes.pronoun
                  | classes.conjunction
                  | classes.verb
                  | classes.empty
                  | classes.procedureModifier)) {
        return;
      }
    }
    int number = names.number(from, last + 1, sentence.index());
    ProcedureNames.Name name = names.get(number);
    drafts.add(
        Draft.of(
            RecordType.PROCEDURE,
            name.span(),
            name.span(),
            name.sentence(),
            "procedure.heading",
            number));
  }

  /** A line of its own that ends without a full stop, with text below it. */
  private boolean isLine(List<SentenceTokens> sentences, int at) {
    SentenceTokens sentence = sentences.get(at);
    return sentence.block().kind() == Block.Kind.TEXT
        && at > 0
        && at + 1 < sentences.size()
        && sentence.to() - sentence.from() <= LONGEST_LINE
        && tokens.symbol(sentence.to() - 1) != '.'
        && sentences.get(at - 1).block() != sentence.block()
        && sentences.get(at + 1).block() != sentence.block()
        && sentences.get(at + 1).block().kind() == Block.Kind.TEXT
        && sentences.get(at + 1).to() - sentences.get(at + 1).from() > LONGEST_LINE;
  }

  /** A heading that is a name and nothing else. */
  private void headed(SentenceTokens heading, List<Draft> drafts) {
    for (ProcedurePhrase phrase : heading.procedures()) {
      int from = heading.from();
      while (from < phrase.from() && tokens.symbol(from) == '*') {
        from++;
      }
      if (phrase.isName() && phrase.from() == from && isWhole(heading, phrase) && !isStep(phrase)) {
        add(heading, phrase, "procedure.heading", drafts);
      }
    }
  }

  /** "Catheter removal" on a page about an operation: a part of it rather than another one. */
  private boolean isStep(ProcedurePhrase phrase) {
    int words = 0;
    for (int at = phrase.from(); at < phrase.to(); at++) {
      words += tokens.isWord(at) ? 1 : 0;
      words -= tokens.symbol(at) == '/' ? 1 : 0;
    }
    int last = phrase.to() - 1;
    return discourse.isMainTold()
        && words < SHORTEST_KIND
        && tokens.is(last, classes.procedureLight)
        && !tokens.is(last, classes.procedureHead);
  }

  private boolean isWhole(SentenceTokens heading, ProcedurePhrase phrase) {
    int end = phrase.to();
    if (end < heading.to() && tokens.symbol(end) == '(') {
      end = PhraseEnds.closing(tokens, end, heading.to()) + 1;
    }
    while (end < heading.to() && (tokens.symbol(end) == ':' || tokens.symbol(end) == '*')) {
      end++;
    }
    return end >= heading.to() || tokens.symbol(end) == '±' || tokens.symbol(end) == '+';
  }

  private void described(SentenceTokens sentence, List<Draft> drafts) {
    ProcedurePhrase first = null;
    ProcedurePhrase told = null;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName()) {
        boolean opens = first == null && opens(sentence, phrase);
        first = first == null ? phrase : first;
        if (opens
            || isDoing(sentence, phrase)
            || isNext(sentence, phrase)
            || isTold(sentence, phrase)
            || isCalled(sentence, phrase)
            || isChosen(sentence, phrase)
            || isExample(sentence, phrase)
            || told != null && discourse.isJoint(tokens, told.to(), phrase.from())) {
          add(sentence, phrase, "procedure.described", drafts);
          told = phrase;
        }
      }
    }
  }

  /** "Go on to X", "X (done at once)". */
  private boolean isNext(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = phrase.from() - 1;
    while (at > sentence.from() && tokens.is(at, classes.determiner)) {
      at--;
    }
    int behind = phrase.to();
    boolean done =
        behind + 2 < sentence.to()
            && tokens.symbol(behind) == '('
            && DONE.holds(tokens, behind + 1)
            && tokens.is(behind + 2, classes.preposition);
    if (at < sentence.from()) {
      return done;
    }
    return done
        || at > sentence.from()
            && tokens.spells(at, "to")
            && PROCEEDING.holds(tokens, at - 1)
            && (!tokens.spells(at - 1, "on") || at > 1 && GOING.holds(tokens, at - 2));
  }

  /** "X involves", "X is done by", "During X, the". */
  private boolean opens(SentenceTokens sentence, ProcedurePhrase phrase) {
    int start = phrase.from();
    while (start > sentence.from() && tokens.is(start - 1, classes.determiner)) {
      start--;
    }
    boolean within = start > sentence.from() && WITHIN.holds(tokens, start - 1);
    start -= within ? 1 : 0;
    if (start != sentence.from()) {
      return false;
    }
    int at = behind(sentence, phrase);
    if (within) {
      return at + 1 < sentence.to()
          && tokens.symbol(at) == ','
          && tokens.is(at + 1, classes.determiner | classes.pronoun | classes.person);
    }
    while (at < sentence.to() && tokens.is(at, classes.adverb)) {
      at++;
    }
    return at < sentence.to()
        && (DESCRIBING.holds(tokens, at)
            || isDone(sentence, at)
            || isBest(sentence, at)
            || isUsed(sentence, at)
            || isActing(sentence, at));
  }

  /** "is the usual test", "is a slower way to". */
  private boolean isBest(SentenceTokens sentence, int from) {
    if (!tokens.is(from, classes.be) || tokens.spells(from, "was")) {
      return false;
    }
    boolean one = false;
    for (int at = from + 1; at < sentence.to() && at <= from + LONGEST_TAIL + 1; at++) {
      one |= tokens.is(at, classes.determiner);
      if (one && BEING.holds(tokens, at)) {
        return true;
      }
      if (!tokens.isWord(at) || tokens.is(at, classes.preposition | classes.negation)) {
        return false;
      }
    }
    return false;
  }

  /** "is used to map the speech": whatever for. */
  private boolean isUsed(SentenceTokens sentence, int from) {
    int at = from;
    while (at < sentence.to()
        && at < from + LONGEST_TAIL
        && tokens.is(at, classes.be | classes.modal | classes.adverb)) {
      at++;
    }
    return at > from
        && at + 2 < sentence.to()
        && tokens.spells(at, "used")
        && tokens.spells(at + 1, "to")
        && tokens.isWord(at + 2);
  }

  /** "packs the pulses closer": what is done in it. */
  private boolean isActing(SentenceTokens sentence, int at) {
    return at + 2 < sentence.to() && ACTING.holds(tokens, at) && tokens.isWord(at + 1);
  }

  /** "is done by", "can be performed with". */
  private boolean isDone(SentenceTokens sentence, int from) {
    int at = from;
    while (at < sentence.to()
        && at < from + LONGEST_TAIL
        && tokens.is(at, classes.be | classes.modal | classes.adverb)
        && !tokens.spells(at, "was")
        && !tokens.spells(at, "were")) {
      at++;
    }
    return at > from
        && at + 1 < sentence.to()
        && DONE.holds(tokens, at)
        && tokens.is(at + 1, classes.preposition | classes.manner)
        && !tokens.spells(at + 1, "for")
        && !tokens.spells(at + 1, "to");
  }

  /** "X, which involves", "X, a procedure in which". */
  private boolean isTold(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = behind(sentence, phrase);
    if (at + 3 >= sentence.to() || tokens.symbol(at) != ',') {
      return false;
    }
    if (tokens.spells(at + 1, "which")) {
      return DESCRIBING.holds(tokens, at + 2);
    }
    if (!tokens.spells(at + 1, "a") && !tokens.spells(at + 1, "an")) {
      return false;
    }
    for (int i = at + 2; i < sentence.to() && i < at + 2 + LONGEST_TAIL; i++) {
      if (tokens.is(i, classes.procedureGeneric)) {
        return i + 1 < sentence.to()
            && tokens.is(i + 1, classes.preposition | classes.relative | classes.manner);
      }
    }
    return false;
  }

  /** "the surgeon may perform a X". */
  private boolean isDoing(SentenceTokens sentence, ProcedurePhrase phrase) {
    int verb = phrase.from() - 1;
    while (verb > sentence.from() && tokens.is(verb, classes.determiner)) {
      verb--;
    }
    boolean may =
        verb > sentence.from() + 1
            && tokens.isWord(verb - 2)
            && (tokens.is(verb - 1, classes.modal)
                || tokens.is(verb - 1, classes.adverb) && tokens.is(verb - 2, classes.modal));
    if (may && UNDERGOING.holds(tokens, verb)) {
      return true; // "you may need"
    }
    if (verb <= sentence.from() || !DOING.holds(tokens, verb)) {
      return false;
    }
    int at = verb - 1;
    at -= tokens.spells(at, "to") && at > sentence.from() + 1 ? 2 : 0; // "choose to perform"
    while (at > sentence.from() && tokens.is(at, classes.modal | classes.adverb)) {
      at--;
    }
    return DOER.holds(tokens, at);
  }

  /** "Looking inside this way is called a X". */
  private boolean isCalled(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = phrase.from() - 1;
    while (at > sentence.from() && tokens.is(at, classes.determiner)) {
      at--;
    }
    at -= at > sentence.from() && tokens.spells(at, "as") ? 1 : 0;
    if (at <= sentence.from() + 1
        || !CALLED.holds(tokens, at)
        || !tokens.is(at - 1, classes.be)
        || tokens.is(phrase.to() - 1, classes.condition)) {
      return false;
    }
    boolean done = tokens.endsWith(sentence.from(), "ing");
    for (int i = sentence.from(); i < at - 1 && i < sentence.from() + REACH; i++) {
      done |= tokens.spells(i, "way") || tokens.is(i, classes.procedureGeneric);
      if (tokens.is(i, classes.condition) && i + 1 == at - 1) {
        return false;
      }
    }
    return done;
  }

  /** "Treatments such as X, Y and Z": one of them. */
  private boolean isExample(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = phrase.from() - 1;
    int least = Math.max(sentence.from() + 1, at - LONGEST_LIST);
    while (at > least && !(tokens.spells(at, "as") && tokens.spells(at - 1, "such"))) {
      if (tokens.is(at, classes.finite | classes.relative | classes.negation | classes.subordinator)
          || tokens.symbol(at) == ';'
          || tokens.symbol(at) == ':') {
        return false;
      }
      at--;
    }
    int head = at - 2;
    head -= head > sentence.from() && tokens.symbol(head) == ',' ? 1 : 0;
    if (at <= least || head < sentence.from() || !KINDS.holds(tokens, head)) {
      return false;
    }
    int clause = head;
    while (clause > sentence.from() && tokens.symbol(clause - 1) != ',') {
      clause--;
    }
    for (int i = clause; i < head; i++) {
      if (tokens.is(i, classes.subordinator | classes.negation)) {
        return false;
      }
    }
    return (head == sentence.from() || !tokens.is(head - 1, classes.condition))
        && !names.get(discourse.number(sentence, phrase)).medicinal();
  }

  /** "some people benefit from X", "X may be tried". */
  private boolean isChosen(SentenceTokens sentence, ProcedurePhrase phrase) {
    int before = phrase.from() - 1;
    while (before > sentence.from() && tokens.is(before, classes.determiner)) {
      before--;
    }
    if (before > sentence.from()
        && tokens.spells(before, "from")
        && (tokens.spells(before - 1, "benefit") || tokens.spells(before - 1, "benefits"))) {
      return true;
    }
    int at = phrase.to();
    if (at + 2 >= sentence.to() || !tokens.is(at, classes.modal)) {
      return false;
    }
    at++;
    while (at < sentence.to() && tokens.is(at, classes.adverb)) {
      at++;
    }
    return at + 1 < sentence.to()
        && tokens.spells(at, "be")
        && (CHOSEN.holds(tokens, at + 1)
            || at + 2 < sentence.to()
                && tokens.spells(at + 1, "an")
                && tokens.spells(at + 2, "option"));
  }

  private int behind(SentenceTokens sentence, ProcedurePhrase phrase) {
    int at = phrase.to();
    return at < sentence.to() && tokens.symbol(at) == '('
        ? PhraseEnds.closing(tokens, at, sentence.to()) + 1
        : at;
  }

  private boolean isDoubted(SentenceTokens sentence) {
    int to = Math.min(sentence.to(), sentence.from() + 3 * REACH);
    for (int at = sentence.from(); at < to; at++) {
      if (tokens.is(at, classes.negation) || DOUBTING.holds(tokens, at)) {
        return true;
      }
    }
    return tokens.symbol(sentence.to() - 1) == '?';
  }

  /** "MRI" among tests: letters that nothing spells out. */
  private boolean isPicture(ProcedurePhrase phrase) {
    return phrase.to() - phrase.from() == 1
        && NamesBySaying.PICTURES.holds(tokens, phrase.from())
        && names.get(names.number(phrase.from(), phrase.to(), 0)).abbreviation().isEmpty();
  }

  private void add(
      SentenceTokens sentence, ProcedurePhrase phrase, String rule, List<Draft> drafts) {
    int last = phrase.to() - 1;
    if (phrase.kind() != ProcedurePhrase.Kind.NAME && !isPicture(phrase)
        || (Remedies.ANY.holds(tokens, last) || VAGUE.holds(tokens, last)) && !isSpecific(phrase)
        || tokens.is(phrase.from(), classes.earlier)) {
      return;
    }
    int number = discourse.number(sentence, phrase);
    if (names.get(number).medicinal() && !tokens.is(last, classes.procedureHead)) {
      return;
    }
    ProcedureNames.Name name = names.get(number);
    drafts.add(
        Draft.of(RecordType.PROCEDURE, name.span(), name.span(), name.sentence(), rule, number));
  }

  /** "arthroscopic procedure", "tooth extraction method": a head stands before what is vague. */
  private boolean isSpecific(ProcedurePhrase phrase) {
    for (int at = phrase.from(); at < phrase.to() - 1; at++) {
      if (tokens.is(at, classes.procedureHead) && !tokens.is(at, classes.procedureGeneric)) {
        return true;
      }
    }
    return false;
  }
}

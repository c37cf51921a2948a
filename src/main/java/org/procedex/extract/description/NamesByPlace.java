package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.NamesByUse;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.KnownNames;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that only their place tells: the items of a list of techniques ("Regional techniques
 * include:"), or of options of which one at least is the name of a procedure by its words.
 */
public final class NamesByPlace {
  private static final int LONGEST = 5;
  private static final int LONGEST_STEM = 14;
  private static final int LONGEST_HEADING = 4;
  private static final int MOST_PASSAGES = 120;
  private static final int MOST_ITEMS = 12;

  /** Ways of doing something, whatever they are called. */
  private static final WordSet WAYS =
      WordSet.in(
          "techniques approaches methods procedures operations modalities blocks surgeries"
              + " configurations");

  /** Ways of doing something, or drugs. */
  private static final WordSet OPTIONS =
      WordSet.in(
          "options alternatives strategies treatments therapies therapy treatment interventions"
              + " types adjuncts");

  private static final WordSet DONE =
      WordSet.in("delivered provided achieved facilitated supported");

  /** With an instrument or by a way of doing it. */
  private static final WordSet PERFORMED = WordSet.in("performed done carried administered");

  private static final WordSet WITH = WordSet.in("with by via through using as under");

  /** What a list of ways is none of. */
  private static final WordSet OTHERS =
      WordSet.in(
          "agents agent drugs dose doses antibiotics infusion infusions fluids medication"
              + " medications complications risks steps stages problems pain induction sedation"
              + " analgesia anaesthetic anesthetic diet exercises positions equipment devices scans"
              + " tests causes imaging other disadvantages");

  /** Ways of doing something that there are. */
  private static final WordSet EXISTING =
      WordSet.in(
          "choices ways methods options alternatives techniques treatments therapies operations"
              + " procedures approaches possibilities remedies solutions roads");

  private static final WordSet CLOSING = WordSet.in("left available today too");

  /** Words of what is given or is a place to begin, and no way of doing it. */
  private static final WordSet UNFIT =
      WordSet.in(
          "right left anterior posterior superior inferior none other others yes no high low"
              + " first second agents fluids oxygen antibiotics analgesics diet rest exercise"
              + " observation surgery surgical medical conservative nonoperative non-operative"
              + " operative pharmacological pharmacologic medications drugs counseling education"
              + " lifestyle open closed manual automatic active passive early late cosmetic"
              + " equipment");

  /** What is given: a list that holds one is a list of such. */
  private static final WordSet SUBSTANCES =
      WordSet.in(
          "plasma concentrate concentrates cryoprecipitate platelets ffp prbc saline crystalloid"
              + " crystalloids colloid colloids albumin insulin adrenaline epinephrine oxygen");

  /** What puts something in its place. */
  private static final WordSet PLACING =
      WordSet.in("place insert perform deploy site apply consider attach");

  /** What a note says of what it is for. */
  private static final WordSet NOTING =
      WordSet.in("recommended indicated useful used preferred suitable reserved required for if");

  private final RuleBook rules;
  private final WordClasses classes;
  private final Tokens tokens;
  private final KnownNames known;
  private final List<Heading> headings;

  /** The names that lists tell, in the order of the text. */
  private final List<Span> told = new ArrayList<>();

  public NamesByPlace(RuleBook rules, Tokens tokens, KnownNames known, List<Heading> headings) {
    this.rules = rules;
    this.classes = rules.classes();
    this.tokens = tokens;
    this.known = known;
    this.headings = headings;
  }

  /** Adds to the known names what lists of ways hold. */
  public void read(List<Passage> passages) {
    for (int i = 1; i < passages.size(); i++) {
      Block block = passages.get(i).block();
      placed(passages.get(i - 1), passages.get(i));
      if (block.kind() == Block.Kind.ITEM && isFirst(passages, i)) {
        int stem = i - 1;
        while (stem > 0 && passages.get(stem).block().kind() == Block.Kind.BLANK) {
          stem--;
        }
        Passage before = passages.get(stem);
        if (before.sentences().isEmpty()) {
          continue;
        }
        Span words = before.sentences().get(before.sentences().size() - 1).span();
        boolean heading = before.block().kind() == Block.Kind.HEADING;
        int from = tokens.at(words.start());
        int to = tokens.at(words.end(), from);
        int sure = heading ? headed(from, to) : isOpen(block) ? stem(from, to) : 0;
        if (sure > 0) {
          boolean counted = sure == 1 && countsWays(tokens, from, to);
          list(passages, i, sure > 1, counted);
        }
      }
    }
  }

  /** Adds what the lists hold, whether anything is said of it or not. */
  public void name(Reading reading, List<Draft> drafts) {
    ProcedureNames names = reading.names();
    Discourse discourse = reading.discourse();
    for (Span label : told) {
      int from = tokens.at(label.start());
      SentenceTokens sentence = reading.sentences().at(label);
      for (ProcedurePhrase phrase : sentence.procedures()) {
        if (phrase.from() <= from + 1
            && phrase.to() > from
            && phrase.isName()
            && !names.get(discourse.number(sentence, phrase)).medicinal()) {
          int number = discourse.number(sentence, phrase);
          ProcedureNames.Name name = names.get(number);
          drafts.add(
              Draft.of(
                  RecordType.PROCEDURE,
                  name.span(),
                  name.span(),
                  name.sentence(),
                  "procedure.listed",
                  number));
          break;
        }
      }
    }
  }

  private boolean isFirst(List<Passage> passages, int at) {
    Block block = passages.get(at).block();
    Block before = passages.get(at - 1).block();
    return before.kind() != Block.Kind.ITEM
            && !(before.kind() == Block.Kind.NOTE && isBeside(passages, at))
        || before.list() == block.list() && before.depth() < block.depth();
  }

  /** Whether the note before the item belongs to an item that stands beside it. */
  private static boolean isBeside(List<Passage> passages, int at) {
    int item = at - 1;
    while (item > 0
        && item > at - MOST_ITEMS
        && passages.get(item).block().kind() == Block.Kind.NOTE) {
      item--;
    }
    Block block = passages.get(item).block();
    return block.kind() == Block.Kind.ITEM && block.depth() >= passages.get(at).block().depth();
  }

  /** Whether no heading tells that the list holds something else. */
  private boolean isOpen(Block block) {
    boolean background =
        block.heading() >= 0 && headings.get(block.heading()).rule().equals("heading.background");
    return !background && Descriptions.isOther(block, headings);
  }

  /** "Alternatives", "Surgical options": 1; "Techniques of repair": none. */
  private int headed(int from, int to) {
    int last = to - 1;
    last -= last > from && tokens.symbol(last) == ':' ? 1 : 0;
    if (last - from >= LONGEST_HEADING) {
      return 0;
    }
    for (int at = from; at <= last; at++) {
      if (OTHERS.holds(tokens, at) || tokens.is(at, classes.medicinal | classes.condition)) {
        return 0;
      }
    }
    return OPTIONS.holds(tokens, last) && tokens.endsWith(last, "s") ? 1 : 0;
  }

  /**
   * "Regional techniques include:", "It can be done with:": 2; "Options are:", which may be drugs:
   * 1; for other words 0.
   */
  private int stem(int from, int to) {
    int last = to - 1;
    if (last <= from) {
      return 0;
    }
    if (countsWays(tokens, from, to)) {
      return 1;
    }
    if (tokens.symbol(last) != ':') {
      return 0;
    }
    last--;
    int found = 0;
    int least = Math.max(from, last - LONGEST_STEM);
    for (int at = last; at >= least; at--) {
      if (OTHERS.holds(tokens, at)
          || tokens.is(at, classes.medicinal | classes.condition | classes.negation)) {
        return 0;
      }
      if (found == 0 && WAYS.holds(tokens, at) && isHeadOfStem(at, last)) {
        found = 2;
      } else if (found == 0 && OPTIONS.holds(tokens, at) && isHeadOfStem(at, last)) {
        found = 1;
      }
    }
    boolean done =
        last > from
            && WITH.holds(tokens, last)
            && (DONE.holds(tokens, last - 1) || PERFORMED.holds(tokens, last - 1))
            && !tokens.spells(last, "as");
    return !done ? found : DONE.holds(tokens, last - 1) ? 2 : 1;
  }

  /** "For whoever fears the knife, there are two other ways.": what follows are ways. */
  public static boolean countsWays(Tokens tokens, int from, int to) {
    int last = tokens.isWord(to - 1) ? to - 1 : to - 2;
    last -= last > from && CLOSING.holds(tokens, last) ? 1 : 0;
    if (last <= from || !EXISTING.holds(tokens, last)) {
      return false;
    }
    for (int at = last - 1; at > from && at > last - LONGEST - 1; at--) {
      if (tokens.spells(at, "are") || tokens.spells(at, "exist") || tokens.spells(at, "remain")) {
        return tokens.spells(at - 1, "there")
            && (at - 1 == from
                || !tokens.spells(at - 2, "whom") && !tokens.spells(at - 2, "which"));
      }
    }
    return false;
  }

  /** Nothing but "include", "recommended", "are" and the like behind the noun. */
  private boolean isHeadOfStem(int noun, int last) {
    for (int at = noun + 1; at <= last; at++) {
      if (!tokens.is(at, classes.finite | classes.be | classes.modal | classes.adverb)
          && !tokens.spells(at, "include")
          && !tokens.spells(at, "including")
          && !tokens.spells(at, "recommended")
          && !tokens.spells(at, "available")
          && !tokens.spells(at, "described")
          && !tokens.spells(at, "used")
          && !tokens.spells(at, "involve")
          && !tokens.spells(at, "be")) {
        return false;
      }
    }
    return true;
  }

  /** Adds the labels of the items beside the first, if they are names or one at least is. */
  private void list(List<Passage> passages, int first, boolean sure, boolean counted) {
    Block block = passages.get(first).block();
    List<Span> labels = new ArrayList<>();
    int items = 0;
    int names = 0;
    boolean given = false;
    int to = Math.min(passages.size(), first + MOST_PASSAGES);
    for (int i = first; i < to; i++) {
      Block next = passages.get(i).block();
      boolean aside = next.kind() == Block.Kind.NOTE || next.kind() == Block.Kind.BLANK;
      if (aside || next.kind() == Block.Kind.ITEM && next.depth() > block.depth()) {
        continue;
      }
      if (next.kind() != Block.Kind.ITEM
          || next.list() != block.list()
          || next.depth() < block.depth()) {
        break;
      }
      items++;
      given |= isGiven(next);
      Span label = label(next, counted);
      if (label != null) {
        labels.add(label);
        names += isName(label) ? 1 : 0;
      }
    }
    boolean fit = items > 1 && items <= MOST_ITEMS && labels.size() * 2 > items;
    if (given && 2 * names < items) {
      return;
    }
    if (!fit || !sure && names == 0 || 4 * names < labels.size() && !sure) {
      return;
    }
    labels.forEach(this::tell);
  }

  /** A list tells the words to be a name. */
  void tell(Span label) {
    if (!isName(label) || isKindOfLetters(label)) {
      known.add(label);
    }
    told.add(label);
  }

  /** "Rotational ECT": one word or two before letters that are a name tell a kind of it. */
  private boolean isKindOfLetters(Span label) {
    int from = tokens.at(label.start());
    int last = tokens.at(label.end(), from) - 1;
    return last > from
        && tokens.isAcronym(last)
        && !tokens.isAcronym(from)
        && !tokens.is(from, classes.procedureModifier | classes.severity);
  }

  /** "Fresh frozen plasma", "Nasal oxygen" not: what is given by itself. */
  private boolean isGiven(Block block) {
    int from = tokens.at(block.content().start());
    int to = Math.min(tokens.at(block.content().end(), from), from + LONGEST);
    for (int at = from; at < to && tokens.isWord(at); at++) {
      if (tokens.is(at, classes.medicinal)
          || SUBSTANCES.holds(tokens, at)
              && (at == from || at + 1 == to && !tokens.spells(at, "oxygen"))) {
        return true;
      }
    }
    return false;
  }

  /** "- Place a throat pack\\ Recommended in …": what is put in place, and a note on what for. */
  private void placed(Passage item, Passage note) {
    Block block = item.block();
    if (block.kind() != Block.Kind.ITEM
        || note.block().kind() != Block.Kind.NOTE
        || note.sentences().isEmpty()
        || !NOTING.holds(tokens, tokens.at(note.sentences().get(0).span().start()))) {
      return;
    }
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end(), from);
    boolean considered = tokens.spells(from, "consider");
    if (from + 1 >= to || !PLACING.holds(tokens, from)) {
      return;
    }
    from++;
    while (from < to && (tokens.is(from, classes.determiner) || tokens.symbol(from) == '*')) {
      from++;
    }
    int end = from;
    while (end < to && isPart(end) && end - from <= LONGEST) {
      end++;
    }
    int behind = end;
    while (behind < to && tokens.symbol(behind) == '*') {
      behind++;
    }
    if (behind < to || end == from || end - from > LONGEST || !fits(from, end)) {
      return;
    }
    Span label = tokens.span(from, end);
    boolean named = isName(label);
    if (named || NamesByUse.isDevice(tokens, end - 1) || !considered && end - from > 1) {
      known.add(label);
      told.add(label);
    }
  }

  private boolean isName(Span label) {
    int from = tokens.at(label.start());
    int to = tokens.at(label.end(), from);
    for (ProcedurePhrase phrase : rules.chunker().find(tokens, from, to, known)) {
      if (phrase.isName() && phrase.to() == to) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words before a dash, a colon or the end of an item; null where they fit no name.
   *
   * @param counted whether the item may go on as a sentence about them
   */
  private @org.jspecify.annotations.Nullable Span label(Block block, boolean counted) {
    int from = tokens.at(block.content().start());
    int to = tokens.at(block.content().end(), from);
    while (from < to && tokens.symbol(from) == '*') {
      from++;
    }
    int end = from;
    int words = 0;
    while (end < to && isPart(end) && words <= LONGEST && !(counted && isVerb(end))) {
      words += tokens.isWord(end) ? 1 : 0;
      end++;
    }
    int behind = end;
    while (behind < to && tokens.symbol(behind) == '*') {
      behind++;
    }
    if (behind < to && tokens.symbol(behind) == '(') {
      behind = PhraseEnds.closing(tokens, behind, Math.min(to, behind + MOST_ITEMS)) + 1;
    }
    while (behind < to && tokens.symbol(behind) == '*') {
      behind++;
    }
    boolean ended =
        behind >= to
            || tokens.symbol(behind) == ':'
            || tokens.symbol(behind) == '-' && tokens.isSpacedBefore(behind)
            || counted && (tokens.symbol(behind) == ',' || isVerb(behind))
            || tokens.symbol(behind) == '.' && behind == to - 1;
    return ended && words > 0 && words <= LONGEST && fits(from, end)
        ? tokens.span(from, end)
        : null;
  }

  private boolean isVerb(int at) {
    return tokens.is(at, classes.finite | classes.be | classes.modal)
        || tokens.spells(at, "suits")
        || tokens.spells(at, "fits");
  }

  private boolean isPart(int at) {
    char c = tokens.symbol(at);
    return tokens.isWord(at)
        || (c == '-' || c == '~') && !tokens.isSpacedBefore(at)
        || c == '/' && !tokens.isSpacedBefore(at);
  }

  /** Whether words may be a name that their place tells. */
  boolean fits(int from, int to) {
    long unfit =
        classes.finite
            | classes.pronoun
            | classes.determiner
            | classes.relative
            | classes.person
            | classes.subordinator
            | classes.medicinal
            | classes.negation
            | classes.preposition
            | classes.conjunction
            | classes.empty;
    for (int at = from; at < to; at++) {
      if (tokens.is(at, unfit)
          || to - from == 1 && UNFIT.holds(tokens, at)
          || NamesByUse.isAbstract(tokens, at) && at < to - 1) {
        return false;
      }
    }
    int last = to - 1;
    boolean ill =
        tokens.is(last, classes.condition)
            && !tokens.is(last, classes.procedureHead | classes.procedureLight);
    return tokens.isWord(last)
        && !ill
        && !OTHERS.holds(tokens, last)
        && !NamesByUse.isAbstract(tokens, last)
        && !tokens.is(
            last, classes.quality | classes.adverb | classes.verb | classes.procedureModifier)
        && !tokens.is(
            from,
            classes.adverb
                | classes.benefitVerb
                | classes.treatVerb
                | classes.verb
                | classes.quality);
  }
}

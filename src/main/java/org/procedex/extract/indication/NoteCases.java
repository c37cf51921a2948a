package org.procedex.extract.indication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.Coordination.Manner;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.GroupNames;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What notes say without a verb: behind a condition an arrow and what is done in it ("Perforation →
 * colostomy"), and in the line below a name what it is for ("For perforation in frail patients.").
 */
public final class NoteCases {
  private static final int LONGEST_CONDITION = 16;
  private static final int LONGEST_LINE = 24;

  private static final WordSet WHOM = WordSet.of("who", "whom", "whose", "after", "when");

  /** How somebody lies for it, and what became of whom. */
  private static final WordSet PLACED =
      WordSet.in("lying sitting seated supine prone position positioned side died trial");

  /** Behind numbers: sizes and doses, which are no case. */
  private static final WordSet UNITS = WordSet.in("f fr french g gauge ch mg ml mcg");

  /** Words between the arrow and the name. */
  static final int MOST_BEFORE_NAME = 5;

  /** Records that a note may have told by itself. */
  static final int MOST_TOLD = 24;

  /** What stands between an arrow and the name: how soon, or that it is to be done. */
  static final WordSet LEADING =
      WordSet.in(
          "do consider perform needs requires need urgent urgently emergency emergent immediate"
              + " early repeat definitive elective formal straight straightaway directly direct on out to"
              + " for a an");

  private static final WordSet NEEDING = WordSet.in("needs need requires require consider");

  /** First words of a case that names no disease: how bad it is, what failed before. */
  private static final WordSet CASES =
      WordSet.in(
          "grade stage class unfit failed failure refractory unstable stable severe mild moderate"
              + " high-risk low-risk recurrent persistent symptomatic asymptomatic large small"
              + " multiple single elderly young unresectable resectable inoperable");

  /** Rules of headings of what goes wrong. */
  private static final Set<String> AFTERMATH =
      Set.of("heading.complications", "heading.disadvantages");

  private static final WordSet SUPPOSING = WordSet.of("if", "when", "where");

  /** What has gone wrong or cannot be done. */
  private static final WordSet FAILED =
      WordSet.in(
          "fails failed failing impossible contraindicated unavailable unsuccessful inadequate"
              + " insufficient refused declined");

  private static final WordSet OFFERING =
      WordSet.in(
          "indicated preferred placed reserved needed considered recommended best ideal advised used"
              + " consider useful performed done necessary required appropriate");

  private static final WordSet REFUSING =
      WordSet.in(
          "skip avoid contraindicated not never unsafe unsuitable omit withhold inappropriate");

  /** The words of a case, and the token that tells that they are one. */
  private record Case(int from, int to, Manner manner, int cue, String rule) {}

  private final WordClasses classes;
  private final Discourse discourse;
  private final List<Heading> headings;
  private final Coordination coordination;
  private final Sentences sentences;

  public NoteCases(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.discourse = reading.discourse();
    this.headings = reading.page().headings();
    this.coordination = coordination;
    this.sentences = reading.sentences();
  }

  /** "Perforation → urgent colostomy": a condition, an arrow, a name. */
  public void lead(SentenceTokens sentence, List<Draft> found) {
    if (sentence.procedures().isEmpty() || sentence.block().kind() == Block.Kind.HEADING) {
      return;
    }
    Tokens tokens = sentence.tokens();
    int arrow = arrow(tokens, sentence.from(), sentence.to());
    boolean supposed = arrow < 0 && SUPPOSING.holds(tokens, sentence.from());
    arrow = arrow < 0 && (supposed || !isAftermath(sentence)) ? mark(sentence, supposed) : arrow;
    if (arrow < 0 || !(supposed ? isClause(sentence, arrow) : isCondition(sentence, arrow))) {
      return;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() > arrow && isLedTo(tokens, arrow, phrase.from())) {
        int number = discourse.number(sentence, phrase);
        int from = sentence.from() + (supposed ? 1 : 0);
        Manner manner = supposed ? Manner.CLAUSE : Manner.NOUNS;
        Case told = new Case(from, arrow, manner, arrow, "indication.arrow");
        add(sentence, told, number, found);
        return;
      }
    }
  }

  /** "Indicated if pus comes back", "Skip when it is wet": a verdict without its subject. */
  public void opened(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    int verdict =
        tokens.is(from, classes.adverb) && !tokens.is(from, classes.negation) ? from + 1 : from;
    boolean offers = OFFERING.holds(tokens, verdict);
    if (sentence.block().kind() == Block.Kind.HEADING
        || verdict + 3 > sentence.to()
        || !offers && !REFUSING.holds(tokens, verdict)
        || !SUPPOSING.holds(tokens, verdict + 1)
        || discourse.here() < 0
        || tokens.symbol(sentence.to() - 1) == ':') {
      return;
    }
    int end = verdict + 2;
    while (end < sentence.to() && tokens.symbol(end) != ';' && tokens.symbol(end) != '(') {
      end++;
    }
    Case told = new Case(verdict + 2, end, Manner.CLAUSE, verdict, "indication.opened-verdict");
    List<Draft> more = new ArrayList<>();
    add(sentence, told, discourse.here(), more);
    for (Draft draft : more) {
      found.add(
          offers
              ? draft
              : Draft.of(
                  RecordType.CONTRAINDICATION,
                  draft.span(),
                  draft.mention().cue(),
                  sentence.index(),
                  "contraindication.opened-verdict",
                  discourse.here()));
    }
  }

  /** The first arrow; -1 where there is none. */
  private static int arrow(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 1 < to && at <= from + LONGEST_CONDITION; at++) {
      if (isPointer(tokens, at)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * "Torn valve: needs replacement", "If it stays open: closure by coils": the colon, or the comma
   * of a clause that supposes; -1 where none stands between a case and a name.
   */
  private int mark(SentenceTokens sentence, boolean supposed) {
    Tokens tokens = sentence.tokens();
    int last = Math.min(sentence.to() - 1, sentence.from() + LONGEST_CONDITION);
    for (int at = sentence.from() + 1; at < last; at++) {
      if (tokens.symbol(at) == ':') {
        return supposed || NEEDING.holds(tokens, at + 1) ? at : -1;
      }
    }
    return -1;
  }

  /** "Bleeding: needs embolization" below "Complications": what may come of something else. */
  private boolean isAftermath(SentenceTokens sentence) {
    int heading = sentence.block().heading();
    return heading >= 0 && AFTERMATH.contains(headings.get(heading).rule());
  }

  /** "If irreducible": few words, and no name among them. */
  private boolean isClause(SentenceTokens sentence, int end) {
    return end > sentence.from() + 1 && sentence.procedures().get(0).from() > end;
  }

  static boolean isPointer(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == '→'
        || c == '⇒'
        || (c == '-' || c == '=') && tokens.symbol(at + 1) == '>' && !tokens.isSpacedBefore(at + 1);
  }

  /** A condition and no sentence, and nothing that is done. */
  private boolean isCondition(SentenceTokens sentence, int arrow) {
    Tokens tokens = sentence.tokens();
    if (tokens.is(sentence.from(), classes.verb) || sentence.procedures().get(0).from() < arrow) {
      return false;
    }
    boolean condition = false;
    for (int at = sentence.from(); at < arrow; at++) {
      if (tokens.is(at, classes.finite | classes.pronoun | classes.medicinal)
          || tokens.symbol(at) == ':'
          || tokens.symbol(at) == '.') {
        return false;
      }
      condition |= tokens.is(at, classes.condition) || BlockMarks.isArrow(tokens, at);
    }
    return condition || isListed(sentence) && CASES.holds(tokens, sentence.from());
  }

  /** "- Grade III → haemorrhoidectomy": an item of its own. */
  private static boolean isListed(SentenceTokens sentence) {
    return sentence.block().kind() == Block.Kind.ITEM;
  }

  /** Right behind an arrow, or behind words that only say how soon. */
  private boolean isLedTo(Tokens tokens, int arrow, int name) {
    int least = Math.max(arrow, name - MOST_BEFORE_NAME - 1);
    for (int at = name - 1; at >= least; at--) {
      if (tokens.symbol(at) == '→'
          || tokens.symbol(at) == '⇒'
          || tokens.symbol(at) == '>'
          || at == arrow
          || NEEDING.holds(tokens, at)) {
        return true;
      }
      if (tokens.symbol(at) != '*'
          && !LEADING.holds(tokens, at)
          && !tokens.is(at, classes.procedureModifier)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "Children in whom a tube failed", "For pressures >40": the first lines below a way's own
   * heading ("### Needle puncture") tell whom it is for.
   */
  public void headed(SentenceTokens line, List<Draft> found) {
    int way = discourse.here();
    int from = line.from();
    Tokens tokens = line.tokens();
    boolean aimed = tokens.spells(from, "for");
    if (way < 0
        || way == discourse.main()
        || line.to() - from > LONGEST_LINE
        || !aimed && !tokens.is(from, classes.person)
        || !isFirstBelow(line)
        || !isFragment(tokens, from, line.to(), aimed)) {
      return;
    }
    int start = aimed ? from + 1 : from;
    Case told = new Case(start, line.to(), Manner.NOUNS, from, "indication.below-heading");
    add(line, told, way, found);
  }

  /** Whether nothing but one line stands between the heading, marked up as one, and the line. */
  private boolean isFirstBelow(SentenceTokens line) {
    Block.Kind kind = line.block().kind();
    if (kind != Block.Kind.TEXT && kind != Block.Kind.ITEM) {
      return false;
    }
    for (int at = line.index() - 1; at >= 0 && at > line.index() - 3; at--) {
      SentenceTokens above = sentences.get(at);
      if (above.block().kind() == Block.Kind.HEADING) {
        return BlockMarks.isMarkedUp(above.tokens(), above.block()) && above.holdsName();
      }
    }
    return false;
  }

  /** No verb but in a clause on whom is meant; behind "for" a case or a measure. */
  private boolean isFragment(Tokens tokens, int from, int to, boolean aimed) {
    boolean told = false;
    boolean clause = false;
    boolean compared = false;
    for (int at = from + 1; at < to; at++) {
      char c = tokens.symbol(at);
      clause |= tokens.is(at, classes.relative | classes.subordinator) || WHOM.holds(tokens, at);
      clause &= c != ',';
      compared |= c == '>' || c == '<';
      boolean size = aimed && !compared && (c == '%' || UNITS.holds(tokens, at));
      if (c == ':'
          || c == ';'
          || size
          || isAfterwards(tokens, at)
          || !clause && tokens.is(at, classes.finite | classes.modal)) {
        return false;
      }
      told |= compared || tokens.is(at, classes.condition);
      told |= aimed ? tokens.is(at, classes.person) : clause || tokens.spells(at, "too");
    }
    return told && !tokens.is(from + 1, classes.determiner | classes.pronoun | classes.verb);
  }

  /** "lying on the back", "after the procedure": how or when, not whom it is for. */
  private boolean isAfterwards(Tokens tokens, int at) {
    return PLACED.holds(tokens, at)
        || (tokens.spells(at, "after") || tokens.spells(at, "following"))
            && (tokens.spells(at + 1, "it") || tokens.is(at + 2, classes.procedureGeneric));
  }

  /** Takes back what the note seemed to refuse: among the newest drafts. */
  private static void dropRefused(SentenceTokens note, List<Draft> drafts) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.mention().sentence() < note.index() - 1) {
        return;
      }
      if (draft.type() == RecordType.CONTRAINDICATION && draft.span().overlaps(note.span())) {
        drafts.remove(i);
      }
    }
  }

  /** "For perforation.", "If drainage failed." below an item that is a name. */
  public void below(SentenceTokens item, SentenceTokens note, List<Draft> drafts) {
    Tokens tokens = note.tokens();
    int from = note.from() + 1;
    boolean supposing = SUPPOSING.holds(tokens, note.from());
    if (from + 1 >= note.to() || !supposing && !tokens.spells(note.from(), "for")) {
      return;
    }
    ProcedurePhrase name = name(item);
    if (name == null || !tellsCase(note, supposing) || hasIndication(note, drafts)) {
      return;
    }
    if (supposing) {
      dropRefused(note, drafts);
    }
    Manner manner = supposing ? Manner.CLAUSE : Manner.NOUNS;
    int number = discourse.number(item, name);
    Case told = new Case(from, note.to(), manner, note.from(), "indication.below-name");
    add(note, told, number, drafts);
  }

  /** The name that the item is, with its letters; null where it is more. */
  private static @Nullable ProcedurePhrase name(SentenceTokens item) {
    List<ProcedurePhrase> phrases = item.procedures();
    if (item.block().kind() != Block.Kind.ITEM || phrases.isEmpty()) {
      return null;
    }
    ProcedurePhrase last = phrases.get(phrases.size() - 1);
    int end = GroupNames.behindLetters(item, last);
    return last.isName() && last.from() == item.from() && end >= item.to() ? last : null;
  }

  /** Whether one of the newest drafts is an indication that the note itself tells. */
  private static boolean hasIndication(SentenceTokens note, List<Draft> drafts) {
    int least = Math.max(0, drafts.size() - MOST_TOLD);
    for (int i = drafts.size() - 1; i >= least; i--) {
      Draft draft = drafts.get(i);
      if (draft.type() == RecordType.INDICATION && draft.span().overlaps(note.span())) {
        return true;
      }
    }
    return false;
  }

  /** Conditions or people behind "for"; with "if" what is not only a matter of leave. */
  private boolean tellsCase(SentenceTokens note, boolean supposing) {
    Tokens tokens = note.tokens();
    long telling = classes.condition | classes.person | classes.severity;
    telling |= supposing ? classes.negation | classes.organ | classes.earlier : 0;
    for (int at = note.from() + 1; at < note.to(); at++) {
      if (tokens.is(at, telling) || supposing && FAILED.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private void add(SentenceTokens sentence, Case told, int number, List<Draft> found) {
    if (number < 0) {
      return;
    }
    Tokens tokens = sentence.tokens();
    Span cue = tokens.span(told.cue(), told.cue() + 1);
    for (Coordination.Member member :
        coordination.split(tokens, told.from(), told.to(), told.manner())) {
      Span span = tokens.span(member.from(), member.to());
      found.add(Draft.of(RecordType.INDICATION, span, cue, sentence.index(), told.rule(), number));
    }
  }
}

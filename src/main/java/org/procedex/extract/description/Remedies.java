package org.procedex.extract.description;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.name.NamesBySaying;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What the treatments that a page on a disease tells of are for, where no sentence says so: the
 * disease that the section asks treatments of ("What are the treatments for gout?"), else the one
 * that the page asks about ("What is gout?").
 */
public final class Remedies {
  /** The rules that find names in a list of treatments. */
  private static final Set<String> LISTING =
      Set.of("procedure.treatments-include", "procedure.treatments-vary", "procedure.listed");

  private static final Set<String> INCLUDING =
      Set.of(
          "procedure.treatments-include", "procedure.treatments-vary", "procedure.they-treat-with");

  /** Words that say that something is done for a disease, wherever they stand in the sentence. */
  private static final WordSet OFFERING =
      WordSet.of(
          "needed",
          "need",
          "needs",
          "necessary",
          "required",
          "require",
          "requires",
          "recommended",
          "useful",
          "helpful",
          "beneficial",
          "important",
          "benefit",
          "help",
          "helps",
          "include",
          "includes",
          "including",
          "involve",
          "involves",
          "used",
          "performed",
          "considered",
          "option",
          "options",
          "indicated",
          "treatment",
          "treatments",
          "treated",
          "consists",
          "begins",
          "managed",
          "management",
          "available",
          "undergo",
          "receive",
          "offered",
          "prescribed",
          "suggested",
          "advised",
          "tried");

  /** Words that say that nothing is known yet, or that something is not meant. */
  private static final WordSet WITHDRAWING =
      WordSet.of(
          "research",
          "researchers",
          "study",
          "studies",
          "studied",
          "trial",
          "trials",
          "clinical",
          "investigated",
          "investigation",
          "experimental",
          "reported",
          "diagnose",
          "diagnosed",
          "diagnosis",
          "unclear",
          "unknown",
          "evaluated",
          "future",
          "risk",
          "complication",
          "complications",
          "article",
          "articles",
          "resources",
          "resource",
          "database",
          "caution",
          "cautiously",
          "carefully",
          "avoid",
          "avoided",
          "factors",
          "cause",
          "causes",
          "specialize",
          "specializes");

  /** Words that concede what stands before the comma. */
  private static final WordSet CONCEDING = WordSet.of("although", "though", "while");

  /** Words that stand for any procedure, and name none. */
  static final WordSet ANY =
      WordSet.in(
          "treatment treatments method methods intervention interventions approach technique"
              + " techniques technology procedure procedures operation operations modality");

  /** Heads of names that are too vague for a treatment, or what people do by themselves. */
  private static final WordSet VAGUE =
      WordSet.of(
          "exercise",
          "exercises",
          "bath",
          "puncture",
          "drainage",
          "training",
          "screening",
          "testing");

  private static final WordSet SUPPOSING = WordSet.in("if when once because");

  /** Tokens from what opens a clause to its negation. */
  private static final int LONGEST_CLAUSE_OPENING = 5;

  /** Tokens from a negation to the next verb: "not respond to drugs need". */
  private static final int SHORTEST_DENIED = 3;

  private static final int SHORTEST_PROSE = 5;

  private final Tokens tokens;
  private final WordClasses classes;
  private final List<SentenceTokens> sentences;
  private final TreatmentPassages passages;
  private final @Nullable Span disease;

  /** The procedures that are told where the page has turned to treatment. */
  private final Set<Integer> treating = new HashSet<>();

  /** The last question above each sentence, as title or heading; null where there is none. */
  private final @Nullable SentenceTokens[] above;

  /** The last short line above each sentence that names a disease, or a kind of the one asked. */
  private final @Nullable SentenceTokens[] kinds;

  /**
   * Treatments on a page.
   *
   * @param asked whether the page asks what its title is
   */
  public Remedies(
      Tokens tokens, WordClasses classes, List<SentenceTokens> sentences, boolean asked) {
    this.tokens = tokens;
    this.classes = classes;
    this.sentences = sentences;
    this.passages = new TreatmentPassages(classes, sentences);
    SentenceTokens first = asked ? sentences.get(0) : null;
    this.disease = first != null && namesNone(first, first.from()) ? first.span() : null;
    this.above = new SentenceTokens[sentences.size()];
    this.kinds = new SentenceTokens[sentences.size()];
    SentenceTokens heading = null;
    SentenceTokens kind = null;
    for (int i = 0; i < above.length; i++) {
      SentenceTokens sentence = sentences.get(i);
      if (isQuestion(sentence)) {
        heading = sentence;
      }
      if (heading == null || sentence == heading || isLine(sentence)) {
        kind = heading != sentence && isDisease(sentence) ? sentence : null;
      }
      above[i] = heading;
      kinds[i] = heading == null ? null : kind;
    }
  }

  /** A line of a few words and nothing else. */
  private boolean isLine(SentenceTokens sentence) {
    Block.Kind kind = sentence.block().kind();
    return (kind == Block.Kind.HEADING || kind == Block.Kind.TEXT)
        && sentence.to() - sentence.from() < SHORTEST_PROSE
        && sentence.span().equals(sentence.block().content())
        && tokens.isWord(sentence.to() - 1);
  }

  /** "Primary reflux", "Bleeding": the words of a disease and of nothing done about it. */
  private boolean isDisease(SentenceTokens line) {
    boolean ill = false;
    for (int at = line.from(); at < line.to(); at++) {
      ill |= tokens.is(at, classes.condition) || tokens.isAcronym(at) && at > line.from();
      if (!tokens.isWord(at) && tokens.symbol(at) != '-'
          || tokens.is(
              at,
              classes.procedureGeneric
                  | classes.treatNoun
                  | classes.finite
                  | classes.medicinal
                  | classes.verb
                  | classes.preposition
                  | classes.person)) {
        return false;
      }
    }
    return ill && isLine(line) && namesNone(line, line.from());
  }

  private boolean isQuestion(SentenceTokens sentence) {
    Block.Kind kind = sentence.block().kind();
    return (kind == Block.Kind.HEADING || kind == Block.Kind.TITLE)
        && tokens.symbol(sentence.to() - 1) == '?';
  }

  private static boolean namesNone(SentenceTokens sentence, int from) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() >= from) {
        return false;
      }
    }
    return true;
  }

  private boolean isTreating(Draft draft) {
    return INCLUDING.contains(draft.mention().rule()) || treating.contains(draft.procedure());
  }

  /** Adds the procedures that a section on the treatments of a disease says are done for it. */
  public void offer(ProcedureNames names, List<Draft> drafts) {
    for (SentenceTokens sentence : sentences) {
      if (sentence.procedures().isEmpty()
          || sentence.block().kind() == Block.Kind.HEADING
          || !isAnswer(sentence)
          || isWithdrawn(sentence)) {
        continue;
      }
      boolean offering = isOffering(sentence);
      int from = offersFrom(sentence);
      for (ProcedurePhrase phrase : sentence.procedures()) {
        int number =
            phrase.kind() == ProcedurePhrase.Kind.NAME
                    && (offering || isGloss(sentence, phrase))
                    && phrase.from() >= from
                    && !isVague(phrase)
                ? names.number(phrase.from(), phrase.to(), sentence.index())
                : -1;
        boolean drug =
            number >= 0
                && names.get(number).medicinal()
                && !names.get(number).key().endsWith("chemotherapy");
        if (number >= 0 && !drug) {
          Span name = names.get(number).span();
          int place = names.get(number).sentence();
          drafts.add(
              Draft.of(RecordType.PROCEDURE, name, name, place, "procedure.offered", number));
          if (passages.tell(sentence)) {
            treating.add(number);
          }
        }
      }
    }
  }

  /** Whether it answers what is done for a disease, be it asked or only turned to. */
  private boolean isAnswer(SentenceTokens sentence) {
    SentenceTokens question = above[sentence.index()];
    if (question == null) {
      return false;
    }
    return asked(question) != null
        || disease != null
            && passages.tell(sentence)
            && asksWhat(question)
            && !isOfTreatment(sentences.get(0));
  }

  /** "What is interventional therapy?": a title that is no disease's. */
  private boolean isOfTreatment(SentenceTokens title) {
    for (int at = title.from(); at < title.to(); at++) {
      if (tokens.is(at, classes.procedureGeneric) || tokens.symbol(at) == '?') {
        return true;
      }
    }
    return false;
  }

  /** "What is gout?", unlike "What research is done on gout?". */
  private boolean asksWhat(SentenceTokens question) {
    return tokens.spells(question.from(), "what") && tokens.is(question.from() + 1, classes.be);
  }

  private boolean isWithdrawn(SentenceTokens sentence) {
    for (int at = behindConcession(sentence); at < sentence.to(); at++) {
      if (tokens.is(at, classes.negation) && offerBehind(sentence, at) < 0
          || tokens.symbol(at) == '?'
          || WITHDRAWING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Those who do not respond to drugs need X", "if it does not heal, X is done": what is denied is
   * told of the people or the circumstance, and what is offered stands further on.
   *
   * @return the token of the offer; -1 where the negation denies what is offered
   */
  private int offerBehind(SentenceTokens sentence, int negation) {
    int opening = negation - 1;
    int first = Math.max(sentence.from(), negation - LONGEST_CLAUSE_OPENING);
    while (opening > first && !tokens.is(opening, classes.relative | classes.subordinator)) {
      opening--;
    }
    boolean opens =
        opening >= first
            && tokens.is(opening, classes.relative | classes.subordinator)
            && !(opening > first && tokens.is(opening - 1, classes.verb));
    for (int at = negation + SHORTEST_DENIED; opens && at < sentence.to(); at++) {
      if (OFFERING.holds(tokens, at)) {
        return at;
      }
    }
    return -1;
  }

  /** From where on in the sentence something may be offered: behind the clause that is denied. */
  private int offersFrom(SentenceTokens sentence) {
    int from = sentence.from();
    for (int at = behindConcession(sentence); at < sentence.to(); at++) {
      if (tokens.is(at, classes.negation)) {
        from = at + 1;
        while (from < sentence.to()
            && tokens.symbol(from) != ','
            && !tokens.is(from, classes.modal)
            && !OFFERING.holds(tokens, from)) {
          from++;
        }
        at = from - 1;
      }
    }
    return from;
  }

  /** "Although there is no cure, X may …": what is conceded withdraws nothing. */
  private int behindConcession(SentenceTokens sentence) {
    int at = sentence.from();
    if (CONCEDING.holds(tokens, at)) {
      while (at < sentence.to() && tokens.symbol(at) != ',') {
        at++;
      }
    }
    boolean named = at < sentence.to() && !namesNone(sentence, at);
    return named ? at : sentence.from();
  }

  private boolean isOffering(SentenceTokens sentence) {
    boolean offering = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      offering |= OFFERING.holds(tokens, at);
    }
    return offering;
  }

  /** "Removal of the worn rim (X)": the name in brackets behind what is done. */
  private boolean isGloss(SentenceTokens sentence, ProcedurePhrase phrase) {
    int open = phrase.from() - 1;
    int close = phrase.to();
    return open > sentence.from() + 1
        && close < sentence.to()
        && tokens.symbol(open) == '('
        && tokens.symbol(close) == ')'
        && (close + 1 == sentence.to() || PhraseEnds.endsClause(tokens.symbol(close + 1)));
  }

  /** "the usual treatment", "cancer therapy": none in particular. */
  private boolean isVague(ProcedurePhrase phrase) {
    int last = phrase.to() - 1;
    return ANY.holds(tokens, last)
        || VAGUE.holds(tokens, last)
        || NamesBySaying.examines(tokens, last)
        || tokens.is(last, classes.procedureGeneric)
            && last > phrase.from()
            && last - phrase.from() < 2
            && tokens.is(last - 1, classes.condition | classes.verb);
  }

  /** Adds the disease for each procedure of which nothing else is said that it is for. */
  public void complete(ProcedureNames names, List<Draft> drafts) {
    Set<Integer> told = new HashSet<>();
    Set<Integer> added = new HashSet<>();
    for (Draft draft : drafts) {
      if (draft.type() == RecordType.INDICATION
          && !draft.mention().rule().equals("indication.is-a-treatment")) {
        told.add(draft.procedure()); // "a cancer treatment" does not say which cancer
      }
      if (draft.type() == RecordType.PROCEDURE && isLabel(draft)) {
        added.add(draft.procedure()); // what stands below it says what it is for
      }
    }
    for (Draft draft : List.copyOf(drafts)) {
      SentenceTokens heading = above[draft.mention().sentence()];
      if (heading == null && !isTreating(draft)) {
        continue;
      }
      boolean listed = LISTING.contains(draft.mention().rule());
      if (draft.procedure() < 0
          || draft.type() == RecordType.CONTRAINDICATION
          || added.contains(draft.procedure())
          || NamesBySaying.examines(tokens, last(names, draft.procedure()))
          || !listed && holdsCase(sentences.get(draft.mention().sentence()))
          || !listed && told.contains(draft.procedure())) {
        continue;
      }
      Span span = heading == null ? null : asked(heading);
      int sentence = heading == null ? -1 : heading.index();
      SentenceTokens kind = kinds[draft.mention().sentence()];
      if (span != null && kind != null) {
        span = kind.span();
        sentence = kind.index();
      }
      if (span == null && isTreating(draft) && !told.contains(draft.procedure())) {
        span = disease;
        sentence = 0;
      }
      if (span != null) {
        added.add(draft.procedure());
        drafts.add(
            Draft.of(
                RecordType.INDICATION,
                span,
                span,
                sentence,
                "indication.asked",
                draft.procedure()));
      }
    }
  }

  /** "If a cyst hurts, it may be drained": prose that tells the case itself. */
  private boolean holdsCase(SentenceTokens sentence) {
    boolean supposed = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      supposed |= SUPPOSING.holds(tokens, at);
      supposed &= tokens.symbol(at) != ',';
      if (supposed && tokens.is(at, classes.condition)) {
        return sentence.block().kind() == Block.Kind.TEXT;
      }
    }
    return false;
  }

  /** "Steroid injection. It is put into the joint.": the sentence is nothing but the name. */
  private boolean isLabel(Draft draft) {
    SentenceTokens sentence = sentences.get(draft.mention().sentence());
    Span name = draft.mention().span();
    boolean whole =
        name.start() == sentence.span().start() && name.end() + 1 >= sentence.span().end();
    return whole && sentence.block().kind() != Block.Kind.ITEM;
  }

  private int last(ProcedureNames names, int number) {
    return tokens.at(names.get(number).span().end()) - 1;
  }

  /** "What are the treatments for gout?", "How is gout treated?": the disease; null for none. */
  private @Nullable Span asked(SentenceTokens heading) {
    int to = heading.to();
    while (to > heading.from() && tokens.symbol(to - 1) == '?') {
      to--;
    }
    boolean asks = tokens.spells(heading.from(), "what") || tokens.spells(heading.from(), "how");
    if (to == heading.to() || to - heading.from() < 3 || !asks) {
      return null;
    }
    int from = -1;
    if (tokens.spells(heading.from(), "how")
        && (tokens.spells(to - 1, "treated") || tokens.spells(to - 1, "managed"))) {
      from = heading.from() + 1;
      to--;
      while (from < to && tokens.is(from, classes.be | classes.modal | classes.determiner)) {
        from++;
      }
      while (to > from && tokens.is(to - 1, classes.be | classes.adverb)) {
        to--;
      }
    }
    for (int at = heading.from() + 1; from < 0 && at + 1 < to; at++) {
      if (tokens.is(at - 1, classes.treatNoun)
          && (tokens.spells(at, "for") || tokens.spells(at, "of"))) {
        from = at + 1;
      }
    }
    for (int at = from + 1; from >= 0 && at < to; at++) {
      to = tokens.symbol(at) == ':' ? at : to; // "gout: what you need to know"
      from = tokens.spells(at - 1, "about") ? at : from; // "what I need to know about gout"
    }
    if (from >= 0 && from < to && tokens.is(from, classes.verb | classes.treatVerb)) {
      return null; // "prevent gout"
    }
    return from < 0 || from >= to || !namesNone(heading, from) || isPronoun(from, to)
        ? null
        : tokens.span(from, to);
  }

  private boolean isPronoun(int from, int to) {
    return to - from == 1 && tokens.is(from, classes.pronoun | classes.empty);
  }
}

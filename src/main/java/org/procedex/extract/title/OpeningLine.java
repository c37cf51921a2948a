package org.procedex.extract.title;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * The line right below a title that says what the title means and has no verb of its own: "Filling
 * of the pleural space with talc for recurrent effusions". Its subject is the title.
 */
public final class OpeningLine {
  /** Lines of text below the title that are looked at. */
  private static final int LINES = 3;

  /** Verbs of what is to be reached, besides those of treating. */
  private static final WordSet OPENING =
      WordSet.of(
          "provide",
          "facilitate",
          "assess",
          "evaluate",
          "diagnose",
          "obtain",
          "maintain",
          "secure",
          "monitor",
          "measure",
          "remove",
          "drain",
          "deliver",
          "administer",
          "establish",
          "visualize",
          "visualise",
          "detect");

  /** What it makes possible is what it is done for. */
  private static final WordSet ALLOWING = WordSet.of("allowing", "permitting", "enabling");

  /** What the patient then does is an effect, and no purpose. */
  private static final WordSet MOVING =
      WordSet.in("movement motion ambulation mobilisation mobilization communication rotation");

  /** Openings of the case in which it is done. */
  private static final WordSet SUPPOSING = WordSet.of("when", "where", "if");

  /** What makes a case of a clause. */
  private static final WordSet FAILING =
      WordSet.in(
          "cannot can't not fails failed fail impossible unavailable unsuccessful inadequate"
              + " contraindicated refused unsuitable unable");

  private static final int SHORTEST = 3;
  private static final int LONGEST_LABEL = 6;

  private final WordClasses classes;
  private final Coordination coordination;
  private final @Nullable SentenceTokens line;

  public OpeningLine(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.coordination = coordination;
    this.line = find(reading.sentences().all());
  }

  /** The line; null where the article's title has none. */
  public @Nullable SentenceTokens line() {
    return line;
  }

  private @Nullable SentenceTokens find(List<SentenceTokens> sentences) {
    if (sentences.isEmpty() || sentences.get(0).block().kind() != Block.Kind.TITLE) {
      return null;
    }
    int lines = 0;
    for (int i = 1; i < sentences.size() && lines < LINES; i++) {
      SentenceTokens sentence = sentences.get(i);
      if (!isText(sentence)) {
        return null;
      }
      boolean opens = sentence.span().start() == sentence.block().content().start();
      boolean entry = isEntry(sentence);
      if (opens && !entry && isVerbless(sentence)) {
        return sentence;
      }
      lines += entry ? 0 : 1;
    }
    return null;
  }

  /** Text under no heading, or a line whose colon alone makes it look like one. */
  private static boolean isText(SentenceTokens sentence) {
    Block block = sentence.block();
    return block.kind() == Block.Kind.TEXT && block.heading() < 0
        || block.kind() == Block.Kind.HEADING
            && sentence.tokens().symbol(sentence.tokens().at(block.span().start())) != '#'
            && sentence.tokens().symbol(sentence.to() - 1) == ':';
  }

  /** "> Position: supine": an entry of a box. */
  private static boolean isEntry(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int to = Math.min(sentence.to(), sentence.from() + LONGEST_LABEL);
    for (int at = sentence.from(); at < to; at++) {
      if (tokens.symbol(at) == ':' || tokens.symbol(at) == '>') {
        return true;
      }
    }
    return false;
  }

  /** Without a verb, but one behind "which", "where", "if". */
  private boolean isVerbless(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    boolean subordinate = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.symbol(at) == ':' && at < sentence.to() - 1) {
        return false;
      }
      subordinate |= tokens.is(at, classes.relative | classes.subordinator);
      if (!subordinate && tokens.is(at, classes.finite)) {
        return false;
      }
    }
    return sentence.to() - sentence.from() >= SHORTEST
        && tokens.isWord(sentence.from())
        && !Instructions.isOrder(tokens, sentence.from(), classes.determiner)
        && (!tokens.is(
                sentence.from(), classes.preposition | classes.subordinator | classes.negation)
            || isPurpose(sentence));
  }

  /** "To provide anaesthesia for short operations." */
  private boolean isPurpose(SentenceTokens line) {
    Tokens tokens = line.tokens();
    int verb = line.from() + 1;
    return tokens.spells(verb - 1, "to")
        && tokens.symbol(line.to() - 1) == '.'
        && (tokens.is(verb, classes.benefitVerb | classes.treatVerb)
            || OPENING.holds(tokens, verb));
  }

  /** Whether what the line begins with is something done: "Insertion of …", "Direct repair …". */
  boolean tellsProcedure() {
    if (line == null) {
      return false;
    }
    Tokens tokens = line.tokens();
    for (int at = line.from(); at < line.to(); at++) {
      if (tokens.is(
          at, classes.procedureHead | classes.procedureLight | classes.procedureGeneric)) {
        return true;
      }
      if (tokens.is(at, classes.preposition | classes.relative | classes.conjunction)
          || !tokens.isWord(at) && tokens.symbol(at) != '/' && tokens.symbol(at) != '-') {
        return false;
      }
    }
    return false;
  }

  /**
   * The name that the line begins with, where it ends as the title does: "Urgent thoracotomy …"
   * below "Resuscitative thoracotomy" is no other procedure; null where there is none.
   */
  @Nullable ProcedurePhrase echo(Span title) {
    if (line == null) {
      return null;
    }
    Tokens tokens = line.tokens();
    for (ProcedurePhrase phrase : line.procedures()) {
      int before = phrase.from() - 1;
      boolean first =
          before < line.from() || before == line.from() && tokens.is(before, classes.determiner);
      if (phrase.isName() && first) {
        String last = tokens.string(phrase.to() - 1);
        String end = tokens.string(tokens.at(title.end()) - 1);
        return last.equalsIgnoreCase(end) ? phrase : null;
      }
    }
    return null;
  }

  /** Adds what the sentence says the procedure is for, if it is the line. */
  public void find(SentenceTokens sentence, int procedure, List<Draft> found) {
    if (sentence != line || procedure < 0) {
      return;
    }
    Tokens tokens = line.tokens();
    if (isPurpose(line)) {
      int end = end(line, line.from() + 1);
      add(line, procedure, line.from(), end, Coordination.Manner.PURPOSES, found);
      return;
    }
    for (int at = line.from() + 1; at + 1 < line.to(); at++) {
      if (SUPPOSING.holds(tokens, at)) {
        supposed(line, procedure, at, found);
        return;
      }
      if (tokens.is(at, classes.relative | classes.subordinator) || tokens.symbol(at) == '(') {
        return;
      }
      if (ALLOWING.holds(tokens, at)) {
        if (isDoing(line, at + 1)) {
          int to = end(line, at + 1);
          add(line, procedure, at, to, Coordination.Manner.NOUNS, found);
        }
        return;
      }
      boolean purpose =
          tokens.spells(at, "to")
              && (tokens.spells(at - 1, "order")
                  || tokens.is(at + 1, classes.benefitVerb | classes.treatVerb))
              && isTold(line, at + 2);
      if (purpose || tokens.spells(at, "for") && holds(line, at + 1, classes.condition)) {
        int to = end(line, at + 1);
        Coordination.Manner manner =
            purpose ? Coordination.Manner.PURPOSES : Coordination.Manner.NOUNS;
        add(line, procedure, at, to, manner, found);
        return;
      }
    }
  }

  /** "Drainage of the kidney when the ureter is blocked": the case. */
  private void supposed(SentenceTokens of, int procedure, int at, List<Draft> found) {
    Tokens tokens = of.tokens();
    int to = of.to() - (tokens.symbol(of.to() - 1) == '.' ? 1 : 0);
    boolean tells = false;
    for (int i = at + 1; i < to; i++) {
      tells |= tokens.is(i, classes.condition) || FAILING.holds(tokens, i);
      if (tokens.symbol(i) != Tokens.NO_SYMBOL && tokens.symbol(i) != '-') {
        return;
      }
    }
    if (tells && to - at > SHORTEST) {
      add(of, procedure, at, to, Coordination.Manner.CLAUSE, found);
    }
  }

  /** "Measurement of the pressure", "therapeutic drainage": what is done, among three words. */
  private boolean isDoing(SentenceTokens of, int from) {
    Tokens tokens = of.tokens();
    for (int at = from; at < Math.min(of.to(), from + SHORTEST); at++) {
      if (tokens.is(at, classes.person | classes.pronoun)
          || at > from && tokens.is(at, classes.preposition)) {
        return false;
      }
      boolean does = tokens.endsWith(at, "tion") || tokens.endsWith(at, "ment");
      if (does && !MOVING.holds(tokens, at) && !holds(of, from, classes.person)
          || tokens.is(at, classes.procedureHead | classes.procedureLight | classes.treatNoun)) {
        return true;
      }
    }
    return false;
  }

  /** "facilitate abdominal surgery", "control bleeding": more than an effect on the body. */
  private boolean isTold(SentenceTokens line, int from) {
    return holds(line, from, classes.condition | classes.procedureGeneric);
  }

  private boolean holds(SentenceTokens line, int from, long wanted) {
    int to = end(line, from);
    for (int at = from; at < to; at++) {
      if (line.tokens().is(at, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Where the phrase ends that begins at the token. */
  private int end(SentenceTokens line, int from) {
    Tokens tokens = line.tokens();
    int at = from;
    while (at < line.to()
        && !tokens.is(at, classes.relative | classes.subordinator | classes.finite)
        && tokens.symbol(at) != '.'
        && tokens.symbol(at) != ':'
        && tokens.symbol(at) != ';'
        && tokens.symbol(at) != '\\'
        && !(tokens.symbol(at) == ','
            && (at + 1 >= line.to() || tokens.is(at + 1, classes.verb | classes.relative)))) {
      at++;
    }
    return at;
  }

  private void add(
      SentenceTokens line,
      int procedure,
      int cue,
      int to,
      Coordination.Manner manner,
      List<Draft> found) {
    Tokens tokens = line.tokens();
    for (Coordination.Member member : coordination.split(tokens, cue + 1, to, manner)) {
      Span span = tokens.span(member.from(), member.to());
      if (found.stream()
          .noneMatch(
              draft -> draft.type() == RecordType.INDICATION && draft.span().overlaps(span))) {
        found.add(
            Draft.of(
                RecordType.INDICATION,
                span,
                tokens.span(cue, cue + 1),
                line.index(),
                "indication.opening",
                procedure));
      }
    }
  }
}

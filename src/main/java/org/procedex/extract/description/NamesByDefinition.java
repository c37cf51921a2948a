package org.procedex.extract.description;

import java.util.List;
import org.procedex.extract.name.Headwords;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.Clauses;
import org.procedex.rules.KnownNames;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What an article makes a name by telling what it is: in its title, in a sentence that defines, or
 * before an item's colon. Its words need not look like a procedure's, for the article says that it
 * is one.
 */
public final class NamesByDefinition {
  /** Passages in which an article says what it is about: its title, and what follows. */
  private static final int PASSAGES_THAT_NAME = 3;

  /** Sentences at the beginning that may coin a name. */
  private static final int SENTENCES_THAT_DEFINE = 12;

  private static final int LONGEST_DEFINITION = 60;
  private static final int LONGEST_LABEL = 12;

  /** What a procedure does its work with, and is then called by. */
  private static final WordSet MEANS =
      WordSet.in(
          "balloon balloons foam laser stent stents valve valves catheter coil coils lens lenses"
              + " light filter band ring implant implants graft grafts mesh drops tablets capsules"
              + " magnet electrode electrodes pacemaker robot keyhole plate screw screws"
              + " patch plug glue cement beads cups needle needles stitch sling bar device waves");

  private static final int LONGEST_TELLING = 30;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final KnownNames known;
  private final Headwords headwords;

  public NamesByDefinition(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.known = page.known();
    this.headwords = new Headwords(classes);
  }

  /**
   * "Arthrodesis of the wrist" as a title, or as what the first sentences define: the part of the
   * body belongs to the name.
   */
  public void readPlaces() {
    List<Passage> passages = page.passages();
    for (int i = 0; i < passages.size() && i < PASSAGES_THAT_NAME; i++) {
      Passage passage = passages.get(i);
      Span span = passage.sentences().get(0).span();
      int from = tokens.at(span.start());
      int to = tokens.at(span.end());
      boolean title = passage.block().kind() == Block.Kind.TITLE;
      for (ProcedurePhrase phrase : page.procedures(from, to)) {
        addStandIns(phrase, from, to);
        int end = phrase.isName() && (title || phrase.from() == from) ? place(phrase.to(), to) : -1;
        if (end > 0 && (end == to || !title && tokens.is(end, classes.be))) {
          known.add(tokens.span(phrase.from(), end));
        }
      }
    }
  }

  /**
   * "Cochlear implantation is …", "Balloon sinuplasty is a way in which …": what the article then
   * calls "implantation", "the balloon".
   */
  private void addStandIns(ProcedurePhrase phrase, int from, int to) {
    int head = phrase.to() - 1;
    int end = phrase.to();
    boolean opens =
        phrase.from() == from || phrase.from() == from + 1 && tokens.is(from, classes.determiner);
    if (!opens || !phrase.isName() || end >= to || head == phrase.from()) {
      return;
    }
    boolean told =
        tokens.is(end, classes.be)
            || tokens.symbol(end) == '('
            || tokens.spells(end, "refers")
            || tokens.spells(end, "means");
    if (!told) {
      return;
    }
    if (tokens.is(head, classes.procedureLight) && !tokens.is(head, classes.headOrVerb)) {
      known.addStandIn(tokens.span(head, head + 1));
    }
    for (int at = phrase.from(); at < to && at < from + LONGEST_TELLING; at++) {
      if (MEANS.holds(tokens, at)) {
        known.addStandIn(tokens.span(at, at + 1));
      }
    }
  }

  /** The token behind "of the" and words that tell no condition; -1 where no such words follow. */
  private int place(int from, int to) {
    if (from + 2 >= to
        || !tokens.string(from).equalsIgnoreCase("of")
        || !tokens.string(from + 1).equalsIgnoreCase("the")) {
      return -1;
    }
    int end = from + 2;
    while (end < to
        && end < from + 7
        && tokens.isWord(end)
        && !tokens.is(end, classes.finite | classes.preposition | classes.conjunction)) {
      if (tokens.is(end, classes.condition | classes.person | classes.empty)) {
        return -1;
      }
      end++;
    }
    return end > from + 2 ? end : -1;
  }

  /** "Warm packing is a technique …": words that only their definition makes a name. */
  public void readSentences(CoinedNames coined) {
    int seen = 0;
    for (Passage passage : page.passages()) {
      for (Sentence sentence : passage.sentences()) {
        if (seen == SENTENCES_THAT_DEFINE) {
          return;
        }
        boolean told = passage.block().kind() == Block.Kind.TEXT || seen == 0;
        if (told) {
          seen++;
          int from = tokens.at(sentence.span().start());
          int to = Math.min(tokens.at(sentence.span().end()), from + LONGEST_DEFINITION);
          List<ProcedurePhrase> procedures = page.procedures(from, to);
          Span headword = headwords.find(tokens, from, to, procedures);
          if (headword != null) {
            known.add(headword);
          }
          for (Span name : coined.find(new Clauses(tokens, from, to, procedures))) {
            known.add(name);
          }
        }
      }
    }
  }

  /** "- Wedge excision: An operation in which …": what stands before the colon is a name. */
  public void readLabels() {
    List<Passage> passages = page.passages();
    for (int i = 0; i < passages.size(); i++) {
      Block block = passages.get(i).block();
      boolean text = block.kind() == Block.Kind.TEXT;
      if (block.kind() != Block.Kind.ITEM && !(text && page.isAboveCases(i))) {
        continue;
      }
      int from = tokens.at(block.content().start());
      int end = Math.min(tokens.at(block.content().end()), from + LONGEST_LABEL);
      int colon = from;
      while (colon < end && tokens.isWord(colon)) {
        colon++;
      }
      boolean told = text && isDoing(from, colon);
      if (told) {
        known.add(tokens.span(from, colon));
      }
    }
  }

  /** "Ligation of the spermatic vein:" and what that is: what is done and to what. */
  private boolean isDoing(int from, int colon) {
    return colon - from > 2
        && colon < tokens.size()
        && tokens.symbol(colon) == ':'
        && tokens.spells(from + 1, "of")
        && tokens.is(from, classes.procedureLight)
        && !tokens.is(from, classes.procedureGeneric);
  }
}

package org.procedex.extract.title;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * A name that only the title's echo tells: "Scalp cooling in chemotherapy" above "Scalp cooling
 * keeps the hair". What the title says and a sentence then tells to do something, or to be done, is
 * a procedure if its last word is a noun of doing.
 */
public final class NamesByEcho {
  private static final int MOST_SENTENCES = 16;
  private static final int LONGEST = 7;

  private static final WordSet DONE =
      WordSet.in(
          "indicated contraindicated performed carried recommended suitable done preferred used"
              + " offered reserved chosen given");

  /** Nouns in "-ing" and "-tion" that are suffered, thought or felt. */
  private static final WordSet OTHERS =
      WordSet.in(
          "bleeding swelling vomiting itching snoring aging ageing hearing feeling thinking living"
              + " breathing swallowing coughing sleeping eating drinking smoking smoke drowning"
              + " poisoning choking burning scarring wheezing sweating fainting drooling wasting building setting meeting"
              + " crowding bedwetting spring ring thing nothing morning evening wellbeing well-being"
              + " infection inflammation function dysfunction malformation question nation section"
              + " situation condition complication prevention information operation intervention"
              + " addiction depression tension hypertension action reaction constipation pollution"
              + " nutrition education population station solution attention introduction rotation"
              + " obstruction perforation dislocation menstruation ovulation lactation ejaculation"
              + " erection digestion indigestion circulation respiration metabolism fever surgery"
              + " treatment management ailment movement element moment development department"
              + " impairment medication vaccination vision confusion lesion occlusion contusion"
              + " television decision pension version effusion adhesion erosion invasion");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;

  public NamesByEcho(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
  }

  /** Adds the name to those that are known. */
  public void read() {
    List<Passage> passages = page.passages();
    if (passages.isEmpty() || passages.get(0).block().kind() != Block.Kind.TITLE) {
      return;
    }
    Span title = passages.get(0).sentences().get(0).span();
    int from = tokens.at(title.start());
    int to = tokens.at(title.end(), from);
    int seen = 0;
    for (Passage passage : passages) {
      if (passage.block().kind() != Block.Kind.TEXT) {
        continue;
      }
      for (Sentence sentence : passage.sentences()) {
        if (++seen > MOST_SENTENCES) {
          return;
        }
        Span echo = echo(from, to, sentence.span());
        if (echo != null) {
          page.known().add(echo);
          return;
        }
      }
    }
  }

  /** What the sentence opens with that stands in the title; null where it tells nothing of it. */
  private @Nullable Span echo(int from, int to, Span sentence) {
    int at = tokens.at(sentence.start());
    int end = tokens.at(sentence.end(), at);
    at += at < end && tokens.is(at, classes.determiner) ? 1 : 0;
    for (int i = from; i < to; i++) {
      int length = 0;
      while (i + length < to
          && at + length < end
          && length < LONGEST
          && tokens.isWord(i + length)
          && tokens.isAlike(i + length, at + length)) {
        length++;
      }
      if (length > 0 && isName(at, at + length) && isTold(at + length, end)) {
        return tokens.span(at, at + length);
      }
    }
    return null;
  }

  private boolean isName(int from, int to) {
    int last = to - 1;
    for (int at = from; at < to; at++) {
      if (tokens.is(
          at,
          classes.finite
              | classes.pronoun
              | classes.determiner
              | classes.medicinal
              | classes.person
              | classes.conjunction
              | classes.negation
              | classes.procedureGeneric)) {
        return false;
      }
    }
    boolean doing =
        tokens.endsWith(last, "ing")
            || tokens.endsWith(last, "tion")
            || tokens.endsWith(last, "sion")
            || tokens.endsWith(last, "pexy")
            || to - from > 1 && tokens.is(last, classes.procedureLight);
    return doing
        && !OTHERS.holds(tokens, last)
        && !(tokens.is(last, classes.condition) && !tokens.is(last, classes.procedureLight))
        && !tokens.is(from, classes.condition | classes.preposition)
        && (to - from > 1 || tokens.end(last) - tokens.start(last) > 7)
        && !isNamed(from, to);
  }

  private boolean isNamed(int from, int to) {
    for (ProcedurePhrase phrase : page.procedures(from, to)) {
      if (phrase.isName()) {
        return true;
      }
    }
    return false;
  }

  /** "… keeps the hair", "… is indicated in", "… may be used". */
  private boolean isTold(int from, int to) {
    int at = from;
    boolean passive = false;
    while (at < to
        && at < from + 4
        && tokens.is(at, classes.be | classes.modal | classes.adverb | classes.negation)) {
      passive |= tokens.is(at, classes.be | classes.modal);
      at++;
    }
    if (at + 1 >= to) {
      return false;
    }
    boolean verb =
        tokens.isWord(at)
            && !tokens.isCapitalized(at)
            && tokens.endsWith(at, "s")
            && !tokens.endsWith(at, "ss")
            && !tokens.is(at, classes.be | classes.have)
            && !(tokens.is(at, classes.condition) && !tokens.is(at + 1, classes.determiner))
            && (tokens.is(at + 1, classes.determiner | classes.preposition)
                || tokens.is(at, classes.benefitVerb | classes.treatVerb));
    return passive ? DONE.holds(tokens, at) : verb;
  }
}

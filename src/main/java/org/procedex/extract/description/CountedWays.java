package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that a sentence counts up: "There are two kinds of operation: open repair and endovascular
 * repair (EVR)", "it falls into A, B and C". Where one of them is a name by its words, or half of
 * them are where nothing counts, so are the others.
 */
public final class CountedWays {
  private static final WordSet COUNTS = WordSet.in("two three four five several following");

  private static final WordSet WAYS =
      WordSet.in(
          "techniques approaches methods procedures operations modalities surgeries ways options"
              + " treatments operation surgery types kinds modes");

  /** Behind these stands what several ways are. */
  private static final WordSet LISTING = WordSet.in("into include includes including comprise");

  /** Before "into": what is told apart. */
  private static final WordSet PARTING =
      WordSet.in("fall falls divided classified grouped separated sorted split divides");

  /** Ways of doing something, of which there are several. */
  private static final WordSet SEVERAL =
      WordSet.in(
          "techniques technologies approaches methods procedures operations modalities surgeries"
              + " families treatments therapies interventions");

  /** "Is a general term for": what several ways go by. */
  private static final WordSet FAMILY =
      WordSet.in("term terms name names family group collection umbrella concept class heading");

  private static final int LONGEST_STEM = 14;

  /** Tokens from "into" to the colon behind it. */
  private static final int LONGEST_COUNT = 5;

  /** "And so on", "and the like" */
  private static final WordSet CLOSING = WordSet.in("so etc others other more like");

  private static final int LEAST_UNCOUNTED = 3;
  private static final int LONGEST = 5;
  private static final int MOST = 6;

  /** Names that one article may add. */
  private static final int MOST_NAMES = 60;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final NamesByPlace places;

  /** Classes of the words behind which ways are listed. */
  private final long lists;

  private int left = MOST_NAMES;

  public CountedWays(Page page, NamesByPlace places) {
    this.page = page;
    this.places = places;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.lists = classes.finite | classes.preposition | classes.verb;
  }

  /** Adds the members to the known names. */
  public void read() {
    for (Passage passage : page.passages()) {
      if (passage.block().kind() == Block.Kind.TEXT) {
        for (Sentence sentence : passage.sentences()) {
          int from = tokens.at(sentence.span().start());
          read(from, tokens.at(sentence.span().end(), from));
        }
      }
    }
  }

  private void read(int from, int to) {
    int colon = from;
    int listing = -1;
    while (colon < to && tokens.symbol(colon) != ':') {
      if (listing < 0 && tokens.is(colon, lists) && LISTING.holds(tokens, colon)) {
        listing = colon;
      }
      colon++;
    }
    if (left > 0 && listing > from && isListing(from, listing)) {
      boolean counted = colon < to && colon <= listing + LONGEST_COUNT;
      int least = tokens.spells(listing, "into") ? 2 : LEAST_UNCOUNTED;
      if (listed(counted ? colon + 1 : listing + 1, to, least)) {
        return;
      }
    }
    if (left > 0 && colon + 2 < to && isStem(Math.max(from, colon - LONGEST_STEM), colon)) {
      members(colon + 1, to);
    }
  }

  /** "The methods include", "it falls into". */
  private boolean isListing(int from, int verb) {
    if (tokens.spells(verb, "into")) {
      return PARTING.holds(tokens, verb - 1);
    }
    if (isFamily(from, verb)) {
      return true;
    }
    if (tokens.spells(verb, "for") || tokens.spells(verb, "of")) {
      return false;
    }
    for (int at = verb - 1; at >= from && at > verb - LONGEST_STEM; at--) {
      if (SEVERAL.holds(tokens, at)) {
        return true;
      }
      if (tokens.is(at, classes.finite | classes.relative | classes.negation)
          || !tokens.isWord(at)) {
        return false;
      }
    }
    return false;
  }

  /** "Is a general term, which", "is a family of": what the ways are together. */
  private boolean isFamily(int from, int verb) {
    int noun = verb - 1;
    while (noun > from && (tokens.symbol(noun) == ',' || tokens.is(noun, classes.relative))) {
      noun--;
    }
    if (noun - 2 < from || !FAMILY.holds(tokens, noun)) {
      return false;
    }
    int be = noun - 1;
    while (be > from && noun - be < 4 && !tokens.is(be, classes.be)) {
      be--;
    }
    return tokens.is(be, classes.be) && tokens.is(be + 1, classes.determiner);
  }

  /** "A, B and C" to the sentence's end: whether half of them are names, so that all are. */
  private boolean listed(int from, int to, int least) {
    List<Span> found = new ArrayList<>();
    int named = 0;
    int start = from;
    for (int at = from; at <= to && found.size() <= MOST; at++) {
      boolean stops = at == to || tokens.symbol(at) == '.' || tokens.symbol(at) == ';';
      if (!stops && tokens.symbol(at) != ',' && !tokens.is(at, classes.conjunction)) {
        continue;
      }
      start += start < at && tokens.is(start, classes.determiner) ? 1 : 0;
      if (at > start) {
        int letters = tokens.symbol(at - 1) == ')' ? bracket(start, at) : at;
        if (letters == start) {
          return false; // nothing but a bracket
        }
        if (CLOSING.holds(tokens, start) && letters - start < 3) {
          break;
        }
        boolean name = isName(start, letters);
        if (!name && (letters - start > LONGEST || !places.fits(start, ofWhat(start, letters)))) {
          return false;
        }
        if (name || !tokens.endsWith(letters - 1, "s")) { // "hard lenses": things that are used
          found.add(tokens.span(start, letters));
        }
        named += name ? 1 : 0;
      }
      if (stops) {
        break;
      }
      start = at + 1;
    }
    if (found.size() < least || found.size() > MOST || 2 * named < found.size()) {
      return false;
    }
    left -= found.size();
    found.forEach(places::tell);
    return true;
  }

  private boolean isName(int from, int to) {
    List<ProcedurePhrase> phrases = to - from > MOST ? List.of() : page.procedures(from, to);
    ProcedurePhrase last = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
    return last != null && last.isName() && last.to() == to;
  }

  /** "Cooling of roots": the token before what it is done to. */
  private int ofWhat(int from, int to) {
    return to - from > 2 && tokens.spells(from + 1, "of") ? from + 1 : to;
  }

  private int bracket(int from, int to) {
    int at = from;
    while (at < to && tokens.symbol(at) != '(') {
      at++;
    }
    return at;
  }

  private boolean isStem(int from, int to) {
    boolean counted = false;
    boolean ways = false;
    for (int at = from; at < to; at++) {
      counted |= COUNTS.holds(tokens, at);
      ways |= counted && WAYS.holds(tokens, at);
    }
    return ways;
  }

  private void members(int from, int to) {
    List<Span> found = new ArrayList<>();
    boolean named = false;
    int start = from;
    for (int at = from; at <= to && found.size() <= MOST; at++) {
      boolean bracket = at < to && tokens.symbol(at) == '(';
      boolean ends =
          at == to
              || bracket
              || tokens.symbol(at) == ','
              || tokens.symbol(at) == '.'
              || tokens.symbol(at) == ';'
              || tokens.is(at, classes.conjunction);
      if (!ends) {
        continue;
      }
      start += start < at && tokens.is(start, classes.determiner) ? 1 : 0;
      if (at > start) {
        if (!isMember(start, at)) {
          return;
        }
        found.add(tokens.span(start, at));
        named |= page.holdsName(start, at);
      }
      if (at < to && tokens.symbol(at) == '.') {
        break;
      }
      at = bracket ? PhraseEnds.closing(tokens, at, to) : at;
      start = at + 1;
    }
    if (named && found.size() > 1 && found.size() <= MOST) {
      left -= found.size();
      found.forEach(page.known()::add);
    }
  }

  private boolean isMember(int from, int to) {
    if (to - from < 2 || to - from > LONGEST) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (!tokens.isWord(at)
          || tokens.is(
              at,
              classes.finite
                  | classes.pronoun
                  | classes.person
                  | classes.medicinal
                  | classes.preposition
                  | classes.negation)) {
        return false;
      }
    }
    return tokens.is(
        to - 1, classes.procedureHead | classes.procedureLight | classes.procedureGeneric);
  }
}

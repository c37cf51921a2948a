package org.procedex.extract.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Names that go on behind their head: "high ligation of the spermatic vein" anywhere, "duct surgery
 * with a stent" as a label or in a list, "removal of loose screws" beside other names, "ligation of
 * the small vein (LSV)".
 */
public final class NamesWithTails {
  private static final int LONGEST = 12;
  private static final int LONGEST_TAIL = 5;

  /** What is no part of a body. */
  private static final WordSet OTHERS =
      WordSet.in(
          "hospital department clinic country world time day year kind type same future past"
              + " lesion lesions focus part area site place affected rest whole doctor needle"
              + " catheter tube device stent scope lens instrument machine electrode implant graft"
              + " mesh stitches stitch sutures drain leg arm limb side eye ear joint wound tissue"
              + " skin body");

  /** Where and when something is done. */
  private static final WordSet PLACES =
      WordSet.in("hospital department clinic center centre ward country world time day year kind");

  /** What follows "with" and tells no means. */
  private static final WordSet MANNERS =
      WordSet.in(
          "caution care prudence indications cases advantages difficulty success results risk risks"
              + " which that this these those it them");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;

  /** What ends the words behind a preposition. */
  private final long end;

  /** What stands before each head of a name, in small letters; empty until asked for. */
  private final Map<String, Set<String>> heads = new HashMap<>();

  public NamesWithTails(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.end =
        classes.finite
            | classes.verb
            | classes.adverb
            | classes.preposition
            | classes.conjunction
            | classes.relative
            | classes.subordinator;
  }

  /** Adds them to the known names. */
  public void read() {
    int behind = 0;
    for (Passage passage : page.passages()) {
      for (Sentence sentence : passage.sentences()) {
        int from = tokens.at(sentence.span().start(), behind);
        behind = tokens.at(sentence.span().end(), from);
        for (int at = from + 1; at + 1 < behind; at++) {
          if (tokens.is(at, classes.preposition)
              && tokens.is(at - 1, classes.procedureHead | classes.procedureLight)
              && !tokens.is(at - 1, classes.procedureGeneric)) {
            read(from, at, behind);
          }
        }
      }
    }
  }

  private void read(int from, int link, int to) {
    boolean of = tokens.spells(link, "of");
    boolean ofThe = of && tokens.spells(link + 1, "the");
    int tail = tail(link + (ofThe ? 2 : 1), to);
    if (tail < 0 || !of && !tokens.spells(link, "with")) {
      return;
    }
    ProcedurePhrase name = name(from, link);
    if (name != null) {
      if (ofThe && isPart(link + 2, tail, to)
          || of && isObject(link - 1, tail) && isToldOf(from, name.from(), tail, to)
          || !of
              && !isSpelledBefore(name.from(), link, tail, to)
              && (isMember(from, name.from(), tail, to)
                  || isSubject(from, name.from(), link + 1, tail, to))) {
        page.known().add(tokens.span(name.from(), tail));
      }
    } else if (of
        && (isLettered(from, link - 1, tail, to) || isBesideName(from, link - 1, tail, to))) {
      page.known().add(tokens.span(link - 1, tail));
    }
  }

  /** "Renal denervation with a probe (RD)": the letters do without what it is done with. */
  private boolean isSpelledBefore(int from, int link, int tail, int to) {
    if (tail + 2 >= to || tokens.symbol(tail) != '(') {
      return false;
    }
    List<Abbreviations.Definition> told = Abbreviations.find(tokens, from, tail + 3);
    return !told.isEmpty() && told.get(0).at() == link;
  }

  /** The name that ends before a token; null where none does. */
  private @Nullable ProcedurePhrase name(int from, int end) {
    List<ProcedurePhrase> phrases = page.procedures(Math.max(from, end - LONGEST), end);
    ProcedurePhrase last = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
    return last != null && last.isName() && last.to() == end ? last : null;
  }

  /** The token behind a noun and its adjectives; -1 where there is none. */
  private int tail(int from, int to) {
    int at = from;
    at += at < to && tokens.is(at, classes.determiner) ? 1 : 0;
    int first = at;
    while (at < to && at - first < LONGEST_TAIL && tokens.isWord(at) && !tokens.is(at, end)) {
      if (at > first + 1 && tokens.is(at, classes.determiner) && tokens.endsWith(at - 1, "s")) {
        return at - 1; // "… opens the duct": a verb
      }
      if (tokens.is(at, classes.person | classes.empty | classes.determiner)
          || MANNERS.holds(tokens, at)) {
        return -1;
      }
      if (at > first && tokens.isCapitalized(at) && !tokens.isCapitalized(first)) {
        return at; // "Chemotherapy with a transplant Chemotherapy …": a lost line end
      }
      at++;
    }
    return at > first ? at : -1;
  }

  /** "of the spermatic vein": a part of the body, and nothing that is ill. */
  private boolean isPart(int from, int tail, int to) {
    for (int at = from; at < tail; at++) {
      if (tokens.is(at, classes.condition)) {
        return false;
      }
    }
    return !(tail < to && tokens.is(tail, classes.conjunction))
        && !OTHERS.holds(tokens, tail - 1)
        && !tokens.is(tail - 1, classes.procedureHead | classes.procedureGeneric);
  }

  /** "of amputated ear", "of steroids": what it is done to or with, no disease. */
  private boolean isObject(int head, int tail) {
    for (int at = head + 2; at < tail; at++) {
      if (tokens.is(at, classes.pronoun)
          || isBefore(head, at)
          || tokens.is(at, classes.condition) && !tokens.is(at, classes.procedureLight)) {
        return false;
      }
    }
    return !PLACES.holds(tokens, tail - 1)
        && !tokens.is(tail - 1, classes.procedureHead | classes.procedureGeneric);
  }

  /** "Transplantation of a kidney" where the page says "kidney transplantation": no other name. */
  private boolean isBefore(int head, int object) {
    if (heads.isEmpty()) {
      for (int at = 1; at < tokens.size(); at++) {
        if (tokens.is(at, classes.procedureHead | classes.procedureLight)) {
          heads.computeIfAbsent(lower(at), key -> new HashSet<>()).add(lower(at - 1));
        }
      }
    }
    String word = lower(object);
    Set<String> objects = heads.getOrDefault(lower(head), Set.of());
    return objects.contains(word)
        || word.endsWith("s") && objects.contains(word.substring(0, word.length() - 1));
  }

  private String lower(int at) {
    return tokens.string(at).toLowerCase(Locale.ROOT);
  }

  /** A sentence or a clause opens with it and tells of it. */
  private boolean isToldOf(int from, int start, int tail, int to) {
    int opens = start;
    while (opens > from
        && (!tokens.isWord(opens - 1) && tokens.symbol(opens - 1) != ','
            || tokens.is(opens - 1, classes.determiner | classes.procedureModifier))) {
      opens--;
    }
    boolean clause = opens == from || opens < start && tokens.symbol(opens) == ';';
    char c = tail < to ? tokens.symbol(tail) : Tokens.NO_SYMBOL;
    boolean lettered = c == '(' && tail + 2 < to && tokens.isAcronym(tail + 1);
    return clause
        && tail < to
        && (lettered
            || c == ':'
            || isBeforeName(tail, to)
            || tokens.is(tail, classes.be | classes.have | classes.modal | classes.finite)
            || tail + 1 < to
                && tokens.endsWith(tail, "s")
                && tokens.is(tail + 1, classes.determiner));
  }

  /** "… and hip fusion": another name is joined to it. */
  private boolean isBeforeName(int joint, int to) {
    if (joint + 1 >= to || !tokens.is(joint, classes.conjunction)) {
      return false;
    }
    List<ProcedurePhrase> names = page.procedures(joint + 1, Math.min(to, joint + LONGEST));
    return !names.isEmpty() && names.get(0).isName() && names.get(0).from() == joint + 1;
  }

  /** "…, duct surgery with a stent (strictures), …": all of a label or of a list's member. */
  private boolean isMember(int from, int start, int tail, int to) {
    boolean opens = start == from || tokens.symbol(start - 1) == ':';
    boolean listed = start > from && tokens.symbol(start - 1) == ',';
    char c = tail < to ? tokens.symbol(tail) : '.';
    boolean ends = tail >= to || c == '(' || c == ':' || c == '.' && tail == to - 1;
    return opens && ends || listed && (ends || c == ',');
  }

  /** "Duct resection with stent placement opens …": both are one subject. */
  private boolean isSubject(int from, int start, int second, int tail, int to) {
    ProcedurePhrase other = name(second, tail);
    return start == from
        && other != null
        && other.from() == second
        && tail + 1 < to
        && (tokens.is(tail, classes.be | classes.have | classes.modal)
            || tokens.endsWith(tail, "s") && tokens.is(tail + 1, classes.determiner));
  }

  /** "Ligation of the small vein (LSV)": the letters count its words. */
  private boolean isLettered(int from, int head, int tail, int to) {
    return tail + 2 < to
        && NamesByObject.REMOVING.holds(tokens, head)
        && (head == from || !tokens.isWord(head - 1))
        && tokens.symbol(tail) == '('
        && tokens.symbol(tail + 2) == ')'
        && tokens.isAcronym(tail + 1)
        && Character.toLowerCase(tokens.letter(head, 0))
            == Character.toLowerCase(tokens.letter(tail + 1, 0));
  }

  /** "… plating (fractures), removal of loose screws.": a member of a list of names. */
  private boolean isBesideName(int from, int head, int tail, int to) {
    int comma = head - 1;
    if (comma <= from + 1
        || tokens.symbol(comma) != ','
        || !NamesByObject.REMOVING.holds(tokens, head)) {
      return false;
    }
    char c = tail < to ? tokens.symbol(tail) : '.';
    boolean ends = tail >= to || c == '(' || c == ',' || c == '.' && tail == to - 1;
    return ends && (tokens.symbol(comma - 1) == ')' || name(from, comma) != null);
  }
}

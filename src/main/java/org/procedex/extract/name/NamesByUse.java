package org.procedex.extract.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.procedex.rules.KnownNames;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * Names that no ending and no head tells, but their place: what has indications or
 * contraindications in a heading ("Contraindications of X"), and what "is to press …" in its
 * definition.
 */
public final class NamesByUse {
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_ASIDE = 8;
  private static final int LONGEST_TEST = 4;

  /** Headings that are asked: for each the article is read once. */
  private static final int MOST_HEADINGS = 12;

  /** What is to do something and is no procedure. */
  private static final Set<String> ABSTRACT =
      Set.of(
          ("purpose aim goal key method way principle task step point job idea thing plan solution"
                  + " best choice function role treatment first essence core focus target trick secret"
                  + " rule measure approach practice wish hope dream advice meaning mission duty need"
                  + " work object objective procedure operation surgery technique next strategy"
                  + " mistake error misunderstanding habit custom trend difference prerequisite"
                  + " premise basis course process time reason option preference priority")
              .split(" "));

  /** Last words of what is examined by: a name where the article is about it. */
  private static final Set<String> TESTS =
      Set.of(
          ("scan scans ultrasound ultrasounds sonography x-ray x-rays imaging test tests testing"
                  + " screening panel mammogram mammography monitoring exam exams monitor monitors"
                  + " pump pumps tube tubes catheter catheters brace braces aid aids device devices"
                  + " stockings prosthesis prostheses pacemaker pacemakers defibrillator"
                  + " defibrillators stent stents drain drains splint splints line lines program"
                  + " programs smear smears tap shot shots dressing dressings")
              .split(" "));

  /** Verbs of what such a thing does. */
  private static final WordSet TELLING =
      WordSet.in(
          "use uses measures measure checks check shows show records involves helps help"
              + " detects creates delivers lets");

  private static final Set<String> VACCINES =
      Set.of("vaccine", "vaccines", "vaccination", "vaccinations", "immunization", "immunizations");

  /** "DT", "Tdap": no vaccine's letters are more. */
  private static final int LONGEST_LETTERS = 5;

  private final RuleBook rules;
  private final WordClasses classes;
  private final Tokens tokens;
  private final KnownNames known;
  private final NamesByObject objects;

  public NamesByUse(RuleBook rules, Tokens tokens, KnownNames known) {
    this.rules = rules;
    this.classes = rules.classes();
    this.tokens = tokens;
    this.known = known;
    this.objects = new NamesByObject(rules.classes(), tokens, known);
  }

  /** Adds to the known names what headings and definitions tell to be procedures. */
  public void read(List<Heading> headings, List<Passage> passages) {
    boolean named = isNamed(headings, passages);
    int most = named ? 0 : Math.min(headings.size(), MOST_HEADINGS);
    for (Heading heading : headings.subList(0, most)) {
      Span complement = heading.complement();
      if (complement == null) {
        continue;
      }
      int from = tokens.at(complement.start());
      int to = tokens.at(complement.end());
      boolean sure = heading.isAbout(Topic.INDICATIONS) || heading.isAbout(Topic.CONTRAINDICATIONS);
      if (sure && isDoneToSomething(from, to)) {
        known.add(tokens.span(from, to));
      } else if (sure || heading.isAbout(Topic.ADVANTAGES)) {
        int uses = tokens.is(from, classes.determiner) ? 0 : uses(from, to);
        if (uses >= (sure ? 2 : 3)) {
          name(from, to);
        }
      }
    }
    if (!named) {
      sampled();
    }
    int behind = 0;
    for (Passage passage : passages) {
      if (!named && passage.block().kind() == Block.Kind.TITLE) {
        tested(passage.sentences().get(0).span(), passages);
      }
      if (passage.block().kind() == Block.Kind.TITLE) {
        lettered(passage.sentences().get(0).span(), passages);
      }
      if (passage.block().kind() == Block.Kind.TEXT) {
        for (Sentence sentence : passage.sentences()) {
          int from = tokens.at(sentence.span().start(), behind);
          behind = tokens.at(sentence.span().end(), from);
          define(from, behind);
          objects.read(from, behind);
        }
      }
    }
  }

  /** "Surgical repair of an aneurysm", "removal of wisdom teeth". */
  private boolean isDoneToSomething(int from, int to) {
    int head = from;
    while (head < to && head < from + 2 && !NamesByObject.REMOVING.holds(tokens, head)) {
      head++;
    }
    if (head + 2 >= to
        || to - head > 2 * LONGEST_NAME
        || !NamesByObject.REMOVING.holds(tokens, head)
        || !tokens.spells(head + 1, "of")
        || tokens.is(from, classes.determiner | classes.preposition)) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (tokens.is(
          at, classes.finite | classes.person | classes.relative | classes.subordinator)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a title or a heading names a procedure that needs no help to be seen as one. */
  private boolean isNamed(List<Heading> headings, List<Passage> passages) {
    for (Heading heading : headings) {
      if (holdsName(heading.words())) {
        return true;
      }
    }
    for (Passage passage : passages) {
      if (passage.block().kind() == Block.Kind.TITLE
          && holdsName(passage.sentences().get(0).span())) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsName(Span span) {
    int from = tokens.at(span.start());
    int to = tokens.at(span.end(), from);
    for (ProcedurePhrase phrase : rules.chunker().find(tokens, from, to, known)) {
      if (phrase.isName()) {
        return true;
      }
    }
    return false;
  }

  /** "A biopsy" on a page that is about no procedure: with nothing that says of what. */
  private void sampled() {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.spells(at, "biopsy") || tokens.spells(at, "biopsies")) {
        known.add(tokens.span(at, at + 1));
        return;
      }
    }
  }

  /** "Bone Scans" as a title, and a sentence that begins "Bone scans are" or "Bone scans use". */
  private void tested(Span title, List<Passage> passages) {
    int from = tokens.at(title.start());
    int to = tokens.at(title.end());
    if (to - from > 2 && tokens.spells(from, "what") && tokens.is(from + 1, classes.be)) {
      from += 2;
      to -= tokens.symbol(to - 1) == '?' ? 1 : 0;
    }
    while (from < to && tokens.is(from, classes.determiner)) {
      from++;
    }
    for (int at = from + 1; at < to; at++) {
      to = tokens.symbol(at) == ':' ? at : to;
    }
    if (to - from > LONGEST_TEST
        || to <= from
        || !tokens.isWord(to - 1)
        || !TESTS.contains(tokens.string(to - 1).toLowerCase(Locale.ROOT))) {
      return;
    }
    for (Passage passage : passages) {
      for (Sentence sentence : passage.sentences()) {
        int at = tokens.at(sentence.span().start());
        at += at < tokens.size() && tokens.is(at, classes.determiner) ? 1 : 0;
        int i = 0;
        while (passage.block().kind() == Block.Kind.TEXT
            && i < to - from
            && at + i < tokens.size()
            && isSame(from + i, at + i)) {
          i++;
        }
        boolean told =
            at + i < tokens.size()
                && (tokens.is(at + i, classes.be)
                    || tokens.is(at + i, classes.modal | classes.finite)
                    || TELLING.holds(tokens, at + i));
        if (i == to - from && told) {
          name(from, to);
          return;
        }
      }
    }
  }

  /** On a page on vaccines "DT prevents tetanus": letters that protect are one of them. */
  private void lettered(Span title, List<Passage> passages) {
    int from = tokens.at(title.start());
    int last = tokens.at(title.end()) - 1;
    if (last < from
        || !tokens.isWord(last)
        || !VACCINES.contains(tokens.string(last).toLowerCase(Locale.ROOT))) {
      return;
    }
    for (Passage passage : passages) {
      for (Sentence sentence : passage.sentences()) {
        int at = tokens.at(sentence.span().start());
        int to = tokens.at(sentence.span().end(), at);
        while (at < to && !tokens.isWord(at)) {
          at++;
        }
        int verb = at + 1;
        while (verb < to && tokens.is(verb, classes.adverb | classes.modal)) {
          verb++;
        }
        if (verb < to && isLettered(at) && isProtecting(verb)) {
          known.add(tokens.span(at, at + 1));
        }
      }
    }
    if (namesSeveral(from, last)) {
      known.add(tokens.span(from, last + 1));
    }
  }

  /** "Measles, Mumps and Rubella Vaccines": all the diseases belong to the name. */
  private boolean namesSeveral(int from, int last) {
    boolean several = false;
    for (int at = from; at < last; at++) {
      boolean joins = tokens.symbol(at) == ',' || tokens.is(at, classes.conjunction);
      several |= joins;
      if (!joins && !tokens.is(at, classes.condition)) {
        return false;
      }
    }
    return several;
  }

  private boolean isLettered(int at) {
    return tokens.isWord(at)
        && tokens.end(at) - tokens.start(at) <= LONGEST_LETTERS
        && Character.isUpperCase(tokens.text().charAt(tokens.start(at)))
        && !tokens.is(
            at,
            classes.determiner
                | classes.pronoun
                | classes.anaphor
                | classes.person
                | classes.conjunction
                | classes.condition
                | classes.adverb);
  }

  private boolean isProtecting(int at) {
    return tokens.spells(at, "prevents")
        || tokens.spells(at, "prevent")
        || tokens.spells(at, "protects")
        || tokens.spells(at, "protect");
  }

  /**
   * How often the article says the words; 0 where it goes on behind them with what makes a longer
   * name of them.
   */
  private int uses(int from, int to) {
    int uses = 0;
    for (int at = 0; at + to - from <= tokens.size(); at++) {
      int i = 0;
      while (i < to - from && isSame(from + i, at + i)) {
        i++;
      }
      if (i == to - from) {
        int next = at + i;
        uses++;
        if (next < tokens.size()
            && tokens.is(
                next, classes.procedureGeneric | classes.procedureHead | classes.procedureLight)) {
          return 0;
        }
      }
    }
    return uses;
  }

  private boolean isSame(int one, int other) {
    return one == other
        || tokens.isWord(one)
            && tokens.isWord(other)
            && tokens.end(one) - tokens.start(one) == tokens.end(other) - tokens.start(other)
            && tokens
                .text()
                .regionMatches(
                    true,
                    tokens.start(one),
                    tokens.text(),
                    tokens.start(other),
                    tokens.end(one) - tokens.start(one));
  }

  /** "X (ABC) is to press …", "X, called Y, is to …". */
  private void define(int from, int to) {
    int start = afterOrdinal(from, to);
    int end = start;
    while (end < to && end - start <= LONGEST_NAME && tokens.isWord(end) && !isVerb(end)) {
      end++;
    }
    int at = end;
    if (at < to && tokens.symbol(at) == '(') {
      at = PhraseEnds.closing(tokens, at, to) + 1;
    }
    if (at < to && tokens.symbol(at) == ',') {
      int aside = at + 1;
      while (aside < to && aside - at <= LONGEST_ASIDE && tokens.symbol(aside) != ',') {
        aside++;
      }
      boolean closed = aside < to && tokens.symbol(aside) == ',';
      at = isToDo(at + 1, to) ? at + 1 : closed ? aside + 1 : at;
    }
    if (end > start && isToDo(at, to)) {
      name(start, end);
    }
  }

  /** "Two, X is to …". */
  private int afterOrdinal(int from, int to) {
    return from + 2 < to && tokens.isWord(from) && tokens.symbol(from + 1) == ',' ? from + 2 : from;
  }

  private boolean isVerb(int at) {
    return tokens.is(at, classes.finite | classes.be | classes.modal | classes.relative);
  }

  private boolean isToDo(int at, int to) {
    return at + 2 < to
        && tokens.spells(at, "is")
        && tokens.spells(at + 1, "to")
        && tokens.isWord(at + 2)
        && !tokens.is(at + 2, classes.be | classes.have | classes.determiner);
  }

  /** "drain", "pacemaker": what is put in or on, and what is examined by. */
  public static boolean isDevice(Tokens tokens, int at) {
    return tokens.isWord(at)
        && (TESTS.contains(tokens.string(at).toLowerCase(Locale.ROOT))
            || tokens.spells(at, "pack")
            || tokens.spells(at, "wire")
            || tokens.spells(at, "mask")
            || tokens.spells(at, "cvc")
            || tokens.spells(at, "picc"));
  }

  /** "goals", "strategy": something to be told or done, no procedure. */
  public static boolean isAbstract(Tokens tokens, int at) {
    if (!tokens.isWord(at)) {
      return false;
    }
    String word = tokens.string(at).toLowerCase(Locale.ROOT);
    return ABSTRACT.contains(word)
        || word.endsWith("s") && ABSTRACT.contains(word.substring(0, word.length() - 1));
  }

  /** "Bone and soft tissue expansion is to …": the noun before the conjunction waits for it. */
  private void joined(int start, int to, List<ProcedurePhrase> phrases) {
    ProcedurePhrase first = phrases.get(0);
    if (first.isName()
        && first.to() == to
        && first.from() == start + 2
        && tokens.spells(start + 1, "and")
        && !tokens.is(start, classes.procedureHead | classes.procedureLight | classes.condition)) {
      known.add(tokens.span(start, to));
    }
  }

  private void name(int from, int to) {
    int start = from;
    while (start < to && tokens.is(start, classes.determiner)) {
      start++;
    }
    if (start >= to || to - start > LONGEST_NAME) {
      return;
    }
    List<ProcedurePhrase> phrases = rules.chunker().find(tokens, start, to, known);
    if (!phrases.isEmpty()) {
      joined(start, to, phrases);
      return;
    }
    for (int at = start; at < to; at++) {
      if (!tokens.isWord(at) && tokens.symbol(at) != '-'
          || tokens.isWord(at) && ABSTRACT.contains(tokens.string(at).toLowerCase(Locale.ROOT))
          || tokens.is(at, classes.condition)
              && !(at == to - 1 && at > start && tokens.is(at, classes.procedureLight))
          || tokens.is(
              at,
              classes.pronoun
                  | classes.determiner
                  | classes.person
                  | classes.otherTopic
                  | classes.conjunction
                  | classes.negation
                  | classes.procedureGeneric)) {
        return;
      }
    }
    if (tokens.spells(start, "left") && to - start > 2
        || !tokens.is(
            start,
            classes.verb
                | classes.preposition
                | classes.adverb
                | classes.empty
                | classes.procedureModifier)) {
      known.add(tokens.span(start, to));
    }
  }
}

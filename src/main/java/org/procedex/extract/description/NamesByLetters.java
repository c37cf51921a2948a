package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.Abbreviations;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.KnownNames;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * What the letters of an abbreviation tell: a procedure's abbreviation is a name wherever it
 * stands, and so is what its letters spell out, even where no ending of the words says so.
 */
public final class NamesByLetters {
  /** Names that are compared with letters. */
  private static final int MOST_TAKEN_UP = 60;

  /** Letters of a word that is compared with names. */
  private static final int FEWEST_TAKEN_UP = 4;

  /** Tokens before a bracket in which a name may end. */
  private static final int BEFORE_BRACKET = 10;

  /** Tokens before "called ABC" in which a name may stand. */
  private static final int BEFORE_NAMING = 14;

  private static final int LEAST_COUNTED = 4;

  /** Words of what something was called before. */
  private static final WordSet BYGONE =
      WordSet.in("formerly previously once originally earlier also traditionally sometimes now");

  /** Last words of what does nothing to anybody, whatever else it is called. */
  private static final WordSet THINGS =
      WordSet.in("machine device unit system centre center product products plan team programme");

  /** Letters before the dash of "VV-ECMO". */
  private static final int LONGEST_KIND = 4;

  private static final int SHORTEST_LETTERS = 3;

  /** Tokens in which a page tells what it is about. */
  private static final int FIRST_LINES = 12;

  /** Letters of "PUVA therapy". */
  private static final int LONGEST_ENTRY = 5;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final KnownNames known;
  private final List<Abbreviations.Definition> definitions;
  private final UsedLetters used;

  /** Letters before those of a name, "VP" of "VP ECLS", which stand for both alone as well. */
  private final Set<Integer> kinds = new LinkedHashSet<>();

  public NamesByLetters(Page page) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.known = page.known();
    this.definitions = new ArrayList<>(Abbreviations.find(tokens, 0, tokens.size()));
    this.used = new UsedLetters(tokens, classes);
  }

  /** Adds to the known names; to be called again when more of them are known. */
  public void read() {
    for (Abbreviations.Definition definition : definitions) {
      read(definition);
    }
    readKinds();
    readEntry();
    for (int at = 1; at < tokens.size(); at++) {
      if (tokens.is(at - 1, classes.naming)
          && Abbreviations.isShort(tokens, at)
          && page.holdsName(Math.max(0, at - BEFORE_NAMING), at)) {
        known.add(tokens.span(at, at + 1));
      }
    }
  }

  /** Adds the letters that stand for a known name though nothing says so. */
  public void readUntold() {
    List<Abbreviations.Definition> untold = new LettersOfNames(page).find(definitions);
    for (Abbreviations.Definition definition : untold) {
      known.add(definition.shortForm());
    }
    if (definitions.addAll(untold)) {
      definitions.sort(Comparator.comparingInt(Abbreviations.Definition::at));
      readKinds();
    }
  }

  /** "ABC THERAPY is …", and then "ABC is done in …": the letters alone are the procedure too. */
  private void readEntry() {
    int from = tokens.size() > 0 && tokens.symbol(0) == '#' ? 1 : 0;
    if (from + 2 < tokens.size()
        && tokens.isWord(from)
        && tokens.capitals(from) == length(from)
        && length(from) > LONGEST_KIND / 2
        && length(from) <= LONGEST_ENTRY
        && tokens.is(from + 1, classes.procedureGeneric)
        && !tokens.is(from, classes.condition | classes.medicinal)
        && used.isUsed(from, from + 2)) {
      known.add(tokens.span(from, from + 1));
    }
  }

  private int length(int token) {
    return tokens.end(token) - tokens.start(token);
  }

  /** "VV-ECMO", "U-VATS": a kind of what the letters behind the dash stand for. */
  private void readKinds() {
    Set<String> letters = new HashSet<>();
    for (Abbreviations.Definition definition : definitions) {
      int at = tokens.at(definition.shortForm().start());
      if (tokens.end(at) == definition.shortForm().end() && page.holdsName(at, at + 1)) {
        letters.add(tokens.string(at));
      }
    }
    for (int at = 0; at < tokens.size(); at++) {
      if (!tokens.isWord(at) || !tokens.isAcronym(at) && !endsInCapital(at)) {
        continue;
      }
      String word = letters.isEmpty() ? "" : tokens.string(at);
      int dash = word.lastIndexOf('-');
      if (used.isTold(at)) {
        known.add(tokens.span(at, at + 1));
      } else if (dash > 0 && dash <= LONGEST_KIND && letters.contains(word.substring(dash + 1))) {
        known.add(tokens.span(at, at + 1));
      } else if (isKindBefore(at) && page.holdsName(at + 1, at + 2)) {
        known.add(tokens.span(at, at + 2));
        known.add(tokens.span(at, at + 1));
        kinds.add(at);
      }
    }
  }

  /** "Mini-PCNL": letters behind a word of its own. */
  private boolean endsInCapital(int at) {
    return length(at) > LONGEST_KIND && Character.isUpperCase(tokens.letter(at, length(at) - 1));
  }

  /** "**VP ECLS**", "(VP ECLS)": where a line, a label or a bracket opens with letters and more. */
  private boolean isKindBefore(int at) {
    boolean opens = at == 0 || tokens.isBreak(at - 1) || "*#(_".indexOf(tokens.symbol(at - 1)) >= 0;
    return opens
        && at + 1 < tokens.size()
        && tokens.end(at) - tokens.start(at) < LONGEST_KIND
        && tokens.end(at + 1) - tokens.start(at + 1) >= SHORTEST_LETTERS
        && tokens.isAcronym(at + 1)
        && !tokens.is(at, classes.condition | classes.procedureHead)
        && (at + 2 >= tokens.size() || !tokens.isWord(at + 2));
  }

  private void read(Abbreviations.Definition definition) {
    int from = Math.max(0, definition.at() - BEFORE_BRACKET);
    List<ProcedurePhrase> before = page.procedures(from, definition.at());
    boolean named =
        !before.isEmpty()
            && before.get(before.size() - 1).to() == definition.at()
            && before.get(before.size() - 1).isName();
    if (named) {
      known.add(definition.shortForm());
      shorten(before.get(before.size() - 1));
    }
    Span whole = definition.longForm();
    boolean listed =
        whole != null
            && tokens.is(tokens.at(definition.shortForm().start()), classes.procedureHead);
    if (whole != null
        && (listed || isLongName(definition, whole, before) || isNameBehind(definition, whole))) {
      known.add(definition.shortForm());
      known.add(whole);
    }
    int start = ofPurpose(definition);
    if (start >= 0) {
      known.add(definition.shortForm());
      known.add(tokens.span(start, definition.at()));
    } else if (whole != null
        && (isPurposeBehind(definition, whole)
            || isDefined(definition, whole)
            || isRenamed(definition, whole)
            || used.isProcedure(definition, whole))) {
      known.add(definition.shortForm());
      known.add(whole);
    }
  }

  /** "Epidural blood patch (EBP)" in the first lines: the page calls it "a blood patch" as well. */
  private void shorten(ProcedurePhrase name) {
    int last = name.to() - 1;
    if (name.from() < FIRST_LINES
        && name.to() - name.from() > 2
        && tokens.is(last, classes.procedureLight)
        && tokens.isWord(last - 1)
        && !tokens.is(last - 1, classes.preposition | classes.conjunction)) {
      known.add(tokens.span(last - 1, last + 1));
    }
  }

  /**
   * "The procedure for gout and tophi (PGT)": the letters make a name of what else only says that
   * something is done, and for what; the token that it begins with, -1 for no such name.
   */
  private int ofPurpose(Abbreviations.Definition definition) {
    int letters = tokens.at(definition.shortForm().start());
    int left = tokens.end(letters) - tokens.start(letters);
    int least = Math.max(0, definition.at() - BEFORE_BRACKET);
    for (int at = definition.at() - 1; at >= least && left > 0; at--) {
      if (!tokens.isWord(at) || tokens.is(at, classes.finite | classes.pronoun)) {
        return -1;
      }
      if (tokens.is(at, classes.preposition | classes.conjunction | classes.determiner)) {
        continue;
      }
      left--;
      if (Character.toLowerCase(tokens.letter(at, 0))
          != Character.toLowerCase(tokens.letter(letters, left))) {
        return -1;
      }
      if (left == 0) {
        boolean purpose = tokens.spells(at + 1, "for") || tokens.spells(at + 1, "of");
        return purpose && tokens.is(at, classes.procedureGeneric) ? at : -1;
      }
    }
    return -1;
  }

  /** "Molecular adsorbent system, MARS for short, is a treatment …": its definition tells. */
  private boolean isDefined(Abbreviations.Definition definition, Span whole) {
    int last = tokens.at(whole.end()) - 1;
    int at = tokens.at(definition.shortForm().end());
    int to = Math.min(tokens.size(), at + BEFORE_BRACKET);
    while (at < to && !tokens.is(at, classes.be)) {
      if (tokens.isWord(at) && !tokens.spells(at, "for") && !tokens.spells(at, "short")) {
        return false;
      }
      at++;
    }
    long unfit = classes.condition | classes.person | classes.medicinal;
    return at + 1 < to
        && tokens.at(whole.start()) < definition.at()
        && tokens.is(at + 1, classes.determiner)
        && !tokens.is(last, unfit)
        && CoinedNames.tellsProcedure(tokens, classes, at + 1, tokens.size());
  }

  /** "Planned chamber care (PCC), formerly called X": what is another word for X is a name. */
  private boolean isRenamed(Abbreviations.Definition definition, Span whole) {
    int last = tokens.at(whole.end()) - 1;
    int at = tokens.at(definition.shortForm().end());
    at += tokens.symbol(at) == ')' ? 1 : 0;
    if (last >= definition.at()
        || tokens.symbol(at) != ','
        || THINGS.holds(tokens, last)
        || tokens.is(last, classes.condition | classes.person | classes.medicinal)) {
      return false;
    }
    at++;
    at += tokens.is(at, classes.adverb) || BYGONE.holds(tokens, at) ? 1 : 0;
    if (!tokens.is(at, classes.naming) && !tokens.spells(at, "known")) {
      return false;
    }
    at += tokens.spells(at + 1, "as") ? 2 : 1;
    at += tokens.is(at, classes.determiner) ? 1 : 0;
    int to = Math.min(tokens.size(), at + BEFORE_BRACKET);
    for (ProcedurePhrase phrase : page.procedures(at, to)) {
      return phrase.isName() && phrase.from() == at;
    }
    return false;
  }

  /** "PGT is short for procedure for gout and tophi", "PGT surgery, the full name is …". */
  private boolean isPurposeBehind(Abbreviations.Definition definition, Span whole) {
    int at = tokens.at(whole.start());
    return at > definition.at()
        && (tokens.is(definition.at() + 1, classes.procedureGeneric)
            || tokens.is(at, classes.procedureGeneric)
                && (tokens.spells(at + 1, "for") || tokens.spells(at + 1, "of")));
  }

  /** "ABC stands for arthroscopic bone curettage": what the letters stand for is a name. */
  private boolean isNameBehind(Abbreviations.Definition definition, Span whole) {
    int from = tokens.at(whole.start());
    int to = tokens.at(whole.end());
    if (from <= definition.at()) {
      return false;
    }
    List<ProcedurePhrase> phrases = page.procedures(from, to);
    ProcedurePhrase only = phrases.size() == 1 ? phrases.get(0) : null;
    return only != null && only.isName() && (only.from() == from || only.to() == to);
  }

  /** Gives the letters and what they are said to stand for further on one number. */
  private void spellOut(ProcedureNames names, Abbreviations.Definition definition, int sentence) {
    Span whole = definition.longForm();
    if (whole != null && isNameBehind(definition, whole)) {
      Span letters = definition.shortForm();
      int at = tokens.at(letters.start());
      int number = names.number(at, tokens.at(letters.end()), sentence);
      if (names.get(number).key().equals(letters.of(tokens.text()).toLowerCase(Locale.ROOT))) {
        names.spellOut(number, letters, whole, sentence);
      }
      names.alias(number, tokens.at(whole.start()), tokens.at(whole.end()));
    }
  }

  /** "Transcervical resection of polyp (TCRP)": more than the name that it begins with. */
  private boolean isLongName(
      Abbreviations.Definition definition, Span whole, List<ProcedurePhrase> before) {
    for (ProcedurePhrase phrase : before) {
      if (!phrase.isName()) {
        continue;
      }
      int start = tokens.start(phrase.from());
      int end = tokens.end(phrase.to() - 1);
      if (start == whole.start() && end < whole.end()
          || start > whole.start()
              && end == whole.end()
              && (isNameStart(whole, phrase) || isCounted(definition, whole))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Splitting of the graft and closure of the duct for staged hepatectomy (SGDSH)": each letter
   * begins a word, the first of them the first.
   */
  private boolean isCounted(Abbreviations.Definition definition, Span whole) {
    int letters = tokens.at(definition.shortForm().start());
    int length = tokens.end(letters) - tokens.start(letters);
    int next = 0;
    int from = tokens.at(whole.start());
    for (int at = from; at < definition.at(); at++) {
      if (!tokens.isWord(at) || tokens.is(at, classes.finite | classes.pronoun)) {
        return false;
      }
      boolean fits =
          next < length
              && Character.toLowerCase(tokens.letter(at, 0))
                  == Character.toLowerCase(tokens.letter(letters, next));
      if (at == from && !fits) {
        return false;
      }
      next += fits ? 1 : 0;
    }
    return length >= LEAST_COUNTED && next == length;
  }

  /** "Peripherally inserted": words before a name that its letters count in. */
  private boolean isNameStart(Span whole, ProcedurePhrase phrase) {
    for (int at = tokens.at(whole.start()); at < phrase.from(); at++) {
      if (!tokens.isWord(at)
          || tokens.is(
              at,
              classes.determiner
                  | classes.preposition
                  | classes.conjunction
                  | classes.pronoun
                  | classes.finite
                  | classes.relative
                  | classes.condition)) {
        return false;
      }
    }
    return true;
  }

  /** Numbers the procedures that the sentences name, each with the letters that stand for it. */
  public void name(Reading reading, Synonyms synonyms) {
    ProcedureNames names = reading.names();
    int next = 0;
    int spelled = 0;
    for (SentenceTokens sentence : reading.sentences().all()) {
      if (!sentence.holdsName()) {
        continue;
      }
      synonyms.read(sentence);
      while (spelled < definitions.size() && definitions.get(spelled).at() < sentence.to()) {
        if (definitions.get(spelled).at() >= sentence.from()) {
          spellOut(names, definitions.get(spelled), sentence.index());
        }
        spelled++;
      }
      for (ProcedurePhrase phrase : sentence.procedures()) {
        if (!phrase.isName()) {
          continue;
        }
        if (kinds.contains(phrase.from()) && phrase.to() > phrase.from() + 1) {
          int kind = names.number(phrase.from(), phrase.from() + 2, sentence.index());
          names.alias(kind, phrase.from(), phrase.from() + 1);
        }
        int number = names.number(phrase.from(), phrase.to(), sentence.index());
        while (next < definitions.size() && definitions.get(next).at() < phrase.to()) {
          next++;
        }
        if (next < definitions.size() && definitions.get(next).at() == phrase.to()) {
          names.abbreviate(number, definitions.get(next).shortForm());
        }
      }
    }
    names.counted();
    for (Abbreviations.Definition definition : definitions) {
      Span full = definition.longForm();
      if (full != null && reading.sentences().size() > 0) {
        names.spellOutKnown(definition.shortForm(), full, reading.sentences().at(full).index());
      }
    }
  }

  /** "ECT" on a page on electroconvulsive therapy, and the other way about: told nowhere. */
  public void takeUp(Reading reading) {
    ProcedureNames names = reading.names();
    int main = reading.discourse().main();
    if (main >= 0 && names.get(main).abbreviation().isEmpty()) {
      takeUpMain(names, main);
    }
    for (int i = 0; i < names.size() && i < MOST_TAKEN_UP; i++) {
      if (isLong(names.get(i).span()) && names.get(i).abbreviation().isEmpty()) {
        takeUp(names, i);
      }
    }
  }

  private void takeUpMain(ProcedureNames names, int main) {
    Span whole = names.get(main).span();
    for (int i = 0; i < names.size(); i++) {
      Span name = names.get(i).span();
      if (i != main && standsFor(name, whole)) {
        names.abbreviate(main, name);
        names.merge(main, i);
        return;
      }
      if (i != main && standsFor(whole, name)) {
        names.spellOut(main, whole, name, names.get(i).sentence());
        names.merge(main, i);
        return;
      }
    }
  }

  /** Four letters and more stand for the only name that has them, where it has none of its own. */
  private void takeUp(ProcedureNames names, int letters) {
    Span shortForm = names.get(letters).span();
    int only = -1;
    for (int i = 0; i < names.size() && i < MOST_TAKEN_UP; i++) {
      Span name = names.get(i).span();
      if (i != letters
          && names.get(i).abbreviation().isEmpty()
          && standsFor(shortForm, name, tokens.start(tokens.at(name.end()) - 1))) {
        if (only >= 0) {
          return;
        }
        only = i;
      }
    }
    if (only >= 0) {
      names.abbreviate(only, shortForm);
      names.merge(only, letters);
    }
  }

  /** "CBHDF": one word of four capitals and more. */
  private boolean isLong(Span name) {
    int at = tokens.at(name.start());
    return tokens.end(at) == name.end()
        && tokens.isAcronym(at)
        && name.length() >= FEWEST_TAKEN_UP
        && tokens.capitals(at) == name.length();
  }

  /** Whether the first is letters of the second, the last of them of its last word. */
  private boolean standsFor(Span letters, Span name) {
    int at = tokens.at(letters.start());
    int last = tokens.at(name.end()) - 1;
    return tokens.end(at) == letters.end()
        && (tokens.is(at, classes.procedureLetters)
            || tokens.is(at, classes.procedureHead) && tokens.isAcronym(at)
            || isInitials(at, name))
        && standsFor(letters, name, tokens.start(last));
  }

  /** Whether the letters stand in the name in their order, the last of them at its last word. */
  private boolean standsFor(Span letters, Span name, int lastWord) {
    String text = tokens.text();
    int at = name.start();
    for (int i = letters.start(); i < letters.end(); i++) {
      char letter = Character.toLowerCase(text.charAt(i));
      boolean first = i == letters.start();
      at = i == letters.end() - 1 ? Math.max(at, lastWord) : at;
      int found = at;
      while (found < name.end() && Character.toLowerCase(text.charAt(found)) != letter) {
        found++;
      }
      if (found == name.end()
          || first && found != name.start()
          || i == letters.end() - 1 && found != lastWord) {
        return false;
      }
      at = found + 1;
    }
    return true;
  }

  /** "EVD" of "external ventricular drain": a capital for each word, three and more. */
  private boolean isInitials(int letters, Span name) {
    int length = tokens.end(letters) - tokens.start(letters);
    int words = 0;
    int to = tokens.at(name.end());
    for (int at = tokens.at(name.start()); at < to; at++) {
      words += tokens.isWord(at) ? 1 : 0;
    }
    return length == words && length > 2 && tokens.isAcronym(letters);
  }
}

package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.name.Abbreviations;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.text.Tokens;

/**
 * Letters that stand for a procedure though no bracket says so: "sleeve gastric resection and loop
 * bypass are done most", and then "SGR needs no new joint". Each capital begins a word of one name
 * of the page and of no other.
 */
final class LettersOfNames {
  private static final int FEWEST = 3;
  private static final int MOST = 8;

  /** Letters of "of", "and", "en". */
  private static final int LONGEST_JOINT = 3;

  /** Different letters that are looked for, and names that they are looked for in. */
  private static final int MOST_LETTERS = 8;

  private static final int MOST_NAMES = 64;

  private final Page page;
  private final Tokens tokens;

  LettersOfNames(Page page) {
    this.page = page;
    this.tokens = page.tokens();
  }

  /**
   * The letters that no bracket spells out, each at the name that they stand for.
   *
   * @param told those that are spelled out
   */
  List<Abbreviations.Definition> find(List<Abbreviations.Definition> told) {
    List<Abbreviations.Definition> found = new ArrayList<>();
    List<Integer> untold = untold();
    for (Abbreviations.Definition definition : told) {
      String letters = definition.shortForm().of(tokens.text());
      untold.removeIf(at -> tokens.string(at).equals(letters));
    }
    if (untold.isEmpty()) {
      return found;
    }
    Map<String, ProcedurePhrase> names = names();
    for (int letters : untold) {
      ProcedurePhrase name = only(letters, names);
      if (name != null) {
        found.add(
            new Abbreviations.Definition(
                tokens.span(letters, letters + 1), tokens.span(name.from(), name.to()), name.to()));
      }
    }
    return found;
  }

  /** The first of each letters that are used more than once and are no name yet. */
  private List<Integer> untold() {
    Map<String, Integer> first = new LinkedHashMap<>();
    List<Integer> again = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (!isLetters(at)) {
        continue;
      }
      String letters = tokens.string(at);
      if (first.size() == MOST_LETTERS && !first.containsKey(letters)) {
        continue;
      }
      Integer before = first.putIfAbsent(letters, at);
      if (before != null && !again.contains(before)) {
        again.add(before);
      }
    }
    again.removeIf(at -> page.holdsName(at, at + 1));
    return again;
  }

  private boolean isLetters(int at) {
    if (!tokens.isCapitalized(at) || tokens.end(at) - tokens.start(at) > MOST) {
      return false;
    }
    int capitals = tokens.capitals(at);
    return capitals >= FEWEST && 2 * capitals > tokens.end(at) - tokens.start(at);
  }

  /** The names of the page, each where it stands first. */
  private Map<String, ProcedurePhrase> names() {
    Map<String, ProcedurePhrase> names = new LinkedHashMap<>();
    for (ProcedurePhrase phrase : page.procedures(0, tokens.size())) {
      if (names.size() == MOST_NAMES) {
        break;
      }
      if (phrase.isName()) {
        String words = tokens.span(phrase.from(), phrase.to()).of(tokens.text());
        names.putIfAbsent(words.toLowerCase(Locale.ROOT), phrase);
      }
    }
    return names;
  }

  private @Nullable ProcedurePhrase only(int letters, Map<String, ProcedurePhrase> names) {
    ProcedurePhrase only = null;
    for (ProcedurePhrase name : names.values()) {
      if (spells(letters, name)) {
        if (only != null) {
          return null;
        }
        only = name;
      }
    }
    return only;
  }

  /** Whether the capitals begin the words of the name, all or the last of them. */
  private boolean spells(int letters, ProcedurePhrase name) {
    int start = tokens.start(name.from());
    int end = tokens.end(name.to() - 1);
    for (int at = start; at < end; at++) {
      if (isWordStart(at, start) && spells(letters, at, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean spells(int letters, int from, int end) {
    String text = tokens.text();
    int next = nextCapital(letters, tokens.start(letters));
    for (int at = from; at < end; at++) {
      if (!isWordStart(at, from)) {
        continue;
      }
      boolean fits =
          next < tokens.end(letters)
              && Character.toLowerCase(text.charAt(at)) == Character.toLowerCase(text.charAt(next));
      if (fits) {
        next = nextCapital(letters, next + 1);
      } else if (at == from || wordEnd(at, end) - at > LONGEST_JOINT) {
        return false;
      }
    }
    return next == tokens.end(letters);
  }

  private int nextCapital(int letters, int from) {
    int at = from;
    while (at < tokens.end(letters) && !Character.isUpperCase(tokens.text().charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isWordStart(int at, int from) {
    String text = tokens.text();
    return Character.isLetter(text.charAt(at))
        && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private int wordEnd(int at, int end) {
    int to = at;
    while (to < end && Character.isLetterOrDigit(tokens.text().charAt(to))) {
      to++;
    }
    return to;
  }
}

package org.procedex.extract.title;

import org.procedex.extract.description.Definitions;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.JoinedNames;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Which procedure an article tells of first by spelling it out with its letters: "there is a way
 * out, the X (ABC)", "X, ABC for short, gives …". The title may call it by another name.
 */
final class FirstTold {
  /** Sentences among which what an article is about is told. */
  private static final int SENTENCES_THAT_TELL = 14;

  /** Sentences of the opening, in which another name than the title's is the same procedure. */
  private static final int SENTENCES_THAT_OPEN = 7;

  /** Tokens from a name to its letters. */
  private static final int LONGEST_LINK = 8;

  /** How often the text may take up a title's name that it does not tell what it is. */
  private static final int MOST_ECHOES = 2;

  /** Before what tells when or where something was seen. */
  private static final WordSet TIMES = WordSet.in("at during on after before since until");

  private final Sentences sentences;
  private final WordClasses classes;
  private final Tokens tokens;
  private final ProcedureNames names;
  private final NameRoles roles;

  FirstTold(Reading reading) {
    this.sentences = reading.sentences();
    this.classes = reading.classes();
    this.tokens = reading.tokens();
    this.names = reading.names();
    this.roles = new NameRoles(classes, new JoinedNames(names, classes));
  }

  /**
   * The first name that is given letters, unless it is only one of several or is hardly named
   * again; -1 for none.
   */
  int lettered() {
    int first = -1;
    int seen = 0;
    for (SentenceTokens sentence : sentences.all()) {
      if (!isProse(sentence)) {
        continue;
      }
      if (++seen > SENTENCES_THAT_TELL || first >= 0) {
        break;
      }
      for (ProcedurePhrase phrase : sentence.procedures()) {
        int number = phrase.isName() ? names.numbered(sentence, phrase) : -1;
        if (number >= 0 && isLettered(sentence, phrase, number)) {
          if (first >= 0 && first != number || !roles.isTold(sentence, phrase) && !isHad(phrase)) {
            return -1;
          }
          first = number;
        }
      }
    }
    return first >= 0 && 2 * names.get(first).mentions() >= mostMentions() ? first : -1;
  }

  /** "We have X (ABC)", "is called X (ABC)". */
  private boolean isHad(ProcedurePhrase phrase) {
    int before = phrase.from() - 1;
    while (before > 0 && tokens.is(before, classes.determiner)) {
      before--;
    }
    return before >= 0 && tokens.is(before, classes.have | classes.naming | classes.be);
  }

  /** Text, or a part of it that is only counted as an item is. */
  private boolean isProse(SentenceTokens sentence) {
    Block.Kind kind = sentence.block().kind();
    return kind == Block.Kind.TEXT
        || kind == Block.Kind.ITEM && tokens.symbol(sentence.to() - 1) == '.';
  }

  private int mostMentions() {
    int most = 0;
    for (int i = 0; i < names.size(); i++) {
      most = Math.max(most, names.get(i).mentions());
    }
    return most;
  }

  /** Whether the letters of the name stand right behind it. */
  private boolean isLettered(SentenceTokens sentence, ProcedurePhrase phrase, int number) {
    String letters = names.get(number).abbreviation();
    int mark = phrase.to();
    if (letters.isEmpty()
        || mark >= sentence.to()
        || tokens.symbol(mark) != '(' && tokens.symbol(mark) != ',') {
      return false;
    }
    int to = Math.min(sentence.to(), mark + LONGEST_LINK);
    for (int at = mark + 1; at < to; at++) {
      if (tokens.isWord(at) && tokens.string(at).equals(letters)) {
        return true;
      }
    }
    return false;
  }

  /** "She was seen at the vaccination": whether a name is there but once, and by the way. */
  boolean isPassing(int number) {
    SentenceTokens sentence = sentences.get(names.get(number).sentence());
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (names.isSlight(number) && phrase.isName() && names.numbered(sentence, phrase) == number) {
        int before = phrase.from() - 1;
        before -= before > sentence.from() && tokens.is(before, classes.determiner) ? 1 : 0;
        return before >= sentence.from() && TIMES.holds(tokens, before);
      }
    }
    return false;
  }

  /** What the first sentence with a name opens with to tell what it does; -1 for nothing. */
  int worker(Definitions definitions) {
    int seen = 0;
    for (SentenceTokens sentence : sentences.all()) {
      if (isProse(sentence)) {
        if (sentence.firstName() != null) {
          return definitions.worked(sentence);
        }
        if (++seen >= SENTENCES_THAT_OPEN) {
          return -1;
        }
      }
    }
    return -1;
  }

  /** "Valve repair", "nerve stimulation", and not "heart surgery". */
  private boolean isSpecific(int number) {
    return !tokens.is(tokens.at(names.get(number).span().end()) - 1, classes.procedureGeneric);
  }

  /**
   * Whether what the opening sentences tell of is what the title calls by a name that the text does
   * not take up: it has letters, or a word of the title's name.
   */
  boolean isTitle(int title, int told) {
    boolean lettered = names.get(told).mentions() > 1 && !names.get(told).abbreviation().isEmpty();
    boolean echoed =
        isSpecific(told)
            && !names.isKind(title, told)
            && !names.isVaguer(title, told)
            && names.sharesWord(title, told);
    if (title == told
        || names.get(title).mentions() > (lettered ? 1 : MOST_ECHOES)
        || !lettered && !echoed) {
      return false;
    }
    int seen = 0;
    for (SentenceTokens sentence : sentences.all()) {
      if (sentence.block().kind() == Block.Kind.TITLE) {
        continue;
      }
      if (++seen > SENTENCES_THAT_OPEN) {
        return false;
      }
      ProcedurePhrase first =
          sentence.block().kind() == Block.Kind.TEXT ? sentence.firstName() : null;
      if (first != null && names.numbered(sentence, first) == told) {
        return roles.isTold(sentence, first);
      }
    }
    return false;
  }
}

package org.procedex.extract.list;

import java.util.List;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.text.Tokens;

/**
 * Finds the lines that call a procedure by a part of the name which the sentence right below them
 * opens with, as "2. Valve replacement" above "Aortic valve replacement (AVR) is …": one procedure.
 */
public final class CaptionedNames {
  /** With more names it is not looked for them. */
  private static final int MOST_NAMED = 60;

  private final Reading reading;
  private final ProcedureNames names;
  private final SubjectLines lines;

  public CaptionedNames(Reading reading) {
    this.reading = reading;
    this.names = reading.names();
    this.lines = new SubjectLines(reading);
  }

  /** Makes one of a name and of its letters with the thing that does it: "the LASEK knife". */
  public void uniteLetters() {
    for (int i = 0; i < names.size() && names.size() <= MOST_NAMED; i++) {
      int of = names.lettersAndThing(i);
      if (of >= 0) {
        names.merge(of, i);
      }
    }
  }

  /**
   * "What is keyhole surgery?" above "Laparoscopic fundoplication wraps …": makes one of what is
   * asked for by a vague name and what the answer opens with.
   */
  public void uniteAsked() {
    if (names.size() > MOST_NAMED) {
      return;
    }
    List<SentenceTokens> all = reading.sentences().all();
    for (int i = 1; i + 1 < all.size(); i++) {
      SentenceTokens line = all.get(i);
      ProcedurePhrase asked = line.firstName();
      if (asked != null && asksWhat(line, asked)) {
        int told = told(all.get(i + 1));
        int vague = names.numbered(line, asked);
        if (told >= 0 && names.isVaguer(vague, told)) {
          names.unite(vague, told);
        }
      }
    }
  }

  /** "2. What is X?": the name is all that is asked. */
  private boolean asksWhat(SentenceTokens line, ProcedurePhrase name) {
    Tokens tokens = line.tokens();
    int at = name.from() - 1;
    at -= at > line.from() && tokens.is(at, reading.classes().determiner) ? 1 : 0;
    return at > line.from()
        && tokens.is(at, reading.classes().be)
        && tokens.spells(at - 1, "what")
        && name.to() == line.to() - 1
        && tokens.symbol(name.to()) == '?';
  }

  /** What an answer opens with and tells of, no one of several; -1 for nothing. */
  private int told(SentenceTokens answer) {
    ProcedurePhrase first = answer.firstName();
    if (first == null || first.from() > answer.from() + 2) {
      return -1; // "A: X is …"
    }
    int verb = answer.behindBracket(first.to());
    Tokens tokens = answer.tokens();
    return verb + 1 < answer.to()
            && (tokens.symbol(verb) == ',' || tokens.isWord(verb) && tokens.endsWith(verb, "s"))
            && !tokens.spells(verb + 1, "one")
        ? names.numbered(answer, first)
        : -1;
  }

  /** Makes one of each such two. */
  public void unite() {
    if (names.size() > MOST_NAMED) {
      return;
    }
    List<SentenceTokens> all = reading.sentences().all();
    for (int i = 1; i + 1 < all.size(); i++) {
      SentenceTokens line = all.get(i);
      if (line.firstName() != null && !line.block().equals(all.get(i + 1).block())) {
        int caption = lines.subject(line);
        int told = caption < 0 ? -1 : opened(all.get(i + 1));
        if (told >= 0
            && told != caption
            && caption != reading.discourse().main()
            && names.isShortened(caption, told)) {
          names.unite(caption, told);
        }
      }
    }
  }

  /** What the sentence opens with; -1 for nothing. */
  private int opened(SentenceTokens sentence) {
    ProcedurePhrase first = sentence.firstName();
    return first != null && first.from() <= sentence.from() + 1
        ? reading.discourse().number(sentence, first)
        : -1;
  }
}

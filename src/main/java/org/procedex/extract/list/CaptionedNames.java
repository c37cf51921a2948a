package org.procedex.extract.list;

import java.util.List;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;

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

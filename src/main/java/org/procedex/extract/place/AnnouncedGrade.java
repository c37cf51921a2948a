package org.procedex.extract.place;

import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * How strongly a line below "Contraindications" says that the list behind it speaks against what is
 * done: "There is nothing absolute, but caution is needed in:". Holds until the next line that is
 * no item, or the next heading.
 */
public final class AnnouncedGrade {
  private static final WordSet RELATIVE =
      WordSet.in("relative temporary temporarily provisional provisionally");

  /** What "relatively" and "absolutely" are said of. */
  static final WordSet REFUSED =
      WordSet.in(
          "contraindicated forbidden prohibited unsuitable inadvisable impossible banned barred"
              + " excluded taboo");

  /** Before a grade: it is none. */
  static final WordSet DENYING = WordSet.in("no not nothing none never without neither nor");

  private static final WordSet ABSOLUTE = WordSet.in("absolute absolutely");

  private final TopicWords topics;
  private int heading = -1;
  private Strength grade = Strength.UNSTATED;
  private Strength ofHeading = Strength.UNSTATED;

  /** Whether the heading announces absolute and relative ones. */
  private boolean mixed;

  public AnnouncedGrade(TopicWords topics) {
    this.topics = topics;
  }

  /** The place of a sentence, with the grade that was announced where it says none of its own. */
  public Place of(Place place, SentenceTokens sentence, @Nullable Heading above) {
    Block block = sentence.block();
    if (block.heading() != heading) {
      heading = block.heading();
      ofHeading = above == null ? Strength.UNSTATED : grade(sentence.tokens(), above.words());
      grade = ofHeading;
      mixed = above != null && namesBoth(sentence.tokens(), above.words());
    }
    Strength told = grade;
    if (block.kind() != Block.Kind.ITEM) {
      int colon = colon(sentence);
      told = colon < 0 ? ofHeading : grade(sentence.tokens(), sentence.from(), colon);
      grade = colon == sentence.to() - 1 ? told : ofHeading;
    }
    if (place.type() != RecordType.CONTRAINDICATION) {
      return place;
    }
    boolean graded = told != Strength.UNSTATED && place.strength() == Strength.UNSTATED;
    return graded || mixed && above != null && place.cue() == above.cue()
        ? new Place(place.type(), told, place.cue(), place.procedures())
        : place;
  }

  /** What a sentence says of the list behind its own colon, graded by the words before it. */
  public ListRole of(ListRole role, SentenceTokens sentence, int colon) {
    return role.type() == RecordType.CONTRAINDICATION && role.strength() == Strength.UNSTATED
        ? role.graded(grade(sentence.tokens(), sentence.from(), colon))
        : role;
  }

  private static int colon(SentenceTokens sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (sentence.tokens().symbol(at) == ':') {
        return at;
      }
    }
    return -1;
  }

  private Strength grade(Tokens tokens, Span words) {
    return grade(tokens, tokens.at(words.start()), tokens.at(words.end()));
  }

  private static boolean namesBoth(Tokens tokens, Span words) {
    boolean relative = false;
    boolean absolute = false;
    for (int at = tokens.at(words.start()); at < tokens.at(words.end()); at++) {
      relative |= RELATIVE.holds(tokens, at);
      absolute |= ABSOLUTE.holds(tokens, at);
    }
    return relative && absolute;
  }

  /** What the words before a colon say; nothing where they name both grades. */
  private Strength grade(Tokens tokens, int from, int to) {
    boolean relative = topics.isCautious(tokens, from, to);
    boolean absolute = false;
    for (int at = from; at < to; at++) {
      relative |=
          RELATIVE.holds(tokens, at)
              || tokens.spells(at, "relatively") && at + 1 < to && REFUSED.holds(tokens, at + 1);
      absolute |= ABSOLUTE.holds(tokens, at) && !(at > from && DENYING.holds(tokens, at - 1));
    }
    if (relative == absolute) {
      return Strength.UNSTATED;
    }
    return relative ? Strength.RELATIVE : Strength.ABSOLUTE;
  }
}

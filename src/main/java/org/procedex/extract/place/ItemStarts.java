package org.procedex.extract.place;

import java.util.Set;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Where the words of an item begin: behind its number in words, the procedure that it is told of, a
 * label ("Nervous system: …"), what only repeats its heading ("Avoid joints") and those who report
 * it. None of these is what the item names.
 */
final class ItemStarts {
  /** Words before a list whose colon and line ends got lost. */
  private static final Set<String> LABELS =
      Set.of(
          "Diagnostic",
          "Therapeutic",
          "Diagnosis",
          "Treatment",
          "Primary",
          "Secondary",
          "Emergent",
          "Urgent",
          "Elective",
          "Adults",
          "Pediatric",
          "Paediatric",
          "General");

  /** Numbers in words. */
  private static final WordSet ORDINALS =
      WordSet.in(
          "first second third fourth fifth sixth seventh eighth firstly secondly thirdly fourthly"
              + " lastly finally");

  /** Verbs of those who have seen what comes of it, and of what it offers. */
  private static final WordSet REPORTING =
      WordSet.in("report reports reported feel shown demonstrated offers provides experience");

  /** "Pregnant women: unless …": what follows limits what the item names. */
  private static final WordSet EXCEPTING = WordSet.of("unless", "except", "because", "due");

  /** Words with which one tells more of what stands before the colon. */
  private static final WordSet ADDING =
      WordSet.in("there if even these this it they such consider use may can which although since");

  private static final WordSet HAVING = WordSet.in("have has had are is");

  /** Verbs of what is to be done first where something speaks against it. */
  private static final WordSet ORDERING =
      WordSet.in(
          "transfuse reverse correct replace hold stop withhold defer delay postpone consider avoid"
              + " caution wait abort cancel treat give");

  private static final int LONGEST_LABEL = 5;

  /** "Ear, nose and throat". */
  private static final int LONGEST_JOINED_LABEL = 8;

  private static final int LONGEST_REPORTER = 14;
  private static final int LONGEST_ALTERNATIVE = 10;

  private final WordClasses classes;
  private final Discourse discourse;

  ItemStarts(PlaceContext context) {
    this.classes = context.classes();
    this.discourse = context.discourse();
  }

  /** Before the kinds of what stands above. */
  private static final WordSet EXAMPLE = WordSet.of("e.g", "eg", "i.e", "ie");

  /** The first token of what an item of a list says. */
  int find(SentenceTokens item, RecordType type, int to) {
    Tokens tokens = item.tokens();
    boolean quality = type == RecordType.ADVANTAGE;
    int from = quality ? -1 : explained(tokens, item.from(), to);
    from = from < 0 ? behindLabel(item, item.from(), item.from(), to) : from;
    from = quality ? from : behindHaving(tokens, from, to);
    from = type == RecordType.CONTRAINDICATION ? behindAvoid(tokens, from, to) : from;
    from = type == RecordType.CONTRAINDICATION ? behindOrder(tokens, from, to) : from;
    from = quality ? from : behindExample(tokens, from, to);
    from += isLostLabel(item, from, to) ? 1 : 0;
    from = quality ? from : behindCount(tokens, from, to);
    from = type == RecordType.INDICATION ? behindAlternative(tokens, from, to) : from;
    return quality ? behindReport(tokens, from, to) : from;
  }

  /** "Thin skin: there are better ways": the words before the colon, which tell of what it is. */
  private int explained(Tokens tokens, int from, int to) {
    for (int at = from + 1; at + 2 < to && at <= from + LONGEST_LABEL; at++) {
      if (tokens.symbol(at) == ':') {
        boolean pointing =
            (tokens.spells(at + 1, "in") || tokens.spells(at + 1, "for"))
                && tokens.is(at + 2, classes.determiner | classes.pronoun);
        return pointing || ADDING.holds(tokens, at + 1) ? from : -1;
      }
    }
    return -1;
  }

  /** "e.g., gout": the words behind the letters. */
  private static int behindExample(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to
        && (at == from
            ? EXAMPLE.holds(tokens, at)
            : tokens.symbol(at) != Tokens.NO_SYMBOL && tokens.symbol(at) != '(')) {
      at++;
    }
    return at < to ? at : from;
  }

  /** "have a fever", "are pregnant": the words behind the verb. */
  private int behindHaving(Tokens tokens, int from, int to) {
    int next = from + 1;
    return next < to
            && HAVING.holds(tokens, from)
            && !tokens.is(next, classes.negation | classes.modal)
        ? next
        : from;
  }

  /** The first token of what a part of a text says. */
  int behindLabel(SentenceTokens sentence, int from, int to) {
    int label = behindCount(sentence.tokens(), from, to);
    return behindFrequency(sentence.tokens(), behindLabel(sentence, from, label, to), to);
  }

  /** "Usually to treat tumors", "mostly for pain": how often it is done so is no part of why. */
  private int behindFrequency(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to && tokens.is(at, classes.frequency)) {
      at++;
    }
    boolean aim = at > from && at + 1 < to && (tokens.spells(at, "to") || tokens.spells(at, "for"));
    return aim ? at : from;
  }

  /** Behind "X:" or "for X:", a name that the discourse then takes up, or another label. */
  private int behindLabel(SentenceTokens sentence, int name, int label, int to) {
    int named = discourse.label(sentence, name + (sentence.tokens().spells(name, "for") ? 1 : 0));
    return named > 0 && named < to ? named : afterLabel(sentence.tokens(), label, to);
  }

  /** "Second, …", "The first are patients …": the token behind the number in words, if any. */
  int behindCount(Tokens tokens, int from, int to) {
    int next = tokens.spells(from, "the") ? from + 2 : from + 1;
    if (next + 1 >= to || !ORDINALS.holds(tokens, next - 1)) {
      return from;
    }
    boolean is =
        tokens.is(next, classes.be)
            && tokens.is(
                next + 1,
                classes.person | classes.condition | classes.severity | classes.determiner);
    return is || tokens.symbol(next) == ',' ? next + 1 : from;
  }

  /**
   * "Nervous system: …", "ear, nose and throat: …": the words behind a label, where the label is no
   * item itself.
   */
  private int afterLabel(Tokens tokens, int from, int to) {
    int longest = LONGEST_LABEL;
    for (int at = from + 1; at < to && at < from + longest; at++) {
      longest = tokens.is(at, classes.conjunction) ? LONGEST_JOINED_LABEL : longest;
      if (tokens.symbol(at) == ':') {
        boolean telling =
            tokens.is(at - 1, classes.condition)
                || at + 1 < to && EXCEPTING.holds(tokens, at + 1)
                || tokens.is(at - 1, classes.quality) && !ItemEnds.isParted(tokens, ',', at, to);
        return telling || at + 1 >= to ? from : at + 1;
      }
    }
    return from;
  }

  /** "Diagnostic Suspected leak": a label that lost its colon, before words that begin anew. */
  private static boolean isLostLabel(SentenceTokens item, int from, int to) {
    Tokens tokens = item.tokens();
    return BlockMarks.isLine(tokens, item.block())
        && from + 2 < to
        && LABELS.contains(tokens.string(from))
        && tokens.isCapitalized(from + 1)
        && !tokens.isAcronym(from + 1);
  }

  /** "As an alternative to surgery if A": the case in which it is one. */
  private static int behindAlternative(Tokens tokens, int from, int to) {
    if (from + 3 >= to
        || !tokens.spells(from, "as")
        || !tokens.spells(from + 2, "alternative") && !tokens.spells(from + 1, "alternative")) {
      return from;
    }
    int limit = Math.min(to - 1, from + LONGEST_ALTERNATIVE);
    for (int at = from + 3; at < limit; at++) {
      if (tokens.spells(at, "if") || tokens.spells(at, "when") || tokens.spells(at, "where")) {
        return at;
      }
    }
    return from;
  }

  /**
   * "Transfuse if platelets are low", "Hold when febrile": the case in which that is to be done.
   */
  static int behindOrder(Tokens tokens, int from, int to) {
    return from + 2 < to
            && ORDERING.holds(tokens, from)
            && (tokens.spells(from + 1, "if") || tokens.spells(from + 1, "when"))
        ? from + 2
        : from;
  }

  /** "Avoid joints": the words behind the verb that the heading says already. */
  private int behindAvoid(Tokens tokens, int from, int to) {
    if (from + 1 >= to || !tokens.spells(from, "avoid")) {
      return from;
    }
    int next = from + 1;
    while (next + 1 < to && tokens.is(next, classes.preposition | classes.subordinator)) {
      next++;
    }
    return next;
  }

  /** "Users report less pain", "patients feel that it is gentler": the words behind the verb. */
  private int behindReport(Tokens tokens, int from, int to) {
    int verb = from + 1;
    while (verb < to && verb < from + LONGEST_REPORTER && !REPORTING.holdsSmall(tokens, verb)) {
      if (tokens.symbol(verb) == ',' || tokens.is(verb, classes.relative | classes.negation)) {
        return from;
      }
      verb++;
    }
    if (verb + 1 >= to || !REPORTING.holdsSmall(tokens, verb)) {
      return from;
    }
    if (!tokens.spells(verb + 1, "that")) {
      return verb + 1;
    }
    for (int at = verb + 2; at + 1 < to; at++) {
      if (tokens.is(at, classes.be)) {
        return at + 1;
      }
    }
    return verb + 2;
  }
}

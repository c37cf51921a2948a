package org.procedex.extract.coordination;

import org.procedex.extract.sentence.Endings;
import org.procedex.extract.sentence.Modifiers;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Which joints part an item of a list. Whoever wrote the list parted it already, so that an item
 * falls apart only where both sides are whole noun phrases or people.
 */
final class ItemJoints {
  private static final int LONGEST_PAIRED = 5;

  /** Endings of nouns for what somebody has or does, in medicine as elsewhere. */
  private static final Endings NOUN_ENDINGS =
      Endings.of("ism", "or", "ness", "ia", "ment", "ity", "sis", "ing", "ache", "osis", "ence");

  /** Tokens of a row of nouns. */
  private static final int LONGEST_SERIES = 40;

  private final WordClasses classes;
  private final Separators separators;
  private final Modifiers modifiers;

  /** What stands in no plain noun phrase. */
  private final long unfit;

  ItemJoints(WordClasses classes, Separators separators, Modifiers modifiers) {
    this.classes = classes;
    this.separators = separators;
    this.modifiers = modifiers;
    this.unfit =
        classes.preposition
            | classes.relative
            | classes.finite
            | classes.verb
            | classes.subordinator
            | classes.conjunction
            | classes.person
            | classes.negation;
  }

  /** Whether what stands before and behind are two members. */
  boolean part(Joint joint) {
    int end = withoutMark(joint.tokens(), joint.to());
    return standAlone(joint.tokens(), joint.from(), end)
        || isSeries(joint.tokens(), joint.from(), end)
        || isNextWhole(joint)
        || isSetOff(joint)
        || joint.opensWith("or") && isPhrasePair(joint)
        || joint.isSlash() && isFullPair(joint)
        || !joint.isComma()
            && !joint.isSlash()
            && joint.nextIs(classes.person)
            && !separators.isMeasureTail(joint);
  }

  /**
   * "Contaminated area or open fracture", "new ascites or ascites of unknown origin", "fever or
   * sore throat": two noun phrases that share no word, and nothing besides. Behind a single word
   * "of unknown origin" may be said of both.
   */
  private boolean isPhrasePair(Joint joint) {
    Tokens tokens = joint.tokens();
    int next = joint.next();
    int end = beforeBracket(tokens, joint.from(), joint.to());
    while (end > next && !tokens.isWord(end - 1)) {
      end--;
    }
    int last = joint.at() - 1;
    boolean single = joint.length() < 2;
    if (single && !tokens.is(last, classes.condition)
        || joint.length() > LONGEST_PAIRED
        || end - next < 2
        || !endsWhole(tokens, last)
        || tokens.endsWith(next, "ing") && !tokens.is(next, classes.condition)
        || isDescribed(tokens, joint.from()) && !isDescribed(tokens, next)
        || !isPlain(tokens, joint.from(), joint.at())) {
      return false;
    }
    int head = head(tokens, next, end);
    boolean shared =
        head - next > 1
            && !tokens.is(last, classes.condition)
            && Modifiers.looksAdjective(tokens, next);
    return head >= 0
        && !shared // "femoral shaft or tibial plateau fracture"
        && !(single && head + 1 < end)
        && !tokens.is(next, unfit)
        && (tokens.is(head, classes.condition) || tokens.is(last, classes.condition))
        && (head > next || tokens.is(head, classes.condition));
  }

  /** "Severe fibrosis, or FEV1 below 0.8 L": one comma in all, and another case behind its "or". */
  private boolean isSetOff(Joint joint) {
    Tokens tokens = joint.tokens();
    if (!joint.isComma()
        || !joint.closesWith("or")
        || joint.nextIs(unfit & ~classes.verb & ~classes.person | classes.comparativeTail)
        || !endsWhole(tokens, joint.at() - 1)
        || !isPlain(tokens, joint.from(), joint.at())
        || separators.isMeasureTail(joint)) {
      return false;
    }
    for (int at = joint.from(); at < joint.to(); at++) {
      boolean comma = Separators.isComma(tokens, at) && at != joint.at();
      if (comma || tokens.is(at, classes.relative)) {
        return false;
      }
    }
    return joint.to() - joint.next() > 1 || joint.nextIs(classes.condition);
  }

  /**
   * "Polyps, fibroids of less than 3 cm", "sweating of the palms, blushing": nothing but a comma
   * between two conditions, each of which may go on.
   */
  private boolean isNextWhole(Joint joint) {
    Tokens tokens = joint.tokens();
    if (!joint.isComma()
        || joint.next() - joint.at() > 1
        || joint.nextIs(unfit | classes.determiner | classes.adverb | classes.pronoun)) {
      return false;
    }
    int end = joint.next();
    while (end < joint.to() && !Separators.isComma(tokens, end)) {
      end++;
    }
    for (int at = joint.from(); at < joint.to(); at++) {
      if (tokens.is(at, classes.conjunction)) {
        return false; // "A, B or C in D": D may be said of all
      }
    }
    return isHeaded(tokens, joint.from(), joint.at()) && isHeaded(tokens, joint.next(), end);
  }

  /** Whether the first noun phrase of a member names a condition. */
  private boolean isHeaded(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to
        && tokens.isWord(at)
        && !tokens.is(at, unfit)
        && !(at > from
            && tokens.endsWith(at, "ing")
            && tokens.is(at - 1, classes.condition)
            && !tokens.is(at, classes.condition))) {
      at++;
    }
    return at > from && tokens.is(at - 1, classes.condition);
  }

  /** Whether a noun phrase that ends in this word waits for no other. */
  private boolean endsWhole(Tokens tokens, int last) {
    return tokens.isWord(last)
        && !modifiers.waits(tokens, last)
        && !tokens.is(last, classes.organ | classes.procedureModifier | classes.adverb)
        && !tokens.string(last).endsWith("ed");
  }

  /** Nothing but words of one noun phrase. */
  private boolean isPlain(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!tokens.isWord(at) || tokens.is(at, unfit)) {
        return false;
      }
    }
    return true;
  }

  /** The last word before "of unknown origin"; -1 where more than a noun phrase stands. */
  private int head(Tokens tokens, int from, int to) {
    int head = -1;
    for (int at = from; at < to; at++) {
      if (separators.width(tokens, at, to) > 0 || tokens.symbol(at) == '(') {
        return -1;
      }
      if (head < 0 && (at + 1 == to || tokens.is(at + 1, classes.preposition))) {
        head = at;
      }
    }
    return head;
  }

  /** "acute", "contaminated": a word that what stands behind "or" may share. */
  private boolean isDescribed(Tokens tokens, int at) {
    return tokens.isWord(at)
        && !tokens.is(at, classes.condition)
        && (modifiers.waits(tokens, at) || tokens.string(at).endsWith("ed"));
  }

  /** "Hemophilia, leukemia": an item of short conditions side by side and nothing else. */
  private boolean standAlone(Tokens tokens, int from, int end) {
    int to = beforeBracket(tokens, from, end);
    int start = from;
    for (int at = from; at <= to; at++) {
      int width = at < to ? separators.width(tokens, at, to) : 1;
      if (width > 0) {
        int last = at - 1;
        while (at == to && last > start && !tokens.isWord(last)) {
          last--;
        }
        boolean second = start > from && last == start;
        if (at < to && tokens.symbol(at) == '/'
            || second && isPlaced(tokens, from)
            || !isShort(tokens, start, last)) {
          return false;
        }
        start = at + width;
        at = start - 1;
      } else if (at < to
          && tokens.is(
              at,
              classes.preposition
                  | classes.relative
                  | classes.finite
                  | classes.verb
                  | classes.person)) {
        return false;
      }
    }
    return true;
  }

  /** "Septic [arthritis or bursitis]", "anterior neck [hematoma or infection]": both are there. */
  private boolean isPlaced(Tokens tokens, int from) {
    boolean there = tokens.is(from + 1, classes.organ) && !tokens.is(from, classes.severity);
    return modifiers.waits(tokens, from) && (!tokens.isWord(from + 2) || there);
  }

  /** "fever, cough;": the token behind the last word. */
  private static int withoutMark(Tokens tokens, int to) {
    char last = tokens.symbol(to - 1);
    return last == ';' || last == ',' ? to - 1 : to;
  }

  /** "Loss of appetite, mutism and stiffness": three whole nouns and more, the last one joined. */
  private boolean isSeries(Tokens tokens, int from, int to) {
    if (to - from > LONGEST_SERIES || isDescribed(tokens, from) && !tokens.spells(from + 1, "of")) {
      return false;
    }
    boolean goesOn = from > 1 && Separators.isComma(tokens, from - 1) && tokens.isWord(from - 2);
    int start = from;
    int members = 0;
    boolean joined = false;
    for (int at = from; at <= to; at++) {
      int width = at < to ? separators.width(tokens, at, to) : 1;
      if (width == 0) {
        boolean of = tokens.spells(at, "of") && !joined;
        if (!of && (!tokens.isWord(at) && at + 1 < to || tokens.is(at, unfit | classes.pronoun))) {
          return false;
        }
        continue;
      }
      int last = at - 1;
      while (last > start && !tokens.isWord(last)) {
        last--;
      }
      boolean comma = at < to && Separators.isComma(tokens, at);
      if (last < start
          || last - start > 2
          || joined && at < to
          || at < to && !comma && members == 0 && !goesOn
          || !isNamed(tokens, start, last)) {
        return false;
      }
      joined |= at < to && (!comma || width > 1);
      members++;
      start = at + width;
      at = start - 1;
    }
    return joined && members >= (goesOn ? 2 : 3);
  }

  /** Whether a noun stands last that names what somebody may have. */
  private boolean isNamed(Tokens tokens, int first, int last) {
    return tokens.is(last, classes.condition)
        || endsWhole(tokens, last)
            && !tokens.is(first, classes.organ)
            && NOUN_ENDINGS.stand(tokens.text(), tokens.end(last))
        || last > first + 1 && tokens.spells(first + 1, "of") && !tokens.is(first, classes.organ);
  }

  /** A condition of up to three words, or an acronym. */
  private boolean isShort(Tokens tokens, int first, int last) {
    return last >= first
        && last - first <= 2
        && (tokens.is(last, classes.condition) || last == first && tokens.isAcronym(last))
        && tokens.isWord(first);
  }

  /** "Ulcers or varices (risk of bleeding)": the token where a bracket at the end opens. */
  private static int beforeBracket(Tokens tokens, int from, int to) {
    int last = to - 1;
    while (last > from && tokens.symbol(last) == '.') {
      last--;
    }
    if (tokens.symbol(last) != ')') {
      return to;
    }
    int open = last;
    while (open > from && tokens.symbol(open) != '(') {
      open--;
    }
    return open > from ? open : to;
  }

  /** "Shock/cardiac dysfunction": both sides are whole and share no word. */
  private boolean isFullPair(Joint joint) {
    Tokens tokens = joint.tokens();
    int slash = joint.at();
    int to = joint.to();
    int end = slash + 1;
    while (end < to && tokens.isWord(end) && !Separators.isComma(tokens, end)) {
      if (tokens.is(end, classes.preposition | classes.relative | classes.conjunction)) {
        return false;
      }
      end++;
    }
    int right = end - slash - 1;
    int left = joint.length();
    int last = slash - 1;
    if (right < 1
        || end < to && tokens.symbol(end) != '/'
        || tokens.isAcronym(last) && !tokens.is(last, classes.condition)
        || !tokens.is(last, classes.condition) && !(left > 1 && tokens.endsWith(last, "ing"))
        || tokens.string(slash + 1).startsWith("post")) {
      return false;
    }
    for (int at = joint.from(); at < slash; at++) {
      if (tokens.is(at, classes.preposition | classes.relative | classes.conjunction)) {
        return false;
      }
    }
    boolean shared =
        left > 1
            && (modifiers.waits(tokens, joint.from()) || joint.firstIs(classes.procedureModifier));
    boolean bare = left == 1 && right == 1 && !modifiers.waits(tokens, end - 1);
    return right > 1 || bare || !shared && tokens.is(end - 1, classes.condition);
  }

  /** "Facial trauma, skull fracture, loose teeth": an item of three full members and more. */
  boolean isFullList(Tokens tokens, int from, int to) {
    int start = from;
    int members = 0;
    int full = 0;
    for (int at = from; at <= to; at++) {
      if (at < to && tokens.symbol(at) == '(') {
        at = PhraseEnds.closing(tokens, at, to);
        continue;
      }
      if (at < to && tokens.is(at, classes.finite | classes.relative | classes.subordinator)) {
        return false;
      }
      if (at == to || Separators.isComma(tokens, at)) {
        int last = at - 1;
        while (last > start && !tokens.isWord(last)) {
          last--;
        }
        if (last < start || at < to && modifiers.waits(tokens, last)) {
          return false;
        }
        members++;
        boolean whole =
            last > start || tokens.is(last, classes.condition) || tokens.isAcronym(last);
        full += whole ? 1 : 0;
        start = at + 1;
      }
    }
    return members >= 3 && full == members;
  }
}

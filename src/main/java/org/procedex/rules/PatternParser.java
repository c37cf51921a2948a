package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.procedex.text.Lexicon;

/**
 * Reads patterns and cues. The words between spaces are the elements:
 *
 * <ul>
 *   <li>{@code CUE}: where the cue stands;
 *   <li>{@code word}, {@code a|b}, {@code @class}, {@code @class|word}: one of these; with {@code
 *       ?} optional, with {@code *} up to four times; {@code !word}: not this, {@code &word}: this,
 *       without taking it;
 *   <li>{@code ,} {@code :} {@code (} and other symbols: themselves;
 *   <li>{@code ...}: up to eight tokens of the same clause, as few as possible; {@code ...30}: up
 *       to thirty;
 *   <li>{@code ^}: the start of the sentence or of a clause; {@code $}: its end;
 *   <li>{@code <procedure>}: the name of a procedure or words that stand for one; {@code <name>}:
 *       its name;
 *   <li>{@code [cue]}: the cue is the record; {@code [cue...]}: the record begins with the cue;
 *       {@code [...cue...]}: the cue stands inside it;
 *   <li>{@code [np]} {@code [items]} {@code [clause]} {@code [predicate]} {@code [phrases]}: the
 *       words of the record.
 * </ul>
 */
final class PatternParser {
  private static final int GAP = 8;
  private static final int REPEATS = 4;
  private static final String AROUND = "[...cue...]";

  /** What begins an element of a pattern that is no word. */
  private static final String NO_WORD = "!&.<[";

  private static final java.util.Set<String> CUES =
      java.util.Set.of("CUE", "[cue]", "[cue...]", AROUND);

  private final Lexicon.Builder lexicon;
  private final java.util.function.ToLongFunction<String> classBit;

  PatternParser(Lexicon.Builder lexicon, java.util.function.ToLongFunction<String> classBit) {
    this.lexicon = lexicon;
    this.classBit = classBit;
  }

  /** The elements before CUE (nearest first) and behind it. */
  record Sides(List<Element> before, List<Element> after, Rule.CueCapture cueCapture) {}

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException saying what was expected and found
   */
  Sides pattern(String pattern) {
    List<Element> before = new ArrayList<>();
    List<Element> after = new ArrayList<>();
    boolean behind = false;
    int captures = 0;
    Rule.CueCapture cueCapture = Rule.CueCapture.NONE;
    for (String part : pattern.strip().split("\\s+")) {
      if (CUES.contains(part)) {
        if (behind) {
          throw new IllegalArgumentException("expected one CUE but found two");
        }
        behind = true;
        cueCapture =
            part.equals("[cue]")
                ? Rule.CueCapture.CUE
                : part.equals("[cue...]")
                    ? Rule.CueCapture.PHRASES
                    : part.equals(AROUND) ? Rule.CueCapture.AROUND : Rule.CueCapture.NONE;
        if (cueCapture == Rule.CueCapture.AROUND) {
          before.add(0, new Element.Capture(part, Extent.NP));
        }
        captures += part.equals("CUE") ? 0 : 1;
        continue;
      }
      Element element = element(part);
      captures += element instanceof Element.Capture ? 1 : 0;
      if (behind) {
        after.add(element);
      } else {
        before.add(0, element);
      }
    }
    if (!behind) {
      throw new IllegalArgumentException("expected CUE in the pattern but found none");
    }
    if (captures != 1) {
      throw new IllegalArgumentException(
          "expected one of [np] [items] [clause] [phrases] [cue] [cue...] [...cue...] but found "
              + captures);
    }
    return new Sides(before, after, cueCapture);
  }

  /**
   * Reads a cue: words only.
   *
   * @throws IllegalArgumentException saying what was expected and found
   */
  List<Element.Word> cue(String cue) {
    List<Element.Word> words = new ArrayList<>();
    for (String part : cue.strip().split("\\s+")) {
      if (part.length() > 1 && NO_WORD.indexOf(part.charAt(0)) >= 0) {
        throw new IllegalArgumentException(
            "expected words in a cue but found \"" + part + "\"; it belongs into the pattern");
      }
      words.add(word(part));
    }
    if (words.get(0).least() == 0) {
      throw new IllegalArgumentException(
          "expected a cue that begins with a word it needs but found \"" + cue + "\"");
    }
    return words;
  }

  private Element element(String part) {
    if (part.startsWith("...") && part.length() > 3) {
      return new Element.Gap(part, Integer.parseInt(part.substring(3)));
    }
    return switch (part) {
      case "..." -> new Element.Gap(part, GAP);
      case "^", "$" -> new Element.Edge(part);
      case "<procedure>" -> new Element.Procedure(part, false);
      case "<name>" -> new Element.Procedure(part, true);
      default ->
          part.startsWith("[") && part.length() > 1
              ? capture(part)
              : part.startsWith("!") && part.length() > 1
                  ? new Element.Not(part, word(part.substring(1)))
                  : part.startsWith("&") && part.length() > 1
                      ? new Element.Ahead(part, word(part.substring(1)))
                      : word(part);
    };
  }

  private static Element capture(String part) {
    for (Extent extent : Extent.values()) {
      if (part.equals("[" + extent.name().toLowerCase(Locale.ROOT) + "]")) {
        return new Element.Capture(part, extent);
      }
    }
    throw new IllegalArgumentException(
        "expected [np], [items], [clause], [predicate] or [phrases] but found " + part);
  }

  private Element.Word word(String part) {
    int least = 1;
    int most = 1;
    String body = part;
    if (part.length() > 1 && (part.endsWith("?") || part.endsWith("*"))) {
      least = 0;
      most = part.endsWith("*") ? REPEATS : 1;
      body = part.substring(0, part.length() - 1);
    }
    List<Integer> words = new ArrayList<>();
    StringBuilder symbols = new StringBuilder();
    long classes = 0;
    for (String alternative : body.split("\\|", -1)) {
      if (alternative.isEmpty()) {
        throw new IllegalArgumentException("expected words around | but found \"" + part + "\"");
      }
      if (alternative.startsWith("@") && alternative.length() > 1) {
        long bit = classBit.applyAsLong(alternative.substring(1));
        if (bit == 0) {
          throw new IllegalArgumentException(
              "expected a word class of generic.yaml but found \"" + alternative + "\"");
        }
        classes |= bit;
      } else if (alternative.length() == 1 && !Character.isLetterOrDigit(alternative.charAt(0))) {
        symbols.append(alternative);
      } else {
        words.add(lexicon.word(alternative));
      }
    }
    int[] numbers = words.stream().mapToInt(Integer::intValue).toArray();
    return new Element.Word(
        part,
        numbers,
        Element.Word.filter(numbers),
        classes,
        symbols.toString(),
        Element.Word.marks(symbols.toString()),
        least,
        most);
  }
}

package org.procedex.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether words that a rule knows are a heading where they stand. Below a heading that says
 * what is listed, "Stroke risk" and "1. Fever of unknown cause." are items, though each has a
 * heading's word.
 */
final class MatchedHeadings {
  /** Parts of an article that stand beside its indications and are no part of them. */
  private static final Set<String> PARTS =
      Set.of(
          "heading.preparation",
          "heading.complications",
          "heading.disadvantages",
          "heading.equipment",
          "heading.sources");

  private final Layout layout;
  private final Tokens tokens;
  private final Outline outline;
  private final InnerHeadings inner;
  private final NumberedHeadings numbers;

  private boolean captioned;

  MatchedHeadings(Layout layout, Outline outline, InnerHeadings inner, NumberedHeadings numbers) {
    this.layout = layout;
    this.tokens = layout.tokens();
    this.outline = outline;
    this.inner = inner;
    this.numbers = numbers;
  }

  /** Whether what was last looked at is no heading but the caption of a picture of a step. */
  boolean isCaption() {
    return captioned;
  }

  /** The heading that a part of a paragraph begins with; null where it begins with none. */
  HeadingMatcher.@Nullable Match find(Paragraph paragraph, Opening opening) {
    int words = opening.words();
    int to = paragraph.to();
    int from = opening.from();
    captioned = false;
    boolean whole = from == paragraph.from();
    if ((opening.isItem() || !whole) && outline.isAmongSources()) {
      return null; // "which are fit for children? Paediatr Anaesth": the title of a source
    }
    HeadingMatcher.Match match = whole ? layout.headingOfLine(words, to) : inner.heading(words, to);
    if (match == null
        || inner.holdsQuestion(words, match.end())
        || match.isGuessed()
            && !match.isTopical()
            && !outline.isTyped()
            && !opensBracketedPart(match, to)
        || isInText(match, to)) {
      return null;
    }
    boolean numbered = layout.markers().isAt(from);
    if (isItem(match, numbered)
        || numbered
            && (isNoneAmongItems(match) || saysAgain(match) && !isFirst(from))
            && !numbers.continues(from)) {
      return null;
    }
    if (match.terminated() || isGlued(match.end(), to)) {
      return match;
    }
    boolean ends = match.end() == to;
    if (numbered) {
      return whole && ends && (match.isTopical() || numbers.continues(from)) ? match : null;
    }
    return whole || !ends || inner.isLast(words, to) ? match : null;
  }

  /** "[Wire ablation] The wire is …": a part whose name stands in a bracket before its text. */
  private boolean opensBracketedPart(HeadingMatcher.Match match, int to) {
    return tokens.symbol(match.end() - 1) == ']' && match.end() < to;
  }

  /** Below a marked-up heading: words that a text goes on behind, or a caption. */
  private boolean isInText(HeadingMatcher.Match match, int to) {
    boolean stopped = match.terminated() && tokens.symbol(match.end() - 1) == '.';
    if (outline.isTypedByMarkup()
        && !match.isTopical()
        && (stopped && match.isLoose() || !match.terminated() && match.end() < to)) {
      captioned = stopped && match.heading().rule().equals("heading.technique");
      return true;
    }
    return false;
  }

  /**
   * "4. Cyst with a suitable stalk", "2. Not suitable for tablets": an item that no rule knows for
   * a heading, or whose words are whole, and nothing closes it.
   */
  private boolean isNoneAmongItems(HeadingMatcher.Match match) {
    Span complement = match.heading().complement();
    boolean whole =
        complement != null
            && tokens.at(match.heading().cue().end()) == tokens.at(complement.start());
    return (match.isGuessed() || whole) && !match.terminated() && outline.isTyped();
  }

  /** Whether words under a heading that says what is listed are one of the things listed. */
  private boolean isItem(HeadingMatcher.Match match, boolean numbered) {
    if (match.isAnnounced() && outline.isTyped() && numbered
        || numbered
            && !match.terminated()
            && isBelowNotes()
            && layout.forms().refusesCase(match.heading())) {
      return true;
    }
    if (match.isTopical()) {
      return outline.isAmongSteps() && (waits(match) || isWhole(match));
    }
    // "1. Fever of unknown cause.": an item, though it ends in a heading's word.
    return match.isLoose()
        && !isOnRisks(match)
        && outline.isTyped()
        && (numbered || !match.terminated() || outline.isTypedByMarkup() && waits(match));
  }

  /** Below "Precautions", "What has to be paid attention to?". */
  private boolean isBelowNotes() {
    int heading = outline.current();
    if (heading < 0 || outline.isTopical(heading)) {
      return false;
    }
    Span words = outline.headings().get(heading).words();
    return NotingWords.stand(tokens, tokens.at(words.start()), tokens.at(words.end()));
  }

  /** "Useful in hernias" below "Technique": all is said, and steps follow. */
  private boolean isWhole(HeadingMatcher.Match match) {
    Span complement = match.heading().complement();
    return complement != null
        && !match.terminated()
        && match.heading().cue().end() + 1 >= complement.start();
  }

  /**
   * "3. Pregnancy (absolute contraindication)" among contraindications: one that says how strong.
   */
  private boolean saysAgain(HeadingMatcher.Match match) {
    return outline.isTyped()
        && match.isTopical()
        && (match.isModified() || match.isGuessed())
        && tokens.symbol(match.end() - 1) != ':'
        && tokens.symbol(match.end() - 1) != '?'
        && outline.isAbout(match.heading().topics().get(0));
  }

  /** A list's first number may be that of its first part: "1. Local contraindications". */
  private boolean isFirst(int marker) {
    int number = tokens.isNumber(marker) || tokens.isWord(marker) ? marker : marker + 1;
    String value = number < tokens.size() ? tokens.string(number) : "";
    return value.equals("1") || value.equalsIgnoreCase("a");
  }

  /** "Risks of the graft" in a line of its own: several, and of what is done. */
  private boolean isOnRisks(HeadingMatcher.Match match) {
    int from = tokens.at(match.heading().words().start());
    return match.heading().rule().equals("heading.disadvantages")
        && tokens.spells(from, "risks")
        && tokens.isCapitalized(from);
  }

  /** "Treatment of fever in:" below "Indications": the list tells of what. */
  private boolean waits(HeadingMatcher.Match match) {
    int last = match.end() - 1;
    return tokens.symbol(last) == ':' && layout.forms().waits(last - 1);
  }

  /** "IndicationsFever": what the heading runs into has lost the line end before it. */
  private boolean isGlued(int at, int to) {
    return at < to
        && at > 0
        && tokens.isWord(at)
        && tokens.isWord(at - 1)
        && !tokens.isSpacedBefore(at);
  }

  /** "Diagnosis" alone in a line below "## Indications": a part of what the markup names. */
  boolean isPart(Paragraph paragraph, HeadingMatcher.Match match) {
    return outline.isTypedByMarkup()
        && !match.isTopical()
        && !PARTS.contains(match.heading().rule())
        && !match.terminated()
        && match.end() == paragraph.to()
        && tokens.isWord(paragraph.from());
  }
}

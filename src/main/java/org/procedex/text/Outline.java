package org.procedex.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The headings of an article so far, which of them holds at the moment and how far it reaches.
 *
 * <p>A heading that markup makes one ("## Indications") outlasts the parts below it that a rule
 * finds in the text ("Relative: pregnancy"): where such a part ends, the marked-up one holds again.
 */
final class Outline {
  /** How far a heading reaches. */
  enum Reach {
    /** To the next heading. */
    LINES,
    /** To the end of the paragraph and the list items that follow it. */
    PARAGRAPH,
    /** Over the next paragraph, then as PARAGRAPH. */
    NEXT_PARAGRAPH
  }

  /** Parts of an article on how it is done. */
  private static final Set<String> STEPS =
      Set.of("heading.technique", "heading.equipment", "heading.complications");

  private static final int NO_STEPS = Integer.MAX_VALUE;

  private final Tokens tokens;
  private final List<Heading> headings = new ArrayList<>();

  /** Whether one of them says what it is for. */
  private boolean offered;

  /** Whether one of them says what speaks against it. */
  private boolean refused;

  private int current = -1;
  private Reach reach = Reach.LINES;
  private int markedUp = -1;

  /** How deep the heading stands that holds for steps or tools. */
  private int steps = NO_STEPS;

  private boolean underMarkup;

  Outline(Tokens tokens) {
    this.tokens = tokens;
  }

  List<Heading> headings() {
    return headings;
  }

  /** Position of the heading that holds; -1 where none does. */
  int current() {
    return current;
  }

  boolean reaches(Reach asked) {
    return reach == asked;
  }

  /** Whether a heading holds that says what the text below it is about. */
  boolean isTyped() {
    return current >= 0 && isTopical(current);
  }

  /** Whether the heading at a position says what the text below it is about. */
  boolean isTopical(int heading) {
    return !headings.get(heading).isOther();
  }

  /** Whether the first word of the heading at a position is one of the words. */
  boolean opensWith(int heading, WordSet words) {
    return words.holds(tokens, tokens.at(headings.get(heading).words().start()));
  }

  boolean isAbout(Topic topic) {
    return headings.get(current).isAbout(topic);
  }

  /** Whether a heading that says what the text is about is marked up, or a part of such a one. */
  boolean isTypedByMarkup() {
    return underMarkup && isTyped();
  }

  /** "Use: fever": what stands in the next line need not be of the kind. */
  boolean isLoneWord() {
    return current >= 0 && headings.get(current).rule().equals(HeadingMatcher.ALONE);
  }

  /** Below "References", where "Clinical scenarios" is a book. */
  boolean isAmongSources() {
    return current >= 0 && headings.get(current).rule().equals("heading.sources");
  }

  /** Below "Technique" or "Equipment", where "Useful in:" is said of a tool or a step. */
  boolean isAmongSteps() {
    return steps < NO_STEPS;
  }

  /** A heading that no rule knows. */
  Heading unknown(int from, int to) {
    Span words = tokens.span(from, to);
    return new Heading(words, List.of(Topic.OTHER), "", null, "", words);
  }

  /** Whether a heading so far says what it is for, and none yet what speaks against it. */
  boolean awaitsRefusals() {
    return offered && !refused;
  }

  /**
   * The heading, about what the one is about that holds, or for {@link Topic#SAME} was the last;
   * "Relative:" with none before it is on what speaks against it.
   */
  Heading inherited(Heading heading) {
    int before = current < 0 && heading.isAbout(Topic.SAME) ? headings.size() - 1 : current;
    Topic alone = heading.qualifier().isEmpty() ? Topic.OTHER : Topic.CONTRAINDICATIONS;
    List<Topic> topics = before >= 0 ? headings.get(before).topics() : List.of(alone);
    return new Heading(
        heading.words(),
        topics,
        heading.qualifier(),
        heading.complement(),
        heading.rule(),
        heading.cue());
  }

  /** Adds a heading that does not hold for what follows: of a table's column. */
  int add(Heading heading) {
    headings.add(heading);
    offered |= heading.isAbout(Topic.INDICATIONS);
    refused |= heading.isAbout(Topic.CONTRAINDICATIONS);
    return headings.size() - 1;
  }

  /** A heading begins to hold. */
  void open(Heading heading, Reach asFar) {
    underMarkup = false;
    current = add(heading.isAbout(Topic.SAME) ? inherited(heading) : heading);
    reach = asFar;
  }

  /** The article's title, which is a heading too, begins to hold. */
  void openTitle(Heading heading) {
    current = add(heading);
    reach = Reach.LINES;
  }

  /**
   * A heading that markup makes one begins to hold.
   *
   * @param hashes how deep it stands
   */
  void openMarkedUp(Heading heading, int hashes) {
    if (STEPS.contains(heading.rule())) {
      steps = Math.min(steps, hashes);
    } else if (hashes <= steps || !heading.isOther()) {
      steps = NO_STEPS;
    }
    open(heading, Reach.LINES);
    underMarkup = true;
    markedUp = current;
  }

  /** A heading begins to hold that is a part of what the markup names. */
  void openPart(Heading heading, Reach asFar) {
    open(heading, asFar);
    underMarkup = true;
  }

  /** No heading holds any more. */
  void close() {
    returnTo(-1);
  }

  /** A heading from before holds again; -1 for none. */
  void returnTo(int before) {
    current = before;
    reach = Reach.LINES;
  }

  /** The heading reaches to the next one, not only to the end of its paragraph. */
  void reachOn() {
    reach = Reach.LINES;
  }

  /** The heading, which reached over its next paragraph, is there. */
  void reachParagraph() {
    reach = Reach.PARAGRAPH;
  }

  /**
   * Ends the heading. "Relative: pregnancy" below "## Contraindications" gives way to that.
   *
   * @return whether it was such a part
   */
  boolean endPart() {
    boolean part =
        markedUp >= 0
            && current > markedUp
            && isTopical(markedUp)
            && headings.get(markedUp).topics().equals(headings.get(current).topics());
    returnTo(part ? markedUp : -1);
    underMarkup |= part;
    return part;
  }
}

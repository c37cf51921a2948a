package org.procedex.extract.discourse;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Knows which procedure the place is about where a sentence stands: that of its label, its
 * section's heading, its part or the article, whichever is nearest, because what names none is said
 * of that.
 */
final class PageParts {
  private static final int[] NONE = {};

  private int main = -1;
  private boolean mainTold;
  private boolean asked;
  private int heading = -1;
  private int[] headed = NONE;
  private int sub = -1;

  /** Items in a row that each began with a name, their list, and the part before them. */
  private int items;

  private int listed = -1;
  private int beforeItems = -1;

  /** What an item is about below which a heading stood; -1 for none. */
  private int endedItem = -1;

  /** Whether a heading with its text behind it stood below the first of the items. */
  private boolean headedWithin;

  /** What the last item is about that named what follows it. */
  private int ofItem = -1;

  /** What the last label of the block names: "X: …"; -1 for none. */
  private int labelled = -1;

  /** Whether the section began within a line. */
  private boolean within;

  /** The parts that are open, outermost first: how deep its heading stands, and its procedure. */
  private final Deque<int[]> parts = new ArrayDeque<>();

  /**
   * What the article is about.
   *
   * @param told whether its title or a definition says so; else it is only named most often
   */
  void main(int number, boolean told) {
    main = number;
    mainTold = told;
  }

  /** What the article is about; -1 for nothing. */
  int main() {
    return main;
  }

  /** The page asks about something, as pages on a disease do: "What is gout?". */
  void ask() {
    asked = true;
  }

  boolean isAsked() {
    return asked;
  }

  /** Whether the page asks about something else and no definition makes it one on a procedure. */
  boolean isOnOther() {
    return asked && !mainTold;
  }

  /** The article is read from its beginning again. */
  void restart() {
    labelled = -1;
    items = 0;
    headedWithin = false;
  }

  /** Whether a sentence that names nothing may be taken to speak of the article's procedure. */
  boolean isMainTold() {
    return mainTold || heading >= 0 || sub >= 0 || labelled >= 0;
  }

  /** Whether the article, its section or its part is about the procedure. */
  boolean isAbout(int procedure) {
    return mainTold && procedure == main || procedure == heading || procedure == sub;
  }

  /** Whether the section's heading names a procedure. */
  boolean isHeaded() {
    return heading >= 0;
  }

  /** A section begins; its heading names these procedures, or none. */
  void enter(int[] procedures) {
    headed = procedures;
    heading = procedures.length == 0 ? -1 : procedures[0];
    labelled = -1;
    within = false;
  }

  /** A section begins within a line: its label goes on. */
  void enterWithin(int[] procedures) {
    int label = labelled;
    enter(procedures);
    labelled = label;
    within = true;
  }

  /** Whether what stands here goes on within a line. */
  boolean isWithinLine() {
    return within;
  }

  /** Whether nothing but the line says of what that is. */
  boolean isOfLine() {
    return within && labelled < 0 && heading < 0;
  }

  /** "X: …": what follows in the block is about it. */
  void label(int procedure) {
    labelled = procedure;
  }

  /** The procedures of what stands in a place: its label's, else those that the place names. */
  int[] said(int[] procedures) {
    return labelled >= 0 ? one(labelled) : procedures;
  }

  /** The procedures of whatever stands here without naming one. */
  int[] allHere() {
    return labelled >= 0
        ? one(labelled)
        : heading >= 0 ? headed : isMainTold() || !asked ? one(here()) : NONE;
  }

  /** The procedure of whatever stands here without naming one; -1 for none. */
  int here() {
    return labelled >= 0 ? labelled : heading >= 0 ? heading : sub >= 0 ? sub : main;
  }

  /** A heading of a page's own markup closes the parts beside it and within those. */
  void endParts(int depth) {
    while (!parts.isEmpty() && parts.getLast()[0] >= depth) {
      parts.removeLast();
    }
    sub = parts.isEmpty() ? -1 : parts.getLast()[1];
  }

  /** A heading of a page's own markup opens a part about the procedure. */
  void part(int procedure, int depth) {
    parts.addLast(new int[] {depth, procedure});
    sub = procedure;
  }

  /** A counted line opens a part about something that no name is known of. */
  void endPart() {
    sub = -1;
  }

  /**
   * A line that names a procedure opens a part about it; another heading closes the part.
   *
   * @param procedure -1 where the line names none
   */
  void sub(int procedure, boolean atHeading) {
    if (procedure >= 0) {
      sub = procedure;
      items = 0;
    } else if (atHeading && heading >= 0) {
      parts.clear();
      sub = -1;
    }
  }

  /**
   * An item begins with a procedure's name. Several in a row are a list of procedures, and the next
   * heading is of none of them.
   *
   * @param list that the item stands in
   */
  void item(int list) {
    boolean goesOn = items > 0 && (list == listed || sub >= 0 && sub == ofItem);
    if (!goesOn) {
      beforeItems = sub >= 0 && sub == endedItem ? beforeItems : sub;
      items = 0;
    }
    listed = list;
    items++;
  }

  /** The procedure of the part; -1 for none. */
  int sub() {
    return sub;
  }

  /** The item is about that procedure and so is what follows it. */
  void subItem(int procedure) {
    sub = procedure;
    ofItem = procedure;
  }

  /** An item beside those that each opened a part names nothing: it is of none of them. */
  void leaveItem() {
    if (sub >= 0 && sub == ofItem) {
      sub = beforeItems;
    }
  }

  /** A heading ends a list of procedures. */
  void endItems() {
    if (items > 1) {
      sub = beforeItems;
    } else if (items == 1) {
      endedItem = sub;
    }
    items = 0;
  }

  /**
   * "Merits: the wound is small" below an item that opened a part: the heading is of that part, and
   * so is one below each item behind it.
   */
  void headWithin() {
    headedWithin |= items == 1 && sub >= 0 && sub == ofItem;
    if (!headedWithin) {
      endItems();
    }
  }

  private static int[] one(int number) {
    return number < 0 ? NONE : new int[] {number};
  }
}

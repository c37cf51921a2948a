package org.procedex.extract.coordination;

import org.procedex.extract.sentence.Modifiers;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/** Which joints part what stands around them, in each manner of coordination. */
final class Joints {
  private final SharedHeads shared;
  private final SharedWaits waits;
  private final ClauseJoints clauses;
  private final ItemJoints items;
  private final NounJoints nouns;
  private final QualityJoints qualities;

  Joints(WordClasses classes, PhraseEnds ends, Separators separators, Modifiers modifiers) {
    this.shared = new SharedHeads(classes, separators, modifiers);
    this.waits = new SharedWaits(classes);
    this.clauses = new ClauseJoints(classes);
    this.items = new ItemJoints(classes, separators, modifiers);
    this.nouns = new NounJoints(classes, ends, separators, shared);
    this.qualities = new QualityJoints(classes, modifiers, new PredicateJoints(classes));
  }

  /** Whether no joint parts the words, because all members share a head or a place. */
  boolean holdTogether(Tokens tokens, int from, int to, Coordination.Manner manner) {
    return manner == Coordination.Manner.NOUNS && shared.sharesHead(tokens, from, to)
        || manner != Coordination.Manner.QUALITIES && shared.sharesPlace(tokens, from, to);
  }

  /** "Facial trauma, skull fracture, loose teeth": whether every comma of an item parts it. */
  boolean partAtCommas(Tokens tokens, int from, int to) {
    return items.isFullList(tokens, from, to);
  }

  /** Whether a word only opens the clause behind it. */
  boolean opensClause(Tokens tokens, int at) {
    return clauses.opens(tokens, at);
  }

  /** Whether what stands before and behind are two members. */
  boolean part(Joint joint, Coordination.Manner manner) {
    return switch (manner) {
      case CLAUSE -> clauses.partClauses(joint);
      case PURPOSES -> clauses.partPurposes(joint);
      case NOUNS -> !shared.sharesDoubt(joint) && !waits.hold(joint) && nouns.part(joint);
      case ITEM -> !shared.sharesDoubt(joint) && !waits.hold(joint) && items.part(joint);
      case QUALITIES -> qualities.part(joint);
    };
  }
}

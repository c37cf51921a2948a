package org.procedex.extract.place;

import java.util.List;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.place.RunningText.Turn;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.ItemEnds;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.KnownNames;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;

/**
 * Records that the place says: the items and bare phrases under a heading or in a list. Decides for
 * each sentence which of the ways in which a place says something it is read in.
 */
public final class SectionRules {
  private final WordClasses classes;
  private final Discourse discourse;
  private final HeadingProcedures headings;
  private final Captions captions;
  private final TitlePurposes titles;
  private final CaptionRows rows;
  private final Groups groups;
  private final ListedNames listed;
  private final NestedItems nested;
  private final ItemClauses clauses;
  private final ListItems items;
  private final RunningText text;
  private final NoteFragments fragments;
  private final PlacedPraise praise;

  public SectionRules(
      RuleBook rules, Discourse discourse, Coordination coordination, ProcedureNames names) {
    this.classes = rules.classes();
    this.discourse = discourse;
    PlaceContext context = new PlaceContext(classes, discourse, coordination, names);
    Instructions instructions = new Instructions(classes);
    PlacedRecords records = new PlacedRecords(context, instructions);
    this.headings = new HeadingProcedures(rules.chunker(), context);
    this.captions = new Captions(classes);
    Purposes purposes = new Purposes(context);
    this.titles = new TitlePurposes(context, purposes);
    this.rows = new CaptionRows(context, purposes);
    this.groups = new Groups(context, purposes);
    this.listed = new ListedNames(context);
    this.nested = new NestedItems(classes);
    this.clauses = new ItemClauses(classes);
    this.fragments = new NoteFragments(rules);
    this.items = new ListItems(context, nested, records, instructions);
    this.text = new RunningText(context, records);
    this.praise = new PlacedPraise(context, records);
  }

  /** The procedure that a heading names, or both of "A and B"; none where it names none. */
  public int[] named(Heading heading, Tokens tokens, KnownNames known) {
    return headings.of(heading, tokens, known);
  }

  /**
   * Adds what the place makes of the sentence to what the sentence says by itself.
   *
   * @param first whether it is the first of its block
   * @param marked whether its heading is marked up as one ("## Indications")
   */
  public void find(
      SentenceTokens sentence, Place place, boolean first, boolean marked, List<Draft> found) {
    Block.Kind kind = sentence.block().kind();
    if (kind == Block.Kind.TITLE) {
      titles.find(sentence, found);
      return;
    }
    if (captions.isCaption(sentence, place.type(), marked)) {
      found.clear();
      return;
    }
    if (Captions.isCitation(sentence)
        || YesNo.isAlone(sentence)
        || rows.find(sentence, found)
        || groups.find(sentence, place.type(), found)) {
      return;
    }
    if (kind == Block.Kind.NOTE) {
      conditions(sentence, found);
      return;
    }
    RecordType type = place.type();
    if (sentence.tokens().symbol(sentence.to() - 1) == '?' || isAnnouncement(sentence)) {
      return;
    }
    if (type == null) {
      if (kind != Block.Kind.ITEM || !first || !listed.labelled(sentence, found)) {
        conditions(sentence, found);
      }
      return;
    }
    if (type == RecordType.PROCEDURE) {
      conditions(sentence, found);
      listed.members(sentence, found);
    } else if (kind == Block.Kind.ITEM) {
      if (first) {
        item(sentence, place, found);
      }
    } else {
      prose(sentence, place, first ? Turn.OPENING : Turn.FURTHER, found);
    }
  }

  /** "Reasons include the following" in a line of its own. */
  private static boolean isAnnouncement(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    return BlockMarks.isPlain(tokens, sentence.block())
        && Announcements.isOne(tokens, sentence.from(), sentence.to());
  }

  /** "X (mesh). Groin hernia in men.": one part, no more than a condition. */
  private void fragment(SentenceTokens sentence, List<Draft> found) {
    int procedure = discourse.topicOf(sentence);
    if (procedure >= 0) {
      prose(sentence, Place.indications(sentence.span(), procedure), Turn.FURTHER, found);
    }
  }

  /**
   * "X: removes poison through a membrane. Renal failure; poisoning by methanol.": a sentence of
   * nothing but conditions, behind what was said of a procedure.
   */
  private void conditions(SentenceTokens sentence, List<Draft> found) {
    if (!sentence.clauses().mayHold(';')) {
      if (found.isEmpty() && fragments.isCondition(sentence)) {
        fragment(sentence, found);
      }
      return;
    }
    int procedure = discourse.topicOf(sentence);
    Tokens tokens = sentence.tokens();
    if (procedure < 0 || !found.isEmpty() || tokens.spells(sentence.from(), "the")) {
      return;
    }
    int parts = 0;
    boolean condition = false;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.symbol(at) == ';' || at == sentence.to() - 1) {
        condition |= tokens.is(at, classes.condition);
        parts += condition ? 1 : 0;
        condition = false;
      }
      if (tokens.is(at, classes.pronoun | classes.clauseBreak)) {
        return;
      }
      condition |= tokens.is(at, classes.condition);
    }
    if (parts > 1 && !clauses.isSentence(tokens, sentence.from(), sentence.to())) {
      Place place = Place.indications(sentence.span(), procedure);
      prose(sentence, place, Turn.FURTHER, found);
    }
  }

  /** Adds what a heading names that is a case below "Indications". */
  public void named(SentenceTokens line, Place place, List<Draft> found) {
    items.find(line, place, found);
  }

  /** An item, unless semicolons make a line of text of it. */
  private void item(SentenceTokens item, Place place, List<Draft> found) {
    int mark = place.type() == RecordType.ADVANTAGE ? -1 : YesNo.mark(item);
    if (mark > 0) {
      found.removeIf(draft -> draft.type() != RecordType.PROCEDURE);
      items.find(item.part(item.from(), mark), YesNo.answered(place, item, mark), found);
      return;
    }
    int last = nested.withoutKinds(item) - 1;
    if (ItemEnds.isParted(item.tokens(), ';', item.from(), last)) {
      prose(item, place, Turn.OPENING, found);
    } else {
      if (place.type() == RecordType.INDICATION && !found.isEmpty()) {
        found.removeIf(draft -> isOtherRefused(item, draft));
      }
      items.find(item, place, found);
    }
  }

  /** "Not suitable for chemotherapy" among indications: another treatment is refused. */
  private boolean isOtherRefused(SentenceTokens item, Draft draft) {
    if (draft.type() != RecordType.CONTRAINDICATION || !item.span().contains(draft.span())) {
      return false;
    }
    Tokens tokens = item.tokens();
    ProcedurePhrase name = item.firstName();
    if (name != null && tokens.start(name.from()) < draft.span().start()) {
      return false;
    }
    boolean treatment = false;
    for (int at = tokens.at(draft.span().start()); at < tokens.at(draft.span().end()); at++) {
      if (tokens.is(at, classes.condition | classes.person)) {
        return false;
      }
      treatment |=
          tokens.is(
              at,
              classes.procedureHead
                  | classes.procedureGeneric
                  | classes.medicinal
                  | classes.treatNoun);
    }
    return treatment;
  }

  private void prose(SentenceTokens sentence, Place place, Turn turn, List<Draft> found) {
    if (place.type() == RecordType.ADVANTAGE) {
      praise.find(sentence, place, turn, found);
    } else {
      text.find(sentence, place, turn, found);
    }
  }

  /** Adds what a list holds that stands behind a colon in a sentence. */
  public void listed(SentenceTokens behind, ListRole role, List<Draft> found) {
    found.removeIf(draft -> draft.type() == role.type() && !draft.negated());
    prose(behind, role.place(), Turn.OPENING, found);
  }

  /** "Lung diseases that are:": an item whose children only say what it is like. */
  public boolean introducesKinds(SentenceTokens sentence) {
    return nested.withoutKinds(sentence) < sentence.to();
  }

  /** "May lead to bleeding" below another item: it tells of that item and is none. */
  public boolean isExplanation(Tokens tokens, Block block) {
    return nested.isExplanation(tokens, block);
  }

  /** Adds a merit that is counted up between two tokens of a sentence. */
  public void counted(SentenceTokens sentence, Place place, int from, int to, List<Draft> found) {
    praise.counted(sentence, place, from, to, found);
  }

  /** Adds what a sentence praises below a line that announces it. */
  public void announced(SentenceTokens sentence, Place place, List<Draft> found) {
    praise.find(sentence, place, Turn.OPENING, found);
  }
}

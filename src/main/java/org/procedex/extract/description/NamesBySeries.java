package org.procedex.extract.description;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.LabelLeads;
import org.procedex.extract.sentence.Page;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;
import org.procedex.text.WordSet;

/**
 * Names that their neighbours tell: where parts of one form each open with a label ("3. Kangaroo
 * care" beside "2. Exchange transfusion", "Immersion. The limb …" beside "Debridement. A knife …")
 * and two of the labels are names of procedures, so are the others that tell of something done.
 */
public final class NamesBySeries {
  private static final int LONGEST = 8;
  private static final int MOST_LABELS = 24;

  /** Forms of labels that are told apart by how they are set. */
  private static final int ITEM = 1;

  private static final int LINE = 2;
  private static final int SENTENCE = 3;
  private static final int LABEL = 4;
  private static final int MARKED = 10;

  /** What the parts of a page are called that tell of no way of doing it. */
  private static final WordSet PARTS =
      WordSet.in(
          "introduction overview preparation positioning position incision closure suture sutures"
              + " rehabilitation nursing prevention diagnosis evaluation assessment selection"
              + " examination observation monitoring consultation registration instructions"
              + " instruction precautions attention summary conclusion expectation expenses hygiene"
              + " nutrition diet exercise follow-up followup discharge aftercare recovery healing"
              + " anesthesia anaesthesia sedation disinfection cleaning complication complications"
              + " definition classification indication contraindication mechanism information"
              + " medication understanding misunderstanding background action function timing"
              + " admission education research training meeting building setting funding"
              + " pain bleeding infection swelling reflection question questions condition"
              + " situation operation surgery treatment intervention management");

  /** Care that goes with whatever is done. */
  private static final WordSet ATTENDING =
      WordSet.in(
          "nursing after postoperative preoperative perioperative post-operative pre-operative home"
              + " daily wound oral skin health medical follow-up intensive primary critical self"
              + " emotional diet general basic routine life hand foot eye");

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final NamesByPlace places;
  private final LabelLeads leads;
  private final Map<Integer, List<Label>> forms = new HashMap<>();

  public NamesBySeries(Page page, NamesByPlace places) {
    this.page = page;
    this.tokens = page.tokens();
    this.classes = page.classes();
    this.places = places;
    this.leads = new LabelLeads(tokens, classes);
  }

  /**
   * What a part opens with.
   *
   * @param span its words
   * @param named whether they are a name by now
   * @param lettered whether letters stand for them in a bracket
   */
  private record Label(Span span, boolean named, boolean lettered) {}

  /** What a passage's first sentence opens with: words, letters in brackets behind, the rest. */
  private record Opening(int from, int end, int behind, int to) {}

  /** Adds the labels to the known names. */
  public void read() {
    List<Passage> passages = page.passages();
    for (int i = 1; i + 1 < passages.size(); i++) {
      Block block = passages.get(i).block();
      if (isOpen(block) && !passages.get(i).sentences().isEmpty()) {
        int form = form(i);
        Label label = form == 0 ? null : label(passages.get(i));
        if (label == null && block.kind() == Block.Kind.TEXT) {
          form = LABEL;
          label = told(passages.get(i));
        }
        if (label != null) {
          forms.computeIfAbsent(form, key -> new ArrayList<>()).add(label);
        }
      }
    }
    forms.values().forEach(this::tell);
  }

  private void tell(List<Label> labels) {
    int named = 0;
    boolean lettered = false;
    for (Label label : labels) {
      named += label.named() ? 1 : 0;
      lettered |= !label.named() && label.lettered();
    }
    boolean sure = named > 1 || named == 1 && lettered;
    if (!sure || labels.size() > MOST_LABELS || 2 * named + (lettered ? 1 : 0) < labels.size()) {
      return;
    }
    for (Label label : labels) {
      places.tell(label.span());
    }
  }

  /** Whether no heading tells that the parts are something else. */
  private boolean isOpen(Block block) {
    Heading heading = page.heading(block);
    return block.kind() != Block.Kind.TITLE
        && (heading == null || heading.isOther() || heading.isAbout(Topic.PROCEDURES))
        && Descriptions.isOther(block, page.headings())
        && !Descriptions.isStep(tokens, block, heading);
  }

  /** How the passage is set that may open a part; 0 where it opens none. */
  private int form(int at) {
    List<Passage> passages = page.passages();
    Passage passage = passages.get(at);
    Block block = passage.block();
    Block next = passages.get(at + 1).block();
    boolean line = passage.sentences().size() == 1;
    boolean above = next.kind() == Block.Kind.TEXT || next.kind() == Block.Kind.HEADING;
    if (BlockMarks.isMarkedUp(tokens, block)) {
      return above ? MARKED + block.depth() : 0;
    }
    if (block.kind() == Block.Kind.ITEM) {
      boolean alone = passages.get(at - 1).block().list() != block.list();
      return line && above && alone && next.list() != block.list() ? ITEM : 0;
    }
    boolean alone = block.kind() == Block.Kind.TEXT || block.kind() == Block.Kind.HEADING;
    if (alone && line && above && endsOpen(passage) && isLong(passages.get(at + 1))) {
      return LINE;
    }
    return block.kind() == Block.Kind.TEXT && !line ? SENTENCE : 0;
  }

  /** Text, and no further line of a list that lost its marks. */
  private boolean isLong(Passage passage) {
    Span words = passage.sentences().isEmpty() ? null : passage.sentences().get(0).span();
    return words != null
        && (passage.sentences().size() > 1
            || tokens.at(words.end()) - tokens.at(words.start()) > LONGEST);
  }

  private boolean endsOpen(Passage passage) {
    Span words = passage.sentences().get(0).span();
    int last = tokens.at(words.end()) - 1;
    return tokens.isWord(last) || tokens.symbol(last) == ')' || tokens.symbol(last) == ':';
  }

  private Opening opening(Passage passage) {
    Span words = passage.sentences().get(0).span();
    int first = tokens.at(words.start());
    int to = tokens.at(words.end(), first);
    int from = leads.behind(first, to);
    int end = end(from, to);
    return new Opening(from, end, behindBracket(end, to), to);
  }

  /** The label that a passage opens with; null where its first sentence is more. */
  private @Nullable Label label(Passage passage) {
    Opening opening = opening(passage);
    int from = opening.from();
    int end = opening.end();
    int to = opening.to();
    int behind = opening.behind();
    boolean lettered = behind - end == 3 && tokens.isAcronym(end + 1);
    while (behind < to && !tokens.isWord(behind) && !tokens.isNumber(behind)) {
      if (tokens.symbol(behind) == '?') {
        return null;
      }
      behind++;
    }
    if (behind < to || end == from || end - from > LONGEST) {
      return null;
    }
    Span name = name(from, end);
    if (name != null) {
      return new Label(name, true, lettered);
    }
    return isDone(from, end, lettered) ? new Label(tokens.span(from, end), false, lettered) : null;
  }

  /** "X (ABC): people with …": the label before a colon or a dash; null where there is none. */
  private @Nullable Label told(Passage passage) {
    Opening opening = opening(passage);
    int from = opening.from();
    int end = opening.end();
    int to = opening.to();
    int behind = opening.behind();
    boolean labels =
        behind + 1 < to
            && end > from
            && end - from <= LONGEST
            && (tokens.symbol(behind) == ':'
                || tokens.symbol(behind) == '-' && tokens.isSpacedBefore(behind)
                || tokens.symbol(behind) == ',' && behind > end);
    Span name = labels ? name(from, end) : null;
    return name == null ? null : new Label(name, true, behind > end);
  }

  private int end(int from, int to) {
    int end = from;
    while (end < to && end - from <= LONGEST && isPart(end)) {
      end++;
    }
    return end;
  }

  private int behindBracket(int at, int to) {
    return at + 2 < to && tokens.symbol(at) == '(' ? PhraseEnds.closing(tokens, at, to) + 1 : at;
  }

  private boolean isPart(int at) {
    return tokens.isWord(at)
        || (tokens.symbol(at) == '-' || tokens.symbol(at) == '/') && !tokens.isSpacedBefore(at);
  }

  /** The name that the words are, or are with what it is done to; null for other words. */
  private @Nullable Span name(int from, int to) {
    List<ProcedurePhrase> phrases = page.procedures(from, to);
    if (phrases.isEmpty() || !phrases.get(0).isName() || phrases.get(0).from() > from + 1) {
      return null;
    }
    int end = phrases.get(0).to();
    return end == to || tokens.is(end, classes.preposition)
        ? tokens.span(phrases.get(0).from(), end)
        : null;
  }

  /** Whether the words tell of something done, and of no part that any page has. */
  private boolean isDone(int from, int to, boolean lettered) {
    int head = from;
    while (head + 1 < to && !tokens.is(head + 1, classes.preposition)) {
      head++;
    }
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.finite | classes.pronoun | classes.relative | classes.person)
          || tokens.is(at, classes.subordinator | classes.negation | classes.conjunction)
          || at <= head && tokens.is(at, classes.preposition | classes.medicinal)) {
        return false;
      }
    }
    if (PARTS.holds(tokens, head) || PARTS.holds(tokens, from)) {
      return false;
    }
    if (tokens.spells(head, "care")) {
      return head - from > 1 || head > from && !ATTENDING.holds(tokens, from);
    }
    boolean ill = tokens.is(head, classes.condition);
    return lettered && head > from
        || !ill
            && (tokens.is(head, classes.procedureHead | classes.procedureLight)
                || tokens.endsWith(head, "ing")
                || tokens.endsWith(head, "tion")
                || tokens.endsWith(head, "sion")
                || tokens.endsWith(head, "ment")
                || tokens.endsWith(head, "graphy")
                || tokens.endsWith(head, "metry")
                || tokens.endsWith(head, "ure"));
  }
}

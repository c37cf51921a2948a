package org.procedex.extract.place;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.coordination.GradeRemarks;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.Instructions;
import org.procedex.extract.sentence.Mention;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Makes records of words that say nothing but what they are: their place says the type, the
 * procedures and the strength. What denies its heading ("none known") becomes a denial, and what
 * stands where nobody has written anything yet becomes nothing.
 */
public final class PlacedRecords {
  /** Items that deny their heading. */
  private static final Set<String> NONE = Set.of("none", "nil", "none known", "none absolute");

  /** What stands where nobody has written anything yet. */
  private static final Set<String> GAPS =
      Set.of("insert", "insert here", "todo", "tbd", "tba", "n/a", "na", "unknown", "see above");

  /** What begins a line that tells of the one before it: "In severe jaundice". */
  private static final WordSet TELLING = WordSet.in("in for see use only especially usually");

  private static final int LONGEST_NONE = 13;

  /** How a place says a record, with the rule that says so for each type. */
  enum Way {
    ITEM,
    BARE,
    NOTE;

    private final Map<RecordType, String> rules = new EnumMap<>(RecordType.class);

    Way() {
      for (RecordType type : RecordType.values()) {
        rules.put(type, (type.name() + "." + name()).toLowerCase(Locale.ROOT));
      }
    }

    private String rule(RecordType type) {
      return rules.getOrDefault(type, "");
    }
  }

  /**
   * Words of a sentence that its place makes records of.
   *
   * @param manner how much a conjunction splits them
   */
  record Part(int from, int to, Coordination.Manner manner, Way way) {
    private Part of(int start, int end) {
      return new Part(start, end, manner, way);
    }
  }

  private final Discourse discourse;
  private final Coordination coordination;
  private final LostBreaks breaks;
  private final Instructions instructions;
  private final ItemVerdicts verdicts;

  PlacedRecords(PlaceContext context, Instructions instructions) {
    this.discourse = context.discourse();
    this.coordination = context.coordination();
    this.breaks = new LostBreaks(context);
    this.instructions = instructions;
    this.verdicts = new ItemVerdicts(context.classes());
  }

  /** Adds what the part holds, line by line where line ends got lost, but for what is there. */
  void add(SentenceTokens sentence, Place place, Part part, List<Draft> found) {
    int to = BlockMarks.cellEnd(sentence.tokens(), part.from(), part.to());
    if (to < part.to()) {
      cell(sentence, place, part.of(part.from(), to), found);
      return;
    }
    boolean praise = part.manner() == Coordination.Manner.QUALITIES;
    int lost =
        praise
            ? breaks.freshLine(sentence, part.from(), to)
            : breaks.find(sentence, part.from(), to);
    if (lost < 0) {
      members(sentence, place, part, found);
      return;
    }
    int across = sentence.tokens().start(lost);
    found.removeIf(draft -> draft.type() == place.type() && isAcross(draft.span(), across));
    add(sentence, place, part.of(part.from(), lost), found);
    int next = lost;
    while (!praise && next > 0 && isAdvice(sentence, next)) {
      next = breaks.find(sentence, next, to);
    }
    if (next > 0) {
      add(sentence, place, part.of(next, to), found);
    }
  }

  private static boolean isAcross(Span span, int position) {
    return span.start() < position && position < span.end();
  }

  /** Whether the words behind a lost line end say what to do. */
  private static boolean isAdvice(SentenceTokens sentence, int from) {
    return TELLING.holds(sentence.tokens(), from);
  }

  /** Adds what the part holds, in place of what was found in the sentence. */
  void instead(SentenceTokens sentence, Place place, Part part, List<Draft> found) {
    found.removeIf(draft -> draft.type() == place.type() && draft.span().overlaps(sentence.span()));
    add(sentence, place, part, found);
  }

  /** An item is over with its table's cell; in a row of cells without items nothing is said. */
  private void cell(SentenceTokens sentence, Place place, Part part, List<Draft> found) {
    if (part.way() == Way.ITEM && part.from() < part.to()) {
      add(sentence, place, part, found);
    }
  }

  private void members(SentenceTokens sentence, Place place, Part part, List<Draft> found) {
    RecordType type = place.says();
    String rule = part.way().rule(type);
    Span cue = place.cue() == null ? sentence.span() : place.cue();
    for (Coordination.Member member :
        coordination.split(sentence.tokens(), part.from(), part.to(), part.manner())) {
      boolean refused = type == RecordType.CONTRAINDICATION;
      int verdict =
          refused ? verdicts.start(sentence.tokens(), member.from(), member.to()) : member.to();
      Span span = sentence.tokens().span(member.from(), verdict);
      if (has(found, type, span)) {
        continue;
      }
      String words = span.length() > LONGEST_NONE ? "" : words(sentence, span);
      boolean none = NONE.contains(words) || isNoneIn(sentence.tokens(), member);
      if (none && !refused || GAPS.contains(words)) {
        continue;
      }
      Strength strength = refused ? strength(sentence, place, member, verdict) : place.strength();
      for (int procedure : discourse.said(place.procedures())) {
        Mention mention = new Mention(span, cue, sentence.index(), rule);
        found.add(new Draft(type, mention, procedure, strength, none));
      }
    }
  }

  private Strength strength(
      SentenceTokens sentence, Place place, Coordination.Member member, int verdict) {
    Tokens tokens = sentence.tokens();
    return verdict < member.to()
        ? verdicts.strength(tokens, verdict, member.to(), place.strength())
        : GradeRemarks.behind(tokens, member.to(), sentence.to(), place.strength());
  }

  /** "None in an emergency". */
  private static boolean isNoneIn(Tokens tokens, Coordination.Member member) {
    int next = member.from() + 1;
    return next + 1 < member.to()
        && tokens.spells(member.from(), "none")
        && (tokens.spells(next, "in") || tokens.spells(next, "if") || tokens.spells(next, "when"));
  }

  /** Whether a record of the type has some of the words already. */
  public static boolean has(List<Draft> found, RecordType type, Span within) {
    for (Draft draft : found) {
      if (draft.type() == type && draft.span().overlaps(within)) {
        return true;
      }
    }
    return false;
  }

  private static String words(SentenceTokens sentence, Span span) {
    return span.of(sentence.tokens().text()).toLowerCase(Locale.ROOT);
  }
}

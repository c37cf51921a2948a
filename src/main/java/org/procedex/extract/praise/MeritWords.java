package org.procedex.extract.praise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Decides where the words of a merit begin. A rule's match begins with the word that praises; what
 * stands before it belongs to the merit where it would not be understood without it: "most patients
 * go home", "leaves no scar".
 */
public final class MeritWords {
  /** Rules that praise a noun, which their words begin with. */
  private static final Set<String> SUBJECTS =
      Set.of(
          "advantage.outcome",
          "advantage.little-harm",
          "advantage.cost",
          "advantage.results",
          "advantage.harm-is-rare",
          "advantage.is-spared",
          "advantage.rate-is-over",
          "advantage.rate");

  /** The rule of a quality, whatever of the procedure has it. */
  private static final String IS_QUALITY = "advantage.is-quality";

  /** How much there is of something that is not said. */
  public static final WordSet MEASURES =
      WordSet.of("low", "small", "mild", "minimal", "slight", "few", "little", "high");

  /** "Its characteristics are short course": what only announces merits is none of them. */
  private static final WordSet ANNOUNCING =
      WordSet.in("advantages merits benefits strengths characteristics features highlights");

  private static final WordSet ITS = WordSet.of("its", "whose");

  /** Rules that tell how people fare: who they are belongs to it. */
  private static final Set<String> FARING =
      Set.of(
          "advantage.back-after-days",
          "advantage.most-home-after-days",
          "advantage.can-again",
          "advantage.home-soon",
          "advantage.home-same-day",
          "advantage.home-soon-after",
          "advantage.heals",
          "advantage.heals-after",
          "advantage.returns-soon");

  /** The rule of what an arrow stands before, which belongs to it. */
  public static final String ARROW = "advantage.arrow";

  private static final WordSet HOW_MANY = WordSet.of("most", "many", "all", "some", "elderly");

  /** Verbs whose object alone would not praise: "takes effect", "leaves no scar". */
  private static final WordSet BEARING =
      WordSet.of("takes", "take", "took", "taking", "leaves", "leave", "leaving");

  private static final int LONGEST_MODIFIERS = 3;

  private final WordClasses classes;

  /** Words that are no part of the noun phrase before a quality, or name the procedure itself. */
  private final long noModifier;

  public MeritWords(WordClasses classes) {
    this.classes = classes;
    this.noModifier =
        classes.preposition
            | classes.conjunction
            | classes.determiner
            | classes.pronoun
            | classes.relative
            | classes.finite
            | classes.verb
            | classes.adverb
            | classes.person
            | classes.empty
            | classes.procedureGeneric
            | classes.procedureHead
            | classes.procedureLight
            | classes.subordinator
            | classes.clauseBreak
            | classes.negation;
  }

  /** The members, the first one with the words before it that belong to it. */
  public List<Coordination.Member> widened(
      SentenceTokens sentence, RuleMatch match, List<Coordination.Member> members) {
    if (!members.isEmpty() && match.rule().id().equals(ARROW)) {
      return withFirst(members.get(0).from() - 1, members);
    }
    if (!members.isEmpty() && match.rule().id().equals(IS_QUALITY)) {
      return withFirst(ownSubject(sentence, match, members.get(0).from()), members);
    }
    return withVerb(
        sentence,
        match,
        SUBJECTS.contains(match.rule().id()) ? withSubject(sentence, members) : members);
  }

  /** "surgical" of "the surgical incision is small": what stands before the noun belongs to it. */
  private List<Coordination.Member> withSubject(
      SentenceTokens sentence, List<Coordination.Member> members) {
    if (members.isEmpty()) {
      return members;
    }
    Tokens tokens = sentence.tokens();
    Coordination.Member first = members.get(0);
    int from = first.from();
    int floor = Math.max(sentence.from(), from - LONGEST_MODIFIERS);
    while (from > floor && isModifier(tokens, from - 1)) {
      from--;
    }
    if (from == first.from() || !opensPhrase(sentence, from)) {
      return members;
    }
    return withFirst(from, members);
  }

  /**
   * "drape" of "grafting is done early and its drape is natural": a noun that is no procedure, of
   * which the quality is told; the quality's own first token where the procedure is.
   */
  private int ownSubject(SentenceTokens sentence, RuleMatch match, int quality) {
    Tokens tokens = sentence.tokens();
    int behind = sentence.from();
    if (match.procedure() >= 0) {
      ProcedurePhrase said = sentence.procedures().get(match.procedure());
      behind = said.isName() ? said.to() : said.from();
    }
    int be = quality - 1;
    while (be > behind && tokens.is(be, classes.adverb)) {
      be--;
    }
    int noun = be - 1;
    if (noun < behind
        || !tokens.is(be, classes.be)
        || MEASURES.holds(tokens, quality)
        || ANNOUNCING.holds(tokens, noun)) {
      return quality;
    }
    boolean its =
        noun > 0 && tokens.is(noun, classes.procedureGeneric) && ITS.holds(tokens, noun - 1);
    if (!its && !isModifier(tokens, noun) && !isJoined(sentence, noun)) {
      return quality;
    }
    int from = noun;
    int floor = Math.max(behind, noun - LONGEST_MODIFIERS);
    while (from > floor && isModifier(tokens, from - 1)) {
      from--;
    }
    boolean own = from > sentence.from() && tokens.is(from - 1, classes.determiner);
    return own && opensPhrase(sentence, from) && !isNamed(sentence, from, be) ? from : quality;
  }

  /** "it eases the pain, and the operation is simple": a subject of its own behind another's. */
  private boolean isJoined(SentenceTokens sentence, int noun) {
    Tokens tokens = sentence.tokens();
    int joint = noun - 2;
    if (joint <= sentence.from()
        || !tokens.is(noun, classes.procedureGeneric)
        || !tokens.is(noun - 1, classes.determiner)
        || !tokens.spells(joint, "and") && tokens.symbol(joint) != ','
        || tokens.is(sentence.from(), classes.preposition | classes.subordinator)) {
      return false;
    }
    for (int at = joint - 1; at > sentence.from(); at--) {
      if (tokens.is(at, classes.be | classes.have | classes.modal | classes.benefitVerb)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(SentenceTokens sentence, int from, int to) {
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() < to && phrase.to() > from) {
        return true;
      }
    }
    return false;
  }

  private static List<Coordination.Member> withFirst(int from, List<Coordination.Member> members) {
    List<Coordination.Member> longer = new ArrayList<>(members);
    longer.set(0, new Coordination.Member(from, members.get(0).to()));
    return longer;
  }

  /** A word, a number or a hyphen that may stand before the noun and belong to it. */
  private boolean isModifier(Tokens tokens, int at) {
    return (tokens.isWord(at)
            || tokens.isNumber(at)
            || tokens.symbol(at) == '-' && !tokens.isSpacedBefore(at + 1))
        && !tokens.is(at, noModifier)
        && !(tokens.isWord(at) && tokens.string(at).endsWith("'s"));
  }

  /** Nothing before it that might reach into it: a sentence, a mark, "and", an article. */
  private boolean opensPhrase(SentenceTokens sentence, int from) {
    Tokens tokens = sentence.tokens();
    return from == sentence.from()
        || !tokens.isWord(from - 1)
        || tokens.is(from - 1, classes.conjunction | classes.clauseBreak)
        || tokens.is(from - 1, classes.determiner)
            && (from - 1 == sentence.from() || !tokens.is(from - 2, classes.preposition));
  }

  /** "most patients can go home", "leaves no scar": with who fares so and with the verb. */
  private List<Coordination.Member> withVerb(
      SentenceTokens sentence, RuleMatch match, List<Coordination.Member> members) {
    int from = match.from();
    boolean one = match.rule().id().equals("advantage.one-is-enough");
    if (members.isEmpty() || members.get(0).from() != from && !one) {
      return members;
    }
    Tokens tokens = sentence.tokens();
    if (from > sentence.from() && BEARING.holds(tokens, from - 1)) {
      from--;
    } else if (FARING.contains(match.rule().id())) {
      from = faring(tokens, sentence.from(), from);
    }
    return from == members.get(0).from() ? members : withFirst(from, members);
  }

  /** The first token of those who fare so: no pronoun, and nobody of whom more is told. */
  private int faring(Tokens tokens, int first, int verb) {
    int at = verb;
    while (at > first
        && (tokens.is(at - 1, classes.modal | classes.be | classes.adverb)
            || tokens.spells(at - 1, "able")
            || tokens.spells(at - 1, "to"))
        && !HOW_MANY.holds(tokens, at - 1)) {
      at--;
    }
    if (at <= first || !tokens.is(at - 1, classes.person) || tokens.spells(at - 1, "those")) {
      return verb;
    }
    at--;
    while (at > first && HOW_MANY.holds(tokens, at - 1)) {
      at--;
    }
    boolean opens =
        at == first
            || !tokens.isWord(at - 1)
            || tokens.is(at - 1, classes.conjunction | classes.determiner | classes.clauseBreak);
    return opens ? at : verb;
  }
}

package org.procedex.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a heading that no rule knows is about, by the kind of its words: whom or what it asks for,
 * whether it denies, whether it praises, and whether it names something else that articles tell.
 *
 * <p>A question or a bracket is a heading by its form alone; this only says of what.
 */
final class HeadingGuess {
  private static final int LONGEST_LABEL = 6;

  private static final WordSet DENYING =
      words(
          "no not cannot can't mustn't shouldn't isn't aren't avoid avoided forbidden prohibited taboo"
              + " taboos contraindicated unsuitable unfit inappropriate refuse refused excluded"
              + " exclude careful caution cautious wait postpone postponed");

  private static final WordSet PEOPLE =
      words(
          "people patients person patient persons women men children babies teeth cases case"
              + " diseases disease conditions condition situations circumstances crowd crowds"
              + " population populations groups group ones those someone anyone anybody somebody"
              + " lesions tumors tumours illnesses friends kinds kind sort sorts");

  private static final WordSet FITTING =
      words(
          "should can may need needs must could recommend recommended suit suits suitable suited fit"
              + " apply applies applicable treat treated treats choose chosen considered consider"
              + " indicated require benefit benefits help helps given offered used useful");

  private static final WordSet PRAISING =
      words(
          "good better advantage advantages benefit benefits merit merits strengths strength"
              + " superior superiority highlights win wins won outstanding gain gains gained");

  private static final WordSet ELSE =
      words(
          "visit depends determines dictates how risk risks side effect effects complication complications cause causes symptom"
              + " symptoms pay paid attention home eat diet care prepare prepared preparation"
              + " preparations before after during recover recovery pain hurt hurts harm harmful"
              + " cost price expensive long many much often examination examinations test tests"
              + " doctor doctors hospital department mistake mistakes misunderstanding"
              + " misunderstandings difference differences disadvantages disadvantage shortcomings"
              + " shortcoming happen happens happened notice noticed recurrence relapse method"
              + " methods way ways operation operations surgery treatment treatments anesthesia"
              + " stage type types ask asked know come return bad worse drawback drawbacks"
              + " common get likely prone develop food foods drinks beverages fruits vegetables");

  private static final WordSet FORBIDDING =
      words(
          "taboo taboos contraindication contraindications forbidden prohibited unsuitable"
              + " contraindicated");

  private static final WordSet INDICATING =
      words("indication indications applicable applicability adaptation adaptations suitable");

  private static final WordSet MERITS =
      words("advantages merits superiority superiorities strengths highlights");

  private static final WordSet NONE = words("no not none without");

  private static final WordSet SAYING_WHEN = words("when if for in with where during");

  /** Behind "when" they begin a clause and no question: "When the head is not down:". */
  private static final WordSet ARTICLES = words("the a an this these");

  private static final int LONGEST_BROKEN = 4;

  private static final WordSet AUXILIARIES = words("can may should");

  private static final WordSet POINTS = words("points sides spots");
  private static final WordSet STRONG = words("strong good bright");
  private static final WordSet OPENING = words("where what why");
  private static final WordSet RELATIVE = words("that who which whom");

  /** Behind "which teeth are": they are asked for, whatever they are. */
  private static final WordSet FIT =
      words("suitable suited fit eligible applicable unsuitable unfit ineligible appropriate");

  /** Tokens of the longest question of what nothing is done to. */
  private static final int LONGEST_BARRED = 8;

  /** What is not done at home, or to what one has been told. */
  private static final WordSet HARMLESS =
      words(
          "ignored missed overlooked touched neglected avoided used mixed washed cooked delayed"
              + " omitted skipped expected changed replaced explained");

  private HeadingGuess() {}

  private static WordSet words(String list) {
    return WordSet.in(list);
  }

  /**
   * What a question or the words in brackets are about.
   *
   * @return null where the words do not tell
   */
  static @Nullable Topic asked(Tokens tokens, int from, int to) {
    boolean other = has(tokens, from, to, ELSE);
    boolean denied = has(tokens, from, to, DENYING);
    if (denied && lower(tokens, from).equals("when") && ARTICLES.holds(tokens, from + 1)) {
      return Topic.OTHER;
    }
    if (!other && asksForWhom(tokens, from, to)) {
      return denied
          ? Topic.CONTRAINDICATIONS
          : has(tokens, from, to, FITTING) || isBroken(tokens, from, to) ? Topic.INDICATIONS : null;
    }
    boolean open = has(tokens, from, to, OPENING);
    return open && !other && !denied && has(tokens, from, to, PRAISING) ? Topic.ADVANTAGES : null;
  }

  /** "And who may": the rest was told before. */
  private static boolean isBroken(Tokens tokens, int from, int to) {
    return to - from <= LONGEST_BROKEN && AUXILIARIES.holds(tokens, to - 1);
  }

  /** What words in brackets are about, which may also be a label. */
  static @Nullable Topic bracketed(Tokens tokens, int from, int to) {
    Topic asked = asked(tokens, from, to);
    if (asked != null || has(tokens, from, to, ELSE)) {
      return asked;
    }
    boolean denied = has(tokens, from, to, DENYING);
    if (has(tokens, from, to, PRAISING)) {
      return denied ? null : Topic.ADVANTAGES;
    }
    if (denied && !isRemark(tokens, from, to)) {
      return Topic.CONTRAINDICATIONS;
    }
    return denied ? null : labelled(tokens, from, to);
  }

  /** "(Not to scale)", "(No charge)": nothing that is not done for anybody. */
  private static boolean isRemark(Tokens tokens, int from, int to) {
    return (tokens.spells(from, "no") || tokens.spells(from, "not"))
        && !has(tokens, from, to, FITTING)
        && !has(tokens, from, to, PEOPLE)
        && !has(tokens, from, to, FORBIDDING)
        && !SAYING_WHEN.holds(tokens, from + 1);
  }

  /** What a short line without a verb is about that holds a heading's noun. */
  static @Nullable Topic labelled(Tokens tokens, int from, int to) {
    if (to - from > LONGEST_LABEL || has(tokens, from, to, ELSE) || has(tokens, from, to, NONE)) {
      return null;
    }
    if (has(tokens, from, to, MERITS) || isStrongPoints(tokens, from, to)) {
      return Topic.ADVANTAGES;
    }
    return has(tokens, from, to, FORBIDDING)
        ? Topic.CONTRAINDICATIONS
        : has(tokens, from, to, INDICATING) ? Topic.INDICATIONS : null;
  }

  /** "Each has its strong points", "its good sides". */
  private static boolean isStrongPoints(Tokens tokens, int from, int to) {
    return to - from > 1 && POINTS.holds(tokens, to - 1) && STRONG.holds(tokens, to - 2);
  }

  /** "who", "which patients", "is there any tooth that", "which goitre should". */
  private static boolean asksForWhom(Tokens tokens, int from, int to) {
    for (int at = from; at < to && at < from + 6; at++) {
      String word = lower(tokens, at);
      if (word.equals("who") || word.equals("whom") || word.equals("whose")) {
        return true;
      }
      if (word.equals("which") || word.equals("what")) {
        boolean people = has(tokens, at + 1, Math.min(to, at + 3), PEOPLE);
        boolean named =
            word.equals("which")
                && at + 2 < to
                && (lower(tokens, at + 2).equals("should")
                    || lower(tokens, at + 2).equals("can")
                    || lower(tokens, at + 2).equals("need"));
        boolean bare = word.equals("which") && isBare(tokens, at + 1, to);
        return people || named || bare || isFitAsked(tokens, at, to) || isBarred(tokens, at, to);
      }
      if (word.equals("when") && at == from) {
        return has(tokens, at + 1, to, DENYING);
      }
      if (word.equals("there") && at > from) {
        return has(tokens, at + 1, Math.min(to, at + 6), RELATIVE);
      }
    }
    return false;
  }

  /** "which not", "which are not", "which ones should not": nothing else is told. */
  private static boolean isBare(Tokens tokens, int from, int to) {
    boolean ones = tokens.spells(from, "ones") || tokens.spells(from, "of");
    return has(tokens, from, Math.min(to, from + 1), DENYING)
        || to - from <= (ones ? 3 : 2) && has(tokens, to - 1, to, DENYING);
  }

  /** "what can not be irradiated", "which is not able to be filled": what is not done to it. */
  private static boolean isBarred(Tokens tokens, int at, int to) {
    return to - at <= LONGEST_BARRED
        && tokens.endsWith(to - 1, "ed")
        && tokens.spells(to - 2, "be")
        && !HARMLESS.holds(tokens, to - 1)
        && has(tokens, at + 1, to - 2, DENYING);
  }

  /** "which gallstones are suitable", "what teeth are not fit". */
  private static boolean isFitAsked(Tokens tokens, int at, int to) {
    return at + 3 < to
        && (tokens.spells(at + 2, "are") || tokens.spells(at + 2, "is"))
        && has(tokens, at + 3, Math.min(to, at + 7), FIT);
  }

  /** "Characteristics of the disease": no merits of what is done. */
  static Heading other(Tokens tokens, int from, int to) {
    Span words = tokens.span(from, to);
    return new Heading(words, List.of(Topic.OTHER), "", null, "heading.background", words);
  }

  private static boolean has(Tokens tokens, int from, int to, WordSet wanted) {
    for (int at = from; at < to; at++) {
      if (wanted.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static String lower(Tokens tokens, int at) {
    return at >= 0 && tokens.isWord(at) ? tokens.string(at).toLowerCase(Locale.ROOT) : "";
  }
}

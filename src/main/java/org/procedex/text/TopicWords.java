package org.procedex.text;

import org.jspecify.annotations.Nullable;

/**
 * Words that tell what is listed below them where no rule knows the wording: whether they refuse,
 * praise or offer, and whether they are on something else that articles list as well. Authors and
 * translators announce a list in more ways than rules can name; the words they choose from are few.
 */
public final class TopicWords {
  private static final int LONGEST_LABEL = 9;
  private static final int LONGEST_FIELD = 4;
  private static final int LONGEST_DENIAL = 4;
  private static final int SHORT_LABEL = 3;

  /** What else is listed: with one of them the list is on that. */
  private static final WordSet ELSE =
      WordSet.in(
          "susceptible high-risk after before how complication complications risk risks adverse reactions symptom symptoms cause causes"
              + " caused diet eat eating food foods drink prepare prepared preparation preparations"
              + " step steps stage stages phases cost costs price fee fees myth myths mistake"
              + " mistakes misunderstanding misunderstandings disadvantage disadvantages drawback"
              + " drawbacks shortcoming shortcomings minus minuses weak weakness weaknesses"
              + " examination examinations exam exams test tests instrument instruments equipment"
              + " tool tools material materials anesthesia anaesthesia again home drive visit call"
              + " bring failure failures recurrence relapse drug drugs medicine medicines medication"
              + " medications antibiotics depends depend depending factor factors exercise exercises"
              + " sport sports nursing care prone occur occurs develop develops waiting dangerous"
              + " danger dangers postoperative preoperative ask asked told"
              + " follow-up check-up check-ups recovery visitors insurance beforehand afterwards divided categories classified graded determines consist consists");

  private static final WordSet REFUSING_NOUN =
      WordSet.in(
          "contraindication contraindications contra-indication contra-indications"
              + " counter-indication counter-indications counterindications anti-indication"
              + " anti-indications antiindications obstacle obstacles impediment impediments"
              + " hindrance hindrances restrictions prohibition prohibitions taboo taboos exclusions"
              + " ban bans barriers no-go no-gos");

  private static final WordSet REFUSING =
      WordSet.in(
          "refuse refused refuses decline declined declines reject rejected rejects forbid forbids"
              + " forbidden prohibit prohibited prohibits banned exclude excluded excludes refrain"
              + " impossible inadvisable inappropriate unsuitable unfit ineligible against"
              + " contraindicated counterindicated avoid avoided postpone postponed defer deferred"
              + " cautious cautiously caution carefully rashly abandon abandoned unacceptable");

  /** Words that refuse together: the first and the one behind it. */
  private static final String[][] REFUSING_PAIRS = {
    {"ruled", "out"},
    {"the", "question"},
    {"limits", "of"},
    {"limits", "to"},
    {"given", "up"},
    {"give", "up"},
    {"gives", "up"},
    {"turned", "away"},
    {"turn", "away"},
    {"sent", "away"},
    {"stay", "away"},
    {"keep", "away"},
    {"put", "off"},
    {"hands", "off"},
    {"say", "no"},
    {"says", "no"},
    {"think", "twice"},
    {"to", "wait"},
    {"must", "wait"},
    {"should", "wait"},
    {"do", "without"},
    {"better", "not"},
    {"closed", "to"},
    {"closed", "for"},
    {"stop", "signs"},
    {"stop", "sign"},
    {"red", "light"},
    {"red", "lights"},
    {"prevent", "us"},
    {"careful", "consideration"},
    {"special", "caution"},
    {"particular", "caution"},
    {"called", "off"},
    {"strictly", "no"}
  };

  private static final WordSet PAIRED =
      WordSet.in(
          "ruled limits the given give gives turned turn sent stay keep put hands say says think to must"
              + " should do better closed stop red prevent careful special particular called"
              + " strictly");

  private static final WordSet DENYING =
      WordSet.in(
          "no not none cannot can't never isn't aren't shouldn't mustn't don't doesn't won't nobody"
              + " neither nor");

  /** What is denied where somebody is refused. */
  private static final WordSet DONE =
      WordSet.in(
          "suitable made make done do perform performed considered consider accepted applied"
              + " apply carried candidate candidates indicated recommended recommend possible"
              + " operate operated treat treated undergo have choose chosen offered offer used use"
              + " allowed permitted advisable option everyone given eligible appropriate fit meant"
              + " intended applicable proposed receive undertaken implemented taken adopted"
              + " adopt advised advise worth");

  private static final WordSet MERIT =
      WordSet.in(
          "bonus advantage advantages benefits merits merit pluses virtue virtues superiority superiorities"
              + " asset assets highlights upsides pros perks gains conveniences popularity strengths"
              + " bonuses");

  private static final WordSet PRAISING =
      WordSet.in(
          "good better strong strongest positive bright selling plus unique superior trump added"
              + " outstanding attractive best special winning");

  private static final WordSet POINTS =
      WordSet.in(
          "point points side sides aspect aspects quality qualities feature features card cards value"
              + " trait traits spots property properties characteristics");

  /** Verbs and adjectives of liking; with something that is done they praise it. */
  private static final WordSet LIKING =
      WordSet.in(
          "superior differs popular loved praised valued appreciated like likes love loves appreciate appreciates value"
              + " values trust convinces scores stands shines wins boasts favor favour distinguished"
              + " distinguishes characterized characterised features characteristics feature"
              + " praises favours favors");

  private static final WordSet STRIKING =
      WordSet.in("special unique convenient attractive different better popular good");

  private static final WordSet OFFERING =
      WordSet.in(
          "scope question speak carries performs perform deals choice suitable indicated recommended recommend recommends considered consider used use apply"
              + " applied applies performed done made carried treat treats treated treatable cure"
              + " cured solve solved help helps helped benefit benefits profit profits suggest"
              + " suggests propose proposes resort resorts resorted prescribe prescribes prescribed"
              + " operate operated need needed needs necessary required advisable worth worthwhile"
              + " intended meant aimed designed chosen choose shown think effective effect undergo"
              + " useful option appropriate offered consideration pays eligible applicable qualify"
              + " qualifies candidate candidates called justified carry suited application proved"
              + " proven favored favoured objects object");

  private static final WordSet INDICATING =
      WordSet.in(
          "crowd crowds indication indications candidate candidates spectrum occasion occasions grounds readings"
              + " adaptation adaptations");

  private static final WordSet FIELDS =
      WordSet.in(
          "object objects field fields area areas range scope spectrum direction directions domain domains");

  private static final WordSet OF_USE =
      WordSet.in(
          "surgery operation use uses application applications indication indications treatment diseases adaptation"
              + " applicability");

  private static final WordSet ASKING = WordSet.in("who whom whose which when");
  private static final WordSet RELATING = WordSet.in("that which why");
  private static final WordSet WONDERING = WordSet.in("why what");

  /** What is asked for behind "what" or "which". */
  private static final WordSet ASKED =
      WordSet.in(
          "people patients patient persons diseases disease conditions cases situations complaints"
              + " crowd crowds groups illnesses problems circumstances women children kinds kind types");

  /** Behind "why": what is asked for are its merits. */
  private static final WordSet CHOOSING =
      WordSet.in("choose chosen chooses prefer preferred trust trusted opt");

  private static final WordSet PEOPLE =
      WordSet.in(
          "who whom people patients patient those persons women men children candidate conditions"
              + " condition situations situation cases circumstances diseases reasons crowd crowds");

  /** Behind "of" they own what would else be praise: nothing is done by a disease. */
  private static final WordSet OWNERS =
      WordSet.in(
          "disease diseases illness illnesses symptoms syndrome tumor tumors tumour tumours lesion"
              + " lesions department departments clinic clinics hospital hospitals centre center team"
              + " people children pain condition infection population");

  /** Whose features are no merits of an operation, and whose strengths are others'. */
  private static final WordSet OTHERS =
      WordSet.in(
          "disease diseases illness illnesses symptoms tumor tumors tumour tumours department"
              + " departments clinic clinics hospital hospitals team");

  private TopicWords() {}

  /** "of the disease", "of our clinic". */
  public static boolean isOfOthers(Tokens tokens, int from, int to) {
    return has(tokens, from, to, OTHERS);
  }

  static boolean isPeople(Tokens tokens, int at) {
    return PEOPLE.holds(tokens, at);
  }

  /** Whether the words are on something else that articles list. */
  public static boolean isElse(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (ELSE.holds(tokens, at)
              && !(tokens.spells(at, "before") && tokens.spells(at + 1, "choosing"))
          || tokens.spells(at, "side")
              && at + 1 < to
              && (tokens.spells(at + 1, "effects") || tokens.spells(at + 1, "effect"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether they refuse: "not considered", "is ruled out", "obstacles". */
  public static boolean refuses(Tokens tokens, int from, int to) {
    return has(tokens, from, to, REFUSING_NOUN)
        || has(tokens, from, to, REFUSING)
        || refusesByTwo(tokens, from, to)
        || deniesDoing(tokens, from, to);
  }

  /** "are not considered", "cannot be done". */
  private static boolean deniesDoing(Tokens tokens, int from, int to) {
    int denied = -1;
    for (int at = from; at < to; at++) {
      denied = DENYING.holds(tokens, at) ? at : tokens.symbol(at) == ',' ? -1 : denied;
      if (denied >= 0 && at - denied <= LONGEST_DENIAL && DONE.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun refuses: "obstacles". */
  public static boolean namesRefusal(Tokens tokens, int from, int to) {
    return has(tokens, from, to, REFUSING_NOUN);
  }

  /** Whether they offer: "is recommended", "comes into consideration". */
  public static boolean offers(Tokens tokens, int from, int to) {
    return has(tokens, from, to, OFFERING) || namesUse(tokens, from, to);
  }

  /** Whether a noun says what it is for: "occasions", "fields of use". */
  public static boolean namesUse(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (INDICATING.holds(tokens, at)
          || FIELDS.holds(tokens, at)
              && has(tokens, at + 1, Math.min(to, at + LONGEST_FIELD), OF_USE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun says that what is listed is good: "virtues", "strong points". */
  public static boolean namesMerit(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (MERIT.holds(tokens, at)
          || PRAISING.holds(tokens, at) && at + 1 < to && POINTS.holds(tokens, at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody likes it: "appreciate", "popular". */
  public static boolean likes(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (LIKING.holds(tokens, at)
          || tokens.spells(at, "makes") && has(tokens, at + 1, to, STRIKING)
          || tokens.spells(at, "known") && at + 1 < to && tokens.spells(at + 1, "for")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a disease or a hospital is spoken of, whose features are no merits. */
  public static boolean tellsOwner(Tokens tokens, int from, int to) {
    return has(tokens, from, to, OWNERS);
  }

  /**
   * What a heading is about that no rule knows.
   *
   * @param asked whether it is a question or stands in brackets
   * @return null where the words do not tell
   */
  static @Nullable Topic heading(Tokens tokens, int from, int to, boolean asked) {
    if (to - from > LONGEST_LABEL && !asked
        || isElse(tokens, from, to)
        || tellsCondition(tokens, from, to)) {
      return null;
    }
    if (!asked && isStatement(tokens, from, to)) {
      return null;
    }
    boolean asks = asksForWhom(tokens, from, to) || asked && tokens.symbol(to) == ']';
    if (asks ? refuses(tokens, from, to) : refusesAsLabel(tokens, from, to)) {
      return Topic.CONTRAINDICATIONS;
    }
    boolean owned = tellsOwner(tokens, from, to);
    if (namesMerit(tokens, from, to) && !owned) {
      return Topic.ADVANTAGES;
    }
    if (namesUse(tokens, from, to)
        || asks && tokens.spells(from, "for")
        || asks && has(tokens, from, to, OFFERING) && !tokens.spells(from, "why")) {
      return Topic.INDICATIONS;
    }
    boolean why = tokens.spells(from, "why");
    return (asks || asked || why)
            && !owned
            && (why && has(tokens, from, to, CHOOSING)
                || likes(tokens, from, to)
                || has(tokens, from, from + 1, WONDERING) && has(tokens, from, to, STRIKING))
        ? Topic.ADVANTAGES
        : null;
  }

  /** "who", "to whom", "what diseases", "when". */
  private static boolean asksForWhom(Tokens tokens, int from, int to) {
    int early = Math.min(to, from + 3);
    return has(tokens, from, early, ASKING)
        || tokens.spells(from, "what")
            && tokens.spells(from + 1, "makes")
            && has(tokens, from, to, REFUSING)
        || has(tokens, from, early, WONDERING) && has(tokens, from, early + 1, ASKED);
  }

  /** "It is not carried out for": what a sentence says of its list is told elsewhere. */
  private static boolean isStatement(Tokens tokens, int from, int to) {
    long finite = tokens.lexicon().classBit("finite");
    boolean colon = to < tokens.size() && tokens.symbol(to) == ':';
    for (int at = from; at < to && (colon || to - from > SHORT_LABEL); at++) {
      if (tokens.is(at, finite)
          && !has(tokens, from, Math.min(at, from + 3), ASKING)
          && !has(tokens, from, at, RELATING)) {
        return true;
      }
    }
    return false;
  }

  /** "Osteomyelitis that cannot be treated": an item, whatever words it holds. */
  private static boolean tellsCondition(Tokens tokens, int from, int to) {
    long conditions = tokens.lexicon().classBit("condition");
    long generic = tokens.lexicon().classBit("empty");
    for (int at = from; at < to; at++) {
      if (tokens.is(at, conditions) && !tokens.is(at, generic)) {
        return true;
      }
    }
    return false;
  }

  /** A label that refuses: an item may hold such words as well, if it is no more than a noun. */
  private static boolean refusesAsLabel(Tokens tokens, int from, int to) {
    if (DENYING.holds(tokens, from) && has(tokens, from, to, REFUSING_NOUN)) {
      return false; // "No absolute contraindications"
    }
    return has(tokens, from, to, REFUSING_NOUN)
        || refusesByTwo(tokens, from, to)
        || isShortStatement(tokens, from, to)
        || deniesDoing(tokens, from, to)
            && (to - from <= SHORT_LABEL || has(tokens, from, to, PEOPLE) || endsOpen(tokens, to))
        || to - from > 2 && has(tokens, from, to, PEOPLE) && has(tokens, from, to, REFUSING)
        || tokens.spells(from, "reasons") && has(tokens, from, to, REFUSING);
  }

  /** "Not to be used in". */
  private static boolean endsOpen(Tokens tokens, int to) {
    return tokens.is(to - 1, tokens.lexicon().classBit("preposition"));
  }

  /** "Operation is prohibited", "Caution is needed". */
  private static boolean isShortStatement(Tokens tokens, int from, int to) {
    return to - from <= SHORT_LABEL
        && (tokens.spells(from + 1, "is") || tokens.spells(from + 1, "are"))
        && has(tokens, from, to, REFUSING);
  }

  private static boolean refusesByTwo(Tokens tokens, int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      if (PAIRED.holds(tokens, at) && isPair(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPair(Tokens tokens, int at) {
    for (String[] pair : REFUSING_PAIRS) {
      if (tokens.spells(at, pair[0]) && tokens.spells(at + 1, pair[1])) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Tokens tokens, int from, int to, WordSet wanted) {
    for (int at = from; at < to; at++) {
      if (wanted.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}

package org.procedex.extract.praise;

import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * How much a clause praises by the kinds of its words, whatever they are: it spares or keeps
 * something, denies what harms, tells what people are able to do and how soon, or how long it
 * lasts.
 */
public final class ClauseWorth {
  /** What a clause may be worth. */
  public enum Worth {
    /** It warns, demands, or tells of a disease. */
    BAD,
    /** It tells something that by itself is no praise. */
    NONE,
    /** It praises among others that do. */
    WEAK,
    STRONG
  }

  /** Words that turn, demand, suppose or warn. */
  private static final WordSet TURNING =
      WordSet.in(
          "should must might shall ought if unless whether until although though however but risk"
              + " cause causes caused lead leads sometimes occasionally insufficient unfortunately"
              + " disadvantage disadvantages shortcoming price what why how seems maybe perhaps"
              + " recommended advised clinic charge forbidden prohibited avoid suitable indicated try please choose"
              + " ago formerly");

  /** They leave open whether it is so. */
  private static final WordSet LEFT_OPEN =
      WordSet.in("if unless whether although though however but sometimes occasionally until");

  /** Those who talk, and those who do it. */
  private static final WordSet OTHERS =
      WordSet.in(
          "i we my our us mr mrs uncle aunt doctor doctors surgeon surgeons physician physicians"
              + " nurse nurses dentist dentists therapist colleagues relatives cause");

  /** What is told of them is what they do, unless they are done away with. */
  private static final WordSet ILLS =
      WordSet.in("disease tumor tumors cancer lesion lesions symptoms stone stones");

  /** Of some of them it holds, and not of the procedure. */
  private static final WordSet SOME = WordSet.of("part", "some", "half", "certain");

  private static final WordSet NOTHING =
      WordSet.in("no nothing nobody neither without hardly almost scarcely barely virtually");

  /** What nobody wants to have. */
  static final WordSet BURDENS =
      WordSet.in(
          "cut cuts incision incisions scar scars stitch stitches suture sutures needle needles drain"
              + " tube tubes anesthesia anaesthesia hospital hospitalization operation surgery knife"
              + " hole wound wounds pain bleeding blood transfusion transfusions radiation injury"
              + " damage trauma drug drugs tablets medicine medicines rejection allergy rest diet"
              + " plaster glasses crutches limit risk complications complication infection side"
              + " adhesions swelling dressing dressings discomfort catheter narcosis influence harm"
              + " downtime cost costs equipment hindrance restriction restrictions contrast nausea"
              + " mortality death deaths residue noise smell splint bandage scalpel threads toxicity");

  /** What would harm, were it not denied. */
  static final WordSet HARMING =
      WordSet.in(
          "inferior damage damages damaged harm harms harmed hurt hurts injure injures injured touch touches"
              + " touched cut opened open opening destroy destroys destroyed affect affects affected"
              + " disturb disturbs disturbed irritate irritates irritated burden burdened weaken"
              + " weakens weakened restrict restricts restricted limited hinder hinders hindered"
              + " interfere interrupt interrupted separated leave leaves require requires need demand"
              + " demands form change changed influence influenced fall bleed scar implicated missed"
              + " removed compressed involved sacrificed lost lose loses shaved drilled pulled"
              + " stitched narrowed occur burdensome painful felt seen depend collapse return"
              + " recur rejected shaken burned burnt irradiated stretched torn swell swells bulge ache"
              + " itch leak slip loosen crack fade shrink deform sag fail relapse rebound migrate stick"
              + " hamper impair impairs impaired compromise compromised worsen delay spread split divide"
              + " break broken cuts opens breaks divides splits limit reduce shorten");

  private static final WordSet GIVING = WordSet.in("gives offers brings opens provides");

  /** What it gives where there was none. */
  private static final WordSet CHANCES = WordSet.of("chance", "hope", "opportunity", "chances");

  /** With one of these several things are done at once. */
  private static final WordSet SEVERAL = WordSet.of("two", "both", "several", "all");

  private static final WordSet RAISING = WordSet.in("raise raises increase increases");

  /** What is good to be left as. */
  private static final WordSet KEPT =
      WordSet.in(
          "kept preserved spared retained protected saved intact unharmed untouched undisturbed"
              + " unaffected undamaged alone conserved");

  /** What of itself is neither good nor bad. */
  private static final WordSet CHANGED = WordSet.of("reduced", "lowered", "raised");

  /** Good where more praises, too. */
  private static final WordSet STATES =
      WordSet.in("open closed mobile natural visible clear possible free steady elastic alive");

  /** "cuts the neck open": a step. */
  private static final WordSet CUTTING = WordSet.in("cuts slits splits saws lays takes pushes");

  static final WordSet STAYING =
      WordSet.in(
          "stays stay remains remain keeps keep goes go continues continue looks sounds feels become"
              + " becomes turns");

  /** What became better. */
  private static final WordSet BETTERED =
      WordSet.in(
          "softens lightens shortened relieved improved prolonged lengthened halved avoided saved"
              + " stimulated cured"
              + " eased eliminated minimized minimised corrected restored lightened accelerated"
              + " omitted dispensed resumed superfluous unnecessary"
              + " dispensable");

  /** What can be done with something that is good about it. */
  private static final WordSet REPEATABLE =
      WordSet.in(
          "repeated adjusted reversed stopped undone combined changed updated tested reopened"
              + " controlled corrected exchanged customized programmed dosed removed regulated");

  private static final WordSet DONE =
      WordSet.in("done performed carried completed finished used made given taken worn learned");

  /** How it is done that is done easily. */
  private static final WordSet EASILY =
      WordSet.in(
          "repeatedly again home outpatient outpatients out-patient bedside ambulatory local once"
              + " session easily quickly anywhere time times without simply awake everywhere day"
              + " minutes hour visit office daycare elderly old children");

  private static final WordSet FREELY = WordSet.in("freely directly safely anytime exactly");

  private static final WordSet MOVING =
      WordSet.in(
          "goes go returns return eats eat drinks drink walks walk stands stand leaves leave up"
              + " back ends end works work acts sets appears appear begins starts disappears"
              + " vanishes get gets out discharged home resume resumes rises bathe shower drive"
              + " speak swallow breathe breathes see sees hear hears ready worn resumed");

  private static final WordSet SOON =
      WordSet.in(
          "immediately soon within instantly hours hour minutes days overnight quickly"
              + " rapidly once earlier sooner day evening morning night week");

  private static final WordSet AGAIN =
      WordSet.in("again freely normally clearly ordinary independently themselves");

  private static final WordSet LASTING =
      WordSet.in("lasts last works work holds hold functions function remains serve serves grows");

  private static final WordSet AGES =
      WordSet.in("years decades life longer lifetime long forever permanently lifelong");

  private static final WordSet RARE =
      WordSet.in(
          "rare rarely seldom exception exceptional hardly uncommon rarer infrequent few low");

  private static final WordSet MAKING =
      WordSet.in(
          "makes raises extends gains hides shrinks sees reaches guides removes spares frees lifts"
              + " cleans finds magnifies enlarges widens broadens sharpens filters smooths");

  /** Behind what it does they tell how it is done. */
  private static final WordSet MEANS = WordSet.of("by", "with", "using");

  private static final WordSet LESS_GOOD =
      WordSet.in(
          "predictable effective accurate precise sensitive powerful reliable durable certain common");

  /** What it does to a disease that it does well. */
  private static final WordSet CURING =
      WordSet.in("eradicates clears removes stops controls abolishes destroys closes heals kills");

  private static final WordSet ONCE =
      WordSet.in("time go sitting session stroke step operation anesthesia anaesthesia visit");

  static final WordSet EVERYBODY = WordSet.in("everyone everybody all every each always");
  private static final WordSet WHOSE = WordSet.of("with", "who", "whose");

  private static final WordSet DOSES =
      WordSet.in("dose doses dosage medication medications drugs tablets painkillers insulin");

  /** What begins with them belongs to the words before. */
  private static final WordSet BEHIND = WordSet.of("of", "for", "under", "by");

  private static final WordSet LESSER = WordSet.of("lower", "less", "shorter", "fewer", "rarer");

  /** Who is able, besides people. */
  private static final WordSet PEOPLE = WordSet.in("you one everyone anybody they he she");

  /** Without one of these, a denial, a merit or a verb that does good no clause is strong. */
  private static final WordSet STRENGTHENING =
      WordSet.union(
          NOTHING,
          KEPT,
          BETTERED,
          REPEATABLE,
          EASILY,
          FREELY,
          SOON,
          AGAIN,
          LASTING,
          RARE,
          ClauseForm.STRENGTHENING,
          CHANCES,
          CHANGED,
          ClauseChange.STRENGTHENING,
          ClauseChange.SLIGHT,
          ClauseNeeds.NEEDED);

  /** Without one of these or a word of some classes no clause is worth anything. */
  private static final WordSet WEAKLY =
      WordSet.union(STRENGTHENING, STATES, MAKING, ClauseForm.MEASURING, WordSet.of("than"));

  /** Tokens between a verb and what is told by it. */
  private static final int NEAR = 4;

  private final WordClasses classes;
  private final ClauseForm form;
  private final ClauseNeeds needs;
  private final ClauseChange change;
  private final ClauseDenials denials;

  public ClauseWorth(WordClasses classes) {
    this.classes = classes;
    this.form = new ClauseForm(classes);
    this.needs = new ClauseNeeds(classes);
    this.change = new ClauseChange(classes);
    this.denials = new ClauseDenials(classes, needs);
  }

  /**
   * What the clause is worth.
   *
   * @param first the first token of its subject or verb
   * @param own whether its subject is the procedure, named or not
   */
  public Worth of(Tokens tokens, int first, int to, boolean own) {
    Worth changed = change.of(tokens, first, to);
    if (changed != Worth.NONE && !holds(tokens, LEFT_OPEN, first, to)) {
      return changed;
    }
    boolean defined = own && tokens.is(first, classes.be) && tokens.spells(first + 1, "to");
    if (defined || SOME.holds(tokens, first) || first > 0 && SOME.holds(tokens, first - 1)) {
      return Worth.NONE; // "is to bury a wire in it", "some of them …"
    }
    return judged(tokens, first, to, own);
  }

  private Worth judged(Tokens tokens, int first, int to, boolean own) {
    boolean less = change.isSlight(tokens, first, to);
    boolean ill = false;
    boolean better = change.isCleared(tokens, first, to);
    for (int at = first; at < to; at++) {
      if (TURNING.holds(tokens, at) && !((less || better) && tokens.spells(at, "risk"))
          || at - first < 2
              && (OTHERS.holds(tokens, at) || !better && !less && ILLS.holds(tokens, at))
          || tokens.symbol(at) == ':') {
        return Worth.BAD;
      }
      boolean ended = !less && !better;
      less |=
          NOTHING.holds(tokens, at)
              || RARE.holds(tokens, at)
              || tokens.is(at, classes.negation)
              || tokens.spells(at, "less")
              || tokens.spells(at, "fewer");
      better |=
          tokens.is(at, classes.benefitVerb)
              || BETTERED.holds(tokens, at)
              || own && CURING.holds(tokens, at)
              || CHANGED.holds(tokens, at);
      ill |= ended && !(own && at == first) && isIll(tokens, first, at);
    }
    int verb = verb(tokens, first, to, own);
    if (isSetting(tokens, verb, to) || isUsual(tokens, first, verb, to)) {
      return Worth.BAD;
    }
    boolean state = verb < to && tokens.is(verb, classes.be);
    if (denials.isUnlikely(tokens, state ? verb + 1 : first, to)) {
      return Worth.STRONG;
    }
    Worth worth = grade(tokens, first, verb, to, own);
    boolean good = less || better || verb < to && ClauseForm.isHigh(tokens, first, verb, to);
    return ill && !good || isEverybody(tokens, first, to) ? Worth.BAD : worth;
  }

  private boolean isIll(Tokens tokens, int first, int at) {
    return tokens.is(at, classes.condition | classes.otherTopic)
        && !tokens.is(at, classes.outcome)
        && !BURDENS.holds(tokens, at)
        && !ClauseForm.GOOD_RATES.holds(tokens, at)
        && !(tokens.spells(at, "stroke") && at > first && tokens.spells(at - 1, "one"));
  }

  /** "Almost everyone has fever", "nobody with angina": whom something happens to. */
  private static boolean isEverybody(Tokens tokens, int first, int to) {
    return first + 1 < to
        && (tokens.spells(first, "almost") && EVERYBODY.holds(tokens, first + 1)
            || tokens.spells(first, "nobody") && WHOSE.holds(tokens, first + 1));
  }

  /** "A little blood is normal": what may be expected. */
  private boolean isUsual(Tokens tokens, int first, int verb, int to) {
    return verb + 1 < to
        && tokens.is(verb, classes.be)
        && tokens.spells(verb + 1, "normal")
        && verb > first
        && (change.isHarm(tokens, first, verb) || tokens.spells(verb - 1, "blood"));
  }

  /** "raises the dose to 9 mW": how a device is set. */
  private static boolean isSetting(Tokens tokens, int verb, int to) {
    if (verb < 0 || !RAISING.holds(tokens, verb)) {
      return false;
    }
    for (int at = verb + 1; at + 1 < to; at++) {
      if (tokens.spells(at, "to") && tokens.isNumber(at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it praises where nothing else does: by what it is, not by how soon or how rarely. */
  boolean isAlone(Tokens tokens, int first, int to, boolean own) {
    int verb = verb(tokens, first, to, own);
    return own && isPlain(tokens, first, to) && !tokens.spells(verb, "may")
        || change.isGain(tokens, first, to)
        || form.isAbly(tokens, first, verb, to, own);
  }

  /** Without a number up to which it holds, and nothing seldom or denied. */
  private boolean isPlain(Tokens tokens, int first, int to) {
    for (int at = Math.max(first - 1, 0); at < to; at++) {
      if (tokens.isNumber(at)
          || RARE.holds(tokens, at)
          || NOTHING.holds(tokens, at)
          || tokens.is(at, classes.negation)) {
        return false;
      }
    }
    return true;
  }

  /** "Simple", "reliable": a word of praise that tells no size. */
  boolean isPraise(Tokens tokens, int at) {
    return tokens.is(at, classes.merit) && !ClauseForm.SIZES.holds(tokens, at);
  }

  /** Whether one of the words can make a clause strong; without one none is. */
  boolean mayBeStrong(Tokens tokens, int from, int to) {
    long classesOfStrong = classes.negation | classes.merit | classes.benefitVerb;
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classesOfStrong)
          || STRENGTHENING.holds(tokens, at)
          || ClauseForm.isCompound(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Soft skin", "exact": what praises without a verb, by its first word. */
  boolean isFragment(Tokens tokens, int first, int to) {
    return form.opensFragment(tokens, first)
        && of(tokens, first, to, false).compareTo(Worth.NONE) > 0;
  }

  /** Whether it is said how little harm there is. */
  boolean isSlight(Tokens tokens, int first, int to) {
    return change.isSlight(tokens, first, to);
  }

  /** Whether the word can make a clause worth something, if no more than weakly. */
  boolean mayPraise(Tokens tokens, int at) {
    boolean may =
        tokens.is(at, classes.negation | classes.merit | classes.benefitVerb | classes.modal)
            || WEAKLY.holds(tokens, at)
            || ClauseForm.isCompound(tokens, at);
    return may && !TURNING.holds(tokens, at);
  }

  private int verb(Tokens tokens, int first, int to, boolean own) {
    for (int at = first; at < to; at++) {
      if (own && at == first && tokens.endsWith(at, "s")
          || at > first && tokens.endsWith(at, "s") && form.isTurned(tokens, at + 1, to)
          || tokens.is(at, classes.finite | classes.modal | classes.be | classes.benefitVerb)
              && !tokens.spells(at, "lower")
              && !(at + 1 < to && tokens.spells(at + 1, "rate"))
          || STAYING.holds(tokens, at)
              && !(at > first && at + 1 == to && tokens.is(at - 1, classes.merit)) // "short stay"
          || MAKING.holds(tokens, at)
          || at > first
              && (LASTING.holds(tokens, at) || ClauseForm.BEARING.holds(tokens, at))
              && !(at + 1 < to && tokens.is(at + 1, classes.be | classes.modal))) {
        return at;
      }
      if (tokens.is(at, classes.relative)) {
        return to;
      }
    }
    return to;
  }

  private Worth grade(Tokens tokens, int first, int verb, int to, boolean own) {
    if (tokens.spells(first, "not")) {
      return Worth.BAD;
    }
    if (BEHIND.holds(tokens, first)) {
      return Worth.NONE;
    }
    if (needs.isNeedless(tokens, first, verb, to)) {
      return Worth.STRONG;
    }
    if (NOTHING.holds(tokens, first)) {
      return denials.nothing(tokens, first, to);
    }
    if (verb >= to) {
      boolean home = holds(tokens, MOVING, first, Math.min(to, first + NEAR));
      return home && holds(tokens, SOON, first, to)
          ? Worth.STRONG // "home the same day"
          : DONE.holds(tokens, first) && holds(tokens, EASILY, first, to)
              ? Worth.WEAK
              : form.fragment(tokens, first, to);
    }
    if (tokens.spells(verb, "was") || tokens.spells(verb, "were")) {
      return isLessened(tokens, first, verb, to) ? Worth.WEAK : Worth.NONE;
    }
    if (tokens.spells(verb + 1, "to")
        || MAKING.holds(tokens, verb)
            && (tokens.spells(verb + 1, "a")
                || tokens.spells(verb + 1, "an")
                || holds(tokens, MEANS, verb + 1, to))) {
      return Worth.NONE; // a story, an aim, a step
    }
    int denied = denied(tokens, verb, to);
    if (denied >= 0) {
      return denials.denied(tokens, first, verb, denied, to);
    }
    if (isStrong(tokens, first, verb, to, own)) {
      return Worth.STRONG;
    }
    return isWeak(tokens, first, verb, to, own) ? Worth.WEAK : Worth.NONE;
  }

  private int denied(Tokens tokens, int verb, int to) {
    if (tokens.is(verb, classes.be) && tokens.spells(verb + 1, "without")) {
      return verb + 1;
    }
    for (int at = verb; at < to && at <= verb + 2; at++) {
      if (tokens.is(at, classes.negation)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isStrong(Tokens tokens, int first, int verb, int to, boolean own) {
    boolean be = tokens.is(verb, classes.be) || STAYING.holds(tokens, verb);
    int near = Math.min(to, verb + NEAR + 1);
    boolean soon = isSoon(tokens, verb, to);
    if (isToldSo(tokens, first, verb, to, own)
        || form.isAbly(tokens, first, verb, to, own)
        || be && holds(tokens, CHANGED, verb, near) && change.isHarm(tokens, first, verb)
        || (be || tokens.spells(verb, "can")) && holds(tokens, KEPT, verb, near)
        || be && holds(tokens, BETTERED, verb, near)
        || be && isQuality(tokens, verb, to)) {
      return true;
    }
    if (tokens.is(verb, classes.modal)) {
      return own && isCure(tokens, verb + 1, to)
          || isPerson(tokens, first, verb) && (soon || holds(tokens, AGAIN, verb, to))
          || holds(tokens, AGES, verb, to) && tokens.spells(verb, "can")
          || canBe(tokens, verb, to)
          || holds(tokens, CHANGED, verb, near) && isDose(tokens, first, verb, to);
    }
    return (own || verb == first)
            && tokens.is(verb, classes.benefitVerb)
            && (own && verb == first || tokens.endsWith(verb, "s"))
        || soon && holds(tokens, MOVING, verb, near)
        || soon && isPerson(tokens, first, verb) && holds(tokens, MOVING, first, to)
        || holds(tokens, LASTING, verb, near) && holds(tokens, AGES, verb, to)
        || holds(tokens, RARE, verb, near)
            && !tokens.is(verb + 1, classes.determiner)
            && change.isHarm(tokens, first, to)
        || (own || verb == first) && isMadeBetter(tokens, verb, to)
        || tokens.spells(to - 1, "enough")
        || tokens.spells(to - 1, "sufficient")
        || tokens.spells(to - 1, "suffices");
  }

  /** "the pain is slight", "both eyes are done at one time", "gives hope", "is able to …". */
  private boolean isToldSo(Tokens tokens, int first, int verb, int to, boolean own) {
    if (change.isSlight(tokens, first, to) || change.isCleared(tokens, first, to)) {
      return true;
    }
    if (tokens.is(verb, classes.be)) {
      boolean several = holds(tokens, SEVERAL, first, Math.min(verb, first + 2));
      return several && isAtOnce(tokens, verb, to)
          || own && tokens.spells(verb + 1, "able") && isCure(tokens, verb + 3, to);
    }
    return own
        && verb == first
        && GIVING.holds(tokens, verb)
        && holds(tokens, CHANCES, verb + 1, Math.min(to, verb + NEAR));
  }

  /** "makes the next operation easier". */
  private boolean isMadeBetter(Tokens tokens, int verb, int to) {
    return (tokens.spells(verb, "makes") || tokens.spells(verb, "renders"))
        && to - verb > 2
        && tokens.is(to - 1, classes.merit | classes.quality)
        && (tokens.endsWith(to - 1, "er") || tokens.spells(to - 2, "more"));
  }

  private boolean isWeak(Tokens tokens, int first, int verb, int to, boolean own) {
    if (holds(tokens, verb + 1, Math.min(to, verb + NEAR), classes.approval)
        && !holds(tokens, EASILY, verb, Math.min(to, verb + 2 * NEAR))) {
      return false;
    }
    if (tokens.is(verb, classes.modal)) {
      return isPerson(tokens, first, verb)
          || tokens.spells(verb, "can")
              && (tokens.is(verb + 1, classes.be) || form.isTurned(tokens, verb + 2, to));
    }
    int near = Math.min(to, verb + NEAR + 1);
    if (holds(tokens, STATES, verb, near) && !CUTTING.holds(tokens, verb)
        || tokens.is(verb, classes.be) && holds(tokens, CHANGED, verb, near)
        || (own || verb == first) && MAKING.holds(tokens, verb)
        || form.isFair(tokens, first, verb, to, own)) {
      return true;
    }
    for (int at = verb; at < to; at++) {
      boolean merit =
          tokens.is(at, classes.merit)
              && (tokens.is(verb, classes.finite | classes.be)
                  || !ClauseForm.SIZES.holds(tokens, at));
      if (at <= verb + 3 && merit || tokens.spells(at, "than")) {
        return true;
      }
    }
    return false;
  }

  /** "can stop the attack quickly", "is able to clear the duct thoroughly". */
  private static boolean isCure(Tokens tokens, int at, int to) {
    return at + 1 < to
        && holds(tokens, ClauseForm.ABLY, at + 1, to)
        && !holds(tokens, DONE, at, at + 2);
  }

  /** "within hours", "at once": and not "as soon as it was over". */
  private static boolean isSoon(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (SOON.holds(tokens, at) && !tokens.spells(at - 1, "as")) {
        return true;
      }
    }
    return false;
  }

  /** "pain scores were lower after it": what was less, or shorter. */
  private boolean isLessened(Tokens tokens, int first, int verb, int to) {
    return verb + 1 < to && LESSER.holds(tokens, verb + 1) && change.isHarm(tokens, first, verb);
  }

  /** "is very small", "are less", and little behind it. */
  private boolean isQuality(Tokens tokens, int verb, int to) {
    int at = verb + 1;
    while (at < to
        && at < verb + 3
        && (tokens.is(at, classes.adverb) || tokens.spells(at, "also"))) {
      at++;
    }
    return at < to
        && tokens.is(at, classes.merit)
        && !tokens.is(at, classes.negation)
        && !(tokens.spells(at, "short") && tokens.spells(at + 1, "for"))
        && !(tokens.spells(at, "less") && at + 1 < to && LESS_GOOD.holds(tokens, at + 1))
        && (at + 1 == to || !tokens.is(at + 1, classes.procedureGeneric));
  }

  private boolean isPerson(Tokens tokens, int first, int verb) {
    for (int at = first; at < verb; at++) {
      boolean counting = tokens.spells(at, "one") && at + 1 < verb; // "one operation may last"
      if (tokens.is(at, classes.person) || PEOPLE.holds(tokens, at) && !counting) {
        return true;
      }
    }
    return false;
  }

  /** "the dose of painkillers can be reduced by half": less of a drug. */
  private boolean isDose(Tokens tokens, int first, int verb, int to) {
    return holds(tokens, DOSES, first, verb) && !tokens.endsWith(to - 1, "ing");
  }

  /** "treats both at one time", "is done in one go". */
  private boolean isAtOnce(Tokens tokens, int from, int to) {
    for (int at = from + 2; at < to; at++) {
      if (tokens.isNumber(at) || tokens.is(at, classes.person)) {
        return false;
      }
      if (ONCE.holds(tokens, at)
          && (tokens.spells(at - 1, "one") || tokens.spells(at - 1, "same"))
          && !tokens.spells(at - 2, "the")) {
        return true;
      }
    }
    return false;
  }

  /** "can be repeated", "can be done at home". */
  private boolean canBe(Tokens tokens, int verb, int to) {
    if (!tokens.spells(verb, "can")
        && !tokens.spells(verb, "may")
        && !tokens.spells(verb, "could")) {
      return false;
    }
    int near = Math.min(to, verb + NEAR);
    return holds(tokens, REPEATABLE, verb, near)
        || isAtOnce(tokens, verb, to)
        || holds(tokens, FREELY, verb, to)
        || holds(tokens, DONE, verb, near)
            && (holds(tokens, AGAIN, verb, to)
                || holds(tokens, EASILY, verb, Math.min(to, verb + 2 * NEAR)));
  }

  static boolean holds(Tokens tokens, WordSet wanted, int from, int to) {
    for (int at = from; at < to; at++) {
      if (wanted.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  static boolean holds(Tokens tokens, int from, int to, long mask) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, mask)) {
        return true;
      }
    }
    return false;
  }
}

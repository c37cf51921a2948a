package org.procedex.extract.indication;

import org.procedex.text.WordSet;

/** Words by which sentences offer a procedure for something, and those beside which none does. */
final class OfferWords {
  /** Nouns and adjectives that say that a case calls for it. */
  static final WordSet CALLING =
      WordSet.in(
          "necessary unavoidable inevitable indispensable obligatory compulsory imperative urgent"
              + " justified warranted worth worthwhile advisable right proper fitting sensible value"
              + " valuable strength resort choice way answer remedy solution salvation rescue"
              + " refuge destination option chosen reach think considered turn turned standard"
              + " preferred matter helpful useful indicated");

  /** Verbs of those who choose, before what they choose. */
  static final WordSet CHOOSING =
      WordSet.in(
          "offer offers choose chooses select selects prefer prefers prescribe prescribes propose"
              + " proposes recommend recommends suggest suggests advise advises apply applies adopt"
              + " adopts employ employs use uses try tries take takes add adds reserve reserves keep"
              + " keeps give gives turn turns resort resorts perform performs undertake practise made"
              + " begin begins begun start starts like likes decide decides think");

  /** What is said of a procedure that is offered. */
  static final WordSet OFFERED =
      WordSet.union(
          CALLING,
          WordSet.in(
              "offered selected prescribed proposed recommended suggested advised applied adopted"
                  + " employed used tried taken added prepared created invented designed devised"
                  + " conceived made meant intended destined born built developed approved available"
                  + " addressed directed aimed targeted switched resorted left goes given assigned"
                  + " allotted entrusted handed reserved kept saved performed done carried undertaken"
                  + " practised practiced suitable suited fit good best ideal perfect first-line"
                  + " mainstay backbone trump weapon tool key ally friend helper home field"
                  + " domain territory deals copes effective turned fruitful booked summoned brought"
                  + " attempted proves shines excels opened allowed permitted"));

  /** What is said of people or conditions that a procedure is for. */
  static final WordSet SERVED =
      WordSet.in(
          "whom deserve deserves call calls need needs require requires demand demands"
              + " justify justifies benefit benefits profit profits yield yields respond responds"
              + " handled helped served saved treated suited answered sent referred brought"
              + " welcome customers customer clientele guests range scope field domain territory"
              + " kingdom person persons");

  /** Any of these: a clause with none of them offers nothing. */
  static final WordSet ANY = WordSet.union(CHOOSING, OFFERED, SERVED);

  /** Before a word that offers they take it back: "minimally effective". */
  static final WordSet DAMPING =
      WordSet.in("minimally poorly marginally insufficiently less little barely scarcely");

  /** What a case does not begin with: "for this population". */
  static final WordSet POINTING = WordSet.in("this that these such its their our");

  /** Those behind which "of" says of what. */
  static final WordSet OWNING =
      WordSet.in("matter method choice domain field territory home remedy");

  /** Said of something that once was: "was first approved for". */
  static final WordSet LASTING =
      WordSet.in(
          "approved created invented designed devised developed conceived made meant intended");

  /** Participles of what is done to a condition that do not end in "ed". */
  static final WordSet DONE =
      WordSet.in("cut burnt burst shut dealt held frozen broken sewn shrunk driven overcome");

  /** Between a participle and "by": "burnt away by". */
  static final WordSet PARTICLES = WordSet.in("out off away up together back again open down");

  /** What befalls somebody or is found by something, and is not helped. */
  static final WordSet BEFALLING =
      WordSet.in(
          "caused induced followed complicated damaged injured triggered provoked preceded"
              + " aggravated worsened accompanied associated affected infected replaced combined"
              + " compared confused connected covered filled marked characterized characterised"
              + " explained divided classified performed produced needed required started created"
              + " increased reduced lowered avoided prevented diagnosed detected confirmed observed"
              + " monitored examined measured checked determined excluded suspected dissatisfied"
              + " satisfied operated");

  /** Before a name it is told beside. */
  static final WordSet ASIDE =
      WordSet.in(
          "after before during without than following despite from unlike previous earlier of");

  /** Subjects of their own behind "for A": "the choice falls on X". */
  static final WordSet CHOICE =
      WordSet.in(
          "there choice method way answer remedy solution doctor surgeon specialist team procedure"
              + " operation treatment standard");

  /** Those who do something themselves. */
  static final WordSet STAFF =
      WordSet.in(
          "we one doctors surgeons physicians therapists specialists clinicians hospitals clinics"
              + " experts colleagues doctor surgeon beginning department team our your you");

  /** What points at what is known already: "the stone is broken". */
  static final WordSet KNOWN = WordSet.in("the this that these its his her their such");

  /** What else a clause is on. */
  static final WordSet OTHERS =
      WordSet.in(
          "cause causes caused complication complications accident accidents consequence consequences peak commonest diagnosis excluded risk risks incidence"
              + " was were had he she his her mr mrs i my recurrence anesthesia anaesthesia"
              + " postoperative percent rate wait waits contraindication caution whether want hope"
              + " researchers trial trials study studies exceptional exceptionally rarely seldom"
              + " hardly then next called possibility research evidence");

  private OfferWords() {}
}

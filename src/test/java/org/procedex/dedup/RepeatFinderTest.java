package org.procedex.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.rules.RuleBook;
import org.procedex.text.Block;
import org.procedex.text.Passage;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Structure;
import org.procedex.text.Tokenizer;

class RepeatFinderTest {
  private static final RuleBook RULES = RuleBook.builtIn();
  private static final String BETWEEN =
      "Warm water helps the muscles to rest. Nobody knows why the pump was built in Vienna.";

  /** An article of one passage with these sentences. */
  private static List<Repeat> find(List<String> sentences) {
    String text = String.join(" ", sentences);
    List<Sentence> spans = new ArrayList<>();
    int at = 0;
    for (String sentence : sentences) {
      spans.add(new Sentence(spans.size(), new Span(at, at + sentence.length()), ""));
      at += sentence.length() + 1;
    }
    Span all = new Span(0, text.length());
    Block block = new Block(Block.Kind.TEXT, all, all, -1, -1, 0);
    Structure structure =
        new Structure(Tokenizer.tokenize(text, RULES.lexicon()), List.of(block), List.of());
    return new RepeatFinder().find(structure, List.of(new Passage(block, spans)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fullness lasts about three days.|Fullness will last for about three days.
          The laser closes the vein from within.|THE LASER CLOSES THE VEIN FROM WITHIN！
          The laser closes the vein from within.|The  laser closes the veinfrom within
          Most corns of the toe no longer need the scalpel.|The majority of corns of the toe have no \
          need of a scalpel.
          The value of lithotripsy was acknowledged by urologists everywhere.|The value of \
          lithotripsy was recognized by urologists everywhere.
          Fistula is the commonest complication, so the tube is rinsed every day.|The most common \
          complication is fistula, therefore the tube has to be rinsed each day.
          The ulna is preserved and the wrist stays mobile.|The wrist stays mobile and the ulna is \
          retained.
          Cryotherapy is cheap, convenient and simple for village clinics.|For village clinics, \
          cryotherapy is simple, inexpensive and convenient.
          It was rare before, and in recent years the incidence among pilots has risen.|In recent \
          years, the incidence among pilots has increased.
          The plaster should be pressed and fixed for ten days, and the boy should not scratch it.|\
          The plaster is compressed and fixed for about ten days, and the boy must not scratch it.
          Pancreatitis after the stent is what doctors fear most.|What is feared most by doctors is \
          pancreatitis after the stent.
          The splint is taken away after nine weeks.|The splint gets removed nine weeks later.
          The clinic purchased two lasers from Swedish makers.|The clinic bought two lasers from \
          makers in Sweden.
          The share of boys to girls is roughly two to one.|The proportion of boys to girls is about \
          2:1.
          In acute mountain sickness the descent must begin at dusk.|In AMS the descent must start at \
          dusk.
          The harness makes the walk painless and keeps the child harness-dependent.|The harness keeps \
          the child dependent on the harness and makes the walk painless.
          A leak after the clip is no different from a leak after the coil.|A leak after the clip is \
          the same as a leak after the coil.
          The evaluation of the graft takes place on the ninth day.|The graft is evaluated on the ninth \
          day.
          Haemorrhage of the oesophagus stops within minutes.|Hemorrhage of the esophagus ceases \
          within minutes.
          The cast must be worn for at least six weeks.|The cast has to be worn for no less than six \
          weeks.
          The itching of the scalp went away in half an hour.|The itching of the scalp disappeared in \
          30 minutes.
          Village midwives cannot do without the vacuum cup.|The vacuum cup is indispensable to \
          village midwives.
          The lens was swapped right away without making a sound.|The lens was exchanged silently and \
          immediately.
          The old splint has been abandoned by most ski patrols of our country.|The traditional splint \
          has already been given up in most ski patrols in China.
          The pump of the wound works round the clock without interruption.|The pump of the wound runs \
          for 24 hours without a break.
          Quite a few sailors keep away from the dentist.|Many sailors avoid the dentist.
          Do not scratch the eyelid after the laser and do not cover it.|Avoid scratching the eyelid \
          after the laser and do not cover it.
          Smoking of the pipe is prohibited before the tongue graft.|Before the tongue graft you are \
          not allowed to smoke the pipe.
          Dialysis of the sailors lasts forty minutes.|The sailors' dialysis takes 40 minutes.
          The gastric sleeve leaves the pylorus unchanged.|The gastric sleeve does not change the \
          pylorus.
          A small drop of lye is enough for divers to go blind.|A small drop of lye is enough for \
          divers to lose their sight.
          On day three the rower gets out of bed and walks.|The rower leaves the bed on day three \
          and walks.
          The syrup brings down the fever of the twins.|The fever of the twins is lowered by the syrup.
          Gout of the thumb is rare before the age of 40.|Gout of the thumb is rare before 40 years of \
          age.
          Goats and sheep near the lake were fed with it first of all, and the sailors of the coast \
          swallowed the capsule in 1994.|In 1994 the capsule was swallowed by the coast's sailors.
          Miners fall ill when young because dust enters the mouth and throat, and by now two thirds \
          of the wives do the washing of the lungs at home.|Two thirds of the wives by now wash the \
          lungs at home.
          A stone that is stuck in the ureter may kill the kidney in two months.|Within two months the \
          kidney can be destroyed by a calculus lodged in the ureter.
          Many drivers who snore do not know that they suffocate at night.|A lot of snoring drivers \
          are unaware that they choke during the night.
          Once the thrombus drops into the calf, the diver limps.|When the clot falls off into the \
          calf, divers become lame.
          Will the voice of the singer drop after the laser?|Does the singer's voice fall after the \
          laser?
          In the past the two kidneys of the pilot were given up.|Formerly both kidneys of the pilot \
          were abandoned.
          The wart of the miner no longer grows after the frost.|The wart of the miner stops growing \
          after the frost.
          """)
  void sameStatementRightBehind(String first, String second) {
    assertThat(find(List.of(first, second)))
        .singleElement()
        .satisfies(repeat -> assertThat(repeat.of()).isZero());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The laser closes the vein in 12 minutes.|The laser closes the vein in 20 minutes.
          The laser closes the vein in two minutes.|The laser closes the vein in three minutes.
          The laser closes the vein in forty minutes.|The laser closes the vein in 30 minutes.
          Sailors with vertigo are free to dive.|Sailors with vertigo are not free to dive.
          The clip is suitable for gastric ulcer bleeding.|The clip is not suitable for gastric \
          ulcer bleeding.
          The coil is used for aneurysm of the spleen.|The coil is used for aneurysm of the brain.
          The stent lowers the pressure in the vein.|The stent raises the pressure in the vein.
          Fasting is required before gastroscopy with sedation.|Fasting is required after \
          gastroscopy with sedation.
          Type I leaks close by themselves.|Type II leaks close by themselves.
          The balloon opens the duct.|The balloon opens the duct in elderly people with dementia.
          How is frozen shoulder treated by radiologists?|How is frozen shoulder diagnosed by \
          radiologists?
          The higher the HDL in the blood, the lower the risk is.|The higher the LDL in the blood, \
          the greater the risk is.
          Will the voice of the singer drop after the laser?|Will the voice of the singer rise after \
          the laser?
          The clot is first dissolved with a drug.|If the clot does not dissolve, it is pulled out \
          with a basket.
          The two weeks of rest are spent by the lake.|Three weeks of rest are spent by the lake.
          The stent keeps the artery open.|Without a stent the artery closes again.
          Wide excision: the removal of the tumor and some skin.|Narrow excision: the removal of the \
          tumor and little skin.
          The splint stays on the left wrist of the boy at night.|The splint stays on the left wrist of \
          the boy by day.
          The son of a carrier has the gene for the weak enzyme.|The daughter of a carrier has the gene \
          for the weak enzyme.
          Core biopsy: a wide needle takes a cylinder of the lump.|Fluid biopsy: a thin needle takes some \
          cells of the lump.
          The cuff is inflated at once.|The cuff is inflated at once when the pulse is lost.
          Radiofrequency destroys the nodule.|Embolization starves the nodule.
          The cast must be worn for at least six weeks.|The cast must be worn for at most six weeks.
          The cuff is left for no more than three weeks.|The cuff is left for more than three weeks.
          The dose of the dye must not exceed ten grams.|The dose of the dye must exceed ten grams.
          The wart goes away after the laser.|The wart goes on after the laser.
          Sailors keep away from the dentist.|Sailors do not keep away from the dentist.
          The rower eats soup on the third day after the graft.|The rower eats soup on the fifth day \
          after the graft.
          The remaining eye is tested with a lamp every spring.|The left eye is tested with a lamp every \
          spring.
          Goats and sheep near the lake were fed with it first of all, and the sailors of the coast \
          swallowed the capsule in 1994.|In 1995 the capsule was swallowed by the coast's sailors.
          Miners fall ill when young because dust enters the mouth and throat, and by now two thirds \
          of the wives do the washing of the lungs at home.|Two thirds of the sons by now wash the \
          lungs at sea.
          """)
  void anotherFact(String first, String second) {
    assertThat(find(List.of(first, second))).isEmpty();
  }

  @Test
  void nearIdenticalFarAway() {
    List<String> sentences =
        new ArrayList<>(List.of("The magnet guides the capsule through the stomach of the child."));
    for (String word : "alpha beta gamma delta epsilon zeta eta theta".split(" ")) {
      sentences.add("Nobody asked for " + word + " here.");
    }
    sentences.add("The magnet guides the capsule through the stomach of the children.");
    assertThat(find(sentences))
        .singleElement()
        .satisfies(repeat -> assertThat(repeat.of()).isZero());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two hours later the patch on the cheek may be removed.|The plaster can be taken off the \
          cheek after two hours.|1
          Two hours later the patch on the cheek may be removed.|The plaster on the cheek must be \
          wetted after three hours.|0
          """)
  void otherWordsFarAway(String first, String second, int repeats) {
    List<String> sentences = new ArrayList<>(List.of(first));
    for (String word : "alpha beta gamma delta epsilon zeta eta theta".split(" ")) {
      sentences.add("Nobody asked for " + word + " here.");
    }
    sentences.add(second);
    assertThat(find(sentences)).hasSize(repeats);
  }

  /** What a topic's words have in common says less than what two sentences alone share. */
  @Test
  void commonWordsProveLittle() {
    List<String> sentences = new ArrayList<>();
    for (String word : "ankles elbows shoulders fingers wrists knees toes hips".split(" ")) {
      sentences.add("The laser plaster is used at the " + word + ".");
    }
    sentences.add("The laser plaster has been glued in Vienna by the engineers.");
    sentences.add("The laser plaster was also paid in Geneva by engineers.");
    assertThat(find(sentences)).isEmpty();
  }

  @Test
  void shortAndFarAway() {
    assertThat(
            find(
                List.of(
                    "The magnet is not a toy.",
                    BETWEEN,
                    "Glass breaks.",
                    "Rubber bends.",
                    "Steel does neither of these.",
                    "Remember that the magnet is not a toy.")))
        .singleElement()
        .satisfies(repeat -> assertThat(repeat.of()).isZero());
  }

  @Test
  void clauseOfAnEarlierSentence() {
    String before = "In 1987 the town bought an old scanner for the women's ward; ";
    String clause =
        "in 1994, two surgeons in Graz opened the first school for divers and pilots, which drew"
            + " pupils and teachers from five valleys.";
    String again =
        "In 1994, two surgeons in Graz opened the first school for divers and pilots, which drew"
            + " many pupils and teachers from five valleys.";
    assertThat(find(List.of(before + clause, again)))
        .singleElement()
        .satisfies(repeat -> assertThat(repeat.of()).isZero());
  }

  @Test
  void firstMembersOfAListLeaveTheOthersOut() {
    assertThat(
            find(
                List.of(
                    "The stent keeps the duct open, spares the papilla, needs no drain and lasts for"
                        + " a year.",
                    BETWEEN,
                    "The stent keeps the duct open and spares the papilla.")))
        .isEmpty();
  }

  @Test
  void alwaysTheEarliest() {
    String sentence = "The laser closes the vein from within.";
    assertThat(find(List.of(sentence, BETWEEN, sentence, sentence)))
        .containsExactly(new Repeat(2, 0, 1), new Repeat(3, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Yes. Yes.", "???", "！！！", "1 1 1 1"})
  void nothingToCompare(String text) {
    assertThat(find(List.of(text, text))).isEmpty();
  }

  @Test
  void earlierSentencesOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Repeat(1, 1, 1));
  }

  @Test
  void deterministicAndInOrder() {
    Random random = new Random(20);
    String[] words =
        "the vein is closed not by 2 3 coil laser heat glue of artery under".split(" ");
    for (int round = 0; round < 200; round++) {
      List<String> sentences = new ArrayList<>();
      for (int i = random.nextInt(40); i >= 0; i--) {
        StringBuilder sentence = new StringBuilder("So");
        for (int k = random.nextInt(9); k >= 0; k--) {
          sentence.append(' ').append(words[random.nextInt(words.length)]);
        }
        sentences.add(sentence + ".");
      }
      List<Repeat> repeats = find(sentences);
      assertThat(find(sentences)).isEqualTo(repeats);
      assertThat(repeats).extracting(Repeat::sentence).isSorted().doesNotHaveDuplicates();
      List<Integer> repeating = repeats.stream().map(Repeat::sentence).toList();
      assertThat(repeats).noneMatch(repeat -> repeating.contains(repeat.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The laser closes the vein from within.",
        "The laser %d closes the vein of the leg from within.",
        "The laser closes the w%d vein of the leg from within, and glue closes the artery."
      })
  void linearOnManyAlike(String pattern) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      sentences.add(String.format(pattern, i));
    }
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> find(sentences));
  }
}

package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.Articles;
import org.procedex.rules.RuleBook;

class StructureReaderTest {
  private static final RuleBook RULES = RuleBook.builtIn();
  private static final StructureReader READER =
      new StructureReader(RULES.headings(), RULES.lexicon());
  private static final PassageReader PASSAGES = new PassageReader(SentenceSplitter.english());

  private static Structure read(String text) {
    return READER.read(Tokenizer.tokenize(text, RULES.lexicon()));
  }

  private static List<String> outline(String text) {
    Structure structure = read(text);
    return structure.blocks().stream()
        .filter(block -> !block.content().isEmpty())
        .map(block -> block.kind() + " " + block.content().of(text))
        .toList();
  }

  private static void assertWhole(String name, String text) {
    Structure structure = read(text);
    int at = 0;
    for (Block block : structure.blocks()) {
      assertThat(block.span().start()).as(name).isEqualTo(at);
      at = block.span().end();
      assertThat(block.span().contains(block.content())).as(name).isTrue();
    }
    assertThat(at).as(name).isEqualTo(text.length());
    int position = 0;
    int end = 0;
    for (Passage passage : PASSAGES.read(structure)) {
      for (Sentence sentence : passage.sentences()) {
        assertThat(sentence.position()).as(name).isEqualTo(position++);
        assertThat(sentence.span().start()).as(name).isGreaterThanOrEqualTo(end);
        assertThat(passage.block().content().contains(sentence.span())).as(name).isTrue();
        end = sentence.span().end();
      }
    }
  }

  @Test
  void everyCharacterOfEveryArticleBelongsToOneBlock() {
    int[] articles = new int[1];
    Articles.forEach(
        (name, text) -> {
          articles[0]++;
          assertWhole(name, text);
        });
    assertThat(articles[0]).isGreaterThan(40);
  }

  @Test
  void everyCharacterOfMutatedTextBelongsToOneBlock() {
    Random random = new Random(20261123);
    String alphabet = "Aa1. ,;:()（）①、\n\r\t　#*-|[]】?？ indications of hip surgery 2.";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        if (random.nextInt(30) == 0) {
          text.append("Contraindications: ");
        }
      }
      assertWhole("round " + round, text.toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Contraindications: 1, fever 2.cough 3、rash | HEADING Contraindications: | ITEM fever",
        "Advantages of the graft] less pain, low cost. | HEADING Advantages of the graft] | TEXT less pain, low cost.",
        "Who is suitable for it? ①gout ②sprain | HEADING Who is suitable for it? | ITEM gout",
        "Indications: a) gout b) sprain | HEADING Indications: | ITEM gout",
        "（1）gout （2）sprain | ITEM gout | ITEM sprain",
        "It costs 1.5 to 2.5 dollars. | TEXT It costs 1.5 to 2.5 dollars. | ",
      })
  void paragraphsAreCutAtHeadingsAndNumbers(String text, String first, String second) {
    List<String> outline = outline("A title that is here\n\n" + text + "\n");
    assertThat(outline.get(1)).isEqualTo(first);
    if (second != null) {
      assertThat(outline.get(2)).startsWith(second);
    }
  }

  @Test
  void twoSpacesAndIdeographicSpacesStartParagraphs() {
    assertThat(outline("One sentence.  Another paragraph.　A third.")).hasSize(3);
  }

  @Test
  void markdownIsSeen() {
    assertThat(outline("# Block\n\n## Indications\n\n* one\n\t* two\n\n---\n"))
        .containsExactly("TITLE Block", "HEADING Indications", "ITEM one", "ITEM two");
  }

  @Test
  void columnsOfATableStandUnderTheirOwnHeading() {
    String text = "# X\n\n| Advantages | Disadvantages |\n|---|---|\n| * cheap | * slow |\n";
    Structure structure = read(text);
    Block cheap =
        structure.blocks().stream()
            .filter(block -> block.content().of(text).equals("cheap"))
            .findFirst()
            .orElseThrow();
    assertThat(structure.headings().get(cheap.heading()).topics())
        .containsExactly(Topic.ADVANTAGES);
  }
}

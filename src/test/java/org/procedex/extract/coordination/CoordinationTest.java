package org.procedex.extract.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.rules.RuleBook;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

class CoordinationTest {
  private static final RuleBook RULES = RuleBook.builtIn();
  private static final Coordination COORDINATION =
      new Coordination(RULES.classes(), RULES.phraseEnds());

  private static Tokens tokens(String words) {
    return Tokenizer.tokenize(words, RULES.lexicon());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NOUNS; gallstones, appendicitis and hernia; gallstones | appendicitis | hernia",
        "NOUNS; hepatic and renal failure; hepatic and renal failure",
        "NOUNS; esophageal, gastric and biliary obstruction;"
            + "esophageal, gastric and biliary obstruction",
        "NOUNS; cancers of the breast and prostate; cancers of the breast and prostate",
        "NOUNS; tumors such as glioma and meningioma; glioma | meningioma",
        "NOUNS; patients with asthma, gout or anemia; asthma | gout | anemia",
        "NOUNS; patients with asthma and gout; patients with asthma and gout",
        "NOUNS; caries, especially of the molars; caries, especially of the molars",
        "NOUNS; ulcers that are two cm or more; ulcers that are two cm or more",
        "ITEM; Hemophilia, leukemia; Hemophilia | leukemia",
        "ITEM; Swelling and pain of the knee; Swelling and pain of the knee",
        "ITEM; Skull fracture, facial trauma, loose teeth;"
            + "Skull fracture | facial trauma | loose teeth",
        "QUALITIES; it is safe and effective; safe | effective",
        "QUALITIES; relieves pain and swelling; relieves pain and swelling",
        "QUALITIES; takes ten minutes and leaves no scar; takes ten minutes | leaves no scar",
        "QUALITIES; safe, expensive; safe",
        "PURPOSES; find stones and polyps and to remove cysts;"
            + "find stones and polyps | remove cysts",
        "CLAUSE; root is broken or the tooth is loose; root is broken | tooth is loose",
        "NOUNS; hernia, 20 minutes; hernia",
      })
  void membersStandAlone(Coordination.Manner manner, String words, String expected) {
    Tokens tokens = tokens(words);
    List<String> members = new ArrayList<>();
    for (Coordination.Member member : COORDINATION.split(tokens, 0, tokens.size(), manner)) {
      members.add(tokens.span(member.from(), member.to()).of(words));
    }
    assertThat(String.join(" | ", members)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"less effective,true", "not as safe as A,true", "less painful,false", "safe,false"})
  void lessOfWhatIsGoodIsNoPraise(String words, boolean expected) {
    Tokens tokens = tokens(words);
    Coordination.Member all = new Coordination.Member(0, tokens.size());
    assertThat(COORDINATION.isLessGood(tokens, all)).isEqualTo(expected);
  }
}

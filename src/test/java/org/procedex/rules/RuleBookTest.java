package org.procedex.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.text.HeadingMatcher;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

class RuleBookTest {
  @TempDir Path folder;

  @Test
  void everyRuleHoldsItsExamples() {
    RuleBook book = RuleBook.builtIn();
    assertThat(RuleExamples.failures(book)).isEmpty();
    assertThat(RuleExamples.count(book)).isGreaterThan(2 * book.rules().size() - 1);
  }

  @Test
  void theSameRulesHaveTheSameFingerprint() {
    assertThat(RuleBook.builtIn().fingerprint())
        .isEqualTo(RuleBook.builtIn().fingerprint())
        .hasSize(64);
  }

  private void write(Map<String, String> changed) throws Exception {
    for (Map.Entry<String, String> file : RuleFiles.builtIn().entrySet()) {
      Files.writeString(
          folder.resolve(file.getKey()), changed.getOrDefault(file.getKey(), file.getValue()));
    }
  }

  @Test
  void aFolderOfRulesReplacesTheBuiltInOnes() throws Exception {
    write(Map.of());
    assertThat(RuleBook.load(folder).fingerprint()).isEqualTo(RuleBook.builtIn().fingerprint());
  }

  @Test
  void allProblemsAreReportedAtOnceWithFileAndLine() throws Exception {
    write(
        Map.of(
            "advantages.yaml",
            """
            type: ADVANTAGE
            rules:
              - id: advantage.a
                description: one
                cues: ["good"]
                pattern: "CUE [phrases]"
                colour: red
                match: ["It is good [[in spring]]."]
                no-match: ["No."]
              - id: advantage.a
                description: two
                cues: ["good?"]
                pattern: "[items]"
                no-match: ["No."]
              - id: advantage.c
                description: three
                cues: ["makes ...3 good"]
                pattern: "CUE [phrases]"
                no-match: ["No."]
            """,
            "context.yaml",
            "rules: [\n"));
    assertThatThrownBy(() -> RuleBook.load(folder))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("advantages.yaml:7")
        .hasMessageContaining("colour")
        .hasMessageContaining("advantages.yaml:10")
        .hasMessageContaining("\"advantage.a\" stands at")
        .hasMessageContaining("begins with a word it needs")
        .hasMessageContaining("expected CUE in the pattern")
        .hasMessageContaining("expected words in a cue but found \"...3\"")
        .hasMessageContaining("context.yaml:");
  }

  @Test
  void listsThatAreMissingOrUnknownAndPairsThatAreNoneAreReported() throws Exception {
    String topics = RuleFiles.builtIn().get("topics.yaml");
    write(
        Map.of(
            "topics.yaml",
            topics
                .replace("  praising:", "  prasing:")
                .replace("red light,", "the red light,")
                .replace(" obstacle,", " Obstacle,")));
    assertThatThrownBy(() -> RuleBook.load(folder))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("but found \"prasing\"")
        .hasMessageContaining("expected at least one entry under \"praising\"")
        .hasMessageContaining("expected words in small letters but found \"Obstacle\"")
        .hasMessageContaining("expected two words but found \"the red light\"");
  }

  @Test
  void aWordOfTopicsTellsWhatAHeadingIsAbout() throws Exception {
    String topics = RuleFiles.builtIn().get("topics.yaml");
    write(Map.of("topics.yaml", topics.replace(" superiorities,", " superiorities, trumpcards,")));
    assertThat(topics(RuleBook.load(folder))).containsExactly(Topic.ADVANTAGES);
    assertThat(topics(RuleBook.builtIn())).isEmpty();
  }

  private static List<Topic> topics(RuleBook book) {
    Tokens tokens = Tokenizer.tokenize("Our trumpcards:", book.lexicon());
    HeadingMatcher.Match match = book.headings().match(tokens, 0, tokens.size(), true);
    return match == null ? List.of() : List.copyOf(match.heading().topics());
  }

  @Test
  void anExampleThatFailsStopsTheStart() throws Exception {
    write(
        Map.of(
            "advantages.yaml",
            """
            type: ADVANTAGE
            rules:
              - id: advantage.a
                description: one
                cues: ["good"]
                pattern: "CUE [phrases]"
                match: ["It is good [[in summer]]."]
                no-match: ["It is good weather."]
            """));
    assertThatThrownBy(() -> RuleBook.load(folder))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining("expected [in summer] but found [summer]")
        .hasMessageContaining("expected nothing but found [weather]");
  }
}

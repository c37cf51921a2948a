package org.procedex.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RuleBook;

class TitleWordsTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Root canal therapy,Root canal therapy",
        "【Root canal therapy】,Root canal therapy",
        "[Root canal therapy],Root canal therapy",
        "《Root canal therapy》,Root canal therapy",
        "\"Root canal therapy\",Root canal therapy",
        "# **Root canal therapy**,Root canal therapy",
        "[New] root canal therapy,[New] root canal therapy",
        "“Modern” root canal therapy,“Modern” root canal therapy",
        "<b>Root canal</b> therapy,Root canal therapy",
        "Root canal&nbsp;therapy,Root canal therapy",
        "<script>alert(1)</script>,<script>alert(1)</script>",
        "Therapy of the root canal [new],Therapy of the root canal [new]",
        "Root canal therapy],Root canal therapy]",
      })
  void marksThatCloseWhatIsNotThereAreNoWordsOfTheTitle(String line, String title) {
    String text = line + "\n\nRoot canal therapy is an operation that cleans the canals.\n";
    Article article = new Article("a", text, "UTF-8", "0".repeat(64));
    assertThat(PIPELINE.process(article).title()).isEqualTo(title);
  }
}

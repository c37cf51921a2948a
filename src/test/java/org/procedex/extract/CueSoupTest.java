package org.procedex.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RuleBook;

/**
 * Words that the rules know, in any order, from an article's first token to its last: no rule and
 * no decision may look before the one or behind the other.
 */
class CueSoupTest {
  private static final Path WAYS = Path.of("src/test/resources/ways");
  private static final String[] MARKS = {
    ".", ":", ",", ";", "\n", "\n\n", "?", "(", ")", "-", "1."
  };
  private static final String BEHIND = " Hip arthroscopy is an operation on the hip.";
  private static final int LONGEST = 24;
  private static final int ARTICLES = 4_000;

  private final Pipeline pipeline = Pipeline.of(RuleBook.builtIn());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void wordsInAnyOrder(long seed) throws IOException {
    TreeSet<String> all = new TreeSet<>();
    for (String file : new String[] {"sentences.txt", "pages.txt"}) {
      for (String word : Files.readString(WAYS.resolve(file)).split("[^\\p{L}'-]+")) {
        all.add(word);
      }
    }
    String[] words = all.toArray(String[]::new);
    Random random = new Random(seed);
    for (int i = 0; i < ARTICLES; i++) {
      String text = soup(words, random);
      assertThatCode(
              () -> {
                Article article = new Article("a", text, "UTF-8", "0".repeat(64));
                pipeline
                    .process(article)
                    .records()
                    .forEach(found -> assertThat(found.mentions()).isNotEmpty());
              })
          .as(text)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Indicated for hip arthroscopy are patients with gout.",
        "Recommended for patients.",
        "Exists.",
        "exists",
        "is found",
        "lifts the bone, it is quick, the wound is small",
        "In is done, and gout is bad.",
        "On is forbidden, but it is done.",
        "With has gout, and pus is bad, caution is required.",
        "The methods include cystectomy, nephrectomy and (TURP).",
        "Else people who bleed stay outside.",
        "1.roscopy n\n#\n- Spares2)e",
        "Hip arthroscopy is indicated for gout; indicated for asthma; fever; ; and."
      })
  void aCueBeginsTheArticle(String text) {
    Article article = new Article("a", text + BEHIND, "UTF-8", "0".repeat(64));
    assertThatCode(() -> pipeline.process(article)).doesNotThrowAnyException();
  }

  private static String soup(String[] words, Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(LONGEST);
    for (int at = 0; at < length; at++) {
      boolean mark = random.nextInt(5) == 0;
      text.append(mark ? MARKS[random.nextInt(MARKS.length)] : words[random.nextInt(words.length)]);
      text.append(' ');
    }
    return text.append(BEHIND).toString();
  }
}

package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.procedex.article.Article;
import org.procedex.rules.RuleBook;

/** What looks at the words before or behind finds none where an article begins or ends. */
class ArticlesCutAnywhereTest {
  private static final List<String> TEXTS =
      List.of(
          "Airway: hip arthroscopy is used to treat gout, or treating\n\n> Airway: own",
          "You have:\n- gout\n- a stiff hip\n\nPatients: hip arthroscopy is done if you have:",
          "It is swollen and red hips. Swollen or red hips, treated with hip arthroscopy",
          "# Hip block\n\n## Indications\n\n* Rib fracture\\\nIncludes:\n\t* Provides\n* A, and no",
          "Open hip surgery (OHS) is safe, because. People with gout or those",
          "* Hip arthroscopy\n  * Contraindications\n    - no [[gout|flare]], (a ( and **G**out",
          "Root canal treatment (RCT) [[* T]]Drill: Hip IO:\n- Hip IO",
          "Hip block is done. Then knee lavage (KL) and hip stent placement can be done in one go");

  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final int STEP = 211;
  private static final int LONGEST = 180;
  private static final List<String> JOINTS =
      List.of(" ", ", ", ". ", ": ", "; ", " and ", " or ", "\n", " (", ") ", " is ", " of ", "/");
  private static final int MANGLED = 4000;
  private static final int WORDS = 60;
  private static final int EVERY = 8;

  private final Pipeline pipeline = Pipeline.of(RuleBook.builtIn());

  @ParameterizedTest
  @FieldSource("TEXTS")
  void areRead(String text) {
    for (int from = 0; from <= text.length(); from++) {
      read(text.substring(from));
      read(text.substring(0, from));
    }
  }

  /** Pieces of the project's gold that begin with any word and end anywhere. */
  @Test
  void piecesAreRead() throws IOException {
    try (Stream<Path> files = Files.walk(GOLD)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (int at = 0; at < text.length(); at += STEP) {
          int from = at;
          while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
          }
          read(text.substring(from, Math.min(text.length(), at + LONGEST)));
        }
      }
    }
  }

  /** Pieces of the project's gold with words left out, said twice and put in from elsewhere. */
  @Test
  void mangledPiecesAreRead() throws IOException {
    List<String> words = new ArrayList<>();
    try (Stream<Path> files = Files.walk(GOLD)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        words.addAll(List.of(text.split("(?<=[ \\n])")));
      }
    }
    Random random = new Random(1);
    for (int i = 0; i < MANGLED; i++) {
      int from = random.nextInt(words.size() - WORDS);
      StringBuilder text = new StringBuilder();
      for (String word : words.subList(from, from + WORDS)) {
        text.append(random.nextInt(EVERY) == 0 ? mangled(word, words, random) : word);
      }
      read(text.toString());
    }
  }

  private static String mangled(String word, List<String> words, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> word + word;
      case 2 -> words.get(random.nextInt(words.size()));
      default -> word.strip() + JOINTS.get(random.nextInt(JOINTS.size()));
    };
  }

  private void read(String text) {
    Article article = new Article("x", text, "UTF-8", "0".repeat(64));
    assertThatCode(() -> assertThat(pipeline.process(article).unread()).isEmpty())
        .as(text)
        .doesNotThrowAnyException();
  }
}

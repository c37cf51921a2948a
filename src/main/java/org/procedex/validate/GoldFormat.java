package org.procedex.validate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A format in which gold is read and written. */
interface GoldFormat {
  /** What is read, what is wrong with it, and the texts that the files carry. */
  final class Reading {
    final AnnotatedArticles.Builder annotations = new AnnotatedArticles.Builder();
    final List<GoldProblem> problems = new java.util.ArrayList<>();
    final ArticleTexts texts = new ArticleTexts();

    void problem(String file, long line, String message) {
      problems.add(new GoldProblem(file, line, message));
    }
  }

  /** Reads a file or folder; what is wrong becomes a problem, never an exception. */
  void read(Path path, Reading into);

  /**
   * Writes annotations into a folder.
   *
   * @param texts an article's text; null where it is unknown
   */
  void write(AnnotatedArticles annotations, Function<String, @Nullable String> texts, Path folder);
}

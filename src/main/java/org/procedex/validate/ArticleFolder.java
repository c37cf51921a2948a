package org.procedex.validate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.procedex.article.Article;
import org.procedex.article.ArticleFinder;
import org.procedex.article.ArticleReader;

/** The articles of a folder, as they lie beside gold. */
final class ArticleFolder {
  private static final long LARGEST = 100_000_000;

  private ArticleFolder() {}

  /** Takes in the articles of a folder, where there is one, that are not known yet. */
  static void read(Path folder, ArticleTexts texts) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    ArticleReader reader = new ArticleReader(LARGEST);
    ArticleFinder.find(
        folder,
        file -> {
          Article article = texts.knows(file.id()) ? null : reader.read(file).article();
          if (article != null) {
            texts.put(article.id(), article.text());
          }
        },
        (file, rejection) -> {});
  }

  /** Writes an article's text; an id that would leave the folder is refused. */
  static void write(Path folder, String articleId, String text) {
    GoldFiles.write(file(folder, articleId, ".txt"), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The file of an article in a folder. */
  static Path file(Path folder, String articleId, String ending) {
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(articleId + ending).normalize();
    if (!file.startsWith(root)) {
      throw new IllegalArgumentException(
          "expected an article id that stays inside the folder but found '" + articleId + "'");
    }
    return file;
  }
}

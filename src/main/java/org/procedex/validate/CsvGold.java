package org.procedex.validate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.procedex.dataset.Csv;

/** The guideline's CSV: a row for each record, {@code articles.csv} beside it. */
final class CsvGold implements GoldFormat {
  static final String FILE = "gold.csv";
  private static final String ARTICLES = "articles.csv";
  private static final List<String> COLUMNS =
      List.of(
          "article_id",
          "type",
          "text",
          "start_offset",
          "end_offset",
          "procedure",
          "abbreviation",
          "strength",
          "negated");

  @Override
  public void read(Path path, Reading into) {
    List<Path> sets = sets(path);
    if (!sets.isEmpty()) {
      sets.forEach(set -> read(set, into));
      return;
    }
    Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
    rows(file, into, List.of("article_id", "type", "text"), row -> record(file, row, into));
    Path articles = file.resolveSibling(ARTICLES);
    if (Files.isRegularFile(articles)) {
      rows(
          articles,
          into,
          List.of("article_id"),
          row -> {
            if (!row.get("article_id").isBlank()) {
              into.annotations.article(row.get("article_id").strip());
            }
          });
    }
    ArticleFolder.read(file.resolveSibling("articles"), into.texts);
  }

  /** The sets of gold in the folders of a folder that is none itself, in order. */
  static List<Path> sets(Path folder) {
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(FILE))) {
      return List.of();
    }
    try (java.util.stream.Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> Files.isRegularFile(entry.resolve(FILE))).sorted().toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void rows(
      Path file,
      Reading into,
      List<String> needed,
      java.util.function.Consumer<CsvRows.Row> consumer) {
    String text = GoldFiles.text(file, into);
    if (text == null) {
      return;
    }
    try {
      CsvRows.read(
          text,
          header -> {
            List<String> missing = new ArrayList<>(needed);
            missing.removeAll(header);
            if (!missing.isEmpty()) {
              into.problem(
                  file.toString(), 1, "expected the columns " + missing + " but found " + header);
            }
          },
          row -> {
            if (row.cells() != row.columns()) {
              into.problem(
                  file.toString(),
                  row.line(),
                  "expected " + row.columns() + " cells but found " + row.cells());
            } else {
              consumer.accept(row);
            }
          });
    } catch (CsvRows.BrokenCsvException e) {
      into.problem(file.toString(), e.line(), String.valueOf(e.getMessage()));
    }
  }

  private static void record(Path file, CsvRows.Row row, Reading into) {
    Fields fields = new Fields(file.toString(), row.line(), into);
    fields.articleId = row.get("article_id");
    fields.type = row.get("type");
    fields.text = row.get("text");
    fields.start = row.get("start_offset");
    fields.end = row.get("end_offset");
    fields.procedure = row.get("procedure");
    fields.abbreviation = row.get("abbreviation");
    fields.strength = row.get("strength");
    fields.negated = row.get("negated");
    fields.add();
  }

  @Override
  public void write(
      AnnotatedArticles annotations, Function<String, @Nullable String> texts, Path folder) {
    List<String[]> rows = new ArrayList<>();
    rows.add(COLUMNS.toArray(new String[0]));
    for (Annotation annotation : annotations.all()) {
      Annotation.Details details = annotation.details();
      Integer start = annotation.start();
      Integer end = annotation.end();
      rows.add(
          new String[] {
            annotation.articleId(),
            annotation.type().name(),
            covering(annotation, texts),
            start == null ? "" : start.toString(),
            end == null ? "" : end.toString(),
            details.procedure(),
            details.abbreviation(),
            details.strength(),
            Boolean.toString(details.negated())
          });
    }
    GoldFiles.write(folder.resolve(FILE), Csv.rows(rows));
    List<String[]> articles = new ArrayList<>();
    articles.add(new String[] {"article_id"});
    annotations.ids().forEach(id -> articles.add(new String[] {id}));
    GoldFiles.write(folder.resolve(ARTICLES), Csv.rows(articles));
    annotations
        .ids()
        .forEach(
            id -> {
              String text = texts.apply(id);
              if (text != null) {
                ArticleFolder.write(folder.resolve("articles"), id, text);
              }
            });
  }

  /** CSV has one span a row: a discontinuous annotation becomes the stretch that covers it. */
  private static String covering(Annotation annotation, Function<String, @Nullable String> texts) {
    String text = texts.apply(annotation.articleId());
    if (annotation.places().size() < 2 || text == null) {
      return annotation.text();
    }
    int[] points = text.codePoints().toArray();
    int from = annotation.places().get(0).start();
    int to = annotation.places().get(annotation.places().size() - 1).end();
    return new String(points, from, Math.min(to, points.length) - from);
  }
}

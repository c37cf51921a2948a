package org.procedex.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.procedex.dataset.Table;
import org.procedex.rules.RecordType;
import org.procedex.validate.ArticlePair.DatasetSentence;

/** What is to be judged: a published dataset, or another annotator's gold. */
final class ExtractedDataset {
  private final AnnotatedArticles annotations;
  private final Map<String, List<DatasetSentence>> sentences;
  private final Map<String, String> rejected;
  private final ArticleTexts texts;

  private ExtractedDataset(
      AnnotatedArticles annotations,
      Map<String, List<DatasetSentence>> sentences,
      Map<String, String> rejected,
      ArticleTexts texts) {
    this.annotations = annotations;
    this.sentences = sentences;
    this.rejected = rejected;
    this.texts = texts;
  }

  /** Whether a folder holds a published dataset. */
  static boolean isAt(Path folder) {
    return Files.isRegularFile(folder.resolve(Table.RECORDS.file()))
        && Files.isRegularFile(folder.resolve(Table.SENTENCES.file()));
  }

  /** Another annotator's gold in the place of a dataset. */
  static ExtractedDataset of(AnnotatedArticles annotations, ArticleTexts texts) {
    return new ExtractedDataset(annotations, Map.of(), Map.of(), texts);
  }

  /**
   * Reads a published dataset, of it only the articles that are asked for; an empty set asks for
   * all.
   */
  static ExtractedDataset read(Path folder, Set<String> wanted) {
    // One version of the dataset, whatever is published meanwhile.
    Path version = resolve(folder);
    ArticleTexts texts = new ArticleTexts();
    AnnotatedArticles.Builder annotations = new AnnotatedArticles.Builder();
    Map<String, List<DatasetSentence>> sentences = new HashMap<>();
    rows(
        version,
        Table.ARTICLES,
        row -> {
          String id = row.get("article_id");
          if (wanted.isEmpty() || wanted.contains(id)) {
            annotations.article(id);
            texts.unknown(id, Integer.parseInt(row.get("characters")));
            sentences.put(id, new ArrayList<>());
          }
        });
    rows(
        version,
        Table.SENTENCES,
        row -> {
          List<DatasetSentence> of = sentences.get(row.get("article_id"));
          if (of != null) {
            DatasetSentence sentence =
                new DatasetSentence(
                    row.get("sentence_id"),
                    Integer.parseInt(row.get("start_offset")),
                    Integer.parseInt(row.get("end_offset")),
                    row.get("text"));
            of.add(sentence);
            texts.put(row.get("article_id"), sentence.start(), sentence.text());
          }
        });
    rows(
        version,
        Table.RECORDS,
        row -> {
          if (sentences.containsKey(row.get("article_id"))) {
            annotations.add(record(row));
          }
        });
    Map<String, String> rejected = new TreeMap<>();
    rows(version, Table.REJECTED, row -> rejected.put(row.get("article_id"), row.get("reason")));
    return new ExtractedDataset(annotations.build(), sentences, rejected, texts);
  }

  private static Path resolve(Path folder) {
    try {
      return folder.resolve(Table.RECORDS.file()).toRealPath().getParent();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static void rows(
      Path folder, Table table, java.util.function.Consumer<CsvRows.Row> consumer) {
    Path file = folder.resolve(table.file());
    if (Files.isRegularFile(file)) {
      CsvRows.read(file, header -> {}, consumer);
    }
  }

  private static Annotation record(CsvRows.Row row) {
    return new Annotation(
        row.get("article_id"),
        RecordType.valueOf(row.get("type")),
        row.get("text"),
        List.of(
            new Place(
                Integer.parseInt(row.get("start_offset")),
                Integer.parseInt(row.get("end_offset")))),
        new Annotation.Details(
            row.get("type").equals(RecordType.PROCEDURE.name()) ? "" : row.get("procedure"),
            row.get("abbreviation"),
            row.get("strength"),
            Boolean.parseBoolean(row.get("negated"))),
        new Annotation.Source(
            Table.RECORDS.file(), row.line(), row.get("rule"), row.get("sentence_id")));
  }

  AnnotatedArticles annotations() {
    return annotations;
  }

  ArticleTexts texts() {
    return texts;
  }

  List<DatasetSentence> sentences(String articleId) {
    return sentences.getOrDefault(articleId, List.of());
  }

  boolean has(String articleId) {
    return annotations.ids().contains(articleId);
  }

  /** What there is in place of an article: the reason for which it was rejected, or nothing. */
  String instead(String articleId) {
    String reason = rejected.get(articleId);
    if (reason != null) {
      return "that it was rejected as " + reason;
    }
    return "none";
  }
}

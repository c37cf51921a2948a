package org.procedex.validate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gold that fits its articles, and the dataset that is judged by it. */
public final class GoldSet {
  private final AnnotatedArticles gold;
  private final ExtractedDataset dataset;
  private final ArticleTexts texts;

  private GoldSet(AnnotatedArticles gold, ExtractedDataset dataset, ArticleTexts texts) {
    this.gold = gold;
    this.dataset = dataset;
    this.texts = texts;
  }

  /**
   * Reads gold and what is judged by it.
   *
   * @param gold a file or folder
   * @param judged the folder of a dataset, or another annotator's gold
   * @param articles folder of the articles' texts; null for those beside the gold
   * @throws InvalidGoldException holding everything that is wrong with the gold
   */
  public static GoldSet read(Path gold, Path judged, @Nullable Path articles) {
    GoldFormat.Reading reading = reading(gold, articles);
    AnnotatedArticles annotations = reading.annotations.build();
    ExtractedDataset dataset = judged(judged, annotations.ids(), articles, reading.problems);
    List<GoldProblem> problems = reading.problems;
    missing(gold, annotations, dataset, problems);
    check(annotations, reading.texts, dataset.texts(), problems);
    otherText(gold, annotations, reading.texts, dataset.texts(), problems);
    refuse(problems);
    return new GoldSet(annotations, dataset, texts(annotations, reading.texts, dataset.texts()));
  }

  private static GoldFormat.Reading reading(Path gold, @Nullable Path articles) {
    GoldFormat.Reading reading = new GoldFormat.Reading();
    GoldFormat format = Files.exists(gold) ? GoldFiles.at(gold) : null;
    if (format == null) {
      reading.problem(
          gold.toString(),
          0,
          "expected gold.csv, *.ann, *.jsonl or *.json but found "
              + (Files.exists(gold) ? "none of them" : "nothing there"));
      return reading;
    }
    if (articles != null) {
      ArticleFolder.read(articles, reading.texts);
    }
    format.read(gold, reading);
    return reading;
  }

  private static ExtractedDataset judged(
      Path judged, Set<String> ids, @Nullable Path articles, List<GoldProblem> problems) {
    if (ExtractedDataset.isAt(judged)) {
      return ExtractedDataset.read(judged, ids);
    }
    GoldFormat.Reading reading = new GoldFormat.Reading();
    if (Files.exists(judged) && GoldFiles.at(judged) != null) {
      reading = reading(judged, articles);
      AnnotatedArticles other = reading.annotations.build();
      check(other, reading.texts, new ArticleTexts(), reading.problems);
    } else {
      reading.problem(
          judged.toString(),
          0,
          "expected a dataset (records.csv, sentences.csv) or gold but found "
              + (Files.exists(judged) ? "neither" : "nothing there")
              + "; run ingest first or name another --output");
    }
    problems.addAll(reading.problems);
    return ExtractedDataset.of(reading.annotations.build(), reading.texts);
  }

  private static void missing(
      Path file, AnnotatedArticles gold, ExtractedDataset dataset, List<GoldProblem> problems) {
    for (String id : gold.ids()) {
      if (!dataset.has(id)) {
        List<Annotation> of = gold.of(id);
        problems.add(
            new GoldProblem(
                of.isEmpty() ? file.toString() : of.get(0).source().file(),
                of.isEmpty() ? 0 : of.get(0).source().line(),
                "expected article '" + id + "' in the dataset but found " + dataset.instead(id)));
      }
    }
  }

  /** Each annotation with offsets must stand there, each without must stand somewhere. */
  private static void check(
      AnnotatedArticles gold, ArticleTexts own, ArticleTexts dataset, List<GoldProblem> problems) {
    for (Annotation annotation : gold.all()) {
      String id = annotation.articleId();
      ArticleTexts texts = own.knows(id) ? own : dataset;
      if (!texts.knows(id)) {
        continue;
      }
      String message =
          annotation.places().isEmpty()
              ? unplaced(annotation, texts)
              : misplaced(annotation, texts);
      if (message != null) {
        problems.add(
            new GoldProblem(annotation.source().file(), annotation.source().line(), message));
      }
    }
  }

  /** Offsets mean nothing where the dataset was made from another text than the gold. */
  private static void otherText(
      Path file,
      AnnotatedArticles gold,
      ArticleTexts own,
      ArticleTexts dataset,
      List<GoldProblem> problems) {
    for (String id : gold.ids()) {
      if (own.knows(id) && dataset.knows(id) && own.length(id) != dataset.length(id)) {
        problems.add(
            new GoldProblem(
                file.toString(),
                0,
                "expected the dataset's article '"
                    + id
                    + "' to be the gold's, of "
                    + own.length(id)
                    + " characters, but found "
                    + dataset.length(id)));
      }
    }
  }

  private static @Nullable String unplaced(Annotation annotation, ArticleTexts texts) {
    return texts.find(annotation.articleId(), annotation.text()) != null
        ? null
        : "expected the words '"
            + annotation.text()
            + "' in article '"
            + annotation.articleId()
            + "' but found them nowhere";
  }

  private static @Nullable String misplaced(Annotation annotation, ArticleTexts texts) {
    if (texts.holds(annotation)) {
      return null;
    }
    String id = annotation.articleId();
    Place first = annotation.places().get(0);
    Integer end = annotation.end();
    int length = texts.length(id);
    String found =
        end != null && end > length
            ? "that it ends at " + length
            : "'" + texts.slice(id, annotation.places()) + "'";
    Place elsewhere = texts.find(id, annotation.text());
    return "expected '"
        + annotation.text()
        + "' at "
        + first.start()
        + " to "
        + end
        + " of article '"
        + id
        + "' but found "
        + found
        + (elsewhere == null
            ? ""
            : " (the words stand at " + elsewhere.start() + " to " + elsewhere.end() + ")");
  }

  private static void refuse(List<GoldProblem> problems) {
    if (!problems.isEmpty()) {
      List<GoldProblem> sorted = new ArrayList<>(problems);
      sorted.sort(Comparator.comparing(GoldProblem::file).thenComparingLong(GoldProblem::line));
      throw new InvalidGoldException(sorted);
    }
  }

  private static ArticleTexts texts(
      AnnotatedArticles gold, ArticleTexts own, ArticleTexts dataset) {
    boolean all = gold.ids().stream().allMatch(own::knows);
    return all ? own : dataset;
  }

  /** The articles' ids, in order. */
  public List<String> ids() {
    return List.copyOf(gold.ids());
  }

  /** Both sides of an article. */
  public ArticlePair pair(String articleId) {
    return new ArticlePair(
        articleId,
        gold.of(articleId),
        dataset.annotations().of(articleId),
        dataset.sentences(articleId));
  }

  /** A comparer that can place gold of which only the text is known. */
  public ArticleComparer comparer() {
    return new ArticleComparer(texts);
  }

  /**
   * Turns gold, or a dataset, into another format.
   *
   * @param from gold, or the folder of a dataset
   * @param format one of {@link GoldFiles#formats()}
   * @param articles folder of the articles' texts; null for those beside the gold
   * @return how many records were written
   * @throws InvalidGoldException holding everything that is wrong with the gold
   */
  public static int export(Path from, String format, @Nullable Path articles, Path folder) {
    GoldFormat target = GoldFiles.format(format);
    GoldFormat.Reading reading;
    AnnotatedArticles annotations;
    if (ExtractedDataset.isAt(from)) {
      reading = new GoldFormat.Reading();
      if (articles != null) {
        ArticleFolder.read(articles, reading.texts);
      }
      annotations = ExtractedDataset.read(from, Set.of()).annotations();
    } else {
      reading = reading(from, articles);
      annotations = reading.annotations.build();
    }
    check(annotations, reading.texts, new ArticleTexts(), reading.problems);
    if (format.equals("brat")) {
      needTexts(from, annotations, reading);
    }
    refuse(reading.problems);
    target.write(annotations, text(annotations, reading.texts), folder);
    return annotations.all().size();
  }

  private static void needTexts(
      Path from, AnnotatedArticles annotations, GoldFormat.Reading reading) {
    for (String id : annotations.ids()) {
      if (!reading.texts.knows(id)) {
        reading.problem(
            from.toString(),
            0,
            "expected the text of article '" + id + "' for brat but found none; name --articles");
      }
    }
  }

  private static Function<String, @Nullable String> text(
      AnnotatedArticles annotations, ArticleTexts texts) {
    Map<String, String> known = new HashMap<>();
    for (String id : annotations.ids()) {
      if (texts.knows(id) && texts.length(id) > 0) {
        known.put(id, texts.slice(id, List.of(new Place(0, texts.length(id)))));
      }
    }
    return known::get;
  }
}

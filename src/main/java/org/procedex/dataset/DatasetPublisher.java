package org.procedex.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishes a dataset in one step: readers see the one before or the new one, whole. */
public final class DatasetPublisher {
  private static final String LINES = "articles.jsonl";
  private static final String DESCRIPTOR = "datapackage.json";
  private static final byte[] LINE_END = {'\n'};

  private final Path output;

  private DatasetPublisher(Path output) {
    this.output = output;
  }

  /** A publisher for an output folder, which need not exist yet. */
  public static DatasetPublisher to(Path output) {
    return new DatasetPublisher(output);
  }

  /**
   * Writes every file of the dataset and shows them at once.
   *
   * @param articles all articles, in the order of their ids
   * @param rejected in the order of their ids
   * @throws PublishException when a file cannot be written; the dataset before stays
   */
  public PublishedDataset publish(
      RenderedArticles articles, List<RejectedArticle> rejected, PublishInfo info) {
    try {
      Files.createDirectories(output);
      VersionFolder versions = new VersionFolder(output);
      Optional<Path> before = versions.current();
      Path folder = versions.begin();
      try {
        Writing writing = new Writing(folder, rejected, info);
        PublishedDataset published =
            writing.write(
                articles, before.map(path -> path.resolve(Table.RECORDS.file())).orElse(null));
        versions.publish(folder, writing.names());
        return published;
      } finally {
        if (Files.exists(folder)) {
          VersionFolder.delete(folder);
        }
      }
    } catch (IOException e) {
      throw new PublishException(output, describe(e), e);
    } catch (UncheckedIOException e) {
      throw new PublishException(output, describe(e.getCause()), e);
    }
  }

  private static String describe(@Nullable Throwable cause) {
    return cause == null
        ? "an unknown error"
        : cause.getClass().getSimpleName() + " " + cause.getMessage();
  }

  /** One publication. */
  private static final class Writing {
    private final Path folder;
    private final List<RejectedArticle> rejected;
    private final PublishInfo info;
    private final Map<Table, HashedFile> files = new EnumMap<>(Table.class);
    private final List<String> names = new ArrayList<>();
    private PublishedDataset.DatasetCounts counts = PublishedDataset.DatasetCounts.NONE;
    private int articleNumber;
    private long[] articleKeys = new long[1024];

    Writing(Path folder, List<RejectedArticle> rejected, PublishInfo info) {
      this.folder = folder;
      this.rejected = rejected;
      this.info = info;
    }

    List<String> names() {
      return names;
    }

    PublishedDataset write(RenderedArticles articles, @Nullable Path before) throws IOException {
      Path scratch = Files.createDirectory(folder.resolve("scratch"));
      try (CrossArticleRepeats repeats = new CrossArticleRepeats(scratch)) {
        articles.forEach(bytes -> repeats.add(RenderedArticle.fromBytes(bytes)));
        try (CrossArticleRepeats.Merge merge = repeats.find()) {
          return write(articles, merge, before);
        }
      } finally {
        VersionFolder.delete(scratch);
      }
    }

    private PublishedDataset write(
        RenderedArticles articles, CrossArticleRepeats.Merge merge, @Nullable Path before) {
      List<PublishedFile> published = new ArrayList<>();
      try (HashedFile lines = new HashedFile(folder, LINES)) {
        for (Table table : Table.values()) {
          HashedFile file = new HashedFile(folder, table.file());
          files.put(table, file);
          file.write(Csv.header(table));
        }
        articles.forEach(bytes -> article(RenderedArticle.fromBytes(bytes), merge, lines));
        files.get(Table.REJECTED).write(Csv.rows(rejectedRows()), rejected.size());
        PublishedFile records = files.get(Table.RECORDS).finish();
        Changes changes = new Changes(files.get(Table.CHANGES));
        changes.compare(before, folder.resolve(Table.RECORDS.file()));
        for (Table table : Table.values()) {
          published.add(table == Table.RECORDS ? records : files.get(table).finish());
        }
        published.add(lines.finish());
        finish(published);
        return new PublishedDataset(
            counts, articleNumber, rejected.size(), changes.added(), changes.removed(), published);
      } finally {
        files.values().forEach(HashedFile::close);
      }
    }

    private void finish(List<PublishedFile> published) {
      if (info.spreadsheet()) {
        published.add(Spreadsheet.write(folder, published, Spreadsheet.MOST_ROWS));
      }
      try (HashedFile descriptor = new HashedFile(folder, DESCRIPTOR)) {
        descriptor.write(DataPackage.describe(info, published));
        descriptor.finish();
      }
      published.forEach(file -> names.add(file.name()));
      names.add(DESCRIPTOR);
    }

    private List<String[]> rejectedRows() {
      List<String[]> rows = new ArrayList<>();
      for (RejectedArticle article : rejected) {
        rows.add(
            new String[] {
              Csv.cell(article.articleId()), article.reason(), Csv.cell(article.detail())
            });
      }
      return rows;
    }

    private void article(
        RenderedArticle article, CrossArticleRepeats.Merge merge, HashedFile lines) {
      ArticleCounts more = article.counts();
      counts = counts.plus(more);
      write(article, Table.RECORDS, more.records());
      write(article, Table.PROCEDURES, more.procedures());
      write(article, Table.INDICATIONS, more.indications());
      write(article, Table.CONTRAINDICATIONS, more.contraindications());
      write(article, Table.ADVANTAGES, more.advantages());
      write(article, Table.ARTICLES, 1);
      sentences(article, merge);
      lines.write(article.json());
      lines.write(LINE_END, 1);
      articleNumber++;
    }

    private void write(RenderedArticle article, Table table, long rows) {
      files.get(table).write(article.rows(table), rows);
    }

    private void sentences(RenderedArticle article, CrossArticleRepeats.Merge merge) {
      long key = Ids.article(article.articleId());
      if (articleNumber == articleKeys.length) {
        articleKeys = java.util.Arrays.copyOf(articleKeys, articleNumber * 2);
      }
      articleKeys[articleNumber] = key;
      HashedFile out = files.get(Table.SENTENCES);
      int position = 0;
      for (RenderedArticle.SentenceRow sentence : article.sentences()) {
        out.write(sentence.row());
        out.write(ending(sentence, key, position++, merge), 1);
      }
    }

    private byte[] ending(
        RenderedArticle.SentenceRow sentence,
        long key,
        int position,
        CrossArticleRepeats.Merge merge) {
      CrossArticleRepeats.Found found = merge.next(articleNumber, position);
      String ending = ",,\r\n";
      if (sentence.of() >= 0) {
        ending = "," + Ids.sentence(key, sentence.of()) + "," + sentence.similarity() + "\r\n";
      } else if (found != null) {
        ending = "," + Ids.sentence(articleKeys[found.ofArticle()], found.ofPosition()) + ",1\r\n";
      }
      return ending.getBytes(StandardCharsets.US_ASCII);
    }
  }
}

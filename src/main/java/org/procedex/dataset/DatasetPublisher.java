package org.procedex.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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
  private static final byte[] NO_REPEAT = {',', ',', '\r', '\n'};

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
    if (cause instanceof AccessDeniedException) {
      return "no leave to write " + cause.getMessage() + "; allow it";
    }
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
      try (HashedFile lines = new HashedFile(folder, LINES);
          CrossArticleRepeats repeats = new CrossArticleRepeats(scratch)) {
        for (Table table : Table.values()) {
          HashedFile file = new HashedFile(folder, table.file());
          files.put(table, file);
          file.write(Csv.header(table));
        }
        try (SentenceRows rows = new SentenceRows(scratch.resolve("sentences"))) {
          articles.forEach(
              bytes -> article(RenderedArticle.fromBytes(bytes), lines, repeats, rows));
          try (CrossArticleRepeats.Merge merge = repeats.find()) {
            rows.forEach((article, row) -> sentence(article, row, merge));
          }
        }
        return publish(lines, before);
      } finally {
        files.values().forEach(HashedFile::close);
        VersionFolder.delete(scratch);
      }
    }

    private PublishedDataset publish(HashedFile lines, @Nullable Path before) {
      files.get(Table.REJECTED).write(Csv.rows(rejectedRows()), rejected.size());
      PublishedFile records = files.get(Table.RECORDS).finish();
      Changes changes = new Changes(files.get(Table.CHANGES));
      changes.compare(before, folder.resolve(Table.RECORDS.file()));
      List<PublishedFile> published = new ArrayList<>();
      for (Table table : Table.values()) {
        published.add(table == Table.RECORDS ? records : files.get(table).finish());
      }
      published.add(lines.finish());
      finish(published);
      return new PublishedDataset(
          counts, articleNumber, rejected.size(), changes.added(), changes.removed(), published);
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
        RenderedArticle article, HashedFile lines, CrossArticleRepeats repeats, SentenceRows rows) {
      ArticleCounts more = article.counts();
      counts = counts.plus(more);
      write(article, Table.RECORDS, more.records());
      write(article, Table.PROCEDURES, more.procedures());
      write(article, Table.INDICATIONS, more.indications());
      write(article, Table.CONTRAINDICATIONS, more.contraindications());
      write(article, Table.ADVANTAGES, more.advantages());
      write(article, Table.ARTICLES, 1);
      lines.write(article.json());
      lines.write(LINE_END, 1);
      repeats.add(article);
      rows.add(article.sentences());
      if (articleNumber == articleKeys.length) {
        articleKeys = java.util.Arrays.copyOf(articleKeys, articleNumber * 2);
      }
      articleKeys[articleNumber++] = Ids.article(article.articleId());
    }

    private void write(RenderedArticle article, Table table, long rows) {
      files.get(table).write(article.rows(table), rows);
    }

    private void sentence(int article, SentenceRows.Row row, CrossArticleRepeats.Merge merge) {
      HashedFile out = files.get(Table.SENTENCES);
      out.write(row.sentence().row());
      out.write(ending(article, row, merge), 1);
    }

    private byte[] ending(int article, SentenceRows.Row row, CrossArticleRepeats.Merge merge) {
      CrossArticleRepeats.Found found = merge.next(article, row.position());
      RenderedArticle.SentenceRow sentence = row.sentence();
      if (sentence.of() < 0 && found == null) {
        return NO_REPEAT;
      }
      String ending =
          sentence.of() >= 0
              ? Ids.sentence(articleKeys[article], sentence.of()) + "," + sentence.similarity()
              : Ids.sentence(articleKeys[found.ofArticle()], found.ofPosition()) + ",1";
      return ("," + ending + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
  }
}

package org.procedex.dataset;

import java.io.IOException;
import java.io.InputStream;
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

  /** The last two cells of a sentence that repeats none, and the line's end. */
  private static final int NO_REPEAT = ",,\r\n".length();

  private final Path output;
  private final int threads;

  private DatasetPublisher(Path output, int threads) {
    this.output = output;
    this.threads = threads;
  }

  /** A publisher for an output folder, which need not exist yet. */
  public static DatasetPublisher to(Path output) {
    return new DatasetPublisher(output, 1);
  }

  /**
   * The same with more threads.
   *
   * @param most that may be at work, the caller's among them
   */
  public DatasetPublisher threads(int most) {
    return new DatasetPublisher(output, most);
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
        Optional<Path> records = before.map(path -> path.resolve(Table.RECORDS.file()));
        PublishedDataset published;
        try (Draft draft = new Draft(folder, threads)) {
          published = new Writing(draft, rejected, info).write(articles, records.orElse(null));
          draft.settle();
        }
        versions.publish(folder, names(published));
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

  private static List<String> names(PublishedDataset published) {
    List<String> names = new ArrayList<>();
    published.files().forEach(file -> names.add(file.name()));
    names.add(DESCRIPTOR);
    return names;
  }

  private static String describe(@Nullable Throwable cause) {
    return cause == null
        ? "an unknown error"
        : cause.getClass().getSimpleName() + " " + cause.getMessage();
  }

  /** One publication. */
  private static final class Writing {
    private final Draft draft;
    private final List<RejectedArticle> rejected;
    private final PublishInfo info;
    private final Map<Table, HashedFile> files = new EnumMap<>(Table.class);
    private final Report report = new Report();
    private PublishedDataset.DatasetCounts counts = PublishedDataset.DatasetCounts.NONE;
    private int articleNumber;
    private long[] articleKeys = new long[1024];

    Writing(Draft draft, List<RejectedArticle> rejected, PublishInfo info) {
      this.draft = draft;
      this.rejected = rejected;
      this.info = info;
    }

    PublishedDataset write(RenderedArticles articles, @Nullable Path before) throws IOException {
      Path scratch = Files.createDirectory(draft.folder().resolve("scratch"));
      try (HashedFile lines = draft.file(LINES);
          CrossArticleRepeats repeats = new CrossArticleRepeats(scratch)) {
        for (Table table : Table.values()) {
          HashedFile file = draft.file(table.file());
          files.put(table, file);
          file.write(Csv.header(table));
        }
        articles.forEach(RenderedArticles.Part.HEAD, in -> look(in, repeats));
        articleNumber = 0;
        try (CrossArticleRepeats.Merge merge = repeats.find()) {
          articles.forEach(RenderedArticles.Part.WHOLE, in -> article(in, lines, merge));
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
      changes.compare(before, draft.folder().resolve(Table.RECORDS.file()));
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
        published.add(Spreadsheet.write(draft, published, Spreadsheet.MOST_ROWS));
      }
      published.add(
          report.write(
              draft,
              new Report.Whole(info, counts, articleNumber, rejected, List.copyOf(published))));
      try (HashedFile descriptor = draft.file(DESCRIPTOR)) {
        descriptor.write(DataPackage.describe(info, published));
        descriptor.finish();
      }
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

    /** What must be known of all articles before the first is written. */
    private void look(InputStream in, CrossArticleRepeats repeats) {
      RenderedArticle.Head head = RenderedArticle.head(in);
      repeats.add(head.sentences().keys());
      if (articleNumber == articleKeys.length) {
        articleKeys = java.util.Arrays.copyOf(articleKeys, articleNumber * 2);
      }
      articleKeys[articleNumber++] = head.identity().key();
    }

    private void article(InputStream in, HashedFile lines, CrossArticleRepeats.Merge merge) {
      RenderedArticle.Head head = RenderedArticle.head(in);
      counts = counts.plus(head.counts());
      try {
        for (Table table : RenderedArticle.TABLES) {
          HashedFile file = files.get(table);
          file.addRows(head.counts().rows(table));
          if (table == Table.SENTENCES) {
            sentences(in, file, head, merge);
          } else {
            file.take(in, head.rows(table));
          }
        }
        line(in, lines, head);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      articleNumber++;
    }

    private void line(InputStream in, HashedFile lines, RenderedArticle.Head head)
        throws IOException {
      if (report.wants(head.counts())) {
        byte[] line = in.readNBytes(head.json());
        report.add(articleNumber, head.identity().id(), line);
        lines.write(line);
      } else {
        lines.take(in, head.json());
      }
      lines.addRows(1);
    }

    /** Puts in which sentences stand in an earlier article, where they do. */
    private void sentences(
        InputStream in, HashedFile out, RenderedArticle.Head head, CrossArticleRepeats.Merge merge)
        throws IOException {
      int done = 0;
      for (CrossArticleRepeats.Found found = merge.next(articleNumber);
          found != null;
          found = merge.next(articleNumber)) {
        int end = head.sentences().ends()[found.position()];
        out.take(in, end - NO_REPEAT - done);
        in.skipNBytes(NO_REPEAT);
        String original = Ids.sentence(articleKeys[found.ofArticle()], found.ofPosition());
        out.write(("," + original + ",1\r\n").getBytes(StandardCharsets.US_ASCII));
        done = end;
      }
      out.take(in, head.rows(Table.SENTENCES) - done);
    }
  }
}

package org.procedex.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.procedex.article.ArticleFile;
import org.procedex.dataset.RejectedArticle;
import org.procedex.dataset.RenderedArticles;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The state of the work folder: a short row of the database for each article, which says where its
 * rendered form is.
 */
final class ArticleState {
  private static final int PAGE = 1000;
  private static final int LONGEST_DETAIL = 4096;

  /** Written in place of a fingerprint where the rendered form is lost. */
  private static final String LOST = "";

  private final JdbcTemplate jdbc;
  private final Segments segments;

  ArticleState(JdbcTemplate jdbc, Segments segments) {
    this.jdbc = jdbc;
    this.segments = segments;
  }

  /** Makes the table where it is missing; what an older version left is dropped. */
  void create() {
    jdbc.execute("DROP TABLE IF EXISTS article, source, rendered");
    jdbc.execute(
        """
        CREATE TABLE IF NOT EXISTS entry (
          number INT PRIMARY KEY,
          article_id VARCHAR(4096) NOT NULL UNIQUE,
          size BIGINT NOT NULL,
          modified BIGINT NOT NULL,
          read_at BIGINT DEFAULT 0 NOT NULL,
          sha256 VARCHAR(64) DEFAULT '' NOT NULL,
          fingerprint VARCHAR(160) DEFAULT '' NOT NULL,
          due BOOLEAN NOT NULL,
          reason VARCHAR(32),
          detail VARCHAR(4096),
          segment INT,
          position BIGINT DEFAULT 0 NOT NULL,
          length INT DEFAULT 0 NOT NULL)
        """);
  }

  /** Whether everything is extracted again. */
  enum Full {
    YES,
    NO
  }

  ArticleScan scan(ArticleScan.Terms terms) {
    return new ArticleScan(jdbc, terms);
  }

  static String clip(String detail) {
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }

  /** The numbers of the articles that wait for extraction, in order. */
  List<Integer> due() {
    List<Integer> due = new ArrayList<>();
    int behind = 0;
    List<Integer> page;
    do {
      page =
          jdbc.queryForList(
              "SELECT number FROM entry WHERE due AND number > ? ORDER BY number LIMIT ?",
              Integer.class,
              behind,
              PAGE);
      due.addAll(page);
      behind = page.isEmpty() ? behind : page.get(page.size() - 1);
    } while (page.size() == PAGE);
    return due;
  }

  /**
   * An article that waits for extraction.
   *
   * @param number of its row
   * @param size bytes of its file
   * @param modified as {@link ArticleFile#modified}
   * @param sha256 of the bytes read last; empty where none were
   * @param kept whether its rows of an earlier run are there
   * @param reason why an earlier run did not take it in; null where it did, or there was none
   */
  record Due(
      int number,
      String id,
      long size,
      long modified,
      String sha256,
      String fingerprint,
      boolean kept,
      @Nullable String reason) {
    /** Whether an earlier run came to a result. */
    boolean known() {
      return kept || reason != null || isLost();
    }

    /** Whether it was taken in, and what came of it was lost. */
    boolean isLost() {
      return !sha256.isEmpty() && fingerprint.equals(LOST);
    }
  }

  /**
   * The next articles that are due.
   *
   * @param behind number of the one before
   * @param to the last number
   */
  List<Due> due(int behind, int to, int most) {
    return jdbc.query(
        "SELECT number, article_id, size, modified, sha256, fingerprint, segment IS NOT NULL,"
            + " reason FROM entry WHERE due AND number > ? AND number <= ?"
            + " ORDER BY number LIMIT ?",
        (row, count) ->
            new Due(
                row.getInt(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8)),
        behind,
        to,
        most);
  }

  /** What a run found of an article that was due. */
  enum Outcome {
    /** The same content and rules as before: nothing was done. */
    SAME,
    /** The same content and rules, extracted again on demand or because its rows were lost. */
    AGAIN,
    NEW,
    CHANGED
  }

  /**
   * What extraction made of an article.
   *
   * @param number of its row
   * @param place null where it was rejected, or where the content is the same as before
   */
  record Done(
      int number,
      String sha256,
      long readAt,
      @Nullable String reason,
      @Nullable String detail,
      Segments.@Nullable Place place,
      Outcome outcome) {}

  void done(List<? extends Done> done, String fingerprint) {
    List<Object[]> same = new ArrayList<>();
    List<Object[]> settled = new ArrayList<>();
    for (Done article : done) {
      Segments.Place place = article.place();
      if (article.outcome() == Outcome.SAME) {
        same.add(new Object[] {article.readAt(), article.number()});
        continue;
      }
      settled.add(
          new Object[] {
            article.readAt(),
            article.sha256(),
            fingerprint,
            article.reason(),
            article.detail() == null ? null : clip(article.detail()),
            place == null ? null : place.segment(),
            place == null ? 0 : place.position(),
            place == null ? 0 : place.length(),
            article.number()
          });
    }
    jdbc.batchUpdate("UPDATE entry SET due = FALSE, read_at = ? WHERE number = ?", same);
    jdbc.batchUpdate(
        "UPDATE entry SET due = FALSE, read_at = ?, sha256 = ?, fingerprint = ?, reason = ?,"
            + " detail = ?, segment = ?, position = ?, length = ? WHERE number = ?",
        settled);
  }

  /** A rendered article and whose it is. */
  private record Rendered(String id, Segments.Place place) {}

  private void places(Consumer<Rendered> consumer) {
    String behind = "";
    List<Rendered> page;
    do {
      page =
          jdbc.query(
              "SELECT article_id, segment, position, length FROM entry"
                  + " WHERE article_id > ? AND segment IS NOT NULL ORDER BY article_id LIMIT ?",
              (row, number) ->
                  new Rendered(
                      row.getString(1),
                      new Segments.Place(row.getInt(2), row.getLong(3), row.getInt(4))),
              behind,
              PAGE);
      page.forEach(consumer);
      behind = page.isEmpty() ? behind : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
  }

  /**
   * Hands over all rendered articles in the order of the ids as Java compares them.
   *
   * @throws DamagedArticleException when one is not as it was written
   */
  void rendered(RenderedArticles.Part part, Consumer<InputStream> consumer) {
    Segments.Reader reader = segments.reader(part);
    places(
        article -> {
          Segments.Bytes bytes = reader.open(article.id(), article.place());
          try {
            consumer.accept(bytes);
          } catch (RuntimeException e) {
            if (isDamaged(article)) {
              throw new DamagedArticleException(article.id());
            }
            throw e;
          }
          if (part == RenderedArticles.Part.WHOLE) {
            check(bytes);
          }
        });
  }

  private static void check(Segments.Bytes bytes) {
    try {
      bytes.check();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isDamaged(Rendered article) {
    try {
      Segments.Bytes bytes =
          segments.reader(RenderedArticles.Part.WHOLE).open(article.id(), article.place());
      bytes.transferTo(java.io.OutputStream.nullOutputStream());
      bytes.check();
      return false;
    } catch (DamagedArticleException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at every rendered article; those that are damaged become due. */
  void checkAll() {
    List<String> damaged = new ArrayList<>();
    places(
        article -> {
          if (isDamaged(article)) {
            damaged.add(article.id());
          }
        });
    damaged.forEach(
        id ->
            jdbc.update(
                "UPDATE entry SET due = TRUE, fingerprint = ?, segment = NULL WHERE article_id = ?",
                LOST,
                id));
  }

  /** How much of a file the state points to. */
  private record Usage(int segment, long live, long end) {}

  private List<Usage> usage() {
    return jdbc.query(
        "SELECT segment, SUM(length + 4), MAX(position + length + 4) FROM entry"
            + " WHERE segment IS NOT NULL GROUP BY segment ORDER BY segment",
        (row, number) -> new Usage(row.getInt(1), row.getLong(2), row.getLong(3)));
  }

  /**
   * Articles whose file is missing or too short become due; files that are mostly garbage are
   * emptied.
   */
  void tidy() {
    for (Usage used : usage()) {
      long size = segments.size(used.segment());
      if (size < used.end()) {
        jdbc.update(
            "UPDATE entry SET due = TRUE, fingerprint = ?, segment = NULL"
                + " WHERE segment = ? AND position + length + 4 > ?",
            LOST,
            used.segment(),
            size);
      } else if (segments.isFull(used.segment()) && used.live() < size / 2) {
        move(used.segment());
      }
    }
  }

  private void move(int segment) {
    Segments.Reader reader = segments.reader(RenderedArticles.Part.WHOLE);
    List<Object[]> moved = new ArrayList<>();
    for (Rendered article : inSegment(segment)) {
      try {
        Segments.Bytes bytes = reader.open(article.id(), article.place());
        byte[] whole = bytes.readAllBytes();
        bytes.check();
        Segments.Place place = segments.append(article.id(), whole);
        moved.add(new Object[] {place.segment(), place.position(), article.id()});
      } catch (DamagedArticleException e) {
        // It stays where it is: publishing finds it, and has it extracted again.
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    jdbc.batchUpdate("UPDATE entry SET segment = ?, position = ? WHERE article_id = ?", moved);
  }

  private List<Rendered> inSegment(int segment) {
    return jdbc.query(
        "SELECT article_id, position, length FROM entry WHERE segment = ? ORDER BY position",
        (row, number) ->
            new Rendered(
                row.getString(1), new Segments.Place(segment, row.getLong(2), row.getInt(3))),
        segment);
  }

  /** Deletes the files that nothing points to, once that is on the disk. */
  void dropGarbage() {
    Set<Integer> wanted = new HashSet<>();
    usage().forEach(used -> wanted.add(used.segment()));
    if (segments.holdsOthers(wanted)) {
      jdbc.execute("CHECKPOINT SYNC");
      segments.keep(wanted);
    }
  }

  List<RejectedArticle> rejected() {
    return jdbc.query(
        "SELECT article_id, reason, detail FROM entry WHERE reason IS NOT NULL"
            + " ORDER BY article_id",
        (row, number) -> new RejectedArticle(row.getString(1), row.getString(2), row.getString(3)));
  }
}

package org.procedex.jobs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.procedex.article.ArticleFile;
import org.procedex.article.Rejection;
import org.procedex.dataset.RejectedArticle;
import org.springframework.jdbc.core.JdbcTemplate;

/** The state of the work folder: one compact row for each article. */
final class ArticleState {
  private static final int PAGE = 256;

  /** A file changed so shortly before it was read may have changed again since. */
  private static final long RACY_NANOS = 2_000_000_000L;

  private final JdbcTemplate jdbc;

  ArticleState(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void create() {
    jdbc.execute(
        """
        CREATE TABLE IF NOT EXISTS article (
          article_id VARCHAR(4096) PRIMARY KEY,
          path VARCHAR(8192) NOT NULL,
          size BIGINT NOT NULL,
          modified BIGINT NOT NULL,
          read_at BIGINT NOT NULL,
          sha256 VARCHAR(64) NOT NULL,
          fingerprint VARCHAR(160) NOT NULL,
          bucket INT NOT NULL,
          due BOOLEAN NOT NULL,
          seen BIGINT NOT NULL,
          reason VARCHAR(32),
          detail VARCHAR(4096),
          payload BLOB)
        """);
    jdbc.execute("CREATE INDEX IF NOT EXISTS article_due ON article (due, bucket, article_id)");
  }

  /**
   * What a scan goes by.
   *
   * @param run its number
   * @param fingerprint of the rules and the program
   * @param buckets how many parts the articles are shared out to
   * @param largest bytes of the largest article to take in
   */
  record Scan(long run, String fingerprint, int buckets, Full full, long largest) {}

  /** Whether everything is extracted again. */
  enum Full {
    YES,
    NO
  }

  /**
   * A row as the scan needs it.
   *
   * @param passing rejected for a reason that may be gone without a trace in size or time
   */
  private record Known(
      long size, long modified, long readAt, String fingerprint, boolean due, boolean passing) {
    boolean isDue(ArticleFile file, Scan scan) {
      return due
          || passing
          || scan.full() == Full.YES
          || file.size() > scan.largest()
          || size != file.size()
          || modified != file.modified()
          || !fingerprint.equals(scan.fingerprint())
          || readAt - modified < RACY_NANOS;
    }
  }

  /** Takes down that a file is there. */
  void see(ArticleFile file, Scan scan) {
    List<Known> known =
        jdbc.query(
            "SELECT size, modified, read_at, fingerprint, due,"
                + " COALESCE(reason IN ('unreadable', 'vanished', 'changing', 'too-large'), FALSE)"
                + " FROM article WHERE article_id = ?",
            ArticleState::known,
            file.id());
    int bucket = Math.floorMod(file.id().hashCode(), scan.buckets());
    if (known.isEmpty()) {
      jdbc.update(
          "INSERT INTO article VALUES (?, ?, ?, ?, 0, '', '', ?, TRUE, ?, NULL, NULL, NULL)",
          file.id(),
          file.path().toString(),
          file.size(),
          file.modified(),
          bucket,
          scan.run());
      return;
    }
    jdbc.update(
        "UPDATE article SET path = ?, size = ?, modified = ?, bucket = ?, due = ?, seen = ?"
            + " WHERE article_id = ?",
        file.path().toString(),
        file.size(),
        file.modified(),
        bucket,
        known.get(0).isDue(file, scan),
        scan.run(),
        file.id());
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getBoolean(5),
        row.getBoolean(6));
  }

  /** Takes down that a file cannot be an article. */
  void reject(ArticleFile file, Rejection rejection, long run) {
    jdbc.update(
        "MERGE INTO article KEY (article_id)"
            + " VALUES (?, ?, ?, ?, 0, '', '', 0, FALSE, ?, ?, ?, NULL)",
        file.id(),
        file.path().toString(),
        file.size(),
        file.modified(),
        run,
        rejection.reason().label(),
        clip(rejection.detail()));
  }

  private static String clip(String detail) {
    return detail.length() <= 4096 ? detail : detail.substring(0, 4096);
  }

  /** Drops what a scan did not see; says how many articles that were taken in are gone. */
  long dropUnseen(long run) {
    Long gone =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM article WHERE seen <> ? AND payload IS NOT NULL",
            Long.class,
            run);
    jdbc.update("DELETE FROM article WHERE seen <> ?", run);
    return gone == null ? 0 : gone;
  }

  long due() {
    Long due = jdbc.queryForObject("SELECT COUNT(*) FROM article WHERE due", Long.class);
    return due == null ? 0 : due;
  }

  /**
   * An article that waits for extraction.
   *
   * @param kept whether its rows of an earlier run are there
   * @param reason why an earlier run did not take it in; null where it did, or there was none
   */
  record Due(
      ArticleFile file, String sha256, String fingerprint, boolean kept, @Nullable String reason) {
    /** Whether an earlier run came to a result. */
    boolean known() {
      return kept || reason != null;
    }
  }

  /** The next articles of a bucket behind an id, in the order of the ids. */
  List<Due> due(int bucket, String behind, int most) {
    return jdbc.query(
        "SELECT article_id, path, size, modified, sha256, fingerprint, payload IS NOT NULL, reason"
            + " FROM article WHERE due AND bucket = ? AND article_id > ?"
            + " ORDER BY article_id LIMIT ?",
        (row, number) ->
            new Due(
                new ArticleFile(
                    row.getString(1),
                    java.nio.file.Path.of(row.getString(2)),
                    row.getLong(3),
                    row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8)),
        bucket,
        behind,
        most);
  }

  /** What a run found of an article that was due. */
  enum Outcome {
    /** The same content and rules as before: nothing was done. */
    SAME,
    /** The same content and rules, extracted again on demand. */
    AGAIN,
    NEW,
    CHANGED
  }

  /**
   * What extraction made of an article.
   *
   * @param payload null where it was rejected, or where the content is the same as before
   */
  record Done(
      String id,
      String sha256,
      long readAt,
      @Nullable String reason,
      @Nullable String detail,
      byte @Nullable [] payload,
      Outcome outcome) {}

  void done(List<? extends Done> done, String fingerprint) {
    for (Done article : done) {
      byte[] payload = article.payload();
      if (article.outcome() == Outcome.SAME) {
        jdbc.update(
            "UPDATE article SET due = FALSE, read_at = ? WHERE article_id = ?",
            article.readAt(),
            article.id());
      } else {
        jdbc.update(
            "UPDATE article SET due = FALSE, read_at = ?, sha256 = ?, fingerprint = ?, reason = ?,"
                + " detail = ?, payload = ? WHERE article_id = ?",
            article.readAt(),
            article.sha256(),
            fingerprint,
            article.reason(),
            article.detail() == null ? null : clip(article.detail()),
            payload == null ? null : sealed(article.id(), payload),
            article.id());
      }
    }
  }

  /** The payload behind a checksum: the database does not notice a flipped bit inside a value. */
  private static byte[] sealed(String id, byte[] payload) {
    return ByteBuffer.allocate(Integer.BYTES + payload.length)
        .putInt(checksum(id, ByteBuffer.wrap(payload)))
        .put(payload)
        .array();
  }

  private static byte[] unsealed(String id, byte[] stored) {
    ByteBuffer buffer = ByteBuffer.wrap(stored);
    if (stored.length < Integer.BYTES || buffer.getInt() != checksum(id, buffer.slice())) {
      throw new DamagedStateException(id);
    }
    return Arrays.copyOfRange(stored, Integer.BYTES, stored.length);
  }

  private static int checksum(String id, ByteBuffer payload) {
    CRC32C crc = new CRC32C();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    crc.update(payload);
    return (int) crc.getValue();
  }

  /**
   * Hands over all payloads in the order of the ids as Java compares them.
   *
   * @throws DamagedStateException when one is not as it was written
   */
  void payloads(Consumer<byte[]> consumer) {
    String behind = "";
    boolean first = true;
    while (true) {
      List<Object[]> page =
          jdbc.query(
              "SELECT article_id, payload FROM article WHERE payload IS NOT NULL AND article_id "
                  + (first ? ">=" : ">")
                  + " ? ORDER BY article_id LIMIT ?",
              (row, number) -> new Object[] {row.getString(1), row.getBytes(2)},
              behind,
              PAGE);
      for (Object[] row : page) {
        consumer.accept(unsealed((String) row[0], (byte[]) row[1]));
        behind = (String) row[0];
      }
      first = false;
      if (page.size() < PAGE) {
        return;
      }
    }
  }

  List<RejectedArticle> rejected() {
    return jdbc.query(
        "SELECT article_id, reason, detail FROM article WHERE reason IS NOT NULL"
            + " ORDER BY article_id",
        (row, number) -> new RejectedArticle(row.getString(1), row.getString(2), row.getString(3)));
  }
}

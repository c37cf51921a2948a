package org.procedex.jobs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.procedex.article.ArticleFile;
import org.procedex.article.Rejection;
import org.procedex.dataset.RejectedArticle;
import org.springframework.jdbc.core.JdbcTemplate;

/** The state of the work folder: one compact row for each article. */
final class ArticleState {
  private static final int PAGE = 64;

  /** Bytes of a payload that are kept in its row. */
  private static final int IN_ROW = 1_000_000;

  /** A file changed so shortly before it was read may have changed again since. */
  private static final long RACY_NANOS = 2_000_000_000L;

  private final JdbcTemplate jdbc;

  ArticleState(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void create() {
    jdbc.execute("DROP TABLE IF EXISTS article");
    jdbc.execute(
        """
        CREATE TABLE IF NOT EXISTS source (
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
          kept BOOLEAN NOT NULL,
          reason VARCHAR(32),
          detail VARCHAR(4096))
        """);
    jdbc.execute("CREATE INDEX IF NOT EXISTS source_due ON source (due, bucket, article_id)");
    // Within a row of its own, for H2 reads a large object in many small pieces; what is too long
    // for a row goes on in one.
    jdbc.execute(
        """
        CREATE TABLE IF NOT EXISTS rendered (
          article_id VARCHAR(4096) PRIMARY KEY,
          payload VARBINARY(1000000) NOT NULL,
          rest BLOB)
        """);
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
      String id,
      long size,
      long modified,
      long readAt,
      String fingerprint,
      boolean due,
      boolean passing) {
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

  /** Takes down that files are there. */
  void see(List<ArticleFile> files, Scan scan) {
    Map<String, Known> known = new HashMap<>();
    jdbc.query(
        "SELECT article_id, size, modified, read_at, fingerprint, due,"
            + " COALESCE(reason IN ('unreadable', 'vanished', 'changing', 'too-large'), FALSE)"
            + " FROM source WHERE article_id = ANY(?)",
        row -> {
          Known found = known(row);
          known.put(found.id(), found);
        },
        (Object) files.stream().map(ArticleFile::id).toArray(String[]::new));
    List<Object[]> fresh = new ArrayList<>();
    List<Object[]> again = new ArrayList<>();
    for (ArticleFile file : files) {
      Known row = known.get(file.id());
      int bucket = Math.floorMod(file.id().hashCode(), scan.buckets());
      String path = file.path().toString();
      if (row == null) {
        fresh.add(new Object[] {file.id(), path, file.size(), file.modified(), bucket, scan.run()});
      } else {
        again.add(
            new Object[] {
              path,
              file.size(),
              file.modified(),
              bucket,
              row.isDue(file, scan),
              scan.run(),
              file.id()
            });
      }
    }
    jdbc.batchUpdate(
        "INSERT INTO source VALUES (?, ?, ?, ?, 0, '', '', ?, TRUE, ?, FALSE, NULL, NULL)", fresh);
    jdbc.batchUpdate(
        "UPDATE source SET path = ?, size = ?, modified = ?, bucket = ?, due = ?, seen = ?"
            + " WHERE article_id = ?",
        again);
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getBoolean(6),
        row.getBoolean(7));
  }

  /** Takes down that a file cannot be an article. */
  void reject(ArticleFile file, Rejection rejection, long run) {
    jdbc.update(
        "MERGE INTO source KEY (article_id)"
            + " VALUES (?, ?, ?, ?, 0, '', '', 0, FALSE, ?, FALSE, ?, ?)",
        file.id(),
        file.path().toString(),
        file.size(),
        file.modified(),
        run,
        rejection.reason().label(),
        clip(rejection.detail()));
    jdbc.update("DELETE FROM rendered WHERE article_id = ?", file.id());
  }

  private static String clip(String detail) {
    return detail.length() <= 4096 ? detail : detail.substring(0, 4096);
  }

  /** Drops what a scan did not see; says how many articles that were taken in are gone. */
  long dropUnseen(long run) {
    Long gone =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM source WHERE seen <> ? AND kept", Long.class, run);
    jdbc.update(
        "DELETE FROM rendered WHERE article_id IN (SELECT article_id FROM source WHERE seen <> ?)",
        run);
    jdbc.update("DELETE FROM source WHERE seen <> ?", run);
    return gone == null ? 0 : gone;
  }

  long due() {
    Long due = jdbc.queryForObject("SELECT COUNT(*) FROM source WHERE due", Long.class);
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
        "SELECT article_id, path, size, modified, sha256, fingerprint, kept, reason"
            + " FROM source WHERE due AND bucket = ? AND article_id > ?"
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
    List<Object[]> same = new ArrayList<>();
    List<Object[]> settled = new ArrayList<>();
    List<Object[]> gone = new ArrayList<>();
    List<Object[]> rendered = new ArrayList<>();
    for (Done article : done) {
      String id = article.id();
      byte[] payload = article.payload();
      if (article.outcome() == Outcome.SAME) {
        same.add(new Object[] {article.readAt(), id});
        continue;
      }
      settled.add(
          new Object[] {
            article.readAt(),
            article.sha256(),
            fingerprint,
            article.reason(),
            article.detail() == null ? null : clip(article.detail()),
            payload != null,
            id
          });
      if (payload == null) {
        gone.add(new Object[] {id});
      } else {
        byte[] sealed = sealed(id, payload);
        rendered.add(new Object[] {id, head(sealed), rest(sealed)});
      }
    }
    jdbc.batchUpdate("UPDATE source SET due = FALSE, read_at = ? WHERE article_id = ?", same);
    jdbc.batchUpdate(
        "UPDATE source SET due = FALSE, read_at = ?, sha256 = ?, fingerprint = ?, reason = ?,"
            + " detail = ?, kept = ? WHERE article_id = ?",
        settled);
    jdbc.batchUpdate("DELETE FROM rendered WHERE article_id = ?", gone);
    jdbc.batchUpdate("MERGE INTO rendered KEY (article_id) VALUES (?, ?, ?)", rendered);
  }

  /** The payload behind a checksum: the database does not notice a flipped bit inside a value. */
  private static byte[] sealed(String id, byte[] payload) {
    return ByteBuffer.allocate(Integer.BYTES + payload.length)
        .putInt(checksum(id, ByteBuffer.wrap(payload)))
        .put(payload)
        .array();
  }

  private static byte[] unsealed(String id, byte @Nullable [] stored) {
    if (stored == null) {
      throw new DamagedStateException(id);
    }
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

  private static byte[] head(byte[] payload) {
    return payload.length <= IN_ROW ? payload : Arrays.copyOf(payload, IN_ROW);
  }

  private static byte @Nullable [] rest(byte[] payload) {
    return payload.length <= IN_ROW ? null : Arrays.copyOfRange(payload, IN_ROW, payload.length);
  }

  private static byte @Nullable [] whole(byte @Nullable [] head, byte @Nullable [] rest) {
    if (head == null || rest == null) {
      return head;
    }
    byte[] whole = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, whole, head.length, rest.length);
    return whole;
  }

  /** A payload and whose it is. */
  private record Rendered(String id, byte @Nullable [] payload) {}

  /**
   * Hands over all payloads in the order of the ids as Java compares them.
   *
   * @throws DamagedStateException when one is not as it was written, or missing
   */
  void payloads(Consumer<byte[]> consumer) {
    Boolean whole =
        jdbc.queryForObject(
            "SELECT (SELECT COUNT(*) FROM source WHERE kept) = COUNT(*) FROM rendered",
            Boolean.class);
    if (!Boolean.TRUE.equals(whole)) {
      throw new DamagedStateException();
    }
    String behind = "";
    String compare = ">=";
    List<Rendered> page;
    do {
      page =
          jdbc.query(
              "SELECT article_id, payload, rest FROM rendered WHERE article_id "
                  + compare
                  + " ? ORDER BY article_id LIMIT ?",
              (row, number) ->
                  new Rendered(row.getString(1), whole(row.getBytes(2), row.getBytes(3))),
              behind,
              PAGE);
      for (Rendered article : page) {
        consumer.accept(unsealed(article.id(), article.payload()));
        behind = article.id();
      }
      compare = ">";
    } while (page.size() == PAGE);
  }

  List<RejectedArticle> rejected() {
    return jdbc.query(
        "SELECT article_id, reason, detail FROM source WHERE reason IS NOT NULL"
            + " ORDER BY article_id",
        (row, number) -> new RejectedArticle(row.getString(1), row.getString(2), row.getString(3)));
  }
}

package org.procedex.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.procedex.article.ArticleFile;
import org.procedex.article.Rejection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares files with the state, once through the input folder. A file that is as it was costs no
 * write: that it was seen is kept in memory, a bit for each.
 */
final class ArticleScan {
  /** A file changed so shortly before it was read may have changed again since. */
  private static final long RACY_NANOS = 2_000_000_000L;

  private static final int PAGE = 5000;

  private final JdbcTemplate jdbc;
  private final Terms terms;
  private final BitSet seen = new BitSet();
  private final int known;
  private int last;

  /**
   * What a scan goes by.
   *
   * @param fingerprint of the rules and the program
   * @param largest bytes of the largest article to take in
   */
  record Terms(String fingerprint, ArticleState.Full full, long largest) {}

  ArticleScan(JdbcTemplate jdbc, Terms terms) {
    this.jdbc = jdbc;
    this.terms = terms;
    Integer most = jdbc.queryForObject("SELECT COALESCE(MAX(number), 0) FROM entry", Integer.class);
    this.known = most == null ? 0 : most;
    this.last = known;
  }

  /**
   * A row as the scan needs it.
   *
   * @param passing rejected for a reason that may be gone without a trace in size or time
   */
  private record Known(
      int number,
      long size,
      long modified,
      long readAt,
      String fingerprint,
      boolean due,
      boolean passing) {
    boolean isDue(ArticleFile file, Terms terms) {
      return due
          || passing
          || terms.full() == ArticleState.Full.YES
          || file.size() > terms.largest()
          || size != file.size()
          || modified != file.modified()
          || !fingerprint.equals(terms.fingerprint())
          || readAt - modified < RACY_NANOS;
    }
  }

  /** Takes down that files are there. */
  void see(List<ArticleFile> files) {
    Map<String, Known> rows = rows(files);
    List<Object[]> fresh = new ArrayList<>();
    List<Object[]> again = new ArrayList<>();
    for (ArticleFile file : files) {
      Known row = rows.get(file.id());
      if (row == null) {
        fresh.add(new Object[] {++last, file.id(), file.size(), file.modified()});
        seen.set(last);
        continue;
      }
      seen.set(row.number());
      if (row.isDue(file, terms)) {
        again.add(new Object[] {file.size(), file.modified(), row.number()});
      }
    }
    jdbc.batchUpdate(
        "INSERT INTO entry (number, article_id, size, modified, due) VALUES (?, ?, ?, ?, TRUE)",
        fresh);
    jdbc.batchUpdate("UPDATE entry SET size = ?, modified = ?, due = TRUE WHERE number = ?", again);
  }

  /**
   * Files come nearly in the order of the ids, so that hardly more rows are between than wanted.
   */
  private Map<String, Known> rows(List<ArticleFile> files) {
    Map<String, Known> rows = new HashMap<>();
    if (known > 0) {
      NavigableSet<String> ids = new TreeSet<>();
      files.forEach(file -> ids.add(file.id()));
      jdbc.query(
          "SELECT article_id, number, size, modified, read_at, fingerprint, due,"
              + " COALESCE(reason IN ('unreadable', 'vanished', 'changing', 'too-large'), FALSE)"
              + " FROM entry WHERE article_id BETWEEN ? AND ?",
          row -> {
            String id = row.getString(1);
            if (ids.contains(id)) {
              rows.put(id, known(row));
            }
          },
          ids.first(),
          ids.last());
    }
    return rows;
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getInt(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6),
        row.getBoolean(7),
        row.getBoolean(8));
  }

  /** Takes down that a file cannot be an article. */
  void reject(ArticleFile file, Rejection rejection) {
    List<Integer> row =
        jdbc.queryForList(
            "SELECT number FROM entry WHERE article_id = ?", Integer.class, file.id());
    int number = row.isEmpty() ? ++last : row.get(0);
    seen.set(number);
    jdbc.update(
        "MERGE INTO entry (number, article_id, size, modified, read_at, sha256, fingerprint, due,"
            + " reason, detail, segment, position, length) KEY (number)"
            + " VALUES (?, ?, ?, ?, 0, '', '', FALSE, ?, ?, NULL, 0, 0)",
        number,
        file.id(),
        file.size(),
        file.modified(),
        rejection.reason().label(),
        ArticleState.clip(rejection.detail()));
  }

  /** Drops what was not seen; says how many articles that were taken in are gone. */
  long dropUnseen() {
    List<Object[]> gone = new ArrayList<>();
    long[] kept = {0};
    int[] behind = {0};
    int[] rows = new int[1];
    do {
      rows[0] = 0;
      jdbc.query(
          "SELECT number, segment IS NOT NULL FROM entry WHERE number > ? ORDER BY number LIMIT ?",
          row -> {
            rows[0]++;
            behind[0] = row.getInt(1);
            if (!seen.get(behind[0])) {
              gone.add(new Object[] {behind[0]});
              kept[0] += row.getBoolean(2) ? 1 : 0;
            }
          },
          behind[0],
          PAGE);
    } while (rows[0] == PAGE);
    jdbc.batchUpdate("DELETE FROM entry WHERE number = ?", gone);
    return kept[0];
  }
}

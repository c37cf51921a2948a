package org.procedex.jobs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLSyntaxErrorException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The database file of a work folder: telling that it is damaged, and setting it aside. */
final class StateFile {
  private static final String ENDING = ".mv.db";
  private static final String ASIDE = "procedex.damaged-";
  private static final int KEPT_ASIDE = 3;
  private static final int PART_OF_HEAP = 8;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS", Locale.ROOT);

  private static final Set<Integer> DAMAGED_STORE =
      Set.of(
          DataUtils.ERROR_INTERNAL,
          DataUtils.ERROR_UNSUPPORTED_FORMAT,
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_SERIALIZATION,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND,
          DataUtils.ERROR_TRANSACTION_CORRUPT,
          DataUtils.ERROR_UNKNOWN_DATA_TYPE);

  /**
   * A lock that is waited for in vain is among them: one run at a time has the database, and no two
   * of its threads write the same row, so it is one that a killed run left.
   */
  private static final Set<Integer> DAMAGED_DATABASE =
      Set.of(
          ErrorCode.LOCK_TIMEOUT_1,
          ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.FILE_VERSION_ERROR_1,
          ErrorCode.GENERAL_ERROR_1,
          ErrorCode.WRONG_USER_OR_PASSWORD,
          ErrorCode.SERIALIZATION_FAILED_1,
          ErrorCode.DESERIALIZATION_FAILED_1,
          ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1,
          ErrorCode.SEQUENCE_NOT_FOUND_1);

  private final Path work;

  StateFile(Path work) {
    this.work = work;
  }

  boolean exists() {
    return Files.exists(file());
  }

  private Path file() {
    return work.resolve(WorkDatabase.NAME + ENDING);
  }

  /** Whether a failure can only come from a file that is not what this program wrote. */
  static boolean isDamage(Throwable failure) {
    if (failure instanceof DamagedStateException) {
      return true;
    }
    boolean damaged = false;
    if (Failures.isDiskFull(failure)) {
      return false;
    }
    for (Throwable link : Failures.chain(failure)) {
      if (link instanceof OutOfMemoryError || link instanceof FileSystemException) {
        return false;
      }
      damaged |=
          link instanceof MVStoreException store && isDamage(store)
              || link instanceof SQLException sql && isDamage(sql);
    }
    return damaged;
  }

  /** The program's SQL is sound: where the database finds fault with it, its content is not. */
  private static boolean isDamage(SQLException sql) {
    return DAMAGED_DATABASE.contains(sql.getErrorCode())
        || sql instanceof SQLDataException
        || sql instanceof SQLSyntaxErrorException
        || sql instanceof SQLIntegrityConstraintViolationException;
  }

  private static boolean isDamage(MVStoreException store) {
    return DAMAGED_STORE.contains(store.getErrorCode())
        || store.getErrorCode() == DataUtils.ERROR_READING_FAILED
            && store.getCause() instanceof EOFException;
  }

  /**
   * Whether memory that is short on opening can only be so for lengths in the file that are none: a
   * sound one is opened in a small part of its size.
   */
  boolean isSmallFor(long heap) {
    try {
      return Files.size(file()) < heap / PART_OF_HEAP;
    } catch (IOException e) {
      return false;
    }
  }

  /** Copies the file, whatever is at work on it, to the same place in another work folder. */
  void copyTo(Path other) throws IOException {
    Files.copy(file(), new StateFile(other).file());
  }

  /** Renames the file, so that the next run begins anew; a few older ones are kept. */
  Path setAside() {
    Path aside = work.resolve(ASIDE + TIME.format(LocalDateTime.now()) + ENDING);
    try {
      Files.move(file(), aside, StandardCopyOption.REPLACE_EXISTING);
      List<Path> all = aside();
      for (Path old : all.subList(0, Math.max(0, all.size() - KEPT_ASIDE))) {
        Files.delete(old);
      }
      return aside;
    } catch (IOException e) {
      throw new IngestException(
          "expected to set the damaged "
              + file()
              + " aside but found: "
              + Failures.describe(e)
              + "; move it away by hand",
          e);
    }
  }

  private List<Path> aside() throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      return files.filter(p -> p.getFileName().toString().startsWith(ASIDE)).sorted().toList();
    }
  }
}

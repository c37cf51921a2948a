package org.procedex.article;

import java.util.Locale;
import java.util.Objects;

/**
 * Why a file was not taken in.
 *
 * @param reason one of a fixed list
 * @param detail what was expected, what was found, what to do
 */
public record Rejection(Reason reason, String detail) {
  /** The reasons, as {@code output-schema/rejected.schema.json} lists them. */
  public enum Reason {
    /** No character, or nothing but white space. */
    EMPTY,
    /** Binary: NUL or too many control characters. */
    NOT_TEXT,
    /** Larger than the limit. */
    TOO_LARGE,
    /** The file system refuses to read it. */
    UNREADABLE,
    /** No charset fits. */
    UNDECODABLE,
    /** A link that leads out of the input folder. */
    OUTSIDE_FOLDER,
    /** A folder, pipe or device with the name of an article. */
    NOT_A_FILE,
    /** Still being written; the next run looks again. */
    CHANGING,
    /** Gone between listing and reading. */
    VANISHED,
    /** Its rows would be out of all proportion to it. */
    TOO_MANY_ROWS,
    /** The program's own fault: extraction broke off. */
    FAILED;

    /** The published form. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Rejection {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }
}

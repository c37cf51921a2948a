package org.procedex.jobs;

import java.util.Objects;
import org.procedex.rules.RuleBook;

/**
 * Which Procedex this is.
 *
 * @param version as {@code --version} prints it
 */
public record ProgramVersion(String version) {
  /** Goes up when the same rules and articles give other rows. */
  private static final int EXTRACTION = 1;

  public ProgramVersion {
    Objects.requireNonNull(version, "version");
  }

  /** What an article's rows depend on besides its text. */
  String fingerprint(RuleBook rules) {
    return version + "/" + EXTRACTION + "/" + rules.fingerprint();
  }
}

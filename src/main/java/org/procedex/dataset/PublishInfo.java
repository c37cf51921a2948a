package org.procedex.dataset;

import java.time.Instant;
import java.util.Objects;

/**
 * What a publication says of its making.
 *
 * @param programVersion version of Procedex
 * @param rulesFingerprint SHA-256 over the rules
 * @param created when; the one thing in a dataset that two equal runs do not share
 * @param spreadsheet whether to write the {@code .xlsx} as well
 */
public record PublishInfo(
    String programVersion, String rulesFingerprint, Instant created, boolean spreadsheet) {
  public PublishInfo {
    Objects.requireNonNull(programVersion, "programVersion");
    Objects.requireNonNull(rulesFingerprint, "rulesFingerprint");
    Objects.requireNonNull(created, "created");
  }
}

package org.procedex.dataset;

import java.nio.file.Path;

/** The dataset could not be published; the one before stands untouched. */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishException(Path output, String found, Throwable cause) {
    super(
        "expected to publish the dataset in "
            + output
            + " but found: "
            + found
            + "; the dataset before is unchanged",
        cause);
  }
}

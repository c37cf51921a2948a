package org.procedex.jobs;

import java.util.Objects;

/**
 * What a schedule is to do.
 *
 * @param ingestion what to do each time
 * @param timing when
 * @param address where the endpoints listen
 * @param port on which port; 0 for any that is free
 */
public record ScheduleSettings(IngestSettings ingestion, Timing timing, String address, int port) {
  private static final int HIGHEST_PORT = 65_535;

  public ScheduleSettings {
    Objects.requireNonNull(ingestion, "ingestion");
    Objects.requireNonNull(timing, "timing");
    Objects.requireNonNull(address, "address");
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("expected a port of 0 to 65535 but found " + port);
    }
  }
}

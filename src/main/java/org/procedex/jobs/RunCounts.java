package org.procedex.jobs;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The counts of a run, as the history keeps them.
 *
 * @param read article files looked at
 * @param fresh articles taken in or rejected for the first time
 * @param changed articles whose content or rules changed
 * @param removed articles that are gone
 * @param rejected articles that the dataset lists as rejected; {@link #UNKNOWN} where none came out
 * @param records records of the dataset; {@link #UNKNOWN} where none came out
 */
public record RunCounts(
    long read, long fresh, long changed, long removed, long rejected, long records) {
  /** In place of a count that the run did not come to. */
  public static final long UNKNOWN = -1;

  static final RunCounts NONE = new RunCounts(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

  static RunCounts of(IngestReport report) {
    return new RunCounts(
        report.read(),
        report.fresh(),
        report.changed(),
        report.removed(),
        report.dataset().rejected(),
        report.dataset().counts().records());
  }

  void save(ExecutionContext context) {
    context.putLong("read", read);
    context.putLong("new", fresh);
    context.putLong("changed", changed);
    context.putLong("removed", removed);
    context.putLong("rejected", rejected);
    context.putLong("records", records);
  }

  static RunCounts saved(ExecutionContext context) {
    return new RunCounts(
        context.getLong("read", UNKNOWN),
        context.getLong("new", UNKNOWN),
        context.getLong("changed", UNKNOWN),
        context.getLong("removed", UNKNOWN),
        context.getLong("rejected", UNKNOWN),
        context.getLong("records", UNKNOWN));
  }
}

package org.procedex.jobs;

/**
 * What watches over one run.
 *
 * @param tally gathers its counts
 * @param progress tells how far it is
 * @param stop may end it early
 */
record RunWatch(IngestTally tally, IngestProgress progress, StopRequest stop) {}

package org.procedex.jobs;

/** Asks a run to end early. Articles that are done stay done; nothing half-done is published. */
final class StopRequest {
  private volatile boolean made;

  void make() {
    made = true;
  }

  boolean made() {
    return made;
  }

  /**
   * Ends the caller where the request was made.
   *
   * @throws StoppedException then
   */
  void check() {
    if (made) {
      throw new StoppedException();
    }
  }
}

package org.procedex.jobs;

import java.nio.file.Path;

/** Hears nothing, unless a test wants to. */
class SilentProgress implements IngestProgress {
  @Override
  public void waiting(Path folder, String holder) {}

  @Override
  public void rebuilding(Path aside) {}

  @Override
  public void begin(long articles) {}

  @Override
  public void step(long articles) {}

  @Override
  public void end() {}
}

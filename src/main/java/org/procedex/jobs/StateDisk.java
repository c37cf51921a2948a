package org.procedex.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * The way from the database to its file, for one run. A database that is refused a write closes
 * itself, and threads that use it then may never come back. So the first refusal ends all writing:
 * the file stays as a kill at that moment would leave it, the database goes on in memory, and the
 * run is asked to stop.
 */
final class StateDisk implements AutoCloseable {
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
  private final Runnable stop;
  private final FilePath root;

  /** Ready for a database to be opened through {@link #prefix()}. */
  StateDisk(Runnable stop) {
    this.stop = stop;
    this.root = new GuardedPath("procedex-" + UUID.randomUUID() + ":", FilePath.get(""));
    FilePath.register(root);
  }

  /** What stands before the path of the file. */
  String prefix() {
    return root.toString();
  }

  /** Why the file could not be written; empty where it could. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure.get());
  }

  private void failed(IOException refusal) {
    failure.compareAndSet(null, refusal);
    stop.run();
  }

  @Override
  public void close() {
    FilePath.unregister(root);
  }

  /** A path of the default file system under another name. */
  private final class GuardedPath extends FilePath {
    private final String prefix;
    private final FilePath plain;

    GuardedPath(String prefix, FilePath plain) {
      this.prefix = prefix;
      this.plain = plain;
      this.name = prefix + plain;
    }

    private GuardedPath guarded(FilePath path) {
      return new GuardedPath(prefix, path);
    }

    private FilePath plain(FilePath path) {
      return path instanceof GuardedPath guarded ? guarded.plain : path;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      FileChannel file = plain.open(mode);
      return mode.equals("r") ? file : new FreezingChannel(file, StateDisk.this::failed);
    }

    @Override
    public String getScheme() {
      return prefix.substring(0, prefix.length() - 1);
    }

    @Override
    public FilePath getPath(String path) {
      return guarded(FilePath.get(path.substring(prefix.length())));
    }

    @Override
    public FilePath unwrap() {
      return plain;
    }

    @Override
    public long size() {
      return plain.size();
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
      plain.moveTo(plain(target), atomicReplace);
    }

    @Override
    public boolean createFile() {
      return plain.createFile();
    }

    @Override
    public boolean exists() {
      return plain.exists();
    }

    @Override
    public void delete() {
      plain.delete();
    }

    @Override
    public List<FilePath> newDirectoryStream() {
      return plain.newDirectoryStream().stream().<FilePath>map(this::guarded).toList();
    }

    @Override
    public FilePath toRealPath() {
      return guarded(plain.toRealPath());
    }

    @Override
    public @Nullable FilePath getParent() {
      FilePath parent = plain.getParent();
      return parent == null ? null : guarded(parent);
    }

    @Override
    public boolean isDirectory() {
      return plain.isDirectory();
    }

    @Override
    public boolean isRegularFile() {
      return plain.isRegularFile();
    }

    @Override
    public boolean isAbsolute() {
      return plain.isAbsolute();
    }

    @Override
    public long lastModified() {
      return plain.lastModified();
    }

    @Override
    public boolean canWrite() {
      return plain.canWrite();
    }

    @Override
    public void createDirectory() {
      plain.createDirectory();
    }

    @Override
    public InputStream newInputStream() throws IOException {
      return plain.newInputStream();
    }

    @Override
    public boolean setReadOnly() {
      return plain.setReadOnly();
    }
  }
}

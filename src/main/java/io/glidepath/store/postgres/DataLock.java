package io.glidepath.store.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The claim of one running Glidepath on a data directory. The kernel drops it when the process
 * dies, however it dies.
 */
final class DataLock implements AutoCloseable {
  /**
   * Directories claimed by this process: a second open and close of the lock file by the same
   * process would silently release the first claim.
   */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final Path data;
  private final FileChannel channel;

  private DataLock(Path data, FileChannel channel) {
    this.data = data;
    this.channel = channel;
  }

  /** Claims {@code data}, which exists; throws {@link CannotStart} if somebody else has it. */
  static DataLock claim(Path data) throws IOException {
    Path real = data.toRealPath();
    if (!CLAIMED.add(real)) {
      throw inUse(data, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return new DataLock(real, lock(data));
    } catch (IOException | RuntimeException e) {
      CLAIMED.remove(real);
      throw e;
    }
  }

  private static FileChannel lock(Path data) throws IOException {
    Path file = data.resolve("glidepath.lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw inUse(data, Files.readString(file).strip());
    }
    channel.truncate(0);
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.write(ByteBuffer.wrap(pid));
    return channel;
  }

  private static CannotStart inUse(Path data, String pid) {
    return new CannotStart(
        "The data directory "
            + data
            + " is in use by another Glidepath (process "
            + pid
            + "); stop that one, or choose another directory with --data.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    CLAIMED.remove(data);
  }
}

package io.glidepath.rulebook.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A settings file that is replaced whole or not at all. */
public final class SettingsOnDisk {
  private SettingsOnDisk() {}

  /**
   * Writes aside, forces to disk, renames; who may read and write the file stays. A link stays one.
   * Throws {@link IllegalStateException} with one clear sentence if the file no longer says {@code before} or cannot be written.
   */
  public static void replace(Path file, String before, String after) {
    try {
      Path real = file.toRealPath();
      Path aside = real.resolveSibling("." + real.getFileName() + ".new");
      try {
        Files.copy(
            real, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        write(aside, after);
        if (!Files.readString(real).equals(before)) {
          throw new IllegalStateException(
              file + " was changed in the meantime and is left as it is");
        }
        Files.move(
            aside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write %s: %s".formatted(file, e), e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}

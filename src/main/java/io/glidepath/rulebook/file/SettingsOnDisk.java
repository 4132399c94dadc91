package io.glidepath.rulebook.file;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
        DurableFiles.overwrite(aside, after);
        if (!Files.readString(real).equals(before)) {
          throw new IllegalStateException(
              file + " was changed in the meantime and is left as it is");
        }
        DurableFiles.move(aside, real);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write %s: %s".formatted(file, e), e);
    }
  }
}

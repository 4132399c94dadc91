package io.glidepath.cli.rules;

import io.glidepath.BadInput;
import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A settings file that is replaced whole or not at all. */
final class SettingsOnDisk {
  private SettingsOnDisk() {}

  /**
   * Writes aside, forces to disk, renames; who may read and write the file stays. A link stays one.
   * Throws {@link BadInput} if the file no longer says {@code before} or cannot be written.
   */
  static void replace(Path file, String before, String after) {
    try {
      Path real = file.toRealPath();
      Path aside = real.resolveSibling("." + real.getFileName() + ".new");
      try {
        Files.copy(
            real, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        DurableFiles.overwrite(aside, after);
        if (!Files.readString(real).equals(before)) {
          throw new BadInput(file + " was changed in the meantime and is left as it is", null);
        }
        DurableFiles.move(aside, real);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new BadInput("Cannot write %s: %s".formatted(file, e), e);
    }
  }
}

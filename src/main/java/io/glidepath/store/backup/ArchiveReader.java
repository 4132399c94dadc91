package io.glidepath.store.backup;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of a backup, one after the other. */
final class ArchiveReader implements Closeable {
  private static final int MOST = 64 << 20;

  private final Path file;
  private final InputStream raw;
  private final TarArchiveInputStream tar;
  private @Nullable TarArchiveEntry entry;

  ArchiveReader(Path file) throws IOException {
    this.file = file;
    raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      tar = new TarArchiveInputStream(new GZIPInputStream(raw, 1 << 16));
      next();
    } catch (IOException | IllegalArgumentException e) {
      raw.close();
      throw new BackupRefused(file + " is no backup of Glidepath: " + e.getMessage(), e);
    }
  }

  /** The name of the entry that comes next; empty at the end. */
  String name() {
    TarArchiveEntry known = entry;
    return known == null ? "" : known.getName();
  }

  /** The whole content of the entry, and on to the next. */
  byte[] take() {
    TarArchiveEntry known = entry;
    if (known == null) {
      throw cutOff(null);
    }
    if (known.getSize() > MOST) {
      throw new BackupRefused(file + " is no backup of Glidepath: its entries are too long.");
    }
    try {
      byte[] content = tar.readNBytes((int) known.getSize());
      if (content.length < known.getSize()) {
        throw cutOff(null);
      }
      next();
      return content;
    } catch (IOException e) {
      throw cutOff(e);
    }
  }

  private void next() throws IOException {
    entry = tar.getNextEntry();
  }

  BackupRefused cutOff(@Nullable Throwable cause) {
    return new BackupRefused(
        "The backup " + file + " is cut off or damaged; nothing was restored. Use another one.",
        cause);
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}

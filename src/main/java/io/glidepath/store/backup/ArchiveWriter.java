package io.glidepath.store.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A tar file in gzip, whose long contents lie in several entries: their length is not known before.
 */
final class ArchiveWriter implements Closeable {
  private static final int PIECE = 4 << 20;
  private static final int OWNER_ONLY = 0100600;

  private final TarArchiveOutputStream tar;

  ArchiveWriter(OutputStream out) throws IOException {
    tar = new TarArchiveOutputStream(new BufferedOutputStream(new GZIPOutputStream(out), 1 << 16));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  void add(String name, byte[] content) throws IOException {
    add(name, content, content.length);
  }

  private void add(String name, byte[] content, int length) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(length);
    entry.setMode(OWNER_ONLY);
    tar.putArchiveEntry(entry);
    tar.write(content, 0, length);
    tar.closeArchiveEntry();
  }

  /** A stream whose content becomes the entries {@code folder/000000} and on; to be closed. */
  OutputStream pieces(String folder) {
    return new Pieces(folder);
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  private final class Pieces extends OutputStream {
    private final String folder;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
    private int no;

    Pieces(String folder) {
      this.folder = folder;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      piece.write(bytes, offset, length);
      if (piece.size() >= PIECE) {
        put();
      }
    }

    private void put() throws IOException {
      add(String.format(Locale.ROOT, "%s/%06d", folder, no++), piece.toByteArray());
      piece.reset();
    }

    @Override
    public void close() throws IOException {
      if (piece.size() > 0) {
        put();
      }
    }
  }
}

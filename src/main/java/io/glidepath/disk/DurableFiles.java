package io.glidepath.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Changes of files that survive a power cut: when a method returns, its change is on disk, and a
 * cut meanwhile leaves what was before or what was to become, never an empty or half file. Contents
 * are written aside and forced, then get their name, then the folder is forced. Text is UTF-8.
 */
public final class DurableFiles {
  private static final String OWNER_ONLY = "rw-------";
  private static final String READABLE = "rw-r--r--";

  private DurableFiles() {}

  /** Writes a file, in place of what was there; whoever may enter the folder may read it. */
  public static void replace(Path file, String text) throws IOException {
    replace(file, READABLE, text);
  }

  /** The same for what only the file's owner may read. */
  public static void replaceSecret(Path file, String text) throws IOException {
    replace(file, OWNER_ONLY, text);
  }

  private static void replace(Path file, String rights, String text) throws IOException {
    Path aside = aside(file, rights, text);
    try {
      move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Writes a file for its owner alone. False if there is one of that name, which stays. */
  public static boolean create(Path file, String text) throws IOException {
    Path aside = aside(file, OWNER_ONLY, text);
    try {
      Files.createLink(file, aside);
      return true;
    } catch (FileAlreadyExistsException someoneWasFaster) {
      return false;
    } finally {
      Files.delete(aside);
      force(folder(file));
    }
  }

  /**
   * Adds lines to a file, made if it is not there. What a cut left of a line is ended first, so
   * that it spoils no other.
   */
  public static void append(Path file, String lines) throws IOException {
    boolean fresh = Files.notExists(file);
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      ByteBuffer last = ByteBuffer.allocate(1);
      boolean torn = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
      write(channel.position(end), (torn ? "\n" : "") + lines);
    }
    if (fresh) {
      force(folder(file));
    }
  }

  /** Overwrites what a file says, without a name for what it said before. */
  public static void overwrite(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      write(channel, text);
    }
  }

  /** Takes a file away, if it is there. */
  public static void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      force(folder(file));
    }
  }

  /** Renames what was forced before, in place of what has the new name. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(folder(to));
    if (!folder(from).equals(folder(to))) {
      force(folder(from));
    }
  }

  /** Makes a folder and those above it, as far as they are missing. */
  public static void makeFolder(Path folder, FileAttribute<?>... rights) throws IOException {
    Path path = folder.toAbsolutePath();
    if (Files.isDirectory(path)) {
      return;
    }
    Path above = path.getParent();
    if (above != null) {
      makeFolder(above);
    }
    try {
      Files.createDirectory(path, rights);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path)) {
        throw e;
      }
    }
    if (above != null) {
      force(above);
    }
  }

  /** Forces a whole tree that others wrote; what links lead to is left out. */
  public static void forceTree(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
        force(path);
      }
    }
  }

  /** Forces a file, or the names in a folder. */
  public static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path aside(Path file, String rights, String text) throws IOException {
    Path aside =
        Files.createTempFile(
            folder(file),
            "." + file.getFileName(),
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
    overwrite(aside, text);
    return aside;
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}

package io.glidepath.store.postgres;

import io.glidepath.disk.DurableFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive that the class path has for this machine: once,
 * and again when they are found damaged.
 */
final class Binaries {
  static final String UNPACKING = "unpacking-";
  private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar$");

  private final Path home;

  private Binaries(Path home) {
    this.home = home;
  }

  /** Finds the programs below {@code folder}, unpacking them if need be. */
  static Binaries in(Path folder, Progress progress) throws IOException {
    String name = archive();
    URL archive = Binaries.class.getResource("/" + name);
    if (archive == null) {
      throw new CannotStart(
          "There is no embedded PostgreSQL for this machine ("
              + name
              + "); name a server of your own in config/glidepath.yaml.");
    }
    Path home = folder.resolve(version(archive));
    if (!Unpacked.isWhole(home)) {
      progress.tell("Unpacking PostgreSQL");
      Path part = folder.resolve(UNPACKING + UUID.randomUUID());
      unpack(archive, part);
      Unpacked.note(part);
      DurableFiles.forceTree(part);
      if (Files.exists(home)) {
        // A server of an earlier run may still use it; the next start takes it away.
        DurableFiles.move(home, folder.resolve(UNPACKING + UUID.randomUUID()));
      }
      DurableFiles.move(part, home);
    }
    return new Binaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return "postgres-"
        + (system.startsWith("mac") ? "darwin" : "linux")
        + (machine.equals("aarch64") || machine.equals("arm64") ? "-arm_64" : "-x86_64")
        + ".txz";
  }

  /** The version that the jar's name tells, else a name made of the archive's checksum. */
  private static String version(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    if (!(connection instanceof JarURLConnection jar)) {
      return "unpacked";
    }
    Matcher version = VERSION.matcher(jar.getJarFileURL().getPath());
    return version.find()
        ? version.group(1)
        : "crc-" + Long.toHexString(jar.getJarEntry().getCrc());
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("The archive of PostgreSQL reaches outside: " + entry.getName());
        }
        write(tar, entry, file);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    boolean runs = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /** Removes what an earlier start left half done. */
  static void sweep(Path folder, String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(e -> nameOf(e).startsWith(prefix)).toList()) {
        delete(entry);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree, new FileVisitOption[0])) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}

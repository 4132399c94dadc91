package io.glidepath;

import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What a server makes anew at its first start though it is the same for all of them: PostgreSQL's
 * programs, a database with empty tables, and the shipped rules compiled. It is made once for all
 * tests of a run; each server gets a copy.
 */
public final class PreparedData {
  private static final Path LOCK = Path.of("target/test-prepared.lock");
  private static final Path CONFIG = Path.of("config");
  private static final Path RULES = Path.of("rules");

  /** What tells of one server: who runs, where it was to be reached, and what it said. */
  private static final List<String> OF_ONE =
      List.of("glidepath.lock", "postgres/port", "postgres/postgres.log");

  /** Named after what it is made from: the version of PostgreSQL, and the tables. */
  private static final Path KEPT =
      Path.of(
          "target/test-prepared-"
              + Long.toHexString(sum(Path.of("pom.xml"), Path.of("src/main/resources/db"))));

  private PreparedData() {}

  /** Starts a server in this process, on data prepared where there is none. */
  public static Wiring start(Wiring.Places places, Settings settings) {
    fill(places.data());
    return Wiring.start(places, settings, step -> {});
  }

  /** Fills a data directory in which no server was yet; another one stays as it is. */
  public static void fill(Path data) {
    if (Files.exists(data.resolve("postgres"))) {
      return;
    }
    try {
      make();
      Files.createDirectories(data.toAbsolutePath().getParent());
      boolean isNew = !Files.exists(data);
      copy(KEPT, data);
      if (isNew) {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void make() throws IOException {
    Files.createDirectories(LOCK.getParent());
    try (FileChannel channel =
            FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock alone = channel.lock()) {
      if (!alone.isValid() || Files.exists(KEPT)) {
        return;
      }
      Path part = Files.createTempDirectory(LOCK.getParent(), "preparing-");
      Database.open(DatabaseSettings.embedded(part), step -> {}).close();
      Knowledge.read(CONFIG, RULES, part.resolve("rulebooks"));
      for (String each : OF_ONE) {
        Files.deleteIfExists(part.resolve(each));
      }
      Files.move(part, KEPT, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Copies a tree with owners and permissions, which PostgreSQL looks at. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        if (!Files.isDirectory(copy)) {
          Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  private static long sum(Path... places) {
    CRC32 sum = new CRC32();
    for (Path place : places) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
          sum.update(Files.readAllBytes(each));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sum.getValue();
  }
}

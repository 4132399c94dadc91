package io.glidepath.store;

import io.glidepath.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One real database for all tests of this JVM; a test keeps apart by its own ids. */
public final class TestDatabase {
  static final Path DATA = newDirectory();
  public static final Database DATABASE =
      Database.open(DatabaseSettings.embedded(DATA), step -> {});

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
  }

  private TestDatabase() {}

  public static Journal journal() {
    return Groups.journal(DATABASE);
  }

  /** A new directory whose PostgreSQL programs are those that are unpacked already. */
  static Path temporary(String name) {
    try (Stream<Path> unpacked = Files.list(DATA.resolve("postgres"))) {
      Path folder = Files.createTempDirectory(name);
      Path postgres = Files.createDirectories(folder.resolve("postgres"));
      for (Path each : unpacked.filter(e -> Files.exists(e.resolve("bin"))).toList()) {
        Files.createSymbolicLink(postgres.resolve(each.getFileName()), each);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path tree) {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("glidepath-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop() {
    DATABASE.close();
    delete(DATA);
  }
}

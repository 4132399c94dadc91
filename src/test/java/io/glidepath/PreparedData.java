package io.glidepath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * What a server makes anew at its first start though it is the same for all of them: PostgreSQL's
 * unpacked programs and compiled rules. The first server of the tests makes it, those after it get
 * a copy.
 */
public final class PreparedData {
  private static final Path KEPT = Path.of("target/test-prepared");
  private static final String PROGRAMS = "postgres";
  private static final String RULES = "rulebooks";

  private PreparedData() {}

  /** Starts a server in this process, on data prepared where there is none. */
  public static Wiring start(Wiring.Places places, Settings settings) {
    fill(places.data());
    Wiring server = Wiring.start(places, settings, step -> {});
    keep(places.data());
    return server;
  }

  /** Fills a data directory in which no server was yet; another one stays as it is. */
  public static void fill(Path data) {
    if (!Files.exists(data.resolve(PROGRAMS)) && Files.exists(KEPT)) {
      boolean isNew = !Files.exists(data);
      copy(KEPT, data);
      if (isNew) {
        permit(data, "rwx------");
      }
    }
  }

  /** Keeps what a server made in {@code data}, unless another one was first. */
  public static void keep(Path data) {
    if (Files.exists(KEPT)) {
      return;
    }
    Path part = KEPT.resolveSibling("preparing-" + UUID.randomUUID());
    copy(data.resolve(RULES), part.resolve(RULES));
    programs(data.resolve(PROGRAMS))
        .forEach(each -> copy(each, part.resolve(PROGRAMS).resolve(each.getFileName())));
    try {
      Files.move(part, KEPT, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException anotherWasFirst) {
      delete(part);
    }
  }

  private static void permit(Path folder, String rights) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> programs(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> Files.exists(each.resolve("bin"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      PathUtils.copyDirectory(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path tree) {
    try {
      PathUtils.deleteDirectory(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.glidepath.store.postgres;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an unpacked archive is still as it was unpacked, by the size of each file in it, which
 * are noted in a file beside them: the state after a power cut or a careless clean-up tells itself.
 */
final class Unpacked {
  private static final String NOTE = ".sizes";

  private Unpacked() {}

  /** Notes what is in {@code home} now. */
  static void note(Path home) throws IOException {
    DurableFiles.replace(home.resolve(NOTE), sizes(home));
  }

  static boolean isWhole(Path home) throws IOException {
    Path note = home.resolve(NOTE);
    return Files.isRegularFile(note) && Files.readString(note).equals(sizes(home.toRealPath()));
  }

  /** A line for each file: its size, or where it leads to, and its path. */
  private static String sizes(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> !path.equals(home.resolve(NOTE)))
          .map(path -> size(path) + " " + home.relativize(path) + "\n")
          .sorted()
          .collect(Collectors.joining());
    }
  }

  private static String size(Path path) {
    try {
      return Files.isSymbolicLink(path)
          ? "-> " + Files.readSymbolicLink(path)
          : Long.toString(Files.size(path));
    } catch (IOException unreadable) {
      return "unreadable";
    }
  }
}

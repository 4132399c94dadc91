package io.glidepath.rulebook.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the attacks do where they can: set a system property, or make a directory. The corpus writes
 * {@code PWN} for an expression that does the one and {@code TOUCH} for one that does the other.
 */
final class Canary {
  private static final String PROPERTY = "wall.canary";
  private static final String PLACE = "wall.directory";
  private static final Path DIRECTORY = directory();

  private Canary() {}

  private static Path directory() {
    try {
      Path directory = Files.createTempDirectory("glidepath-wall");
      directory.toFile().deleteOnExit();
      System.setProperty(PLACE, directory.toString());
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String arm(String text) {
    return text.replace("PWN", "java.lang.System.setProperty(\"" + PROPERTY + "\", \"1\")")
        .replace(
            "TOUCH",
            "new java.io.File(java.lang.System.getProperty(\""
                + PLACE
                + "\"), \"canary\").mkdir()");
  }

  static void reset() {
    System.clearProperty(PROPERTY);
    try {
      Files.deleteIfExists(DIRECTORY.resolve("canary"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isTouched() {
    return System.getProperty(PROPERTY) != null || Files.exists(DIRECTORY.resolve("canary"));
  }
}

package io.glidepath.cli;

import io.glidepath.runtime.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody named at the command line. */
public final class GivenFile {
  private GivenFile() {}

  /** The same file; throws {@link BadInput} that says what it is if it cannot be read. */
  public static Path demand(Path file) {
    if (Files.isDirectory(file)) {
      throw unread(file, "it is a directory");
    }
    if (!Files.exists(file)) {
      throw unread(file, "there is no such file");
    }
    if (!Files.isReadable(file)) {
      throw unread(file, "this user may not read it");
    }
    return file;
  }

  private static BadInput unread(Path file, String why) {
    return new BadInput("Cannot read " + file + ": " + why, null);
  }
}

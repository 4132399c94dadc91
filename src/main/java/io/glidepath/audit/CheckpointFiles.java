package io.glidepath.audit;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Checkpoints outside the database: in each directory a file a month, to which notes are only ever
 * appended. A copy that is kept where the database's administrator cannot reach it is what proves
 * that the log's end was not cut off.
 */
final class CheckpointFiles {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM'.txt'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Path> directories;

  CheckpointFiles(List<Path> directories) {
    this.directories = List.copyOf(directories);
  }

  /** Appends a note everywhere, and returns the directories that could not be written. */
  List<String> append(SignedNote note) {
    List<String> failed = new ArrayList<>();
    for (Path directory : directories) {
      try {
        DurableFiles.makeFolder(directory);
        DurableFiles.append(directory.resolve(MONTH.format(note.at())), note.text() + "\n");
      } catch (IOException e) {
        failed.add(directory + " (" + e + ")");
      }
    }
    return failed;
  }

  /** The files of all directories that exist, oldest first in each. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path directory : directories) {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> found = Files.list(directory)) {
          found.filter(each -> each.toString().endsWith(".txt")).sorted().forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read the checkpoints in " + directory, e);
        }
      }
    }
    return files;
  }
}

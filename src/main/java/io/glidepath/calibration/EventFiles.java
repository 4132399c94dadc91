package io.glidepath.calibration;

import io.glidepath.post.TextLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Files with one CloudEvent a line, packed by gzip or not. */
public final class EventFiles {
  private EventFiles() {}

  /** Hands over all lines that are not blank, in the order of the files. */
  public static void read(List<Path> files, Consumer<String> line) throws IOException {
    for (Path file : files) {
      try (TextLines lines = new TextLines(Files.newInputStream(file))) {
        for (String text = lines.next(); text != null; text = lines.next()) {
          if (!text.isBlank()) {
            line.accept(text);
          }
        }
      }
    }
  }
}

package io.glidepath.calibration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Files with one CloudEvent a line, plain or compressed with gzip ({@code .gz}). */
public final class EventFiles {
  private static final int BUFFER = 1 << 16;

  private EventFiles() {}

  /** Hands over all lines that are not blank, in the order of the files. */
  public static void read(List<Path> files, Consumer<String> line) throws IOException {
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file);
          InputStream plain = isPacked(file) ? new GZIPInputStream(in, BUFFER) : in;
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER)) {
        lines.lines().filter(each -> !each.isBlank()).forEach(line);
      }
    }
  }

  private static boolean isPacked(Path file) {
    return file.toString().endsWith(".gz");
  }
}

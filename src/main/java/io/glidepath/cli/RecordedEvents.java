package io.glidepath.cli;

import io.glidepath.Knowledge;
import io.glidepath.advice.Rulebook;
import io.glidepath.calibration.EventFiles;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.runtime.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a verb is told that learns from recorded events: the events, and whose rules they met. */
public final class RecordedEvents {
  @Option(
      names = "--events",
      required = true,
      split = ",",
      paramLabel = "FILE",
      description = "recorded events, one CloudEvent a line; .gz is unpacked")
  private List<Path> files;

  @Option(names = "--rules", description = "rule files directory (default: rules)")
  private @Nullable Path rules;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  /** The directory of the rules. */
  public Path rules() {
    return DefaultPaths.rules(rules);
  }

  /** The rules as they are there now, compiled. */
  public Rulebook rulebook() {
    return Knowledge.read(DefaultPaths.config(config), rules(), DefaultPaths.cache()).rulebook();
  }

  /**
   * Hands over every line that is not blank, in the order of the files. Throws {@link BadInput} for
   * a file that cannot be read, and for a line that {@code line} refuses.
   */
  public void forEach(Consumer<String> line) throws IOException {
    files.forEach(GivenFile::demand);
    try {
      EventFiles.read(files, line);
    } catch (RefusedEvent e) {
      throw new BadInput("The events cannot be read: " + e.getMessage(), e);
    }
  }
}

package io.glidepath.cli;

import io.glidepath.runtime.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where things are when the user does not say. */
public final class DefaultPaths {
  private DefaultPaths() {}

  /** The project's folder, as the launcher tells it; else the working directory. */
  static Path home() {
    return Path.of(System.getProperty("glidepath.home", "")).toAbsolutePath();
  }

  public static Path config(@Nullable Path given) {
    demandName("--config", given);
    return given == null ? told("config", home().resolve("config")) : given;
  }

  public static Path rules(@Nullable Path given) {
    demandName("--rules", given);
    return given == null ? told("rules", home().resolve("rules")) : given;
  }

  /** {@code ~/.local/share/glidepath}, or below {@code XDG_DATA_HOME}. */
  public static Path data(@Nullable Path given) {
    demandName("--data", given);
    if (given != null) {
      return given.toAbsolutePath();
    }
    String shared = System.getenv("XDG_DATA_HOME");
    Path base =
        shared == null || shared.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(shared);
    return told("data", base.resolve("glidepath")).toAbsolutePath();
  }

  /** Where an installed launcher says that something is, else as usual. */
  private static Path told(String what, Path usual) {
    String place = System.getProperty("glidepath." + what, "");
    return place.isBlank() ? usual : Path.of(place);
  }

  /** An empty name would be the directory that somebody happens to be in. */
  private static void demandName(String option, @Nullable Path given) {
    if (given != null && given.toString().isBlank()) {
      throw new BadInput(option + ": name a directory; what is written is empty.", null);
    }
  }

  /** The same directory; throws {@link BadInput} if it is none: only a server makes one. */
  public static Path demand(Path data) {
    if (Files.isDirectory(data)) {
      return data;
    }
    throw new BadInput(
        "There is no data directory "
            + data
            + "; ./glidepath serve makes one, or name another with --data.",
        null);
  }

  /** Compiled rulebooks of rehearsals; they may be deleted at any time. */
  public static Path cache() {
    return told("cache", home().resolve("target")).resolve("rulebooks");
  }
}

package io.glidepath.store.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a directory can be a data directory, and in words why not. */
final class Usable {
  /** PostgreSQL's programs find each other through a shell, which takes these for its own. */
  private static final Pattern OF_THE_SHELL = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

  private Usable() {}

  /** Throws {@link CannotStart} if PostgreSQL cannot be run from below; nothing is made. */
  static void demand(Path folder) throws IOException {
    Path there = folder;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    for (String name : new String[] {folder.toString(), there.toRealPath().toString()}) {
      Matcher sign = OF_THE_SHELL.matcher(name);
      if (sign.find()) {
        throw new CannotStart(
            "PostgreSQL cannot be run from below "
                + name
                + ", because of the "
                + sign.group()
                + " in it; choose another directory with --data.");
      }
    }
  }

  /** What is wrong with {@code folder}, in a sentence. */
  static String fault(Path folder, IOException e) {
    return String.format(
        Locale.ROOT, "The data directory %s cannot be used: %s.", folder, reason(e));
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "it is a file";
    }
    if (e instanceof AccessDeniedException denied) {
      return "there is no access to " + denied.getFile();
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.toString() : reason;
  }
}

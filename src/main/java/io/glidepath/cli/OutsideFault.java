package io.glidepath.cli;

import io.glidepath.post.TextLines;
import io.glidepath.secret.UnfitSecret;
import io.glidepath.store.postgres.CannotStart;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stopped a verb and is not the program's own fault: a file that may not be read, a full disk,
 * an encoding that has no such name.
 */
final class OutsideFault {
  private OutsideFault() {}

  /** One sentence that names the file and the reason; empty for a fault of ours. */
  static Optional<String> of(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      String sentence = sentence(each);
      if (sentence != null) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String sentence(Throwable fault) {
    if (fault instanceof UnfitSecret || fault instanceof CannotStart) {
      return fault.getMessage();
    }
    if (fault instanceof NoSuchFileException missing) {
      return "There is no file " + missing.getFile() + ".";
    }
    if (fault instanceof AccessDeniedException denied) {
      return "This user may not use " + denied.getFile() + ".";
    }
    if (fault instanceof FileSystemException disk) {
      String reason = disk.getReason() == null ? "it cannot be used" : disk.getReason();
      return disk.getFile() + ": " + reason + ".";
    }
    if (fault instanceof InvalidPathException path) {
      return "The name "
          + path.getInput()
          + " cannot be written in the encoding of this terminal; set LC_ALL=C.UTF-8.";
    }
    if (fault instanceof TextLines.NotText text) {
      return "What was read is " + text.getMessage() + ".";
    }
    if (fault instanceof CharacterCodingException) {
      return "A file is not UTF-8; save it as UTF-8.";
    }
    boolean full =
        fault instanceof IOException && "No space left on device".equals(fault.getMessage());
    return full ? "No space is left on the disk that is written to." : null;
  }
}

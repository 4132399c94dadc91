package io.glidepath.settings;

import io.glidepath.runtime.BadInput;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody wrote by hand. */
final class TextFile {
  private TextFile() {}

  /** Its text; throws {@link BadInput}. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BadInput(file + " is not written in UTF-8; save it so.", e);
    } catch (IOException e) {
      throw new BadInput("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}

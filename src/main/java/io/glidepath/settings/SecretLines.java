package io.glidepath.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that signatures are made with: in the variable that {@code secret-env} names, and in the
 * file that {@code secret-file} names. A file may have several, one a line, so that one can follow
 * another without a gap.
 */
final class SecretLines {
  private SecretLines() {}

  /** Those of a section; what cannot be read is reported there. */
  static List<String> of(SettingsSection section, UnaryOperator<@Nullable String> environment) {
    List<String> secrets = new ArrayList<>();
    String variable = section.text("secret-env");
    if (variable != null) {
      String value = environment.apply(variable);
      if (value == null || value.isBlank()) {
        section.error(
            "secret-env", "there is no variable " + variable + " in the environment", null);
      } else {
        secrets.add(value.strip());
      }
    }
    Path file = section.readable("secret-file");
    if (file != null) {
      secrets.addAll(lines(section, file));
    }
    return secrets;
  }

  private static List<String> lines(SettingsSection section, Path file) {
    List<String> lines = List.of();
    try {
      lines =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      if (lines.isEmpty()) {
        section.error("secret-file", file + " is empty", null);
      }
    } catch (IOException e) {
      section.error("secret-file", file + " cannot be read as text", null);
    }
    return lines;
  }
}

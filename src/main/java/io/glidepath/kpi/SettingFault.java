package io.glidepath.kpi;

import org.jspecify.annotations.Nullable;

/**
 * Something in a settings file that is wrong or not understood.
 *
 * @param line from 1, with {@code column}
 * @param severity {@code error} if the file cannot be read because of it, else {@code warning}
 * @param code a kebab-case word that stays the same for the same mistake
 * @param instead what to write instead, if that can be said
 */
public record SettingFault(
    String file,
    int line,
    int column,
    String severity,
    String code,
    String message,
    @Nullable String instead) {

  /** {@code file:line:col: severity: code: message}, and what to write instead. */
  public String format() {
    String text = "%s:%d:%d: %s: %s: %s".formatted(file, line, column, severity, code, message);
    return instead == null ? text : text + "\n    instead: " + instead;
  }
}

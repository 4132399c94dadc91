package io.glidepath.authoring;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or doubtful, in a rule file.
 *
 * @param severity {@code error} or {@code warning}; errors keep a rulebook from loading
 * @param code a kebab-case word that stays the same for the same mistake
 * @param instead what to write instead, if that can be said
 */
public record Finding(
    String file,
    int line,
    int column,
    String severity,
    String code,
    String message,
    @Nullable String instead)
    implements Comparable<Finding> {

  public static final String ERROR = "error";
  public static final String WARNING = "warning";

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  public boolean isError() {
    return severity.equals(ERROR);
  }

  /** {@code file:line:col: severity: code: message}, and what to write instead. */
  public String format() {
    String text = "%s:%d:%d: %s: %s: %s".formatted(file, line, column, severity, code, message);
    return instead == null ? text : text + "\n    instead: " + instead;
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}

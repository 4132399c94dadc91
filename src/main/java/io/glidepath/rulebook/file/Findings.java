package io.glidepath.rulebook.file;

import io.glidepath.authoring.Finding;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects all findings of all files, so that an author sees everything in one go. */
public final class Findings {
  private final TreeSet<Finding> found = new TreeSet<>();

  public void error(Place at, String code, String message) {
    error(at, code, message, null);
  }

  public void error(Place at, String code, String message, @Nullable String instead) {
    add(Finding.ERROR, at, code, message, instead);
  }

  public void warn(Place at, String code, String message) {
    add(Finding.WARNING, at, code, message, null);
  }

  public void warn(Place at, String code, String message, @Nullable String instead) {
    add(Finding.WARNING, at, code, message, instead);
  }

  private void add(
      String severity, Place at, String code, String message, @Nullable String instead) {
    found.add(new Finding(at.file(), at.line(), at.column(), severity, code, message, instead));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Finding::isError);
  }

  public int errors() {
    return (int) found.stream().filter(Finding::isError).count();
  }

  /** In order of file, line and column. */
  public List<Finding> all() {
    return List.copyOf(found);
  }
}

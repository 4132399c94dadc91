package io.glidepath.rulebook.file;

import io.glidepath.authoring.Allowed;
import io.glidepath.authoring.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects all findings of all files, so that an author sees everything in one go. */
public final class Findings {
  private final TreeSet<Finding> found = new TreeSet<>();
  private final List<Allowance> allowances = new ArrayList<>();
  private final ReadingCache kept;

  /** Findings of files that are read for the first time. */
  public Findings() {
    this(new ReadingCache());
  }

  Findings(ReadingCache kept) {
    this.kept = kept;
  }

  /** What {@code make} makes of the key, with what it finds; made only once for equal keys. */
  public <T extends @Nullable Object> T once(ReadingCache.Key<T> key, Function<Findings, T> make) {
    return kept.once(key, make, this);
  }

  void add(Findings others) {
    found.addAll(others.found);
    allowances.addAll(others.allowances);
  }

  /** That a card may keep a warning; {@code place} is where the card says so. */
  private record Allowance(FilePlace place, String code, String reason) {
    boolean covers(Finding finding) {
      String scenarios = place.file().replaceFirst("\\.yaml$", ".test.yaml");
      boolean here = finding.file().equals(place.file()) || finding.file().equals(scenarios);
      return here && finding.code().equals(code);
    }
  }

  /** Takes what was found before these files were read. */
  public Findings with(List<Finding> earlier) {
    found.addAll(earlier);
    return this;
  }

  public void error(FilePlace at, String code, String message) {
    error(at, code, message, null);
  }

  public void error(FilePlace at, String code, String message, @Nullable String instead) {
    add(Finding.ERROR, at, code, message, instead);
  }

  public void warn(FilePlace at, String code, String message) {
    add(Finding.WARNING, at, code, message, null);
  }

  public void warn(FilePlace at, String code, String message, @Nullable String instead) {
    add(Finding.WARNING, at, code, message, instead);
  }

  private void add(
      String severity, FilePlace at, String code, String message, @Nullable String instead) {
    found.add(new Finding(at.file(), at.line(), at.column(), severity, code, message, instead));
  }

  /** Accepts the warnings of this code about the card at the place. */
  public void allow(FilePlace at, String code, String reason) {
    allowances.add(new Allowance(at, code, reason));
  }

  /** Reports what was to be allowed and is no warning; call it when all else has been found. */
  public void closeAllowances() {
    for (Allowance each : allowances) {
      boolean error = found.stream().anyMatch(it -> it.isError() && each.covers(it));
      if (error) {
        error(
            each.place(),
            "allow",
            "%s is an error and cannot be allowed.".formatted(each.code()),
            "mend what it says, and take this line out");
      } else if (found.stream().noneMatch(each::covers)) {
        warn(
            each.place(),
            "unused-allow",
            "The card allows %s, and there is nothing of that kind to allow."
                .formatted(each.code()),
            "take this line out");
      }
    }
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Finding::isError);
  }

  public boolean hasErrorsIn(String file) {
    return found.stream().anyMatch(finding -> finding.isError() && finding.file().equals(file));
  }

  public int errors() {
    return (int) found.stream().filter(Finding::isError).count();
  }

  /** Without the warnings that are allowed, in order of file, line and column. */
  public List<Finding> all() {
    return found.stream().filter(finding -> allowance(finding).isEmpty()).toList();
  }

  /** The warnings that are allowed, in the same order. */
  public List<Allowed> allowed() {
    return found.stream()
        .flatMap(each -> allowance(each).map(why -> new Allowed(each, why.reason())).stream())
        .toList();
  }

  private Optional<Allowance> allowance(Finding finding) {
    return finding.isError()
        ? Optional.empty()
        : allowances.stream().filter(each -> each.covers(finding)).findFirst();
  }
}

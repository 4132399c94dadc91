package io.glidepath.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of the rules that was not made, and why. Nothing has changed when it is thrown. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stood in the way. */
  public enum Kind {
    /** There is nothing of that name or number. */
    UNKNOWN,
    /** It cannot be a rule file. */
    NOT_A_RULE_FILE,
    /** The rules directory does not take it. */
    NOT_WRITABLE,
    /** Someone else changed it in the meantime. */
    CHANGED,
    /** Another person has to do it. */
    NOT_YOURS,
    /** The rules have errors, or do not do what their scenarios say. */
    UNFIT
  }

  private final Kind kind;
  private final transient @Nullable Draft theirs;
  private final transient List<Finding> findings;
  private final transient List<ScenarioReport.Result> failures;

  private Refused(
      Kind kind,
      String message,
      @Nullable Draft theirs,
      List<Finding> findings,
      List<ScenarioReport.Result> failures) {
    super(message);
    this.kind = kind;
    this.theirs = theirs;
    this.findings = findings;
    this.failures = failures;
  }

  public static Refused of(Kind kind, String message) {
    return new Refused(kind, message, null, List.of(), List.of());
  }

  /** {@code theirs} is how the file stands now. */
  public static Refused changed(String message, Draft theirs) {
    return new Refused(Kind.CHANGED, message, theirs, List.of(), List.of());
  }

  public static Refused findings(List<Finding> findings) {
    long errors = findings.stream().filter(Finding::isError).count();
    String message = "The rules have %d error%s.".formatted(errors, errors == 1 ? "" : "s");
    return new Refused(Kind.UNFIT, message, null, findings, List.of());
  }

  public static Refused failures(List<ScenarioReport.Result> failures) {
    String message =
        "%d scenario%s failed.".formatted(failures.size(), failures.size() == 1 ? "" : "s");
    return new Refused(Kind.UNFIT, message, null, List.of(), failures);
  }

  public Kind kind() {
    return kind;
  }

  /** The text that stands in the way, if that is what does. */
  public @Nullable Draft theirs() {
    return theirs;
  }

  public List<Finding> findings() {
    return findings == null ? List.of() : findings;
  }

  public List<ScenarioReport.Result> failures() {
    return failures == null ? List.of() : failures;
  }
}

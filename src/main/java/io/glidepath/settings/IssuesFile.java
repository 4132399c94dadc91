package io.glidepath.settings;

import io.glidepath.insight.IssueSettings;
import io.glidepath.runtime.BadInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands where in {@code issues.yaml}: how pain is weighed, and who owns its causes. */
public final class IssuesFile {
  private static final double MOST_CES = 7;
  private static final List<String> OURS = List.of("letter", "bill", "outage", "broken-step");
  private static final Set<String> POLICIES =
      Set.of("fix", "keep-as-a-good-moment", "move-to-self-service", "accept");

  private IssuesFile() {}

  /** The settings of a directory, the usual ones without the file; throws {@link BadInput}. */
  public static IssueSettings read(Path config) {
    return SettingsSection.read(config.resolve("issues.yaml"), IssuesFile::settings);
  }

  private static IssueSettings settings(SettingsSection file) {
    file.allowOnly("weights", "shrinkage", "expects", "ours", "segments", "issues");
    double expects = file.real("expects", 6, 1, MOST_CES);
    Map<String, IssueSettings.Segment> segments = new LinkedHashMap<>();
    file.members("segments")
        .forEach(
            (name, segment) -> {
              segment.allowOnly("expects", "because");
              double own = segment.real("expects", expects, 1, MOST_CES);
              segments.put(name, new IssueSettings.Segment(own, segment.text("because")));
            });
    Map<String, IssueSettings.Issue> issues = new LinkedHashMap<>();
    file.members("issues").forEach((name, issue) -> issues.put(name, issue(issue)));
    return new IssueSettings(
        weights(file.section("weights")),
        file.number("shrinkage", 20, 0, 10_000),
        expects,
        file.has("ours") ? file.texts("ours") : OURS,
        segments,
        issues);
  }

  private static IssueSettings.Weights weights(SettingsSection weights) {
    weights.allowOnly("high", "effort", "gap", "churn");
    IssueSettings.Weights usual = IssueSettings.Weights.USUAL;
    return new IssueSettings.Weights(
        weights.real("high", usual.high(), 0, 1),
        weights.real("effort", usual.effort(), 0, 1),
        weights.real("gap", usual.gap(), 0, 1),
        weights.real("churn", usual.churn(), 0, 1));
  }

  private static IssueSettings.Issue issue(SettingsSection issue) {
    issue.allowOnly("expects", "product", "owners", "policy", "alarm", "outside-wait", "because");
    String policy = issue.text("policy");
    if (policy != null && !POLICIES.contains(policy)) {
      String all = String.join(", ", POLICIES.stream().sorted().toList());
      issue.error("policy", "'" + policy + "' is none of " + all, "policy: fix");
    }
    return new IssueSettings.Issue(
        expects(issue),
        issue.text("product"),
        issue.named("owners"),
        policy,
        issue.word("alarm", "none", Set.of("none", "patience")).equals("patience"),
        issue.texts("outside-wait"),
        issue.text("because"));
  }

  private static @Nullable Double expects(SettingsSection issue) {
    return issue.has("expects") ? (Double) issue.real("expects", 6, 1, MOST_CES) : null;
  }
}

package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.listening.PostReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The listening posts as the contract writes them. */
final class PostView {
  private final Map<String, Map<String, Object>> tallies;
  private final int findings;
  private final boolean mayOpen;

  /** {@code findings} is how many issues are shown. */
  PostView(Map<String, Map<String, Object>> tallies, int findings, boolean mayOpen) {
    this.tallies = tallies;
    this.findings = findings;
    this.mayOpen = mayOpen;
  }

  Map<String, Object> of(Asked asked, PostReport report) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("since", asked.since().toString());
    view.put("until", asked.until().toString());
    view.put("onlySurveys", report.onlySurveys());
    view.put("missing", missing(report.missing()));
    view.put("findings", findings);
    view.put("posts", report.posts().stream().map(this::post).toList());
    return view;
  }

  private Map<String, Object> post(PostReport.Row row) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", row.post().name());
    view.put("kind", row.post().kind());
    view.put("named", row.named());
    put(view, "owner", row.post().owner());
    view.put("events", row.heard());
    view.put("said", row.said());
    view.put("eventsPerWeek", row.perWeek());
    put(view, "heardOn", row.heardOn() == null ? null : row.heardOn().toString());
    view.put("silent", row.silent());
    view.put("languages", row.languages());
    view.put("segments", row.segments());
    view.put("missing", missing(row.missing()));
    view.put("findings", row.findings());
    view.put("findingShare", findings == 0 ? 0 : row.findings() / (double) findings);
    view.put(
        "interactions", row.behind().stream().filter(each -> mayOpen).map(PostView::one).toList());
    view.putAll(tallies.getOrDefault(row.post().name(), Map.of()));
    return view;
  }

  private static Map<String, Object> missing(PostReport.Missing missing) {
    return Map.of(
        "channels", missing.channels(),
        "segments", missing.segments(),
        "languages", missing.languages());
  }

  private static Map<String, Object> one(String interactionId) {
    return Map.of("interactionId", interactionId, "href", "/v1/interactions/" + interactionId);
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }
}

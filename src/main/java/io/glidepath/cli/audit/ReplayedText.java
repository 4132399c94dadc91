package io.glidepath.cli.audit;

import io.glidepath.audit.replay.Replayed;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What recomputing the decisions came to, in words. */
final class ReplayedText {
  private ReplayedText() {}

  static void print(PrintWriter out, Replayed replayed) {
    String scope =
        "%,d decisions of %,d interactions"
            .formatted(replayed.decisions(), replayed.interactions());
    if (replayed.isSound()) {
      out.printf("Decided again, all comes out as recorded: %s.%n", scope);
    } else {
      out.printf(
          "Decided again, %,d interaction%s differ%s, of %s.%n",
          replayed.findingCount(),
          replayed.findingCount() == 1 ? "" : "s",
          replayed.findingCount() == 1 ? "s" : "",
          scope);
    }
    if (replayed.personalGone() > 0) {
      out.printf(
          "%,d interactions were left out: what was said was erased, or has expired.%n",
          replayed.personalGone());
    }
    if (replayed.rulesGone() > 0) {
      out.printf(
          "%,d interactions were left out: the rules or KPI settings of then are not there.%n",
          replayed.rulesGone());
    }
    replayed.findings().forEach(each -> out.printf("  %s%n", AuditText.line(each)));
    long more = replayed.findingCount() - replayed.findings().size();
    if (more > 0) {
      out.printf("  and %,d more.%n", more);
    }
  }

  /** The same for programs. */
  static Map<String, Object> view(Replayed replayed) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("same", replayed.isSound());
    view.put("interactions", replayed.interactions());
    view.put("decisions", replayed.decisions());
    view.put("personalGone", replayed.personalGone());
    view.put("rulesGone", replayed.rulesGone());
    view.put("findingCount", replayed.findingCount());
    view.put("findings", replayed.findings().stream().map(AuditText::view).toList());
    return view;
  }
}

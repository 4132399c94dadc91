package io.glidepath.publish;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.ScenarioReport;
import java.util.ArrayList;
import java.util.List;

/** What keeps files on disk from being live, as findings in them. */
final class PublishFindings {
  private PublishFindings() {}

  /** A fault that is not the files'. */
  static List<Finding> of(RuntimeException fault) {
    return List.of(
        new Finding(
            "", 1, 1, Finding.ERROR, "not-published", String.valueOf(fault.getMessage()), null));
  }

  static List<Finding> of(Refused refused) {
    List<Finding> all = new ArrayList<>(refused.findings());
    for (ScenarioReport.Result failure : refused.failures()) {
      all.add(
          new Finding(
              failure.file(),
              failure.line(),
              failure.column(),
              Finding.ERROR,
              "scenario",
              failure.name() + ": " + String.join("; ", failure.failures()),
              null));
    }
    if (all.isEmpty()) {
      String message = String.valueOf(refused.getMessage());
      all.add(new Finding("", 1, 1, Finding.ERROR, "refused", message, null));
    }
    return List.copyOf(all);
  }
}

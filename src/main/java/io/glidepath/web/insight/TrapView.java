package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Trapped;
import io.glidepath.insight.IssueCounts.Traps;
import io.glidepath.insight.Trap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What good scores hide, with the interactions behind it. */
final class TrapView {
  private static final int SHOWN = 20;

  private TrapView() {}

  /** {@code mayOpen} says whether the reader may look at interactions. */
  static List<Map<String, Object>> of(Traps traps, boolean mayOpen) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Trap trap : Trap.values()) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("trap", trap.word());
      view.put("n", traps.counts().getOrDefault(trap, 0L));
      view.put(
          "interactions",
          traps.latest().stream()
              .filter(each -> mayOpen && each.trap() == trap)
              .limit(SHOWN)
              .map(TrapView::one)
              .toList());
      all.add(view);
    }
    return all;
  }

  private static Map<String, Object> one(Trapped trapped) {
    return Map.of(
        "interactionId", trapped.interactionId(),
        "issue", trapped.issue(),
        "effortScore", trapped.score(),
        "href", "/v1/interactions/" + trapped.interactionId());
  }
}

package io.glidepath.web.floor;

import io.glidepath.log.Floor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The floor as programs read it: no customer, and nobody who works there. */
final class FloorView {
  private final @Nullable String join;

  /** {@code join} is an address with {@code {interactionId}} in it. */
  FloorView(@Nullable String join) {
    this.join = join;
  }

  Map<String, Object> of(Floor.Now standing, Instant now) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", now);
    json.put("live", standing.live());
    json.put("byEffort", bands(standing.byEffort()));
    json.put("byStatus", standing.byStatus());
    json.put("interactions", standing.hardest().stream().map(FloorView::underWay).toList());
    json.put("waiting", standing.waiting());
    json.put("queues", standing.queues());
    json.put("longest", standing.longest().stream().map(FloorView::underWay).toList());
    json.put("promisesDue", standing.promises());
    json.put("promises", standing.due().stream().map(FloorView::due).toList());
    json.put("teams", standing.teams());
    put(json, "join", join);
    return json;
  }

  private static List<Map<String, Integer>> bands(List<Integer> counts) {
    int width = 100 / Floor.BANDS;
    List<Map<String, Integer>> bands = new ArrayList<>();
    for (int band = 0; band < counts.size(); band++) {
      int to = band == counts.size() - 1 ? 100 : (band + 1) * width - 1;
      bands.add(Map.of("from", band * width, "to", to, "interactions", counts.get(band)));
    }
    return bands;
  }

  private static Map<String, Object> underWay(Floor.UnderWay each) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("interactionId", each.interactionId());
    json.put("status", each.status());
    put(json, "channel", each.channel());
    put(json, "language", each.language());
    put(json, "issue", each.issue());
    put(json, "queue", each.queue());
    put(json, "team", each.team());
    put(json, "startedAt", each.startedAt());
    json.put("effortScore", each.score());
    json.put("rise", each.score() - each.before());
    put(json, "waitingSince", each.waitingSince());
    return json;
  }

  private static Map<String, Object> due(Floor.Due each) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("interactionId", each.interactionId());
    put(json, "channel", each.channel());
    put(json, "issue", each.issue());
    put(json, "queue", each.queue());
    put(json, "team", each.team());
    json.put("dueAt", each.dueAt());
    json.put("live", each.live());
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}

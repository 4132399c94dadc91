package io.glidepath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.log.Configurations;
import io.glidepath.observation.SettingChanges;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** When KPI settings were changed, as the starts of servers on the log tell it. */
final class ChangedSettings implements SettingChanges {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<Configurations> known;

  /** {@code known} reads the log; it may block. */
  ChangedSettings(Supplier<Configurations> known) {
    this.known = known;
  }

  @Override
  public Map<String, Instant> changed() {
    Map<String, Instant> changed = new HashMap<>();
    Map<String, JsonNode> same = null;
    Instant since = Instant.MIN;
    for (Map.Entry<Instant, String> each : known.get().kpisLatestFirst().entrySet()) {
      Map<String, JsonNode> then = settings(each.getValue());
      if (same == null) {
        same = then;
      } else {
        for (String id : List.copyOf(same.keySet())) {
          if (!Objects.equals(same.get(id), then.get(id))) {
            changed.put(id, since);
            same.remove(id);
          }
        }
      }
      since = each.getKey();
    }
    return changed;
  }

  private static Map<String, JsonNode> settings(String kpis) {
    Map<String, JsonNode> settings = new HashMap<>();
    try {
      for (JsonNode each : JSON.readTree(kpis).path("kpis")) {
        settings.putIfAbsent(each.path("id").asText(), each);
      }
    } catch (JsonProcessingException e) {
      // Somebody altered it: the seals tell so.
    }
    return settings;
  }
}

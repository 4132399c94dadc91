package io.glidepath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.glidepath.log.Configurations;
import io.glidepath.observation.SettingChanges;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When KPI settings were changed, as the starts of servers on the log tell it. */
final class ChangedSettings implements SettingChanges {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<Configurations> known;

  /** {@code known} reads the log; it may block. */
  ChangedSettings(Supplier<Configurations> known) {
    this.known = known;
  }

  @Override
  public Optional<Instant> changed(String kpi) {
    Instant since = null;
    JsonNode now = null;
    for (Map.Entry<Instant, String> each : known.get().kpisLatestFirst().entrySet()) {
      JsonNode then = setting(each.getValue(), kpi);
      if (now != null && !then.equals(now)) {
        return changed(since, now);
      }
      now = then;
      since = each.getKey();
    }
    return Optional.empty();
  }

  /** A setting that is not there did not become what it is. */
  private static Optional<Instant> changed(@Nullable Instant since, JsonNode now) {
    return now.isMissingNode() ? Optional.empty() : Optional.ofNullable(since);
  }

  private static JsonNode setting(String kpis, String id) {
    try {
      for (JsonNode each : JSON.readTree(kpis).path("kpis")) {
        if (each.path("id").asText().equals(id)) {
          return each;
        }
      }
    } catch (JsonProcessingException e) {
      // Somebody altered it: the seals tell so.
    }
    return MissingNode.getInstance();
  }
}

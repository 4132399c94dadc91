package io.glidepath.web.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.journal.AgentStreams;
import io.glidepath.journal.Journal;
import io.glidepath.web.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * How everything stands for team leads: the alerts that the newest frames of their stream leave
 * standing, oldest first, at most {@link #MOST}.
 */
final class TeamState implements AgentState {
  static final int MOST = 50;
  private static final int FRAMES = 200;

  private final AgentStreams streams;

  TeamState(AgentStreams streams) {
    this.streams = streams;
  }

  @Override
  public CompletionStage<Object> of(String stream) {
    return streams
        .head(stream)
        .thenCompose(
            head ->
                streams.after(stream, Math.max(head.oldest() - 1, head.last() - FRAMES), FRAMES))
        .thenApply(frames -> Map.of("alerts", standing(frames)));
  }

  private static Iterable<JsonNode> standing(List<Journal.Numbered> frames) {
    Map<String, JsonNode> standing = new LinkedHashMap<>();
    for (Journal.Numbered frame : frames) {
      JsonNode json = Json.read(frame.json().getBytes(StandardCharsets.UTF_8));
      if (json.path("type").asText().equals("alert")) {
        JsonNode alert = json.path("alert");
        standing.put(alert.path("id").asText(), alert);
      } else {
        standing.remove(json.path("alertId").asText());
      }
    }
    Deque<JsonNode> newest = new ArrayDeque<>(standing.values());
    while (newest.size() > MOST) {
      newest.removeFirst();
    }
    return newest;
  }
}

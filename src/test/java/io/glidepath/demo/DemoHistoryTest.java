package io.glidepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The four weeks before the demo, as the events that tell them. */
class DemoHistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-30T18:00:00Z");

  @Test
  void itIsFourWeeksOfEventsThatAreMarkedAndInOrder() {
    List<JsonObject> events = DemoHistory.before(NOW);
    Instant last = Instant.EPOCH;
    Set<String> ids = new HashSet<>();
    for (JsonObject event : events) {
      Instant time = Instant.parse(event.getString("time"));
      assertThat(time).isBetween(last, NOW);
      assertThat(event.getString("source")).isEqualTo("/demo/history");
      assertThat(ids.add(event.getString("id"))).as(event.toString()).isTrue();
      last = time;
    }
    assertThat(Instant.parse(events.get(0).getString("time")))
        .isBefore(NOW.minus(Duration.ofDays(27)));
    assertThat(of(events, "survey.answered")).hasSizeGreaterThan(200);
    assertThat(of(events, "outcome.observed")).hasSizeGreaterThan(50);
    assertThat(of(events, "signal.observed")).isNotEmpty();
  }

  @Test
  void whoTellsItAgainTellsTheSame() {
    Set<JsonObject> today = Set.copyOf(DemoHistory.before(NOW));
    List<JsonObject> tomorrow = DemoHistory.before(NOW.plus(Duration.ofDays(1)));
    Set<Object> known =
        today.stream().map(each -> each.getString("id")).collect(Collectors.toSet());
    List<JsonObject> again =
        tomorrow.stream().filter(each -> known.contains(each.getString("id"))).toList();
    assertThat(again).hasSizeGreaterThan(today.size() / 2);
    assertThat(again).allMatch(today::contains);
  }

  private static List<JsonObject> of(List<JsonObject> events, String type) {
    return events.stream()
        .filter(each -> each.getString("type").equals("io.glidepath." + type + ".v1"))
        .toList();
  }
}

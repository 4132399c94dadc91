package io.glidepath.demo;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened at the simulated center in the four weeks before: the same cases that it has now,
 * with what customers answered, what was observed of them elsewhere, how they came along on what
 * they set out to do, and what came of them. All of it is of the source {@code /demo/history}, and
 * the same for the same day, so that whoever tells it twice tells it once.
 */
public final class DemoHistory {
  /** What its events have as their source. */
  public static final String SOURCE = "/demo/history";

  private static final int DAYS = 28;

  private DemoHistory() {}

  /** All events of the four weeks up to the day before, in the order in which they happened. */
  public static List<JsonObject> before(Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    List<HistoryDay.Case> cases = HistoryDay.cases();
    List<HistoryJourney> journeys = HistoryJourney.all();
    List<JsonObject> events = new ArrayList<>();
    for (int ago = DAYS; ago > 0; ago--) {
      events.addAll(new HistoryDay(today.minusDays(ago), cases, journeys).events());
    }
    events.removeIf(event -> time(event).isAfter(now));
    events.sort(Comparator.comparing(DemoHistory::time));
    return events;
  }

  private static Instant time(JsonObject event) {
    return Instant.parse(event.getString("time"));
  }
}

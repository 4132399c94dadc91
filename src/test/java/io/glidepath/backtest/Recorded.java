package io.glidepath.backtest;

import io.glidepath.interaction.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** So many recorded interactions, side by side in time; every third is transferred twice. */
final class Recorded {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final List<Event> events = new ArrayList<>();

  private record Event(Instant at, String line) {}

  Recorded(int interactions) {
    for (int i = 0; i < interactions; i++) {
      Instant start = START.plusSeconds(i * 7L);
      String started = "\"channel\":\"voice\",\"customerId\":\"c%d\"".formatted(i / 2);
      add(i, start, 0, "interaction.started", started);
      add(i, start, 10, "agent.connected", "\"agentId\":\"a%d\"".formatted(i % 5));
      add(i, start, 20, "interaction.transferred", "\"to\":\"q2\",\"kind\":\"cold\"");
      if (i % 3 == 0) {
        add(i, start, 30, "interaction.transferred", "\"to\":\"q3\",\"kind\":\"cold\"");
      }
      add(i, start, 40, "agent.connected", "\"agentId\":\"b%d\"".formatted(i % 5));
      add(i, start, 70, "interaction.ended", "\"by\":\"customer\"");
    }
    events.sort(Comparator.comparing(Event::at));
  }

  /** The customer says something in an interaction. */
  void says(int interaction, int second, String text) {
    Instant start = START.plusSeconds(interaction * 7L);
    String said = "\"utteranceId\":\"u%d\",\"speaker\":\"customer\",\"text\":\"%s\",\"final\":true";
    add(interaction, start, second, "utterance.heard", said.formatted(second, text));
    events.sort(Comparator.comparing(Event::at));
  }

  private void add(int interaction, Instant start, int second, String name, String data) {
    Instant at = start.plusSeconds(second);
    events.add(
        new Event(
            at,
            """
            {"specversion":"1.0","id":"e%d-%d","source":"test","type":"%s",\
            "subject":"i%03d","time":"%s","data":{%s}}"""
                .formatted(interaction, second, EventType.uri(name), interaction, at, data)));
  }

  /** One CloudEvent a line, in the order in which they happened. */
  String lines() {
    return events.stream().map(Event::line).collect(Collectors.joining("\n", "", "\n"));
  }
}

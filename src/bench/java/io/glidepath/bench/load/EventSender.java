package io.glidepath.bench.load;

import io.glidepath.bench.traffic.Traffic;
import io.glidepath.interaction.InteractionEvent;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends events at a given rate, whatever becomes of the earlier ones: latency counts from the
 * moment for which an event was meant, so a server that stalls cannot hide it. An interaction's
 * events go out one after the other; one that is refused for now is sent again when the server says
 * so, and those after it wait.
 */
final class EventSender {
  private static final long SECOND = 1_000;

  private final Vertx vertx;
  private final EventDoor door;
  private final Traffic traffic;
  private final Sent sent;
  private final Tally tally;
  private final Map<String, Deque<Letter>> underWay = new HashMap<>();

  /** An event on its way; {@code intended} is the nanosecond for which it was meant. */
  private record Letter(String interactionId, Buffer event, long intended, boolean counting) {}

  EventSender(Vertx vertx, EventDoor door, Traffic traffic, Sent sent, Tally tally) {
    this.vertx = vertx;
    this.door = door;
    this.traffic = traffic;
    this.sent = sent;
    this.tally = tally;
  }

  /** Sends {@code count} events at {@code rate} a second; done once the last one was due. */
  Promise<Void> run(int rate, long count, boolean counting) {
    Promise<Void> done = Promise.promise();
    long begun = System.nanoTime();
    long begunAt = System.currentTimeMillis();
    long[] next = {0};
    vertx.setPeriodic(
        1,
        timer -> {
          long now = System.nanoTime();
          while (next[0] < count && begun + next[0] * 1_000_000_000L / rate <= now) {
            long offset = next[0]++ * 1_000_000_000L / rate;
            Instant time = Instant.ofEpochMilli(begunAt + offset / 1_000_000);
            put(time, begun + offset, counting);
          }
          if (next[0] == count) {
            vertx.cancelTimer(timer);
            done.complete();
          }
        });
    return done;
  }

  private void put(Instant time, long intended, boolean counting) {
    InteractionEvent event = traffic.next().event();
    String interactionId = event.interactionId();
    sent.note(interactionId, time, intended);
    tally.sent++;
    Letter letter = new Letter(interactionId, EventJson.of(event, time), intended, counting);
    Deque<Letter> line = underWay.computeIfAbsent(interactionId, id -> new ArrayDeque<>());
    line.add(letter);
    if (line.size() == 1) {
      send(letter);
    }
  }

  private void send(Letter letter) {
    long sentAt = System.nanoTime();
    door.send(letter.event())
        .onSuccess(response -> answered(letter, response, sentAt))
        .onFailure(
            fault -> {
              refused(fault.getClass().getSimpleName());
              next(letter);
            });
  }

  private void answered(Letter letter, HttpClientResponse response, long sentAt) {
    long now = System.nanoTime();
    if (response.statusCode() == 429) {
      tally.turnedAway++;
      if (letter.counting()) {
        tally.refusals.recordValue(now - sentAt);
      }
      vertx.setTimer(pause(response), later -> send(letter));
      return;
    }
    if (response.statusCode() == 202) {
      tally.acknowledged++;
      if (letter.counting()) {
        tally.acks.recordValue(Math.max(0, now - letter.intended()));
        tally.answers.recordValue(now - sentAt);
      }
    } else {
      refused("status " + response.statusCode());
    }
    next(letter);
  }

  private void next(Letter done) {
    Deque<Letter> line = underWay.get(done.interactionId());
    if (line == null) {
      return;
    }
    line.remove();
    if (line.isEmpty()) {
      underWay.remove(done.interactionId());
    } else {
      send(line.element());
    }
  }

  /** In milliseconds. */
  private static long pause(HttpClientResponse response) {
    String seconds = response.getHeader("retry-after");
    return seconds != null && seconds.matches("\\d{1,3}")
        ? Math.max(1, Long.parseLong(seconds)) * SECOND
        : SECOND;
  }

  private void refused(String why) {
    tally.refused++;
    tally.fault(why);
  }
}

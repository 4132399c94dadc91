package io.glidepath.bench.load;

import io.glidepath.bench.traffic.Traffic;
import io.glidepath.interaction.InteractionEvent;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import java.time.Instant;

/**
 * Sends events at a given rate, whatever becomes of the earlier ones: latency counts from the
 * moment for which an event was meant, so a server that stalls cannot hide it.
 */
final class EventSender {
  private final Vertx vertx;
  private final EventDoor door;
  private final Traffic traffic;
  private final Sent sent;
  private final Tally tally;

  EventSender(Vertx vertx, EventDoor door, Traffic traffic, Sent sent, Tally tally) {
    this.vertx = vertx;
    this.door = door;
    this.traffic = traffic;
    this.sent = sent;
    this.tally = tally;
  }

  /** Sends {@code count} events at {@code rate} a second; done once the last one was sent. */
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
            send(time, begun + offset, counting);
          }
          if (next[0] == count) {
            vertx.cancelTimer(timer);
            done.complete();
          }
        });
    return done;
  }

  private void send(Instant time, long intended, boolean counting) {
    InteractionEvent event = traffic.next().event();
    sent.note(event.interactionId(), time, intended);
    tally.sent++;
    door.send(EventJson.of(event, time))
        .onSuccess(response -> answered(response, intended, counting))
        .onFailure(fault -> refused(fault.getClass().getSimpleName()));
  }

  private void answered(HttpClientResponse response, long intended, boolean counting) {
    if (response.statusCode() == 202) {
      tally.acknowledged++;
      if (counting) {
        tally.acks.recordValue(Math.max(0, System.nanoTime() - intended));
      }
    } else {
      refused("status " + response.statusCode());
    }
  }

  private void refused(String why) {
    tally.refused++;
    tally.fault(why);
  }
}

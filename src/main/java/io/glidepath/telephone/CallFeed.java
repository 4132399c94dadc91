package io.glidepath.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Post;
import io.glidepath.vendor.Unreadable;
import io.glidepath.vendor.VendorEvent;
import io.glidepath.vendor.system.Asterisk;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an exchange tells of the calls of its queues, handed in one by one in its order. What cannot
 * be kept now waits and is handed in again, and meanwhile no more is read. Belongs to the event
 * loop of its exchange.
 */
final class CallFeed {
  private static final Logger LOG = LoggerFactory.getLogger(CallFeed.class);
  private static final int MOST_CALLS = 50_000;
  private static final int FULL = 1_000;
  private static final int ROOM = 100;
  private static final long AGAIN_MILLIS = 1_000;
  private static final Set<Receipt.Kind> COME_AGAIN =
      Set.of(Receipt.Kind.OVERLOADED, Receipt.Kind.UNAVAILABLE, Receipt.Kind.FULL);

  /** Each of them makes a call one of a queue. */
  private static final Set<String> OF_QUEUES =
      Set.of("QueueCallerJoin", "AgentConnect", "QueueCallerAbandon", "AgentComplete");

  /** These come of every call of the house, and are of concern for those of queues. */
  private static final Set<String> OF_CALLS =
      Set.of("Hold", "Unhold", "BlindTransfer", "AttendedTransfer", "Hangup");

  /** What events are read and kept with. */
  record Parts(EventReader reader, Intake intake, Clock clock) {}

  private final Vertx vertx;
  private final Context loop;
  private final Post post;
  private final Parts parts;
  private final Consumer<Boolean> listen;
  private final String line = UUID.randomUUID().toString();
  private final Set<String> calls = new LinkedHashSet<>();
  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private final Counter accepted;
  private final Counter duplicates;
  private final Counter rejected;
  private long number;
  private boolean busy;
  private boolean paused;

  /** {@code listen} is told to stop and to go on reading. */
  CallFeed(Vertx vertx, Post post, Parts parts, MeterRegistry registry, Consumer<Boolean> listen) {
    this.vertx = vertx;
    loop = vertx.getOrCreateContext();
    this.post = post;
    this.parts = parts;
    this.listen = listen;
    accepted = counter(registry, "accepted");
    duplicates = counter(registry, "duplicate");
    rejected = counter(registry, "rejected");
  }

  private Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("glidepath.posts.events")
        .description("What came at listening posts")
        .tag("post", post.name())
        .tag("outcome", outcome)
        .register(registry);
  }

  void take(Map<String, String> event) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    event.forEach(json::put);
    if (!isOfAQueue(json)) {
      return;
    }
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = Map.of(Asterisk.EVENT_ID, line + "-" + number++);
    waiting.add(new Delivery("ami:" + post.name(), headers, body, parts.clock().instant()));
    if (waiting.size() >= FULL && !paused) {
      paused = true;
      listen.accept(false);
    }
    next();
  }

  private boolean isOfAQueue(JsonNode event) {
    String name = event.path("Event").asText();
    String call = Asterisk.call(event, post.settings());
    if (call == null) {
      return false;
    }
    if (OF_QUEUES.contains(name)) {
      remember(call);
      return true;
    }
    boolean known = OF_CALLS.contains(name) && calls.contains(call);
    if (known && name.equals("Hangup") && isCaller(event)) {
      calls.remove(call);
    }
    return known;
  }

  private static boolean isCaller(JsonNode event) {
    return event.path("Uniqueid").asText().equals(event.path("Linkedid").asText());
  }

  private void remember(String call) {
    calls.add(call);
    if (calls.size() > MOST_CALLS) {
      Iterator<String> oldest = calls.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  private void next() {
    Delivery first = waiting.peek();
    if (busy || first == null) {
      return;
    }
    busy = true;
    CompletionStage<Boolean> settled =
        vertx
            .executeBlocking(() -> read(first), false)
            .toCompletionStage()
            .thenCompose(this::handIn);
    settled.whenComplete(
        (taken, fault) ->
            loop.runOnContext(
                go -> {
                  if (fault != null) {
                    LOG.warn("Post {}: an event of the exchange is lost", post.name(), fault);
                  }
                  goOn(fault != null || taken);
                }));
  }

  private void goOn(boolean taken) {
    busy = false;
    if (!taken) {
      vertx.setTimer(AGAIN_MILLIS, later -> loop.runOnContext(go -> next()));
      return;
    }
    waiting.poll();
    if (paused && waiting.size() <= ROOM) {
      paused = false;
      listen.accept(true);
    }
    next();
  }

  private List<Received> read(Delivery delivery) {
    List<Received> events = new ArrayList<>();
    try {
      for (VendorEvent event : post.read(delivery)) {
        byte[] json = event.cloudEvent(post.name()).toString().getBytes(StandardCharsets.UTF_8);
        events.add(parts.reader().read(json, delivery.at()));
      }
    } catch (Unreadable | RefusedEvent e) {
      rejected.increment();
      LOG.warn("Post {}: an event cannot be taken: {}", post.name(), e.getMessage());
    }
    return events;
  }

  /** Whether all of them are settled; after one that must come again, none is handed in. */
  private CompletionStage<Boolean> handIn(List<Received> events) {
    CompletionStage<Boolean> all = CompletableFuture.completedFuture(true);
    for (Received event : events) {
      all =
          all.thenCompose(
              before ->
                  before
                      ? parts.intake().accept(event).thenApply(this::isSettled)
                      : CompletableFuture.completedFuture(false));
    }
    return all;
  }

  /** Ids are ours, made so that what is told again counts once, also where a time differs then. */
  private boolean isSettled(Receipt receipt) {
    boolean settled = !COME_AGAIN.contains(receipt.kind());
    if (settled) {
      (receipt.kind() == Receipt.Kind.ACCEPTED ? accepted : duplicates).increment();
    }
    return settled;
  }
}

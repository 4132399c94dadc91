package io.glidepath.web;

import io.glidepath.vendor.Post;
import io.glidepath.web.access.Turns;
import io.glidepath.web.http.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What came at a post since the server started: each delivery is counted once, as what became of
 * it, and told in one sentence here and in the log. No sentence holds a secret or a customer's
 * words. A flood of deliveries writes a few lines a second, which say how many there were.
 * Thread-safe.
 */
final class PostTally {
  private static final Logger LOG = LoggerFactory.getLogger(PostTally.class);

  private final Turns lines = new Turns(5, 20);
  private final AtomicLong untold = new AtomicLong();
  private final Post post;
  private final Counter deliveries;
  private final Counter doubted;
  private final Counter unreadable;
  private final Counter refused;
  private final Counter turnedAway;
  private final Counter accepted;
  private final Counter duplicates;
  private final Counter rejected;
  private final MeterRegistry registry;
  private volatile @Nullable Instant heard;
  private volatile @Nullable Told last;
  private volatile @Nullable Told trouble;

  /** What became of a delivery, in one sentence. */
  private record Told(Instant at, int status, String what) {
    Map<String, Object> view() {
      return Map.of("at", at, "status", status, "what", what);
    }
  }

  PostTally(Post post, MeterRegistry registry) {
    this.post = post;
    this.registry = registry;
    deliveries = counter(registry, "glidepath.posts.deliveries", "taken");
    doubted = counter(registry, "glidepath.posts.deliveries", "not-believed");
    unreadable = counter(registry, "glidepath.posts.deliveries", "unreadable");
    refused = counter(registry, "glidepath.posts.deliveries", "refused");
    turnedAway = counter(registry, "glidepath.posts.deliveries", "turned-away");
    accepted = counter(registry, "glidepath.posts.events", "accepted");
    duplicates = counter(registry, "glidepath.posts.events", "duplicate");
    rejected = counter(registry, "glidepath.posts.events", "rejected");
  }

  private Counter counter(MeterRegistry registry, String name, String outcome) {
    return Counter.builder(name)
        .description("What came at listening posts")
        .tag("post", post.name())
        .tag("outcome", outcome)
        .register(registry);
  }

  /** It was not taken. */
  void refused(Problem problem, Instant at) {
    Counter counter =
        switch (problem.status()) {
          case 400 -> unreadable;
          case 401 -> doubted;
          case 413, 415 -> refused;
          default -> turnedAway;
        };
    counter.increment();
    Told told = new Told(at, problem.status(), problem.detail());
    trouble = told;
    tell(Level.WARN, told);
  }

  /** It was read, and this became of its events. */
  void took(EventBatch batch, Instant at) {
    deliveries.increment();
    heard = at;
    accepted.increment(batch.accepted());
    duplicates.increment(batch.duplicates());
    rejected.increment(batch.rejected().size());
    if (!batch.rejected().isEmpty()) {
      String why = batch.rejected().get(0).problem().detail();
      Told told = new Told(at, 202, "An event of it cannot be taken: " + why);
      trouble = told;
      tell(Level.WARN, told);
    } else if (batch.isEmpty()) {
      tell(Level.INFO, new Told(at, 200, "It tells nothing of concern here."));
    } else if (batch.accepted() == 0) {
      tell(Level.INFO, new Told(at, 202, "It came before, and counts once."));
    } else {
      tell(Level.DEBUG, new Told(at, 202, "Events on disk: " + batch.accepted() + "."));
    }
  }

  private void tell(Level level, Told told) {
    last = told;
    if (!LOG.isEnabledForLevel(level)) {
      return;
    }
    if (!lines.take("")) {
      untold.incrementAndGet();
      return;
    }
    long more = untold.getAndSet(0);
    LOG.atLevel(level)
        .log(
            "Post {}: {}. {}{}",
            post.name(),
            told.status(),
            told.what(),
            more == 0 ? "" : " And " + more + " deliveries more.");
  }

  /** As {@code GET /v1/posts} shows it. */
  Map<String, Object> view() {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", post.name());
    view.put("system", post.system().word());
    view.put("signed", post.signature() != null);
    Gauge line = registry.find("glidepath.posts.connected").tag("post", post.name()).gauge();
    if (line != null) {
      view.put("connected", line.value() > 0);
    }
    view.put("deliveries", (long) deliveries.count());
    view.put("notBelieved", (long) doubted.count());
    view.put("unreadable", (long) unreadable.count());
    view.put("refused", (long) refused.count());
    view.put("turnedAway", (long) turnedAway.count());
    view.put("accepted", (long) accepted.count());
    view.put("duplicates", (long) duplicates.count());
    view.put("rejected", (long) rejected.count());
    Instant lastHeard = heard;
    if (lastHeard != null) {
      view.put("lastHeard", lastHeard);
    }
    Told lastTold = last;
    if (lastTold != null) {
      view.put("last", lastTold.view());
    }
    Told lastTrouble = trouble;
    if (lastTrouble != null) {
      view.put("lastTrouble", lastTrouble.view());
    }
    return view;
  }
}

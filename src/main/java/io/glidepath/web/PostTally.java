package io.glidepath.web;

import io.glidepath.vendor.Post;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came at a post since the server started. Thread-safe. */
final class PostTally {
  private final Post post;
  private final Counter deliveries;
  private final Counter doubted;
  private final Counter unreadable;
  private final Counter accepted;
  private final Counter duplicates;
  private final Counter rejected;
  private volatile @Nullable Instant heard;
  private volatile @Nullable Trouble trouble;

  /** The last thing that was wrong, in one sentence. */
  private record Trouble(Instant at, String what) {}

  PostTally(Post post, MeterRegistry registry) {
    this.post = post;
    deliveries = counter(registry, "glidepath.posts.deliveries", "taken");
    doubted = counter(registry, "glidepath.posts.deliveries", "not-believed");
    unreadable = counter(registry, "glidepath.posts.deliveries", "unreadable");
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

  void doubted(String why, Instant at) {
    doubted.increment();
    trouble = new Trouble(at, why);
  }

  void unreadable(String why, Instant at) {
    unreadable.increment();
    trouble = new Trouble(at, why);
  }

  void took(EventBatch batch, Instant at) {
    deliveries.increment();
    heard = at;
    accepted.increment(batch.accepted());
    duplicates.increment(batch.duplicates());
    rejected.increment(batch.rejected().size());
    batch.rejected().stream()
        .findFirst()
        .ifPresent(first -> trouble = new Trouble(at, first.problem().detail()));
  }

  /** As {@code GET /v1/posts} shows it. */
  Map<String, Object> view() {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", post.name());
    view.put("system", post.system().word());
    view.put("signed", post.signature() != null);
    view.put("deliveries", (long) deliveries.count());
    view.put("notBelieved", (long) doubted.count());
    view.put("unreadable", (long) unreadable.count());
    view.put("accepted", (long) accepted.count());
    view.put("duplicates", (long) duplicates.count());
    view.put("rejected", (long) rejected.count());
    Instant last = heard;
    if (last != null) {
      view.put("lastHeard", last);
    }
    Trouble wrong = trouble;
    if (wrong != null) {
      view.put("lastTrouble", Map.of("at", wrong.at(), "what", wrong.what()));
    }
    return view;
  }
}

package io.glidepath.telephone;

import io.glidepath.journal.EventReader;
import io.glidepath.journal.Intake;
import io.glidepath.vendor.Posts;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** All telephone exchanges that are listened to. Thread-safe. */
public final class Telephones implements AutoCloseable {
  private final List<Exchange> exchanges;

  private Telephones(List<Exchange> exchanges) {
    this.exchanges = exchanges;
  }

  /** Begins to listen to those of the posts that have a line. */
  public static Telephones listen(
      Vertx vertx,
      Posts posts,
      EventReader reader,
      Intake intake,
      MeterRegistry registry,
      Clock clock) {
    CallFeed.Parts parts = new CallFeed.Parts(reader, intake, clock);
    return new Telephones(
        posts.all().stream()
            .filter(post -> post.line() != null)
            .map(
                post ->
                    new Exchange(vertx, post, Objects.requireNonNull(post.line()), parts, registry)
                        .start())
            .toList());
  }

  /** Listens no more; what was told by then is kept. */
  @Override
  public void close() {
    exchanges.forEach(Exchange::close);
  }
}

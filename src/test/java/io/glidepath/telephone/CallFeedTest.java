package io.glidepath.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Redaction;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.post.CloudEventReader;
import io.glidepath.vendor.Line;
import io.glidepath.vendor.Post;
import io.glidepath.vendor.PostSettings;
import io.glidepath.vendor.Posts;
import io.glidepath.vendor.system.Asterisk;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an exchange tells while it cannot be kept: nothing is lost, and the order holds. */
class CallFeedTest {
  private final Vertx vertx = Vertx.vertx();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Store store = new Store();
  private FakeAsterisk exchange;
  private Telephones telephones;

  /** Is away for the first events that are handed in, and keeps each once from then on. */
  private static final class Store implements Intake {
    final List<String> kept = new CopyOnWriteArrayList<>();
    final AtomicInteger away = new AtomicInteger();

    @Override
    public CompletionStage<Receipt> accept(Received received) {
      if (away.getAndDecrement() > 0) {
        return CompletableFuture.completedFuture(new Receipt(Receipt.Kind.UNAVAILABLE, 0));
      }
      String id = received.event().id();
      boolean known = kept.contains(id);
      if (!known) {
        kept.add(id);
      }
      Receipt.Kind kind = known ? Receipt.Kind.DUPLICATE : Receipt.Kind.ACCEPTED;
      return CompletableFuture.completedFuture(new Receipt(kind, kept.size()));
    }

    @Override
    public List<CompletionStage<Receipt>> acceptAll(List<Received> events, Duration patience) {
      return events.stream().map(this::accept).toList();
    }

    @Override
    public Wait waited() {
      return Wait.NONE;
    }
  }

  @BeforeEach
  void listen() throws IOException {
    exchange = new FakeAsterisk("me", "s", true);
    Post post =
        new Post(
            PostSettings.plain("pbx"),
            new Asterisk(),
            null,
            new Line("127.0.0.1", exchange.port(), false, "me", "s"));
    telephones =
        Telephones.listen(
            vertx,
            new Posts(List.of(post)),
            new CloudEventReader(Redaction.NONE),
            store,
            registry,
            Clock.systemUTC());
    until(() -> exchange.isListenedTo());
  }

  @AfterEach
  void stop() {
    telephones.close();
    exchange.close();
    vertx.close().await();
  }

  private static void until(java.util.function.BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it did not come so far").isLessThan(end);
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Test
  void whatCannotBeKeptNowIsHandedInAgainInItsOrder() throws IOException {
    store.away.set(2);
    for (int call = 0; call < 1_500; call++) {
      exchange.tell(
          "QueueCallerJoin",
          "Uniqueid: %d.1|Linkedid: %d.1|CallerIDNum: 1|Queue: q".formatted(call, call));
    }
    until(() -> store.kept.size() == 3_000);
    for (int call = 0; call < 1_500; call++) {
      assertThat(store.kept.get(2 * call)).isEqualTo("pbx-" + call + ".1-started");
    }
    assertThat(store.kept).doesNotHaveDuplicates();
    until(() -> counted("accepted") == 3_000);
    assertThat(counted("rejected")).isZero();
  }

  private double counted(String outcome) {
    return registry.get("glidepath.posts.events").tag("outcome", outcome).counter().count();
  }
}

package io.glidepath.webhook;

import io.glidepath.runtime.Daemons;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters, in a thread of its own. Of an interaction one is under way at a time, so that they
 * come in order; what is not answered with 2xx within ten seconds is sent again, with the same id.
 */
public final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration BETWEEN_FLAGS = Duration.ofMinutes(1);
  private static final long PAUSE_MILLIS = 500;
  private static final int MANY = 500;
  private static final int AT_ONCE = 50;
  private static final int GONE = 410;

  private final Map<String, Webhook> hooks;
  private final Outbox outbox;
  private final Supplier<Collection<StandingFlag>> flags;
  private final Clock clock;
  private final SplittableRandom random = new SplittableRandom();
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(ANSWER)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("courier"));
  private Instant lookedForFlags = Instant.EPOCH;

  /** {@code flags} gives those that stand now. */
  public Courier(
      List<Webhook> hooks, Outbox outbox, Supplier<Collection<StandingFlag>> flags, Clock clock) {
    this.hooks = hooks.stream().collect(Collectors.toMap(Webhook::name, Function.identity()));
    this.outbox = outbox;
    this.flags = flags;
    this.clock = clock;
  }

  /** Begins to work, if there is a webhook. */
  public Courier start() {
    if (!hooks.isEmpty()) {
      thread.scheduleWithFixedDelay(this::work, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
    return this;
  }

  private void work() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("Webhooks wait: {}", e.getMessage());
    }
  }

  /** Puts in what is new, and sends what is due, once. */
  void round() {
    Instant now = clock.instant();
    lookForFlags(now);
    for (Webhook hook : hooks.values()) {
      boolean more = true;
      while (more) {
        more = outbox.fill(hook, MANY);
      }
    }
    outbox.due(hooks.keySet(), now, AT_ONCE).stream()
        .map(letter -> new UnderWay(letter, send(letter)))
        .toList()
        .forEach(each -> settle(each.letter(), each.answer().join()));
  }

  private record UnderWay(Letter letter, CompletableFuture<Answer> answer) {}

  /** The status, 0 if there was none, and then why. */
  private record Answer(int status, @Nullable String problem) {
    boolean isGood() {
      return status >= 200 && status < 300;
    }

    String sentence() {
      return problem == null ? "It answered with status " + status + "." : problem;
    }
  }

  private void lookForFlags(Instant now) {
    if (Duration.between(lookedForFlags, now).compareTo(BETWEEN_FLAGS) < 0) {
      return;
    }
    lookedForFlags = now;
    outbox.forget(now.minus(KEPT));
    List<Webhook> wanting =
        hooks.values().stream().filter(hook -> hook.kinds().contains(LetterKind.FLAG)).toList();
    if (!wanting.isEmpty()) {
      Collection<StandingFlag> standing = flags.get();
      wanting.forEach(hook -> outbox.flags(hook, standing, now));
    }
  }

  private CompletableFuture<Answer> send(Letter letter) {
    return http.sendAsync(request(letter), HttpResponse.BodyHandlers.discarding())
        .handle(
            (answer, fault) ->
                fault == null
                    ? new Answer(answer.statusCode(), null)
                    : new Answer(0, sentence(fault)));
  }

  private HttpRequest request(Letter letter) {
    Webhook hook = Objects.requireNonNull(hooks.get(letter.hook()));
    Instant time = clock.instant();
    return HttpRequest.newBuilder(hook.url())
        .timeout(ANSWER)
        .header("Content-Type", "application/cloudevents+json")
        .header("webhook-id", letter.id())
        .header("webhook-timestamp", Long.toString(time.getEpochSecond()))
        .header("webhook-signature", Signing.of(hook.secrets(), letter.id(), time, letter.body()))
        .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
        .build();
  }

  private void settle(Letter letter, Answer answer) {
    if (answer.isGood()) {
      outbox.taken(letter);
      return;
    }
    Instant now = clock.instant();
    Optional<Instant> next =
        answer.status() == GONE
            ? Optional.empty()
            : Retries.next(letter.at(), letter.tries() + 1, now, random);
    if (next.isPresent()) {
      outbox.later(letter, next.get(), answer.sentence());
    } else {
      LOG.warn("Webhook {}: {} is given up. {}", letter.hook(), letter.id(), answer.sentence());
      outbox.giveUp(letter, now, answer.sentence());
    }
  }

  private static String sentence(Throwable fault) {
    Throwable cause =
        fault instanceof CompletionException ? Objects.requireNonNull(fault.getCause()) : fault;
    return "It did not answer: %s.".formatted(cause.getClass().getSimpleName());
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(ANSWER.toSeconds() + 1, TimeUnit.SECONDS)) {
        LOG.warn("Webhooks did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

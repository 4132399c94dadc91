package io.glidepath.web.access;

import io.glidepath.web.http.Caller;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tickets for browser sockets, which cannot send a header: random, good once and for 30 seconds,
 * and for the caller that asked. They live in memory only. Thread-safe.
 */
public final class Tickets {
  static final Duration LIFE = Duration.ofSeconds(30);
  private static final int MOST = 20_000;

  private final Map<String, Ticket> open = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  public Tickets(Clock clock) {
    this.clock = clock;
  }

  private record Ticket(Caller caller, Instant until) {}

  /** A new ticket; empty if too many are open. */
  Optional<String> issue(Caller caller) {
    Instant now = clock.instant();
    if (open.size() >= MOST) {
      open.values().removeIf(ticket -> ticket.until().isBefore(now));
    }
    if (open.size() >= MOST) {
      return Optional.empty();
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    open.put(ticket, new Ticket(caller, now.plus(LIFE)));
    return Optional.of(ticket);
  }

  /** Uses a ticket up and says whose it was. */
  Optional<Caller> redeem(String ticket) {
    return Optional.ofNullable(open.remove(ticket))
        .filter(held -> !held.until().isBefore(clock.instant()))
        .map(Ticket::caller);
  }
}

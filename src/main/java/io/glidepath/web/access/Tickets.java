package io.glidepath.web.access;

import io.glidepath.web.http.Caller;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tickets for browser sockets, which cannot send a header: random, good once and for 30 seconds,
 * and for the caller that asked. One person has a few at a time, the oldest go for the newest. They
 * live in memory only. Thread-safe.
 */
public final class Tickets {
  static final Duration LIFE = Duration.ofSeconds(30);
  private static final int MOST = 20_000;
  private static final int EACH = 32;

  private final Map<String, Ticket> open = new LinkedHashMap<>();
  private final Map<String, Deque<String>> byPerson = new HashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  public Tickets(Clock clock) {
    this.clock = clock;
  }

  private record Ticket(Caller caller, Instant until) {}

  /** A new ticket; empty if too many persons have some open. */
  synchronized Optional<String> issue(Caller caller) {
    Instant now = clock.instant();
    dropOld(now);
    Deque<String> own = byPerson.computeIfAbsent(caller.person(), person -> new ArrayDeque<>());
    if (own.size() >= EACH) {
      forget(own.getFirst());
    }
    if (open.size() >= MOST) {
      return Optional.empty();
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    open.put(ticket, new Ticket(caller, now.plus(LIFE)));
    byPerson.computeIfAbsent(caller.person(), person -> new ArrayDeque<>()).addLast(ticket);
    return Optional.of(ticket);
  }

  /** Uses a ticket up and says whose it was. */
  synchronized Optional<Caller> redeem(String ticket) {
    return Optional.ofNullable(forget(ticket))
        .filter(held -> isGood(held, clock.instant()))
        .map(Ticket::caller);
  }

  /** A clock that was put back makes none last longer. */
  private static boolean isGood(Ticket held, Instant now) {
    return !held.until().isBefore(now) && !held.until().minus(LIFE).isAfter(now);
  }

  /** All are good for the same time, so the oldest end first. */
  private void dropOld(Instant now) {
    while (!open.isEmpty()) {
      Map.Entry<String, Ticket> oldest = open.entrySet().iterator().next();
      if (!oldest.getValue().until().isBefore(now)) {
        return;
      }
      forget(oldest.getKey());
    }
  }

  private @Nullable Ticket forget(String ticket) {
    Ticket gone = open.remove(ticket);
    if (gone != null) {
      String person = gone.caller().person();
      Deque<String> own = byPerson.getOrDefault(person, new ArrayDeque<>());
      own.remove(ticket);
      if (own.isEmpty()) {
        byPerson.remove(person);
      }
    }
    return gone;
  }
}

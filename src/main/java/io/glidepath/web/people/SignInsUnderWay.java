package io.glidepath.web.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Browsers that are at the provider: for ten minutes, in memory only. Thread-safe. */
final class SignInsUnderWay {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final Map<String, SignInUnderWay> byState = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  SignInsUnderWay(Clock clock) {
    this.clock = clock;
  }

  /** Begins one; of too many the oldest is given up. */
  synchronized SignInUnderWay begin(String redirect, boolean popup) {
    Instant until = clock.instant().plus(LIFE);
    SignInUnderWay way = new SignInUnderWay(word(), word(), word(), word(), redirect, popup, until);
    byState.put(way.state(), way);
    if (byState.size() > MOST) {
      Iterator<String> oldest = byState.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return way;
  }

  /** Ends one: the state counts once, in its own browser, and in time. */
  synchronized Optional<SignInUnderWay> end(@Nullable String state, @Nullable String browser) {
    SignInUnderWay way = state == null ? null : byState.remove(state);
    return Optional.ofNullable(way)
        .filter(each -> each.browser().equals(browser))
        .filter(each -> !each.until().isBefore(clock.instant()));
  }

  private String word() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

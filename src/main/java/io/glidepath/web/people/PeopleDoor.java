package io.glidepath.web.people;

import io.glidepath.web.access.Acquaintances;
import io.glidepath.web.access.SessionCookie;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Endpoint;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of {@code web} is about who people are, put together. */
public final class PeopleDoor {
  private final Visitors visitors;
  private final List<Endpoint> endpoints = new ArrayList<>();

  /**
   * {@code settings} is null where no provider vouches for people; {@code secure} says that
   * browsers reach us through TLS.
   */
  public PeopleDoor(
      Vertx vertx,
      People people,
      @Nullable ProviderSettings settings,
      Tokens tokens,
      SessionCookie cookies,
      boolean secure,
      Clock clock) {
    Provider provider = settings == null ? null : new Provider(vertx, settings, tokens, clock);
    visitors = new Visitors(people, provider);
    endpoints.addAll(
        new ProviderSignIn(provider, people, tokens, cookies, secure, clock).endpoints());
    endpoints.addAll(new PeopleEndpoint(people, clock).endpoints());
  }

  public Acquaintances acquaintances() {
    return visitors;
  }

  public List<Endpoint> endpoints() {
    return List.copyOf(endpoints);
  }
}

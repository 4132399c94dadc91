package io.glidepath.web.people;

import io.glidepath.web.access.Acquaintances;
import io.glidepath.web.http.Caller;
import io.vertx.core.Future;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those who come: with a token of the provider, if there is one, or of ours. */
final class Visitors implements Acquaintances {
  private final People people;
  private final @Nullable Provider provider;

  Visitors(People people, @Nullable Provider provider) {
    this.people = people;
    this.provider = provider;
  }

  @Override
  public Future<Optional<Caller>> verify(String token) {
    return provider == null ? Future.succeededFuture(Optional.empty()) : provider.caller(token);
  }

  @Override
  public void seen(Caller caller) {
    people.seen(caller);
  }

  @Override
  public void signedIn(Caller caller) {
    people.signedIn(caller, null, null);
  }
}

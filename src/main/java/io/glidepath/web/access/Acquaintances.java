package io.glidepath.web.access;

import io.glidepath.web.http.Caller;
import io.vertx.core.Future;
import java.util.Optional;

/** Who is known beyond the tokens that we signed ourselves. Thread-safe. */
public interface Acquaintances {
  /** Nobody is, and nobody is remembered. */
  Acquaintances NONE =
      new Acquaintances() {
        @Override
        public Future<Optional<Caller>> verify(String token) {
          return Future.succeededFuture(Optional.empty());
        }

        @Override
        public void seen(Caller caller) {}

        @Override
        public void signedIn(Caller caller) {}
      };

  /** Whom a token that is none of ours speaks for; empty if it is not to be believed. */
  Future<Optional<Caller>> verify(String token);

  /** Somebody did something just now. */
  void seen(Caller caller);

  /** Somebody began a session in a browser. */
  void signedIn(Caller caller);
}

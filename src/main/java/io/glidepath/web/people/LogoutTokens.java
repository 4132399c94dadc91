package io.glidepath.web.people;

import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Answer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OpenID Connect back-channel logout: the provider says that a session, or all of a person's, is
 * over. 200 means that none of them is let in any more; each token counts once.
 */
final class LogoutTokens {
  private static final Logger LOG = LoggerFactory.getLogger(LogoutTokens.class);
  private static final int MOST = 10_000;

  private final @Nullable Provider provider;
  private final People people;
  private final Tokens tokens;
  private final Clock clock;
  private final Map<String, Instant> known = new LinkedHashMap<>();

  LogoutTokens(@Nullable Provider provider, People people, Tokens tokens, Clock clock) {
    this.provider = provider;
    this.people = people;
    this.tokens = tokens;
    this.clock = clock;
  }

  void take(RoutingContext ctx) {
    String token = ctx.request().getFormAttribute("logout_token");
    if (provider == null || token == null) {
      Answer.problem(ctx, ProviderSignIn.doubted());
      return;
    }
    Provider at = provider;
    Answer.when(
        ctx,
        at.logout(token).toCompletionStage(),
        claims -> {
          if (claims.filter(this::isNew).isEmpty()) {
            LOG.warn("A logout that is not the provider's, or came before");
            Answer.problem(ctx, ProviderSignIn.doubted());
          } else {
            Answer.when(
                ctx,
                Answer.aside(ctx, () -> over(at, claims.get())),
                done -> ctx.response().setStatusCode(200).end());
          }
        });
  }

  private boolean over(Provider at, JsonObject claims) {
    String session = at.claims().sessionId(claims);
    if (session != null) {
      tokens.end(session, clock.instant().plus(Tokens.LONGEST_DAY));
    } else {
      people.signedOut(at.claims().subject(claims));
    }
    return true;
  }

  /** Each has an id of its own, or it is none. */
  private synchronized boolean isNew(JsonObject claims) {
    Instant now = clock.instant();
    known.values().removeIf(until -> until.isBefore(now));
    Optional<String> id = Optional.ofNullable(claims.getString("jti"));
    Instant end = Instant.ofEpochSecond(claims.getLong("exp")).plus(Duration.ofMinutes(1));
    return id.isPresent() && known.size() < MOST && known.putIfAbsent(id.get(), end) == null;
  }
}

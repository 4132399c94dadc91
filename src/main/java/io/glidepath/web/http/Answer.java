package io.glidepath.web.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ways to read and answer a request. Call on the request's event loop, except for {@link
 * #when}.
 */
public final class Answer {
  private static final String LISTENER = "glidepath.refused";
  private static final Set<Integer> COME_AGAIN = Set.of(429, 503, 507);

  private Answer() {}

  /** The body that came, empty if none did. */
  public static byte[] body(RoutingContext ctx) {
    Buffer body = ctx.body().buffer();
    return body == null ? new byte[0] : body.getBytes();
  }

  public static void json(RoutingContext ctx, int status, Object body) {
    send(ctx, status, "application/json", Json.bytes(body));
  }

  /** Tells {@code listener} why the request is not served, if it is answered so; once. */
  public static void whenRefused(RoutingContext ctx, Consumer<Problem> listener) {
    ctx.put(LISTENER, listener);
  }

  public static void problem(RoutingContext ctx, Problem problem) {
    Consumer<Problem> listener = ctx.remove(LISTENER);
    if (listener != null) {
      listener.accept(problem);
    }
    if (problem.status() == 401) {
      ctx.response().putHeader("WWW-Authenticate", "Bearer realm=\"glidepath\"");
    }
    if (COME_AGAIN.contains(problem.status())) {
      ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
    }
    send(ctx, problem.status(), Problem.MEDIA_TYPE, Json.bytes(problem));
  }

  public static void redirect(RoutingContext ctx, String where) {
    ctx.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, where).end();
  }

  public static void send(RoutingContext ctx, int status, String mediaType, byte[] body) {
    HttpServerResponse response = ctx.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
    response.end(Buffer.buffer(body));
  }

  /** Does work that takes its time away from the event loop, beside other such work. */
  public static <T extends @Nullable Object> CompletionStage<T> aside(
      RoutingContext ctx, Callable<T> work) {
    return ctx.vertx().executeBlocking(work, false).toCompletionStage();
  }

  /** Takes a result up on the request's event loop, and answers its failure. */
  public static <T extends @Nullable Object> void when(
      RoutingContext ctx, CompletionStage<T> stage, Consumer<T> then) {
    io.vertx.core.Context loop = ctx.vertx().getOrCreateContext();
    stage.whenComplete(
        (result, fault) ->
            loop.runOnContext(
                go -> {
                  if (fault != null) {
                    ctx.fail(fault instanceof CompletionException wrap ? wrap.getCause() : fault);
                    return;
                  }
                  try {
                    then.accept(result);
                  } catch (RuntimeException thrown) {
                    ctx.fail(thrown);
                  }
                }));
  }
}

package io.glidepath.web.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One row of the route table.
 *
 * @param path as OpenAPI writes it, such as {@code /v1/interactions/{id}}
 * @param watch sees each request first, also those that never come to the handler; null if nobody
 *     does
 */
public record Endpoint(
    HttpMethod method,
    String path,
    Access access,
    Body body,
    Handler<RoutingContext> handler,
    @Nullable Consumer<RoutingContext> watch) {

  public Endpoint(
      HttpMethod method, String path, Access access, Body body, Handler<RoutingContext> handler) {
    this(method, path, access, body, handler, null);
  }

  /** The same, and each request is shown to {@code watcher} first. */
  public Endpoint watchedBy(Consumer<RoutingContext> watcher) {
    return new Endpoint(method, path, access, body, handler, watcher);
  }

  /**
   * What a request may carry.
   *
   * @param limit the most bytes
   * @param mediaTypes the content types that are taken; none if no body is expected
   * @param optional whether there may be no body at all
   * @param encodings the content encodings that are taken, besides none
   */
  public record Body(int limit, List<String> mediaTypes, boolean optional, Set<String> encodings) {
    public static final Body NONE = new Body(0, List.of());

    public Body(int limit, List<String> mediaTypes) {
      this(limit, mediaTypes, false);
    }

    public Body(int limit, List<String> mediaTypes, boolean optional) {
      this(limit, mediaTypes, optional, Set.of());
    }

    public static Body json(int limit) {
      return new Body(limit, List.of("application/json"));
    }

    public static Body optionalJson(int limit) {
      return new Body(limit, List.of("application/json"), true);
    }

    public boolean isExpected() {
      return limit > 0;
    }

    /** Throws {@link Refusal} for what is not taken, before the body is read. */
    public void check(HttpServerRequest request) {
      boolean none =
          "0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH))
              || request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                  && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
      if (optional && none) {
        return;
      }
      if (!mediaTypes.contains(mediaType(request))) {
        throw new Refusal(Problem.mediaType(String.join(" or ", mediaTypes)));
      }
      checkEncoding(request);
    }

    private void checkEncoding(HttpServerRequest request) {
      String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
      String named = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
      if (!named.equals("identity") && !encodings.contains(named)) {
        String taken =
            encodings.isEmpty() ? "identity" : String.join(", ", new TreeSet<>(encodings));
        request.response().putHeader(HttpHeaders.ACCEPT_ENCODING, taken);
        throw new Refusal(Problem.encoding(taken));
      }
    }

    /** The content type without its parameters, in lower case; empty if there is none. */
    public static String mediaType(HttpServerRequest request) {
      String header = request.getHeader(HttpHeaders.CONTENT_TYPE);
      return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
  }

  public static Endpoint get(String path, Access access, Handler<RoutingContext> handler) {
    return new Endpoint(HttpMethod.GET, path, access, Body.NONE, handler);
  }

  public static Endpoint delete(String path, Access access, Handler<RoutingContext> handler) {
    return new Endpoint(HttpMethod.DELETE, path, access, Body.NONE, handler);
  }

  public static Endpoint post(
      String path, Access access, Body body, Handler<RoutingContext> handler) {
    return new Endpoint(HttpMethod.POST, path, access, body, handler);
  }
}

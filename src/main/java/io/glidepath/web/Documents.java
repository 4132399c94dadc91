package io.glidepath.web;

import io.glidepath.web.access.Pages;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code /openapi.yaml} and {@code /asyncapi.yaml}: this door, described for programs. */
final class Documents {
  private static final String YAML = "application/yaml";

  private Documents() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/openapi.yaml", Access.open(), document("openapi.yaml")),
        Endpoint.get("/asyncapi.yaml", Access.open(), document("asyncapi.yaml")));
  }

  private static Handler<RoutingContext> document(String name) {
    byte[] text = Pages.resource(Documents.class, name);
    return ctx -> Answer.send(ctx, 200, YAML, text);
  }
}

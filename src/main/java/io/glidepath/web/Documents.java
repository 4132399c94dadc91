package io.glidepath.web;

import io.glidepath.interaction.EventType;
import io.glidepath.post.EventSchemas;
import io.glidepath.web.access.Pages;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /openapi.yaml} and {@code /asyncapi.yaml}: this door, described for programs; {@code
 * /schemas/}: the events that it takes.
 */
final class Documents {
  private static final String YAML = "application/yaml";
  private static final String SCHEMA = "application/schema+json";
  private static final String ENDING = ".json";

  private Documents() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/openapi.yaml", Access.open(), document("openapi.yaml")),
        Endpoint.get("/asyncapi.yaml", Access.open(), document("asyncapi.yaml")),
        Endpoint.get("/schemas/", Access.open(), Documents::schemas),
        Endpoint.get("/schemas/{type}", Access.open(), schema()));
  }

  private static Handler<RoutingContext> document(String name) {
    byte[] text = Pages.resource(Documents.class, name);
    return ctx -> Answer.send(ctx, 200, YAML, text);
  }

  /** What each type of event is called, what its data may have, and where its schema is. */
  private static void schemas(RoutingContext ctx) {
    List<Map<String, Object>> all =
        Arrays.stream(EventType.values())
            .map(
                type ->
                    Map.of(
                        "type",
                        type.uri(),
                        "name",
                        type.word(),
                        "schema",
                        "/schemas/" + type.uri() + ENDING,
                        "data",
                        EventSchemas.of(type).at("/properties/data")))
            .toList();
    Answer.json(ctx, 200, Map.of("schemas", all));
  }

  /** One schema, by the whole name of the type or by its word. */
  private static Handler<RoutingContext> schema() {
    Map<String, byte[]> all = new HashMap<>();
    for (EventType type : EventType.values()) {
      byte[] text = EventSchemas.of(type).toPrettyString().getBytes(StandardCharsets.UTF_8);
      all.put(type.uri() + ENDING, text);
      all.put(type.word() + ENDING, text);
    }
    return ctx -> {
      byte[] text = all.get(ctx.pathParam("type"));
      if (text == null) {
        throw new Refusal(Problem.notFound("No type of event is called that; see /schemas/."));
      }
      Answer.send(ctx, 200, SCHEMA, text);
    };
  }
}

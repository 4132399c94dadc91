package io.glidepath.web.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON body of a request about rules; none at all is an empty one. */
public record RuleRequest(JsonNode body) {
  private static final int LONGEST = 2_000;

  public static RuleRequest read(RoutingContext ctx) {
    byte[] bytes = Answer.body(ctx);
    if (bytes.length == 0) {
      return new RuleRequest(MissingNode.getInstance());
    }
    JsonNode body = Json.read(bytes);
    if (!body.isObject()) {
      throw new Refusal(Problem.badRequest("The body must be a JSON object."));
    }
    return new RuleRequest(body);
  }

  /** Unsaved texts by path; a null takes the file away. */
  Map<String, @Nullable String> files() {
    Map<String, @Nullable String> files = new HashMap<>();
    body.path("files")
        .fields()
        .forEachRemaining(
            each -> {
              if (!each.getValue().isTextual() && !each.getValue().isNull()) {
                throw Refusal.member("/files", "must be texts, or null to take a file away.");
              }
              files.put(each.getKey(), each.getValue().textValue());
            });
    return files;
  }

  boolean flag(String name) {
    return body.path(name).asBoolean(false);
  }

  public @Nullable String text(String name) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isTextual() || node.textValue().length() > LONGEST) {
      throw Refusal.member("/" + name, "must be a text of at most " + LONGEST + " characters.");
    }
    return node.textValue().isBlank() ? null : node.textValue().strip();
  }

  long number(String name) {
    JsonNode node = body.path(name);
    if (!node.canConvertToLong() || !node.isIntegralNumber()) {
      throw Refusal.member("/" + name, "must be a whole number.");
    }
    return node.longValue();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    body.path(name).forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
